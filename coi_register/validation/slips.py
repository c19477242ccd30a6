"""Slips that would be printed: an article or a capital too many, an article too few. Hints: names have their ways."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from coi_register.declarations import Declaration
from coi_register.english import with_article
from coi_register.errors import Path, Problem, Severity
from coi_register.fields import fields_of
from coi_register.interests.base import Interest
from coi_register.interests.kinds import kind_class
from coi_register.parties import KnownBy, Organisation
from coi_register.validation.wording import problem_at, quoted

__all__ = ["SLIP_CODES", "slip_fields", "slips"]

SLIP_CODES = {
    "DOC218": "a title that would be printed with a slip",
    "DOC219": "an organisation that seems to lack its article",
}

_articles = re.compile("(?:a|an|the) ", re.IGNORECASE)
_JOBS = frozenset(
    {
        *("Adviser", "Advisor", "Assistant", "Associate", "Chair", "Chairman", "Chief", "Clinical", "Consultant"),
        *("Coordinator", "Deputy", "Director", "Editor", "Head", "Honorary", "Lead", "Lecturer", "Manager"),
        *("Medical", "Member", "Nurse", "Officer", "Policy", "President", "Professor", "Registrar", "Researcher"),
        *("Secretary", "Senior", "Speaker", "Spokesperson", "Treasurer", "Trustee", "Visiting", "Volunteer"),
    }
)
"""Words with which job titles begin, and which are no names."""

# Bodies whose names take "the" by their form. Those that may go without, such as councils and trusts, are left out.
_forms = re.compile(
    "(?:Association|College|Department|Faculty|House|Institute|Ministry|Office|Royal College|Royal Society|Society|"
    "University) (?:for|of) |.* (?:Association|Federation|Party|Society)$"
)


def slips(interest: Interest, path: Path, _: Declaration) -> Sequence[Problem]:
    """Find what would read badly in a sentence, although every field is in order."""
    titles, bodies = _fields(interest.kind)
    found = []
    for name in titles:
        text = getattr(interest, name)
        if text and (told := _title_slip(text)):
            found.append((name, "DOC218", *told))
    for name in bodies:
        body = getattr(interest, name)
        if body is not None and body.article is None and _lacks_the(body):
            message = f"will be printed without an article: {quoted(body.name)}"
            advice = f"If it takes one, write {{name: {body.name}, article: the}}; if not, article: none."
            found.append((name, "DOC219", message, advice))
    return [
        problem_at(code, (*path, name), f"“{name}” {message}", advice, Severity.HINT)
        for name, code, message, advice in found
    ]


def slip_fields(cls: type[Interest]) -> tuple[str, ...]:
    """The fields of a class that are looked at, each by itself."""
    titles, bodies = _fields(cls.kind)
    return (*titles, *bodies)


@cache
def _fields(kind: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields of a kind that are titles without an article, and those that name organisations."""
    cls = kind_class(kind) or Interest
    titles = tuple(name for name, _, metadata, _ in fields_of(cls) if metadata.get("bare"))
    return titles, tuple(name for name, type_, _, _ in fields_of(cls) if type_.of is Organisation)


@lru_cache(maxsize=10_000)
def _title_slip(text: str) -> tuple[str, str] | None:
    """What is wrong with a title, and what to do about it."""
    if _articles.match(text):
        message = f"begins with an article, and another is put before it: {quoted(text)}"
        return message, f"Write {quoted(_lower(text.split(' ', 1)[1]))}."
    if _lower(text) != text:
        return f"begins with a capital: {quoted(text)}", f"Titles are printed in lower case: {quoted(_lower(text))}."
    return None


def _lower(text: str) -> str:
    """Write a title with a small first letter, where its first word is no name."""
    return text[0].lower() + text[1:] if text.split()[0] in _JOBS else text


def _lacks_the(body: Organisation) -> bool:
    name = body.name
    return name is not None and body.known_by is not KnownBy.SHORT_NAME and _takes_the(name)


@lru_cache(maxsize=10_000)
def _takes_the(name: str) -> bool:
    return _forms.match(name) is not None and with_article(name, "the") != name
