"""Numbers in words, and plurals."""

import pytest
from hypothesis import given, strategies as st

from coi_register.english.numbers import count, figures, number, ordinal, plural_noun


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "no occasions"),
        (1, "one occasion"),
        (2, "two occasions"),
        (5, "five occasions"),
        (9, "nine occasions"),
        (10, "10 occasions"),
        (1000, "1000 occasions"),
        (10_000, "10\u00a0000 occasions"),
    ],
)
def test_count(value: int, text: str) -> None:
    """Counts under 10 are words."""
    assert count(value, "occasion") == text


def test_count_with_a_plural_of_its_own() -> None:
    """A plural that no rule knows can be given."""
    assert count(2, "honorarium", "honoraria") == "two honoraria"
    assert count(1, "honorarium", "honoraria") == "one honorarium"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        *((1, "first"), (3, "third"), (9, "ninth"), (10, "10th"), (11, "11th"), (12, "12th"), (13, "13th")),
        *((21, "21st"), (22, "22nd"), (23, "23rd"), (24, "24th"), (101, "101st"), (111, "111th"), (112, "112th")),
    ],
)
def test_ordinal(value: int, text: str) -> None:
    """Places up to the ninth are words."""
    assert ordinal(value) == text


@given(st.integers(0, 10**15))
def test_figures_can_be_read_back(value: int) -> None:
    """Figures say the number, in groups of three from five figures on."""
    assert int(figures(value).replace("\u00a0", "")) == value
    assert ("\u00a0" in figures(value)) is (value >= 10_000)
    assert number(value) == figures(value) or value < 10


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("occasion", "occasions"),
        ("lecture", "lectures"),
        ("company", "companies"),
        ("study", "studies"),
        ("day", "days"),
        ("body", "bodies"),
        ("class", "classes"),
        ("coach", "coaches"),
        ("box", "boxes"),
        ("quiz", "quizzes"),
        ("stomach", "stomachs"),
        ("person", "people"),
        ("child", "children"),
        ("woman", "women"),
        ("chairman", "chairmen"),
        ("human", "humans"),
        ("spokesperson", "spokespeople"),
        ("wife", "wives"),
        ("analysis", "analyses"),
        ("criterion", "criteria"),
        ("honorarium", "honorariums"),
        ("series", "series"),
        ("MBA", "MBAs"),
        ("NHS trust", "NHS trusts"),
        ("Child", "Children"),
        ("share option", "share options"),
        ("editor in chief", "editors in chief"),
        ("editor-in-chief", "editors-in-chief"),
        ("director of research", "directors of research"),
        ("head of department in Leeds", "heads of department in Leeds"),
        ("director-general", "directors-general"),
        ("director-general of research", "directors-general of research"),
        ("attorney general", "attorneys general"),
        ("director general", "directors general"),
        ("sister-in-law", "sisters-in-law"),
        ("trustee", "trustees"),
    ],
)
def test_plural_noun(noun: str, plural: str) -> None:
    """The word that is counted takes the plural."""
    assert plural_noun(noun) == plural
