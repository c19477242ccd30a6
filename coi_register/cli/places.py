"""Where what a screening speaks of stands in the files of the register."""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from coi_register.screening.facts import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coi_register.documents.register_loader import LoadedRegister
    from coi_register.entities.same_entity import EntityIndex, Key
    from coi_register.json_pointer import Path
    from coi_register.model.fields import Value
    from coi_register.screening.results.flags import Flag
    from coi_register.screening.screen import Screening

__all__ = ["Places"]

_Place = tuple[str, int, int]


class Places:
    """Finds file, line and column of an interest, or of the person whom a flag without evidence is about."""

    def __init__(self, gathered: LoadedRegister, screening: Screening) -> None:
        self._gathered = gathered
        self._last_day = min(screening.on, screening.known_on or screening.on)
        self._directory: EntityIndex | None = None

    def __call__(self, found: Fact | Flag) -> _Place:
        """Tell where an interest stands; or the last declaration, or else the entry, of a flag's person."""
        if isinstance(found, Fact):
            interests = found.declaration.interests
            index = next(index for index, each in enumerate(interests) if each is found.as_told)
            return self._gathered.place_of(found.declaration, ("interests", index))
        self._directory = found.directory  # one for all flags of a screening
        value, path = self._people.get(found.fellow_key, (None, ()))
        return ("", 0, 0) if value is None else self._gathered.place_of(value, path)

    @cached_property
    def _people(self) -> dict[Key, tuple[Value, Path]]:
        """Where each person's place is, the best of all last."""
        return dict(self._found())

    def _found(self) -> Iterator[tuple[Key, tuple[Value, Path]]]:
        """Go through where people stand: in matters, in the list of people, and as declarants, the last day last."""
        assert self._directory
        register, key = self._gathered.register, self._directory.person
        for matter in reversed(register.matters):
            for position, each in reversed([*enumerate(matter.participants)]):
                yield key(each.person), (matter, ("participants", position))
        for person in reversed(register.people):
            yield key(person), (person, ())
        early = datetime.date.min
        made = [each for each in register.declarations if (each.declared_on or early) <= self._last_day]
        for declaration in sorted(made, key=lambda each: each.declared_on or early):
            yield key(declaration.declarant), (declaration, ())
