"""The matters of a register: who takes part in matters, who is a party to them, and who stands to gain, each found by a
key.
"""

from collections.abc import Iterable, Iterator

from coi_register.entities.same_entity import Entity, EntityIndex, Key
from coi_register.model.matters import Beneficiary, Matter, Party
from coi_register.screening.index.pairs import Gain, Part, Side

__all__ = ["MatterIndex"]


class MatterIndex:
    """An index of the matters of a register.

    Attributes:
        parts: what each person does in matters.
        parts_in: what each person does in each matter.
        parts_about: what others do that is about a person, an office or a body.
        sides: to what each body, office or person is a party.
        sides_of: the parties to each matter.
        gains: what each scheme, body, office or person stands to gain.
    """

    def __init__(self, matters: Iterable[Matter], directory: EntityIndex) -> None:
        self._directory = directory
        self.parts: dict[Key, list[Part]] = {}
        self.parts_in: dict[tuple[Key, Key], list[Part]] = {}
        self.parts_about: dict[Key, list[Part]] = {}
        self.sides: dict[Key, list[Side]] = {}
        self.sides_of: dict[Key, list[Side]] = {}
        self.gains: dict[Key, list[Gain]] = {}
        for matter in matters:
            self._take_in(matter)

    def _take_in(self, matter: Matter) -> None:
        key = self._directory.matter(matter)
        for participant in matter.participants:
            person = self._directory.person(participant.person)
            about = (participant.about, participant.about_office, participant.about_organisation)
            part = Part(matter, key, participant, person, tuple(self._keys(about)))
            self.parts.setdefault(person, []).append(part)
            self.parts_in.setdefault((person, key), []).append(part)
            for each in part.about:
                self.parts_about.setdefault(each, []).append(part)
        for party in matter.parties:
            for each in self._keys_in(party):
                side = Side(matter, key, party, each)
                self.sides.setdefault(each, []).append(side)
                self.sides_of.setdefault(key, []).append(side)
        for beneficiary in matter.beneficiaries:
            for each in self._keys_in(beneficiary):
                self.gains.setdefault(each, []).append(Gain(matter, key, beneficiary, each))

    def _keys_in(self, value: Party | Beneficiary) -> Iterator[Key]:
        names = ("scheme", "organisation", "office", "person")
        return self._keys(getattr(value, name, None) for name in names)

    def _keys(self, entities: Iterable[Entity | None]) -> Iterator[Key]:
        for entity in entities:
            key = self._directory.key(entity) if entity is not None else None
            if key:
                yield key
