"""Namesakes: names of which it is not known who or what is meant, as several have them."""

from collections.abc import Iterator

import attrs

from coi_register.english import join
from coi_register.entities.parties_in import Party, parties_in
from coi_register.entities.same_entity import Entity, Key
from coi_register.model.parties import Office
from coi_register.screening.fingerprints import fact_line
from coi_register.screening.index.context import ScreeningContext

__all__ = ["UnclearName", "unclear_declarants", "unclear_names_of"]


@attrs.frozen(kw_only=True)
class UnclearName:
    """A name that fits several, in one place.

    Attributes:
        words: the name, and whom or what it fits.
        people: the keys of the people whom the place may concern.
        line: the place, in a line that does not depend on the order of the register.
    """

    words: str
    people: tuple[Key, ...]
    line: str


def unclear_declarants(context: ScreeningContext) -> Iterator[UnclearName]:
    """Find the declarants, and those who take part in matters, whose name fits several people."""
    directory = context.directory
    if not directory.has_shared_names:
        return
    for key, declarations in context.in_force.declarations.items():
        for each in declarations:
            if fits := directory.fitting(each.declarant):
                people = (key, *(directory.key(one) or "" for one in fits))
                line = f"{key}: declared on {each.declared_on or 'no day'}"
                yield UnclearName(words=_words(each.declarant, fits), people=people, line=line)
    for matter in context.register.matters:
        for part in matter.participants:
            if part.person and (fits := directory.fitting(part.person)):
                people = (directory.person(part.person), *(directory.key(one) or "" for one in fits))
                line = f"{people[0]}: {part.part} in {directory.matter(matter)}"
                yield UnclearName(words=_words(part.person, fits), people=people, line=line)


def unclear_names_of(context: ScreeningContext, person: Key) -> Iterator[UnclearName]:
    """Find the names in what somebody has declared that fit several people, bodies or schemes."""
    if not context.directory.has_shared_names:
        return
    for fact in context.facts(person):
        for party in parties_in(fact.interest):
            if fits := context.directory.fitting(party):
                yield UnclearName(words=_words(party, fits), people=(person,), line=fact_line(fact, context.directory))


def _words(party: Party, fits: tuple[Entity, ...]) -> str:
    name = party.office if isinstance(party, Office) else party.name
    ids = (f"“{each}”" for each in sorted(each.id or "" for each in fits if each.id))
    return f"“{name}” fits {join([*ids, *('one without an id' for each in fits if not each.id)])}"
