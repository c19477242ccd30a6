from coi_register.readback.check import (
    NoLonger as NoLonger,
    NotStated as NotStated,
    Reworded as Reworded,
    StatementCheck as StatementCheck,
    check_statement as check_statement,
)
from coi_register.readback.read import read_statement as read_statement, statement_from as statement_from
from coi_register.readback.resolve import FoundFact as FoundFact, resolve_statement as resolve_statement
from coi_register.readback.written_statement import (
    UnreadableStatementError as UnreadableStatementError,
    WrittenAuthor as WrittenAuthor,
    WrittenSentence as WrittenSentence,
    WrittenStatement as WrittenStatement,
)

__all__: list[str]
