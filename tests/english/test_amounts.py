"""Money in words."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given

from coi_register.english.amounts import amount, money
from coi_register.model.money import Amount
from coi_register.strategies.money import amounts, currencies, sums


@pytest.mark.parametrize(
    ("value", "currency", "text"),
    [
        ("0", "GBP", "£0"),
        ("500", "GBP", "£500"),
        ("500.00", "GBP", "£500"),
        ("5E+2", "GBP", "£500"),
        ("4000", "GBP", "£4000"),
        ("9999", "GBP", "£9999"),
        ("10000", "GBP", "£10_000"),
        ("50967728", "GBP", "£50_967_728"),
        ("500.5", "GBP", "£500.50"),
        ("12345.67", "GBP", "£12_345.67"),
        ("0.345", "GBP", "£0.345"),
        ("0.34500", "GBP", "£0.345"),
        ("0.05", "GBP", "£0.05"),
        ("500.5", "JPY", "¥500.5"),
        ("1.5", "KWD", "KWD_1.500"),
        ("999999", "GBP", "£999_999"),
        ("1000000", "GBP", "£1m"),
        ("2200000", "GBP", "£2.2m"),
        ("2250000", "GBP", "£2_250_000"),
        ("1000000.50", "GBP", "£1_000_000.50"),
        ("12000000000", "GBP", "£12bn"),
        ("1500000000", "GBP", "£1.5bn"),
        ("1550000000", "GBP", "£1550m"),
        ("100000000000000", "GBP", "£100_000bn"),
        ("500", "EUR", "€500"),
        ("500", "USD", "$500"),
        ("500", "AUD", "A$500"),
        ("500", "CAD", "C$500"),
        ("500", "NZD", "NZ$500"),
        ("500", "JPY", "¥500"),
        ("500", "CHF", "CHF_500"),
        ("1000000", "DEM", "DEM_1m"),
    ],
)
def test_money(value: str, currency: str, text: str) -> None:
    """A sum is printed exactly; `_` stands here for a no-break space."""
    assert money(Decimal(value), currency) == text.replace("_", "\u00a0")


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"value": 500}, "£500"),
        ({"value": 70, "per": "hour"}, "£70 an hour"),
        ({"value": 500, "per": "lecture"}, "£500 a lecture"),
        ({"value": 2_200_000, "approximate": True}, "about £2.2m"),
        ({"minimum": 600, "maximum": 1200}, "between £600 and £1200"),
        ({"minimum": 600, "maximum": 1200, "approximate": True}, "between about £600 and £1200"),
        ({"minimum": 0, "maximum": 1200}, "between £0 and £1200"),
        ({"minimum": 600, "maximum": 600}, "£600"),
        ({"minimum": 0, "maximum": 0}, "£0"),
        ({"maximum": 5000}, "up to £5000"),
        ({"maximum": 3000, "per": "year", "approximate": True}, "up to about £3000 a year"),
        ({"minimum": 5000}, "at least £5000"),
        ({"minimum": 0}, "at least £0"),
    ],
)
def test_amount(fields: dict[str, Any], text: str) -> None:
    """An amount is told with its bounds, its doubt and its rate."""
    exact: dict[str, Any] = {name: Decimal(field) if type(field) is int else field for name, field in fields.items()}
    assert amount(Amount(currency="GBP", **exact)) == text


SIGNS = {"A$": "AUD", "C$": "CAD", "NZ$": "NZD", "£": "GBP", "€": "EUR", "$": "USD", "¥": "JPY"}


def read(text: str) -> tuple[Decimal, str]:
    """Read a printed sum back, by what a reader knows about it."""
    sign = text[: next(place for place, char in enumerate(text) if char.isdigit())]
    number = text[len(sign) :].replace("\u00a0", "")
    factor = 10**9 if number.endswith("bn") else 10**6 if number.endswith("m") else 1
    return Decimal(number.rstrip("bmn")) * factor, SIGNS.get(sign, sign.rstrip("\u00a0"))


@given(sums(), currencies())
@example(Decimal("999999.99"), "GBP")
@example(Decimal(10**15 - 1), "GBP")
def test_money_can_be_read_back(value: Decimal, currency: str) -> None:
    """What is printed says the sum and the currency, to the last digit, and breaks over no line."""
    text = money(value, currency)
    assert read(text) == (value, currency)
    assert " " not in text


@given(amounts())
def test_nothing_is_lost(given_amount: Amount) -> None:
    """Every number, the doubt and the rate stand in the text."""
    text = amount(given_amount)
    for bound in (given_amount.value, given_amount.minimum, given_amount.maximum):
        assert bound is None or money(bound, given_amount.currency) in text
    assert given_amount.per is None or text.endswith(f" {given_amount.per}")
    assert ("about " in text) is given_amount.approximate
    assert "  " not in text


def test_sums_of_absurd_precision_are_printed_at_once() -> None:
    """A number with a billion decimals does not fill the memory."""
    assert money(Decimal("1E-999999999"), "GBP") == "£1E-999999999"
