"""Advice on whole values that people write: what they seem to mean, as it would stand in the document."""

import re
import unicodedata
from decimal import Decimal
from typing import Any

from coi_register.errors import InvalidValueError
from coi_register.model.amount_suggestions import currencies_meant, guess_amounts, read_number
from coi_register.model.inline_values import in_flow
from coi_register.model.kinds.base import Interest
from coi_register.model.money import Amount
from coi_register.model.periods import Period, parse_day
from coi_register.model.placeholders import says_nothing
from coi_register.validation.partial import read_partly

__all__ = [
    "amount_advice",
    "blank_advice",
    "currency_advice",
    "day_refusal",
    "id_advice",
    "list_advice",
    "number_advice",
    "period_refusal",
    "remuneration_advice",
    "several_advice",
    "whole_text",
]

_LONGEST = 300
"""Characters of an example beyond which it is shortened."""


def blank_advice(value: object) -> str:
    """Say what to do about a text that stands for a blank; nothing where it says something."""
    is_blank = isinstance(value, str) and value.strip() and says_nothing(value)
    return "Leave it out where it is not known: what is left out is not stated." if is_blank else ""


def amount_advice(text: str) -> str:
    """Say what to write for an amount that is not understood."""
    return _advice(Amount.parse, text) or ""


def remuneration_advice(text: str) -> str:
    """Say what to write for a remuneration that is a sum of money, or that says there is none."""
    if text.strip(" .").lower() in (
        "no",
        "nil",
        "none",
        "nothing",
        "not paid",
        "non-paid",
        "unremunerated",
        "pro bono",
    ):
        return "Write unpaid, if nothing is paid; leave the line out, if that is not to be said."
    readings = guess_amounts(text)
    if not readings:
        return ""
    if all(isinstance(each, str) for each in readings):
        return amount_advice(text)
    written = [_paid(each) for each in readings]
    if len(written) == 1 and isinstance(readings[0], dict) and readings[0]["currency"]:
        return f"Write {written[0]}."
    return f"Write {written[0]}, with the currency that it is in."


def _paid(amount: Any) -> str:
    if isinstance(amount, str):
        return amount
    return in_flow({"status": "paid", "amount": {**amount, "currency": amount["currency"] or "GBP"}})


def currency_advice(text: str) -> str:
    """Say which code a currency has that is written by its sign, its name or in small letters."""
    meant = currencies_meant(text)
    if len(meant) == 1:
        return f"Write {meant[0]}."
    if meant:
        return f"Write {' or '.join(meant)}, whichever it is."
    try:
        Amount(currency=text, value=Decimal(1))
    except InvalidValueError as error:
        return str(error).rpartition("; ")[2]
    return ""


def number_advice(text: str, name: str) -> str:
    """Say what to write for a number; what is no exact number is not made one.

    Args:
        text: what stands there.
        name: the field.
    """
    plain = text.strip()
    bare = plain.removesuffix("%").strip() if name == "percentage" else plain
    number = read_number(bare) if re.fullmatch(r"\d[\d., '’\u00a0]*", bare) else None
    if number is not None and number < 10**15:
        return f"Write {number:f}."
    readings = guess_amounts(plain)
    if len(readings) == 1 and isinstance(readings[0], str) and readings[0][:1].isalpha():
        code, _, digits = readings[0].partition(" ")
        return f"Write {digits}, and the currency in “currency”: {code}."
    if name == "percentage":
        return (
            "It is an exact number, such as 15. Leave it out where it is not known exactly, and say in “note” what is."
        )
    if len(readings) == 1 and isinstance(readings[0], dict) and name == "value":
        return "An exact number stands here; a band or a ceiling has “minimum” and “maximum” instead."
    return "It is an exact number, such as 500 or 500.50."


def id_advice(text: str) -> str:
    """Show an id that is made of a text."""
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    made = "-".join(re.findall("[a-z0-9]+", folded))[:100].strip("-")
    return f"Write {made}." if made else ""


def period_refusal(value: object) -> tuple[str, str]:
    """Say why something is no period, and what to write."""
    fact, _, advice = _refusal(Period.parse, str(value)).rpartition("; ")
    return fact, advice


def day_refusal(value: object) -> tuple[str, str]:
    """Say why something is no whole day, and what to write."""
    fact, _, advice = _refusal(parse_day, str(value)).rpartition("; ")
    return fact, advice


def list_advice(value: str, name: str) -> str:
    """Show a list of what stands where one is asked for."""
    parts = [part.strip() for part in re.split(r"[;\n]", value) if part.strip()]
    return f"Write it as a list: {name}: {in_flow(parts or [value])}."


def several_advice(values: list[Any], name: str, interest: object) -> str:
    """Show an interest for each of several values that one field cannot hold."""
    if not isinstance(interest, dict) or "kind" not in interest or not values:
        return ""
    if len(values) == 1:
        return f"Write {name}: {in_flow(values[0])}"
    read = read_partly({**interest, name: values[0]}, Interest)
    bad = {gap[0] for gap in read.gaps if gap} if read else set()
    each = [{**{key: part for key, part in interest.items() if key not in bad}, name: value} for value in values]
    written = " and ".join(map(in_flow, each))
    if len(written) > _LONGEST:
        written = " and ".join(in_flow({"kind": interest["kind"], name: value}) for value in values[:2])
        return f"Write an interest for each, with what else is the same: {written[:_LONGEST]}"
    return f"Write an interest for each: {written}"


def whole_text(value: object, parent: object, name: object) -> object:
    """Put a text together that a comma has cut in braces: {amount: £5,000} has a key 000 without a value."""
    if not isinstance(parent, dict) or not isinstance(value, str | int) or isinstance(value, bool):
        return value
    keys = list(parent)
    at = keys.index(name) + 1 if name in keys else len(keys)
    for key in keys[at:]:
        if parent[key] is not None or not re.fullmatch(r"\d{3}(?:\.\d+)?", str(key)):
            break
        value = f"{value},{key}"
    return value


def _refusal(parse: Any, text: str) -> str:
    try:
        parse(text)
    except InvalidValueError as error:
        return str(error)
    return ""


def _advice(parse: Any, text: str) -> str:
    return _refusal(parse, text).rpartition("; ")[2]
