"""`coi-register statement --each`: a statement for each author, in files of their own or one after another."""

import io
import json
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from coi_register import Person, read_statement
from coi_register.cli.each_author import files_for
from coi_register.formats.statements import STATEMENT_FORMATS
from tests.cli.test_commands import Output, run

ADA = """declarant: Ada Example
declared_on: 2025-03-14
interests:
  - {kind: consulting-fee, payer: Acme Pharma, period: 2024}
nothing_to_declare: [{others: true}]
"""
BEN = "declarant: Ben Sample\ndeclared_on: 2025-03-14\nnothing_to_declare: true\n"
SILENT = "declarant: Cleo Nominal\ndeclared_on: 2025-03-14\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two declarations in a folder, and we are beside it."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "1.yaml").write_text(ADA, encoding="utf-8")
    (tmp_path / "in" / "2.yaml").write_text(BEN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("format_", STATEMENT_FORMATS)
@pytest.mark.parametrize("style", ["icmje-form", "bmj"])
def test_a_file_each(capsys: Output, folder: Path, format_: str, style: str) -> None:
    """In a folder that is made for them, each author has a file in each format, in which nobody else is named."""
    code, printed, said = run(
        capsys, "statement", "in", "--style", style, "--each", "--format", format_, "--output", "forms/"
    )
    assert (code, printed) == (0, "")
    ending = {"text": "txt", "markdown": "md", "html": "html", "json": "json", "docx": "docx"}
    names = [f"{who}.{ending.get(format_, 'json' if format_ == 'crossref' else 'xml')}" for who in ("ada", "ben")]
    names = [name.replace("ada", "ada-example").replace("ben", "ben-sample") for name in names]
    assert sorted(each.name for each in (folder / "forms").iterdir()) == names
    assert said.startswith(f"coi-register: written: forms/{names[0]}, forms/{names[1]}\n")
    for name, own, other in zip(names, ("Example", "Sample"), ("Sample", "Example"), strict=True):
        content = (folder / "forms" / name).read_bytes()
        if format_ == "docx":
            with ZipFile(io.BytesIO(content)) as package:
                content = package.read("word/document.xml")
        assert other.encode() not in content
        assert own.encode() in content or style == "bmj"


@pytest.mark.parametrize("style", ["icmje-form", "bmj", "bmj-research"])
@pytest.mark.parametrize("format_", ["docx", "json", "jats"])
def test_each_file_holds(capsys: Output, folder: Path, format_: str, style: str) -> None:
    """The statement of each author is held against the register of all, and others are no new authors of it."""
    run(capsys, "statement", "in", "--style", style, "--each", "--format", format_, "--output", "forms")
    files = sorted((folder / "forms").iterdir())
    assert len(files) == 2
    for each in files:
        assert run(capsys, "check-statement", each, "in")[0] == 0
        assert len(read_statement(each).authors) == 1
    changed = ADA.replace("Acme Pharma", "Beta Labs")
    (folder / "in" / "1.yaml").write_text(changed, encoding="utf-8")
    assert [run(capsys, "check-statement", each, "in")[0] for each in files] == [1, 0]


def test_named_after_a_file(capsys: Output, folder: Path) -> None:
    """After the name of a file, each author's file has that name, the author's, and the same ending."""
    run(capsys, "statement", "in", "--each", "--format", "docx", "--output", "our form.docx")
    assert sorted(each.name for each in folder.glob("*.docx")) == [
        "our form-ada-example.docx",
        "our form-ben-sample.docx",
    ]


def test_one_after_another(capsys: Output, folder: Path) -> None:
    """As text, the statements follow each other with an empty line between them, each as it is alone."""
    _, printed, _ = run(capsys, "statement", "in", "--each")
    alone = [run(capsys, "statement", folder / "in" / name)[1] for name in ("1.yaml", "2.yaml")]
    assert printed == "\n".join(alone)


def test_a_page_each(folder: Path) -> None:
    """Without a file, the forms as a document of Word are one document, with a page each; prose needs a file each."""
    command = (sys.executable, "-m", "coi_register", "statement", "in", "--each", "--format", "docx")
    forms = subprocess.run((*command, "--style", "icmje-form"), cwd=folder, capture_output=True, check=True).stdout
    headings = [each for each in docx.Document(io.BytesIO(forms)).paragraphs if each.style.name == "Heading 1"]
    assert [each.paragraph_format.page_break_before for each in headings] == [False, True]
    prose = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    assert (prose.returncode, prose.stdout) == (2, b"")


def test_what_cannot_follow_each_other(capsys: Output, folder: Path) -> None:
    """Two JSON texts are no JSON text, so a folder is asked for; nothing is printed or written."""
    code, printed, said = run(capsys, "statement", "in", "--each", "--format", "json")
    assert (code, printed) == (2, "")
    assert said == (
        "coi-register: --each with --format json makes a file for each author; give --output a folder, such as forms/\n"
    )
    assert [each.name for each in folder.iterdir()] == ["in"]


def test_what_is_stated_is_not_overwritten(capsys: Output, folder: Path) -> None:
    """A file that would take the place of a declaration stops all of them."""
    source = folder / "in" / "ada-example.json"
    source.write_text(json.dumps({"declarant": "Ada Example", "nothing_to_declare": True}), encoding="utf-8")
    (folder / "in" / "1.yaml").unlink()
    before = sorted(folder.rglob("*"))
    code, _, said = run(capsys, "statement", "in", "--each", "--format", "json", "--output", "in")
    assert code == 2
    assert said.startswith("coi-register: in/ada-example.json: this is what is to be stated; ")
    assert sorted(folder.rglob("*")) == before


def test_somebody_silent(capsys: Output, folder: Path) -> None:
    """Somebody who has declared nothing stops all; with --show-gaps they alone have no file, which is said."""
    (folder / "in" / "3.yaml").write_text(SILENT, encoding="utf-8")
    assert run(capsys, "statement", "in", "--each", "--output", "out/")[0] == 1
    assert not (folder / "out").exists()
    code, _, said = run(capsys, "statement", "in", "--each", "--output", "out/", "--show-gaps")
    assert code == 1
    assert "there is no declaration from Cleo Nominal" in said
    assert sorted(each.name for each in (folder / "out").iterdir()) == ["ada-example.txt", "ben-sample.txt"]


def test_under_a_policy(capsys: Output, folder: Path) -> None:
    """Under a policy each file has what is asked of its author, and as JSON tells what was left out of theirs alone."""
    run(capsys, "statement", "in", "--each", "--policy", "bmj", "--format", "json", "--output", "out")
    views = [json.loads(each.read_bytes())["view"] for each in sorted((folder / "out").iterdir())]
    assert ["Acme Pharma" in json.dumps(each) or bool(each) for each in views] == [True, True]
    assert "Example" not in json.dumps(views[1])


@pytest.mark.parametrize(
    ("people", "names"),
    [
        (("Ada Example", "ADA EXAMPLE", "Ada-Example"), ("ada-example", "ada-example-2", "ada-example-3")),
        (("Øyvind D'Example, Jr.",), ("øyvind-d-example-jr",)),
        (("../../etc/passwd", "..", "a/b\\c:d"), ("etc-passwd", "author", "a-b-c-d")),
        (("x" * 190,), ("x" * 60,)),
    ],
)
def test_names_of_files(tmp_path: Path, people: tuple[str, ...], names: tuple[str, ...]) -> None:
    """Whatever somebody is called, their file lies in the folder, and each has its own."""
    found = list(files_for([Person(name=each) for each in people], str(tmp_path), ".docx"))
    assert found == [str(tmp_path / f"{name}.docx") for name in names]


PAPER = """manuscripts:
  - {id: pumps, title: Insulin pumps, number: BMJ-1, funding: [{kind: grant, payer: Wellcome}]}
  - {id: pens, title: "Insulin pens: a trial"}
"""


@pytest.mark.parametrize("which", ["pumps", "BMJ-1", "INSULIN  PUMPS"])
def test_the_manuscript_that_is_meant(capsys: Output, folder: Path, which: str) -> None:
    """Of several manuscripts one is asked for, by id, number or title, also when the form is checked."""
    (folder / "in" / "0.yaml").write_text(PAPER, encoding="utf-8")
    form = ("--style", "icmje-form", "--manuscript", which)
    _, printed, _ = run(capsys, "statement", "in", *form, "--each")
    assert printed.count("\tInsulin pumps\t") == printed.count("\tWellcome\t") == 2
    run(capsys, "statement", "in", *form, "--each", "--format", "docx", "--output", "out")
    for each in sorted((folder / "out").iterdir()):
        assert run(capsys, "check-statement", each, "in", "--manuscript", which)[0] == 0
        code, found, _ = run(capsys, "check-statement", each, "in", "--manuscript", "pens")
        assert code == 1
        assert "Wellcome" in found


def test_where_funding_stands(capsys: Output, folder: Path) -> None:
    """Funding that is not in a form is told with its file, line and column."""
    run(capsys, "statement", "in", "--style", "icmje-form", "--each", "--format", "docx", "--output", "out")
    (folder / "in" / "0.yaml").write_text(PAPER, encoding="utf-8")
    _, found, _ = run(capsys, "check-statement", "out/ben-sample.docx", "in", "--manuscript", "pumps")
    column = PAPER.splitlines()[1].index("{kind") + 1
    assert f"0.yaml:2:{column}" in found
    assert "New authors" not in found


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--manuscript", "ink"), "there is no manuscript “ink”; there is “pumps” and “pens”"),
        ((), "nothing says for which of them Ada Example declares; say which is meant, as with --manuscript, or"),
    ],
)
def test_a_manuscript_that_is_not_known(capsys: Output, folder: Path, given: tuple[str, ...], said: str) -> None:
    """A manuscript that is nowhere, or several of which none is asked for, are exit 2."""
    (folder / "in" / "0.yaml").write_text(PAPER, encoding="utf-8")
    code, printed, complaint = run(capsys, "statement", "in", "--style", "icmje-form", *given)
    assert (code, printed) == (2, "")
    assert said in complaint
