"""Laws of screening: what must not matter does not, and what is added or known better takes nothing away."""

import datetime
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs
from hypothesis import assume, given, strategies as st

from coi_register.documents.load_dump import dump, load_register, to_mapping
from coi_register.entities.in_force import in_force
from coi_register.entities.references import LISTS, resolve, unresolve, values_below
from coi_register.entities.same_entity import EntityIndex
from coi_register.model.declarations import Declaration
from coi_register.model.dispositions import Action, Disposition, Outcome
from coi_register.model.fields import Value, field_types
from coi_register.model.kinds.base import Interest
from coi_register.model.matters import Matter
from coi_register.model.parties import Office, Organisation, Person, Scheme
from coi_register.model.periods import Period
from coi_register.model.policies import Window
from coi_register.model.register import Register
from coi_register.screening import Certainty, Flag, NotAssessed, Screening, screen
from coi_register.screening.fingerprints import fact_line, identity_of
from coi_register.screening.policies.files import load_policy, policy_names
from coi_register.strategies import refinements, screenable_interests, screenable_registers

DAYS = st.dates(datetime.date(2015, 6, 1), datetime.date(2018, 6, 1))
POLICIES = st.just("fellowship") | st.sampled_from(policy_names())
REGISTERS = screenable_registers()

Identity = tuple[str, str, str, str]


def identity(flag: Flag) -> Identity:
    """What makes it the same flag."""
    return flag.code, flag.fellow_key, flag.patron_key, flag.about_key


def by_identity(screening: Screening, *families: str) -> dict[Identity, Flag]:
    """The flags of some families, or all, by what makes them the same."""
    found = {identity(flag): flag for flag in screening.flags if flag.code.startswith(families or ("COI",))}
    assert families or len(found) == len(screening.flags)
    return found


def weighed(screening: Screening) -> dict[Identity, Flag]:
    """The flags that rest on what is declared, and not on how: an interest more takes none of them away."""
    return by_identity(screening, "COI1", "COI2", "COI3", "COI4")


def told(flag: Flag) -> tuple[object, ...]:
    """All that a flag says, but for what a person decided of it."""
    period = str(flag.period) if flag.period else None
    return (*identity(flag), flag.certainty, flag.severity, period, flag.facts, flag.unverified, flag.fingerprint)


def missed(gap: NotAssessed, directory: EntityIndex) -> tuple[object, ...]:
    """All that is told of what could not be assessed."""
    missing = gap.missing
    whose = fact_line(missing.fact, directory) if missing.fact else missing.of
    return gap.codes, gap.fellow_key, gap.patrons, missing.what, whose


def outcome(screening: Screening, register: Register) -> tuple[list[object], list[object], list[object]]:
    """What a screening tells, in an order of its own: flags, gaps, and decisions that answer no flag."""
    directory = EntityIndex(register)
    return (
        sorted(map(told, screening.flags), key=repr),
        sorted((missed(gap, directory) for gap in screening.not_assessed), key=repr),
        sorted(repr((each.disposition, each.state, each.added, each.removed)) for each in screening.decisions),
    )


def mapped(value: Any, change: Callable[[Any], Any]) -> Any:
    """Rebuild a value from the bottom up, with every value and tuple below it changed."""
    parts: dict[str, Any] = {}
    for name, kind in field_types(type(value)).items():
        part = getattr(value, name)
        if kind.sort == "value" and part is not None:
            parts[name] = mapped(part, change)
        elif kind.sort == "list" and part:
            parts[name] = change(tuple(mapped(each, change) if isinstance(each, Value) else each for each in part))
    return change(attrs.evolve(value, **parts) if parts else value)


def shuffled(register: Register, randomness: random.Random) -> Register:
    """The same register with every list in another order; what it defines is defined once."""

    def change(part: Any) -> Any:
        return tuple(randomness.sample(part, len(part))) if isinstance(part, tuple) else part

    return resolve(mapped(unresolve(register), change))


@given(REGISTERS, DAYS, POLICIES, st.randoms(use_true_random=False))
def test_order_changes_nothing(register, on, policy, randomness):
    """In whatever order a register lists things, the same is found, with the same fingerprints, in the same order."""
    found = screen(register, policy, on)
    for _ in range(2):
        other = shuffled(register, randomness)
        again = screen(other, policy, on)
        assert outcome(again, other) == outcome(found, register)
        assert [told(flag) for flag in again.flags] == [told(flag) for flag in found.flags]


def added(register: Register, interest: Interest, to: int | None, declaration: Declaration) -> Register:
    """The register with an interest more: in one of its declarations, or in a new one."""
    given = list(register.declarations)
    if to is None:
        given.append(attrs.evolve(declaration, interests=(interest,)))
    else:
        given[to] = attrs.evolve(given[to], interests=(*given[to].interests, interest))
    return attrs.evolve(register, declarations=tuple(given))


@st.composite
def more_interests(draw: st.DrawFn, register: Register) -> Interest:
    """Generate an interest that speaks of the same people and bodies; or one that is there, at another time perhaps."""
    known = [interest for each in register.declarations for interest in each.interests]
    if not draw(st.booleans()):
        return draw(screenable_interests(register))
    like = attrs.evolve(draw(st.sampled_from(known)), id=None)
    return (
        attrs.evolve(like, period=draw(screenable_interests(register)).period, look_back=None)
        if draw(st.booleans())
        else like
    )


def are_new_facts(register: Register, other: Register, more: int) -> bool:
    """Whether another register has so many facts more, and as many problems: no telling was joined or contradicted."""
    before, after = in_force(register), in_force(other)
    counts = [sum(len(each.of(person).facts) for person in each.declarations) for each in (before, after)]
    return counts[1] == counts[0] + more and len(after.problems) == len(before.problems)


@given(data=st.data(), register=REGISTERS, on=DAYS, policy=POLICIES)
def test_an_interest_more_takes_no_flag_away(data, register, on, policy):
    """A fact more, in a new declaration or in an old one, takes no flag away, and makes none less certain."""
    before = weighed(screen(register, policy, on))
    for _ in range(3):
        to = data.draw(st.none() | st.sampled_from(range(len(register.declarations))), label="to")
        declarant = data.draw(st.sampled_from([each.declarant for each in register.declarations]), label="by")
        alone = Declaration(declarant=declarant, declared_on=data.draw(st.none() | DAYS, label="declared_on"))
        longer = added(register, data.draw(more_interests(register), label="interest"), to, alone)
        if not are_new_facts(register, longer, 1):
            continue
        register = longer
        after = weighed(screen(register, policy, on))
        assert before.keys() <= after.keys()
        certain = [key for key, flag in before.items() if flag.certainty is Certainty.CERTAIN]
        assert [key for key in certain if after[key].certainty is not Certainty.CERTAIN] == []
        before = after


def is_told_once(register: Register) -> bool:
    """Whether no interest is another's telling: of two of one fact, which holds can depend on what their dates say."""
    known = in_force(register)
    told = sum(len(each.interests) for each in register.declarations)
    return sum(len(known.of(person).facts) for person in known.declarations) == told


def dated(register: Register) -> list[Period]:
    """Every period that is stated in a register, each once."""
    found: dict[Period, None] = {}

    def look(part: Any) -> Any:
        for name, kind in field_types(type(part)).items() if isinstance(part, Value) else ():
            if kind.sort == "period" and getattr(part, name) is not None:
                found[getattr(part, name)] = None
        return part

    mapped(register, look)
    return list(found)


def redated(register: Register, old: Period, new: Period) -> Register:
    """The register with one period told otherwise, wherever it stands."""

    def change(part: Any) -> Any:
        for name, kind in field_types(type(part)).items() if isinstance(part, Value) else ():
            if kind.sort == "period" and getattr(part, name) == old:
                part = attrs.evolve(part, **{name: new})
        return part

    return mapped(register, change)


@given(data=st.data(), register=REGISTERS, on=DAYS, policy=POLICIES)
def test_a_more_precise_date_overturns_nothing(data, register, on, policy):
    """A date that becomes more precise turns nothing certain into nothing, and nothing into something."""
    assume(is_told_once(register))
    before = weighed(screen(register, policy, on))
    certain = {key for key, flag in before.items() if flag.certainty is Certainty.CERTAIN}
    for old in dated(register)[:8]:
        new = data.draw(refinements(old), label=f"instead of {old}")
        other = redated(register, old, new)
        if new == old or not are_new_facts(register, other, 0):
            continue
        after = weighed(screen(other, policy, on))
        assert certain <= {key for key, flag in after.items() if flag.certainty is Certainty.CERTAIN}
        assert after.keys() <= before.keys()


def wider(window: Window, back: int, ahead: int) -> Window:
    """The window with some months more on either side, where it has a side."""
    more = {"back": back, "ahead": ahead}
    sides = {name: (getattr(window, name), months) for name, months in more.items() if getattr(window, name)}
    return attrs.evolve(
        window,
        **{
            name: attrs.evolve(side, months=side.months + months)
            if side.months is not None
            else attrs.evolve(side, days=side.days + 31 * months)
            for name, (side, months) in sides.items()
        },
    )


@given(data=st.data(), register=REGISTERS, on=DAYS, policy=POLICIES)
def test_a_wider_window_loses_no_flag(data, register, on, policy):
    """A policy that looks farther back or ahead, in one window or in all, finds what it found before."""
    asked = load_policy(policy)
    before = weighed(screen(register, asked, on)).keys()
    months = st.integers(0, 30)
    every = {name: wider(each, data.draw(months), data.draw(months)) for name, each in asked.windows.items()}
    for wide in (every, *({name: each} for name, each in every.items())):
        assert before <= weighed(screen(register, attrs.evolve(asked, **wide), on)).keys()


FINGERPRINTS = st.text("0123456789abcdef", min_size=12, max_size=12)


@st.composite
def dispositions(draw: st.DrawFn, flags: tuple[Flag, ...], on: datetime.date) -> Disposition:
    """Generate a disposition of a flag, of one whose facts were others, or of one that is not there."""
    known = st.sampled_from([flag.fingerprint for flag in flags]) if flags else st.nothing()
    halves = st.builds("{}-{}".format, known.map(lambda text: text[:12]) | FINGERPRINTS, FINGERPRINTS)
    chosen = draw(st.sampled_from(Outcome))
    day = draw(st.dates(on - datetime.timedelta(400), on + datetime.timedelta(40)))
    return Disposition(
        fingerprint=draw(known | known | halves),
        outcome=chosen,
        action=draw(st.sampled_from(Action)) if chosen is Outcome.MANAGED else None,
        by=Person(name="Ada Example"),
        on=day,
        until=draw(st.none() | st.dates(day, day + datetime.timedelta(400))),
        reason="It was looked at.",
    )


@given(data=st.data(), register=REGISTERS, on=DAYS)
def test_a_disposition_changes_no_flag(data, register, on):
    """Whatever was decided, the same flags are found, and each decision that is known shows up once.

    One that lapsed before the same flag was decided anew has given way to the later one.
    """
    before = screen(register, on=on)
    made = data.draw(st.lists(dispositions(before.flags, on), min_size=1, max_size=4))
    after = screen(attrs.evolve(register, dispositions=tuple(made)), on=on)
    assert [told(flag) for flag in after.flags] == [told(flag) for flag in before.flags]
    assert [gap.missing.what for gap in after.not_assessed] == [gap.missing.what for gap in before.not_assessed]
    shown = {flag.decision.disposition for flag in after.flags if flag.decision}
    shown |= {each.disposition for each in after.decisions}
    last = {each.fingerprint for each in made if each.on <= on}
    told_of = {each.fingerprint for each in shown}
    assert told_of <= last
    assert {identity_of(each) for each in last} == {identity_of(each) for each in told_of}


ENTITIES = {
    Person: "people",
    Organisation: "organisations",
    Office: "offices",
    Scheme: "schemes",
    Matter: "matters",
}


def renamed(register: Register, names: Mapping[type, Mapping[str, str]]) -> Register:
    """The register with other ids of what it defines, also where they are referred to."""

    def change(part: Any) -> Any:
        own = names.get(type(part), {})
        if getattr(part, "id", None) in own:
            return attrs.evolve(part, id=own[part.id])
        text = part.to_text() if own and type(part).main_field else None
        if text in own:
            return type(part).from_text(own[text])
        if getattr(part, "matter", None) in names[Matter] and isinstance(part, Interest):
            return attrs.evolve(part, matter=names[Matter][part.matter])
        return part

    return mapped(register, change)


def keys_of(register: Register) -> Iterator[str]:
    """The key of everybody and everything that a register speaks of, as it stands there."""
    directory = EntityIndex(register)
    return (directory.key(part) or "" for _, part in values_below(register, ()) if isinstance(part, tuple(ENTITIES)))


@given(REGISTERS, DAYS, st.randoms(use_true_random=False))
def test_ids_of_entities_are_only_names(register, on, randomness):
    """With other ids of people, bodies, offices, schemes and matters, the same is found, under the other ids."""
    names: dict[type, dict[str, str]] = {}
    for cls, key in ENTITIES.items():
        ids = [each.id for each in getattr(register, key)]
        names[cls] = {old: f"{new}-new" for old, new in zip(ids, randomness.sample(ids, len(ids)), strict=True)}
    other = renamed(register, names)
    words = dict(zip(keys_of(register), keys_of(other), strict=True))
    assume(len(set(words.values())) == len(words))
    words |= {f"matter {old}": f"matter {new}" for old, new in names[Matter].items()}  # as a position names one
    pattern = re.compile("|".join(sorted(map(re.escape, filter(None, words)), key=len, reverse=True)))

    def under_new_ids(text: str) -> str:
        return pattern.sub(lambda found: words[found[0]], text)

    found, again = screen(register, on=on), screen(other, on=on)
    before = {tuple(map(under_new_ids, identity(flag))): flag for flag in found.flags}
    after = by_identity(again)
    assert before.keys() == after.keys()
    for key, flag in before.items():
        same = ("certainty", "severity", "period", "unverified")
        assert [getattr(after[key], name) for name in same] == [getattr(flag, name) for name in same]
        assert after[key].facts == tuple(sorted(map(under_new_ids, flag.facts)))
    # Of several fellows under one office, the first by key stands for all: all of them are compared.
    gaps = Counter(
        (gap.codes, tuple(sorted(map(under_new_ids, gap.fellows))), gap.missing.what) for gap in found.not_assessed
    )
    assert gaps == Counter((gap.codes, tuple(sorted(gap.fellows)), gap.missing.what) for gap in again.not_assessed)


@given(REGISTERS, DAYS)
def test_ids_of_interests_are_only_names(register, on):
    """With other ids of interests, the same is found, with the same fingerprints."""

    def change(part: Any) -> Any:
        if not isinstance(part, Interest):
            return part
        return attrs.evolve(
            part,
            id=part.id and f"x-{9 - int(part.id[-1])}",
            mirror_of=part.mirror_of and f"x-{9 - int(part.mirror_of[-1])}",
        )

    other = mapped(register, change)
    assert outcome(screen(other, on=on), other) == outcome(screen(register, on=on), register)


@given(REGISTERS, DAYS, POLICIES)
def test_references_need_not_be_resolved(register, on, policy):
    """A register whose references are still plain ids is screened as if they were resolved."""
    plain = unresolve(register)
    assert outcome(screen(plain, policy, on), plain) == outcome(screen(register, policy, on), register)


@given(REGISTERS, DAYS, st.randoms(use_true_random=False))
def test_files_do_not_matter(tmp_path_factory, register, on, randomness):
    """A register in two files, of which one is JSON Lines, is screened like one in one file."""
    folder = tmp_path_factory.mktemp("files")
    plain = unresolve(register)
    halves: list[dict[str, Any]] = [{}, {}]
    for key in LISTS:
        chosen = [(randomness.random() < 0.5, each) for each in getattr(plain, key)]
        for number, half in enumerate(halves):
            half[key] = tuple(each for which, each in chosen if which is bool(number))
    dump(register, folder / "whole.json")
    dump(Register(**halves[0]), folder / "half.json")
    (folder / "other-half.jsonl").write_text(json.dumps(to_mapping(Register(**halves[1]))), encoding="utf-8")
    one, two = load_register(folder / "whole.json"), load_register(folder / "half.json", folder / "other-half.jsonl")
    assert outcome(screen(two, on=on), two) == outcome(screen(one, on=on), one)
    assert outcome(screen(one, on=on), one) == outcome(screen(register, on=on), register)
