"""Nearness: how one period lies to another in the windows of a policy, as far as the dates tell."""

import calendar
import datetime
from enum import Enum

import attrs

from coi_register.periods import Answer, Period
from coi_register.policies import Grade, Months, Window

__all__ = ["Nearness", "Weight", "nearness", "weigh"]


class Nearness(Enum):
    """Where something lies, seen from an event."""

    CURRENT = "current"
    RECENT = "recent"
    OLDER = "older"
    COMING = "coming"
    LATER = "later"


@attrs.frozen
class Weight:
    """What a window says of something.

    Attributes:
        answer: whether it counts: for every choice of days, for some, or for none.
        severity: the gravest grade that is possible; None where it does not count.
    """

    answer: Answer
    severity: Grade | None = None


_GRAVITY = {Grade.HIGH: 0, Grade.MEDIUM: 1, Grade.LOW: 2}
_NOTHING = Weight(Answer.NO)


def weigh(window: Window, when: Period, event: Period) -> Weight:
    """Weigh something by when it was, seen from an event."""
    found = nearness(window, when, event)
    grades = [_grade(window, each) for each in found]
    counting = [grade for grade in grades if grade is not None]
    if not counting:
        return _NOTHING
    is_certain = len(counting) == len(grades) and not (when.qualified or event.qualified)
    is_certain = is_certain and not (when.reversed or event.reversed)
    return Weight(Answer.of(certain=is_certain, possible=True), min(counting, key=_GRAVITY.__getitem__))


def _grade(window: Window, where: Nearness) -> Grade | None:
    if where is Nearness.CURRENT:
        return window.current
    if where is Nearness.RECENT:
        return window.recent
    if where is Nearness.OLDER:
        return window.older
    return window.coming if where is Nearness.COMING else None


def nearness(window: Window, when: Period, event: Period) -> tuple[Nearness, ...]:
    """Say where something can lie, seen from an event: one place where the dates decide it, else several.

    What ended before the event began by at most `window.back` is recent, counted by the calendar: 36 months before 29
    June 2016 is 29 June 2013, and that day counts. Likewise for what is coming.
    """
    found = []
    if when.overlaps(event) is not Answer.NO:
        found.append(Nearness.CURRENT)
    end_from, end_to = when.end_range
    first, last = event.start_range
    if end_from < last:
        far, near = _shifted(first, window.back, -1), _shifted(last, window.back, -1)
        if window.back is not None and end_to >= far:
            found.append(Nearness.RECENT)
        if window.back is None or end_from < near:
            found.append(Nearness.OLDER)
    start_from, start_to = when.start_range
    first, last = event.end_range
    if start_to > first:
        near, far = _shifted(first, window.ahead, 1), _shifted(last, window.ahead, 1)
        if window.ahead is not None and start_from <= far:
            found.append(Nearness.COMING)
        if window.ahead is None or start_to > near:
            found.append(Nearness.LATER)
    return tuple(found)


_FIRST, _LAST = datetime.date.min.toordinal(), datetime.date.max.toordinal()


def _shifted(ordinal: int, by: Months | None, sign: int) -> int:
    """Move a day by a length of time; what would leave the calendar stops at its edge."""
    if by is None or not _FIRST <= ordinal <= _LAST:
        return ordinal
    if by.days is not None:
        return min(max(ordinal + sign * by.days, _FIRST), _LAST)
    day = datetime.date.fromordinal(ordinal)
    month = day.year * 12 + day.month - 1 + sign * (by.months or 0)
    year, month = divmod(month, 12)
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        return _FIRST if sign < 0 else _LAST
    last = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(day.day, last)).toordinal()
