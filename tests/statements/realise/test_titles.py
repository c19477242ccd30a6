"""Titles of roles in a sentence."""

import pytest

from coi_register.statements.realise.titles import at_body, titled, titled_several


@pytest.mark.parametrize(
    ("role", "adjectives", "text"),
    [
        (None, (), ""),
        ("", ("unpaid",), ""),
        ("trustee", (), "a trustee"),
        ("trustee", ("unpaid",), "an unpaid trustee"),
        ("trustee", ("", "part-time"), "a part-time trustee"),
        ("trustee and chair", ("unpaid",), "an unpaid trustee and chair"),
        ("chair", (), "chair"),
        ("chair", ("unpaid",), "the unpaid chair"),
        ("deputy chair", (), "deputy chair"),
        ("founder and director", (), "founder and director"),
        ("director", (), "a director"),
        ("director of research", (), "director of research"),
        ("medical director", (), "medical director"),
        ("non-executive director", (), "a non-executive director"),
        ("chief executive", (), "chief executive"),
        ("professor", (), "a professor"),
        ("professor of medicine", (), "professor of medicine"),
        ("editor in chief", (), "editor in chief"),
        ("associate editor", (), "an associate editor"),
        ("honorary lecturer", ("unpaid", "honorary"), "an unpaid honorary lecturer"),
        ("owner", (), "the owner"),
        ("co-owner", ("unpaid",), "an unpaid co-owner"),
        ("sole author", (), "the sole author"),
        ("medical director and a board member", (), "medical director and a board member"),
    ],
)
def test_a_title_has_its_article(role: str | None, adjectives: tuple[str, ...], text: str) -> None:
    """What there is one of takes no article without an adjective; nothing is said twice."""
    assert titled(role, *adjectives) == text


@pytest.mark.parametrize(
    ("role", "default", "text"),
    [
        ("trustee", "at", "of Mind"),
        ("statistician", "at", "at Mind"),
        ("statistician", "of", "of Mind"),
        ("medical adviser", "of", "to Mind"),
        ("adviser on housing", "of", "to Mind"),
        ("trustee and adviser", "of", "to Mind"),
        ("spokesperson", "of", "for Mind"),
        ("chief executive", "at", "of Mind"),
        ("employee", "at", "of Mind"),
        ("director", "of", "of Mind"),
        ("director of communications", "of", "at Mind"),
        ("director of research and development", "of", "at Mind"),
        ("chair of the council", "of", "of Mind"),
        ("candidate for Leeds North", "of", "with Mind"),
        ("adviser to the chair", "of", "at Mind"),
    ],
)
def test_a_title_asks_for_its_word_before_the_body(role: str, default: str, text: str) -> None:
    """The last title decides, and a word that it has already is not repeated, unless it is a seat or membership."""
    assert at_body(role, "Mind", default) == text


def test_without_a_body_no_word_is_left_over() -> None:
    """Where there is no body, nothing is said."""
    assert at_body("trustee", "", "of") == ""


@pytest.mark.parametrize(
    ("role", "adjectives", "text"),
    [
        (None, (), ""),
        ("trustee", (), "trustees"),
        ("trustee", ("unpaid",), "unpaid trustees"),
        ("chair", ("unpaid",), "unpaid chairs"),
        ("medical adviser", ("", "part-time"), "part-time medical advisers"),
        ("honorary lecturer", ("unpaid", "honorary"), "unpaid honorary lecturers"),
        ("chief executive", (), "chief executives"),
        ("editor in chief", (), "editors in chief"),
        ("director-general", (), "directors-general"),
        ("spokesperson", (), "spokespeople"),
        ("director of communications", (), "directors of communications"),
        ("director of research and development", (), "directors of research and development"),
        ("founder and director", (), "founders and directors"),
        ("chair of the board and trustee", (), "chairs of the board and trustees"),
        ("founder and director of research and development", (), "founders and directors of research and development"),
        ("founder, chair and director", (), "founders, chairs and directors"),
    ],
)
def test_several_people_have_a_title(role: str | None, adjectives: tuple[str, ...], text: str) -> None:
    """Each title is in the plural, without an article; a word after "of" that "and" joins is none."""
    assert titled_several(role, *adjectives) == text
