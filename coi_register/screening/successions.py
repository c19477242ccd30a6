"""Successions: which ties of a pair can have followed which, without holding each against each.

Ties with the same dates follow others alike, so they are put together first. Of those that are alike, each is given
with one of the others, and the first of the others with each: that tells of every tie what all pairs of them would.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, islice

from coi_register.model.periods import Period
from coi_register.model.policies import Window
from coi_register.screening.index.patrons import Tie
from coi_register.screening.windows import moved

__all__ = ["successions"]

_Alike = list[tuple[int, Tie]]
"""Ties that differ in nothing that decides whether one follows another, each with its place among all."""


def successions(
    ties: Sequence[Tie], window: Window, order: Callable[[Tie], tuple[str, ...]]
) -> Iterator[tuple[Tie, Tie]]:
    """Find the ties that can have followed others within a window, each after one that can have come before.

    Args:
        ties: the ties of a pair.
        window: how far what follows may begin after the end of what came before.
        order: gives what a tie is ordered by, so that of several that are alike the same one counts as the first.

    Returns:
        Of two placements each, a tie and one before it, in the order of the ties. Each tie that can have followed, or
        have come before, is among them, and so are the first two by the order given.
    """
    found: dict[tuple[int, int], tuple[Tie, Tie]] = {}
    groups = [sorted(each, key=lambda member: order(member[1])) for each in _alike(ties)]
    for later, earlier in _near(groups, window):
        for one, other in _each_once(later, earlier):
            found[one[0], other[0]] = one[1], other[1]
    for places in sorted(found):
        yield found[places]


def _alike(ties: Iterable[Tie]) -> Iterable[_Alike]:
    groups: dict[tuple[Period | None, bool, Period | None], _Alike] = {}
    for each in enumerate(ties):
        tie = each[1]
        groups.setdefault((tie.period, tie.is_possible, tie.fact.interest.period), []).append(each)
    return groups.values()


def _each_once(later: _Alike, earlier: _Alike) -> Iterator[tuple[tuple[int, Tie], tuple[int, Tie]]]:
    """Each with the first of the others that is of another placement."""
    for one in later:
        for other in islice((each for each in earlier if each[1].fact is not one[1].fact), 1):
            yield one, other
    for other in earlier:
        for one in islice((each for each in later if each[1].fact is not other[1].fact), 1):
            yield one, other


def _near(groups: Sequence[_Alike], window: Window) -> Iterator[tuple[_Alike, _Alike]]:
    """The groups of which one can have followed the other; those without dates, with every other."""
    dated: list[tuple[Period, Period, _Alike]] = []
    undated: list[_Alike] = []
    for each in groups:
        tie = each[0][1]
        if tie.period is None or tie.fact.interest.period is None:
            undated.append(each)
        else:
            dated.append((tie.period, tie.fact.interest.period, each))
    for one in undated:
        for other in groups:
            yield one, other
            if other is not one:
                yield other, one
    yield from _near_in_time(dated, window)


def _near_in_time(dated: list[tuple[Period, Period, _Alike]], window: Window) -> Iterator[tuple[_Alike, _Alike]]:
    """Go through what can have begun first, and for each through what can have begun later, until that is too late."""
    dated.sort(key=lambda each: each[0].start_range[0])
    latest = list(accumulate((whole.start_range[1] for _, whole, _ in dated), max))
    for before, _, earlier in dated:
        first = before.start_range[0]
        until = moved(before.end_range[1], window.ahead, 1)
        for place in range(bisect_left(latest, first + 1), len(dated)):
            period, whole, later = dated[place]
            if period.start_range[0] > until:
                break
            if whole.start_range[1] > first:
                yield later, earlier
