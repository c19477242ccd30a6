"""Figures: what a benchmark has found, as ratios within one run, beside the target."""

from dataclasses import dataclass

__all__ = ["Figure", "table"]


@dataclass(frozen=True)
class Figure:
    """One finding.

    Attributes:
        what: what was measured, and against what.
        ratio: the figure, usually a ratio of medians of processor time.
        elapsed: the same ratio of elapsed time, where there is one.
        at_most: the target, where it is an upper bound.
        at_least: the target, where it is a lower bound.
        unit: what the figure counts.
    """

    what: str
    ratio: float
    elapsed: float | None = None
    at_most: float | None = None
    at_least: float | None = None
    unit: str = "x"

    @property
    def verdict(self) -> str:
        """Whether the target is met, or nothing where there is none."""
        if self.at_most is not None:
            return "met" if self.ratio <= self.at_most else "MISSED"
        if self.at_least is not None:
            return "met" if self.ratio >= self.at_least else "MISSED"
        return ""

    @property
    def target(self) -> str:
        """The target in words."""
        if self.at_most is not None:
            return f"<= {self.at_most:g}"
        return f">= {self.at_least:g}" if self.at_least is not None else ""


def table(figures: list[Figure]) -> str:
    """Write figures as a table in Markdown, which a terminal shows as well."""
    rows = [("figure", "ratio", "elapsed", "target", ""), *map(_row, figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    rule = ("-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:]))
    return "\n".join(_line(row, widths) for row in (rows[0], rule, *rows[1:]))


def _row(figure: Figure) -> tuple[str, ...]:
    ratio, elapsed = (_number(value, figure.unit) for value in (figure.ratio, figure.elapsed))
    return figure.what, ratio, elapsed, figure.target, figure.verdict


def _number(value: float | None, unit: str) -> str:
    """Write a figure with as many digits as it deserves."""
    if value is None:
        return ""
    return f"{value:.{0 if value >= 100 else 1 if value >= 10 else 2}f} {unit}"


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    first, *others = row
    cells = (first.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)))
    return f"| {' | '.join(cells)} |"
