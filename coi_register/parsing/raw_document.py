"""RawDocument: what a document says as plain Python values, and where it says so."""

from collections.abc import Callable
from functools import cached_property

import attrs

from coi_register.errors import Problem
from coi_register.json_pointer import Path
from coi_register.parsing.positions import Place, find
from coi_register.parsing.source import Source

__all__ = ["RawDocument"]


@attrs.frozen(kw_only=True, eq=False, slots=False)  # one is made for each line of a file: faster so
class RawDocument:
    """One document as it was read.

    Attributes:
        value: dict, list, str, int, Decimal, bool or None. With problems it is None, save where keys that
            stand twice are the only ones: then the first of each holds.
        source: the text that the document stands in, which may hold others before and after it.
        problems: what was wrong with the text, in its order.
        place: the places of its values; None for JSON that read well, where `scan` finds them when they are asked for.
        scan: reads the source again, with the places of its values.
    """

    value: object
    source: Source
    problems: tuple[Problem, ...] = ()
    place: Place | None = attrs.field(default=None, repr=False)
    scan: "Callable[[Source], RawDocument] | None" = attrs.field(default=None, repr=False)

    @property
    def file(self) -> str:
        """Name of the file as the caller gave it, `-` for standard input, or empty."""
        return self.source.file

    def line(self, number: int) -> str:
        """Give the text of a line, by its number in the file, counted from 1."""
        return self.source.line(number)

    def locate(self, path: Path, *, key: bool = False) -> tuple[int, int]:
        """Say where a value stands: line and column in its file, both from 1, the column in characters.

        Args:
            path: keys and positions from the root; where there is no such value, its nearest existing
                ancestor is located.
            key: locate the key that names the value; what has no key is located itself.
        """
        return self.source.position(find(self._place, path, key=key))

    @cached_property
    def _place(self) -> Place:
        if self.place is None and self.scan is not None:
            return self.scan(self.source).place or 0
        return self.place or 0
