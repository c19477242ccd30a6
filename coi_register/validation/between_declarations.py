"""Problems between declarations in several documents, each reported in the document where it stands."""

from collections.abc import Sequence

import attrs

from coi_register.entities.in_force import in_force, with_declarants
from coi_register.errors import Path, Problem
from coi_register.model.declarations import Declaration
from coi_register.model.register import Register
from coi_register.validation.examine import Document, in_order, located
from coi_register.validation.problem_text import problem_at

__all__ = ["register_in", "with_problems_between"]


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
            declarations=declarations,
            dispositions=tuple(each for register in registers for each in register.dispositions),
        )
    )


def with_problems_between(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Add to each document what is wrong between its declarations and others."""
    places: dict[int, tuple[int, Path]] = {}
    for number, document in enumerate(documents):
        value = document.value
        if isinstance(value, Declaration):
            places[id(value)] = number, ()
        elif value is not None:
            places |= {id(each): (number, ("declarations", at)) for at, each in enumerate(value.declarations)}
    found: dict[int, list[Problem]] = {}
    for each in in_force(register_in(documents)).problems:
        number, path = places[id(each.declaration)]
        problem = problem_at(each.code, (*path, *each.path), each.message, each.advice, each.severity)
        found.setdefault(number, []).append(problem)
    return tuple(
        _with(document, found[number]) if number in found else document for number, document in enumerate(documents)
    )


def _with(document: Document, problems: Sequence[Problem]) -> Document:
    placed = located(document.raw, problems)
    return attrs.evolve(document, problems=in_order((*document.problems, *placed)))
