"""Decisions: dispositions held against flags, in force, ended, lapsed or unmatched; they never change what is found."""

import datetime

import attrs
import pytest

from coi_register import Disposition, Person
from coi_register.model.dispositions import Action, Outcome
from coi_register.screening import Decision, Flag, Screening, State, screen
from coi_register.screening.policies.files import load_policy
from tests.screening.cases_money import DAY, PLACEMENT, register

FEE = "{kind: speaker-fee, payer: host, period: 2016-03}"


def decide(fingerprint: str, on: str = "2016-06-15", **more: object) -> Disposition:
    """A disposition."""
    given = {"outcome": Outcome.DISMISSED, "reason": "The fee was for another matter.", **more}
    day = datetime.date.fromisoformat(on)
    return Disposition(fingerprint=fingerprint, by=Person(name="Rex Invented"), on=day, **given)  # type: ignore[arg-type]


def found(*interests: str, **more: object) -> Flag:
    """The flag of COI301 on the host."""
    (flag,) = screen(register(*interests, **more), on=DAY, select=["COI301"]).flags  # type: ignore[arg-type]
    return flag


def screened(*interests: str, decided: tuple[Disposition, ...], on: datetime.date = DAY, **more: object) -> Screening:
    """A screening by one rule, with dispositions; nothing else is asked for, so that those without a flag are told."""
    policy = attrs.evolve(load_policy("fellowship"), select=("COI301",))
    made = attrs.evolve(register(*interests, **more), dispositions=decided)  # type: ignore[arg-type]
    return screen(made, policy, on)


def states(screening: Screening) -> tuple[list[str | None], list[str]]:
    """The state of each flag's decision, and those of the decisions that answer none."""
    given = [flag.decision.state.value if flag.decision else None for flag in screening.flags]
    return given, [each.state.value for each in screening.decisions]


@pytest.mark.parametrize(
    ("outcome", "action"),
    [(Outcome.DISMISSED, None), (Outcome.MANAGED, Action.RECUSAL), (Outcome.ACCEPTED, None)],
)
def test_outcomes(outcome: Outcome, action: Action | None) -> None:
    """Whatever was decided, the flag is still there, is answered, and says by what."""
    given = decide(found(FEE).fingerprint, outcome=outcome, action=action)
    screening = screened(FEE, decided=(given,))
    (flag,) = screening.flags
    assert flag.decision is not None
    assert flag.decision.disposition is given
    assert not flag.is_open
    assert screening.open_flags == ()
    assert screening.decisions == ()


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        ("2016-06-30", (["ended"], ["ended"])),
        ("2016-07-01", (["in force"], [])),
        ("2016-07-02", (["in force"], [])),
    ],
)
def test_a_decision_ends_on_the_day_after_its_last(until: str, expected: tuple[list[str], list[str]]) -> None:
    """It holds on its last day; on the day after, the flag is open again, and the decision is told as ended."""
    given = decide(found(FEE).fingerprint, until=datetime.date.fromisoformat(until))
    screening = screened(FEE, decided=(given,))
    assert states(screening) == expected
    assert bool(screening.open_flags) is (expected[0] == ["ended"])


@pytest.mark.parametrize(("on", "expected"), [("2016-07-01", ["in force"]), ("2016-07-02", [None])])
def test_a_decision_of_a_later_day_is_not_known(on: str, expected: list[str | None]) -> None:
    """What was decided after the day of screening is not known on it, and is not told as unmatched either."""
    assert states(screened(FEE, decided=(decide(found(FEE).fingerprint, on),))) == (expected, [])


def test_the_last_of_several_counts() -> None:
    """Of several decisions on one flag the last counts, in whatever order they stand; none of the others is told."""
    print_ = found(FEE).fingerprint
    given = (
        decide(print_, "2016-05-01", reason="First."),
        decide(print_, "2016-06-01", outcome=Outcome.ACCEPTED, reason="Last."),
        decide(print_, "2016-05-15", reason="Second.", until=datetime.date(2016, 5, 31)),
    )
    for order in (given, given[::-1]):
        screening = screened(FEE, decided=order)
        assert [flag.decision and flag.decision.disposition.reason for flag in screening.flags] == ["Last."]
        assert screening.decisions == ()


def test_a_decision_lapses_when_a_fact_changes() -> None:
    """It says which fact has come and which has gone, where it keeps those on which it rests."""
    before = found(FEE)
    given = decide(before.fingerprint, facts=before.facts)
    screening = screened(FEE.replace("2016-03", "2016-04"), decided=(given,))
    (flag,) = screening.flags
    assert flag.is_open
    assert flag.decision is screening.decisions[0]
    assert flag.decision.state is State.LAPSED
    assert [line for line in flag.decision.added if "2016-04" in line] == list(flag.decision.added)
    assert [line for line in flag.decision.removed if "2016-03" in line] == list(flag.decision.removed)
    assert len(flag.decision.added) == len(flag.decision.removed) == 1


def test_without_its_facts_a_decision_lapses_all_the_same() -> None:
    """Which fact has changed cannot be told then, and nothing is made up."""
    given = decide(found(FEE).fingerprint)
    (decision,) = screened(FEE.replace("2016-03", "2016-04"), decided=(given,)).decisions
    assert (decision.state, decision.added, decision.removed) == (State.LAPSED, (), ())


def test_a_new_route_makes_a_decision_lapse() -> None:
    """A second fee from the same body is a new fact behind the same flag."""
    before = found(FEE)
    given = decide(before.fingerprint, facts=before.facts)
    screening = screened(FEE, "{kind: travel, payer: host, period: 2016-05}", decided=(given,))
    (flag,) = screening.flags
    assert states(screening) == (["lapsed"], ["lapsed"])
    assert flag.decision is not None
    assert ["travel" in line for line in flag.decision.added] == [True]
    assert flag.decision.removed == ()


def test_a_flag_that_was_decided_anew_speaks_of_no_older_decision() -> None:
    """What lapsed, and was decided again on the new facts, is history."""
    old, new = found(FEE), found(FEE.replace("2016-03", "2016-04"))
    given = (decide(old.fingerprint, "2016-05-01"), decide(new.fingerprint, "2016-06-01"))
    assert states(screened(FEE.replace("2016-03", "2016-04"), decided=given)) == (["in force"], [])
    assert states(screened(FEE.replace("2016-03", "2016-05"), decided=given)) == (["lapsed"], ["lapsed", "lapsed"])


def test_facts_that_changed_back() -> None:
    """A decision on the facts as they are now holds, and a later one on facts that are gone has lapsed."""
    old, new = found(FEE), found(FEE.replace("2016-03", "2016-04"))
    given = (decide(old.fingerprint, "2016-05-01"), decide(new.fingerprint, "2016-06-01"))
    assert states(screened(FEE, decided=given)) == (["in force"], ["lapsed"])


def test_of_two_that_lapsed_the_flag_shows_the_last() -> None:
    """The flag is open, with the last decision on it."""
    prints = [found(FEE.replace("2016-03", month)).fingerprint for month in ("2016-01", "2016-02")]
    given = (decide(prints[0], "2016-06-01", reason="Last."), decide(prints[1], "2016-05-01", reason="First."))
    (flag,) = screened(FEE, decided=given).flags
    assert flag.decision is not None
    assert flag.decision.disposition.reason == "Last."


def test_a_decision_on_nothing_is_told() -> None:
    """Where no flag has that identity, the decision is unmatched; with part of the rules or people, nothing is said."""
    given = decide("0123456789ab-cdef01234567")
    screening = screened(FEE, decided=(given,))
    assert states(screening) == ([None], ["unmatched"])
    made = attrs.evolve(register(FEE), dispositions=(given,))
    for narrowed in ({"fellow": "ada"}, {"patron": "host"}, {"select": ["COI3"]}, {"ignore": iter(["COI1"])}):
        assert screen(made, on=DAY, **narrowed).decisions == ()  # type: ignore[arg-type]


def test_what_a_decision_outlives() -> None:
    """A new version of the policy, other ids of interests, another note, another day of screening."""
    given = decide(found("{id: my-fee, " + FEE[1:]).fingerprint)
    other = "{id: other-fee, note: It was small., " + FEE[1:]
    made = attrs.evolve(register(other), dispositions=(given,))
    policy = attrs.evolve(load_policy("fellowship"), version="2031-01", title="Another title")
    (flag,) = screen(made, policy, DAY + datetime.timedelta(3), select=["COI301"]).flags
    assert not flag.is_open


def test_a_decision_never_changes_what_is_found() -> None:
    """The flags are the same, with their fingerprints, whatever was decided."""
    made = register(FEE, "{kind: employment, organisation: host, period: 2016-09/..}", placement=PLACEMENT)
    plain = screen(made, on=DAY)
    every = tuple(decide(flag.fingerprint) for flag in plain.flags)
    again = screen(attrs.evolve(made, dispositions=every), on=DAY)
    assert [flag.fingerprint for flag in again.flags] == [flag.fingerprint for flag in plain.flags]
    assert again.open_flags == ()
    assert len(again.not_assessed) == len(plain.not_assessed)
    assert all(isinstance(flag.decision, Decision) for flag in again.flags)
