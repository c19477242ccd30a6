"""Money in prose: "£4000", "£10 000", "£2.2m", "between £600 and £1200", "£70 an hour".

No comma up to four figures and a space from five on is how The BMJ prints money, from memory and unverified;
that space is a no-break space (U+00A0), so that a line never ends inside a number.
"""

from decimal import Decimal

from coi_register.english.articles import indefinite
from coi_register.english.numbers import figures
from coi_register.model.currencies import known_currencies
from coi_register.model.money import Amount
from coi_register.model.writing import Writing

__all__ = ["amount", "money"]

_SYMBOLS = {"AUD": "A$", "CAD": "C$", "EUR": "€", "GBP": "£", "JPY": "¥", "NZD": "NZ$", "USD": "$"}
_ROUND = ((10**9, "bn", "billion"), (10**6, "m", "million"))
_WRITING = Writing()


def money(value: Decimal, currency: str, writing: Writing = _WRITING) -> str:
    """Write a sum of money exactly: nothing is rounded.

    Whole sums have no decimals, others as many as the currency has, or more where the sum does. Sums from a
    million on that one decimal of a million or billion says exactly are written so.

    Args:
        value: the sum, 0 or more.
        currency: its code in ISO 4217; printed itself where it has no sign of its own ("CHF 500").
        writing: how the house writes numbers.

    >>> from decimal import Decimal
    >>> money(Decimal(4000), "GBP"), money(Decimal("500.5"), "GBP"), money(Decimal(2_200_000), "GBP")
    ('£4000', '£500.50', '£2.2m')
    """
    sign = _SYMBOLS.get(currency)
    return (sign or f"{currency}\u00a0") + _number(value, known_currencies()[currency][1], writing)


def amount(amount: Amount, writing: Writing = _WRITING) -> str:
    """Write an amount with its bounds, its doubt and its rate: "up to about £3000 a year".

    >>> amount(Amount(currency="GBP", minimum=Decimal(600), maximum=Decimal(1200), per="lecture"))
    'between £600 and £1200 a lecture'
    """
    text = _bounds(amount, writing)
    return f"{text} {indefinite(amount.per)}" if amount.per else text


def _bounds(amount: Amount, writing: Writing) -> str:
    low, high, currency = amount.minimum, amount.maximum, amount.currency
    about = "about " if amount.approximate else ""
    if amount.value is not None or low == high:
        exact = amount.value if amount.value is not None else low
        return about + money(exact or Decimal(), currency, writing)
    if high is None:
        return f"at least {about}{money(low or Decimal(), currency, writing)}"
    if low is None:
        return f"up to {about}{money(high, currency, writing)}"
    return f"between {about}{money(low, currency, writing)} and {money(high, currency, writing)}"


def _number(value: Decimal, places: int, writing: Writing) -> str:
    whole = int(value)
    if value != whole:
        return _with_decimals(value, whole, places, writing)
    for unit, short, word in _ROUND:
        tenths, rest = divmod(whole * 10, unit)
        if tenths >= 10 and not rest:
            units, tenth = divmod(tenths, 10)
            name = f"\u00a0{word}" if writing.millions_in_words else short
            return figures(units, writing.thousands) + (f".{tenth}" if tenth else "") + name
    return figures(whole, writing.thousands)


def _with_decimals(value: Decimal, whole: int, places: int, writing: Writing) -> str:
    if value.adjusted() < -30:  # more digits than anyone reads, or has room for
        return str(value)
    decimals = f"{value:f}".partition(".")[2].rstrip("0")
    return f"{figures(whole, writing.thousands)}.{decimals.ljust(places, '0')}"
