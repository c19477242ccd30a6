"""The directory, as screening asks it: which key stands for whom. `EntityIndex` is one."""

from typing import Protocol

from coi_register.entities.same_entity import Entity, Key
from coi_register.model.parties import Office, Organisation, Person

__all__ = ["Directory"]


class Directory(Protocol):
    """Gives people, bodies, offices, schemes and matters their keys, and keys what they stand for."""

    def key(self, entity: Entity, /) -> Key | None:
        """Which key stands for an entity? None for what has no name."""

    def person(self, person: Person, /) -> Key:
        """Which key stands for a person?"""
        ...

    def body(self, body: Organisation, /) -> Key | None:
        """Which key stands for a body? None for one without a name."""

    def entity(self, key: Key, /) -> Entity:
        """What does a key stand for, as the register defines it?"""
        ...

    def whole_body(self, body: Organisation, /) -> Organisation:
        """What does the register say of a body that is only named?"""
        ...

    def whole_office(self, office: Office, /) -> Office:
        """What does the register say of an office that is only named?"""
        ...
