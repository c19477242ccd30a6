"""Ties: who is a fellow's patron, how, and when, as the fellow's own placements tell.

A fellowship, secondment, internship or supervised role has several patrons: the body that hosts, the office or person
that it is under, whoever held that office in the period, the offices that sponsor the scheme (nominal patrons, even
where the host is another body), and the bodies above the host. A tie has a period as far as it is known; whether it
outlives it is for a policy to say.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import cast

import attrs

from coi_register.interests.base import Interest
from coi_register.interests.shapes import Placement, Role
from coi_register.parties import Office, Organisation, Person, Scheme
from coi_register.periods import Period
from coi_register.register import Register
from coi_register.screening.bodies import Bodies
from coi_register.screening.directory import Directory, Key
from coi_register.screening.facts import Fact, facts_in, is_own, standing
from coi_register.screening.spans import Span

__all__ = ["Patron", "Patrons", "Tie", "TieKind", "is_placement", "ties"]

Patron = Organisation | Office | Person


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
        fellow: the person who was placed.
        patron: the body, the office or the person.
        key: the patron's key.
        kind: what the patron is to the fellow.
        period: when, as far as it is known; None where nothing is.
        is_possible: whether it only may be so, because dates are partial or lacking.
        fact: the placement that tells of it.
        through: the bodies, offices and schemes by which the tie runs, from the placement to the patron.
        is_principal: whether it is the first tie of its placement: to the host, or else to the supervisor.
    """

    fellow: Person
    patron: Patron
    key: Key
    kind: TieKind
    period: Period | None
    is_possible: bool
    fact: Fact
    through: tuple[str, ...] = ()
    is_principal: bool = False

    @property
    def interest(self) -> Interest:
        """The placement."""
        return self.fact.interest

    @property
    def is_nominal(self) -> bool:
        """Whether the patron only lends the scheme a name: a sponsor."""
        return self.kind is TieKind.SPONSOR


def is_placement(interest: Interest) -> bool:
    """Whether an interest is one that makes patrons: a placement, an internship, or any role under an office."""
    if isinstance(interest, Placement):
        return True
    return isinstance(interest, Role) and (interest.kind == "internship" or interest.under is not None)


def ties(register: Register) -> Iterator[Tie]:
    """Derive every tie of a fellow to a patron, in the order of declarations and interests.

    Args:
        register: a register whose references are resolved, as `load` and `load_register` give it.
    """
    directory = Directory(register)
    patrons = Patrons(directory, Bodies(register, directory))
    for declaration in standing(register.declarations):
        for fact in facts_in((declaration,), directory.person(declaration.declarant)):
            yield from patrons.of(fact)


_Found = tuple[Patron, TieKind, Span, tuple[str, ...]]


class Patrons:
    """Finds the patrons that a placement makes."""

    def __init__(self, directory: Directory, bodies: Bodies) -> None:
        self._directory = directory
        self._bodies = bodies

    def of(self, fact: Fact) -> Iterator[Tie]:
        """Derive the ties that a fact makes; none where it is no placement, or not the declarant's own."""
        if not is_placement(fact.interest) or not is_own(fact.interest):
            return
        is_first = True
        for patron, kind, when, through in self._patrons(fact.interest, Span(fact.interest.period)):
            key = self._directory.key(patron)
            if key == fact.person:
                continue
            yield Tie(
                fellow=fact.declaration.declarant,
                patron=patron,
                key=key or _nameless(patron),
                kind=kind,
                period=when.period,
                is_possible=when.is_possible,
                fact=fact,
                through=through,
                is_principal=is_first,
            )
            is_first = False

    def _patrons(self, interest: Interest, span: Span) -> Iterator[_Found]:
        under: Office | None = getattr(interest, "under", None)
        host: Organisation | None = getattr(interest, "host", None) or getattr(interest, "organisation", None)
        if host is None and under is not None:
            host = under.organisation
        if host is not None:
            yield self._directory.whole_body(host), TieKind.HOST, span, ()
            yield from self._above(host, span)
        if under is not None:
            yield from self._office(under, TieKind.SUPERVISOR, span, ())
        scheme: Scheme | None = getattr(interest, "scheme", None)
        if scheme is not None:
            scheme = cast("Scheme", self._directory.entity(self._directory.scheme(scheme)))
            for sponsor in scheme.sponsors:
                when = span if sponsor.period is None else span.during(sponsor.period)
                if when is not None:
                    yield from self._office(sponsor.office, TieKind.SPONSOR, when, (scheme.name,))

    def _office(self, office: Office, kind: TieKind, span: Span, through: tuple[str, ...]) -> Iterator[_Found]:
        """The office, the person who is named with it, and whoever held it in the period."""
        key = self._directory.office(office)
        if key and office.office:
            post = cast("Office", self._directory.entity(key))
            yield post, kind, span, through
        else:
            post = office
        by_office = (*through, office.office) if office.office else through
        if office.person is not None:
            yield office.person, kind, span, by_office
        for tenure in office.held_by or post.held_by:
            # An undated tenure may be any: then it is only possible.
            when = span.during(tenure.period)
            if when is not None and tenure.person != office.person:
                yield tenure.person, kind, when, by_office

    def _above(self, host: Organisation, span: Span) -> Iterator[_Found]:
        """The bodies above the host, by every way that holds in the period."""
        key = self._directory.body(host)
        for line in self._bodies.above(key) if key else ():
            when: Span | None = span
            for period in line.periods:
                # A relation without dates holds while the tie does: a body belongs where it belongs until somebody
                # says when.
                when = when.during(period) if when else None
            if when is not None:
                above = cast("Organisation", self._directory.entity(line.key))
                names = tuple(_name(self._directory.entity(each)) for each in line.path)
                yield above, TieKind.ABOVE_HOST, when, names


def _nameless(patron: Patron) -> Key:
    """The key of a body that is only described: no other is the same."""
    return f"organisation:{getattr(patron, 'description', None) or ''}"


def _name(entity: object) -> str:
    return getattr(entity, "name", None) or getattr(entity, "description", None) or ""
