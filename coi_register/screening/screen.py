"""Screening a register: blocking, then rules, then one flag for each identity."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import attrs

from coi_register.entities.asked_by_name import PATRONS, all_texts, find_patron, find_person
from coi_register.entities.contradictions import BetweenDeclarations
from coi_register.entities.name_errors import nearest
from coi_register.entities.same_entity import Key
from coi_register.errors import CoiError
from coi_register.model.declarations import Declaration
from coi_register.model.periods import Answer
from coi_register.model.policies import Policy
from coi_register.model.register import Register
from coi_register.screening.findings import Finding
from coi_register.screening.fingerprints import fact_line
from coi_register.screening.index.context import ScreeningContext
from coi_register.screening.policies.files import load_policy
from coi_register.screening.results.article_bars import Exclusion, exclusions
from coi_register.screening.results.coverage import Coverage, coverage_of, rule_coverage_of
from coi_register.screening.results.dispositions import Decisions
from coi_register.screening.results.flags import Certainty, Decision, Flag, NotAssessed
from coi_register.screening.results.gaps import Gaps
from coi_register.screening.results.tellings_apart import SceneApart, recognised
from coi_register.screening.rules import Block, Rule, own_rule_codes, selected
from coi_register.screening.windows import GRAVITY

__all__ = ["Screening", "UnknownPersonError", "screen"]


class UnknownPersonError(CoiError, KeyError):
    """The register has nobody, or nothing, of that id or name."""

    def __str__(self) -> str:
        return str(self.args[0])


@attrs.frozen(kw_only=True, eq=False)
class Screening:
    """What a screening has found.

    Attributes:
        flags: the flags, the gravest and surest first; then by code, fellow, patron and what they are about.
        not_assessed: what could not be assessed, and what is missing.
        decisions: the dispositions that answer no flag: that have ended, lapsed or match nothing.
        barred: who may not write which type of article, or may not, as the policy says.
        policy: the policy.
        on: the day.
        known_on: the last day of which declarations were known; None where all were.
        people: how many people were screened.
        coverage: who was screened and who was not, and why; which rules were applied and which were not.
        is_what_if: whether it tells only what would be new if something more stood in the register.
        problems: what is wrong between the declarations that were looked at.
    """

    flags: tuple[Flag, ...]
    not_assessed: tuple[NotAssessed, ...]
    decisions: tuple[Decision, ...]
    barred: tuple[Exclusion, ...]
    policy: Policy
    on: datetime.date
    people: int
    coverage: Coverage = attrs.field(repr=False)
    known_on: datetime.date | None = None
    is_what_if: bool = False
    problems: tuple[BetweenDeclarations, ...] = attrs.field(default=(), repr=False)

    @property
    def open_flags(self) -> tuple[Flag, ...]:
        """The flags that nobody has answered, or whose answer holds no longer."""
        return tuple(flag for flag in self.flags if flag.is_open)

    @property
    def open_gaps(self) -> tuple[NotAssessed | Exclusion, ...]:
        """What could not be assessed, unclear bars included, and what nobody has answered."""
        unclear = tuple(each for each in self.barred if each.is_unclear and each.is_open)
        return (*(each for each in self.not_assessed if each.is_open), *unclear)

    @property
    def is_all_clear(self) -> bool:
        """Whether somebody was looked at, nothing waits for an answer, and nothing was left open.

        Of a what-if, everybody for whom something is proposed was looked at too.
        """
        is_looked_at = bool(self.people) and not self.coverage.proposed
        bars = any(not each.is_unclear for each in self.barred)
        return is_looked_at and not (self.open_flags or self.open_gaps or bars)


def screen(
    register: Register,
    policy: Policy | str | Path = "fellowship",
    on: datetime.date | None = None,
    *,
    known_on: datetime.date | None = None,
    fellow: str | None = None,
    patron: str | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    progress: Callable[[int, int], object] | None = None,
) -> Screening:
    """Find potential conflicts between fellows and their patrons.

    Args:
        register: the register, as `load_register` gives it.
        policy: a policy, the name of a shipped one, or the path of a file.
        on: the day of screening; there is no default but the last day of a declaration, so that nothing here asks the
            clock.
        known_on: the last day of which declarations and decisions are known; None where all are.
        fellow: the id or name of the only person to screen.
        patron: the id or name of the only patron to look at; what concerns a person alone is then left out.
        select: codes, or beginnings of codes, of the rules to apply, whatever the policy asks for; by default those
            that it asks for, and those that the application has added.
        ignore: codes, or beginnings of codes, that are left out.
        progress: called with how many people have been screened, and how many there are.

    Raises:
        UnknownPolicyError: if there is no such policy.
        UnknownRuleError: if a code selects nothing.
        UnknownPersonError: if nothing in the register names such a fellow or patron.
        AmbiguousNameError: if several have the name.
        DocumentError: if the policy's file is not in order.
        CoiError: if no rule is left, or no day is given and no declaration has one.
    """
    asked = policy if isinstance(policy, Policy) else load_policy(policy)
    # What the application has added it wants to have applied.
    taken = selected((*asked.select, *own_rule_codes()), asked.ignore) if select is None else selected(select)
    ignored = {each.code for each in selected(ignore)}
    applied = tuple(each for each in taken if each.code not in ignored)
    if not applied:
        raise CoiError("no rule is left to apply: nothing is selected that is not ignored as well")
    context = ScreeningContext(register, asked, on or _last_day(register.declarations), known_on)
    only = None if fellow is None else _known_person(context, fellow)
    wanted = None if patron is None else _known(context, patron)
    candidates = tuple(dict.fromkeys((*context.fellows(), *context.participants(), *context.helpers())))
    people = tuple(each for each in candidates if only in (None, each))
    leading, gathered = _Leading(context, applied, wanted), _Gathered(context, applied)
    screened, contradicted = [], set()
    for number, person in enumerate(people, 1):
        if leading.looks_at(person):
            leading.lead(person, gathered)
            if context.contradictions(person):
                contradicted.add(person)
            else:
                screened.append(person)
        if progress is not None:
            progress(number, len(people))
    looked_at = frozenset(screened)
    if only is not None:
        gathered.gaps.look_at_others(people)
    gathered.gaps.unclear_names(applied, is_whole=only is None and wanted is None)
    flags, gaps = tuple(gathered.flags()), tuple(gathered.gaps.all())
    barred = tuple(each for each in exclusions(context) if each.key in looked_at)
    unclear = tuple(each for each in barred if each.is_unclear)
    given = recognised(
        register.dispositions,
        (*flags, *gaps, *unclear),
        lambda: _found_apart(SceneApart(register, asked, context.on, known_on), applied, wanted, people),
    )
    decisions = Decisions(given, min(context.on, known_on or context.on), (*flags, *gaps, *unclear))
    coverage = coverage_of(context, screened, candidates, only, wanted, contradicted)
    by_rule = rule_coverage_of(taken, applied, leading.led(), by_selection=select is not None)
    is_whole = only is None and wanted is None and select is None and not ignored
    return Screening(
        flags=tuple(sorted(decisions.answered(flags), key=_order)),
        not_assessed=tuple(sorted(decisions.answered(gaps), key=_gap_order)),
        decisions=decisions.unanswering if is_whole else (),
        barred=tuple(decisions.answered((each,))[0] if each.is_unclear else each for each in barred),
        policy=asked,
        known_on=known_on,
        on=context.on,
        people=len(screened),
        coverage=attrs.evolve(coverage, rules=by_rule),
        problems=context.in_force.problems_so_far,
    )


def _last_day(declarations: Iterable[Declaration]) -> datetime.date:
    days = [each.declared_on for each in declarations if each.declared_on]
    if not days:
        raise CoiError("no declaration has a day; say on which day to screen")
    return max(days)


def _known_person(context: ScreeningContext, fellow: str) -> Key:
    key = find_person(context.directory, fellow)
    if key is None:
        raise _unknown(context, fellow, "person")
    return key


def _known(context: ScreeningContext, text: str) -> Key:
    key = find_patron(context.directory, text)
    if key is None:  # a patron that no list defines is known once the placements have been looked at
        for fellow in context.fellows():
            context.pairs(fellow)
        key = find_patron(context.directory, text)
    if key is None:
        raise _unknown(context, text, "patron")
    return key


def _unknown(context: ScreeningContext, text: str, what: str) -> UnknownPersonError:
    texts = all_texts(context.directory, ("person",) if what == "person" else PATRONS)
    near = nearest(text, reversed(texts))  # of an id and a name in the same letters, the id, which comes first
    advice = f"did you mean “{near}”?" if near else "look at the ids and names in it"
    return UnknownPersonError(f"the register has no {what} “{text}”; {advice}")


def _found_apart(
    context: ScreeningContext, applied: tuple[Rule, ...], wanted: Key | None, people: Iterable[Key]
) -> Iterator[Flag | NotAssessed]:
    """Find what was found when each telling stood for itself."""
    leading, gathered = _Leading(context, applied, wanted), _Gathered(context, applied)
    for person in people:
        leading.lead(person, gathered)
    yield from gathered.flags()
    yield from gathered.gaps.all()


class _Leading:
    """Leads rules to pairs: each only to those among which it can find something."""

    def __init__(self, context: ScreeningContext, rules: tuple[Rule, ...], patron: Key | None) -> None:
        self._context = context
        self._rules = rules
        self._patron = patron
        self._chosen: dict[tuple[frozenset[type], frozenset[Block]], tuple[Rule, ...]] = {}

    def looks_at(self, person: Key) -> bool:
        """Whether a person has the patron that was asked for, if one was."""
        return self._patron is None or any(each.patron_key == self._patron for each in self._context.pairs(person))

    def lead(self, person: Key, gathered: "_Gathered") -> None:
        """Take in what the rules find of a person."""
        context = self._context
        gathered.gaps.look_for_namesakes(person)
        if contradictions := context.contradictions(person):
            gathered.gaps.contradicted(person, self._rules, contradictions)
            return
        classes = frozenset([fact.interest.__class__ for fact in context.facts(person)])
        alone = context.alone(person)
        for rule in self._fitting(classes, _ALONE):
            for finding in rule.check(context, alone):
                if self._patron in (None, finding.patron):
                    gathered.take_in(rule, finding)
        for pair in context.pairs(person):
            if self._patron in (None, pair.patron_key):
                for rule in self._fitting(classes, context.blocks(pair)):
                    for finding in rule.check(context, pair):
                        gathered.take_in(rule, finding)
                gathered.gaps.look_at(pair)

    def led(self) -> tuple[Rule, ...]:
        """The rules that were led to somebody."""
        return tuple({each.code: each for chosen in self._chosen.values() for each in chosen}.values())

    def _fitting(self, classes: frozenset[type], blocks: frozenset[Block]) -> tuple[Rule, ...]:
        """The rules that look at such pairs, and at what the fellow has declared."""
        known = self._chosen.get((classes, blocks))
        if known is None:
            known = self._chosen[classes, blocks] = tuple(
                each for each in self._rules if not blocks.isdisjoint(each.blocks) and each.concerns(classes)
            )
        return known


_ALONE = frozenset((Block.FELLOW,))
_Identity = tuple[Rule, Key, Key, Key]


class _Gathered:
    """The findings so far: flags by identity, and gaps by what is missing."""

    def __init__(self, context: ScreeningContext, applied: tuple[Rule, ...]) -> None:
        self._context = context
        self._found: dict[_Identity, list[Finding]] = {}
        self.gaps = Gaps(context, applied)

    def take_in(self, rule: Rule, finding: Finding) -> None:
        assessment = finding.assessment
        if assessment.answer is Answer.NO:
            return
        if others := self._contradicted_in(rule, finding):
            self.gaps.contradicted_others(rule, finding, others)
            return
        if assessment.missing:
            self.gaps.take_in(rule, finding)
            return
        patron, about = finding.patron or "", finding.about or ""
        identity = (rule, finding.fellow, patron, "" if about == patron else about)
        self._found.setdefault(identity, []).append(finding)

    def _contradicted_in(self, rule: Rule, finding: Finding) -> tuple[Key, ...]:
        """The other people on whose declarations a finding rests, where it cannot be told what these say.

        A rule on disclosure rests on what the patron has declared, and on what the patron has not.
        """
        people = [fact.person for fact in finding.facts]
        if finding.patron and rule.code.startswith("COI5"):
            people.append(finding.patron)
        declared = self._context.in_force.declarations
        others = dict.fromkeys(each for each in people if each != finding.fellow and each in declared)
        return tuple(each for each in others if self._context.contradictions(each))

    def flags(self) -> Iterator[Flag]:
        """Make a flag of the findings of each identity."""
        policy, directory = self._context.policy, self._context.directory
        for (rule, fellow, patron, about), routes in self._found.items():
            yield Flag(
                rule=rule,
                fellow_key=fellow,
                patron_key=patron,
                about_key=about,
                routes=tuple(routes),
                policy=policy,
                directory=directory,
                ties_between=self._context.ties_between,
            )


def _order(flag: Flag) -> tuple[object, ...]:
    certain = flag.certainty is Certainty.CERTAIN
    return GRAVITY[flag.severity], not certain, flag.code, flag.fellow_key, flag.patron_key, flag.about_key


def _gap_order(gap: NotAssessed) -> tuple[object, ...]:
    missing = gap.missing
    of = fact_line(missing.fact, gap.directory) if missing.fact else missing.of
    return gap.fellow_key, gap.codes, missing.what, of, gap.patrons
