"""Histories: all tellings of each fact of one person, put together day by day; the later telling holds."""

from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations

import attrs

from coi_register.entities.consistency import differences
from coi_register.entities.facts import Telling
from coi_register.entities.matching import History, Matching, ToldBefore, can_be_one, fitting, marked_alike
from coi_register.entities.same_fact import Likeness
from coi_register.model.declarations import Declaration

__all__ = ["Disagreement", "Doubt", "Histories"]


@attrs.frozen(eq=False)
class Disagreement:
    """Two tellings of one fact on one day that cannot both hold, and in which respects."""

    one: Telling
    other: Telling
    respects: tuple[str, ...]


@attrs.frozen(eq=False)
class Doubt:
    """A telling that fits several facts told before, or one that another telling fits as well: it is joined to none."""

    telling: Telling
    fits: tuple[Telling, ...]


class Histories:
    """The histories of the facts of one person.

    Attributes:
        all: the histories, in the order in which their facts were first told.
        doubts: the tellings that were joined to nothing, since several fit.
    """

    def __init__(self, likeness: Likeness) -> None:
        self.all: list[History] = []
        self.doubts: list[Doubt] = []
        self._likeness = likeness
        self._before: ToldBefore | None = None  # until there is a second day

    def take_in(self, declarations: Sequence[Declaration]) -> None:
        """Take in all declarations of a day; days come in their order, and what has no day first.

        Args:
            declarations: the declarations. Neither their order, nor which of them tells what, changes anything but the
                order of histories.
        """
        told = [History.of(Telling(interest, each)) for each in declarations for interest in each.interests]
        told = self._told_on_one_day(told)
        self.all += self._told_later(told) if self.all else told

    def _told_on_one_day(self, told: list[History]) -> list[History]:
        """Join the tellings of one day that are of one fact: by id, in the same words, then by what all of them state.

        Where one fits several that do not fit each other, none of these is joined.
        """
        for marks_of in (_by_id, self._by_words):
            told = [self._as_one(each) for each in marked_alike(told, marks_of)]
        joined = []
        for group, is_one in fitting(told, self._likeness):
            if is_one:
                joined.append(self._as_one(group))
                continue
            joined += group
            for each in group:
                fits = [other for other in group if other is not each and self._can_be_one(each, other)]
                if any(not self._can_be_one(*pair) for pair in combinations(fits, 2)):
                    self.doubts.append(Doubt(each.readings[0], tuple(fit.readings[0] for fit in fits)))
        return joined

    def _as_one(self, alike: list[History]) -> History:
        """Make one history of several of one day: the most exact telling holds, or all that cannot hold together."""
        if len(alike) == 1:
            return alike[0]
        tellings = [telling for each in alike for telling in each.tellings]
        ordered: list[Telling] = []
        for telling in sorted(tellings, key=lambda each: self._likeness.exactness(each.interest)):
            if not any(self._likeness.is_same_words(telling.interest, each.interest) for each in ordered):
                ordered.append(telling)
        opposed = [each for each in ordered if any(self._respects(each, other) for other in ordered)]
        return History(tellings, readings=opposed or ordered[:1])

    def _respects(self, one: Telling, other: Telling) -> tuple[str, ...]:
        """In which respects two tellings of one day cannot both hold."""
        if one is other:
            return ()
        if self._likeness.disagree(one.interest, other.interest):
            return ("what it is",)
        day = one.declaration.declared_on
        return differences(one.interest, other.interest, (day, day))

    @property
    def disagreements(self) -> Iterator[Disagreement]:
        """The tellings of one day that cannot both hold, where no later telling says which of them does."""
        for history in self.all:
            for pair in combinations(history.readings, 2):
                if _has_one_id_twice(*pair):  # which is told as that
                    continue
                respects = self._respects(*pair)
                if respects and _are_of_one_day(*pair):
                    yield Disagreement(*pair, respects)

    def _told_later(self, told: list[History]) -> list[History]:
        """Join what is told on a later day, one to one: that telling holds. Return what is new in it."""
        if self._before is None:
            self._before = ToldBefore(self._likeness)
            for each in self.all:
                self._before.take_in(each, each.tellings)
        matching = Matching(self._before, told)
        matching.match_by_id()
        matching.match_by_words()
        for each, fits in matching.match_if_only(self._likeness):
            self.doubts.append(Doubt(each.readings[0], tuple(fit.readings[0] for fit in fits)))
        for earlier, later in matching.pairs:
            earlier.tellings += later.tellings
            if earlier.ended_by is not None:
                earlier.taken_back.append(earlier.ended_by)
            earlier.readings, earlier.ended_by = later.readings, None
            self._before.take_in(earlier, later.tellings)
        new = list(matching.told.values())
        for each in new:
            self._before.take_in(each, each.tellings)
        return new

    def _by_words(self, history: History) -> Iterator[Hashable]:
        """Give the words of a fact; alike events of one day stay several, unless they have one id."""
        if not history.is_event:
            for reading in history.readings:
                yield self._likeness.words(reading.interest)

    def _can_be_one(self, one: History, other: History) -> bool:
        return can_be_one(one, other, self._likeness)


def _by_id(history: History) -> Iterator[Hashable]:
    return iter(history.ids)


def _are_of_one_day(one: Telling, other: Telling) -> bool:
    """Whether it is known that two tellings are of one day: one declaration is, also where it does not say of which."""
    return one.declaration is other.declaration or one.declaration.declared_on is not None


def _has_one_id_twice(one: Telling, other: Telling) -> bool:
    """Whether two interests of one declaration have one id."""
    return one.declaration is other.declaration and one.interest.id is not None and one.interest.id == other.interest.id
