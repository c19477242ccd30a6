"""Lettering: how wide a text is in a picture, and where its lines break, without knowing the reader's font."""

from collections.abc import Iterator

from coi_register.formats.shared.safe_text import width

__all__ = ["measured", "wrapped"]

# Widths in ems of a wide sans-serif face (DejaVu Sans, rounded up): in a narrower one, lines only end earlier.
_NARROW, _PLAIN, _BROAD, _WIDE = 0.37, 0.63, 0.74, 1.01
_NARROW_LETTERS = frozenset("iljtfrI.,:;'|!()[]/ -“”‘’")
_WIDE_LETTERS = frozenset("mwMW@%—&…")


def measured(text: str, size: float) -> float:
    """Estimate how wide a text is, in the units of its size, and rather too wide than too narrow."""
    return size * sum(map(_ems, text))


def _ems(letter: str) -> float:
    if letter in _NARROW_LETTERS:
        return _NARROW
    if letter in _WIDE_LETTERS:
        return _WIDE
    if not letter.isascii():
        return (0.0, _BROAD, 1.1)[width(letter)]
    return _BROAD if letter.isupper() else _PLAIN


def wrapped(text: str, size: float, room: float) -> tuple[str, ...]:
    """Break a text into lines that fit a width; a word that is wider than that is broken as well.

    >>> wrapped("the Department of Health", 10, 110)
    ('the Department of', 'Health')
    """
    lines: list[str] = []
    for piece in _pieces(text, size, room):
        longer = f"{lines[-1]} {piece}" if lines else piece
        if lines and measured(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(piece)
    return tuple(lines)


def _pieces(text: str, size: float, room: float) -> Iterator[str]:
    for word in text.split():
        piece = ""
        for letter in word:
            if piece and measured(piece + letter, size) > room:
                yield piece
                piece = ""
            piece += letter
        yield piece
