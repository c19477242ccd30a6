"""Documents from bytes, files, streams and standard input."""

import errno
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from coi_register.errors import DocumentError
from coi_register.parsing import TITLES, Code, read_bytes, read_file, read_lines


@pytest.mark.parametrize(
    ("file", "data", "values"),
    [
        ("a.yaml", b"{a: 1}", [{"a": 1}]),
        ("a.YML", b"a: 1\n---\nb: 2", [{"a": 1}, {"b": 2}]),
        ("a.json", b'{"a": 1}', [{"a": 1}]),
        ("a.jsonl", b'{"a": 1}\n\n  \r\n{"a": 2}\r\n[3]', [{"a": 1}, {"a": 2}, [3]]),
        ("a.ndjson", b"\xef\xbb\xbf1\n2\n", [1, 2]),
        ("", b' {"a": 1e1}', [{"a": 10}]),
        ("a.txt", b"{a: 1}", [{"a": 1}]),
        ("", b"[a, b]\n", [["a", "b"]]),
        ("-", b"a: 1", [{"a": 1}]),
        ("a.json", b"a: 1", [None]),
    ],
)
def test_the_name_says_the_syntax(file: str, data: bytes, values: list[object]) -> None:
    """The suffix decides; without one that is known, brackets are tried as JSON first, then as YAML."""
    assert [document.value for document in read_bytes(data, file=file)] == values


def test_a_syntax_can_be_given() -> None:
    """A syntax that is given goes before the name's."""
    assert [document.value for document in read_bytes(b"1\n2\n", file="a.yaml", syntax="jsonl")] == [1, 2]
    assert read_bytes(b"[a]", file="a.json", syntax="yaml")[0].value == ["a"]


@pytest.mark.parametrize(
    ("data", "place", "code"),
    [
        (b'{"a": 1,, }', (1, 9), "DOC004"),
        (b'{"a": NaN}', (1, 7), "DOC008"),
        (b'{"a": 1, "a": 2}', (1, 10), "DOC005"),
        (b"\xff\xfe", (1, 1), "DOC002"),
    ],
)
def test_what_looks_like_json_is_judged_as_json(data: bytes, place: tuple[int, int], code: str) -> None:
    """Where neither syntax fits, or a JSON document has another fault, JSON's words are used."""
    (document,) = read_bytes(data)
    (problem,) = document.problems
    assert (problem.line, problem.column, problem.code) == (*place, code)


@pytest.mark.parametrize("name", ["a.yaml", "a.json", "a.jsonl", "a"])
@pytest.mark.parametrize("data", [b"", b"\n \n"])
def test_nothing_to_read_is_one_problem(name: str, data: bytes) -> None:
    """An empty file is said to be empty, in every syntax."""
    (document,) = read_bytes(data, file=name)
    assert [(problem.code, problem.file) for problem in document.problems] == [("DOC003", name)]


def test_a_bad_line_does_not_lose_the_others() -> None:
    """Each line of JSON Lines is a document of its own, with its own line number."""
    data = b'{"a": 1}\n\n{"a": 1,}\n{"a": "\xe9"}\n{"a": {"b": 2}}\n'
    first, second, third, fourth = read_lines(io.BytesIO(data), file="a.jsonl")
    assert (first.value, second.value, third.value, fourth.value) == ({"a": 1}, None, None, {"a": {"b": 2}})
    assert [(p.code, p.file, p.line, p.column) for p in second.problems] == [("DOC004", "a.jsonl", 3, 9)]
    assert [(p.code, p.file, p.line, p.column) for p in third.problems] == [("DOC002", "a.jsonl", 4, 8)]
    assert fourth.locate(("a", "b")) == (5, 13)
    assert fourth.line(5) == '{"a": {"b": 2}}'


def test_another_encoding_is_told_once() -> None:
    """JSON Lines in UTF-16 are one problem, not one for each line."""
    assert len(list(read_lines(io.BytesIO("1\n2\n3\n".encode("utf-16"))))) == 1


def test_lines_are_read_one_at_a_time() -> None:
    """A stream is read no further than the document that was asked for."""
    given: list[int] = []

    def stream() -> Iterator[bytes]:
        for number in range(10):
            given.append(number)
            yield b"%d\n" % number

    documents = read_lines(stream())
    assert next(documents).value == 0
    assert given == [0]


def test_files(tmp_path: Path) -> None:
    """A file is read by its path, and its problems name it as it was given."""
    (tmp_path / "a.yaml").write_bytes(b"a: b: c")
    (tmp_path / "b.jsonl").write_bytes(b"1\n2\n")
    (document,) = read_file(tmp_path / "a.yaml")
    assert document.problems[0].file == str(tmp_path / "a.yaml")
    assert [each.value for each in read_lines(tmp_path / "b.jsonl")] == [1, 2]
    assert [each.value for each in read_file(str(tmp_path / "b.jsonl"))] == [1, 2]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """The path - is standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("a: é".encode())))
    (document,) = read_file("-")
    assert (document.file, document.value) == ("-", {"a": "é"})
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"1\n2")))
    assert [each.value for each in read_lines("-")] == [1, 2]


def test_a_closed_standard_input_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the caller has closed standard input, Python has none; that is said, without a traceback."""
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(DocumentError, match="standard input is closed"):
        read_file("-")


@pytest.mark.parametrize("how", [read_file, lambda path: list(read_lines(path))])
def test_what_cannot_be_read_is_an_error(how: object, tmp_path: Path) -> None:
    """A file that is missing, a folder, a link to nothing, or a name that no file can have, is told in one sentence."""
    assert callable(how)
    (tmp_path / "file").touch()
    (tmp_path / "broken").symlink_to("nowhere")
    (tmp_path / "circle").symlink_to("circle")
    for name, said in [
        ("missing.yaml", "no such file"),
        (".", "a folder"),
        ("x" * 5000, "no file can have so long a name"),
        ("a\0b", "name"),
        ("file/x.yaml", "no such file"),
        ("broken", "this link leads to no file"),
        ("circle", "this link leads back to itself"),
    ]:
        with pytest.raises(DocumentError, match=said) as caught:
            how(tmp_path / name)
        assert [problem.code for problem in caught.value.problems] == ["DOC001"]


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="this system has no file without an end")
@pytest.mark.parametrize("how", [read_file, lambda path: list(read_lines(path))])
def test_a_file_without_an_end_is_an_error(how: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """What never ends is not read on and on: the size is told."""
    assert callable(how)
    monkeypatch.setattr("coi_register.parsing.read_documents.MOST_BYTES", 4 * 1024**2)
    with pytest.raises(DocumentError, match="is larger than 4 megabytes, and is not read") as caught:
        how("/dev/zero")
    assert [problem.code for problem in caught.value.problems] == ["DOC001"]


def test_a_size_has_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file or standard input is read to the last byte that is allowed, and one byte more is told."""
    monkeypatch.setattr("coi_register.parsing.read_documents.MOST_BYTES", 2048)
    path = tmp_path / "a.json"
    for size, is_read in ((2048, True), (2049, False)):
        text = '"' + "x" * (size - 2) + '"'
        path.write_text(text)
        for place in (path, "-"):
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
            if is_read:
                assert not read_file(place)[0].problems
                continue
            with pytest.raises(DocumentError, match="the file is larger than 2 kilobytes, and is not read"):
                read_file(place)


def test_only_the_lines_of_json_lines_have_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of JSON Lines is as long as it likes; a line that is too long is told by its number."""
    monkeypatch.setattr("coi_register.parsing.read_documents.MOST_BYTES", 2048)
    path = tmp_path / "a.jsonl"
    path.write_text("1\n" * 5000)
    assert len(list(read_lines(path))) == 5000
    path.write_text("1\n2\n" + "3" * 2049)
    with pytest.raises(DocumentError, match="line 3 is larger than 2 kilobytes"):
        list(read_lines(path))


def test_the_words_of_the_system_are_the_last_resort(monkeypatch: pytest.MonkeyPatch) -> None:
    """What there are no words for here is told in those of the system, without its number."""

    def fail(*_: object) -> object:
        raise OSError(errno.EIO, "Input/output error", "a.yaml")

    monkeypatch.setattr("builtins.open", fail)
    with pytest.raises(DocumentError) as caught:
        read_file("a.yaml")
    assert str(caught.value) == "a.yaml: the file cannot be read: input/output error"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_an_error(tmp_path: Path) -> None:
    """A file that may not be read is told in one sentence."""
    (tmp_path / "a.yaml").touch(mode=0)
    with pytest.raises(DocumentError, match="may not be read"):
        read_file(tmp_path / "a.yaml")


def test_every_code_has_a_title() -> None:
    """The table of titles is complete."""
    assert list(TITLES) == list(Code)
    assert all(TITLES.values())
