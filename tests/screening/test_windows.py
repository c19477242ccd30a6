"""Weights: what a window says of something, to the day, by the calendar, and as surely as the dates allow."""

import pytest

from coi_register.model.periods import Answer, Period
from coi_register.model.policies import Grade, Months, PolicySource, Window
from coi_register.screening.windows import (
    COUNTS,
    NOTHING,
    Assessment,
    Missing,
    Nearness,
    assess,
    gravest,
    moved,
    nearness,
    when_both,
)

YES, NO, POSSIBLE = Answer.YES, Answer.NO, Answer.POSSIBLE
SEEN, UNSEEN = PolicySource(text="seen", verified=True), PolicySource(text="unseen")
WINDOW = Window(
    current=Grade.HIGH,
    recent=Grade.MEDIUM,
    coming=Grade.LOW,
    back=Months(months=36, source=SEEN),
    ahead=Months(months=12, source=UNSEEN),
)
LIFE = Window(current=Grade.HIGH, older=Grade.LOW)
DAY = "2016-06-29"


def of(text: str | None) -> Period | None:
    """Read a period; None of a dash."""
    return Period.parse(text) if text else None


@pytest.mark.parametrize(
    ("when", "event", "answer", "severity"),
    [
        ("2016-06-29", DAY, YES, Grade.HIGH),
        ("2016-06-01/2016-06-29", DAY, YES, Grade.HIGH),
        ("2016-06-01/2016-06-28", DAY, YES, Grade.MEDIUM),
        ("2013-06-29", DAY, YES, Grade.MEDIUM),  # the last day that counts
        ("2013-06-28", DAY, NO, None),
        ("2013-06", DAY, POSSIBLE, Grade.MEDIUM),
        ("2013-05", DAY, NO, None),
        ("2013-07", DAY, YES, Grade.MEDIUM),
        ("2013", DAY, POSSIBLE, Grade.MEDIUM),
        ("2013?", DAY, POSSIBLE, Grade.MEDIUM),
        ("2014?", DAY, POSSIBLE, Grade.MEDIUM),
        ("2014~", DAY, POSSIBLE, Grade.MEDIUM),
        ("2014", "2016-06-29?", POSSIBLE, Grade.MEDIUM),
        ("2012?", DAY, NO, None),
        ("2016", DAY, YES, Grade.HIGH),  # before, then or after: each counts
        ("2017-06-29", DAY, YES, Grade.LOW),
        ("2017-06-30", DAY, NO, None),
        ("2017-06", DAY, POSSIBLE, Grade.LOW),
        ("2017-06-29/..", DAY, YES, Grade.LOW),
        ("2010/..", DAY, YES, Grade.HIGH),
        ("../..", DAY, YES, Grade.HIGH),
        ("../2013-06-28", DAY, NO, None),
        ("2010/", DAY, POSSIBLE, Grade.HIGH),  # over for long, or not
        ("2014/", DAY, YES, Grade.HIGH),
        ("/2013-06-29", DAY, YES, Grade.MEDIUM),
        ("/2013-06-28", DAY, NO, None),
        ("/2017", DAY, POSSIBLE, Grade.HIGH),  # it may begin late
        ("2016-06-30/2016-06-01", DAY, POSSIBLE, Grade.HIGH),  # a slip: nothing can be told
        ("2013-03-01", "2016", POSSIBLE, Grade.MEDIUM),
        ("2013-12-31", "2016", YES, Grade.MEDIUM),
        ("2012-12-31", "2016", NO, None),
        ("2015", "2014/2016", YES, Grade.HIGH),
        ("2011-07", "2014-06-30/2016", YES, Grade.MEDIUM),
        ("2017-12-31", "2014/2016", POSSIBLE, Grade.LOW),
        ("2018-01-01", "2014/2016", NO, None),
        ("2015-07/2016-06", "2016-03/2016-02", POSSIBLE, Grade.HIGH),  # the same slip in the event
    ],
)
def test_weigh(when: str, event: str, answer: Answer, severity: Grade | None) -> None:
    """The window says whether something counts, and the gravest that it can be."""
    assessment = assess(WINDOW, of(when), of(event))
    assert (assessment.answer, assessment.severity, assessment.missing) == (answer, severity, ())


@pytest.mark.parametrize(
    ("when", "answer", "severity"),
    [("1950", YES, Grade.LOW), ("2015", YES, Grade.LOW), ("2016", POSSIBLE, Grade.HIGH), ("2017", NO, None)],
)
def test_what_counts_for_life(when: str, answer: Answer, severity: Grade | None) -> None:
    """Without a look-back all of the past is older; without a look ahead nothing is coming."""
    assessment = assess(LIFE, of(when), of(DAY))
    assert (assessment.answer, assessment.severity) == (answer, severity)


def test_an_empty_window_raises_nothing() -> None:
    """Where a policy grades nothing, nothing counts, dated or not."""
    assert assess(Window(), of(DAY), of(DAY)) == assess(Window(), None, of(DAY), Missing("dates")) == NOTHING


@pytest.mark.parametrize(("when", "event"), [(None, DAY), (DAY, None), (None, None)])
def test_what_has_no_dates_cannot_be_told(when: str | None, event: str | None) -> None:
    """What is missing is said, and the answer is possible at most."""
    assessment = assess(WINDOW, of(when), of(event), Missing("dates"))
    assert (assessment.answer, assessment.missing) == (POSSIBLE, (Missing("dates"),))


@pytest.mark.parametrize(("when", "unverified"), [("2016-06-29", ()), ("2014", ()), ("2017-01", ("unseen",))])
def test_only_the_figures_that_it_rests_on_are_named(when: str, unverified: tuple[str, ...]) -> None:
    """A source that was not seen is named where the flag rests on its figure."""
    assert assess(WINDOW, of(when), of(DAY)).unverified == unverified


@pytest.mark.parametrize(
    ("when", "unverified"),
    [
        ("2016-06-29", ("life",)),
        ("2014", ("back", "life")),
        ("2010", ("back", "life")),
        ("2017-01", ("ahead", "life")),
        ("2016-06", ("back", "ahead", "life")),
    ],
)
def test_each_figure_that_was_not_seen_is_named_once(when: str, unverified: tuple[str, ...]) -> None:
    """That something is over rests on the look-back, what is coming on the look ahead, all on what else is given."""
    back, ahead, life = (PolicySource(text=each) for each in ("back", "ahead", "life"))
    window = Window(
        **dict.fromkeys(("current", "recent", "older", "coming"), Grade.LOW),
        back=Months(months=36, source=back),
        ahead=Months(months=12, source=ahead),
        sources=(life, life),
    )
    assert assess(window, of(when), of(DAY)).unverified == unverified


@pytest.mark.parametrize(
    ("when", "places"),
    [
        ("2016-06-29", ["current"]),
        ("2016-06", ["current", "recent", "coming"]),
        ("2013-06", ["recent", "older"]),
        ("2017-06", ["coming", "later"]),
        ("2010", ["older"]),
        ("2020", ["later"]),
        ("2010/", ["current", "recent", "older"]),
        ("/2020", ["current", "coming", "later"]),
    ],
)
def test_nearness(when: str, places: list[str]) -> None:
    """Each place where something can lie is found, and no other."""
    period, event = Period.parse(when), Period.parse(DAY)
    assert [each.value for each in nearness(WINDOW, period, event)] == places
    assert all(isinstance(each, Nearness) for each in nearness(WINDOW, period, event))


@pytest.mark.parametrize(
    ("day", "by", "sign", "then"),
    [
        ("2016-06-29", Months(months=36, source=SEEN), -1, "2013-06-29"),
        ("2016-02-29", Months(months=12, source=SEEN), -1, "2015-02-28"),
        ("2015-03-31", Months(months=1, source=SEEN), -1, "2015-02-28"),
        ("2015-12-31", Months(months=2, source=SEEN), 1, "2016-02-29"),
        ("2016-01-31", Months(months=1, source=SEEN), 1, "2016-02-29"),
        ("2015-12-15", Months(months=1, source=SEEN), 1, "2016-01-15"),
        ("2016-01-15", Months(months=1, source=SEEN), -1, "2015-12-15"),
        ("2016-03-01", Months(days=28, source=SEEN), -1, "2016-02-02"),
        ("2016-02-02", Months(days=28, source=SEEN), 1, "2016-03-01"),
        ("2016-02-02", None, 1, "2016-02-02"),
        ("0001-06-01", Months(months=36, source=SEEN), -1, "0001-01-01"),
        ("0001-06-01", Months(days=999, source=SEEN), -1, "0001-01-01"),
        ("9999-06-01", Months(months=36, source=SEEN), 1, "9999-12-31"),
        ("9999-06-01", Months(days=999, source=SEEN), 1, "9999-12-31"),
    ],
)
def test_moved(day: str, by: Months | None, sign: int, then: str) -> None:
    """A day moves by the calendar, to the last day of a shorter month, and stops at the calendar's edge."""
    start, _ = Period.parse(day).start_range
    assert moved(start, by, sign) == Period.parse(then).start_range[0]


def test_both_count_as_the_weaker_does() -> None:
    """Of two assessments together the less sure and the less grave holds; what does not count undoes the other."""
    one = Assessment(YES, Grade.HIGH, (), ("a",), (Nearness.CURRENT,))
    other = Assessment(POSSIBLE, Grade.LOW, (Missing("dates"),), ("b", "a"), (Nearness.COMING,))
    both = one & other
    assert (both.answer, both.severity, both.missing) == (POSSIBLE, Grade.LOW, (Missing("dates"),))
    assert (both.unverified, both.where) == (("a", "b"), (Nearness.CURRENT,))
    assert one & NOTHING == NOTHING & one == NOTHING
    assert (one & COUNTS).severity is (COUNTS & one).severity is Grade.HIGH
    assert (other & other).missing == (Missing("dates"),)
    assert (COUNTS & other).where == (Nearness.COMING,)
    assert (
        (Assessment(YES, Grade.MEDIUM) & other).severity
        is (other & Assessment(YES, Grade.MEDIUM)).severity
        is Grade.LOW
    )
    grounds = Assessment(YES, grounds=("x",)) & Assessment(YES, grounds=("y", "x"))
    assert grounds.grounds == ("x", "y")


def test_the_gravest_grade() -> None:
    """High is graver than medium, and medium than low; nothing is no grade."""
    assert gravest(Grade.LOW, None, Grade.HIGH, Grade.MEDIUM) is Grade.HIGH
    assert gravest(Grade.LOW, Grade.MEDIUM) is Grade.MEDIUM
    assert gravest(None) is None


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [("2016", "2016-06-29", POSSIBLE), ("2015/2017", "2016", YES), ("2015", "2016", NO), (None, "2016", POSSIBLE)],
)
def test_when_both(one: str | None, other: str | None, answer: Answer) -> None:
    """Two periods share a day, may, or do not; of one that is not stated it is said."""
    assessment = when_both(of(one), of(other), Missing("dates"))
    assert (assessment.answer, bool(assessment.missing)) == (answer, one is None)
