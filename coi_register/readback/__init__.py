"""Reading back: a statement that was written as JSON, JATS or a document of Word, and whether it still holds."""

from coi_register.readback.check import NoLonger, NotStated, Reworded, StatementCheck, check_statement
from coi_register.readback.read import read_statement, statement_from
from coi_register.readback.resolve import FoundFact, resolve_statement
from coi_register.readback.written_statement import (
    UnreadableStatementError,
    WrittenAuthor,
    WrittenSentence,
    WrittenStatement,
)

__all__ = [
    "FoundFact",
    "NoLonger",
    "NotStated",
    "Reworded",
    "StatementCheck",
    "UnreadableStatementError",
    "WrittenAuthor",
    "WrittenSentence",
    "WrittenStatement",
    "check_statement",
    "read_statement",
    "resolve_statement",
    "statement_from",
]
