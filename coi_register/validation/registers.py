"""Semantic checks of a register: of its declarations, of what it defines, and of dispositions."""

from collections.abc import Iterator

from coi_register.dispositions import Disposition, Outcome
from coi_register.errors import Path, Problem
from coi_register.references import values_below
from coi_register.register import Register
from coi_register.validation.checks import check_declaration, problem_at, reversed_period

__all__ = ["check_register"]


def check_register(register: Register) -> list[Problem]:
    """Find what is wrong with a register, but for its references."""
    found: list[Problem] = []
    for index, declaration in enumerate(register.declarations):
        found += check_declaration(declaration, ("declarations", index))
    found += _definitions(register)
    for index, disposition in enumerate(register.dispositions):
        found += _disposition(disposition, ("dispositions", index))
    return found


def _definitions(register: Register) -> Iterator[Problem]:
    """The periods of what a register defines: of tenures, relations, sponsors, parties ..."""
    for path, value in values_below(register, ()):
        period = getattr(value, "period", None)
        if path[0] != "declarations" and period is not None and period.reversed:
            yield reversed_period(period, path)


def _disposition(disposition: Disposition, path: Path) -> Iterator[Problem]:
    if (disposition.action is not None) != (disposition.outcome is Outcome.MANAGED):
        message = "an “action” belongs to the outcome “managed”, and to no other"
        yield problem_at("DOC217", path, message, "Say how it is managed, or take the action out.", whole=True)
    if disposition.until and disposition.until < disposition.on:
        message = f"it holds until {disposition.until}, before the day on which it was decided"
        yield problem_at("DOC217", (*path, "until"), message, "Look at the dates.")
