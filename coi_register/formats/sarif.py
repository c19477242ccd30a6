"""Problems as SARIF 2.1.0, which code hosts and editors read.

Source: OASIS Standard, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0"; its sections are
named where they decide something.
"""

import os
import re
from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b
from urllib.parse import quote

from coi_register.errors import Problem, Severity
from coi_register.formats import titles
from coi_register.formats.characters import json_text
from coi_register.formats.sentences import told
from coi_register.validation.validating import Document

__all__ = ["report"]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
_DRIVE = re.compile(r"[A-Za-z]:/")


def report(documents: Sequence[Document]) -> str:
    """Write the problems of documents as a SARIF log of one run, with the rules of the codes that occur in it."""
    problems = [problem for document in documents for problem in document.problems]
    codes = sorted({str(problem.code) for problem in problems})
    run = {
        "tool": {"driver": {"name": "coi-register", "rules": _rules(codes)}},
        "columnKind": "unicodeCodePoints",
        "results": _results(problems, codes),
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rules(codes: list[str]) -> list[dict[str, object]]:
    known = titles()
    return [
        {"id": code, "shortDescription": {"text": known[code]}} if code in known else {"id": code} for code in codes
    ]


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
    """Write the text of a message: never empty (3.11.8), braces doubled (3.11.5), and no links (3.11.6)."""
    text = told(problem) or str(problem.code)
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _fingerprint(problem: Problem) -> str:
    """Identify a problem by code, file and pointer, so that it is known again when its line has moved.

    Equal ones, as in a file of many documents, are then counted, in the order of the file.
    """
    facts = "\0".join((problem.code, problem.file, problem.pointer))
    return blake2b(facts.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _locations(problem: Problem) -> list[dict[str, object]]:
    location: dict[str, object] = {}
    if problem.file:
        location["physicalLocation"] = {"artifactLocation": {"uri": _uri(problem.file)}} | _region(problem)
    if problem.pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": problem.pointer}]
    return [location] if location else []


def _region(problem: Problem) -> dict[str, object]:
    if not problem.line:
        return {}
    column = {"startColumn": problem.column} if problem.column else {}
    return {"region": {"startLine": problem.line} | column}


def _uri(file: str) -> str:
    """Write a file's name as a URI: relative where the name is, percent-encoded, with forward slashes (3.4.3)."""
    name = file.replace(os.sep, "/")
    while name.startswith("./") and name.strip("./"):
        name = name[2:].lstrip("/")
    encoded = quote(_bytes(name), safe="/")
    if name.startswith("/"):
        return f"file://{encoded}"
    return f"file:///{encoded.replace('%3A', ':', 1)}" if _DRIVE.match(name) and os.sep != "/" else encoded


def _bytes(name: str) -> bytes:
    """Give back the bytes of a file's name that is not UTF-8, as Python shows it by surrogates (PEP 383)."""
    try:
        return name.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return name.encode("utf-8", "surrogatepass")
