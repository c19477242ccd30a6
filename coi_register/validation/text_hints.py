"""Slips that would be printed: an article or a capital too many, an article too few. Hints: names have their ways."""

import re
from collections.abc import Hashable, Iterator, Sequence
from functools import cache, lru_cache
from typing import cast

from coi_register.english import with_article
from coi_register.errors import Problem, Severity
from coi_register.json_pointer import Path
from coi_register.model.declarations import Declaration
from coi_register.model.fields import Value, field_types, fields_of
from coi_register.model.inline_values import in_flow
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.registry import kind_class
from coi_register.model.kinds.vocabulary import Recipient, Remuneration, Subject
from coi_register.model.parties import KnownBy, Office, Organisation, Person
from coi_register.validation.problem_text import problem_at, quoted

__all__ = ["SLIP_CODES", "slip_fields", "slips"]

SLIP_CODES = {
    "DOC218": "a title that would be printed with a slip",
    "DOC219": "an organisation that seems to lack its article",
}

_articles = re.compile("(?:a|an|the) ", re.IGNORECASE)
_JOB_WORDS = """
    Academic Acting Adviser Advisor Assistant Associate Chair Chairman Chief Clinical Co Consultant Coordinator
    Deputy Director Editor Emeritus Ex Executive Expert Fellow Former Founder Founding General Governor Head
    Honorary Independent Interim Joint Junior Lead Lecturer Locum Manager Managing Medical Member Non Nurse
    Officer Paid Part Past Policy Postdoctoral President Principal Professor Registrar Research Researcher
    Reviewer Scientific Secretary Senior Speaker Spokesperson Staff Time Treasurer Trustee Unpaid Vice Visiting
    Volunteer
    """
_JOBS = frozenset(_JOB_WORDS.split())
"""Words with which job titles begin, and which are no names."""

# Bodies whose names take "the" by their form. Those that may go without, such as councils and trusts, are left out.
_BODIES = "Agency|Bank|Council|Foundation|Fund|Organi[sz]ation|Union"
_forms = re.compile(
    "|".join(
        (
            "(?:Annals|Archives|Bulletin|Journal|Proceedings) (?:for|of) .*",
            "(?:Association|College|Department|Faculty|House|Institute|Ministry) (?:for|of) .*",
            "(?:Office|Society|University) (?:for|of) .*",
            "Royal (?:College|Society) (?:for|of) .*",
            ".* (?:Association|Commission|Federation|Party|Society)",
            rf"(?:American|British|European|International|Irish|National|Royal|Scottish|World) (?:\w+ )*(?:{_BODIES})",
            "(?:General (?:Dental|Medical|Optical|Pharmaceutical)|Medical Research|Nursing and Midwifery) Council",
            "(?:Competition and Markets|Food Standards|Health Research) Authority",
        )
    )
)

# Initials that their own bodies print with "the" in a sentence (their pages on who they are; not re-read).
_INITIALS = "BBC BHF BMA CDC CQC EMA EU FDA GMC IMF MHRA MRC NIH NMC RCGP RCN UN WHO WTO"
_initials = frozenset(_INITIALS.split())


def slips(interest: Interest, path: Path, _: Declaration) -> Sequence[Problem]:
    """Find what would read badly in a sentence, although every field is in order."""
    titles, bodies = _fields(interest.kind)
    found: list[tuple[Path, str, str, str]] = []
    for name in titles:
        text = getattr(interest, name)
        if text and (told := _title_slip(text)):
            found.append(((name,), "DOC218", *told))
    for name in bodies:
        value = getattr(interest, name)
        for at, body in _bodies_in(value, (name,)) if value is not None else ():
            if body.article is not None or not _lacks_the(body):
                continue
            message = f"will be printed without an article: {quoted(body.name)}"
            with_the = in_flow({"name": body.name, "article": "the"})
            advice = f"If it takes one, write {with_the}; if not, {in_flow({'name': body.name, 'article': 'none'})}."
            found.append((at, "DOC219", message, advice))
    return [
        problem_at(code, (*path, *at), f"“{at[-1]}” {message}", advice, Severity.HINT)
        for at, code, message, advice in found
    ]


def _bodies_in(value: Value, path: Path) -> Iterator[tuple[Path, Organisation]]:
    """Go through the bodies that a field prints: itself, or the payer, recipient, employer or office below it."""
    if isinstance(value, Organisation):
        yield path, value
        return
    for name in _fields_below(cast("Hashable", type(value))):
        part = getattr(value, name)
        if part is not None:
            yield from _bodies_in(part, (*path, name))


@cache
def _fields_below(cls: Hashable) -> tuple[str, ...]:
    """The fields of a class below which a body may be printed."""
    types = field_types(cast("type[Value]", cls))
    return tuple(name for name, kind in types.items() if kind.sort == "value" and kind.of is not Person)


def slip_fields(cls: type[Interest]) -> tuple[str, ...]:
    """The fields of a class that are looked at, each by itself."""
    titles, bodies = _fields(cls.kind)
    return (*titles, *bodies)


@cache
def _fields(kind: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields of a kind that are titles without an article, and those that name organisations."""
    cls = kind_class(kind) or Interest
    titles = tuple(name for name, _, metadata, _ in fields_of(cls) if metadata.get("bare"))
    return titles, tuple(name for name, type_, _, _ in fields_of(cls) if type_.of in _PRINTING_BODIES)


_PRINTING_BODIES = (Organisation, Office, Recipient, Remuneration, Subject)
"""What a field holds that prints bodies."""


@lru_cache(maxsize=10_000)
def _title_slip(text: str) -> tuple[str, str] | None:
    """What is wrong with a title, and what to do about it."""
    if _articles.match(text):
        message = f"begins with an article, and another is put before it: {quoted(text)}"
        return message, f"Write {quoted(_lower(text.split(' ', 1)[1]))}."
    if _lower(text) != text:
        return f"begins with a capital: {quoted(text)}", f"Titles are printed in lower case: {quoted(_lower(text))}."
    return None


_profession = re.compile(
    "[A-Z][a-z]*(?:ologist|iatrist|ician|trist|geon|neer|tist|wife|macist|ographer|therapist|nalyst)"
)


def _lower(text: str) -> str:
    """Write a title in small letters but for its names, where its first word is none.

    >>> _lower("Consultant Cardiologist"), _lower("Non-Executive Director"), _lower("Darzi Fellow")
    ('consultant cardiologist', 'non-executive director', 'Darzi Fellow')
    """
    words = text.split(" ")
    if not _is_common(words[0]):
        return text
    return " ".join(word.lower() if _is_common(word) else word for word in words)


def _is_common(word: str) -> bool:
    """Whether a word of a title is a job, or what is said of one, and no name."""
    parts = word.strip(",;").split("-")
    return (
        all(part in _JOBS or part.islower() or _profession.fullmatch(part) for part in parts) and word != word.lower()
    )


def _lacks_the(body: Organisation) -> bool:
    name = body.name
    return name is not None and body.known_by is not KnownBy.SHORT_NAME and _takes_the(name)


@lru_cache(maxsize=10_000)
def _takes_the(name: str) -> bool:
    return (name in _initials or _forms.fullmatch(name) is not None) and with_article(name, "the") != name
