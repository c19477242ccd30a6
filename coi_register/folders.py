"""Folders: which files a caller's places name, and the documents in them as they are read."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from coi_register.errors import DocumentError, Problem
from coi_register.reading import RawDocument, read_bytes, read_file, read_lines

__all__ = ["SUFFIXES", "FilePath", "files_in", "has_lines", "raw_documents", "unread"]

FilePath = str | os.PathLike[str]
"""The name of a file or a folder."""

SUFFIXES = (".yaml", ".yml", ".json", ".jsonl", ".ndjson")
"""The endings of the files that are looked for in a folder."""

_ENDINGS = f"Documents are files whose names end in {', '.join(SUFFIXES)}."


def files_in(places: Iterable[FilePath]) -> Iterator[str]:
    """List the files that places name: a file or `-` itself, a folder's documents in the order of their names.

    Raises:
        DocumentError: if a folder holds none.
    """
    for place in places:
        name = os.fspath(place)
        if name == "-" or not os.path.isdir(name):
            yield name
            continue
        found = sorted(path for path in Path(name).rglob("*") if _is_document(path))
        if not found:
            message = f"the folder {name} holds no document"
            raise DocumentError([Problem(code="DOC001", message=message, advice=_ENDINGS, file=name)])
        yield from map(str, found)


def _is_document(path: Path) -> bool:
    """Whether a file of a folder is looked at: a schema for the editor may lie beside the declarations."""
    return path.suffix in SUFFIXES and not path.name.endswith(".schema.json") and path.is_file()


def has_lines(name: str) -> bool:
    """Whether a file has one document in each line, by its name."""
    return name.endswith((".jsonl", ".ndjson"))


def raw_documents(places: Iterable[FilePath]) -> Iterator[RawDocument]:
    """Read the documents of files and folders in their order; what cannot be read is one with that problem."""
    for place in places:
        try:
            for name in files_in([place]):
                yield from read_lines(name) if has_lines(name) else read_file(name)
        except DocumentError as error:
            yield from unread(error)


def unread(error: DocumentError) -> Iterator[RawDocument]:
    """Make a document of each thing that could not be read."""
    for problem in error.problems:
        (nothing,) = read_bytes(b"null", file=problem.file, syntax="json")
        yield attrs.evolve(nothing, problems=(problem,))
