"""Formats: what is printed about documents. Each is a pure function of a result, in a module of its own."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from coi_register.errors import InvalidValueError

if TYPE_CHECKING:
    from coi_register.validation.examine import Document

__all__ = ["FORMATS", "report", "titles"]

FORMATS: Mapping[str, str] = {
    "text": "coi_register.formats.problems.text",
    "json": "coi_register.formats.problems.json",
    "sarif": "coi_register.formats.problems.sarif",
    "github": "coi_register.formats.problems.github",
}
"""The formats for problems, each with the module whose `report` writes it; imported only when it is used."""


def report(name: str, documents: "Sequence[Document]") -> str:
    """Write the problems of documents.

    Args:
        name: the name of a format, one of `FORMATS`.
        documents: documents that have been examined, in the order in which they are to be reported.

    Returns:
        Text that ends with a line break, or is empty where the format says nothing about documents in order. It
        holds no control character but line breaks, whatever the documents hold.

    Raises:
        InvalidValueError: if there is no such format.
    """
    from importlib import import_module

    if name not in FORMATS:
        raise InvalidValueError(f"there is no format “{name}”; there are {', '.join(FORMATS)}")
    written: str = import_module(FORMATS[name]).report(documents)
    return written


def titles() -> dict[str, str]:
    """Return what each code of a problem means, in a few words, in the order of the codes."""
    from coi_register.parsing import TITLES
    from coi_register.validation.declaration_checks import CHECK_CODES
    from coi_register.validation.schema_errors import STRUCTURE_CODES

    tables = (TITLES, STRUCTURE_CODES, CHECK_CODES)
    return dict(sorted((str(code), title) for table in tables for code, title in table.items()))
