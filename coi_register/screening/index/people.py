"""The people of a register: who has declared what, who was placed, who held which office, and which facts name other
people.
"""

from coi_register.entities.in_force import InForce
from coi_register.entities.same_entity import Key
from coi_register.model.declarations import Declaration
from coi_register.model.fields import field_types
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.shapes import Placement, Role
from coi_register.model.register import Register
from coi_register.screening.facts import is_own
from coi_register.screening.index.pairs import Service
from coi_register.screening.index.patrons import is_placement

__all__ = ["PeopleIndex", "names_somebody"]


class PeopleIndex:
    """An index of the people of a register.

    Attributes:
        placed: everybody who has been placed with a patron, in the order of the register.
        naming: the interests that name another person or mirror another's, each with who declared it, and where.
        services: the offices that each person held.
    """

    def __init__(self, register: Register, known: InForce) -> None:
        self.placed: dict[Key, None] = {}
        self.naming: list[tuple[Key, Interest, Declaration]] = []
        self.services: dict[Key, list[Service]] = {}
        roles: dict[type[Interest], tuple[bool, bool]] = {}
        for person, declaration in known.standing():
            for interest in declaration.interests:
                cls = interest.__class__
                # What a class can be is asked once: most interests of a register place nobody and name nobody.
                role = roles.get(cls)
                if role is None:
                    role = roles[cls] = issubclass(cls, Placement | Role), _may_name(cls)
                may_place, may_name = role
                if may_place and is_placement(interest) and is_own(interest):
                    self.placed[person] = None
                if (may_name or interest.mirror_of or interest.subject is not None) and names_somebody(interest):
                    self.naming.append((person, interest, declaration))
        for office in register.offices:
            for tenure in office.held_by:
                holder = known.index.person(tenure.person)
                self.services.setdefault(holder, []).append(Service(office, tenure, holder))


def _may_name(cls: type[Interest]) -> bool:
    return not {"person", "donor"}.isdisjoint(field_types(cls))


def names_somebody(interest: Interest) -> bool:
    """Whether an interest names another person, or says that it mirrors another's."""
    if interest.mirror_of or (interest.subject is not None and interest.subject.person is not None):
        return True
    return getattr(interest, "person", None) is not None or getattr(interest, "donor", None) is not None
