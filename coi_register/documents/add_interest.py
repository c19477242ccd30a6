"""Adding: an interest put into a file where it belongs, if the file is in order with it; else nothing is written."""

import copy
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from coi_register.documents.atomic_write import write_whole
from coi_register.documents.insertion import Insertion, insert_interest
from coi_register.documents.paths import FilePath, has_lines, raw_documents
from coi_register.entities.folding import fold_person
from coi_register.errors import CoiError, DocumentError, Problem, Severity
from coi_register.json_pointer import Path
from coi_register.model.declarations import Declaration
from coi_register.model.inline_values import in_flow
from coi_register.parsing import RawDocument, read_bytes, read_file
from coi_register.parsing.source import Source
from coi_register.parsing.spans import json_span, yaml_spans
from coi_register.validation.between_declarations import with_problems_between
from coi_register.validation.examine import Document, document_type, examine_together

__all__ = ["AddedInterest", "AddingError", "InvalidAdditionError", "add_interest"]

_MARK = b"\xef\xbb\xbf"


class AddingError(CoiError, ValueError):
    """An interest cannot be added to a file; the text says why, and what to do."""


class InvalidAdditionError(DocumentError):
    """A file would not be valid with an interest; `documents` show it as it would be, with what is wrong."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = tuple(documents)
        super().__init__(problem for document in self.documents for problem in document.problems)


@attrs.frozen(kw_only=True)
class AddedInterest:
    """What was put into a file.

    Attributes:
        file: the name of the file.
        line: the number of the first of the lines that were put in, counted from 1.
        lines: the lines, or what was put into one.
        declaration: the declaration that the interest was added to, in words.
        document: the document as it is now, with the problems that it did not have before; none is an error.
    """

    file: str
    line: int
    lines: tuple[str, ...]
    declaration: str
    document: Document


@attrs.frozen(kw_only=True)
class _Place:
    """A declaration in a file: its document, by its position, the way to it there, and what it says."""

    document: int
    path: Path
    plain: Mapping[str, Any]

    @property
    def declarant(self) -> str:
        """Whose it is, by name or id."""
        said = self.plain.get("declarant")
        named = said.get("name") or said.get("id") if isinstance(said, dict) else said
        return str(named or "nobody")

    @property
    def words(self) -> str:
        """Whose it is, and of which day."""
        told = [self.declarant]
        if self.plain.get("declared_on"):
            told.append(f"of {self.plain['declared_on']}")
        if self.plain.get("id"):
            told.append(f"(id {self.plain['id']})")
        return " ".join(told)

    def is_called(self, which: str) -> bool:
        """Whether it is the declaration of a person, by id or name, whatever the typography."""
        said = self.plain.get("declarant")
        names: list[Any] = [said]
        if isinstance(said, dict):
            aliases = said.get("aliases")
            names = [said.get("id"), said.get("name"), *(aliases if isinstance(aliases, list) else ())]
        return any(isinstance(each, str) and fold_person(each) == fold_person(which) for each in names)


def add_interest(
    file: FilePath,
    interest: Mapping[str, object],
    *,
    declaration: str | None = None,
    register: Iterable[FilePath] = (),
) -> AddedInterest:
    """Add an interest to a declaration in a YAML or JSON file; what else the file holds stays as it is.

    Args:
        file: the file.
        interest: the interest as plain values, its kind first.
        declaration: which of several declarations, by its id, its number in the file, or by whose it is.
        register: other files and folders of the register, which define what the file names by id.

    Raises:
        AddingError: if there is no such declaration, or none that an interest can be added to.
        DocumentError: if the file cannot be read.
        InvalidAdditionError: if the file is not valid with the interest; nothing is written then.
        OSError: if the file cannot be written.
    """
    name = os.fspath(file)
    if name == "-":
        raise AddingError("what comes from standard input cannot be added to; name a file")
    before = read_file(name)
    _refuse(problem for raw in before for problem in raw.problems)
    data = _bytes_of(name)
    place = _only_place(list(_places(before)), declaration, name)
    insertion = _inserted(data, before, place, interest, name)
    mark = _MARK if data.startswith(_MARK) else b""
    new = mark + insertion.text.encode("utf-8", "surrogatepass")
    after = read_bytes(new, file=name)
    _refuse(problem for raw in after for problem in raw.problems)
    if _ended([each.value for each in after]) != _ended(_expected(before, place, interest)):
        raise AddingError(
            f"{name} is written in a way that nothing can be put into; add this by hand: {in_flow(interest)}"
        )
    others = [raw for raw in raw_documents(register) if not _is_same_file(raw.file, name)]
    document = _examined(before, after, others)[place.document]
    write_whole(name, new)
    line, _ = Source(text=insertion.text).position(insertion.start)
    return AddedInterest(
        file=name,
        line=line,
        lines=tuple(re.split(r"\r\n|\r|\n", insertion.text[insertion.start : insertion.end])),
        declaration=place.words,
        document=document,
    )


def _bytes_of(name: str) -> bytes:
    with open(name, "rb") as stream:
        return stream.read()


def _refuse(problems: Iterable[Problem]) -> None:
    found = tuple(problems)
    if found:
        raise DocumentError(found)


def _is_same_file(one: str, other: str) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


def _places(raws: Sequence[RawDocument]) -> Iterator[_Place]:
    """Go through the declarations of a file."""
    for number, raw in enumerate(raws):
        if not isinstance(raw.value, dict) or not raw.value:
            continue
        if document_type(raw.value) is Declaration:
            yield _Place(document=number, path=(), plain=raw.value)
            continue
        listed = raw.value.get("declarations")
        for position, each in enumerate(listed if isinstance(listed, list) else ()):
            if isinstance(each, dict) and each:
                yield _Place(document=number, path=("declarations", position), plain=each)


def _only_place(places: Sequence[_Place], which: str | None, name: str) -> _Place:
    """Find the declaration that is meant; one of which nothing is left is no place."""
    if not places:
        raise AddingError(f"{name} holds no declaration; `coi-register new` prints one to start from")
    found = list(places) if which is None else _called(places, which)
    if len(found) == 1:
        (place,) = found
        if place.plain.get("nothing_to_declare") is True:
            raise AddingError(
                f"{place.declarant} declares in {name} that there is nothing to declare. If that no longer holds, take "
                "out “nothing_to_declare”; then add the interest"
            )
        return place
    listed = "\n".join(f"  {number}  {each.words}" for number, each in enumerate(places, 1))
    asked = "say which one, with --declaration and its id, its number, or whose it is"
    if which is None:
        raise AddingError(f"{name} holds {len(places)} declarations; {asked}:\n{listed}")
    told = "holds no declaration of" if not found else f"holds {len(found)} declarations of"
    raise AddingError(f"{name} {told} “{which}”; {asked}:\n{listed}")


def _called(places: Sequence[_Place], which: str) -> list[_Place]:
    by_id = [each for each in places if each.plain.get("id") == which]
    if by_id:
        return by_id
    if which.isascii() and which.isdecimal() and 0 < int(which) <= len(places):
        return [places[int(which) - 1]]
    return [each for each in places if each.is_called(which)]


def _inserted(
    data: bytes, raws: Sequence[RawDocument], place: _Place, interest: Mapping[str, object], name: str
) -> Insertion:
    """Put an interest into the text of a file."""
    text = data.removeprefix(_MARK).decode()
    raw = raws[place.document]
    if has_lines(name):
        lines = text.split("\n")
        offset = sum(len(line) + 1 for line in lines[: raw.source.first_line - 1])
        found = insert_interest(raw.source.text, json_span(raw.source.text), place.path, interest, is_json=True)
        whole = found and Insertion(
            text[:offset] + found.text + text[offset + len(raw.source.text) :],
            found.start + offset,
            found.end + offset,
        )
    elif _is_json(text, raws, name):
        whole = insert_interest(text, json_span(text), place.path, interest, is_json=True)
    else:
        whole = insert_interest(text, yaml_spans(text)[place.document], place.path, interest, is_json=False)
    if whole is None:
        raise AddingError(
            f"“interests” is no list in {name}; write it as one, or take it out, and add the interest then"
        )
    return whole


def _is_json(text: str, raws: Sequence[RawDocument], name: str) -> bool:
    """Whether a file was read as JSON; without an ending that says so, what can be read as JSON is."""
    if name.lower().endswith((".yaml", ".yml")) or len(raws) > 1:
        return False
    return not any(raw.problems for raw in read_bytes(text.encode("utf-8", "surrogatepass"), syntax="json"))


def _expected(raws: Sequence[RawDocument], place: _Place, interest: Mapping[str, object]) -> list[object]:
    values = [copy.deepcopy(raw.value) for raw in raws]
    declaration: Any = values[place.document]
    for step in place.path:
        declaration = declaration[step]
    declaration["interests"] = [*(declaration.get("interests") or ()), dict(interest)]
    return values


def _ended(value: Any) -> Any:
    """Leave out the line break at the end of a text: a block scalar that ends the file may have none."""
    if isinstance(value, dict):
        return {key: _ended(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_ended(part) for part in value]
    return value.removesuffix("\n") if isinstance(value, str) else value


def _examined(
    before: Sequence[RawDocument], after: Sequence[RawDocument], others: Sequence[RawDocument]
) -> list[Document]:
    """Examine a file with the interest in it, and keep of its problems those that it did not have.

    Raises:
        InvalidAdditionError: if it has an error. An id that was not found before is none: another file may define it.
    """
    known = {(place, *_sort(problem)) for place, problem in _problems(_together(before, others)[: len(before)])}
    documents = _together(after, others)[: len(after)]

    def is_known(place: int, problem: Problem) -> bool:
        return (place, *_sort(problem)) in known

    wrong = [
        _with_problems(
            document,
            (
                each
                for each in document.problems
                if each.severity is Severity.ERROR and not (each.code == "DOC205" and is_known(place, each))
            ),
        )
        for place, document in enumerate(documents)
    ]
    if any(each.problems for each in wrong):
        raise InvalidAdditionError([each for each in wrong if each.problems])
    return [
        _with_problems(document, (each for each in document.problems if not is_known(place, each)))
        for place, document in enumerate(documents)
    ]


def _with_problems(document: Document, problems: Iterable[Problem]) -> Document:
    return attrs.evolve(document, problems=tuple(problems))


def _together(raws: Sequence[RawDocument], others: Sequence[RawDocument]) -> Sequence[Document]:
    return with_problems_between(examine_together((*raws, *others)))


def _problems(documents: Iterable[Document]) -> Iterator[tuple[int, Problem]]:
    for place, document in enumerate(documents):
        for problem in document.problems:
            yield place, problem


def _sort(problem: Problem) -> tuple[str, str]:
    return problem.code, problem.message
