"""What generated registers hold together: laws of statements suppose that no declaration undoes another."""

from collections.abc import Iterable

from coi_register import Declaration, Register
from coi_register.entities.in_force import in_force, register_of

__all__ = ["contradicts_itself", "stands_as_declared"]


def contradicts_itself(declared: Register | Iterable[Declaration]) -> bool:
    """Whether it cannot be told what holds of somebody, so that nothing can be stated of them."""
    known = in_force(declared if isinstance(declared, Register) else register_of(declared))
    return any(known.of(person).contradictions for person in known.declarations)


def stands_as_declared(register: Register) -> bool:
    """Whether nobody contradicts themselves, and no return has ended what an earlier declaration says."""
    known = in_force(register)
    own = [known.of(person) for person in known.declarations]
    return not any(each.contradictions or any(fact.ended_by for fact in each.facts) for each in own)
