"""What is in force of one person: the facts that hold, the nil declarations that hold, and the problems."""

import datetime
from collections.abc import Iterator, Sequence
from itertools import groupby

import attrs

from coi_register.entities.contradictions import BetweenDeclarations, disagreement, doubt, nil_beside_fact
from coi_register.entities.facts import Fact, RetoldFact, Telling
from coi_register.entities.histories import Histories
from coi_register.entities.matching import History
from coi_register.entities.returns import (
    NilBesideFact,
    as_ended,
    end_by_returns,
    is_overtaken,
    nils_beside_facts,
    recipient_of,
)
from coi_register.entities.same_entity import EntityIndex, Key
from coi_register.entities.same_fact import Likeness
from coi_register.model.declarations import Declaration, Nil
from coi_register.model.kinds.base import Interest
from coi_register.model.periods import Answer

__all__ = ["PersonInForce", "of_one", "of_several"]


@attrs.frozen(kw_only=True, eq=False)
class PersonInForce:
    """What a register says of one person.

    Attributes:
        person: the key of the person.
        declarations: what they have declared, but for what they have corrected since, in the order of its days; what
            has no day is later than none.
        facts: what they have declared, each fact once, as it holds, in the order of the declarations. What a complete
            return has ended is among them, with the return as `ended_by`.
        nils: of each declaration, in their order, what there still is none of.
        problems: what is wrong between the declarations.
    """

    person: Key
    declarations: tuple[Declaration, ...]
    facts: tuple[Fact, ...]
    nils: tuple[tuple[Nil, ...], ...]
    problems: tuple[BetweenDeclarations, ...] = ()

    @property
    def contradictions(self) -> tuple[BetweenDeclarations, ...]:
        """The problems that leave open what holds."""
        return tuple(each for each in self.problems if each.is_contradiction)


def of_one(person: Key, only: Declaration) -> PersonInForce:
    """Return what is in force of somebody who has declared once, and no fact twice: all of it."""
    facts = tuple([Fact(interest, only, person) for interest in only.interests])
    return PersonInForce(person=person, declarations=(only,), facts=facts, nils=(only.nothing_to_declare,))


def of_several(person: Key, name: str, declarations: Sequence[Declaration], index: EntityIndex) -> PersonInForce:
    """Work out what is in force of somebody who has declared several times, or may have declared a fact twice.

    Args:
        person: the key of the person.
        name: the person's name, for what is told of problems.
        declarations: the declarations, without those that were corrected.
        index: who is who.
    """
    in_time = sorted(declarations, key=_day_of)
    likeness = Likeness(index)
    histories = Histories(likeness)
    beside: list[NilBesideFact] = []
    for day, own in groupby(in_time, _day_of):
        of_day = list(own)
        is_dated = day != _NO_DAY
        # Within a day the order of files must not decide what is joined with what.
        ordered = sorted(of_day, key=likeness.order) if len(of_day) > 1 else of_day
        histories.take_in(ordered)
        if is_dated:
            beside += nils_beside_facts(histories.all, ordered, day, index)
            beside += end_by_returns(histories.all, ordered, day, index)
    facts = [fact for each in histories.all for fact in _facts(each, person, likeness)]
    overtaken = [each for each in beside if is_overtaken(each, histories.all)]
    gone = [(each.declaration, each.nil) for each in overtaken]
    problems = (
        *(nil_beside_fact(person, name, each, index) for each in beside if each not in overtaken),
        *(disagreement(person, name, each, index) for each in histories.disagreements),
        *(doubt(person, name, each, index) for each in histories.doubts),
    )
    return PersonInForce(
        person=person,
        declarations=tuple(in_time),
        facts=_in_order(facts, in_time),
        nils=tuple(tuple(_standing(each, histories.all, index, gone)) for each in in_time),
        problems=problems,
    )


_NO_DAY = datetime.date.min


def _day_of(declaration: Declaration) -> datetime.date:
    return declaration.declared_on or _NO_DAY


def _in_order(facts: list[Fact], declarations: list[Declaration]) -> tuple[Fact, ...]:
    """Put facts into the order in which they stand in the declarations."""
    places = {
        (id(declaration), id(interest)): (number, place)
        for number, declaration in enumerate(declarations)
        for place, interest in reversed(list(enumerate(declaration.interests)))
    }
    return tuple(sorted(facts, key=lambda fact: places[id(fact.declaration), id(fact.as_told)]))


def _facts(history: History, person: Key, likeness: Likeness) -> Iterator[Fact]:
    """Make the fact of a history; or one of each reading, where those of one day disagree."""
    for reading in history.readings:
        if len(history.tellings) == 1 and history.ended_by is None:
            yield Fact(reading.interest, reading.declaration, person)
            continue
        first = _first_told(history, reading, likeness)
        interest, ended_by = first.interest, history.ended_by
        if ended_by is not None:
            assert ended_by.declared_on is not None, "only what has a day ends anything"
            days = [each.declaration.declared_on for each in history.tellings if each.declaration.declared_on]
            interest = as_ended(interest, max(days, default=None), ended_by.declared_on)
        yield RetoldFact(
            interest,
            first.declaration,
            person,
            as_told=first.interest,
            history=tuple(history.tellings),
            ended_by=ended_by,
        )


def _first_told(history: History, reading: Telling, likeness: Likeness) -> Telling:
    """Find where a reading was first told in the words that hold: one that is confirmed stands where it stood.

    Of two such tellings, one of which has no id, it is the one with the id.
    """
    first, day = reading, _day_of(reading.declaration)
    for telling in reversed(history.tellings):
        if likeness.is_same_words(telling.interest, reading.interest):
            if telling.interest.id == first.interest.id or first.interest.id is None:
                first = telling
        elif _day_of(telling.declaration) != day:
            break
    return first


def _standing(
    declaration: Declaration, histories: Sequence[History], index: EntityIndex, gone: Sequence[tuple[Declaration, Nil]]
) -> Iterator[Nil]:
    """Give what there is none of, as a declaration says, but for what a fact that it did not know of is against.

    It knew of what was told before its day, and on its day to the same recipient. A fact that was told without a day
    may be against it, unless a return has ended that fact by then: it is later than none. What a return
    has left out, and is told again later, is against its saying that there is nothing else.

    Args:
        declaration: the declaration.
        histories: the histories of the person.
        index: who is who.
        gone: the nils that a later telling of what goes on has overtaken, each with its declaration.
    """
    if not declaration.nothing_to_declare:
        return
    recipient = recipient_of(declaration, index)

    def is_known(telling: Telling) -> bool:
        other = telling.declaration
        if other.declared_on == declaration.declared_on:
            return other is declaration or recipient_of(other, index) == recipient
        return bool(other.declared_on and declaration.declared_on and other.declared_on < declaration.declared_on)

    new = [
        reading.interest
        for history in histories
        if not any(map(is_known, history.tellings)) and not _had_ended(history, declaration.declared_on)
        for reading in history.readings
    ]
    is_taken_back = any(each is declaration for history in histories for each in history.taken_back)
    for nil in declaration.nothing_to_declare:
        if is_taken_back and nil.is_of_everything:
            continue
        if any(whose is declaration and (nil == each or nil.is_of_everything) for whose, each in gone):
            continue
        if not any(_is_against(interest, nil, index) for interest in new):
            yield nil


def _had_ended(history: History, day: datetime.date | None) -> bool:
    """Whether a fact was told without a day alone, and a complete return has ended it by a day."""
    if day is None or history.ended_by is None or any(each.declaration.declared_on for each in history.tellings):
        return False
    return _day_of(history.ended_by) <= day


def _is_against(interest: Interest, nil: Nil, index: EntityIndex) -> bool:
    """Whether an interest may be one of those that there were none of."""
    if not nil.speaks_of(interest):
        return False
    if nil.organisation:
        key = index.body(nil.organisation)
        if all(index.body(each) != key for each in interest.organisations()):
            return False
    return not (nil.period and interest.period) or interest.period.overlaps(nil.period) is not Answer.NO
