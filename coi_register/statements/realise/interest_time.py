"""When an interest is, seen from the day of a statement: its tense, and its period in words."""

import datetime

import attrs

from coi_register.english import Tense, number, tense_of, when
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.vocabulary import ANY_TIME
from coi_register.model.periods import Edge, Period, PeriodState

__all__ = ["InterestTime"]


@attrs.define(kw_only=True, eq=False)
class InterestTime:
    """An interest as of a day.

    Attributes:
        interest: the interest.
        on: the day of the statement.
        dated: whether its dates are told; not where a table has columns for them.
        tense: when it happens, seen from the day of the statement. What is planned is still to come.
    """

    interest: Interest
    on: datetime.date
    dated: bool = True
    tense: Tense = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.tense = self._tense()

    def _tense(self) -> Tense:
        if self.interest.planned and self._may_be_to_come:
            return Tense.FUTURE
        tense = tense_of(self.interest.period, self.on)
        return Tense.PAST if tense is Tense.PERFECT and self._is_over else tense

    @property
    def _is_over(self) -> bool:
        """Whether it is stated to be over, without a date; or to have been so when the work was done, and no more."""
        return self.interest.ended or (self.interest.during_work and self.interest.period is None)

    @property
    def _may_be_to_come(self) -> bool:
        period = self.interest.period
        if period is None or isinstance(period.start, Edge):
            return period is None or period.state_on(self.on) is not PeriodState.ENDED
        return period.start.last > self.on

    @property
    def _told_tense(self) -> Tense:
        return Tense.PERFECT if self.tense is Tense.PRESENT and self.when.startswith("since ") else self.tense

    @property
    def is_past(self) -> bool:
        """Whether the interest has ended."""
        return self.tense is Tense.PAST

    @property
    def is_present(self) -> bool:
        """Whether the interest certainly goes on."""
        return self.tense is Tense.PRESENT

    @property
    def is_future(self) -> bool:
        """Whether the interest is still to come."""
        return self.tense is Tense.FUTURE

    @property
    def when(self) -> str:
        """The period in words: in 2010, since October 2013; or the time looked back on: in the past three years."""
        if self.interest.look_back is not None:
            return _looking_back(self.interest.look_back)
        told = self._told(self._period, self.on)
        if told.startswith("since ") and self.is_future:
            return f"from {told[6:]}"
        if told.startswith("starting ") and self.interest.ended:
            return f"from {told.split(' ', 2)[2]}"
        return told

    def _told(self, period: Period | None, on: datetime.date | None = None) -> str:
        """Tell a period in words."""
        return when(period, on)

    @property
    def _period(self) -> Period | None:
        """The period, where it is told."""
        return self.interest.period if self.dated else None

    @property
    def time(self) -> str:
        """The period in words that go with `verb` and its `begin`: in 2013, where only the start is stated."""
        return self.began if self.only_begins else self.when

    @property
    def began(self) -> str:
        """When it began, in words, where that is stated: in 2013, on 3 June 2016, in the past three years."""
        if self.interest.look_back is not None:
            return _looking_back(self.interest.look_back)
        period = self._period
        if period is None or isinstance(period.start, Edge):
            return ""
        return self._told(Period(start=period.start, end=period.start))

    @property
    def until(self) -> str:
        """When it ended or will end, in words, where that is stated and is not simply when it began: until 2015."""
        period = self._period
        if period is None or isinstance(period.end, Edge) or period.start == period.end:
            return ""
        return self._told(Period(start=Edge.UNKNOWN, end=period.end))

    @property
    def only_begins(self) -> bool:
        """Whether a start is stated, and of the end nothing: neither that it has come nor that it has not."""
        period = self.interest.period
        if period is None or self.interest.ended:
            return False
        return period.end is Edge.UNKNOWN and not isinstance(period.start, Edge)


def _looking_back(time: str) -> str:
    """Tell a time that ends on the day of the declaration: in the past 36 months, in the past year, at any time."""
    if time == ANY_TIME:
        return f"at {time}"
    many, unit = time.split()
    unit = unit.removesuffix("s")
    return f"in the past {unit}" if many == "1" else f"in the past {number(int(many))} {unit}s"
