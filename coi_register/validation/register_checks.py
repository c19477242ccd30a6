"""Semantic checks of a register: of its declarations, of what it defines, and of dispositions."""

from collections.abc import Hashable, Iterator
from functools import cache
from typing import cast

import attrs

from coi_register.entities.references import LISTS, values_below
from coi_register.errors import Problem
from coi_register.json_pointer import Path
from coi_register.model.declarations import Declaration
from coi_register.model.dispositions import Disposition, Outcome
from coi_register.model.fields import Value, field_types, leads_to
from coi_register.model.manuscripts import Manuscript
from coi_register.model.money import Amount
from coi_register.model.parties import Person
from coi_register.model.register import Register
from coi_register.validation.blank_texts import blank_texts_below, own_blank_texts
from coi_register.validation.declaration_checks import check_declaration
from coi_register.validation.interest_checks import amount_problems, interests_problems, period_problems
from coi_register.validation.problem_text import place, problem_at

__all__ = ["check_register"]


def check_register(register: Register, *, speaks: bool = False) -> list[Problem]:
    """Find what is wrong with a register, but for its references.

    Args:
        register: the register.
        speaks: whether every text in it is known to say something.
    """
    found: list[Problem] = []
    for index, declaration in enumerate(register.declarations):
        found += check_declaration(declaration, ("declarations", index), speaks=speaks)
    found += _definitions(register, speaks=speaks)
    for index, manuscript in enumerate(register.manuscripts):
        found += _funding(manuscript, ("manuscripts", index))
    if not speaks:
        found += own_blank_texts(register, ())
    for index, disposition in enumerate(register.dispositions):
        found += _disposition(disposition, ("dispositions", index))
    return found


def _definitions(register: Register, *, speaks: bool) -> Iterator[Problem]:
    """The texts, periods and amounts of what a register defines: of tenures, relations, sponsors, parties, gains ..."""
    for key in LISTS:
        for index, each in enumerate(getattr(register, key) if key != "declarations" else ()):
            if not speaks:
                yield from blank_texts_below(each, (key, index))
            if key != "manuscripts" and _may_hold_checked(each.__class__):  # funding is checked as interests are
                yield from _checked((key, index), each)
                for path, value in values_below(each, (key, index)):
                    yield from _checked(path, value)


def _checked(path: Path, value: Value) -> Iterator[Problem]:
    period = getattr(value, "period", None)
    if period is not None:
        # Bodies and offices are older than anybody's interests: only of matters is an early year a slip.
        yield from (each for each in period_problems(period, path) if path[0] == "matters" or each.code != "DOC202")
    if isinstance(value, Amount):
        yield from amount_problems(value, path)


@cache
def _may_hold_checked(cls: Hashable) -> bool:
    """Whether values of a class can have a period or an amount, themselves or below."""
    return leads_to(cast("type[Value]", cls), lambda below: below is Amount or "period" in field_types(below))


def _funding(manuscript: Manuscript, path: Path) -> Iterator[Problem]:
    """Check the funding of a study as the interests of a declaration."""
    stand_in = Declaration(declarant=Person(name="The authors"), interests=manuscript.funding)
    for problem in interests_problems(stand_in, path):
        within = (*path, "funding", *problem.path[len(path) + 1 :])
        told = problem.message.replace(
            place(problem.path[: len(path) + 2], whole=True), place(within[: len(path) + 2], whole=True), 1
        )
        yield attrs.evolve(problem, path=within, message=told)


def _disposition(disposition: Disposition, path: Path) -> Iterator[Problem]:
    if (disposition.action is not None) != (disposition.outcome is Outcome.MANAGED):
        message = "an “action” belongs to the outcome “managed”, and to no other"
        yield problem_at("DOC217", path, message, "Say how it is managed, or take the action out.", whole=True)
    if disposition.until and disposition.until < disposition.on:
        message = f"it holds until {disposition.until}, before the day on which it was decided"
        yield problem_at("DOC217", (*path, "until"), message, "Look at the dates.")
