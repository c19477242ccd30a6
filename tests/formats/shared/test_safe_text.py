import json

import pytest
from hypothesis import given, strategies as st

from coi_register.formats.shared.safe_text import harmless, json_text, printable, width

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("“Renée” £10\u00a0000", "“Renée” £10\u00a0000"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("\t\r\n", "␉␍␊"),
        ("\x7f\x85\x9b31m", "␡��31m"),
        ("right\u202eleft", "right�left"),
        ("zero\u200bwidth\ufeff", "zero�width�"),
        ("a\u2028b", "a�b"),
        ("half \udc80", "half �"),
        ("日本 💊", "日本 💊"),
    ],
)
def test_printable(text: str, shown: str) -> None:
    """What does something to a terminal is replaced by a picture; letters and spaces are not."""
    assert printable(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("right\u202eleft\u2066", "right�left�"),
        ("\x1b[31m\t\x9b", "␛[31m␉�"),
        ("half \udc80\u2028", "half ��"),
        ("می\u200cخواهم 👩\u200d⚕️ so\u00adft", "می\u200cخواهم 👩\u200d⚕️ so\u00adft"),
    ],
)
def test_harmless(text: str, shown: str) -> None:
    """What steers is replaced; what joins letters or keeps them apart stays, since names need it."""
    assert harmless(text) == shown


@given(ANY_TEXT)
def test_printable_keeps_places(text: str) -> None:
    """A printable text is as long as it was, and is not changed again."""
    assert len(printable(text)) == len(text)
    assert printable(printable(text)) == printable(text)


@pytest.mark.parametrize(
    ("text", "columns"), [("", 0), ("abc", 3), ("é", 1), ("e\u0301", 1), ("日本", 4), ("💊", 2), ("ｱ", 1), ("Ａ", 2)]
)
def test_width(text: str, columns: int) -> None:
    """A wide character takes two columns, and a combining mark none."""
    assert width(text) == columns


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"a": "é “日”"}, '{\n  "a": "é “日”"\n}\n'),
        ("\x1b\x7f\x9b", '"\\u001b\\u007f\\u009b"\n'),
        ("a\u202eb\u2028", '"a\\u202eb\\u2028"\n'),
        ("\udc80", '"�"\n'),
        ([], "[]\n"),
    ],
)
def test_json_text(value: object, text: str) -> None:
    """Letters stay, and control characters are escaped."""
    assert json_text(value) == text


@given(st.text())
def test_json_text_is_json(text: str) -> None:
    """JSON is read back as the text that was written."""
    assert json.loads(json_text(text)) == text
