"""What is in force: which declarations and facts of each person hold on a day, as known on a day.

Statement, view, screening and check-statement all use this module. Nothing is deleted: facts that no longer hold keep
their history.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import attrs

from coi_register.entities.contradictions import BetweenDeclarations, correction_of_another
from coi_register.entities.person_in_force import PersonInForce, of_one, of_several
from coi_register.entities.same_entity import EntityIndex, Key
from coi_register.model.declarations import Declaration
from coi_register.model.fields import field_types
from coi_register.model.parties import Person
from coi_register.model.register import Register

__all__ = ["InForce", "PersonInForce", "in_force", "register_of", "with_declarants"]


def in_force(
    register: Register,
    on: datetime.date | None = None,
    known_on: datetime.date | None = None,
    *,
    index: EntityIndex | None = None,
) -> "InForce":
    """Find what a register says of each person on a day, as known on a day.

    Args:
        register: the register.
        on: the day on which it is to hold; None where each declaration is seen from its own day.
        known_on: the last day of which declarations are known; None where all are. One without a day is known.
        index: the index of who is who, where there is one already.
    """
    return InForce(register, on, known_on, index or EntityIndex(register))


def register_of(declarations: Iterable[Declaration]) -> Register:
    """Make a register of declarations: whoever declares under an id is a person whom it defines."""
    return with_declarants(Register(declarations=tuple(declarations)))


def with_declarants(register: Register) -> Register:
    """Return a register in which whoever declares under an id is a person whom it defines."""
    people = dict.fromkeys((*register.people, *(each.declarant for each in register.declarations if each.declarant.id)))
    return register if len(people) == len(register.people) else attrs.evolve(register, people=tuple(people))


class InForce:
    """What a register says of each person; what holds of somebody is worked out when it is asked for.

    Attributes:
        index: who is who.
        on: the day on which it is to hold.
        known_on: the last day of which declarations are known.
        declarations: what each person has declared, but for what they have corrected since, in the register's order.
    """

    def __init__(
        self, register: Register, on: datetime.date | None, known_on: datetime.date | None, index: EntityIndex
    ) -> None:
        self.index = index
        self.on = on
        self.known_on = known_on
        self.declarations: dict[Key, list[Declaration]] = {}
        self._corrected: dict[tuple[Key, str], Declaration] = {}
        self._of_others: list[BetweenDeclarations] = []
        self._people: dict[Key, PersonInForce] = {}
        self._take_in(register.declarations)

    def _take_in(self, declarations: Iterable[Declaration]) -> None:
        """Put together what each person has declared; a correction counts for the person's own declaration only."""
        person_key, known_on, found = self.index.person, self.known_on, self.declarations
        correcting: list[tuple[Key, Declaration]] = []
        for declaration in declarations:
            if known_on is not None and declaration.declared_on is not None and declaration.declared_on > known_on:
                continue
            person = person_key(declaration.declarant)
            found.setdefault(person, []).append(declaration)
            if declaration.corrects is not None:
                correcting.append((person, declaration))
        if correcting:
            self._correct(correcting)

    def _correct(self, correcting: list[tuple[Key, Declaration]]) -> None:
        wanted = {each.corrects for _, each in correcting}
        by_id: dict[str, list[tuple[Key, Declaration]]] = {}
        for person, each in self.standing():
            if each.id is not None and each.id in wanted:
                by_id.setdefault(each.id, []).append((person, each))
        for person, each in correcting:
            named = by_id.get(each.corrects or "", [])
            own = next((other for whose, other in named if whose == person), None)
            if own is not None:
                self._corrected[person, each.corrects or ""] = own
            elif named:
                names = each.declarant.name, named[0][1].declarant.name
                self._of_others.append(correction_of_another(person, each, *names))
        for person in dict.fromkeys(person for person, _ in self._corrected):
            own_ones = self.declarations[person]
            self.declarations[person] = [each for each in own_ones if (person, each.id) not in self._corrected]

    def of(self, person: Key) -> PersonInForce:
        """Return what the register says of a person.

        Args:
            person: the key of the person.
        """
        known = self._people.get(person)
        if known is None:
            known = self._people[person] = self._work_out(person, self.declarations.get(person, ()))
        return known

    def _work_out(self, person: Key, declarations: Sequence[Declaration]) -> PersonInForce:
        if len(declarations) == 1 and not declarations[0].may_repeat_itself:  # as of most people
            return of_one(person, declarations[0])
        return of_several(person, self.person_of(person).name if declarations else "", declarations, self.index)

    @cached_property
    def problems(self) -> tuple[BetweenDeclarations, ...]:
        """What is wrong between the declarations of each person, person by person."""
        several = (
            person for person, own in self.declarations.items() if len(own) > 1 or (own and own[0].may_repeat_itself)
        )
        return (*self._of_others, *(each for person in several for each in self.of(person).problems))

    @property
    def problems_so_far(self) -> tuple[BetweenDeclarations, ...]:
        """What is wrong between the declarations of those who have been asked about, person by person."""
        of_others = (each for each in self._of_others if each.person in self._people)
        return (*of_others, *(each for known in self._people.values() for each in known.problems))

    def standing(self) -> Iterator[tuple[Key, Declaration]]:
        """Go through the declarations that stand, person by person, each with whose it is."""
        for person, own in self.declarations.items():
            for declaration in own:
                yield person, declaration

    def person_of(self, person: Key) -> Person:
        """Return the person as the register defines them, or as one of their declarations describes them best."""
        entity = self.index.entity(person)
        assert isinstance(entity, Person)
        if entity.id is not None:
            return entity
        described = [each.declarant for each in self.declarations.get(person, ())]
        return min(described, key=_least_described, default=entity)

    def corrected_by(self, person: Key, declaration: Declaration) -> tuple[Declaration, ...]:
        """Return the declarations of a person that one corrects: that one, the one that it corrects itself, and so on.

        Args:
            person: the person.
            declaration: a declaration of theirs.
        """
        found: list[Declaration] = []
        earlier = self._corrected.get((person, declaration.corrects or ""))
        while earlier is not None and earlier not in found:
            found.append(earlier)
            earlier = self._corrected.get((person, earlier.corrects or ""))
        return tuple(found)


def _least_described(person: Person) -> tuple[int, str]:
    """Order descriptions of one person: those that say more first, then by their words."""
    values = [getattr(person, name) for name in field_types(Person)]
    return sum(1 for each in values if each in (None, ())), repr(person)
