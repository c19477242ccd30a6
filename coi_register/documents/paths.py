"""Folders: which files a caller's places name, and the documents in them as they are read."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from coi_register.errors import DocumentError, Problem
from coi_register.parsing import RawDocument, read_bytes, read_file, read_lines

__all__ = ["SUFFIXES", "FilePath", "files_in", "has_lines", "raw_documents", "unread"]

FilePath = str | os.PathLike[str]
"""The name of a file or a folder."""

SUFFIXES = (".yaml", ".yml", ".json", ".jsonl", ".ndjson")
"""The endings of the files that are looked for in a folder."""

_CLOSED = ("the folder may not be looked into", "ask for permission to read it")
_ENDINGS = f"Documents are files whose names end in {', '.join(SUFFIXES)}."


def files_in(places: Iterable[FilePath]) -> Iterator[str]:
    """List the files that places name: a file or `-` itself, a folder's documents in the order of their names.

    A link that leads nowhere is listed as well, so that it is told of and not passed over.

    Raises:
        DocumentError: if a folder holds none or, after all others, if one may not be looked into (`DOC001`).
    """
    for place in places:
        name = os.fspath(place)
        if name == "-" or not os.path.isdir(name):
            yield name
            continue
        refused: list[OSError] = []
        found = sorted(_documents_in(name, refused))
        yield from map(str, found)
        if refused:
            raise DocumentError(_unreadable(error.filename, *_CLOSED) for error in refused)
        if not found:
            raise DocumentError([_unreadable(name, f"the folder {name} holds no document", _ENDINGS)])


def _documents_in(folder: str, refused: list[OSError]) -> Iterator[Path]:
    for place, _, names in os.walk(folder, onerror=refused.append):
        yield from (path for name in names if _is_looked_at(name) and not _is_device(path := Path(place, name)))


def _is_looked_at(name: str) -> bool:
    """Whether a file may be a document, by its name: a schema or an editor's lock may lie beside declarations."""
    return os.path.splitext(name)[1] in SUFFIXES and not name.endswith(".schema.json") and not name.startswith(".#")


def _is_device(path: Path) -> bool:
    return os.path.exists(path) and not path.is_file()


def _unreadable(file: str, message: str, advice: str) -> Problem:
    return Problem(code="DOC001", message=message, advice=advice, file=file)


def has_lines(name: str) -> bool:
    """Whether a file has one document in each line, by its name."""
    return name.endswith((".jsonl", ".ndjson"))


def raw_documents(places: Iterable[FilePath]) -> Iterator[RawDocument]:
    """Read the documents of files and folders in their order; what cannot be read is one with that problem."""
    for place in places:
        try:
            for name in files_in([place]):
                yield from _documents_of(name)
        except DocumentError as error:
            yield from unread(error)


def _documents_of(name: str) -> Iterator[RawDocument]:
    try:
        yield from read_lines(name) if has_lines(name) else read_file(name)
    except DocumentError as error:
        yield from unread(error)


def unread(error: DocumentError) -> Iterator[RawDocument]:
    """Make a document of each thing that could not be read."""
    for problem in error.problems:
        (nothing,) = read_bytes(b"null", file=problem.file, syntax="json")
        yield attrs.evolve(nothing, problems=(problem,))
