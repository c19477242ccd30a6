"""Functions that are written out as Python and compiled, to read and check a large register fast.

A mould reads one shape of object that comes often. The shape of an object is its keys in their order. What depends on
the keys alone (whether they are known, whether one is missing, which field has its default) is settled when the mould
is made, and never again.

A look says of one class whether certain fields hold nothing but what is known. Values are frozen, and a register names
the same bodies, periods and titles over and over: what has been looked at once is known by its identity.
"""

from collections.abc import Callable, Container, Iterable, Mapping
from typing import Any

import attrs

from coi_register.model.fields import Constraint, Value

__all__ = ["KNOWN", "Part", "defaults_of", "look", "make_reader", "stand_in_class"]


@attrs.frozen(eq=False)
class Part:
    """How the part of an object that stands under one key is read.

    Attributes:
        read: reads any part; refuses what is out of order.
        known: what texts that have come before say; a text that is not in it is read.
        allowed: instead of `known`, what says whether a text of no more than `longest` characters is as it should be.
        longest: the greatest number of characters.
    """

    read: Callable[[Any], Any]
    known: Mapping[str, Any] | None = None
    allowed: Callable[[str], object] | None = None
    longest: int = Constraint().length


def stand_in_class(cls: type[Value]) -> Callable[[], Any]:
    """Make the class below another one, with the same slots, whose parts may be set; what is filled becomes the other.

    So no constructor is called, which would check again what has been checked.
    """
    own = {"__init__": object.__init__, "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(cls.__name__, (cls,), {"__slots__": (), **own})


def defaults_of(cls: type[Value]) -> dict[str, Any]:
    """Return the fields of a class that may be left out, each with its default."""
    return {field.name: field.default for field in attrs.fields(cls) if field.default is not attrs.NOTHING}


def make_reader(
    cls: type[Value], stand_in: Callable[[], Any], parts: Mapping[str, Part | None]
) -> Callable[[dict[str, Any]], Any]:
    """Write the function that reads objects of one shape.

    Args:
        cls: the class of what is made.
        stand_in: its `stand_in_class`.
        parts: the keys of the shape in their order, each with how its part is read; None for one that says nothing
            more. They are fields of the class, and none that is required is missing.
    """
    scope: dict[str, Any] = {"cls": cls, "stand_in": stand_in}
    names = [f"v{number}" for number in range(len(parts))]
    lines = [f"{''.join(f'{name}, ' for name in names)}= plain.values()"] if names else []
    lines.append("made = stand_in()")
    for key, default in defaults_of(cls).items():
        if key not in parts:
            scope[f"default_{key}"] = default
            is_constant = default is None or default is False or default == ()
            lines.append(f"made.{key} = {default if is_constant else f'default_{key}'}")
    for (key, part), name in zip(parts.items(), names, strict=True):
        if part is not None:
            lines.append(f"made.{key} = {_expression(part, name, scope)}")
    lines.append("made.__class__ = cls")
    if cls.needs_one_of or cls.not_both:
        lines.append("made.check_together()")
    exec("\n    ".join(["def pour(plain):", *lines, "return made"]), scope)
    pour: Callable[[dict[str, Any]], Any] = scope["pour"]
    return pour


def _expression(part: Part, name: str, scope: dict[str, Any]) -> str:
    """Write how a part is read, with what is most often so tried first."""
    scope[f"read_{name}"] = part.read
    read = f"read_{name}({name})"
    if part.known is not None:
        scope[f"known_{name}"] = part.known.get
        return f"(known_{name}({name}) if type({name}) is str else None) or {read}"
    if part.allowed is not None:
        scope[f"allowed_{name}"] = part.allowed
        tried = f"type({name}) is str and len({name}) <= {part.longest} and allowed_{name}({name})"
        return f"{name} if {tried} else {read}"
    return read


KNOWN: dict[int, object] = {id(each): each for each in (None, False, ())}
"""What needs no look, by its identity. Who knows more keeps it, so that nothing else gets the same."""


def look(names: Iterable[str]) -> Callable[[Any, Container[int]], bool]:
    """Write the function that says whether each of some fields of a value holds something known."""
    # Most fields hold nothing, which is known without being looked up.
    tests = " and ".join(f"(value.{name} is None or id(value.{name}) in known)" for name in names)
    scope: dict[str, Any] = {}
    exec(f"def look(value, known):\n    return {tests or 'True'}", scope)
    function: Callable[[Any, Container[int]], bool] = scope["look"]
    return function
