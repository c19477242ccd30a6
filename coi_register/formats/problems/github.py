"""Problems as annotations in a GitHub workflow.

Source: GitHub's documentation, "Workflow commands for GitHub Actions", and for the escapes the functions
`escapeData` and `escapeProperty` of its package `@actions/core`.
"""

from collections.abc import Sequence

from coi_register.errors import Problem, Severity
from coi_register.formats.problems.description import describe_problem
from coi_register.formats.shared.safe_text import printable
from coi_register.validation.examine import Document

__all__ = ["report"]

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
_DATA = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A"}
_PROPERTY = _DATA | {ord(":"): "%3A", ord(","): "%2C"}


def report(documents: Sequence[Document]) -> str:
    """Write the problems of documents as workflow commands, a line for each; nothing where there is none."""
    return "".join(f"{_command(problem)}\n" for document in documents for problem in document.problems)


def _command(problem: Problem) -> str:
    properties = {"title": _escaped(problem.code, _PROPERTY)}
    if problem.file and problem.file != "-":
        properties = {"file": _escaped(problem.file, _PROPERTY)} | _position(problem) | properties
    listed = ",".join(f"{name}={value}" for name, value in properties.items())
    return f"::{_COMMANDS[problem.severity]} {listed}::{_escaped(describe_problem(problem), _DATA)}"


def _position(problem: Problem) -> dict[str, str]:
    given = {"line": problem.line, "col": problem.column if problem.line else 0}
    return {name: str(number) for name, number in given.items() if number}


def _escaped(text: str, escapes: dict[int, str]) -> str:
    return printable(text.translate(escapes))
