"""Named entities: everything that documents name, each as one thing with its names and the places where they stand."""

from collections.abc import Iterable
from typing import cast

import attrs

from coi_register.entities.folding import fold_body, fold_name, fold_person
from coi_register.entities.mentions import DefinedIds, Mention, mentions
from coi_register.entities.parties_in import Party
from coi_register.entities.references import LISTS, is_like_an_id
from coi_register.entities.same_entity import Entity, EntityIndex, Key
from coi_register.json_pointer import Path
from coi_register.model.declarations import Declaration
from coi_register.model.parties import Office, Organisation, Person
from coi_register.model.parties.identifiers import canonical
from coi_register.model.register import Register

__all__ = ["NamedEntity", "Place", "fold", "named_entities", "names_of"]

Place = tuple[int, Path]
"""The position of a document among those that are looked at, and the way to a value in it."""


@attrs.define(eq=False)
class NamedEntity:
    """One thing that documents name, as the entity index tells it from others.

    Attributes:
        cls: what it is: a person, an organisation, an office or a scheme.
        key: its key in the index.
        name: the name under which it stands first; where it is defined, its full name.
        names: each of its names as it is written, with the places where that stands, in the order of the documents.
        definition: what a register defines under an id; None for one that is only named.
        identifiers: its public identifiers, as `canonical` writes them.
        post_of: for an office, the key of its body.
        others: the keys of those that are certainly not it: a body's relations, a relative of a declarant.
    """

    cls: type[Party]
    key: Key
    name: str
    names: dict[str, list[Place]] = attrs.field(factory=dict)
    definition: Party | None = None
    identifiers: set[tuple[str, str]] = attrs.field(factory=set)
    post_of: Key | None = None
    others: set[Key] = attrs.field(factory=set)

    @property
    def first_place(self) -> Place:
        """Where it stands first."""
        return min(places[0] for places in self.names.values() if places)

    def folded(self) -> dict[str, str]:
        """Return its names as `folding` writes them, each with the first that is written so."""
        found: dict[str, str] = {}
        for name in self.names:
            found.setdefault(fold(self.cls, name), name)
        return found


def fold(cls: type[Party], name: str) -> str:
    """Fold a name as those of a class are folded."""
    if cls is Person:
        return fold_person(name)
    return fold_body(name) if cls is Organisation else fold_name(name)


def names_of(party: Party) -> tuple[str, ...]:
    """Return the names that a party is given where it stands, its full name first; an id is no name."""
    if isinstance(party, Office):
        return (party.office,) if party.office else ()
    others: tuple[str | None, ...] = ()
    if isinstance(party, Person):
        others = party.aliases
    elif isinstance(party, Organisation):
        others = (party.short_name, *party.aliases)
    else:
        others = tuple(former.name for former in party.formerly)
    return tuple(dict.fromkeys(name for name in (party.name, *others) if name))


def named_entities(values: Iterable[tuple[int, Declaration | Register]]) -> tuple[NamedEntity, ...]:
    """Gather everything that documents name.

    Args:
        values: what each document says, with its position.

    Returns:
        Each once, in the order in which they first stand in the documents.
    """
    given = tuple(values)
    gathered = _Gathering(value for _, value in given)
    for position, value in given:
        declarants = gathered.declarants(value)
        for mention in mentions(value):
            gathered.take_in(mention, position, declarants)
    return tuple(entity for entity in gathered.entities.values() if entity.names)


_RELATIONS = ("part_of", "owned_by", "formerly", "regulates", "funds", "buys_from")


class _Gathering:
    """The entities that have been met so far."""

    def __init__(self, values: Iterable[Declaration | Register]) -> None:
        register = _merged(values)
        self._defined = DefinedIds([register])
        self._index = EntityIndex(register)
        self.entities: dict[Key, NamedEntity] = {}

    def declarants(self, value: Declaration | Register) -> dict[Path, Key]:
        """Return the key of who declares, by the way to each declaration of a document."""
        if isinstance(value, Declaration):
            return {(): self._index.person(value.declarant)}
        listed = enumerate(value.declarations)
        return {("declarations", index): self._index.person(each.declarant) for index, each in listed}

    def take_in(self, mention: Mention, position: int, declarants: dict[Path, Key]) -> None:
        """Take in what stands at a place."""
        party = mention.party
        key = self._index.key(cast("Entity", party))
        if key is None or not (names := self._names(mention)):
            return
        entity = self.entities.get(key)
        if entity is None:
            entity = self.entities[key] = NamedEntity(type(party), key, names[0])
        if mention.is_definition and entity.definition is None:
            entity.definition, entity.name = party, names[0]
        for name in names:
            entity.names.setdefault(name, []).append((position, mention.path))
        entity.identifiers.update(map(canonical, getattr(party, "identifiers", ())))
        if isinstance(party, Office) and party.organisation:
            entity.post_of = self._index.body(party.organisation)
        self._tell_apart(entity, mention, declarants)

    def _names(self, mention: Mention) -> tuple[str, ...]:
        """The names that stand at a place; none where an id stands for a definition."""
        if self._defined.are_meant_by(mention):
            return ()
        return tuple(name for name in names_of(mention.party) if not is_like_an_id(name))

    def _tell_apart(self, entity: NamedEntity, mention: Mention, declarants: dict[Path, Key]) -> None:
        """Note who is certainly somebody else: whoever a declarant's interest names, and a body's relations."""
        party, path = mention.party, mention.path
        if isinstance(party, Person) and "interests" in path:
            entity.others.add(declarants[path[: path.index("interests")]])
        elif isinstance(party, Organisation) and mention.is_definition:
            related = (each.organisation for name in _RELATIONS for each in getattr(party, name))
            entity.others.update(filter(None, map(self._index.body, related)))


def _merged(values: Iterable[Declaration | Register]) -> Register:
    """Put documents together into one register, whose index tells what is one."""
    listed: dict[str, list[object]] = {key: [] for key in LISTS}
    for value in values:
        if isinstance(value, Declaration):
            listed["declarations"].append(value)
        else:
            for key in LISTS:
                listed[key] += getattr(value, key)
    return Register(**{key: tuple(members) for key, members in listed.items()})  # type: ignore[arg-type]  # by their lists
