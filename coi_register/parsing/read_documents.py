"""Files: documents from bytes, from files and from standard input, in the syntax that their name says."""

import errno
import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import BinaryIO, Literal

from coi_register.errors import DocumentError, Problem
from coi_register.parsing.complaint import EMPTY
from coi_register.parsing.problem_codes import Code
from coi_register.parsing.raw_document import RawDocument
from coi_register.parsing.source import Source, decode, foreign_encoding

__all__ = [
    "MOST_BYTES",
    "Syntax",
    "empty_document",
    "lines_of",
    "read_bytes",
    "read_file",
    "read_line",
    "read_lines",
    "readable",
]

Syntax = Literal["yaml", "json", "jsonl"]
"""How a document is written: YAML, JSON, or JSON Lines with one document in each line."""

MOST_BYTES = 64 * 1024 * 1024
"""The greatest size of a file, of standard input, and of a line of JSON Lines; whose files have any size."""

_SYNTAXES: dict[str, Syntax] = {
    ".yaml": "yaml",
    ".yml": "yaml",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}


def read_bytes(data: bytes, *, file: str = "", syntax: Syntax | None = None) -> tuple[RawDocument, ...]:
    """Read every document that some bytes hold; what is wrong stands in each document's `problems`.

    Args:
        data: UTF-8, with or without a byte order mark.
        file: name to show in problems; its suffix says the syntax (.yaml .yml .json .jsonl .ndjson).
        syntax: the syntax, whatever the name. With neither, a text that begins with `{` or `[` is taken
            for JSON, or else for YAML.

    Returns:
        At least one document: bytes without any give one that has the problem `DOC003`.
    """
    syntax = syntax or _SYNTAXES.get(os.path.splitext(file)[1].lower())
    if syntax == "jsonl":
        return tuple(_read_each(io.BytesIO(data), file))
    source = decode(data, file=file)
    if isinstance(source, Problem):
        return (_unread(source),)
    if syntax == "yaml":
        return _read_yaml(source)
    if syntax == "json":
        return (_read_json(source),)
    return _read_guessing(source)


def read_file(
    path: str | os.PathLike[str], *, syntax: Syntax | None = None, most: int | None = None
) -> tuple[RawDocument, ...]:
    """Read every document of a file, or of standard input if the path is `-`; see `read_bytes`.

    Args:
        path: the file.
        syntax: the syntax, whatever the file's name.
        most: the greatest size of the file in bytes; `MOST_BYTES` where it is left out.

    Raises:
        DocumentError: the file is missing, is a folder, is too large, or may not be read (`DOC001`).
    """
    most = most or MOST_BYTES
    with readable(path) as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise _too_large(
            os.fspath(path), "the file", most, "split it, or write JSON Lines, which have any number of lines"
        )
    return read_bytes(data, file=os.fspath(path), syntax=syntax)


def read_lines(source: str | os.PathLike[str] | Iterable[bytes], *, file: str = "") -> Iterator[RawDocument]:
    """Read JSON Lines one at a time, however long the file is; blank lines are passed over.

    Args:
        source: a path, `-` for standard input, or an open binary stream, which is not closed.
        file: name to show in problems, where the source is a stream.

    Yields:
        A document for each line; a bad line gives one without a value, and the next line is read. With no
        line at all, one document that has the problem `DOC003`.

    Raises:
        DocumentError: the file is missing, is a folder, may not be read, or has a line that is too long (`DOC001`).
    """
    if isinstance(source, str | os.PathLike):
        with readable(source) as stream:
            yield from _read_each(lines_of(stream, os.fspath(source)), os.fspath(source))
    else:
        yield from _read_each(source, file)


def lines_of(stream: BinaryIO, file: str) -> Iterator[bytes]:
    """Read the lines of a stream of bytes one at a time.

    Raises:
        DocumentError: one is too long (`DOC001`).
    """
    for number, line in enumerate(iter(partial(stream.readline, MOST_BYTES + 1), b""), 1):
        if len(line) > MOST_BYTES:
            raise _too_large(file, f"line {number}", MOST_BYTES, "write one document a line")
        yield line


def _read_each(lines: Iterable[bytes], file: str) -> Iterator[RawDocument]:
    empty = True
    for number, line in enumerate(lines, 1):
        if line.isspace():
            continue
        empty = False
        yield read_line(line, file=file, number=number)
        if foreign_encoding(line):
            return
    if empty:
        yield empty_document(file)


def read_line(line: bytes, *, file: str = "", number: int = 1) -> RawDocument:
    """Read one line of JSON Lines that is not blank.

    Args:
        line: UTF-8, with or without its line break.
        file: name to show in problems.
        number: the line's number in the file, counted from 1.
    """
    source = decode(line, file=file, first_line=number)
    return _read_json(source) if isinstance(source, Source) else _unread(source)


def empty_document(file: str) -> RawDocument:
    """Make what a file without any document holds: one that has the problem `DOC003`."""
    return _unread(Source(text="", file=file).problem(0, EMPTY))


def _read_guessing(source: Source) -> tuple[RawDocument, ...]:
    if source.text.lstrip()[:1] not in ("{", "["):
        return _read_yaml(source)
    document = _read_json(source)
    if not any(problem.code == Code.SYNTAX for problem in document.problems):
        return (document,)
    documents = _read_yaml(source)
    return (document,) if any(other.problems for other in documents) else documents


def _read_yaml(source: Source) -> tuple[RawDocument, ...]:
    # Each parser is imported by the first document that needs it, to keep the start short.
    from coi_register.parsing.yaml import read_yaml

    return read_yaml(source)


def _read_json(source: Source) -> RawDocument:
    from coi_register.parsing.json import read_json

    return read_json(source)


def _unread(problem: Problem) -> RawDocument:
    nothing = Source(text="", file=problem.file, first_line=problem.line)
    return RawDocument(value=None, source=nothing, problems=(problem,), place=0)


@contextmanager
def readable(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """Open a file, or standard input if the path is `-`.

    Raises:
        DocumentError: the file is missing, is a folder, or may not be read (`DOC001`).
    """
    name = os.fspath(path)
    if "\0" in name:
        raise _unreadable(name, "no file can have this name")
    try:
        if name == "-":
            if sys.stdin is None:  # closed by the caller, as in `coi-register validate - <&-`
                raise _unreadable(name, "standard input is closed", "name a file, or give the text to standard input")
            yield sys.stdin.buffer
        else:
            with open(name, "rb") as stream:
                yield stream
    except OSError as error:
        raise _unreadable(name, *_reason_and_advice(error, name)) from None


def _reason_and_advice(error: OSError, name: str) -> tuple[str, str]:
    """Say why a file cannot be read, and what to do."""
    if isinstance(error, FileNotFoundError) and os.path.islink(name):
        return "this link leads to no file", "mend the link, or name the file itself"
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "there is no such file", "check the name and the folder"
    if isinstance(error, IsADirectoryError):
        return "this is a folder, not a file", "name the files in it"
    if isinstance(error, PermissionError):
        return "the file may not be read", "ask for permission to read it"
    if error.errno == errno.ELOOP:
        return "this link leads back to itself", "name the file itself"
    if error.errno == errno.ENAMETOOLONG:
        return "no file can have so long a name", ""
    reason = error.strerror or str(error)
    return f"the file cannot be read: {reason[:1].lower()}{reason[1:]}", ""


def _too_large(file: str, what: str, most: int, advice: str) -> DocumentError:
    size = f"{most // 1024**2} megabytes" if most >= 2 * 1024**2 else f"{most // 1024} kilobytes"
    return _unreadable(file, f"{what} is larger than {size}, and is not read", advice)


def _unreadable(file: str, message: str, advice: str = "") -> DocumentError:
    return DocumentError([Problem(code=Code.UNREADABLE, message=message, advice=advice, file=file)])
