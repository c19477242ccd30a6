"""YAML documents: values, faults and their words, the same from both parsers of PyYAML."""

from decimal import Decimal

import pytest
import yaml

from coi_register.parsing import RawDocument, read_bytes
from coi_register.parsing.source import Source
from coi_register.parsing.yaml import Loader, read_yaml

LOADERS = [
    pytest.param(getattr(yaml, "CBaseLoader", yaml.BaseLoader), id="fastest"),
    pytest.param(yaml.BaseLoader, id="python"),
]
both_parsers = pytest.mark.parametrize("loader", LOADERS)


def read(text: str, loader: Loader) -> RawDocument:
    """Read the one document of a YAML text."""
    (document,) = read_yaml(Source(text=text, file="a.yaml"), loader=loader)
    return document


@both_parsers
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 1\nb:\n  - x\n  - y: no\n", {"a": 1, "b": ["x", {"y": "no"}]}),
        ("period: 2010\non: 2016-06-29\nid: 0204\n", {"period": 2010, "on": "2016-06-29", "id": "0204"}),
        ("amount: 10.50\n", {"amount": Decimal("10.50")}),
        ("a:\nb: ~\nc: ''\nd: \"\"\n", {"a": None, "b": None, "c": "", "d": ""}),
        ("a: '1'\n'2': \"true\"\n\"<<\": x", {"a": "1", "2": "true", "<<": "x"}),
        ("a: |\n  1\n\n  2\nb: >-\n  3\n  4\n", {"a": "1\n\n2\n", "b": "3 4"}),
        ("{a: [1, {b: c}], 'd': \"\\u00e9\\/\"}", {"a": [1, {"b": "c"}], "d": "é/"}),
        ("yes: on\nno: off\n", {"yes": "on", "no": "off"}),
        ("period: /..\nopen: ../2015\n", {"period": "/..", "open": "../2015"}),
        ("title: think tank: no\n".replace(": no", ":no"), {"title": "think tank:no"}),
        ("office: director-general of R&D # a comment\n", {"office": "director-general of R&D"}),
        ("%YAML 1.2\n---\ntext\n...\n", "text"),
        ("a: 😀 “quoted” – dash\r\nb: 1\r\n", {"a": "😀 “quoted” – dash", "b": 1}),
        ("- " * 99 + "[]", None),
    ],
)
def test_values(text: str, value: object, loader: Loader) -> None:
    """Scalars are read as YAML 1.2 reads them, the rest as YAML always was."""
    document = read(text, loader)
    assert document.problems == ()
    assert value is None or document.value == value


@both_parsers
@pytest.mark.parametrize(
    ("text", "place", "code", "said"),
    [
        ("", (1, 1), "DOC003", "empty"),
        ("# only\n\n# comments\n", (1, 1), "DOC003", "empty"),
        ("---\n", (1, 1), "DOC003", "empty"),
        ("title: one: two\n", (1, 11), "DOC004", "a colon followed by a space stands inside a text"),
        ("a: 1\n  b: 2\n", (2, 4), "DOC004", "this key does not go with what stands above it"),
        ("kind\nb: 1\n", (2, 2), "DOC004", "this key does not go with what stands above it"),
        ("a:\n\tb: 1\n", (2, 1), "DOC004", "a tab stands where the line is indented"),
        ("a:\n  b: 1\n\tc: 2\n", (3, 1), "DOC004", "a tab stands where the line is indented"),
        ("a: 'it\nb: 2\n", (1, 4), "DOC004", "that opens with ' here is never closed"),
        ('a: "x\nb: 2\n', (1, 4), "DOC004", 'that opens with " here is never closed'),
        ("a: 'it's'\n", (1, 8), "DOC004", "more text follows the closing quotation mark"),
        ('a: "think tank" project\n', (1, 17), "DOC004", "more text follows the closing quotation mark"),
        (r'a: "\q"', (1, 5), "DOC004", "is not a complete escape"),
        (r'a: "\u12"', (1, 5), "DOC004", "is not a complete escape"),
        ("a: [1, 2\n", (1, 4), "DOC004", "the bracket [ that opens here is never closed"),
        ("a: {b: 1\n", (1, 4), "DOC004", "the bracket { that opens here is never closed"),
        ("a: [1\nb: 2\n", (2, 2), "DOC004", "missing before this point; [ opens in line 1"),
        ("a: {b: [c}\n", (1, 10), "DOC004", "for the bracket opened in line 1"),
        ("{a: 1}}", (1, 7), "DOC004", "the closing bracket } has no opening one"),
        ("a: [1]]", (1, 7), "DOC004", "the closing bracket ] has no opening one"),
        ("a: [1] b", (1, 8), "DOC004", "the value is complete before this point"),
        ("a: @x\n", (1, 4), "DOC004", "cannot begin with @"),
        ("a: `x`\n", (1, 4), "DOC004", "cannot begin with `"),
        ("a: %x\n", (1, 4), "DOC004", "cannot begin with %"),
        ("a: ,x\n", (1, 4), "DOC004", "a value is missing before “,”"),
        ("a: [\n", (2, 1), "DOC004", "before its brackets are closed"),
        ("a: - b\n", (1, 4), "DOC004", "a list item (- ) cannot stand here"),
        ("a: 1\n- b\n", (2, 1), "DOC004", "a list item (- ) stands where a key is expected"),
        ("- a\nb: 1\n", (2, 1), "DOC004", "a list item (- ) is expected here"),
        ("a:\n    b: 1\n  c: 2\n", (3, 3), "DOC004", "a key is expected here"),
        ("  a: 1\nb: 2\n", (2, 1), "DOC004", "the document is complete before this point"),
        ("a: 1\nb\n", (2, 1), "DOC004", "this line has no colon after its key"),
        (": 1\n", (1, 1), "DOC006", "a key is missing before the colon"),
        ("a: > x\n", (1, 6), "DOC004", "a text after | or > cannot begin on the same line"),
        ("a: ? b\n", (1, 4), "DOC004", "cannot make sense"),
        ("%YAML 2.0\n---\na: 1\n", (1, 1), "DOC004", "begins with %"),
        ("a: 1\nb: 2\na: 3\n", (3, 1), "DOC005", "the key “a” stands here a second time, first in line 1"),
        ("a: {b: 1, 'b': 2}\n", (1, 11), "DOC005", "second time, first in line 1"),
        ("2010: x\n", (1, 1), "DOC006", "the key “2010”"),
        ("a:\n  true: x\n", (2, 3), "DOC006", "the key “true”"),
        ("~: x\n", (1, 1), "DOC006", "the key “~”"),
        (".nan: x\n", (1, 1), "DOC006", "the key “.nan”"),
        ("? [a]\n: b\n", (1, 3), "DOC006", "a list or mapping cannot be a key"),
        ("{{a: b}: c}", (1, 2), "DOC006", "a list or mapping cannot be a key"),
        ("{: 1}", (1, 2), "DOC006", "a key is missing"),
        ("a: &x 1\n", (1, 4), "DOC007", "an anchor (&)"),
        ("a: *x\n", (1, 4), "DOC007", "an alias (*)"),
        ("*x : a\n", (1, 1), "DOC007", "an alias (*)"),
        ("<<: {a: 1}\n", (1, 1), "DOC007", "a merge key (<<)"),
        ("a: !!str 1\n", (1, 4), "DOC007", "a tag (!)"),
        ("!x\na: 1\n", (1, 1), "DOC007", "a tag (!)"),
        ("a: !y!x 1\n", (1, 4), "DOC007", "a tag (!)"),
        ("a: *\n", (1, 4), "DOC007", "an alias (*)"),
        ("a: .inf\n", (1, 4), "DOC008", ".inf is not a number"),
        ("a: [1, .NaN]\n", (1, 8), "DOC008", ".NaN is not a number"),
        ("a: " + "1" * 41, (1, 4), "DOC008", "more than 40"),
        ("a: 1e41", (1, 4), "DOC008", "too large or too small"),
        ("[" * 101 + "]" * 101, (1, 101), "DOC009", "more than 100 deep"),
        ("- " * 101, (1, 201), "DOC009", "more than 100 deep"),
        ("[" * 100_000, (1, 101), "DOC009", "more than 100 deep"),
        ("a: b\x00c\n", (1, 5), "DOC010", "U+0000"),
        ("a: \x1b[1m\n", (1, 4), "DOC010", "U+001B"),
        ("a: b\u2028c: d\n", (1, 5), "DOC010", "line separator U+2028"),
        ("a: \ufeffb\n", (1, 4), "DOC010", "U+FEFF"),
        (r'a: "x\ud83d\ude00"', (1, 6), "DOC010", "escape"),
        (r'a: "\UFFFFFFFF"', (1, 5), "DOC010", "escape"),
    ],
)
def test_faults(text: str, place: tuple[int, int], code: str, said: str, loader: Loader) -> None:
    """Each fault is one problem at the place where a person has to look, in the same plain words."""
    (problem,) = read(text, loader).problems
    assert (problem.line, problem.column, problem.code) == (*place, code)
    assert said in problem.message
    assert problem.advice


@both_parsers
def test_all_faults_but_broken_syntax_are_told_at_once(loader: Loader) -> None:
    """Reading goes on after what can be skipped, and each problem knows its path."""
    document = read("a: &x .inf\nb:\n  - *x\n  - {1: 2, c: !t 3}\na: 4\n<<: *x\n", loader)
    assert [(problem.code, problem.pointer) for problem in document.problems] == [
        ("DOC007", "/a"),
        ("DOC008", "/a"),
        ("DOC007", "/b/0"),
        ("DOC006", "/b/1"),
        ("DOC007", "/b/1/c"),
        ("DOC005", "/a"),
        ("DOC007", ""),
        ("DOC007", ""),
    ]
    assert document.value is None


@both_parsers
def test_several_documents_keep_their_places(loader: Loader) -> None:
    """Documents of one file have positions in the file, and a fault of one does not touch those before it."""
    documents = read_yaml(Source(text="---\na: 1\n---\n- b\n---\nc: d: e\n---\nf: 1\n"), loader=loader)
    assert [document.value for document in documents] == [{"a": 1}, ["b"], None]
    assert documents[0].locate(("a",)) == (2, 4)
    assert documents[1].locate((0,)) == (4, 3)
    assert [(problem.line, problem.column) for problem in documents[2].problems] == [(6, 5)]


@both_parsers
def test_an_empty_document_among_others_is_a_problem(loader: Loader) -> None:
    """A separator too many is told, where it stands."""
    documents = read_yaml(Source(text="a: 1\n---\n---\nb: 2\n"), loader=loader)
    assert [[problem.code for problem in document.problems] for document in documents] == [[], ["DOC003"], []]


def test_an_alias_bomb_stays_small() -> None:
    """Aliases are refused one by one instead of being followed."""
    bomb = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    (document,) = read_bytes(bomb.encode(), syntax="yaml")
    assert {problem.code for problem in document.problems} == {"DOC007"}
    assert len(document.problems) == 9 + 8 * 9
