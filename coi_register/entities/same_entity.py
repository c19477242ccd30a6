"""The same entity: whether two mentions mean the same person, body, office, scheme or matter.

Whether two are the same is decided by id, by an identifier of a public system, and by name or alias, an exact spelling
before a folded one (see `folding`); never by likeness. Two people of one name are two people where the register defines
both. `EntityIndex` gives each mention a key: two mentions are the same entity where their keys are equal. `name_index`
and `title_index` keep the names of each sort of entity for it, and `asked_by_name` finds what a user asks for.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol, cast

from coi_register.entities.folding import fold_body, fold_name, fold_person
from coi_register.entities.name_index import Entity, Key, Names
from coi_register.entities.parties_in import Party, parties_in
from coi_register.entities.references import replaced
from coi_register.entities.title_index import Matters, Offices, Post
from coi_register.model.fields import Value
from coi_register.model.kinds.base import Interest
from coi_register.model.matters import Matter
from coi_register.model.parties import Office, Organisation, Person, Scheme
from coi_register.model.register import Register

__all__ = ["AskedNames", "Entity", "EntityIndex", "Key"]


class AskedNames(Protocol):
    """The ids and names of one sort of entity, as `asked_by_name` looks in them."""

    def by_id(self, text: str, /) -> Key | None:
        """Return what has an id, or an identifier of a public system."""

    def by_name(self, text: str, /) -> tuple[Key, ...]:
        """Return all that have a name: those that are defined, and those that have been met."""
        ...

    def texts(self) -> Iterator[str]:
        """Go through the ids and the names that can be asked for."""
        ...


class EntityIndex:
    """Gives each mention the key of the entity that it means, and each key its entity.

    Args:
        register: the register that defines and names them.
        parties: what `parties_in` lists of it, where that is known.
    """

    def __init__(self, register: Register, parties: Iterable[Party] | None = None) -> None:
        self._has_met_all = False
        self._entities: dict[Key, Entity] = {}
        self._people = Names("person", fold_person, self._entities, merge=False)
        self._bodies = Names("organisation", fold_body, self._entities, merge=True)
        self._offices = Offices(self._entities)
        self._schemes = Names("scheme", fold_name, self._entities, merge=True)
        self._matters = Matters(register.matters, self._entities)
        self._names: Mapping[str, AskedNames] = {
            "person": self._people,
            "organisation": self._bodies,
            "office": self._offices,
            "scheme": self._schemes,
            "matter": self._matters,
        }
        self._resolved: dict[int, tuple[Interest, Interest]] = {}
        self._titled: dict[str, Office] = {}  # what a plain text stands for where an office may stand
        self._parties = parties_in(register) if parties is None else tuple(parties)
        described = [each for each in self._parties if isinstance(each, Person | Organisation) and _is_told_more(each)]
        ids = {each.id for each in register.people}
        people = [each for each in described if isinstance(each, Person)]
        self._people.define((*register.people, *_others(people, ids)), _aliases)
        self._bodies.define(register.organisations, _short_names)
        self._schemes.define(register.schemes, _former_names)
        self._people.take_in_numbered(each for each in people if not each.id)
        self._bodies.take_in_numbered(each for each in described if isinstance(each, Organisation) and not each.id)
        for office in register.offices:
            key = self.office(office)
            if key and office.office:
                self._offices.define(key, self._post(office.office, office))

    def may_fit_several(self) -> bool:
        """Whether any name may fit several that the register defines or identifies: a quick look at the names."""
        return any(names.may_fit_several() for names in (self._people, self._bodies, self._schemes))

    def unclear_names(self) -> dict[Key, tuple[Party, tuple[Entity, ...]]]:
        """Find the names in the register that fit several and so mean none of them.

        Returns:
            Of each, by its key, a mention, and all that it fits, in an order of their own.
        """
        if not self.may_fit_several():
            return {}
        found: dict[Key, tuple[Party, dict[Key, Entity]]] = {}
        unclear = ((each, several) for each in self._parties if (several := self.fitting(each)))
        for mention, several in sorted(unclear, key=lambda each: each[0].to_text() or ""):
            if key := self.key(mention):
                found.setdefault(key, (mention, {}))[1].update((self.key(each) or "", each) for each in several)
        return {
            key: (mention, tuple(fits[each] for each in sorted(fits))) for key, (mention, fits) in sorted(found.items())
        }

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
        if office.organisation is None:
            named = f"office:{office.office}"
            if named in self._entities:
                return named  # a reference by id
            if office.person is None and self._person_meant(office.office):
                return None
        return self._offices.key(self._post(office.office, office), office)

    def _person_meant(self, text: str) -> Key | None:
        """Return the defined person whose id or name stands in the place of an office, unless an office has it."""
        meant = self._people.defined(text)
        return meant[0] if len(meant) == 1 and not self._offices.is_title(text) else None

    def _post(self, title: str, office: Office) -> Post:
        return fold_name(title), self.body(office.organisation) if office.organisation else None

    def matter(self, matter: Matter) -> Key:
        """Return the key of a matter."""
        return self._matters.key(matter)

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

    def former_key(self, key: Key) -> Key:
        """Return the key that something had before names were folded: its name as it was met, in lower case.

        Decisions of that time are found by it.
        """
        entity = self._entities.get(key)
        if entity is None or entity.id:
            return key
        if isinstance(entity, Office):
            body = self.body(entity.organisation) if entity.organisation else None
            place = self.former_key(body).partition(":")[2] if body else ""
            return f"office:{(entity.office or '').casefold()} at {place}"
        name = entity.title if isinstance(entity, Matter) else entity.name
        return f"{key.partition(':')[0]}:{name.casefold()}" if name else key

    def whole_body(self, body: Organisation) -> Organisation:
        """Return a body as the register defines it, where it is only named."""
        key = self.body(body)
        return cast("Organisation", self._entities[key]) if key else body

    def whole_office(self, office: Office) -> Office:
        """Return an office as the register defines it, where it is only named by its id.

        Where the text is a defined person's id or name, that person is meant.
        """
        if office.organisation is not None or not office.office or office.id:
            return office
        known = self._titled.get(office.office)
        if known is None:
            key = f"office:{office.office}"
            person = self._person_meant(office.office) if key not in self._entities and office.person is None else None
            known = cast("Office", self._entities[key]) if key in self._entities else None
            if person is not None:
                known = self._titled[office.office] = Office(person=cast("Person", self._entities[person]))
        return known or office

    def relative(self, person: Person, of: Key) -> Key:
        """Return the key of somebody who is named as a relative or friend of another, and so is somebody else.

        Args:
            person: the relative.
            of: the key of the one who declares.
        """
        key = self.person(person)
        if key != of or person.id or self._people.by_id(person.name):
            return key
        other = f"{key} (another of this name)"
        self._entities.setdefault(other, person)
        return other

    def resolved(self, interest: Interest) -> Interest:
        """Put in place of each party that is only named by an id what the register defines."""
        known = self._resolved.get(id(interest))
        if known is None:  # the interest is kept with it, so that its identity stays its own
            known = self._resolved[id(interest)] = interest, replaced(interest, self._defined)
        return known[1]

    def _defined(self, value: Value) -> Value | None:
        text = value.to_text() if isinstance(value, Person | Organisation | Office | Scheme) else None
        key = self.key(cast("Entity", value)) if text is not None else None
        entity = self._entities.get(key) if key else None
        return entity if entity is not None and entity.id == text else None

    def fitting(self, entity: Entity) -> tuple[Entity, ...]:
        """Return those whom a mention fits, where it fits several and so means none of them; else nothing.

        A mention that has an id or an identifier fits one. Titles of offices are not asked about.
        """
        identifiers: tuple[object, ...] = getattr(entity, "identifiers", ())
        if entity.id or identifiers:
            return ()
        names = {Person: self._people, Organisation: self._bodies, Scheme: self._schemes}.get(type(entity))
        name: str | None = getattr(entity, "name", None)
        if isinstance(entity, Office):
            if not entity.office or (entity.organisation is None and f"office:{entity.office}" in self._entities):
                return ()
            names, name = (self._people if entity.to_text() else None), entity.office
        if names is None or not name or names.by_id(name):
            return ()
        keys = names.candidates(name)
        return tuple(self._entities[key] for key in keys) if len(keys) > 1 else ()

    def names(self, sort: str) -> AskedNames:
        """Return the ids and names of a sort of entity: person, organisation, office, scheme or matter."""
        return self._names[sort]

    def meet_all(self) -> None:
        """Look up every mention of the register, once."""
        if not self._has_met_all:
            self._has_met_all = True
            for party in self._parties:
                self.key(party)

    def people(self) -> tuple[Person, ...]:
        """Return everybody who is defined, or was looked up before."""
        return tuple(each for each in self._entities.values() if isinstance(each, Person))


def _is_told_more(party: Person | Organisation) -> bool:
    """Whether a mention says more than a name by which it could be told from another."""
    return bool(party.id or party.identifiers)


def _others(people: Iterable[Person], ids: Iterable[str | None]) -> Iterator[Person]:
    """Go through the people whom the register does not define, and who have an id where they are named."""
    known = set(ids)
    for each in people:
        if each.id and each.id not in known:
            known.add(each.id)
            yield each


def _aliases(person: object) -> tuple[str, ...]:
    return person.aliases if isinstance(person, Person) else ()


def _short_names(body: object) -> tuple[str, ...]:
    if not isinstance(body, Organisation):
        return ()
    return tuple(name for name in (body.short_name, *body.aliases) if name)


def _former_names(scheme: object) -> tuple[str, ...]:
    return tuple(former.name for former in scheme.formerly) if isinstance(scheme, Scheme) else ()
