"""Comparing: whether two tellings of one fact can both be right."""

from coi_register.interests.base import Interest
from coi_register.interests.terms import Pay
from coi_register.money import Amount
from coi_register.periods import Period

__all__ = ["differences"]


def differences(one: Interest, other: Interest) -> tuple[str, ...]:
    """Say in which respects two tellings of one fact cannot both be right: "dates", "pay", "values"."""
    found = []
    if one.period and other.period and not _same_time(one.period, other.period):
        found.append("dates")
    if not _same_pay(one, other):
        found.append("pay")
    if not _same_value(_value(one), _value(other)):
        found.append("values")
    return tuple(found)


def _same_time(one: Period, other: Period) -> bool:
    """Whether two periods can be the same one, told less or more exactly."""
    if one.qualified or other.qualified:
        return True
    starts, ends = (one.start_range, other.start_range), (one.end_range, other.end_range)
    return all(max(each[0] for each in both) <= min(each[1] for each in both) for both in (starts, ends))


def _same_pay(one: Interest, other: Interest) -> bool:
    paid, also = (getattr(each, "remuneration", None) for each in (one, other))
    if paid is None or also is None or Pay.NOT_STATED in (paid.status, also.status):
        return True
    return bool(paid.status is also.status)


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
