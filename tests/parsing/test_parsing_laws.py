"""Laws of reading, for any input whatever."""

import json
import subprocess
import sys

import pytest
import yaml
from hypothesis import given, strategies as st

from coi_register.json_pointer import Path
from coi_register.parsing import RawDocument, Syntax, read_bytes
from coi_register.parsing.json import read_json
from coi_register.parsing.json_positions import scan_json
from coi_register.parsing.source import Source
from coi_register.parsing.yaml import read_yaml

SYNTAXES: list[Syntax | None] = ["yaml", "json", "jsonl", None]
YAML_SEED = """\
declarant: {name: Mohsin Khan, pronouns: he}
interests:
  - kind: internship   # a comment
    office: director-general of R&D
    period: "2010"
  - title: |
      one
      two
---
a: >-
  'folded'
? x
: [1.5, true, ~]
"""
JSON_SEED = '{"a": [1, 2.5, "x\\n\\u00e9"], "b": {"c": null, "d : e": true}, "f": "g: \\"h\\""}'

marks = st.sampled_from(
    [
        *" \n\t\r:-?[]{},#&*!|>'\"%@`<=.\\019eaux+",
        "\n  ",
        "\n- ",
        ": ",
        "\n---\n",
        "...\n",
        "<<: ",
        "&a ",
        "*a ",
        "!!str ",
        *[
            "\\u",
            "\\ud83d",
            "\\U0011",
            "null",
            "true",
            ".inf",
            "NaN",
            "1e9",
            "é",
            "😀",
            "\u2028",
            "\x85",
            "\ufeff",
            "\x07",
        ],
    ]
)
marked_text = st.lists(marks | st.characters(exclude_categories=["Cs"]), max_size=30).map("".join)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Draw a valid document with a few pieces put in, replaced or cut out."""
    text = draw(st.sampled_from([YAML_SEED, JSON_SEED]))
    for _ in range(draw(st.integers(1, 4))):
        index = draw(st.integers(0, len(text)))
        text = text[:index] + draw(marks | st.just("")) + text[index + draw(st.integers(0, 3)) :]
    return text


any_text = st.text() | marked_text | mutated()
documents = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**30), 10**30) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)


def shown(read: tuple[RawDocument, ...]) -> list[object]:
    """Give what tells two readings apart; True and 1 are not the same."""
    return [(repr(document.value), document.problems) for document in read]


def paths(value: object) -> list[tuple[Path, object]]:
    """List every path of a document with its value."""
    if isinstance(value, dict):
        children: list[tuple[str | int, object]] = list(value.items())
    else:
        children = list(enumerate(value)) if isinstance(value, list) else []
    return [((), value)] + [((key, *path), each) for key, child in children for path, each in paths(child)]


@pytest.mark.parametrize("syntax", SYNTAXES)
@given(data=st.binary() | any_text.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_reading_never_fails_and_is_repeatable(syntax: Syntax | None, data: bytes) -> None:
    """Any bytes give documents, the same each time; a problem points into the text; nothing is raised."""
    read = read_bytes(data, file="a", syntax=syntax)
    assert read
    assert shown(read) == shown(read_bytes(data, file="a", syntax=syntax))
    for document in read:
        for problem in document.problems:
            assert problem.file == "a"
            assert problem.line >= 1
            assert problem.column >= 1
            assert problem.message
        document.locate(("a", 0), key=True)


@given(text=any_text)
def test_the_fast_reader_and_the_scanner_agree(text: str) -> None:
    """What the standard library reads fast is what the scanner reads token by token."""
    source = Source(text=text)
    assert shown((read_json(source),)) == shown((scan_json(source),))


@given(value=documents, indent=st.none() | st.integers(0, 3), ascii_only=st.booleans())
def test_json_that_the_standard_library_writes_comes_back(value: object, indent: int | None, ascii_only: bool) -> None:
    """Reading is the inverse of writing, and the scanner agrees."""
    source = Source(text=json.dumps(value, indent=indent, ensure_ascii=ascii_only))
    assert shown((read_json(source),)) == shown((scan_json(source),)) == [(repr(value), ())]


@given(text=documents.map(json.dumps) | any_text)
def test_what_is_json_means_the_same_as_yaml(text: str) -> None:
    """Where both syntaxes accept a text, they read the same value."""
    as_json, as_yaml = read_json(Source(text=text)), read_yaml(Source(text=text))
    if not as_json.problems and not any(document.problems for document in as_yaml):
        assert shown(as_yaml) == shown((as_json,))


@given(text=any_text)
def test_both_yaml_parsers_read_the_same(text: str) -> None:
    """Where both parsers of PyYAML accept a text, values and places are the same."""
    source = Source(text=text)
    fast, slow = read_yaml(source), read_yaml(source, loader=yaml.BaseLoader)
    if any(document.problems for document in (*fast, *slow)):
        return
    assert shown(fast) == shown(slow)
    for one, other in zip(fast, slow, strict=True):
        for path, _ in paths(one.value):
            assert one.locate(path) == other.locate(path)
            assert one.locate(path, key=True) == other.locate(path, key=True)


@pytest.mark.parametrize("syntax", ["json", "yaml"])
@given(value=documents, indent=st.none() | st.integers(0, 3))
def test_every_value_is_located_where_it_is_written(syntax: Syntax, value: object, indent: int | None) -> None:
    """From the place of a value on, and of its key, the text says that value and that key."""
    text = json.dumps(value, indent=indent)
    (document,) = read_bytes(text.encode(), syntax=syntax)
    if document.problems:  # YAML allows no long keys, and no escapes of surrogate pairs.
        assert syntax == "yaml"
        return
    lines = text.split("\n")

    def said(place: tuple[int, int]) -> object:
        line, column = place
        return json.JSONDecoder().raw_decode("\n".join(lines[line - 1 :]), column - 1)[0]

    for path, each in paths(value):
        assert said(document.locate(path)) == each
        if path and isinstance(path[-1], str):
            assert said(document.locate(path, key=True)) == path[-1]


def block(value: object, indent: int) -> str:
    """Write a document as block YAML, every text in double quotation marks, the value after its key."""
    margin = "\n" + "  " * indent
    if isinstance(value, dict) and value:
        return "".join(
            f"{margin}{json.dumps(key, ensure_ascii=False)}: {block(each, indent + 1)}" for key, each in value.items()
        )
    if isinstance(value, list) and value:
        return "".join(f"{margin}- {block(each, indent + 1)}" for each in value)
    return json.dumps(value, ensure_ascii=False)


printable = st.text(st.characters(min_codepoint=32, max_codepoint=126) | st.sampled_from("éß“”😀–"), max_size=20)
block_documents = st.recursive(
    st.none() | st.booleans() | st.integers() | printable,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(printable, inner, max_size=4),
)


@given(value=block_documents)
def test_every_value_of_block_yaml_is_located(value: object) -> None:
    """A scalar is located at its first character, a mapping at its first key, a list at its first dash."""
    text = block(value, 0)
    (document,) = read_bytes(text.encode(), syntax="yaml")
    assert shown((document,)) == [(repr(value), ())]
    for path, each in paths(value):
        line, column = document.locate(path)
        here = document.line(line)[column - 1 :]
        if isinstance(each, dict) and each:
            assert here.startswith(json.dumps(next(iter(each)), ensure_ascii=False) + ": ")
        elif isinstance(each, list) and each:
            assert here.startswith("- ")
        else:
            assert here == json.dumps(each, ensure_ascii=False)


def test_importing_imports_no_parser() -> None:
    """The parsers are imported by the first document that needs them."""
    code = "import sys, coi_register.parsing; print({'json', 'yaml'} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"
