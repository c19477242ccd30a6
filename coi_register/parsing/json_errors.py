"""JSON words: what a person who wrote the JSON by hand is told about a fault in it."""

import re
from enum import StrEnum

from coi_register.parsing.complaint import Complaint, excerpt
from coi_register.parsing.problem_codes import Code

__all__ = ["Expected", "at_end", "misplaced", "not_closed", "string_fault", "wrong_bracket"]


class Expected(StrEnum):
    """What could stand at a place of a JSON text, in words."""

    VALUE = "a value"
    KEY = "a key in double quotation marks"
    COLON = "a colon after the key"
    COMMA = "a comma or a closing bracket"


_ESCAPE = re.compile(
    r"""\\(?:
        ["\\/bfnrt]
      | u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}   # both halves of a character
      | (?P<half>u[dD][89a-fA-F][0-9a-fA-F]{2})
      | u[0-9a-fA-F]{4}
      | (?P<wrong>u?.)
    )""",
    re.VERBOSE | re.DOTALL,
)
_NUMBER_LIKE = re.compile(r"[-+]?[.0-9][-+.0-9a-zA-Z_]*")
_WORD = re.compile(r"[^\W\d][\w-]*")
_OTHER_LITERALS = {
    "True": "true",
    "TRUE": "true",
    "False": "false",
    "FALSE": "false",
    "None": "null",
    "undefined": "null",
}
_LITERALS = frozenset({"true", "false", "null"})
_DOUBLE_MARKS = "put it in double quotation marks"


def string_fault(token: str) -> tuple[int, Complaint] | None:
    """Find the first escape in a quoted text that means nothing: its offset, and what is wrong with it."""
    for found in _ESCAPE.finditer(token):
        if found["half"]:
            message = f"the escape {excerpt(found[0])} is only half of a character"
            return found.start(), Complaint(message, "write the character itself", Code.CHARACTER)
        if found["wrong"]:
            message = f"{excerpt(found[0])} is not an escape that JSON knows"
            return found.start(), Complaint(message, "write \\\\ for a backslash")
    return None


def not_closed(bracket: str) -> Complaint:
    """Say that the text ends before a bracket is closed."""
    closing = "}" if bracket == "{" else "]"
    return Complaint(f"the bracket {bracket} that opens here is never closed", f"add the missing {closing}")


def wrong_bracket(token: str, line: int) -> Complaint:
    """Say that a bracket of the other sort is being closed."""
    expected = "}" if token == "]" else "]"
    message = f"the closing bracket {token} stands where {expected} is expected, for the bracket opened in line {line}"
    return Complaint(message, "close brackets in the reverse order of opening them")


def at_end(token: str) -> Complaint:
    """Say that something follows a complete document."""
    if token in ("}", "]"):
        return Complaint(f"the closing bracket {token} has no opening one", "remove it")
    if _comment(token):
        return _comments()
    advice = "keep one document in a file, or one in each line of a .jsonl file"
    return Complaint("the document is complete before this point, but more text follows", advice)


def misplaced(text: str, index: int, token: str, expected: Expected) -> Complaint:
    """Say what is wrong with a token that cannot stand where it does.

    Args:
        text: the whole text.
        index: where the token begins.
        token: the token; empty at the end of the text.
        expected: what could stand there.
    """
    if not token:
        return Complaint(f"the text ends where {expected} is expected", "complete the document")
    if token in ("}", "]") and text[:index].rstrip(" \t\r\n").endswith(","):
        return Complaint(f"a comma stands before the closing bracket {token}", "remove the comma")
    if token == '"':
        return _open_quotation(text, index)
    if expected is Expected.COMMA and (token[0] in '"{[-' or token[0].isalnum()):
        return Complaint(
            "a comma is missing before this point",
            'separate values with commas; a quotation mark inside a text is written \\"',
        )
    return _wrong_token(token, expected)


def _open_quotation(text: str, index: int) -> Complaint:
    control = re.compile(r'[^"\\\x00-\x1f]*+(?:\\.[^"\\\x00-\x1f]*+)*+(?P<control>[\x00-\x1f])', re.DOTALL)
    found = control.match(text, index + 1)
    if found and found["control"] not in "\r\n":
        message = f"the text that opens here holds the control character {excerpt(found['control'])}"
        return Complaint(message, f"write it as \\u{ord(found['control']):04x}, or remove it", Code.CHARACTER)
    message = "the text that opens here is not closed in its line"
    return Complaint(message, "close it with a double quotation mark; write a line break as \\n")


def _wrong_token(token: str, expected: Expected) -> Complaint:
    if _comment(token):
        return _comments()
    if token[0] in "'‘’“”`":
        return Complaint(f"JSON does not know the quotation mark {token[0]}", 'use straight double ones: "text"')
    if expected is Expected.KEY and (_WORD.match(token) or _NUMBER_LIKE.match(token)):
        return Complaint(f"the key {excerpt(token)} stands without quotation marks", _DOUBLE_MARKS)
    if token in _OTHER_LITERALS:
        return Complaint(f"JSON does not know the word {token}", f"write {_OTHER_LITERALS[token]}")
    if expected is Expected.VALUE and _NUMBER_LIKE.fullmatch(token):
        advice = "write it without leading zeros, plus sign or bare point, or put it in double quotation marks"
        return Complaint(f"{excerpt(token)} is not a number as JSON writes numbers", advice)
    if expected is Expected.VALUE and _WORD.match(token) and token not in _LITERALS:
        return Complaint(f"the text {excerpt(token)} stands without quotation marks", _DOUBLE_MARKS)
    if not token.isprintable():
        character = next(c for c in token if not c.isprintable())
        message = f"the character U+{ord(character):04X} may not stand between values"
        return Complaint(message, "use ordinary spaces and line breaks there", Code.CHARACTER)
    return Complaint(f"{excerpt(token)} stands where {expected} is expected", "check what stands before it")


def _comment(token: str) -> bool:
    return token.startswith(("//", "/*", "#"))


def _comments() -> Complaint:
    return Complaint("JSON has no comments", "remove the comment, or save the document as YAML")
