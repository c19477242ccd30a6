"""COI5xx, disclosure: what one side says and the other does not, what is undated, late, or not said at all."""

import datetime
from collections.abc import Iterator

import attrs

from coi_register.declarations import Declaration, Nil
from coi_register.fields import field_types
from coi_register.interests.base import Interest
from coi_register.interests.payments import Gift, Hospitality
from coi_register.interests.shapes import Holding, Payment, Placement, Role, Tie as TieShape
from coi_register.interests.terms import Pay
from coi_register.interests.ties import FamilyTie
from coi_register.parties import Office, Organisation, Person, Scheme
from coi_register.periods import Answer, Period
from coi_register.policies import Months, Window
from coi_register.screening.comparing import differences
from coi_register.screening.directory import Key
from coi_register.screening.facts import Fact, is_own
from coi_register.screening.findings import Finding, routes
from coi_register.screening.pairs import Pair
from coi_register.screening.rules.career import POSTS
from coi_register.screening.rules.money import FUNDING
from coi_register.screening.rules.registry import Block, rule
from coi_register.screening.scene import Scene
from coi_register.screening.ties import TieKind
from coi_register.screening.weights import COUNTS, NOTHING, Missing, Weight, moved, weigh

__all__ = [
    "disagreeing",
    "late",
    "nil_beside_a_tie",
    "none_at_all",
    "one_sided",
    "pay_not_stated",
    "unconfirmed",
    "undated",
]

_NOT_PAID = ("membership", "study", "founder")


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
    for each in scene.pairs(me):
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


@rule("COI503", "Undated, so that nothing can be said", blocks=(Block.FELLOW,))
def undated(scene: Scene, pair: Pair) -> Iterator[Finding]:
    """Finds interests without any date, once each. Whether they overlap anything cannot be told.

    Why it matters:
    What has no date can neither be weighed nor be left out.

    Source:
    Every register asks for dates: NHS England, from and to (not re-read).

    Known limits:
    Family ties need no dates and are not found here.

    Example:
    A declaration names an advisory role, and says neither since when nor until when.

    What to do:
    Ask for the dates, as exactly as they are known: a year will do.
    """
    for fact in scene.facts(pair.fellow_key):
        if fact.interest.period is None and not isinstance(fact.interest, FamilyTie) and _is_near(scene, fact):
            patron, about = _whom(scene, fact)
            yield Finding(
                fellow=pair.fellow_key, patron=patron, about=about, weight=COUNTS, facts=(fact,), said={"fact": fact}
            )


def _is_near(scene: Scene, fact: Fact) -> bool:
    """Whether a fact could matter: it is a placement, or names somebody or some body that a rule holds it against."""
    named = {each.key for each in scene.mentions(fact.person) if each.fact is fact}
    return any(
        pair.rests_on(fact) or pair.patron_key in named or not named.isdisjoint(_bodies_near(scene, pair, fact))
        for pair in scene.pairs(fact.person)
    )


def _bodies_near(scene: Scene, pair: Pair, fact: Fact) -> Iterator[Key]:
    """The bodies with which a fact of its kind could matter to a patron."""
    interest = fact.interest
    yield from pair.reach
    for side, _ in scene.sides(pair):
        for other in scene.parties(side.matter_key):
            yield other.key
            if isinstance(interest, Holding):
                lines = (*scene.bodies.above(other.key), *scene.bodies.below(other.key))
                yield from (line.key for line in lines)
    if isinstance(interest, (*POSTS, Gift, Hospitality)):
        yield from scene.dealt_with(pair)
    if isinstance(interest, FUNDING):
        yield from (line.key for line in scene.funders(pair))
    if isinstance(pair.patron, Person) and isinstance(interest, Role | Placement):
        yield from (each.key for each in scene.activities(pair.patron_key))


def _whom(scene: Scene, fact: Fact) -> tuple[Key | None, Key | None]:
    """The patron whom a fellow's fact is about, or else the counterparty: of several, the one that it names first."""
    named = [each.key for each in scene.mentions(fact.person) if each.fact is fact]
    patrons = {pair.patron_key: pair for pair in scene.pairs(fact.person)}
    for key in named:
        if key in patrons and patrons[key].rests_on(fact):
            return key, None
    about = next((key for key in named if key in patrons), None)
    return (about, None) if about else (None, next(iter(named), None))


@rule("COI504", "Pay is not stated", blocks=(Block.PAIR,))
def pay_not_stated(scene: Scene, pair: Pair) -> Iterator[Finding]:
    """Finds placements, and roles with the patron's body, of which it is not stated whether they are paid.

    Why it matters:
    Unpaid is never inferred: who bears the cost of a placement is half of what a reader wants to know.

    Source:
    Design of this package; NHS England asks for the nature and value of an interest (not re-read).

    Known limits:
    Memberships, courses and the founding of a body are not asked for pay.

    Example:
    A fellow declares a secondment, and does not say who pays.

    What to do:
    Ask: paid, unpaid, expenses only, or paid by the home employer.
    """
    for tie in pair.ties:
        if tie.kind is TieKind.HOST and _is_silent_on_pay(tie.fact):
            found = routes(scene, pair, COUNTS, scene.today, about=tie.key, ties=(tie,), fact=tie.fact)
            yield from map(_ungraded, found)
    for mention, _ in pair.dealings:
        if mention.field == "organisation" and is_own(mention.fact.interest) and _is_silent_on_pay(mention.fact):
            facts = (mention.fact,)
            found = routes(scene, pair, COUNTS, scene.today, about=mention.key, facts=facts, fact=mention.fact)
            yield from map(_ungraded, found)


def _ungraded(finding: Finding) -> Finding:
    """The same, without the grade of the tie: how a declaration was made is as grave as the policy says."""
    return attrs.evolve(finding, weight=attrs.evolve(finding.weight, severity=None))


def _is_silent_on_pay(fact: Fact) -> bool:
    interest = fact.interest
    if isinstance(interest, Payment) or not isinstance(interest, Role | Placement) or interest.kind in _NOT_PAID:
        return False
    return interest.remuneration is None or interest.remuneration.status is Pay.NOT_STATED


@rule("COI505", "Declared later than the policy allows", blocks=(Block.FELLOW,))
def late(scene: Scene, pair: Pair) -> Iterator[Finding]:
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
    allowed = scene.policy.declare_within
    for given in scene.facts(pair.fellow_key) if allowed else ():
        declared, period = given.declaration.declared_on, given.interest.period
        if declared is not None and period is not None and _is_in_time(given.declaration, period, declared, allowed):
            continue
        fact = _first_told(scene, given)
        declared = fact.declaration.declared_on
        if declared is None:
            weight = Weight(Answer.POSSIBLE, missing=(Missing("the day of the declaration", of=pair.fellow_key),))
        elif period is None or fact.interest.planned:
            continue  # undated, which COI503 says, or declared before it has begun
        else:
            doubted = (period.qualified or period.reversed) and not _from_occasion(fact)
            weight = _later_than(declared, _duty(fact.declaration, period), allowed, doubted=doubted)
            if _event(fact.declaration) is None and not _was_under_duty(scene, fact, period):
                weight &= Weight(
                    Answer.POSSIBLE, missing=(Missing("the event that gave rise to the duty", of=pair.fellow_key),)
                )
        if weight.answer is Answer.NO:
            continue
        patron, about = _whom(scene, given)
        yield Finding(
            fellow=pair.fellow_key,
            patron=patron,
            about=about,
            weight=weight & Weight(Answer.YES, None, (), allowed.unverified if allowed else ()),
            facts=(given,),
            grounds=(f"declared on {declared}",),
            said={"fact": fact, "within": allowed, "from_occasion": _from_occasion(fact)},
        )


def _first_told(scene: Scene, fact: Fact) -> Fact:
    """The same fact as the person told it first: under its id, in other words, or in what was corrected since."""
    declared = fact.declaration.declared_on
    standing = scene.declarations(fact.person)
    if declared is None or (len(standing) < 2 and not fact.declaration.corrects):
        return fact
    first = fact.declaration
    for declaration in (*standing, *(old for each in standing for old in scene.corrected(each))):
        day = declaration.declared_on
        is_earlier = day is not None and first.declared_on is not None and day < first.declared_on
        if is_earlier and any(_can_be_one(scene, each, fact.interest) for each in declaration.interests):
            first = declaration
    return Fact(fact.interest, first, fact.person)


def _can_be_one(scene: Scene, one: Interest, other: Interest) -> bool:
    """Whether two tellings of one person can be of one fact: of one id; or of one kind, parties and beginning."""
    if one.kind != other.kind or one.subject != other.subject:
        return False
    if one.id is not None and one.id == other.id:
        return True
    if one.period is None or other.period is None:
        return False
    starts = one.period.start_range, other.period.start_range
    if max(each[0] for each in starts) > min(each[1] for each in starts):
        return False
    return _parties(scene, one) == _parties(scene, other)


def _parties(scene: Scene, interest: Interest) -> set[Key | None]:
    values = (getattr(interest, name) for name in field_types(type(interest)))
    return {scene.key(each) for each in values if isinstance(each, Person | Organisation | Office | Scheme)}


def _event(declaration: Declaration) -> datetime.date | None:
    return declaration.occasion.on if declaration.occasion else None


def _duty(declaration: Declaration, period: Period) -> tuple[int, int]:
    """The first and the last day on which the duty to declare can have arisen, as ordinals."""
    first, last = period.start_range
    event = _event(declaration)
    day = event.toordinal() if event else 0
    return max(first, day), max(last, day)


def _is_in_time(declaration: Declaration, period: Period, declared: datetime.date, allowed: Months | None) -> bool:
    """Whether a declaration is certainly in time: what most are is told fast."""
    return moved(_duty(declaration, period)[0], allowed, 1) >= declared.toordinal()


def _was_under_duty(scene: Scene, fact: Fact, period: Period) -> bool:
    """Whether the person had certainly declared before something began, and so was under the duty by then."""
    earlier = (each.declared_on for each in scene.declarations(fact.person) if each is not fact.declaration)
    return any(day.toordinal() <= period.start_range[0] for day in earlier if day)


def _from_occasion(fact: Fact) -> bool:
    """Whether it is certainly the occasion from which the time runs."""
    event, period = _event(fact.declaration), fact.interest.period
    return bool(event and period and period.start_range[1] <= event.toordinal())


def _later_than(declared: datetime.date, begin: tuple[int, int], allowed: Months | None, *, doubted: bool) -> Weight:
    first, last = (moved(day, allowed, 1) for day in begin)
    day = declared.toordinal()
    answer = Answer.of(certain=day > last, possible=day > first)
    return Weight(answer.doubted() if doubted else answer)


@rule("COI506", "Not confirmed within the policy's period", blocks=(Block.FELLOW,))
def unconfirmed(scene: Scene, pair: Pair) -> Iterator[Finding]:
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
    allowed = scene.policy.confirm_within
    days = [each.declared_on for each in scene.declarations(pair.fellow_key) if each.declared_on]
    made = [day for day in days if day <= scene.on]
    if not allowed or not made:
        return
    last = max(made)
    if moved(last.toordinal(), allowed, 1) < scene.on.toordinal():
        yield Finding(
            fellow=pair.fellow_key,
            weight=Weight(Answer.YES, None, (), allowed.unverified),
            grounds=(f"{pair.fellow_key}: last declared on {last}",),
            said={"last": last, "within": allowed},
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
                        about=_whom(scene, fact)[1] or _whom(scene, fact)[0] if fact.person == me else None,
                        weight=_contradicts(scene, nil, declaration.declared_on, fact),
                        period=fact.interest.period,
                        facts=(fact,),
                        grounds=(f"{me}: nothing to declare, {declaration.declared_on or 'no day'}",),
                        said={"fact": fact, "nil": nil, "declared_on": declaration.declared_on, "who": pair.fellow},
                    )


def _patrons_without(scene: Scene, me: Key) -> Iterator[Finding]:
    """The fellow's placements under a person who has declared that there is nothing at all while they lasted."""
    for pair in scene.pairs(me):
        for tie in pair.ties if isinstance(pair.patron, Person) else ():
            for declaration in scene.declarations(tie.key) if tie.kind is TieKind.SUPERVISOR else ():
                for nil in declaration.nothing_to_declare:
                    weight = _contradicts(scene, nil, declaration.declared_on, tie.fact) if nil.is_full else NOTHING
                    yield Finding(
                        fellow=me,
                        patron=tie.key,
                        weight=weight & Weight(Answer.POSSIBLE if tie.is_possible else Answer.YES),
                        period=tie.period,
                        facts=(tie.fact,),
                        grounds=(tie.ground, f"{tie.key}: nothing to declare, {declaration.declared_on or 'no day'}"),
                        said={"fact": tie.fact, "nil": nil, "declared_on": declaration.declared_on, "who": pair.patron},
                    )


def _contradicts(scene: Scene, nil: Nil, declared_on: datetime.date | None, fact: Fact) -> Weight:
    """Weigh that a fact stood in the period that a nil return speaks of: if none, on the day on which it was made."""
    if nil.kind and nil.kind != fact.interest.kind:
        return NOTHING
    if nil.organisation:
        key = scene.directory.body(nil.organisation)
        if not any(each.key == key for each in scene.mentions(fact.person) if each.fact.interest is fact.interest):
            return NOTHING
    when = nil.period or (Period.days(declared_on, declared_on) if declared_on else None)
    if fact.interest.period is None and isinstance(fact.interest, FamilyTie):
        return COUNTS
    if when is None:
        return Weight(Answer.POSSIBLE, missing=(Missing("the day of the declaration", of=fact.person),))
    if fact.interest.period is None:
        return Weight(Answer.POSSIBLE, missing=(Missing("dates", fact=fact),))
    return Weight(fact.interest.period.overlaps(when))


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
        yield from map(_ungraded, routes(scene, pair, COUNTS, scene.today, part=None))
    for part in scene.parts(pair.fellow_key) if pair.patron is None else ():
        yield Finding(
            fellow=pair.fellow_key,
            about=part.matter_key,
            weight=COUNTS,
            period=part.period,
            grounds=(part.ground,),
            said={"part": part},
        )
