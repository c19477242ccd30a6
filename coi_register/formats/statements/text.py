"""A statement as plain text: what is printed in a journal, or the rows of a table with tabs between columns."""

from coi_register.formats.shared.safe_text import harmless
from coi_register.statements.statement import Statement

__all__ = ["report"]


def report(statement: Statement) -> str:
    """Write a statement as it is printed, without its heading."""
    lines = ("\t".join(map(harmless, line.split("\t"))) for line in statement.text.split("\n"))
    return "".join(f"{line}\n" for line in lines)
