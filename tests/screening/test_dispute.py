"""The worked example: what screening finds in the article's world is what was written down by hand before."""

import datetime
from functools import cache
from pathlib import Path

from coi_register import load_register
from coi_register.screening import Flag, Screening, screen

EXAMPLE = Path(__file__).parents[2] / "examples" / "dispute-2016"
DAY = datetime.date(2016, 7, 1)


@cache
def screened() -> Screening:
    """Screen the example once."""
    register = load_register(EXAMPLE / "register.yaml", EXAMPLE / "declarations")
    return screen(register, "fellowship", DAY)


def short(key: str) -> str:
    """The id in a key, or a dash."""
    return key.partition(":")[2] or "-"


def told(flag: Flag) -> str:
    """Write a flag as `expected.flags` does."""
    keys = (flag.fellow_key, flag.patron_key, flag.about_key)
    return " ".join((flag.code, flag.certainty, *map(short, keys)))


def expected(prefix: str) -> list[str]:
    """The lines of the file that begin with something."""
    lines = (EXAMPLE / "expected.flags").read_text(encoding="utf-8").splitlines()
    return sorted(line.removeprefix(prefix).strip() for line in lines if line.startswith(prefix))


def test_what_is_found_is_what_was_expected() -> None:
    """Each flag that was written down is found with its certainty, and no other."""
    assert sorted(map(told, screened().flags)) == [f"COI{line}" for line in expected("COI")]


def test_each_family_has_as_many_near_misses_as_flags() -> None:
    """Every rule is raised, and has at least as many near misses as flags."""
    near = [line.split()[0] for line in expected("# none:")]
    codes = [flag.code for flag in screened().flags]
    assert len(set(codes)) == 27
    assert all(near.count(code) >= 1 for code in set(codes))
    assert len(near) >= len(codes)


def test_what_could_not_be_assessed_is_told() -> None:
    """It is not known under whom Khan was, nor who sponsored two schemes, nor from when on Khan had to declare.

    The undated fee is not guessed at.
    """
    assert [(each.codes[-1], short(each.fellow_key), each.missing.what) for each in screened().not_assessed] == [
        ("COI508", "dai", "the holder"),
        ("COI508", "khan", "the holder"),
        ("COI505", "khan", "the event that gave rise to the duty"),
        ("COI508", "rio", "the holder"),
        ("COI301", "sol", "dates"),
    ]


@cache
def decided(day: datetime.date = DAY) -> Screening:
    """Screen the example together with what was decided about some of its flags."""
    return screen(load_register(EXAMPLE), "fellowship", day)


def states(screening: Screening) -> dict[str, str]:
    """How each disposition that answers a flag stands, by its id."""
    given = [flag.decision for flag in screening.flags if flag.decision]
    return {each.disposition.id or "": str(each.state) for each in given}


def test_what_was_decided_is_in_force() -> None:
    """Each disposition answers its flag, on the facts that it lists. When facts change, they must be decided anew."""
    assert states(decided()) == dict.fromkeys(("jon-pam", "pia-una", "yas-nice"), "in force")
    assert decided().decisions == ()
    for flag in decided().flags:
        if flag.decision:
            assert flag.facts == flag.decision.disposition.facts


def test_what_was_decided_changes_no_flag() -> None:
    """The same flags are found, with the same facts; only fewer are open."""
    assert sorted(flag.fingerprint for flag in decided().flags) == sorted(flag.fingerprint for flag in screened().flags)
    assert len(screened().open_flags) - len(decided().open_flags) == 3


def test_what_was_accepted_for_a_time_ends() -> None:
    """On its last day it holds, and on the next the flag is open again."""
    last = datetime.date(2016, 8, 31)
    assert states(decided(last))["yas-nice"] == "in force"
    assert states(decided(last + datetime.timedelta(days=1)))["yas-nice"] == "ended"
