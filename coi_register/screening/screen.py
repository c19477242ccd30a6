"""Screening a register: blocking, then rules, then one flag for each identity."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import attrs

from coi_register.declarations import Declaration
from coi_register.errors import CoiError
from coi_register.parties import Person
from coi_register.periods import Answer
from coi_register.policies import Grade, Policy
from coi_register.register import Register
from coi_register.screening.bars import Barring, bars
from coi_register.screening.decisions import decided
from coi_register.screening.directory import Entity, Key
from coi_register.screening.facts import Fact
from coi_register.screening.findings import Finding
from coi_register.screening.fingerprints import fact_line, fingerprint
from coi_register.screening.flags import Certainty, Decision, Flag, NotAssessed
from coi_register.screening.pairs import Pair
from coi_register.screening.policy_files import load_policy
from coi_register.screening.rules import Block, Rule, selected
from coi_register.screening.scene import Scene
from coi_register.screening.weights import Missing, gravest

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
        select: codes, or beginnings of codes, of the rules to apply; those that the policy asks for, by default.
        ignore: codes, or beginnings of codes, that are left out.
        progress: called with how many people have been screened, and how many there are.

    Raises:
        UnknownPolicyError: if there is no such policy.
        UnknownRuleError: if a code selects nothing.
        UnknownPersonError: if the register has no such fellow or patron.
        DocumentError: if the policy's file is not in order.
    """
    asked = policy if isinstance(policy, Policy) else load_policy(policy)
    rules = selected(asked.select if select is None else select, (*asked.ignore, *ignore))
    scene = Scene(register, asked, on or _last_day(register.declarations))
    people = _people(scene, fellow)
    wanted = None if patron is None else _known(scene, patron)
    gathered = _Gathered(scene)
    for number, person in enumerate(people, 1):
        for rule, finding in _findings(scene, person, rules, wanted):
            gathered.take_in(rule, finding)
        if progress is not None:
            progress(number, len(people))
    flags, decisions = decided(tuple(gathered.flags()), register.dispositions, scene.on)
    return Screening(
        flags=tuple(sorted(flags, key=_order)),
        not_assessed=tuple(sorted(gathered.gaps(), key=_gap_order)),
        decisions=decisions if fellow is None and patron is None and select is None and not tuple(ignore) else (),
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
    return tuple(dict.fromkeys((*scene.fellows(), *scene.participants())))


def _known(scene: Scene, text: str) -> Key:
    key = scene.directory.find(text)
    if key is None:
        raise _unknown(scene, text, "patron")
    return key


def _unknown(scene: Scene, text: str, what: str) -> UnknownPersonError:
    from difflib import get_close_matches

    near = get_close_matches(text, scene.directory.texts(), 1, 0.6)
    advice = f"did you mean “{near[0]}”?" if near else "look at the ids and names in it"
    return UnknownPersonError(f"the register has no {what} “{text}”; {advice}")


def _findings(scene: Scene, person: Key, rules: tuple[Rule, ...], patron: Key | None) -> Iterator[tuple[Rule, Finding]]:
    """Lead each rule to the pairs that its block asks for."""
    alone = scene.alone(person)
    for rule in rules:
        if Block.FELLOW in rule.blocks:
            yield from ((rule, each) for each in rule.check(scene, alone) if patron in (None, each.patron))
    for pair in scene.pairs(person):
        if patron is not None and pair.patron_key != patron:
            continue
        blocks = _blocks(scene, pair)
        for rule in rules:
            if not blocks.isdisjoint(rule.blocks):
                yield from ((rule, each) for each in rule.check(scene, pair))


def _blocks(scene: Scene, pair: Pair) -> set[Block]:
    """Which blocks a pair belongs to."""
    found = {Block.PAIR}
    if isinstance(pair.patron, Person):
        found.add(Block.PERSON)
    if scene.sides(pair):
        found.add(Block.MATTER)
    dealt = scene.dealt_with(pair)
    if any(True for _ in scene.dealings(pair)) or (
        dealt and any(each.key in dealt for each in scene.mentions(pair.fellow_key))
    ):
        found.add(Block.DEALING)
    return found


_Identity = tuple[str, Key, Key, Key]


class _Gathered:
    """The findings so far: flags by identity, and gaps by what is missing."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._found: dict[_Identity, tuple[Rule, list[Finding]]] = {}
        self._gaps: dict[tuple[Key, str, str], tuple[Missing, set[str], set[Key]]] = {}

    def take_in(self, rule: Rule, finding: Finding) -> None:
        weight = finding.weight
        if weight.answer is Answer.NO:
            return
        patron = finding.patron or ""
        for missing in weight.missing:
            of = _line(self._scene, missing.fact) if missing.fact else missing.of
            _, codes, patrons = self._gaps.setdefault((finding.fellow, missing.what, of), (missing, set(), set()))
            codes.add(rule.code)
            patrons |= {patron} if patron else set()
        if weight.missing:
            return
        about = finding.about or ""
        identity = (rule.code, finding.fellow, patron, "" if about == patron else about)
        self._found.setdefault(identity, (rule, []))[1].append(finding)

    def flags(self) -> Iterator[Flag]:
        for identity, (rule, findings) in self._found.items():
            yield self._flag(identity, rule, findings)

    def _flag(self, identity: _Identity, rule: Rule, findings: list[Finding]) -> Flag:
        _, fellow, patron, about = identity
        scene = self._scene
        evidence = {_line(scene, fact): fact for each in findings for fact in each.facts}
        grounds = {ground for each in findings for ground in each.grounds}
        facts = tuple(sorted({*evidence, *grounds}))
        default = scene.policy.severity_of(rule.code) or rule.severity
        severities = [each.weight.severity or default for each in findings]
        first = min(findings, key=lambda each: _route_order(scene, rule, each))
        is_certain = any(each.weight.answer is Answer.YES for each in findings)
        return Flag(
            rule=rule,
            fellow=self._entity(fellow),  # type: ignore[arg-type]
            fellow_key=fellow,
            patron=self._entity(patron) if patron else None,  # type: ignore[arg-type]
            patron_key=patron,
            about=self._entity(about) if about else None,
            about_key=about,
            certainty=Certainty.CERTAIN if is_certain else Certainty.POSSIBLE,
            severity=gravest(*severities) or default,
            period=first.period,
            evidence=tuple(evidence[line] for line in sorted(evidence)),
            facts=facts,
            policy=scene.policy,
            unverified=tuple(sorted({text for each in findings for text in each.weight.unverified})),
            fingerprint=fingerprint(rule.code, (fellow, patron, about), facts),
            said=first.said,
            directory=scene.directory,
            routes=len({(tuple(_line(scene, fact) for fact in each.facts), each.grounds) for each in findings}),
        )

    def _entity(self, key: Key) -> Entity:
        return self._scene.directory.entity(key)

    def gaps(self) -> Iterator[NotAssessed]:
        for (fellow, _, of), (missing, codes, patrons) in self._gaps.items():
            sort, found, _ = of.partition(":")
            is_entity = missing.fact is None and found and sort in ("matter", "organisation", "person")
            yield NotAssessed(
                codes=tuple(sorted(codes)),
                fellow=self._entity(fellow),  # type: ignore[arg-type]
                fellow_key=fellow,
                patrons=tuple(sorted(patrons)),
                missing=missing,
                subject=self._entity(of) if is_entity else None,
                directory=self._scene.directory,
            )


def _line(scene: Scene, fact: Fact) -> str:
    return fact_line(fact, scene.directory)


_GRAVITY = {Grade.HIGH: 0, Grade.MEDIUM: 1, Grade.LOW: 2}


def _route_order(scene: Scene, rule: Rule, finding: Finding) -> tuple[object, ...]:
    """The gravest route first, then the surest, then by its facts: the order of the register changes nothing."""
    facts = tuple(_line(scene, fact) for fact in finding.facts)
    severity = finding.weight.severity or scene.policy.severity_of(rule.code) or rule.severity
    return _GRAVITY[severity], finding.weight.answer is not Answer.YES, facts, finding.grounds


def _order(flag: Flag) -> tuple[object, ...]:
    certain = flag.certainty is Certainty.CERTAIN
    return _GRAVITY[flag.severity], not certain, flag.code, flag.fellow_key, flag.patron_key, flag.about_key


def _gap_order(gap: NotAssessed) -> tuple[object, ...]:
    return gap.fellow_key, gap.codes, gap.missing.what, gap.missing.of, gap.patrons
