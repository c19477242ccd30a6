"""Blocking loses no flag: what the indexes lead to is what is found by looking at everything with everything."""

import datetime
from collections.abc import Iterator

from hypothesis import given, strategies as st

from coi_register.entities.organisation_graph import DEALINGS, Line, OrganisationGraph
from coi_register.entities.same_entity import Key
from coi_register.model.kinds.base import Interest
from coi_register.model.parties import Organisation
from coi_register.screening import Flag, NotAssessed, TieKind, screen
from coi_register.screening.facts import Fact, is_own
from coi_register.screening.index.context import ScreeningContext
from coi_register.screening.index.pairs import Gain, Mention, Pair, Part, Reach, Service, Side
from coi_register.screening.index.patrons import Patron, Tie, is_placement
from coi_register.screening.policies.files import load_policy, policy_names
from coi_register.screening.rules import rules
from coi_register.screening.screen import _Gathered
from coi_register.strategies import screenable_registers

DAYS = st.dates(datetime.date(2015, 6, 1), datetime.date(2018, 6, 1))
POLICIES = st.just("fellowship") | st.sampled_from(policy_names())
UPWARDS = ("part_of", "owned_by", "formerly")


class PlainBodies(OrganisationGraph):
    """Relations between bodies, each way found by trying every step from every body."""

    def __init__(self, register, directory):
        super().__init__(register, directory)
        self.register = register
        self.directory = directory

    def steps(self, names: tuple[str, ...]) -> Iterator[tuple[Key, Key, Line, str]]:
        """Every relation of every body: from which, to which, when, and what it is called."""
        for body in self.register.organisations:
            for name in names:
                for relation in getattr(body, name):
                    one, other = self.directory.body(body), self.directory.body(relation.organisation)
                    periods = (relation.period,) if relation.period else ()
                    if one and other:
                        yield one, other, Line(other, periods), name

    def ways(self, path: tuple[Key, ...], periods: tuple, *, upwards: bool) -> Iterator[Line]:
        """Every way from the last body of a path that passes none twice."""
        for one, other, line, name in self.steps(UPWARDS):
            here, there = (one, other) if upwards else (other, one)
            if here == path[-1] and there not in path:
                # What a body became is that body still.
                when = line.periods if upwards or name != "formerly" else ()
                more = periods + tuple(each for each in when if each not in periods)
                yield Line(there, more, path)
                yield from self.ways((*path, there), more, upwards=upwards)

    def above(self, key):
        """The ways up."""
        return tuple(self.ways((key,), (), upwards=True))

    def below(self, key):
        """The ways down."""
        return tuple(self.ways((key,), (), upwards=False))

    def between(self, one, other):
        """The ways from either to the other."""
        return tuple(line for line in self.below(one) if line.key == other) + tuple(
            line for line in self.below(other) if line.key == one
        )

    def dealings(self, key):
        """With whom a body deals."""
        return tuple((name, line) for one, _, line, name in self.steps(DEALINGS) if one == key)

    def funders(self, key):
        """Who funds a body."""
        return tuple(Line(one, line.periods) for one, other, line, _ in self.steps(("funds",)) if other == key)


class PlainScene(ScreeningContext):
    """A context that has no index: each question is answered by looking at the whole register."""

    def __init__(self, register, policy, on):
        super().__init__(register, policy, on)
        self.bodies = PlainBodies(register, self.directory)
        self.everyone = sorted(
            {self.directory.person(each.declarant) for each in register.declarations}
            | {
                self.directory.person(participant.person)
                for matter in register.matters
                for participant in matter.participants
            }
        )

    def declarations(self, person):
        """All that stands, held against the person."""
        own = [each for each in self.register.declarations if self.directory.person(each.declarant) == person]
        return tuple(each for each in own if each.id is None or all(each.id != other.corrects for other in own))

    def facts(self, person):
        """The interests in it; the same objects each time, since a rule may ask whether two are one."""
        return self.in_force.of(person).facts

    def all_facts(self) -> list[Fact]:
        """The interests of everyone."""
        return [fact for person in self.everyone for fact in self.facts(person)]

    def fellows(self):
        """Who has an interest that places."""
        return tuple(dict.fromkeys(fact.person for fact in self.all_facts() if places(fact)))

    def pairs(self, fellow):
        """Every patron of anybody, with those of the ties that are the fellow's."""
        ties = [tie for fact in self.all_facts() for tie in self._patrons.of(fact)]
        found = []
        for key in dict.fromkeys(tie.key for tie in ties):
            own = tuple(tie for tie in ties if tie.key == key and tie.fact.person == fellow)
            if own:
                reach = self.reach_of(own[0].patron, key, own)
                dealings = tuple(self.dealings_with(fellow, key, own, reach))
                found.append(Pair(self.directory.entity(fellow), fellow, own[0].patron, key, own, reach, dealings))
        return tuple(found)

    def services(self, person):
        """Every tenure of every office."""
        return tuple(
            Service(office, tenure, person)
            for office in self.register.offices
            for tenure in office.held_by
            if self.directory.person(tenure.person) == person
        )

    def all_parts(self) -> Iterator[Part]:
        """Every participant of every matter."""
        for matter in self.register.matters:
            for each in matter.participants:
                about = (each.about, each.about_office, each.about_organisation)
                keys = tuple(key for key in map(self.key, about) if key)
                yield Part(matter, self.directory.matter(matter), each, self.directory.person(each.person), keys)

    def parts(self, person, matter=""):
        """Those of a person."""
        return tuple(each for each in self.all_parts() if each.person == person and matter in ("", each.matter_key))

    def participants(self):
        """Who takes part."""
        return tuple(dict.fromkeys(each.person for each in self.all_parts()))

    def parts_about(self, key):
        """Those that are about somebody."""
        return tuple(each for each in self.all_parts() if key in each.about)

    def all_sides(self) -> Iterator[Side]:
        """Every party to every matter."""
        for matter in self.register.matters:
            for party in matter.parties:
                for who in (party.organisation, party.office, party.person):
                    if key := self.key(who):
                        yield Side(matter, self.directory.matter(matter), party, key)

    def parties(self, matter):
        """Those to one."""
        return tuple(each for each in self.all_sides() if each.matter_key == matter)

    def reach_of(self, patron: Patron, patron_key: Key, ties: tuple[Tie, ...]) -> dict[Key, Reach]:
        """Each body of the register, where it is the patron's or below it."""
        key, hosted, possible = "", False, False
        if isinstance(patron, Organisation):
            key, hosted = patron_key, any(tie.kind is TieKind.HOST for tie in ties)
        elif body := self.key(getattr(patron, "organisation", None)):
            others = [tie for tie in ties if body not in tie.hosts]
            key = body if others else ""
            possible = all(body in tie.hosts_perhaps for tie in others)
        if not key:
            return {}
        same = (key, *self.bodies.namesakes(key))
        found = {each: Reach(each, is_direct=True, is_possible=possible) for each in same}
        for line in self.bodies.below(key) if hosted else ():
            if line.key not in same:
                ways = tuple(each for each in self.bodies.below(key) if each.key == line.key)
                found[line.key] = Reach(line.key, ways)
        return found

    def sides(self, pair):
        """Each party, where it is the patron or belongs to it."""
        return tuple(
            (side, pair.reach.get(side.key))
            for side in self.all_sides()
            if side.key == pair.patron_key or side.key in pair.reach
        )

    def gains(self, key):
        """Each beneficiary of each matter."""
        return tuple(
            Gain(matter, self.directory.matter(matter), each, key)
            for matter in self.register.matters
            for each in matter.beneficiaries
            if key in map(self.key, (each.scheme, each.organisation, each.office, each.person))
        )

    def mentions(self, person):
        """Each that a fact of anybody names, where the fact is the person's."""
        return tuple(
            Mention(fact, field, key)
            for fact in self.all_facts()
            if fact.person == person
            for field, key in self._named(fact.interest, fact.person)
        )

    def activities(self, person):
        """As a context answers, which asks the above; but nothing is kept."""
        self._activities.clear()
        return super().activities(person)

    def dealings_with(self, fellow, patron, ties, reach):
        """Each mention in each fact, where it is of the patron or what belongs to it."""
        for mention in self.mentions(fellow):
            is_near = mention.key == patron or mention.key in reach
            if is_near and all(tie.fact is not mention.fact for tie in ties):
                yield mention, reach.get(mention.key)

    def dealt_with(self, pair):
        """Each relation of each body that is the patron itself."""
        found: dict[Key, list[tuple[str, Line]]] = {}
        for key, reach in pair.reach.items():
            for word, line in self.bodies.dealings(key) if reach.is_direct else ():
                found.setdefault(line.key, []).append((word, line))
        return found

    def funders(self, pair):
        """Each body that funds a body that is the patron itself."""
        own = [key for key, reach in pair.reach.items() if reach.is_direct]
        return tuple(line for key in own for line in self.bodies.funders(key))

    def facts_about(self, key):
        """Each fact of another that names a person."""
        return tuple(
            fact
            for fact in self.all_facts()
            if fact.person != key
            and names_somebody(fact.interest)
            and any(named == key for _, named in self._named(fact.interest, fact.person))
        )

    def helpers(self):
        """Whomever a fact of another names as the giver of help in kind."""
        given = [fact for fact in self.all_facts() if fact.interest.kind == "in-kind-support" and is_own(fact.interest)]
        named = [(fact, self.directory.person(fact.interest.donor)) for fact in given if fact.interest.donor]
        return tuple(dict.fromkeys(person for fact, person in named if person != fact.person))

    @property
    def has_mirrors(self):
        """Whether there may be any: there may."""
        return True

    def mirrors(self, fact):
        """Each fact of another that says it is the mirror of this one."""
        own = fact.interest.id
        return tuple(each for each in self.told(fact) if own is not None and each.interest.mirror_of == own)

    def mirrored(self, fact):
        """Each fact of another of which this one says that it is the mirror."""
        other = fact.interest.mirror_of
        return tuple(each for each in self.told(fact) if other is not None and each.interest.id == other)

    def told(self, fact: Fact) -> Iterator[Fact]:
        """Each interest of each declaration of another person that stands."""
        return (each for each in self.all_facts() if each.person != fact.person)


def places(fact: Fact) -> bool:
    """Whether a fact is one's own placement."""
    return is_placement(fact.interest) and is_own(fact.interest)


def names_somebody(interest: Interest) -> bool:
    """Whether a fact names a person for what the person is to the declarant, and not as the holder of an office."""
    named = [getattr(interest, name, None) for name in ("person", "donor")]
    return bool(interest.mirror_of or (interest.subject and interest.subject.person) or any(named))


def found_plainly(context: ScreeningContext) -> tuple[tuple[Flag, ...], tuple[NotAssessed, ...]]:
    """Lead every rule to every person alone and to every pair, whatever its block."""
    gathered = _Gathered(context, tuple(rules().values()))
    for person in dict.fromkeys((*context.fellows(), *context.participants(), *context.helpers())):
        gathered.gaps.look_for_namesakes(person)
        if contradictions := context.contradictions(person):
            gathered.gaps.contradicted(person, tuple(rules().values()), contradictions)
            continue
        for rule in rules().values():
            for pair in (context.alone(person), *context.pairs(person)):
                for finding in rule.check(context, pair):
                    gathered.take_in(rule, finding)
        for pair in context.pairs(person):
            gathered.gaps.look_at(pair)
    gathered.gaps.unclear_names(tuple(rules().values()), is_whole=True)
    return tuple(gathered.flags()), tuple(gathered.gaps.all())


def gist(flags: tuple[Flag, ...]) -> dict[tuple[str, ...], tuple[object, ...]]:
    """What is found, how surely and how gravely."""
    return {
        (flag.code, flag.fellow_key, flag.patron_key, flag.about_key): (flag.certainty, flag.severity) for flag in flags
    }


@given(screenable_registers(), DAYS, POLICIES)
def test_blocking_loses_no_flag(register, on, policy):
    """Screening finds what is found where every rule looks at every pair, and every question at the whole register."""
    found = screen(register, policy, on, select=["COI"])
    flags, gaps = found_plainly(PlainScene(register, load_policy(policy), on))
    assert gist(found.flags) == gist(flags)
    plain = {flag.fingerprint[:12]: set(flag.facts) for flag in flags}
    assert all(set(flag.facts) <= plain[flag.fingerprint[:12]] for flag in found.flags)
    missed = {(gap.codes, gap.fellow_key, gap.patrons, gap.missing.what) for gap in found.not_assessed}
    assert missed == {(gap.codes, gap.fellow_key, gap.patrons, gap.missing.what) for gap in gaps}
