"""The parties that a register names: every person, body, office and scheme, wherever it stands."""

from collections.abc import Callable, Container, Mapping
from typing import Any

from coi_register.model.fields import FieldType, Value, field_types, leads_to
from coi_register.model.kinds.base import Interest
from coi_register.model.parties import Office, Organisation, Person, Scheme
from coi_register.model.structuring.codegen import KNOWN, look

__all__ = ["PARTIES", "Party", "parties_in"]

Party = Person | Organisation | Office | Scheme

PARTIES: Mapping[type[Value], str] = {
    Person: "people",
    Organisation: "organisations",
    Office: "offices",
    Scheme: "schemes",
}
"""The classes that an id may stand for, each with the list of a register that defines them."""

_Look = Callable[[Any, Container[int]], bool]
_Plan = tuple[tuple[str, ...], _Look]

_PLANS: dict[type[Value], _Plan] = {}
"""Of each class, which fields may hold a party, and what says whether they hold nothing new."""


def parties_in(value: Value) -> list[Party]:
    """List the parties of a register, or of a part of it, each value once, in order: definitions and mentions.

    A register names the same bodies over and over, and equal texts are one value: what has been seen is known by its
    identity.
    """
    walk = _Walk()
    walk.go_below(value)
    return walk.found


class _Walk:
    """One walk through a register."""

    def __init__(self) -> None:
        self.found: list[Party] = []
        self._seen = dict(KNOWN)

    def go_below(self, value: Value) -> None:
        """Find the parties below a value."""
        seen = self._seen
        for name in (_PLANS.get(value.__class__) or _plan(value.__class__))[0]:
            part: Any = getattr(value, name)
            for each in part if part.__class__ is tuple else (part,):
                if id(each) in seen:
                    continue
                if each.main_field:  # it may stand in many places
                    seen[id(each)] = each
                    if each.__class__ in PARTIES:
                        self.found.append(each)
                is_known = (_PLANS.get(each.__class__) or _plan(each.__class__))[1]
                if not is_known(each, seen):
                    self.go_below(each)


def _plan(cls: type[Value]) -> _Plan:
    names = tuple(name for name, kind in field_types(cls).items() if _may_hold_party(kind))
    _PLANS[cls] = names, look(names)
    return _PLANS[cls]


def _may_hold_party(kind: FieldType) -> bool:
    """Whether a field of this type can lead to a party, as any interest can."""
    held = kind.item or kind
    return held.sort == "value" and leads_to(held.of, lambda cls: cls in PARTIES or cls is Interest)
