"""Hypothesis strategies for texts: plain words, and legal text that trips up careless code."""

from hypothesis import strategies as st

from coi_register.model.fields import Constraint, text_fault
from coi_register.model.placeholders import has_visible_character, says_nothing

__all__ = ["ids", "plain_texts", "texts"]

_PLAIN = (
    *("amber", "bracken", "cobalt", "dunlin", "ember", "fulmar", "gorse", "harrier", "indigo", "juniper", "kestrel"),
    *("lichen", "merlin", "nettle", "osprey", "plover", "quartz", "rowan", "siskin", "teasel", "umber", "vetch"),
    *("willow", "yarrow", "zephyr", "Avocet", "Bittern", "Curlew", "Dotterel", "Fieldfare", "Goldcrest", "Whimbrel"),
)
_AWKWARD = (
    *(
        "O’Neill",
        "d'Arc",
        "“think tank”",
        "‘so-called’",
        '"quoted"',
        "Gödel",
        "Łukasz",
        "Ångström",
        "naïve",
        "İstanbul",
    ),
    *("保健省", "さくら", "Ωμέγα", "Минздрав", "منظمة", "👩‍⚕️", "e\u0301tude", "ﬁne", "ß", "10\u00a0000", "R&D", "a/b"),
    *("(brackets)", "[square]", "{braces}", "comma,", ",comma", "semi;", "stop.", "e.g.", ".NET", "why?", "no!", "…"),
    *("{{ name }}", "{% raw %}", "{# no #}", "<b>bold</b>", "&amp;", "*star*", "_under_", "|", "`tick`", "~", "\\n"),
    *("#", ":", "-", "- item", "key: value", "@at", "%", "!tag", "&anchor", "'", "true", "null", "no", "0204", "1e3"),
    *("2010", "2016-06-29", "0x1F", "eLife", "NHS", "an hour", "a", "The", "x" * 60, "--", "=", "///", "$5", "unit-1"),
)
_UNPRINTED = "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF, 0x2028, 0x2029)))


def plain_texts(*, most: int = 4) -> st.SearchStrategy[str]:
    """Generate texts of a few plain words: letters and single spaces, nothing that has a meaning in a sentence.

    Args:
        most: the greatest number of words.
    """
    return st.lists(st.sampled_from(_PLAIN), min_size=1, max_size=most).map(" ".join)


def texts(*, length: int = 200) -> st.SearchStrategy[str]:
    """Generate the texts that a field of the model may hold, awkward ones among them.

    There are quotation marks, apostrophes, diacritics, other scripts, emoji, no-break spaces, brackets, commas
    and stops inside, capitals and small letters first, what YAML, HTML, Jinja and Markdown give a meaning, and
    words that look like numbers, dates or ids. Each shows something and says something: no “N/A” is among them.

    Args:
        length: the greatest number of characters.
    """
    return _any_text.filter(lambda text: len(text) <= length and has_visible_character(text) and not says_nothing(text))


def ids() -> st.SearchStrategy[str]:
    """Generate ids: lower-case words and numbers joined by hyphens, stops, colons or underscores."""
    words = st.sampled_from(("a", "khan", "1", "2010", "internship", "org", "0", "dept-of-health", "x_y"))
    return st.builds(str.join, st.sampled_from("-._:"), st.lists(words, min_size=1, max_size=3))


_words = st.sampled_from(_PLAIN) | st.sampled_from(_AWKWARD)
_letters = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters=_UNPRINTED)
_any_text = (
    plain_texts()
    | st.lists(_words, min_size=1, max_size=3).map(" ".join)
    | st.text(_letters, min_size=1, max_size=12).filter(lambda text: not text_fault(text, Constraint()))
)
