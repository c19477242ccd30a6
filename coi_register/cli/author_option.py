"""Whose statement is asked for: people by id or name, or the authors of a matter of the register."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any, cast

from coi_register.entities.asked_by_name import look_up, nearest_text
from coi_register.entities.name_errors import AmbiguousNameError, UnknownNameError
from coi_register.entities.same_entity import EntityIndex, Key
from coi_register.errors import CoiError
from coi_register.model.declarations import Declaration
from coi_register.model.matters import Matter, Part
from coi_register.model.parties import Person
from coi_register.model.register import Register
from coi_register.statements.content.authors import NamesakesError, UnknownAuthorError, authors_of
from coi_register.validation.between_declarations import register_in

__all__ = ["UnknownMatterError", "asked_for", "by"]


class UnknownMatterError(CoiError, KeyError):
    """There is no matter of that id, or nobody is its author."""

    def __str__(self) -> str:
        return str(self.args[0])


def asked_for(options: Any, documents: Sequence[Any]) -> list[Person] | None:
    """Return the authors whose statement is asked for, in their order; None for all who declare.

    Args:
        options: the command's options, of which `author` and `matter` are looked at.
        documents: the documents that are given.

    Raises:
        NamesakesError: if somebody is asked for by a name that several people have.
        UnknownAuthorError: if nothing in the documents names somebody who is asked for.
        AmbiguousNameError: if several matters have the title that is asked for.
        UnknownMatterError: if there is no such matter, or nobody is its author.
    """
    if not options.matter and not options.author:
        return None
    register = register_in(documents)
    index = EntityIndex(register)
    if options.matter:
        keys = [index.person(each) for each in _authors(options.matter, register.matters, index)]
    else:
        keys = [_asked(each, index) for each in options.author]
    # Whoever has declared is asked for as the statement has them.
    declared = {index.person(each.person): each.person for each in authors_of(register, known_on=options.known_on)}
    return [declared.get(key) or cast("Person", index.entity(key)) for key in dict.fromkeys(keys)]


def _asked(text: str, index: EntityIndex) -> Key:
    """Find somebody by id, identifier or name, defined or only mentioned."""
    try:
        return look_up(index, text, ("person",))
    except AmbiguousNameError as error:
        raise NamesakesError(text, cast("tuple[Person, ...]", error.entities)) from None
    except UnknownNameError:
        raise UnknownAuthorError(text, index.people()) from None


def by(
    asked: Sequence[Person] | None,
    declarations: Register | Sequence[Declaration],
    known_on: datetime.date | None = None,
) -> tuple[Declaration, ...]:
    """Return the declarations of those who are asked for, without what they have corrected since."""
    return tuple(each for author in authors_of(declarations, asked, known_on=known_on) for each in author.given)


def _authors(name: str, matters: Sequence[Matter], index: EntityIndex) -> Iterable[Person]:
    """Find the authors of the matter of an id, or of a title in whatever typography."""
    try:
        key = look_up(index, name, ("matter",))
    except UnknownNameError:
        known = ", ".join(matter.id or matter.title for matter in matters)
        near = nearest_text(index, name, "matter")
        raise UnknownMatterError(
            f"there is no matter “{name}”"
            + (f"; there are {known}" if known else " in these files")
            + (f". Did you mean “{near}”?" if near else "")
        ) from None
    parts = (each for matter in matters if index.matter(matter) == key for each in matter.participants)
    authors = [each.person for each in parts if each.part is Part.AUTHOR]
    if not authors:
        raise UnknownMatterError(f"nobody takes part in the matter “{name}” as its author")
    return dict.fromkeys(authors)
