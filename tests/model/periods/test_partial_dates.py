"""Dates of year, month and day precision."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from coi_register.errors import InvalidValueError
from coi_register.model.periods import PartialDate, is_full_date, parse_day
from coi_register.strategies import partial_dates


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2010", date(2010, 1, 1), date(2010, 12, 31)),
        ("2015-09", date(2015, 9, 1), date(2015, 9, 30)),
        ("2016-02~", date(2016, 2, 1), date(2016, 2, 29)),
        ("1900-02", date(1900, 2, 1), date(1900, 2, 28)),
        ("2015-12", date(2015, 12, 1), date(2015, 12, 31)),
        ("2016-06-29?", date(2016, 6, 29), date(2016, 6, 29)),
        ("0001", date.min, date(1, 12, 31)),
        ("9999-12", date(9999, 12, 1), date.max),
    ],
)
def test_a_date_means_some_day_between_two(text, first, last):
    """A date spans the days that it can mean, its qualifier notwithstanding."""
    found = PartialDate.parse(text)
    assert (found.first, found.last, str(found)) == (first, last, text)


@given(partial_dates())
def test_a_date_is_read_as_it_is_written(partial):
    """Writing and reading a date are inverse."""
    assert PartialDate.parse(str(partial)) == partial
    assert partial.first <= partial.last


@pytest.mark.parametrize(
    "fields",
    [
        {"year": 0},
        {"year": 10000},
        {"year": 2016, "month": 0},
        {"year": 2016, "month": 13},
        {"year": 2016, "month": 6, "day": 0},
        {"year": 2016, "month": 6, "day": 31},
        {"year": 2015, "month": 2, "day": 29},
        {"year": 2016, "day": 29},
        {"year": 2016, "qualifier": "%"},
    ],
)
def test_a_date_that_no_calendar_has_is_refused(fields):
    """No value of the type is a day that never was."""
    with pytest.raises(InvalidValueError, match="; "):
        PartialDate(**fields)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2015/2016", "`2015/2016` is an interval where one date is needed"),
        ("..", "`..` is not understood as a date"),
        ("June 2016", "`June 2016` is written in words; write 2016-06"),
        ("2016-13", "month 13 does not exist in `2016-13`: months are 01 to 12"),
        ("2001-21", "seasons, as in `2001-21`, are not understood; write a date such as 2016,"),
        ("06/07/2016", "`06/07/2016` does not say which number is the month; write 2016-07-06 or 2016-06-07"),
    ],
)
def test_what_is_not_one_date_is_refused(text, message):
    """The refusal says what was found."""
    with pytest.raises(InvalidValueError) as refusal:
        PartialDate.parse(text)
    assert str(refusal.value).startswith(message)


@given(st.dates())
def test_a_whole_day_is_read(day):
    """Any day of the calendar is read back."""
    assert parse_day(day.isoformat()) == day
    assert is_full_date(day.isoformat())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2016-06", "`2016-06` is not one whole day; write year, month and day, such as 2016-06-29"),
        ("2016-06-29~", "`2016-06-29~` is marked as doubtful where one day is needed; write 2016-06-29"),
        ("29 June 2016", "`29 June 2016` is written in words; write 2016-06-29"),
        ("June 2016", "`June 2016` is written in words; write year, month and day, such as 2016-06-29"),
        ("", "a blank is not a date: what is not stated is left out; "),
        ("2016-06-31", "day 31 does not exist in `2016-06-31`: 2016-06 has 30 days; write year, month and day"),
        ("20160629", "`20160629` is not written as year, month, day with hyphens; write 2016-06-29"),
    ],
)
def test_what_is_not_one_day_is_refused(text, message):
    """The advice never names a month or a year, which would be refused in its turn."""
    with pytest.raises(InvalidValueError) as refusal:
        parse_day(text)
    assert str(refusal.value).startswith(message)
    assert not is_full_date(text)
