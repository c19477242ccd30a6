"""From plain values to the model and back: mappings, lists and scalars as they stand in a document.

`structure` is strict and stops at the first fault, without saying where: a document that it refuses is explained
by its JSON Schema (`validation`). A test holds the two to the same verdict. It is also the fast path: nothing is
looked at twice in a document that is in order.
"""

import datetime
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, TypeVar, cast

import attrs

from coi_register.errors import InvalidValueError
from coi_register.fields import TEXT_PATTERN, Constraint, FieldType, Value, field_types
from coi_register.interests.base import Interest
from coi_register.interests.kinds import kind_class
from coi_register.periods import Period, is_full_date

__all__ = ["NUMERAL_PATTERN", "structure", "unstructure"]

NUMERAL_PATTERN = r"^[0-9]{1,15}(?:\.[0-9]+)?$(?!\n)"
"""How a number may be written as text, portable between Python and ECMA 262."""

_numeral = re.compile(NUMERAL_PATTERN)
_loose = re.compile("[\t\n\r\u2028\u2029 ]+")
_V = TypeVar("_V", bound=Value)
_Reader = Callable[[Any], Any]


def structure(plain: object, cls: type[_V]) -> _V:
    """Make a value of the model from plain values.

    Args:
        plain: what stands in the document: a mapping, or a text where the class has a main field.
        cls: the class to make; `Interest` stands for every kind, chosen by the key `kind`.

    Raises:
        InvalidValueError: if the plain values do not make one. The text says why, but not where.
    """
    return cast("_V", _value_reader(cls)(plain))


_value_readers: dict[type, _Reader] = {}


def _value_reader(cls: type[Value]) -> _Reader:
    reader = _value_readers.get(cls)
    if reader is None:
        reader = _value_readers[cls] = _make_interest_reader() if cls is Interest else _make_value_reader(cls)
    return reader


def _make_interest_reader() -> _Reader:
    def read(plain: Any) -> Interest:
        kind = plain.get("kind") if isinstance(plain, dict) else None
        cls = kind_class(kind) if type(kind) is str else None
        if cls is None:
            raise InvalidValueError(f"{kind!r} is no kind of interest")
        return cast("Interest", _value_reader(cls)(plain))

    return read


def _make_value_reader(cls: type[Value]) -> _Reader:
    """Make the function that reads one class. Readers of its fields are made when a document first needs them."""
    types = field_types(cls)
    readers: dict[str, _Reader] = {}
    kind = cls.kind if issubclass(cls, Interest) else None

    def reader_of(key: Any) -> _Reader:
        if key not in types:
            raise InvalidValueError(f"{cls.__name__} has no field {key!r}")
        readers[key] = _reader(types[key])
        return readers[key]

    def read(plain: Any) -> Value:
        if type(plain) is str and cls.main_field:
            return _from_text(cls, plain)
        if not isinstance(plain, dict):
            raise InvalidValueError(f"{cls.__name__} should be an object, not {plain!r}")
        given = {}
        for key, part in plain.items():
            if key == "kind" and kind is not None:
                continue
            given[key] = (readers.get(key) or reader_of(key))(part)
        try:
            return cls(**given)
        except TypeError as error:  # a required field is missing
            raise InvalidValueError(str(error)) from None

    return read


def _from_text(cls: type[Value], text: str) -> Value:
    text = _read_text(text, cls.text_constraint())
    try:
        return cls.from_text(text)
    except ValueError as error:  # a text that is no member of an enumeration, say
        raise InvalidValueError(str(error)) from None


def _read_text(plain: Any, constraint: Constraint) -> str:
    if type(plain) is not str:
        raise InvalidValueError(f"{plain!r} is not text")
    if len(plain) > constraint.length:
        raise InvalidValueError(f"the text has more than {constraint.length} characters")
    if constraint.pattern is TEXT_PATTERN and not (
        plain.isprintable() and "  " not in plain and plain.strip() == plain
    ):
        return _loose.sub(" ", plain).strip(" ")
    return plain


def _reader(kind: FieldType) -> _Reader:
    """Make the function that reads a field of this type."""
    constraint = kind.constraint
    if kind.sort == "value":
        return lambda plain: _value_reader(kind.of)(plain)
    if kind.sort == "list":
        return _list_reader(cast("FieldType", kind.item))
    if kind.sort == "text":
        return lambda plain: _read_text(plain, constraint)
    if kind.sort == "choice":
        members = {str(member): member for member in kind.of}
        return lambda plain: _chosen(plain, members)
    return _SCALARS[kind.sort]


def _list_reader(item: FieldType) -> _Reader:
    member = _reader(item)
    as_flag = item.sort == "value" and item.of.true_means_one

    def read(plain: Any) -> tuple[Any, ...]:
        if as_flag and type(plain) is bool:
            return (item.of(),) if plain else ()
        if type(plain) is not list:
            raise InvalidValueError(f"{plain!r} is not a list")
        return tuple(map(member, plain))

    return read


def _chosen(plain: Any, members: Mapping[str, object]) -> object:
    if type(plain) is not str or plain not in members:
        raise InvalidValueError(f"{plain!r} is not one of {', '.join(members)}")
    return members[plain]


def _read_flag(plain: Any) -> bool:
    if type(plain) is not bool:
        raise InvalidValueError(f"{plain!r} is neither true nor false")
    return plain


def _read_whole(plain: Any) -> int:
    if isinstance(plain, Decimal) and plain == plain.to_integral_value():
        return int(plain)
    if type(plain) is not int:
        raise InvalidValueError(f"{plain!r} is not a whole number")
    return plain


def _read_numeral(plain: Any) -> Decimal:
    if type(plain) is int:
        return Decimal(plain)
    if isinstance(plain, Decimal):
        return plain or abs(plain)  # there is no negative nothing
    if type(plain) is str and _numeral.match(plain):
        return Decimal(plain)
    raise InvalidValueError(f"{plain!r} is not a number")


def _read_day(plain: Any) -> datetime.date:
    if type(plain) is not str or not is_full_date(plain):
        raise InvalidValueError(f"{plain!r} is not a day such as 2016-06-29")
    return datetime.date.fromisoformat(plain)


def _read_period(plain: Any) -> Period:
    if type(plain) is int and 1000 <= plain <= 9999:
        return Period.parse(str(plain))
    if type(plain) is not str:
        raise InvalidValueError(f"{plain!r} is not a period")
    return Period.parse(plain)


_SCALARS: dict[str, _Reader] = {
    "flag": _read_flag,
    "whole": _read_whole,
    "numeral": _read_numeral,
    "day": _read_day,
    "period": _read_period,
}


def unstructure(value: Value) -> object:
    """Write a value of the model as plain values, shortly: what is not said is left out.

    Returns:
        A text where the class has a main field and nothing else is said, else a dict of text, numbers, truth
        values, lists and dicts. `structure` reads it back to an equal value.
    """
    text = value.to_text()
    if text is not None:
        return str(text)
    return _object(value)


def _object(value: Value) -> dict[str, object]:
    cls = type(value)
    written: dict[str, object] = {"kind": cls.kind} if isinstance(value, Interest) else {}
    for field in attrs.fields(cls):
        part = getattr(value, field.name)
        if part != field.default or field.default is attrs.NOTHING:
            written[field.name] = _write(part, field_types(cls)[field.name])
    return written


def _write(part: Any, kind: FieldType) -> object:
    if kind.sort == "list":
        item = cast("FieldType", kind.item)
        if item.sort == "value" and item.of.true_means_one and part == (item.of(),):
            return True
        return [_write(each, item) for each in part]
    if kind.sort == "value":
        return unstructure(part)
    if kind.sort == "numeral":
        return int(part) if part.as_tuple().exponent == 0 else format(part, "f")
    if kind.sort in ("flag", "whole"):
        return cast("object", part)
    return str(part)
