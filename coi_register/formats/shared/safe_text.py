"""Characters that may be printed: nothing in a document or a file's name may steer the terminal that shows it."""

import json
import re
import unicodedata

__all__ = ["harmless", "json_text", "printable", "width", "xml_characters", "xml_text"]

_CONTROL = re.compile(r"[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_STEERING = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_NO_XML = re.compile(r"[\ufffe\uffff]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
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


def harmless(text: str) -> str:
    r"""Replace each character that steers what shows a text: less than `printable` does, for pages and tables.

    Those are control characters, bidirectional overrides and isolates, line separators and lone surrogates. What joins
    letters or keeps them apart stays, since names in some scripts need it.

    >>> harmless("a\x1b[31mb"), harmless("\u0645\u06cc\u200c\u0631") == "\u0645\u06cc\u200c\u0631"
    ('a␛[31mb', True)
    """
    return _STEERING.sub(lambda found: _printable(found[0]), text)


def xml_characters(text: str) -> str:
    r"""Replace each character that steers what shows a text, and each that XML 1.0 does not allow.

    >>> xml_characters("R&D \x00 \uffff")
    'R&D ␀ �'
    """
    return _NO_XML.sub(_REPLACEMENT, harmless(text))


def xml_text(text: str) -> str:
    r"""Write a text for XML or HTML, as content or between the quotation marks of an attribute.

    >>> xml_text('R&D, "so called" <b>\x00')
    'R&amp;D, &quot;so called&quot; &lt;b&gt;␀'
    """
    return xml_characters(text).translate(_ENTITIES)


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

    Letters of any script stay as they are. Control characters are escaped, also those that JSON would allow, and so
    are bidirectional overrides; half a character (a lone surrogate, as in file names that are not UTF-8) is replaced
    by U+FFFD.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    return _CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", _SURROGATE.sub(_REPLACEMENT, text))
