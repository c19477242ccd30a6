"""Gifts: whether what one source gave passes a limit, alone or added up over a time, as far as dates and sums tell."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

import attrs

from coi_register.entities.same_entity import Key
from coi_register.model.kinds.shapes import Payment
from coi_register.model.money import Amount
from coi_register.model.parties import Organisation, Sector
from coi_register.model.periods import Answer, Edge, Period
from coi_register.model.policies import Giver, Limit, Operator
from coi_register.screening.facts import Fact
from coi_register.screening.index.pairs import Pair
from coi_register.screening.rule_context import RuleContext
from coi_register.screening.windows import COUNTS, Assessment, Missing, assess, moved

__all__ = ["Total", "giver", "near_enough", "nearness", "sectors_told", "span_of", "sums"]


@attrs.frozen
class Total:
    """What some gifts come to, held against a limit.

    Attributes:
        facts: the gifts, in the order of the register.
        assessment: whether they pass the limit, and what is missing to tell.
        least: the least that they come to, in the currency of the limit.
    """

    facts: tuple[Fact, ...]
    assessment: Assessment
    least: Decimal = Decimal(0)


def giver(
    context: RuleContext, pair: Pair, key: Key, limit: Limit, fact: Fact, sectors: Mapping[Key, Sector]
) -> Assessment:
    """Weigh whether a source is one that a limit speaks of: a supplier of the patron's body, or anybody else.

    Args:
        context: the context.
        pair: the pair, with the ties whose hosts and home employers may buy from the source.
        key: the source.
        limit: the limit.
        fact: what it gave, and when; a supplier is one from which they buy at that time.
        sectors: what all facts of the fellow say of the sectors of bodies, as `sectors_told` lists it.
    """
    if limit.giver is None:
        return COUNTS
    buyers = {host for tie in pair.ties for host in (*tie.hosts, *tie.hosts_perhaps)}
    buyers |= {home for tie in pair.ties if (home := context.key(getattr(tie.interest, "home", None)))}
    sells = Answer.NO
    for buyer in buyers:
        for word, line in context.bodies.dealings(buyer):
            if word == "buys_from" and line.key == key:
                sells |= line.holds(fact.interest.period)
    body = context.directory.entity(key)
    if sells is not Answer.YES and isinstance(body, Organisation):
        sector = _sector(context, key, body, fact, sectors)
        if sector is None and key not in buyers:
            return Assessment(Answer.POSSIBLE, missing=(Missing("the sector", of=key),))
        sells |= Answer.YES if sector is Sector.INDUSTRY else Answer.NO
    return Assessment(sells if limit.giver is Giver.SUPPLIER else ~sells)


def _sector(
    context: RuleContext, key: Key, body: Organisation, fact: Fact, sectors: Mapping[Key, Sector]
) -> Sector | None:
    """The sector of a source: as the register defines it, as what it gave says, or as the fellow's first fact says."""
    if body.sector is not None and body.id is not None:
        return body.sector
    return sectors_told((fact,), context).get(key) or sectors.get(key) or body.sector


def sectors_told(facts: Iterable[Fact], context: RuleContext) -> dict[Key, Sector]:
    """List what some facts say of the sectors of the bodies that they name, the first that does of each body."""
    found: dict[Key, Sector] = {}
    for fact in facts:
        for each in fact.interest.organisations():
            key = context.directory.body(each) if each.sector else None
            if key and each.sector:
                found.setdefault(key, each.sector)
    return found


def sums(facts: Sequence[Fact], limit: Limit) -> Iterator[Total]:
    """Find the gifts of one source that pass a limit: each alone, or all that lie within the time of the limit.

    It is certain that they pass it where the least sums do within a time that all of them certainly share, and
    possible where the greatest sums do within some time. Doubtful dates and approximate sums make nothing certain.
    """
    known = [fact for fact in facts if _in_currency(fact, limit)]
    for fact in facts:
        if not _in_currency(fact, limit):
            what = "an amount" if _amount(fact) is None else f"an amount in {limit.amount.currency}"
            yield Total((fact,), Assessment(Answer.POSSIBLE, missing=(Missing(what, fact=fact),)))
    if limit.over is not None:
        yield from _added_up(known, limit)
        return
    for fact in known:
        least = _least([fact])
        answer = Answer.of(certain=_passes(least, limit), possible=_may_pass([fact], limit))
        yield Total((fact,), Assessment(answer), least)


def _added_up(facts: Sequence[Fact], limit: Limit) -> Iterator[Total]:
    dated = [fact for fact in facts if fact.interest.period is not None]
    for fact in facts:
        if fact.interest.period is None:
            yield Total((fact,), Assessment(Answer.POSSIBLE, missing=(Missing("dates", fact=fact),)))
    sure = [fact for fact in dated if not (fact.interest.period and fact.interest.period.qualified)]
    by_first, by_last = _ByDay(sure, 0), _ByDay(dated, 1)
    for day in by_first.days:
        until = moved(day, limit.over, 1)
        within = [fact for fact in by_first.between(day, until) if _days(fact)[1] <= until]
        least = _least(within)
        if _passes(least, limit):
            yield Total(tuple(within), Assessment(Answer.YES), least)
    longest = max((last - first for first, last in map(_days, dated)), default=0)
    for day in by_last.days:
        until = moved(day, limit.over, 1)
        within = [fact for fact in by_last.between(day, until + longest) if _days(fact)[0] <= until]
        if _may_pass(within, limit):
            yield Total(tuple(within), Assessment(Answer.POSSIBLE), _least(within))


class _ByDay:
    """Gifts by the first or the last day on which each can have been given.

    Attributes:
        days: those days, in their order.
    """

    def __init__(self, facts: Sequence[Fact], which: int) -> None:
        self._sorted = sorted((_days(fact)[which], place, fact) for place, fact in enumerate(facts))
        self._all_days = [day for day, _, _ in self._sorted]
        self.days = list(dict.fromkeys(self._all_days))

    def between(self, first: int, last: int) -> list[Fact]:
        """Return the gifts whose day is one from a first to a last day, in the order in which they were given to it."""
        near = self._sorted[bisect_left(self._all_days, first) : bisect_right(self._all_days, last)]
        return [fact for _, _, fact in sorted(near, key=lambda each: each[1])]


def nearness(context: RuleContext, fact: Fact) -> Assessment:
    """Weigh a gift by the policy's window for payments."""
    return assess(context.policy.payments, fact.interest.period, context.today, Missing("dates", fact=fact))


def near_enough(gifts: Iterable[Assessment]) -> Assessment:
    """Weigh gifts that are added up, each weighed by its window: it is enough that one of them lies in it."""
    near = tuple(gifts)
    answer = Answer.NO
    for each in near:
        answer |= each.answer
    missing = tuple(lacking for each in near for lacking in each.missing)
    return Assessment(answer, None, missing, tuple(dict.fromkeys(text for each in near for text in each.unverified)))


def span_of(facts: Iterable[Fact]) -> Period | None:
    """Return the period from the first of some gifts to the last; None where one has no dates, or no end is known."""
    periods = [fact.interest.period for fact in facts]
    known = [each for each in periods if each is not None]
    if len(known) < len(periods) or not known:
        return None
    begin, end = min(each.start_range for each in known), max(each.end_range for each in known)
    first = min({each for each in known if each.start_range == begin}, key=str)
    last = max({each for each in known if each.end_range == end}, key=str)
    if first == last:
        return first
    if first.start is last.end is Edge.UNKNOWN and last.known_end is None:
        return None
    return Period(start=first.start, end=last.end, known_end=last.known_end)


def _days(fact: Fact) -> tuple[int, int]:
    """The first and the last day on which something can have been given: a gift is given on a day of its period."""
    period = fact.interest.period
    assert period is not None
    return period.start_range[0], period.end_range[1]


def _least(facts: Iterable[Fact]) -> Decimal:
    """The least that some gifts certainly come to; an approximate sum may be less than it says."""
    least = Decimal(0)
    for fact in facts:
        amount = _amount(fact)
        low = amount and not amount.approximate and (amount.value if amount.value is not None else amount.minimum)
        least += (low or Decimal(0)) * (_times(fact) or 1)
    return least


def _most(facts: Iterable[Fact]) -> Decimal:
    """The greatest sum that some gifts can come to, as the numbers stand."""
    most = Decimal(0)
    for fact in facts:
        amount, times = _amount(fact), _times(fact)
        high = amount and (amount.value if amount.value is not None else amount.maximum)
        most += Decimal("Infinity") if high is None or times is None else (high or Decimal(0)) * times
    return most


def _times(fact: Fact) -> int | None:
    """How many times the amount was given; None of a rate of which it is not said for how many."""
    amount = _amount(fact)
    occasions: int | None = getattr(fact.interest, "occasions", None)
    return occasions if amount and amount.per else 1


def _may_pass(facts: Iterable[Fact], limit: Limit) -> bool:
    """Whether some choice of sums passes a limit; about as much as the limit may be more."""
    given = tuple(facts)
    about = any(amount.approximate for amount in map(_amount, given) if amount)
    most = _most(given)
    return _passes(most, limit) or (about and most == limit.amount.value)


def _passes(sum_: Decimal, limit: Limit) -> bool:
    bound = limit.amount.value or Decimal(0)
    return sum_ > bound if limit.operator is Operator.MORE_THAN else sum_ >= bound


def _amount(fact: Fact) -> Amount | None:
    return fact.interest.amount if isinstance(fact.interest, Payment) else None


def _in_currency(fact: Fact, limit: Limit) -> bool:
    amount = _amount(fact)
    return amount is not None and amount.currency == limit.amount.currency
