"""Initials of people: MK, A-MS, LL-C, EvB, GMcK, P.L."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import attrs

from coi_register.english.person_names import name_words, surname

__all__ = ["initials", "restopped"]

_TITLES = frozenset(("Dame", "Dr", "Miss", "Mr", "Mrs", "Ms", "Mx", "Prof", "Professor", "Sir"))
_NICKNAME = re.compile(r"\([^)]*\)|“[^”]*”|\"[^\"]*\"")
_HYPHENS = re.compile("[-\u2010\u2011]")  # the latter two are hyphens only, one of them without a break
# What belongs to the initial that follows it: McK, MacD, O'B, d'A. In Dutch, IJ is one letter.
_PREFIX = re.compile(r"(?:Mc|Mac(?=[A-Z])|[^\W\d_]['’]|I(?=J[a-z]))(?=[^\W\d_])")
_GIVEN = re.compile(r"(-?)((?:Mc(?=[A-Z])|Mac(?=[A-Z])|[^\W\d_]['’])?)([^\W\d_](?:[a-z]+(?=$|-))?)")
_APOSTROPHES = "'’‘ʻʼ`"
_MOST_CAPITALS = 3  # “JRR Reed” is written with three initials; a longer word in capitals is a name


@attrs.frozen
class _Unit:
    """A part of a name that gives one initial.

    Attributes:
        hyphen: the hyphen that joins it to the part before, or nothing.
        prefix: what belongs to its initial.
        letters: the part from its first letter on.
    """

    hyphen: str
    prefix: str
    letters: str

    def shown(self, count: int, *, stops: bool) -> str:
        return f"{self.hyphen}{self.prefix}{self.letters[:count]}{'.' if stops else ''}"


def initials(
    name: str, family: str | None = None, *, stops: bool = False, given_letters: int = 1, family_letters: int = 1
) -> str:
    """Give the initials of a person, in the order in which the name is printed.

    Every word gives its first letter as it is written, so that particles stay small (EvB), and so does each part of a
    hyphenated one, with the hyphen kept (A-MS, LL-C). A letter keeps its diacritics (ØF). Mc, Mac before a capital, and
    a letter with an apostrophe belong to the letter that follows (GMcK, PO'B). Titles before the name, letters and Jr
    or III after it, and nicknames in brackets or quotation marks are dropped.

    A name of one word, and one in a script without capitals, has no initials: the name itself is returned.

    Args:
        name: the full name as printed, whether the family name stands first or last.
        family: the family name where it is known; without it, `family_letters` are those of `surname`.
        stops: whether a stop stands after each initial: A.-M.S., L.L.-C., E.v.B.
        given_letters: how many letters of the first given name are taken, to tell JaB from JoB.
        family_letters: how many letters of the last part of the family name are taken, to tell JBe from JBo.

    >>> initials("Eva van Beek"), initials("Laura Lopez-Cruz", stops=True)
    ('EvB', 'L.L.-C.')
    """
    units, given, last = _parted(name, family)
    if not units:
        return name
    counts = {last: family_letters, given: given_letters}
    return "".join(unit.shown(counts.get(place, 1), stops=stops) for place, unit in enumerate(units))


@lru_cache(maxsize=1024)
def _parted(name: str, family: str | None) -> tuple[tuple[_Unit, ...], int, int]:
    """Part a name into what gives an initial each; also say which is the first given name, and which ends the family's.

    There are no parts where the name has no initials.
    """
    named = _bare(name)
    known = _normal(surname(name, family)).split()
    shouted = all(word.isupper() for word in named)
    words = [list(_units(word, whole=shouted or word in known)) for word in named]
    words = [units for units in words if units]
    units = tuple(unit for each in words for unit in each)
    if len(words) < 2 or not all(_has_case(unit.letters[0]) for unit in units):
        return (), 0, 0
    return units, *_ends(words, [list(_units(word, whole=True)) for word in known])


def restopped(written: str, *, stops: bool) -> str:
    """Write initials that somebody gives as their own with the stops of a house, or without.

    What does not look like initials is returned as it is.

    >>> restopped("LL-C", stops=True), restopped("A.-M. S.", stops=False), restopped("GMcK", stops=True)
    ('L.L.-C.', 'A-MS', 'G.McK.')
    """
    bare = written.replace(".", "").replace(" ", "")
    units = [_Unit(*found.groups()) for found in _GIVEN.finditer(bare)]
    if "".join(unit.shown(len(unit.letters), stops=False) for unit in units) != bare or not bare:
        return written
    return "".join(unit.shown(len(unit.letters), stops=stops) for unit in units)


def _normal(name: str) -> str:
    return name if name.isascii() else unicodedata.normalize("NFC", name)


def _bare(name: str) -> list[str]:
    """Part a name into the words that give initials."""
    words = name_words(_NICKNAME.sub(" ", _normal(name)))
    while len(words) > 1 and words[0].rstrip(".") in _TITLES:
        words = words[1:]
    return words


def _units(word: str, *, whole: bool) -> Iterator[_Unit]:
    """Part a word at its hyphens and, unless it is a whole one, initials (J.R., JR) at each of them."""
    hyphen = ""
    for part in _HYPHENS.split(word):
        for piece in _pieces(part, whole=whole):
            prefix = _PREFIX.match(piece)
            start = prefix.end() if prefix else 0
            yield _Unit(hyphen, piece[:start], piece[start:])
            hyphen = ""
        hyphen = "-"


def _pieces(part: str, *, whole: bool) -> Iterator[str]:
    for piece in part.split("."):
        # An apostrophe that comes first is no part of a name's letters: 't Hooft gives tH.
        letters = piece.lstrip(_APOSTROPHES)
        if not whole and letters.isalpha() and letters.isupper() and len(letters) <= _MOST_CAPITALS:
            yield from letters
        elif letters[:1].isalpha():
            yield letters


def _has_case(letter: str) -> bool:
    return letter.lower() != letter.upper()


def _ends(words: list[list[_Unit]], family: list[list[_Unit]]) -> tuple[int, int]:
    """Find the first part that is a given name, and the last of the family name, which may come first."""
    family = [units for units in family if units]
    if family and words[: len(family)] == family and len(family) < len(words):
        end = sum(map(len, family))
        return end, end - 1
    return 0, sum(map(len, words)) - 1
