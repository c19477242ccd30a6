"""Periods, by example."""

import datetime
from datetime import date

import pytest

from coi_register.errors import InvalidValueError
from coi_register.model.periods import Answer, Edge, PartialDate, Period, PeriodState

YES, NO, POSSIBLE = Answer.YES, Answer.NO, Answer.POSSIBLE
DAY = date(2016, 6, 29)


@pytest.mark.parametrize(
    ("text", "start", "end", "single"),
    [
        ("2010", PartialDate(year=2010), PartialDate(year=2010), True),
        ("2015/2016", PartialDate(year=2015), PartialDate(year=2016), False),
        ("2013-10/..", PartialDate(year=2013, month=10), Edge.OPEN, False),
        ("/..", Edge.UNKNOWN, Edge.OPEN, False),
        ("../2016-06-29~", Edge.OPEN, PartialDate(year=2016, month=6, day=29, qualifier="~"), False),
        ("2014?/", PartialDate(year=2014, qualifier="?"), Edge.UNKNOWN, False),
        ("../..", Edge.OPEN, Edge.OPEN, False),
        ("../", Edge.OPEN, Edge.UNKNOWN, False),
    ],
)
def test_the_parts_of_a_period(text, start, end, single):
    """A period is read into its bounds, each with its own precision and qualifier."""
    assert Period.parse(text) == Period(start=start, end=end, single=single)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"start": Edge.UNKNOWN, "end": Edge.UNKNOWN}, "a period states its start or its end"),
        ({"start": Edge.OPEN, "end": Edge.OPEN, "single": True}, "a single date has one date"),
        (
            {"start": PartialDate(year=2010), "end": PartialDate(year=2011), "single": True},
            "a single date has one date as both bounds, not 2010 and 2011",
        ),
    ],
)
def test_what_is_no_period_is_refused(fields, message):
    """No value of the type says nothing, or is a single date with two dates."""
    with pytest.raises(InvalidValueError, match=message):
        Period(**fields)


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [(DAY, DAY, "2016-06-29"), (date(2013, 6, 29), DAY, "2013-06-29/2016-06-29")],
)
def test_a_period_of_known_days(first, last, text):
    """A period from one day to another, one day included."""
    assert str(Period.days(first, last)) == text


def test_known_days_in_order():
    """Days the wrong way round are refused: they come from a program, not from a document."""
    with pytest.raises(InvalidValueError, match="ends on 2016-06-28, before it starts on 2016-06-29"):
        Period.days(DAY, date(2016, 6, 28))


@pytest.mark.parametrize(
    ("one", "two", "overlaps", "before", "within"),
    [
        ("2010", "2010", POSSIBLE, POSSIBLE, POSSIBLE),
        ("2010", "2010-01-01/2010-12-31", YES, NO, YES),
        ("2010", "2009/2011", YES, NO, YES),
        ("2010", "2011", NO, YES, NO),
        ("2010/2012", "2011", YES, NO, NO),
        ("2010/2011", "2011", POSSIBLE, POSSIBLE, NO),
        ("2010/..", "2016-06-29", YES, NO, NO),
        ("2010/", "2016-06-29", POSSIBLE, POSSIBLE, NO),
        ("2010/", "2009", NO, NO, NO),
        ("/2010", "2009", POSSIBLE, NO, NO),
        ("/2010", "2009/2011", YES, NO, POSSIBLE),
        ("/2010", "2011", NO, YES, NO),
        ("/..", "2016", POSSIBLE, NO, NO),
        ("../..", "2016", YES, NO, NO),
        ("2016", "../..", YES, NO, YES),
        ("../", "/..", POSSIBLE, POSSIBLE, POSSIBLE),
        # The start keeps the end from lying before it: 2015-06 at the earliest, not 2015-01-01.
        ("2015-06/2015", "2015-05", NO, NO, NO),
        ("2015-06/2015", "2015-06-01/2015-12-31", YES, NO, YES),
        ("2009?/2011", "2010", POSSIBLE, NO, NO),
        ("2010~", "2011", NO, POSSIBLE, NO),
        ("2015/2013", "2014", POSSIBLE, POSSIBLE, POSSIBLE),
    ],
)
def test_comparisons(one, two, overlaps, before, within):
    """How periods lie to each other, as far as their dates tell."""
    first, second = Period.parse(one), Period.parse(two)
    assert (first.overlaps(second), first.before(second), first.within(second)) == (overlaps, before, within)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("2013-10/..", YES),
        ("2013-10/", POSSIBLE),
        ("/..", POSSIBLE),
        ("2015/2016", POSSIBLE),
        ("2016-06-29", YES),
        ("2016-06", POSSIBLE),
        ("2010", NO),
        ("2017/..", NO),
        ("2013-10~/..", POSSIBLE),
    ],
)
def test_going_on_on_a_day(text, answer):
    """Whether a period goes on on 29 June 2016."""
    assert Period.parse(text).ongoing_on(DAY) is answer


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("2010", PeriodState.ENDED),
        ("2016", PeriodState.ENDED),
        ("2015/2016", PeriodState.ENDED),
        ("2015/2016-06-29", PeriodState.ENDED),
        ("2016-06-29", PeriodState.ENDED),
        ("/2015", PeriodState.ENDED),
        ("2015/2016-06-30", PeriodState.ONGOING),
        ("2015/2017", PeriodState.ONGOING),
        ("2016/2017", PeriodState.ONGOING),
        ("/2017", PeriodState.ONGOING),
        ("2013-10/..", PeriodState.ONGOING),
        ("2013-10~/..", PeriodState.ONGOING),
        ("2016/..", PeriodState.ONGOING),
        ("/..", PeriodState.ONGOING),
        ("../..", PeriodState.ONGOING),
        ("2013/", PeriodState.END_NOT_STATED),
        ("2016/", PeriodState.END_NOT_STATED),
        ("../", PeriodState.END_NOT_STATED),
        ("2015/2013", PeriodState.END_NOT_STATED),
        ("2017", PeriodState.NOT_STARTED),
        ("2017?", PeriodState.NOT_STARTED),
        ("2016-06-30/2017", PeriodState.NOT_STARTED),
        ("2017/..", PeriodState.NOT_STARTED),
        ("2017/", PeriodState.NOT_STARTED),
        ("2018/2017", PeriodState.END_NOT_STATED),
    ],
)
def test_where_a_period_stands_on_a_day(text, state):
    """How a statement of 29 June 2016 speaks of a period."""
    assert Period.parse(text).state_on(DAY) is state


@pytest.mark.parametrize(
    ("one", "two", "shared"),
    [
        ("2010/2014", "2012/2016", "2012/2014"),
        ("2010/..", "2013/2015-06", "2013/2015-06"),
        ("2010/..", "../..", "2010/.."),
        ("2010", "2010-06/2012", "2010"),
        ("2010/2012", "2012", "2012"),
        ("2010-03-04", "2010", "2010"),
        ("2010?", "2010~", "2010?"),
        ("2010~", "2010/2012", "2010~"),
        ("2008?/2012", "2010/2011", "2010/2011"),
        ("/2012", "2010/2015", "2010?/2012"),
        ("/..", "2013/", "2013?/.."),
        ("/..", "/..", "/.."),
        ("../", "/..", "../.."),
        ("2010", "2011", None),
        ("2015/2013", "2014", None),
    ],
)
def test_the_overlapping_period(one, two, shared):
    """The days in common, from the later start to the earlier end, as precisely as both allow."""
    found = Period.parse(one).overlap(Period.parse(two))
    assert (None if found is None else str(found)) == shared


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2010", date(2010, 1, 1), date(2010, 12, 31)),
        ("2015-06/..", date(2015, 6, 1), None),
        ("2015-06/", date(2015, 6, 1), None),
        ("/2016-02", None, date(2016, 2, 29)),
        ("0001/9999", date.min, date.max),
    ],
)
def test_the_earliest_and_the_latest_day(text, earliest, latest):
    """The outermost days that can belong to a period."""
    period = Period.parse(text)
    assert (period.earliest, period.latest) == (earliest, latest)


def test_a_period_is_a_value():
    """Periods that say the same are the same, and nothing about one can be changed."""
    one, two = Period.parse("2015/2016"), Period(start=PartialDate(year=2015), end=PartialDate(year=2016))
    assert one == two
    assert hash(one) == hash(two)
    with pytest.raises(AttributeError):
        one.single = True


@pytest.mark.parametrize(
    ("other", "end"),
    [
        ("2013/2016-12-31", ("2015-01-01", "2016-01-01")),
        ("2013/..", ("2015-01-01", "2016-01-01")),
        ("2013/2015-06-30", ("2015-01-01", "2015-06-30")),
        ("2013/2015", ("2015-01-01", "2015-12-31")),
    ],
)
def test_shared_days_of_what_has_ended_on_a_day_unknown(other: str, end: tuple[str, str]) -> None:
    """What ended between two days is shared until a day between them, or until the other end where that is earlier."""
    ended = Period.parse("2014-09-01/..").ended_between(datetime.date(2015, 1, 1), datetime.date(2016, 1, 1))
    for shared in (ended.overlap(Period.parse(other)), Period.parse(other).overlap(ended)):
        assert shared is not None
        assert shared.known_end == tuple(map(datetime.date.fromisoformat, end))
        assert str(shared) == "2014-09-01/"


def test_shared_days_that_end_before_what_has_ended_on_a_day_unknown() -> None:
    """Where the other end is stated and certainly earlier, the shared days end with it, and nothing is doubted."""
    ended = Period.parse("2014-09-01/..").ended_between(datetime.date(2015, 1, 1), datetime.date(2016, 1, 1))
    assert str(ended.overlap(Period.parse("2013/2014-11-30"))) == "2014-09-01/2014-11-30"
