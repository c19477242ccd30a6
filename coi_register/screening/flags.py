"""Flags: potential conflicts for a person to weigh, with evidence; and what could not be assessed."""

from collections.abc import Mapping
from enum import StrEnum

import attrs

from coi_register.dispositions import Disposition
from coi_register.parties import Person
from coi_register.periods import Period
from coi_register.policies import Grade, Policy
from coi_register.screening.directory import Directory, Entity, Key
from coi_register.screening.facts import Fact
from coi_register.screening.rules import Rule
from coi_register.screening.ties import Patron
from coi_register.screening.weights import Missing

__all__ = ["Certainty", "Decision", "Flag", "NotAssessed", "State"]


class Certainty(StrEnum):
    """How surely a rule is satisfied.

    Attributes:
        CERTAIN: for every choice of days within the stated dates.
        POSSIBLE: for some choice of days.
    """

    CERTAIN = "certain"
    POSSIBLE = "possible"


class State(StrEnum):
    """How a disposition stands on the day of screening.

    Attributes:
        IN_FORCE: it answers a flag.
        ENDED: its last day has passed: the flag is open again.
        LAPSED: the facts behind its flag have changed: the flag is open again.
        UNMATCHED: it belongs to no flag that was found.
    """

    IN_FORCE = "in force"
    ENDED = "ended"
    LAPSED = "lapsed"
    UNMATCHED = "unmatched"


@attrs.frozen(kw_only=True, eq=False)
class Decision:
    """A disposition, seen from a screening.

    Attributes:
        disposition: what was decided.
        state: whether it is in force.
        added: of one that has lapsed, the facts that are new.
        removed: of one that has lapsed, the facts that are gone.
    """

    disposition: Disposition
    state: State
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, eq=False)
class Flag:
    """A potential conflict found by a rule: a fact for a person to weigh, never a verdict.

    With `code`, `fellow`, `patron` and `about` it is the same flag, however many routes lead to it.

    Attributes:
        rule: the rule that found it.
        fellow: the person.
        fellow_key: what stands for the person.
        patron: the patron; None for what concerns the person alone.
        patron_key: what stands for the patron.
        about: the matter or the counterparty, where it is not the patron.
        about_key: what stands for it.
        certainty: certain, if one route is.
        severity: that of the gravest route.
        period: the days that are shared on the gravest route, as far as they are known.
        evidence: the interests of all routes.
        facts: the facts that it rests on, in lines; the fingerprint is over them.
        policy: the policy, with its version.
        unverified: the sources of the policy's figures that it rests on, and that were not seen there.
        fingerprint: what identifies it, and what stands for its facts.
        said: what its explanation may speak of.
        routes: how many routes lead to it.
        directory: the directory in which its keys are looked up.
        decision: what a person decided of it, if anything.
    """

    rule: Rule
    fellow: Person
    fellow_key: Key
    patron: Patron | None
    patron_key: Key
    about: Entity | None
    about_key: Key
    certainty: Certainty
    severity: Grade
    period: Period | None
    evidence: tuple[Fact, ...]
    facts: tuple[str, ...]
    policy: Policy
    unverified: tuple[str, ...]
    fingerprint: str
    said: Mapping[str, object]
    routes: int
    directory: Directory
    decision: Decision | None = None

    @property
    def code(self) -> str:
        """The code of its rule."""
        return self.rule.code

    @property
    def title(self) -> str:
        """The title of its rule."""
        return self.rule.title

    @property
    def is_open(self) -> bool:
        """Whether nobody has answered it, or the answer holds no longer."""
        return self.decision is None or self.decision.state is not State.IN_FORCE

    @property
    def classification(self) -> tuple[str, ...]:
        """The types of interest of its evidence in the classification that the policy names, if it does."""
        if self.policy.classifies != "nhs":
            return ()
        return tuple(sorted({each for fact in self.evidence for each in fact.interest.nhs}))


@attrs.frozen(kw_only=True, eq=False)
class NotAssessed:
    """What rules would have looked at, had something not been missing.

    Attributes:
        codes: the codes of the rules, in order.
        fellow: the person.
        fellow_key: what stands for the person.
        patrons: the keys of the patrons whom it would have concerned, in order.
        missing: what is missing, and of what.
        subject: what lacks it: a matter, a body, a person; None of an interest.
        directory: the directory in which its keys are looked up.
    """

    codes: tuple[str, ...]
    fellow: Person
    fellow_key: Key
    patrons: tuple[Key, ...]
    missing: Missing
    subject: Entity | None
    directory: Directory
