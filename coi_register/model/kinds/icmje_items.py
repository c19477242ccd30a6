"""The items of the ICMJE disclosure form of 2021: under which one an interest falls, and how far back it looks."""

import datetime
from functools import lru_cache

from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.shapes import Holding, Payment
from coi_register.model.kinds.vocabulary import Pay, Remuneration, Scope
from coi_register.model.periods import Period
from coi_register.model.periods.months import moved_by_months

__all__ = ["LOOK_BACK", "LOOK_BACK_MONTHS", "OTHER", "SUPPORT", "is_financial", "item_of", "items_of", "look_back"]

SUPPORT, OTHER = 1, 13
"""The item for support of the submitted work, and the one for whatever no other item asks for."""

LOOK_BACK_MONTHS = 36
"""How far every item but the first looks back."""

LOOK_BACK = f"the past {LOOK_BACK_MONTHS} months"
"""The same in the words of the form."""


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
    if interest.is_of_one_near:
        return OTHER
    return OTHER if interest.is_given else interest.own_item


def items_of(interest: Interest) -> tuple[int, ...]:
    """Return all items of the ICMJE form under which an interest falls, in their order; `item_of` is the chief one.

    An item that would say “None” over a fact that falls in it too would be wrong: a licensed patent is a patent and a
    licence, and a paid seat on the board of the submitted work is support and a seat. A grant for the submitted work is
    asked for once, for item 2 excepts what is told under item 1; goods for it are what item 12 asks for in other words.
    """
    chief = item_of(interest)
    if interest.is_of_one_near or interest.is_given:
        return (chief,)
    own = {interest.own_item, *interest.more_items}
    if chief == SUPPORT:
        told_there = (OTHER, _GRANTS) if interest.scope is Scope.SUBMITTED_WORK else (OTHER,)
        own -= {*told_there, *((_GOODS,) if isinstance(interest, Payment) else ())}
    return tuple(sorted({chief, *own}))


_GRANTS, _GOODS = 2, 12


def _is_support(interest: Interest) -> bool:
    """Whether it is money or something else that somebody gave: a payment, a paid role, a funded fellowship."""
    if isinstance(interest, Payment) or interest.is_support:
        return interest.is_support and not interest.is_given
    pay: Remuneration | None = getattr(interest, "remuneration", None)
    is_paid = pay is not None and not pay.is_unpaid and pay.status is not Pay.NOT_STATED
    return is_paid or getattr(interest, "funder", None) is not None


def is_financial(interest: Interest) -> bool:
    """Whether an interest is a financial relationship: money or goods, something owned, a paid or funded role.

    A role of which nothing is said of pay is one only if its kind is nothing else: a job, a practice. A prize is one
    where a sum is given. What an item of the ICMJE form makes of a relative's holding changes nothing in this.

    Source: our reading of the form's items; The BMJ prints no list.
    """
    if isinstance(interest, Payment):
        return not interest.is_honour or interest.amount is not None
    if isinstance(interest, Holding) or getattr(interest, "funder", None) is not None:
        return True
    pay: Remuneration | None = getattr(interest, "remuneration", None)
    if pay is None or pay.status is Pay.NOT_STATED:
        return interest.nhs == ("financial",)
    return not pay.is_unpaid


@lru_cache(maxsize=64)
def look_back(on: datetime.date) -> Period:
    """Return the 36 months that end on a day, for items 2 to 13.

    Args:
        on: the day of the form.
    """
    return Period.days(datetime.date.fromordinal(moved_by_months(on.toordinal(), -LOOK_BACK_MONTHS)), on)
