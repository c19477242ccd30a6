"""Pairs of names that are one thing, and pairs that stay two, in every command."""

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import Output, run
from tests.entities.test_who_is_who import BODIES

ONE_BODY = [
    *BODIES,
    ("Care Quality Commission", "the-body"),
    ("Care Quality Commission", "CQC"),
]
TWO_BODIES = [("Acme Ltd", "Acme Limited"), ("Smith & Co", "Smith and Co"), ("NHS England", "NHS-England")]
ONE_PERSON = [("Dr Ada Example", "Ada Example"), ("Ada Example", "ada"), ("Ada Example", "A Sample")]

REGISTER = """
organisations: [{{id: the-body, name: {defined}, aliases: [CQC]}}]
people: [{{id: ada, name: Ada Example, aliases: [A Sample]}}, {{id: ben, name: Ben Sample}}]
declarations:
- declarant: ben
  declared_on: 2024-03-14
  interests:
  - {{kind: secondment, host: the-body, home: Home of Sample, period: 2023, under: ada}}
  - {{kind: speaker-fee, payer: {payer}, period: 2023-05}}
- declarant: {person}
  declared_on: 2024-03-14
  interests: [{{kind: membership, organisation: {payer}, period: 2023/..}}]
matters:
- {{id: sale, title: Row of {title}, period: 2023, participants: [{{person: {person}, part: author}}]}}
"""


def quoted(name: str) -> str:
    """A name as a text of YAML."""
    return json.dumps(name, ensure_ascii=False)


def written(folder: Path, *, defined: str, name: str, person: str = "ada") -> Path:
    """A register that defines a body and two people, and names the body and a person by some name or id."""
    path = folder / "register.yaml"
    title = quoted(name)[1:-1]
    text = REGISTER.format(defined=quoted(defined), payer=quoted(name), person=quoted(person), title="a body")
    path.write_text(text.replace("Row of a body", quoted(f"Row of {title}")), encoding="utf-8")
    return path


def screened(capsys: Output, path: Path, *more: str) -> list[tuple[str, str]]:
    """The rules and fingerprints that `screen` finds."""
    code, printed, said = run(capsys, "screen", path, "--on", "2024-06-01", "--format", "json", *more)
    assert code in (0, 1, 3), said
    return [(each["code"], each["fingerprint"]) for each in json.loads(printed)["flags"]]


def holds(capsys: Output, folder: Path, statement: Path, register: Path) -> bool:
    """Whether a statement has the facts of a register and no others, whatever their wording."""
    _, printed, said = run(capsys, "check-statement", statement, register, "--format", "json")
    assert printed, said
    found = json.loads(printed)
    return not (found["not_stated"] or found["no_longer"] or found["strangers"])


def stated(capsys: Output, path: Path, *more: str) -> str:
    """The statement of a register, as JSON."""
    code, printed, said = run(capsys, "statement", path, "--on", "2024-06-01", "--format", "json", *more)
    assert code == 0, said
    return printed


BOTH_WAYS = [*ONE_BODY, *((other, one) for one, other in ONE_BODY)]


def sentences(statement: str) -> list[tuple[list[str], int]]:
    """Of whom each sentence of a statement speaks, and how many facts it has."""
    return [(each["who"], len(each["facts"])) for each in json.loads(statement)["sentences"]]


DEFINED = [(one, other) for one, other in BOTH_WAYS if one not in ("the-body", "CQC")]


@pytest.mark.parametrize(("defined", "name"), DEFINED)
def test_one_body_in_every_command(capsys: Output, tmp_path: Path, defined: str, name: str) -> None:
    """What is told of a body by one name is told of it by the other, in each command."""
    path = written(tmp_path, defined=defined, name=defined)
    flags = screened(capsys, path)
    by_patron = screened(capsys, path, "--patron", "the-body")
    assert any(code.startswith("COI3") for code, _ in by_patron)
    statement = tmp_path / "statement.json"
    statement.write_text(stated(capsys, path), encoding="utf-8")
    by_policy = sentences(stated(capsys, path, "--policy", "bmj"))
    names, problems = run(capsys, "names", path)[0], run(capsys, "validate", path)[0]

    written(tmp_path, defined=defined, name=name)
    assert screened(capsys, path) == flags
    assert screened(capsys, path, "--patron", name) == by_patron
    assert holds(capsys, tmp_path, statement, path)
    assert sentences(stated(capsys, path, "--policy", "bmj")) == by_policy
    assert (run(capsys, "names", path)[0], run(capsys, "validate", path)[0]) == (names, problems)


@pytest.mark.parametrize(("defined", "name"), TWO_BODIES)
def test_two_bodies_in_every_command(capsys: Output, tmp_path: Path, defined: str, name: str) -> None:
    """What only looks alike stays two in each command, and `names` lists it."""
    path = written(tmp_path, defined=defined, name=defined)
    by_patron = screened(capsys, path, "--patron", "the-body")
    statement = tmp_path / "statement.json"
    statement.write_text(stated(capsys, path), encoding="utf-8")
    written(tmp_path, defined=defined, name=name)
    assert screened(capsys, path, "--patron", "the-body") != by_patron
    assert not holds(capsys, tmp_path, statement, path)
    assert name in run(capsys, "names", path)[1]


@pytest.mark.parametrize(("one", "other"), ONE_PERSON)
def test_one_person_in_every_command(capsys: Output, tmp_path: Path, one: str, other: str) -> None:
    """A person is found by each name where somebody is asked for, and has the same flags and facts."""
    for name, asked in ((one, other), (other, one)):
        path = written(tmp_path, defined="Acme Ltd", name="Acme Ltd", person=name)
        statement = tmp_path / "statement.json"
        statement.write_text(stated(capsys, path, "--author", asked), encoding="utf-8")
        assert holds(capsys, tmp_path, statement, path)
        assert screened(capsys, path, "--patron", asked) == screened(capsys, path, "--patron", "ada")
        assert screened(capsys, path, "--patron", asked)
        assert screened(capsys, path, "--fellow", asked) == screened(capsys, path, "--fellow", "ada")
        by_matter = stated(capsys, path, "--matter", "ROW of  Acme Ltd")
        assert json.loads(by_matter)["authors"] == [{"id": "ada", "name": "Ada Example"}]


@pytest.mark.parametrize(
    ("command", "option"),
    [("statement", "--author"), ("screen", "--fellow"), ("screen", "--patron"), ("statement", "--matter")],
)
def test_a_name_that_nothing_has_is_exit_2(capsys: Output, tmp_path: Path, command: str, option: str) -> None:
    """A name with a slip is refused in each command, with what is near."""
    path = written(tmp_path, defined="Acme Ltd", name="Acme Ltd")
    asked = "Row of Acme Lad" if option == "--matter" else "Ada Exampel"
    code, printed, said = run(capsys, command, path, option, asked)
    assert (code, printed) == (2, "")
    assert ("Row of Acme Ltd" if option == "--matter" else "Ada Example") in said
