"""Trees: the picture of who is tied to a fellow, through what, and what the flags about each of them are on."""

import datetime
from collections.abc import Iterator

import attrs

from coi_register.explanations import named
from coi_register.formats.screenings.groups import FellowGroup, PairGroup, Told
from coi_register.formats.screenings.labels import dates, sort_of, tied
from coi_register.formats.screenings.text_metrics import wrapped
from coi_register.formats.screenings.timelines import WIDTH

__all__ = ["Box", "Branch", "Leaf", "Tree", "about", "tie_words", "tree"]

_LETTERS, _LINE, _PADDING, _GAP = 12.0, 15.0, 8.0, 10.0
_BRANCH_X, _LEAF_X = 34.0, 62.0
_Lines = tuple[tuple[float, str], ...]


@attrs.frozen
class Box:
    """A box with somebody's name in it; `sort` says what sort of entity it is."""

    x: float
    y: float
    width: float
    height: float
    lines: _Lines
    sort: str


@attrs.frozen
class Leaf:
    """What a flag is about; `y` is where its mark stands."""

    y: float
    lines: _Lines
    is_open: bool


@attrs.frozen
class Branch:
    """A patron, with the words of its ties above its box and its flags below; without a box, the fellow alone."""

    words: _Lines
    box: Box | None
    leaves: tuple[Leaf, ...]

    @property
    def y(self) -> float:
        """Where the branch leaves the trunk."""
        return self.box.y + self.box.height / 2 if self.box else self.leaves[0].y


@attrs.frozen
class Tree:
    """A picture of ties as it is drawn."""

    root: Box
    branches: tuple[Branch, ...]
    height: float


def tree(group: FellowGroup, on: datetime.date) -> Tree:
    """Lay out the picture of a fellow's ties.

    Args:
        group: the fellow, with the flags by patron.
        on: the day of screening.
    """
    root = _box(0.5, 0.5, group.fellow.name, "fellow" if any(pair.ties for pair in group.pairs) else "person")
    branches: list[Branch] = []
    y = root.y + root.height + _GAP
    for pair in group.pairs:
        branch, y = _branch(pair, y, on)
        branches.append(branch)
    return Tree(root, tuple(branches), y)


def tie_words(pair: PairGroup, on: datetime.date) -> tuple[str, ...]:
    """Say how a patron is tied to a fellow, each tie in a line."""
    if pair.patron is None:
        return ()
    told = tuple(dict.fromkeys(f"{tied(tie)}: {dates(tie.period, on)}" for tie in pair.ties))
    return told or ("no tie by a placement",)


def about(told: Told) -> str:
    """Say what a flag is about, after its code: the contract dispute (high, possible, dismissed)."""
    flag = told.flag
    marks: list[str] = [flag.severity, flag.certainty]
    if flag.decision is not None and not flag.is_open:
        marks.append(flag.decision.disposition.outcome)
    what = named(flag.about) if flag.about is not None else flag.title[:1].lower() + flag.title[1:]
    return f"{what} ({', '.join(marks)})"


def _branch(pair: PairGroup, y: float, on: datetime.date) -> tuple[Branch, float]:
    words: list[tuple[float, str]] = []
    for told in tie_words(pair, on):
        for line in wrapped(told, _LETTERS, WIDTH - _BRANCH_X):
            y += _LINE
            words.append((y, line))
    box = None
    if pair.patron is not None:
        box = _box(_BRANCH_X, y + _PADDING, named(pair.patron), sort_of(pair.patron))
        y = box.y + box.height
    leaves = []
    for leaf, below in _leaves(pair, y + _PADDING / 2):
        leaves.append(leaf)
        y = below
    return Branch(tuple(words), box, tuple(leaves)), y + _GAP


def _leaves(pair: PairGroup, y: float) -> Iterator[tuple[Leaf, float]]:
    for told in pair.flags:
        lines = wrapped(f"{told.flag.code}: {about(told)}", _LETTERS, WIDTH - _LEAF_X - _PADDING)
        placed = tuple((y + _LINE * number, line) for number, line in enumerate(lines, 1))
        leaf = Leaf(y + _LINE - 4, placed, told.flag.is_open)
        y += _LINE * len(lines) + _PADDING / 2
        yield leaf, y


def _box(x: float, y: float, name: str, sort: str) -> Box:
    width = WIDTH - x - 0.5
    lines = wrapped(name, _LETTERS + 1, width - 2 * _PADDING)
    # The first line is for the sort, in smaller letters.
    placed = tuple((y + _PADDING / 2 + _LINE * (number + 1), line) for number, line in enumerate(lines, 1))
    return Box(x, y, width, _LINE * (len(lines) + 1) + _PADDING * 1.5, placed, sort)
