"""Characters that may be printed: nothing in a document or a file's name may steer the terminal that shows it."""

import json
import re
import unicodedata

__all__ = ["json_text", "printable", "width"]

_CONTROL = re.compile(r"[\x7f-\x9f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_PICTURES = 0x2400  # Unicode's block Control Pictures shows U+0000 to U+001F from here on.
_DELETE, _DELETE_PICTURE, _REPLACEMENT = "\x7f", "\u2421", "\ufffd"


def printable(text: str) -> str:
    r"""Replace each character that shows nothing, or does something, by one that stands for it.

    Those are control and format characters (with the bidirectional overrides), line separators, lone surrogates
    and what Unicode has not assigned. Spaces of any width stay. The text keeps its length.

    >>> printable("a\x1b[31mb")
    'a␛[31mb'
    """
    return text if text.isprintable() else "".join(map(_printable, text))


def _printable(character: str) -> str:
    if character.isprintable() or unicodedata.category(character) == "Zs":
        return character
    if character < " ":
        return chr(_PICTURES + ord(character))
    return _DELETE_PICTURE if character == _DELETE else _REPLACEMENT


def width(text: str) -> int:
    """Count the columns that a text takes in a terminal: two for a wide character, none for a combining mark.

    Source: Unicode Standard Annex 11, East Asian Width, without what depends on the terminal.
    """
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def json_text(value: object) -> str:
    """Write plain values as JSON that people can read, with a line break at its end.

    Letters of any script stay as they are. Control characters are escaped, also those that JSON would allow; half a
    character (a lone surrogate, as in file names that are not UTF-8) is replaced by U+FFFD.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    return _CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", _SURROGATE.sub(_REPLACEMENT, text))
