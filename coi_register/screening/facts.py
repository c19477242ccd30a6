"""Facts: what people have declared, as it holds; and the sector of a body that they name."""

from collections.abc import Iterable

from coi_register.entities.facts import Fact, is_own
from coi_register.entities.same_entity import Key
from coi_register.model.parties import Organisation, Sector
from coi_register.screening.directory import Directory

__all__ = ["Fact", "is_own", "sector_of"]


def sector_of(key: Key, facts: Iterable[Fact], directory: Directory) -> Sector | None:
    """Return the sector of a body: as the register defines it; else as one of some facts that name it says.

    Args:
        key: what stands for the body.
        facts: the facts, those that count first in front.
        directory: the directory.
    """
    body = directory.entity(key)
    assert isinstance(body, Organisation)
    if body.sector is not None and body.id is not None:
        return body.sector
    named = (each for fact in facts for each in fact.interest.organisations())
    told = (each.sector for each in named if each.sector and directory.body(each) == key)
    return next(told, body.sector)
