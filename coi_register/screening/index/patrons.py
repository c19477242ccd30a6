"""Ties: who is a fellow's patron, how, and when, as the fellow's own placements tell.

A fellowship, secondment, internship or supervised role has several patrons: the body that hosts, the office or person
that it is under, whoever held that office in the period, the offices that sponsor the scheme (nominal patrons, even
where the host is another body), and the bodies above the host. A tie has a period as far as it is known; whether it
outlives it is for a policy to say.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import cast, overload

import attrs

from coi_register.entities.in_force import in_force
from coi_register.entities.organisation_graph import Line, OrganisationGraph
from coi_register.entities.same_entity import Entity, EntityIndex, Key
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.shapes import Role
from coi_register.model.parties import Office, Organisation, Person, Scheme
from coi_register.model.periods import Period
from coi_register.model.register import Register
from coi_register.screening.facts import Fact, is_own
from coi_register.screening.index.spans import Span

__all__ = ["Patron", "PatronIndex", "Tie", "TieKind", "is_placement", "ties"]

Patron = Organisation | Office | Person
"""Whoever can be a patron: a body, an office or a person."""


class TieKind(StrEnum):
    """What a patron is to a fellow."""

    HOST = "host"
    SUPERVISOR = "supervisor"
    SPONSOR = "sponsor"
    ABOVE_HOST = "above the host"


@attrs.frozen(kw_only=True, eq=False)
class Tie:
    """That somebody is a fellow's patron.

    Attributes:
        patron: the body, the office or the person.
        key: the patron's key.
        kind: what the patron is to the fellow.
        period: when, as far as it is known; None where nothing is.
        is_possible: whether it only may be so, because dates are partial or lacking.
        fact: the placement that tells of it.
        host: the body that hosts the placement, if any.
        through: the entities by which the tie runs, from the placement to the patron: bodies, an office, a scheme.
        hosts: the keys of the body that hosts the placement, by all its names, and of the bodies above it.
        hosts_perhaps: the keys of bodies that only may be above it, because dates are partial.
    """

    patron: Patron
    key: Key
    kind: TieKind
    period: Period | None
    is_possible: bool
    fact: Fact
    host: Organisation | None
    through: Sequence[Entity] = ()
    hosts: tuple[Key, ...] = ()
    hosts_perhaps: tuple[Key, ...] = ()

    @property
    def fellow(self) -> Person:
        """The person who was placed."""
        return self.fact.declaration.declarant

    @property
    def interest(self) -> Interest:
        """The placement."""
        return self.fact.interest

    @property
    def is_nominal(self) -> bool:
        """Whether the patron only lends the scheme a name: a sponsor."""
        return self.kind is TieKind.SPONSOR

    @property
    def ground(self) -> str:
        """The tie in one line."""
        return f"{self.key}: {self.kind} of {self.fact.person}; {self.period or 'no dates'}"


def is_placement(interest: Interest) -> bool:
    """Whether an interest is one that makes patrons: a placement, an internship, or any role under an office."""
    return interest.is_placement or (isinstance(interest, Role) and interest.under is not None)


def ties(register: Register) -> Iterator[Tie]:
    """Derive every tie of a fellow to a patron, in the order of declarations and interests.

    Args:
        register: a register whose references are resolved, as `load` and `load_register` give it.
    """
    directory = EntityIndex(register)
    patrons = PatronIndex(directory, OrganisationGraph(register, directory))
    known = in_force(register, index=directory)
    for person in known.declarations:
        for fact in known.of(person).facts:
            yield from patrons.of(fact)


_Found = tuple[Patron, Key, TieKind, Span, Sequence[Entity]]
_Way = tuple[Line, Organisation, Sequence[Entity]]


class _Passed(Sequence[Entity]):
    """The bodies that a way passes, each looked up when it is asked for: few ways are looked at, and some are long."""

    def __init__(self, path: tuple[Key, ...], directory: EntityIndex) -> None:
        self._path = path
        self._directory = directory

    def __len__(self) -> int:
        return len(self._path)

    @overload
    def __getitem__(self, at: int, /) -> Entity: ...

    @overload
    def __getitem__(self, at: slice, /) -> Sequence[Entity]: ...

    def __getitem__(self, at: int | slice, /) -> Entity | Sequence[Entity]:
        if isinstance(at, slice):
            return _Passed(self._path[at], self._directory)
        return self._directory.entity(self._path[at])


class PatronIndex:
    """Finds the patrons that a placement makes."""

    def __init__(self, directory: EntityIndex, bodies: OrganisationGraph) -> None:
        self._directory = directory
        self._bodies = bodies
        self._ways: dict[Key, tuple[_Way, ...]] = {}

    def of(self, fact: Fact) -> list[Tie]:
        """Derive the ties that a fact makes; none where it is no placement, or not the declarant's own."""
        interest = fact.interest
        if not is_placement(interest) or not is_own(interest):
            return []
        host = self._host(interest)
        found = [*self._above(host, Span(interest.period))] if host else []
        sure = [key for _, key, _, when, _ in found if not when.is_possible]
        hosts = tuple(dict.fromkeys([*(self._same(host) if host else ()), *sure]))
        perhaps = dict.fromkeys([key for _, key, _, when, _ in found if when.is_possible and key not in hosts])
        found += self._others(interest)
        return [
            Tie(
                patron=patron,
                key=key,
                kind=kind,
                period=when.period,
                is_possible=when.is_possible,
                fact=fact,
                host=host,
                through=through,
                hosts=hosts,
                hosts_perhaps=tuple(perhaps),
            )
            for patron, key, kind, when, through in found
            if key != fact.person
        ]

    def _key(self, patron: Patron) -> Key:
        key = self._directory.key(patron)
        if key is None:
            assert isinstance(patron, Organisation), "an office without a title makes no patron"
            key = self._directory.described(patron)
        return key

    def _same(self, host: Organisation) -> list[Key]:
        key = self._key(host)
        return [key, *self._bodies.namesakes(key)]

    def _host(self, interest: Interest) -> Organisation | None:
        host: Organisation | None = getattr(interest, "host", None) or getattr(interest, "organisation", None)
        if host is None:
            under: Office | None = getattr(interest, "under", None)
            host = self._directory.whole_office(under).organisation if under is not None else None
        return self._directory.whole_body(host) if host else None

    def _above(self, host: Organisation, span: Span) -> Iterator[_Found]:
        """The host, and the bodies above it by every way that holds in the period; its former names are its own."""
        key = self._directory.body(host)
        yield host, key or self._key(host), TieKind.HOST, span, ()
        same = self._same(host)
        for line, above, through in self._ways_up(key) if key else ():
            when: Span | None = None if line.key in same else span
            for period in line.periods:
                # A relation without dates holds while the tie does: a body belongs where it belongs until somebody
                # says when.
                when = when.during(period) if when else None
            if when is not None:
                yield above, line.key, TieKind.ABOVE_HOST, when, through

    def _ways_up(self, key: Key) -> tuple[_Way, ...]:
        """The ways up from a body, with the body at the end of each and those that it passes."""
        known = self._ways.get(key)
        if known is None:
            entity = self._directory.entity
            known = self._ways[key] = tuple(
                (line, cast("Organisation", entity(line.key)), _Passed(line.path, self._directory))
                for line in self._bodies.above(key)
            )
        return known

    def _others(self, interest: Interest) -> Iterator[_Found]:
        """The supervising office and its holders, and those that sponsor the scheme."""
        span = Span(interest.period)
        under: Office | None = getattr(interest, "under", None)
        if under is not None:
            yield from self._office(under, TieKind.SUPERVISOR, span, ())
        scheme: Scheme | None = getattr(interest, "scheme", None)
        if scheme is not None:
            scheme = cast("Scheme", self._directory.entity(self._directory.scheme(scheme)))
            for sponsor in scheme.sponsors:
                when = span if sponsor.period is None else span.during(sponsor.period)
                if when is not None:
                    yield from self._office(sponsor.office, TieKind.SPONSOR, when, (scheme,))

    def _office(self, named: Office, kind: TieKind, span: Span, through: tuple[Entity, ...]) -> Iterator[_Found]:
        """The office, the person who is named with it, and whoever held it in the period."""
        office = self._directory.whole_office(named)
        key = self._directory.office(office)
        post = cast("Office", self._directory.entity(key)) if key else office
        if key:
            yield post, key, kind, span, through
        by_office = (*through, post) if key else through
        person = self._directory.person(office.person) if office.person else None
        if person is not None:
            yield self._person(person), person, kind, span, by_office
        for tenure in office.held_by or post.held_by:
            # An undated tenure may be any: then it is only possible.
            when = span.during(tenure.period)
            holder = self._directory.person(tenure.person)
            if when is not None and holder != person:
                yield self._person(holder), holder, kind, when, by_office

    def _person(self, key: Key) -> Person:
        return cast("Person", self._directory.entity(key))
