"""Hints on names across files: each is told once, where it stands first, and only where nothing else answers it."""

from pathlib import Path

from coi_register import validate
from coi_register.documents.load_dump import documents_in, load

PEOPLE = """
people:
  - {id: a-sample, name: Ada Maria Example Sample, family: Example Sample}
organisations:
  - {id: acme, name: Acme Ltd}
  - {id: beta, name: Beta Limited, identifiers: [{system: Companies House, id: "01234567"}]}
  - {id: beta-uk, name: Beta Ltd, identifiers: [{system: Companies House, id: "07654321"}]}
  - {id: gamma, name: Gamma Group, part_of: [{organisation: Gamma-Group}]}
"""
DECLARATION = """
declarant: {declarant}
declared_on: 2025-03-14
interests:
  - {{kind: employment, organisation: {employer}}}
  - {{kind: employment, role: editor, organisation: {employer}}}
"""


def told(folder: Path) -> list[str]:
    """Return what is said of the files of a folder: file, line and code."""
    found = (problem for document in documents_in([folder]) for problem in document.problems)
    return [f"{Path(each.file).name}:{each.line} {each.code}" for each in found]


def written(folder: Path, **files: tuple[str, str]) -> Path:
    """Write a register and declarations, by the name of the file, of a declarant with an employer."""
    (folder / "z-register.yaml").write_text(PEOPLE)
    for name, (declarant, employer) in files.items():
        (folder / f"{name}.yaml").write_text(DECLARATION.format(declarant=declarant, employer=employer))
    return folder


def test_a_defined_family_name_counts_everywhere(tmp_path: Path) -> None:
    """Nobody is asked for a family name that another file gives."""
    assert told(written(tmp_path, a=("Ada Maria Example Sample", "acme"))) == []
    assert told(written(tmp_path, a=("Eva Maria Example Sample", "acme"))) == ["a.yaml:2 DOC233"]


def test_a_spelling_is_told_once(tmp_path: Path) -> None:
    """A spelling that stands in several places and files is told where it stands first."""
    files = {"a": ("Ben Sample", "Acme Limited"), "b": ("Cleo Sample", "Acme Limited")}
    assert told(written(tmp_path, **files)) == ["a.yaml:5 DOC236"]


def test_each_spelling_is_held_against_the_definition(tmp_path: Path) -> None:
    """Of several look-alikes each is told with the definition, although it stands in a later file."""
    files = {"a": ("Ben Sample", "Acme Limited"), "b": ("Cleo Sample", "ACME plc")}
    assert told(written(tmp_path, **files)) == ["a.yaml:5 DOC236", "b.yaml:5 DOC236"]
    problems = [problem for document in documents_in([tmp_path]) for problem in document.problems]
    assert [problem.advice for problem in problems] == [
        "If they are one, write “aliases: [Acme Limited]” in the definition of “acme”.",
        "If they are one, write “aliases: [ACME plc]” in the definition of “acme”.",
    ]


def test_the_advice_joins(tmp_path: Path) -> None:
    """With the alias that a hint proposes there is nothing more to tell."""
    written(tmp_path, a=("Ben Sample", "Acme Limited"))
    register = tmp_path / "z-register.yaml"
    register.write_text(PEOPLE.replace("name: Acme Ltd", "name: Acme Ltd, aliases: [Acme Limited]"))
    assert told(tmp_path) == []


def test_an_id_is_no_name(tmp_path: Path) -> None:
    """What stands under an id is told where it is defined, and not where the id is written."""
    written(tmp_path, a=("c-sample", "acme"))
    register = tmp_path / "z-register.yaml"
    register.write_text(PEOPLE + "matters: []\n")
    register.write_text(register.read_text().replace("people:", "people:\n  - {id: c-sample, name: Dr Cleo Sample}"))
    assert told(tmp_path) == ["z-register.yaml:3 DOC232"]


def test_slips_of_identifiers_are_warnings() -> None:
    """A wrong identifier makes `validate` say so, and the register is still read."""
    document = {"people": [{"id": "a", "name": "Ada Example", "identifiers": [{"system": "GMC", "id": "12"}]}]}
    (problem,) = validate(document)
    assert (problem.code, problem.severity, problem.pointer) == ("DOC231", "warning", "/people/0/identifiers/0/id")


def test_who_only_reads_is_not_kept_waiting(tmp_path: Path) -> None:
    """A document whose names are odd is read, and names are not looked at meanwhile."""
    written(tmp_path, a=("Dr Ben Sample", "ACME PHARMA LTD"))
    assert load(tmp_path / "a.yaml").declarant.name == "Dr Ben Sample"
    assert [each.code for each in validate(tmp_path / "a.yaml")] == ["DOC232", "DOC234"]
