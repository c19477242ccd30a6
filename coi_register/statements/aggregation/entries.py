"""The clauses that can be planned together: those of one subject, with what they say beside their body."""

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import Any

import attrs

from coi_register.model.kinds.base import LABELS, Interest
from coi_register.model.kinds.shapes import Payment
from coi_register.model.kinds.vocabulary import Remuneration, SubjectKind
from coi_register.model.parties import Organisation
from coi_register.model.styles import Style
from coi_register.statements.aggregation.plan import Entry
from coi_register.statements.content.messages import Message
from coi_register.statements.party_phrases import organisation
from coi_register.statements.realise.payments import is_one_payment
from coi_register.statements.several_bodies import SeveralBodies
from coi_register.statements.slots import Slots

__all__ = ["entries_of", "fact_of", "kind_without_slots", "may_join", "subject_of", "together", "with_bodies"]

_COUNTED = frozenset(["a", "an", "the", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])
"""Words that begin with how many there are."""


def fact_of(message: Message) -> Interest:
    """Return the interest that a message is of.

    Raises:
        TypeError: if it is of none.
    """
    if not isinstance(message.what, Interest):
        raise TypeError(f"a message of {message.what!r} is no fact")
    return message.what


def subject_of(interest: Interest, slots: Slots) -> Hashable:
    """Return whose interest it is, beside whoever declares it: nothing for their own."""
    if slots.subject:
        return slots.subject
    near = interest.subject
    if near is None or near.relation is SubjectKind.SELF:
        return None
    return near.relation, near.person, near.organisation, near.pronouns


def entries_of(told: list[tuple[Message, Slots]]) -> list[Entry]:
    """Make the entries of a plan, of facts of one subject with what each of them says."""
    found: list[Entry] = []
    seen: Counter[tuple[Hashable, str]] = Counter()
    for message, slots in told:
        what = fact_of(message)
        body: Organisation | None = getattr(what, what.counterparty_field, None)
        named = organisation(body)
        if not slots.source.endswith(named):
            body, named = None, ""
        kind: Hashable = _beside_body(message, what) if named and may_join(what) else id(message)
        number = seen[kind, named]
        seen[kind, named] += 1
        if number:  # two facts that are equal in everything are two
            kind = id(message)
        found.append(Entry(message=message, slots=slots, kind=kind, body=body, named=named))
    return found


def _beside_body(message: Message, what: Interest) -> Hashable:
    """Return all that is said beside the body and the labels."""
    left_out = LABELS | {what.counterparty_field}
    said = (getattr(what, field.name) for field in attrs.fields(type(what)) if field.name not in left_out)
    return type(what), message.day, tuple(said)


def with_bodies(what: Interest, bodies: Sequence[Organisation], house: Style) -> Interest:
    """Name several bodies in the place of the one that an interest is with."""
    names = [organisation(each) for each in bodies]
    named: dict[str, Any] = {what.counterparty_field: SeveralBodies.of(names, serial_comma=house.serial_comma)}
    if board := getattr(what, "board", None):
        named["board"] = f"{board}s"
    return attrs.evolve(what, **named)


def kind_without_slots(message: Message) -> Hashable:
    """Return what a fact whose template gives a text says beside its body, or where it stands alone, its identity."""
    what = fact_of(message)
    return _beside_body(message, what) if may_join(what) else id(message)


def together(same: Sequence[Message], house: Style) -> Message:
    """Put together facts that differ in their bodies alone, and whose template gives a text."""
    if len(same) < 2:
        return same[0]
    what = fact_of(same[0])
    bodies: list[Organisation] = [getattr(fact_of(each), what.counterparty_field) for each in same]
    facts = tuple(fact for each in same for fact in each.facts)
    return attrs.evolve(same[0], what=with_bodies(what, bodies, house), facts=facts)


def may_join(what: Interest) -> bool:
    """Whether the body of a fact may be named among others; one with a gloss stands by itself.

    Only statements that are equal for all the bodies are put together, so that the sentence says no more than the
    facts. Single things are not put together: a dinner from A and a dinner from B are two.
    """
    if not what.joins_bodies or what.note:
        return False
    pay: Remuneration | None = getattr(what, "remuneration", None)
    board = getattr(what, "board", None)
    if board and not board.endswith(("board", "committee", "council", "group", "panel")):
        return False
    if any(getattr(what, name, None) not in (None, ()) for name in what.fields_of_one) or (
        pay and (pay.amount or pay.total)
    ):
        return False
    if _is_counted(what):
        return False
    body: Organisation | None = getattr(what, what.counterparty_field, None)
    return body is not None and not body.gloss


def _is_counted(what: Interest) -> bool:
    """Whether it is told as one thing, or two, of which there would be more where bodies are: a dinner, a contract."""
    if isinstance(what, Payment) and what.is_fee:
        return is_one_payment(what)
    if any(not getattr(what, name, None) for name in what.joins_only_with):
        return True
    named: str = getattr(what, "description", None) or getattr(what, "nature", None) or ""
    first = named.partition(" ")[0].lower()
    return first in _COUNTED or first[:1].isdigit()
