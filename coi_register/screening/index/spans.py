"""Spans: when something holds, as far as it is known, and whether it certainly or only possibly holds."""

import attrs

from coi_register.model.periods import Answer, Edge, Period

__all__ = ["Span"]


@attrs.frozen
class Span:
    """When something holds.

    Attributes:
        period: when; None where nothing is known.
        is_possible: whether it only may hold, because dates are partial or lacking.
    """

    period: Period | None
    is_possible: bool = False

    def during(self, period: Period | None) -> "Span | None":
        """Narrow it to another period; None where the two certainly do not meet.

        What has no dates gets none from what it is narrowed to: when an office was held does not tell when a fellow was
        under it.
        """
        if period is None or self.period is None:
            return Span(self.period, is_possible=True)
        if self.period.deep_within(period):
            return self
        answer = self.period.overlaps(period)
        if answer is Answer.NO:
            return None
        is_possible = self.is_possible or answer is Answer.POSSIBLE or _is_guessed(self.period, period)
        return Span(self.period.overlap(period), is_possible)


def _is_guessed(one: Period, other: Period) -> bool:
    """Whether their overlap has an open bound where one of the two does not state it, and so may not be open."""
    bounds = ({one.start, other.start}, {one.end, other.end} if not (one.known_end or other.known_end) else set())
    return any(each == {Edge.OPEN, Edge.UNKNOWN} for each in bounds)
