"""The parties that a register names: every person, body, office and scheme, wherever it stands."""

from collections.abc import Callable, Container, Iterator
from typing import Any

from coi_register.fields import FieldType, Value, field_types, leads_to
from coi_register.interests.base import Interest
from coi_register.moulds import KNOWN, look
from coi_register.parties import Office, Organisation, Person, Scheme
from coi_register.references import PARTIES
from coi_register.register import Register

__all__ = ["Party", "parties_in"]

Party = Person | Organisation | Office | Scheme

_MOST_REMEMBERED = 500_000
_Look = Callable[[Any, Container[int]], bool]


def parties_in(register: Register) -> Iterator[Party]:
    """Go through the parties of a register, each value once, in its order: definitions, and mentions at any depth.

    A register names the same bodies over and over, and equal texts are one value: what has been seen is known by its
    identity.
    """
    yield from _Walk().below(register)


class _Walk:
    """One walk through a register."""

    def __init__(self) -> None:
        self._plans: dict[type[Value], tuple[tuple[str, ...], _Look]] = {}
        self._seen = dict(KNOWN)

    def below(self, value: Value) -> Iterator[Party]:
        """Go through the parties below a value."""
        names, is_known = self._plans.get(value.__class__) or self._plan(value.__class__)
        seen = self._seen
        if is_known(value, seen):
            return
        for name in names:
            part: Any = getattr(value, name)
            for each in part if part.__class__ is tuple else (part,):
                if id(each) not in seen:
                    yield from self._at(each)

    def _at(self, value: Any) -> Iterator[Party]:
        if value.main_field and len(self._seen) < _MOST_REMEMBERED:
            self._seen[id(value)] = value
        if value.__class__ in PARTIES:
            yield value
        yield from self.below(value)

    def _plan(self, cls: type[Value]) -> tuple[tuple[str, ...], _Look]:
        names = tuple(name for name, kind in field_types(cls).items() if _may_hold_party(kind))
        self._plans[cls] = names, look(names)
        return self._plans[cls]


def _may_hold_party(kind: FieldType) -> bool:
    """Whether a field of this type can lead to a party, as any interest can."""
    held = kind.item or kind
    return held.sort == "value" and leads_to(held.of, lambda cls: cls in PARTIES or cls is Interest)
