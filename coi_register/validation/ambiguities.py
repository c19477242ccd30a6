"""Ambiguities: names that fit several entities and so mean none of them, and definitions that are one by an identifier.

They are looked for in all documents that belong together, since what one defines the others may name.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from coi_register.entities.name_errors import told_apart
from coi_register.entities.parties_in import Party, parties_in
from coi_register.entities.references import LISTS, PARTIES, values_below
from coi_register.entities.same_entity import Entity, EntityIndex
from coi_register.errors import Problem, Severity
from coi_register.json_pointer import Path
from coi_register.model.declarations import Declaration
from coi_register.model.parties import Office, Organisation, Person, Scheme
from coi_register.model.parties.identifiers import canonical
from coi_register.model.register import Register
from coi_register.validation.problem_text import problem_at, quoted

__all__ = ["find_ambiguities"]

_Value = Declaration | Register | None
_PLURALS: Mapping[type, str] = {Person: "people", Organisation: "organisations", Office: "offices", Scheme: "schemes"}


def find_ambiguities(values: Sequence[_Value], identified: Sequence[Party] | None = None) -> dict[int, list[Problem]]:
    """Find names that fit several entities, and definitions that share an identifier.

    Args:
        values: what the documents say, with references unresolved; None for one that is not in order.
        identified: parties in them, with all people and bodies that have an id or an identifier, where these are known.

    Returns:
        Problems without file, line and column, by the position of the document.
    """
    found: dict[int, list[Problem]] = {}
    for position, problem in _shared_identifiers(values):
        found.setdefault(position, []).append(problem)
    register = _together(values)
    if identified is not None and not EntityIndex(register, identified).may_fit_several():
        return found
    parties = parties_in(register)
    index = EntityIndex(register, parties)
    if not any(map(index.fitting, parties)):  # one look for all documents
        return found
    for position, value in enumerate(values):
        problems = list(_ambiguous(value, index)) if value is not None else []
        if problems:
            found.setdefault(position, []).extend(problems)
    return found


def _together(values: Iterable[_Value]) -> Register:
    """Put documents together as one register."""
    lists: dict[str, list[Any]] = {key: [] for key in LISTS}
    for value in values:
        if isinstance(value, Declaration):
            lists["declarations"].append(value)
        elif value is not None:
            for key in LISTS:
                lists[key] += getattr(value, key)
    return attrs.evolve(Register(), **{key: tuple(each) for key, each in lists.items()})  # type: ignore[arg-type]


def _ambiguous(value: Declaration | Register, index: EntityIndex) -> Iterator[Problem]:
    """Find the names in a document that fit several."""
    for path, each in values_below(value, ()):
        if not isinstance(each, Person | Organisation | Office | Scheme):
            continue
        several = index.fitting(each)
        if several:
            name = each.office if isinstance(each, Office) else each.name
            message = f"{quoted(name)} fits {len(several)} {_plural(several)}, {told_apart(several)}, and so means none"
            yield problem_at("DOC270", path, message, _advice(several), Severity.WARNING, whole=True)


def _plural(several: Sequence[Entity]) -> str:
    return _PLURALS[type(several[0])]


def _advice(several: Sequence[Entity]) -> str:
    if all(each.id for each in several):
        return "Write the id of the one that is meant."
    return "Give each an id, and write the id of the one that is meant."


def _shared_identifiers(values: Sequence[_Value]) -> Iterator[tuple[int, Problem]]:
    """Find definitions that are one because they have one identifier."""
    seen: dict[tuple[str, str, str], str] = {}
    for position, value in enumerate(values):
        for cls in (Person, Organisation) if isinstance(value, Register) else ():
            key = PARTIES[cls]
            for index, each in enumerate(getattr(value, key)):
                for place, identifier in enumerate(each.identifiers if each.id else ()):
                    number = key, *canonical(identifier)
                    other = seen.setdefault(number, each.id)
                    if other != each.id:
                        yield position, _shared(other, each, identifier, (key, index, "identifiers", place))


def _shared(other: str, each: Any, identifier: Any, path: Path) -> Problem:
    number = f"{identifier.system} {identifier.id}"
    message = f"{quoted(each.id)} and {quoted(other)} have one identifier, {number}, and so count as one"
    advice = "Define it once, with the other name as an alias; or correct the identifier."
    return problem_at("DOC271", path, message, advice, Severity.HINT, whole=True)
