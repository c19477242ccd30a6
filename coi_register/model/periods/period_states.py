"""Where a period stands on a day."""

from enum import Enum

__all__ = ["PeriodState"]


class PeriodState(Enum):
    """How a period is spoken of on a day; what `Period.state_on` answers.

    Attributes:
        NOT_STARTED: it certainly begins later.
        ONGOING: its end is open (`..`), or certainly lies later.
        ENDED: it has an end, and that is not certainly later.
        END_NOT_STATED: nothing says whether it has ended; a wording must commit to neither.
    """

    NOT_STARTED = "not started"
    ONGOING = "ongoing"
    ENDED = "ended"
    END_NOT_STATED = "end not stated"
