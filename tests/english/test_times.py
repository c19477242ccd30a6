"""Periods in words."""

import datetime
import re

import pytest
from hypothesis import given, strategies as st

from coi_register.english.times import date_text, long_date, month_year, when, year_range
from coi_register.model.periods import PartialDate, Period

DAY = datetime.date(2016, 6, 29)


@pytest.mark.parametrize(
    ("period", "text"),
    [
        ("2010", "in 2010"),
        ("2010/2010", "in 2010"),
        ("2016-06", "in June 2016"),
        ("2016-06/2016-06", "in June 2016"),
        ("2016-06-29", "on 29 June 2016"),
        ("2016-06-29/2016-06-29", "on 29 June 2016"),
        ("0204", "in 204"),
        ("2015/2016", "in 2015-16"),
        ("2009/2010", "in 2009-10"),
        ("1999/2000", "in 1999-2000"),
        ("2008/2009", "in 2008-09"),
        ("2002/2008", "from 2002 to 2008"),
        ("2015-09/2019-02", "from September 2015 to February 2019"),
        ("2015-01/2015-03", "from January to March 2015"),
        ("2016-06-03/2016-06-05", "from 3 to 5 June 2016"),
        ("2016-06-29/2016-07-03", "from 29 June to 3 July 2016"),
        ("2015-12-29/2016-01-03", "from 29 December 2015 to 3 January 2016"),
        ("2015/2016-06", "from 2015 to June 2016"),
        ("2016-01/2016-06-29", "from January 2016 to 29 June 2016"),
        ("2015-09/2017", "from September 2015 to 2017"),
        ("2015/2025", "from 2015 to 2025"),
        ("2013-10/..", "since October 2013"),
        ("2013/..", "since 2013"),
        ("2013-10-05/..", "since 5 October 2013"),
        ("2016/..", "since 2016"),
        ("2027-10/..", "from October 2027"),
        ("2016-06-30/..", "from 30 June 2016"),
        ("2013/", "starting in 2013"),
        ("2013-10-05/", "starting on 5 October 2013"),
        ("/2010", "until 2010"),
        ("../2010", "until 2010"),
        ("/2016-06-30", "until 30 June 2016"),
        ("/..", ""),
        ("../..", ""),
        ("../", ""),
        ("2010~", "in about 2010"),
        ("2010?", "in 2010 (date uncertain)"),
        ("2016-06-29~", "on about 29 June 2016"),
        ("2013~/..", "since about 2013"),
        ("2013?/..", "since 2013 (date uncertain)"),
        ("2002?/2008~", "from 2002 (date uncertain) to about 2008"),
        ("2015~/2016", "from about 2015 to 2016"),
        ("2015-01/2015-03?", "from January 2015 to March 2015 (date uncertain)"),
        ("/2010~", "until about 2010"),
        ("2015/2013", "from 2015 to 2013"),
    ],
)
def test_when(period: str, text: str) -> None:
    """A period is told with all the precision that it has, and no more."""
    assert when(Period.parse(period), DAY) == text


def test_no_period() -> None:
    """Where there is no period there is nothing to say."""
    assert when(None) == when(None, DAY) == ""


def test_without_a_day_what_is_open_has_begun() -> None:
    """What starts is told as "since", unless a day says that it has not started."""
    assert when(Period.parse("2027-10/..")) == "since October 2027"


def test_dates() -> None:
    """A day is "29 June 2016", a month "June 2016"."""
    assert long_date(DAY) == "29 June 2016"
    assert month_year(2016, 6) == "June 2016"
    assert date_text(PartialDate(year=2016, month=6, qualifier="~")) == "about June 2016"


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [(2015, 2016, "2015-16"), (1998, 2003, "1998-2003"), (2000, 2009, "2000-09"), (1899, 1900, "1899-1900")],
)
def test_year_range(first: int, last: int, text: str) -> None:
    """The century is said once, unless it changes."""
    assert year_range(first, last) == text


DATES = st.builds(
    lambda day, parts, qualifier: PartialDate(
        year=day.year,
        month=day.month if parts else None,
        day=day.day if parts == 2 else None,
        qualifier=qualifier,
    ),
    st.dates(datetime.date(1000, 1, 1)),
    st.integers(0, 2),
    st.sampled_from(["", "?", "~"]),
)


@given(DATES, DATES)
def test_nothing_stated_is_lost(start: PartialDate, end: PartialDate) -> None:
    """The text has both years, each day's number, the months' names and each doubt; one space between words."""
    text = when(Period(start=start, end=end))
    years = re.findall("[0-9]{4}", text)
    assert set(years) <= {str(start.year), str(end.year)}
    assert str(start.year) in years
    assert str(end.year) in years or f"-{end.year % 100:02d}" in text
    for date in (start, end):
        assert date.day is None or str(date.day) in re.findall("[0-9]+", text)
        assert date.month is None or month_year(1, date.month).split()[0] in text
        assert date.qualifier != "~" or "about" in text
        assert date.qualifier != "?" or "(date uncertain)" in text
    assert text == " ".join(text.split())


@given(DATES, DATES, st.dates(datetime.date(1000, 1, 1)))
def test_different_periods_read_differently(one: PartialDate, two: PartialDate, on: datetime.date) -> None:
    """Two dates, and the same date with an open, unknown or closed end, are never told alike."""
    shapes = [f"{one}", f"{one}/..", f"{one}/", f"/{one}"]
    texts = [when(Period.parse(shape), on) for shape in shapes]
    assert len(set(texts)) == len(texts)
    if one != two:
        assert when(Period.parse(f"{two}"), on) not in texts
