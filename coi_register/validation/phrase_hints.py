"""Phrases that would not fit the sentence in which they are printed: hints, since language has its ways."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from coi_register.errors import Problem, Severity
from coi_register.json_pointer import Path
from coi_register.model.declarations import Declaration
from coi_register.model.fields import fields_of
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.registry import kind_class
from coi_register.model.parties import Organisation
from coi_register.model.placeholders import says_nothing
from coi_register.validation.problem_text import problem_at, quoted

__all__ = ["PHRASE_CODES", "phrase_fields", "phrase_hints"]

PHRASE_CODES = {
    "DOC255": "a stop inside the printed sentence",
    "DOC256": "capitals that are no name",
    "DOC257": "a sentence of its own inside the printed one",
    "DOC258": "an article where another is put",
}

_SENTENCES = frozenset({"note", "number", "numbers", "jurisdictions"})
"""Fields that are whole sentences, or figures."""

_ABBREVIATIONS = """
    al approx assoc ave bros co corp dept dr esq etc gmbh incl inc jr llc ltd no plc prof rd sr st univ vs
    """
_ABBREVIATED = frozenset(_ABBREVIATIONS.split())
_stop = re.compile(r"(\S*[^\s.…])\.$")
_first_person = re.compile(r"(?:I|I['’](?:m|ve|d|ll)|My|We|Our)\b(?!-)|.*\b(?:my|our|myself|ourselves)\b")
_numeral = re.compile(r"I(?:$|[\s,]*(?:and|or|to|-|–|/)?\s*(?:II|IV|V)\b)")
_subject = re.compile(r"(?i:she|he|they|it|there) (?:is|are|was|were|has|have|had|gave|got|\w+[^s\W]s|\w+ed)\b")
_COMMON_WORDS = """
    A Accommodation Advice Advises Advising An Attendance Attending Chairs Consultancy Consulting Dinner Eight
    Five Four Free Funding Has Holds Hospitality Is Lecturing Lives Lunch Many Membership Nine One Owns Payment
    Payments Providing Received Receives Research Seven Several Sits Six Some Speaking Support Teaching Ten The
    Three Ticket Tickets Training Travel Two Various Was Work Working Works Writing
    """
_COMMON = frozenset(_COMMON_WORDS.split())
"""Words that begin a phrase and are no names, where a small letter follows."""


def phrase_hints(interest: Interest, path: Path, _: Declaration) -> Sequence[Problem]:
    """Find phrases with a final stop, capitals, a subject of their own or a second article."""
    found = []
    texts, bodies = _fields(interest.kind)
    for name, is_title in texts:
        text = getattr(interest, name)
        for code, message, advice in _slips(text, is_title) if text else ():
            found.append(problem_at(code, (*path, name), f"“{name}” {message}", advice, Severity.HINT))
    for name in bodies:
        body = getattr(interest, name)
        if body is not None and body.description is not None:
            for code, message, advice in _description_slips(body.description):
                at = (*path, name, "description")
                found.append(problem_at(code, at, f"“description” {message}", advice, Severity.HINT))
    return found


def phrase_fields(cls: type[Interest]) -> tuple[str, ...]:
    """The fields of a class that are looked at, each by itself."""
    texts, bodies = _fields(cls.kind)
    return (*(name for name, _ in texts), *bodies)


@cache
def _fields(kind: str) -> tuple[tuple[tuple[str, bool], ...], tuple[str, ...]]:
    """The phrases of a kind, each with whether it is a title; and the fields that name bodies."""
    fields = [(name, type_, metadata) for name, type_, metadata, _ in fields_of(kind_class(kind) or Interest)]
    texts = tuple(
        (name, bool(metadata.get("bare")))
        for name, type_, metadata in fields
        if type_.sort == "text"
        and type_.constraint.allows_prose
        and name not in _SENTENCES
        and not metadata.get("coded")
    )
    return texts, tuple(name for name, type_, _ in fields if type_.of is Organisation)


@lru_cache(maxsize=20_000)
def _slips(text: str, is_title: bool) -> tuple[tuple[str, str, str], ...]:
    """What is wrong with a phrase: code, message and advice of each slip."""
    if says_nothing(text):
        return ()
    return tuple(_found(text, is_title))


@lru_cache(maxsize=20_000)
def _description_slips(text: str) -> tuple[tuple[str, str, str], ...]:
    """What is wrong with the words that stand between the article and the name of a body."""
    found = list(_slips(text, True))
    article = re.match("(?:a|an|the) ", text, re.IGNORECASE)
    if article:
        bare = text[article.end() :]
        message = f"begins with an article, and another is put before it: {quoted(text)}"
        found.append(("DOC258", message, f"Write {quoted(bare)}."))
    return tuple(found)


def _found(text: str, is_title: bool) -> Iterator[tuple[str, str, str]]:
    bare = text
    if _ends_with_stop(text):
        bare = text[:-1]
        yield "DOC255", f"ends with a stop, and is printed inside a sentence: {quoted(text)}", f"Write {quoted(bare)}."
    if _is_shouted(text):
        yield "DOC256", f"is in capitals: {quoted(text)}", f"Write it as a sentence has it: {quoted(bare.lower())}."
    elif not is_title and _begins_common(text):
        small = bare[0].lower() + bare[1:]
        yield "DOC256", f"begins with a capital: {quoted(text)}", f"It is printed inside a sentence: {quoted(small)}."
    first = _first_person.match(text)
    if (first and not _numeral.match(text)) or _subject.match(text):
        message = f"is a sentence of its own inside the printed one: {quoted(text)}"
        yield "DOC257", message, "Say it as words that follow the person's name, without I, my, we or our."


def _ends_with_stop(text: str) -> bool:
    found = _stop.search(text)
    if not found:
        return False
    last = found[1].lstrip("([“‘\"'").lower()
    return last not in _ABBREVIATED and "." not in last and (len(last) > 2 or last.isdigit())


def _is_shouted(text: str) -> bool:
    """Whether a phrase of some length has no small letter: not NHS, but SENIOR ADVISOR."""
    words = re.findall(r"[^\W\d_]+", text)
    return text == text.upper() and sum(len(word) > 4 for word in words) > 0 and sum(map(len, words)) > 7


def _begins_common(text: str) -> bool:
    first, _, rest = text.partition(" ")
    return first in _COMMON and rest[:1].islower()
