"""`coi-register policies`: what it shows of each policy, and how it answers a slip."""

import json
from pathlib import Path

import pytest

from coi_register.cli import main
from coi_register.model.structuring.from_plain import structure
from coi_register.screening.policies.files import load_policy, policy_names

Output = pytest.CaptureFixture[str]
EACH = pytest.mark.parametrize("name", policy_names())


def run(output: Output, *arguments: str) -> tuple[int, str, str]:
    """Run the command; return its exit status and what it printed on standard output and standard error."""
    try:
        code = main(["policies", *arguments])
    except SystemExit as end:  # how argparse ends
        code = int(end.code or 0)
    return code, *output.readouterr()


def test_the_list_has_every_policy_and_counts_what_is_unverified(capsys: Output) -> None:
    """One line a policy, the default first; a policy with unverified figures says how many."""
    code, printed, complaints = run(capsys)
    lines = printed.splitlines()
    assert (code, complaints) == (0, "")
    assert [line.split()[0] for line in lines] == list(policy_names())
    assert [line for line in lines if "UNVERIFIED" in line] == [lines[-1]]
    assert lines[-1].endswith("committees (3 of its sources UNVERIFIED)")


@EACH
def test_a_policy_is_shown_with_every_figure_and_source(capsys: Output, name: str) -> None:
    """Each window is there with its figures, each limit, time and bar, and each source with its mark."""
    code, printed, _ = run(capsys, name)
    policy = load_policy(name)
    assert code == 0
    assert printed.startswith(f"{name} {policy.version}: {policy.title}\nrules: {', '.join(policy.select)}\n")
    for each, window in policy.windows.items():
        assert f"\n{each}: " in printed
        assert not window.back or f"  ended within {window.back}: {window.recent}\n    [" in printed
        assert not window.ahead or f"  begins within {window.ahead}: {window.coming}\n    [" in printed
    for limit in (*policy.gift, *policy.hospitality):
        assert f"{limit.operator} {limit.amount}: {limit.says} ({limit.severity})\n    [" in printed
    for text in policy.unverified:
        assert f"[UNVERIFIED] {text}\n" in printed
    assert printed.count("[UNVERIFIED]") >= len(policy.unverified)
    assert ("bars: " in printed) is bool(policy.bars)
    assert ("nothing is raised" in printed) is any(window.is_empty for window in policy.windows.values())
    assert ("names with each flag its class by: nhs" in printed) is bool(policy.classifies)


@EACH
def test_json_holds_the_whole_policy(capsys: Output, name: str) -> None:
    """A program can read it back, and finds in one place what is unverified."""
    (printed,) = json.loads(run(capsys, name, "--format", "json")[1])
    assert printed.pop("unverified") == list(load_policy(name).unverified)
    assert structure(printed, type(load_policy(name))) == load_policy(name)


def test_json_without_a_name_holds_all(capsys: Output) -> None:
    """The same objects, in the order of the list."""
    assert [each["name"] for each in json.loads(run(capsys, "--format", "json")[1])] == list(policy_names())


def test_a_file_is_shown_by_its_path(capsys: Output, tmp_path: Path) -> None:
    """A policy of one's own is shown as it is once completed, with what it extends and leaves aside."""
    path = tmp_path / "ours.yaml"
    path.write_text("extends: joss\nignore: [COI5, COI203]\n", encoding="utf-8")
    code, printed, _ = run(capsys, str(path))
    assert code == 0
    assert printed.startswith(
        "ours 2026-11: Journal of Open Source Software, conflict of interest policy\nextends joss\n"
    )
    assert "COI507; but not COI5, COI203\n" in printed


def test_a_file_that_is_not_in_order_is_refused_with_its_lines(capsys: Output, tmp_path: Path) -> None:
    """All slips come at once, as `validate` shows them."""
    path = tmp_path / "ours.yaml"
    path.write_text("extends: bmj\ntiess: {}\nroles: {current: grave}\n", encoding="utf-8")
    code, printed, complaints = run(capsys, str(path))
    assert (code, printed) == (2, "")
    assert (
        f"{path}:2:1: DOC102 unknown key “tiess”\n  2 | tiess: {{}}\n    | ^^^^^\n  Did you mean “ties”?\n"
        in complaints
    )
    assert complaints.endswith("\n2 problems in 1 file.\n")


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("bjm", "coi-register: there is no policy “bjm”. Did you mean “bmj”? The policies are: fellowship, "),
        ("", "coi-register: there is no policy “”. The policies are: fellowship, "),
        ("none.yaml", "none.yaml: DOC001 there is no such file\n  Check the name and the folder.\n"),
    ],
)
def test_what_there_is_not_is_an_error(capsys: Output, name: str, says: str) -> None:
    """A slip in a name or path is told on standard error, and nothing is shown in its place."""
    code, printed, complaints = run(capsys, name)
    assert (code, printed) == (2, "")
    assert complaints.startswith(says)


def test_help_shows_examples(capsys: Output) -> None:
    """The help shows how it is used."""
    code, printed, _ = run(capsys, "--help")
    assert code == 0
    assert "coi-register policies" in printed.partition("examples:")[2]
