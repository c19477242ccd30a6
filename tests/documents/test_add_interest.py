"""Adding an interest to a file: where it goes, what stays as it is, and what is refused."""

import json
import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, strategies as st

from coi_register import dumps, load_all, loads
from coi_register.documents.add_interest import AddingError, InvalidAdditionError, add_interest
from coi_register.documents.load_dump import to_mapping
from coi_register.errors import DocumentError
from coi_register.parsing import read_bytes
from coi_register.strategies import declarations, registers

GIFT = {"kind": "gift", "description": "a pen", "payer": "Acme, Inc"}
HEAD = "declarant: Ada Example\ndeclared_on: 2025-03-14\n"
JOB = "  - kind: employment\n    organisation: Mind\n"
NEW = '  - kind: gift\n    description: a pen\n    payer: "Acme, Inc"\n'
FLOW = '{kind: gift, description: a pen, payer: "Acme, Inc"}'
PLAIN = '{"kind": "gift", "description": "a pen", "payer": "Acme, Inc"}'
DENSE = PLAIN.replace(": ", ":").replace(', "', ',"')
WIDE_JOB, WIDE_NEW = (text.replace("    ", "        ").replace("  -", "      -") for text in (JOB, NEW))
NOTHING = "nothing_to_declare:\n  - others: true\n"

# A file before and after, the place of what is added between two bars.
SHAPES = {
    "the last of a list": f"{HEAD}interests:\n{JOB}|{NEW}|",
    "before what there is none of": f"{HEAD}interests:\n{JOB}|{NEW}|{NOTHING}",
    "the list first": f"interests:\n{JOB}|{NEW}|{HEAD}",
    "no list": f"{HEAD}|interests:\n{NEW}|",
    "no list, before what there is none of": f"{HEAD}|interests:\n{NEW}|# None else:\n{NOTHING}",
    "no list, the first key is another": f"nothing_to_declare:\n  - item: 4\n{HEAD}|interests:\n{NEW}|",
    "nothing behind the key": f"{HEAD}interests:  # to come\n|{NEW}|{NOTHING}",
    "an empty list": f"{HEAD}interests: [|{FLOW}|]  # none yet\n{NOTHING.replace('others: true', 'item: 4')}",
    "dashes below the key": f"{HEAD}interests:\n{JOB.replace('  -', '-').replace('    ', '  ')}|"
    + NEW.replace("  -", "-").replace("    ", "  ") + f"|{NOTHING}",
    "wide": f"{HEAD}interests:\n" + WIDE_JOB + "|"
    + WIDE_NEW + "|notes: [Said.]\n",
    "blank lines between": f"{HEAD}interests:\n{JOB}\n{JOB.replace('Mind', 'Shelter')}|\n{NEW}|\n{NOTHING}",
    "comments": f"# One.\n{HEAD}interests:\n{JOB.rstrip()}  # two\n    # role: nurse\n      # three\n|{NEW}|"
    f"  # four\n# five\n{NOTHING}",
    "a comment at the end": f"{HEAD}interests:\n{JOB}|{NEW}|# The end.\n",
    "no final line break": f"{HEAD}interests:\n{JOB.rstrip()}|\n{NEW.rstrip()}|",
    "no list, no final line break": f"{HEAD.rstrip()}|\ninterests:\n{NEW.rstrip()}|",
    "a mapping last": f"{HEAD}interests:\n  - kind: employment\n    organisation:\n      name: Mind\n|{NEW}|",
    "a list last": f"{HEAD}interests:\n  - kind: patent\n    title: a pump\n    numbers:\n    - A1\n    - B2\n"
    f"|{NEW}|",
    "brackets last": f"{HEAD}interests:\n  - kind: patent\n    title: a pump\n    numbers: [\n"
    f"      A1,\n      B2\n      ]\n|{NEW}|",
    "a text over lines": f'{HEAD}interests:\n  - kind: employment\n    organisation: "Mind\n\n      of London"\n'
    f'|{NEW}|{NOTHING}',
    "a plain text over lines": f"{HEAD}interests:\n  - kind: employment\n    organisation: Mind\n"
    f"      of London\n|{NEW}|",
    "a folded text": f"{HEAD}interests:\n{JOB}    note: >-\n      Said by her.\n\n      And him.\n|{NEW}|\n{NOTHING}",
    "a folded text at the end": f"{HEAD}interests:\n{JOB}    note: >\n      Said by her.|\n{NEW.rstrip()}|",
    "a list of lists": f"{HEAD}interests:\n  -\n    kind: employment\n    organisation: Mind\n|{NEW}|",
    "a document that ends": f"---\n{HEAD}interests:\n{JOB}|{NEW}|...\n",
    "brackets": f"{HEAD}interests: [{{kind: employment, organisation: Mind}}|, {FLOW}|]  # said\n",
    "brackets over lines": f"{HEAD}interests: [\n  {{kind: employment, organisation: Mind}}|,\n  {FLOW}|\n]\n",
    "brackets with a last comma": f"{HEAD}interests: [\n  {{kind: employment, organisation: Mind}},  # said\n"
    f"  {FLOW},\n]\n"
    .replace(f"\n  {FLOW},", f"|\n  {FLOW},|"),
    "all in brackets": f"{{declarant: Ada Example, declared_on: 2025-03-14|, interests: [{FLOW}]|}}\n",
    "a register": "declarations:\n  - declarant: Ada Example\n    interests:\n"
    + WIDE_JOB + "|"
    + WIDE_NEW + "|    complete: true\npeople: []\n",
    "a register without the list": "declarations:\n- declarant: Ada Example\n|  interests:\n"
    "" + NEW.replace("  -", "    -")
    .replace("    description", "      description").replace("    payer", "      payer") + "|  complete: true\n",
}  # fmt: skip

JSON_SHAPES = {
    "one line": f'{{"declarant": "Ada Example", "interests": [{{"kind": "employment", '
    f'"organisation": "Mind"}}|, {PLAIN}|]}}',
    "dense": f'{{"declarant":"Ada Example","interests":[{{"kind":"employment","organisation":"Mind"}}|,{DENSE}|]}}\n',
    "empty": f'{{"declarant": "Ada Example", "interests": [|{PLAIN}|], "nothing_to_declare": [{{"item": 4}}]}}',
    "no list": f'{{"declarant": "Ada Example"|, "interests": [{PLAIN}]|}}\n',
    "spread": '{\n  "declarant": "Ada Example",\n  "interests": [\n    {\n      "kind": "employment",\n'
    '      "organisation": "Mind"\n'
    '    }|,\n    {\n      "kind": "gift",\n      "description": "a pen",\n      "payer": "Acme, Inc"\n    }|\n'
    '  ]\n}\n',
    "spread, each in a line": '{\n\t"declarant": "Ada Example",\n\t"interests": [\n\t\t{"kind": "employment", '
    '"organisation": "Mind"}'
    f'|,\n\t\t{PLAIN}|\n\t]\n}}\n',
    "spread, empty": '{\n  "declarant": "Ada Example",\n  "interests": [|\n    {\n      "kind": "gift",\n'
    '      "description": "a pen",\n'
    '      "payer": "Acme, Inc"\n    }\n  |],\n  "complete": true\n}\n',
    "spread, no list": '{\n    "declarant": "Ada Example",\n    "complete": true|,\n    "interests": [\n'
    '        {\n            "kind": "gift",\n'
    '            "description": "a pen",\n            "payer": "Acme, Inc"\n        }\n    ]|\n}\n',
}  # fmt: skip


def added_to(path: Path, shape: str, *, newline: str = "\n") -> None:
    """Add a gift to what stands outside the bars of a shape; the file is the shape then, without its bars."""
    before, new, after = shape.replace("\n", newline).split("|")
    path.write_bytes((before + after).encode())
    added = add_interest(path, GIFT)
    assert path.read_bytes().decode() == before + new + after
    text = path.read_bytes().decode().replace("\r\n", "\n").replace("\r", "\n")
    assert added.lines[0] in text.split("\n")[added.line - 1]
    assert added.declaration.startswith("Ada Example")
    (value,) = load_all(path)
    last = (value.declarations if hasattr(value, "declarations") else (value,))[0].interests[-1]
    assert (last.kind, last.payer.name) == ("gift", "Acme, Inc")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_where_it_goes_in_yaml(tmp_path: Path, shape: str, newline: str) -> None:
    """It stands behind the other interests, as far in as they are; every other character stays, whatever the breaks."""
    added_to(tmp_path / "mine.yaml", shape, newline=newline)


@pytest.mark.parametrize("name", ["mine.json", "mine.txt"])
@pytest.mark.parametrize("shape", JSON_SHAPES.values(), ids=JSON_SHAPES)
def test_where_it_goes_in_json(tmp_path: Path, shape: str, name: str) -> None:
    """In JSON it is written as the file is written: in one line or spread, dense or with spaces."""
    added_to(tmp_path / name, shape)


def test_a_mark_stays(tmp_path: Path) -> None:
    """A byte order mark stays the first that the file holds."""
    path = tmp_path / "mine.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + HEAD.encode())
    add_interest(path, GIFT)
    assert path.read_bytes() == b"\xef\xbb\xbf" + f"{HEAD}interests:\n{NEW}".encode()


SEVERAL = {
    "declarations": [
        {"id": "first", "declarant": "Ada Example", "declared_on": "2024-03-14"},
        {"id": "second", "declarant": {"name": "Ben Sample", "id": "b-sample"}, "nothing_to_declare": True},
        {"id": "third", "declarant": "Ada Example", "declared_on": "2025-03-14"},
        {"id": "fourth", "declarant": "Dr Cleo Nominal", "interests": []},
    ]
}


@pytest.mark.parametrize(("which", "position"), [("third", 2), ("4", 3), ("cleo nominal", 3), ("Dr Cleo Nominal", 3)])
@pytest.mark.parametrize("name", ["all.json", "all.jsonl", "all.yaml"])
def test_which_declaration(tmp_path: Path, name: str, which: str, position: int) -> None:
    """One of several is named by its id, its number or whose it is: in a register, in lines, in documents."""
    path = tmp_path / name
    each = [json.dumps(part, ensure_ascii=False) for part in SEVERAL["declarations"]]
    path.write_text(
        {"all.json": json.dumps(SEVERAL), "all.jsonl": "\n".join(each), "all.yaml": "\n---\n".join(each)}[name]
    )
    before = path.read_text()
    add_interest(path, GIFT, declaration=which)
    values = [raw.value for raw in read_bytes(path.read_bytes(), file=str(path))]
    plain = values[0]["declarations"] if name == "all.json" else values
    assert [len(part.get("interests", ())) for part in plain] == [int(place == position) for place in range(4)]
    assert sum(len(line) for line in before.split("\n")) < sum(len(line) for line in path.read_text().split("\n"))


@pytest.mark.parametrize(
    ("which", "says"),
    [
        (None, "holds 4 declarations; say which one"),
        ("Ada Example", "holds 2 declarations of “Ada Example”"),
        ("nobody", "holds no declaration of “nobody”"),
        ("5", "holds no declaration of “5”"),
        ("second", "Ben Sample declares in"),
        ("b-sample", "take out “nothing_to_declare”"),
    ],
)
def test_no_such_declaration(tmp_path: Path, which: str | None, says: str) -> None:
    """Where it is not clear which one is meant, or it says that there is nothing, the file stays as it is."""
    path = tmp_path / "all.json"
    path.write_text(json.dumps(SEVERAL))
    with pytest.raises(AddingError, match=says):
        add_interest(path, GIFT, declaration=which)
    assert path.read_text() == json.dumps(SEVERAL)


@pytest.mark.parametrize(
    ("text", "interest", "codes"),
    [
        (HEAD, {"kind": "gift"}, ["DOC103"]),
        (HEAD, {**GIFT, "descripton": "a pen"}, ["DOC102"]),
        (HEAD, {**GIFT, "period": "2015/2013"}, ["DOC201"]),
        (HEAD, {**GIFT, "description": "a\x07pen"}, ["DOC106"]),
        (f"{HEAD}nothing_to_declare: [{{kind: gift}}]\n", GIFT, ["DOC204"]),
        (f"{HEAD}interests:\n  - kind: employmint\n", GIFT, ["DOC101"]),
    ],
)
def test_what_is_not_in_order_is_not_added(
    tmp_path: Path, text: str, interest: dict[str, str], codes: list[str]
) -> None:
    """Where the file would not be valid with it, what is wrong is told, and the file stays as it is."""
    path = tmp_path / "mine.yaml"
    path.write_text(text)
    with pytest.raises(InvalidAdditionError) as caught:
        add_interest(path, interest)
    assert [each.code for each in caught.value.problems] == codes
    assert path.read_text() == text
    assert os.listdir(tmp_path) == ["mine.yaml"]


@pytest.mark.parametrize("text", ["declarant: {", "declarant: &a Ada\n", '{"declarant": "A", "declarant": "B"}', ""])
def test_what_cannot_be_read(tmp_path: Path, text: str) -> None:
    """A file that cannot be read is refused with its problems, and stays as it is."""
    path = tmp_path / "mine.yaml"
    path.write_text(text)
    with pytest.raises(DocumentError):
        add_interest(path, GIFT)
    assert path.read_text() == text


@pytest.mark.parametrize("text", ["people: []\n", "[]\n", "Just some words.\n", "{}\n"])
def test_no_declaration(tmp_path: Path, text: str) -> None:
    """What holds no declaration is refused, and so is standard input."""
    path = tmp_path / "mine.yaml"
    path.write_text(text)
    with pytest.raises(AddingError, match="holds no declaration"):
        add_interest(path, GIFT)
    with pytest.raises(AddingError, match="standard input"):
        add_interest("-", GIFT)


@pytest.mark.parametrize("listed", ["none", "{kind: gift}", "\n  kind: gift", "'[]'", "~"])
def test_no_list(tmp_path: Path, listed: str) -> None:
    """Where `interests` is no list, nothing is put into it."""
    path = tmp_path / "mine.yaml"
    text = f"{HEAD}interests: {listed}\n"
    path.write_text(text)
    with pytest.raises((AddingError, DocumentError)):
        add_interest(path, GIFT)
    assert path.read_text() == text


def test_ids_that_other_files_define(tmp_path: Path) -> None:
    """An id that another file defines is in order where that file is given; one that was there before always is."""
    path = tmp_path / "mine.yaml"
    (tmp_path / "bodies.yaml").write_text("organisations: [{id: acme-pharma, name: Acme Pharma}]\n")
    text = f"{HEAD}declared_to: the-journal\ninterests: []\n".replace("Ada Example", "a-example")
    path.write_text(text)
    add_interest(path, GIFT)
    path.write_text("declarations:\n- {declarant: Ada Example}\n")
    with pytest.raises(InvalidAdditionError):
        add_interest(path, {**GIFT, "payer": "acme-pharma"})
    add_interest(path, {**GIFT, "payer": "acme-pharma"}, register=[tmp_path])
    assert "payer: acme-pharma" in path.read_text()


@pytest.mark.parametrize("value", ["2010", "0x1F", "true", "a: b", "a #b", "- a", "é“”", "it's", "“a”", "1e3"])
def test_texts_stay_texts(tmp_path: Path, value: str) -> None:
    """A text that YAML would read as something else is put into quotation marks."""
    for name, text in (("a.yaml", HEAD), ("b.yaml", f"{HEAD}interests: []\n"), ("c.json", '{"declarant": "Ada"}')):
        path = tmp_path / name
        path.write_text(text)
        add_interest(path, {"kind": "shareholding", "organisation": value, "number": value})
        (raw,) = read_bytes(path.read_bytes(), file=str(path))
        assert raw.value["interests"][-1]["number"] == value


@given(st.one_of(declarations(), registers()), st.sampled_from(["yaml", "json", "spread", "dense"]), st.data())
def test_the_rest_stays(value: object, syntax: str, data: st.DataObject) -> None:
    """Whatever a file holds, what is added is one more interest there, and without it the file is what it was."""
    plain = json.dumps(to_mapping(value), default=float, ensure_ascii=False)
    text = {
        "yaml": lambda: dumps(value),
        "json": lambda: plain,
        "spread": lambda: dumps(value, syntax="json"),
        "dense": lambda: json.dumps(json.loads(plain), ensure_ascii=False, separators=(",", ":")),
    }[syntax]()
    count = len(getattr(value, "declarations", (value,)))
    which = data.draw(st.integers(1, max(count, 1)))
    with TemporaryDirectory() as folder:
        path = Path(folder, "mine.yaml" if syntax == "yaml" else "mine.json")
        path.write_bytes(text.encode())
        try:
            add_interest(path, {"kind": "other", "description": "a pen"}, declaration=str(which))
        except (AddingError, InvalidAdditionError):
            assert path.read_bytes() == text.encode()
            return
        new = path.read_bytes().decode()
    start = next((index for index, (one, other) in enumerate(zip(text, new, strict=False)) if one != other), len(text))
    assert new.endswith(text[start:])
    one, other = (getattr(each, "declarations", (each,)) for each in (loads(text), loads(new)))
    assert [len(each.interests) for each in other] == [
        len(each.interests) + (place == which) for place, each in enumerate(one, 1)
    ]
