"""Cells: one interest in a table, as its counterparty, its description and the recipient of the money."""

import datetime
from functools import cache
from typing import Any

from coi_register.english import sentence
from coi_register.model.fields import field_types
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.shapes import Payment
from coi_register.model.kinds.vocabulary import Pay, PaymentStatus, Recipient, RecipientKind, Remuneration
from coi_register.model.parties import KnownBy, Office, Organisation, Person
from coi_register.model.styles import Style
from coi_register.statements.party_phrases import person
from coi_register.statements.realise.finite import Realiser
from coi_register.statements.referring.expressions import Subjects
from coi_register.statements.templating.kind_templates import noun_for, sentence_for

__all__ = ["described", "entities", "note_on", "paid_to_author"]


def described(interest: Interest, who: Person, house: Style, on: datetime.date, *, dated: bool = True) -> str:
    """Tell an interest as a thing, in a sentence without a verb and without the author's note.

    What can only be told in a sentence, such as the author's own words of an interest of no other kind, is told in one
    that names the author.

    Args:
        interest: the interest.
        who: the person who declares it, whom the table names.
        house: the house style.
        on: the day of the table.
        dated: whether its dates are told; a table may have columns for them. Those of a founder always are, since they
            tell whether a position goes on: a kind says so by `is_dated_in_tables`.
    """
    is_dated = dated or interest.is_dated_in_tables
    who = who.without("title") if who.title else who
    subjects = Subjects(who)
    subjects.note(interest.subject, of_another=interest.tells_of_another, another=getattr(interest, "person", None))
    thing = noun_for(interest, _realiser(interest, subjects, house, on, dated=is_dated))
    if not thing.startswith("that "):
        return sentence(thing)
    return sentence(sentence_for(interest, _realiser(interest, Subjects(who), house, on, dated=is_dated)))


def _realiser(interest: Interest, subjects: Subjects, house: Style, on: datetime.date, *, dated: bool) -> Realiser:
    another = getattr(interest, "person", None)
    reference = subjects.next(interest.subject, of_another=interest.tells_of_another, another=another)
    return Realiser(reference=reference, interest=interest, on=on, style=house, declarant_his=subjects.his, dated=dated)


def note_on(interest: Interest) -> str:
    """Return what the author has noted on an interest, as a sentence; empty where that is nothing."""
    return sentence(interest.note) if interest.note else ""


def entities(interest: Interest) -> str:
    """Name those with whom an interest is: bodies, people, and the body of the office that it was under.

    A body that is not named is described; a text may name one too, such as a journal, and stands first. Nothing, where
    nobody is named or described.
    """
    texts: list[str] = [text for name in interest.entity_fields if (text := getattr(interest, name))]
    kind: type = type(interest)
    parties = [party for name in _parties(kind) if (party := getattr(interest, name)) is not None]
    return "; ".join(dict.fromkeys(filter(None, (*texts, *map(_party, parties)))))


@cache
def _parties(cls: type[Any]) -> tuple[str, ...]:
    """Return the fields of a kind that hold a party: bodies first, then people, then offices."""
    of = {name: kind.of for name, kind in field_types(cls).items()}
    return tuple(name for party in (Organisation, Person, Office) for name, held in of.items() if held is party)


def _party(party: Organisation | Person | Office) -> str:
    if isinstance(party, Office):
        return _body(party.organisation) if party.organisation else person(party.person)
    return person(party) if isinstance(party, Person) else _body(party)


def _body(body: Organisation) -> str:
    """Name a body as a list does, without an article."""
    name = body.short_name if body.known_by is KnownBy.SHORT_NAME and body.short_name else body.name
    return name or body.description or ""


def paid_to_author(interest: Interest) -> bool:
    """Whether the person who declares an interest was paid, and kept the money: as stated, never as supposed.

    A fee without a recipient is the person's own, for that is what leaving the recipient out says. Of a grant, or of
    support that is no fee, it is so only where the recipient is said to be the person.
    """
    if not interest.is_own:
        return False
    if isinstance(interest, Payment):
        is_settled = interest.status in (None, PaymentStatus.RECEIVED) and not interest.planned
        return is_settled and _is_self(interest.recipient, otherwise=interest.is_fee)
    pay: Remuneration | None = getattr(interest, "remuneration", None)
    return (
        pay is not None
        and pay.as_paid.status is Pay.PAID
        and not interest.planned
        and _is_self(pay.recipient, otherwise=True)
    )


def _is_self(recipient: Recipient | None, *, otherwise: bool) -> bool:
    return otherwise if recipient is None else recipient.to is RecipientKind.SELF
