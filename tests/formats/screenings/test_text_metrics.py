import pytest
from hypothesis import given, strategies as st

from coi_register.formats.screenings.text_metrics import measured, wrapped
from coi_register.strategies import texts


@given(text=texts(), room=st.floats(40, 400))
def test_lines_fit_and_nothing_is_lost(text: str, room: float) -> None:
    """Each line fits, and the lines together are the text, whatever spaces it had."""
    lines = wrapped(text, 12, room)
    assert all(measured(line, 12) <= room for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("narrow", "broad"), [("ill", "mmm"), ("abc", "ABC"), ("e\u0301", "ee"), ("ab", "日本"), ("", "a")]
)
def test_what_is_wider(narrow: str, broad: str) -> None:
    """Letters are not all of one width, and a combining mark has none."""
    assert measured(narrow, 12) < measured(broad, 12)


def test_a_long_word_is_broken() -> None:
    """A word without a space is broken where the line ends."""
    assert wrapped("w" * 30, 10, 101) == ("w" * 10,) * 3
