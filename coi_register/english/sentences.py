"""Sentences: words set together with single spaces, a capital first, one stop last."""

import re
from collections.abc import Iterable

__all__ = ["apposed", "capitalised", "ended", "phrase", "sentence", "words"]

# Not the no-break space, which belongs to what it stands in, as in "£10 000".
_TO_SPACES = {ord(char): " " for char in "\t\n\v\f\r\u2028\u2029"}
_CLOSING = frozenset(",;:.?!)]”")
_OPENING = frozenset("([“‘")
_AFTER_APPOSITION = frozenset((*_CLOSING, "(", "'", "’"))
# Closing quotation marks: English, and those of languages that close with what opens in English („so“, »so«).
_QUOTES = "”’\"'“‘»«"
_FIRST_WORD = re.compile(r"\w([^\W_]*)")
_ENDS = (".", "?", "!", "…")
# Stands where an apposition ends until it is known what follows. No text of the model may hold this character.
_APPOSITION_ENDS = "\x1f"


def apposed(text: str, apposition: str) -> str:
    """Put an apposition after a text: ", a maker of inhalers". `sentence` closes it with a comma where one belongs.

    >>> sentence("he works for " + apposed("Acme", "a maker of inhalers") + " at times")
    'He works for Acme, a maker of inhalers, at times.'
    >>> sentence("he works for " + apposed("Acme", "a maker of inhalers"))
    'He works for Acme, a maker of inhalers.'
    """
    return f"{text}, {apposition}{_APPOSITION_ENDS}"


def words(*parts: str | None) -> str:
    """Set parts of a sentence together, with one space between them.

    Nothing is put for an empty part. A part that begins with a closing mark (`,` `;` `:` `.` `?` `!` `)` `]`
    `”`) follows without a space, and so does what follows an opening bracket or quotation mark; ".NET" and ”Exempel”
    begin with no closing mark, and „Beispiel“ ends with no opening one. Runs of white space within the parts become one
    space; no-break spaces stay.

    >>> words("He founded", "", "NHS Survival", ", a campaign", "(", "unpaid", ")", ".")
    'He founded NHS Survival, a campaign (unpaid).'
    """
    text = _together(parts)
    if "  " not in text and text.isprintable():  # as nearly all are: then no part has white space but plain spaces
        return text.strip(" ")
    return _together(_squeezed(part) for part in parts if part)


def _together(parts: Iterable[str | None]) -> str:
    """Set parts together that have single spaces in them; one that has more leads to two spaces in a row."""
    text = ""
    for part in parts:
        if not part:
            continue
        if not text:
            text = part
        elif (text[-1] in _OPENING and _is_opening(text)) or (part[0] in _CLOSING and _is_closing(part)):
            text = text.rstrip(" ") + part.lstrip(" ")
        else:
            text += f" {part}"
    return text


def sentence(text: str) -> str:
    """Make a sentence: the first letter a capital, single spaces, and one final stop.

    A first word with a capital after its small first letter is a name ("eLife", "bioRxiv") and is not
    changed, nor is what stands in quotation marks or begins with a figure. No stop is added after `.`, `?`,
    `!` or an ellipsis, nor where one of them stands just before closing quotation marks; a comma, colon or
    semicolon left at the end gives way to the stop. An empty text stays empty. A sentence is not changed
    again.

    >>> sentence("he co-founded the campaign"), sentence("eLife paid a fee")
    ('He co-founded the campaign.', 'eLife paid a fee.')
    """
    return ended(capitalised(phrase(text)))


def ended(text: str) -> str:
    """Put a stop after the last words of a sentence, as `sentence` does; nothing after an empty text.

    >>> ended("and personal fees from Acme"), ended("and grants from Acme Inc.")
    ('and personal fees from Acme.', 'and grants from Acme Inc.')
    """
    if not text:
        return ""
    if text.endswith("..") and not text.endswith("..."):
        return text[:-1]
    return text if text.rstrip(_QUOTES).endswith(_ENDS) else f"{text}."


def phrase(text: str) -> str:
    """Finish words that stand within a sentence, or in a column: single spaces, appositions closed, no mark at the end.

    >>> phrase("a post at " + apposed("Acme", "a maker of inhalers") + " since 2013")
    'a post at Acme, a maker of inhalers, since 2013'
    """
    if _APPOSITION_ENDS in text:
        text = _closed(text)
    return _squeezed(text).rstrip(" \u00a0,;:")


def _closed(text: str) -> str:
    """Close each apposition with a comma, unless a mark, a bracket or the end follows."""
    first, *rest = text.split(_APPOSITION_ENDS)
    for part in rest:
        following = part.lstrip(" ")
        is_marked = not following or (following[0] in _AFTER_APPOSITION and _is_closing(following))
        first += part if is_marked else f",{part}"
    return first


def _squeezed(text: str) -> str:
    if text.isprintable():  # nearly all text is, and then holds no white space but plain spaces
        if "  " not in text:
            return text.strip(" ")
    else:
        text = text.translate(_TO_SPACES)
    while "  " in text:
        text = text.replace("  ", " ")
    return text.strip(" ")


def _is_closing(piece: str) -> bool:
    """Whether a closing mark that comes first is one: it is none in ".NET", nor in ”Exempel”, as in Swedish."""
    return piece[0] not in ".”" or not piece[1:2].isalnum()


def _is_opening(text: str) -> bool:
    """Whether an opening mark that comes last is one: “ and ‘, and several of them, close a word in German."""
    before = text.rstrip("“‘")
    return not before or before[-1] in "([" or before[-1].isspace()


def capitalised(text: str) -> str:
    """Make the first letter a capital, unless the first word is a name as it stands.

    >>> capitalised("he co-founded"), capitalised("eLife paid")
    ('He co-founded', 'eLife paid')
    """
    if not text[:1].islower() or len(capital := text[0].upper()) != 1:
        return text
    first_word = _FIRST_WORD.match(text)
    return capital + text[1:] if first_word and first_word[1] == first_word[1].lower() else text
