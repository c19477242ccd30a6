"""The entity index: which names, ids and identifiers mean the same person, body, office, scheme or matter.

Whether two are the same is decided by id, by an identifier of a public system, and by name or alias, an exact spelling
before a folded one (see `folding`); never by likeness. Two people of one name are two people where the register defines
both.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import cast

from coi_register.entities.folding import fold_body, fold_name, fold_person
from coi_register.fields import Value
from coi_register.interests.base import Interest
from coi_register.matters import Matter
from coi_register.parties import Identifier, Office, Organisation, Person, Scheme
from coi_register.references import replaced
from coi_register.register import Register

__all__ = ["Entity", "EntityIndex", "Key"]

Entity = Person | Organisation | Office | Scheme | Matter
"""What a register defines by id."""

Key = str
"""What stands for an entity: the word for its sort, a colon, and its id, or its folded name."""

_Number = tuple[str, str]
_Named = Person | Organisation | Scheme
_NamesOf = Callable[[_Named], tuple[str, ...]]
_Fold = Callable[[str], str]


class EntityIndex:
    """Gives each entity its key, and each key its entity."""

    def __init__(self, register: Register) -> None:
        self._entities: dict[Key, Entity] = {}
        self._people = _Names("person", fold_person, self._entities)
        self._bodies = _Names("organisation", fold_body, self._entities)
        self._offices: dict[tuple[str, Key | None], Key | None] = {}  # None where several are such a post
        self._schemes = _Names("scheme", fold_name, self._entities)
        self._people.define(register.people, _aliases, merge=False)
        self._bodies.define(register.organisations, _short_names, merge=True)
        self._schemes.define(register.schemes, _former_names, merge=True)
        for office in register.offices:
            self._define(office)

    def person(self, person: Person) -> Key:
        """Return the key of a person."""
        return self._people.key(person.id, person.name, person) or ""

    def body(self, body: Organisation) -> Key | None:
        """Return the key of a body; None for one that is described and not named, which is like no other."""
        return self._bodies.key(body.id, body.name, body)

    def described(self, body: Organisation) -> Key:
        """Return a key for a body that is only described, so that it can be a patron."""
        key = f"organisation:({body.description or 'not named'})"
        self._entities.setdefault(key, body)
        return key

    def scheme(self, scheme: Scheme) -> Key:
        """Return the key of a scheme."""
        return self._schemes.key(scheme.id, scheme.name, scheme) or ""

    def office(self, office: Office) -> Key | None:
        """Return the key of an office: by its id, or its title at its body. None where it is only a person's name."""
        if office.id:
            key = f"office:{office.id}"
            self._entities.setdefault(key, office)
            return key
        if not office.office:
            return None
        named = f"office:{office.office}"
        if office.organisation is None and named in self._entities:
            return named  # a reference by id
        post = self._post(office.office, office)
        known = self._offices.get(post)
        if known is None:
            known = self._offices[post] = f"office:{post[0]} at {(post[1] or '').partition(':')[2]}"
            self._entities[known] = office
        return known

    def _define(self, office: Office) -> None:
        """Take in an office that the register defines; a title at a body that two of them have decides nothing."""
        key = self.office(office)
        if key and office.office:
            post = self._post(office.office, office)
            self._offices[post] = key if self._offices.get(post, key) == key else None

    def _post(self, title: str, office: Office) -> tuple[str, Key | None]:
        return fold_name(title), self.body(office.organisation) if office.organisation else None

    def matter(self, matter: Matter) -> Key:
        """Return the key of a matter."""
        key = f"matter:{matter.id or fold_name(matter.title)}"
        self._entities.setdefault(key, matter)
        return key

    def key(self, entity: Entity) -> Key | None:
        """Return the key of any entity."""
        if isinstance(entity, Organisation):
            return self.body(entity)
        if isinstance(entity, Person):
            return self.person(entity)
        if isinstance(entity, Office):
            return self.office(entity)
        return self.scheme(entity) if isinstance(entity, Scheme) else self.matter(entity)

    def entity(self, key: Key) -> Entity:
        """Return what a key stands for, as the register defines it."""
        return self._entities[key]

    def whole_body(self, body: Organisation) -> Organisation:
        """Return a body as the register defines it, where it is only named."""
        key = self.body(body)
        return cast("Organisation", self._entities[key]) if key else body

    def whole_office(self, office: Office) -> Office:
        """Return an office as the register defines it, where it is only named by its id."""
        key = f"office:{office.office}"
        is_reference = office.organisation is None and key in self._entities
        return cast("Office", self._entities[key]) if is_reference else office

    def resolved(self, interest: Interest) -> Interest:
        """Put in place of each party that is only named by an id what the register defines."""
        return replaced(interest, self._defined)

    def _defined(self, value: Value) -> Value | None:
        text = value.to_text() if isinstance(value, Person | Organisation | Office | Scheme) else None
        key = self.key(cast("Entity", value)) if text is not None else None
        entity = self._entities.get(key) if key else None
        return entity if entity is not None and entity.id == text else None

    def find_person(self, text: str) -> Key | None:
        """Return the key of the person who has an id, a name or an alias; None where nobody has, or several have."""
        return self._people.known(text)

    def find(self, text: str) -> Key | None:
        """Return the key of whoever or whatever has an id, a name or an alias, people first; None where several have.

        An office is known by its id, or by its title where only one has that.
        """
        offices = {key for (title, _), key in self._offices.items() if key and title == fold_name(text)}
        return (
            self._people.known(text)
            or self._bodies.known(text)
            or (f"office:{text}" if f"office:{text}" in self._entities else None)
            or (offices.pop() if len(offices) == 1 else None)
        )

    def texts(self) -> tuple[str, ...]:
        """Return every id and name that can be asked for."""
        return tuple(dict.fromkeys((*self._people.texts(), *self._bodies.texts(), *self._office_ids())))

    def _office_ids(self) -> Iterator[str]:
        return (key.partition(":")[2] for key in self._offices.values() if key)


class _Names:
    """The names of one sort of entity."""

    def __init__(self, sort: str, fold: _Fold, entities: dict[Key, Entity]) -> None:
        self._sort = sort
        self._fold = fold
        self._entities = entities
        self._ids: dict[str, Key] = {}
        self._spelled: dict[str, Key | None] = {}  # by exact spelling; None where several have the name
        self._folded: dict[str, Key | None] = {}
        self._identifiers: dict[tuple[str, str], Key] = {}

    def define(self, entities: Iterable[_Named], others_of: _NamesOf, *, merge: bool) -> None:
        """Take in what the register defines, in whatever order it does.

        Args:
            entities: those that have an id.
            others_of: gives the names of an entity beside its full one.
            merge: whether two that share a full name are one, as bodies are and people are not.
        """
        defined = sorted((each for each in entities if each.id), key=lambda each: (each.name or "", each.id or ""))
        for group in _groups(defined, merge=merge):
            key = f"{self._sort}:{group[0].id}"
            self._entities[key] = group[0]
            for each in group:
                self._ids[each.id or ""] = key
                self._identifiers.update(dict.fromkeys(_identifiers(each), key))
        names = [(self._ids[each.id or ""], (each.name,) if each.name else (), others_of(each)) for each in defined]
        self._spelled = _by_name(names, str, merge=merge)
        self._folded = _by_name(names, self._fold, merge=merge)

    def key(self, id_: str | None, name: str | None, entity: Entity) -> Key | None:
        text = id_ or name
        if text is None:
            return None
        known = self._ids.get(text)
        if known is not None and id_ is None:
            numbers: tuple[Identifier, ...] = getattr(entity, "identifiers", ())
            known = None if numbers else known  # a number counts before a name that was met before
        return known or self._new(text, name, entity)

    def _new(self, text: str, name: str | None, entity: Entity) -> Key:
        """The key of what is not defined by an id: known by its name, its identifier, or itself."""
        numbers = _identifiers(entity)
        known = next((self._identifiers[each] for each in numbers if each in self._identifiers), None)
        key = known or (self._named(name) if name else None) or self._own(text)
        self._entities.setdefault(key, entity)
        if not numbers:  # what has a number is looked up by it each time: its name may be another's
            self._ids[text] = key
        return key

    def _own(self, text: str) -> Key:
        """A key for a name that is nobody else's; a name that differs from an id in its capitals is not that id."""
        key = f"{self._sort}:{self._fold(text)}"
        taken = self._entities.get(key)
        return key if taken is None or taken.id in (None, text) else f"{key} (a name)"

    def known(self, text: str) -> Key | None:
        return self._ids.get(text) or self._named(text)

    def _named(self, name: str) -> Key | None:
        """Whose name it is: that of one who is spelled so, else that of one whose name folds alike; or nobody's."""
        return self._spelled[name] if name in self._spelled else self._folded.get(self._fold(name))

    def texts(self) -> Iterator[str]:
        yield from self._ids


def _by_name(
    given: Iterable[tuple[Key, tuple[str, ...], tuple[str, ...]]], fold: _Fold, *, merge: bool
) -> dict[str, Key | None]:
    """Index keys by full and other names; a name that several have decides nothing.

    Args:
        given: each key with its full names and its others.
        fold: how spellings are compared.
        merge: whether a full name counts before another, as those of bodies do.
    """
    full: dict[str, Key | None] = {}
    others: dict[str, Key | None] = {} if merge else full
    for key, own, further in given:
        for names, spellings in ((full, own), (others, further)):
            for name in map(fold, spellings):
                names[name] = key if names.get(name, key) == key else None
    return {**others, **full}


def _groups(defined: Sequence[_Named], *, merge: bool) -> Iterator[list[_Named]]:
    """Put together the definitions of one entity: by id, by identifier, and by full name where that is enough."""
    if not merge and not any(map(_identifiers, defined)):  # as most people of a register: then only ids count
        by_id: dict[str | None, list[_Named]] = {}
        for each in defined:
            by_id.setdefault(each.id, []).append(each)
        yield from by_id.values()
        return
    above = list(range(len(defined)))  # of each, an earlier one of its group; or itself, where it is the first

    def first(number: int) -> int:
        while above[number] != number:
            number = above[number]
        return number

    marked: dict[tuple[str, ...], int] = {}
    for number, each in enumerate(defined):
        names = [("name", each.name.casefold())] if merge and each.name else []
        for mark in (("id", each.id or ""), *names, *(("number", *pair) for pair in _identifiers(each))):
            one, other = sorted((first(marked.setdefault(mark, number)), first(number)))
            above[other] = one
    groups: dict[int, list[_Named]] = {}
    for number, each in enumerate(defined):
        groups.setdefault(first(number), []).append(each)
    yield from groups.values()


def _aliases(person: _Named) -> tuple[str, ...]:
    return person.aliases if isinstance(person, Person) else ()


def _short_names(body: _Named) -> tuple[str, ...]:
    if not isinstance(body, Organisation):
        return ()
    return tuple(name for name in (body.short_name, *body.aliases) if name)


def _former_names(scheme: _Named) -> tuple[str, ...]:
    return tuple(former.name for former in scheme.formerly) if isinstance(scheme, Scheme) else ()


def _identifiers(entity: Entity) -> tuple[_Number, ...]:
    found: tuple[Identifier, ...] = getattr(entity, "identifiers", ())
    if not found:
        return ()
    return tuple((each.system.casefold(), each.id.casefold()) for each in found)
