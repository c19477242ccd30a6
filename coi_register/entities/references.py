"""References: a plain text that is an id stands for what a register defines under it, in whichever file.

Definitions come from one or several registers. Offices are resolved before the schemes that name them, and so on.
Where an office may stand, the id or name of a person stands for that person. Organisations may name one another in a
circle: inside an organisation, the others stand as they are defined, with
their own references unresolved.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, TypeVar, cast

import attrs

from coi_register.entities.folding import fold_name, fold_person
from coi_register.entities.name_index import Names
from coi_register.entities.parties_in import PARTIES
from coi_register.json_pointer import Path
from coi_register.model.declarations import Declaration
from coi_register.model.fields import Value, field_types
from coi_register.model.parties import Office, Person
from coi_register.model.register import Register

__all__ = [
    "LISTS",
    "PARTIES",
    "Definitions",
    "Reference",
    "dangling",
    "definitions",
    "is_like_an_id",
    "replaced",
    "resolve",
    "unresolve",
    "values_below",
]

_V = TypeVar("_V", bound=Value)
LISTS = tuple(field.name for field in attrs.fields(Register) if field.name != "title")
"""The lists of a register, as its keys name them."""

_like_an_id = re.compile(r"[a-z0-9]+(?:[-._:][a-z0-9]+)+")


def is_like_an_id(text: str) -> bool:
    """Whether a text is shaped like an id: lower case, in parts joined by a hyphen or the like."""
    return _like_an_id.fullmatch(text) is not None


@attrs.frozen
class Definitions:
    """What registers define by id.

    Attributes:
        parties: people, organisations, offices and schemes, by class and id.
    """

    parties: Mapping[type[Value], dict[str, Value]]
    _meant: dict[str, Office | None] = attrs.field(factory=dict, init=False, repr=False, eq=False)
    _people: list[Names] = attrs.field(factory=list, init=False, repr=False, eq=False)
    _titles: list[set[str]] = attrs.field(factory=list, init=False, repr=False, eq=False)

    def add(self, register: Register) -> None:
        """Take in what a register defines, as it stands there. Of two definitions with one id, the first counts."""
        for cls, key in PARTIES.items():
            for each in getattr(register, key):
                if each.id:
                    self.parties[cls].setdefault(each.id, each)

    def __bool__(self) -> bool:
        return any(self.parties.values())

    def party(self, value: Value) -> Value | None:
        """Return what a value stands for if it is a plain id that is defined; None for anything else.

        In the place of an office, the id or name of a person stands for an office of which only the person is said.
        """
        known = self.parties.get(type(value))
        text = value.to_text() if known is not None else None
        if known is None or text is None:
            return None
        if text not in known and value.__class__ is Office and self.parties.get(Person):
            if text not in self._meant:
                self._meant[text] = self._office_of(text)
            return self._meant[text]
        return known.get(text)

    def is_defined(self, cls: type[Value], text: str) -> bool:
        """Whether an id is defined, for what may stand in the place of a class."""
        return text in self.parties[cls] or (cls is Office and text in self.parties[Person])

    def _office_of(self, text: str) -> Office | None:
        """Make an office of which only the person is said, where a text is the id or name of one person."""
        if not self._people:
            names = Names("person", fold_person, {}, merge=False)
            people = cast("Iterable[Person]", self.parties[Person].values())
            names.define(people, lambda each: each.aliases if isinstance(each, Person) else ())
            self._people.append(names)
        meant = self._people[0].defined(text)
        if not self._titles:
            offices = cast("Iterable[Office]", self.parties[Office].values())
            self._titles.append({fold_name(each.office or "") for each in offices})
        if len(meant) != 1 or fold_name(text) in self._titles[0]:
            return None
        return Office(person=cast("Person", self.parties[Person][meant[0].partition(":")[2]]))


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
    defined: Collection[str]


def definitions(registers: Iterable[Register]) -> Definitions:
    """Gather what registers define by id, with their own references resolved."""
    found = Definitions({cls: {} for cls in PARTIES})
    for register in registers:
        found.add(register)
    parties = dict(found.parties)
    for cls in PARTIES:
        known = Definitions({**parties, cls: dict(parties[cls])})
        parties[cls] = {id_: replaced(each, known.party) for id_, each in parties[cls].items()}
    return Definitions(parties)


def resolve(value: _V, known: Definitions | None = None) -> _V:
    """Put in place of every id what is defined under it. What is defined nowhere stays a name.

    Args:
        value: a register or a declaration.
        known: the definitions; those of the register itself, where none are given.
    """
    if not isinstance(value, Register):
        return replaced(value, known.party) if known else value
    known = definitions([value]) if known is None else known
    if not known:
        return value
    changed: dict[str, Any] = {key: tuple(_resolved(each, known) for each in getattr(value, key)) for key in LISTS}
    return attrs.evolve(value, **changed)


def _resolved(each: _V, known: Definitions) -> _V:
    """Resolve a value of a register's own lists: a definition is not itself a reference."""
    defined = known.parties.get(type(each), {}).get(getattr(each, "id", None) or "")
    return cast("_V", defined) if defined is not None else replaced(each, known.party)


def unresolve(register: Register) -> Register:
    """Put in place of everything that the register defines its id, as a document writes it."""
    index: dict[type[Value], dict[str, Value]] = {
        cls: {each.id: each for each in getattr(register, key) if each.id} for cls, key in PARTIES.items()
    }

    def named(value: Value) -> Value | None:
        id_: str = getattr(value, "id", None) or ""
        return type(value).from_text(id_) if id_ in index.get(type(value), ()) else None

    written = {cls: {id_: replaced(each, named) for id_, each in known.items()} for cls, known in index.items()}

    def as_reference(value: Value) -> Value | None:
        id_: str = getattr(value, "id", None) or ""
        known = index.get(type(value), {}).get(id_)
        return named(value) if known is not None and value in (known, written[type(value)][id_]) else None

    def unresolved(each: Value) -> Value:
        id_: str = getattr(each, "id", None) or ""
        return written.get(type(each), {}).get(id_) or replaced(each, as_reference)

    changed: dict[str, Any] = {key: tuple(map(unresolved, getattr(register, key))) for key in LISTS}
    return attrs.evolve(register, **changed)


def replaced(value: _V, replace: Callable[[Value], Value | None]) -> _V:
    """Rebuild a value with some values below it replaced; what has nothing to replace stays the same object."""
    changed: dict[str, Any] = {}
    for name, kind in field_types(type(value)).items():
        part: Any = getattr(value, name)
        if not part:
            continue
        if kind.sort == "value":
            new: Any = replace(part) or replaced(part, replace)
        elif kind.sort == "list" and kind.item and kind.item.sort == "value":
            new = tuple(replace(each) or replaced(each, replace) for each in part)
            if all(one is other for one, other in zip(new, part, strict=True)):
                continue
        else:
            continue
        if new is not part:
            changed[name] = new
    return cast("_V", attrs.evolve(cast("Any", value), **changed)) if changed else value


def dangling(value: Declaration | Register, known: Definitions) -> Iterator[Reference]:
    """Find every text that is shaped like an id where a party may stand, and that is defined nowhere."""
    for path, each in values_below(value, ()):
        text = each.to_text() if type(each) in PARTIES else None
        if text is None or not is_like_an_id(text) or known.is_defined(type(each), text):
            continue
        yield Reference(path, text, PARTIES[type(each)], known.parties[type(each)].keys())


def values_below(value: Value, path: Path) -> Iterator[tuple[Path, Value]]:
    """Go through every value below another, with the way to it."""
    for name, kind in field_types(type(value)).items():
        part: Any = getattr(value, name)
        if kind.sort == "value" and part is not None:
            yield (*path, name), part
            yield from values_below(part, (*path, name))
        elif kind.sort == "list" and kind.item and kind.item.sort == "value":
            for index, each in enumerate(cast("tuple[Value, ...]", part)):
                yield (*path, name, index), each
                yield from values_below(each, (*path, name, index))
