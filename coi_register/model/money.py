"""Money: exact amounts, bands, ceilings and rates, each in a currency of ISO 4217."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any

import attrs

from coi_register.errors import InvalidValueError
from coi_register.model.currencies import currency_pattern, known_currencies
from coi_register.model.fields import Constraint, Numeral, ShortText, Value, doc

__all__ = ["Amount", "Currency", "amount_pattern"]


def amount_pattern() -> str:
    """Return what `Amount.parse` accepts, as a regular expression portable as each pattern of a `Constraint` is."""
    return f"^{currency_pattern()} (?:0|[1-9][0-9]{{0,14}})(?:\\.[0-9]{{1,6}})?$"


def _code_pattern() -> str:
    return f"^{currency_pattern()}$"


_EXPECTED = "a currency and a number, such as GBP 500 or GBP 500.50"

Currency = Annotated[
    str,
    Constraint(
        pattern=_code_pattern,
        length=3,
        says="a currency code of ISO 4217, such as GBP, EUR or USD",
    ),
]
"""A currency code of ISO 4217, such as `GBP`."""


@attrs.frozen(kw_only=True)
class Amount(Value):
    """How much money: an exact amount, a band, a ceiling or a floor, all at once or per something.

    It says either a `value`, or a `minimum`, a `maximum` or both. That a minimum is not above its maximum is
    a semantic check's business, so that both can be shown to the person who wrote them.

    Raises:
        InvalidValueError: a number is not a `Decimal` from 0 to below 10^15, the currency is not one of
            ISO 4217, there is no number, or a value stands beside a bound.
    """

    main_field = "value"
    needs_one_of = (("value", "minimum", "maximum"),)
    not_both = (("value", "minimum"), ("value", "maximum"))

    currency: Currency = attrs.field(metadata=doc("The currency, by its code in ISO 4217.", examples=("GBP", "EUR")))
    value: Numeral | None = attrs.field(
        default=None, metadata=doc("The amount, where it is stated exactly.", examples=(500,))
    )
    minimum: Numeral | None = attrs.field(
        default=None, metadata=doc("The lower bound of a band, or the least that it is.")
    )
    maximum: Numeral | None = attrs.field(
        default=None, metadata=doc("The upper bound of a band, or the ceiling that it does not pass.")
    )
    per: ShortText | None = attrs.field(
        default=None,
        metadata=doc("What each such amount is for, in the singular.", examples=("hour", "lecture", "year")),
    )
    approximate: bool = attrs.field(default=False, metadata=doc("Whether the numbers are an estimate."))

    def __attrs_post_init__(self) -> None:
        if type(self.currency) is not str or self.currency not in known_currencies():
            raise InvalidValueError(_why_not_currency(str(self.currency)))
        super().__attrs_post_init__()

    @classmethod
    def parse(cls, text: str) -> "Amount":
        """Read an exact amount such as `GBP 500` or `GBP 500.50`.

        Raises:
            InvalidValueError: the text is anything else; the message says what is wrong and, after its last
                `; `, what to write.
        """
        return _parse(text)

    @classmethod
    def from_text(cls, text: str) -> "Amount":
        """Make the amount that a plain text stands for in a document: the same as `parse`."""
        return _parse(text)

    @classmethod
    def text_constraint(cls) -> Constraint:
        """Say what a plain text must be to stand for an amount."""
        return _AMOUNT_TEXT

    def to_text(self) -> str | None:
        """The text that stands for this amount in a document, or None where it takes an object."""
        plain = self.value is not None and self.per is None and not self.approximate
        text = str(self) if plain else ""
        return text if _read(text) else None

    @property
    def is_zero(self) -> bool:
        """Whether it is nothing at all: an exact zero, or a band or ceiling of zero."""
        most = self.value if self.value is not None else self.maximum
        return most is not None and most == 0

    def __str__(self) -> str:
        """`GBP 500`, `GBP 500 to 1000`, `up to GBP 500`, `at least about USD 70 per hour`."""
        about = "about " if self.approximate else ""
        if self.value is not None:
            text = f"{about}{self.currency} {_plain(self.value)}"
        elif self.maximum is None:
            text = f"at least {about}{self.currency} {_plain(self.minimum)}"
        elif self.minimum is None:
            text = f"up to {about}{self.currency} {_plain(self.maximum)}"
        else:
            text = f"{about}{self.currency} {_plain(self.minimum)} to {_plain(self.maximum)}"
        return text if self.per is None else f"{text} per {self.per}"


_AMOUNT_TEXT = Constraint(pattern=amount_pattern, length=30, says=_EXPECTED)


def _plain(number: Decimal | None) -> str:
    """Write a number without an exponent, unless that would take more digits than anyone reads."""
    if number is None or number.adjusted() < -30:
        return str(number)
    return f"{number:f}"


def _read(text: str) -> tuple[str, Decimal] | None:
    """Split a text that `amount_pattern` describes, or give None. By hand, since compiling it takes a while."""
    currency, number = text[:3], text[4:]
    whole, point, decimals = number.partition(".")
    good = (
        currency in known_currencies()
        and text[3:4] == " "
        and number.isascii()
        and whole.isdigit()
        and (len(whole) == 1 or (whole[0] != "0" and len(whole) <= 15))
        and (not point or (decimals.isdigit() and len(decimals) <= 6))
    )
    return (currency, Decimal(number)) if good else None


@lru_cache(maxsize=4096)
def _parse(text: str) -> Amount:
    found = _read(text)
    if found is None:
        raise InvalidValueError(_why_not_amount(text))
    return Amount(currency=found[0], value=found[1])


_SIGNS = {
    "£": "GBP",
    "€": "EUR",
    "$": "USD",
    "US$": "USD",
    "A$": "AUD",
    "C$": "CAD",
    "NZ$": "NZD",
    "¥": "JPY",
}
_NAMES = {"EURO": "EUR", "EUROS": "EUR", "POUND": "GBP", "POUNDS": "GBP", "STG": "GBP", "UKP": "GBP"}
_COMMON = ("GBP", "EUR", "USD", "CHF", "AUD", "CAD", "NZD", "JPY", "SEK", "NOK", "DKK", "INR", "CNY", "ZAR")
_PARTS = "([^0-9]*)([0-9][0-9., \u00a0]*)([^0-9]*)"
_SEPARATORS = dict.fromkeys(map(ord, ", \u00a0"))


def _why_not_amount(text: str) -> str:
    """Say what is wrong with the text of an amount and, after "; ", what to write instead."""
    shown = _shortened(text)
    found = re.fullmatch(_PARTS, text) if len(text) < 60 else None
    before, number, after = map(str.strip, found.groups()) if found else ("", "", "")
    plain = number.translate(_SEPARATORS).lstrip("0")
    plain = f"0{plain}" if plain[:1] in ("", ".") else plain
    is_single = number and not (before and after) and not before.endswith(("-", ".")) and _read(f"GBP {plain}")
    from coi_register.model.amount_suggestions import guess_amounts  # which only what is refused needs

    readings = guess_amounts(text)
    if readings and (not is_single or not _is_simple(readings, plain, before or after)):
        return _readings_told(shown, readings)
    if not is_single:
        return f"`{shown}` is not an amount; write {_EXPECTED}"
    if not (before or after):
        return f"`{shown}` does not say which currency; write GBP {plain} if it is pounds sterling"
    code = _meant(before or after)
    if code not in known_currencies():
        return _why_not_currency(before or after)
    if re.fullmatch(r"[0-9]{1,3}\.[0-9]{3}", number):  # thousands in one country, thousandths in another
        whole = number.replace(".", "")
        return f"`{shown}` can be read in two ways; write {code} {whole} if it is in thousands"
    if "," in number:
        return f"`{shown}` has a comma in its number; write {code} {plain}"
    return f"`{shown}` is not written as an amount is here; write {code} {plain}"


def _is_simple(readings: tuple[str | dict[str, Any], ...], plain: str, currency: str) -> bool:
    """Whether a text is a number beside at most one currency, and only its signs are unusual."""
    return len(readings) == 1 and readings[0] in (f"{_meant(currency)} {plain}", plain)


def _readings_told(shown: str, readings: tuple[str | dict[str, Any], ...]) -> str:
    """Say what to write for a band, a rate and the like, and for each currency that may be meant."""
    from coi_register.model.inline_values import in_flow

    if len(readings) > 1:
        codes = [each[:3] if isinstance(each, str) else str(each["currency"]) for each in readings]
        several = (
            f"{in_flow(each)} if it is in {known_currencies()[code][0]}"
            for each, code in zip(readings, codes, strict=True)
        )
        return f"`{shown}` does not say which of several currencies it is in; write {', '.join(several)}"
    meant = next(iter(readings))
    if isinstance(meant, str) and not meant[:1].isalpha():
        return f"`{shown}` does not say which currency; write GBP {meant} if it is pounds sterling"
    if isinstance(meant, dict) and not meant["currency"]:
        written = in_flow({**meant, "currency": "GBP"})
        return f"`{shown}` does not say which currency; write {written} if it is pounds sterling"
    return f"`{shown}` is not written as an amount is here; write {in_flow(meant)}"


def _why_not_currency(text: str) -> str:
    near = _meant(text)
    if near not in known_currencies():
        from difflib import get_close_matches

        anagrams = (code for code in (*_COMMON, *known_currencies()) if sorted(code) == sorted(near))
        near = next(anagrams, "") or "".join(get_close_matches(near, _COMMON, 1))
    instead = f"{near} if you mean {known_currencies()[near][0]}" if near else "one such as GBP, EUR or USD"
    return f"`{_shortened(text)}` is not a currency code of ISO 4217; write {instead}"


def _meant(text: str) -> str:
    code = text.upper()
    return _SIGNS.get(code) or _NAMES.get(code, code)


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
