"""The bounds of a period: dates, and edges without one."""

import datetime
from enum import Enum

import attrs

from coi_register.model.periods.dates import PartialDate
from coi_register.model.periods.edtf import Qualifier

__all__ = ["AFTER_TIME", "BEFORE_TIME", "Bound", "Edge", "choices", "inner"]

BEFORE_TIME = 0
"""The ordinal of an open start: one less than that of `date.min`."""

AFTER_TIME = datetime.date.max.toordinal() + 1
"""The ordinal of an open end."""


class Edge(Enum):
    """A bound of a period without a date.

    Attributes:
        OPEN: `..`: it was always so, or it is still going on and never ends, as far as anybody knows.
        UNKNOWN: blank: not stated; any day up to the end, or from the start on, or open.
    """

    OPEN = ".."
    UNKNOWN = ""

    @property
    def qualifier(self) -> Qualifier:
        """Empty: only a date can be in doubt."""
        return ""

    def __str__(self) -> str:
        return self.value


Bound = PartialDate | Edge
"""A start or an end."""


def choices(bound: Bound, *, if_open: int) -> tuple[int, int]:
    """The first and last day that a bound can be, as ordinals, before the other bound is considered."""
    if isinstance(bound, PartialDate):
        return bound.first.toordinal(), bound.last.toordinal()
    return (if_open, if_open) if bound is Edge.OPEN else (BEFORE_TIME, AFTER_TIME)


def inner(one: Bound, two: Bound, *, later: bool) -> Bound:
    """The later of two starts, or the earlier of two ends, as `Period.overlap` describes."""
    if isinstance(one, Edge) or isinstance(two, Edge):
        return _inner_edge(one, two)
    if one.last < two.first or two.last < one.first:
        return max(one, two, key=_first) if later else min(one, two, key=_first)
    coarse = one if one.last - one.first >= two.last - two.first else two
    doubt: Qualifier = "?" if "?" in (one.qualifier, two.qualifier) else one.qualifier or two.qualifier
    return attrs.evolve(coarse, qualifier=doubt)


def _inner_edge(one: Bound, two: Bound) -> Bound:
    """The same, where at least one has no date: what is stated wins, marked where the other may be inside."""
    if isinstance(one, Edge) and isinstance(two, Edge):
        return Edge.OPEN if Edge.OPEN in (one, two) else Edge.UNKNOWN
    edge, date = (one, two) if isinstance(one, Edge) else (two, one)
    if edge is Edge.UNKNOWN and isinstance(date, PartialDate):
        return attrs.evolve(date, qualifier="?")
    return date


def _first(date: PartialDate) -> datetime.date:
    return date.first
