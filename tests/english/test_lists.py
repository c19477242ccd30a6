"""Lists in prose."""

import pytest
from hypothesis import given, strategies as st

from coi_register.english.lists import join


@pytest.mark.parametrize(
    ("items", "options", "text"),
    [
        ([], {}, ""),
        (["shares"], {}, "shares"),
        (["shares", "options"], {}, "shares and options"),
        (["SVW", "JF", "JJG"], {}, "SVW, JF, and JJG"),
        (["SVW", "JF", "JJG"], {"serial_comma": False}, "SVW, JF and JJG"),
        (["Acme", "Reed and Sons", "Ace"], {"serial_comma": False}, "Acme, Reed and Sons, and Ace"),
        (["Acme", "Ace", "Reed and Sons"], {"serial_comma": False}, "Acme, Ace, and Reed and Sons"),
        (["Reed and Sons", "Acme", "Ace"], {"serial_comma": False}, "Reed and Sons, Acme and Ace"),
        (["SVW", "JF"], {"conjunction": "or"}, "SVW or JF"),
        (["SVW", "JF", "JJG"], {"conjunction": ""}, "SVW, JF, JJG"),
        (["SVW", "JF"], {"conjunction": ""}, "SVW, JF"),
        (["SVW", "JF", "JJG"], {"separator": "; "}, "SVW; JF; and JJG"),
        (["SVW", "", "JJG"], {}, "SVW and JJG"),
        (["Smith, Reed and Sons", "NHS Survival"], {}, "Smith, Reed and Sons; and NHS Survival"),
        (["Smith, Reed and Sons"], {}, "Smith, Reed and Sons"),
        (["a, b", "c", "d"], {"serial_comma": False}, "a, b; c; and d"),
        (["a, b", "c", "d"], {"semicolons": False}, "a, b, c, and d"),
        (["a", "b", "c"], {"semicolons": True}, "a; b; and c"),
    ],
)
def test_join(items: list[str], options: dict[str, object], text: str) -> None:
    """Items are joined by commas and a conjunction, or by semicolons where they have commas."""
    assert join(items, **options) == text  # type: ignore[arg-type]  # the table mixes options


@given(
    st.lists(st.from_regex(r"[A-Z][a-z]{1,5}(, [A-Z][a-z]{1,5})?", fullmatch=True), min_size=1),
    st.booleans(),
    st.sampled_from(["and", "or"]),
)
def test_every_item_in_order(items: list[str], serial_comma: bool, conjunction: str) -> None:
    """No item is lost, added or moved: taking the joints away gives the items back."""
    text = join(items, serial_comma=serial_comma, conjunction=conjunction)
    assert "  " not in text
    joint = "; " if any("," in item for item in items) else ", "
    most, _, last = text.rpartition(f" {conjunction} ")
    found = [*most.removesuffix(joint.strip()).split(joint), last] if most else [last]
    assert found == items
