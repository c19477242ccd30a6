"""Dispositions: what a person decided about a flag or a gap, by its fingerprint; it lasts until the facts change."""

import datetime
from enum import StrEnum
from typing import Annotated

import attrs

from coi_register.model.fields import Constraint, Id, Text, Value, doc
from coi_register.model.parties import Person

__all__ = ["Action", "Disposition", "Fingerprint", "Outcome"]

Fingerprint = Annotated[
    str,
    Constraint(
        pattern="^[0-9a-f]{12}-[0-9a-f]{12}$",
        length=25,
        says="the fingerprint of a flag as `coi-register screen` prints it: twice twelve of 0-9 and a-f and a hyphen",
    ),
]
"""What identifies a flag, a hyphen, and what stands for the facts behind it; each in twelve hexadecimal digits."""


class Outcome(StrEnum):
    """What was decided about a flag."""

    DISMISSED = "dismissed"
    MANAGED = "managed"
    ACCEPTED = "accepted"


class Action(StrEnum):
    """How a potential conflict is managed, in the terms of NHS England and NICE."""

    NO_ACTION = "no action"
    DECLARATION = "declaration"
    PARTIAL_EXCLUSION = "partial exclusion"
    WITHDRAWAL = "withdrawal"
    RECUSAL = "recusal"
    REMOVAL_FROM_MATTER = "removal from the matter"
    REMOVAL_OF_RESPONSIBILITY = "removal of responsibility"
    REMOVAL_FROM_ROLE = "removal from the role"


@attrs.frozen(kw_only=True)
class Disposition(Value):
    """That a person has looked at a flag, and what they decided, on a day and for a reason."""

    id: Id | None = attrs.field(default=None, metadata=doc("A name for reference."))
    fingerprint: Fingerprint = attrs.field(metadata=doc("The fingerprint of the flag, as screening prints it."))
    outcome: Outcome = attrs.field(
        metadata=doc("dismissed (no conflict here), managed (see the action) or accepted (known and lived with).")
    )
    action: Action | None = attrs.field(default=None, metadata=doc("How it is managed, where the outcome is managed."))
    by: Person = attrs.field(metadata=doc("Who decided, by name or id."))
    on: datetime.date = attrs.field(metadata=doc("The day of the decision: 2025-03-14."))
    reason: Text = attrs.field(metadata=doc("Why, in whole sentences. Nobody can be told to trust a bare decision."))
    facts: tuple[Text, ...] = attrs.field(
        default=(),
        metadata=doc(
            "The facts on which it rests, as `coi-register screen --decide` prints them: when they change, the "
            "decision lapses, and with them it can be told which have changed."
        ),
    )
    until: datetime.date | None = attrs.field(
        default=None, metadata=doc("The last day on which the decision holds; else, until the facts change.")
    )
