"""`--known-on` in statement, screen and check-statement; and a contradiction, which stops one person only."""

from pathlib import Path

import pytest

from tests.cli.test_commands import Output, run

PLACED = "{kind: fellowship, host: mind, remuneration: paid, period: 2014-09/2015-08}"
FEE = "{kind: speaker-fee, payer: mind, amount: GBP 300, period: 2015-01}"
CLUB = "{kind: membership, organisation: Acme Club, period: 2010/..}"
CHAIR = "{kind: directorship, organisation: mind, role: chair, remuneration: %s, period: 2014}"
FIRST = "Ada Example reported having held a paid fellowship at Mind from September 2014 to August 2015"
LAST = "Ben Sample reported having been a member of Acme Club since 2010."
THEN = f"{FIRST}. {LAST}\n"
ALL = f"{FIRST} and receiving a speaker fee of £300 from it in January 2015. {LAST}\n"
LATER = (
    "coi-register: what was declared after 2016-01-01 is used: by Ada Example on 2016-06-01; "
    "with --known-on 2016-01-01 it is left out\n"
)
STATED = ("--style", "jama", "--on", "2016-01-01")
KNOWN = ("--known-on", "2015-12-31")


def register(folder: Path, *more: str, pronouns: str = ", pronouns: she") -> Path:
    """A register of two people, of whom one declares a fee a year later; and more in the first declaration."""
    path = folder / "register.yaml"
    path.write_text(
        f"people: [{{id: ada, name: Ada Example{pronouns}}}, {{id: ben, name: Ben Sample}}]\n"
        "organisations: [{id: mind, name: Mind}]\n"
        "declarations:\n"
        f"  - {{declarant: ada, declared_on: 2015-01-01, interests: [{', '.join((PLACED, *more))}]}}\n"
        f"  - {{declarant: ada, declared_on: 2016-06-01, interests: [{FEE}]}}\n"
        f"  - {{declarant: ben, declared_on: 2015-02-01, interests: [{CLUB}]}}\n",
        encoding="utf-8",
    )
    return path


@pytest.mark.parametrize("policy", [(), ("--policy", "bmj")])
def test_a_statement_of_what_was_known(capsys: Output, tmp_path: Path, policy: tuple[str, ...]) -> None:
    """What was declared later is left out; where that is not asked for, it is used, and that is told."""
    path = register(tmp_path)
    assert run(capsys, "statement", path, *STATED, *policy, *KNOWN)[:2] == (0, THEN)
    assert LATER not in run(capsys, "statement", path, *STATED, *policy, *KNOWN)[2]
    code, printed, said = run(capsys, "statement", path, *STATED, *policy)
    assert (code, printed) == (0, ALL)
    assert LATER in said


def test_somebody_of_whom_nothing_was_known(capsys: Output, tmp_path: Path) -> None:
    """Whoever had declared nothing by then is a gap where they are asked for."""
    asked = ("statement", register(tmp_path), *STATED, "--known-on", "2015-01-31", "--author", "ada", "--author", "ben")
    code, printed, said = run(capsys, *asked)
    assert (code, printed) == (1, "")
    assert "Ben Sample" in said


def test_a_screening_of_what_was_known(capsys: Output, tmp_path: Path) -> None:
    """A fee that was declared later raises no flag, and the head says what was known."""
    path = register(tmp_path)
    code, printed, said = run(capsys, "screen", path, "--on", "2016-01-01")
    assert (code, "COI301 medium" in printed, LATER in said) == (1, True, True)
    assert "Known: all that the register holds." in printed
    code, printed, said = run(capsys, "screen", path, "--on", "2016-01-01", *KNOWN)
    assert (code, "COI301" in printed, said) == (3, False, "")
    assert "Known: what had been declared by 31 December 2015." in printed


def test_a_check_against_what_was_known(capsys: Output, tmp_path: Path) -> None:
    """A statement holds against what was known when it was written, and lacks what was declared since."""
    path, written = register(tmp_path), tmp_path / "statement.json"
    run(capsys, "statement", path, *STATED, *KNOWN, "--format", "json", "--output", written)
    holds = "The statement says what the register says.\n"
    assert run(capsys, "check-statement", written, path, *KNOWN) == (0, holds, "")
    code, printed, _ = run(capsys, "check-statement", written, path)
    assert code == 1
    assert "Ada Example received a speaker fee of £300 from Mind in January 2015." in printed


TWO = tuple(CHAIR % pay for pay in ("paid", "unpaid"))


def test_a_contradiction_stops_one_statement(capsys: Output, tmp_path: Path) -> None:
    """Nothing is stated for somebody whose declaration contradicts itself; whoever else has declared can be stated."""
    path = register(tmp_path, *TWO)
    code, printed, said = run(capsys, "statement", path, *STATED)
    assert (code, printed) == (1, "")
    assert "what Ada Example has declared contradicts itself" in said
    assert "(chair, paid, Mind, 2014); or declared on 1 January 2015: directorship (chair, unpaid, Mind, 2014)" in said
    assert "Ben Sample" not in said
    assert run(capsys, "statement", path, *STATED, "--author", "ben")[:2] == (0, f"{LAST}\n")
    code, printed, _ = run(capsys, "statement", path, *STATED, "--show-gaps")
    assert (code, printed) == (1, f"{LAST} [What Ada Example has declared contradicts itself.]\n")


@pytest.mark.parametrize(
    ("pronouns", "words"),
    [(", pronouns: she", "she has"), (", pronouns: they", "they have"), ("", "Example has")],
)
def test_a_contradiction_is_not_assessed(capsys: Output, tmp_path: Path, pronouns: str, words: str) -> None:
    """Screening assesses nothing of that person, says so in the person's pronouns, and is not an all-clear."""
    code, printed, _ = run(capsys, "screen", register(tmp_path, *TWO, pronouns=pronouns), "--on", "2016-07-01")
    assert code == 3
    assert f"Ada Example cannot be assessed, since what {words} declared" in " ".join(printed.split())


def test_a_contradiction_in_a_check(capsys: Output, tmp_path: Path) -> None:
    """A statement is checked for everybody else, and is said not to hold for that person."""
    path, written = register(tmp_path), tmp_path / "statement.json"
    run(capsys, "statement", path, *STATED, "--format", "json", "--output", written)
    register(tmp_path, *TWO)
    code, printed, said = run(capsys, "check-statement", written, path)
    assert code == 1
    assert "Ada Example" in printed + said
    assert "Ben Sample" not in printed + said
