"""What an author has declared, by the three clauses of a frame: support, financial relationships, all others."""

import datetime
from collections.abc import Iterable

import attrs

from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.icmje_items import OTHER, SUPPORT, is_financial, item_of, look_back
from coi_register.model.kinds.vocabulary import Nature
from coi_register.model.parties import Person
from coi_register.model.periods import Period
from coi_register.statements.content.authors import Author
from coi_register.statements.content.icmje_answers import interests_of, is_before, natures_without, nothing_under
from coi_register.statements.content.missing_answers import Unanswered

__all__ = ["FramePart", "clause_of", "parts", "unanswered_parts"]


@attrs.define(kw_only=True)
class FramePart:
    """What an author has declared that belongs into one clause of a frame of three, such as The BMJ's for research.

    Attributes:
        number: 1 for support for the submitted work, 2 for financial relationships, 3 for all others.
        facts: what the clause has to tell.
        outside: of financial relationships, those that were certainly over before the previous three years.
        says_nothing: whether the author has said that there is nothing, or nothing else, for the clause to tell.
    """

    number: int
    facts: tuple[Interest, ...]
    outside: tuple[Interest, ...]
    says_nothing: bool

    @property
    def is_given(self) -> bool:
        """Whether the clause can be printed: with something to tell, or because there is nothing."""
        return bool(self.facts) or self.says_nothing


def parts(author: Author, on: datetime.date) -> tuple[FramePart, FramePart, FramePart]:
    """Put what an author has declared into the clauses of a frame: support, financial relationships, all others.

    That there is no support for the work is said under item 1. Financial relationships may stand under every other
    item, since a job falls under 13 and a seat on a board under 10; others may stand under 9, 10 and 13. So a clause
    says that there is nothing only where the author has said, of each item that it draws on, that there is nothing, or
    nothing beside what is listed; or where that is said of all financial interests, or of all others.

    Args:
        author: the author.
        on: the day of the statement.
    """
    window = look_back(on)
    nothing, natures = nothing_under(author, window), natures_without(author, window)
    under: tuple[list[Interest], ...] = ([], [], [])
    outside: list[Interest] = []
    for each in interests_of(author):
        clause, is_outside = _placed(each, window)
        (outside if is_outside else under[clause - 1]).append(each)
    support, money, others = map(tuple, under)
    return (
        FramePart(number=_SUPPORT, facts=support, outside=(), says_nothing=SUPPORT in nothing),
        FramePart(
            number=_MONEY,
            facts=money,
            outside=tuple(outside),
            says_nothing=Nature.FINANCIAL in natures or nothing >= _OF_MONEY,
        ),
        FramePart(
            number=_OTHERS,
            facts=others,
            outside=(),
            says_nothing=Nature.NON_FINANCIAL in natures or nothing >= _OF_OTHERS,
        ),
    )


def clause_of(interest: Interest, window: Period) -> int:
    """Return the clause of a frame in which an interest is told: 1 for support, 2 for money, 3 for all others.

    Money that was certainly over before the time of the second clause is told in the third.

    Args:
        interest: the interest.
        window: the time of which the second clause speaks.
    """
    return _placed(interest, window)[0]


def _placed(interest: Interest, window: Period) -> tuple[int, bool]:
    """Return the clause of an interest, and whether it is money from before the time of the second clause."""
    if item_of(interest) == SUPPORT:
        return _SUPPORT, False
    if not is_financial(interest):
        return _OTHERS, False
    return (_OTHERS, True) if is_before(interest, window) else (_MONEY, False)


_SUPPORT, _MONEY, _OTHERS = 1, 2, 3
_OF_MONEY = frozenset(range(SUPPORT + 1, OTHER + 1))
_OF_OTHERS = frozenset((9, 10, 13))
"""The items under which something stands that need be no financial relationship."""


def unanswered_parts(declared: Iterable[tuple[Person, Iterable[FramePart]]]) -> tuple[Unanswered, ...]:
    """List which clauses of a frame each author leaves open, those who leave none left out.

    Args:
        declared: each author with what they have declared, by clause.
    """
    missing = [(who, [_PARTS[each.number] for each in of_one if not each.is_given]) for who, of_one in declared]
    return tuple([Unanswered(person=who, what=tuple(what)) for who, what in missing if what])


_PARTS = {
    1: "support for the submitted work (item 1)",
    2: "financial relationships in the previous three years (items 2 to 13)",
    3: "other relationships or activities (items 9, 10, and 13)",
}
