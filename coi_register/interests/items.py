"""The items of the ICMJE disclosure form of 2021: under which one an interest falls, and how far back it looks."""

import datetime
from functools import lru_cache

from coi_register.interests.base import Interest
from coi_register.interests.shapes import Payment
from coi_register.interests.terms import Pay, Remuneration, Scope, SubjectKind
from coi_register.periods import Period

__all__ = ["LOOK_BACK_YEARS", "OTHER", "SUPPORT", "item_of", "look_back"]

SUPPORT, OTHER = 1, 13
"""The item for support of the submitted work, and the one for whatever no other item asks for."""

LOOK_BACK_YEARS = 3
"""“Past 36 months”: how far every item but the first looks back."""

_BODIES = (SubjectKind.SELF, SubjectKind.EMPLOYER, SubjectKind.INSTITUTION)
_UNPAID = (Pay.UNPAID, Pay.WAIVED, Pay.NOT_STATED)


def item_of(interest: Interest) -> int:
    """Return the item of the ICMJE form, 1 to 13, under which an interest falls.

    It is the item of its kind, with three exceptions. Money and goods for the submitted work are support for it, item
    1; royalties on it are not. What somebody near the person has, such as shares of a wife, falls under 13, since items
    2 to 12 ask for what “you” have; what an employer or institution has stays where it is, since they ask for payments
    to it too. A donation that was given is no receipt of anything, which is what 12 asks for.

    Source: icmje.org, disclosure form of 2021; it has no item for employment nor for family, which leaves 13.
    """
    if interest.scope is Scope.SUBMITTED_WORK and _is_support(interest):
        return SUPPORT
    if interest.subject is not None and interest.subject.relation not in _BODIES:
        return OTHER
    return OTHER if interest.is_given else interest.icmje


def _is_support(interest: Interest) -> bool:
    """Whether it is money or something else that somebody gave: a payment, a paid role, a funded fellowship."""
    if isinstance(interest, Payment) or interest.is_support:
        return interest.is_support and not interest.is_given
    pay: Remuneration | None = getattr(interest, "remuneration", None)
    return (pay is not None and pay.status not in _UNPAID) or getattr(interest, "funder", None) is not None


@lru_cache(maxsize=64)
def look_back(on: datetime.date) -> Period:
    """Return the 36 months that end on a day, for items 2 to 13.

    Args:
        on: the day of the form.
    """
    year = on.year - LOOK_BACK_YEARS
    is_leap_day = (on.month, on.day) == (2, 29)
    return Period.days(on.replace(year=year, day=28) if is_leap_day else on.replace(year=year), on)
