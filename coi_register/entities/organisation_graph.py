"""Bodies: which stand above and below one another, and which regulate, fund or buy from which, and when."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

import attrs

from coi_register.entities.same_entity import EntityIndex, Key
from coi_register.model.parties import Organisation, Relation
from coi_register.model.periods import Answer, Period
from coi_register.model.register import Register

__all__ = ["DEALINGS", "Line", "OrganisationGraph"]

DEALINGS = ("regulates", "funds", "buys_from")
"""The relations by which one body deals with another that is neither above nor below it."""

_UPWARDS = ("part_of", "owned_by", "formerly")

_Steps = Mapping[Key, list["Line"]]


@attrs.frozen
class Line:
    """A way from one body to another.

    Attributes:
        key: the body that it leads to.
        periods: the periods in which each step holds, where that is stated; a step without one always does.
        path: the bodies that it passes, the first one included and the last one not.
    """

    key: Key
    periods: tuple[Period, ...] = ()
    path: tuple[Key, ...] = ()

    @property
    def dates(self) -> str:
        """When, in one line."""
        return ", ".join(map(str, self.periods)) or "no dates"

    def holds(self, *during: Period | None) -> Answer:
        """Whether it holds at some time in a period, or in all of several at once; of an unknown one, it may.

        Intervals of which any two share a day have a day that all share, so the steps are compared two by two: a body
        that left another before that one joined a third was never below the third.
        """
        if not self.periods:
            return Answer.YES
        answer = Answer.YES
        for one, other in combinations(self.periods, 2):
            answer &= one.overlaps(other)
        for period in during:
            for each in self.periods:
                answer &= Answer.POSSIBLE if period is None else each.overlaps(period)
        return answer


class OrganisationGraph:
    """The relations between the bodies of a register."""

    def __init__(self, register: Register, directory: EntityIndex) -> None:
        self._directory = directory
        self._up: dict[Key, list[Line]] = {}
        self._down: dict[Key, list[Line]] = {}
        self._earlier: dict[Key, list[Line]] = {}
        self._later: dict[Key, list[Line]] = {}
        self._dealings: dict[Key, list[tuple[str, Line]]] = {}
        self._funders: dict[Key, list[Line]] = {}
        self._lines: dict[tuple[Key, bool], dict[Key, tuple[Line, ...]]] = {}
        for body in register.organisations:
            self._take_in(body)

    def _take_in(self, body: Organisation) -> None:
        key = self._directory.body(body)
        if key is None:
            return
        for name in _UPWARDS:
            for other, line in self._steps(getattr(body, name)):
                self._up.setdefault(key, []).append(line)
                # What a body became is that body still, whenever it had the former name.
                down = Line(key) if name == "formerly" else Line(key, line.periods)
                self._down.setdefault(other, []).append(down)
                if name == "formerly":
                    self._later.setdefault(other, []).append(down)
                    self._earlier.setdefault(key, []).append(Line(other))
        for name in DEALINGS:
            for other, line in self._steps(getattr(body, name)):
                self._dealings.setdefault(key, []).append((name, line))
                if name == "funds":
                    self._funders.setdefault(other, []).append(Line(key, line.periods))

    def _steps(self, relations: Iterable[Relation]) -> Iterator[tuple[Key, Line]]:
        for relation in relations:
            other = self._directory.body(relation.organisation)
            if other is not None:
                yield other, Line(other, (relation.period,) if relation.period else ())

    def above(self, key: Key) -> tuple[Line, ...]:
        """Return the bodies that a body is part of, is owned by or was before, and those above them."""
        return _flat(self._reached(key, upwards=True))

    def below(self, key: Key) -> tuple[Line, ...]:
        """Return the bodies that are part of a body or owned by it, or that it became, and those below them."""
        return _flat(self._reached(key, upwards=False))

    def namesakes(self, key: Key) -> tuple[Key, ...]:
        """Return what a body became and what it was before: the same body, by its later and its former names.

        Two bodies that became one are not the same for that.
        """
        both = (steps for steps in (self._later, self._earlier) if key in steps)
        return tuple(line.key for steps in both for line in _walk(key, steps))

    def grounds(self, one: Key, other: Key) -> tuple[str, ...]:
        """Return the ways by which one of two bodies is above the other, each in one line."""
        return tuple(sorted(f"{one}: above or below {other}; {line.dates}" for line in self.between(one, other)))

    def between(self, one: Key, other: Key) -> tuple[Line, ...]:
        """Return the ways by which one of two bodies is above the other, each from the one that is above."""
        return self._reached(one, upwards=False).get(other, ()) + self._reached(other, upwards=False).get(one, ())

    def _reached(self, key: Key, *, upwards: bool) -> dict[Key, tuple[Line, ...]]:
        """The ways from a body, by the bodies that they lead to; nearest first."""
        known = self._lines.get((key, upwards))
        if known is None:
            known = self._lines[key, upwards] = {}
            steps = self._up if upwards else self._down
            for line in _walk(key, steps) if key in steps else ():
                known[line.key] = (*known.get(line.key, ()), line)
        return known

    def dealings(self, key: Key) -> tuple[tuple[str, Line], ...]:
        """Return the bodies that a body regulates, funds or buys from, each with the word for it."""
        return tuple(self._dealings.get(key, ()))

    def funders(self, key: Key) -> tuple[Line, ...]:
        """Return the bodies that fund a body."""
        return tuple(self._funders.get(key, ()))


def _flat(lines: Mapping[Key, tuple[Line, ...]]) -> tuple[Line, ...]:
    return tuple(line for each in lines.values() for line in each)


def _walk(start: Key, steps: _Steps) -> Iterator[Line]:
    """Go from body to body, nearest first; a way that is narrower in time than another of its length is left out."""
    found: dict[Key, list[frozenset[Period]]] = {start: [frozenset()]}
    level = [Line(start)]
    while level:
        reached = [_onwards(here, step) for here in level for step in steps.get(here.key, ())]
        level = []
        for line in sorted(reached, key=lambda each: (len(each.periods), each.path, each.key, each.dates)):
            seen = found.setdefault(line.key, [])
            if not any(each <= set(line.periods) for each in seen):
                seen.append(frozenset(line.periods))
                level.append(line)
                yield line


def _onwards(here: Line, step: Line) -> Line:
    periods = here.periods + tuple(each for each in step.periods if each not in here.periods)
    return Line(step.key, periods, (*here.path, here.key))
