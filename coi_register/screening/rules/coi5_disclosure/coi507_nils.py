"""COI507, disclosure: that there is nothing, said beside something that is known."""

import datetime
from collections.abc import Iterator

from coi_register.entities.same_entity import Key
from coi_register.model.declarations import Declaration, Nil
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.icmje_items import SUPPORT, look_back
from coi_register.model.kinds.shapes import Tie as TieShape
from coi_register.model.kinds.ties import FamilyTie
from coi_register.model.parties import Person
from coi_register.model.periods import Answer, Edge, Period
from coi_register.screening.facts import Fact
from coi_register.screening.findings import Finding, Whom
from coi_register.screening.fingerprints import value_words
from coi_register.screening.index.blocks import Block
from coi_register.screening.index.pairs import Pair
from coi_register.screening.index.patrons import TieKind
from coi_register.screening.rule_context import RuleContext
from coi_register.screening.rules.coi5_disclosure.coi501_502_508_mirrors import has_placement, is_of_both
from coi_register.screening.rules.registry import rule
from coi_register.screening.windows import COUNTS, NOTHING, Assessment, Missing

__all__ = ["nil_beside_a_tie"]


@rule("COI507", "“Nothing to declare” beside a known tie", blocks=(Block.FELLOW,))
def nil_beside_a_tie(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds people who have declared that there is nothing, at all or of a kind, a body or a period, while another
    declaration, their own or somebody else's, tells of something that stood then.

    Why it matters:
    The two cannot both be the whole truth on that day.

    Source:
    Missing is not none: a nil return is a statement, with a date.

    Known limits:
    Whether the policy of the one asked for what the other tells is not known.

    Example:
    A fellow makes a nil return in March 2016, and declares a secondment since September 2015 in June.

    What to do:
    Ask, and correct the declaration that is wrong.
    """
    me = pair.fellow_key
    whom = Whom(context, me)
    yield from _patrons_without(context, me)
    others = [fact for fact in context.facts_about(me) if is_of_both(context, me, fact)]
    for declaration in context.declarations(me):
        for nil in declaration.nothing_to_declare:
            for fact in (*context.facts(me), *others):
                if fact.declaration is not declaration:
                    yield Finding(
                        fellow=me,
                        patron=None if fact.person == me else fact.person,
                        about=whom.of(fact)[1] or whom.of(fact)[0] if fact.person == me else None,
                        assessment=_contradicts(context, me, nil, declaration, fact),
                        period=fact.interest.period,
                        facts=(fact,),
                        grounds=(_nil_line(context, nil, declaration, me),),
                        said={"fact": fact, "nil": nil, "declared_on": declaration.declared_on, "who": pair.fellow},
                    )


def _patrons_without(context: RuleContext, me: Key) -> Iterator[Finding]:
    """The fellow's placements under a person who has declared that there is nothing at all while they lasted."""
    for pair in context.pairs(me):
        for tie in pair.ties if isinstance(pair.patron, Person) else ():
            for declaration in context.declarations(tie.key) if tie.kind is TieKind.SUPERVISOR else ():
                for nil in declaration.nothing_to_declare:
                    assessment = _contradicts(context, tie.key, nil, declaration, tie.fact) if nil.is_full else NOTHING
                    yield Finding(
                        fellow=me,
                        patron=tie.key,
                        assessment=assessment & Assessment(Answer.POSSIBLE if tie.is_possible else Answer.YES),
                        period=tie.period,
                        facts=(tie.fact,),
                        grounds=(tie.ground, _nil_line(context, nil, declaration, tie.key)),
                        said={"fact": tie.fact, "nil": nil, "declared_on": declaration.declared_on, "who": pair.patron},
                    )


def _nil_line(context: RuleContext, nil: Nil, declaration: Declaration, person: Key) -> str:
    """A nil return in one line: whose, of when, and of what, where it does not say that there is nothing at all."""
    what = value_words(nil, context.directory)
    line = f"{person}: nothing to declare, {declaration.declared_on or 'no day'}"
    return f"{line}; {what}" if what else line


def _contradicts(context: RuleContext, who: Key, nil: Nil, declaration: Declaration, fact: Fact) -> Assessment:
    """Weigh that a fact stood in the period that a nil return of somebody's speaks of.

    If it names none, that is the day on which it was made; the time that the ICMJE form asks about, under an item of
    it; and all days before, where there has never been any.
    """
    if not _speaks_of(context, who, nil, fact) or (nil.others and _is_listed(context, fact.interest, declaration)):
        return NOTHING
    if nil.organisation:
        key = context.directory.body(nil.organisation)
        if not any(each.key == key for each in context.mentions(fact.person) if each.fact.interest is fact.interest):
            return NOTHING
    if _is_taken_back(fact, declaration):
        return NOTHING
    day = declaration.declared_on
    when = nil.period or (_time_of(nil, day) if day else None)
    if nil.never and when is not None:
        when = Period(start=Edge.OPEN, end=when.end)
    if fact.interest.period is None and isinstance(fact.interest, FamilyTie):
        return COUNTS
    if when is None:
        return Assessment(Answer.POSSIBLE, missing=(Missing("the day of the declaration", of=who),))
    if fact.interest.period is None:
        return Assessment(Answer.POSSIBLE, missing=(Missing("dates", fact=fact),))
    return Assessment(fact.interest.period.overlaps(when))


def _is_taken_back(fact: Fact, declaration: Declaration) -> bool:
    """Whether a complete return, of that day or an earlier one, says that a fact is no longer declared."""
    day, ended_by = declaration.declared_on, fact.ended_by
    return bool(ended_by and day and ended_by.declared_on and ended_by.declared_on <= day)


def _speaks_of(context: RuleContext, who: Key, nil: Nil, fact: Fact) -> bool:
    """Whether a nil return speaks of such a fact.

    One of a kind, or under an item of a form, does not where somebody else tells of a placement from the other side,
    since that is of another kind then; nor does “nothing else” beside a placement of that time.
    """
    if fact.person == who or isinstance(fact.interest, TieShape):
        return nil.speaks_of(fact.interest)
    if nil.others and has_placement(context, who, fact.interest.period):
        return False
    return (nil.kind, nil.item, nil.nature, nil.scope) == (None,) * 4 and nil.is_of_declarant


def _time_of(nil: Nil, day: datetime.date) -> Period:
    """The days of which a nil return of a day speaks, where it names no period."""
    return Period.days(day, day) if nil.item in (None, SUPPORT) else look_back(day)


def _is_listed(context: RuleContext, interest: Interest, declaration: Declaration) -> bool:
    """Whether a declaration lists an interest too, by its id or in other words: of its kind, with one of its bodies."""
    bodies, words = set(map(context.key, interest.organisations())), value_words(interest, context.directory)
    return any(
        (each.id is not None and each.id in (interest.id, interest.mirror_of))
        or (each.kind == interest.kind and not bodies.isdisjoint(map(context.key, each.organisations())))
        or (each.kind == interest.kind and value_words(each, context.directory) == words)
        for each in declaration.interests
    )
