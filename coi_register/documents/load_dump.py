"""Documents: from files, text and mappings to the model, and back.

A document is a declaration, or a register of them. Whatever is wrong with it comes in one `DocumentError`, all
problems at once.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from coi_register.documents.paths import FilePath, raw_documents
from coi_register.errors import DocumentError, InvalidValueError, Problem
from coi_register.model.declarations import Declaration
from coi_register.model.fields import Value
from coi_register.model.structuring.to_plain import unstructure
from coi_register.parsing import read_bytes, read_lines
from coi_register.parsing.scalars import LONGEST_NUMBER, plain as meaning
from coi_register.validation.examine import Document, examine, examine_together, judge

if TYPE_CHECKING:
    from coi_register.model.register import Register

__all__ = [
    "documents_in",
    "dump",
    "dumps",
    "from_mapping",
    "load",
    "load_all",
    "load_lines",
    "load_register",
    "loads",
    "to_mapping",
    "validate",
]

_Syntax = Literal["yaml", "json"]
_MOST_LEVELS = 100


def load(path: FilePath) -> Declaration | Register:
    """Read one document from a YAML or JSON file, or from standard input if the path is `-`.

    Raises:
        DocumentError: if the file cannot be read, does not hold exactly one document, or that is not valid.
    """
    return _only(load_all(path), os.fspath(path))


def load_all(path: FilePath) -> tuple[Declaration | Register, ...]:
    """Read every document of a file or of all files in a folder, in order.

    Raises:
        DocumentError: with the problems of all documents, if one cannot be read or is not valid.
    """
    return _values(documents_in([path], parties=False))


def load_register(*places: FilePath) -> Register:
    """Read files and folders that belong together as one register, whatever is in which file.

    A declaration that stands in a file of its own is one of the register's declarations.

    Raises:
        DocumentError: with the problems of all documents, if one cannot be read or is not valid.
    """
    from coi_register.documents.register_loader import read_register  # here, since a declaration alone does not need it

    gathered = read_register(places, resolve=True)
    if not gathered.is_valid:
        raise DocumentError(gathered.problems)
    return gathered.register


def load_lines(path: FilePath) -> Iterator[Declaration | Register]:
    """Read a file of JSON Lines as a stream, one document a line, however long it is.

    Raises:
        DocumentError: at the first line that is not valid, or if the file cannot be read.
    """
    for raw in read_lines(path):
        document = examine(raw)
        if document.value is None or not document.is_valid:
            raise DocumentError(document.problems)
        yield document.value


def loads(text: str | bytes, *, syntax: _Syntax | None = None) -> Declaration | Register:
    """Read one document from text. Without a syntax, text that begins with `{` or `[` is tried as JSON first.

    Raises:
        DocumentError: if the text does not hold exactly one document that is valid.
        InvalidValueError: if there is no such syntax.
    """
    _check_syntax(syntax)
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return _only(_values(map(examine, read_bytes(data, syntax=syntax))), "the text")


def from_mapping(mapping: Mapping[str, object]) -> Declaration | Register:
    """Read one document from a mapping, as an application has it from a form or a database.

    Days may be `datetime.date`s and lists tuples. A float is read as the number that it shows.

    Raises:
        DocumentError: if it is not valid. The problems have paths, but no file, line or column.
    """
    value, problems = judge(_plain(mapping, 0), parties=False)
    if value is None or any(problem.severity == "error" for problem in problems):
        raise DocumentError(problems)
    return value


def validate(source: FilePath | Mapping[str, object]) -> tuple[Problem, ...]:
    """Find everything that is wrong with a mapping, or with all documents of a file or folder.

    Returns:
        Problems in the order of the documents; none for documents that are in order. What cannot be read at all is
        a problem too.
    """
    if not isinstance(source, Mapping):
        return tuple(problem for document in documents_in([source]) for problem in document.problems)
    try:
        value, problems = judge(_plain(source, 0))
    except DocumentError as error:
        return error.problems
    return (*problems, *_between(value))


def _between(value: Declaration | Register | None) -> Iterator[Problem]:
    """Find what is wrong between the declarations of a document."""
    from coi_register.model.register import Register

    declarations = value.declarations if isinstance(value, Register) else (value,) if value else ()
    if len(declarations) < 2 and not any(each.may_repeat_itself for each in declarations):
        return
    from coi_register.validation.between_declarations import problems_between

    is_alone = isinstance(value, Declaration)
    register = Register(declarations=declarations) if is_alone else cast("Register", value)
    for position, problem_in in problems_between(declarations, register):
        yield problem_in(() if is_alone else ("declarations", position))


def to_mapping(value: Declaration | Register) -> dict[str, object]:
    """Write a document as a mapping of plain values that JSON can hold; `from_mapping` reads it back."""
    if not isinstance(value, Declaration):
        from coi_register.entities.references import unresolve  # which a declaration alone does not need

        value = unresolve(value)
    written = unstructure(value)
    # A register of nothing says what it is: a document without keys is taken for a declaration.
    return cast("dict[str, object]", written or {"declarations": []})


def dumps(value: Declaration | Register, *, syntax: _Syntax = "yaml") -> str:
    """Write a document as YAML or JSON text that `loads` reads back to an equal value.

    Raises:
        InvalidValueError: if there is no such syntax.
    """
    _check_syntax(syntax)
    if syntax == "json":
        import json

        return json.dumps(to_mapping(value), ensure_ascii=False, indent=2) + "\n"
    return _yaml(to_mapping(value))


def _check_syntax(syntax: str | None) -> None:
    if syntax not in ("yaml", "json", None):
        raise InvalidValueError(f"there is no syntax “{syntax}”; the syntaxes are: yaml, json")


def dump(value: Declaration | Register, path: FilePath) -> None:
    """Write a document to a file, as JSON if its name ends in .json and else as YAML.

    The file is put in place whole: when writing fails, what was there stays.

    Raises:
        OSError: if the file cannot be written.
    """
    from coi_register.documents.atomic_write import write_whole  # which who only reads does not need

    write_whole(path, dumps(value, syntax="json" if Path(path).suffix.lower() == ".json" else "yaml").encode())


def documents_in(places: Iterable[FilePath], *, parties: bool = True) -> tuple[Document, ...]:
    """Examine all documents of files and folders together: what one defines by id, the others may name.

    What cannot be read is a document with that problem.

    Args:
        places: files and folders.
        parties: whether names and identifiers are looked at as well, and what is wrong between declarations. Neither is
            ever an error.
    """
    documents = examine_together(raw_documents(places), parties=parties)
    declared = [declaration for each in documents for declaration in each.declarations] if parties else []
    if len(declared) < 2 and not any(each.may_repeat_itself for each in declared):  # nothing can be wrong between them
        return documents
    from coi_register.validation.between_declarations import with_problems_between

    return with_problems_between(documents)


def _values(documents: Iterable[Document]) -> tuple[Declaration | Register, ...]:
    examined = tuple(documents)
    if not all(document.is_valid for document in examined):
        raise DocumentError(problem for document in examined for problem in document.problems)
    return tuple(document.value for document in examined if document.value)


def _only(values: tuple[Declaration | Register, ...], name: str) -> Declaration | Register:
    if len(values) != 1:
        message = f"{name} holds {len(values)} documents, and one was asked for"
        raise DocumentError([Problem(code="DOC001", message=message, advice="Use load_all.", file=name)])
    return values[0]


def _plain(value: object, level: int) -> object:
    """Turn what an application may hold into what a document may hold; anything else is a problem."""
    if level > _MOST_LEVELS:
        raise _unfit("it is nested too deeply")
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | float | Decimal):
        return _number(value)
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {_key(key): _plain(part, level + 1) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part, level + 1) for part in value]
    if isinstance(value, Value):
        return unstructure(value)
    raise _unfit(f"a value of type {type(value).__name__} cannot stand in a document")


def _number(value: float | Decimal) -> int | Decimal:
    if isinstance(value, int) and abs(value) < 10**LONGEST_NUMBER:
        return value
    # Of a whole number that is too long nobody wants to see the digits, and Python may refuse to write them.
    number = Decimal("1E+99") if isinstance(value, int) else Decimal(str(value))
    if not number.is_finite():
        raise _unfit(f"{value} is not a number")
    if abs(number.adjusted()) > LONGEST_NUMBER:
        raise _unfit(f"a number is too large or too small: it has more than {LONGEST_NUMBER} digits")
    return number


def _text(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise _unfit("a text holds half a character (a lone surrogate)") from None
    return str(text)


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise _unfit(f"the key {key!r} is not text")
    return _text(key)


def _unfit(message: str) -> DocumentError:
    return DocumentError([Problem(code="DOC006", message=message, advice="Give text, numbers, lists and mappings.")])


def _yaml(plain: dict[str, object]) -> str:
    """Write YAML that reads back as the same values: a text that would be taken for a number is put in quotes."""
    import yaml

    class Dumper(yaml.SafeDumper):
        def ignore_aliases(self, data: object) -> bool:
            del data
            return True

    def text(dumper: yaml.SafeDumper, data: str) -> yaml.ScalarNode:
        style = None if _reads_as_text(data) else '"'
        return dumper.represent_scalar("tag:yaml.org,2002:str", data, style=style)

    Dumper.add_representer(str, text)
    written: str = yaml.dump(plain, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=110)
    return written


def _reads_as_text(text: str) -> bool:
    try:
        return meaning(text) == text
    except ValueError:
        return False
