"""Identifiers of known systems: their shape, and their check digits."""

from functools import lru_cache

from coi_register.model.parties import Identifier
from coi_register.model.parties.identifier_systems import System, find_system
from coi_register.validation.problem_text import quoted

__all__ = ["identifier_fault"]


def identifier_fault(identifier: Identifier) -> tuple[str, str, str] | None:
    """Find what is wrong with an identifier of a known system; of others nothing is known.

    Returns:
        The code, the message and the advice of the problem, or None where there is none.
    """
    return _fault(identifier.system, identifier.id)


@lru_cache(maxsize=10_000)
def _fault(name: str, text: str) -> tuple[str, str, str] | None:
    system = find_system(name)
    if system is None:
        return None
    bare = system.bare(text)
    if not system.fits(bare):
        return "DOC231", f"{quoted(text)} does not have the shape of {system.says}", _advice(system, bare)
    if not system.is_checked(bare):
        message = f"{quoted(text)} is not {system.says}: its check digits do not follow from the rest"
        return "DOC230", message, f"A character of it is wrong, or two are swapped. Look it up at {system.home}."
    return None


def _advice(system: System, bare: str) -> str:
    complete = system.complete(bare)
    if complete != bare and system.fits(complete):
        return f"{system.shown} If zeros were lost, write {quoted(complete)}."
    return system.shown
