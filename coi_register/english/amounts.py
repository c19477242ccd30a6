"""Money in prose: "£4000", "£10 000", "£2.2m", "between £600 and £1200", "£70 an hour".

No comma up to four figures and a space from five on is how The BMJ prints money, from memory and unverified;
that space is a no-break space (U+00A0), so that a line never ends inside a number.
"""

from decimal import Decimal

from coi_register.english.articles import indefinite
from coi_register.english.numbers import figures
from coi_register.model.currencies import known_currencies
from coi_register.model.money import Amount

__all__ = ["amount", "money"]

_SYMBOLS = {"AUD": "A$", "CAD": "C$", "EUR": "€", "GBP": "£", "JPY": "¥", "NZD": "NZ$", "USD": "$"}
_ROUND = ((10**9, "bn"), (10**6, "m"))


def money(value: Decimal, currency: str) -> str:
    """Write a sum of money exactly: nothing is rounded.

    Whole sums have no decimals, others as many as the currency has, or more where the sum does. Sums from a
    million on that one decimal of a million or billion says exactly are written so.

    Args:
        value: the sum, 0 or more.
        currency: its code in ISO 4217; printed itself where it has no sign of its own ("CHF 500").

    >>> from decimal import Decimal
    >>> money(Decimal(4000), "GBP"), money(Decimal("500.5"), "GBP"), money(Decimal(2_200_000), "GBP")
    ('£4000', '£500.50', '£2.2m')
    """
    sign = _SYMBOLS.get(currency)
    return (sign or f"{currency}\u00a0") + _number(value, known_currencies()[currency][1])


def amount(amount: Amount) -> str:
    """Write an amount with its bounds, its doubt and its rate: "up to about £3000 a year".

    >>> amount(Amount(currency="GBP", minimum=Decimal(600), maximum=Decimal(1200), per="lecture"))
    'between £600 and £1200 a lecture'
    """
    text = _bounds(amount)
    return f"{text} {indefinite(amount.per)}" if amount.per else text


def _bounds(amount: Amount) -> str:
    low, high, currency = amount.minimum, amount.maximum, amount.currency
    about = "about " if amount.approximate else ""
    if amount.value is not None or low == high:
        exact = amount.value if amount.value is not None else low
        return about + money(exact or Decimal(), currency)
    if high is None:
        return f"at least {about}{money(low or Decimal(), currency)}"
    if low is None:
        return f"up to {about}{money(high, currency)}"
    return f"between {about}{money(low, currency)} and {money(high, currency)}"


def _number(value: Decimal, places: int) -> str:
    whole = int(value)
    if value != whole:
        return _with_decimals(value, whole, places)
    for unit, name in _ROUND:
        tenths, rest = divmod(whole * 10, unit)
        if tenths >= 10 and not rest:
            units, tenth = divmod(tenths, 10)
            return figures(units) + (f".{tenth}" if tenth else "") + name
    return figures(whole)


def _with_decimals(value: Decimal, whole: int, places: int) -> str:
    if value.adjusted() < -30:  # more digits than anyone reads, or has room for
        return str(value)
    decimals = f"{value:f}".partition(".")[2].rstrip("0")
    return f"{figures(whole)}.{decimals.ljust(places, '0')}"
