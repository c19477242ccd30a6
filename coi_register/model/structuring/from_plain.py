"""From plain values to the model: mappings, lists and scalars as they stand in a document (back: `unstructuring`).

`structure` is strict and stops at the first fault, without saying where: a document that it refuses is explained
by its JSON Schema (`validation`). A test holds the two to the same verdict. It is also the fast path: nothing is
looked at twice in a document that is in order.
"""

import datetime
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, cast

import attrs

from coi_register.errors import InvalidValueError
from coi_register.model.fields import TEXT_PATTERN, Constraint, FieldType, Value, field_types
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.registry import kind_class
from coi_register.model.parties import Person
from coi_register.model.periods import Period
from coi_register.model.periods.dates import read_date
from coi_register.model.placeholders import begins_otherwise, placeholder_count, says_nothing
from coi_register.model.structuring.codegen import Part, defaults_of, make_reader, stand_in_class

__all__ = ["NUMERAL_PATTERN", "read_field", "structure", "structure_speaking"]

NUMERAL_PATTERN = r"^[0-9]{1,15}(?:\.[0-9]+)?$"
"""How a number may be written as text, the whole of it; portable as each pattern of a `Constraint` is."""

_numeral = re.compile(NUMERAL_PATTERN).fullmatch
_loose = re.compile("[\t\n\r\u2028\u2029 ]+")
_PLACEHOLDERS = placeholder_count()
"""How many there are where no application has added its own, with which texts were not compared when they were read."""
_last_blank = object()
"""Another object each time that a text is read which says nothing; what holds such a text is not remembered."""
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


def structure_speaking(plain: object, cls: type[_V]) -> tuple[_V, bool]:
    """Make a value of the model, and say whether every text in it is certainly more than a blank, as nearly all are.

    Raises:
        InvalidValueError: as for `structure`.
    """
    before = _last_blank
    return structure(plain, cls), _last_blank is before and placeholder_count() == _PLACEHOLDERS


def read_field(plain: object, kind: FieldType) -> Any:
    """Read a value for a field of a type.

    Raises:
        InvalidValueError: if it does not fit.
    """
    return _reader(kind)(plain)


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
        pour = _moulds[cls].get(tuple(plain)) if cls in _moulds else None  # asked here too, to save a call
        return cast("Interest", (pour or _value_reader(cls))(plain))

    return read


def _make_value_reader(cls: type[Value]) -> _Reader:
    """Make the function that reads one class: texts that have come before are known, and shapes have moulds."""
    texts: dict[str, Value] = {}
    moulds: dict[tuple[Any, ...], _Reader] = {}
    _texts[cls], _moulds[cls] = texts, moulds
    object_reader = _ObjectReader(cls, moulds)
    make = _text_maker(cls) if cls.main_field else None
    most = _MOST_REMEMBERED if cls is Person else _MOST_BODIES

    def read(plain: Any) -> Any:
        if plain.__class__ is dict:
            return (moulds.get(tuple(plain)) or object_reader.read)(plain)
        if plain.__class__ is not str or make is None:
            raise InvalidValueError(f"{cls.__name__} should be an object, not {plain!r}")
        known = texts.get(plain)
        if known is None:
            before = _last_blank
            known = make(plain)
            if len(texts) < most and _last_blank is before:
                texts[plain] = known
        return known

    return read


_moulds: dict[type, dict[tuple[Any, ...], _Reader]] = {}
"""The moulds of the shapes that have come often, by class."""

_texts: dict[type, dict[str, Value]] = {}
"""What texts that have come before say, by class. Values are frozen, so one can stand in many places."""

_MOST_REMEMBERED = 10_000
_MOST_BODIES = 200_000
"""How many texts are remembered: few of people, who declare once; and all bodies and offices that a country has."""

_OFTEN = 20
_MOST_SHAPES = 500


class _ObjectReader:
    """Reads the objects of one class, whatever their shape, and makes moulds for the shapes that come often.

    It does not call the constructor: every part has been checked by then, and the constructor would check it again.
    Readers of fields are made when a document first needs them.
    """

    def __init__(self, cls: type[Value], moulds: dict[tuple[Any, ...], _Reader]) -> None:
        self._cls = cls
        self._moulds = moulds
        self._types = field_types(cls)
        self._kind = "kind" if issubclass(cls, Interest) and cls.kind else None  # the key that has chosen this reader
        self._required = tuple(field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING)
        self._defaults = defaults_of(cls)
        self._has_rules = bool(cls.needs_one_of or cls.not_both)
        self._stand_in = stand_in_class(cls)
        self._parts: dict[Any, Part] = {}
        self._counts: dict[tuple[Any, ...], int] = {}

    def read(self, plain: dict[Any, Any]) -> Any:
        made = self._stand_in()
        for name, default in self._defaults.items():
            setattr(made, name, default)
        for key, part in plain.items():
            if key != self._kind:
                setattr(made, key, (self._parts.get(key) or self._part(key)).read(part))
        for name in self._required:
            if name not in plain:
                raise InvalidValueError(f"{self._cls.__name__} lacks {name}")
        made.__class__ = self._cls
        if self._has_rules:
            made.check_together()
        self._count(tuple(plain))
        return made

    def _part(self, key: Any) -> Part:
        if key not in self._types:
            raise InvalidValueError(f"{self._cls.__name__} has no field {key!r}")
        self._parts[key] = _part(self._types[key])
        return self._parts[key]

    def _count(self, shape: tuple[Any, ...]) -> None:
        """Note that a shape has come, and make a mould of it once it has come often."""
        if len(self._counts) > _MOST_SHAPES:
            return
        self._counts[shape] = self._counts.get(shape, 0) + 1
        if self._counts[shape] >= _OFTEN:
            parts = {key: None if key == self._kind else self._parts[key] for key in shape}
            pour = make_reader(self._cls, self._stand_in, parts)
            if self._cls.main_field:
                self._moulds[shape] = _remembering(pour, lambda: self._moulds.update({shape: pour}))
            else:
                self._moulds[shape] = pour


_TRIAL = 1_000


def _remembering(pour: _Reader, forget: Callable[[], None]) -> _Reader:
    """Remember what objects of one shape say, if they are nothing but text: a register names the same bodies often.

    If they hardly ever come a second time, or are not all text, `forget` is called: declarants are as many as
    declarations.
    """
    objects: dict[str, Any] = {}
    repeated = 0

    def remembering(plain: dict[str, Any]) -> Any:
        nonlocal repeated
        try:
            # Other values may be equal and differ all the same, as 1 and true do; they cannot be joined.
            key = "\0".join(plain.values())
        except TypeError:
            forget()
            return pour(plain)
        known = objects.get(key)
        if known is not None:
            repeated += 1
            return known
        before = _last_blank
        value = pour(plain)
        if _last_blank is not before:
            return value
        if len(objects) < _MOST_REMEMBERED and key.count("\0") < len(plain):  # so it was joined from no others
            objects[key] = value
            if len(objects) == _TRIAL > 10 * repeated:
                forget()
        return value

    return remembering


def _from_text(cls: type[Value], text: str) -> Value:
    text = _text_reader(cls.text_constraint())(text)
    try:
        value = cls.from_text(text)
    except ValueError as error:  # a text that is no member of an enumeration, say
        raise InvalidValueError(str(error)) from None
    if not _is_its_text(cls):
        _note_blanks_in(value)
    return value


def _is_its_text(cls: type[Value]) -> bool:
    """Whether a text that stands for a value is simply what its main field holds."""
    plainly = cls.from_text.__func__ is Value.from_text.__func__  # type: ignore[attr-defined]
    return plainly and field_types(cls)[cls.main_field].sort == "text"


def _note_blank(text: str) -> bool:
    """Whether a text says nothing; if so, that one was read is noted."""
    global _last_blank
    if not says_nothing(text):
        return False
    _last_blank = object()
    return True


def _note_blanks_in(value: Value) -> None:
    """Look at all texts of a value that was not read part by part."""
    for name, kind in field_types(type(value)).items():
        part = getattr(value, name)
        for each in part if isinstance(part, tuple) else (part,):
            if isinstance(each, Value):
                _note_blanks_in(each)
            elif isinstance(each, str) and (kind.item or kind).constraint.allows_prose:
                _note_blank(each)


def _text_maker(cls: type[Value]) -> Callable[[str], Any]:
    """Make the function that reads a text for a value; where it is simply the main field, no constructor is called."""
    if not _is_its_text(cls):
        return lambda text: _from_text(cls, text)
    read, pour, count = _text_reader(cls.text_constraint()), None, 0

    def make(text: str) -> Any:
        nonlocal pour, count
        if pour is None:
            count += 1
            if count < _OFTEN:
                return _from_text(cls, text)
            pour = make_reader(cls, stand_in_class(cls), {cls.main_field: Part(read)})
        return pour({cls.main_field: text})

    return make


@cache
def _text_reader(constraint: Constraint) -> _Reader:
    """Make the function that reads a text; what most texts are is tried first."""
    if constraint.choices:
        choices = frozenset(constraint.choices)
        return lambda plain: plain if plain.__class__ is str and plain in choices else _read_text(plain, constraint)
    if constraint.pattern is TEXT_PATTERN:
        return _prose_reader(constraint, None)
    length, is_allowed = constraint.length, _compiled(constraint.pattern)

    def of_pattern(plain: Any) -> Any:
        if plain.__class__ is str and len(plain) <= length and is_allowed(plain):
            return plain
        return _read_text(plain, constraint)

    return of_pattern


def _prose_reader(constraint: Constraint, known: dict[str, str] | None) -> _Reader:
    """Make the function that reads prose, and keeps in `known` what it has read while there is room.

    A text that comes often is so looked at once, and stored once.
    """
    length = constraint.length

    def prose(plain: Any) -> Any:
        if not (
            plain.__class__ is str
            and plain.isascii()
            and plain.isprintable()
            and 0 < len(plain) <= length
            and plain[0] != " " != plain[-1]
            and "  " not in plain
        ):
            return _read_text(plain, constraint)
        speaks = begins_otherwise(plain) or not _note_blank(plain)  # the first of nearly all, without a look at more
        if speaks and known is not None and len(known) < _MOST_REMEMBERED:
            known[plain] = plain
        return plain

    return prose


def _read_text(plain: Any, constraint: Constraint) -> str:
    """Read any text, with runs of white space made one space where that is allowed."""
    if plain.__class__ is not str:
        raise InvalidValueError(f"{plain!r} is not text")
    if len(plain) > constraint.length:
        raise InvalidValueError(f"the text has more than {constraint.length} characters")
    text: str = _loose.sub(" ", plain).strip(" ") if constraint.pattern is TEXT_PATTERN else plain
    if not _compiled(constraint.pattern)(text):
        raise InvalidValueError(f"{text!r} should be {constraint.says}")
    if constraint.pattern is TEXT_PATTERN:
        _note_blank(text)
    return text


@cache
def _compiled(pattern: str) -> Callable[[str], object]:
    return re.compile(pattern).fullmatch


def _part(kind: FieldType) -> Part:
    """Say how a field of this type is read."""
    read = _reader(kind)
    if kind.sort == "choice":
        return Part(read, {str(member): member for member in kind.of})
    if kind.sort == "value" and kind.of in _texts:
        return Part(read, _texts[kind.of])
    if kind.sort in ("day", "period"):
        return Part(read, _days if kind.sort == "day" else _periods)
    if kind.sort != "text":
        return Part(read)
    if kind.constraint.pattern is TEXT_PATTERN:
        texts: dict[str, str] = {}
        return Part(_prose_reader(kind.constraint, texts), texts)
    return Part(read, allowed=_compiled(kind.constraint.pattern), longest=kind.constraint.length)


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
    if plain.__class__ is str and _numeral(plain):
        return Decimal(plain)
    if plain.__class__ is not int and not isinstance(plain, Decimal):
        raise InvalidValueError(f"{plain!r} is not a number")
    number = Decimal(plain) or Decimal(0)  # there is no negative nothing
    if not 0 <= number < 10**15:
        raise InvalidValueError(f"{plain!r} is not a number from 0 to below 10^15")
    return number


def _read_day(plain: Any) -> datetime.date:
    day = _days.get(plain) if plain.__class__ is str else None
    if day is not None:
        return day
    found = read_date(plain) if plain.__class__ is str else None
    if found is None or not found.exact:
        raise InvalidValueError(f"{plain!r} is not a day such as 2016-06-29")
    if len(_days) < _MOST_REMEMBERED:
        _days[plain] = found.first
    return found.first


_days: dict[str, datetime.date] = {}
_periods: dict[str, Period] = {}


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
