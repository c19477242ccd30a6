"""Brackets, commas and prepositions around phrases that may be empty."""

import re

from coi_register.english import words

__all__ = ["after", "bracketed", "closed", "in_brackets", "parted"]

_DOUBT = "(date uncertain)"
_BRACKETS = re.compile(r"\([^()]*\)")


def after(text: str, word: str) -> str:
    """Put a word before a text that is there: `after("the GMC", "at")` is "at the GMC", `after("", "at")` nothing."""
    return f"{word} {text}" if text else ""


def bracketed(*parts: str) -> str:
    """Put parts into round brackets, with semicolons between them; nothing, where no part says anything."""
    said = [part for part in parts if part]
    return f"({'; '.join(said)})" if said else ""


def closed(text: str, rest: str) -> str:
    """Put a comma after an apposition, where more of the sentence follows that does not begin with a mark."""
    return f"{text}," if text and rest and not rest.startswith((",", "(")) else text


def in_brackets(text: str, told: str) -> str:
    """Put what stands in brackets after a text; into its own brackets, where it ends with those of a doubtful date."""
    if not told:
        return text
    if text.endswith(_DOUBT):
        return f"{text[:-1]}; {told[1:]}"
    if text.endswith(")"):  # of a name, as in Novartis (UK)
        return f"{text}, {told[1:-1]}"
    return words(text, told)


def parted(text: str, ending: str) -> str:
    """Put a comma before what ends a text, where it would else belong to an insertion and not to the whole.

    So "paid to her institution, for the submitted work" has one, and a list of bodies, "from A, B, and C", needs none.

    Args:
        text: the text, with its ending.
        ending: the last words of the text, or nothing.
    """
    told = text.removesuffix(f" {ending}") if ending else text
    if told == text or told.endswith(","):
        return text
    _, comma, last = _BRACKETS.sub("", told).rpartition(", ")
    return f"{told}, {ending}" if comma and not last.startswith(("and ", "or ")) else text
