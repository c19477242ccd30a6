"""Proposals: the flags that would be new if a proposed declaration stood in the register."""

import attrs

from coi_register.entities.references import LISTS, definitions, resolve
from coi_register.model.declarations import Declaration
from coi_register.model.register import Register
from coi_register.screening.screen import Screening

__all__ = ["new_in", "suppose"]


def suppose(register: Register, *proposed: Declaration | Register) -> Register:
    """Return the register as it would be with something more in it: "if she took this post", "if this were decided".

    Args:
        register: the register; it is not changed.
        proposed: declarations, and parts of a register (a matter, say), which may name by id what the register defines.
    """
    known = definitions((register, *(each for each in proposed if isinstance(each, Register))))
    lists: dict[str, list[object]] = {name: list(getattr(register, name)) for name in LISTS}
    for each in proposed:
        part = Register(declarations=(each,)) if isinstance(each, Declaration) else each
        for name in LISTS:
            lists[name] += getattr(resolve(part, known), name)
    return attrs.evolve(register, **{name: tuple(members) for name, members in lists.items()})  # type: ignore[arg-type]


def new_in(after: Screening, before: Screening) -> Screening:
    """Return only what one screening has found and an earlier one had not: new flags, and those with new facts."""
    flags = {flag.fingerprint for flag in before.flags}
    gaps = {gap.fingerprint for gap in before.not_assessed}
    bars = {(each.key, each.fact.id, each.part.matter_key) for each in before.barred}
    return attrs.evolve(
        after,
        flags=tuple(flag for flag in after.flags if flag.fingerprint not in flags),
        not_assessed=tuple(each for each in after.not_assessed if each.fingerprint not in gaps),
        barred=tuple(each for each in after.barred if (each.key, each.fact.id, each.part.matter_key) not in bars),
        coverage=after.coverage.with_proposals(before.coverage),
        decisions=(),
        is_what_if=True,
    )
