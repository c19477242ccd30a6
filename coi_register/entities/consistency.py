"""Consistency: whether two tellings of one fact can both be right."""

import datetime

from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.vocabulary import Pay
from coi_register.model.money import Amount
from coi_register.model.periods import Edge, Period

__all__ = ["differences"]


_Days = tuple[datetime.date | None, datetime.date | None]

_LESS_EXACT = {
    Pay.PAID: (Pay.PAID_BY_HOME_EMPLOYER, Pay.GIVEN_TO_CHARITY),
    Pay.UNPAID: (Pay.EXPENSES_ONLY, Pay.WAIVED),
}
"""What a word for pay leaves open, so that it agrees with a more exact one."""


def differences(one: Interest, other: Interest, told_on: _Days = (None, None)) -> tuple[str, ...]:
    """Say in which respects two tellings of one fact cannot both be right: "dates", "pay", "values".

    Args:
        one: the fact as one side tells it.
        other: the fact as the other side tells it.
        told_on: the days on which each was told, where they are known: what was still going on then may have ended
            on any day since.
    """
    found = []
    if one.period and other.period and not _same_time((one.period, other.period), told_on):
        found.append("dates")
    if not _same_pay(one, other):
        found.append("pay")
    if not _same_value(_value(one), _value(other)):
        found.append("values")
    return tuple(found)


def _same_time(periods: tuple[Period, Period], told_on: _Days) -> bool:
    """Whether two periods can be the same one, told less or more exactly."""
    if any(each.qualified or each.reversed for each in periods):
        return True
    starts = [each.start_range for each in periods]
    ends = [_end(each, day) for each, day in zip(periods, told_on, strict=True)]
    return all(max(each[0] for each in both) <= min(each[1] for each in both) for both in (starts, ends))


def _end(period: Period, told_on: datetime.date | None) -> tuple[int, int]:
    """The first and the last day on which a period can have ended, seen from now, as ordinals."""
    first, last = period.end_range
    if period.end is Edge.OPEN:
        first = told_on.toordinal() if told_on else period.start_range[0]
    return first, last


def _same_pay(one: Interest, other: Interest) -> bool:
    told = (getattr(each, "remuneration", None) for each in (one, other))
    paid, also = (each and each.as_paid for each in told)
    if paid is None or also is None or Pay.NOT_STATED in (paid.status, also.status):
        return True
    agreeing = (paid.status, *_LESS_EXACT.get(paid.status, ()))
    return also.status in agreeing or paid.status in _LESS_EXACT.get(also.status, ())


def _value(interest: Interest) -> Amount | None:
    for name in ("amount", "value"):
        found = getattr(interest, name, None)
        if isinstance(found, Amount):
            return found
    remuneration = getattr(interest, "remuneration", None)
    return remuneration.amount if remuneration else None


def _same_value(one: Amount | None, other: Amount | None) -> bool:
    if one is None or other is None or one.approximate or other.approximate:
        return True
    if one.currency != other.currency or one.per != other.per:
        return True  # they cannot be compared
    least = [each.value if each.value is not None else each.minimum for each in (one, other)]
    most = [each.value if each.value is not None else each.maximum for each in (one, other)]
    highest = max(each for each in (*least, 0) if each is not None)
    lowest = [each for each in most if each is not None]
    return not lowest or highest <= min(lowest)
