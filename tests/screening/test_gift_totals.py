"""Gifts: what one source gave, held against a limit, and whose supplier it is."""

from decimal import Decimal

import pytest

from coi_register.model import Gift
from coi_register.model.money import Amount
from coi_register.model.periods import Period
from coi_register.model.policies import Grade, Limit, Months, Operator, PolicySource
from coi_register.screening.facts import Fact
from coi_register.screening.gift_totals import span_of, sums
from tests.screening.cases_money import screened

SOURCE = PolicySource(text="by hand", verified=True)


def limit(operator: str = "more than", months: int | None = 12) -> Limit:
    """A limit of GBP 50."""
    return Limit(
        operator=Operator(operator),
        amount=Amount.parse("GBP 50"),
        over=Months(months=months, source=SOURCE) if months else None,
        says="declare it",
        severity=Grade.LOW,
        source=SOURCE,
    )


def fact(amount: str | Amount | None, period: str | None, occasions: int | None = None) -> Fact:
    """A gift."""
    given = Amount.parse(amount) if isinstance(amount, str) else amount
    when = Period.parse(period) if period else None
    return Fact(Gift(description="a pen", amount=given, period=when, occasions=occasions), None, "person:ada")  # type: ignore[arg-type]


def told(facts: list[Fact], held: Limit) -> list[str]:
    """The totals, each as how many gifts, the answer, the least sum and what is missing."""
    return [
        " ".join(
            [str(len(total.facts)), total.assessment.answer.value, str(total.least)]
            + [missing.what for missing in total.assessment.missing]
        )
        for total in sums(facts, held)
        if total.assessment.answer.value != "no"
    ]


@pytest.mark.parametrize(
    ("amount", "more_than", "at_least"),
    [("GBP 49.99", [], []), ("GBP 50", [], ["1 yes 50"]), ("GBP 50.01", ["1 yes 50.01"], ["1 yes 50.01"])],
)
def test_operators(amount: str, more_than: list[str], at_least: list[str]) -> None:
    """The limit itself is passed by `at least` alone, a penny more by both."""
    given = [fact(amount, "2016")]
    assert told(given, limit("more than", None)) == more_than
    assert told(given, limit("at least", None)) == at_least


def test_each_alone_where_there_is_no_time() -> None:
    """Without a time over which to add up, gifts that are small each pass nothing, and need no date."""
    assert told([fact("GBP 40", "2016"), fact("GBP 40", None)], limit(months=None)) == []


def test_without_dates_nothing_is_added_up() -> None:
    """What has no date cannot be added to anything, and is missing its dates."""
    assert told([fact("GBP 40", None), fact("GBP 40", "2016")], limit()) == ["1 possible 0 dates"]


def test_what_is_missing_is_said_of_each() -> None:
    """A gift without an amount, and one in another currency, each lack something; the others are added up."""
    given = [fact(None, "2016"), fact("USD 90", "2016"), fact("GBP 60", "2016-01-01")]
    assert told(given, limit()) == [
        "1 possible 0 an amount",
        "1 possible 0 an amount in GBP",
        "1 yes 60",
        "1 possible 60",
    ]


def test_a_window_lies_where_it_holds_most() -> None:
    """Every window of the time is tried, so that two that are near each other are found among others."""
    days = ("2014-01-01", "2015-03-01", "2015-12-31", "2017-02-01")
    (certain, *_) = told([fact("GBP 30", day) for day in days], limit())
    assert certain == "2 yes 60"


def test_the_least_leaves_out_what_is_approximate() -> None:
    """About GBP 60 makes GBP 60 possible, and adds nothing that is certain."""
    about = Amount(currency="GBP", value=Decimal(60), approximate=True)
    assert told([fact(about, "2016-01-01")], limit()) == ["1 possible 0"]


@pytest.mark.parametrize(("occasions", "expected"), [(None, "1 possible 20"), (2, None), (3, "1 yes 60")])
def test_rates(occasions: int | None, expected: str | None) -> None:
    """GBP 20 each: as often as it is said; where it is not said, at least once."""
    rate = Amount(currency="GBP", value=Decimal(20), per="book")
    found = told([fact(rate, "2016-01-01", occasions)], limit())
    assert found[:1] == ([expected] if expected else [])


def test_spans() -> None:
    """From the first gift to the last; nothing, where one has no date."""
    given = [fact("GBP 1", each) for each in ("2016-03", "2015-09", "2015-12-01")]
    assert str(span_of(given)) == "2015-09/2016-03"
    assert str(span_of(given[:1])) == "2016-03"
    assert span_of([*given, fact("GBP 1", None)]) is None
    assert span_of([]) is None
    assert span_of([fact("GBP 1", "2016-09/"), fact("GBP 1", "/2016-03")]) is None  # neither the first nor the last day


def test_the_sector_is_asked_for_only_where_it_matters() -> None:
    """What is missing is said of the giver, once, for all limits."""
    given = """
body: {id: ruled, name: Ruled Body}
body: {id: ruler, name: Ruler, regulates: [ruled]}
placement: {kind: secondment, host: ruler, period: 2016}
{kind: gift, description: a pen, payer: ruled, amount: GBP 60, period: 2016-03}
""".strip()
    (gap,) = screened(given, "COI305").not_assessed
    assert (gap.missing.what, gap.missing.of, gap.codes) == ("the sector", "organisation:ruled", ("COI305",))
    assert getattr(gap.subject, "name", None) == "Ruled Body"
