"""Histories: all tellings of each fact of one person, put together day by day; the later telling holds."""

import datetime
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

import attrs

from coi_register.entities.consistency import differences
from coi_register.entities.facts import Telling
from coi_register.entities.same_fact import Likeness
from coi_register.model.declarations import Declaration

__all__ = ["Disagreement", "Doubt", "Histories", "History"]


@attrs.define(eq=False)
class History:
    """The tellings of one fact so far.

    Attributes:
        tellings: all of them, the earliest first.
        readings: how the fact holds; several where tellings of one day disagree.
        ended_by: the complete return since which it is no longer declared.
    """

    tellings: list[Telling]
    readings: list[Telling]
    ended_by: Declaration | None = None

    @classmethod
    def of(cls, telling: Telling) -> "History":
        """Begin a history with a telling."""
        return cls([telling], [telling])

    @property
    def ids(self) -> Iterator[str]:
        """The ids under which it was told."""
        return (each.interest.id for each in self.tellings if each.interest.id is not None)

    @property
    def is_event(self) -> bool:
        """Whether it happens, and is then past."""
        return self.readings[0].interest.is_event


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
        disagreements: the tellings of one day that cannot both hold.
        doubts: the tellings that were joined to nothing, since several fit.
    """

    def __init__(self, likeness: Likeness) -> None:
        self.all: list[History] = []
        self.disagreements: list[Disagreement] = []
        self.doubts: list[Doubt] = []
        self._likeness = likeness

    def take_in(self, declarations: Sequence[Declaration], day: datetime.date | None) -> None:
        """Take in all declarations of a day; days come in their order, and what has no day first.

        Args:
            declarations: the declarations; their order changes nothing but the order of histories.
            day: the day.
        """
        told: list[History] = []
        for declaration in declarations:
            own = [History.of(Telling(interest, declaration)) for interest in declaration.interests]
            told += self._told_anew(told, own, day) if told else own
        self.all += self._told_later(self.all, told) if self.all else told

    def _told_anew(self, before: list[History], own: list[History], day: datetime.date | None) -> list[History]:
        """Join what another declaration of the same day tells; return what is new in it."""
        pairs, new = self._pairs(before, own, on_one_day=True)
        for earlier, later in pairs:
            earlier.tellings += later.tellings
            for telling in later.readings:
                self._read_on_one_day(earlier, telling, day)
        return new

    def _read_on_one_day(self, history: History, telling: Telling, day: datetime.date | None) -> None:
        """Of two tellings of one day that can both hold, the more exact one holds; else both stand."""
        for place, reading in enumerate(history.readings):
            one, other = reading.interest, telling.interest
            if self._likeness.is_same_words(one, other):
                return
            respects = ("what it is",) if self._likeness.disagree(one, other) else differences(one, other, (day, day))
            if not respects:
                history.readings[place] = telling if self._likeness.is_more_exact(other, one) else reading
                return
            if day is not None:
                self.disagreements.append(Disagreement(reading, telling, respects))
        history.readings.append(telling)

    def _told_later(self, before: list[History], told: list[History]) -> list[History]:
        """Join what is told on a later day: that telling holds. Return what is new in it."""
        pairs, new = self._pairs(before, told, on_one_day=False)
        for earlier, later in pairs:
            earlier.tellings += later.tellings
            earlier.readings, earlier.ended_by = later.readings, None
        return new

    def _pairs(
        self, before: list[History], told: list[History], *, on_one_day: bool
    ) -> tuple[list[tuple[History, History]], list[History]]:
        """Match tellings to the facts told before, one to one: by id, in the same words, then by what both state."""
        matching = _Matching(before, told)
        matching.match(_by_id)
        matching.match(lambda each: self._by_words(each, with_events=not on_one_day))
        for each, fits in matching.match_if_only(self._can_be_one):
            self.doubts.append(Doubt(each.readings[0], tuple(fit.readings[0] for fit in fits)))
        return matching.pairs, list(matching.told.values())

    def _by_words(self, history: History, *, with_events: bool) -> Iterator[Hashable]:
        """Give the words of a fact; alike events of one day stay several, unless they have one id."""
        if with_events or not history.is_event:
            for reading in history.readings:
                yield self._likeness.words(reading.interest)

    def _can_be_one(self, one: History, other: History) -> bool:
        can_be_one = self._likeness.can_be_one
        return any(can_be_one(mine.interest, its.interest) for mine in one.readings for its in other.readings)


def _by_id(history: History) -> Iterator[Hashable]:
    return iter(history.ids)


_MarksOf = Callable[[History], Iterator[Hashable]]
_CanBeOne = Callable[[History, History], bool]


class _Matching:
    """Matches histories told anew to those before, each once."""

    def __init__(self, before: Iterable[History], told: Iterable[History]) -> None:
        self.pairs: list[tuple[History, History]] = []
        self.told = {id(each): each for each in told}
        self._before = {id(each): each for each in before}

    def match(self, marks_of: _MarksOf) -> None:
        """Match those that share a mark, in the order in which they were told."""
        marked: dict[Hashable, list[History]] = {}
        for each in self._before.values():
            for mark in marks_of(each):
                marked.setdefault(mark, []).append(each)
        for later in list(self.told.values()):
            earlier = next(self._free(later, (each for mark in marks_of(later) for each in marked.get(mark, ()))), None)
            if earlier is not None:
                self._pair(earlier, later)

    def _free(self, later: History, candidates: Iterable[History]) -> Iterator[History]:
        ids = set(later.ids)
        for each in candidates:
            if id(each) in self._before and (not ids or ids.intersection(each.ids) or not any(each.ids)):
                yield each

    def match_if_only(self, can_be_one: _CanBeOne) -> Iterator[tuple[History, list[History]]]:
        """Match those of which each fits the other and nothing else; give the others that fit something, with what."""
        by_kind: dict[type, list[History]] = {}
        for each in self._before.values():
            by_kind.setdefault(type(each.readings[0].interest), []).append(each)
        fits = {
            key: [each for each in by_kind.get(type(later.readings[0].interest), ()) if can_be_one(each, later)]
            for key, later in self.told.items()
        }
        fitted: dict[int, int] = {}
        for those in fits.values():
            for each in those:
                fitted[id(each)] = fitted.get(id(each), 0) + 1
        for key, those in fits.items():
            if len(those) == 1 and fitted[id(those[0])] == 1:
                self._pair(those[0], self.told[key])
            elif those:
                yield self.told[key], those

    def _pair(self, earlier: History, later: History) -> None:
        del self._before[id(earlier)], self.told[id(later)]
        self.pairs.append((earlier, later))
