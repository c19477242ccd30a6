"""The scene: a register seen for screening, with what a rule may ask of it, each answered by an index.

This is the blocking of record linkage: a rule asks for what belongs to a person, a body or a matter, and is never led
through all pairs. A test holds the indexes against the plain double loop.
"""

import datetime
from collections.abc import Iterator
from typing import cast

import attrs

from coi_register.declarations import Declaration
from coi_register.interests.base import Interest
from coi_register.interests.shapes import Role
from coi_register.matters import Beneficiary, Matter, Participant, Party
from coi_register.parties import Office, Organisation, Person, Tenure
from coi_register.periods import Answer, Period
from coi_register.policies import Policy
from coi_register.register import Register
from coi_register.screening.bodies import Bodies, Line
from coi_register.screening.directory import Directory, Key
from coi_register.screening.facts import Fact, facts_in, standing
from coi_register.screening.ties import Patron, Patrons, Tie, TieKind, is_placement

__all__ = ["Gain", "Pair", "Part", "Reach", "Scene", "Service", "Side"]


@attrs.frozen(eq=False)
class Part:
    """That somebody takes part in a matter. `about` is the key of the person or office that it is about."""

    matter: Matter
    participant: Participant
    person: Key
    about: tuple[Key, ...] = ()

    @property
    def period(self) -> Period | None:
        """When: the day of the article or decision; else, while the matter lasts."""
        return self.participant.period or self.matter.period


@attrs.frozen(eq=False)
class Side:
    """That somebody is a party to a matter; `key` is who."""

    matter: Matter
    party: Party
    key: Key

    @property
    def period(self) -> Period | None:
        """When: as the party says; else, while the matter lasts."""
        return self.party.period or self.matter.period


@attrs.frozen(eq=False)
class Gain:
    """That somebody stands to gain from a matter; `key` is who: a scheme, a body, an office or a person."""

    matter: Matter
    beneficiary: Beneficiary
    key: Key


@attrs.frozen(eq=False)
class Service:
    """That a person held an office."""

    office: Office
    tenure: Tenure
    person: Key


@attrs.frozen
class Reach:
    """How a body belongs to a patron: it is the patron, or the patron's office is there, or it is below the patron.

    Attributes:
        key: the body.
        line: the way down to it; one step long where it is the patron itself.
        is_direct: whether it is the patron itself, or where the patron's office is.
    """

    key: Key
    line: Line
    is_direct: bool


@attrs.frozen(eq=False)
class Pair:
    """A fellow and a patron, with every tie between them."""

    fellow: Person
    fellow_key: Key
    patron: Patron
    patron_key: Key
    ties: tuple[Tie, ...]

    @property
    def placements(self) -> tuple[Fact, ...]:
        """The placements that the ties rest on, each once."""
        return tuple({id(tie.fact): tie.fact for tie in self.ties}.values())


class Scene:
    """A register, a policy and a day."""

    def __init__(self, register: Register, policy: Policy, on: datetime.date) -> None:
        self.register = register
        self.policy = policy
        self.on = on
        self.today = Period.days(on, on)
        self.directory = Directory(register)
        self.bodies = Bodies(register, self.directory)
        self._patrons = Patrons(self.directory, self.bodies)
        self._declarations: dict[Key, list[Declaration]] = {}
        self._placed: dict[Key, None] = {}
        self._facts: dict[Key, tuple[Fact, ...]] = {}
        self._parts: dict[Key, list[Part]] = {}
        self._parts_about: dict[Key, list[Part]] = {}
        self._sides: dict[Key, list[Side]] = {}
        self._sides_of: dict[Key, list[Side]] = {}
        self._gains: dict[Key, list[Gain]] = {}
        self._services: dict[Key, list[Service]] = {}
        self._take_in_declarations()
        for matter in register.matters:
            self._take_in_matter(matter)
        for office in register.offices:
            for tenure in office.held_by:
                person = self.directory.person(tenure.person)
                self._services.setdefault(person, []).append(Service(office, tenure, person))

    def _take_in_declarations(self) -> None:
        makes_ties: dict[type[Interest], bool] = {}
        person_key = self.directory.person
        for declaration in standing(self.register.declarations):
            person = person_key(declaration.declarant)
            known = self._declarations.get(person)
            if known is None:
                self._declarations[person] = [declaration]
            else:
                known.append(declaration)
            for interest in declaration.interests:
                cls = interest.__class__
                # Whether a class can make ties at all is asked once: most interests of a register are not of one.
                may = makes_ties.get(cls)
                if may is None:
                    may = makes_ties[cls] = is_placement(interest) or isinstance(interest, Role)
                if may and is_placement(interest):
                    self._placed[person] = None

    def _take_in_matter(self, matter: Matter) -> None:
        key = self.directory.matter(matter)
        for participant in matter.participants:
            person = self.directory.person(participant.person)
            part = Part(matter, participant, person, self._about(participant))
            self._parts.setdefault(person, []).append(part)
            for about in part.about:
                self._parts_about.setdefault(about, []).append(part)
        for party in matter.parties:
            for each in self._keys(party):
                side = Side(matter, party, each)
                self._sides.setdefault(each, []).append(side)
                self._sides_of.setdefault(key, []).append(side)
        for beneficiary in matter.beneficiaries:
            for each in self._keys(beneficiary):
                self._gains.setdefault(each, []).append(Gain(matter, beneficiary, each))

    def _about(self, participant: Participant) -> tuple[Key, ...]:
        keys = []
        if participant.about:
            keys.append(self.directory.person(participant.about))
        if participant.about_office and (office := self.directory.office(participant.about_office)):
            keys.append(office)
        return tuple(keys)

    def _keys(self, value: Party | Beneficiary) -> Iterator[Key]:
        for name in ("scheme", "organisation", "office", "person"):
            part = getattr(value, name, None)
            key = self.directory.key(part) if part is not None else None
            if key:
                yield key

    # --- who there is

    def fellows(self) -> tuple[Key, ...]:
        """Return everybody who has been placed with a patron, in the order of the register."""
        return tuple(self._placed)

    def pairs(self, fellow: Key) -> tuple[Pair, ...]:
        """Return the pairs of a fellow with each patron."""
        grouped: dict[Key, list[Tie]] = {}
        for fact in self.facts(fellow):
            for tie in self._patrons.of(fact):
                grouped.setdefault(tie.key, []).append(tie)
        person = cast("Person", self.directory.entity(fellow))
        return tuple(Pair(person, fellow, ties[0].patron, key, tuple(ties)) for key, ties in grouped.items())

    def declarations(self, person: Key) -> tuple[Declaration, ...]:
        """Return what a person has declared, but for what was corrected since."""
        return tuple(self._declarations.get(person, ()))

    def facts(self, person: Key) -> tuple[Fact, ...]:
        """Return the interests of a person."""
        known = self._facts.get(person)
        if known is None:
            known = self._facts[person] = facts_in(self._declarations.get(person, ()), person)
        return known

    def services(self, person: Key) -> tuple[Service, ...]:
        """Return the offices that a person held."""
        return tuple(self._services.get(person, ()))

    # --- what belongs to a patron

    def reach(self, pair: Pair) -> dict[Key, Reach]:
        """Return the bodies that belong to a patron: itself and, of a host, the bodies below it.

        Of a sponsor's or supervisor's office it is the body that the office is at, unless that is the host or above
        it: then it is a patron of its own. A person has none.
        """
        found: dict[Key, Reach] = {}
        if isinstance(pair.patron, Organisation):
            found[pair.patron_key] = Reach(pair.patron_key, Line(pair.patron_key), is_direct=True)
            if any(tie.kind is TieKind.HOST for tie in pair.ties):
                for line in self.bodies.below(pair.patron_key):
                    found.setdefault(line.key, Reach(line.key, line, is_direct=False))
        elif isinstance(pair.patron, Office) and pair.patron.organisation is not None:
            key = self.directory.body(pair.patron.organisation)
            hosted = {host for tie in pair.ties for host in self._hosts(tie)}
            if key and key not in hosted:
                found[key] = Reach(key, Line(key), is_direct=True)
        return found

    def _hosts(self, tie: Tie) -> Iterator[Key]:
        """The host of a tie's placement and the bodies above it."""
        for each in self._patrons.of(tie.fact):
            if each.kind in (TieKind.HOST, TieKind.ABOVE_HOST):
                yield each.key

    # --- matters

    def parts(self, person: Key) -> tuple[Part, ...]:
        """Return what a person does in matters."""
        return tuple(self._parts.get(person, ()))

    def parts_about(self, key: Key) -> tuple[Part, ...]:
        """Return what others do in matters that is about a person or an office."""
        return tuple(self._parts_about.get(key, ()))

    def sides(self, pair: Pair) -> tuple[tuple[Side, Reach | None], ...]:
        """Return where a patron is a party to a matter: itself, or by a body that belongs to it."""
        found: list[tuple[Side, Reach | None]] = [(side, None) for side in self._sides.get(pair.patron_key, ())]
        for key, reach in self.reach(pair).items():
            if key != pair.patron_key:
                found += [(side, reach) for side in self._sides.get(key, ())]
        return tuple(found)

    def parties(self, matter: Matter) -> tuple[Side, ...]:
        """Return all parties to a matter."""
        return tuple(self._sides_of.get(self.directory.matter(matter), ()))

    def gains(self, key: Key) -> tuple[Gain, ...]:
        """Return what a scheme, body, office or person stands to gain from matters."""
        return tuple(self._gains.get(key, ()))

    # --- facts that name a patron

    def dealings(self, pair: Pair) -> Iterator[tuple[Fact, str, Reach | None]]:
        """Go through the fellow's facts that name the patron, or a body that belongs to it, and in which field.

        The placements that the pair's ties rest on are left out: the tie is never its own evidence.
        """
        reach = self.reach(pair)
        for fact in self.facts(pair.fellow_key):
            if any(fact is each for each in pair.placements):
                continue
            for field, key in self.named(fact):
                if key == pair.patron_key:
                    yield fact, field, reach.get(key)
                elif key in reach:
                    yield fact, field, reach[key]

    def named(self, fact: Fact) -> Iterator[tuple[str, Key]]:
        """Go through the people, bodies and offices that a fact names, with the field."""
        for name in _party_fields(type(fact.interest)):
            part = getattr(fact.interest, name)
            if part is None:
                continue
            key = self.directory.key(part)
            if key:
                yield name, key
            if isinstance(part, Office):
                if part.organisation and (body := self.directory.body(part.organisation)):
                    yield "organisation", body
                if part.person:
                    yield "person", self.directory.person(part.person)
        remuneration = getattr(fact.interest, "remuneration", None)
        if remuneration is not None and remuneration.payer and (payer := self.directory.body(remuneration.payer)):
            yield "remuneration.payer", payer

    def name(self, key: Key) -> str:
        """Return the printed name of what a key stands for."""
        entity = self.directory.entity(key)
        for field in ("name", "office", "title", "description"):
            text = getattr(entity, field, None)
            if text:
                return str(text)
        return key.partition(":")[2]

    def holds(self, reach: Reach | None, period: Period | None) -> Answer:
        """Whether a body belongs to its patron at some time in a period."""
        return reach.line.holds(period) if reach is not None else Answer.YES


_fields: dict[type[Interest], tuple[str, ...]] = {}


def _party_fields(cls: type[Interest]) -> tuple[str, ...]:
    """The fields of a kind that hold a person, a body or an office."""
    known = _fields.get(cls)
    if known is None:
        from coi_register.fields import field_types

        known = _fields[cls] = tuple(
            name
            for name, kind in field_types(cls).items()
            if kind.sort == "value" and kind.of in (Person, Organisation, Office)
        )
    return known
