"""Coverage: whom a screening has looked at, whom it has not, and why; and which rules it has applied, and which not."""

import datetime
from collections.abc import Container, Iterable, Iterator, Mapping, Set
from enum import StrEnum
from functools import cached_property

import attrs

from coi_register.entities.same_entity import EntityIndex, Key
from coi_register.model.parties import Person
from coi_register.model.register import Register
from coi_register.screening.index.context import ScreeningContext
from coi_register.screening.rules import Rule, rules

__all__ = ["Coverage", "RuleCoverage", "Unscreened", "coverage_of", "rule_coverage_of"]


class Unscreened(StrEnum):
    """Why somebody whom the register names was not looked at. Of several reasons, the first counts.

    Attributes:
        OTHER_FELLOW: only one other person was asked for, by `--fellow`.
        OTHER_PATRON: only one patron was asked for, by `--patron`, and is none of theirs.
        CONTRADICTED: what they have declared contradicts itself, so that nobody can tell what holds.
        NOT_KNOWN: all that they declared was declared after the last day whose declarations were known.
        NOT_PLACED: they have declared, but were not placed with anybody, and take part in no matter.
        NO_DECLARATION: they have declared nothing, and take part in no matter.
    """

    OTHER_FELLOW = "left out by --fellow"
    OTHER_PATRON = "left out by --patron"
    CONTRADICTED = "contradicted"
    NOT_KNOWN = "not known then"
    NOT_PLACED = "not placed"
    NO_DECLARATION = "no declaration"


@attrs.frozen(kw_only=True, eq=False)
class RuleCoverage:
    """Which rules a screening has applied, and which it has not; codes, in their order.

    Attributes:
        applied: the rules that were applied.
        idle: those of them that nobody and nothing in the register concerned.
        left_out_by_select: those that were not selected, where some were.
        left_out_by_ignore: those that were selected, or that the policy asks for, and that were ignored.
        left_out_by_policy: those that the policy does not ask for, where there was no selection.
    """

    applied: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()
    left_out_by_select: tuple[str, ...] = ()
    left_out_by_ignore: tuple[str, ...] = ()
    left_out_by_policy: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, eq=False, slots=False)
class Coverage:
    """Whom a screening has looked at, and whom not.

    Attributes:
        screened: the keys of those who were looked at.
        unscreened: the keys of everybody else whom the register names, each with the reason.
        rules: which rules were applied.
        fellow: the only person who was asked for, if any.
        patron: the only patron who was asked for, if any; as a key.
        known_on: the last day whose declarations were known; None where all were.
        proposed: of a what-if, the keys of those for whom something is proposed and who were not looked at,
            for whatever reason.
        register: the register.
        directory: the entity index in which the keys are looked up.
    """

    screened: tuple[Key, ...] = ()
    unscreened: Mapping[Key, Unscreened] = attrs.field(factory=dict)
    rules: RuleCoverage = attrs.field(factory=RuleCoverage)
    fellow: Key | None = None
    patron: Key | None = None
    known_on: datetime.date | None = None
    proposed: tuple[Key, ...] = ()
    register: Register = attrs.field(repr=False)
    directory: EntityIndex = attrs.field(repr=False)

    @cached_property
    def reasons(self) -> dict[Unscreened, int]:
        """How many people were not looked at, by the reason, in the order of the reasons."""
        given = tuple(self.unscreened.values())
        return {reason: given.count(reason) for reason in Unscreened if reason in given}

    def with_proposals(self, before: "Coverage") -> "Coverage":
        """Tell for whom something stands here that did not stand in an earlier register, and who were not looked at.

        It is proposed for whoever declares it, and for whoever takes part in a matter that is proposed.
        """
        declared, matters = set(before.register.declarations), set(before.register.matters)
        people = [each.declarant for each in self.register.declarations if each not in declared]
        for matter in self.register.matters:
            if matter not in matters:
                people += [part.person for part in matter.participants if part.person]
        keys = dict.fromkeys(map(self.directory.person, people))
        return attrs.evolve(self, proposed=tuple(key for key in keys if key in self.unscreened))


def coverage_of(
    context: ScreeningContext,
    screened: Iterable[Key],
    candidates: Iterable[Key],
    fellow: Key | None,
    patron: Key | None,
    contradicted: Container[Key] = (),
) -> Coverage:
    """Tell whom a screening has looked at, and why not at others.

    Args:
        context: the register as it was screened.
        screened: the keys of those who were looked at.
        candidates: the keys of those who would be, if all were asked for.
        fellow: the only person who was asked for.
        patron: the only patron who was asked for.
        contradicted: the keys of those who were not looked at because what they have declared contradicts itself.
    """
    seen = tuple(screened)
    could_be = frozenset(candidates)
    # Whoever has declared anything that was known is among these; and where no day is asked for, all of it was.
    known = context.in_force.declarations.keys()
    declared = _declarants(context) if context.known_on else known

    def reason_of(key: Key) -> Unscreened:
        if fellow not in (None, key):
            return Unscreened.OTHER_FELLOW
        if key in contradicted:
            return Unscreened.CONTRADICTED
        if key in could_be:
            return Unscreened.OTHER_PATRON
        if key in declared and key not in known:
            return Unscreened.NOT_KNOWN
        return Unscreened.NOT_PLACED if key in declared else Unscreened.NO_DECLARATION

    others = dict.fromkeys(each for each in (*could_be, *declared, *_named(context, could_be)) if each)
    unscreened = {each: reason_of(each) for each in sorted(others.keys() - set(seen))}
    return Coverage(
        screened=seen,
        unscreened=unscreened,
        fellow=fellow,
        patron=patron,
        known_on=context.known_on,
        register=context.register,
        directory=context.directory,
    )


def _declarants(context: ScreeningContext) -> Set[Key]:
    return {context.directory.person(each.declarant) for each in context.register.declarations}


def _named(context: ScreeningContext, candidates: Iterable[Key]) -> Iterator[Key]:
    """Go through everybody whom the register defines, or who holds an office, or is named somewhere."""
    register, directory = context.register, context.directory
    yield from map(directory.person, register.people)
    for office in register.offices:
        yield from (directory.person(each.person) for each in office.held_by)
        yield from (directory.person(each) for each in (office.person,) if each)
    for matter in register.matters:
        for about in matter.participants:
            yield from (directory.person(each) for each in (about.person, about.about) if each)
        for side in (*matter.parties, *matter.beneficiaries):
            person: Person | None = getattr(side, "person", None)
            yield from (directory.person(each) for each in (person,) if each)
    for key in (*candidates, *context.namers()):
        yield from (each.key for each in context.mentions(key) if each.key.startswith("person:"))


def rule_coverage_of(
    taken: Iterable[Rule], applied: Iterable[Rule], led: Iterable[Rule], *, by_selection: bool
) -> RuleCoverage:
    """Tell which rules were applied, and by what the others were left out.

    Args:
        taken: the rules that were selected, or else those that the policy asks for.
        applied: those of them that were not ignored.
        led: those of them that were led to somebody.
        by_selection: whether there was a selection.
    """
    wanted, done, busy = ({each.code for each in given} for given in (taken, applied, led))
    others = tuple(code for code in rules() if code not in wanted)
    return RuleCoverage(
        applied=tuple(code for code in rules() if code in done),
        idle=tuple(code for code in rules() if code in done and code not in busy),
        left_out_by_select=others if by_selection else (),
        left_out_by_ignore=tuple(code for code in rules() if code in wanted and code not in done),
        left_out_by_policy=() if by_selection else others,
    )
