"""From plain values to the model: mappings, lists and scalars as they stand in a document (back: `unstructuring`).

`structure` is strict and stops at the first fault, without saying where: a document that it refuses is explained
by its JSON Schema (`validation`). A test holds the two to the same verdict. It is also the fast path: nothing is
looked at twice in a document that is in order.
"""

import datetime
import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, cast

import attrs

from coi_register.errors import InvalidValueError
from coi_register.fields import TEXT_PATTERN, Constraint, FieldType, Value, field_types
from coi_register.interests.base import Interest
from coi_register.interests.kinds import kind_class
from coi_register.periods import Period
from coi_register.periods.dates import read_date

__all__ = ["NUMERAL_PATTERN", "structure"]

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


def _value_reader(cls: type[Value]) -> _Reader:
    reader = _value_readers.get(cls)
    if reader is None:
        reader = _value_readers[cls] = _make_interest_reader() if cls is Interest else _make_value_reader(cls)
    return reader


_value_readers: dict[type, _Reader] = {}


def _make_interest_reader() -> _Reader:
    def read(plain: Any) -> Interest:
        kind: Any = plain.get("kind") if plain.__class__ is dict else None
        cls = kind_class(kind) if kind.__class__ is str else None
        if cls is None:
            raise InvalidValueError(f"{kind!r} is no kind of interest")
        return cast("Interest", (_value_readers.get(cls) or _value_reader(cls))(plain))

    return read


def _make_value_reader(cls: type[Value]) -> _Reader:
    """Make the function that reads one class.

    It does not call the constructor: every part has been checked by then, and the constructor would check it again.
    Readers of fields are made when a document first needs them.
    """
    types = field_types(cls)
    kind = "kind" if issubclass(cls, Interest) and cls.kind else None  # the key that has chosen this reader
    required = tuple(field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING)
    has_rules = bool(cls.needs_one_of or cls.not_both)
    stand_in = _stand_in(cls)
    readers: dict[str, _Reader] = {}

    def reader_of(key: Any) -> _Reader:
        if key not in types:
            raise InvalidValueError(f"{cls.__name__} has no field {key!r}")
        readers[key] = _reader(types[key])
        return readers[key]

    def read(plain: Any) -> Any:
        if plain.__class__ is not dict:
            if plain.__class__ is str and cls.main_field:
                return _from_text(cls, plain)
            raise InvalidValueError(f"{cls.__name__} should be an object, not {plain!r}")
        made = stand_in()
        for key, part in plain.items():
            if key == kind:
                continue
            try:
                read_part = readers[key]
            except KeyError:
                read_part = reader_of(key)
            setattr(made, key, read_part(part))
        for name in required:
            if name not in plain:
                raise InvalidValueError(f"{cls.__name__} lacks {name}")
        made.__class__ = cls
        if has_rules:
            made.check_together()
        return made

    return _remembering(read) if cls.main_field else read


def _stand_in(cls: type[Value]) -> Callable[[], Any]:
    """Make the function that makes what is filled and then becomes a value of the class.

    It is of a class below that one, with the same slots, whose parts may be set; and has every default already.
    The function is written out, as attrs writes constructors, so that it takes a third of a constructor's time.
    """
    setting = {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    defaults = {field.name: field.default for field in attrs.fields(cls) if field.default is not attrs.NOTHING}
    lines = ["def stand_in():", "    made = new(cls)", *(f"    made.{name} = {name}" for name in defaults)]
    scope: dict[str, Any] = {**defaults, "new": object.__new__, "cls": type(cls.__name__, (cls,), setting)}
    exec("\n".join([*lines, "    return made"]), scope)
    return cast("Callable[[], Any]", scope["stand_in"])


_MOST_REMEMBERED = 10_000
_TRIAL = 1_000


def _remembering(read: _Reader) -> _Reader:
    """Remember what texts and small objects of nothing but text say: a register names the same bodies over and over.

    Values are frozen, so one can stand in many places. Objects that have hardly ever come a second time are no longer
    remembered: declarants are as many as declarations.
    """
    texts: dict[str, Value] = {}
    objects: dict[tuple[Any, ...], Value] = {}
    repeated = 0

    def remembering(plain: Any) -> Any:
        nonlocal repeated
        if plain.__class__ is str:
            value = texts.get(plain)
            if value is None:
                value = read(plain)
                if len(texts) < _MOST_REMEMBERED:
                    texts[plain] = value
            return value
        is_vain = len(objects) == _TRIAL > 10 * repeated
        if is_vain or plain.__class__ is not dict or not _is_all_text(plain.values()):
            return read(plain)
        key = tuple(plain.items())
        value = objects.get(key)
        if value is not None:
            repeated += 1
            return value
        value = read(plain)
        if len(objects) < _MOST_REMEMBERED:
            objects[key] = value
        return value

    return remembering


def _is_all_text(values: Iterable[Any]) -> bool:
    """Whether values are nothing but text. Others may be equal and differ all the same, as 1 and true do."""
    try:
        "".join(values)
    except TypeError:
        return False
    return True


def _from_text(cls: type[Value], text: str) -> Value:
    text = _text_reader(cls.text_constraint())(text)
    try:
        return cls.from_text(text)
    except ValueError as error:  # a text that is no member of an enumeration, say
        raise InvalidValueError(str(error)) from None


@cache
def _text_reader(constraint: Constraint) -> _Reader:
    """Make the function that reads a text; what most texts are is tried first."""
    length, choices = constraint.length, frozenset(constraint.choices)

    def one_of(plain: Any) -> Any:
        return plain if plain.__class__ is str and plain in choices else _read_text(plain, constraint)

    def prose(plain: Any) -> Any:
        if (
            plain.__class__ is str
            and plain.isascii()
            and plain.isprintable()
            and 0 < len(plain) <= length
            and plain[0] != " " != plain[-1]
            and "  " not in plain
        ):
            return plain
        return _read_text(plain, constraint)

    def of_pattern(plain: Any) -> Any:
        if plain.__class__ is str and len(plain) <= length and is_allowed(plain):
            return plain
        return _read_text(plain, constraint)

    if choices:
        return one_of
    if constraint.pattern is TEXT_PATTERN:
        return prose
    is_allowed = _compiled(constraint.pattern)
    return of_pattern


def _read_text(plain: Any, constraint: Constraint) -> str:
    """Read any text, with runs of white space made one space where that is allowed."""
    if plain.__class__ is not str:
        raise InvalidValueError(f"{plain!r} is not text")
    if len(plain) > constraint.length:
        raise InvalidValueError(f"the text has more than {constraint.length} characters")
    text: str = _loose.sub(" ", plain).strip(" ") if constraint.pattern is TEXT_PATTERN else plain
    if not _compiled(constraint.pattern)(text):
        raise InvalidValueError(f"{text!r} should be {constraint.says}")
    return text


@cache
def _compiled(pattern: str) -> Callable[[str], object]:
    return re.compile(pattern).match


def _reader(kind: FieldType) -> _Reader:
    """Make the function that reads a field of this type."""
    if kind.sort == "value":
        return _value_reader(kind.of)
    if kind.sort == "list":
        return _list_reader(cast("FieldType", kind.item))
    if kind.sort == "text":
        return _text_reader(kind.constraint)
    if kind.sort == "choice":
        return _choice_reader({str(member): member for member in kind.of})
    if kind.sort == "whole":
        return lambda plain: _read_whole(plain, kind.constraint)
    return _SCALARS[kind.sort]


def _list_reader(item: FieldType) -> _Reader:
    member = _reader(item)
    as_flag = item.sort == "value" and item.of.true_means_one

    def read(plain: Any) -> tuple[Any, ...]:
        if as_flag and plain.__class__ is bool:
            return (item.of(),) if plain else ()
        if plain.__class__ is not list:
            raise InvalidValueError(f"{plain!r} is not a list")
        return tuple([member(each) for each in plain])

    return read


def _choice_reader(members: Mapping[str, object]) -> _Reader:
    def read(plain: Any) -> object:
        found = members.get(plain) if plain.__class__ is str else None
        if found is None:
            raise InvalidValueError(f"{plain!r} is not one of {', '.join(members)}")
        return found

    return read


def _read_flag(plain: Any) -> bool:
    if type(plain) is not bool:
        raise InvalidValueError(f"{plain!r} is neither true nor false")
    return plain


def _read_whole(plain: Any, constraint: Constraint) -> int:
    if plain.__class__ in (int, Decimal) and constraint.least <= plain <= constraint.most and plain == int(plain):
        return int(plain)
    raise InvalidValueError(f"{plain!r} is not {constraint.says}")


def _read_numeral(plain: Any) -> Decimal:
    if plain.__class__ is str and _numeral.match(plain):
        return Decimal(plain)
    if plain.__class__ is not int and not isinstance(plain, Decimal):
        raise InvalidValueError(f"{plain!r} is not a number")
    number = Decimal(plain) or Decimal(0)  # there is no negative nothing
    if not 0 <= number < 10**15:
        raise InvalidValueError(f"{plain!r} is not a number from 0 to below 10^15")
    return number


def _read_day(plain: Any) -> datetime.date:
    found = read_date(plain) if plain.__class__ is str else None
    if found is None or not found.exact:
        raise InvalidValueError(f"{plain!r} is not a day such as 2016-06-29")
    return found.first


_periods: dict[Any, Period] = {}


def _read_period(plain: Any) -> Period:
    if plain.__class__ is str:
        period = _periods.get(plain)
        if period is None:
            period = Period.parse(plain)
            if len(_periods) < _MOST_REMEMBERED:
                _periods[plain] = period
        return period
    if plain.__class__ in (int, Decimal) and 1000 <= plain <= 9999 and plain == int(plain):
        return Period.parse(str(int(plain)))
    raise InvalidValueError(f"{plain!r} is not a period")


_SCALARS: dict[str, _Reader] = {
    "flag": _read_flag,
    "numeral": _read_numeral,
    "day": _read_day,
    "period": _read_period,
}
