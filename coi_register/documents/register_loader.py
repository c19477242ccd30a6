"""Gathering: files and folders that belong together as one register, with the place of everything in it.

YAML and JSON files are kept as they were read. Of JSON Lines, which may be long, only what each line says is kept, and
where the line begins: whoever asks for a place makes it be read again.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import Any

import attrs

from coi_register.documents.paths import FilePath, files_in, has_lines, unread
from coi_register.entities.references import LISTS, definitions, resolve as resolved
from coi_register.errors import DocumentError, Problem
from coi_register.json_pointer import Path
from coi_register.model.declarations import Declaration
from coi_register.model.fields import Value
from coi_register.model.kinds.base import Interest
from coi_register.model.register import Register
from coi_register.model.structuring.from_plain import structure_speaking
from coi_register.parsing import RawDocument, read_file, read_line
from coi_register.parsing.json_fast import quick_decoder
from coi_register.parsing.read_documents import empty_document, lines_of, readable
from coi_register.parsing.source import foreign_encoding
from coi_register.validation.ambiguities import find_ambiguities
from coi_register.validation.examine import (
    Understood,
    check,
    document_type,
    in_order,
    is_in_order,
    located,
    nameless,
    unclear,
    understand,
)
from coi_register.validation.references import Links

__all__ = ["LoadedRegister", "Progress", "read_register"]

Progress = Callable[[int], object]
"""Is called now and then with the number of documents that have been read."""

_STEP = 1000
_Said = tuple[Declaration | Register | None, Sequence[Problem], Understood | None]
"""What a document says, what is wrong with it, and what could be understood where its structure is not in order."""


@attrs.frozen(eq=False, slots=False)
class LoadedRegister:
    """A register from files, with what is wrong in them.

    Attributes:
        register: what all documents say that can be understood, in their order.
    """

    register: Register
    _found: Mapping[int, Sequence[Problem]] = attrs.field(repr=False)
    _origins: _Origins = attrs.field(repr=False)

    @property
    def is_valid(self) -> bool:
        """Whether no document has an error; warnings and hints may remain."""
        return all(map(is_in_order, self._found.values()))

    @property
    def problems_within(self) -> Iterator[Problem]:
        """What is wrong with any document but for what is wrong between declarations, which takes longer to find."""
        return (problem for position in sorted(self._found) for problem in self._found[position])

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong with any document, with file, line and column, in their order.

        What is wrong between declarations is looked for when this is asked for; it is never an error. Of names and
        identifiers only what fits several is told: `documents_in` looks at the others.
        """
        from coi_register.validation.between_declarations import problems_between

        found = {position: [*problems] for position, problems in self._found.items()}
        for position, problem_in in problems_between(self.register.declarations, self.register):
            document, path = self._origins.within("declarations", position, ())
            found.setdefault(document, []).extend(self._origins.placed(document, [problem_in(path)]))
        return tuple(problem for position in sorted(found) for problem in in_order(found[position]))

    def place_of(self, value: Value, path: Path = ()) -> tuple[str, int, int]:
        """Say where something stands: the file, and line and column in it, both from 1.

        A line of JSON Lines is read again for its column. If the file is no longer there, the column is 0.

        Args:
            value: a declaration of the register, or what else is in one of its lists.
            path: the way from it to what is asked for, as in `("interests", 2)`; where that does not stand in the
                file, what is nearest above it is located.

        Raises:
            KeyError: if the register has no such value. It is known by identity: an equal one is another.
        """
        list_, position = self._positions[id(value)]
        return self._origins.locate(list_, position, path)

    def place_of_interest(self, declaration: Declaration, interest: Interest) -> tuple[str, int, int]:
        """Say where an interest of a declaration stands, as `place_of` does.

        Raises:
            KeyError: if the register has no such declaration, or that no such interest; each is known by identity.
        """
        places = self._interests.get(id(declaration))
        if places is None:
            numbered = enumerate(declaration.interests)
            places = self._interests[id(declaration)] = {id(each): number for number, each in numbered}
        return self.place_of(declaration, ("interests", places[id(interest)]))

    @cached_property
    def _interests(self) -> dict[int, dict[int, int]]:
        """The places of interests in their declaration, of each declaration that was asked about."""
        return {}

    @cached_property
    def _positions(self) -> dict[int, tuple[str, int]]:
        return {id(each): (key, position) for key in LISTS for position, each in enumerate(getattr(self.register, key))}


def read_register(
    places: Iterable[FilePath], *, resolve: bool = False, progress: Progress | None = None
) -> LoadedRegister:
    """Read files and folders that belong together as one register, however large; nothing is raised.

    A declaration that stands in a file or line of its own is one of the register's declarations.

    Args:
        places: files and folders, of whatever syntax.
        resolve: whether in JSON Lines, too, what is defined stands in the place of its id, as it does in what comes
            from other files. Screening does not need it.
        progress: is called now and then with the number of documents that have been read.
    """
    pile = _Loader(progress)
    for place in places:
        pile.take_in(place)
    return pile.gathered(resolve=resolve)


@attrs.frozen(kw_only=True, eq=False)
class _Origins:
    """Where documents come from, and in which of them each member of the register stands.

    Attributes:
        names: the names of the files.
        firsts: the position of the first document of each file.
        lines: the number of each document's line, or 0 where it was not read as a line.
        offsets: where that line begins in its file, in bytes.
        raws: the documents that were not read as lines, by their position.
        members: for each list of the register, the document of each member, and its position there; -1 where it is the
            whole document.
    """

    names: list[str] = attrs.field(factory=list)
    firsts: list[int] = attrs.field(factory=list)
    lines: array[int] = attrs.field(factory=lambda: array("L"))
    offsets: array[int] = attrs.field(factory=lambda: array("Q"))
    raws: dict[int, RawDocument] = attrs.field(factory=dict)
    members: dict[str, tuple[array[int], array[int]]] = attrs.field(
        factory=lambda: {key: (array("L"), array("l")) for key in LISTS}
    )

    def begin(self, name: str) -> None:
        """Note that the documents that follow are from a file."""
        if not self.names or self.names[-1] != name:
            self.names.append(name)
            self.firsts.append(len(self.lines))

    def enter(self, key: str, document: int) -> None:
        """Note that the next member of a list is a whole document."""
        documents, positions = self.members[key]
        documents.append(document)
        positions.append(-1)

    def enter_all(self, key: str, document: int, count: int) -> None:
        """Note that the next members of a list are those of a document's own list."""
        documents, positions = self.members[key]
        documents.extend([document] * count)
        positions.extend(range(count))

    def _file(self, document: int) -> str:
        return self.names[bisect_right(self.firsts, document) - 1]

    def within(self, key: str, position: int, path: Path) -> tuple[int, Path]:
        """Say in which document a member stands, and which way leads to what is below it."""
        documents, positions = self.members[key]
        return documents[position], path if positions[position] < 0 else (key, positions[position], *path)

    def locate(self, key: str, position: int, path: Path) -> tuple[str, int, int]:
        document, within = self.within(key, position, path)
        raw = self.raw(document)
        line, column = raw.locate(within) if raw else (self.lines[document], 0)
        return self._file(document), line, column

    def placed(self, document: int, problems: Iterable[Problem]) -> Sequence[Problem]:
        """Add file, line and column to the problems of a document."""
        raw = self.raw(document)
        if raw is not None:
            return located(raw, problems)
        file, line = self._file(document), self.lines[document]
        return [attrs.evolve(problem, file=file, line=line) for problem in problems]

    def raw(self, document: int) -> RawDocument | None:
        """Return a document as it was read; None if it was read as a line and its file is gone."""
        if document in self.raws:
            return self.raws[document]
        name = self._file(document)
        try:
            with readable(name) as stream:
                stream.seek(self.offsets[document])
                return read_line(stream.readline(), file=name, number=self.lines[document])
        except DocumentError:
            return None


class _Loader:
    """What has been read so far."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._decode = quick_decoder()
        self._origins = _Origins()
        self._values: list[Declaration | Register | None] = []
        self._in_part: dict[int, Understood] = {}  # of what is not in order, by the position of the document
        self._problems: dict[int, Sequence[Problem]] = {}  # with their places, by the position of the document
        self._links = Links()
        self._all_declarations = True
        self._all_parties = True

    def take_in(self, place: FilePath) -> None:
        """Read the documents of a file or folder; what cannot be read is one with that problem."""
        with self._keep_unread():
            for name in files_in([place]):
                with self._keep_unread():
                    self._take_file(name)

    @contextmanager
    def _keep_unread(self) -> Iterator[None]:
        try:
            yield
        except DocumentError as error:
            for raw in unread(error):
                self._take_raw(raw, raw.file)

    def _take_file(self, name: str) -> None:
        if has_lines(name):
            self._take_lines(name)
            return
        for raw in read_file(name):
            self._take_raw(raw, name)

    def _take_raw(self, raw: RawDocument, name: str) -> None:
        self._origins.raws[len(self._values)] = raw
        self._origins.begin(name)
        self._add(*self._understood(raw))

    def _take_lines(self, name: str) -> None:
        self._origins.begin(name)
        with readable(name) as stream:
            offset, is_empty = 0, True
            for number, line in enumerate(lines_of(stream, name), 1):
                if not line.isspace():
                    is_empty = False
                    self._add(*self._said(line, name, number), number, offset)
                    if self._values[-1] is None and foreign_encoding(line):
                        return
                offset += len(line)
        if is_empty:
            self._take_raw(empty_document(name), name)

    def _said(self, line: bytes, name: str, number: int) -> _Said:
        """What a line says, and what is wrong with it. One that is in order is read fast, any other exactly."""
        if self._decode:
            try:
                plain = self._decode(line)
                value, speaks = structure_speaking(plain, document_type(plain))
            except ValueError:
                return self._understood(read_line(line, file=name, number=number))
            problems = check(value, speaks=speaks)
            return value, located(read_line(line, file=name, number=number), problems) if problems else (), None
        return self._understood(read_line(line, file=name, number=number))

    def _understood(self, raw: RawDocument) -> _Said:
        if raw.problems:
            self._all_declarations = self._all_parties = False
            return None, raw.problems, None
        read = understand(raw.value)
        self._all_declarations &= read.value is not None
        self._all_parties &= read.has_all_parties
        return read.value, located(raw, read.problems), read if read.partial else None

    def _add(
        self,
        value: Declaration | Register | None,
        problems: Sequence[Problem],
        in_part: Understood | None,
        line: int = 0,
        offset: int = 0,
    ) -> None:
        position = len(self._values)
        self._origins.lines.append(line)
        self._origins.offsets.append(offset)
        self._values.append(value)
        if problems:
            self._problems[position] = problems
        if in_part:
            self._in_part[position] = in_part
        said = in_part.said if in_part else value
        if said is not None:
            self._links.take_in(position, said)
        if self._progress and (position + 1) % _STEP == 0:
            self._progress(position + 1)

    def gathered(self, *, resolve: bool) -> LoadedRegister:
        """Merge everything, and find what is wrong between documents."""
        if self._progress:
            self._progress(len(self._values))
        said = self._said_in_all()
        for position, problems in self._problems_between(said).items():
            in_part = self._in_part.get(position)
            held = in_part.without_stand_ins(problems) if in_part else problems
            placed = self._origins.placed(position, held) if held else ()
            self._problems[position] = in_order([*self._problems.get(position, ()), *placed])
        if resolve or self._origins.raws:
            known = definitions(value for value in said if isinstance(value, Register))
            for position in range(len(self._values)) if resolve else self._origins.raws:
                value = self._values[position]
                self._values[position] = value and resolved(value, known)
        return LoadedRegister(self._merged(), self._problems, self._origins)

    def _said_in_all(self) -> Sequence[Declaration | Register | None]:
        """What each document says, all or in part."""
        if not self._in_part:
            return self._values
        said = list(self._values)
        for position, in_part in self._in_part.items():
            said[position] = in_part.said
        return said

    def _problems_between(self, said: Sequence[Declaration | Register | None]) -> Mapping[int, Sequence[Problem]]:
        if any(isinstance(value, Register) for value in said):
            found = self._links.problems(all_parties=self._all_parties, all_declarations=self._all_declarations)
            for position, more in find_ambiguities(said, self._links.identified).items():
                found[position] = [*found.get(position, ()), *more]
            return found
        alone = [(place, value) for place, value in enumerate(said) if isinstance(value, Declaration)]
        between = unclear([value for _, value in alone])
        told = ((place, [*nameless(value), *between.get(number, ())]) for number, (place, value) in enumerate(alone))
        return {place: problems for place, problems in told if problems}

    def _merged(self) -> Register:
        merged: dict[str, list[Any]] = {key: [] for key in LISTS}
        title = None
        for document, value in enumerate(self._values):
            if isinstance(value, Declaration):
                self._origins.enter("declarations", document)
                merged["declarations"].append(value)
            elif value is not None:
                title = title or value.title
                for key in LISTS:
                    members = getattr(value, key)
                    self._origins.enter_all(key, document, len(members))
                    merged[key] += members
        return Register(title=title, **{key: tuple(members) for key, members in merged.items()})
