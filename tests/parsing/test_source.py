"""Text from bytes, its lines, and positions in it."""

import pytest

from coi_register.errors import Problem
from coi_register.parsing.source import Source, decode


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_positions_count_lines_and_characters_from_one(line_break: str) -> None:
    """A position is a line and a column in characters, whatever ends the lines."""
    source = Source(text=f"é😀a{line_break}{line_break}bc", first_line=7)
    assert source.position(0) == (7, 1)
    assert source.position(2) == (7, 3)
    assert source.position(source.text.index("c")) == (9, 2)
    assert source.position(len(source.text)) == (9, 3)


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_lines_are_shown_without_their_break(line_break: str) -> None:
    """A line is found by its number in the file; a line outside the text is empty."""
    source = Source(text=f"a{line_break}  b {line_break}", first_line=3)
    assert [source.line(number) for number in range(2, 7)] == ["", "a", "  b ", "", ""]


def test_a_byte_order_mark_is_passed_over() -> None:
    """UTF-8 with a byte order mark is read like UTF-8 without, and columns do not count it."""
    source = decode(b"\xef\xbb\xbfa: 1")
    assert isinstance(source, Source)
    assert source.text == "a: 1"


@pytest.mark.parametrize(
    ("data", "place", "said"),
    [
        (b"a: 1\nb: caf\xe9\n", (2, 7), "0xE9"),
        (b"\xef\xbb\xbf\xff", (1, 1), "0xFF"),
        ("é".encode() + b"\x80", (1, 2), "0x80"),
        (b"a\xed\xa0\x80", (1, 2), "0xED"),
        ("a: 1".encode("utf-16"), (1, 1), "UTF-16"),
        (b"\xfe\xff\x00a", (1, 1), "UTF-16"),
        ("a: 1".encode("utf-32"), (1, 1), "UTF-32"),
        (b"\x00\x00\xfe\xff\x00\x00\x00a", (1, 1), "UTF-32"),
    ],
)
def test_what_is_not_utf8_is_located(data: bytes, place: tuple[int, int], said: str) -> None:
    """The first byte that is not UTF-8 is pointed at, and other encodings are named where they can be."""
    problem = decode(data, file="a.yaml")
    assert isinstance(problem, Problem)
    assert (problem.code, problem.file, problem.line, problem.column) == ("DOC002", "a.yaml", *place)
    assert said in problem.message
    assert "Save the file as UTF-8" in problem.advice


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04\x14\x00\x84\xe9", "Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "older office program"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
    ],
)
def test_files_of_office_programs_are_called_what_they_are(data: bytes, said: str) -> None:
    """Nobody is told to mend a byte of a Word document; the whole file is to be saved as text."""
    problem = decode(data, file="a.yaml")
    assert isinstance(problem, Problem)
    assert (problem.code, problem.line, problem.column) == ("DOC002", 1, 1)
    assert said in problem.message
    assert "plain text in UTF-8" in problem.advice


def test_a_byte_of_an_older_encoding_is_guessed_for_the_reader() -> None:
    """The advice shows what the byte would be in Windows-1252, which says where to look."""
    problem = decode(b"caf\xe9")
    assert isinstance(problem, Problem)
    assert "“é”" in problem.advice
