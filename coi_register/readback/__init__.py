"""Reading back: a statement that was written as JSON, JATS or a document of Word, and whether it still holds."""

from coi_register.lazy_names import lazy_names

__all__ = lazy_names(  # pyright: ignore[reportUnsupportedDunderAll]
    __name__,
    {
        "check": "NoLonger NotStated Reworded StatementCheck check_statement",
        "read": "read_statement statement_from",
        "resolve": "FoundFact resolve_statement",
        "written_statement": "UnreadableStatementError WrittenAuthor WrittenSentence WrittenStatement",
    },
)
