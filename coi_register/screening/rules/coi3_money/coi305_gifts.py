"""COI305, money: gifts and hospitality over the limits of a policy."""

from collections.abc import Iterator, Mapping

import attrs

from coi_register.entities.organisation_graph import Line
from coi_register.entities.same_entity import Key
from coi_register.model.kinds.shapes import Payment
from coi_register.model.parties import Sector
from coi_register.model.periods import Answer
from coi_register.model.policies import Limit
from coi_register.screening.facts import Fact, is_own
from coi_register.screening.findings import Finding, routes
from coi_register.screening.fingerprints import fact_line
from coi_register.screening.gift_totals import giver, near_enough, nearness, sectors_told, span_of, sums
from coi_register.screening.index.blocks import Block
from coi_register.screening.index.pairs import Pair, Reach
from coi_register.screening.rule_context import RuleContext
from coi_register.screening.rules.coi3_money.coi301_302_306_payments import pays
from coi_register.screening.rules.registry import rule
from coi_register.screening.windows import COUNTS, NOTHING, Assessment

__all__ = ["over_the_limit"]

_GIVING = ("payer", "donor", "ultimate_payer")


@rule("COI305", "Gifts or hospitality over the policy's limit", blocks=(Block.DEALING,), needs=(Payment,))
def over_the_limit(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds gifts and hospitality from the patron's body, from one below it or above the host then, or from one with
    which it deals then or during the placement, that pass a limit of the policy: each alone, or several from one source
    added up over the time that the policy says.

    Why it matters:
    Small kindnesses add up.

    Source:
    The limits are the policy's; NHS England: gifts of more than £50, from suppliers of more than £6, hospitality of £25
    to £75 and of more than £75.

    Known limits:
    Sums in other currencies are not converted, and what has no amount cannot be added: such things are listed as not
    assessed. What was declined does not count.

    Example:
    The host body gives a fellow three gifts of £20 within a year.

    What to do:
    What the policy says: decline, declare, or ask for approval.
    """
    near = {pair.patron_key, *pair.reach, *context.dealt_with(pair), *context.owners(pair)}
    sectors: dict[Key, Sector] | None = None
    for kind, limits in (("gift", context.policy.gift), ("hospitality", context.policy.hospitality)):
        given: dict[Key, dict[int, Fact]] = {}
        for mention in context.mentions(pair.fellow_key) if limits else ():
            fact = mention.fact
            if fact.interest.limited_as == kind and mention.field in _GIVING and mention.key in near and pays(mention):
                known = given.setdefault(mention.key, {})
                if is_own(fact.interest):
                    known[id(fact)] = fact
        if given and sectors is None:
            sectors = sectors_told(context.facts(pair.fellow_key), context)
        for key, those in given.items():
            facts = sorted(those.values(), key=lambda fact: fact_line(fact, context.directory))
            for limit in limits:
                for tie in pair.ties:
                    yield from _over(context, attrs.evolve(pair, ties=(tie,)), key, facts, limit, sectors or {})


def _over(
    context: RuleContext, pair: Pair, key: Key, facts: list[Fact], limit: Limit, sectors: Mapping[Key, Sector]
) -> Iterator[Finding]:
    """What one source gave over a limit, seen from one tie: whose supplier it is depends on the tie's host."""
    sources = {
        id(fact): giver(context, pair, key, limit, fact, sectors) & _nearness(context, pair, key, fact)
        for fact in facts
    }
    near = {id(fact): nearness(context, fact) for fact in facts}
    counting = [fact for fact in facts if sources[id(fact)].answer is not Answer.NO]
    sure = [fact for fact in counting if sources[id(fact)].answer is Answer.YES]
    # What only may count makes nothing less certain that is so without it.
    totals = (
        total
        for given in ([sure, counting] if 0 < len(sure) < len(counting) else [counting])
        for total in sums(given, limit)
    )
    for total in totals:
        assessment = total.assessment & near_enough(near[id(fact)] for fact in total.facts)
        for source in dict.fromkeys(sources[id(fact)] for fact in total.facts):
            assessment &= source
        yield from routes(
            context,
            pair,
            attrs.evolve(assessment, severity=limit.severity, unverified=(*assessment.unverified, *limit.unverified)),
            context.today,
            about=key,
            when=(span_of(total.facts),),
            facts=total.facts,
            limit=limit,
            total=total,
            giver=context.directory.entity(key),
            relation=_relation(context, pair, key, total.facts[0]),
            reach=_belonging(context, pair, key, total.facts[0])[0],
            is_above=key not in pair.reach,
        )


def _nearness(context: RuleContext, pair: Pair, key: Key, fact: Fact) -> Assessment:
    """Weigh that a source is the patron, or below or above its body when it gave; or that they deal with each other."""
    if key == pair.patron_key:
        return COUNTS
    found = _belonging(context, pair, key, fact)[1]
    answer, grounds = found.answer, found.grounds
    for word, line, deals in _dealings(context, pair, key, fact):
        answer |= deals
        grounds = (*grounds, f"{pair.patron_key}: {word} {key}; {line.dates}")
    return Assessment(answer, grounds=grounds)


def _belonging(context: RuleContext, pair: Pair, key: Key, fact: Fact) -> tuple[Reach | None, Assessment]:
    """How a source is below or above the patron's body, and whether it is when it gave."""
    reach = pair.reach.get(key)
    if reach is not None:
        return reach, context.holds(reach, fact.interest.period)
    owner = context.owners(pair).get(key)
    return owner, context.owned(owner, pair.ties[0], fact.interest.period) if owner else NOTHING


def _dealings(context: RuleContext, pair: Pair, key: Key, fact: Fact) -> list[tuple[str, Line, Answer]]:
    """How the patron's body deals with a source when it gave, or while the placement of the pair's one tie lasts."""
    found = []
    for word, line in context.dealt_with(pair).get(key, ()):
        deals = line.holds(fact.interest.period) | line.holds(pair.ties[0].period)
        if deals is not Answer.NO:
            found.append((word, line, deals))
    return sorted(found, key=lambda each: (each[2] is not Answer.YES, each[0], each[1].dates))


def _relation(context: RuleContext, pair: Pair, key: Key, fact: Fact) -> tuple[str, Line] | None:
    """The dealing by which a source is near, where it is not by what the patron is, or what is below or above it."""
    if key == pair.patron_key or _belonging(context, pair, key, fact)[1].answer is not Answer.NO:
        return None
    return next(((word, line) for word, line, _ in _dealings(context, pair, key, fact)), None)
