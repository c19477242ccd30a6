"""What an author has answered to the ICMJE form, item by item.

Missing is not none. An item is answered where an interest is listed under it, or where the author has declared nothing:
at all, under that item, of each of its kinds, or beside the listed interests. A nil declaration about one organisation,
or about a part of the time that is asked for, does not answer an item.
"""

import datetime
from collections.abc import Iterable, Iterator

import attrs

from coi_register.model.declarations import Nil
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.icmje_items import OTHER, SUPPORT, items_of, look_back
from coi_register.model.kinds.registry import kind_class, kind_names
from coi_register.model.kinds.shapes import Holding, Payment
from coi_register.model.kinds.vocabulary import Nature, Scope
from coi_register.model.parties import Person
from coi_register.model.periods import Answer, Edge, Period
from coi_register.statements.content.authors import Author
from coi_register.statements.content.missing_answers import Unanswered
from coi_register.statements.content.nils import item_noun

__all__ = [
    "ItemAnswer",
    "answers",
    "day_of",
    "interests_of",
    "is_before",
    "natures_without",
    "nothing_under",
    "unanswered_items",
]


@attrs.define(kw_only=True)
class ItemAnswer:
    """What an author has answered to one item of the ICMJE form.

    Attributes:
        item: the item, 1 to 13.
        facts: what is listed under it, in the order of the declarations.
        outside: what would be listed, but was certainly over before the time that the item asks for.
        says_nothing: whether the author has said that there is nothing under it, or nothing else.
    """

    item: int
    facts: tuple[Interest, ...]
    outside: tuple[Interest, ...]
    says_nothing: bool

    @property
    def is_given(self) -> bool:
        """Whether the item is answered: by something, or by nothing."""
        return bool(self.facts) or self.says_nothing


def day_of(author: Author, on: datetime.date | None) -> datetime.date:
    """Return the day of which a form speaks that an author fills in: the latest of their declarations.

    Args:
        author: the author, who has declared something.
        on: the day of the statement; None for the declarations' own.

    Raises:
        DayNeededError: if there is neither.
    """
    return max(day for _, day in author.dated(on))


def interests_of(author: Author) -> Iterator[Interest]:
    """Go through what an author has declared; two facts that are alike are two."""
    return (interest for each in author.declarations for interest in each.interests)


def answers(author: Author, on: datetime.date) -> tuple[ItemAnswer, ...]:
    """Put together what an author has answered to each of the thirteen items of the ICMJE form.

    What a later declaration repeats is listed once; two facts of one declaration that are alike are two. What certainly
    was over before the time that an item asks for is set apart; what has no dates, or may reach into that time, or is
    still to come, is listed. Nothing to declare that names no period holds for the time that is asked for; one that
    does answers an item only if it covers the whole of that time, which is never so of item 1: nobody says when the
    planning of the work began.

    Args:
        author: the author.
        on: the day of the form.
    """
    window = look_back(on)
    under: dict[int, list[Interest]] = {}
    before: dict[int, list[Interest]] = {}
    for interest in interests_of(author):
        for item in items_of(interest):
            (before if item != SUPPORT and is_before(interest, window) else under).setdefault(item, []).append(interest)
    nothing = nothing_under(author, window)
    return tuple(
        ItemAnswer(
            item=item,
            facts=tuple(under.get(item, ())),
            outside=tuple(before.get(item, ())),
            says_nothing=item in nothing,
        )
        for item in range(SUPPORT, OTHER + 1)
    )


def nothing_under(author: Author, window: Period) -> frozenset[int]:
    """Return the items of which an author has said that there is nothing, or nothing beside what is listed.

    Args:
        author: the author.
        window: the time that items 2 to 13 ask for.
    """
    nothing: set[int] = set()
    without: set[str] = set()
    for nil in author.nothing_to_declare:
        if nil.organisation is None and nil.nature is None and nil.is_of_declarant:
            items = _items_in_time(nil, window)
            if nil.kind is None:
                nothing |= items & _items_of(nil)
            elif nil.scope is None and OTHER in items:
                without.add(nil.kind)
    if without:
        nothing.update(item for item in range(SUPPORT + 1, OTHER) if without.issuperset(_kinds_under(item)))
    natures = natures_without(author, window)
    if len(natures) == len(Nature):
        nothing |= _LOOKING_BACK
    elif Nature.FINANCIAL in natures:
        nothing.update(item for item in _LOOKING_BACK if _is_all_financial(item))
    return frozenset(nothing)


def natures_without(author: Author, window: Period) -> frozenset[Nature]:
    """Return of what nature an author has said that there are no interests, or none beside what is listed.

    Args:
        author: the author.
        window: the time that it has to be said of.
    """
    return frozenset(
        nil.nature
        for nil in author.nothing_to_declare
        if nil.nature is not None
        and nil.organisation is None
        and nil.scope is None
        and nil.is_of_declarant
        and OTHER in _items_in_time(nil, window)
    )


def unanswered_items(answered: Iterable[tuple[Person, Iterable[ItemAnswer]]]) -> tuple[Unanswered, ...]:
    """List what each author has yet to answer of the ICMJE form: item by item, those who have answered all left out.

    Args:
        answered: each author with what they have answered.
    """
    missing = [(who, [each.item for each in of_one if not each.is_given]) for who, of_one in answered]
    return tuple(
        [
            Unanswered(person=who, what=tuple(f"{item_noun(item)} (item {item})" for item in items))
            for who, items in missing
            if items
        ]
    )


def is_before(interest: Interest, window: Period) -> bool:
    """Whether an interest was certainly over before a time."""
    return interest.period is not None and interest.period.before(window) is Answer.YES


_ALL = frozenset(range(SUPPORT, OTHER + 1))
_LOOKING_BACK = _ALL - {SUPPORT}


def _items_of(nil: Nil) -> frozenset[int]:
    """Return the items of which everything is meant by a nil of no kind."""
    if nil.scope is not None:
        return frozenset({SUPPORT}) if nil.scope is Scope.SUBMITTED_WORK else frozenset()
    return _ALL if nil.item is None else frozenset({nil.item})


def _items_in_time(nil: Nil, window: Period) -> frozenset[int]:
    """Return the items for the whole of whose time a nil holds; what is in doubt covers nothing."""
    if nil.period is None:
        return _ALL
    # Where there has never been any, all days before the period belong to it.
    period = Period(start=Edge.OPEN, end=nil.period.end) if nil.never else nil.period
    if period.reversed or period.qualified or Edge.UNKNOWN in (period.start, period.end):
        return frozenset()
    if period.start is Edge.OPEN and period.end is Edge.OPEN:
        return _ALL
    if window.earliest is None or window.latest is None:
        return frozenset()
    from_start = period.earliest is None or period.earliest <= window.earliest
    return _LOOKING_BACK if from_start and (period.latest is None or period.latest >= window.latest) else frozenset()


def _is_all_financial(item: int) -> bool:
    """Whether all that stands under an item is financial: money received, or something owned."""
    classes = [kind_class(kind) for kind in _kinds_under(item)] if item != OTHER else []
    return bool(classes) and all(
        cls is not None and (issubclass(cls, Holding) or (issubclass(cls, Payment) and not cls.is_honour))
        for cls in classes
    )


def _kinds_under(item: int) -> set[str]:
    """The kinds of an item, those of an application's own among them."""
    classes = ((kind, kind_class(kind)) for kind in kind_names())
    return {kind for kind, cls in classes if cls is not None and cls.icmje == item}
