"""Plans: which facts of one subject share a sentence, a verb, and a list of bodies or of things.

The rule for every merger is the same: clauses are joined in one slot where all others are equal, and a member of a plan
stands for each of its things with each of its bodies, so that what is read back out of it is what went in.

Source: the patterns that editors use and avoid, counted in 1,207 published statements: bodies under one kind, kinds
under one set of bodies, the kinds of a body that gave two beside the bodies that gave one, a verb said once, and the
bearing on the work said once, last, of all that it covers.
"""

from collections.abc import Hashable, Sequence

import attrs

from coi_register.model.parties import Organisation
from coi_register.statements.aggregation.joints import bracketed_recipient, holds_comma, holds_list
from coi_register.statements.content.messages import Message
from coi_register.statements.slots import Slots

__all__ = ["Block", "Entry", "Member", "Predicate", "expanded", "planned"]


@attrs.frozen(kw_only=True, eq=False)
class Entry:
    """One clause that goes into a plan.

    Attributes:
        message: the fact, of one author or of several who have the same.
        slots: what the clause says.
        kind: what it says beside its body, equal for clauses that differ in the body alone; one of its own for a clause
            whose body is not listed with others.
        body: the body that it is with, where there is one that its `source` names.
        named: that body, as it is printed.
    """

    message: Message
    slots: Slots
    kind: Hashable
    body: Organisation | None = None
    named: str = ""

    @property
    def link(self) -> str:
        """The preposition before the body: from, in, of."""
        return self.slots.source.removesuffix(self.named).strip() if self.named else self.slots.source

    @property
    def says_when(self) -> bool:
        """Whether words at its end tell of it alone, and are not in brackets: in 2015."""
        rest = bracketed_recipient(self.slots.rest).strip()
        return bool(rest) and not (rest.startswith("(") and rest.endswith(")"))

    @property
    def about_stands_first(self) -> bool:
        """Whether what it was for can stand before the body: fees for lectures from A, beside grants from A."""
        about = self.slots.about
        return self.link == "from" and not (holds_comma(about) or holds_list(about))


@attrs.frozen(kw_only=True, eq=False)
class Member:
    """Clauses that name each of some things with each of some bodies: grants and fees from A and B.

    Attributes:
        things: one clause for each thing, each the first of those that say it.
        bodies: the bodies, in the order of the facts; none, where the clauses name none.
        entries: all the clauses.
    """

    things: tuple[Entry, ...]
    bodies: tuple[Organisation, ...]
    entries: tuple[Entry, ...]


@attrs.frozen(kw_only=True, eq=False)
class Predicate:
    """Members that have one verb: has received grants from A, fees from B, and travel support from C."""

    verb: str
    members: tuple[Member, ...]

    @property
    def only_body(self) -> str:
        """The one body that all of it is with; nothing, where there are several or none."""
        names = {entry.named for member in self.members for entry in member.entries}
        return names.pop() if len(names) == 1 else ""


@attrs.frozen(kw_only=True, eq=False)
class Block:
    """Predicates of one subject that bear on the work in the same way."""

    scope: str
    predicates: tuple[Predicate, ...]


def planned(entries: Sequence[Entry]) -> tuple[Block, ...]:
    """Plan how clauses of one subject are told.

    What stands before a scope would be taken to have it; so those of one scope, or of none, are apart from others.
    Blocks, predicates, and members stand where their first clause does, and lists are in the order of the clauses.
    """
    by_scope: dict[str, list[Entry]] = {}
    for each in entries:
        by_scope.setdefault(each.slots.scope, []).append(each)
    return tuple(Block(scope=scope, predicates=_predicates(those)) for scope, those in by_scope.items())


def expanded(blocks: Sequence[Block]) -> list[tuple[str, Hashable, str, str]]:
    """Read the clauses back out of a plan: scope, thing, verb and body of each."""
    return [
        (block.scope, thing.kind, predicate.verb, named)
        for block in blocks
        for predicate in block.predicates
        for member in predicate.members
        for thing in member.things
        for named in _names(member)
    ]


def _names(member: Member) -> list[str]:
    names: dict[str, None] = {}
    for each in member.entries:
        names.setdefault(each.named)
    return list(names)


def _predicates(entries: Sequence[Entry]) -> tuple[Predicate, ...]:
    """Put together what has one verb; of that, what says when it was apart from what does not.

    “Fees from A and grants from B in 2015” would date both. Of things that have no verb, semicolons keep them apart.
    """
    found: dict[tuple[str, bool], list[Entry]] = {}
    for each in entries:
        found.setdefault((each.slots.verb, bool(each.slots.verb) and each.says_when), []).append(each)
    return tuple(Predicate(verb=verb, members=_members(those)) for (verb, _), those in found.items())


def _members(entries: Sequence[Entry]) -> tuple[Member, ...]:
    """Put together the things that are with the same bodies, and say the same after them.

    Brackets end what is said of a thing: “a patent (1) and a patent (2) owned by Acme” says nobody owns the first.
    Two things in the same words are two: “a dinner and a dinner from Acme” is no English.
    """
    kinds: dict[tuple[str, ...], set[Hashable]] = {}
    for each in entries:
        kinds.setdefault((each.slots.thing, each.slots.source, each.slots.about, each.slots.rest), set()).add(each.kind)
    apart = {kind for those in kinds.values() if len(those) > 1 for kind in those}
    alike: dict[Hashable, list[Entry]] = {}
    for each in entries:
        about = "" if each.about_stands_first else each.slots.about
        own = each.kind if each.kind in apart or each.slots.thing.endswith(")") else None
        alike.setdefault((each.link, about, each.slots.rest, own) if each.named else id(each), []).append(each)
    members = [member for those in alike.values() for member in _shared(those)]
    place = {id(each): number for number, each in enumerate(entries)}
    return tuple(sorted(members, key=lambda each: place[id(each.entries[0])]))


def _shared(entries: Sequence[Entry]) -> list[Member]:
    """Group things by the bodies that they are with, or bodies by the things, whichever says it in no more groups."""
    by_kind: dict[Hashable, list[Entry]] = {}
    for each in entries:
        by_kind.setdefault(each.kind, []).append(each)
    by_body: dict[str, list[Entry]] = {}
    for each in entries:
        by_body.setdefault(each.named, []).append(each)
    of_kinds: dict[frozenset[str], list[Entry]] = {}
    for those in by_kind.values():
        of_kinds.setdefault(frozenset(each.named for each in those), []).extend(those)
    of_bodies: dict[frozenset[Hashable], list[Entry]] = {}
    for those in by_body.values():
        of_bodies.setdefault(frozenset(each.kind for each in those), []).extend(those)
    chosen = of_bodies if len(of_bodies) <= len(of_kinds) else of_kinds
    return [_member(those, entries) for those in chosen.values()]


def _member(those: Sequence[Entry], entries: Sequence[Entry]) -> Member:
    inside = set(map(id, those))
    ordered = [each for each in entries if id(each) in inside]
    things: dict[Hashable, Entry] = {}
    bodies: dict[str, Organisation] = {}
    for each in ordered:
        things.setdefault(each.kind, each)
        if each.body is not None:
            bodies.setdefault(each.named, each.body)
    return Member(things=tuple(things.values()), bodies=tuple(bodies.values()), entries=tuple(ordered))
