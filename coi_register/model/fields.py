"""The types that a field of the model may have, and the base class that holds every value to them.

A class of the model is an attrs class below `Value`. Its annotations say everything: its constructor refuses
what they do not allow, `structuring` reads and writes documents by them, `jsonschemas` writes the JSON Schema
from them, and `strategies` generates by them. So the four cannot drift apart.
"""

import datetime
import re
import sys
import types
import typing
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import StrEnum
from operator import attrgetter
from typing import Annotated, Any, ClassVar

import attrs

from coi_register.errors import InvalidValueError
from coi_register.model.periods import Period

__all__ = [
    "TEXT_LENGTH",
    "TEXT_PATTERN",
    "Constraint",
    "FieldType",
    "Id",
    "Numeral",
    "ShortText",
    "Text",
    "Value",
    "Whole",
    "doc",
    "field_types",
    "fields_of",
    "leads_to",
    "one_of",
    "text_fault",
]

# Control characters and those that reorder text have no place in a printed sentence (nor in a terminal).
_FORBIDDEN = "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\u202a-\u202e\u2066-\u2069\ufeff"
_WHITE = "\\t\\n\\r \\xa0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000"
TEXT_LENGTH = 5000
TEXT_PATTERN = f"^[{_WHITE}]*[^{_FORBIDDEN}{_WHITE}][^{_FORBIDDEN}]*$"
"""A text has a visible character and no control characters. It may end in a line break, as only texts may."""

_text = re.compile(TEXT_PATTERN)
_loose = re.compile("[\t\n\r\u2028\u2029]|  |^ | $")


@attrs.frozen(repr=False)  # attrs asks for the text of each annotation, and patterns are long
class Constraint:
    """What a text or number must be beyond its type; stands in an `Annotated` type.

    Attributes:
        pattern: regular expression from `^` to `$`, which Python's `re`, ECMA 262 and engines in linear time (RE2,
            Rust's `regex`) read alike: without look-around and back references. It describes one line, and all of it;
            only Python's `$` allows a line break after it, which the schema therefore refuses apart. One that takes
            long to put together is given as a function, which is called when it is asked for.
        length: greatest number of characters.
        least: least value of a whole number.
        most: greatest value of a whole number.
        choices: the only texts allowed; empty where any is.
        says: what is expected, in words that complete "should be ...".
    """

    _pattern: str | Callable[[], str] = attrs.field(default=TEXT_PATTERN, alias="pattern")
    length: int = TEXT_LENGTH
    least: int = 0
    most: int = 0
    choices: tuple[str, ...] = ()
    says: str = "text"

    @property
    def pattern(self) -> str:
        """The regular expression."""
        return self._pattern if isinstance(self._pattern, str) else self._pattern()

    @property
    def allows_prose(self) -> bool:
        """Whether any printable text will do; a pattern that takes long to put together is not asked for."""
        return self._pattern == TEXT_PATTERN


Text = Annotated[str, Constraint()]
"""Prose as the author typed it: at least one visible character, single spaces, no line break."""

ShortText = Annotated[str, Constraint(length=200, says="a short text")]
"""A text of at most 200 characters: a name, a title, a number of a grant."""

Id = Annotated[
    str,
    Constraint(
        pattern="^[a-z0-9]+(?:[-._:][a-z0-9]+)*$",
        length=100,
        says="an id of lower-case letters and digits, joined by - . _ or :, such as khan-2010-internship",
    ),
]
"""A name for reference inside a document or register, such as `khan-2010-internship`."""

Whole = Annotated[int, Constraint(least=1, most=9999, says="a whole number from 1 to 9999")]
"""A count."""

Numeral = Annotated[Decimal, Constraint(says="a number such as 500 or 500.50")]
"""An exact number from 0 to 10^15."""


@attrs.frozen
class FieldType:
    """The type of a field.

    Attributes:
        sort: text, choice, flag, whole, numeral, day, period, value or list.
        of: the class, for a choice (its `StrEnum`) and a value; else the Python type.
        item: the type of each member of a list.
        optional: whether the field may be left out.
        constraint: what a text or number must be.
    """

    sort: str
    of: Any
    item: "FieldType | None" = None
    optional: bool = False
    constraint: Constraint = Constraint()


def doc(text: str, *, examples: tuple[object, ...] = (), bare: bool = False, coded: bool = False) -> dict[str, object]:
    """Describe a field for the schema and the documentation.

    Args:
        text: one or two plain sentences.
        examples: values that could stand in it.
        bare: whether it is a noun without an article, in lower case but for names; a slip there gets a hint.
        coded: whether it is a code, initials or a country, so that “NA” may stand there for itself.
    """
    return {"doc": text, "examples": examples, "bare": bare, "coded": coded}


def one_of(choices: tuple[str, ...]) -> Constraint:
    """Make the constraint that a text is one of some words."""
    words = tuple(map(str, choices))
    return Constraint(pattern=f"^(?:{'|'.join(words)})$", choices=words, says=f"one of {', '.join(words)}")


def text_fault(text: str, constraint: Constraint) -> str:
    """Say what is wrong with a text, or nothing.

    >>> text_fault("two  spaces", Constraint())
    'has a line break, two spaces in a row, or a space at one end'
    >>> text_fault("NHS Survival", Constraint())
    ''
    """
    if len(text) > constraint.length:
        return f"has more than {constraint.length} characters"
    if constraint.pattern is TEXT_PATTERN:
        plain = text.isascii() and text.isprintable()
        if not (plain and text.strip()) and not _text.match(text):
            return "has no visible character, or one that cannot be printed"
        if (plain and text[0] != " " != text[-1] and "  " not in text) or not _loose.search(text):
            return ""
        return "has a line break, two spaces in a row, or a space at one end"
    if not re.fullmatch(constraint.pattern, text):
        return f"should be {constraint.says}"
    return ""


@attrs.frozen(kw_only=True)
class Value:
    """A value of the model: frozen, compared by what it says, refused by its constructor when it makes no sense."""

    main_field: ClassVar[str] = ""
    """The field that a plain text stands for, where a document may give one instead of an object."""

    needs_one_of: ClassVar[tuple[tuple[str, ...], ...]] = ()
    """Groups of fields of which at least one must be given."""

    not_both: ClassVar[tuple[tuple[str, str], ...]] = ()
    """Pairs of fields that exclude each other."""

    true_means_one: ClassVar[bool] = False
    """Whether, where a list of these is asked for, a plain `true` stands for one that says nothing further."""

    @classmethod
    def from_text(cls, text: str) -> typing.Self:
        """Make the value that a plain text stands for in a document.

        Raises:
            InvalidValueError: if the text does not say one.
        """
        return cls(**{cls.main_field: text})

    @classmethod
    def text_constraint(cls) -> Constraint:
        """Say what a plain text must be to stand for a value of this class."""
        kind = field_types(cls)[cls.main_field]
        if kind.sort == "value":
            return typing.cast("Constraint", kind.of.text_constraint())
        return one_of(tuple(kind.of)) if kind.sort == "choice" else kind.constraint

    def to_text(self) -> str | None:
        """The plain text that stands for this value in a document, or None where it takes an object."""
        main = type(self).main_field
        if not main:
            return None
        for field in attrs.fields(type(self)):
            if field.name != main and getattr(self, field.name) != field.default:
                return None
        return typing.cast("str | None", getattr(self, main))

    def without(self, name: str) -> typing.Self:
        """Return what it says beside one optional field; the others are in order, and only checked together.

        Raises:
            InvalidValueError: if that makes no sense.
        """
        bare = object.__new__(type(self))
        for field in attrs.fields(type(self)):
            object.__setattr__(bare, field.name, None if field.name == name else getattr(self, field.name))
        bare.check_together()
        return bare

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        # What a class has of its own attrs does not write for it. Compiling these three for each of fifty classes
        # took longer than half of what a statement does.
        for name in ("__eq__", "__hash__", "__repr__"):
            if name not in vars(cls):
                setattr(cls, name, getattr(Value, name))

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return bool(_parts_of(self) == _parts_of(other))

    def __hash__(self) -> int:
        return hash((self.__class__, _parts_of(self)))

    def __repr__(self) -> str:
        parts = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in attrs.fields(type(self)))
        return f"{type(self).__qualname__}({parts})"

    def __attrs_post_init__(self) -> None:
        cls = type(self)
        for name, check in _checks.get(cls) or _compile_checks(cls):
            fault = check(getattr(self, name))
            if fault:
                raise InvalidValueError(f"{cls.__name__}.{name} {fault}")
        self.check_together()

    def check_together(self) -> None:
        """Check what fields say together, once each is known to be in order by itself.

        Raises:
            InvalidValueError: if none of some fields is given, or two that exclude each other are.
        """
        cls = type(self)
        for group in cls.needs_one_of:
            if all(getattr(self, name) is None for name in group):
                raise InvalidValueError(f"{cls.__name__} needs {' or '.join(group)}")
        for one, other in cls.not_both:
            if getattr(self, one) is not None and getattr(self, other) is not None:
                raise InvalidValueError(f"{cls.__name__} has {one} or {other}, not both")


_parts: dict[type, Callable[[Value], object]] = {}
_checks: dict[type, tuple[tuple[str, Callable[[Any], str]], ...]] = {}
_field_types: dict[type, dict[str, FieldType]] = {}


def _parts_of(value: Any) -> object:
    """Take the parts out of a value by which it is compared."""
    cls = value.__class__
    parts = _parts.get(cls)
    if parts is None:
        names = [field.name for field in attrs.fields(cls) if field.eq]
        parts = _parts[cls] = attrgetter(*names) if names else lambda _: None
    return parts(value)


def field_types(cls: type[Value]) -> dict[str, FieldType]:
    """Return the type of each field of a class of the model, by name and in order."""
    known = _field_types.get(cls)
    if known is None:
        known = _field_types[cls] = {
            field.name: _field_type(_evaluated(field.type, cls)) for field in attrs.fields(cls)
        }
    return known


def _evaluated(annotation: Any, cls: type) -> Any:
    """Turn an annotation that was written as text (because it looks ahead) into a type."""
    if not isinstance(annotation, str):
        return annotation
    for owner in cls.__mro__:
        scope = vars(sys.modules[owner.__module__])
        try:
            return eval(annotation, scope)
        except NameError:
            continue
    raise TypeError(f"{cls.__name__}: cannot find the type {annotation}")


def _field_type(annotation: Any) -> FieldType:
    members = [each for each in typing.get_args(annotation) if each is not types.NoneType]
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        if len(members) != 1:
            raise TypeError(f"a field has one type, or one type and None, not {annotation}")
        return attrs.evolve(_field_type(members[0]), optional=True)
    if typing.get_origin(annotation) is tuple:
        return FieldType("list", tuple, item=_field_type(members[0]), optional=True)
    if typing.get_origin(annotation) is Annotated:
        base, constraint = members[0], members[1]
        return FieldType(_SORTS[base], base, constraint=constraint)
    if annotation in _SORTS:
        return FieldType(_SORTS[annotation], annotation)
    if issubclass(annotation, StrEnum):
        return FieldType("choice", annotation)
    if issubclass(annotation, Value):
        return FieldType("value", annotation)
    raise TypeError(f"a field cannot have the type {annotation}")


_SORTS = {str: "text", int: "whole", Decimal: "numeral", bool: "flag", datetime.date: "day", Period: "period"}


def _compile_checks(cls: type[Value]) -> tuple[tuple[str, Callable[[Any], str]], ...]:
    compiled = tuple((name, _check(kind)) for name, kind in field_types(cls).items())
    _checks[cls] = compiled
    return compiled


def _check(kind: FieldType) -> Callable[[Any], str]:
    """Make the function that says what is wrong with a value of this type, or nothing."""
    of, constraint = kind.of, kind.constraint

    def text(value: Any) -> str:
        return text_fault(value, constraint) if type(value) is str else "should be text"

    def whole(value: Any) -> str:
        good = type(value) is int and constraint.least <= value <= constraint.most
        return "" if good else f"should be {constraint.says}"

    def numeral(value: Any) -> str:
        good = type(value) is Decimal and value.is_finite() and not value.is_signed() and value < 10**15
        return "" if good else f"should be a Decimal from 0 to below 10^15, not {value!r}"

    def instance(value: Any) -> str:
        return "" if isinstance(value, of) else f"should be of type {of.__name__}, not {type(value).__name__}"

    def each(value: Any) -> str:
        if type(value) is not tuple:
            return f"should be a tuple, not {type(value).__name__}"
        return next(filter(None, map(member, value)), "") if value else ""

    named: dict[str, Callable[[Any], str]] = {"text": text, "whole": whole, "numeral": numeral, "list": each}
    member = _check(kind.item) if kind.item else instance
    check = named.get(kind.sort, instance)
    if kind.optional and kind.sort != "list":
        return lambda value: "" if value is None else check(value)
    return check


def leads_to(cls: type[Value], is_wanted: Callable[[type[Value]], bool]) -> bool:
    """Whether a class is wanted, or one of those whose values can stand below its own."""
    waiting, seen = [cls], {cls}
    while waiting:
        here = waiting.pop()
        if is_wanted(here):
            return True
        for kind in field_types(here).values():
            below = (kind.item or kind).of
            if (kind.item or kind).sort == "value" and below not in seen:
                seen.add(below)
                waiting.append(below)
    return False


def fields_of(cls: type[Value]) -> Iterator[tuple[str, FieldType, dict[str, Any], Any]]:
    """Go through a class's fields: name, type, what `doc` said of it, and its default."""
    for field in attrs.fields(cls):
        yield field.name, field_types(cls)[field.name], dict(field.metadata), field.default
