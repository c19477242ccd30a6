"""`coi-register names`: what it prints, with which exit status, and that it joins nothing."""

import json
import sys
from pathlib import Path

import pytest

from coi_register.cli import main

Output = pytest.CaptureFixture[str]

REGISTER = """\
people:
  - {id: a-example, name: Ada Example}
organisations:
  - {id: acme, name: Acme Pharma Ltd, aliases: [Acme]}
declarations:
  - declarant: Ada Exmple
    declared_on: 2025-03-14
    interests:
      - {kind: employment, organisation: Acme Pharma Limited}
      - {kind: employment, organisation: Placeholder Foundation}
      - {kind: employment, role: editor, organisation: Placeholdr Foundation}
      - {kind: internship, under: {office: medical director, organisation: Acme}}
      - {kind: internship, under: {office: medical-Director, organisation: Acme}}
"""
LISTED = """\
100 office: “medical director”, register.yaml:12
  “medical-Director”, register.yaml:13
  If they are one, write “medical director” in all these places.

100 organisation: “Acme Pharma Ltd”, register.yaml:4
  “Acme Pharma Limited”, register.yaml:9
  If they are one, write in the definition of “acme”:
    aliases: [Acme, Acme Pharma Limited]

97.7 organisation: “Placeholder Foundation”, register.yaml:10
  “Placeholdr Foundation”, register.yaml:11
  If they are one, define it:
    organisations:
      - id: placeholder-foundation
        name: Placeholder Foundation
        aliases: [Placeholdr Foundation]

95.2 person: “Ada Example”, register.yaml:2
  “Ada Exmple”, register.yaml:6
  If they are one, write in the definition of “a-example”:
    aliases: [Ada Exmple]

4 pairs of names look alike and count as two.
"""


@pytest.fixture(autouse=True)
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register in a folder of its own, which is the working directory."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "register.yaml"
    path.write_text(REGISTER)
    return path


def test_text(capsys: Output, register: Path) -> None:
    """Each pair is listed with its places and what to write, the nearest first; the register stays as it is."""
    assert main(["names", "register.yaml"]) == 1
    assert capsys.readouterr() == (LISTED, "")
    assert register.read_text() == REGISTER


def test_json(capsys: Output) -> None:
    """JSON has every place of each name, and the same lines."""
    assert main(["names", "register.yaml", "--format", "json", "--at-least", "96"]) == 1
    printed = json.loads(capsys.readouterr().out)
    assert printed["format"] == "coi-register-names 1"
    assert [(pair["nearness"], pair["sort"]) for pair in printed["pairs"]] == [
        (100, "office"),
        (100, "organisation"),
        (97.7, "organisation"),
    ]
    pair = printed["pairs"][1]
    assert pair["names"] == [
        {"name": "Acme Pharma Ltd", "id": "acme", "places": [{"file": "register.yaml", "line": 4, "column": 5}]},
        {"name": "Acme Pharma Limited", "id": None, "places": [{"file": "register.yaml", "line": 9, "column": 42}]},
    ]
    assert pair["lines"] == ["aliases: [Acme, Acme Pharma Limited]"]


def test_the_lines_join(capsys: Output, register: Path) -> None:
    """What is written as it is proposed is listed no longer."""
    text = REGISTER.replace("aliases: [Acme]", "aliases: [Acme, Acme Pharma Limited]")
    text = text.replace("medical-Director", "medical director").replace("12 }", "")
    text = text.replace("name: Ada Example}", "name: Ada Example, aliases: [Ada Exmple]}")
    proposed = (
        "  - id: placeholder-foundation\n    name: Placeholder Foundation\n    aliases: [Placeholdr Foundation]\n"
    )
    register.write_text(text.replace("declarations:", f"{proposed}declarations:"))
    assert main(["names", "register.yaml"]) == 0
    assert capsys.readouterr().out == "No pairs of names look alike and count as two.\n"


def test_an_invalid_document(capsys: Output, register: Path) -> None:
    """A register that is not valid is not looked at; what is wrong with it is said."""
    register.write_text(REGISTER.replace("employment", "emploiment"))
    assert main(["names", "register.yaml"]) == 2
    printed, complained = capsys.readouterr()
    assert printed == ""
    assert "DOC101" in complained


def test_without_the_extra(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra it is said how to install it."""
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    monkeypatch.setitem(sys.modules, "rapidfuzz.fuzz", None)
    assert main(["names", "register.yaml"]) == 2
    message = "the list of near names needs the package rapidfuzz; install it with: pip install 'coi_register[names]'"
    assert capsys.readouterr() == ("", f"coi-register: {message}\n")


@pytest.mark.parametrize("number", ["49", "101", "near"])
def test_a_nearness_that_makes_no_sense(capsys: Output, number: str) -> None:
    """A nearness outside of its range is refused."""
    with pytest.raises(SystemExit) as ended:
        main(["names", "register.yaml", "--at-least", number])
    assert ended.value.code == 2
    assert f"“{number}” is no number from 50 to 100" in capsys.readouterr().err
