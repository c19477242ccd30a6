"""A Hypothesis strategy for any class of the model, by the types of its fields.

`values` knows no kind by name: one that an application has registered is generated like a built-in one.
"""

import datetime
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, TypeVar, cast

import attrs
from hypothesis import strategies as st

from coi_register.entities.references import is_like_an_id
from coi_register.model.fields import Constraint, FieldType, Id, Value, field_types, text_fault
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.registry import kind_class, kind_names
from coi_register.model.money import Amount
from coi_register.model.parties import Office, Organisation, Person, Scheme
from coi_register.strategies.money import amounts, sums
from coi_register.strategies.periods import periods
from coi_register.strategies.texts import ids, texts

__all__ = ["DAYS", "Given", "Using", "days", "interests", "values"]

_V = TypeVar("_V", bound=Value)
Using = Mapping[type, st.SearchStrategy[Any]]
"""Strategies for classes of the model, and for `str`, to be used instead of the usual ones."""
Given = st.SearchStrategy[Any]

DAYS = (datetime.date(1901, 1, 1), datetime.date(2099, 12, 31))
"""The first and last day of the dates and periods that are generated: those that a document may plausibly have."""

_ID_PATTERN = cast("Constraint", Id.__metadata__[0]).pattern  # type: ignore[attr-defined]  # a typing alias


def days() -> st.SearchStrategy[datetime.date]:
    """Generate plausible days."""
    return st.dates(*DAYS)


def values(cls: type[_V], *, using: Using | None = None, depth: int = 2, **fields: Given) -> st.SearchStrategy[_V]:
    """Generate values of a class of the model, all that its constructor accepts.

    They keep to the structure alone; what a semantic check would find in them is not avoided, save that dates
    are plausible and periods are not reversed. `declarations` and `registers` are valid in every respect.

    Args:
        cls: the class; `Interest` stands for every kind that is registered when an example is drawn.
        using: strategies for other classes of the model wherever they stand below, and for `str`, which then
            makes all free texts.
        depth: how many values stand below one another at most, beside those that must be there.
        **fields: strategies for fields of this class; a field so given is always there.
    """
    context = _context(frozenset((using or {}).items()))
    return cast("st.SearchStrategy[_V]", context.of(cls, depth, fields))


def interests(kind: str | None = None, *, using: Using | None = None, **fields: Given) -> st.SearchStrategy[Interest]:
    """Generate interests of one kind, or of any.

    Args:
        kind: the kind's name; any kind, where none is given.
        using: as in `values`.
        **fields: as in `values`.

    Raises:
        LookupError: if there is no such kind.
    """
    cls = Interest if kind is None else kind_class(kind)
    if cls is None:
        raise LookupError(f"there is no kind “{kind}”")
    return values(cls, using=using, depth=2, **fields)


class _Context:
    """What is used for some classes, and the strategies that have been made for the others."""

    def __init__(self, using: Using) -> None:
        self.using = using
        self.made: dict[tuple[object, int], st.SearchStrategy[Any]] = {}

    def __repr__(self) -> str:
        # Strategies show their arguments, and those made here have this one among theirs.
        return "_Context()"

    def of(self, cls: type[Value], depth: int, fields: Mapping[str, Given] | None = None) -> st.SearchStrategy[Any]:
        if fields:
            return _values(self, cls, depth, fields)
        if cls in self.using:
            return self.using[cls]
        if (cls, depth) not in self.made:
            self.made[cls, depth] = _any_interest(self, depth) if cls is Interest else _values(self, cls, depth, {})
        return self.made[cls, depth]

    def field(self, kind: FieldType, depth: int) -> st.SearchStrategy[Any]:
        if (kind, depth) not in self.made:
            self.made[kind, depth] = self._make(kind, depth)
        return self.made[kind, depth]

    def _make(self, kind: FieldType, depth: int) -> st.SearchStrategy[Any]:
        if kind.sort == "value":
            return self.of(kind.of, depth - 1)
        if kind.sort == "list":
            return st.lists(self.field(cast("FieldType", kind.item), depth), max_size=2).map(tuple)
        if kind.sort == "text":
            return self._text(kind.constraint)
        if kind.sort == "whole":
            return st.integers(kind.constraint.least, kind.constraint.most)
        return st.sampled_from(kind.of) if kind.sort == "choice" else _SCALARS[kind.sort]

    def _text(self, constraint: Constraint) -> st.SearchStrategy[str]:
        if constraint.choices:
            return st.sampled_from(constraint.choices)
        if constraint.pattern == _ID_PATTERN:
            return ids()
        if constraint.pattern == Constraint().pattern:
            own = self.using.get(str)
            fitting = texts(length=constraint.length) if own is None else own
        else:
            fitting = st.from_regex(constraint.pattern, fullmatch=True)
        return fitting.filter(lambda text: not text_fault(text, constraint))


@lru_cache(maxsize=64)  # Making strategies takes longer than drawing from them.
def _context(using: frozenset[tuple[type, st.SearchStrategy[Any]]]) -> _Context:
    return _Context({Amount: amounts(), **dict(using)})


_SCALARS: dict[str, st.SearchStrategy[Any]] = {
    "flag": st.booleans(),
    "numeral": sums(),
    "day": days(),
    "period": periods(first=DAYS[0], last=DAYS[1]),
}


@st.composite
def _any_interest(draw: st.DrawFn, context: _Context, depth: int) -> Interest:
    cls = kind_class(draw(st.sampled_from(kind_names())))
    return cast("Interest", draw(context.of(cast("type[Interest]", cls), depth)))


@st.composite
def _values(draw: st.DrawFn, context: _Context, cls: type[Value], depth: int, fields: Mapping[str, Given]) -> Value:
    types = field_types(cls)
    given = {name: draw(strategy) for name, strategy in fields.items()}
    for name in _present(draw, cls, depth, given):
        given[name] = draw(context.field(types[name], depth))
    made = cls(**given)
    return made if cls.main_field in fields else _named(made)


def _named(value: Value) -> Value:
    """See to it that a party's name is not shaped like an id, which would be taken for one that nothing defines."""
    text = value.to_text() if isinstance(value, Person | Organisation | Office | Scheme) else None
    if text is None or not is_like_an_id(text):
        return value
    return attrs.evolve(value, **{value.main_field: re.sub("[-._:]+", " ", text)})


def _present(draw: st.DrawFn, cls: type[Value], depth: int, given: Mapping[str, object]) -> list[str]:
    """Choose the fields that are there: those that must be, those that a constraint asks for, and some others."""
    required = {field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING}
    optional = [name for name in field_types(cls) if name not in required and name not in given]
    chosen = {*required, *draw(_some(tuple(optional), depth))}
    for group in cls.needs_one_of:
        if chosen.isdisjoint(group) and all(given.get(name) in (None, ()) for name in group):
            free = [name for name in group if name not in given]
            chosen.update([draw(st.sampled_from(free)) if depth > 0 else free[0]] if free else [])
    for one, other in cls.not_both:
        if one in {*chosen, *given} and other in chosen:
            chosen.discard(other)
    return [name for name in field_types(cls) if name in chosen and name not in given]


@lru_cache(maxsize=512)
def _some(names: tuple[str, ...], depth: int) -> st.SearchStrategy[Any]:
    if not names or depth <= 0:
        return st.just(())
    few = st.lists(st.sampled_from(names), unique=True, max_size=4 if depth > 1 else 2)
    return few | few | st.just(names) if depth > 1 else few
