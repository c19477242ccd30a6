"""Mentions: every place of a document at which a person, a body, an office or a scheme stands."""

from collections.abc import Hashable, Iterable, Iterator
from functools import cache
from typing import Any, cast

import attrs

from coi_register.entities.parties_in import Party
from coi_register.entities.references import PARTIES
from coi_register.json_pointer import Path
from coi_register.model.declarations import Declaration
from coi_register.model.fields import FieldType, Value, field_types, leads_to
from coi_register.model.kinds.base import Interest
from coi_register.model.register import Register

__all__ = ["DefinedIds", "Mention", "mentions"]

_LISTS = frozenset(PARTIES.values())


@attrs.frozen
class Mention:
    """A party where it stands in a document.

    Attributes:
        path: the way to it.
        party: what stands there: a definition, a name, or an object that says more.
        is_definition: whether it stands in one of the lists of a register.
    """

    path: Path
    party: Party
    is_definition: bool = False


class DefinedIds:
    """The ids under which registers define parties."""

    def __init__(self, values: Iterable[Declaration | Register]) -> None:
        registers = [value for value in values if isinstance(value, Register)]
        self._of = {
            cls: {each.id for register in registers for each in getattr(register, key) if each.id}
            for cls, key in PARTIES.items()
        }

    def are_meant_by(self, mention: Mention) -> bool:
        """Whether a mention gives no name, but the id of what a register defines."""
        return not mention.is_definition and mention.party.id in self._of[type(mention.party)]


def mentions(value: Declaration | Register) -> Iterator[Mention]:
    """Go through every party of a document, in its order; an id that stands for a definition is not gone into."""
    if isinstance(value, Declaration):
        yield from _below(value, ())
        return
    for name in _fields_with_parties(Register):
        for index, each in enumerate(cast("tuple[Value, ...]", getattr(value, name))):
            if name in _LISTS:
                yield Mention((name, index), cast("Party", each), is_definition=getattr(each, "id", None) is not None)
            yield from _below(each, (name, index))


def _below(value: Value, path: Path) -> Iterator[Mention]:
    for name in _fields_with_parties(cast("Hashable", value.__class__)):
        part: Any = getattr(value, name)
        if not part:
            continue
        if part.__class__ is tuple:
            for index, each in enumerate(part):
                yield from _at(each, (*path, name, index))
        else:
            yield from _at(part, (*path, name))


def _at(value: Value, path: Path) -> Iterator[Mention]:
    if value.__class__ in PARTIES:
        party = cast("Party", value)
        yield Mention(path, party)
        if party.id is not None:  # what stands below is said where it is defined
            return
    yield from _below(value, path)


@cache
def _fields_with_parties(cls: Hashable) -> tuple[str, ...]:
    """The fields of a class that can lead to a party, as any interest can."""
    fields = field_types(cast("type[Value]", cls))
    return tuple(name for name, kind in fields.items() if _leads_to_party(kind))


def _leads_to_party(kind: FieldType) -> bool:
    held = kind.item or kind
    return held.sort == "value" and leads_to(held.of, lambda cls: cls in PARTIES or cls is Interest)
