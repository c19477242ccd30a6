"""Money: what an amount may be, how it is read and written, and what is said of one that is not."""

import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

from coi_register.errors import InvalidValueError
from coi_register.model.currencies import known_currencies
from coi_register.model.money import Amount, amount_pattern
from coi_register.strategies.money import amount_texts, amounts


@pytest.mark.parametrize(
    ("text", "currency", "value"),
    [
        ("GBP 500", "GBP", "500"),
        ("GBP 500.50", "GBP", "500.50"),
        ("GBP 10000", "GBP", "10000"),
        ("JPY 0", "JPY", "0"),
        ("EUR 0.345", "EUR", "0.345"),
        ("DEM 100", "DEM", "100"),
        ("USD 999999999999999", "USD", "999999999999999"),
    ],
)
def test_parse(text: str, currency: str, value: str) -> None:
    """An exact amount is read to the last digit, and written as it was."""
    amount = Amount.parse(text)
    assert (amount.currency, amount.value) == (currency, Decimal(value))
    assert str(amount) == text
    assert Amount.from_text(text) is amount


OTHERWISE = "is not written as an amount is here"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("£500", "`£500` is not written as an amount is here; write GBP 500"),
        ("£10 000", "`£10 000` is not written as an amount is here; write GBP 10000"),
        ("€ 20.50", "`€ 20.50` is not written as an amount is here; write EUR 20.50"),
        ("NZ$5", "`NZ$5` is not written as an amount is here; write NZD 5"),
        ("gbp 500", "`gbp 500` is not written as an amount is here; write GBP 500"),
        ("GBP500", "`GBP500` is not written as an amount is here; write GBP 500"),
        ("GBP  500", "`GBP  500` is not written as an amount is here; write GBP 500"),
        ("GBP 500\n", "`GBP 500\n` is not written as an amount is here; write GBP 500"),
        ("GBP 007", "`GBP 007` is not written as an amount is here; write GBP 7"),
        ("GBP 00.5", "`GBP 00.5` is not written as an amount is here; write GBP 0.5"),
        ("500 GBP", "`500 GBP` is not written as an amount is here; write GBP 500"),
        ("500 pounds", "`500 pounds` is not written as an amount is here; write GBP 500"),
        ("500", "`500` does not say which currency; write GBP 500 if it is pounds sterling"),
        ("GBP 10,000", "`GBP 10,000` has a comma in its number; write GBP 10000"),
        ("€1.500", "`€1.500` can be read in two ways; write EUR 1500 if it is in thousands"),
        ("£10,000", "`£10,000` has a comma in its number; write GBP 10000"),
        ("GPB 500", "`GPB` is not a currency code of ISO 4217; write GBP if you mean Pound Sterling"),
        ("USF 500", "`USF` is not a currency code of ISO 4217; write USD if you mean US Dollar"),
        ("QQQ 500", "`QQQ` is not a currency code of ISO 4217; write one such as GBP, EUR or USD"),
        ("GBP 5.", "`GBP 5.` is not written as an amount is here; write GBP 5"),
        ("£50 - £100", f"`£50 - £100` {OTHERWISE}; write {{currency: GBP, minimum: 50, maximum: 100}}"),
        ("£500-£1000", f"`£500-£1000` {OTHERWISE}; write {{currency: GBP, minimum: 500, maximum: 1000}}"),
        ("£5k to £10k", f"`£5k to £10k` {OTHERWISE}; write {{currency: GBP, minimum: 5000, maximum: 10000}}"),
        ("Under £50", f"`Under £50` {OTHERWISE}; write {{currency: GBP, maximum: 50}}"),
        ("£1000+", f"`£1000+` {OTHERWISE}; write {{currency: GBP, minimum: 1000}}"),
        ("circa £500", f"`circa £500` {OTHERWISE}; write {{currency: GBP, value: 500, approximate: true}}"),
        ("£500 per annum", f"`£500 per annum` {OTHERWISE}; write {{currency: GBP, value: 500, per: year}}"),
        ("£500 a day", f"`£500 a day` {OTHERWISE}; write {{currency: GBP, value: 500, per: day}}"),
        ("€10-20 hourly", f"`€10-20 hourly` {OTHERWISE}; write {{currency: EUR, minimum: 10, maximum: 20, per: hour}}"),
        ("1200,50 EUR", f"`1200,50 EUR` {OTHERWISE}; write EUR 1200.50"),
        ("£1.5 million", f"`£1.5 million` {OTHERWISE}; write GBP 1500000"),
        (
            "50-100",
            (
                "`50-100` does not say which currency; "
                "write {currency: GBP, minimum: 50, maximum: 100} if it is pounds sterling"
            ),
        ),
        (
            "Rs 50 000",
            (
                "`Rs 50 000` does not say which of several currencies it is in; write INR 50000 if it is in Indian "
                "Rupee, PKR 50000 if it is in Pakistan Rupee, LKR 50000 if it is in Sri Lanka Rupee"
            ),
        ),
        *(
            (text, f"`{text}` is not an amount; write a currency and a number, such as GBP 500 or GBP 500.50")
            for text in (
                "",
                "GBP",
                "GBP -5",
                "GBP .5",
                "GBP 1e3",
                "GBP 1.1234567",
                "GBP 1000000000000000",
                "GBP ５",
                "NaN",
            )
        ),
    ],
)
def test_parse_refuses(text: str, message: str) -> None:
    """What is not an exact amount is refused in words that say what to write."""
    with pytest.raises(InvalidValueError) as raised:
        Amount.parse(text)
    assert str(raised.value) == message


def test_parse_refuses_long_texts_shortly() -> None:
    """A text of any length is refused at once, and shown in part."""
    with pytest.raises(InvalidValueError) as raised:
        Amount.parse("GBP " + "9" * 100_000)
    assert len(str(raised.value)) < 200


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"currency": "GPB", "value": Decimal(1)}, "`GPB` is not a currency code"),
        ({"currency": "", "value": Decimal(1)}, "`` is not a currency code"),
        ({"currency": None, "value": Decimal(1)}, "`None` is not a currency code"),
        ({"currency": ["GBP"], "value": Decimal(1)}, "is not a currency code"),
        ({"value": 500}, "value should be"),
        ({"value": True}, "value should be"),
        ({"value": 500.0}, "value should be"),
        ({"value": Decimal(-1)}, "value should be"),
        ({"minimum": Decimal("NaN")}, "minimum should be"),
        ({"maximum": Decimal("Infinity")}, "maximum should be"),
        ({"maximum": Decimal(10**15)}, "maximum should be"),
        ({}, "value or minimum or maximum"),
        ({"value": Decimal(1), "minimum": Decimal(1)}, "value"),
        ({"value": Decimal(1), "maximum": Decimal(1)}, "value"),
        ({"value": Decimal(1), "per": ""}, "per"),
        ({"value": Decimal(1), "per": "two\nlines"}, "per"),
        ({"value": Decimal(1), "approximate": 1}, "approximate should be"),
    ],
)
def test_constructor_refuses(fields: dict[str, Any], fault: str) -> None:
    """An amount is one currency with a value or bounds, in exact types."""
    with pytest.raises(InvalidValueError, match=re.escape(fault)):
        Amount(**{"currency": "GBP", **fields})


def test_bounds_in_the_wrong_order_are_left_to_the_semantic_check() -> None:
    """A minimum above the maximum can be held, so that the person who wrote it is shown both."""
    band = Amount(currency="GBP", minimum=Decimal(2), maximum=Decimal(1))
    assert str(band) == "GBP 2 to 1"


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"value": Decimal(500)}, "GBP 500"),
        ({"value": Decimal("5E+2")}, "GBP 500"),
        ({"value": Decimal(70), "per": "hour"}, "GBP 70 per hour"),
        ({"value": Decimal(500), "approximate": True}, "about GBP 500"),
        ({"minimum": Decimal(600), "maximum": Decimal(1200)}, "GBP 600 to 1200"),
        ({"minimum": Decimal(5000)}, "at least GBP 5000"),
        ({"maximum": Decimal(3000), "per": "year", "approximate": True}, "up to about GBP 3000 per year"),
        ({"value": Decimal("1E-999999999")}, "GBP 1E-999999999"),
    ],
)
def test_str(fields: dict[str, Any], text: str) -> None:
    """Any amount has a short text, for messages."""
    assert str(Amount(currency="GBP", **fields)) == text


@given(amounts())
def test_text_form_is_exact_or_absent(amount: Amount) -> None:
    """An amount has a text form if one text says all of it; reading that gives the amount back."""
    text = amount.to_text()
    plain = amount.value is not None and amount.per is None and not amount.approximate
    assert (text is not None) is plain
    if text is not None:
        assert Amount.parse(text) == amount


def test_equal_amounts_are_one() -> None:
    """Amounts are compared by what they say, not by how many zeros say it."""
    assert Amount.parse("GBP 500.50") == Amount.parse("GBP 500.5")
    assert len({Amount.parse("GBP 500.00"), Amount.parse("GBP 500")}) == 1


def is_parsed(text: str) -> bool:
    """Whether `Amount.parse` accepts a text."""
    try:
        Amount.parse(text)
    except InvalidValueError:
        return False
    return True


@given(amount_texts() | st.from_regex(amount_pattern()) | st.from_regex(r"[A-Z]{3} ?[0-9.,]{1,20}\n?") | st.text())
@example("GBP 500\n")
@example("GBP ²")
@example("GBP 1.²")
@example("GBP 0500")
def test_pattern_and_parser_agree(text: str) -> None:
    """The published pattern accepts a text if and only if the parser does."""
    assert bool(re.fullmatch(amount_pattern(), text)) is is_parsed(text)


@given(amount_texts())
def test_pattern_accepts_amounts(text: str) -> None:
    """Every text of an exact amount matches the published pattern, and the constraint that carries it."""
    assert re.search(amount_pattern(), text)
    assert Amount.text_constraint().pattern == amount_pattern()
    assert len(text) <= Amount.text_constraint().length


def test_pattern_is_portable() -> None:
    """The pattern uses nothing that Python, ECMA 262 and RE2 read differently, but for `$` before a last line break."""
    assert not re.search(r"\\[dDwWsSbBAZ]|\(\?[^:]", amount_pattern())
    assert amount_pattern().endswith("$")


def test_currencies() -> None:
    """The table has the code, a name and the decimals of each currency, sorted, with no code twice."""
    assert all(re.fullmatch("[A-Z]{3}", code) for code in known_currencies())
    assert all(name and 0 <= decimals <= 4 for name, decimals in known_currencies().values())
    assert known_currencies()["GBP"] == ("Pound Sterling", 2)
    assert known_currencies()["JPY"] == ("Yen", 0)
    assert known_currencies()["KWD"] == ("Kuwaiti Dinar", 3)
    assert {"DEM", "FRF", "IEP", "HRK"} < set(known_currencies())
    assert not {"XAU", "XTS", "XXX"} & set(known_currencies())
