"""Matching: which histories are of one fact, by what marks them or by all that both of them state."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations

import attrs

from coi_register.entities.facts import Telling
from coi_register.entities.same_fact import Likeness
from coi_register.model.declarations import Declaration

__all__ = ["History", "Matching", "ToldBefore", "can_be_one", "fitting", "marked_alike"]


@attrs.define(eq=False)
class History:
    """The tellings of one fact so far.

    Attributes:
        tellings: all of them, the earliest first.
        readings: how the fact holds; several where tellings of one day disagree.
        ended_by: the complete return since which it is no longer declared.
        taken_back: the complete returns that had ended it, before it was told again.
    """

    tellings: list[Telling]
    readings: list[Telling]
    ended_by: Declaration | None = None
    taken_back: list[Declaration] = attrs.field(factory=list)

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


_MarksOf = Callable[[History], Iterator[Hashable]]


def can_be_one(one: History, other: History, likeness: Likeness) -> bool:
    """Whether two histories can be of one state, as one of their readings tells each.

    Args:
        one: a history.
        other: another.
        likeness: what compares them.
    """
    return any(likeness.can_be_one(mine.interest, its.interest) for mine in one.readings for its in other.readings)


def marked_alike(told: list[History], marks_of: _MarksOf) -> Iterator[list[History]]:
    """Put together those that share a mark; two ids that are given part them. Others stand alone.

    Args:
        told: the histories.
        marks_of: gives the marks of a history.
    """
    groups: dict[Hashable, _Alike] = {}
    for each in told:
        marks, ids = [*marks_of(each)], frozenset(each.ids)
        known = (groups[mark] for mark in marks if mark in groups)
        group = next((those for those in known if not those.is_parted_from(ids)), None) or _Alike()
        group.members.append(each)
        group.ids[ids] = None
        groups.update((mark, group) for mark in marks if mark not in groups)
        if len(group.members) == 1:
            groups.setdefault(id(each), group)
    yield from {id(group): group.members for group in groups.values()}.values()


class _Alike:
    """Histories that share a mark, with the sets of ids that they have, each once: most have none, or one for all."""

    def __init__(self) -> None:
        self.members: list[History] = []
        self.ids: dict[frozenset[str], None] = {}

    def is_parted_from(self, ids: frozenset[str]) -> bool:
        """Whether ids that are given part a history from one of these."""
        return bool(ids) and any(its and ids.isdisjoint(its) for its in self.ids)


def fitting(told: Sequence[History], likeness: Likeness) -> Iterator[tuple[list[History], bool]]:
    """Put together those that fit each other, if by way of others; and say whether each fits all others of its group.

    Args:
        told: the histories.
        likeness: what compares them.
    """
    near: dict[int, list[History]] = {}
    for those in _comparable(told, likeness):
        for one, other in combinations(those, 2):
            if can_be_one(one, other, likeness):
                near.setdefault(id(one), []).append(other)
                near.setdefault(id(other), []).append(one)
    seen: set[int] = set()
    for each in told:
        if id(each) in seen:
            continue
        group = {id(each): each}
        for member in (queue := [each]):  # it grows while it is gone through
            found = [other for other in near.get(id(member), ()) if id(other) not in group]
            group.update((id(other), other) for other in found)
            queue += found
        seen.update(group)
        yield [*group.values()], all(len(near.get(key, ())) == len(group) - 1 for key in group)


def _comparable(told: Iterable[History], likeness: Likeness) -> Iterator[list[History]]:
    """Put together those that could fit at all: of one kind and holder, with one value where all of a kind state one.

    So not each is compared with each, where somebody has a thousand shareholdings.
    """
    by_kind: dict[type, list[History]] = {}
    for each in told:
        if not each.is_event:
            by_kind.setdefault(type(each.readings[0].interest), []).append(each)
    for those in by_kind.values():
        if len(those) < 2:
            continue
        if any(len(each.readings) > 1 for each in those):  # which is rare
            yield those
            continue
        groups: dict[Hashable, list[History]] = {}
        for each, mark in zip(those, likeness.marks([each.readings[0].interest for each in those]), strict=True):
            groups.setdefault(mark, []).append(each)
        yield from groups.values()


class Matching:
    """Matches histories told anew to those before, each once.

    Attributes:
        pairs: those that were matched, the earlier one first.
        told: those that were matched to nothing so far.
    """

    def __init__(self, before: "ToldBefore", told: Iterable[History]) -> None:
        self.pairs: list[tuple[History, History]] = []
        self.told = {id(each): each for each in told}
        self._before = before
        self._matched: set[int] = set()

    def match_by_id(self) -> None:
        """Match those that share an id, in the order in which they were told."""
        self._match(lambda later: (each for id_ in later.ids for each in self._before.of_id(id_)))

    def match_by_words(self) -> None:
        """Match those that are told in the same words, in the order in which they were told."""
        self._match(self._before.in_same_words)

    def _match(self, candidates_of: Callable[[History], Iterable[History]]) -> None:
        for later in list(self.told.values()):
            earlier = next(self._free(later, candidates_of(later)), None)
            if earlier is not None:
                self._pair(earlier, later)

    def _free(self, later: History, candidates: Iterable[History]) -> Iterator[History]:
        ids = set(later.ids)
        for each in candidates:
            if id(each) not in self._matched and (not ids or ids.intersection(each.ids) or not any(each.ids)):
                yield each

    def match_if_only(self, likeness: Likeness) -> Iterator[tuple[History, list[History]]]:
        """Match those of which each fits the other and nothing else; give the others that fit something, with what.

        Args:
            likeness: what compares them.
        """
        fits = {
            key: [
                each
                for each in self._before.near(later)
                if id(each) not in self._matched and can_be_one(each, later, likeness)
            ]
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
        del self.told[id(later)]
        self._matched.add(id(earlier))
        self.pairs.append((earlier, later))


class ToldBefore:
    """The histories of one person so far, by what one that is told anew can be recognised by.

    So each day is held against what is like it, and not against all that was told before. What a history no longer says
    stays in the index, and is left out where it is found.
    """

    def __init__(self, likeness: Likeness) -> None:
        self._likeness = likeness
        self._places: dict[int, int] = {}
        self._by_id: dict[str, dict[int, History]] = {}
        self._by_words: dict[Hashable, dict[int, History]] = {}
        self._saying: dict[
            Hashable, dict[int, History]
        ] = {}  # a class, a field and its value; or None, where it has none

    def take_in(self, history: History, tellings: Iterable[Telling]) -> None:
        """Take in a history that is new, or that has been told anew.

        Args:
            history: the history.
            tellings: those of its tellings that are new.
        """
        self._places.setdefault(id(history), len(self._places))
        for each in tellings:
            if each.interest.id is not None:
                self._by_id.setdefault(each.interest.id, {})[id(history)] = history
        for reading in history.readings:
            interest = reading.interest
            self._by_words.setdefault(self._likeness.words(interest), {})[id(history)] = history
            for said in self._likeness.said(interest) if not interest.is_event else ():
                self._saying.setdefault((type(interest), *said), {})[id(history)] = history

    def of_id(self, id_: str) -> list[History]:
        """Return those that were told under an id, the earliest first."""
        return self._ordered(self._by_id.get(id_, {}))

    def in_same_words(self, later: History) -> Iterator[History]:
        """Find those of which a reading is told in the words of a reading of another."""
        for reading in later.readings:
            words = self._likeness.words(reading.interest)
            for each in self._ordered(self._by_words.get(words, {})):
                if any(self._likeness.words(its.interest) == words for its in each.readings):
                    yield each

    def near(self, later: History) -> list[History]:
        """Return those that may be of the fact of another: of its kind, and with nothing in a field that differs."""
        if later.is_event:
            return []
        kind = type(later.readings[0].interest)
        found: dict[int, History] = {}
        for reading in later.readings:
            fewest: tuple[dict[int, History], ...] | None = None
            for name, value in self._likeness.said(reading.interest):
                if value is not None:
                    of = type(reading.interest), name
                    those = self._saying.get((*of, value), {}), self._saying.get((*of, None), {})
                    if fewest is None or sum(map(len, those)) < sum(map(len, fewest)):
                        fewest = those
            for each in fewest or ():
                found.update(each)
        alike = (each for each in self._ordered(found) if type(each.readings[0].interest) is kind)
        return [each for each in alike if not each.is_event]

    def _ordered(self, those: dict[int, History]) -> list[History]:
        return sorted(those.values(), key=lambda each: self._places[id(each)])
