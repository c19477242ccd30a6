"""Groups: the flags of a screening by fellow and then by patron, those who have the gravest open flag first."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

import attrs

from coi_register.english import join
from coi_register.entities.same_entity import Key
from coi_register.model.parties import Person
from coi_register.model.policies import Grade
from coi_register.screening.index.patrons import Patron, Tie
from coi_register.screening.results.flags import Flag
from coi_register.screening.screen import Screening

__all__ = ["FellowGroup", "PairGroup", "Told", "grouped_flags", "tallied"]


@attrs.frozen(eq=False)
class Told:
    """A flag, with what is told of it as plain values."""

    flag: Flag
    plain: dict[str, Any]


@attrs.frozen(eq=False)
class PairGroup:
    """The flags of a fellow and a patron, open and grave ones first; without a patron, of the fellow alone."""

    fellow: Person
    patron: Patron | None
    flags: tuple[Told, ...]
    ties: tuple[Tie, ...]


@attrs.frozen(eq=False)
class FellowGroup:
    """The flags of a fellow, by patron."""

    fellow: Person
    pairs: tuple[PairGroup, ...]

    @property
    def flags(self) -> tuple[Told, ...]:
        """All flags of the fellow, by pair."""
        return tuple(each for pair in self.pairs for each in pair.flags)

    @property
    def is_open(self) -> bool:
        """Whether a flag waits for an answer."""
        return any(each.flag.is_open for each in self.flags)

    @property
    def tally(self) -> str:
        """How many flags there are, in words."""
        return tallied(each.flag for each in self.flags)


def grouped_flags(screening: Screening, plain: dict[str, Any]) -> tuple[FellowGroup, ...]:
    """Group the flags of a screening.

    Args:
        screening: what was found.
        plain: the same as plain values.
    """
    told = [Told(flag, each) for flag, each in zip(screening.flags, plain["flags"], strict=True)]
    fellows: dict[Key, dict[Key, list[Told]]] = {}
    # Sorting is stable: within the open and the answered ones, the gravest stay first.
    for each in sorted(told, key=lambda one: not one.flag.is_open):
        fellows.setdefault(each.flag.fellow_key, {}).setdefault(each.flag.patron_key, []).append(each)
    return tuple(_fellow(pairs) for pairs in fellows.values())


def _fellow(pairs: dict[Key, list[Told]]) -> FellowGroup:
    groups = tuple(_pair(tuple(told)) for told in pairs.values())
    return FellowGroup(groups[0].fellow, groups)


def _pair(told: tuple[Told, ...]) -> PairGroup:
    first = told[0].flag
    return PairGroup(first.fellow, first.patron, told, first.ties)


def tallied(flags: Iterable[Flag]) -> str:
    """Count flags by severity, and those that are answered: 2 high, 1 low, and 1 answered."""
    given = tuple(flags)
    severities = Counter(flag.severity for flag in given if flag.is_open)
    answered = sum(not flag.is_open for flag in given)
    counts = [f"{severities[grade]} {grade}" for grade in Grade if severities[grade]]
    return join([*counts, f"{answered} answered" if answered else ""])
