"""`coi-register screen`, as a person or a script uses it."""

import csv
import datetime
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from coi_register import load_all
from coi_register.cli import main

DISPUTE = "examples/dispute-2016"
REGISTER = """
people:
  - {id: ada, name: Ada Example, pronouns: she}
  - {id: ben, name: Ben Sample}
organisations:
  - {id: mind, name: Mind}
  - {id: acme, name: Acme Pharma}
declarations:
  - id: ada-2025
    declarant: ada
    declared_on: 2025-03-14
    occasion: {event: annual, on: 2025-03-01}
    interests:
      - {id: ada-fellowship, kind: fellowship, host: mind, remuneration: paid, period: 2024-09/2025-08}
"""
FEE = "      - {kind: speaker-fee, payer: mind, amount: GBP 300, period: 2024-11}\n"
UNDATED = "      - {kind: speaker-fee, payer: mind, amount: GBP 300}\n"
ON = ("--on", "2025-03-20")
FLAG = "COI301 medium, certain: Paid or supported by the patron's body"
Output = pytest.CaptureFixture[str]


def run(output: Output, *arguments: str | Path) -> tuple[int, str, str]:
    """Run the command; return its exit status and what it printed on standard output and standard error."""
    try:
        code = main(["screen", *(str(each) for each in arguments)])
    except SystemExit as end:  # how argparse ends
        code = int(end.code or 0)
    printed, said = output.readouterr()
    assert "Traceback" not in printed + said
    return code, printed, said


def written(folder: Path, name: str, text: str) -> Path:
    """Write a file, and return its path."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """A register in which there is nothing to weigh."""
    return written(tmp_path, "register.yaml", REGISTER)


@pytest.fixture
def paid(tmp_path: Path) -> Path:
    """A register with one flag, for a fee."""
    return written(tmp_path, "register.yaml", REGISTER + FEE)


def codes(printed: str) -> list[str]:
    """The codes of the flags that JSON output has, in its order."""
    return [each["code"] for each in json.loads(printed)["flags"]]


# --- what is printed, and the exit status


def test_nothing_to_weigh_is_exit_0(capsys: Output, plain: Path) -> None:
    """Where there is no open flag and everything could be assessed, the status is 0, and the text says so."""
    first = "One person screened on 20 March 2025 under the policy fellowship (2026-11)."
    head = f"{first}\nKnown: all that the register holds.\nNot screened: one person without a declaration.\n"
    assert run(capsys, plain, *ON) == (0, f"{head}No potential conflict to weigh.\n", "")


def test_an_open_flag_is_exit_1(capsys: Output, paid: Path) -> None:
    """A flag is told with what it is about, its evidence with file and line, and its fingerprint."""
    code, printed, said = run(capsys, paid, *ON)
    assert (code, said) == (1, "")
    assert "\n1 potential conflict to weigh: 1 medium.\n  COI301: 1\n" in printed
    assert f"\n{FLAG}\n  Ada Example and Mind\n" in printed
    assert f"  Evidence: fellowship ada-fellowship ({paid}:14)\n" in printed
    assert f" ({paid}:15)\n  Fingerprint: " in printed


def test_something_not_assessed_is_exit_3(capsys: Output, tmp_path: Path) -> None:
    """An all-clear with something left open is none; an open flag goes before it."""
    path = written(tmp_path, "register.yaml", REGISTER + UNDATED)
    code, printed, _ = run(capsys, path, *ON, "--ignore", "COI5")
    assert code == 3
    assert "No potential conflict to weigh.\n1 not assessed, because something is missing: see below.\n" in printed
    assert f"received a speaker fee of £300 from Mind. ({path}:15) Fingerprint: " in " ".join(printed.split())
    assert run(capsys, path, *ON)[0] == 1


def test_counts_come_first_and_then_the_gravest(capsys: Output) -> None:
    """A register of many people can be read from the top: the counts, then high, medium and low, certain first."""
    code, printed, _ = run(capsys, DISPUTE, "--on", "2016-07-01")
    assert code == 1
    lines = printed.splitlines()
    assert lines[0].endswith("people screened on 1 July 2016 under the policy fellowship (2026-11).")
    counts = next(line for line in lines if line.split()[1:5] == ["potential", "conflicts", "to", "weigh:"])
    assert lines.index(counts) < 6
    heads = [line.partition(":")[0].split() for line in lines if re.match(r"COI\d{3} (high|medium|low), ", line)]
    order = {"high,": 0, "medium,": 1, "low,": 2, "certain": 0, "possible": 1}
    weights = [(len(head) > 3, order[head[1]], order[head[2]]) for head in heads]  # what is answered comes last
    assert weights == sorted(weights)
    assert len(heads) > 30


def test_json_has_what_is_promised(capsys: Output, paid: Path) -> None:
    """Each flag has the keys that the documentation names, and so has the whole."""
    code, printed, _ = run(capsys, paid, *ON, "--format", "json")
    told = json.loads(printed)
    (flag,) = told["flags"]
    promised = "code title fellow patron certainty severity period evidence explanation policy fingerprint disposition"
    assert code == 1
    assert {"flags", "not_assessed", "dispositions", "bars", "policy", "on", "people", "what_if"} <= set(told)
    assert set(promised.split()) <= set(flag)
    assert (flag["fellow"], flag["patron"]["id"]) == ({"id": "ada", "name": "Ada Example", "sort": "person"}, "mind")
    assert sorted((each["file"], each["line"]) for each in flag["evidence"]) == [(str(paid), 14), (str(paid), 15)]
    assert (flag["policy"]["name"], flag["disposition"]) == ("fellowship", None)


def test_csv_has_a_row_for_each_flag(capsys: Output, paid: Path) -> None:
    """A spreadsheet gets a header and a row, with the same status."""
    code, printed, _ = run(capsys, paid, *ON, "--format", "csv")
    *head, row = csv.DictReader(io.StringIO(printed))
    assert code == 1
    assert (row["code"], row["fellow_id"], row["patron"]) == ("COI301", "ada", "Mind")
    assert {each["code"] for each in head} == {"HEAD"}
    assert head[0]["explanation"].startswith("One person screened on 20 March 2025")


def test_today_is_the_day_by_default(capsys: Output, plain: Path) -> None:
    """Without a day, it is that of the clock."""
    days = {datetime.date.today().isoformat()}
    on = json.loads(run(capsys, plain, "--format", "json")[1])["on"]
    assert on in days | {datetime.date.today().isoformat()}


def test_the_day_decides(capsys: Output, paid: Path) -> None:
    """The fee is a flag while it counts, and none long after."""
    assert run(capsys, paid, "--on", "2035-01-01", "--select", "COI3")[0] == 0


# --- which people, patrons and rules


@pytest.mark.parametrize("who", ["khan", "Mohsin Khan", "mohsin khan"])
def test_one_fellow(capsys: Output, who: str) -> None:
    """One person is screened, by id or name."""
    _, printed, _ = run(capsys, DISPUTE, "--on", "2016-07-01", "--fellow", who, "--format", "json")
    told = json.loads(printed)
    assert (told["people"], {each["fellow"]["id"] for each in told["flags"]}) == (1, {"khan"})


@pytest.mark.parametrize("who", ["nice", "NICE", "National Institute for Health and Care Excellence"])
def test_one_patron(capsys: Output, who: str) -> None:
    """Only what concerns one patron is told, by id or name."""
    _, printed, _ = run(capsys, DISPUTE, "--on", "2016-07-01", "--patron", who, "--format", "json")
    assert {each["patron"]["id"] for each in json.loads(printed)["flags"]} == {"nice"}


def test_one_pair(capsys: Output) -> None:
    """A fellow and a patron together are one pair."""
    arguments = ("--on", "2016-07-01", "--fellow", "ada", "--patron", "nhs-employers", "--format", "json")
    assert codes(run(capsys, DISPUTE, *arguments)[1]) == ["COI101", "COI304"]


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (("--select", "COI301"), ["COI301"]),
        (("--select", "COI3"), ["COI301"]),
        (("--select", "COI1,COI301"), ["COI301"]),
        (("--select", "COI1, COI301"), ["COI301"]),
        (("--select", "COI1"), []),
        (("--ignore", "COI301"), []),
        (("--ignore", "COI4,COI5"), ["COI301"]),
        (("--select", "COI3", "--ignore", "COI301"), []),
    ],
    ids=str,
)
def test_rules_are_selected_by_code_or_prefix(
    capsys: Output, paid: Path, arguments: tuple[str, ...], found: list[str]
) -> None:
    """Codes, or beginnings of them, with commas between, take rules in and leave them out."""
    code, printed, _ = run(capsys, paid, *ON, *arguments, "--format", "json")
    assert (code, codes(printed)) == (1 if found else 0, found)


# --- policies


def test_a_policy_by_name(capsys: Output, paid: Path) -> None:
    """Another policy is named in the first line and in each flag; this one classifies what it finds."""
    code, printed, _ = run(capsys, paid, *ON, "--policy", "nhs-england")
    assert code == 1
    assert "under the policy nhs-england (" in printed
    assert "  Types of interest: " in printed


def test_a_policy_of_ones_own(capsys: Output, paid: Path, tmp_path: Path) -> None:
    """A file extends a policy by name; its rules hold, and what it rests on without verification is told."""
    window = "{current: low, recent: low, back: {months: 24, source: our standards}}"
    ours = written(tmp_path, "ours.yaml", f"extends: fellowship\npayments: {window}\n")
    slack = written(tmp_path, "slack.yaml", "extends: fellowship\nignore: [COI3]\n")
    code, printed, _ = run(capsys, paid, *ON, "--policy", ours)
    assert code == 1
    assert "under the policy ours (2026-11)" in printed
    assert f"\n{FLAG.replace('medium', 'low')}\n" in printed
    assert "  Rests on a figure that was not verified: our standards\n" in printed
    assert run(capsys, paid, *ON, "--policy", slack)[0] == 0


def test_a_policy_that_is_not_in_order_is_refused_with_its_lines(capsys: Output, paid: Path, tmp_path: Path) -> None:
    """All slips in it come at once, as `validate` shows them, and nothing is screened."""
    ours = written(tmp_path, "faulty.yaml", "extends: bmj\ntiess: {}\nroles: {current: grave}\n")
    code, printed, said = run(capsys, paid, *ON, "--policy", ours)
    assert (code, printed) == (2, "")
    assert f"{ours}:2:1: DOC102 unknown key “tiess”" in said
    assert said.endswith("\n2 problems in 1 file.\n")


# --- wrong use


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--policy", "felowship"), "there is no policy “felowship”. Did you mean “fellowship”?"),
        (("--policy", "none.yaml"), "none.yaml: DOC001 there is no such file"),
        (("--policy", ""), "there is no policy “”"),
        (("--select", "COI901"), "there is no rule “COI901”; did you mean COI"),
        (("--select", "coi301"), "there is no rule “coi301”; did you mean COI301?"),
        (("--ignore", "nonsense"), "there is no rule “nonsense”; `coi-register rules` lists them"),
        (("--select", ""), "“” is no list of codes"),
        (("--select", "COI1,,COI3"), "“COI1,,COI3” is no list of codes"),
        (("--ignore", ","), "“,” is no list of codes"),
        (("--fellow", "adda"), "the register has no person “adda”; did you mean “ada”?"),
        (("--fellow", "ADA"), "the register has no person “ADA”; did you mean “ada”?"),
        (("--fellow", "ADDA"), "the register has no person “ADDA”; did you mean “ada”?"),
        (("--fellow", "Adda"), "the register has no person “Adda”; did you mean “ada”?"),
        (("--fellow", "ADA EXAMPEL"), "the register has no person “ADA EXAMPEL”; did you mean “Ada Example”?"),
        (("--patron", "MIND-"), "the register has no patron “MIND-”; did you mean “Mind”?"),
        (("--fellow", "mind"), "the register has no person “mind”"),
        (("--patron", "mnd"), "the register has no patron “mnd”; did you mean “mind”?"),
        (("--fellow", ""), "the register has no person “”"),
        (("--on", "2025-02-30"), "2025-02-30"),
        (("--on", "yesterday"), "yesterday"),
        (("--format", "xml"), "invalid choice"),
        (("--sel", "COI1"), "unrecognized arguments"),
        (("--what-if", "none.yaml"), "none.yaml: DOC001 there is no such file"),
        (("--decide", "0123456789ab"), "no flag of this screening has the fingerprint “0123456789ab”"),
        (("none.yaml",), "none.yaml: DOC001 there is no such file"),
    ],
    ids=" ".join,
)
def test_wrong_use_is_exit_2(capsys: Output, paid: Path, arguments: tuple[str, ...], says: str) -> None:
    """Wrong use says so, with a suggestion where there is one, and prints nothing that could be taken for a result."""
    code, printed, said = run(capsys, paid, *arguments)
    assert (code, printed) == (2, "")
    assert says in said


def test_a_register_is_needed(capsys: Output) -> None:
    """Without any file there is nothing to screen."""
    assert run(capsys)[0] == 2


def test_an_empty_folder_is_wrong_use(capsys: Output, tmp_path: Path) -> None:
    """A folder without documents is more likely a slip than an all-clear."""
    code, printed, said = run(capsys, tmp_path)
    assert (code, printed) == (2, "")
    assert "holds no document" in said


def test_a_register_that_is_not_valid_is_told_and_not_screened(capsys: Output, tmp_path: Path) -> None:
    """Its problems go to standard error, each with its place, as `validate` shows them."""
    path = written(tmp_path, "register.yaml", REGISTER.replace("2025-08}", "2023-08}") + FEE.replace("payer", "pay"))
    code, printed, said = run(capsys, path, *ON)
    assert (code, printed) == (2, "")
    assert f"{path}:15:29: DOC102 first declaration, second interest: unknown key “pay”\n  15 | " in said
    assert said.endswith("\n2 problems in 1 file.\n")
    path.write_text(REGISTER.replace("2025-08}", "2023-08}") + FEE, encoding="utf-8")
    assert f"{path}:14:88: DOC201 " in run(capsys, path, *ON)[2]


def test_ids_that_lead_nowhere_are_told_across_files(capsys: Output, plain: Path, tmp_path: Path) -> None:
    """References are checked between files, with the file and line of each."""
    text = "declarant: bob-x\ndeclared_on: 2025-03-14\nnothing_to_declare: true\n"
    other = written(tmp_path, "other.yaml", text)
    code, printed, said = run(capsys, plain, other, *ON)
    assert (code, printed) == (2, "")
    assert f"{other}:1:12: DOC205 " in said


def test_a_warning_is_no_fault(capsys: Output, tmp_path: Path) -> None:
    """A register with warnings only is screened."""
    path = written(
        tmp_path, "register.yaml", REGISTER + "      - {kind: speaker-fee, amount: GBP 300, period: 2024-11}\n"
    )
    assert run(capsys, path, *ON)[0] == 0


# --- where registers stand


NIL = """  - declarant: ada
    declared_on: 2025-03-15
    nothing_to_declare: true
"""
TWO_OF_A_NAME = REGISTER.replace("name: Mind", "name: Mind, short_name: AM").replace("Pharma", "Med, short_name: AM")
UNCLEAR = FEE.replace("mind", "AM")


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (REGISTER + NIL, "one warning on what was screened (DOC241); “coi-register validate” shows it"),
        (TWO_OF_A_NAME + UNCLEAR, "one warning on what was screened (DOC270)"),
        (
            TWO_OF_A_NAME + UNCLEAR + UNCLEAR.replace("300", "200") + NIL,
            "three warnings on what was screened (DOC241 and DOC270); “coi-register validate” shows them",
        ),
        (REGISTER + NIL.replace("ada", "ben"), ""),
    ],
)
def test_warnings_are_counted(capsys: Output, tmp_path: Path, text: str, counted: str) -> None:
    """How many warnings `validate` has is said on standard error, and there only."""
    path = written(tmp_path, "register.yaml", text)
    code, printed, said = run(capsys, path, *ON)
    assert said.strip().removeprefix("coi-register: ").startswith(counted)
    assert bool(said) is bool(counted)
    assert "validate" not in printed
    assert code == (3 if counted else 0)
    assert json.loads(run(capsys, path, *ON, "--format", "json")[1])["people"] >= 0


def test_several_files_and_folders_are_one_register(capsys: Output, tmp_path: Path) -> None:
    """What one file defines by id, another names, whichever comes first; evidence names the file that it is in."""
    parties, _, declared = REGISTER.partition("declarations:\n")
    (tmp_path / "declared").mkdir()
    body = "".join(line[4:].lstrip("- ") if line.startswith("  - ") else line[4:] for line in declared.splitlines(True))
    lone = written(tmp_path / "declared", "ada.yaml", body + FEE[4:])
    written(tmp_path / "declared", "notes.txt", "not a document")
    one = written(tmp_path, "parties.yaml", parties)
    for places in ((one, lone), (lone, one), (tmp_path / "declared", one), (tmp_path,)):
        code, printed, said = run(capsys, *places, *ON, "--format", "json")
        assert (code, codes(printed), said) == (1, ["COI301"], "")
        assert {each["file"] for each in json.loads(printed)["flags"][0]["evidence"]} == {str(lone)}


def test_json_lines_are_read(capsys: Output, tmp_path: Path) -> None:
    """Each line is a document; evidence names its line."""
    interests = [
        {"kind": "fellowship", "host": "mind", "remuneration": "paid", "period": "2024-09/2025-08"},
        {"kind": "speaker-fee", "payer": "mind", "amount": "GBP 300", "period": "2024-11"},
    ]
    when = {"declared_on": "2025-03-14", "occasion": {"event": "annual", "on": "2025-03-01"}}
    lines: list[object] = [
        {"people": [{"id": "ada", "name": "Ada Example"}], "organisations": [{"id": "mind", "name": "Mind"}]},
        {"declarant": "ada", **when, "interests": interests},
    ]
    path = written(tmp_path, "register.jsonl", "\n".join(map(json.dumps, lines)))
    code, printed, _ = run(capsys, path, *ON, "--format", "json")
    assert (code, codes(printed)) == (1, ["COI301"])
    assert {(each["file"], each["line"]) for each in json.loads(printed)["flags"][0]["evidence"]} == {(str(path), 2)}
    broken = written(tmp_path, "broken.jsonl", path.read_text().replace('"payer"', '"pay"'))
    code, printed, said = run(capsys, broken, *ON)
    assert (code, printed) == (2, "")
    assert f"{broken}:2:" in said


def piped_in(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Give a text to standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def test_a_dash_is_standard_input(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    """A register may be piped in; evidence names it by the dash."""
    piped_in(monkeypatch, REGISTER + FEE)
    given = sys.stdin
    code, printed, _ = run(capsys, "-", *ON)
    assert code == 1
    assert sys.stdin is given
    assert "(-:15)" in printed


def test_what_is_wrong_with_standard_input_is_told(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its problems are those of what was piped in, although it can be read only once."""
    piped_in(monkeypatch, REGISTER.replace("declared_on", "declaredon"))
    code, printed, said = run(capsys, "-", *ON)
    assert (code, printed) == (2, "")
    assert "-:11:5: DOC102 " in said
    assert "Did you mean “declared_on”?" in said


@pytest.mark.parametrize("is_register", [True, False], ids=["the register", "the proposal"])
def test_standard_input_with_a_proposal(
    capsys: Output, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, is_register: bool
) -> None:
    """Either of the two may be piped in."""
    texts = (REGISTER, POST)
    piped_in(monkeypatch, texts[not is_register])
    path = written(tmp_path, "other.yaml", texts[is_register])
    places = ("-", "--what-if", path) if is_register else (path, "--what-if", "-")
    code, printed, said = run(capsys, *places, *ON, "--format", "json")
    assert (code, codes(printed), said) == (1, ["COI301"], "")


def test_standard_input_that_is_closed(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is none, it is told."""
    monkeypatch.setattr(sys, "stdin", None)
    code, _, said = run(capsys, "-", *ON)
    assert code == 2
    assert "standard input is closed" in said


# --- what if

POST = """
declarant: ada
declared_on: 2025-03-20
interests:
  - {kind: consulting-fee, payer: mind, amount: GBP 900, period: 2025-04, planned: true}
"""


def test_a_proposed_interest(capsys: Output, paid: Path, tmp_path: Path) -> None:
    """Only what would be new is told, with its place in the proposal; nothing is written."""
    before = paid.read_bytes()
    post = written(tmp_path, "post.yaml", POST.replace("mind", "acme").replace("consulting-fee", "donation"))
    assert run(capsys, paid, *ON, "--what-if", post)[0] == 0
    post.write_text(POST, encoding="utf-8")
    code, printed, _ = run(capsys, paid, *ON, "--what-if", post)
    assert code == 1
    assert "What follows would be new if what is proposed stood in the register." in printed
    assert f"({post}:5)" in printed
    assert paid.read_bytes() == before


def test_a_proposed_matter(capsys: Output, plain: Path, tmp_path: Path) -> None:
    """A matter that is planned may name by id what the register defines."""
    text = "matters:\n- title: sale of a site\n  period: 2025-04/2025-06\n"
    text += "  parties: [{organisation: mind, side: seller}]\n"
    text += "  participants: [{person: ada, part: decider, period: 2025-05}]\n"
    matter = written(tmp_path, "matter.yaml", text)
    code, printed, _ = run(capsys, plain, *ON, "--what-if", matter, "--format", "json")
    told = json.loads(printed)
    assert (code, codes(printed), told["what_if"]) == (1, ["COI101"], True)


def test_a_proposal_for_one_pair(capsys: Output, plain: Path, tmp_path: Path) -> None:
    """It may be asked for one fellow and one patron; where they are no pair, nothing is screened."""
    post = written(tmp_path, "post.yaml", POST)
    pair = ("--fellow", "ada", "--patron", "mind")
    assert run(capsys, plain, *ON, *pair, "--what-if", post)[0] == 1
    assert run(capsys, plain, *ON, "--fellow", "ada", "--patron", "acme", "--what-if", post)[0] == 3


def test_several_proposals(capsys: Output, plain: Path, tmp_path: Path) -> None:
    """The option may be given more than once; all are supposed together."""
    body = "organisations: [{id: sub, name: Subsidiary, owned_by: [mind]}]\n"
    first = written(tmp_path, "body.yaml", body)
    second = written(tmp_path, "post.yaml", POST.replace("mind", "sub-x").replace("sub-x", "sub"))
    code, printed, _ = run(capsys, plain, *ON, "--what-if", first, "--what-if", second, "--format", "json")
    assert (code, codes(printed)) == (1, ["COI301"])


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            "declarant: ada",
            "declarant: Ada Exampel",
            "the person “Ada Exampel” of the proposal; did you mean “Ada Example”?",
        ),
        ("payer: mind", "payer: Mnid", "the organisation “Mnid” of the proposal; did you mean “Mind”?"),
        (
            "payer: mind",
            "payer: Quite Another Body",
            "of the proposal; one that is new is defined in the proposal, under “organisations”",
        ),
    ],
)
def test_a_proposal_of_nobody(capsys: Output, plain: Path, tmp_path: Path, old: str, new: str, says: str) -> None:
    """A name that nothing in the register has is refused with a suggestion: a slip is no all-clear."""
    post = written(tmp_path, "post.yaml", POST.replace(old, new))
    code, printed, said = run(capsys, plain, *ON, "--what-if", post)
    assert (code, printed) == (2, "")
    assert says in said


@pytest.mark.parametrize("declarant", ["Dr Ada Example", "ada  example", "Ada Example, PhD (she/her)"])
def test_a_proposal_in_another_spelling(capsys: Output, plain: Path, tmp_path: Path, declarant: str) -> None:
    """Typography, titles and letters are no part of a name."""
    post = written(tmp_path, "post.yaml", POST.replace("ada", f'"{declarant}"').replace("mind", "The MIND"))
    code, printed, _ = run(capsys, plain, *ON, "--what-if", post, "--format", "json")
    assert (code, codes(printed)) == (1, ["COI301"])


def test_a_proposal_that_is_not_valid(capsys: Output, plain: Path, tmp_path: Path) -> None:
    """Its problems are told with their places, and nothing is screened."""
    post = written(tmp_path, "post.yaml", POST.replace("payer: mind", "payer: mind, amuont: GBP 5"))
    code, printed, said = run(capsys, plain, *ON, "--what-if", post)
    assert (code, printed) == (2, "")
    assert f"{post}:5:41: DOC102 " in said


# --- decisions


def fingerprint(output: Output, path: Path) -> str:
    """The fingerprint of the only flag."""
    (flag,) = json.loads(run(output, path, *ON, "--format", "json")[1])["flags"]
    return str(flag["fingerprint"])


@pytest.mark.parametrize("length", [25, 12, 4])
def test_a_disposition_to_fill_in(capsys: Output, paid: Path, length: int) -> None:
    """It is asked for by the fingerprint or by the beginning of it, and is printed with its facts."""
    whole = fingerprint(capsys, paid)
    code, printed, said = run(capsys, paid, *ON, "--decide", whole[:length])
    assert (code, said) == (0, "")
    assert printed.startswith("# COI301: Ada Example received a speaker fee of £300 from Mind in November 2024. Mind ")
    assert f"  - fingerprint: {whole}\n" in printed
    assert "    on: 2025-03-20\n" in printed
    assert printed.count('\n      - "person:ada: ') == 2


@pytest.mark.parametrize("beginning", ["", "-"])
def test_a_beginning_must_be_of_one_flag_only(capsys: Output, beginning: str) -> None:
    """Nobody decides on one of several flags by chance."""
    code, printed, said = run(capsys, DISPUTE, "--on", "2016-07-01", "--decide", beginning)
    assert (code, printed) == (2, "")
    assert ("flags have fingerprints that begin with “”; give more of it" in said) is (beginning == "")


def decided(output: Output, path: Path, more: str = "") -> Path:
    """Fill in the disposition of the only flag, and put it into a file beside the register."""
    printed = run(output, path, *ON, "--decide", fingerprint(output, path))[1]
    filled = printed.replace("outcome:  ", "outcome: managed  ").replace("# action:  ", "action: recusal  ")
    filled = filled.replace("by:  ", "by: Cleo Nominal  ").replace("reason:  ", "reason: It was small.  ")
    return written(path.parent, "decisions.yaml", filled + more)


def test_a_flag_that_is_decided_is_no_longer_open(capsys: Output, paid: Path) -> None:
    """Filled in and put into a file, it is valid, and the flag shows as managed, with by whom and why: exit 0."""
    decisions = decided(capsys, paid)
    assert len(list(load_all(decisions))) == 1
    code, printed, _ = run(capsys, paid, decisions, *ON)
    assert code == 0
    assert "No potential conflict to weigh.\n1 flag is answered by a disposition.\n" in printed
    assert "\nCOI301 medium, certain [managed]: " in printed
    assert "  Disposition, in force: Managed (recusal) by Cleo Nominal on 20 March 2025: It was small.\n" in printed
    code, printed, _ = run(capsys, paid, decisions, *ON, "--format", "json")
    (flag,) = json.loads(printed)["flags"]
    assert (code, flag["disposition"]["state"], flag["disposition"]["action"]) == (0, "in force", "recusal")


def test_a_decision_ends_on_its_day(capsys: Output, paid: Path) -> None:
    """On its last day it holds; on the next the flag is open again."""
    decisions = decided(capsys, paid)
    text = decisions.read_text(encoding="utf-8").replace("# until:  ", "until: 2025-03-21  ")
    decisions.write_text(text, encoding="utf-8")
    assert run(capsys, paid, decisions, "--on", "2025-03-21")[0] == 0
    code, printed, _ = run(capsys, paid, decisions, "--on", "2025-03-22")
    assert code == 1
    assert "Disposition, ended: " in printed


def test_a_decision_lapses_with_its_facts(capsys: Output, paid: Path) -> None:
    """When the facts have changed, the flag is open again, and says which facts have."""
    decisions = decided(capsys, paid)
    paid.write_text(REGISTER + FEE.replace("300", "900"), encoding="utf-8")
    code, printed, _ = run(capsys, paid, decisions, *ON)
    assert code == 1
    told = " ".join(printed.split())
    assert "Disposition, lapsed: " in told
    assert "amount GBP 900" in told.partition("no longer there")[0]
    assert "amount GBP 300" in told.partition("no longer there")[2]
    assert told.count("It has lapsed") == 1


# --- on the way


def test_nothing_is_told_of_progress_where_nobody_watches(paid: Path) -> None:
    """In a pipe, standard error stays empty."""
    ran = subprocess.run(
        [sys.executable, "-m", "coi_register", "screen", str(paid), *ON],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"},
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (1, b"")
    assert "£300" in ran.stdout.decode()


def test_help_shows_examples(capsys: Output) -> None:
    """The help shows how it is used, and what the exit status means."""
    code, printed, _ = run(capsys, "--help")
    assert code == 0
    assert "coi-register screen" in printed.partition("examples:")[2]
    assert "3 no open flag, but not" in printed


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))))
@pytest.mark.parametrize("suffix", [".yaml", ".json", ".jsonl"])
def test_whatever_a_file_holds_it_is_told_and_not_thrown(
    capsys: Output, tmp_path: Path, data: bytes, suffix: str
) -> None:
    """Bad input of every sort, as a register or as a proposal, gives exit 2 and a message, never a traceback."""
    path = tmp_path / f"any{suffix}"
    path.write_bytes(data)
    plain = written(tmp_path, "plain.txt", REGISTER)
    for places in ((path,), (plain, "--what-if", path), (plain, "--policy", path)):
        code, printed, said = run(capsys, *places, *ON)
        assert code == 2 or not data.strip()
        assert said or not printed or code == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_a_damaged_register_is_told_and_not_thrown(capsys: Output, tmp_path: Path, data: st.DataObject) -> None:
    """A register with some bytes changed is screened or refused, never thrown."""
    whole = bytearray((REGISTER + FEE + UNDATED).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(whole) - 1))
        whole[place : place + data.draw(st.integers(0, 5))] = data.draw(st.binary(max_size=5))
    path = tmp_path / "damaged.yaml"
    path.write_bytes(whole)
    assert run(capsys, path, *ON)[0] in (0, 1, 2, 3)


@pytest.mark.parametrize("name", ["a.yaml", "a\tb.yaml"])
def test_the_problems_of_a_register_have_the_format_that_is_asked_for(
    capsys: Output, tmp_path: Path, name: str
) -> None:
    """An invalid register is told as a log or as annotations too; a tab in the name of its file survives in the log."""
    path = written(tmp_path, name, "declarations: []\nx: 1\n")
    code, printed, said = run(capsys, path, *ON, "--format", "sarif")
    (told,) = json.loads(printed)["runs"]
    (result,) = told["results"]
    assert (code, result["ruleId"], result["level"]) == (2, "DOC102", "error")
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.endswith(name.replace("\t", "%09"))
    assert told["tool"]["driver"].keys() == {"name", "version", "informationUri", "rules"}
    assert "unknown key “x”" in said
    code, printed, _ = run(capsys, path, *ON, "--format", "github")
    assert (code, printed[:13]) == (2, "::error file=")
    assert run(capsys, path, *ON)[:2] == (2, "")


OLD = """  - id: ben-2022
    declarant: ben
    declared_on: 2022-03-14
    nothing_to_declare: true
"""
MATTER = """
matters:
  - title: the contract
    period: 2025
    parties: [{organisation: acme}]
    participants:
      - {person: ada, part: author, period: 2025-03}
      - {person: Cleo Nominal, part: author, period: 2025-02}
      - {person: dot, part: author, period: 2025-02}
"""


def test_a_flag_without_evidence_is_located_at_its_person(capsys: Output, tmp_path: Path) -> None:
    """An old declaration is led to where it stands; who has none, to the list of people, or else to the matter."""
    text = REGISTER.replace("\norganisations", "\n  - {id: dot, name: Dot Fictional}\norganisations")
    path = written(
        tmp_path, "register.yaml", text + OLD + OLD.replace("2022", "2023") + OLD.replace("2022", "2031") + MATTER
    )
    lines = path.read_text(encoding="utf-8").splitlines()
    options = (path, "--on", "2026-09-01", "--policy", "nhs-england", "--select", "COI506,COI508")
    (told,) = json.loads(run(capsys, *options, "--format", "sarif")[1])["runs"]
    found = {}
    for each in told["results"]:
        place = each["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"].endswith("register.yaml")
        found[each["ruleId"], each["properties"]["fellow"]["name"]] = lines[place["region"]["startLine"] - 1].strip(
            " -"
        )
    assert found == {
        ("COI506", "Ada Example"): "id: ada-2025",
        ("COI508", "Cleo Nominal"): "{person: Cleo Nominal, part: author, period: 2025-02}",
        ("COI508", "Dot Fictional"): "{id: dot, name: Dot Fictional}",
    }
    annotations = run(capsys, *options, "--format", "github")[1].splitlines()
    assert [each.partition("line=")[2].partition(",")[0] for each in annotations[1:] if "title=COI" in each] == [
        str(1 + next(i for i, line in enumerate(lines) if each in line)) for each in found.values()
    ]


# --- what was looked at


def test_nobody_to_screen_is_exit_3(capsys: Output, tmp_path: Path) -> None:
    """A register in which nobody was placed or takes part gives no all-clear, but a sentence, in every format."""
    text = REGISTER.replace("kind: fellowship, host", "kind: employment, organisation")
    path = written(tmp_path, "register.yaml", text)
    for name in ("text", "json", "csv", "sarif", "github", "html"):
        code, printed, _ = run(capsys, path, *ON, "--format", name)
        told = " ".join(printed.split())
        assert code == 3
        assert (
            "nobody in this register has been placed, takes part in a matter, or is named by somebody who was" in told
        )
        assert "No potential conflict" not in told


@pytest.mark.parametrize("asked", [("--fellow", "ada"), ("--select", "COI1"), ("--ignore", "COI3"), ()], ids=str)
def test_what_is_left_out_changes_no_exit_status(capsys: Output, plain: Path, asked: tuple[str, ...]) -> None:
    """Rules and people that are left out are told in the head; the status is that of what was looked at."""
    code, printed, _ = run(capsys, plain, *ON, *asked)
    assert code == 0
    assert ("Rules left out by " in printed) is (asked[:1] in (("--select",), ("--ignore",)))


def test_what_was_not_assessed_can_be_decided(capsys: Output, tmp_path: Path) -> None:
    """`--decide` prints a disposition of it; filled in and put into the register, exit 3 becomes 0."""
    path = written(tmp_path, "register.yaml", REGISTER + UNDATED)
    options = (*ON, "--ignore", "COI5")
    (gap,) = json.loads(run(capsys, path, *options, "--format", "json")[1])["not_assessed"]
    printed = run(capsys, path, *options, "--decide", gap["fingerprint"][:12])[1]
    assert printed.startswith("# Not assessed: COI301 cannot be assessed, because dates are missing: ")
    filled = printed.replace("outcome:  ", "outcome: dismissed  ").replace("by:  ", "by: Cleo Nominal  ")
    decisions = written(tmp_path, "decisions.yaml", filled.replace("reason:  ", "reason: It was long ago.  "))
    code, printed, _ = run(capsys, path, decisions, *options)
    assert code == 0
    assert "1 not assessed, because something is missing: see below. 1 is answered by a disposition.\n" in printed
    written(tmp_path, "register.yaml", REGISTER + UNDATED.replace("GBP 300", "GBP 900"))
    code, printed, _ = run(capsys, path, decisions, *options)
    assert (code, "Disposition, lapsed: " in printed) == (3, True)
