"""Flags: potential conflicts for a person to weigh, with evidence; and what could not be assessed."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cached_property
from typing import cast

import attrs

from coi_register.entities.parties_in import parties_in
from coi_register.entities.same_entity import Entity, EntityIndex, Key
from coi_register.model.dispositions import Disposition
from coi_register.model.kinds.base import Interest
from coi_register.model.parties import Person
from coi_register.model.periods import Answer, Period
from coi_register.model.policies import Grade, Policy
from coi_register.screening.facts import Fact
from coi_register.screening.findings import Finding
from coi_register.screening.fingerprints import fact_line, fingerprint, former_words
from coi_register.screening.index.patrons import Patron, Tie
from coi_register.screening.results.namesakes import UnclearName
from coi_register.screening.rules import Rule
from coi_register.screening.windows import GRAVITY, Missing, gravest

__all__ = ["MEANING", "Certainty", "Decision", "Flag", "NotAssessed", "State"]


MEANING = "the meaning"
"""What is missing of an interest that no rule can read."""


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


def _no_ties(fellow: Key, patron: Key) -> tuple[Tie, ...]:
    """Know of no tie between anybody."""
    del fellow, patron
    return ()


@attrs.frozen(kw_only=True, eq=False, slots=False)
class Flag:
    """A potential conflict found by a rule: a fact for a person to weigh, never a verdict.

    With `code`, `fellow`, `patron` and `about` it is the same flag, however many routes lead to it. What is only asked
    for when it is shown (evidence, facts, fingerprint) is worked out then.

    Attributes:
        rule: the rule that found it.
        fellow_key: what stands for the person.
        patron_key: what stands for the patron; empty for what concerns the person alone.
        about_key: what stands for the matter or the counterparty; empty where that is the patron, or there is none.
        routes: the findings that lead to it, in no order.
        policy: the policy, with its version.
        directory: the directory in which its keys are looked up.
        decision: what a person decided of it, if anything.
        ties_between: finds the ties of a fellow to a patron, by their keys.
    """

    rule: Rule
    fellow_key: Key
    patron_key: Key
    about_key: Key
    routes: tuple[Finding, ...] = attrs.field(repr=False)
    policy: Policy = attrs.field(repr=False)
    directory: EntityIndex = attrs.field(repr=False)
    decision: Decision | None = None
    ties_between: Callable[[Key, Key], tuple[Tie, ...]] = attrs.field(default=_no_ties, repr=False)

    @property
    def fellow(self) -> Person:
        """The person."""
        return cast("Person", self.directory.entity(self.fellow_key))

    @property
    def patron(self) -> Patron | None:
        """The patron; None for what concerns the person alone."""
        return cast("Patron", self.directory.entity(self.patron_key)) if self.patron_key else None

    @property
    def about(self) -> Entity | None:
        """The matter or the counterparty, where it is not the patron."""
        return self.directory.entity(self.about_key) if self.about_key else None

    @cached_property
    def certainty(self) -> Certainty:
        """Certain, if one route is."""
        is_certain = any(each.assessment.answer is Answer.YES for each in self.routes)
        return Certainty.CERTAIN if is_certain else Certainty.POSSIBLE

    @cached_property
    def severity(self) -> Grade:
        """That of the gravest route: by a window or limit of the policy; else as the policy, or the rule, says."""
        return gravest(*(self._severity_of(each) for each in self.routes)) or self.rule.severity

    def _severity_of(self, route: Finding) -> Grade:
        return route.assessment.severity or self.policy.severity_of(self.code) or self.rule.severity

    @cached_property
    def first(self) -> Finding:
        """The gravest route; of several the surest; then by its days and its facts: the register's order counts not."""
        if len(self.routes) == 1:
            return self.routes[0]
        return min(self.routes, key=self._order_of)

    def _order_of(self, route: Finding) -> tuple[object, ...]:
        facts = tuple(self._lines[id(fact)] for fact in route.facts)
        days = str(route.period or "")
        return GRAVITY[self._severity_of(route)], route.assessment.answer is not Answer.YES, days, facts, route.grounds

    @cached_property
    def _lines(self) -> dict[int, str]:
        """What each fact of the routes says, in one line."""
        facts = {id(fact): fact for each in self.routes for fact in each.facts}
        return {key: fact_line(fact, self.directory) for key, fact in facts.items()}

    @property
    def period(self) -> Period | None:
        """The days that are shared on the first route, as far as they are known."""
        return self.first.period

    @property
    def said(self) -> Mapping[str, object]:
        """What its explanation may speak of: the names that the rule gave on the first route."""
        return self.first.said

    @cached_property
    def evidence(self) -> tuple[Fact, ...]:
        """The interests of all routes, in an order that the register's does not change."""
        found = {id(fact): fact for each in self.routes for fact in each.facts}
        return tuple(sorted(found.values(), key=lambda fact: (self._lines[id(fact)], fact.id)))

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """The facts that it rests on, in lines; the fingerprint is over them."""
        grounds = {ground for each in self.routes for ground in each.grounds}
        return tuple(sorted(grounds.union(self._lines.values())))

    @cached_property
    def fingerprint(self) -> str:
        """What identifies it, and what stands for its facts."""
        return fingerprint(self.code, (self.fellow_key, self.patron_key, self.about_key), self.facts)

    @cached_property
    def former_fingerprint(self) -> str:
        """The fingerprint that it had before names were folded, by which decisions of that time are found."""
        directory = self.directory
        keys = (self.fellow_key, self.patron_key, self.about_key)
        named = {directory.key(each) for fact in self.evidence for each in parties_in(fact.interest)}
        all_keys = {key for key in (*keys, *named, *(fact.person for fact in self.evidence)) if key}
        facts = [former_words(line, all_keys, directory) for line in self.facts]
        return fingerprint(self.code, [former_words(key, all_keys, directory) for key in keys], facts)

    @cached_property
    def unverified(self) -> tuple[str, ...]:
        """The sources of the policy's figures that it rests on, and that were not seen there."""
        return tuple(sorted({text for each in self.routes for text in each.assessment.unverified}))

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

    @cached_property
    def ties(self) -> tuple[Tie, ...]:
        """All ties of the fellow to the patron, in an order of their own; none where nobody is its patron."""
        found = self.ties_between(self.fellow_key, self.patron_key) if self.patron_key else ()
        return tuple(sorted(found, key=lambda tie: (tie.ground, tie.fact.id)))

    @property
    def classification(self) -> tuple[str, ...]:
        """The types of interest of its evidence in the classification that the policy names, if it does."""
        if self.policy.classifies != "nhs":
            return ()
        return tuple(sorted({each for fact in self.evidence for each in _types(fact.interest)}))


def _types(interest: Interest) -> tuple[str, ...]:
    """Return the types of NHS England that an interest is given; where none is, all those of its kind."""
    return interest.nhs_types or interest.nhs


@attrs.frozen(kw_only=True, eq=False, slots=False)
class NotAssessed:
    """What rules would have looked at, had something not been missing, or had a machine been able to read it.

    Attributes:
        codes: the codes of the rules, in order.
        fellow: the person; of several, the first.
        fellow_key: what stands for the person.
        fellows: the keys of all whom it concerns, in order.
        patrons: the keys of the patrons whom it would have concerned, in order.
        missing: what is missing, and of what: "dates", "an amount", "the holder" of an office, "the meaning" ...
        subject: what lacks it: a matter, a body, a person, an office; None of an interest.
        placements: where the holder of an office is not known, the placements that the office was over, each with
            whether nobody is known for the whole of it.
        unclear: where a name fits several, the name and what it fits.
        readings: where somebody else's declarations contradict each other, how each can be read.
        directory: the directory in which its keys are looked up.
        identity: what identifies it, whatever the facts are: what is missing, of whom, of what.
        facts: the facts that it speaks of, in lines; the fingerprint is over them.
        decision: what a person decided of it, if anything.
    """

    codes: tuple[str, ...]
    fellow: Person
    fellow_key: Key
    fellows: tuple[Key, ...] = attrs.field(default=attrs.Factory(lambda self: (self.fellow_key,), takes_self=True))
    patrons: tuple[Key, ...]
    missing: Missing
    subject: Entity | None
    placements: tuple[tuple[Fact, bool], ...] = ()
    unclear: UnclearName | None = attrs.field(default=None, repr=False)
    readings: tuple[str, ...] = ()
    directory: EntityIndex
    identity: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    decision: Decision | None = None

    @property
    def is_unread(self) -> bool:
        """Whether nothing is missing, but no rule can read what an interest says."""
        return self.missing.what == MEANING

    @cached_property
    def fingerprint(self) -> str:
        """What identifies it, and what stands for the facts that it speaks of, whichever rules were applied."""
        return fingerprint("not assessed", self.identity, self.facts)

    @property
    def is_open(self) -> bool:
        """Whether nobody has answered it, or the answer holds no longer."""
        return self.decision is None or self.decision.state is not State.IN_FORCE
