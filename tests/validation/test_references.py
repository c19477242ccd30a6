"""References between files: what one defines by id, the others may name; what leads nowhere is told with its place."""

from pathlib import Path

import pytest

from coi_register import DocumentError, Register
from coi_register.documents.load_dump import documents_in, load_register

PARTIES = """
people:
  - {id: b-sample, name: Ben Sample}
organisations:
  - {id: gmc, name: General Medical Council, article: the}
offices:
  - {id: gmc-chief, office: chief executive, organisation: gmc, held_by: [{person: b-sample, period: 2014/2018}]}
"""
MATTERS = """
matters:
  - id: review
    title: review of training
    parties: [{office: gmc-chief, side: regulator}]
    participants: [{person: b-sample, part: author, period: 2016-06-29}]
"""
DECLARATION = """
id: first
declarant: b-sample
declared_on: 2016-06-29
interests:
  - {kind: internship, under: gmc-chief, organisation: gmc}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that holds a register in three files, of which the first by name refers to the others."""
    (tmp_path / "a-declaration.yaml").write_text(DECLARATION)
    (tmp_path / "matters.yaml").write_text(MATTERS)
    (tmp_path / "parties.yaml").write_text(PARTIES)
    return tmp_path


def told(folder: Path) -> list[str]:
    """What is wrong in a folder, each problem with file, line and code."""
    return [
        f"{Path(problem.file).name}:{problem.line} {problem.code}"
        for document in documents_in([folder])
        for problem in document.problems
    ]


def test_files_of_a_folder_may_name_what_others_define(folder: Path) -> None:
    """Ids lead from one file to another, whichever comes first."""
    assert told(folder) == []
    register = load_register(folder)
    internship = register.declarations[0].interests[0]
    assert internship.under.held_by[0].person.name == "Ben Sample"
    assert register.matters[0].parties[0].office.organisation.name == "General Medical Council"


def test_files_may_be_named_one_by_one(folder: Path) -> None:
    """The same files in any order make the same people known."""
    files = sorted(folder.iterdir(), reverse=True)
    assert load_register(*files).declarations[0].declarant.name == "Ben Sample"


def test_an_id_that_leads_nowhere_is_told_with_file_and_line(folder: Path) -> None:
    """The file that names it is the one to mend."""
    (folder / "a-declaration.yaml").write_text(DECLARATION.replace("under: gmc-chief", "under: gmc-cheif"))
    assert told(folder) == ["a-declaration.yaml:6 DOC205"]
    with pytest.raises(DocumentError, match="gmc-cheif"):
        load_register(folder)


def test_an_id_given_in_two_files_is_told_at_the_second(folder: Path) -> None:
    """One id means one thing in all files that belong together."""
    (folder / "z-more.yaml").write_text("people: [{id: b-sample, name: Bea Sample}]\n")
    assert told(folder) == ["z-more.yaml:1 DOC206"]


def test_a_correction_may_name_a_declaration_in_another_file(folder: Path) -> None:
    """A correction finds what it corrects, or is told."""
    text = "declarant: b-sample\ndeclared_on: 2016-07-01\nact: correction\ncorrects: {}\nnothing_to_declare: true\n"
    (folder / "b-correction.yaml").write_text(text.format("first"))
    assert told(folder) == []
    (folder / "b-correction.yaml").write_text(text.format("frist"))
    assert told(folder) == ["b-correction.yaml:4 DOC214"]


@pytest.mark.parametrize("broken", ["organisations: [{id: gmc}]\n", "organisations: [\n", "people: 5\n"])
def test_a_slip_in_one_file_is_not_told_in_all_others(folder: Path, broken: str) -> None:
    """One fault gives one problem: what may be defined in a file that is not in order is not missed elsewhere."""
    (folder / "parties.yaml").write_text(broken)
    assert {line.split(":")[0] for line in told(folder)} == {"parties.yaml"}


def test_a_slip_in_a_declaration_hides_nothing_elsewhere(folder: Path) -> None:
    """A declaration defines no party, so that ids that lead nowhere are told; but it may be the one corrected."""
    (folder / "a-declaration.yaml").write_text(DECLARATION.replace("internship", "intership"))
    (folder / "b-correction.yaml").write_text(
        "declarant: c-sample\nact: correction\ncorrects: first\nnothing_to_declare: true\n"
    )
    assert told(folder) == ["a-declaration.yaml:6 DOC101", "b-correction.yaml:1 DOC205"]


def test_declarations_alone_have_names_only(tmp_path: Path) -> None:
    """Without a register, a text in lower case with hyphens is a name; but no person is called so."""
    text = "declarant: {}\ninterests: [{{kind: membership, organisation: e-bay}}]\n"
    (tmp_path / "one.yaml").write_text(text.format("bell hooks"))
    assert told(tmp_path) == []
    (tmp_path / "one.yaml").write_text(text.format("a-example"))
    assert told(tmp_path) == ["one.yaml:1 DOC205"]


def test_json_lines_may_hold_a_register(tmp_path: Path) -> None:
    """Each line is a declaration or a piece of a register."""
    (tmp_path / "register.jsonl").write_text(
        '{"declarant": "b-sample", "declared_on": "2016-06-29", "nothing_to_declare": true}\n'
        '{"people": [{"id": "b-sample", "name": "Ben Sample"}]}\n'
    )
    register = load_register(tmp_path)
    assert isinstance(register, Register)
    assert register.declarations[0].declarant.name == "Ben Sample"


@pytest.mark.parametrize(
    ("disposition", "codes"),
    [
        ("outcome: dismissed", []),
        ("outcome: managed, action: recusal", []),
        ("outcome: managed", ["DOC217"]),
        ("outcome: accepted, action: recusal", ["DOC217"]),
        ("outcome: accepted, until: 2016-01-01", ["DOC217"]),
        ("outcome: accepted, until: 2017-01-01", []),
    ],
)
def test_a_disposition_is_whole(folder: Path, disposition: str, codes: list[str]) -> None:
    """A managed flag says how; a decision does not end before it begins."""
    text = f"{{fingerprint: 0123456789ab-cdef01234567, by: b-sample, on: 2016-06-29, reason: Known., {disposition}}}"
    (folder / "decided.yaml").write_text(f"dispositions: [{text}]\n")
    assert [line.split()[1] for line in told(folder)] == codes
