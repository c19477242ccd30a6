"""Ties: who is a fellow's patron, how, and when, as the fellow's own placements tell.

A fellowship, secondment, internship or supervised role has several patrons: the body that hosts, the office or person
that it is under, whoever held that office in the period, the offices that sponsor the scheme (nominal patrons, even
where the host is another body), and the bodies above the host. A tie has a period as far as it is known; whether it
outlives it is for a policy to say.
"""

from collections.abc import Iterator
from enum import StrEnum

import attrs

from coi_register.declarations import Declaration
from coi_register.interests.base import Interest
from coi_register.interests.shapes import Placement, Role
from coi_register.interests.terms import SubjectKind
from coi_register.parties import Office, Organisation, Person, Relation, Scheme, Tenure
from coi_register.periods import Answer, Period
from coi_register.register import Register

__all__ = ["Patron", "Tie", "TieKind", "ties"]

Patron = Organisation | Office | Person


class TieKind(StrEnum):
    """What a patron is to a fellow."""

    HOST = "host"
    SUPERVISOR = "supervisor"
    SPONSOR = "sponsor"
    ABOVE_HOST = "above the host"


@attrs.frozen(kw_only=True)
class Tie:
    """That somebody is a fellow's patron.

    Attributes:
        fellow: the person who was placed.
        patron: the body, the office or the person.
        kind: what the patron is to the fellow.
        period: when, as far as it is known; None where nothing is.
        is_possible: whether it only may be so, because dates are partial or lacking.
        interest: the placement that tells of it.
        through: the bodies, offices and schemes by which the tie runs, from the placement to the patron.
    """

    fellow: Person
    patron: Patron
    kind: TieKind
    period: Period | None
    is_possible: bool
    interest: Interest
    through: tuple[str, ...] = ()

    @property
    def is_nominal(self) -> bool:
        """Whether the patron only lends the scheme a name: a sponsor."""
        return self.kind is TieKind.SPONSOR


@attrs.frozen
class _Span:
    """When something holds: a period, or nothing known; and whether that it holds at all is only possible."""

    period: Period | None
    is_possible: bool = False

    def during(self, period: Period | None) -> "_Span | None":
        """Narrow it to another period; None where the two certainly do not meet."""
        if period is None or self.period is None:
            return _Span(self.period or period, is_possible=True)
        answer = self.period.overlaps(period)
        if answer is Answer.NO:
            return None
        return _Span(self.period.overlap(period), self.is_possible or answer is Answer.POSSIBLE)


def ties(register: Register) -> Iterator[Tie]:
    """Derive every tie of a fellow to a patron, in the order of declarations and interests.

    Args:
        register: a register whose references are resolved, as `load` and `load_register` give it.
    """
    bodies = {body.id: body for body in register.organisations if body.id}
    for declaration in register.declarations:
        for interest in declaration.interests:
            if interest.subject is None or interest.subject.relation is SubjectKind.SELF:
                yield from _ties_of(interest, declaration, bodies)


def _ties_of(interest: Interest, declaration: Declaration, bodies: dict[str, Organisation]) -> Iterator[Tie]:
    if not isinstance(interest, Placement) and not _is_supervised(interest):
        return
    span = _Span(interest.period)
    for patron, kind, when, through in _patrons(interest, span, bodies):
        yield Tie(
            fellow=declaration.declarant,
            patron=patron,
            kind=kind,
            period=when.period,
            is_possible=when.is_possible,
            interest=interest,
            through=through,
        )


_Found = tuple[Patron, TieKind, _Span, tuple[str, ...]]


def _is_supervised(interest: Interest) -> bool:
    """Whether a role is one that makes patrons: an internship, or anything under an office or a person."""
    return isinstance(interest, Role) and (interest.kind == "internship" or interest.under is not None)


def _patrons(interest: Interest, span: _Span, bodies: dict[str, Organisation]) -> Iterator[_Found]:
    under: Office | None = getattr(interest, "under", None)
    host: Organisation | None = getattr(interest, "host", None) or getattr(interest, "organisation", None)
    if host is None and under is not None:
        host = under.organisation
    if host is not None:
        yield host, TieKind.HOST, span, ()
        yield from _above(host, span, bodies, ())
    if under is not None:
        yield from _office(under, TieKind.SUPERVISOR, span, ())
    scheme: Scheme | None = getattr(interest, "scheme", None)
    for sponsor in scheme.sponsors if scheme else ():
        when = span if sponsor.period is None else span.during(sponsor.period)
        if scheme is not None and when is not None:
            yield from _office(sponsor.office, TieKind.SPONSOR, when, (scheme.name,))


def _office(office: Office, kind: TieKind, span: _Span, through: tuple[str, ...]) -> Iterator[_Found]:
    """The office, the person who is named with it, and whoever held it in the period."""
    if office.office:
        yield office, kind, span, through
    by_office = (*through, office.office) if office.office else through
    if office.person is not None:
        yield office.person, kind, span, by_office
    for tenure in office.held_by:
        when = _held(tenure, span)
        if when is not None and tenure.person != office.person:
            yield tenure.person, kind, when, by_office


def _held(tenure: Tenure, span: _Span) -> _Span | None:
    """When somebody held an office in a span. An undated tenure may be any: then it is only possible."""
    return span.during(tenure.period)


def _above(
    body: Organisation, span: _Span, bodies: dict[str, Organisation], through: tuple[str, ...]
) -> Iterator[_Found]:
    """The bodies that a body is part of or owned by, and those above them, each once."""
    seen = {_key(body)}
    waiting = [(relation, span, (*through, _name(body))) for relation in _upwards(body)]
    while waiting:
        relation, at, path = waiting.pop(0)
        # An undated relation holds while the tie does: a body belongs where it belongs until somebody says when.
        when = at if relation.period is None else at.during(relation.period)
        above = _defined(relation.organisation, bodies)
        if when is None or _key(above) in seen:
            continue
        seen.add(_key(above))
        yield above, TieKind.ABOVE_HOST, when, path
        waiting += [(each, when, (*path, _name(above))) for each in _upwards(above)]


def _upwards(body: Organisation) -> tuple[Relation, ...]:
    return (*body.part_of, *body.owned_by)


def _defined(body: Organisation, bodies: dict[str, Organisation]) -> Organisation:
    """Return what the register defines, where a body inside a definition is only named by its id."""
    return bodies.get(body.id or body.name or "", body)


def _key(body: Organisation) -> str:
    return body.id or body.name or body.description or ""


def _name(body: Organisation) -> str:
    return body.name or body.description or ""
