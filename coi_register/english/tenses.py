"""The tense in which an interest is told, from its period and the day on which it is told."""

import datetime
from enum import StrEnum

from coi_register.model.periods import Period, PeriodState

__all__ = ["Tense", "tense_of"]


class Tense(StrEnum):
    """When something happens, seen from the day of the statement.

    `PERFECT` ("has been") commits to nothing about whether it still goes on.
    """

    PAST = "past"
    PRESENT = "present"
    PERFECT = "perfect"
    FUTURE = "future"


_TENSES = {
    PeriodState.NOT_STARTED: Tense.FUTURE,
    PeriodState.ONGOING: Tense.PRESENT,
    PeriodState.ENDED: Tense.PAST,
    PeriodState.END_NOT_STATED: Tense.PERFECT,
}


def tense_of(period: Period | None, on: datetime.date) -> Tense:
    """Tell in which tense something of this period is told on a day.

    What has certainly not started is future; an open end, or an end that is certainly still to come, is
    present; any other stated end is past; where no end is stated, or no period at all, it is perfect.
    """
    return Tense.PERFECT if period is None else _TENSES[period.state_on(on)]
