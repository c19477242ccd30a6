"""Problems between declarations in several documents, each reported in the document where it stands."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

import attrs

from coi_register.entities.contradictions import BetweenDeclarations
from coi_register.entities.in_force import in_force, with_declarants
from coi_register.errors import Problem
from coi_register.json_pointer import Path
from coi_register.model.declarations import Declaration
from coi_register.model.register import Register
from coi_register.validation.examine import Document, in_order, located
from coi_register.validation.problem_text import problem_at

__all__ = ["problems_between", "register_in", "with_problems_between"]

_Told = Callable[[Path], Problem]


def register_in(documents: Sequence[Document]) -> Register:
    """Return what documents say together as one register: whoever declares under an id is a person of it."""
    registers = [each.value for each in documents if isinstance(each.value, Register)]
    declarations = tuple(declaration for each in documents for declaration in each.declarations)
    people = dict.fromkeys(who for register in registers for who in register.people)
    return with_declarants(
        Register(
            people=tuple(people),
            organisations=tuple(each for register in registers for each in register.organisations),
            offices=tuple(each for register in registers for each in register.offices),
            schemes=tuple(each for register in registers for each in register.schemes),
            matters=tuple(each for register in registers for each in register.matters),
            manuscripts=tuple(each for register in registers for each in register.manuscripts),
            declarations=declarations,
            dispositions=tuple(each for register in registers for each in register.dispositions),
        )
    )


def problems_between(declarations: Sequence[Declaration], register: Register) -> Iterator[tuple[int, _Told]]:
    """Find what is wrong between declarations, and inside one that contradicts itself.

    Args:
        declarations: the declarations.
        register: the register that they are part of, by identity.

    Yields:
        The position of the declaration at which each problem is told, and what tells it, given the way to that.
    """
    if len(declarations) < 2 and not any(each.may_repeat_itself for each in declarations):
        return
    places = {id(each): position for position, each in enumerate(declarations)}
    for each in in_force(with_declarants(register)).problems:
        yield places[id(each.declaration)], partial(_problem, each)


def _problem(found: BetweenDeclarations, path: Path) -> Problem:
    return problem_at(found.code, (*path, *found.path), found.message, found.advice, found.severity)


def with_problems_between(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Add to each document what is wrong between its declarations and others."""
    places: list[tuple[int, Path]] = []
    for number, document in enumerate(documents):
        value = document.value
        if isinstance(value, Declaration):
            places.append((number, ()))
        elif value is not None:
            places += [(number, ("declarations", at)) for at, _ in enumerate(value.declarations)]
    found: dict[int, list[Problem]] = {}
    register = register_in(documents)
    for position, problem_in in problems_between(register.declarations, register):
        number, path = places[position]
        found.setdefault(number, []).append(problem_in(path))
    return tuple(
        _with(document, found[number]) if number in found else document for number, document in enumerate(documents)
    )


def _with(document: Document, problems: Sequence[Problem]) -> Document:
    placed = located(document.raw, problems)
    return attrs.evolve(document, problems=in_order((*document.problems, *placed)))
