"""Files that hold a statement: which sort each is, and what it says."""

import os

from coi_register.parsing.read_documents import readable
from coi_register.readback.other_formats import other_format
from coi_register.readback.written_statement import READABLE, UnreadableStatementError, WrittenStatement

__all__ = ["LARGEST", "read_statement", "statement_from"]

LARGEST = 32 * 1024 * 1024
"""The greatest size of a file, and of a part of a Word document, in bytes."""


def read_statement(path: str | os.PathLike[str]) -> WrittenStatement:
    """Read a statement from a file that this package wrote as JSON, JATS or a document of Word.

    Args:
        path: the file; `-` is standard input. Its name says nothing of what it holds.

    Raises:
        DocumentError: if the file cannot be read (`DOC001`).
        UnreadableStatementError: if it holds no such statement.
    """
    with readable(path) as file:
        return statement_from(file.read(LARGEST + 1))


def statement_from(content: str | bytes) -> WrittenStatement:
    """Read a statement from the content of such a file.

    Raises:
        UnreadableStatementError: if it is no such statement.
    """
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    if len(data) > LARGEST:
        raise UnreadableStatementError(f"the statement is larger than {LARGEST // 1024**2} megabytes")
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    if other := other_format(start):
        raise UnreadableStatementError(f"the statement is {other}, which does not tell its facts; {READABLE}")
    if start.startswith(b"PK"):
        from coi_register.readback.docx import read_docx

        return read_docx(data, LARGEST)
    if start.startswith(b"<"):
        from coi_register.readback.jats import read_jats

        return read_jats(data)
    if start.startswith(b"{"):
        from coi_register.readback.json import read_json

        return read_json(data)
    raise UnreadableStatementError(
        f"the statement is neither JSON nor JATS nor a document of Word, so its facts cannot be told; {READABLE}"
    )
