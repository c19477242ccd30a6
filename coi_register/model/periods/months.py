"""Months of the calendar, counted from a day."""

import calendar
import datetime
from functools import lru_cache

__all__ = ["moved_by_months"]


@lru_cache(maxsize=65_536)
def moved_by_months(ordinal: int, months: int) -> int:
    """Move a day by months of the calendar, to the last day of a month that has no such day.

    What would leave the calendar stops at its edge.

    Args:
        ordinal: the day, as `date.toordinal` gives it.
        months: how many; less than 0 for back.

    >>> str(datetime.date.fromordinal(moved_by_months(datetime.date(2016, 2, 29).toordinal(), -36)))
    '2013-02-28'
    """
    day = datetime.date.fromordinal(ordinal)
    month = day.year * 12 + day.month - 1 + months
    year, month = divmod(month, 12)
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        return (datetime.date.min if months < 0 else datetime.date.max).toordinal()
    last = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(day.day, last)).toordinal()
