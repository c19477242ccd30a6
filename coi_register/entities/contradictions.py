"""Faults between declarations: corrections of another person's declaration, contradictions, and ambiguous tellings."""

import datetime

import attrs

from coi_register.english import join, long_date
from coi_register.entities.facts import Telling
from coi_register.entities.histories import Disagreement, Doubt
from coi_register.entities.returns import NilBesideFact
from coi_register.entities.same_entity import EntityIndex, Key
from coi_register.errors import Severity
from coi_register.json_pointer import Path
from coi_register.model.declarations import Declaration, Nil
from coi_register.model.kinds.base import BESIDE_THE_FACT, Interest
from coi_register.model.kinds.vocabulary import ANY_TIME
from coi_register.model.money import Amount
from coi_register.model.parties import Office, Person, Scheme

__all__ = ["BetweenDeclarations", "briefly", "correction_of_another", "disagreement", "doubt", "nil_beside_fact"]


@attrs.frozen(kw_only=True, eq=False)
class BetweenDeclarations:
    """Something that is wrong between declarations.

    Attributes:
        code: the code of the problem.
        person: whose declarations they are.
        declaration: the declaration at which it is told.
        path: the way from it to what it is about.
        message: what is wrong, without a final stop.
        advice: what to do.
        severity: how much it matters.
        readings: the two readings of a contradiction.
        told: what each of them tells, with the day on which it was declared.
    """

    code: str
    person: Key
    declaration: Declaration
    path: Path
    message: str
    advice: str
    severity: Severity = Severity.WARNING
    readings: tuple[str, ...] = ()
    told: tuple[tuple[datetime.date | None, Interest | Nil], ...] = ()

    @property
    def is_contradiction(self) -> bool:
        """Whether it leaves open what holds, so that nothing can be stated for the person."""
        return bool(self.readings)


def correction_of_another(person: Key, declaration: Declaration, declarant: str, whose: str) -> BetweenDeclarations:
    """Say that a correction names the declaration of somebody else, which it leaves as it is."""
    return BetweenDeclarations(
        code="DOC240",
        person=person,
        declaration=declaration,
        path=("corrects",),
        message=f"the declaration “{declaration.corrects}” is {whose}'s, and {declarant} cannot correct it",
        advice=(
            "It stands as it is. Name a declaration of the same person; or, where the two are one person, say so with "
            "an id or an alias."
        ),
    )


def nil_beside_fact(person: Key, name: str, found: NilBesideFact, index: EntityIndex) -> BetweenDeclarations:
    """Say that a nil return stands beside a fact that certainly goes on."""
    day, told_on = found.declaration.declared_on, found.telling.declaration.declared_on
    nothing = _nothing(found.nil)
    what, told = _briefly(found.telling, index), f"on {told_on}" if told_on else "on no stated day"
    return BetweenDeclarations(
        code="DOC241",
        person=person,
        declaration=found.declaration,
        path=("nothing_to_declare",),
        message=f"{name} has {nothing} to declare on {day}, but declared {told} what goes on then: {what}",
        advice=_ADVICE,
        readings=(f"declared {_told(told_on)}: {what}", f"declared {_told(day)}: {nothing} to declare"),
        told=((told_on, found.telling.interest), (day, found.nil)),
    )


def _told(day: datetime.date | None) -> str:
    """Say when something was declared, as statements write days."""
    return f"on {long_date(day)}" if day else "on no stated day"


def _nothing(nil: Nil) -> str:
    """Say what there is none of, by what is written: nothing, nothing of the kind “gift”."""
    narrowed = (
        (nil.kind, f"of the kind “{nil.kind}”"),
        (nil.item, f"under item {nil.item} of the ICMJE form"),
        (nil.nature, f"of the nature “{nil.nature}”"),
        (nil.subjects or None, f"of {join(nil.subjects)}"),
        (nil.scope, f"of the scope “{nil.scope}”"),
        (nil.organisation, f"with {nil.organisation.name or nil.organisation.description}" if nil.organisation else ""),
        (nil.period, f"in {nil.period}"),
    )
    return " ".join(["nothing", *(told for value, told in narrowed if value is not None)])


def disagreement(person: Key, name: str, found: Disagreement, index: EntityIndex) -> BetweenDeclarations:
    """Say that two tellings of one day cannot both hold."""
    declaration = found.other.declaration
    day, one, other = declaration.declared_on, _briefly(found.one, index), _briefly(found.other, index)
    on = f"on {day}" if day else "on no stated day"
    is_singular = len(found.respects) == 1 and found.respects[0] in ("pay", "what it is")
    respects = f"{join(found.respects)} {'differs' if is_singular else 'differ'}"
    return BetweenDeclarations(
        code="DOC242",
        person=person,
        declaration=declaration,
        path=("interests", _place_of(found.other)),
        message=f"{name} declared {on} both {one} and {other}, which cannot both be right ({respects})",
        advice=_ADVICE,
        readings=tuple(f"declared {_told(day)}: {each}" for each in (one, other)),
        told=((day, found.one.interest), (day, found.other.interest)),
    )


_ADVICE = (
    "If two people are meant, give each an id. If one of the two is a mistake, put it right: a declaration with “act: "
    "correction” and “corrects” takes the place of the one that is wrong."
)


def doubt(person: Key, name: str, found: Doubt, index: EntityIndex) -> BetweenDeclarations:
    """Say that a telling fits more than one fact, so that it is taken for a new one."""
    fits = join([_briefly(each, index) for each in found.fits])
    is_one = len(found.fits) == 1
    message = (
        f"{_briefly(found.telling, index)} can be the same as what {name} declared before, {fits}"
        + (", and so can another interest here" if is_one else ", which are several")
        + "; it is taken for a fact of its own"
    )
    return BetweenDeclarations(
        code="DOC243",
        person=person,
        declaration=found.telling.declaration,
        path=("interests", _place_of(found.telling)),
        message=message,
        advice="Give the same “id” to what is the same.",
        severity=Severity.HINT,
    )


def _place_of(telling: Telling) -> int:
    return next(place for place, each in enumerate(telling.declaration.interests) if each is telling.interest)


def _briefly(telling: Telling, index: EntityIndex) -> str:
    """Tell what a declaration says in a few words, with the name of what stands there as an id."""
    return briefly(index.resolved(telling.interest))


def briefly(interest: Interest) -> str:
    """Tell an interest in a few words: its kind, whom and what it names, its dates and its amount.

    >>> from coi_register import Organisation, Period
    >>> from coi_register.model import Directorship
    >>> acme = Organisation(name="Acme Ltd")
    >>> briefly(Directorship(role="chair", organisation=acme, period=Period.parse("2013/..")))
    'directorship (chair, Acme Ltd, 2013/..)'
    """
    said: list[str] = []
    for field in attrs.fields(type(interest)):
        value = getattr(interest, field.name)
        if value is None or field.name in BESIDE_THE_FACT:
            continue
        if isinstance(value, Person | Scheme):
            said.append(value.name)
        elif isinstance(value, Amount) or field.name in ("role", "title", "description", "committee", "purpose"):
            said.append(str(value))
        elif isinstance(value, Office):
            said.append(value.office or (value.person.name if value.person else ""))
        elif field.name == "remuneration":
            said.append(f"{value.status}{f' {value.amount}' if value.amount else ''}")
        elif field.name == "subject":
            said.append(str(value.relation))
    bodies = [body.name or body.description or "" for body in interest.organisations()]
    dates = [str(interest.period)] if interest.period else []
    if interest.look_back:
        dates.append(interest.look_back if interest.look_back == ANY_TIME else f"past {interest.look_back}")
    told = ", ".join(each for each in (*said, *bodies, *dates) if each)
    return f"{interest.kind} ({told})" if told else interest.kind
