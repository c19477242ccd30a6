"""Checks of parties across documents: their names, their identifiers, and names that look alike and count as two."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from coi_register.entities.folding import fold_person
from coi_register.entities.joining import alias_line
from coi_register.entities.lookalikes import lookalikes
from coi_register.entities.mentions import DefinedIds, Mention, mentions
from coi_register.entities.named import NamedEntity, Place, named_entities
from coi_register.entities.parties_in import Party
from coi_register.entities.references import is_like_an_id
from coi_register.errors import Problem, Severity
from coi_register.json_pointer import Path
from coi_register.model.declarations import Declaration
from coi_register.model.parties import Organisation, Person
from coi_register.model.register import Register
from coi_register.validation.identifier_checks import identifier_fault
from coi_register.validation.name_hints import name_faults, name_of
from coi_register.validation.problem_text import problem_at, quoted

__all__ = ["party_problems"]


def party_problems(values: Iterable[tuple[int, Declaration | Register]]) -> Mapping[int, Sequence[Problem]]:
    """Find what is wrong with the names and identifiers of everybody and everything that documents speak of.

    What is written in the same way in many places is told once, where it stands first.

    Args:
        values: what each document says, with references resolved, and its position.

    Returns:
        Problems without file, line and column, by the position of the document that has any.
    """
    given = tuple(values)
    found: defaultdict[int, list[Problem]] = defaultdict(list)
    for position, problem in (*_of_each(given), *_of_two(named_entities(given))):
        found[position].append(problem)
    return found


def _of_each(values: Sequence[tuple[int, Declaration | Register]]) -> Iterator[tuple[int, Problem]]:
    """The problems of each party by itself."""
    defined = DefinedIds(value for _, value in values)
    with_family: set[str] = set()
    without_family: list[tuple[str, int, Problem]] = []
    seen: set[object] = set()
    known: set[int] = set()  # by identity, since the same party often stands in many places
    for position, value in values:
        for mention in mentions(value):
            party = mention.party
            if defined.are_meant_by(mention):
                continue
            if id(party) in known:
                continue
            known.add(id(party))
            if isinstance(party, Person) and party.family:
                with_family.add(fold_person(party.name))
            for problem in (*_of_name(mention, seen), *_of_identifiers(mention, seen)):
                if problem.code == "DOC233":
                    without_family.append((fold_person(name_of(party) or ""), position, problem))
                else:
                    yield position, problem
    # A name needs its family name once, wherever that is said.
    yield from ((position, problem) for name, position, problem in without_family if name not in with_family)


def _of_name(mention: Mention, seen: set[object]) -> Iterator[Problem]:
    party = mention.party
    name = name_of(party)
    if name is None or is_like_an_id(name) or (type(party), name) in seen:
        return
    seen.add((type(party), name))
    for code, message, advice in _faults(party):
        yield problem_at(code, _path_of_name(mention), message, advice, Severity.HINT)


@lru_cache(maxsize=10_000)
def _faults(party: Party) -> tuple[tuple[str, str, str], ...]:
    return tuple(name_faults(party))


def _path_of_name(mention: Mention) -> Path:
    party = mention.party
    return mention.path if party.to_text() is not None else (*mention.path, party.main_field)


def _of_identifiers(mention: Mention, seen: set[object]) -> Iterator[Problem]:
    for index, identifier in enumerate(getattr(mention.party, "identifiers", ())):
        if identifier not in seen and (fault := identifier_fault(identifier)):
            code, message, advice = fault
            path = (*mention.path, "identifiers", index, "id")
            yield problem_at(code, path, message, advice, Severity.WARNING)
        seen.add(identifier)


def _of_two(entities: Sequence[NamedEntity]) -> Iterator[tuple[int, Problem]]:
    """The names that look alike and count as two: each pair is told where the second stands first."""
    for first, second, first_name, name in lookalikes(entities):
        position, path = _place_of(second, name)
        message = f"{quoted(name)} looks like {quoted(first_name)}, and they count as two"
        yield position, problem_at("DOC236", path, message, _advice(first, second), Severity.HINT)


def _place_of(entity: NamedEntity, name: str) -> Place:
    return entity.names[name][0]


def _advice(first: NamedEntity, second: NamedEntity) -> str:
    """What to write so that two entities are one."""
    if first.cls not in (Person, Organisation):
        return f"If they are one, write {quoted(first.name)} in both places."
    alias = f"“{alias_line(first, second.name)}”"
    if first.definition is None:
        return f"If they are one, write {quoted(first.name)} in both places, or define it once with {alias}."
    if second.definition is None:
        return f"If they are one, write {alias} in the definition of {quoted(first.definition.id)}."
    kept, other = quoted(first.definition.id), quoted(second.definition.id)
    return f"If they are one, write {alias} in the definition of {kept}, and take out that of {other}."
