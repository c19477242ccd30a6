"""Complete returns: what they leave out is no longer declared, and has ended on a day unknown."""

import datetime
from collections.abc import Hashable, Iterable, Iterator, Sequence

import attrs

from coi_register.entities.facts import Telling
from coi_register.entities.matching import History
from coi_register.entities.same_entity import EntityIndex
from coi_register.model.declarations import Declaration, Nil
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.ties import FamilyTie
from coi_register.model.parties import Organisation
from coi_register.model.periods import Answer, Edge

__all__ = ["NilBesideFact", "as_ended", "end_by_returns", "is_overtaken", "nils_beside_facts", "recipient_of"]


_NOTHING = Nil()


@attrs.frozen(eq=False)
class NilBesideFact:
    """A nil return, or a nil of some sort, and a fact that certainly goes on then."""

    declaration: Declaration
    telling: Telling
    nil: Nil


def recipient_of(declaration: Declaration, index: EntityIndex) -> Hashable:
    """Return what is equal for two declarations to one recipient, or to nobody who is named."""
    body: Organisation | None = declaration.declared_to
    return None if body is None else index.body(body) or body


def end_by_returns(
    histories: Iterable[History], declared: Sequence[Declaration], day: datetime.date, index: EntityIndex
) -> Iterator[NilBesideFact]:
    """End what the complete returns of a day leave out; those to one recipient count together.

    A return ends what was told earlier to its recipient. It ends states, and events that are not past; not what is told
    on its own day to somebody else.

    Args:
        histories: the histories of the person, with the tellings of that day.
        declared: the person's declarations of that day.
        day: the day.
        index: who is who.

    Returns:
        The nil returns beside a fact that certainly goes on, which they do not end.
    """
    if not any(each.is_complete for each in declared):
        return
    by_recipient: dict[Hashable, list[Declaration]] = {}
    for each in declared:
        by_recipient.setdefault(recipient_of(each, index), []).append(each)
    today = {id(each) for each in declared}
    for recipient, those in by_recipient.items():
        returns = [each for each in those if each.is_complete]
        if returns:
            nil = next((each for each in returns if each.declares_nothing), None)
            for history in histories:
                yield from _held_against(history, returns[0], nil, those, today, recipient, index, day)


def _held_against(
    history: History,
    given: Declaration,
    nil: Declaration | None,
    together: Sequence[Declaration],
    today: set[int],
    recipient: Hashable,
    index: EntityIndex,
    day: datetime.date,
) -> Iterator[NilBesideFact]:
    """Hold a fact against the returns of one day to one recipient: it is repeated, goes on all the same, or ends."""
    told_today = [each for each in history.tellings if id(each.declaration) in today]
    if told_today:
        for telling in told_today if nil is not None else ():
            is_beside = telling.declaration is not nil and any(telling.declaration is each for each in together)
            if is_beside and nil is not None and _is_current(telling.interest, day):
                yield NilBesideFact(nil, telling, _NOTHING)
        return
    if history.ended_by or not any(recipient_of(each.declaration, index) == recipient for each in history.tellings):
        return
    reading = history.readings[0]
    if _is_past_event(reading.interest, day):
        return
    if nil is not None and _ends_later(reading.interest, day):
        yield NilBesideFact(nil, reading, _NOTHING)
    else:
        history.ended_by = given


def nils_beside_facts(
    histories: Iterable[History], declared: Sequence[Declaration], day: datetime.date, index: EntityIndex
) -> Iterator[NilBesideFact]:
    """Find what there is none of, of some sort, while a fact of that sort certainly goes on.

    As of nil returns, it is a fact that was told to the same recipient: earlier, with a stated end that lies later; or
    on the same day, in another declaration, as current.

    Args:
        histories: the histories of the person, with the tellings of that day.
        declared: the person's declarations of that day.
        day: the day.
        index: who is who.
    """
    today = {id(each) for each in declared}
    for declaration in declared:
        nils = [each for each in declaration.nothing_to_declare if not (each.others or each.is_full)]
        if not nils or declaration.is_of_one_work:
            continue
        recipient = recipient_of(declaration, index)
        for history in histories:
            goes_on = _certainly_goes_on(history, declaration, today, recipient, index, day)
            nil = next((each for each in nils if goes_on and _certainly_speaks_of(each, goes_on, day, index)), None)
            if goes_on is not None and nil is not None:
                yield NilBesideFact(declaration, goes_on, nil)


def is_overtaken(found: NilBesideFact, histories: Iterable[History]) -> bool:
    """Whether a later day settles what holds: the fact was told again, or a return has ended it.

    Args:
        found: a nil and a fact that certainly went on then.
        histories: the histories of the person.
    """
    day = found.declaration.declared_on or datetime.date.max
    for history in histories:
        if any(each is found.telling for each in history.tellings):
            told = [*(each.declaration for each in history.tellings), *filter(None, (history.ended_by,))]
            return any(each.declared_on is not None and each.declared_on > day for each in told)
    return False


def _certainly_goes_on(
    history: History,
    declaration: Declaration,
    today: set[int],
    recipient: Hashable,
    index: EntityIndex,
    day: datetime.date,
) -> Telling | None:
    """Return the telling by which a fact certainly goes on, whatever a declaration of a day says."""
    told_today = [each for each in history.tellings if id(each.declaration) in today]
    if any(each.declaration is declaration for each in told_today) or history.ended_by:
        return None
    those = [each for each in history.tellings if recipient_of(each.declaration, index) == recipient]
    if told_today:
        current = (each for each in told_today if each in those and _is_current(each.interest, day))
        return next(current, None)
    reading = history.readings[0]
    return reading if those and _ends_later(reading.interest, day) else None


def _certainly_speaks_of(nil: Nil, telling: Telling, day: datetime.date, index: EntityIndex) -> bool:
    """Whether an interest that goes on that day is of those that there are none of."""
    interest = telling.interest
    if not nil.speaks_of(interest):
        return False
    if nil.organisation:
        key = index.body(nil.organisation)
        if key is None or all(index.body(each) != key for each in interest.organisations()):
            return False
    return nil.period is None or nil.period.ongoing_on(day) is Answer.YES


def _is_current(interest: Interest, day: datetime.date) -> bool:
    """Whether an interest that is told on a day certainly goes on then."""
    if interest.period is None:
        return isinstance(interest, FamilyTie) and not interest.ended
    return not interest.ended and interest.period.ongoing_on(day) is Answer.YES


def _ends_later(interest: Interest, day: datetime.date) -> bool:
    """Whether an interest goes on after a day, since it has a stated end that lies later."""
    period = interest.period
    if period is None or isinstance(period.end, Edge) or interest.ended or interest.planned:
        return False
    return period.end_range[0] > day.toordinal() and period.ongoing_on(day) is Answer.YES


def _is_past_event(interest: Interest, day: datetime.date) -> bool:
    """Whether an interest is an event, and nothing says that it is still going on."""
    if not interest.is_event:
        return False
    period = interest.period
    return period is None or (period.end is not Edge.OPEN and period.end_range[0] <= day.toordinal())


def as_ended(interest: Interest, told_on: datetime.date | None, returned_on: datetime.date) -> Interest:
    """Return an interest as it is once a complete return has left it out: ended between that and its last telling.

    A stated end that is not later stays, and so does what is still to come.

    Args:
        interest: the interest, as it was told last.
        told_on: the day of its last telling, where that is known.
        returned_on: the day of the return.
    """
    period, day = interest.period, returned_on.toordinal()
    if interest.ended:
        return interest
    if period is None:
        return attrs.evolve(interest, ended=True, planned=False)
    if period.start_range[0] > day or (not isinstance(period.end, Edge) and period.end_range[1] <= day):
        return interest
    return attrs.evolve(interest, period=period.ended_between(told_on, returned_on), ended=True, planned=False)
