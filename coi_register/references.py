"""References inside a register: a plain text that is an id stands for what the register defines under it."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar, cast

import attrs

from coi_register.errors import Path
from coi_register.fields import Value, field_types
from coi_register.parties import Office, Organisation, Person, Scheme
from coi_register.register import Register

__all__ = ["Reference", "dangling", "resolve", "unresolve"]

_Index = Mapping[type[Value], Mapping[str, Value]]
_V = TypeVar("_V", bound=Value)
_DEFINED: dict[type[Value], str] = {
    Person: "people",
    Organisation: "organisations",
    Office: "offices",
    Scheme: "schemes",
}
_like_an_id = re.compile(r"[a-z0-9]+(?:[-._:][a-z0-9]+)+")


@attrs.frozen
class Reference:
    """A text that is shaped like an id but defined nowhere.

    Attributes:
        path: the way to it in the document.
        text: the text.
        wanted: the key under which such things are defined, as in `organisations`.
        defined: the ids that are defined there.
    """

    path: Path
    text: str
    wanted: str
    defined: tuple[str, ...]


def _index(register: Register) -> _Index:
    return {cls: {each.id: each for each in getattr(register, key) if each.id} for cls, key in _DEFINED.items()}


def resolve(register: Register) -> Register:
    """Put in place of every id what the register defines under it. What it does not define stays a name.

    Offices are resolved before the schemes that name them, and so on. Organisations may name one another in a
    circle: inside an organisation, the others stand as they are defined, with their own references unresolved.
    """
    index = {cls: dict(known) for cls, known in _index(register).items()}
    if not any(index.values()):
        return register

    def defined(value: Value) -> Value | None:
        text = value.to_text() if type(value) in _DEFINED else None
        return index[type(value)].get(text) if text is not None else None

    resolved: dict[str, Any] = {}
    for cls, key in _DEFINED.items():
        resolved[key] = tuple(_replaced(each, defined) for each in getattr(register, key))
        index[cls] = {each.id: each for each in resolved[key] if each.id}
    declarations = tuple(_replaced(each, defined) for each in register.declarations)
    return attrs.evolve(register, **resolved, declarations=declarations)


def unresolve(register: Register) -> Register:
    """Put in place of everything that the register defines its id, as a document writes it."""
    index = _index(register)

    def named(value: Value) -> Value | None:
        id_: str = getattr(value, "id", None) or ""
        return type(value).from_text(id_) if id_ in index.get(type(value), ()) else None

    written = {cls: {id_: _replaced(each, named) for id_, each in known.items()} for cls, known in index.items()}

    def as_reference(value: Value) -> Value | None:
        id_: str = getattr(value, "id", None) or ""
        known = index.get(type(value), {}).get(id_)
        return named(value) if known is not None and value in (known, written[type(value)][id_]) else None

    changed: dict[str, Any] = {}
    for cls, key in _DEFINED.items():
        kept = getattr(register, key)
        changed[key] = tuple(written[cls][each.id] if each.id else _replaced(each, as_reference) for each in kept)
    changed["declarations"] = tuple(_replaced(each, as_reference) for each in register.declarations)
    return attrs.evolve(register, **changed)


def _replaced(value: _V, replace: Callable[[Value], Value | None]) -> _V:
    """Rebuild a value with some values below it replaced; what has nothing to replace stays the same object."""
    changed: dict[str, Any] = {}
    for name, kind in field_types(type(value)).items():
        part: Any = getattr(value, name)
        if not part:
            continue
        if kind.sort == "value":
            new: Any = replace(part) or _replaced(part, replace)
        elif kind.sort == "list" and kind.item and kind.item.sort == "value":
            new = tuple(replace(each) or _replaced(each, replace) for each in part)
        else:
            continue
        if new != part:
            changed[name] = new
    return cast("_V", attrs.evolve(cast("Any", value), **changed)) if changed else value


def dangling(register: Register) -> Iterator[Reference]:
    """Find every text that is shaped like an id where a party may stand, and that the register does not define."""
    index = _index(register)
    for path, value in _values(register, ()):
        text = value.to_text() if type(value) in _DEFINED else None
        if text is None or not _like_an_id.fullmatch(text) or text in index[type(value)]:
            continue
        yield Reference(path, text, _DEFINED[type(value)], tuple(index[type(value)]))


def _values(value: Value, path: Path) -> Iterator[tuple[Path, Value]]:
    """Go through every value below another, with the way to it."""
    for name, kind in field_types(type(value)).items():
        part: Any = getattr(value, name)
        if kind.sort == "value" and part is not None:
            yield (*path, name), part
            yield from _values(part, (*path, name))
        elif kind.sort == "list" and kind.item and kind.item.sort == "value":
            for index, each in enumerate(cast("tuple[Value, ...]", part)):
                yield (*path, name, index), each
                yield from _values(each, (*path, name, index))
