"""Near words: which of many words is most like another, without comparing that with each of them."""

from collections.abc import Iterable, Mapping

__all__ = ["NearWords"]

_COMPARED = 64
"""How many words are compared with one at most, letter by letter."""


class NearWords:
    """Words among which the one that is most like another is looked for.

    Where there are many, only those are compared that share with it what few words have: two or three letters in a row,
    its beginning or its end. So n misspelt ids among n take as many times what one takes, and not n times that.

    Args:
        words: the words.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(words)
        self._has_hyphens = any("-" in word for word in self._words)
        self._pieces: Mapping[str, list[int]] | None = None

    def closest(self, word: object) -> str:
        """Return the word that is closest to another, or nothing where none is close."""
        import difflib

        text = str(word).strip().lower()
        if self._has_hyphens:
            text = text.replace(" ", "-")
        found = difflib.get_close_matches(text, self._to_compare(text), n=1, cutoff=0.6)
        return found[0] if found else ""

    def _to_compare(self, text: str) -> list[str]:
        if len(self._words) <= _COMPARED:
            return list(self._words)
        if self._pieces is None:
            self._pieces = _by_piece(self._words)
        shared = (self._pieces[piece] for piece in _pieces_of(text) if piece in self._pieces)
        near: dict[int, None] = {}
        for positions in sorted(
            shared, key=len
        ):  # what few words have comes first; equal ones in the order of the text
            if len(near) >= _COMPARED:
                break
            near.update(dict.fromkeys(positions[:_COMPARED]))
        return [self._words[position] for position in sorted(near)]


def _by_piece(words: Iterable[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for position, word in enumerate(words):
        for piece in _pieces_of(word):
            found.setdefault(piece, []).append(position)
    return found


def _pieces_of(word: str) -> Iterable[str]:
    """All that is two or three letters long in a word, with its beginning and its end."""
    whole = f"\0{word}\1"
    return dict.fromkeys(whole[at : at + size] for size in (2, 3) for at in range(len(whole) - size + 1))
