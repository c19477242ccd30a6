"""Scalars: what an unquoted word of a document means, as YAML 1.2 and JSON agree on it."""

import re
from decimal import Decimal

from coi_register.errors import InvalidValueError

__all__ = ["LONGEST_NUMBER", "decimal", "integer", "plain"]

LONGEST_NUMBER = 40
"""Most characters that a number may have, and most digits that it would have if written out."""

# YAML 1.2.2, section 10.3.2, without leading zeros: `0204` and `010` stay the text that they show.
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_NOT_A_NUMBER = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_MAY_BE_NUMBER = frozenset("+-.0123456789")
_WORDS = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
}  # fmt: skip


def integer(text: str) -> int:
    """Read the digits of a whole number.

    Raises:
        InvalidValueError: it has more than `LONGEST_NUMBER` characters.
    """
    if len(text) > LONGEST_NUMBER:
        raise InvalidValueError(f"this number has more than {LONGEST_NUMBER} characters")
    return int(text)


def decimal(text: str) -> Decimal:
    """Read a decimal number exactly, such as `0.10` or `1e3`.

    Raises:
        InvalidValueError: it has more than `LONGEST_NUMBER` characters, or would have if written out.
    """
    if len(text) > LONGEST_NUMBER:
        raise InvalidValueError(f"this number has more than {LONGEST_NUMBER} characters")
    try:
        number = Decimal(text)
    except ArithmeticError:
        number = Decimal("Infinity")
    # 1e999999 is seven characters, but a million when somebody prints it.
    if not number.is_finite() or abs(number.adjusted()) > LONGEST_NUMBER:
        raise InvalidValueError(f"this number is too large or too small: more than {LONGEST_NUMBER} digits")
    return number


def plain(text: str) -> str | int | Decimal | bool | None:
    """Say what an unquoted YAML scalar means: nothing, yes or no, a number, or the text that it shows.

    Only the YAML 1.2 core forms count: `no`, `010`, `1:30`, `0x1F`, `1_000` and dates are text.

    Raises:
        InvalidValueError: it is an infinity, not a number (`.nan`), or a number out of bounds.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _MAY_BE_NUMBER:
        return text
    if _INTEGER.fullmatch(text):
        return integer(text)
    if _DECIMAL.fullmatch(text):
        return decimal(text)
    if _NOT_A_NUMBER.fullmatch(text):
        raise InvalidValueError(f"{text} is not a number that can be counted with")
    return text
