"""Bodies named together: facts of the same people that differ in the body alone are told as one, with all the bodies.

So "received fees from A for lectures" and the same from B become "received fees from A and B for lectures". Each fact
stays a fact of its own. Only statements that are equal for all the bodies are put together, so that the sentence says
no more than the facts. Single things are not put together: a dinner from A and a dinner from B are two.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import attrs

from coi_register.english import join
from coi_register.model.declarations import Nil
from coi_register.model.kinds.base import LABELS, Interest
from coi_register.model.kinds.shapes import Payment
from coi_register.model.kinds.vocabulary import Remuneration
from coi_register.model.parties import Article, Organisation
from coi_register.statements.content.messages import Message
from coi_register.statements.party_phrases import organisation
from coi_register.statements.realise.payments import is_one_payment

__all__ = ["bodies_together"]

_COUNTED = frozenset(["a", "an", "the", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])
"""Words that begin with how many there are."""

_LONGEST = 190
"""As many characters of names as are told in one go; the description of a body has little more room."""


def bodies_together(messages: Iterable[Message], *, serial_comma: bool = True) -> list[Message]:
    """Put together what follows each other and differs in the body alone, or in the kind of which there is none.

    Args:
        messages: what is to be said.
        serial_comma: whether a comma stands before the “and” of three bodies or more.
    """
    found: list[Message] = []
    runs: list[list[Organisation]] = []
    for each in messages:
        if found and _same_but_kind(found[-1], each) and isinstance(each.what, Nil):
            found[-1] = attrs.evolve(found[-1], more=(*found[-1].more, each.what))
            continue
        body = _body(each)
        if body and found and _fits(body, runs[-1]) and _same_but_body(found[-1], each):
            runs[-1].append(body)
            found[-1] = attrs.evolve(found[-1], facts=found[-1].facts + each.facts)
        else:
            found.append(each)
            runs.append([body] if body else [])
    return [_name_all(message, bodies, serial_comma) for message, bodies in zip(found, runs, strict=True)]


def _name_all(message: Message, bodies: Sequence[Organisation], serial_comma: bool) -> Message:
    """Name all bodies in the place of the first."""
    if len(bodies) < 2 or not isinstance(message.what, Interest):
        return message
    all_of_them = Organisation(
        description=join(map(organisation, bodies), serial_comma=serial_comma), article=Article.NONE, plural=True
    )
    named: dict[str, Any] = {message.what.counterparty_field: all_of_them}
    if board := getattr(message.what, "board", None):
        named["board"] = f"{board}s"
    return attrs.evolve(message, what=attrs.evolve(message.what, **named))


def _body(message: Message) -> Organisation | None:
    """Return the body of a fact that may be named among others; one with a gloss stands by itself."""
    what = message.what
    if not isinstance(what, Interest) or not what.joins_bodies or what.note:
        return None
    pay: Remuneration | None = getattr(what, "remuneration", None)
    board = getattr(what, "board", None)
    if board and not board.endswith(("board", "committee", "council", "group", "panel")):
        return None
    if any(getattr(what, name, None) not in (None, ()) for name in what.fields_of_one) or (
        pay and (pay.amount or pay.total)
    ):
        return None
    if _is_counted(what):
        return None
    body: Organisation | None = getattr(what, what.counterparty_field, None)
    return None if body is None or body.gloss else body


def _is_counted(what: Interest) -> bool:
    """Whether it is told as one thing, or two, of which there would be more where bodies are: a dinner, a contract."""
    if isinstance(what, Payment) and what.is_fee:
        return is_one_payment(what)
    if any(not getattr(what, name, None) for name in what.joins_only_with):
        return True
    named: str = getattr(what, "description", None) or getattr(what, "nature", None) or ""
    first = named.partition(" ")[0].lower()
    return first in _COUNTED or first[:1].isdigit()


def _fits(body: Organisation, run: Sequence[Organisation]) -> bool:
    return bool(run) and body not in run and sum(len(organisation(each)) + 6 for each in (*run, body)) <= _LONGEST


def _same_but_kind(one: Message, other: Message) -> bool:
    """Whether two messages differ in nothing but the kind of which there is none."""
    first, second = one.what, other.what
    if not (isinstance(first, Nil) and isinstance(second, Nil) and first.kind and second.kind):
        return False
    return one.who == other.who and one.day == other.day and attrs.evolve(first, kind=second.kind) == second


def _same_but_body(one: Message, other: Message) -> bool:
    if one.who != other.who or one.day != other.day or type(one.what) is not type(other.what):
        return False
    return _without_body(one.what) == _without_body(other.what)


def _without_body(what: object) -> object:
    """Return what is said beside the body and the labels."""
    if not isinstance(what, Interest):
        return what
    return {
        field.name: getattr(what, field.name)
        for field in attrs.fields(type(what))
        if field.name not in LABELS and field.name != what.counterparty_field
    }
