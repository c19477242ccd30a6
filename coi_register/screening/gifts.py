"""Gifts: whether what one source gave passes a limit, alone or added up over a time, as far as dates and sums tell."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

import attrs

from coi_register.interests.shapes import Payment
from coi_register.money import Amount
from coi_register.parties import Organisation, Sector
from coi_register.periods import Answer
from coi_register.policies import Giver, Limit, Operator
from coi_register.screening.directory import Key
from coi_register.screening.facts import Fact
from coi_register.screening.pairs import Pair
from coi_register.screening.scene import Scene
from coi_register.screening.weights import COUNTS, NOTHING, Missing, Weight, moved

__all__ = ["Total", "giver", "sums"]


@attrs.frozen
class Total:
    """What some gifts come to, held against a limit.

    Attributes:
        facts: the gifts, in the order of the register.
        weight: whether they pass the limit, and what is missing to tell.
        least: the least that they come to, in the currency of the limit.
    """

    facts: tuple[Fact, ...]
    weight: Weight
    least: Decimal = Decimal(0)


def giver(scene: Scene, pair: Pair, key: Key, limit: Limit) -> Weight:
    """Weigh whether a source is one that a limit speaks of: a supplier of the patron's body, or anybody else."""
    if limit.giver is None:
        return COUNTS
    answer = _is_supplier(scene, pair, key)
    if answer is Answer.POSSIBLE:
        return Weight(answer, missing=(Missing("the sector", of=key),))
    return COUNTS if (answer is Answer.YES) is (limit.giver is Giver.SUPPLIER) else NOTHING


def _is_supplier(scene: Scene, pair: Pair, key: Key) -> Answer:
    buyers = {host for tie in pair.ties for host in (*tie.hosts, *tie.hosts_perhaps)}
    buyers |= {home for tie in pair.ties if (home := scene.key(getattr(tie.interest, "home", None)))}
    for buyer in buyers:
        if any(word == "buys_from" and line.key == key for word, line in scene.bodies.dealings(buyer)):
            return Answer.YES
    body = scene.directory.entity(key)
    if not isinstance(body, Organisation):
        return Answer.NO  # a person
    if body.sector is None and key not in buyers:
        return Answer.POSSIBLE
    return Answer.YES if body.sector is Sector.INDUSTRY else Answer.NO


def sums(facts: Sequence[Fact], limit: Limit) -> Iterator[Total]:
    """Find the gifts of one source that pass a limit: each alone, or all that lie within the time of the limit.

    It is certain that they pass it where the least sums do within a time that all of them certainly share, and
    possible where the greatest sums do within some time.
    """
    known = [fact for fact in facts if _amount(fact) is not None and _in_currency(fact, limit)]
    for fact in facts:
        if fact not in known:
            what = "an amount" if _amount(fact) is None else f"an amount in {limit.amount.currency}"
            yield Total((fact,), Weight(Answer.POSSIBLE, missing=(Missing(what, fact=fact),)))
    if limit.over is None:
        for fact in known:
            least, most = _bounds([fact])
            answer = Answer.of(certain=_passes(least, limit), possible=_passes(most, limit))
            yield Total((fact,), Weight(answer), least)
        return
    yield from _added_up(known, limit)


def _added_up(facts: Sequence[Fact], limit: Limit) -> Iterator[Total]:
    dated = [fact for fact in facts if fact.interest.period is not None]
    for fact in facts:
        if fact.interest.period is None:
            yield Total((fact,), Weight(Answer.POSSIBLE, missing=(Missing("dates", fact=fact),)))
    for day in sorted({_days(fact)[0] for fact in dated}):
        within = [fact for fact in dated if day <= _days(fact)[0] and _days(fact)[1] <= moved(day, limit.over, 1)]
        doubted = any(fact.interest.period and fact.interest.period.qualified for fact in within)
        least, most = _bounds(within)
        if _passes(least, limit):
            yield Total(tuple(within), Weight(Answer.POSSIBLE if doubted else Answer.YES), least)
    for day in sorted({_days(fact)[1] for fact in dated}):
        within = [fact for fact in dated if day <= _days(fact)[1] and _days(fact)[0] <= moved(day, limit.over, 1)]
        least, most = _bounds(within)
        if _passes(most, limit):
            yield Total(tuple(within), Weight(Answer.POSSIBLE), least)


def _days(fact: Fact) -> tuple[int, int]:
    """The first and the last day on which something can have been given: a gift is given on a day of its period."""
    period = fact.interest.period
    assert period is not None
    return period.start_range[0], period.end_range[1]


def _bounds(facts: Iterable[Fact]) -> tuple[Decimal, Decimal]:
    least = most = Decimal(0)
    for fact in facts:
        amount = _amount(fact)
        if amount is not None:
            factor = Decimal(getattr(fact.interest, "occasions", None) or 1) if amount.per else Decimal(1)
            low = amount.value if amount.value is not None else amount.minimum
            high = amount.value if amount.value is not None else amount.maximum
            least += (low if low is not None and not amount.approximate else Decimal(0)) * factor
            most += high * factor if high is not None and not amount.approximate else Decimal("Infinity")
    return least, most


def _passes(sum_: Decimal, limit: Limit) -> bool:
    bound = limit.amount.value or Decimal(0)
    return sum_ > bound if limit.operator is Operator.MORE_THAN else sum_ >= bound


def _amount(fact: Fact) -> Amount | None:
    return fact.interest.amount if isinstance(fact.interest, Payment) else None


def _in_currency(fact: Fact, limit: Limit) -> bool:
    amount = _amount(fact)
    return amount is not None and amount.currency == limit.amount.currency
