"""Times: in which tense an explanation tells of something, and for which part of a placement a tie held."""

import datetime

from coi_register.english import Tense, date_text, tense_of, when
from coi_register.model.periods import Edge, PartialDate, Period
from coi_register.screening.index.patrons import Tie

__all__ = ["is_since", "part_of_it", "tense_in"]


def tense_in(period: Period | None, on: datetime.date) -> Tense:
    """Return the tense in which a clause tells of a period: the past where no end is stated, which commits to no more.

    Args:
        period: the period, or None.
        on: the day from which it is seen.
    """
    tense = tense_of(period, on)
    return Tense.PAST if tense is Tense.PERFECT else tense


def is_since(period: Period | None) -> bool:
    """Whether something goes on since a stated day, which takes the perfect."""
    return period is not None and period.end is Edge.OPEN and isinstance(period.start, PartialDate)


def part_of_it(tie: Tie) -> str:
    """Say for which part of its placement a tie held: (until December 2015); empty where it was all of it."""
    held, whole = tie.period, tie.interest.period
    if held is None or whole is None or held.qualified:
        return ""
    is_later, is_earlier = held.start != whole.start, held.end != whole.end
    if is_later and is_earlier:
        return f"({when(held)})"
    if is_later and isinstance(held.start, PartialDate):
        return f"(from {date_text(held.start)})"
    return f"(until {date_text(held.end)})" if is_earlier and isinstance(held.end, PartialDate) else ""
