"""Source: the text of a document, where its lines begin, and how bytes become text."""

import re
from bisect import bisect_right
from functools import cached_property

import attrs

from coi_register.errors import Problem
from coi_register.json_pointer import Path
from coi_register.parsing.complaint import Complaint, excerpt
from coi_register.parsing.problem_codes import Code

__all__ = ["Source", "decode", "foreign_encoding"]

_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_MARK = b"\xef\xbb\xbf"
_FOREIGN_MARKS = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
"""Byte order marks of other encodings (Unicode standard, section 23.8); the longer ones come first."""

_SAVE_AS_UTF8 = "save the file as UTF-8"
_PROGRAMS = {
    b"PK\x03\x04": "a Word document or another packed file",
    b"\xd0\xcf\x11\xe0": "a document of an older office program",
    b"%PDF-": "a PDF",
}
"""How files begin that are no text, but are called documents: those of office programs, and PDF."""


@attrs.frozen(kw_only=True, eq=False, slots=False)  # one is made for each line of a file: faster so
class Source:
    """The text of a file, or of one line of it, with the places of its lines.

    Attributes:
        text: the text, without a byte order mark.
        file: name of the file as the caller gave it, or empty.
        first_line: number of the text's first line in that file, counted from 1.
    """

    text: str = attrs.field(repr=False)
    file: str = ""
    first_line: int = 1

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_BREAK.finditer(self.text))]

    def position(self, index: int) -> tuple[int, int]:
        """Turn an index into the text into line and column, both from 1, the column in characters."""
        row = bisect_right(self._starts, index) - 1
        return self.first_line + row, index - self._starts[row] + 1

    def line(self, number: int) -> str:
        """Give the text of a line, by its number in the file, without its line break; empty outside the text."""
        row = number - self.first_line
        if not 0 <= row < len(self._starts):
            return ""
        end = self._starts[row + 1] if row + 1 < len(self._starts) else len(self.text)
        return self.text[self._starts[row] : end].rstrip("\r\n")

    def problem(self, index: int, complaint: Complaint, path: Path = ()) -> Problem:
        """Make a problem that points at an index of this text."""
        line, column = self.position(index)
        return Problem(
            code=complaint.code,
            message=complaint.message,
            advice=complaint.advice,
            path=path,
            file=self.file,
            line=line,
            column=column,
        )


def decode(data: bytes, *, file: str = "", first_line: int = 1) -> Source | Problem:
    """Turn the bytes of a file, or of one line of it, into its text; a UTF-8 byte order mark is passed over.

    Returns:
        The source, or the problem (`DOC002`) that keeps the bytes from being one.
    """
    try:
        text = data.removeprefix(_MARK).decode()
    except UnicodeDecodeError:
        return _not_utf8(data, file, first_line)
    return Source(text=text, file=file, first_line=first_line)


def foreign_encoding(data: bytes) -> str | None:
    """Name the encoding other than UTF-8 whose byte order mark the bytes begin with."""
    return next((name for mark, name in _FOREIGN_MARKS.items() if data.startswith(mark)), None)


def _not_utf8(data: bytes, file: str, first_line: int) -> Problem:
    if name := foreign_encoding(data):
        start = Source(text="", file=file, first_line=first_line)
        message = f"the file is written in {name}, not in UTF-8"
        return start.problem(0, Complaint(message, _SAVE_AS_UTF8, Code.ENCODING))
    if kind := next((kind for mark, kind in _PROGRAMS.items() if data.startswith(mark)), None):
        start = Source(text="", file=file, first_line=first_line)
        message = f"the file is {kind}, not plain text"
        advice = "save it as plain text in UTF-8, and read it through in a text editor"
        return start.problem(0, Complaint(message, advice, Code.ENCODING))
    body = data.removeprefix(_MARK)
    try:
        body.decode()
    except UnicodeDecodeError as error:
        before = Source(text=body[: error.start].decode(), file=file, first_line=first_line)
        byte = body[error.start : error.start + 1]
        message = f"the byte 0x{byte[0]:02X} is not part of a UTF-8 text"
        return before.problem(len(before.text), Complaint(message, _advice_on(byte), Code.ENCODING))
    raise AssertionError("called for bytes that are UTF-8")


def _advice_on(byte: bytes) -> str:
    # What office programs on Windows write when they do not write UTF-8.
    guess = byte.decode("cp1252", errors="ignore")
    return f"{_SAVE_AS_UTF8}; in Windows-1252 that byte is {excerpt(guess)}" if guess else _SAVE_AS_UTF8
