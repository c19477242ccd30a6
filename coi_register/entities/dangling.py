"""Dangling ids: a quick check whether a register of a million interests has ids that nothing defines.

`references.dangling` says where they are. This module only says whether there are any, which is rare. It looks only at
fields that can hold a party, and once at a value that stands in many places.
"""

from collections.abc import Callable, Container
from typing import Any

from coi_register.entities.references import PARTIES, Definitions, is_like_an_id
from coi_register.model.fields import FieldType, Value, field_types, leads_to
from coi_register.model.kinds.base import Interest
from coi_register.model.parties import Organisation, Person
from coi_register.model.structuring.codegen import KNOWN, look

__all__ = ["DanglingIds"]

_MOST_REMEMBERED = 200_000
_IDENTIFIED = (Person, Organisation)
_Look = Callable[[Any, Container[int]], bool]


class DanglingIds:
    """Looks for ids that nothing defines.

    Attributes:
        identified: the people and bodies that were seen which have an id or an identifier, defined or named.
    """

    def __init__(self, known: Definitions) -> None:
        self.identified: list[Person | Organisation] = []
        self._definitions = known
        self._known = known.parties
        self._fields: dict[type[Value], tuple[tuple[str, ...], _Look]] = {}
        self._fine = dict(KNOWN)

    def are_in(self, value: Value) -> bool:
        """Whether a value holds a dangling id."""
        names, is_known = self._fields.get(value.__class__) or self._fields_of(value.__class__)
        if is_known(value, self._fine):
            return False
        for name in names:
            part: Any = getattr(value, name)
            if id(part) in self._fine:
                continue
            for each in part if part.__class__ is tuple else (part,):
                if id(each) in self._fine:
                    continue
                if self._are_at(each) if each.main_field else self.are_in(each):
                    return True
        return False

    def _are_at(self, value: Any) -> bool:
        """Whether a value that can be written as a text is a dangling id, or holds one."""
        known = self._known.get(value.__class__)
        if known is not None:
            name: str | None = getattr(value, value.main_field)
            if value.__class__ in _IDENTIFIED and (value.identifiers or value.id):
                self.identified.append(value)
            if name and name not in known and is_like_an_id(name) and self._is_missing(value, name):
                return True
        names, _ = self._fields.get(value.__class__) or self._fields_of(value.__class__)
        if not names:
            return False
        if self.are_in(value):
            return True
        # What can be written as a text may stand in many places, unless it has an id of its own.
        if len(self._fine) < _MOST_REMEMBERED and getattr(value, "id", None) is None:
            self._fine[id(value)] = value
        return False

    def _is_missing(self, value: Any, name: str) -> bool:
        """Whether a text is an id that nothing has; where an office may stand, a person may have it."""
        return value.to_text() is not None and not self._definitions.is_defined(value.__class__, name)

    def _fields_of(self, cls: type[Value]) -> tuple[tuple[str, ...], _Look]:
        names = tuple(name for name, kind in field_types(cls).items() if _may_hold_party(kind))
        self._fields[cls] = names, look(names)
        return self._fields[cls]


def _may_hold_party(kind: FieldType) -> bool:
    """Whether a field of this type can lead to a party, as any interest can."""
    held = kind.item or kind
    return held.sort == "value" and leads_to(held.of, lambda cls: cls in PARTIES or cls is Interest)
