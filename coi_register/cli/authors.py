"""Whose statement is asked for: people by id or name, or the authors of a matter of the register."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from coi_register.declarations import Declaration
from coi_register.errors import CoiError
from coi_register.matters import Matter, Part
from coi_register.parties import Person
from coi_register.register import Register
from coi_register.rendering.authors import authors_of, called

__all__ = ["UnknownMatterError", "asked_for", "by"]


class UnknownMatterError(CoiError, KeyError):
    """There is no matter of that id, or nobody is its author."""

    def __str__(self) -> str:
        return str(self.args[0])


def asked_for(options: Any, documents: Sequence[Any]) -> list[Person | str] | None:
    """Return the authors whose statement is asked for, in their order; None for all who declare.

    Args:
        options: the command's options, of which `author` and `matter` are looked at.
        documents: the documents that are given.

    Raises:
        NamesakesError: if somebody is asked for by a name that several people have.
        UnknownMatterError: if there is no such matter, or nobody is its author.
    """
    registers = [document.value for document in documents if isinstance(document.value, Register)]
    if options.matter:
        return list(_authors(options.matter, [matter for register in registers for matter in register.matters]))
    if not options.author:
        return None
    names: list[str] = options.author
    people = [who for register in registers for who in register.people]
    people += [declaration.declarant for document in documents for declaration in document.declarations]
    return [called(each, people) or each for each in names]


def by(
    asked: Sequence[Person | str] | None,
    declarations: Register | Sequence[Declaration],
    known_on: datetime.date | None = None,
) -> tuple[Declaration, ...]:
    """Return the declarations of those who are asked for, without what they have corrected since."""
    return tuple(each for author in authors_of(declarations, asked, known_on=known_on) for each in author.given)


def _authors(name: str, matters: Sequence[Matter]) -> Iterable[Person]:
    found = next((matter for matter in matters if name in (matter.id, matter.title)), None)
    if found is None:
        known = ", ".join(matter.id or matter.title for matter in matters)
        raise UnknownMatterError(
            f"there is no matter “{name}”" + (f"; there are {known}" if known else " in these files")
        )
    authors = [each.person for each in found.participants if each.part is Part.AUTHOR]
    if not authors:
        raise UnknownMatterError(f"nobody takes part in the matter “{name}” as its author")
    return dict.fromkeys(authors)
