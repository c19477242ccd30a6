"""From the model back to plain values: as short as a person would write them, and read back to an equal value."""

from typing import Any, cast

import attrs

from coi_register.model.fields import FieldType, Value, field_types
from coi_register.model.kinds.base import Interest

__all__ = ["unstructure"]


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
    written: dict[str, object] = {"kind": value.kind} if isinstance(value, Interest) else {}
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
