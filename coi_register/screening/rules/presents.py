"""COI305, money: gifts and hospitality over the limits of a policy."""

from collections.abc import Iterator

import attrs

from coi_register.interests.payments import (
    Gift,
    Hospitality,
)
from coi_register.periods import Answer
from coi_register.policies import Limit
from coi_register.screening.directory import Key
from coi_register.screening.facts import Fact, is_own
from coi_register.screening.findings import Finding, routes
from coi_register.screening.fingerprints import fact_line
from coi_register.screening.gifts import giver, near_enough, span_of, sums
from coi_register.screening.pairs import Pair
from coi_register.screening.rules.money import pays
from coi_register.screening.rules.registry import Block, rule
from coi_register.screening.scene import Scene
from coi_register.screening.weights import Weight

__all__ = ["over_the_limit"]

_GIVING = ("payer", "donor", "ultimate_payer")
_LIMITED = (Gift, Hospitality)


@rule("COI305", "Gifts or hospitality over the policy's limit", blocks=(Block.DEALING,), needs=_LIMITED)
def over_the_limit(scene: Scene, pair: Pair) -> Iterator[Finding]:
    """Finds gifts and hospitality from the patron's body, one below it, or one with which it deals, that pass a limit
    of the policy: each alone, or several from one source added up over the time that the policy says.

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
    dealt = scene.dealt_with(pair)
    for kind, limits in (("gift", scene.policy.gift), ("hospitality", scene.policy.hospitality)):
        given: dict[Key, list[Fact]] = {}
        for mention in scene.mentions(pair.fellow_key) if limits else ():
            is_near = mention.key in pair.reach or mention.key == pair.patron_key or mention.key in dealt
            fact = mention.fact
            if fact.interest.kind == kind and mention.field in _GIVING and is_near and pays(mention):
                known = given.setdefault(mention.key, [])
                if is_own(fact.interest) and fact not in known:
                    known.append(fact)
        for key, facts in given.items():
            facts.sort(key=lambda fact: fact_line(fact, scene.directory))
            for limit in limits:
                for tie in pair.ties:
                    yield from _over(scene, attrs.evolve(pair, ties=(tie,)), key, facts, limit)


def _over(scene: Scene, pair: Pair, key: Key, facts: list[Fact], limit: Limit) -> Iterator[Finding]:
    """What one source gave over a limit, seen from one tie: whose supplier it is depends on the tie's host."""
    sources = {id(fact): giver(scene, pair, key, limit, fact) for fact in facts}
    counting = [fact for fact in facts if sources[id(fact)].answer is not Answer.NO]
    for total in sums(counting, limit):
        weight = total.weight & near_enough(scene, total.facts)
        for fact in total.facts:
            weight &= sources[id(fact)]
        yield from routes(
            scene,
            pair,
            Weight(weight.answer, limit.severity, weight.missing, (*weight.unverified, *limit.unverified)),
            scene.today,
            about=key,
            when=(span_of(total.facts),),
            facts=total.facts,
            limit=limit,
            total=total,
            giver=scene.directory.entity(key),
        )
