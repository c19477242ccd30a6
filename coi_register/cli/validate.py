"""`coi-register validate`: what is wrong with documents, and where."""

from typing import Any

__all__ = ["run"]


def run(options: Any) -> int:
    """Print the problems of some files."""
    from coi_register.documents.load_dump import documents_in
    from coi_register.errors import Severity
    from coi_register.formats.problems import report

    documents = tuple(documents_in(options.files))
    print(report(options.format, documents), end="")
    problems = [problem for document in documents for problem in document.problems]
    if any(problem.code == "DOC001" for problem in problems):
        return 2
    return int(any(problem.severity is not Severity.HINT for problem in problems))
