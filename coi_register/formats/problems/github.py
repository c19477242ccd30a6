"""Problems as annotations in a GitHub workflow."""

from collections.abc import Sequence

from coi_register.errors import Problem, Severity
from coi_register.formats.problems.description import describe_problem
from coi_register.formats.shared.workflow_commands import workflow_command
from coi_register.validation.examine import Document

__all__ = ["report"]

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def report(documents: Sequence[Document]) -> str:
    """Write the problems of documents as workflow commands, a line for each; nothing where there is none."""
    return "".join(_command(problem) for document in documents for problem in document.problems)


def _command(problem: Problem) -> str:
    return workflow_command(
        _COMMANDS[problem.severity],
        problem.code,
        describe_problem(problem),
        file=problem.file,
        line=problem.line,
        column=problem.column,
    )
