"""JSON documents: values, faults and their words."""

from decimal import Decimal

import pytest

from coi_register.parsing import RawDocument, read_bytes


def read(text: str) -> RawDocument:
    """Read the one document of a JSON text."""
    (document,) = read_bytes(text.encode("utf-8"), file="a.json")
    return document


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": [1, true, false, null, "é"], "b": {}}', {"a": [1, True, False, None, "é"], "b": {}}),
        (' \r\n\t["x"]\n ', ["x"]),
        ('"text"', "text"),
        ("0", 0),
        ("null", None),
        (r'["\u00e9\n\\\"\/", "\ud83d\ude00", "\\ud800"]', ['é\n\\"/', "😀", "\\ud800"]),
        ('{"a:b": "c : d", "e" : ":", "f":"\\":"}', {"a:b": "c : d", "e": ":", "f": '":'}),
        ("[" * 100 + "]" * 100, None),
        ('{"a": ' * 100 + "1" + "}" * 100, None),
    ],
)
def test_values(text: str, value: object) -> None:
    """What is valid JSON is read as the standard library reads it."""
    document = read(text)
    assert document.problems == ()
    assert value is None or document.value == value


def test_numbers_are_exact() -> None:
    """A decimal keeps the digits that were written; a whole number is an int."""
    value = read("[0.10, 1e3, -0, 1234567890123456789]").value
    assert isinstance(value, list)
    assert [(type(each), str(each)) for each in value] == [
        (Decimal, "0.10"),
        (Decimal, "1E+3"),
        (int, "0"),
        (int, "1234567890123456789"),
    ]


@pytest.mark.parametrize(
    ("text", "place", "code", "said"),
    [
        ("", (1, 1), "DOC003", "empty"),
        (" \n ", (1, 1), "DOC003", "empty"),
        ('{"a": 1,}', (1, 9), "DOC004", "a comma stands before the closing bracket }"),
        ("[1,\n]", (2, 1), "DOC004", "a comma stands before the closing bracket ]"),
        ('{"a": 1\n "b": 2}', (2, 2), "DOC004", "a comma is missing"),
        ("{'a': 1}", (1, 2), "DOC004", "quotation mark '"),
        ("{“a”: 1}", (1, 2), "DOC004", "quotation mark “"),
        ("{a: 1}", (1, 2), "DOC004", "the key “a” stands without quotation marks"),
        ("{1: 1}", (1, 2), "DOC004", "the key “1” stands without quotation marks"),
        ('{"a": unpaid}', (1, 7), "DOC004", "the text “unpaid” stands without quotation marks"),
        ('{"a": True}', (1, 7), "DOC004", "does not know the word True"),
        ('{"a" 1}', (1, 6), "DOC004", "a colon after the key is expected"),
        ('{"a":: 1}', (1, 6), "DOC004", "“:” stands where a value is expected"),
        ("[01]", (1, 2), "DOC004", "not a number as JSON writes numbers"),
        ("[+1]", (1, 2), "DOC004", "not a number as JSON writes numbers"),
        ("[1.]", (1, 2), "DOC004", "not a number as JSON writes numbers"),
        ("// x\n[]", (1, 1), "DOC004", "no comments"),
        ("[1] # x", (1, 5), "DOC004", "no comments"),
        ("[1, /* x */ 2]", (1, 5), "DOC004", "no comments"),
        ('{"a": 1}\n{"a": 2}', (2, 1), "DOC004", "complete before this point"),
        ("[1]]", (1, 4), "DOC004", "the closing bracket ] has no opening one"),
        ('[\n{"a": [1}', (2, 9), "DOC004", "for the bracket opened in line 2"),
        ('[1, {"a": 2', (1, 5), "DOC004", "the bracket { that opens here is never closed"),
        ("[", (1, 1), "DOC004", "the bracket [ that opens here is never closed"),
        ('["a\nb"]', (1, 2), "DOC004", "not closed in its line"),
        ('["a', (1, 2), "DOC004", "not closed in its line"),
        ('["a\tb"]', (1, 2), "DOC010", "U+0009"),
        ('["a\x00b"]', (1, 2), "DOC010", "U+0000"),
        ("[\u00a01]", (1, 2), "DOC010", "U+00A0"),
        (r'["ab\q"]', (1, 5), "DOC004", "is not an escape that JSON knows"),
        (r'["\u12"]', (1, 3), "DOC004", "is not an escape that JSON knows"),
        (r'["a\ud800"]', (1, 4), "DOC010", "only half of a character"),
        (r'["\ude00\ud83d"]', (1, 3), "DOC010", "only half of a character"),
        ('{"a": 1, "b": 2,\n "a": 3}', (2, 2), "DOC005", "the key “a” stands here a second time, first in line 1"),
        ('{"a": 1, "a" : 3}', (1, 10), "DOC005", "second time"),
        (r'{"a": 1, "\u0061": "x:"}', (1, 10), "DOC005", "second time"),
        ("[NaN]", (1, 2), "DOC008", "NaN"),
        ("[-Infinity]", (1, 2), "DOC008", "-Infinity"),
        ("[" + "1" * 41 + "]", (1, 2), "DOC008", "more than 40"),
        ("[" + "1" * 5000 + "]", (1, 2), "DOC008", "more than 40"),
        ("[1e99]", (1, 2), "DOC008", "too large or too small"),
        ("[" * 101 + "]" * 101, (1, 101), "DOC009", "more than 100 deep"),
        ('{"a": ' * 101 + "1" + "}" * 101, (1, 601), "DOC009", "more than 100 deep"),
        ("[" * 100_000, (1, 101), "DOC009", "more than 100 deep"),
    ],
)
def test_faults(text: str, place: tuple[int, int], code: str, said: str) -> None:
    """Each fault is one problem at the place where a person has to look, in plain words."""
    (problem,) = read(text).problems
    assert (problem.line, problem.column, problem.code) == (*place, code)
    assert said in problem.message
    assert problem.advice


def test_all_faults_but_broken_syntax_are_told_at_once() -> None:
    """Reading goes on after what can be skipped, and each problem knows its path."""
    document = read('{"a": NaN, "b": [1, 1e99], "a": 2, "c": "\\ud800"}')
    assert [(problem.code, problem.pointer) for problem in document.problems] == [
        ("DOC008", "/a"),
        ("DOC008", "/b/1"),
        ("DOC005", "/a"),
        ("DOC010", "/c"),
    ]
    assert document.value is None


def test_of_a_key_that_stands_twice_the_first_holds() -> None:
    """With no other problem the document still has a value, so that other checks can speak too."""
    assert read('{"a": 1, "b": 2, "a": [3]}').value == {"a": 1, "b": 2}
