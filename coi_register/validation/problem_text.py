"""Problems in words: where in a document ("third interest"), what stands there, and what may have been meant."""

from coi_register.english import ordinal
from coi_register.errors import Problem, Severity
from coi_register.json_pointer import Path

__all__ = ["asked_back", "closest", "place", "problem_at", "quoted", "suggestion"]

_SINGULAR = {
    "declarations": "declaration",
    "dispositions": "disposition",
    "interests": "interest",
    "funding": "entry of “funding”",
    "manuscripts": "manuscript",
    "matters": "matter",
    "nothing_to_declare": "entry of “nothing_to_declare”",
    "notes": "note",
    "participants": "participant",
    "parties": "party",
    "offices": "office",
    "organisations": "organisation",
    "people": "person",
    "schemes": "scheme",
}


def place(path: Path, *, whole: bool = False) -> str:
    """Say in which object a value stands, as far as lists and the objects in them go; empty for the document.

    Args:
        path: the way to the value.
        whole: whether the value is itself the object that is spoken of.

    >>> place(("interests", 2, "period"))
    'third interest'
    >>> place(("declarations", 1, "interests", 0, "organisation", "name"))
    'second declaration, first interest, organisation'
    """
    said: list[str] = []
    for before, step in zip((None, *path), path, strict=False):
        if isinstance(step, int):
            said.append(f"{ordinal(step + 1)} {_SINGULAR.get(str(before), f'of “{before}”')}")
    last = max((index for index, step in enumerate(path) if isinstance(step, int)), default=-1)
    within = path[last + 1 :] if whole else path[last + 1 : -1]
    said += [str(step) for step in within if step not in _SINGULAR]
    return ", ".join(said)


def problem_at(
    code: str, path: Path, message: str, advice: str = "", severity: Severity = Severity.ERROR, *, whole: bool = False
) -> Problem:
    """Make a problem whose message begins with the place in the document, in words."""
    where = place(path, whole=whole)
    told = f"{where}: {message}" if where else message
    return Problem(code=code, path=path, message=told, advice=advice, severity=severity)


def quoted(value: object) -> str:
    """Show a value from a document shortly, in curly quotes where it is text."""
    if isinstance(value, str):
        shown = value if len(value) <= 60 else value[:57] + "..."
        return "“" + "".join(letter if letter.isprintable() else "�" for letter in shown) + "”"
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "nothing"
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    shown = str(value)
    return shown if len(shown) <= 40 else shown[:37] + "..."


def suggestion(word: object, among: tuple[str, ...] | list[str]) -> str:
    """Ask whether one of some words was meant, where one is close; else say nothing.

    >>> suggestion("secondement", ("secondment", "employment"))
    'Did you mean “secondment”?'
    """
    return asked_back(closest(word, among))


def asked_back(close: str) -> str:
    """Ask whether a word was meant; of no word, say nothing."""
    return f"Did you mean “{close}”?" if close else ""


def closest(word: object, among: tuple[str, ...] | list[str]) -> str:
    """Return the word that is closest to another, or nothing where none is close."""
    from coi_register.validation.near_words import NearWords

    return NearWords(among).closest(word)
