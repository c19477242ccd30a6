"""Complaint: what is wrong with a piece of a document, in words, before its place is known."""

import attrs

from coi_register.parsing.problem_codes import Code

__all__ = ["EMPTY", "KEY_MISSING", "Complaint", "excerpt"]

_LONGEST_EXCERPT = 40


@attrs.frozen
class Complaint:
    """What is wrong, what to do about it, and which sort of problem it is."""

    message: str
    advice: str = ""
    code: Code = Code.SYNTAX


EMPTY = Complaint("the document is empty", "write at least one key with its value", Code.EMPTY)
KEY_MISSING = Complaint("a key is missing before the colon", "write a text there", Code.KEY_NOT_TEXT)


def excerpt(text: str) -> str:
    """Write a piece of a document for a message: in curly quotes, cut, with invisible characters spelt out."""
    cut = text if len(text) <= _LONGEST_EXCERPT else text[: _LONGEST_EXCERPT - 1] + "…"
    return "“" + "".join(c if c.isprintable() else f"<U+{ord(c):04X}>" for c in cut) + "”"
