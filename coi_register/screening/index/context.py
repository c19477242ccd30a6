"""The context: the questions that a rule may ask of a register, each answered by an index.

This is the blocking of record linkage: a rule asks for the facts of a person, a body or a matter, and never goes
through all pairs. A test compares the indexes with a plain double loop.
"""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cached_property
from typing import cast

from coi_register.entities.contradictions import BetweenDeclarations
from coi_register.entities.in_force import in_force
from coi_register.entities.organisation_graph import Line, OrganisationGraph
from coi_register.entities.same_entity import EntityIndex, Key
from coi_register.entities.same_fact import Likeness
from coi_register.model.declarations import Declaration
from coi_register.model.fields import field_types
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.payments import InKindSupport
from coi_register.model.kinds.public_positions import Other
from coi_register.model.kinds.shapes import Holding, Tie as ShapeOfTie
from coi_register.model.parties import Office, Organisation, Person
from coi_register.model.periods import Answer, Period
from coi_register.model.policies import Policy
from coi_register.model.register import Register
from coi_register.screening.facts import Fact, is_own
from coi_register.screening.index.activities import Activity, activities
from coi_register.screening.index.blocks import Block
from coi_register.screening.index.matters import MatterIndex
from coi_register.screening.index.pairs import Gain, Mention, Pair, Part, Reach, Service, Side, shared_keys
from coi_register.screening.index.patrons import Patron, PatronIndex, Tie, TieKind, is_placement
from coi_register.screening.index.people import PeopleIndex, names_somebody
from coi_register.screening.windows import COUNTS, NOTHING, Assessment, Missing, assess

__all__ = ["ScreeningContext"]


class _Extent(Enum):
    """How far a patron's body reaches."""

    ALONE = "alone"
    PERHAPS = "alone, and perhaps not"
    WITH_THOSE_BELOW = "with those below"


class ScreeningContext:
    """A register, a policy, a day, and the last day of which declarations are known; None where all are."""

    def __init__(
        self, register: Register, policy: Policy, on: datetime.date, known_on: datetime.date | None = None
    ) -> None:
        self.register = register
        self.policy = policy
        self.on = on
        self.known_on = known_on
        self.today = Period.days(on, on)
        self.directory = EntityIndex(register)
        self.bodies = OrganisationGraph(register, self.directory)
        self._patrons = PatronIndex(self.directory, self.bodies)
        self.in_force = in_force(register, on, known_on, index=self.directory)
        self._people_index = PeopleIndex(register, self.in_force)
        self._matter_index = MatterIndex(register.matters, self.directory)
        self._mentions: dict[Key, tuple[Mention, ...]] = {}
        self._of_any_kind: tuple[Key, list[Fact]] = "", []
        self._mentioned: tuple[Key, dict[Key, list[tuple[int, Mention]]]] = "", {}
        self._activities: dict[Key, tuple[Activity, ...]] = {}
        self._paired: tuple[Key, dict[Key, Pair]] = "", {}
        self._reaches: dict[tuple[Key, _Extent], dict[Key, Reach]] = {}
        self._all_sides: dict[tuple[Key, _Extent], tuple[tuple[Side, Reach | None], ...]] = {}

    # --- who there is

    def key(self, entity: object) -> Key | None:
        """Return the key of a person, body, office, scheme or matter; None of nothing, or of what has no name."""
        return None if entity is None else self.directory.key(cast("Person", entity))

    def fellows(self) -> tuple[Key, ...]:
        """Return everybody who has been placed with a patron, in the order of the register."""
        return tuple(self._people_index.placed)

    def participants(self) -> tuple[Key, ...]:
        """Return everybody who takes part in a matter, in the order of the register."""
        return tuple(self._matter_index.parts)

    def namers(self) -> tuple[Key, ...]:
        """Return everybody who has declared something that names another person, in the order of the register."""
        return tuple(dict.fromkeys(person for person, _, _ in self._people_index.naming))

    def pairs(self, fellow: Key) -> tuple[Pair, ...]:
        """Return the pairs of a fellow with each patron."""
        return tuple(self._pairs_of(fellow).values())

    def _pairs_of(self, fellow: Key) -> dict[Key, Pair]:
        if self._paired[0] != fellow:
            is_placed = fellow in self._people_index.placed
            self._paired = fellow, {pair.patron_key: pair for pair in self._pairs(fellow)} if is_placed else {}
        return self._paired[1]

    def _pairs(self, fellow: Key) -> Iterator[Pair]:
        found: dict[Key, list[Tie]] = {}
        for fact in self.facts(fellow):
            if is_placement(fact.interest):
                for tie in self._patrons.of(fact):
                    found.setdefault(tie.key, []).append(tie)
        person = cast("Person", self.directory.entity(fellow))
        for key, ties in found.items():
            base = self._base(ties[0].patron, key, ties)
            reach = self._reach_by(*base)
            dealings = tuple(self._dealings(fellow, key, ties, reach))
            sides = self._sides_from(key, base)
            yield Pair(person, fellow, ties[0].patron, key, tuple(ties), reach, dealings, sides)

    def _dealings(
        self, fellow: Key, patron: Key, ties: list[Tie], reach: Mapping[Key, Reach]
    ) -> Iterator[tuple[Mention, Reach | None]]:
        placements, mentioned = {id(tie.fact) for tie in ties}, self._mentions_by_key(fellow)
        keys = shared_keys(mentioned, reach)
        if patron in mentioned and patron not in reach:
            keys.append(patron)
        for _, mention in sorted((each for key in keys for each in mentioned[key]), key=lambda each: each[0]):
            if id(mention.fact) not in placements:
                yield mention, reach.get(mention.key)

    def _mentions_by_key(self, person: Key) -> dict[Key, list[tuple[int, Mention]]]:
        """What somebody's facts name, each with its place among all of them."""
        if self._mentioned[0] != person:
            found: dict[Key, list[tuple[int, Mention]]] = {}
            for each in enumerate(self.mentions(person)):
                found.setdefault(each[1].key, []).append(each)
            self._mentioned = person, found
        return self._mentioned[1]

    def blocks(self, pair: Pair) -> frozenset[Block]:
        """Return the blocks that a pair belongs to: rules of others would find nothing in it."""
        return _BLOCKS[
            isinstance(pair.patron, Person)
            + 2 * bool(self.sides(pair))
            + 4 * (bool(pair.dealings) or self._has_dealing(pair))
            + 8 * (pair.fellow_key in self._matter_index.parts)
            + 16 * bool(self._people_index.naming and pair.fellow_key in self._facts_about)
        ]

    def _has_dealing(self, pair: Pair) -> bool:
        dealt, owners = self.dealt_with(pair), self.owners(pair)
        is_any = bool(dealt or owners)
        return is_any and any(shared_keys(self._mentions_by_key(pair.fellow_key), those) for those in (dealt, owners))

    def ties_between(self, fellow: Key, patron: Key) -> tuple[Tie, ...]:
        """Return the ties of a fellow to a patron."""
        pair = self._pairs_of(fellow).get(patron)
        return pair.ties if pair is not None else ()

    def alone(self, person: Key) -> Pair:
        """Return the pair of a person with nobody, for rules that look at the person alone."""
        return Pair(cast("Person", self.directory.entity(person)), person, None, "", ())

    def declarations(self, person: Key) -> tuple[Declaration, ...]:
        """Return what a person has declared, but for what was corrected since."""
        return tuple(self.in_force.declarations.get(person, ()))

    def corrected(self, declaration: Declaration) -> tuple[Declaration, ...]:
        """Return the declarations that one corrects: that one, the one that it corrects itself, and so on."""
        return self.in_force.corrected_by(self.directory.person(declaration.declarant), declaration)

    def facts(self, person: Key) -> tuple[Fact, ...]:
        """Return the interests of a person, each once, as they hold; what a complete return has ended is among them."""
        return self.in_force.of(person).facts

    def facts_of_any_kind(self, person: Key) -> Sequence[Fact]:
        """Return the interests of a person that are of the kind `other`, and so can say anything."""
        if self._of_any_kind[0] != person:
            self._of_any_kind = person, [fact for fact in self.facts(person) if isinstance(fact.interest, Other)]
        return self._of_any_kind[1]

    def contradictions(self, person: Key) -> tuple[BetweenDeclarations, ...]:
        """Return what leaves open which facts of a person hold; then the person cannot be assessed."""
        return self.in_force.of(person).contradictions

    def services(self, person: Key) -> tuple[Service, ...]:
        """Return the offices that a person held."""
        return tuple(self._people_index.services.get(person, ()))

    def activities(self, person: Key) -> tuple[Activity, ...]:
        """Return what a person does in which body, as declared and by the offices that the register knows."""
        known = self._activities.get(person)
        if known is None:
            found = activities(self.mentions(person), self.services(person), self.directory)
            known = self._activities[person] = tuple(found)
        return known

    # --- what belongs to a patron

    def _base(self, patron: Patron | None, patron_key: Key, ties: Sequence[Tie]) -> tuple[Key, _Extent]:
        """The body from which a patron reaches, and how far; no key where there is none, as of a person.

        A host reaches to the bodies below it. An office reaches to the body that it is at, where a tie runs through the
        office whose host is another body and not below that one: else the body is a patron of its own. Where the host
        may be below it, because dates are partial, the body only may belong to the office.
        """
        if isinstance(patron, Organisation):
            hosts = any(tie.kind is TieKind.HOST for tie in ties)
            return patron_key, _Extent.WITH_THOSE_BELOW if hosts else _Extent.ALONE
        if isinstance(patron, Office) and patron.organisation is not None:
            key = self.directory.body(patron.organisation)
            if key and any(key not in tie.hosts for tie in ties):
                sure = any(key not in (*tie.hosts, *tie.hosts_perhaps) for tie in ties)
                return key, _Extent.ALONE if sure else _Extent.PERHAPS
        return "", _Extent.ALONE

    def _reach_by(self, key: Key, extent: _Extent) -> dict[Key, Reach]:
        known = self._reaches.get((key, extent))
        if known is None:
            is_possible = extent is _Extent.PERHAPS
            same = (key, *self.bodies.namesakes(key)) if key else ()
            known = {each: Reach(each, is_direct=True, is_possible=is_possible) for each in same}
            for line in self.bodies.below(key) if extent is _Extent.WITH_THOSE_BELOW else ():
                if line.key not in same:
                    lines = known[line.key].lines if line.key in known else ()
                    known[line.key] = Reach(line.key, (*lines, line))
            self._reaches[key, extent] = known
        return known

    def holds(self, reach: Reach | None, period: Period | None) -> Assessment:
        """Weigh that a body belongs to its patron at some time in a period."""
        return COUNTS if reach is None else Assessment(reach.holds(period), grounds=reach.grounds)

    def tie_assessment(self, tie: Tie, event: Period | None, *missing: Missing) -> Assessment:
        """Weigh a tie, seen from an event, in the window of the policy for ties."""
        lacking = missing if tie.period is not None else (Missing("dates", fact=tie.fact),)
        assessment = assess(self.policy.ties, tie.period, event, *lacking)
        return assessment & Assessment(Answer.POSSIBLE) if tie.is_possible else assessment

    # --- matters

    def parts(self, person: Key, matter: Key = "") -> tuple[Part, ...]:
        """Return what a person does in matters, or in one matter."""
        if matter:
            return tuple(self._matter_index.parts_in.get((person, matter), ()))
        return tuple(self._matter_index.parts.get(person, ()))

    def parts_about(self, key: Key) -> tuple[Part, ...]:
        """Return what others do in matters that is about a person, an office or a body."""
        return tuple(self._matter_index.parts_about.get(key, ()))

    def sides(self, pair: Pair) -> tuple[tuple[Side, Reach | None], ...]:
        """Return where a patron is a party to a matter: itself, or by a body that belongs to it."""
        return pair.sides

    def _sides_from(self, patron: Key, base: tuple[Key, _Extent]) -> tuple[tuple[Side, Reach | None], ...]:
        own = self._matter_index.sides.get(patron, ())
        known = self._all_sides.get(base)
        if known is None:
            reach = self._reach_by(*base)
            known = tuple((side, each) for key, each in reach.items() for side in self._matter_index.sides.get(key, ()))
            self._all_sides[base] = known
        return known if base[0] == patron else (*((side, None) for side in own), *known)

    def parties(self, matter: Key) -> tuple[Side, ...]:
        """Return all parties to a matter."""
        return tuple(self._matter_index.sides_of.get(matter, ()))

    def gains(self, key: Key) -> tuple[Gain, ...]:
        """Return what a scheme, body, office or person stands to gain from matters."""
        return tuple(self._matter_index.gains.get(key, ()))

    # --- what facts name

    def mentions(self, person: Key) -> tuple[Mention, ...]:
        """Return the people, bodies and offices that a person's facts name, each with its field."""
        known = self._mentions.get(person)
        if known is None:
            known = self._mentions[person] = tuple(
                [
                    Mention(fact, field, key)
                    for fact in self.facts(person)
                    for field, key in self._named(fact.interest, fact.person)
                ]
            )
        return known

    def dealt_with(self, pair: Pair) -> dict[Key, list[tuple[str, Line]]]:
        """Return the bodies that the patron's body regulates, funds or buys from, with the words for it."""
        found: dict[Key, list[tuple[str, Line]]] = {}
        for key in pair.bodies:
            for word, line in self.bodies.dealings(key):
                found.setdefault(line.key, []).append((word, line))
        return found

    def owners(self, pair: Pair) -> dict[Key, Reach]:
        """Return the bodies above a host at a time that is not, or may not be, that of all placements with it.

        Those above it during a placement are patrons of their own.
        """
        found: dict[Key, Reach] = {}
        ties = [tie for tie in pair.ties if tie.kind is TieKind.HOST]
        for key in pair.bodies if ties else ():
            for line in self.bodies.above(key):
                if line.key not in pair.reach and not all(line.key in tie.hosts for tie in ties):
                    known = found.get(line.key)
                    found[line.key] = Reach(line.key, (*(known.lines if known else ()), line))
        return found

    def owned(self, reach: Reach, tie: Tie, period: Period | None) -> Assessment:
        """Weigh that a body stands above a host in a period, and is no patron of its own by the same tie."""
        if tie.kind is not TieKind.HOST or reach.key in tie.hosts:
            return NOTHING
        is_other = Assessment(Answer.of(certain=reach.key not in tie.hosts_perhaps, possible=True))
        return is_other & Assessment(reach.holds(period), grounds=tuple(f"{tie.key}: {each}" for each in reach.above))

    def funders(self, pair: Pair) -> tuple[Line, ...]:
        """Return the bodies that fund the patron's body."""
        return tuple(line for key in pair.bodies for line in self.bodies.funders(key))

    def facts_about(self, key: Key) -> tuple[Fact, ...]:
        """Return what others have declared that names a person."""
        return tuple(self._facts_about.get(key, ()))

    def help_of(self, key: Key) -> tuple[Fact, ...]:
        """Return the help in kind that others have had of a person: a placement, as it is told from the other side."""
        about = (each for each in self.facts_about(key) if isinstance(each.interest, InKindSupport))
        return tuple(each for each in about if self._helper(each.interest) == key)

    def helpers(self) -> tuple[Key, ...]:
        """Return everybody of whom others have had help in kind, in the order of the register."""
        named = dict.fromkeys(self._helper(interest) for _, interest, _ in self._people_index.naming)
        return tuple(each for each in named if each and self.help_of(each))

    def _helper(self, interest: Interest) -> Key | None:
        if not isinstance(interest, InKindSupport) or interest.donor is None or not is_own(interest):
            return None
        return self.directory.person(interest.donor)

    @cached_property
    def _facts_about(self) -> dict[Key, list[Fact]]:
        found: dict[Key, list[Fact]] = {}
        for person in dict.fromkeys(person for person, _, _ in self._people_index.naming):
            for fact in filter(lambda each: names_somebody(each.interest), self.facts(person)):
                named = {key for _, key in self._named(fact.interest, fact.person) if key.startswith("person:")}
                for key in sorted(named - {person}):
                    found.setdefault(key, []).append(fact)
        return found

    @property
    def has_mirrors(self) -> bool:
        """Whether any fact says that it is the mirror of another."""
        return bool(self._mirrors)

    def mirrors(self, fact: Fact) -> tuple[Fact, ...]:
        """Return the facts in others' declarations that say they are the same fact, told from the other side."""
        given = fact.interest.id
        return tuple(each for each in self._mirrors.get(given, ()) if each.person != fact.person) if given else ()

    def mirrored(self, fact: Fact) -> tuple[Fact, ...]:
        """Return the facts in others' declarations of which a fact says that it is the mirror."""
        wanted = fact.interest.mirror_of
        return tuple(each for each in self._originals.get(wanted, ()) if each.person != fact.person) if wanted else ()

    def held_alike(self, person: Key) -> Iterator[tuple[Fact, Fact]]:
        """Give the holdings of one holder that a person and somebody else have declared, each with the other's telling.

        The holder is the person, or who is named as the one whose it is; two people's own holdings are two.
        """
        if not self._holdings_of_others:
            return
        for fact in self.facts(person):
            holder = self._holder(fact)
            for other in self._holdings_of(holder) if holder else ():
                if other.person != person and self._is_one_holding(fact, other):
                    yield fact, other

    def _holdings_of(self, holder: Key) -> Iterator[Fact]:
        yield from self._holdings_of_others.get(holder, ())
        yield from (each for each in self.facts(holder) if self._holder(each) == holder)

    def _holder(self, fact: Fact) -> Key | None:
        if not isinstance(fact.interest, Holding):
            return None
        if is_own(fact.interest):
            return fact.person
        subject = fact.interest.subject
        return self.directory.person(subject.person) if subject and subject.person else None

    def _is_one_holding(self, one: Fact, other: Fact) -> bool:
        periods = one.interest.period, other.interest.period
        if periods[0] and periods[1] and periods[0].overlaps(periods[1]) is Answer.NO:
            return False
        return Likeness(self.directory).agree(one.interest, other.interest)

    @cached_property
    def _holdings_of_others(self) -> dict[Key, list[Fact]]:
        """The holdings that people have declared of others whom they name, by the holder."""
        found: dict[Key, list[Fact]] = {}
        for person in dict.fromkeys(
            person for person, each, _ in self._people_index.naming if isinstance(each, Holding)
        ):
            for fact in self.facts(person):
                holder = None if is_own(fact.interest) else self._holder(fact)
                if holder:
                    found.setdefault(holder, []).append(fact)
        return found

    @cached_property
    def _originals(self) -> dict[str, list[Fact]]:
        """The facts of which others say that they are their mirrors, by their ids."""
        found: dict[str, list[Fact]] = {each: [] for each in self._mirrors}
        for person, declarations in self.in_force.declarations.items() if found else ():
            if any(interest.id in found for each in declarations for interest in each.interests):
                for fact in self.facts(person):
                    if fact.as_told.id in found:
                        found[fact.as_told.id].append(fact)
        return found

    @cached_property
    def _mirrors(self) -> dict[str, list[Fact]]:
        found: dict[str, list[Fact]] = {}
        for person in dict.fromkeys(person for person, interest, _ in self._people_index.naming if interest.mirror_of):
            for fact in self.facts(person):
                if fact.interest.mirror_of:
                    found.setdefault(fact.interest.mirror_of, []).append(fact)
        return found

    def _named(self, interest: Interest, declarant: Key = "") -> list[tuple[str, Key]]:
        """List the people, bodies and offices that an interest names, with the field.

        Whoever declares is never one's own relative or friend: a relative of the same name is somebody else.
        """
        directory = self.directory
        named: list[tuple[str, Key | None]] = []
        for name in _party_fields(interest.__class__):
            part = getattr(interest, name)
            if part is None:
                continue
            if part.__class__ is Organisation:
                named.append((name, directory.body(part)))
                continue
            if part.__class__ is Person and isinstance(interest, ShapeOfTie):
                named.append((name, directory.relative(part, declarant)))
                continue
            named.append((name, directory.key(part)))
            if isinstance(part, Office):
                office = directory.whole_office(part)
                named.append(("organisation", directory.body(office.organisation) if office.organisation else None))
                named.append(("person", directory.person(office.person) if office.person else None))
        remuneration = getattr(interest, "remuneration", None)
        if remuneration is not None and remuneration.payer is not None:
            named.append(("remuneration.payer", directory.body(remuneration.payer)))
        subject = interest.subject
        if subject is not None:
            named.append(("subject", directory.relative(subject.person, declarant) if subject.person else None))
            named.append(("subject", directory.body(subject.organisation) if subject.organisation else None))
        return [(name, key) for name, key in named if key]


_OPTIONAL = (Block.PERSON, Block.MATTER, Block.DEALING, Block.PART, Block.NAMED)
_BLOCKS = tuple(
    frozenset((Block.PAIR, *(block for bit, block in enumerate(_OPTIONAL) if number >> bit & 1)))
    for number in range(32)
)
"""The sets of blocks that a pair can belong to, by a number with a bit for each of `_OPTIONAL`."""


_fields: dict[type[Interest], tuple[str, ...]] = {}


def _party_fields(cls: type[Interest]) -> tuple[str, ...]:
    """The fields of a kind that hold a person, a body or an office."""
    known = _fields.get(cls)
    if known is None:
        known = _fields[cls] = tuple(
            name
            for name, kind in field_types(cls).items()
            if kind.sort == "value" and kind.of in (Person, Organisation, Office)
        )
    return known
