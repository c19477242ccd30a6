"""Facts: the interests of a register as they hold, each with the person and the declaration that it is from."""

from functools import cached_property

import attrs

from coi_register.entities.fact_ids import interest_id
from coi_register.model.declarations import Declaration
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.vocabulary import SubjectKind

__all__ = ["Fact", "RetoldFact", "Telling", "is_own"]


@attrs.frozen(eq=False)
class Telling:
    """An interest as it stands in a declaration."""

    interest: Interest
    declaration: Declaration


@attrs.frozen(eq=False)
class Fact:
    """An interest that somebody has declared.

    Attributes:
        interest: the interest, as it holds.
        declaration: the declaration that it stands in; of several that tell it in the same words, the first.
        person: the key of the person who declared it.
    """

    interest: Interest
    declaration: Declaration
    person: str

    @cached_property
    def id(self) -> str:
        """The interest's id, given or derived."""
        return interest_id(self.as_told)

    @property
    def as_told(self) -> Interest:
        """The interest as it stands in its declaration."""
        return self.interest

    @property
    def history(self) -> tuple[Telling, ...]:
        """How it was told in all declarations, the earliest first; nothing where it was told once."""
        return ()

    @property
    def ended_by(self) -> Declaration | None:
        """The complete return since which it is no longer declared; None where it is."""
        return None


@attrs.frozen(eq=False)
class RetoldFact(Fact):
    """A fact that was told more than once, or that a complete return has ended."""

    _as_told: Interest = attrs.field(alias="as_told")
    _history: tuple[Telling, ...] = attrs.field(alias="history")
    _ended_by: Declaration | None = attrs.field(default=None, alias="ended_by")

    @property
    def as_told(self) -> Interest:
        """The interest as it stands in its declaration."""
        return self._as_told

    @property
    def history(self) -> tuple[Telling, ...]:
        """How it was told in all declarations, the earliest first."""
        return self._history

    @property
    def ended_by(self) -> Declaration | None:
        """The complete return since which it is no longer declared; None where it is."""
        return self._ended_by


def is_own(interest: Interest) -> bool:
    """Whether an interest is the declarant's own, and not a spouse's, an employer's ..."""
    return interest.subject is None or interest.subject.relation is SubjectKind.SELF
