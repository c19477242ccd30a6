"""Folding of names: one form for all spellings that differ only in typography.

Two names are spelled alike if their folded forms are equal. Folding is exact, and not a measure of likeness. All names
lose their differences in Unicode normalisation (NFC; compatibility forms such as ligatures and full-width letters stay
what they are), in the sort and number of spaces, in characters that have no width, in the sort of apostrophe, quotation
mark and hyphen, and in case. Names of bodies lose a leading "the" and the stops of abbreviations too, and names of
people their titles, post-nominals and pronouns.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from coi_register.entities.person_titles import (
    AMBIGUOUS_LETTERS,
    AMBIGUOUS_TITLES,
    LETTERS,
    LETTERS_BEHIND_A_COMMA,
    PRONOUN_WORDS,
    SUFFIXES,
    TITLE_PHRASES,
    TITLES,
)

__all__ = ["fold_body", "fold_name", "fold_person"]

_MOST_REMEMBERED = 1 << 17

_APOSTROPHES = "`´‘’‛′‵ʹʻʼʽʾʿˈꞋꞌ՚׳＇"
_QUOTATION_MARKS = "“”„‟″‶ʺ״＂"
# Every dash of Unicode (category Pd), the minus sign and the hyphen bullet: authors and word processors put one for
# another.
_HYPHENS = "‐‑‒–—―−⁃֊־᐀᠆⸗⸚⸺⸻⹀〜〰゠︱︲﹘﹣－"
# What Unicode lets a reader ignore: joiners, direction marks, soft hyphens, variation selectors, tags. Hangul fillers
# stay, since they stand for a letter.
_IGNORED = (
    *(0x00AD, 0x034F, 0x061C, 0xFEFF),
    *range(0x180B, 0x1810),
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    *range(0xFE00, 0xFE10),
    *range(0xE0000, 0xE1000),
)


def _table(*sorts: tuple[Iterable[str], str]) -> Mapping[int, str]:
    return {ord(each): plain for given, plain in sorts for each in given}


_WITHOUT_WIDTH = dict.fromkeys(_IGNORED)
_PLAIN = _table((_APOSTROPHES, "'"), (_QUOTATION_MARKS, '"'), (_HYPHENS, "-"))

_between_initials = re.compile(r"(?<!\w)([^\W\d_])\.(?=[^\W\d_](?!\w))")
_at_end_of_word = re.compile(r"(?<=[^\s!-/:-@\[-`{-~])\.+(?![\w.])")

_BEGIN_PHRASES = frozenset(phrase[0] for phrase in TITLE_PHRASES)
_FIRST_WORDS = TITLES | _BEGIN_PHRASES
_ANY_BEHIND_A_COMMA = AMBIGUOUS_LETTERS | LETTERS_BEHIND_A_COMMA | AMBIGUOUS_TITLES | TITLES

_pronoun = "|".join(PRONOUN_WORDS)
_token = re.compile(rf"(?P<pronouns>[(\[] ?(?:{_pronoun})(?: ?[/,] ?(?:{_pronoun}))* ?[)\]])|(?P<comma>,)|[^\s,]+")
_marks = re.compile(r"[.,()\[\]]")
_in_brackets = re.compile(r"\([a-z]+\)$")


@lru_cache(maxsize=_MOST_REMEMBERED)
def fold_name(name: str) -> str:
    """Fold a name of an office, a scheme or a matter; of bodies and people, what folds in all names alike.

    >>> fold_name("Clinicians’  Fellow‑Scheme") == fold_name("clinicians' fellow-scheme")
    True
    """
    if name.isascii():
        folded = name.lower().replace("`", "'")
    else:
        # Case is folded between decomposing and composing, so that NFC and NFD, and upper and lower case, end alike.
        decomposed = unicodedata.normalize("NFD", name.translate(_WITHOUT_WIDTH))
        folded = unicodedata.normalize("NFC", decomposed.casefold().translate(_PLAIN))
    return " ".join(folded.split())


@lru_cache(maxsize=_MOST_REMEMBERED)
def fold_body(name: str) -> str:
    """Fold the name of a body: without a leading "the", and without the stops of abbreviations.

    A stop is left out at the end of a word and between single letters; one inside a word stays.

    >>> fold_body("The J.P. Example Co."), fold_body("Booking.com")
    ('jp example co', 'booking.com')
    """
    folded = fold_name(name)
    if "." in folded:
        folded = _at_end_of_word.sub("", _between_initials.sub(r"\1", folded))
    while folded.startswith("the "):
        folded = folded[4:]
    return folded


@lru_cache(maxsize=_MOST_REMEMBERED)
def fold_person(name: str) -> str:
    """Fold the name of a person: without titles before it, and without post-nominals and pronouns behind it.

    They are left out only where two words remain. Those that may be a part of a name, such as Ma, Do, Dean and Earl,
    are left out only behind a comma or with a stop. Jr, Sr, II and III always stay.

    >>> fold_person("Prof. Dr Ada Example, MA (she/her)"), fold_person("Dr Example"), fold_person("Sam Example Jr.")
    ('ada example', 'dr example', 'sam example jr')
    """
    folded = fold_name(name)
    if _is_plain(folded):
        return folded
    tokens = [_Token(found) for found in _token.finditer(folded)]
    first = _first_of_name(tokens)
    last = _last_of_name(tokens, first)
    name_tokens = tokens[first : last + 1]
    if sum(any(map(str.isalnum, each.word)) for each in name_tokens) < 2:  # marks alone are no word
        return folded
    return _with_plain_suffix(name_tokens, folded[name_tokens[0].start : name_tokens[-1].end])


def _is_plain(folded: str) -> bool:
    """Whether a folded name has nothing to leave out, as most have: a quick look at its first and its last word."""
    if _marks.search(folded):
        return False
    first, last = folded.partition(" ")[0], folded.rpartition(" ")[2]
    return first not in _FIRST_WORDS and last not in LETTERS


class _Token:
    """A word of a folded name, a comma, or pronouns in brackets."""

    __slots__ = ("end", "has_stop", "is_comma", "is_pronouns", "start", "word")

    def __init__(self, found: re.Match[str]) -> None:
        text = found[0]
        self.start, self.end = found.span()
        self.is_comma = found.lastgroup == "comma"
        self.is_pronouns = found.lastgroup == "pronouns"
        self.has_stop = "." in text
        self.word = text.replace(".", "") if self.has_stop else text


def _first_of_name(tokens: list[_Token]) -> int:
    """The position of the first token that is no title."""
    place = 0
    while place < len(tokens):
        length = _title_at(tokens, place)
        if not length:
            return place
        place += length
    return place


def _title_at(tokens: list[_Token], place: int) -> int:
    """How many tokens the title has that begins at a place; 0 where none does."""
    word = tokens[place].word
    for length in (3, 2) if word in _BEGIN_PHRASES else ():
        if tuple([each.word for each in tokens[place : place + length]]) in TITLE_PHRASES:
            return length
    return int(word in TITLES or (word in AMBIGUOUS_TITLES and tokens[place].has_stop))


def _last_of_name(tokens: list[_Token], first: int) -> int:
    """The position of the last token that is neither post-nominals nor pronouns nor a comma before them."""
    behind_comma = _all_after_comma(tokens)
    last = len(tokens) - 1
    while last > first:
        token = tokens[last]
        if not (token.is_comma or token.is_pronouns or _is_post_nominal(token, is_after_comma=last in behind_comma)):
            break
        last -= 1
    return last


def _all_after_comma(tokens: list[_Token]) -> frozenset[int]:
    """The positions that follow a comma, with nothing but post-nominals, titles and pronouns between."""
    found: set[int] = set()
    is_after = False
    for place, token in enumerate(tokens):
        if token.is_comma:
            is_after = True
        elif is_after:
            is_after = token.is_pronouns or _is_post_nominal(token, is_after_comma=True)
            if is_after:
                found.add(place)
    return frozenset(found)


def _is_post_nominal(token: _Token, *, is_after_comma: bool) -> bool:
    word = _in_brackets.sub("", token.word) or token.word.strip("()")
    if word in LETTERS or (word in AMBIGUOUS_LETTERS and token.has_stop):
        return True
    return is_after_comma and word in _ANY_BEHIND_A_COMMA


def _with_plain_suffix(tokens: list[_Token], text: str) -> str:
    """Write Jr, Sr, II and III at the end of a name without a comma before and a stop behind."""
    if tokens[-1].word not in SUFFIXES or len(tokens) < 2:
        return text
    before = tokens[-3] if tokens[-2].is_comma and len(tokens) > 2 else tokens[-2]
    return f"{text[: before.end - tokens[0].start]} {tokens[-1].word}"
