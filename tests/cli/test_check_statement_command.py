"""`coi-register check-statement`, and the formats of `statement`, as a person or a script uses them."""

import io
import json
import sys
from pathlib import Path

import pytest

from coi_register.cli import main

GOLDEN = "examples/khan-2016.yaml"
Output = pytest.CaptureFixture[str]
MINE = """\
declarant: {name: Ada Example, pronouns: she}
declared_on: 2025-03-14
interests:
  - {kind: founder, id: f-1, organisation: Acme Club, remuneration: unpaid}
"""
GIFT = "  - {kind: gift, donor: Acme Pharma, description: a pen, period: 2024}\n"


def run(output: Output, *arguments: str | Path) -> tuple[int, str, str]:
    """Run a command; return its exit status and what it printed on standard output and standard error."""
    try:
        code = main([str(each) for each in arguments])
    except SystemExit as end:  # how argparse ends
        code = int(end.code or 0)
    return code, *output.readouterr()


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A declaration of one's own."""
    path = tmp_path / "mine.yaml"
    path.write_text(MINE, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["json", "jats", "docx"])
def test_a_statement_that_holds(capsys: Output, tmp_path: Path, mine: Path, name: str) -> None:
    """What was written a moment ago says what the register says: exit status 0."""
    written = tmp_path / f"statement.{name}"
    assert run(capsys, "statement", mine, "--format", name, "--output", written) == (0, "", "")
    assert run(capsys, "check-statement", written, mine) == (0, "The statement says what the register says.\n", "")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["mine.yaml", f"statement.{name}"]


def test_differences_as_text(capsys: Output, tmp_path: Path, mine: Path) -> None:
    """What differs is told by sentence, with the place in the register: exit status 1."""
    written = tmp_path / "statement.xml"
    run(capsys, "statement", mine, "--format", "jats", "--output", written)
    mine.write_text(MINE.replace("unpaid", "waived") + GIFT, encoding="utf-8")
    code, printed, said = run(capsys, "check-statement", written, mine)
    lines = printed.splitlines()
    assert (code, said) == (1, "")
    assert lines[:2] == [
        "In the register, and not in the statement:",
        "  Ada Example received a pen from Acme Pharma in 2024.",
    ]
    assert lines[2].startswith("    gift, i-")
    assert lines[2].endswith(f"{mine}:5:5")
    assert lines[3:] == [
        "Worded otherwise now:",
        "  the statement: Ada Example founded Acme Club but has received no remuneration.",
        "  now:           Ada Example founded Acme Club (payment waived).",
        "1 not stated, 0 no longer in the register, 1 worded otherwise.",
    ]


def test_differences_as_json(capsys: Output, tmp_path: Path, mine: Path) -> None:
    """A program learns the same from JSON."""
    written = tmp_path / "statement.json"
    run(capsys, "statement", mine, "--format", "json", "--output", written)
    mine.write_text(MINE.replace("f-1", "f-2"), encoding="utf-8")
    code, printed, _ = run(capsys, "check-statement", written, mine, "--format", "json")
    told = json.loads(printed)
    (not_stated,), (no_longer,) = told["not_stated"], told["no_longer"]
    assert code == 1
    assert not told["holds"]
    assert (told["style"], told["on"], told["not_compared"]) == ("bmj", "2025-03-14", None)
    assert (not_stated["interest"], not_stated["file"], not_stated["line"]) == ("f-2", str(mine), 4)
    assert not_stated["says"] == no_longer["text"] == "Ada Example founded Acme Club but has received no remuneration."
    assert no_longer["interest"] == "f-1"
    assert (told["reworded"], told["strangers"]) == ([], [])


@pytest.mark.parametrize(
    ("name", "of_three", "of_one"), [("json", ["    g-1, g-2, g-3"], ["    g-2"]), ("jats", ["    three facts"], [])]
)
def test_a_sentence_is_listed_once(
    capsys: Output, tmp_path: Path, mine: Path, name: str, of_three: list[str], of_one: list[str]
) -> None:
    """A sentence that states several facts is shown once, with those of them that are no longer in the register."""
    written = tmp_path / f"statement.{name}"
    fees = [f"  - {{kind: speaker-fee, id: g-{each}, payer: Body {each}, purpose: lectures}}\n" for each in (1, 2, 3)]
    mine.write_text(MINE + "".join(fees), encoding="utf-8")
    run(capsys, "statement", mine, "--style", "jama", "--format", name, "--output", written)
    for kept, facts in ((MINE, of_three), (MINE + fees[0] + fees[2], of_one)):
        mine.write_text(kept, encoding="utf-8")
        printed = run(capsys, "check-statement", written, mine)[1].splitlines()
        start = printed.index("In the statement, and no longer in the register:") + 1
        end = printed.index("Worded otherwise now:")
        assert "fees from Body 1, Body 2, and Body 3 for lectures" in printed[start]
        assert printed[start + 1 : end] == facts


def test_strangers_are_named(capsys: Output, tmp_path: Path, mine: Path) -> None:
    """An author of whom the register has nothing is named."""
    written = tmp_path / "statement.json"
    run(capsys, "statement", mine, "--format", "json", "--output", written)
    code, printed, _ = run(capsys, "check-statement", written, GOLDEN)
    assert code == 1
    assert printed.splitlines()[4:] == [
        "    f-1",
        "Ada Example has no declaration in the register.",
        "The wording was not compared: its authors have nothing in the register that could be stated.",
        "0 not stated, 1 no longer in the register, 0 worded otherwise, 1 new author.",
    ]


def test_what_is_new_is_named(capsys: Output, tmp_path: Path, mine: Path) -> None:
    """A new author, a new nil and a nil that is overtaken are each told under a heading of their own, and counted."""
    written, other = tmp_path / "statement.docx", tmp_path / "other.yaml"
    mine.write_text(f"{MINE}nothing_to_declare: [{{kind: gift}}]\n", encoding="utf-8")
    run(capsys, "statement", mine, "--format", "docx", "--output", written)
    other.write_text("{declarant: Ben Sample, declared_on: 2025-03-14, nothing_to_declare: true}\n", encoding="utf-8")
    mine.write_text(f"{MINE}nothing_to_declare: [{{kind: patent}}]\n", encoding="utf-8")
    code, printed, _ = run(capsys, "check-statement", written, mine, other)
    assert code == 1
    assert printed == (
        "New authors, of whom the statement says nothing:\n"
        "  Ben Sample\n"
        "The statement says that there is nothing, which the register does not say any more:\n"
        "  She has received no gifts.\n"
        "In the register it is said by now that there is nothing, and not in the statement:\n"
        "  She holds no patents.\n"
        "0 not stated, 0 no longer in the register, 0 worded otherwise, 1 new author, 1 saying “nothing” no longer, "
        "1 saying “nothing” by now.\n"
    )
    told = json.loads(run(capsys, "check-statement", written, mine, other, "--format", "json")[1])
    assert (told["new_authors"], len(told["overtaken_nils"]), len(told["new_nils"])) == (["Ben Sample"], 1, 1)


@pytest.mark.parametrize("name", ["html", "pubmed", "crossref", "crossref-deposit", "markdown", "text"])
def test_formats_that_cannot_be_read(capsys: Output, tmp_path: Path, mine: Path, name: str) -> None:
    """A statement in a format that tells no facts is refused with those that do: exit status 2."""
    written = tmp_path / "statement"
    run(capsys, "statement", mine, "--format", name, "--output", written)
    code, printed, said = run(capsys, "check-statement", written, mine)
    assert (code, printed) == (2, "")
    assert "wrote with --format json, jats or docx" in said


def test_either_may_be_piped(capsys: Output, tmp_path: Path, mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The statement or the register may come from standard input, but not both."""
    written = tmp_path / "statement.json"
    run(capsys, "statement", mine, "--format", "json", "--output", written)
    for arguments, piped in ((("-", mine), written), ((written, "-"), mine)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(piped.read_bytes())))
        assert run(capsys, "check-statement", *arguments)[0] == 0
    assert run(capsys, "check-statement", "-", "-")[0] == 2


@pytest.mark.parametrize(
    ("statement", "register", "says"),
    [
        (GOLDEN, GOLDEN, "neither JSON nor JATS nor a document of Word"),
        ("nowhere.json", GOLDEN, "nowhere.json"),
    ],
)
def test_used_wrongly(capsys: Output, statement: str, register: str, says: str) -> None:
    """What cannot be read as a statement is refused: exit status 2."""
    code, printed, said = run(capsys, "check-statement", statement, register)
    assert (code, printed) == (2, "")
    assert says in said


def test_a_register_that_is_not_valid(capsys: Output, tmp_path: Path, mine: Path) -> None:
    """A register with errors is not compared with; they are told: exit status 2."""
    written = tmp_path / "statement.json"
    run(capsys, "statement", mine, "--format", "json", "--output", written)
    code, printed, said = run(capsys, "check-statement", written, "examples/problems/dates.yaml")
    assert (code, printed) == (2, "")
    assert "DOC107" in said


def test_a_terminal_shows_no_document_of_word(capsys: Output, mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal a document of Word needs a file; a pipe takes it as it is."""

    class Terminal(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdout", Terminal(io.BytesIO()))
    assert run(capsys, "statement", mine, "--format", "docx")[0] == 2
    pipe = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(sys, "stdout", pipe)
    assert run(capsys, "statement", mine, "--format", "docx")[0] == 0
    assert pipe.buffer.getvalue()[:2] == b"PK"  # type: ignore[attr-defined]


def test_a_file_is_written_whole_or_not_at_all(
    capsys: Output, tmp_path: Path, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where writing fails, what was there stays, and nothing else is left behind."""
    written = tmp_path / "statement.txt"
    written.write_text("before", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", _fail)
    code, _, said = run(capsys, "statement", mine, "--output", written)
    assert code == 2
    assert "no room" in said
    assert written.read_text(encoding="utf-8") == "before"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["mine.yaml", "statement.txt"]


def _fail(*_: object) -> None:
    raise OSError("no room")


def test_without_the_extra(capsys: Output, mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without python-docx the command says what to install."""
    monkeypatch.setitem(sys.modules, "docx", None)
    code, _, said = run(capsys, "statement", mine, "--format", "docx", "--output", mine.with_suffix(".docx"))
    assert code == 2
    assert "pip install 'coi_register[docx]'" in said
