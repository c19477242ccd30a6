"""Facts: the interests of a register on the last word, each with the person and the declaration that it is from."""

from collections.abc import Iterable, Iterator

import attrs

from coi_register.declarations import Declaration
from coi_register.identity import interest_id
from coi_register.interests.base import Interest
from coi_register.interests.terms import SubjectKind

__all__ = ["Fact", "facts_in", "is_own", "standing"]


@attrs.frozen(eq=False)
class Fact:
    """An interest that somebody has declared.

    Attributes:
        interest: the interest.
        declaration: the declaration that it stands in.
        person: the key of the person who declared it.
    """

    interest: Interest
    declaration: Declaration
    person: str

    @property
    def id(self) -> str:
        """The interest's id, given or derived."""
        return interest_id(self.interest)


def is_own(interest: Interest) -> bool:
    """Whether an interest is the declarant's own, and not a spouse's, an employer's ..."""
    return interest.subject is None or interest.subject.relation is SubjectKind.SELF


def standing(declarations: Iterable[Declaration]) -> Iterator[Declaration]:
    """Leave out the declarations that a later one corrects: what was put right is no evidence."""
    given = tuple(declarations)
    corrected = {each.corrects for each in given if each.corrects}
    return (each for each in given if not (corrected and each.id in corrected))


def facts_in(declarations: Iterable[Declaration], person: str) -> tuple[Fact, ...]:
    """Return what one person has declared: what is confirmed word for word is one fact, at its first declaration."""
    given = tuple(declarations)
    if len(given) == 1:
        only = given[0]
        return tuple([Fact(interest, only, person) for interest in only.interests])
    given = tuple(sorted(given, key=_when))
    found = (Fact(interest, each, person) for each in given for interest in each.interests)
    kept: dict[str, Fact] = {}
    for fact in found:
        # One that is declared anew under its id, with something changed, stands as it was declared last.
        earlier = kept.get(fact.id)
        if earlier is None or earlier.interest != fact.interest:
            kept[fact.id] = fact
    return tuple(kept.values())


def _when(declaration: Declaration) -> tuple[str, str]:
    return str(declaration.declared_on or ""), declaration.id or ""
