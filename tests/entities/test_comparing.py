"""Comparing: two tellings of one fact, and in which respects they cannot both be right."""

import datetime
from decimal import Decimal

import pytest

from coi_register.entities.consistency import differences
from coi_register.model import Gift, Membership, Project, Shareholding
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.vocabulary import Remuneration
from coi_register.model.money import Amount
from coi_register.model.periods import Period


def project(period: str | None = None, pay: str | None = None) -> Project:
    """A role with dates and pay."""
    when = Period.parse(period) if period else None
    return Project(title="project", period=when, remuneration=Remuneration.from_text(pay) if pay else None)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2015", "2015-09/2015-12", True),
        ("2015", "2016", False),
        ("2015/2016", "2015-12-31/2016-01-01", True),
        ("2015/2016", "2014-12-31/2016-01-01", False),
        ("2015/2016", "2015/2017", False),
        ("2015?/2016", "2014/2016", True),
        ("2015/", "2015-09/2020", True),
        ("/2016", "2010/2016-03", True),
        ("2016/2015", "2010", True),
        ("2015/..", "2015/..", True),
        ("2015/..", "2015/2016", True),
        (None, "2015", True),
    ],
)
def test_dates(one: str | None, other: str, same: bool) -> None:
    """Both bounds of two periods can be the same, told less or more exactly; doubtful dates agree."""
    expected = () if same else ("dates",)
    assert differences(project(one), project(other)) == expected
    assert differences(project(other), project(one)) == expected


@pytest.mark.parametrize(("day", "expected"), [("2015-12-31", ()), ("2016-03-31", ()), ("2016-04-01", ("dates",))])
def test_what_was_going_on_when_it_was_told(day: str, expected: tuple[str, ...]) -> None:
    """Still going on is said of the day of the telling: an end before that day disagrees, one after it does not."""
    one, other = project("2015/.."), project("2015/2016-03-31")
    told_on = datetime.date.fromisoformat(day)
    assert differences(one, other, (told_on, None)) == expected
    assert differences(other, one, (None, told_on)) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("paid", "paid", True),
        ("paid", "GBP 5", True),
        ("paid", "unpaid", False),
        ("paid", "contingent", False),
        ("paid", "given-to-charity", True),
        ("paid-by-home-employer", "given-to-charity", False),
        ("unpaid", "waived", True),
        ("unpaid", "not-stated", True),
        ("unpaid", None, True),
    ],
)
def test_pay(one: str, other: str | None, same: bool) -> None:
    """A general word agrees with a more exact one; what is not stated disagrees with nothing."""
    expected = () if same else ("pay",)
    assert differences(project(pay=one), project(pay=other)) == expected
    assert differences(project(pay=other), project(pay=one)) == expected


def pounds(value: int | None = None, *, currency: str = "GBP", **more: object) -> Amount:
    """An amount."""
    numbers = {name: Decimal(each) if isinstance(each, int) else each for name, each in more.items()}
    if "approximate" in more:
        numbers["approximate"] = True
    return Amount(currency=currency, value=Decimal(value) if value is not None else None, **numbers)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (pounds(5), pounds(5), True),
        (pounds(5), pounds(6), False),
        (pounds(5), pounds(minimum=5, maximum=10), True),
        (pounds(4), pounds(minimum=5, maximum=10), False),
        (pounds(11), pounds(minimum=5, maximum=10), False),
        (pounds(11), pounds(minimum=5), True),
        (pounds(11), pounds(maximum=10), False),
        (pounds(minimum=1, maximum=5), pounds(minimum=5, maximum=9), True),
        (pounds(minimum=1, maximum=4), pounds(minimum=5, maximum=9), False),
        (pounds(5), pounds(7, approximate=True), True),
        (pounds(5), pounds(7, currency="EUR"), True),
        (pounds(5), pounds(7, per="hour"), True),
    ],
)
def test_values(one: Amount, other: Amount, same: bool) -> None:
    """Two sums can be the same, told less or more exactly; other currencies and rates cannot be compared."""
    expected = () if same else ("values",)
    for make in (
        lambda each: Gift(description="a pen", amount=each),
        lambda each: Shareholding(value=each),
    ):
        assert differences(make(one), make(other)) == expected
        assert differences(make(other), make(one)) == expected


def test_kinds_that_say_nothing_of_pay_or_value() -> None:
    """A fact and its mirror may be of different kinds: only what both say is compared."""
    gift: Interest = Gift(description="staff", amount=pounds(5))
    assert differences(gift, Membership()) == ()
    assert differences(gift, project(pay="GBP 6")) == ("values",)


def test_everything_at_once() -> None:
    """All respects are told, in one order."""
    assert differences(project("2015", "GBP 5"), project("2016", "unpaid")) == ("dates", "pay")
