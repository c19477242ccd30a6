"""Files that extend another of their sort, as policies and styles do: what one does not say is said in the other."""

from typing import Any

import attrs

from coi_register.model.fields import ShortText, Value

__all__ = ["extending"]

_AS_ELSEWHERE: Any = {"auto_detect": True, "frozen": True, "kw_only": True, "slots": True}
"""What `attrs.frozen(kw_only=True)` asks for."""


def extending(cls: type[Value], name: str, says: str) -> type[Value]:
    """Make the class of a file that extends another: with the fields of a class, of which `extends` alone is needed.

    Args:
        cls: the class of what the file and the one that it extends say together; it has a field `extends`.
        name: the name of the new class.
        says: its docstring.
    """
    fields = {field.name: _in_file(field) for field in attrs.fields(cls)}
    made: type[Value] = attrs.make_class(name, fields, bases=(Value,), class_body={"__doc__": says}, **_AS_ELSEWHERE)
    made.__module__ = cls.__module__
    return made


def _in_file(field: Any) -> Any:
    """Make of a field one that may be left out; but `extends` is what such a file is about."""
    kind: Any = field.type
    if field.name == "extends":
        kind = ShortText
        return attrs.field(type=kind, metadata=field.metadata)
    if field.default is attrs.NOTHING:
        return attrs.field(type=kind | None, default=None, metadata=field.metadata)
    return attrs.field(type=kind, default=field.default, metadata=field.metadata)
