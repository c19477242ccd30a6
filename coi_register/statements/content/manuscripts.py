"""What is said once of a manuscript, as what each of its authors has declared: its funding, title and number."""

from collections.abc import Iterable, Sequence
from typing import Any

import attrs

from coi_register.english import join
from coi_register.entities.folding import fold_name
from coi_register.errors import CoiError
from coi_register.model.declarations import Declaration, Event
from coi_register.model.kinds.base import BESIDE_THE_FACT, Interest
from coi_register.model.kinds.vocabulary import Scope
from coi_register.model.manuscripts import Manuscript
from coi_register.model.styles import Style, Table
from coi_register.statements.content.authors import Author

__all__ = ["ManuscriptNeededError", "funding_of", "tells_of_manuscripts", "title_and_number", "with_manuscripts"]


class ManuscriptNeededError(CoiError, ValueError):
    """There are several manuscripts, and nothing says for which of them an author declares."""

    def __init__(self, who: str, manuscripts: Sequence[Manuscript]) -> None:
        known = join([f"{each.id} (“{each.title}”)" if each.id else f"“{each.title}”" for each in manuscripts])
        super().__init__(
            f"there are {len(manuscripts)} manuscripts, {known}, and nothing says for which of them {who} declares; "
            "say which is meant, as with --manuscript, or give each declaration an occasion with its title"
        )


def tells_of_manuscripts(house: Style | None) -> bool:
    """Whether a house tells the support for the submitted work: the ICMJE form does, and a frame of three clauses."""
    return house is not None and (house.table is Table.ICMJE_FORM or house.frame is not None)


def with_manuscripts(
    authors: Iterable[Author], manuscripts: Sequence[Manuscript], house: Style | None
) -> tuple[Author, ...]:
    """Give each author the manuscript for which they declare, and its funding among what they have declared.

    Where there are several, it is that with the title of the last submission or publication for which the author
    declares. Whoever has declared nothing yet, or contradicts themselves, is left as they are.

    Args:
        authors: the authors.
        manuscripts: the manuscripts that are known; none leave everything as it is.
        house: the style; one that does not tell the support for the work leaves everything as it is.

    Raises:
        ManuscriptNeededError: if there are several, and an author does not say which.
    """
    given = tuple(authors)
    if not manuscripts or not tells_of_manuscripts(house):
        return given
    return tuple(
        _with_manuscript(author, _meant(author, manuscripts))
        if author.says_something and not author.contradictions
        else author
        for author in given
    )


def _meant(author: Author, manuscripts: Sequence[Manuscript]) -> Manuscript:
    if len(manuscripts) == 1:
        return manuscripts[0]
    title = fold_name(_last(author, "title"))
    found = [each for each in manuscripts if fold_name(each.title) == title]
    if len(found) != 1:
        raise ManuscriptNeededError(author.person.name, manuscripts)
    return found[0]


def _with_manuscript(author: Author, manuscript: Manuscript) -> Author:
    declared = {_bare(interest) for each in author.declarations for interest in each.interests}
    more = tuple(each for each in funding_of(manuscript) if _bare(each) not in declared)
    declarations = author.declarations
    if more:
        last = declarations[-1]
        declarations = (*declarations[:-1], attrs.evolve(last, interests=(*last.interests, *more)))
    return attrs.evolve(author, declarations=declarations, manuscript=manuscript)


def funding_of(manuscript: Manuscript) -> tuple[Interest, ...]:
    """Return who supported the study, each for the submitted work where no other scope is said."""
    return tuple(
        attrs.evolve(each, scope=Scope.SUBMITTED_WORK) if each.scope is None else each for each in manuscript.funding
    )


def _bare(interest: Interest) -> Interest:
    """Return a fact without what is beside it, for an author may have declared the same."""
    fields = attrs.fields_dict(type(interest))
    bare: dict[str, Any] = {name: fields[name].default for name in BESIDE_THE_FACT}
    return attrs.evolve(interest, **bare)


def title_and_number(author: Author) -> tuple[str, str]:
    """Return title and number of the manuscript: what is said once, or else what the author's own declarations say."""
    said = author.manuscript
    if said is None:
        return _last(author, "title"), _last(author, "number")
    return said.title, said.number or _last(author, "number")


def _last(author: Author, name: str) -> str:
    """Return what the last submission or publication for which the author declares says of something."""
    found = [getattr(each.occasion, name) for each in author.declarations if _is_of_manuscript(each)]
    return next((each for each in reversed(found) if each), "")


def _is_of_manuscript(declaration: Declaration) -> bool:
    return declaration.occasion is not None and declaration.occasion.event in (Event.SUBMISSION, Event.PUBLICATION)
