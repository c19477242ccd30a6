"""Gathering: what files and folders say together, what is wrong in them, and where everything stands."""

import errno
import json
import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, strategies as st

from coi_register import Declaration, Register, to_mapping
from coi_register.documents.load_dump import documents_in
from coi_register.documents.register_loader import LoadedRegister, read_register
from coi_register.strategies import damaged, declarations, documents, registers
from coi_register.validation.between_declarations import with_problems_between

PARTS = (
    {"people": [{"id": "b-sample", "name": "Ben Sample"}], "title": "Register of Nowhere"},
    {"organisations": [{"id": "gmc", "name": "General Medical Council"}]},
    {"matters": [{"id": "review", "title": "review of training", "parties": [{"organisation": "gmc"}]}]},
)
FIRST = {
    "id": "first",
    "declarant": "b-sample",
    "declared_on": "2016-06-29",
    "interests": [{"kind": "employment", "organisation": "gmc", "role": "adviser"}],
}
SECOND = {"id": "second", "declarant": "Ada Example", "nothing_to_declare": True}


def lines(*documents: object) -> str:
    """Write documents as JSON Lines."""
    return "".join(json.dumps(each) + "\n" for each in documents)


@pytest.fixture(params=["orjson", "standard library"])
def reader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """With orjson, and as if it were not installed."""
    if request.param != "orjson":
        monkeypatch.setattr("coi_register.documents.register_loader.quick_decoder", lambda: None)


def told(gathered: LoadedRegister) -> list[str]:
    """What is wrong, each problem with file, line, column and code."""
    return [f"{Path(each.file).name}:{each.line}:{each.column} {each.code}" for each in gathered.problems]


@pytest.mark.usefixtures("reader")
def test_lines_are_one_register(tmp_path: Path) -> None:
    """Parts and declarations become one register; ids stay as they are written, unless they are to be resolved."""
    path = tmp_path / "register.jsonl"
    path.write_text(lines(*PARTS, FIRST, SECOND))
    gathered = read_register([path])
    assert gathered.is_valid
    assert gathered.problems == ()
    assert gathered.register.title == "Register of Nowhere"
    assert [each.id for each in gathered.register.declarations] == ["first", "second"]
    assert gathered.register.declarations[0].interests[0].organisations()[0].name == "gmc"
    resolved = read_register([path], resolve=True).register
    assert resolved.declarations[0].interests[0].organisations()[0].name == "General Medical Council"


@pytest.mark.usefixtures("reader")
def test_definitions_may_come_last(tmp_path: Path) -> None:
    """What a line names may be defined in a line after it, or in another file, of another syntax."""
    (tmp_path / "a.jsonl").write_text(lines(FIRST, PARTS[0]))
    (tmp_path / "b.yaml").write_text("organisations: [{id: gmc, name: General Medical Council}]\ndeclarations: []\n")
    (tmp_path / "c.yaml").write_text("declarant: b-sample\nnothing_to_declare: true\n")
    gathered = read_register([tmp_path])
    assert gathered.problems == ()
    # What comes from YAML is resolved, as everywhere.
    assert [each.declarant.name for each in gathered.register.declarations] == ["b-sample", "Ben Sample"]


@pytest.mark.usefixtures("reader")
def test_problems_have_file_and_line(tmp_path: Path) -> None:
    """Of text, structure, sense and references, all at once, in the order of the documents."""
    broken = '{"declarant": "A", "declarant": "B"}\n'
    wrong = {"declarant": "A", "interests": [{"kind": "employmint"}]}
    odd = {"declarant": "A", "interests": [{"kind": "employment", "organisation": "X", "period": "2015/2013"}]}
    loose = {
        **FIRST,
        "id": "first",
        "interests": [{"kind": "employment", "organisation": "gmc"}],
        "corrects": "none-such",
    }
    loose["act"] = "correction"
    (tmp_path / "a.jsonl").write_text(lines(*PARTS, FIRST) + "\n" + lines({**FIRST, "declarant": "b-smaple"}))
    (tmp_path / "b.jsonl").write_text(lines(odd, loose))
    assert told(read_register([tmp_path])) == [
        "a.jsonl:6:8 DOC206",
        "a.jsonl:6:30 DOC205",
        "b.jsonl:1:88 DOC201",
        "b.jsonl:2:8 DOC206",
        "b.jsonl:2:145 DOC214",
    ]
    (tmp_path / "c.jsonl").write_text(broken + lines(wrong))
    assert told(read_register([tmp_path / "c.jsonl"])) == ["c.jsonl:1:20 DOC005", "c.jsonl:2:43 DOC101"]
    assert [each.code for each in read_register([tmp_path / "nowhere.jsonl"]).problems] == ["DOC001"]
    (tmp_path / "d.jsonl").write_text("\n")
    assert told(read_register([tmp_path / "d.jsonl"])) == ["d.jsonl:1:1 DOC003"]


EMPTY = {"declarations": []}
UNCLEAR = {"declarant": "", "declared_on": "2000-01-01", "nothing_to_declare": True}


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        pytest.param(
            (EMPTY, SECOND, {**UNCLEAR, "id": "second"}), ["3 DOC110", "3 DOC206"], id="a declaration's id twice"
        ),
        pytest.param(
            (EMPTY, SECOND, {**UNCLEAR, "corrects": "nowhere", "act": "correction"}),
            ["3 DOC110"],
            id="what it corrects may be in what is not understood",
        ),
        pytest.param(
            (
                EMPTY,
                {**UNCLEAR, "id": "a", "corrects": "b", "act": "correction"},
                {**SECOND, "id": "b", "corrects": "a", "act": "correction"},
            ),
            ["2 DOC110", "2 DOC214", "3 DOC214"],
            id="two that correct each other",
        ),
        pytest.param((PARTS[1], {"organisations": [{"id": "gmc"}]}), ["2 DOC103", "2 DOC206"], id="a body's id twice"),
        pytest.param(
            (*PARTS, {**FIRST, "declared_on": "soon", "declarant": "b-smaple"}),
            ["4 DOC205", "4 DOC107"],
            id="an id that nothing defines",
        ),
        pytest.param(
            ({**UNCLEAR, "declarant": "b-sample", "notes": 7},), ["1 DOC205", "1 DOC104"], id="a declaration alone"
        ),
        pytest.param(
            ({"people": [{"id": "b-sample", "name": "Ben Sample", "title": 7}]}, FIRST),
            ["1 DOC104"],
            id="what is defined in a part that is understood",
        ),
    ],
)
@pytest.mark.usefixtures("reader")
def test_what_is_understood_in_part(tmp_path: Path, given: tuple[object, ...], problems: list[str]) -> None:
    """What is wrong between documents is told of those, too, of which only a part could be understood."""
    path = tmp_path / "register.jsonl"
    path.write_text(lines(*given))
    assert [f"{each.line} {each.code}" for each in read_register([path]).problems] == problems


def test_numbers_are_exact(tmp_path: Path) -> None:
    """A number with a fraction is read as it is written, though orjson would make a float of it."""
    path = tmp_path / "register.jsonl"
    share = {"kind": "shareholding", "organisation": "X", "percentage": "SHARE"}
    text = lines({"declarant": "Ada Example", "interests": [share]}).replace('"SHARE"', "0.10000000000000000001")
    path.write_text(text)
    (interest,) = read_register([path]).register.declarations[0].interests
    assert str(interest.percentage) == "0.10000000000000000001"


@pytest.mark.usefixtures("reader")
def test_places(tmp_path: Path) -> None:
    """A declaration, and anything in it, is found in its file, whatever its syntax."""
    (tmp_path / "a.jsonl").write_text(lines(*PARTS) + "\n" + "é".join(('{"declarant": "', '", "interests": []}\n')))
    part = lines({"declarations": [SECOND, FIRST]})
    (tmp_path / "b.jsonl").write_text(part)
    (tmp_path / "c.yaml").write_text("declarations:\n  - declarant: Ada Example\n    nothing_to_declare: true\n")
    gathered = read_register([tmp_path])
    lone, second, first, third = gathered.register.declarations
    found = [
        gathered.place_of(lone),
        gathered.place_of(lone, ("interests",)),
        gathered.place_of(second),
        gathered.place_of(first, ("interests", 0, "role")),
        gathered.place_of(first, ("interests", 7)),
        gathered.place_of(third, ("nothing_to_declare",)),
        gathered.place_of(gathered.register.matters[0], ("parties", 0)),
    ]
    assert [(Path(file).name, line, column) for file, line, column in found] == [
        ("a.jsonl", 5, 1),
        ("a.jsonl", 5, 33),
        ("b.jsonl", 1, part.index('{"id": "second"') + 1),
        ("b.jsonl", 1, part.index('"adviser"') + 1),
        ("b.jsonl", 1, part.index('[{"kind"') + 1),
        ("c.yaml", 3, 25),
        ("a.jsonl", 3, lines(PARTS[2]).index('{"organisation"') + 1),
    ]


def test_what_cannot_be_read_in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A link to nothing, or a folder that may not be looked into, is told of; the other files are read all the same.

    An editor's lock, which is such a link, is none of the register.
    """
    for name in ("a.yaml", "c.jsonl", ".#d.yaml"):
        (tmp_path / name).symlink_to("nowhere")
    (tmp_path / "b.yaml").write_text("declarant: Ada Example\n")
    (tmp_path / "d.yaml").write_text("declarant: Ada Example\nnothing_to_declare: true\n")
    (tmp_path / "e.yaml").mkdir()
    assert told(read_register([tmp_path])) == ["a.yaml:0:0 DOC001", "b.yaml:1:1 DOC209", "c.jsonl:0:0 DOC001"]
    documents = documents_in([tmp_path])
    assert [document.raw.file.rpartition("/")[2] for document in documents] == ["a.yaml", "b.yaml", "c.jsonl", "d.yaml"]

    scandir = os.scandir

    def refuse(name: str) -> object:
        if name.endswith("e.yaml"):
            raise PermissionError(errno.EACCES, "Permission denied", name)
        return scandir(name)

    monkeypatch.setattr(os, "scandir", refuse)
    *others, problem = read_register([tmp_path]).problems
    assert len(others) == 3
    assert (problem.code, problem.file) == ("DOC001", str(tmp_path / "e.yaml"))
    assert problem.message == "the folder may not be looked into"
    (problem,) = read_register([tmp_path / "e.yaml"]).problems
    assert problem.message == "the folder may not be looked into"


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    """Where a line cannot be read again, file and line are still known."""
    path = tmp_path / "register.jsonl"
    path.write_text(lines(*PARTS, FIRST))
    gathered = read_register([path])
    path.unlink()
    assert gathered.place_of(gathered.register.declarations[0]) == (str(path), 4, 0)


def test_what_is_not_in_the_register(tmp_path: Path) -> None:
    """A place is known of what the register holds, and not of what is only equal to it."""
    path = tmp_path / "register.jsonl"
    path.write_text(lines(SECOND))
    gathered = read_register([path])
    (same,) = read_register([path]).register.declarations
    assert same == gathered.register.declarations[0]
    with pytest.raises(KeyError):
        gathered.place_of(same)


def test_progress(tmp_path: Path) -> None:
    """The number of documents is told now and then, and at the end."""
    path = tmp_path / "register.jsonl"
    path.write_text(lines(*[{"declarant": "Ada Example", "nothing_to_declare": True}] * 2500))
    seen: list[int] = []
    read_register([path], progress=seen.append)
    assert seen == [1000, 2000, 2500]


def slowly(path: Path) -> tuple[Register, list[str]]:
    """What a file says, document by document, each kept as it was read."""
    found = with_problems_between(documents_in([path], parties=False))
    merged = Register(
        title=next((each.value.title for each in found if isinstance(each.value, Register) and each.value.title), None),
        **{
            key: tuple(
                member
                for each in found
                for member in (
                    (each.value,) * (key == "declarations")
                    if isinstance(each.value, Declaration)
                    else getattr(each.value, key, ())
                )
            )
            for key in ("people", "organisations", "offices", "schemes", "matters", "declarations", "dispositions")
        },
    )
    return merged, [str((each, each.code, each.path)) for document in found for each in document.problems]


some = st.one_of(declarations(), registers()).map(to_mapping)


@given(
    st.lists(st.one_of(some, damaged(documents())), max_size=4),
    st.lists(st.sampled_from(["", "{", "[1.5]"]), max_size=1),
)
def test_the_same_as_document_by_document(plains: list[object], texts: list[str]) -> None:
    """Whatever lines there are, gathering finds the same values and problems as keeping each as it was read does."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "register.jsonl")
        text = "".join(json.dumps(each, default=float, ensure_ascii=False) + "\n" for each in plains)
        path.write_bytes((text + "\n".join(texts)).encode("utf-8", "surrogatepass"))
        gathered = read_register([path], resolve=True)
        register, problems = slowly(path)
        found = [str((each, each.code, each.path)) for each in gathered.problems]
    assert gathered.register == register
    assert found == problems
