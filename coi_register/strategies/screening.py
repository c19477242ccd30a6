"""Hypothesis strategies for registers in which screening has something to find.

A handful of people, bodies, offices, schemes and matters stand close together, so that most registers raise flags of
several families. People and bodies are invented.
"""

import datetime
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, TypeVar, cast

import attrs
from hypothesis import strategies as st

from coi_register.entities.organisation_graph import DEALINGS
from coi_register.entities.references import definitions, resolve
from coi_register.model.declarations import Act, Declaration, Event, Nil, Occasion
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.payments import DonationDirection
from coi_register.model.kinds.registry import kind_class
from coi_register.model.kinds.ties import PersonalTieType
from coi_register.model.kinds.vocabulary import PaymentStatus, Subject, SubjectKind
from coi_register.model.matters import Beneficiary, Matter, Part, Participant, Party
from coi_register.model.parties import (
    Identifier,
    Office,
    Organisation,
    Person,
    Relation,
    Scheme,
    SchemeSponsor,
    Sector,
    Tenure,
)
from coi_register.model.periods import Period
from coi_register.model.register import Register
from coi_register.strategies import register_entities
from coi_register.strategies.frequencies import mostly, one_of, perhaps, seldom, tuples_of

__all__ = ["screenable_interests", "screenable_registers"]

_T = TypeVar("_T")
_Table = Mapping[str, Mapping[str, st.SearchStrategy[Any]]]

_SIDES = ("employers", "staff")
_CLOSE = (SubjectKind.SPOUSE, SubjectKind.CHILD, SubjectKind.FRIEND, SubjectKind.EMPLOYER, SubjectKind.SELF)
_UPWARDS = ("part_of", "owned_by", "formerly")
_DAYS = st.dates(datetime.date(2014, 1, 1), datetime.date(2017, 12, 31))


def screenable_registers(*, most: int = 4) -> st.SearchStrategy[Register]:
    """Generate small valid registers in which screening finds something, as most examples do.

    Four people hold offices, are placed with bodies and under one another, give and take, sit on boards, and take part
    in matters to which their patrons are parties. Bodies belong to, own, regulate, fund and buy from one another, some
    of them at stated times only. Dates lie from 2012 to 2018, as years, months and days; some are doubted, some are
    open, some are not stated. Now and then a body is called by an alias, and a name is shared. References are resolved.

    Args:
        most: the greatest number of declarations.
    """
    return _registers(most)


def screenable_interests(register: Register) -> st.SearchStrategy[Interest]:
    """Generate interests that could be added to a register: they speak of the people and bodies that it defines.

    References are resolved. None has an id, since that could be another's.

    Args:
        register: one that `screenable_registers` has generated.
    """
    known = definitions([register])

    def resolved(interest: Interest) -> Interest:
        alone = Declaration(
            declarant=Person(name=register_entities.PEOPLE[0]), interests=(attrs.evolve(interest, id=None),)
        )
        return resolve(alone, known).interests[0]

    return _interests().map(resolved)


def _kinds(table: _Table) -> st.SearchStrategy[Interest]:
    """Generate interests of the kinds of a table, which names the fields that each may have."""
    ids = st.sampled_from(("i-1", "i-2", "i-3"))
    shared: dict[str, st.SearchStrategy[Any]] = {
        "id": one_of(st.none(), st.none(), ids),
        "mirror_of": seldom(ids),
        "subject": seldom(
            st.builds(Subject, relation=st.sampled_from(_CLOSE), person=perhaps(register_entities.person()))
        ),
        "period": register_entities.when(),
    }
    made = [st.builds(cast("type[Interest]", kind_class(kind)), **{**shared, **own}) for kind, own in table.items()]
    return st.one_of(made)


@cache
def _placements() -> st.SearchStrategy[Interest]:
    """Generate placements, internships and supervised roles: what makes patrons."""
    placed = {
        "host": register_entities.body(),
        "home": perhaps(register_entities.body()),
        "scheme": one_of(st.none(), register_entities.scheme(), register_entities.scheme()),
        "under": perhaps(register_entities.office()),
    }
    under = {
        "organisation": perhaps(register_entities.body()),
        "under": register_entities.office(),
        "remuneration": register_entities.pay(),
    }
    return _kinds(
        {
            "secondment": {**placed, "remuneration": register_entities.pay()},
            "fellowship": {
                **placed,
                "remuneration": register_entities.pay(),
                "funder": perhaps(register_entities.body()),
            },
            "internship": under,
            "advisory-role": under,
        }
    )


@cache
def _roles() -> st.SearchStrategy[Interest]:
    kinds = ("campaign-role", "committee-role", "directorship", "employment", "founder", "membership", "union-role")
    return _kinds(
        {kind: {"organisation": register_entities.body(), "remuneration": register_entities.pay()} for kind in kinds}
    )


@cache
def _payments() -> st.SearchStrategy[Interest]:
    status = seldom(st.sampled_from((PaymentStatus.DECLINED, PaymentStatus.PENDING)))
    paid = {
        "payer": register_entities.body(),
        "amount": register_entities.amount(),
        "status": status,
        "ultimate_payer": seldom(register_entities.body()),
    }
    given = {**paid, "donor": seldom(register_entities.person())}
    return _kinds(
        {
            "gift": {**given, "description": st.just("a fountain pen")},
            "hospitality": given,
            "grant": {**paid, "co_funder": seldom(register_entities.body())},
            "speaker-fee": paid,
            "award": {**paid, "title": st.just("teaching prize")},
            "donation": {**paid, "direction": st.sampled_from(DonationDirection)},
        }
    )


@cache
def _others() -> st.SearchStrategy[Interest]:
    """Generate holdings, ties and positions."""
    body, person = register_entities.body(), register_entities.person()
    tie = {"person": person, "organisation": perhaps(body)}
    matters = st.sampled_from([f"matter-{number}" for number, _ in enumerate(register_entities.MATTERS, 1)])
    view = {"topic": st.just("the dispute"), "matter": perhaps(matters), "organisation": perhaps(body)}
    kind_of_tie = perhaps(st.sampled_from(PersonalTieType))
    return _kinds(
        {
            "shareholding": {"organisation": body, "possible": st.booleans()},
            "patent": {"organisation": perhaps(body), "licensee": body},
            "family-tie": {**tie, "relation": st.just("sister")},
            "personal-tie": {**tie, "relation": st.just("friend"), "type": kind_of_tie},
            "public-position": view,
            "other": {**tie, "description": st.just("lives next door")},
        }
    )


@cache
def _interests() -> st.SearchStrategy[Interest]:
    return one_of(_placements(), _roles(), _roles(), _payments(), _payments(), _others(), _others())


@cache
def _people() -> tuple[st.SearchStrategy[Person], ...]:
    """The people of a register, of whom now and then two have one name."""
    return tuple(
        st.builds(
            Person, id=st.just(f"person-{number}"), name=mostly(st.just(name), st.just(register_entities.PEOPLE[0]))
        )
        for number, name in enumerate(register_entities.PEOPLE, 1)
    )


@cache
def _bodies() -> tuple[st.SearchStrategy[Organisation], ...]:
    """The bodies of a register, of whom now and then two share an alias or a number."""
    numbers = st.sampled_from([Identifier(system="ROR", id=each) for each in ("01", "02")])
    sectors = st.sampled_from((Sector.HEALTH_SERVICE, Sector.GOVERNMENT, Sector.INDUSTRY, None))
    made = []
    for own, name in enumerate(register_entities.BODIES, 1):
        others = [
            Organisation(name=f"body-{number}") for number, _ in enumerate(register_entities.BODIES, 1) if number != own
        ]
        relations = st.builds(_at_times, st.sampled_from(others), tuples_of(perhaps(register_entities.period()), 1, 2))
        fields: dict[str, st.SearchStrategy[Any]] = {
            "aliases": mostly(st.just(()), tuples_of(st.sampled_from(register_entities.ALIASES), 1, 2)),
            "identifiers": mostly(st.just(()), tuples_of(numbers, 1, 2)),
            **{each: one_of(*[st.just(())] * 4, relations) for each in _UPWARDS},
            **{each: one_of(*[st.just(())] * 2, relations) for each in DEALINGS},
        }
        made.append(st.builds(Organisation, id=st.just(f"body-{own}"), name=st.just(name), sector=sectors, **fields))
    return tuple(made)


def _at_times(body: Organisation, periods: Iterable[Period | None]) -> tuple[Relation, ...]:
    return tuple(Relation(organisation=body, period=period) for period in periods)


@cache
def _offices() -> tuple[st.SearchStrategy[Office], ...]:
    tenure = st.builds(Tenure, person=register_entities.person(), period=register_entities.when())
    fields = {
        "organisation": register_entities.body(),
        "held_by": tuples_of(tenure, 0, 2),
        "person": seldom(register_entities.person()),
    }
    return tuple(
        st.builds(Office, id=st.just(f"office-{number}"), office=st.just(title), **fields)
        for number, title in enumerate(register_entities.OFFICES, 1)
    )


@cache
def _schemes() -> tuple[st.SearchStrategy[Scheme], ...]:
    sponsors = tuples_of(
        st.builds(SchemeSponsor, office=register_entities.office(), period=perhaps(register_entities.period())), 1, 2
    )
    return tuple(
        st.builds(Scheme, id=st.just(f"scheme-{number}"), name=st.just(name), sponsors=sponsors)
        for number, name in enumerate(register_entities.SCHEMES, 1)
    )


@cache
def _matters() -> tuple[st.SearchStrategy[Matter], ...]:
    side = st.sampled_from((*_SIDES, *_SIDES, None))
    body = st.builds(Party, organisation=register_entities.body(), side=side, period=seldom(register_entities.period()))
    office = st.builds(Party, office=register_entities.office(), side=side)
    person = st.builds(Party, person=register_entities.person(), side=side)
    gaining = st.builds(Beneficiary, scheme=register_entities.scheme()) | st.builds(
        Beneficiary, person=register_entities.person()
    )
    participant = st.builds(
        Participant,
        person=register_entities.person(),
        part=st.sampled_from(Part),
        period=perhaps(register_entities.period()),
        about=perhaps(register_entities.person()),
        about_office=seldom(register_entities.office()),
        about_organisation=seldom(register_entities.body()),
    )
    fields = {
        "period": register_entities.when(),
        "parties": tuples_of(one_of(body, body, office, office, person), 2, 5),
        "beneficiaries": tuples_of(gaining, 0, 2),
        "participants": tuples_of(participant, 0, 3),
    }
    return tuple(
        st.builds(Matter, id=st.just(f"matter-{number}"), title=st.just(title), **fields)
        for number, title in enumerate(register_entities.MATTERS, 1)
    )


@cache
def _declarations(placements: int) -> st.SearchStrategy[Declaration]:
    """Declarations with so many placements at least."""
    occasion = st.builds(Occasion, event=st.sampled_from((Event.APPOINTMENT, Event.ANNUAL)), on=perhaps(_DAYS))
    kinds = st.sampled_from(("gift", "directorship", "secondment", "personal-tie"))
    nil = st.builds(
        Nil, kind=kinds, organisation=seldom(register_entities.body()), period=perhaps(register_entities.period())
    )
    return st.builds(
        Declaration,
        declarant=register_entities.person(),
        declared_on=mostly(cast("st.SearchStrategy[datetime.date | None]", _DAYS), st.none()),
        occasion=perhaps(occasion),
        corrects=seldom(st.just("declaration-1")),
        interests=st.builds(
            lambda *parts: sum(parts, ()),
            tuples_of(_placements(), placements, 2),
            tuples_of(_interests(), 2 * placements, 4),
        ),
        nothing_to_declare=mostly(st.just(()), tuples_of(nil, 1, 2)),
    )


@st.composite
def _registers(draw: st.DrawFn, most: int) -> Register:
    first = draw(_declarations(1))
    made = [first, *draw(st.lists(_declarations(0), min_size=min(1, most - 1), max_size=most - 1))]
    if most > 1 and draw(st.booleans()):
        made[1] = draw(_anew(first, made[1]))
    return resolve(
        Register(
            people=tuple(map(draw, _people())),
            organisations=tuple(map(draw, _bodies())),
            offices=tuple(map(draw, _offices())),
            schemes=tuple(map(draw, _schemes())),
            matters=tuple(map(draw, _matters())),
            declarations=tuple(_together(made, with_ids=draw(st.booleans()))),
        )
    )


@st.composite
def _anew(draw: st.DrawFn, first: Declaration, later: Declaration) -> Declaration:
    """Let a later declaration be of the same person, and confirm, repeat or change something of the first."""
    told = draw(st.lists(st.sampled_from(first.interests), min_size=1, max_size=2))
    again = [
        attrs.evolve(each, period=draw(register_entities.when()), look_back=None) if draw(st.booleans()) else each
        for each in told
    ]
    return attrs.evolve(later, declarant=first.declarant, interests=(*again, *later.interests))


def _together(made: Iterable[Declaration], *, with_ids: bool) -> Iterable[Declaration]:
    """Make declarations valid beside each other: of ids, of corrections, and of what there is nothing of."""
    for number, each in enumerate(made, 1):
        corrects = each.corrects if with_ids and number > 1 else None
        interests = tuple(_with_own_ids(each.interests))
        kinds = {interest.kind for interest in interests}
        yield attrs.evolve(
            each,
            id=f"declaration-{number}" if with_ids else None,
            act=Act.CORRECTION if corrects else None,
            corrects=corrects,
            interests=interests,
            nothing_to_declare=tuple(nil for nil in each.nothing_to_declare if nil.kind not in kinds)
            if interests
            else (Nil(),),
        )


def _with_own_ids(given: Iterable[Interest]) -> Iterable[Interest]:
    seen: set[str] = set()
    for each in given:
        yield attrs.evolve(each, id=None) if each.id in seen else each
        seen |= {each.id} if each.id else set()
