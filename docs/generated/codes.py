"""The codes of problems, each with a message as a person has met it."""

from pathlib import Path

from coi_register.documents.load_dump import documents_in
from coi_register.errors import Problem
from coi_register.formats.problems import titles
from coi_register.parsing import read_bytes
from coi_register.validation.examine import examine
from generated.markdown import table

__all__ = ["codes"]

_PROBLEMS = Path(__file__).parents[2] / "examples" / "problems"


_MORE = (b"2016: a key", b"[" * 200, b"name: A\x07da")
"""What nobody would keep as an example: a number as a key, lists in lists in lists, a bell."""


def codes() -> str:
    """Write a table of all codes: what each means, how much it matters, and a message that has it."""
    met = _met()
    rows = [(f"`{code}`", title, *_shown(met.get(code))) for code, title in titles().items()]
    return table(("Code", "Meaning", "Severity", "For instance"), rows)


def _met() -> dict[str, Problem]:
    """Find the first problem of each code among the examples on disk."""
    files = sorted(path for path in _PROBLEMS.iterdir() if path.suffix in (".yaml", ".json"))
    missing = _PROBLEMS / "no-such-file.yaml"
    more = (examine(raw) for text in _MORE for raw in read_bytes(text, syntax="yaml"))
    alone = (document for file in (*files, missing) for document in documents_in([file]))
    found: dict[str, Problem] = {}
    for document in (*alone, *more):
        for problem in document.problems:
            found.setdefault(problem.code, problem)
    return found


def _shown(problem: Problem | None) -> tuple[str, str]:
    return (str(problem.severity), problem.message) if problem else ("error", "never met; please report it")
