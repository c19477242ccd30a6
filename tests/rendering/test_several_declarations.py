"""Several declarations: of one author over time, and of several authors, as one statement."""

import datetime

import pytest

from coi_register import Declaration, GapError, from_mapping, statement


def declaration(**fields: object) -> Declaration:
    """A declaration of Ada Example, who is a member of a club."""
    usual = {
        "declarant": {"name": "Ada Example", "pronouns": "she"},
        "declared_on": "2024-03-14",
        "capacity": "personal",
        "interests": [{"kind": "membership", "organisation": "Acme Club", "role": "member"}],
        "notes": ["The views are her own."],
    }
    made = from_mapping({**usual, **fields})
    assert isinstance(made, Declaration)
    return made


def test_a_confirmation_says_nothing_twice() -> None:
    """What was declared before and is confirmed is stated once, and what is new after it."""
    confirmed = declaration(
        declared_on="2025-03-14",
        act="confirmation",
        interests=[
            {"kind": "membership", "organisation": "Acme Club", "role": "member"},
            {"kind": "membership", "organisation": "Other Club", "role": "member"},
        ],
    )
    first = declaration()
    assert [each.text for each in statement([first, confirmed]).sentences] == [
        "Ada Example has been a member of Acme Club.",
        "She writes in her personal capacity.",
        "The views are her own.",
        "She has been a member of Other Club.",
    ]


def test_the_same_declaration_twice_is_stated_once() -> None:
    """A file that is named twice by mistake changes nothing."""
    assert statement([declaration(), declaration()]) == statement(declaration())


def test_a_correction_replaces_what_it_corrects() -> None:
    """What has been corrected is not stated."""
    wrong = declaration(id="wrong")
    right = declaration(
        id="right", act="correction", corrects="wrong", interests=[{"kind": "gift", "description": "a pen"}]
    )
    assert "Acme Club" not in statement([wrong, right]).text


def test_namesakes_are_two_authors() -> None:
    """Two people of one name who are described differently are not taken for one."""
    other = declaration(declarant={"name": "Ada Example", "pronouns": "they"}, notes=[])
    stated = statement([declaration(), other])
    assert stated.lead_in.startswith("We have")
    assert [each.text for each in stated.sentences if each.facts] == [
        "Ada Example has been a member of Acme Club.",
        "Ada Example has been a member of Acme Club.",
    ]


def test_no_declaration_is_no_statement() -> None:
    """Nothing at all is said to be so."""
    with pytest.raises(GapError, match="there is no declaration to state"):
        statement([])


def test_the_day_is_a_day() -> None:
    """A text for the day is refused in plain words."""
    with pytest.raises(TypeError, match=r"on should be a datetime\.date, not '2025-01-01'"):
        statement(declaration(), on="2025-01-01")  # type: ignore[arg-type]
    assert statement(declaration(), on=datetime.date(2025, 1, 1)).on == datetime.date(2025, 1, 1)
