"""Facts: the interests of a register on the last word, each with the person and the declaration that it is from."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

import attrs

from coi_register.declarations import Declaration
from coi_register.entities.index import EntityIndex, Key
from coi_register.identity import interest_id
from coi_register.interests.base import Interest
from coi_register.parties import Organisation, Sector

__all__ = ["Fact", "facts_in", "is_own", "sector_of"]


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

    @cached_property
    def id(self) -> str:
        """The interest's id, given or derived."""
        return interest_id(self.interest)


def is_own(interest: Interest) -> bool:
    """Whether an interest is the declarant's own, and not a spouse's, an employer's ..."""
    return interest.is_own


def sector_of(key: Key, facts: Iterable[Fact], directory: EntityIndex) -> Sector | None:
    """Return the sector of a body: as the register defines it; else as one of some facts that name it says.

    Args:
        key: what stands for the body.
        facts: the facts, those that count first in front.
        directory: the directory.
    """
    body = directory.entity(key)
    assert isinstance(body, Organisation)
    if body.sector is not None and body.id is not None:
        return body.sector
    named = (each for fact in facts for each in fact.interest.organisations())
    told = (each.sector for each in named if each.sector and directory.body(each) == key)
    return next(told, body.sector)


def facts_in(declarations: Iterable[Declaration], person: str) -> tuple[Fact, ...]:
    """Return what one person has declared: what is confirmed word for word is one fact, at its first declaration.

    What is declared anew under its id, with something changed, stands as it was declared last. Of two tellings of one
    day, or of a day that is not stated, neither is the last word: both stand.
    """
    given = tuple(declarations)
    if len(given) == 1:
        only = given[0]
        return tuple([Fact(interest, only, person) for interest in only.interests])
    given = tuple(sorted(given, key=_when))
    kept: dict[tuple[str, int], list[Fact]] = {}
    for fact, told in _told(given, person):
        standing = [each for each in kept.get(told, ()) if each.interest == fact.interest or not _is_newer(fact, each)]
        if all(each.interest != fact.interest for each in standing):
            standing.append(fact)
        kept[told] = standing
    return tuple(fact for each in kept.values() for fact in each)


def _told(declarations: Iterable[Declaration], person: str) -> Iterator[tuple[Fact, tuple[str, int]]]:
    """Go through the facts, each with its id, and how many in its declaration were alike: two alike gifts are two."""
    for each in declarations:
        seen: Counter[str] = Counter()
        for interest in each.interests:
            fact = Fact(interest, each, person)
            yield fact, (fact.id, seen[fact.id])
            seen[fact.id] += 1


def _is_newer(one: Fact, other: Fact) -> bool:
    day, earlier = one.declaration.declared_on, other.declaration.declared_on
    return day is not None and earlier is not None and day > earlier


def _when(declaration: Declaration) -> tuple[str, str]:
    return str(declaration.declared_on or ""), declaration.id or ""
