"""Partial documents: the valid parts of a document that is not valid, so that they are checked too.

A part that cannot be read is a *gap*. Where the model needs a value, a stand-in takes its place. A problem is not
reported if it lies in a stand-in, or if it is the absence of something that a gap may have said.
"""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, TypeVar

import attrs

from coi_register.errors import InvalidValueError, Problem
from coi_register.json_pointer import Path
from coi_register.model.declarations import Declaration
from coi_register.model.fields import FieldType, Value, field_types
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.registry import kind_class
from coi_register.model.parties import Person
from coi_register.model.periods import Period
from coi_register.model.structuring.from_plain import read_field, structure

__all__ = ["Partial", "read_partly"]

_V = TypeVar("_V", bound=Value)


@attrs.frozen(kw_only=True)
class _Unread(Interest):
    """Stands in for an interest that cannot be read at all."""

    icmje = 0


def _steps_below(gaps: Iterable[Path]) -> dict[Path, set[str | int]]:
    """Give the next steps to gaps below each way that leads to one; an empty one where the way is a gap itself."""
    steps: dict[Path, set[str | int]] = {}
    for gap in gaps:
        for length, step in enumerate((*gap, "")):
            steps.setdefault(gap[:length], set()).add(step)
    return steps


@attrs.frozen
class Partial:
    """What was understood.

    Attributes:
        value: what the document says, with stand-ins in its gaps.
        gaps: the ways to what could not be understood, to unknown keys, and to what is missing.
    """

    value: Value
    gaps: frozenset[Path]
    _steps: dict[Path, set[str | int]] = attrs.field(
        init=False, repr=False, eq=False, default=attrs.Factory(lambda self: _steps_below(self.gaps), takes_self=True)
    )

    def without_stand_ins(self, problems: Iterable[Problem]) -> list[Problem]:
        """Keep the problems that hold whatever the gaps were meant to say."""
        return [problem for problem in problems if self._holds(problem)]

    def has_all(self, keys: Iterable[str]) -> bool:
        """Whether the lists of these names, and all that is in them, were understood, and no unknown key is another."""
        known = field_types(type(self.value))
        return all(gap[0] in known and gap[0] not in keys for gap in self.gaps if gap)

    def _holds(self, problem: Problem) -> bool:
        path, around = problem.path, _WHAT_COUNTS.get(problem.code)
        if any(path[:length] in self.gaps for length in range(len(path) + 1)):
            return False
        if around is None:
            return path not in self._steps
        whole = _interest_or_declaration(path, is_interest=problem.code in _OF_INTERESTS)
        return not any(self._counts(step, whole, around) for step in self._steps.get(whole, ()))

    def _counts(self, step: str | int, whole: Path, around: tuple[str, ...]) -> bool:
        """Whether a gap may have said what a check has missed: one of some fields, or a misspelt key."""
        return not around or step in around or not (whole or step in field_types(Declaration))


_OF_INTERESTS = ("DOC207",)
_WHAT_COUNTS: dict[str, tuple[str, ...]] = {
    "DOC207": (),
    "DOC209": ("interests", "nothing_to_declare"),
    "DOC214": ("act", "id", "corrects"),
    "DOC221": ("interests", "nothing_to_declare"),
}
"""The checks that miss something beside the value at which they are told, with the fields that may have said it."""


def _interest_or_declaration(path: Path, *, is_interest: bool) -> Path:
    for name in ("interests", "nothing_to_declare", "corrects"):
        if name in path:
            at = path.index(name)
            return path[: at + 2] if is_interest else path[:at]
    return path


def read_partly(plain: object, cls: type[_V]) -> Partial | None:
    """Read what can be read of plain values, or return None where nothing can.

    Args:
        plain: what stands in the document, which `structure` refuses.
        cls: the class that it is meant for, `Declaration` or `Register`.
    """
    if not isinstance(plain, dict):
        return None
    gaps = _Gaps()
    value = _Reading(gaps).value(plain, cls, ())
    return None if value is None else Partial(value, frozenset(gaps.all))


class _Gaps:
    """The ways to what could not be understood.

    Attributes:
        all: the ways.
        above: all the ways that lead to one of them, those themselves among them.
    """

    def __init__(self) -> None:
        self.all: set[Path] = set()
        self.above: set[Path] = set()

    def add(self, *gaps: Path) -> None:
        """Note that these could not be understood."""
        for gap in gaps:
            self.all.add(gap)
            self.above.update(gap[:length] for length in range(len(gap) + 1))


class _Reading:
    """One reading, which notes the gaps that it meets."""

    def __init__(self, gaps: _Gaps) -> None:
        self._gaps = gaps

    def value(self, plain: Any, cls: type[Value], path: Path) -> Value | None:
        """Read a value of a class; None where there is nothing of it."""
        try:
            return structure(plain, cls)
        except InvalidValueError:
            pass
        if cls is Interest and isinstance(plain, dict):
            kind = plain.get("kind")
            cls = (kind_class(kind) if isinstance(kind, str) else None) or _Unread
            if cls is _Unread:
                self._gaps.add((*path, "kind"))
        if not isinstance(plain, dict):
            self._gaps.add(path)
            return None
        return self._object(plain, cls, path)

    def _object(self, plain: dict[str, Any], cls: type[Value], path: Path) -> Value | None:
        types = field_types(cls)
        self._gaps.add(*((*path, key) for key in plain if key not in types and key != "kind"))
        parts: dict[str, Any] = {}
        for name, kind in types.items():
            part = self._field(plain[name], kind, (*path, name)) if name in plain else None
            if part is None and attrs.fields_dict(cls)[name].default is attrs.NOTHING:
                part = self._missing(kind, (*path, name))
            if part is not None:
                parts[name] = part
        for one, other in cls.not_both:
            if one in parts and other in parts:
                self._gaps.add((*path, one), (*path, other))
                del parts[other]
        for group in cls.needs_one_of:
            if parts.keys().isdisjoint(group):
                parts[group[0]] = self._missing(types[group[0]], (*path, group[0]))
        if "interests" in parts:
            parts["interests"] = self._apart(parts["interests"], path)
        try:
            return cls(**parts)
        except InvalidValueError:
            self._gaps.add(path)
            return None

    def _apart(self, interests: tuple[Interest, ...], path: Path) -> tuple[Interest, ...]:
        """Give interests with gaps an id, so that two which only their gaps tell apart are not taken for one."""
        apart = []
        for index, interest in enumerate(interests):
            here = (*path, "interests", index)
            if interest.id is None and here in self._gaps.above:
                self._gaps.add((*here, "id"))
                interest = attrs.evolve(interest, id=f"gap-{index}")
            apart.append(interest)
        return tuple(apart)

    def _field(self, plain: Any, kind: FieldType, path: Path) -> Any:
        if kind.sort == "value":
            return self.value(plain, kind.of, path)
        item = kind.item
        if kind.sort == "list" and item is not None and isinstance(plain, list):
            return tuple(self._item(each, item, (*path, index)) for index, each in enumerate(plain))
        try:
            return read_field(plain, kind)
        except InvalidValueError:
            self._gaps.add(path)
            return None

    def _item(self, plain: Any, kind: FieldType, path: Path) -> Any:
        """Read a member of a list; something stands in for what cannot be read, and the others keep their places."""
        part = self._field(plain, kind, path)
        return self._missing(kind, path) if part is None else part

    def _missing(self, kind: FieldType, path: Path) -> Any:
        self._gaps.add(path)
        return _stand_in(kind)


def _stand_in(kind: FieldType) -> Any:
    if kind.sort == "value":
        return _stand_in_value(kind.of)
    if kind.sort == "text":
        return kind.constraint.choices[0] if kind.constraint.choices else "x"
    if kind.sort == "choice":
        return next(iter(kind.of))
    return kind.constraint.least if kind.sort == "whole" else _STAND_INS[kind.sort]


_STAND_INS: dict[str, object] = {
    "flag": False,
    "numeral": Decimal(1),
    "day": datetime.date(2000, 1, 1),
    "period": Period.parse("2000"),
    "list": (),
}


def _stand_in_value(cls: type[Value]) -> Value:
    if cls is Interest:
        return _Unread()
    if cls is Person:
        return Person(name="the person")
    types = field_types(cls)
    needed = {field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING}
    needed.update(group[0] for group in cls.needs_one_of if needed.isdisjoint(group))
    made = object.__new__(cls)  # nobody reads it: it need not be in order
    for field in attrs.fields(cls):
        object.__setattr__(made, field.name, _stand_in(types[field.name]) if field.name in needed else field.default)
    return made
