"""What there is none of, in words."""

from typing import Any

import pytest

from coi_register.model.declarations import Nil
from coi_register.model.structuring.from_plain import structure
from coi_register.statements.content.nils import nothing_noun, nothing_words
from coi_register.statements.styles.files import load_style

CASES: list[tuple[dict[str, Any], str]] = [
    ({"kind": "gift"}, "no gifts to declare"),
    ({"kind": "gift", "others": True}, "no other gifts to declare"),
    ({"others": True}, "no other interests to declare"),
    ({"item": 1}, "no support for the submitted work to declare"),
    ({"item": 4}, "no consulting fees to declare for the past 36 months"),
    ({"item": 4, "others": True}, "no other consulting fees to declare for the past 36 months"),
    ({"item": 4, "period": "2010/.."}, "no consulting fees to declare since 2010"),
    ({"item": 4, "never": True}, "never had any consulting fees to declare"),
    ({"item": 13}, "no interests of other sorts to declare for the past 36 months"),
    ({"item": 13, "others": True}, "no further interests of other sorts to declare for the past 36 months"),
    ({"scope": "submitted-work"}, "no interests to declare in connection with this article"),
    ({"scope": "outside", "kind": "grant"}, "no grants to declare outside the submitted work"),
    (
        {"kind": "grant", "organisation": "Acme Pharma", "period": "2015"},
        "no grants from Acme Pharma in 2015",
    ),
]


@pytest.mark.parametrize(("given", "words"), CASES)
def test_words(given: dict[str, Any], words: str) -> None:
    """A nil says what there is none of, with whom, how it would bear on the work, and when."""
    assert nothing_words(structure(given, Nil), load_style("bmj")) == words


@pytest.mark.parametrize("item", range(1, 14))
def test_every_item_has_words(item: int) -> None:
    """There are words for nothing under every item, and others for nothing beside what is listed."""
    noun = nothing_noun(Nil(item=item), "bmj")
    assert noun
    assert nothing_noun(Nil(item=item, others=True), "bmj").endswith(f" {noun}")
