"""Problems as SARIF 2.1.0, which code hosts and editors read.

Source: OASIS Standard, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0"; its sections are
named where they decide something.
"""

from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b

from coi_register.errors import Problem, Severity, as_sentence
from coi_register.formats.problems import titles
from coi_register.formats.problems.description import describe_problem
from coi_register.formats.shared.sarif import message_text, physical_location, sarif_log
from coi_register.validation.examine import Document

__all__ = ["report"]

_HELP = (
    "The message of each result says what to write instead. `coi-register validate` shows the line that it is about."
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}


def report(documents: Sequence[Document]) -> str:
    """Write the problems of documents as a SARIF log of one run, with the rules of the codes that occur in it."""
    problems = [problem for document in documents for problem in document.problems]
    codes = sorted({str(problem.code) for problem in problems})
    return sarif_log(_rules(codes), results=_results(problems, codes))


def _rules(codes: list[str]) -> list[dict[str, object]]:
    known = titles()
    return [{"id": code} | (_described(known[code]) if code in known else {}) for code in codes]


def _described(title: str) -> dict[str, object]:
    """Describe a code: its title, in words for a list and for a page, and where to find what to do."""
    text = message_text(title)
    return {
        "shortDescription": {"text": text},
        "fullDescription": {"text": as_sentence(text)},
        "help": {"text": _HELP},
    }


def _results(problems: list[Problem], codes: list[str]) -> list[dict[str, object]]:
    seen: Counter[str] = Counter()
    results = []
    for problem in problems:
        fingerprint = _fingerprint(problem)
        seen[fingerprint] += 1
        results.append(
            {
                "ruleId": str(problem.code),
                "ruleIndex": codes.index(str(problem.code)),
                "level": _LEVELS[problem.severity],
                "message": {"text": _message(problem)},
                "locations": _locations(problem),
                "partialFingerprints": {"codeFilePointer/v1": f"{fingerprint}:{seen[fingerprint]}"},
            }
        )
    return results


def _message(problem: Problem) -> str:
    """Write the text of a message: never empty (3.11.8)."""
    return message_text(describe_problem(problem) or str(problem.code))


def _fingerprint(problem: Problem) -> str:
    """Identify a problem by code, file and pointer, so that it is known again when its line has moved.

    Equal ones, as in a file of many documents, are then counted, in the order of the file.
    """
    facts = "\0".join((problem.code, problem.file, problem.pointer))
    return blake2b(facts.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _locations(problem: Problem) -> list[dict[str, object]]:
    location: dict[str, object] = {}
    if problem.file:
        location["physicalLocation"] = physical_location(problem.file, problem.line, problem.column)
    if problem.pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": problem.pointer}]
    return [location or {"logicalLocations": [{"name": "document"}]}]
