"""The parties that a register names: every person, body, office and scheme, wherever it stands."""

from collections.abc import Callable, Container
from typing import Any

from coi_register.entities.references import PARTIES
from coi_register.model.fields import FieldType, Value, field_types, leads_to
from coi_register.model.kinds.base import Interest
from coi_register.model.parties import Office, Organisation, Person, Scheme
from coi_register.model.structuring.codegen import KNOWN, look

__all__ = ["Party", "identified_in", "parties_in"]

Party = Person | Organisation | Office | Scheme

_Look = Callable[[Any, Container[int]], bool]


def parties_in(value: Value) -> list[Party]:
    """List the parties of a register, or of a part of it, each value once, in order: definitions and mentions.

    A register names the same bodies over and over, and equal texts are one value: what has been seen is known by its
    identity.
    """
    walk = _Walk()
    walk.go_below(value)
    return walk.found


def identified_in(value: Value) -> list[Person | Organisation]:
    """List the people and bodies among them of which more than a name is said: an id, or an identifier."""
    found = parties_in(value)
    return [each for each in found if isinstance(each, Person | Organisation) and (each.id or each.identifiers)]


class _Walk:
    """One walk through a register."""

    def __init__(self) -> None:
        self.found: list[Party] = []
        self._plans: dict[type[Value], tuple[tuple[str, ...], _Look]] = {}
        self._seen = dict(KNOWN)

    def go_below(self, value: Value) -> None:
        """Find the parties below a value."""
        names, is_known = self._plans.get(value.__class__) or self._plan(value.__class__)
        seen = self._seen
        if is_known(value, seen):
            return
        for name in names:
            part: Any = getattr(value, name)
            for each in part if part.__class__ is tuple else (part,):
                if id(each) in seen:
                    continue
                if each.main_field:  # it may stand in many places
                    seen[id(each)] = each
                    if each.__class__ in PARTIES:
                        self.found.append(each)
                self.go_below(each)

    def _plan(self, cls: type[Value]) -> tuple[tuple[str, ...], _Look]:
        names = tuple(name for name, kind in field_types(cls).items() if _may_hold_party(kind))
        self._plans[cls] = names, look(names)
        return self._plans[cls]


def _may_hold_party(kind: FieldType) -> bool:
    """Whether a field of this type can lead to a party, as any interest can."""
    held = kind.item or kind
    return held.sort == "value" and leads_to(held.of, lambda cls: cls in PARTIES or cls is Interest)
