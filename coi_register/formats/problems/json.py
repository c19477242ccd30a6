"""Problems as JSON."""

from collections.abc import Sequence

from coi_register.errors import Problem
from coi_register.formats.shared.safe_text import json_text
from coi_register.validation.examine import Document

__all__ = ["report"]


def report(documents: Sequence[Document]) -> str:
    """Write the problems of documents as JSON, as an object with the one key `problems`.

    Each problem has `code`, `severity`, `message`, `advice`, `file`, `line`, `column` (both from 1 or 0, in
    characters) and `pointer` (a JSON Pointer), whatever is known of it.
    """
    return json_text({"problems": [_plain(problem) for document in documents for problem in document.problems]})


def _plain(problem: Problem) -> dict[str, object]:
    return {
        "code": str(problem.code),
        "severity": str(problem.severity),
        "message": problem.message,
        "advice": problem.advice,
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "pointer": problem.pointer,
    }
