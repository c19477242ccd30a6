"""Periods: closed intervals of days whose bounds are partly known, and how they lie to each other."""

import datetime
from functools import lru_cache

import attrs

from coi_register.errors import InvalidValueError
from coi_register.model.periods.bounds import AFTER_TIME, BEFORE_TIME, Bound, Edge, choices, inner
from coi_register.model.periods.dates import PartialDate, read_date
from coi_register.model.periods.period_states import PeriodState
from coi_register.model.periods.three_valued import Answer

__all__ = ["Period"]

_set = object.__setattr__  # the way past `frozen` for what is worked out once, when a value is made


@attrs.frozen(kw_only=True)
class Period:
    """A closed interval of days, start and end included, each known as well as its date says.

    A period stands for every choice of a first and a last day that its bounds allow, the first not after
    the last. `2010` alone is a period within 2010, as `2010/2010` is: from some day to some day of it.

    Attributes:
        start: a date, or an edge.
        end: a date, or an edge; not both bounds are unknown.
        single: whether it is written as one date, which both bounds then are.
        known_end: of an end that is not stated, the first and the last day on which it can lie, where something else
            than the period tells that; it is not written. See `ended_between`.

    Raises:
        InvalidValueError: neither bound is stated, or `single` with two different bounds.
    """

    start: Bound
    end: Bound
    single: bool = False
    known_end: tuple[datetime.date, datetime.date] | None = attrs.field(default=None, repr=False)
    # The first and last day that each bound can be, as ordinals.
    _start_from: int = attrs.field(init=False, eq=False, repr=False)
    _start_to: int = attrs.field(init=False, eq=False, repr=False)
    _end_from: int = attrs.field(init=False, eq=False, repr=False)
    _end_to: int = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        start, end = self.start, self.end
        if start is end is Edge.UNKNOWN and self.known_end is None:
            raise InvalidValueError("a period states its start or its end; leave it out where neither is known")
        if self.single and (start != end or not isinstance(start, PartialDate)):
            raise InvalidValueError(f"a single date has one date as both bounds, not {start} and {end}")
        start_from, start_to = choices(start, if_open=BEFORE_TIME)
        end_from, end_to = choices(end, if_open=AFTER_TIME)
        if self.known_end is not None:
            end_from, end_to = (day.toordinal() for day in self.known_end)
            end_to = end_to if end_to > start_from else start_from
        # No start lies after the end, and no end before the start.
        _set(self, "_start_from", start_from)
        _set(self, "_start_to", start_to if start_to < end_to else end_to)
        _set(self, "_end_from", end_from if end_from > start_from else start_from)
        _set(self, "_end_to", end_to)

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read EDTF: `2010`, `2015/2016`, `2013-10/..`, `/..`, `2004-06-01?/2005~`.

        Level 0 dates and intervals of year, month or day precision, open and unknown ends, and the level 1
        qualifiers `?` and `~`. An end before the start is read all the same, see `reversed`.

        Raises:
            InvalidValueError: the text is anything else; the message says what it seems to be, what is
                understood and, after its last `; `, what to write.
        """
        found = _read(text)
        if found is None:
            from coi_register.model.periods.refused_dates import why_not_period

            raise InvalidValueError(why_not_period(text))
        return found

    @classmethod
    def days(cls, first: datetime.date, last: datetime.date) -> "Period":
        """The period from one day to another, both included.

        Raises:
            InvalidValueError: the last day lies before the first.
        """
        if last < first:
            raise InvalidValueError(f"a period ends on {last}, before it starts on {first}")
        return cls(start=PartialDate.of(first), end=PartialDate.of(last), single=first == last)

    def ended_between(self, first: datetime.date | None, last: datetime.date) -> "Period":
        """The same period, told from elsewhere to have ended on a day unknown between two, both included.

        Args:
            first: the first day on which it can have ended, such as that on which it was told to go on; None where it
                can be any from the start on.
            last: the last day on which it can have ended.
        """
        earliest = self._start_from if self.end is Edge.OPEN else min(self._end_from, last.toordinal())
        day = datetime.date.fromordinal(max(earliest, 1))
        return Period(start=self.start, end=Edge.UNKNOWN, known_end=(min(max(first or day, day), last), last))

    def __str__(self) -> str:
        return str(self.start) if self.single else f"{self.start}/{self.end}"

    @property
    def reversed(self) -> bool:
        """Whether the end certainly lies before the start: then nothing can be told from the period."""
        return self._start_from > self._end_to

    @property
    def qualified(self) -> bool:
        """Whether a bound is marked `?` or `~`: then no comparison answers yes."""
        return bool(self.start.qualifier or self.end.qualifier)

    @property
    def earliest(self) -> datetime.date | None:
        """The first day that can belong to it, or None where none is known."""
        return None if self._start_from == BEFORE_TIME else datetime.date.fromordinal(self._start_from)

    @property
    def latest(self) -> datetime.date | None:
        """The last day that can belong to it, or None where none is known."""
        return None if self._end_to == AFTER_TIME else datetime.date.fromordinal(self._end_to)

    def can_begin_with(self, other: "Period") -> bool:
        """Whether both can have begun on one day."""
        if self.reversed or other.reversed:
            return False
        (first, last), (its_first, its_last) = self.start_range, other.start_range
        return max(first, its_first) <= min(last, its_last)

    @property
    def start_range(self) -> tuple[int, int]:
        """The first and the last day on which it can start, as ordinals; an open start lies before every day."""
        return self._start_from, self._start_to

    @property
    def end_range(self) -> tuple[int, int]:
        """The first and the last day on which it can end, as ordinals; an open end lies after every day."""
        return self._end_from, self._end_to

    def before(self, other: "Period") -> Answer:
        """Whether it has ended before the first day of the other."""
        certain, possible = self._precedes(other)
        return self._answer(other, certain=certain, possible=possible)

    def overlaps(self, other: "Period") -> Answer:
        """Whether the two share a day."""
        certainly_before, possibly_before = self._precedes(other)
        certainly_after, possibly_after = other._precedes(self)
        return self._answer(
            other,
            certain=not (possibly_before or possibly_after),
            # From any choice of days, moving one bound at a time leads to any other, and none of these
            # moves leads from before to after without sharing a day. So a mixture leaves a shared day.
            possible=not (certainly_before or certainly_after),
        )

    def within(self, window: "Period") -> Answer:
        """Whether all its days lie in the window."""
        certain = window._start_to <= self._start_from and self._end_to <= window._end_from
        possible = window._start_from <= self._start_to and self._end_from <= window._end_to
        return self._answer(window, certain=certain, possible=possible)

    def deep_within(self, window: "Period") -> bool:
        """Whether it certainly lies within a window and touches no bound of it that has a date; asked fast."""
        if self.start is Edge.UNKNOWN or self.end is Edge.UNKNOWN:
            return False
        starts = window._start_to < self._start_from or window.start is Edge.OPEN
        ends = self._end_to < window._end_from or window.end is Edge.OPEN
        return starts and ends and not (self.qualified or window.qualified or self.reversed or window.reversed)

    def ongoing_on(self, day: datetime.date) -> Answer:
        """Whether the day is one of its days."""
        return self.overlaps(Period.days(day, day))

    def state_on(self, day: datetime.date) -> PeriodState:
        """Where the period stands on a day, as a statement of that day would speak of it.

        A period that has certainly not started has not, whatever its end. Else an open end is ongoing; a
        stated end is over unless it certainly lies later; where no end is stated, none is made up. On its
        last day a period may be over. The qualifiers `?` and `~` play no part: the dates are taken as they
        are written. Nothing can be told of a reversed period: its end counts as not stated.
        """
        ordinal = day.toordinal()
        if self.end is Edge.UNKNOWN and self._start_from <= ordinal:
            return PeriodState.END_NOT_STATED if self._end_to > ordinal else PeriodState.ENDED
        if self.reversed:
            return PeriodState.END_NOT_STATED
        if self._start_from > ordinal:
            return PeriodState.NOT_STARTED
        return PeriodState.ONGOING if self._end_from > ordinal else PeriodState.ENDED

    def overlap(self, other: "Period") -> "Period | None":
        """The days that the two can share, as far as the dates tell, for a reader rather than a rule.

        It starts with the later start and ends with the earlier end. Of two starts or ends of which either
        may be the later, the less precise is taken (`2010` of `2010` and `2010-06`); one that is not
        stated gives way to the other, which is then marked `?`. Whether they overlap at all, and whether
        three periods do, is asked with `overlaps`, pair by pair.

        Returns:
            the shared period, or None where no choice of days shares one or a period is reversed.
        """
        if self.reversed or other.reversed or self.overlaps(other) is Answer.NO:
            return None
        start = inner(self.start, other.start, later=True)
        end = inner(self.end, other.end, later=False)
        known_end = _earlier_end(self, other)
        if known_end is not None:
            return Period(start=start, end=Edge.UNKNOWN, known_end=known_end)
        if self.known_end or other.known_end:  # the other end is stated, and is certainly the earlier one
            end = other.end if self.known_end else self.end
        return Period(start=start, end=end, single=start == end and isinstance(start, PartialDate))

    def _precedes(self, other: "Period") -> tuple[bool, bool]:
        """Whether it ends before the other starts: for every choice of days, and for some."""
        return self._end_to < other._start_from, self._end_from < other._start_to

    def _answer(self, other: "Period", *, certain: bool, possible: bool) -> Answer:
        if self.reversed or other.reversed:
            return Answer.POSSIBLE
        answer = Answer.of(certain=certain, possible=possible)
        return answer.doubted() if self.qualified or other.qualified else answer


def _earlier_end(one: Period, other: Period) -> tuple[datetime.date, datetime.date] | None:
    """The days between which the earlier end lies, where one is known from elsewhere; None where that end is stated."""
    if one.known_end is None:
        one, other = other, one
    if one.known_end is None or (other.known_end is None and isinstance(other.end, Edge)):
        return one.known_end
    first, last = other.end_range
    if last <= one.end_range[0] and other.known_end is None:
        return None
    earlier, latest = (min(pair) for pair in zip(one.end_range, (first, last), strict=True))
    return datetime.date.fromordinal(earlier), datetime.date.fromordinal(latest)


@lru_cache(maxsize=8192)
def _read(text: str) -> Period | None:
    """Read a period strictly, or give None."""
    before, slash, after = text.partition("/")
    start = _read_bound(before)
    if not slash:
        if not isinstance(start, PartialDate):
            return None
        return Period(start=start, end=start, single=True)
    end = _read_bound(after)
    if start is None or end is None or start is end is Edge.UNKNOWN:
        return None
    return Period(start=start, end=end)


def _read_bound(text: str) -> Bound | None:
    if not text:
        return Edge.UNKNOWN
    return Edge.OPEN if text == ".." else read_date(text)
