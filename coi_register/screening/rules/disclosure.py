"""COI501, COI502, COI507 and COI508, disclosure: what one side says, and another does not or says otherwise."""

import datetime
from collections.abc import Iterator

from coi_register.declarations import Declaration, Nil
from coi_register.interests.base import Interest
from coi_register.interests.items import SUPPORT, look_back
from coi_register.interests.shapes import Tie as TieShape
from coi_register.interests.ties import FamilyTie
from coi_register.parties import Person
from coi_register.periods import Answer, Edge, Period
from coi_register.policies import Window
from coi_register.screening.comparing import differences
from coi_register.screening.directory import Key
from coi_register.screening.facts import Fact
from coi_register.screening.findings import Finding, routes, ungraded, whom
from coi_register.screening.fingerprints import value_words
from coi_register.screening.pairs import Pair
from coi_register.screening.rules.registry import Block, rule
from coi_register.screening.scene import Scene
from coi_register.screening.ties import TieKind
from coi_register.screening.weights import COUNTS, NOTHING, Missing, Weight, weigh

__all__ = ["disagreeing", "nil_beside_a_tie", "none_at_all", "one_sided"]


@rule("COI501", "One side declares a tie and the other does not", blocks=(Block.FELLOW,))
def one_sided(scene: Scene, pair: Pair) -> Iterator[Finding]:
    """Finds ties between a fellow and another person that one of them has declared, and the other, who has made a
    declaration since, has not: a family or personal tie, and the supervision of a placement.

    Why it matters:
    A reader of one declaration alone does not learn of the tie.

    Source:
    Design of this package: the mirrored interest.

    Known limits:
    Both may be right about what their own policy asked them to declare. A fact that the other side tells in any words
    that name the person counts as declared.

    Example:
    A fellow declares a secondment under a named director, whose own declaration does not mention it.

    What to do:
    Ask the other side.
    """
    me = pair.fellow_key
    for fact in scene.facts_about(me):
        if isinstance(fact.interest, TieShape) or fact.interest.mirror_of:
            yield from _unanswered(scene, me, fact, other=fact.person, silent=me)
    for mention in scene.mentions(me):
        if isinstance(mention.fact.interest, TieShape) and mention.key.startswith("person:"):
            yield from _unanswered(scene, me, mention.fact, other=mention.key, silent=mention.key)
    for each in (pair for pair in scene.pairs(me) if isinstance(pair.patron, Person)):
        for tie in each.ties:
            if tie.kind is TieKind.SUPERVISOR and tie.key.startswith("person:"):
                sure = COUNTS if not tie.is_possible else Weight(Answer.POSSIBLE)
                yield from _unanswered(scene, me, tie.fact, other=tie.key, silent=tie.key, weight=sure)


def _unanswered(
    scene: Scene, me: Key, fact: Fact, *, other: Key, silent: Key, weight: Weight = COUNTS
) -> Iterator[Finding]:
    """A fact of one side about which the other, who has made a declaration since, is silent."""
    teller = me if silent == other else other
    is_named = any(mention.key == teller for mention in scene.mentions(silent))
    if is_named or scene.mirrors(fact) or scene.mirrored(fact) or not _is_last_word(scene, fact):
        return
    answer = Answer.NO
    for declaration in scene.declarations(silent):
        if not declaration.declares_nothing:
            answer |= _is_asked(scene, declaration, fact.interest)
    yield Finding(
        fellow=me,
        patron=other,
        weight=weight & Weight(answer),
        period=fact.interest.period,
        facts=(fact,),
        said={
            "fact": fact,
            "teller": scene.directory.entity(teller),
            "silent": scene.directory.entity(silent),
        },
    )


def _is_asked(scene: Scene, declaration: Declaration, interest: Interest) -> Answer:
    """Whether a declaration was made when something had begun, and lay within the policy's window for such ties."""
    period = interest.period
    if declaration.declared_on is None or (period is None and not isinstance(interest, FamilyTie)):
        return Answer.POSSIBLE
    if period is None:
        return Answer.YES  # it lasts
    day = Period.days(declaration.declared_on, declaration.declared_on)
    first, last = period.start_range
    ordinal = declaration.declared_on.toordinal()
    begun = Answer.of(certain=last <= ordinal, possible=first <= ordinal)
    return begun & weigh(_window(scene, interest), period, day).answer


def _window(scene: Scene, interest: Interest) -> Window:
    """The window of the policy for a tie."""
    if isinstance(interest, FamilyTie):
        return scene.policy.family
    return scene.policy.friends if isinstance(interest, TieShape) else scene.policy.ties


def _is_last_word(scene: Scene, fact: Fact) -> bool:
    """Whether a fact still stands as its teller told it last."""
    return any(each.interest == fact.interest for each in scene.facts(fact.person) if each.id == fact.id)


@rule("COI502", "Two declarations of one fact disagree", blocks=(Block.FELLOW,))
def disagreeing(scene: Scene, pair: Pair) -> Iterator[Finding]:
    """Finds facts that two people have declared, one as the mirror of the other (`mirror_of`), whose dates, pay or
    values cannot both be right.

    Why it matters:
    One of the two is mistaken, and readers cannot know which.

    Source:
    Design of this package: the mirrored interest.

    Known limits:
    A less exact date or sum agrees with a more exact one that it allows. What one side told while it was going on
    agrees with any later end.

    Example:
    The fellow dates a secondment 2015-09/2016-08, and the host's director dates the help that it brought 2014/2015.

    What to do:
    Ask both, and correct the declaration that is wrong.
    """
    for fact in scene.facts(pair.fellow_key) if scene.has_mirrors else ():
        for mirror in (*scene.mirrors(fact), *scene.mirrored(fact)):
            if not _is_last_word(scene, mirror):
                continue
            days = (fact.declaration.declared_on, mirror.declaration.declared_on)
            told = differences(fact.interest, mirror.interest, days)
            if told:
                yield Finding(
                    fellow=pair.fellow_key,
                    patron=mirror.person,
                    weight=COUNTS,
                    period=fact.interest.period,
                    facts=(fact, mirror),
                    said={"fact": fact, "other": mirror, "what": told, "teller": scene.directory.entity(mirror.person)},
                )


@rule("COI507", "“Nothing to declare” beside a known tie", blocks=(Block.FELLOW,))
def nil_beside_a_tie(scene: Scene, pair: Pair) -> Iterator[Finding]:
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
    yield from _patrons_without(scene, me)
    others = [fact for fact in scene.facts_about(me) if isinstance(fact.interest, TieShape) or fact.interest.mirror_of]
    for declaration in scene.declarations(me):
        for nil in declaration.nothing_to_declare:
            for fact in (*scene.facts(me), *others):
                if fact.declaration is not declaration:
                    yield Finding(
                        fellow=me,
                        patron=None if fact.person == me else fact.person,
                        about=whom(scene, fact)[1] or whom(scene, fact)[0] if fact.person == me else None,
                        weight=_contradicts(scene, nil, declaration, fact),
                        period=fact.interest.period,
                        facts=(fact,),
                        grounds=(_nil_line(scene, nil, declaration, me),),
                        said={"fact": fact, "nil": nil, "declared_on": declaration.declared_on, "who": pair.fellow},
                    )


def _patrons_without(scene: Scene, me: Key) -> Iterator[Finding]:
    """The fellow's placements under a person who has declared that there is nothing at all while they lasted."""
    for pair in scene.pairs(me):
        for tie in pair.ties if isinstance(pair.patron, Person) else ():
            for declaration in scene.declarations(tie.key) if tie.kind is TieKind.SUPERVISOR else ():
                for nil in declaration.nothing_to_declare:
                    weight = _contradicts(scene, nil, declaration, tie.fact) if nil.is_full else NOTHING
                    yield Finding(
                        fellow=me,
                        patron=tie.key,
                        weight=weight & Weight(Answer.POSSIBLE if tie.is_possible else Answer.YES),
                        period=tie.period,
                        facts=(tie.fact,),
                        grounds=(tie.ground, _nil_line(scene, nil, declaration, tie.key)),
                        said={"fact": tie.fact, "nil": nil, "declared_on": declaration.declared_on, "who": pair.patron},
                    )


def _nil_line(scene: Scene, nil: Nil, declaration: Declaration, person: Key) -> str:
    """A nil return in one line: whose, of when, and of what, where it does not say that there is nothing at all."""
    what = value_words(nil, scene.directory)
    line = f"{person}: nothing to declare, {declaration.declared_on or 'no day'}"
    return f"{line}; {what}" if what else line


def _contradicts(scene: Scene, nil: Nil, declaration: Declaration, fact: Fact) -> Weight:
    """Weigh that a fact stood in the period that a nil return speaks of.

    If it names none, that is the day on which it was made; the time that the ICMJE form asks about, under an item of
    it; and all days before, where there has never been any.
    """
    if not nil.speaks_of(fact.interest) or (nil.others and _is_listed(fact.interest, declaration)):
        return NOTHING
    if nil.organisation:
        key = scene.directory.body(nil.organisation)
        if not any(each.key == key for each in scene.mentions(fact.person) if each.fact.interest is fact.interest):
            return NOTHING
    day = declaration.declared_on
    when = nil.period or (_time_of(nil, day) if day else None)
    if nil.never and when is not None:
        when = Period(start=Edge.OPEN, end=when.end)
    if fact.interest.period is None and isinstance(fact.interest, FamilyTie):
        return COUNTS
    if when is None:
        return Weight(Answer.POSSIBLE, missing=(Missing("the day of the declaration", of=fact.person),))
    if fact.interest.period is None:
        return Weight(Answer.POSSIBLE, missing=(Missing("dates", fact=fact),))
    return Weight(fact.interest.period.overlaps(when))


def _time_of(nil: Nil, day: datetime.date) -> Period:
    """The days of which a nil return of a day speaks, where it names no period."""
    return Period.days(day, day) if nil.item in (None, SUPPORT) else look_back(day)


def _is_listed(interest: Interest, declaration: Declaration) -> bool:
    """Whether a declaration lists an interest too, by its id or in other words: of its kind, with one of its bodies."""
    bodies = {body.id or body.name for body in interest.organisations()}
    return any(
        each == interest
        or (each.id is not None and each.id in (interest.id, interest.mirror_of))
        or (each.kind == interest.kind and not bodies.isdisjoint(body.id or body.name for body in each.organisations()))
        for each in declaration.interests
    )


@rule("COI508", "No declaration is in the register", blocks=(Block.PERSON, Block.FELLOW))
def none_at_all(scene: Scene, pair: Pair) -> Iterator[Finding]:
    """Finds patrons who are people, and people who take part in a matter, of whom the register has no declaration.

    Why it matters:
    Nothing is known of their side, and nothing is not none.

    Source:
    NHS England's guidance: names of decision-making staff without a declaration are published (since April 2022).

    Known limits:
    The declaration may exist and not be in this register.

    Example:
    A fellow was seconded under a director, and the director's declaration is not found in the register.

    What to do:
    Ask for one, or add it to the register.
    """
    if scene.declarations(pair.patron_key or pair.fellow_key):
        return
    if isinstance(pair.patron, Person):
        yield from map(ungraded, routes(scene, pair, COUNTS, scene.today, part=None))
    for part in scene.parts(pair.fellow_key) if pair.patron is None else ():
        yield Finding(
            fellow=pair.fellow_key,
            about=part.matter_key,
            weight=COUNTS,
            period=part.period,
            grounds=(part.ground,),
            said={"part": part},
        )
