"""When: "in 2010", "in 2015-16", "from 3 to 5 June 2016", "since about October 2013", "until 2010".

Dates as "29 June 2016" are the BMJ Group's brand guidelines'; the short range of years is that of the
footnote of BMJ 2016;353:i3519, for two years in a row; other ranges are "from" and "to".
"""

import datetime

from coi_register.english.sentences import apposed
from coi_register.model.periods import Edge, PartialDate, Period, PeriodState

__all__ = ["date_text", "long_date", "month_year", "when", "year_range"]

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)


def when(period: Period | None, on: datetime.date | None = None, *, month_first: bool = False) -> str:
    """Tell a period as words that follow a verb, without a space before them.

    Nothing is rounded and no end is made up. `~` is told as "about", `?` as "(date uncertain)".

    Args:
        period: the period, or None.
        on: the day of the statement; on it, what has not begun is not told as "since".
        month_first: whether a day is written as June 29, 2016. `sentence` closes that with a comma where one belongs.

    Returns:
        The words; empty where there is no period, or none of its dates is stated.

    >>> when(Period.parse("2015/2016")), when(Period.parse("2002/2008"))
    ('in 2015-16', 'from 2002 to 2008')
    >>> when(Period.parse("2013-10/..")), when(Period.parse("2013/"))
    ('since October 2013', 'starting in 2013')
    """
    if period is None:
        return ""
    start, end = period.start, period.end
    if isinstance(start, Edge):
        return "" if isinstance(end, Edge) else f"until {date_text(end, month_first=month_first)}"
    if end is Edge.UNKNOWN:
        return f"starting {_at(start, month_first)}"
    if isinstance(end, Edge):
        ahead = on is not None and period.state_on(on) is PeriodState.NOT_STARTED
        return f"{'from' if ahead else 'since'} {date_text(start, month_first=month_first)}"
    return _at(start, month_first) if start == end else _between(start, end, month_first)


def date_text(date: PartialDate, *, month_first: bool = False) -> str:
    """Write a date as precisely as it is known: "about June 2016", "2010 (date uncertain)"."""
    if date.month is None:
        text = str(date.year)
    elif date.day is None:
        text = month_year(date.year, date.month)
    elif month_first:
        text = apposed(f"{_MONTHS[date.month - 1]} {date.day}", str(date.year))
    else:
        text = f"{date.day} {month_year(date.year, date.month)}"
    if date.qualifier == "~":
        return f"about {text}"
    return f"{text} (date uncertain)" if date.qualifier == "?" else text


def long_date(day: datetime.date) -> str:
    """Write a day as "29 June 2016"."""
    return f"{day.day} {month_year(day.year, day.month)}"


def month_year(year: int, month: int) -> str:
    """Write a month, counted from 1, as "June 2016"."""
    return f"{_MONTHS[month - 1]} {year}"


def year_range(first: int, last: int) -> str:
    """Write two years as "2015-16", or in full where the century changes: "1999-2000"."""
    return f"{first}-{last % 100:02d}" if first // 100 == last // 100 else f"{first}-{last}"


def _at(date: PartialDate, month_first: bool) -> str:
    return f"{'in' if date.day is None else 'on'} {date_text(date, month_first=month_first)}"


def _between(start: PartialDate, end: PartialDate, month_first: bool) -> str:
    """Tell a range of two dates; what both share is said once, where neither is in doubt."""
    if start.qualifier or end.qualifier or _precision(start) != _precision(end):
        first, last = (date_text(each, month_first=month_first) for each in (start, end))
        return f"from {first} to {last}"
    if start.month is None and start.year + 1 == end.year:
        return f"in {year_range(start.year, end.year)}"
    if month_first and start.day is not None:
        return _days_between(start, end)
    return f"from {_without_what_follows(start, end)} to {date_text(end)}"


def _days_between(start: PartialDate, end: PartialDate) -> str:
    """Tell "from June 3 to 5, 2016"; the year of the start is told where it is another."""
    first = date_text(start, month_first=True)
    if start.year == end.year and start.month is not None and end.month is not None:
        first = f"{_MONTHS[start.month - 1]} {start.day}"
        if start.month == end.month:
            return f"from {first} to {apposed(str(end.day), str(end.year))}"
    return f"from {first} to {date_text(end, month_first=True)}"


def _precision(date: PartialDate) -> int:
    return (date.month is not None) + (date.day is not None)


def _without_what_follows(start: PartialDate, end: PartialDate) -> str:
    """Write the start of "from 3 to 5 June 2016" or "from January to March 2015"."""
    if start.month is None or start.year != end.year:
        return date_text(start)
    if start.day is None:
        return _MONTHS[start.month - 1]
    return str(start.day) if start.month == end.month else f"{start.day} {_MONTHS[start.month - 1]}"
