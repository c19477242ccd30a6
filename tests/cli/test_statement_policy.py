"""`coi-register statement --policy`: what a policy asks for, never silently."""

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import GOLDEN, Output, run

FEE = """
declarant: {name: Ada Example, pronouns: she}
declared_on: 2025-03-14
interests:
  - {kind: speaker-fee, payer: {name: Acme Pharma, sector: industry}, period: PERIOD}
"""


def fee(folder: Path, period: str) -> Path:
    """Write a declaration of a fee."""
    path = folder / "fee.yaml"
    path.write_text(FEE.replace("PERIOD", period), encoding="utf-8")
    return path


def test_without_a_policy_everything_is_stated(capsys: Output) -> None:
    """Nothing is left out unless it is asked for."""
    code, printed, said = run(capsys, "statement", GOLDEN)
    assert (code, said) == (0, "")
    assert "internship" in printed


def test_what_is_left_out_is_told(capsys: Output) -> None:
    """The statement goes to standard output, and that something is left out to standard error."""
    code, printed, said = run(capsys, "statement", GOLDEN, "--policy", "bmj", "--article-type", "editorial")
    assert (code, said) == (0, "One interest is left out under bmj 2026-11; --explain says why\n")
    assert "internship" not in printed
    assert "NHS Survival" in printed
    code, again, said = run(capsys, "statement", GOLDEN, "--policy", "bmj", "--explain")
    assert (code, again) == (0, printed)
    assert "It ended in 2010, more than 36 months before 29 June 2016.\n" in said


@pytest.mark.parametrize("more", [(), ("--explain",)])
def test_that_nothing_else_is_narrowed_is_told(capsys: Output, tmp_path: Path, more: tuple[str, ...]) -> None:
    """Where “nothing else” is stated of a time only, standard error says so."""
    path = fee(tmp_path, "2024")
    old = "  - {kind: speaker-fee, payer: Beta Pharma, period: 2009}\nnothing_to_declare: [{others: true}]\n"
    path.write_text(path.read_text(encoding="utf-8") + old, encoding="utf-8")
    code, printed, said = run(capsys, "statement", path, "--policy", "bmj", *more)
    assert code == 0
    assert "She had no other interests from 14 March 2022 to 14 March 2025." in printed
    assert "That Ada Example has no other interests is told of the past 36 months alone" in said.replace("\n", " ")


def test_the_day_moves_the_window(capsys: Output, tmp_path: Path) -> None:
    """The window is seen from the day of the statement."""
    path = fee(tmp_path, "2022-03")
    assert run(capsys, "statement", path, "--policy", "bmj")[0] == 0
    code, printed, said = run(capsys, "statement", path, "--policy", "bmj", "--on", "2026-01-01")
    assert (code, printed) == (1, "")
    assert "asks for nothing that Ada Example declared" in said


@pytest.mark.parametrize(
    ("period", "code", "says"), [("2024", 1, "Applies: "), ("2022", 1, "May apply: "), ("2022/..", 1, "Applies: ")]
)
def test_a_bar_is_told_and_is_exit_1(capsys: Output, tmp_path: Path, period: str, code: int, says: str) -> None:
    """What bars an author, or may, is told with the statement."""
    path = fee(tmp_path, period)
    found, printed, said = run(capsys, "statement", path, "--policy", "bmj", "--article-type", "editorial")
    assert found == code
    assert printed.startswith("I have read")
    assert said.startswith(says)
    assert run(capsys, "statement", path, "--policy", "bmj", "--article-type", "analysis")[::2] == (0, "")


def test_json_carries_the_view(capsys: Output) -> None:
    """The object has what the policy leaves out, with the reason."""
    code, printed, _ = run(capsys, "statement", GOLDEN, "--policy", "bmj", "--format", "json")
    assert code == 0
    assert [each["kind"] for each in json.loads(printed)["view"]["left_out"]] == ["internship"]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--policy", "bmk"), "there is no policy “bmk”. Did you mean “bmj”?"),
        (("--policy", "bmj", "--article-type", "editoral"), "Did you mean “editorial”?"),
        (("--policy", "icmje", "--article-type", "editorial"), "the policy icmje says nothing of types of article"),
        (("--article-type", "editorial"), "say which with --policy"),
        (("--explain",), "say which with --policy"),
        (("--policy", "nowhere.yaml"), "nowhere.yaml"),
    ],
)
def test_a_slip_is_exit_2(capsys: Output, options: tuple[str, ...], says: str) -> None:
    """An unknown policy or type of article is never passed over."""
    code, printed, said = run(capsys, "statement", GOLDEN, *options)
    assert (code, printed) == (2, "")
    assert says in said
