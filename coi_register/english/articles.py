"""Articles: "an unpaid internship", "a union role", "an MBA", "the Department of Health".

Whether "a" or "an" stands before a word is decided by its first *sound*. So letters, figures and acronyms
have rules of their own, and the words that follow none stand in tables.
"""

from functools import lru_cache
from itertools import takewhile

__all__ = ["indefinite", "with_article"]

_OPENING = "“‘\"'([{"
_VOWELS = frozenset("aeiouàáâãäåæèéêëìíîïòóôõöøœùúûü")

# Letters whose names begin with a vowel sound: "an F", "an X", but "a U" (you) and "a W" (double-you).
_VOWEL_NAMED = frozenset("AEFHILMNORSX")

# Acronyms said as a word, where the name of their first letter would call for "an".
_SAID_AS_WORDS_LIST = """
    FARC FIFA HALO HEFCE LASER LASIK LEPRA LILACS MENCAP MENSA MERS MIND MOOC NACRO NANDA NASA NATO NAVCA
    NESTA NICE NICU NIMBY RADA RADAR RAND REF ROSPA SAGE SAIL SANE SARS SCIE SCOPE SCUBA SIGN SIM SOAS SPIRE
    SPRINT STAR STEM SWOT
    """
_SAID_AS_WORDS = frozenset(_SAID_AS_WORDS_LIST.split())
_LONGEST_SAID_BY_LETTERS = 6  # NCEPOD, NASUWT; what is longer is said as a word

# Abbreviations with a small letter second that are said letter by letter all the same.
_LETTER_NAMES = frozenset({"FoI", "MoD", "MoJ", "MoU", "SpR", "StR"})

_SILENT_H = ("heir", "honest", "honor", "honour", "hour")

# Beginnings written with a vowel and said with a consonant: "a European", "a user", "a unit".
_YOU = (
    *("eu", "ewe", "ubiq", "ufo", "ugand", "ukrain", "uran", "urea", "ureter", "urethr", "urin", "urolog"),
    *("urugua", "usa", "use", "usi", "usu", "uter", "uti", "uto", "unanim", "uni"),
)
# Here un- is the prefix and its vowel is heard: "an unidentified donor", "an unimportant fee".
_PREFIX_UN = ("unident", "unig", "unill", "unim", "unin", "uniron", "uniss")


@lru_cache(maxsize=1024)
def indefinite(phrase: str) -> str:
    """Put "a" or "an" before a phrase, by the sound that it begins with.

    Quotation marks and brackets before the first word are looked through. An empty phrase stays empty.

    >>> indefinite("unpaid internship")
    'an unpaid internship'
    >>> indefinite("NICE committee"), indefinite("NHS trust"), indefinite("UK charity")
    ('a NICE committee', 'an NHS trust', 'a UK charity')
    >>> indefinite("18-month fellowship"), indefinite("£8000 grant")
    ('an 18-month fellowship', 'an £8000 grant')
    """
    if not phrase:
        return ""
    return f"{'an' if _begins_with_vowel_sound(phrase.lstrip(_OPENING)) else 'a'} {phrase}"


def with_article(name: str, article: str | None) -> str:
    """Put a name's own article before it: "the" for "the Department of Health", none for "NHS Survival".

    A name that brings its article along ("The Health Foundation") is left as it is.

    Args:
        name: the name as it is printed.
        article: "the", "a" or "an" (put right by sound), or nothing.
    """
    if not article or name.lower().startswith("the "):
        return name
    return indefinite(name) if article in ("a", "an") else f"{article} {name}"


def _begins_with_vowel_sound(phrase: str) -> bool:
    unmarked = phrase.lstrip("£$€¥")  # "£8 fee" is said "eight pound fee"
    if "0" <= unmarked[:1] <= "9":
        return _number_begins_with_vowel_sound(unmarked, is_sum=unmarked != phrase)
    word = "".join(takewhile(str.isalpha, phrase))
    if not word:
        return False
    if _said_by_letters(word, phrase[len(word) : len(word) + 1]):
        return word[0].upper() in _VOWEL_NAMED
    return _word_begins_with_vowel_sound(word.lower())


def _said_by_letters(word: str, following: str) -> bool:
    """Tell "MBA", "MSc", "X" and "mRNA", said by their letters, from words and acronyms said as words."""
    if len(word) == 1:
        return following not in ("'", "’")  # L'Oréal, O'Brien
    if word in _LETTER_NAMES:
        return True
    too_long = word.isupper() and len(word) > _LONGEST_SAID_BY_LETTERS
    return word[1].isupper() and word not in _SAID_AS_WORDS and not too_long


def _word_begins_with_vowel_sound(word: str) -> bool:
    if word[0] not in _VOWELS:
        return word.startswith(_SILENT_H)
    if word in ("one", "once"):
        return False
    return word.startswith(_PREFIX_UN) or not word.startswith(_YOU)


def _number_begins_with_vowel_sound(text: str, *, is_sum: bool) -> bool:
    """Decide by how a number is read: eight, eighty, eight hundred, eleven, eighteen, eighteen thirty-two."""
    run = "".join(takewhile(lambda char: char in "0123456789,. \u00a0\u2009\u202f", text))
    groups = run.split(".")[0].replace(",", " ").split()
    digits = groups[0]
    if len(digits) == 4 and not is_sum:  # a year, or eleven hundred words
        return digits.startswith(("8", "11", "18"))
    spoken_first = digits[: len(digits) % 3 or 3]
    return spoken_first[0] == "8" or spoken_first in ("11", "18")
