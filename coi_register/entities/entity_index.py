"""The entity index: which names, ids and identifiers mean the same person, body, office, scheme or matter.

Whether two are the same is decided by id, by an identifier of a public system, and by name or alias, an exact spelling
before a folded one (see `folding`); never by likeness. Two people of one name are two people where the register defines
both.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from coi_register.entities.folding import fold_body, fold_name, fold_person
from coi_register.entities.name_errors import AmbiguousNameError, UnknownNameError, nearest, no_such
from coi_register.entities.name_index import Entity, Key, Names, share_names
from coi_register.entities.parties_in import identified_in, parties_in
from coi_register.entities.references import replaced
from coi_register.model.fields import Value
from coi_register.model.kinds.base import Interest
from coi_register.model.matters import Matter
from coi_register.model.parties import Office, Organisation, Person, Scheme
from coi_register.model.register import Register

__all__ = ["Entity", "EntityIndex", "Key", "may_fit_several"]

_PATRONS = ("person", "organisation", "office")


class EntityIndex:
    """Gives each entity its key, and each key its entity.

    Args:
        register: the register that defines and names them.
        identified: the people and bodies in it that have an id or an identifier, where they are known.
    """

    def __init__(self, register: Register, identified: Iterable[Person | Organisation] | None = None) -> None:
        self._register = register
        self._has_met_all = False
        self._entities: dict[Key, Entity] = {}
        self._people = Names("person", fold_person, self._entities, merge=False)
        self._bodies = Names("organisation", fold_body, self._entities, merge=True)
        self._offices: dict[tuple[str, Key | None], Key | None] = {}  # None where several are such a post
        self._schemes = Names("scheme", fold_name, self._entities, merge=True)
        self._titled: dict[str, Office] = {}  # what a plain text stands for where an office may stand
        described = identified_in(register) if identified is None else identified
        ids = {each.id for each in register.people}
        people = [each for each in described if isinstance(each, Person)]
        self._people.define((*register.people, *_others(people, ids)), _aliases)
        self._bodies.define(register.organisations, _short_names)
        self._schemes.define(register.schemes, _former_names)
        self._people.take_in_numbered(each for each in people if not each.id)
        self._bodies.take_in_numbered(each for each in described if isinstance(each, Organisation) and not each.id)
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
        if office.organisation is None:
            named = f"office:{office.office}"
            if named in self._entities:
                return named  # a reference by id
            if office.person is None and self._person_meant(office.office):
                return None
        post = self._post(office.office, office)
        known = self._offices.get(post)
        if known is None:
            known = self._offices[post] = f"office:{post[0]} at {(post[1] or '').partition(':')[2]}"
            self._entities[known] = office
        return known

    def _person_meant(self, text: str) -> Key | None:
        """Return the defined person whose id or name stands in the place of an office, unless an office has it."""
        meant = self._people.defined(text)
        is_office = bool(meant) and self._offices.get((fold_name(text), None)) is not None
        return meant[0] if len(meant) == 1 and not is_office else None

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
        return replaced(interest, self._defined)

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

    def find_person(self, text: str) -> Key | None:
        """Return the key of the person whom somebody asks for, as `look_up` does; None where nothing names such a one.

        Raises:
            AmbiguousNameError: if several people have the name.
        """
        return self._looked_up(text, ("person",))

    def find_patron(self, text: str) -> Key | None:
        """Return the key of the person, body or office that somebody asks for; None where nothing names such a one.

        Raises:
            AmbiguousNameError: if several have the name, of one sort or of two.
        """
        return self._looked_up(text, _PATRONS)

    def _looked_up(self, text: str, sorts: Sequence[str]) -> Key | None:
        try:
            return self.look_up(text, sorts)
        except UnknownNameError:
            return None

    def find(self, text: str) -> Key | None:
        """Return the key of whoever or whatever has an id, a name or an alias, people first; None where several have.

        An office is known by its id, or by its title where only one has that.
        """
        offices = self._offices_called(text)
        return (
            self._people.known(text)
            or self._bodies.known(text)
            or (f"office:{text}" if f"office:{text}" in self._entities else None)
            or (offices[0] if len(offices) == 1 else None)
        )

    def _offices_called(self, text: str) -> tuple[Key, ...]:
        title = fold_name(text)
        return tuple(dict.fromkeys(key for (each, _), key in self._offices.items() if key and each == title))

    def look_up(self, text: str, sorts: Sequence[str] = _PATRONS) -> Key:
        """Find the one entity that somebody asks for, by id, then identifier, then name, defined or only mentioned.

        Args:
            text: what was asked for.
            sorts: the sorts of entity that may be meant: person, organisation, office.

        Raises:
            AmbiguousNameError: if several have the name, of one sort or of two; it gives their ids.
            UnknownNameError: if nothing in the register names it; it suggests what is near.
        """
        found = self._by_id(text, sorts) or self._by_name(text, sorts)
        if not found:
            self._meet_all()
            found = self._by_name(text, sorts)
        if len(found) > 1:
            raise AmbiguousNameError(text, {key: self._entities[key] for key in found})
        if not found:
            raise no_such(text, nearest(text, self._askable(sorts)), sorts)
        return found[0]

    def _meet_all(self) -> None:
        """Look up every mention of the register, once."""
        if not self._has_met_all:
            self._has_met_all = True
            for party in parties_in(self._register):
                self.key(party)

    def is_named(self, text: str, sort: str, *, mentioned: bool = False) -> bool:
        """Whether something of a sort has an id or a name; of an office, a person may have it.

        Args:
            text: the id or name.
            sort: person, organisation, office or scheme.
            mentioned: whether it is enough that the register mentions it somewhere.
        """
        if mentioned:
            self._meet_all()
        if sort == "scheme":
            return bool(self._schemes.by_id(text) or self._schemes.by_name(text))
        sorts = ("office", "person") if sort == "office" else (sort,)
        return bool(self._by_id(text, sorts) or self._by_name(text, sorts))

    def nearest(self, text: str, sort: str) -> str | None:
        """Return the id or name of a sort that is most like a text, if any is like it."""
        self._meet_all()
        return nearest(text, self._schemes.texts() if sort == "scheme" else self._askable((sort,)))

    def _by_id(self, text: str, sorts: Sequence[str]) -> list[Key]:
        office = f"office:{text}" if f"office:{text}" in self._entities else None
        known = {"person": self._people.by_id(text), "organisation": self._bodies.by_id(text), "office": office}
        return [key for sort in sorts if (key := known[sort])]

    def _by_name(self, text: str, sorts: Sequence[str]) -> list[Key]:
        named = {
            "person": self._people.by_name(text),
            "organisation": self._bodies.by_name(text),
            "office": self._offices_called(text),
        }
        return [key for sort in sorts for key in named[sort]]

    def _askable(self, sorts: Sequence[str]) -> Iterator[str]:
        """Go through the ids and names that can be asked for."""
        if "person" in sorts:
            yield from self._people.texts()
        if "organisation" in sorts:
            yield from self._bodies.texts()
        if "office" in sorts:
            yield from self._office_ids()

    def people(self) -> tuple[Person, ...]:
        """Return everybody who is defined, or was looked up before."""
        return tuple(each for each in self._entities.values() if isinstance(each, Person))

    def texts(self) -> tuple[str, ...]:
        """Return every id and name that can be asked for."""
        return tuple(dict.fromkeys(self._askable(_PATRONS)))

    def _office_ids(self) -> Iterator[str]:
        return (key.partition(":")[2] for key in self._offices.values() if key)


def may_fit_several(register: Register, identified: Sequence[Person | Organisation]) -> bool:
    """Whether any name may fit several that a register defines or identifies: a quick look, since few have such a name.

    Args:
        register: the register.
        identified: as for `EntityIndex`.
    """
    ids = {each.id for each in register.people}
    people = [each for each in identified if isinstance(each, Person)]
    bodies = [each for each in identified if isinstance(each, Organisation) and not each.id]
    numbered = [each for each in people if not each.id]
    return (
        share_names((*register.people, *_others(people, ids), *numbered), _aliases, fold_person)
        or share_names((*register.organisations, *bodies), _short_names, fold_body)
        or share_names(register.schemes, _former_names, fold_name)
    )


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
