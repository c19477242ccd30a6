"""COI303 and COI304, money: what a fellow stands to gain, by a stake or by the outcome of a matter."""

from collections.abc import Iterator

from coi_register.entities.organisation_graph import Line
from coi_register.entities.same_entity import Key
from coi_register.model.kinds.shapes import Holding
from coi_register.model.periods import Answer
from coi_register.screening.facts import Fact, is_own
from coi_register.screening.findings import Finding, routes
from coi_register.screening.index.blocks import Block
from coi_register.screening.index.pairs import Gain, Mention, Pair, Reach, Side
from coi_register.screening.rule_context import RuleContext
from coi_register.screening.rules.registry import rule
from coi_register.screening.windows import COUNTS, Assessment, Missing, assess

__all__ = ["incentive", "stake"]


@rule(
    "COI303",
    "Holds a stake in the patron's body or in a party to a patron's matter",
    blocks=(Block.MATTER, Block.DEALING),
    needs=(Holding,),
)
def stake(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds shares, patents and products of the fellow's, or of the fellow's family, in a party to a matter to which
    the patron is a party as well, in a body above or below such a party, or in the patron's own body.

    Why it matters:
    Who owns a part of a party gains when the matter goes its way.

    Source:
    ICMJE item 11; NHS England's guidance on shareholdings (not re-read).

    Known limits:
    What a fund holds is not looked into. A licensee counts as well as an owner. What a friend, an employer or an
    institution holds does not count here.

    Example:
    A fellow hosted by a department has shares in a company that bids for the department's contract.

    What to do:
    State it; consider withdrawal from the matter.
    """
    for mention in context.mentions(pair.fellow_key):
        fact, when = mention.fact, mention.fact.interest.period
        if not _is_stake(mention):
            continue
        certain = Assessment(Answer.POSSIBLE if getattr(fact.interest, "possible", False) else Answer.YES)
        undated = Missing("dates", fact=fact)
        near = pair.reach.get(mention.key)
        if near is not None:
            worth = certain & assess(context.policy.holdings, when, context.today, undated) & context.holds(near, when)
            yield from routes(
                context,
                pair,
                worth,
                context.today,
                about=mention.key,
                when=(when,),
                facts=(fact,),
                fact=fact,
                other=None,
            )
        for side, reach in context.sides(pair):
            for other in context.parties(side.matter_key):
                yield from _at_stake(context, pair, mention, certain, (side, other), reach)


def _at_stake(
    context: RuleContext,
    pair: Pair,
    mention: Mention,
    certain: Assessment,
    sides: tuple[Side, Side],
    reach: Reach | None,
) -> Iterator[Finding]:
    """A stake in a party to a matter of the patron's, or in a body that is above or below the party then."""
    (side, other), fact, when = sides, mention.fact, mention.fact.interest.period
    lacking = Missing("dates", fact=fact) if when is None else Missing("dates", of=side.matter_key)
    lines = (Line(other.key),) if mention.key == other.key else context.bodies.between(mention.key, other.key)
    for line in lines:
        worth = certain & assess(context.policy.holdings, when, other.period, lacking)
        worth &= side.beside(other, lacking) & context.holds(reach, side.period)
        yield from routes(
            context,
            pair,
            worth & Assessment(line.holds(other.period)),
            side.period,
            lacking,
            about=side.matter_key,
            when=(when, side.period),
            facts=(fact,),
            grounds=(side.ground, other.ground, *context.bodies.grounds(mention.key, other.key)),
            fact=fact,
            side=side,
            other=other,
            reach=reach,
            lines=lines,
            body=context.directory.entity(mention.key),
            is_above=any(each.key == other.key for each in context.bodies.below(mention.key)),
        )


def _is_stake(mention: Mention) -> bool:
    """Whether a fact is a holding of the fellow's or of the family's, and names the body that it is in."""
    interest = mention.fact.interest
    is_of_family = interest.subject is not None and interest.subject.relation.is_relative
    return isinstance(interest, Holding) and mention.field != "subject" and (interest.is_own or is_of_family)


@rule("COI304", "Stands to gain from a patron's matter", blocks=(Block.MATTER,))
def incentive(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds matters from whose outcome the fellow stands to gain, or the graduates of a scheme that placed the fellow,
    with this patron or with another, while the patron is a party to them.

    Why it matters:
    An offer that rewards those who were placed is a reason to speak well of it, and of those who made it.

    Source:
    BMJ 2016;353:i3519: the first new contract of 2016 offered a flexible pay premium to graduates of such schemes.

    Known limits:
    Whether the fellow has taken the offer up, or is entitled to it, is not known.

    Example:
    A contract pays GBP 4000 a year more to those who have finished the scheme that the department's officer sponsors.

    What to do:
    State it beside work on the matter; consider withdrawal from decisions on it.
    """
    for side, reach in context.sides(pair):
        lacking = Missing("dates", of=side.matter_key)
        holds = context.holds(reach, side.period)
        for gain, fact in _gains(context, pair, side.matter_key):
            placed = COUNTS
            if fact is not None and not pair.rests_on(fact):
                undated = Missing("dates", fact=fact) if fact.interest.period is None else lacking
                placed = assess(context.policy.ties, fact.interest.period, side.period, undated)
            yield from routes(
                context,
                pair,
                holds & placed,
                side.period,
                lacking,
                about=side.matter_key,
                when=(side.period,),
                facts=(fact,),
                grounds=(side.ground, gain.ground),
                ties=[tie for tie in pair.ties if fact is None or tie.fact is fact or not pair.rests_on(fact)],
                side=side,
                gain=gain,
            )


def _gains(context: RuleContext, pair: Pair, matter: Key) -> Iterator[tuple[Gain, Fact | None]]:
    """What there is to gain from a matter for the fellow, and for the graduates of a scheme that placed the fellow."""
    placed = {id(fact): fact for fact in (*pair.placements, *context.facts(pair.fellow_key)) if is_own(fact.interest)}
    by_scheme = ((context.key(getattr(fact.interest, "scheme", None)), fact) for fact in placed.values())
    for key, fact in (*by_scheme, (pair.fellow_key, None)):
        for gain in context.gains(key) if key else ():
            if gain.matter_key == matter:
                yield gain, fact
