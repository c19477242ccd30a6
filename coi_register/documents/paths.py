"""Folders: which files a caller's places name, and the documents in them as they are read."""

import os
import re
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

import attrs

from coi_register.errors import DocumentError, Problem
from coi_register.parsing import RawDocument, read_bytes, read_file, read_lines

__all__ = ["SUFFIXES", "FilePath", "files_in", "has_lines", "raw_documents", "unread"]

FilePath = str | os.PathLike[str]
"""The name of a file or a folder."""

SUFFIXES = (".yaml", ".yml", ".json", ".jsonl", ".ndjson")
"""The endings of the files that are looked for in a folder."""

_FIGURES = re.compile("[0-9]+")
_LONGEST_NAME = 255
_ABOVE = ("this link leads to a folder that holds the one that is read", "take the link out, or name that folder")
_NOWHERE = ("this link leads to no folder and no file", "mend the link, or take it out")
_ENDINGS = f"Documents are files whose names end in {', '.join(SUFFIXES)}."


def files_in(places: Iterable[FilePath]) -> Iterator[str]:
    """List the files that places name: a file or `-` itself, a folder's documents in the natural order of their names.

    A figure counts as a number: `2-` comes before `10-`. Folders to which links lead are looked into as well. A link
    that leads nowhere is listed, so that it is told of and not passed over.

    Raises:
        DocumentError: if a folder holds none or, after all others, if one may not be looked into, or a link leads above
            the folder, or should lead to a folder and does not (`DOC001`).
    """
    for place in places:
        name = os.fspath(place)
        if name == "-" or not os.path.isdir(name):
            yield name
            continue
        refused: list[Problem] = []
        found = sorted(_documents_in(name, refused), key=_natural_order)
        yield from map(str, found)
        if refused:
            raise DocumentError(refused)
        if not found:
            raise DocumentError([_unreadable(name, f"the folder {name} holds no document", _ENDINGS)])


def _natural_order(path: Path) -> list[tuple[str, str]]:
    """Make the key of a path, folder by folder: figures of one length, so that they count as numbers; then the name."""
    return [(_FIGURES.sub(lambda found: found[0].zfill(_LONGEST_NAME), name), name) for name in path.parts]


def _documents_in(folder: str, refused: list[Problem]) -> Iterator[Path]:
    """Find the documents of a folder, and of those to which links in it lead; each folder is looked into once."""
    waiting, seen = [folder], set[str]()

    def refuse(error: OSError) -> None:
        refused.append(
            _unreadable(error.filename, "the folder may not be looked into", "ask for permission to read it")
        )

    while waiting:
        links: list[str] = []
        for place, folders, names in os.walk(waiting.pop(0), onerror=refuse):
            seen.add(os.path.realpath(place))
            below = {name: os.path.join(place, name) for name in folders}
            links += filter(os.path.islink, below.values())
            folders[:] = (name for name in folders if os.path.realpath(below[name]) not in seen)
            refused += [_unreadable(each, *_NOWHERE) for each in _links_to_nowhere(place, names)]
            yield from (path for name in names if _is_looked_at(name) and not _is_device(path := Path(place, name)))
        for link in sorted(links, key=lambda each: _natural_order(Path(each))):
            if _leads_above(link, folder, seen):
                refused.append(_unreadable(link, *_ABOVE))
            else:
                waiting.append(link)
        while waiting and os.path.realpath(waiting[0]) in seen:
            waiting.pop(0)


def _links_to_nowhere(place: str, names: Iterable[str]) -> Iterator[str]:
    """Find links that may have led to a folder, by their names: those without an ending, and not hidden."""
    for name in sorted(names):
        path = os.path.join(place, name)
        if "." not in name and os.path.islink(path) and not os.path.exists(path):
            yield path


def _leads_above(link: str, folder: str, seen: Container[str]) -> bool:
    """Whether a link leads to a folder that holds it, or the one that was named: more is there than was asked for."""
    target = os.path.realpath(link)
    holders = (os.path.realpath(folder), os.path.realpath(os.path.dirname(link)))
    return target not in seen and any(Path(each).is_relative_to(target) for each in holders)


def _is_looked_at(name: str) -> bool:
    """Whether a file may be a document, by its name: a schema or an editor's lock may lie beside declarations."""
    small = name.lower()
    return small.endswith(SUFFIXES) and not small.endswith(".schema.json") and not name.startswith(".#")


def _is_device(path: Path) -> bool:
    return os.path.exists(path) and not path.is_file()


def _unreadable(file: str, message: str, advice: str) -> Problem:
    return Problem(code="DOC001", message=message, advice=advice, file=file)


def has_lines(name: str) -> bool:
    """Whether a file has one document in each line, by its name."""
    return name.lower().endswith((".jsonl", ".ndjson"))


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
