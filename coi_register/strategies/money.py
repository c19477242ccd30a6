"""Hypothesis strategies for money."""

from decimal import Decimal

from hypothesis import strategies as st

from coi_register.model.currencies import known_currencies
from coi_register.model.money import Amount

__all__ = ["amount_texts", "amounts", "currencies", "sums"]

_UNITS = ("article", "day", "hour", "item", "lecture", "meeting", "month", "session", "year")


def currencies() -> st.SearchStrategy[str]:
    """Generate codes of ISO 4217, the common ones more often."""
    return st.sampled_from(("GBP", "EUR", "USD", "CHF", "JPY")) | st.sampled_from(sorted(known_currencies()))


def sums() -> st.SearchStrategy[Decimal]:
    """Generate sums of money from 0 to below 10^15, whole and round ones among them."""
    whole = st.integers(0, 20_000) | st.integers(0, 10**15 - 1)
    rounds = st.builds(lambda units, size: units * 10**size, st.integers(1, 999), st.integers(3, 11))
    exact = st.decimals(0, 10**9, places=2, allow_nan=False, allow_infinity=False)
    return (whole | rounds).map(Decimal) | exact.map(abs)


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    """Generate amounts: exact ones, bands, ceilings, floors and rates."""
    low, high = sorted((draw(sums()), draw(sums())))
    numbers = draw(
        st.sampled_from(
            ({"value": low}, {"minimum": low}, {"maximum": high}, {"minimum": low, "maximum": high}),
        )
    )
    per = draw(st.none() | st.sampled_from(_UNITS))
    return Amount(currency=draw(currencies()), per=per, approximate=draw(st.booleans()), **numbers)


def amount_texts() -> st.SearchStrategy[str]:
    """Generate texts that say an exact amount: `GBP 500.50`."""
    return st.builds(lambda currency, number: f"{currency} {number:f}", currencies(), sums())
