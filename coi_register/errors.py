"""What can be wrong with a document: problems as data, and the exceptions that carry them."""

from collections.abc import Iterable
from enum import StrEnum

import attrs

from coi_register.json_pointer import Path, pointer

__all__ = [
    "CoiError",
    "DocumentError",
    "InvalidValueError",
    "MissingExtraError",
    "Path",
    "Problem",
    "Severity",
    "as_sentence",
    "pointer",
]


class Severity(StrEnum):
    """How much a problem matters: an error makes a document invalid, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


def as_sentence(text: str) -> str:
    """Give a text a capital and a stop, and change nothing else: it may show what to type, such as 2013/..

    >>> as_sentence("write 2013/.."), as_sentence("")
    ('Write 2013/..', '')
    """
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '?', '!')) else '.'}" if text else ""


@attrs.frozen(kw_only=True)
class Problem:
    """Something wrong in a document: what, where, and what to do about it.

    Attributes:
        code: stable name of this sort of problem, such as `DOC101`; never reused.
        message: one sentence for the person who wrote the document, without a final stop.
        advice: what to do about it, in one or more sentences, or empty; it gets its capital and its stop here.
        path: the way to the value in the document.
        file: name of the file as the caller gave it, `-` for standard input, or empty.
        line: line in that file, counted from 1, or 0 where there is none.
        column: column in that line, counted from 1 in characters, or 0.
        severity: error, warning or hint.
    """

    code: str
    message: str
    advice: str = attrs.field(default="", converter=as_sentence)
    path: Path = ()
    file: str = ""
    line: int = 0
    column: int = 0
    severity: Severity = Severity.ERROR

    @property
    def pointer(self) -> str:
        """The JSON Pointer of the value, empty for the whole document."""
        return pointer(self.path)

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        return f"{place}: {self.message}" if place else self.message


class CoiError(Exception):
    """Anything that this package raises on purpose."""


class InvalidValueError(CoiError, ValueError):
    """A value that the model refuses; its text says which and what would be accepted."""


class MissingExtraError(CoiError, ImportError):
    """Something needs a package that is not installed, since it belongs to an extra."""

    def __init__(self, what: str, *, package: str, extra: str) -> None:
        super().__init__(f"{what} needs the package {package}; install it with: pip install 'coi_register[{extra}]'")


class DocumentError(CoiError, ValueError):
    """A document that cannot be used. `problems` holds everything wrong with it, in the document's order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))
