"""Names in capitals, as registers of companies and lists of authors have them, and how they are printed."""

import re

__all__ = ["in_small_letters", "is_in_capitals"]

_word = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SHORTEST = 4  # a shorter word in capitals may be initials or an abbreviation: JRR, NHS
_FORMS = {"LTD": "Ltd", "LIMITED": "Limited", "INC": "Inc", "PLC": "plc", "CORP": "Corp", "CO": "Co"}
_SMALL_LIST = "AND DE DEL DELLA DEN DER DES DI DU FOR IN OF THE TO VAN VON"
_SMALL = frozenset(_SMALL_LIST.split())
_ABBREVIATIONS = frozenset({"BBC", "EU", "NHS", "UK", "USA"})
_VOWELS = frozenset("AEIOUYÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜÝ")


def is_in_capitals(name: str, *, of_person: bool) -> bool:
    """Whether a name, or one part of a person's name, stands in capitals where it is no abbreviation.

    >>> [is_in_capitals(name, of_person=True) for name in ("ADA EXAMPLE", "Ada EXAMPLE", "JRR Example", "ADA")]
    [True, True, False, False]
    >>> [is_in_capitals(name, of_person=False) for name in ("ACME PHARMA LTD", "NHS", "UNICEF UK", "BBC NEWS")]
    [True, False, False, False]
    """
    found = _word.findall(name)
    if len(found) < 2 or ";" in name:
        return False
    long = [each for each in found if each.isupper() and len(each) >= _SHORTEST and not _VOWELS.isdisjoint(each)]
    if of_person:
        return bool(long) or (name.isupper() and any(len(each) >= 3 for each in found[-1:]))
    named = [each for each in long if each not in _FORMS]
    has_form = any(each in _FORMS for each in found)
    return name.isupper() and len(named) >= (1 if has_form else 2)


def in_small_letters(name: str, *, of_person: bool) -> str:
    """Write the words of a name that stand in capitals as they are usually printed.

    >>> in_small_letters("LUDWIG VAN O'EXAMPLE-MCSAMPLE", of_person=True)
    "Ludwig van O'Example-McSample"
    >>> in_small_letters("THE ACME PHARMA COMPANY OF LEEDS (UK) LTD", of_person=False)
    'The Acme Pharma Company of Leeds (UK) Ltd'
    """
    last = len(_word.findall(name)) - 1
    position = -1

    def small(found: re.Match[str]) -> str:
        nonlocal position
        position += 1
        word = found[0]
        if not word.isupper() or len(word) == 1:
            return word
        if not of_person and (word in _FORMS or word in _ABBREVIATIONS):
            return _FORMS.get(word, word)
        if word in _SMALL and (0 < position < last):
            return word.lower()
        if len(word) < _SHORTEST - 1 and (not of_person or (position < last and _VOWELS.isdisjoint(word))):
            return word
        parts = re.split("(['’])", word)
        return re.sub("^Mc([a-z])", lambda mc: f"Mc{mc[1].upper()}", "".join(_capitalised(each) for each in parts))

    return _word.sub(small, name)


def _capitalised(part: str) -> str:
    return part if len(part) < 2 and part in "'’" else part[:1] + part[1:].lower()
