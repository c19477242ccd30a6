"""Weights: whether something counts in a window of a policy, how gravely, and what is missing to tell.

An assessment is one of three: it counts, for every choice of days within the stated dates or for some; it does not; or
it cannot be told, because something is missing. Weights are combined with `&`.
"""

import datetime
from collections.abc import Collection
from enum import Enum

import attrs

from coi_register.model.periods import Answer, Period
from coi_register.model.periods.months import moved_by_months
from coi_register.model.policies import Grade, Months, Window
from coi_register.screening.facts import Fact

__all__ = [
    "COUNTS",
    "GRAVITY",
    "NOTHING",
    "Assessment",
    "Missing",
    "Nearness",
    "assess",
    "gravest",
    "moved",
    "nearness",
    "unverified_of",
    "when_both",
]


class Nearness(Enum):
    """Where something lies, seen from an event."""

    CURRENT = "current"
    RECENT = "recent"
    OLDER = "older"
    COMING = "coming"
    LATER = "later"


@attrs.frozen
class Missing:
    """Something without which a rule cannot be applied.

    Attributes:
        what: what is missing: "dates", "an amount" ...
        of: the words for whose it is; empty where the fact tells.
        fact: the interest that lacks it, where it is one.
        mark: what it is known by, where the words for whose it is can be spelled in several ways.
    """

    what: str
    of: str = ""
    fact: Fact | None = None
    mark: str = ""


GRAVITY = {Grade.HIGH: 0, Grade.MEDIUM: 1, Grade.LOW: 2}
"""The grades in their order, the gravest first."""


def gravest(*grades: Grade | None) -> Grade | None:
    """Return the gravest of some grades; None where there is none."""
    given = [grade for grade in grades if grade is not None]
    return min(given, key=GRAVITY.__getitem__) if given else None


def _lightest(*grades: Grade | None) -> Grade | None:
    given = [grade for grade in grades if grade is not None]
    return max(given, key=GRAVITY.__getitem__) if given else None


@attrs.frozen
class Assessment:
    """What the windows of a policy say of something.

    Attributes:
        answer: whether it counts: for every choice of days, for some, or for none.
        severity: the gravest grade that is possible; None where no window has graded it.
        missing: what is lacking to tell; then the answer is possible at most.
        unverified: the sources of the figures that it rests on and that were not seen there.
        where: where the tie, payment ... can lie, seen from the event.
        grounds: the facts of the register that it rests on, in one line each: that a body belongs to another.
    """

    answer: Answer
    severity: Grade | None = None
    missing: tuple[Missing, ...] = ()
    unverified: tuple[str, ...] = ()
    where: tuple[Nearness, ...] = ()
    grounds: tuple[str, ...] = ()

    def __and__(self, other: "Assessment") -> "Assessment":
        """Both count: as surely as the less sure, as gravely as the less grave."""
        if self.answer is Answer.NO or other.answer is Answer.NO:
            return NOTHING
        return Assessment(
            self.answer & other.answer,
            _lightest(self.severity, other.severity),
            self.missing + tuple(each for each in other.missing if each not in self.missing),
            tuple(dict.fromkeys((*self.unverified, *other.unverified))),
            self.where or other.where,
            tuple(dict.fromkeys((*self.grounds, *other.grounds))),
        )


NOTHING = Assessment(Answer.NO)
"""That something does not count."""

COUNTS = Assessment(Answer.YES)
"""That something counts, with nothing to be said of its gravity."""


def when_both(one: Period | None, other: Period | None, *missing: Missing) -> Assessment:
    """Weigh that two periods share a day; of one that is not stated, `missing` says whose it is."""
    if one is None or other is None:
        return Assessment(Answer.POSSIBLE, missing=missing)
    return Assessment(one.overlaps(other))


def assess(window: Window, when: Period | None, event: Period | None, *missing: Missing) -> Assessment:
    """Weigh something by when it was, seen from an event.

    Args:
        window: the window of the policy.
        when: when it was; None where that is not stated.
        event: when the event was, in most rules the day of screening or when a matter was open.
        missing: what is missing, where either is not stated.
    """
    if window.is_empty:
        return NOTHING
    if when is None or event is None:
        return Assessment(Answer.POSSIBLE, missing=missing)
    found = nearness(window, when, event)
    grades = [_grade(window, each) for each in found]
    counting = [grade for grade in grades if grade is not None]
    if not counting:
        return NOTHING
    is_certain = len(counting) == len(grades) and not (when.qualified or event.qualified)
    is_certain = is_certain and not (when.reversed or event.reversed)
    answer = Answer.of(certain=is_certain, possible=True)
    return Assessment(answer, gravest(*counting), (), unverified_of(window, found), found)


def _grade(window: Window, where: Nearness) -> Grade | None:
    if where is Nearness.CURRENT:
        return window.current
    if where is Nearness.RECENT:
        return window.recent
    if where is Nearness.OLDER:
        return window.older
    return window.coming if where is Nearness.COMING else None


def unverified_of(window: Window, found: Collection[Nearness]) -> tuple[str, ...]:
    """The sources, not seen, on which it rests where something can lie."""
    figures = (
        window.back if Nearness.RECENT in found or Nearness.OLDER in found else None,
        window.ahead if Nearness.COMING in found or Nearness.LATER in found else None,
    )
    texts = [text for each in figures if each for text in each.unverified]
    return tuple(dict.fromkeys([*texts, *(text for each in window.sources for text in each.unverified)]))


def nearness(window: Window, when: Period, event: Period) -> tuple[Nearness, ...]:
    """Say where something can lie, seen from an event: one place where the dates decide it, else several.

    What ended before the event began by at most `window.back` is recent, counted by the calendar: 36 months before 29
    June 2016 is 29 June 2013, and that day counts. Likewise for what is coming.
    """
    found = []
    if when.overlaps(event) is not Answer.NO:
        found.append(Nearness.CURRENT)
    end_from, end_to = when.end_range
    first, last = event.start_range
    if end_from < last:
        far, near = moved(first, window.back, -1), moved(last, window.back, -1)
        if window.back is not None and end_to >= far:
            found.append(Nearness.RECENT)
        if window.back is None or end_from < near:
            found.append(Nearness.OLDER)
    start_from, start_to = when.start_range
    first, last = event.end_range
    if start_to > first:
        near, far = moved(first, window.ahead, 1), moved(last, window.ahead, 1)
        if window.ahead is not None and start_from <= far:
            found.append(Nearness.COMING)
        if window.ahead is None or start_to > near:
            found.append(Nearness.LATER)
    return tuple(found)


_FIRST, _LAST = datetime.date.min.toordinal(), datetime.date.max.toordinal()


def moved(ordinal: int, by: Months | None, sign: int) -> int:
    """Move a day by a length of time; what would leave the calendar stops at its edge."""
    if by is None or not _FIRST <= ordinal <= _LAST:
        return ordinal
    if by.days is not None:
        return min(max(ordinal + sign * by.days, _FIRST), _LAST)
    return moved_by_months(ordinal, sign * (by.months or 0))
