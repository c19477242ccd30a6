"""Screening a register: blocking, then rules, then one flag for each identity."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import cast

import attrs

from coi_register.declarations import Declaration
from coi_register.entities.index import Key
from coi_register.errors import CoiError
from coi_register.parties import Person
from coi_register.periods import Answer
from coi_register.policies import Policy
from coi_register.register import Register
from coi_register.screening.bars import Barring, bars
from coi_register.screening.decisions import decided
from coi_register.screening.findings import Finding
from coi_register.screening.fingerprints import fact_line
from coi_register.screening.flags import Certainty, Decision, Flag, NotAssessed
from coi_register.screening.policy_files import load_policy
from coi_register.screening.rules import Block, Rule, own_rule_codes, selected
from coi_register.screening.scene import Scene
from coi_register.screening.weights import GRAVITY, Missing

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
        people: how many people were screened.
        is_what_if: whether it tells only what would be new if something more stood in the register.
    """

    flags: tuple[Flag, ...]
    not_assessed: tuple[NotAssessed, ...]
    decisions: tuple[Decision, ...]
    barred: tuple[Barring, ...]
    policy: Policy
    on: datetime.date
    people: int
    is_what_if: bool = False

    @property
    def open_flags(self) -> tuple[Flag, ...]:
        """The flags that nobody has answered, or whose answer holds no longer."""
        return tuple(flag for flag in self.flags if flag.is_open)


def screen(
    register: Register,
    policy: Policy | str | Path = "fellowship",
    on: datetime.date | None = None,
    *,
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
        fellow: the id or name of the only person to screen.
        patron: the id or name of the only patron to look at; what concerns a person alone is then left out.
        select: codes, or beginnings of codes, of the rules to apply, whatever the policy asks for; by default those
            that it asks for, and those that the application has added.
        ignore: codes, or beginnings of codes, that are left out.
        progress: called with how many people have been screened, and how many there are.

    Raises:
        UnknownPolicyError: if there is no such policy.
        UnknownRuleError: if a code selects nothing.
        UnknownPersonError: if the register has no such fellow or patron.
        DocumentError: if the policy's file is not in order.
        CoiError: if no rule is left, or no day is given and no declaration has one.
    """
    asked = policy if isinstance(policy, Policy) else load_policy(policy)
    ignored = tuple(ignore)
    if select is None:  # what the application has added it wants to have applied
        rules = selected((*asked.select, *own_rule_codes()), (*asked.ignore, *ignored))
    else:
        rules = selected(select, ignored)
    if not rules:
        raise CoiError("no rule is left to apply: nothing is selected that is not ignored as well")
    scene = Scene(register, asked, on or _last_day(register.declarations))
    people = _people(scene, fellow)
    wanted = None if patron is None else _known(scene, patron)
    leading, gathered = _Leading(scene, rules, wanted), _Gathered(scene)
    for number, person in enumerate(people, 1):
        for rule, finding in leading.findings(person):
            gathered.take_in(rule, finding)
        if progress is not None:
            progress(number, len(people))
    flags, decisions = decided(tuple(gathered.flags()), register.dispositions, scene.on)
    return Screening(
        flags=tuple(sorted(flags, key=_order)),
        not_assessed=tuple(sorted(gathered.gaps(), key=_gap_order)),
        decisions=decisions if fellow is None and patron is None and select is None and not ignored else (),
        barred=tuple(each for each in bars(scene) if fellow is None or each.key == people[0]),
        policy=asked,
        on=scene.on,
        people=len(people),
    )


def _last_day(declarations: Iterable[Declaration]) -> datetime.date:
    days = [each.declared_on for each in declarations if each.declared_on]
    if not days:
        raise CoiError("no declaration has a day; say on which day to screen")
    return max(days)


def _people(scene: Scene, fellow: str | None) -> tuple[Key, ...]:
    if fellow is not None:
        key = scene.directory.find_person(fellow)
        if key is None:
            raise _unknown(scene, fellow, "person")
        return (key,)
    return tuple(dict.fromkeys((*scene.fellows(), *scene.participants(), *scene.helpers())))


def _known(scene: Scene, text: str) -> Key:
    key = scene.directory.find(text)
    if key is None:  # a patron that no list defines is known once the placements have been looked at
        for fellow in scene.fellows():
            scene.pairs(fellow)
        key = scene.directory.find(text)
    if key is None:
        raise _unknown(scene, text, "patron")
    return key


def _unknown(scene: Scene, text: str, what: str) -> UnknownPersonError:
    from difflib import get_close_matches

    near = get_close_matches(text, scene.directory.texts(), 20, 0.6)
    if what == "person":
        near = [each for each in near if scene.directory.find_person(each)]
    advice = f"did you mean “{near[0]}”?" if near else "look at the ids and names in it"
    return UnknownPersonError(f"the register has no {what} “{text}”; {advice}")


class _Leading:
    """Leads rules to pairs: each only to those among which it can find something."""

    def __init__(self, scene: Scene, rules: tuple[Rule, ...], patron: Key | None) -> None:
        self._scene = scene
        self._rules = rules
        self._patron = patron
        self._chosen: dict[tuple[frozenset[type], frozenset[Block]], tuple[Rule, ...]] = {}

    def findings(self, person: Key) -> Iterator[tuple[Rule, Finding]]:
        """Go through what the rules find of a person."""
        scene = self._scene
        classes = frozenset([fact.interest.__class__ for fact in scene.facts(person)])
        alone = scene.alone(person)
        for rule in self._fitting(classes, _ALONE):
            for finding in rule.check(scene, alone):
                if self._patron in (None, finding.patron):
                    yield rule, finding
        for pair in scene.pairs(person):
            if self._patron in (None, pair.patron_key):
                for rule in self._fitting(classes, scene.blocks(pair)):
                    for finding in rule.check(scene, pair):
                        yield rule, finding

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

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._found: dict[_Identity, list[Finding]] = {}
        self._gaps: dict[tuple[Key, str, str], tuple[Missing, set[str], set[Key]]] = {}

    def take_in(self, rule: Rule, finding: Finding) -> None:
        weight = finding.weight
        if weight.answer is Answer.NO:
            return
        patron, about = finding.patron or "", finding.about or ""
        if not weight.missing:
            identity = (rule, finding.fellow, patron, "" if about == patron else about)
            self._found.setdefault(identity, []).append(finding)
        for missing in weight.missing:
            of = fact_line(missing.fact, self._scene.directory) if missing.fact else missing.of
            _, codes, patrons = self._gaps.setdefault((finding.fellow, missing.what, of), (missing, set(), set()))
            codes.add(rule.code)
            patrons |= {patron} if patron else set()

    def flags(self) -> Iterator[Flag]:
        """Make a flag of the findings of each identity."""
        policy, directory = self._scene.policy, self._scene.directory
        for (rule, fellow, patron, about), routes in self._found.items():
            yield Flag(
                rule=rule,
                fellow_key=fellow,
                patron_key=patron,
                about_key=about,
                routes=tuple(routes),
                policy=policy,
                directory=directory,
                ties_between=self._scene.ties_between,
            )

    def gaps(self) -> Iterator[NotAssessed]:
        """Tell what could not be assessed."""
        directory = self._scene.directory
        for (fellow, _, of), (missing, codes, patrons) in self._gaps.items():
            sort, found, _ = of.partition(":")
            is_entity = missing.fact is None and found and sort in ("matter", "organisation", "person")
            yield NotAssessed(
                codes=tuple(sorted(codes)),
                fellow=cast("Person", directory.entity(fellow)),
                fellow_key=fellow,
                patrons=tuple(sorted(patrons)),
                missing=missing,
                subject=directory.entity(of) if is_entity else None,
                directory=directory,
            )


def _order(flag: Flag) -> tuple[object, ...]:
    certain = flag.certainty is Certainty.CERTAIN
    return GRAVITY[flag.severity], not certain, flag.code, flag.fellow_key, flag.patron_key, flag.about_key


def _gap_order(gap: NotAssessed) -> tuple[object, ...]:
    missing = gap.missing
    of = fact_line(missing.fact, gap.directory) if missing.fact else missing.of
    return gap.fellow_key, gap.codes, missing.what, of, gap.patrons
