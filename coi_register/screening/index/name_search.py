"""Searching names in running text: whole words, whatever their typography and case."""

import re
from collections.abc import Iterable

from coi_register.entities.folding import fold_body, fold_name

__all__ = ["is_named_in"]

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

    Names and text are folded as `entities.folding` folds names. Only whole words count: Mindful is not Mind.
    A name that is a common word of English counts only with a capital: WHO and Who, but not who.

    Args:
        text: running text.
        names: names of people, bodies or offices, folded.
    """
    folded = (fold_name(text), fold_body(text))
    return any(_is_in(text, folded, name) for name in names if name)


def _is_in(text: str, folded: Iterable[str], name: str) -> bool:
    if name in _COMMON_WORDS:
        return any(not each[0].islower() for each in re.finditer(rf"(?<!\w){name}(?!\w)", text, re.IGNORECASE))
    whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    return any(whole.search(each) for each in folded)
