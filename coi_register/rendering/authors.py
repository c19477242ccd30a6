"""The authors of a statement: what each has declared, in the order of authors, and who has declared nothing yet."""

import datetime
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import attrs

from coi_register.declarations import Declaration
from coi_register.english import join
from coi_register.errors import CoiError
from coi_register.parties import Person

if TYPE_CHECKING:
    from coi_register.register import Register

__all__ = ["Author", "DayNeededError", "GapError", "authors_of"]


class GapError(CoiError, ValueError):
    """Somebody has declared neither interests nor that there are none, so nothing can be stated for them."""

    def __init__(self, people: tuple[Person, ...]) -> None:
        self.people = people
        names = join([who.name for who in people])
        have = "has" if len(people) == 1 else "have"
        told = f"{names} {have} declared neither interests nor that there is nothing to declare"
        super().__init__(told if people else "there is no declaration to state")


class DayNeededError(CoiError, ValueError):
    """No declaration says when it was made, so the day of the statement has to be given."""


@attrs.frozen(kw_only=True)
class Author:
    """Somebody whose interests are stated.

    Attributes:
        person: who it is.
        declarations: what they have declared, without what a correction replaces, in order; none for a gap.
    """

    person: Person
    declarations: tuple[Declaration, ...]

    @property
    def says_something(self) -> bool:
        """Whether they have declared interests, or that there is nothing of some kind or at all."""
        return any(each.interests or each.nothing_to_declare for each in self.declarations)

    @property
    def has_interests(self) -> bool:
        """Whether they have declared any interest."""
        return any(each.interests for each in self.declarations)

    @property
    def declares_nothing(self) -> bool:
        """Whether they have declared that there is nothing at all, and no interest."""
        return any(each.declares_nothing for each in self.declarations) and not self.has_interests

    def dated(self, on: datetime.date | None) -> Iterator[tuple[Declaration, datetime.date]]:
        """Give each declaration with the day on which it is stated.

        Args:
            on: the day of the statement; None for each declaration's own.

        Raises:
            DayNeededError: if there is neither.
        """
        for each in self.declarations:
            day = on or each.declared_on
            if day is None:
                raise DayNeededError(
                    f"the declaration of {self.person.name} has no day (declared_on), so say on which day it is to "
                    "be stated"
                )
            yield each, day


def authors_of(declarations: "Declaration | Register | Iterable[Declaration]") -> tuple[Author, ...]:
    """Put together what each author has declared, without what a correction replaces, in the order of authors."""
    given = (declarations,) if isinstance(declarations, Declaration) else tuple(_each(declarations))
    corrected = {each.corrects for each in given if each.corrects}
    authors: dict[str | Person, list[Declaration]] = {}
    for each in given:
        if each.id is None or each.id not in corrected:
            # Without an id, only who is described alike in everything is taken for one person.
            authors.setdefault(each.declarant.id or each.declarant, []).append(each)
    return tuple(Author(person=own[0].declarant, declarations=tuple(own)) for own in authors.values())


def _each(declarations: "Register | Iterable[Declaration]") -> Iterable[Declaration]:
    """Go through declarations, or those of a register; whose class is not imported to see whether it is one."""
    return declarations if isinstance(declarations, Iterable) else declarations.declarations
