"""COI505 and COI506, disclosure: what was declared late, or long ago."""

import datetime
from collections.abc import Iterator

from coi_register.entities.same_entity import Key
from coi_register.model.declarations import Declaration
from coi_register.model.fields import field_types
from coi_register.model.kinds.base import Interest
from coi_register.model.parties import Office, Organisation, Person, Scheme
from coi_register.model.periods import Answer, Period
from coi_register.model.policies import Months
from coi_register.screening.facts import Fact
from coi_register.screening.findings import Finding, Whom
from coi_register.screening.index.blocks import Block
from coi_register.screening.index.pairs import Pair
from coi_register.screening.rule_context import RuleContext
from coi_register.screening.rules.registry import rule
from coi_register.screening.windows import Assessment, Missing, moved

__all__ = ["late", "unconfirmed"]


@rule("COI505", "Declared later than the policy allows", blocks=(Block.FELLOW,))
def late(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds interests that were first declared later than the policy allows. The time runs from the event that gave
    rise to the duty: from the day on which the interest began, or from the occasion that the declaration names (an
    appointment, say), whichever is later.

    Why it matters:
    A declaration that comes after the decision is of no use to those who decided.

    Source:
    The time is the policy's; NHS England: within 28 days.

    Known limits:
    What was declared before in other words counts from then, if it can be the same by its kind, parties and beginning.
    Where the declaration names no occasion with a day, the time runs from the beginning of the interest only if the
    person had declared before it; else it is not known since when there was a duty, and that is listed as not assessed.

    Example:
    A fellow is appointed on 1 September, and declares a directorship of five years' standing on 1 December.

    What to do:
    Note the late declaration in the register; nothing more follows from the date alone.
    """
    allowed, whom = context.policy.declare_within, Whom(context, pair.fellow_key)
    for given in context.facts(pair.fellow_key) if allowed else ():
        declared, period = given.declaration.declared_on, given.interest.period
        if declared is not None and period is not None and _is_in_time(given.declaration, period, declared, allowed):
            continue
        fact = _first_told(context, given)
        declared = fact.declaration.declared_on
        if declared is None:
            assessment = Assessment(
                Answer.POSSIBLE, missing=(Missing("the day of the declaration", of=pair.fellow_key),)
            )
        elif period is None or fact.interest.planned:
            continue  # undated, which COI503 says, or declared before it has begun
        else:
            doubted = (period.qualified or period.reversed) and not _from_occasion(fact)
            assessment = _later_than(declared, _duty(fact.declaration, period), allowed, doubted=doubted)
            if _event(fact.declaration) is None and not _was_under_duty(context, fact, period):
                assessment &= Assessment(
                    Answer.POSSIBLE, missing=(Missing("the event that gave rise to the duty", of=pair.fellow_key),)
                )
        if assessment.answer is Answer.NO:
            continue
        patron, about = whom.of(given)
        yield Finding(
            fellow=pair.fellow_key,
            patron=patron,
            about=about,
            assessment=assessment & Assessment(Answer.YES, None, (), allowed.unverified if allowed else ()),
            facts=(given,),
            grounds=(f"declared on {declared}", *_event_line(fact.declaration)),
            said={"fact": fact, "within": allowed, "from_occasion": _from_occasion(fact)},
        )


def _first_told(context: RuleContext, fact: Fact) -> Fact:
    """The same fact as the person told it first: under its id, in other words, or in what was corrected since."""
    declared = fact.declaration.declared_on
    standing = context.declarations(fact.person)
    if declared is None or (len(standing) < 2 and not fact.declaration.corrects):
        return fact
    first = fact.declaration
    for declaration in (*standing, *(old for each in standing for old in context.corrected(each))):
        day = declaration.declared_on
        is_earlier = day is not None and first.declared_on is not None and day < first.declared_on
        if is_earlier and any(_can_be_one(context, each, fact.interest) for each in declaration.interests):
            first = declaration
    return Fact(fact.interest, first, fact.person)


def _can_be_one(context: RuleContext, one: Interest, other: Interest) -> bool:
    """Whether two tellings of one person can be of one fact: of one id; or of one kind, parties and beginning."""
    if one.kind != other.kind or _holder(context, one) != _holder(context, other):
        return False
    if one.id is not None and one.id == other.id:
        return True
    if one.period is None or other.period is None:
        return False
    starts = one.period.start_range, other.period.start_range
    if max(each[0] for each in starts) > min(each[1] for each in starts):
        return False
    return _parties(context, one) == _parties(context, other)


def _holder(context: RuleContext, interest: Interest) -> tuple[object, ...]:
    """Whose an interest is, whatever the spelling of names."""
    subject = interest.subject
    return (subject.relation, context.key(subject.person), context.key(subject.organisation)) if subject else ()


def _parties(context: RuleContext, interest: Interest) -> set[Key | None]:
    values = (getattr(interest, name) for name in field_types(type(interest)))
    return {context.key(each) for each in values if isinstance(each, Person | Organisation | Office | Scheme)}


def _event(declaration: Declaration) -> datetime.date | None:
    return declaration.occasion.on if declaration.occasion else None


def _event_line(declaration: Declaration) -> Iterator[str]:
    """The event from which the time runs, in one line, where the declaration names its day."""
    if declaration.occasion and declaration.occasion.on:
        yield f"occasion of the declaration: {declaration.occasion.event}, {declaration.occasion.on}"


def _duty(declaration: Declaration, period: Period) -> tuple[int, int]:
    """The first and the last day on which the duty to declare can have arisen, as ordinals."""
    first, last = period.start_range
    event = _event(declaration)
    day = event.toordinal() if event else 0
    return max(first, day), max(last, day)


def _is_in_time(declaration: Declaration, period: Period, declared: datetime.date, allowed: Months | None) -> bool:
    """Whether a declaration is certainly in time: what most are is told fast."""
    return moved(_duty(declaration, period)[0], allowed, 1) >= declared.toordinal()


def _was_under_duty(context: RuleContext, fact: Fact, period: Period) -> bool:
    """Whether the person had certainly declared before something began, and so was under the duty by then."""
    earlier = (each.declared_on for each in context.declarations(fact.person) if each is not fact.declaration)
    return any(day.toordinal() <= period.start_range[0] for day in earlier if day)


def _from_occasion(fact: Fact) -> bool:
    """Whether it is certainly the occasion from which the time runs."""
    event, period = _event(fact.declaration), fact.interest.period
    return bool(event and period and period.start_range[1] <= event.toordinal())


def _later_than(
    declared: datetime.date, begin: tuple[int, int], allowed: Months | None, *, doubted: bool
) -> Assessment:
    first, last = (moved(day, allowed, 1) for day in begin)
    day = declared.toordinal()
    answer = Answer.of(certain=day > last, possible=day > first)
    return Assessment(answer.doubted() if doubted else answer)


@rule("COI506", "Not confirmed within the policy's period", blocks=(Block.FELLOW,))
def unconfirmed(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds people whose last declaration is older than the policy's period for declaring anew.

    Why it matters:
    An old declaration says what was so then.

    Source:
    The period is the policy's; NHS England: at least once a year for staff who decide.

    Known limits:
    Whether somebody is still under the duty is not known: a fellow who has long left the scheme may not be.

    Example:
    The last declaration of a fellow was made fourteen months before the day of screening.

    What to do:
    Ask for a confirmation, or for a nil return.
    """
    allowed = context.policy.confirm_within
    days = [each.declared_on for each in context.declarations(pair.fellow_key) if each.declared_on]
    made = [day for day in days if day <= context.on]
    if not allowed or not made:
        return
    last = max(made)
    if moved(last.toordinal(), allowed, 1) < context.on.toordinal():
        yield Finding(
            fellow=pair.fellow_key,
            assessment=Assessment(Answer.YES, None, (), allowed.unverified),
            grounds=(f"{pair.fellow_key}: last declared on {last}",),
            said={"last": last, "within": allowed},
        )
