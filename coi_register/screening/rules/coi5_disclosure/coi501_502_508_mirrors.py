"""COI501, COI502 and COI508, disclosure: what one side says, and another does not or says otherwise."""

from collections.abc import Iterator

from coi_register.entities.consistency import differences
from coi_register.entities.same_entity import Key
from coi_register.model.declarations import Declaration
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.shapes import Tie as TieShape
from coi_register.model.kinds.ties import FamilyTie
from coi_register.model.parties import Person
from coi_register.model.periods import Answer, Period
from coi_register.model.policies import Window
from coi_register.screening.facts import Fact
from coi_register.screening.findings import Finding, routes, ungraded
from coi_register.screening.index.blocks import Block
from coi_register.screening.index.pairs import Pair
from coi_register.screening.index.patrons import TieKind
from coi_register.screening.rule_context import RuleContext
from coi_register.screening.rules.registry import rule
from coi_register.screening.windows import COUNTS, Assessment, assess

__all__ = ["disagreeing", "has_placement", "is_of_both", "none_at_all", "one_sided"]


@rule("COI501", "One side declares a tie and the other does not", blocks=(Block.FELLOW,))
def one_sided(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds ties between a fellow and another person that one of them has declared, and the other, who has made a
    declaration since, has not: a family or personal tie, the supervision of a placement, and the help in kind that a
    fellow's work was to the other, where the fellow has declared no placement of that time.

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
    for fact in context.facts_about(me):
        if is_of_both(context, me, fact) and not _is_told(context, me, fact):
            yield from _unanswered(context, me, fact, other=fact.person, silent=me)
    for mention in context.mentions(me):
        if isinstance(mention.fact.interest, TieShape) and mention.key.startswith("person:"):
            yield from _unanswered(context, me, mention.fact, other=mention.key, silent=mention.key)
    for each in (pair for pair in context.pairs(me) if isinstance(pair.patron, Person)):
        for tie in each.ties:
            if tie.kind is TieKind.SUPERVISOR and tie.key.startswith("person:"):
                sure = COUNTS if not tie.is_possible else Assessment(Answer.POSSIBLE)
                yield from _unanswered(context, me, tie.fact, other=tie.key, silent=tie.key, assessment=sure)


def is_of_both(context: RuleContext, me: Key, fact: Fact) -> bool:
    """Whether what somebody else tells is a tie of mine too: personal, or a placement told from the other side."""
    interest = fact.interest
    return isinstance(interest, TieShape) or bool(interest.mirror_of) or fact in context.help_of(me)


def has_placement(context: RuleContext, person: Key, during: Period | None) -> bool:
    """Whether somebody has declared a placement that may lie in a period."""
    placed = (fact.interest.period for pair in context.pairs(person) for fact in pair.placements)
    return any(not (each and during) or each.overlaps(during) is not Answer.NO for each in placed)


def _is_told(context: RuleContext, me: Key, fact: Fact) -> bool:
    """Whether help in kind that somebody has had of me can be a placement that I have declared."""
    is_tie = isinstance(fact.interest, TieShape) or fact.interest.mirror_of
    return not is_tie and has_placement(context, me, fact.interest.period)


def _unanswered(
    context: RuleContext, me: Key, fact: Fact, *, other: Key, silent: Key, assessment: Assessment = COUNTS
) -> Iterator[Finding]:
    """A fact of one side about which the other, who has made a declaration since, is silent."""
    teller = me if silent == other else other
    is_named = any(mention.key == teller for mention in context.mentions(silent))
    if is_named or context.mirrors(fact) or context.mirrored(fact):
        return
    answer = Answer.NO
    for declaration in context.declarations(silent):
        if not declaration.declares_nothing:
            answer |= _is_asked(context, declaration, fact.interest)
    yield Finding(
        fellow=me,
        patron=other,
        assessment=assessment & Assessment(answer),
        period=fact.interest.period,
        facts=(fact,),
        said={
            "fact": fact,
            "teller": context.directory.entity(teller),
            "silent": context.directory.entity(silent),
        },
    )


def _is_asked(context: RuleContext, declaration: Declaration, interest: Interest) -> Answer:
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
    return begun & assess(_window(context, interest), period, day).answer


def _window(context: RuleContext, interest: Interest) -> Window:
    """The window of the policy for a tie."""
    if isinstance(interest, FamilyTie):
        return context.policy.family
    return context.policy.friends if isinstance(interest, TieShape) else context.policy.ties


@rule("COI502", "Two declarations of one fact disagree", blocks=(Block.FELLOW,))
def disagreeing(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds facts that two people have declared, one as the mirror of the other (`mirror_of`), whose dates, pay or
    values cannot both be right; and holdings of one holder, told by the holder and by somebody who names the holder, a
    spouse say, in bands that cannot both hold.

    Why it matters:
    One of the two is mistaken, and readers cannot know which.

    Source:
    Design of this package: the mirrored interest.

    Known limits:
    A less exact date or sum agrees with a more exact one that it allows. What one side told while it was going on
    agrees with any later end. Two people's own holdings are two, and one person's later band is a change: neither
    is found.

    Example:
    The fellow dates a secondment 2015-09/2016-08, and the host's director dates the help that it brought 2014/2015.

    What to do:
    Ask both, and correct the declaration that is wrong.
    """
    for fact in context.facts(pair.fellow_key) if context.has_mirrors else ():
        for mirror in (*context.mirrors(fact), *context.mirrored(fact)):
            yield from _disagreement(context, pair, fact, mirror, _RESPECTS)
    for fact, other in context.held_alike(pair.fellow_key):
        if not (context.has_mirrors and other in (*context.mirrors(fact), *context.mirrored(fact))):
            yield from _disagreement(context, pair, fact, other, ("values",))


_RESPECTS = ("dates", "pay", "values")


def _disagreement(
    context: RuleContext, pair: Pair, fact: Fact, other: Fact, respects: tuple[str, ...]
) -> Iterator[Finding]:
    days = (fact.declaration.declared_on, other.declaration.declared_on)
    told = tuple(each for each in differences(fact.interest, other.interest, days) if each in respects)
    if told:
        yield Finding(
            fellow=pair.fellow_key,
            patron=other.person,
            assessment=COUNTS,
            period=fact.interest.period,
            facts=(fact, other),
            said={"fact": fact, "other": other, "what": told, "teller": context.directory.entity(other.person)},
        )


@rule("COI508", "No declaration is in the register", blocks=(Block.PERSON, Block.FELLOW))
def none_at_all(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds patrons who are people, people who take part in a matter, and people of whom somebody has had help in kind,
    of whom the register has no declaration.

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
    if context.declarations(pair.patron_key or pair.fellow_key):
        return
    if isinstance(pair.patron, Person):
        yield from map(ungraded, routes(context, pair, COUNTS, context.today, part=None, help=None))
    for part in context.parts(pair.fellow_key) if pair.patron is None else ():
        yield Finding(
            fellow=pair.fellow_key,
            about=part.matter_key,
            assessment=COUNTS,
            period=part.period,
            grounds=(part.ground,),
            said={"part": part, "help": None},
        )
    for fact in context.help_of(pair.fellow_key) if pair.patron is None else ():
        yield Finding(
            fellow=pair.fellow_key,
            patron=fact.person,
            assessment=COUNTS,
            period=fact.interest.period,
            facts=(fact,),
            said={"part": None, "help": fact},
        )
