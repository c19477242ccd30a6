"""Hypothesis strategies for partly known dates and periods."""

import datetime
from typing import NamedTuple

from hypothesis import strategies as st

from coi_register.model.periods import Bound, Edge, PartialDate, Period, Qualifier

__all__ = ["DayChoice", "choices_of", "partial_dates", "periods", "refinements"]

_QUALIFIERS: tuple[Qualifier, ...] = ("", "", "?", "~")


class DayChoice(NamedTuple):
    """One way that a period may have been: its first and last day, None where it is open."""

    first: datetime.date | None
    last: datetime.date | None


@st.composite
def partial_dates(
    draw: st.DrawFn,
    *,
    first: datetime.date = datetime.date.min,
    last: datetime.date = datetime.date.max,
    qualified: bool = True,
) -> PartialDate:
    """Dates of year, month and day precision.

    Args:
        draw: given by Hypothesis.
        first: the first day that a date is drawn around; its month and year may begin earlier.
        last: the last such day.
        qualified: whether a date may be marked `?` or `~`.
    """
    day = draw(st.dates(first, last))
    mark = draw(st.sampled_from(_QUALIFIERS)) if qualified else ""
    return draw(_around(day, parts=1, mark=mark))


@st.composite
def periods(
    draw: st.DrawFn,
    *,
    first: datetime.date = datetime.date.min,
    last: datetime.date = datetime.date.max,
    qualified: bool = True,
    reversed_too: bool = False,
) -> Period:
    """Periods of every shape: single dates, closed, open and with a bound that is not stated.

    Args:
        draw: given by Hypothesis.
        first: the first day that a date is drawn around; its month and year may begin earlier.
        last: the last such day.
        qualified: whether dates may be marked `?` or `~`.
        reversed_too: whether a period may certainly end before it starts, which is a problem in a document.
    """
    dates = partial_dates(first=first, last=last, qualified=qualified)
    if draw(st.integers(0, 3)) == 0:
        date = draw(dates)
        return Period(start=date, end=date, single=True)
    start = draw(dates | st.sampled_from(Edge))
    end = draw(dates | st.sampled_from(Edge if start is not Edge.UNKNOWN else [Edge.OPEN]))
    period = Period(start=start, end=end)
    if period.reversed and not reversed_too:
        return Period(start=end, end=start)
    return period


@st.composite
def choices_of(draw: st.DrawFn, period: Period) -> DayChoice:
    """A first and a last day that a period may have had, the first not after the last.

    The period is not reversed. A bound that is not stated becomes a day or stays open.
    """
    first: datetime.date | None = None
    if _has_day(draw, period.start):
        latest = _last_day(period.start, otherwise=period.latest or datetime.date.max)
        first = draw(st.dates(_first_day(period.start), min(latest, period.latest or datetime.date.max)))
    last: datetime.date | None = None
    if _has_day(draw, period.end):
        earliest = max(_first_day(period.end), first or datetime.date.min)
        last = draw(st.dates(earliest, _last_day(period.end, otherwise=datetime.date.max)))
    return DayChoice(first, last)


@st.composite
def refinements(draw: st.DrawFn, period: Period) -> Period:
    """The same period known as well or better: dates made more precise, bounds stated, doubts removed.

    Every choice of days of the refined period is one of the period's, and there is one. The period is not
    reversed.
    """
    choice = draw(choices_of(period))
    start = draw(_refined(period.start, choice.first))
    end = draw(_refined(period.end, choice.last))
    if start is end is Edge.UNKNOWN:
        return period
    return Period(start=start, end=end, single=period.single and start == end)


@st.composite
def _refined(draw: st.DrawFn, bound: Bound, day: datetime.date | None) -> Bound:
    """The bound as it is, or a more precise one that still allows the day (None: it is open)."""
    if draw(st.booleans()) or bound is Edge.OPEN:
        return bound
    if day is None:
        return Edge.OPEN
    if isinstance(bound, Edge):
        return draw(_around(day, parts=1, mark=""))
    mark = draw(st.sampled_from(("", bound.qualifier)))
    return draw(_around(day, parts=1 + (bound.month is not None) + (bound.day is not None), mark=mark))


@st.composite
def _around(draw: st.DrawFn, day: datetime.date, *, parts: int, mark: Qualifier) -> PartialDate:
    """A date that allows the day: with a year (`parts` 1), at least a month (2), or the day (3)."""
    precision = draw(st.integers(parts, 3))
    return PartialDate(
        year=day.year,
        month=day.month if precision > 1 else None,
        day=day.day if precision > 2 else None,
        qualifier=mark,
    )


def _has_day(draw: st.DrawFn, bound: Bound) -> bool:
    """Whether a bound is a day in this choice, rather than open."""
    return bound is not Edge.OPEN and (isinstance(bound, PartialDate) or draw(st.booleans()))


def _first_day(bound: Bound) -> datetime.date:
    return bound.first if isinstance(bound, PartialDate) else datetime.date.min


def _last_day(bound: Bound, *, otherwise: datetime.date) -> datetime.date:
    return bound.last if isinstance(bound, PartialDate) else otherwise
