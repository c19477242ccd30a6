"""The messages of a statement, in the order of authors: facts, nil declarations, capacity and notes."""

import datetime
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from operator import attrgetter

import attrs

from coi_register.model.declarations import Declaration, Nil, Note
from coi_register.model.kinds.base import LABELS, Interest
from coi_register.model.kinds.shapes import Payment
from coi_register.model.parties import Person
from coi_register.statements.content.authors import Author, unsaid
from coi_register.statements.content.nils import nils_to_tell
from coi_register.statements.templating.kind_templates import is_shareable

__all__ = ["Message", "alike_together", "messages_of", "nils_together"]


@attrs.define(kw_only=True, eq=False)
class Message:
    """One thing to say of an author, or of several who have declared the same.

    Attributes:
        who: the authors, in their order.
        day: the day on which it is said.
        what: an interest; that there is none of something; the declaration whose capacity is told; or a note.
        facts: the interests that are said by it, one of each author.
        more: what else there is none of, where several things are said in one go.
    """

    who: tuple[Person, ...]
    day: datetime.date
    what: Interest | Nil | Note | Declaration
    facts: tuple[Interest, ...] = ()
    more: tuple[Nil, ...] = ()


def messages_of(
    authors: Sequence[Author], on: datetime.date | None, *, together: bool, facts_apart: bool = False
) -> list[Message]:
    """List what is to be said, each thing once, in the order of authors and of their declarations.

    Args:
        authors: the authors.
        on: the day of the statement; None for each declaration's own.
        together: whether those who have declared the same are told of together: a fact where the first of them is,
            what there is none of where the last is, since it may be nothing beside what each has. Facts are the same
            where all is equal but the labels.
        facts_apart: whether each has a fact of their own all the same.
    """
    if not together or len(authors) < 2:
        return [message for author in authors for message in _of(author, on)]
    alike: dict[Hashable, int] = {}  # a number for each key, which is long to hash
    said: dict[tuple[int, int, int], list[Message]] = {}
    namesakes: Counter[str] = Counter()  # who would not be told apart by the name is not told of together
    for author in authors:
        before: Counter[int] = Counter()  # two equal facts of one author are two facts
        own = list(_of(author, on))
        payers = {} if facts_apart else _payers(own)
        for message in own:
            is_apart = facts_apart and isinstance(message.what, Interest)
            what = id(message) if is_apart else (_key(message), payers.get(id(message)))
            key = alike.setdefault(what, len(alike))
            place = key, before[key], namesakes[author.person.name]
            same = (said.pop if isinstance(message.what, Nil) else said.get)(place, [])
            same.append(message)
            said[place] = same
            before[key] += 1
        namesakes[author.person.name] += 1
    return [_joined(same) for same in said.values()]


def _payers(messages: Sequence[Message]) -> dict[int, frozenset[str]]:
    """Give of each payment, by the identity of its message, all from whom the author has the same.

    Only authors who have the same from the same payers are told of together, since the list of each would else be torn
    apart.
    """
    by_kind: dict[Hashable, list[tuple[Message, str]]] = {}
    for each in messages:
        what = each.what
        if isinstance(what, Payment) and what.joins_bodies and what.payer is not None and not what.note:
            kind = _key(attrs.evolve(each, what=what.without("payer")))
            by_kind.setdefault(kind, []).append((each, what.payer.name or what.payer.description or ""))
    return {id(each): frozenset(name for _, name in those) for those in by_kind.values() for each, _ in those}


def alike_together(messages: Sequence[Message]) -> list[Message]:
    """Put together authors of whom all is the same, for a house that prints a line for each and no two alike.

    Args:
        messages: what is said of each author by themselves, those of one author after each other.
    """
    by_author: dict[tuple[Person, ...], list[Message]] = {}
    for each in messages:
        by_author.setdefault(each.who, []).append(each)
    alike: dict[tuple[Hashable, ...], list[list[Message]]] = {}
    for own in by_author.values():
        alike.setdefault(tuple(map(_line_key, own)), []).append(own)
    return [_joined(list(same)) for lines in alike.values() for same in zip(*lines, strict=True)]


def nils_together(messages: Sequence[Message]) -> list[Message]:
    """Put together what follows each other and differs in nothing but the kind of which there is none."""
    found: list[Message] = []
    for each in messages:
        if found and isinstance(each.what, Nil) and _same_but_kind(found[-1], each):
            found[-1] = attrs.evolve(found[-1], more=(*found[-1].more, each.what))
        else:
            found.append(each)
    return found


def _same_but_kind(one: Message, other: Message) -> bool:
    first, second = one.what, other.what
    if not (isinstance(first, Nil) and isinstance(second, Nil) and first.kind and second.kind):
        return False
    return one.who == other.who and one.day == other.day and attrs.evolve(first, kind=second.kind) == second


def _line_key(message: Message) -> Hashable:
    """Return what is equal for those who can share a line: also a capacity, and the same words of two authors."""
    what = message.what
    if isinstance(what, Declaration):
        return what.capacity, what.on_behalf_of
    if isinstance(what, Note):
        return what
    return _key(message, with_notes=True)


def _joined(same: list[Message]) -> Message:
    if len(same) == 1:
        return same[0]
    facts = tuple(fact for each in same for fact in each.facts)
    return attrs.evolve(same[0], who=tuple(who for each in same for who in each.who), facts=facts)


def _key(message: Message, *, with_notes: bool = False) -> Hashable:
    """Return what is equal for those who are told of together, and of nobody else: a fact, or what there is none of.

    Args:
        message: the message, of one author.
        with_notes: whether those are told of together, too, who have noted the same on the fact.
    """
    what = message.what
    if isinstance(what, Nil):
        return what, message.day
    if not isinstance(what, Interest) or (what.note and not with_notes) or not is_shareable(what):
        return id(message)
    cls = type(what)
    parts = _beside_labels.get(cls)
    if parts is None:
        names = (field.name for field in attrs.fields(cls) if field.name not in LABELS)
        parts = _beside_labels[cls] = attrgetter(*names)
    return cls, parts(what), message.day


_beside_labels: dict[type[Interest], Callable[[Interest], Hashable]] = {}
"""What takes all out of an interest of a class that it says beside its labels."""


def _of(author: Author, on: datetime.date | None) -> Iterator[Message]:
    """List what one author says; what a later declaration says again is said once."""
    who = (author.person,)
    said: set[object] = set()
    for declaration, day in author.dated(on):
        for interest in declaration.interests:
            yield Message(who=who, day=day, what=interest, facts=(interest,))
        for nil in unsaid(nils_to_tell(author, declaration), said):
            if not nil.is_full:
                yield Message(who=who, day=day, what=nil)
        speaking = (declaration.capacity, declaration.on_behalf_of)
        if any(speaking) and unsaid((speaking,), said):
            yield Message(who=who, day=day, what=declaration)
        for note in unsaid(declaration.notes, said):
            yield Message(who=who, day=day, what=note)
        if len(author.declarations) > 1:
            said |= {*declaration.nothing_to_declare, speaking, *declaration.notes}
