"""What an unquoted word means."""

from decimal import Decimal

import pytest

from coi_register.errors import InvalidValueError
from coi_register.parsing.scalars import plain


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_nothing(text: str) -> None:
    """Only YAML 1.2's own words for nothing mean nothing."""
    assert plain(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [(word, word.lower() == "true") for word in ("true", "True", "TRUE", "false", "False", "FALSE")],
)
def test_truth_values(text: str, value: bool) -> None:
    """Only YAML 1.2's own words are truth values."""
    assert plain(text) is value


@pytest.mark.parametrize(
    ("text", "value"),
    [("0", 0), ("2010", 2010), ("-7", -7), ("+7", 7), ("-0", 0), ("9" * 40, int("9" * 40))],
)
def test_whole_numbers(text: str, value: int) -> None:
    """Digits without a leading zero are a whole number."""
    assert plain(text) == value
    assert type(plain(text)) is int


@pytest.mark.parametrize("text", ["0.10", "-1.5", "1e3", "1E-7", "1.", ".5", "0.1234567890123456789012345678901234567"])
def test_decimals_are_exact(text: str) -> None:
    """A number with a point or an exponent keeps every digit that was written."""
    value = plain(text)
    assert isinstance(value, Decimal)
    assert (value, str(value)) == (Decimal(text), str(Decimal(text)))


@pytest.mark.parametrize(
    "text",
    [
        *("yes", "no", "on", "off", "y", "N", "Yes", "NO", "none", "nULL", "tRUE", "NaN", "inf"),
        *("0204", "010", "00", "-01", "01.5", "0x1F", "0o17", "0b1", "1_000", "1:30", "190:20:30.15"),
        *("2016-06-29", "2010-09", "2015/2016", "2015-09/..", "2001-12-14t21:59:43.10-05:00"),
        *("-", "+", ".", "...", "e3", "1e", "1.2.3", "1,5", "--1", "٢٠١٥", "²", "1\n", "=", "<<x"),
    ],
)
def test_everything_else_is_the_text_that_it_shows(text: str) -> None:
    """Dates, codes with leading zeros and the words of YAML 1.1 stay text."""
    assert plain(text) == text


@pytest.mark.parametrize(
    "text",
    [
        *(".inf", "-.inf", "+.Inf", ".INF", ".nan", ".NaN", ".NAN"),
        *("9" * 41, "-" + "9" * 40, "0." + "1" * 39, "1e41", "1e-41", "1e999999999", "1e" + "9" * 30),
    ],
)
def test_numbers_that_nobody_can_count_with_are_refused(text: str) -> None:
    """Infinity, what is not a number, and what has more than forty digits is an error, never text."""
    with pytest.raises(InvalidValueError):
        plain(text)
