"""What is written of a statement. Each format is a pure function of the statement, in a module of its own."""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from coi_register.errors import InvalidValueError

if TYPE_CHECKING:
    from coi_register.policy_view import View
    from coi_register.statements.statement import Statement

__all__ = ["STATEMENT_FORMATS", "statement_file", "statement_report"]

STATEMENT_FORMATS: Mapping[str, str] = {
    "text": "coi_register.formats.statements.text",
    "markdown": "coi_register.formats.statements.markdown",
    "html": "coi_register.formats.statements.html",
    "json": "coi_register.formats.statements.json",
    "jats": "coi_register.formats.statements.jats",
    "crossref": "coi_register.formats.statements.crossref",
    "crossref-deposit": "coi_register.formats.statements.crossref_deposit",
    "pubmed": "coi_register.formats.statements.pubmed",
    "docx": "coi_register.formats.statements.docx",
}
"""The formats for statements, each with the module whose `report` writes it; imported only when it is used."""


def statement_report(name: str, statement: "Statement", *, view: "View | None" = None) -> str:
    """Write a statement as text of some format.

    Args:
        name: the name of a format, one of `STATEMENT_FORMATS` but `docx`, which is no text.
        statement: a statement of any style and layout.
        view: the view that it states, which JSON tells as well.

    Returns:
        Text that ends with a line break, without control characters but line breaks and, between the columns of a
        table as plain text, tabs.

    Raises:
        InvalidValueError: if there is no such format.
    """
    written = _written(name, statement, view)
    if isinstance(written, bytes):
        raise InvalidValueError(f"“{name}” is no text; take it from statement_file")
    return written


def statement_file(name: str, statement: "Statement", *, view: "View | None" = None) -> bytes:
    """Write a statement as the content of a file, in any format.

    Args:
        name: the name of a format, one of `STATEMENT_FORMATS`.
        statement: a statement of any style and layout.
        view: the view that it states, which JSON tells as well.

    Returns:
        Text in UTF-8, or a document of Word, as the bytes of a file.

    Raises:
        InvalidValueError: if there is no such format.
        MissingExtraError: if the format needs a package that is not installed.
    """
    written = _written(name, statement, view)
    return written if isinstance(written, bytes) else written.encode()


def _written(name: str, statement: "Statement", view: "View | None") -> str | bytes:
    if name not in STATEMENT_FORMATS:
        raise InvalidValueError(f"there is no format “{name}”; there are {', '.join(STATEMENT_FORMATS)}")
    report = import_module(STATEMENT_FORMATS[name]).report
    written: str | bytes = report(statement, view) if name == "json" else report(statement)
    return written
