"""Builder: puts the values and places of a document together while a reader walks through its text."""

import attrs

from coi_register.errors import DocumentError, Problem
from coi_register.json_pointer import Path
from coi_register.parsing.complaint import Complaint, excerpt
from coi_register.parsing.positions import Branch, Place
from coi_register.parsing.problem_codes import Code
from coi_register.parsing.raw_document import RawDocument
from coi_register.parsing.source import Source

__all__ = ["DEEPEST", "Builder"]

DEEPEST = 100
"""How deeply lists and mappings may stand in each other."""

_TOO_DEEP = Complaint(
    f"lists and mappings stand in each other more than {DEEPEST} deep", "write the document flatter", Code.DEPTH
)


@attrs.define(eq=False, repr=False)
class _List:
    """A list that is not complete yet."""

    start: int
    value: list[object] = attrs.field(factory=list)
    places: list[Place] = attrs.field(factory=list)

    @property
    def step(self) -> Path:
        return (len(self.value),)

    def add(self, value: object, place: Place) -> None:
        self.value.append(value)
        self.places.append(place)

    def branch(self) -> Branch:
        return Branch(start=self.start, keys={}, children=self.places)


@attrs.define(eq=False, repr=False)
class _Mapping:
    """A mapping that is not complete yet; `key` names the next value, which is dropped without one."""

    start: int
    value: dict[str, object] = attrs.field(factory=dict)
    places: dict[str, Place] = attrs.field(factory=dict)
    keys: dict[str, int] = attrs.field(factory=dict)
    wants_key: bool = True
    key: str | None = None

    @property
    def step(self) -> Path:
        return () if self.key is None else (self.key,)

    def add(self, value: object, place: Place) -> None:
        if self.key is not None:
            self.value[self.key] = value
            self.places[self.key] = place
        self.wants_key, self.key = True, None

    def branch(self) -> Branch:
        return Branch(start=self.start, keys=self.keys, children=self.places)


class Builder:
    """Takes the parts of one document in the order of its text; never recurses."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._open: list[_List | _Mapping] = []
        self._problems: list[Problem] = []
        self._value: object = None
        self._place: Place = 0

    @property
    def inside(self) -> bool:
        """Whether some mapping or list is open."""
        return bool(self._open)

    @property
    def in_mapping(self) -> bool:
        """Whether the innermost open thing is a mapping."""
        return self.inside and isinstance(self._open[-1], _Mapping)

    @property
    def wants_key(self) -> bool:
        """Whether the next part has to be a key."""
        innermost = self._open[-1] if self._open else None
        return isinstance(innermost, _Mapping) and innermost.wants_key

    @property
    def opened_at(self) -> int:
        """Index where the innermost open mapping or list began."""
        return self._open[-1].start

    def complain(self, index: int, complaint: Complaint) -> None:
        """Note a problem with what stands at an index, and go on."""
        path = tuple(step for level in self._open for step in level.step)
        self._problems.append(self._source.problem(index, complaint, path))

    def open_list(self, index: int) -> None:
        """Begin a list; raises a DocumentError where it stands in `DEEPEST` others."""
        self._check_depth(index)
        self._open.append(_List(index))

    def open_mapping(self, index: int) -> None:
        """Begin a mapping; raises a DocumentError where it stands in `DEEPEST` others."""
        self._check_depth(index)
        self._open.append(_Mapping(index))

    def key(self, text: str, index: int) -> None:
        """Name the value that comes next; the value of a key that stands twice is dropped."""
        mapping = self._innermost_mapping()
        mapping.wants_key, mapping.key = False, text
        if text not in mapping.keys:
            mapping.keys[text] = index
            return
        first, _ = self._source.position(mapping.keys[text])
        message = f"the key {excerpt(text)} stands here a second time, first in line {first}"
        self.complain(index, Complaint(message, "keep one of the two", Code.DUPLICATE_KEY))
        mapping.key = None

    def skip_key(self) -> None:
        """Drop the value that comes next, since its key cannot be used."""
        self._innermost_mapping().wants_key = False

    def add(self, value: object, place: Place) -> None:
        """Take a text, a number, a truth value or nothing, or what has been closed."""
        if self._open:
            self._open[-1].add(value, place)
        else:
            self._value, self._place = value, place

    def close(self) -> None:
        """End the innermost mapping or list."""
        level = self._open.pop()
        self.add(level.value, level.branch())

    def document(self, *broken: Problem) -> RawDocument:
        """Hand over the document with its problems, and with its value if a reader can make sense of it.

        Args:
            broken: what kept the text from being read to its end.
        """
        problems = (*self._problems, *broken)
        # Of a key that stands twice the first holds, so that other faults can be told at the same time.
        usable = all(problem.code == Code.DUPLICATE_KEY for problem in problems)
        return RawDocument(
            value=self._value if usable else None,
            source=self._source,
            problems=problems,
            place=self._place,
        )

    def _check_depth(self, index: int) -> None:
        if len(self._open) >= DEEPEST:
            raise DocumentError([self._source.problem(index, _TOO_DEEP)])

    def _innermost_mapping(self) -> _Mapping:
        mapping = self._open[-1]
        assert isinstance(mapping, _Mapping), "a key outside a mapping"
        return mapping
