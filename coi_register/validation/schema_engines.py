"""The JSON Schema engines, behind one interface: both find the same faults, in the same form."""

import math
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from typing import Any

import attrs

from coi_register.errors import InvalidValueError
from coi_register.json_pointer import Path
from coi_register.model.json_schema import BASE, interest_schema, load_schema, schema_names
from coi_register.model.kinds.registry import kind_names, own_kinds
from coi_register.model.periods import Period, is_full_date

__all__ = ["ENGINES", "Engine", "Fault", "best_engine", "python_engine", "rust_engine"]

_Schema = dict[str, Any]


@attrs.frozen
class Fault:
    """One place where a document breaks its schema.

    Attributes:
        path: the way to the value in the document.
        keyword: the JSON Schema keyword that is broken.
        schema: the schema in which the keyword stands.
    """

    path: Path
    keyword: str
    schema: _Schema


Engine = Callable[[object, str], Iterator[Fault]]
"""Takes plain values and the name of a schema, and finds the faults, in no particular order."""


def _is_period(value: object) -> bool:
    try:
        return not isinstance(value, str) or bool(Period.parse(value))
    except InvalidValueError:
        return False


def _is_day(value: object) -> bool:
    return not isinstance(value, str) or is_full_date(value)


_FORMATS = {"edtf-period": _is_period, "date": _is_day}


def _documents() -> dict[str, _Schema]:
    """Every schema by its address. An interest is looked at for its kind alone; its own schema is applied apart."""
    names = (*schema_names(), *(f"interests/{kind}" for kind in own_kinds()))
    found = {f"{BASE}{name}.schema.json": load_schema(name) for name in names}
    found[f"{BASE}interest.schema.json"] = interest_schema(kinds=kind_names(), each=False)
    return found


def _plain(value: Any) -> Any:
    """Turn exact numbers into the floats that both engines judge alike."""
    if isinstance(value, Decimal) or (type(value) is int and abs(value) > 2**53):
        return _float(Decimal(value))
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return value


def _float(value: Decimal) -> float:
    """The float next to an exact number, on the same side of every whole number as it."""
    if abs(value.adjusted()) > _MOST_DIGITS:
        value = value.scaleb(_MOST_DIGITS * (1 if value.adjusted() > 0 else -1) - value.adjusted())
    number = float(value)
    if number.is_integer() and value != number:
        return math.nextafter(number, math.inf if value > number else -math.inf)
    return number


_MOST_DIGITS = 300
"""Numbers that a float cannot hold are beyond every bound, as one of so many digits is."""


def python_engine(plain: object, name: str) -> Iterator[Fault]:
    """Find faults with `jsonschema`, which is always there."""
    for error in _python_validator(name, tuple(own_kinds())).iter_errors(_plain(plain)):
        yield Fault(tuple(error.absolute_path), str(error.validator), error.schema)


@cache
def _python_validator(name: str, _own: tuple[str, ...]) -> Any:
    from jsonschema import Draft202012Validator, FormatChecker
    from referencing import Registry
    from referencing.jsonschema import DRAFT202012

    documents = _documents()
    resources = [(address, DRAFT202012.create_resource(schema)) for address, schema in documents.items()]
    checker = FormatChecker(formats=())
    for each, judge in _FORMATS.items():
        checker.checks(each)(judge)
    registry = Registry[Any]().with_resources(resources)
    return Draft202012Validator(documents[f"{BASE}{name}.schema.json"], registry=registry, format_checker=checker)


def rust_engine(plain: object, name: str) -> Iterator[Fault]:
    """Find faults with `jsonschema-rs`, where it is installed."""
    validator, documents = _rust_validator(name, tuple(own_kinds()))
    for error in validator.iter_errors(_plain(plain)):
        address, _, location = error.absolute_keyword_location.partition("#")
        *steps, keyword = (step.replace("~1", "/").replace("~0", "~") for step in location.split("/")[1:])
        schema: Any = documents[address]
        for step in steps:
            schema = schema[int(step)] if isinstance(schema, list) else schema[step]
        yield Fault(tuple(error.instance_path), keyword, schema)


@cache
def _rust_validator(name: str, _own: tuple[str, ...]) -> Any:
    import jsonschema_rs

    documents = _documents()
    validator = jsonschema_rs.Draft202012Validator(
        documents[f"{BASE}{name}.schema.json"],
        registry=jsonschema_rs.Registry(list(documents.items())),
        formats=_FORMATS,
        validate_formats=True,
        offline=True,
    )
    return validator, documents


ENGINES: dict[str, Engine] = {"jsonschema": python_engine, "jsonschema-rs": rust_engine}


def best_engine() -> Engine:
    """Return the fastest engine that is installed; both give the same faults."""
    from importlib.util import find_spec

    return rust_engine if find_spec("jsonschema_rs") else python_engine
