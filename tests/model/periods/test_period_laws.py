"""The laws of interval logic, and a model that tries every choice of days."""

import math
from datetime import date
from itertools import product

import pytest
from hypothesis import assume, given, strategies as st

from coi_register.model.periods import Answer, Edge, PartialDate, Period, PeriodState
from coi_register.strategies import choices_of, partial_dates, periods, refinements

YES, NO, POSSIBLE = Answer.YES, Answer.NO, Answer.POSSIBLE
COMPARISONS = (Period.overlaps, Period.before, Period.within)

near = {"first": date(2011, 12, 28), "last": date(2012, 3, 3)}
"""Days so close together that periods often meet."""

any_periods = periods() | periods(**near)
exact_periods = periods(qualified=False) | periods(**near, qualified=False)
all_periods = periods(reversed_too=True) | periods(**near, reversed_too=True)
reversed_periods = (
    st.tuples(partial_dates(), partial_dates())
    .filter(lambda pair: pair[0].last < pair[1].first)
    .map(lambda pair: Period(start=pair[1], end=pair[0]))
)
days = st.dates() | st.dates(date(2011, 12, 27), date(2012, 3, 4))


def satisfies(comparison, one, two):
    """Whether two periods whose days are known compare so."""
    (first, last), (other_first, other_last) = one, two
    if comparison is Period.before:
        return last < other_first
    if comparison is Period.within:
        return other_first <= first and last <= other_last
    return first <= other_last and other_first <= last


def numbers(choice):
    """A choice of days as numbers, open ends infinite."""
    first, last = choice
    return (
        -math.inf if first is None else first.toordinal(),
        math.inf if last is None else last.toordinal(),
    )


def grid(*some_periods):
    """Days on which something can change: the first and last of each bound, with their neighbours."""
    dates = [b for p in some_periods for b in (p.start, p.end) if isinstance(b, PartialDate)]
    edges = {day.toordinal() for d in dates for day in (d.first, d.last)}
    return sorted({edge + step for edge in edges | {735000} for step in (-1, 0, 1)})


def every_choice(period, ordinals):
    """Every choice of days of a period on a grid, the first not after the last, open ends infinite."""

    def can_be(bound, infinite):
        if isinstance(bound, PartialDate):
            return [day for day in ordinals if bound.first.toordinal() <= day <= bound.last.toordinal()]
        return [infinite] if bound is Edge.OPEN else [infinite, *ordinals]

    starts, ends = can_be(period.start, -math.inf), can_be(period.end, math.inf)
    return [(first, last) for first, last in product(starts, ends) if first <= last]


@pytest.mark.parametrize("comparison", COMPARISONS)
@given(one=exact_periods, two=exact_periods)
def test_answers_are_those_of_every_choice_of_days(comparison, one, two):
    """Yes where all choices satisfy a comparison, no where none does, possible where some do."""
    ordinals = grid(one, two)
    pairs = product(every_choice(one, ordinals), every_choice(two, ordinals))
    outcomes = {satisfies(comparison, *pair) for pair in pairs}
    expected = {frozenset({True}): YES, frozenset({False}): NO}.get(frozenset(outcomes), POSSIBLE)
    assert comparison(one, two) is expected


@pytest.mark.parametrize("comparison", COMPARISONS)
@given(data=st.data(), one=exact_periods, two=exact_periods)
def test_no_choice_of_days_contradicts_an_answer(comparison, data, one, two):
    """After a yes every choice satisfies the comparison, after a no none does."""
    answer = comparison(one, two)
    pair = [numbers(data.draw(choices_of(period))) for period in (one, two)]
    assert answer is POSSIBLE or satisfies(comparison, *pair) is (answer is YES)


@given(period=all_periods)
def test_reversed_where_no_choice_of_days_is_left(period):
    """A period is reversed exactly where its bounds allow no first day before a last one."""
    assert period.reversed is not bool(every_choice(period, grid(period)))


@given(all_periods, all_periods)
def test_overlap_is_symmetric(one, two):
    """Two periods overlap as much as the two do the other way round."""
    assert one.overlaps(two) is two.overlaps(one)
    shared, the_same = one.overlap(two), two.overlap(one)
    assert shared == the_same


@given(all_periods, all_periods)
def test_before_is_antisymmetric(one, two):
    """What certainly ended before another began cannot have begun after it."""
    if one.before(two) is YES:
        assert two.before(one) is NO


@given(any_periods, any_periods)
def test_two_periods_overlap_or_one_is_before_the_other(one, two):
    """Of before, overlapping and after, a certain one rules the others out, and two that are out leave one."""
    relations = [one.before(two), one.overlaps(two), two.before(one)]
    if YES in relations:
        assert sorted(relation.value for relation in relations) == ["no", "no", "yes"]
    if relations.count(NO) == 2:
        assert YES in relations or one.qualified or two.qualified
    assert NO in relations or relations == [POSSIBLE] * 3


@given(any_periods, any_periods, any_periods)
def test_before_and_within_are_transitive(one, two, three):
    """What is before (within) something that is before (within) a third is so too."""
    for comparison in (Period.before, Period.within):
        if comparison(one, two) is YES and comparison(two, three) is YES:
            assert comparison(one, three) is YES


@given(any_periods, any_periods)
def test_what_is_within_overlaps(one, two):
    """A period inside a window shares its days; one that shares none is not inside."""
    if one.within(two) is YES:
        assert one.overlaps(two) is YES
    if one.overlaps(two) is NO:
        assert one.within(two) is NO


@pytest.mark.parametrize("comparison", COMPARISONS)
@given(data=st.data(), one=any_periods, two=any_periods)
def test_a_more_precise_date_never_turns_an_answer_round(comparison, data, one, two):
    """A yes stays a yes and a no a no when more is known; a possible may become either."""
    answer = comparison(one, two)
    refined = comparison(data.draw(refinements(one)), data.draw(refinements(two)))
    assert answer is POSSIBLE or refined is answer


@pytest.mark.parametrize("comparison", COMPARISONS)
@given(data=st.data(), one=any_periods, two=any_periods)
def test_a_qualifier_takes_away_a_yes_and_no_more(comparison, data, one, two):
    """`?` and `~` turn a yes into possible and leave the rest alone."""
    plain = [Period.parse(str(period).replace("?", "").replace("~", "")) for period in (one, two)]
    answer = comparison(*plain)
    assert comparison(one, two) is (answer.doubted() if one.qualified or two.qualified else answer)


@pytest.mark.parametrize("comparison", COMPARISONS)
@given(one=reversed_periods, two=all_periods)
def test_nothing_can_be_told_of_a_reversed_period(comparison, one, two):
    """Compared with a certainly reversed period, everything is possible."""
    assert comparison(one, two) is comparison(two, one) is POSSIBLE
    assert one.overlap(two) is two.overlap(one) is None


@given(any_periods, days)
def test_ongoing_on_a_day_is_sharing_that_day(period, day):
    """A period goes on on the days that it shares."""
    assert period.ongoing_on(day) is Period.days(day, day).overlaps(period)


@given(any_periods, any_periods)
def test_the_overlap_is_there_unless_it_is_ruled_out(one, two):
    """An overlapping period is given exactly where the answer is not no; it is never reversed."""
    shared = one.overlap(two)
    assert (shared is None) is (one.overlaps(two) is NO)
    if shared is not None:
        assert not shared.reversed
        assert NO not in (shared.overlaps(one), shared.overlaps(two))


@given(st.data(), any_periods, any_periods)
def test_every_shared_day_lies_in_the_overlap(data, one, two):
    """Whatever the days were, those in common lie between the overlap's earliest and latest."""
    (first, last), (other_first, other_last) = (numbers(data.draw(choices_of(p))) for p in (one, two))
    first, last = max(first, other_first), min(last, other_last)
    assume(first <= last)
    shared = one.overlap(two)
    assert shared is not None
    lower, upper = numbers((shared.earliest, shared.latest))
    assert lower <= first
    assert last <= upper


@given(st.data(), any_periods)
def test_days_lie_between_the_earliest_and_the_latest(data, period):
    """No choice of days leaves the period's earliest and latest day."""
    first, last = numbers(data.draw(choices_of(period)))
    lower, upper = numbers((period.earliest, period.latest))
    assert lower <= first <= last <= upper


@given(all_periods)
def test_a_period_is_read_as_it_is_written(period):
    """Writing and reading a period are inverse."""
    assert Period.parse(str(period)) == period


@given(partial_dates())
def test_a_single_date_is_the_interval_from_and_to_it(partial):
    """`2010` and `2010/2010` differ in writing alone: every comparison answers the same."""
    single, interval = Period.parse(str(partial)), Period.parse(f"{partial}/{partial}")
    assert single != interval
    assert not single.reversed
    for comparison in COMPARISONS:
        assert comparison(single, single) is comparison(interval, single) is comparison(single, interval)


@given(any_periods, days)
def test_a_state_agrees_with_the_answers(period, day):
    """What has not started is not going on, and what goes on does not count as ended without reason."""
    state = period.state_on(day)
    if state is PeriodState.NOT_STARTED:
        assert period.ongoing_on(day) is NO
    if state is PeriodState.ENDED:
        assert period.latest is not None
    if period.before(Period.days(day, day)) is YES:
        assert state is PeriodState.ENDED


@given(st.data(), any_periods, days)
def test_a_state_is_settled_once_it_is_certain(data, period, day):
    """More precise dates do not bring back what has ended long before, nor end what has not started."""
    refined = data.draw(refinements(period))
    assume(isinstance(period.end, PartialDate))
    if period.ongoing_on(day) is NO:
        assert refined.state_on(day) is period.state_on(day)
