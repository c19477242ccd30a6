"""Sentences: spaces, capitals and stops."""

import pytest
from hypothesis import example, given, strategies as st

from coi_register.english.sentences import apposed, phrase, sentence, words


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ((), ""),
        (("", None, " "), ""),
        (("He", "writes"), "He writes"),
        (("He", "", "writes", None), "He writes"),
        (("He writes", ", unpaid,", "for us", "."), "He writes, unpaid, for us."),
        (("a role", "(", "unpaid", ")", "; and another"), "a role (unpaid); and another"),
        (("the", "“", "think tank", "”", "project"), "the “think tank” project"),
        (("the", "“think tank”", "project"), "the “think tank” project"),
        ((" He\n    writes ", "\tfor  us"), "He writes for us"),
        (("a fee of", "£10\u00a0000"), "a fee of £10\u00a0000"),
        (("the", ".NET Foundation"), "the .NET Foundation"),
        ((",", "then"), ", then"),
        (("for", "„Pavyzdys“", "since 2013"), "for „Pavyzdys“ since 2013"),
        (("for", "‚Beispiel‘", "since 2013"), "for ‚Beispiel‘ since 2013"),
        (("for", "„Wir ‚Alle‘“", "since 2013"), "for „Wir ‚Alle‘“ since 2013"),
        (("a talk", "(“‘", "Why’ and so on", "”", ")"), "a talk (“‘Why’ and so on”)"),
        (("“", "Why", "”"), "“Why”"),
        (("for", "»Beispiel«", "since 2013"), "for »Beispiel« since 2013"),
        (("for", "”Exempel”", "since 2013"), "for ”Exempel” since 2013"),
        (("for", "«Exemple»", ", a club", "(", "„Pavyzdys“", ")"), "for «Exemple», a club („Pavyzdys“)"),
        (("a talk (", "“", "‘Why’", "”", ")"), "a talk (“‘Why’”)"),
    ],
)
def test_words(parts: tuple[str | None, ...], text: str) -> None:
    """Parts are set together with one space, and closing marks with none."""
    assert words(*parts) == text


@given(st.lists(st.text(alphabet="ab.,;()“” \n\u00a0") | st.none()))
def test_words_have_single_spaces(parts: list[str | None]) -> None:
    """No double space, none at the ends, and every visible character in its place."""
    text = words(*parts)
    assert "  " not in text
    assert text == text.strip(" \n")
    assert text.replace(" ", "") == "".join(part or "" for part in parts).replace(" ", "").replace("\n", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        (" ", ""),
        (",", ""),
        ("he writes", "He writes."),
        ("He writes.", "He writes."),
        ("he  writes ", "He writes."),
        ("he writes,", "He writes."),
        ("he writes;", "He writes."),
        ("he writes..", "He writes."),
        ("he writes...", "He writes..."),
        ("he works for Reed Inc.", "He works for Reed Inc."),
        ("he works for Yahoo!", "He works for Yahoo!"),
        ("he wrote “Who Pays?”", "He wrote “Who Pays?”"),
        ("he wrote “Enough.”", "He wrote “Enough.”"),
        ('he wrote "Enough."', 'He wrote "Enough."'),
        ("he wrote “Enough”", "He wrote “Enough”."),
        ("he wrote „Genug!“", "He wrote „Genug!“"),
        ("he wrote »Genug.«", "He wrote »Genug.«"),
        ("he wrote „Genug“", "He wrote „Genug“."),
        ("he has a role (unpaid)", "He has a role (unpaid)."),
        ("he chairs a group (est.)", "He chairs a group (est.)."),
        ("eLife paid a fee", "eLife paid a fee."),
        ("iPhone sales", "iPhone sales."),
        ("bioRxiv lists it", "bioRxiv lists it."),
        ("mRNA vaccines", "mRNA vaccines."),
        ("co-Director of it", "Co-Director of it."),
        ("van Beethoven held shares", "Van Beethoven held shares."),
        ("d'Arcy held shares", "D'Arcy held shares."),
        ("“think tank” members", "“think tank” members."),
        ("3i Group paid", "3i Group paid."),
        ("élite panels paid", "Élite panels paid."),
        ("ßeta paid", "ßeta paid."),
    ],
)
def test_sentence(text: str, expected: str) -> None:
    """A sentence begins with a capital, unless a name begins otherwise, and ends with one stop."""
    assert sentence(text) == expected


@given(st.text() | st.text(alphabet="aA.,;:?!”’“»\"' \n\u00a0"))
@example("a.. ")
@example("a,\u00a0")
def test_a_sentence_is_not_changed_again(text: str) -> None:
    """Making a sentence of a sentence changes nothing; it ends with a stop, and has no double spaces."""
    made = sentence(text)
    assert sentence(made) == made
    assert "  " not in made
    assert not made or made.rstrip("”’\"'“‘»«").endswith((".", "?", "!", "…"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("a  fee,", "a fee"),
        ("eLife", "eLife"),
        (f"a post at {apposed('Acme', 'a maker')} since 2013", "a post at Acme, a maker, since 2013"),
        (f"a post at {apposed('Acme', 'a maker')}", "a post at Acme, a maker"),
        (f"a post at {apposed('Acme', 'a maker')} (unpaid)", "a post at Acme, a maker (unpaid)"),
    ],
)
def test_phrase(text: str, expected: str) -> None:
    """Words within a sentence have single spaces, closed appositions, and neither capital nor stop of their own."""
    assert phrase(text) == expected
    assert phrase(phrase(text)) == expected


def test_golden_footnote() -> None:
    """The parts of the golden statement come out as printed."""
    parts = (
        "Mohsin Khan undertook an unpaid internship",
        "under the director-general of R&D and chief scientific adviser",
        "at the Department of Health",
        "in 2010",
    )
    assert sentence(words(*parts)) == (
        "Mohsin Khan undertook an unpaid internship under the director-general of R&D and chief scientific "
        "adviser at the Department of Health in 2010."
    )
