"""The command line, as a person or a script uses it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from coi_register.cli import main
from coi_register.model.kinds.registry import kind_names

GOLDEN = "examples/khan-2016.yaml"
FOOTNOTE = (
    "I have read and understood BMJ policy on declaration of interests and declare the following interests: Mohsin "
    "Khan undertook an unpaid internship under the director-general of R&D and chief scientific adviser at the "
    "Department of Health in 2010. He was involved with an unpaid FMLM trainee “think tank” project in 2015-16. He "
    "co-founded the campaigning organisation NHS Survival but receives no remuneration. He writes in his personal "
    "capacity.\n"
)
Output = pytest.CaptureFixture[str]


def run(output: Output, *arguments: str | Path) -> tuple[int, str, str]:
    """Run a command; return its exit status and what it printed on standard output and standard error."""
    try:
        code = main([str(each) for each in arguments])
    except SystemExit as end:  # how argparse ends
        code = int(end.code or 0)
    return code, *output.readouterr()


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A declaration of one's own that is in order."""
    path = tmp_path / "mine.yaml"
    path.write_text("declarant: Ada Example\ndeclared_on: 2025-03-14\nnothing_to_declare: true\n", encoding="utf-8")
    return path


def test_the_golden_statement_is_printed_to_the_letter(capsys: Output) -> None:
    """The footnote of BMJ 2016;353:i3519 comes out byte for byte, and nothing else does."""
    assert run(capsys, "statement", GOLDEN) == (0, FOOTNOTE, "")


def test_several_files_are_several_authors(capsys: Output, mine: Path) -> None:
    """Each file is an author, in their order; who has nothing to declare is named last."""
    code, printed, _ = run(capsys, "statement", GOLDEN, mine)
    assert code == 0
    assert printed.startswith("We have read and understood")
    assert printed.endswith("capacity. Ada Example has no relevant interests to declare.\n")


def test_standard_input_is_read(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash stands for standard input."""
    with open(GOLDEN, "rb") as file:
        monkeypatch.setattr(sys, "stdin", os.fdopen(os.dup(file.fileno()), encoding="utf-8"))
        assert run(capsys, "statement", "-") == (0, FOOTNOTE, "")


def test_the_day_decides_the_tense(capsys: Output, tmp_path: Path) -> None:
    """What is still to come on one day is over on another."""
    path = tmp_path / "mine.yaml"
    path.write_text(
        "declarant: Ada Example\ninterests:\n"
        "  - {kind: membership, organisation: Acme Club, period: 2015/2017, role: member}\n"
    )
    assert "was a member" in run(capsys, "statement", path, "--on", "2020-01-01")[1]
    assert "is a member" in run(capsys, "statement", path, "--on", "2016-01-01")[1]
    assert "will be a member" in run(capsys, "statement", path, "--on", "2010-01-01")[1]


def test_a_statement_as_json_carries_the_ids_of_its_facts(capsys: Output) -> None:
    """A program learns which sentence states which fact."""
    code, printed, _ = run(capsys, "statement", GOLDEN, "--format", "json")
    stated = json.loads(printed)
    assert code == 0
    assert stated["text"] + "\n" == FOOTNOTE
    assert [len(each["facts"]) for each in stated["sentences"]] == [1, 1, 1, 0]


def test_a_gap_stops_a_statement(capsys: Output) -> None:
    """Who declares neither interests nor that there are none gets no statement: missing is not none."""
    code, printed, said = run(capsys, "statement", "examples/problems/silence.yaml")
    assert (code, printed) == (1, "")
    assert "Ada Example has declared neither interests nor that there is nothing to declare" in said


def test_a_document_with_errors_is_not_stated(capsys: Output) -> None:
    """The problems go to standard error, and the exit status is 2."""
    code, printed, said = run(capsys, "statement", "examples/problems/dates.yaml")
    assert (code, printed) == (2, "")
    assert "DOC107" in said


def test_validate_says_what_is_wrong_and_where(capsys: Output) -> None:
    """Text output names the place, shows the line and gives advice."""
    code, printed, said = run(capsys, "validate", "examples/problems/unknown-kind.yaml")
    assert (code, said) == (1, "")
    assert printed.splitlines()[:3] == [
        "examples/problems/unknown-kind.yaml:5:11: DOC101 first interest: there is no kind “secondement”",
        "  5 |   - kind: secondement",
        "    |           ^^^^^^^^^^^",
    ]


def test_validate_json_has_the_promised_keys(capsys: Output) -> None:
    """Each problem has code, severity, message, advice, file, line, column and pointer."""
    code, printed, _ = run(capsys, "validate", "examples/problems/sense.yaml", "--format", "json")
    (first, *_) = json.loads(printed)["problems"]
    assert code == 1
    assert first == {
        "code": "DOC201",
        "severity": "error",
        "message": "first interest: the period ends before it starts: 2015/2013",
        "advice": "Put the earlier date first.",
        "file": "examples/problems/sense.yaml",
        "line": 7,
        "column": 13,
        "pointer": "/interests/0/period",
    }


@pytest.mark.parametrize("format_", ["text", "json", "sarif", "github"])
def test_validate_finds_nothing_in_what_is_in_order(capsys: Output, format_: str) -> None:
    """A document in order gives exit status 0 in every format."""
    assert run(capsys, "validate", GOLDEN, "--format", format_)[0] == 0


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("period: 2011-12", 0),  # a hint
        ("period: 2030/..", 1),  # a warning
        ("period: 2013/2011", 1),  # an error
    ],
)
def test_hints_do_not_fail_but_warnings_do(capsys: Output, tmp_path: Path, text: str, code: int) -> None:
    """A hint leaves the exit status at 0; a warning or an error makes it 1."""
    path = tmp_path / "mine.yaml"
    path.write_text(
        "declarant: Ada Example\ndeclared_on: 2025-03-14\ninterests:\n"
        f"  - {{kind: membership, organisation: Acme Club, {text}}}\n"
    )
    assert run(capsys, "validate", path)[0] == code


def test_some_nothing_is_not_led_in_as_interests(capsys: Output, tmp_path: Path) -> None:
    """Who says only that there is nothing of one kind declares no “following interests”."""
    path = tmp_path / "mine.yaml"
    path.write_text("declarant: Ada Example\ndeclared_on: 2025-03-14\nnothing_to_declare: [{kind: consulting-fee}]\n")
    assert run(capsys, "statement", path)[1].endswith(
        "declare the following: Ada Example has received no consulting fees.\n"
    )


def test_a_folder_stands_for_its_documents(capsys: Output, mine: Path) -> None:
    """Every document below a folder is looked at, other files are not, nor a schema for the editor."""
    (mine.parent / "notes.txt").write_text("not a document")
    (mine.parent / "declaration.schema.json").write_text("{}")
    (mine.parent / "below").mkdir()
    (mine.parent / "below" / "other.json").write_text('{"declarant": "Ben Example"}')
    code, printed, _ = run(capsys, "validate", mine.parent)
    assert code == 1
    assert "other.json:1:1: DOC209" in printed
    assert printed.endswith("1 warning in 1 of 2 files.\n")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("nonsense",),
        ("statement",),
        ("statement", GOLDEN, "--style", "nonsense"),
        ("statement", GOLDEN, "--on", "2016-02-30"),
        ("statement", GOLDEN, "--on", "yesterday"),
        ("statement", GOLDEN, "--form", "json"),  # no shortened options
        ("statement", "no-such-file.yaml"),
        ("validate", "no-such-file.yaml"),
        ("validate", GOLDEN, "--format", "xml"),
        ("kinds", "secondement"),
        ("schema", "secondement"),
        ("new", "secondement"),
        ("completion", "nonsense"),
    ],
    ids=" ".join,
)
def test_wrong_use_is_exit_2(capsys: Output, arguments: tuple[str, ...]) -> None:
    """Wrong use says so, without a traceback, and prints no result that could be taken for one."""
    code, printed, said = run(capsys, *arguments)
    assert code == 2
    assert "Traceback" not in printed + said
    assert said or "DOC001" in printed


def test_an_empty_folder_is_wrong_use(capsys: Output, tmp_path: Path) -> None:
    """A folder without documents is more likely a slip than a success."""
    code, printed, _ = run(capsys, "validate", tmp_path)
    assert code == 2
    assert "holds no document" in printed


def test_a_kind_says_among_which_words_there_is_a_choice(capsys: Output) -> None:
    """Nobody has to guess at the words of a list: each field that takes one of them names all."""
    assert "One of: yes, no." in run(capsys, "kinds", "patent")[1]
    (patent,) = json.loads(run(capsys, "kinds", "patent", "--format", "json")[1])
    assert {each["name"]: each["choices"] for each in patent["fields"]}["role"] == ["inventor", "applicant", "owner"]


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("shares", "shareholding"),
        ("Lecture", "speaker-fee"),
        ("personal fees", "fee"),
        ("funding", "support"),
        ("secondement", "secondment"),
    ],
)
@pytest.mark.parametrize("command", ["kinds", "new"])
def test_a_kind_may_be_asked_for_by_another_word(capsys: Output, command: str, word: str, kind: str) -> None:
    """A kind is suggested for what people call it, as for what sounds like it."""
    code, printed, told = run(capsys, command, word)
    assert (code, printed) == (2, "")
    assert f"Did you mean “{kind}”?" in told


def test_kinds_lists_every_kind(capsys: Output) -> None:
    """Each kind has a line with its description."""
    code, printed, _ = run(capsys, "kinds")
    assert code == 0
    assert [line.split()[0] for line in printed.splitlines()] == list(kind_names())


@pytest.mark.parametrize("kind", kind_names())
def test_a_kind_is_explained_and_its_interest_can_be_started(capsys: Output, tmp_path: Path, kind: str) -> None:
    """`kinds KIND` and `new KIND` name each field; what `new KIND` prints may be added to what `new` prints."""
    fields = [each["name"] for each in json.loads(run(capsys, "kinds", kind, "--format", "json")[1])[0]["fields"]]
    explained = run(capsys, "kinds", kind)[1]
    started = run(capsys, "new", kind)[1]
    assert all(field in explained and f"{field}:" in started for field in fields)
    path = tmp_path / "mine.yaml"
    path.write_text(run(capsys, "new")[1] + started, encoding="utf-8")
    printed = json.loads(run(capsys, "validate", path, "--format", "json")[1])
    assert {each["code"] for each in printed["problems"] if each["severity"] == "error"} <= {"DOC110"}


@pytest.mark.parametrize("kind", kind_names())
def test_the_samples_of_a_new_interest_are_in_order(capsys: Output, tmp_path: Path, kind: str) -> None:
    """Every commented line of `new KIND` may be taken in on its own: it is in order, or asks to be filled in."""
    lines = run(capsys, "new", kind)[1].splitlines()
    samples = [
        line for line in lines if line.startswith("    # ") and ": " in line and line[6:].split(":")[0].islower()
    ]
    known = {each["name"] for each in json.loads(run(capsys, "kinds", kind, "--format", "json")[1])[0]["fields"]}
    for sample in samples:
        name = sample[6:].split(":")[0]
        if name not in known:
            continue
        path = tmp_path / "mine.yaml"
        path.write_text(run(capsys, "new")[1] + "\n".join([*lines, sample.replace("# ", "", 1)]), encoding="utf-8")
        printed = json.loads(run(capsys, "validate", path, "--format", "json")[1])
        assert {each["code"] for each in printed["problems"] if each["severity"] == "error"} <= {"DOC110"}, sample


def test_what_new_prints_can_be_stated(capsys: Output, tmp_path: Path) -> None:
    """The declaration to start from is in order as it is."""
    path = tmp_path / "mine.yaml"
    path.write_text(run(capsys, "new")[1], encoding="utf-8")
    assert run(capsys, "validate", path)[0] == 0
    assert "Your Name undertook an unpaid internship" in run(capsys, "statement", path)[1]


def test_styles_tell_their_sources(capsys: Output) -> None:
    """Each style names the sources of its wording, and says whether it was seen there."""
    code, printed, _ = run(capsys, "styles")
    assert code == 0
    assert "bmj: " in printed
    assert "(verified" in printed


def test_schema_lists_names_and_prints_one_in_one_piece(capsys: Output) -> None:
    """A printed schema refers to nothing outside itself."""
    assert {"declaration", "register", "secondment"} <= set(run(capsys, "schema")[1].split())
    printed = run(capsys, "schema", "declaration")[1]
    assert '"$ref": "#/$defs/' in printed
    assert '"$id"' not in printed


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completion_prints_a_script(capsys: Output, shell: str) -> None:
    """Each shell gets a script that knows the commands."""
    code, printed, _ = run(capsys, "completion", shell)
    assert code == 0
    assert "statement" in printed


@pytest.mark.parametrize("command", ["statement", "validate", "kinds", "styles", "schema", "new", "add", "completion"])
def test_help_shows_examples(capsys: Output, command: str) -> None:
    """The help of every command shows how it is used."""
    code, printed, _ = run(capsys, command, "--help")
    assert code == 0
    assert f"coi-register {command}" in printed.partition("examples:")[2]


def test_version(capsys: Output) -> None:
    """The version is that of the package."""
    code, printed, _ = run(capsys, "--version")
    assert (code, printed.split()[0]) == (0, "coi-register")


def test_a_reader_that_goes_away_is_no_error() -> None:
    """`coi-register kinds | head -1` ends quietly."""
    process = subprocess.Popen(
        [sys.executable, "-m", "coi_register", "schema", "register"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    process.wait()


def test_curly_quotes_are_printed_whatever_the_locale() -> None:
    """The output is UTF-8 also where the machine thinks of ASCII."""
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    ran = subprocess.run(
        [sys.executable, "-m", "coi_register", "statement", GOLDEN], capture_output=True, env=environment, check=True
    )
    assert ran.stdout.decode() == FOOTNOTE


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))))
@pytest.mark.parametrize("suffix", [".yaml", ".json", ".jsonl"])
def test_whatever_a_file_holds_it_is_told_and_not_thrown(
    capsys: Output, tmp_path: Path, data: bytes, suffix: str
) -> None:
    """Bad input of every sort gives exit 1 or 2 and a message, never a traceback."""
    path = tmp_path / f"any{suffix}"
    path.write_bytes(data)
    for command in ("validate", "statement"):
        code, printed, said = run(capsys, command, path)
        assert code in (1, 2) or not data.strip()
        assert printed or said or code == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_a_damaged_document_is_told_and_not_thrown(capsys: Output, tmp_path: Path, data: st.DataObject) -> None:
    """A declaration with some bytes changed is stated or refused, never thrown."""
    whole = bytearray(Path(GOLDEN).read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(whole) - 1))
        whole[place : place + data.draw(st.integers(0, 5))] = data.draw(st.binary(max_size=5))
    path = tmp_path / "damaged.yaml"
    path.write_bytes(whole)
    for command in ("validate", "statement"):
        assert run(capsys, command, path)[0] in (0, 1, 2)
