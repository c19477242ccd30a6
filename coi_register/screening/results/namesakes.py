"""Namesakes: names that fit several people, bodies or schemes, so that nobody knows which of them is meant.

Nothing is looked up but keys, and only where the register has such a name.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cached_property

import attrs

from coi_register.entities.parties_in import Party
from coi_register.entities.references import PARTIES
from coi_register.entities.same_entity import Entity, Key
from coi_register.model.declarations import Nil
from coi_register.model.fields import Value, field_types, leads_to
from coi_register.model.kinds.base import Interest
from coi_register.model.matters import Matter
from coi_register.model.parties import Office, Organisation, Person, Scheme
from coi_register.model.register import Register
from coi_register.screening.facts import Fact
from coi_register.screening.fingerprints import fact_line, value_words
from coi_register.screening.index.context import ScreeningContext

__all__ = ["Namesakes", "UnclearName"]

_Definition = Organisation | Office | Scheme | Matter


@attrs.frozen(kw_only=True, eq=False)
class UnclearName:
    """A name that fits several, as far as it concerns somebody.

    Attributes:
        key: the key of the name, which stands for none of those that it fits.
        person: whom it concerns: who has declared something that leads to it; or the name's own key, where it is not
            known who has declared or done something.
        mention: the name, as it stands somewhere.
        fits: those that it fits.
        by_way_of: what the register defines that names it, where the person does not.
        facts: lines with all that it rests on, in order.
    """

    key: Key
    person: Key
    mention: Party
    fits: tuple[Entity, ...]
    by_way_of: Entity | None = None
    facts: tuple[str, ...] = ()


class Namesakes:
    """The names in a register that fit several, and all that leads to each.

    Args:
        context: the register as it is screened.
    """

    def __init__(self, context: ScreeningContext) -> None:
        self._context = context
        self._names = context.directory.unclear_names()
        self._looked_at: dict[Key, None] = {}
        self._patrons: dict[Key, None] = {}

    def __bool__(self) -> bool:
        return bool(self._names)

    def look_at(self, person: Key, patrons: Iterable[Key]) -> None:
        """Take in somebody who is looked at, and the patrons who are people."""
        self._looked_at[person] = None
        self._patrons.update(dict.fromkeys(patrons))

    def found(self, *, is_whole: bool) -> Iterator[UnclearName]:
        """Find the names that may hide something of those who were looked at.

        Args:
            is_whole: whether everybody was; then all that somebody unknown declared or did is told.
        """
        if not self._names:
            return
        people = {**self._looked_at, **self._patrons}
        for person in people:
            if not self._context.contradictions(person):
                yield from self._named_by(person)
        for person in self._context.namers():
            if person not in people:
                yield from (
                    each for each in self._named_by(person) if each.by_way_of is None and self._fits(each, people)
                )
        for key in self._names:
            if key.startswith("person:"):
                yield from self._acts_of(key, people, is_whole=is_whole)

    def _fits(self, name: UnclearName, people: Container[Key]) -> bool:
        return any((self._context.directory.key(each) or "") in people for each in name.fits)

    def _acts_of(self, key: Key, people: Mapping[Key, None], *, is_whole: bool) -> Iterator[UnclearName]:
        """Tell of what somebody has declared or done of whom only this name is known."""
        context = self._context
        is_declarant, parts = key in context.in_force.declarations, context.parts(key)
        done = [each.ground for each in parts]
        done += [each.ground(context.key(each.office)) for each in context.services(key)]
        if is_declarant:
            done += [f"{key}: has declared", *(fact_line(each, context.directory) for each in context.facts(key))]
        found = self._unclear(key, key, done)
        is_asked_for = key in people or (is_whole and (is_declarant or bool(parts)))
        if is_asked_for or (done and self._fits(found, people)):
            yield found

    def _named_by(self, person: Key) -> Iterator[UnclearName]:
        """Find the names to which what somebody has declared leads, and what is said of that person."""
        lines: dict[Key, list[str]] = {}
        ways: dict[Key, set[Key]] = {}
        for said, key in self._said_by(person):
            names = {key: ""} if key in self._names and said else self._leads.get(key)
            for name, by in names.items() if names else ():
                lines.setdefault(name, []).extend(self._lines(said))
                ways.setdefault(name, set()).add(by)
        for name in sorted(lines):
            yield self._unclear(name, person, lines[name], min(ways[name]))

    def _said_by(self, person: Key) -> Iterator[tuple[Fact | Nil | None, Key]]:
        """Go through the keys of whom and what somebody names, each with what names it; and of the person."""
        context, directory = self._context, self._context.directory
        yield None, person
        for mention in context.mentions(person):
            yield mention.fact, mention.key
        for fact in context.facts(person):
            for name in _deep_fields(fact.interest):
                part = getattr(fact.interest, name)
                for party in self._in(part) if part is not None else ():
                    yield fact, directory.key(party) or ""
        for nil in (nil for each in context.declarations(person) for nil in each.nothing_to_declare):
            if nil.organisation is not None:
                yield nil, directory.body(nil.organisation) or ""

    def _lines(self, said: Fact | Nil | None) -> Iterator[str]:
        directory = self._context.directory
        if isinstance(said, Nil):
            yield f"nothing to declare; {value_words(said, directory)}"
        elif said is not None:
            yield fact_line(said, directory)

    @cached_property
    def _leads(self) -> dict[Key, dict[Key, Key]]:
        """Of each key whose definition leads to such names: the names, each with what names it.

        What a matter names by such a name may be any that it fits, so these lead to it too.
        """
        key, entity = self._context.directory.key, self._context.directory.entity
        above: dict[Key, set[Key]] = {}
        for each in _definitions(self._context.register):
            own = key(each) or ""
            for party in self._named_in(each):
                above.setdefault(key(party) or "", set()).add(own)
        found: dict[Key, dict[Key, Key]] = {}
        for name, (_, fits) in self._names.items():
            for by in sorted(above.get(name, ())):
                start = [by, *(key(each) or "" for each in fits if isinstance(entity(by), Matter))]
                while start:
                    here = start.pop()
                    if name not in found.setdefault(here, {}):
                        found[here][name] = by
                        start += above.get(here, ())
        return found

    def _named_in(self, definition: _Definition) -> Iterator[Party]:
        """Go through the parties that a definition names; of a matter not those who take part: what they do is told."""
        if not isinstance(definition, Matter):
            yield from self._below(definition)
            return
        for each in (*definition.parties, *definition.beneficiaries):
            yield from self._below(each)
        for part in definition.participants:
            for about in (part.about, part.about_office, part.about_organisation):
                yield from self._in(about) if about is not None else ()

    def _below(self, value: Value) -> Iterator[Party]:
        """Go through the parties that a value names, and not those that these name where they are defined."""
        for name in _party_fields(type(value)):
            part: Value | tuple[Value, ...] | None = getattr(value, name)
            for each in part if isinstance(part, tuple) else (part,):
                if each is not None:
                    yield from self._in(each)

    def _in(self, value: Value) -> Iterator[Party]:
        if isinstance(value, Person | Organisation | Office | Scheme):
            yield value
        if (value.__class__, getattr(value, "id", None)) not in self._defined:
            yield from self._below(value)

    @cached_property
    def _defined(self) -> frozenset[tuple[type, str | None]]:
        return frozenset((each.__class__, each.id) for each in _definitions(self._context.register))

    def _unclear(self, key: Key, person: Key, lines: Iterable[str], by: Key = "") -> UnclearName:
        mention, fits = self._names[key]
        directory = self._context.directory
        keys = ", ".join(sorted(directory.key(each) or "" for each in fits))
        ground = [f"{key}: may be any of {keys}", *([f"{by}: names {key}"] if by else ())]
        return UnclearName(
            key=key,
            person=person,
            mention=mention,
            fits=fits,
            by_way_of=directory.entity(by) if by else None,
            facts=tuple(sorted({*ground, *lines})),
        )


def _definitions(register: Register) -> tuple[_Definition, ...]:
    return (*register.organisations, *register.offices, *register.schemes, *register.matters)


_party_fields_of: dict[type[Value], tuple[str, ...]] = {}


def _party_fields(cls: type[Value]) -> tuple[str, ...]:
    """The fields of a class that can lead to a party."""
    known = _party_fields_of.get(cls)
    if known is None:
        held = ((name, kind.item or kind) for name, kind in field_types(cls).items())
        known = _party_fields_of[cls] = tuple(
            name for name, kind in held if kind.sort == "value" and leads_to(kind.of, lambda each: each in PARTIES)
        )
    return known


def _deep_fields(interest: Interest) -> tuple[str, ...]:
    """The fields of an interest of which `mentions` does not tell all: those below which parties stand."""
    types = field_types(type(interest))
    fields = _party_fields(type(interest))
    return tuple(name for name in fields if types[name].of not in (Person, Organisation) and name != "subject")
