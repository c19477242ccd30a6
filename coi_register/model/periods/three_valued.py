"""The three answers to a question about partly known days."""

from enum import Enum
from typing import NoReturn

__all__ = ["Answer"]


class Answer(Enum):
    """Whether something holds for every choice of days, for none, or for some.

    An answer has no truth value of its own, because "possible" would have to be rounded to one of the other
    two: write `answer is Answer.YES` or `answer is not Answer.NO`. Answers combine as in Kleene's
    three-valued logic: `~a`, `a & b`, `a | b`.

    Attributes:
        YES: every choice of days satisfies it.
        NO: no choice of days does.
        POSSIBLE: some do and some do not, or the dates are marked as uncertain, or it cannot be told.
    """

    YES = "yes"
    NO = "no"
    POSSIBLE = "possible"

    @classmethod
    def of(cls, *, certain: bool, possible: bool) -> "Answer":
        """The answer to a question that every choice of days satisfies (`certain`), or some (`possible`)."""
        if certain:
            return cls.YES
        return cls.POSSIBLE if possible else cls.NO

    def doubted(self) -> "Answer":
        """The same answer about dates that are marked `?` or `~`: a yes is only possible."""
        return Answer.POSSIBLE if self is Answer.YES else self

    def __bool__(self) -> NoReturn:
        raise TypeError(
            "an Answer is yes, no or possible, not true or false; "
            "write `is Answer.YES` or `is not Answer.NO`"
        )  # fmt: skip

    def __invert__(self) -> "Answer":
        if self is Answer.POSSIBLE:
            return self
        return Answer.NO if self is Answer.YES else Answer.YES

    def __and__(self, other: "Answer") -> "Answer":
        if self is Answer.NO or other is Answer.NO:
            return Answer.NO
        return Answer.YES if self is other is Answer.YES else Answer.POSSIBLE

    def __or__(self, other: "Answer") -> "Answer":
        return ~(~self & ~other)
