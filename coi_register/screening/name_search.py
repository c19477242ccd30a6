"""Searching names in running text: whole words, whatever their typography and case."""

import re
import unicodedata
from collections.abc import Iterable

__all__ = ["is_named_in"]

_PLAIN = str.maketrans(
    dict.fromkeys("‘’ʼ‛′`´", "'")
    | dict.fromkeys("‐‑‒–—−", "-")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")
)
_STOP = re.compile(r"(?<=\w)\.(?!\w)|(?<=\b\w)\.(?=\w\b)")
_COMMON_WORDS = frozenset(
    {
        *("a", "all", "am", "an", "and", "are", "as", "at", "be", "but", "by", "can", "care", "do", "for", "from"),
        *("had", "has", "have", "he", "her", "his", "how", "i", "if", "in", "is", "it", "its", "led", "may", "me"),
        *("mind", "my", "no", "not", "now", "of", "on", "one", "or", "our", "out", "she", "so", "than", "that", "the"),
        *("them", "they", "this", "to", "two", "up", "us", "use", "was", "we", "what", "when", "who", "will", "with"),
        *("you",),
    }
)
"""Short words of English that are names of bodies too: Mind, WHO, IT, US."""


def is_named_in(text: str, names: Iterable[str]) -> bool:
    """Tell whether a text has one of some names in it.

    Case, spaces, the sort of apostrophes and hyphens, the stops of abbreviations, and “the” before a name make no
    difference. Only whole words count: Mindful is not Mind. A name that is a common word of English counts only with a
    capital: WHO and Who, but not who.

    Args:
        text: running text.
        names: names of people, bodies or offices; none is empty.
    """
    folded = _folded(text)
    return any(_is_in(text, folded, name) for name in names)


def _is_in(text: str, folded: str, name: str) -> bool:
    plain = _folded(name).removeprefix("the ")
    if not plain:
        return False
    if plain in _COMMON_WORDS:
        return any(not each[0].islower() for each in re.finditer(rf"(?<!\w){plain}(?!\w)", text, re.IGNORECASE))
    return re.search(rf"(?<!\w){re.escape(plain)}(?!\w)", folded) is not None


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.translate(_PLAIN)).casefold()
    return " ".join(_STOP.sub("", unicodedata.normalize("NFC", decomposed)).split())
