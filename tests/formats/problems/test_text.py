import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, strategies as st

from coi_register.errors import Problem, Severity
from coi_register.formats.problems.text import report
from coi_register.formats.shared.safe_text import width


def excerpt(line: str, column: int, document: Any) -> list[str]:
    """Return what is shown of a line, and the carets below it, without the number before them."""
    problem = Problem(code="DOC102", message="m", file="a.yaml", line=1, column=column)
    told = report([document(problem, text=line, file="a.yaml")]).splitlines()
    return [each[6:] for each in told[1:-2]]


def test_a_problem(document: Any) -> None:
    """A problem is told by place, code and message, with its line, and its advice as a sentence."""
    problem = Problem(
        code="DOC102",
        message="first interest: unknown key “remunaration”",
        advice="did you mean “remuneration”?",
        file="mine.yaml",
        line=11,
        column=5,
    )
    given = document(problem, text="\n" * 10 + "    remunaration: unpaid\n", file="mine.yaml")
    assert report([given, document(file="other.yaml")]) == (
        "mine.yaml:11:5: DOC102 first interest: unknown key “remunaration”\n"
        "  11 |     remunaration: unpaid\n"
        "     |     ^^^^^^^^^^^^\n"
        "  Did you mean “remuneration”?\n"
        "\n"
        "1 problem in 1 of 2 files.\n"
    )


@pytest.mark.parametrize(
    ("problem", "head"),
    [
        (Problem(code="DOC001", message="m"), "DOC001 m"),
        (Problem(code="DOC001", message="m", file="a b.yaml"), "a b.yaml: DOC001 m"),
        (Problem(code="DOC003", message="m", file="-", line=1, column=1), "-:1:1: DOC003 m"),
        (Problem(code="DOC207", message="m", file="a", severity=Severity.WARNING), "a: DOC207 (warning) m"),
        (Problem(code="DOC208", message="m", file="a", severity=Severity.HINT), "a: DOC208 (hint) m"),
        (Problem(code="DOC001", message="\x1b[2J", file="\x1b]0;x\x07\n"), "␛]0;x␇␊: DOC001 ␛[2J"),
    ],
)
def test_heads(problem: Problem, head: str, document: Any) -> None:
    """What is not known of a place is left out; what is not an error says so; nothing steers the terminal."""
    assert report([document(problem, file=problem.file)]).splitlines()[0] == head


@pytest.mark.parametrize(
    ("line", "column", "mark"),
    [
        ("period: 2015/2013", 9, "        ^^^^^^^^^"),
        ("period: 2015/2013", 1, "^^^^^^"),
        ("period: 2015/2013   # when", 9, "        ^^^^^^^^^"),
        ("organisation: Smith, Jones", 15, "              ^^^^^^^^^^^^"),
        ("who: {name: Ada Reed, pronouns: she}", 13, "            ^^^^^^^^"),
        ("who: {name: Ada, pronouns: she}", 6, "     ^"),
        ('  "year": 2010,', 11, "          ^^^^"),
        ('  "a \\" b": 1', 3, "  ^^^^^^^^"),
        ("'it''s': 1", 1, "^^^^^^^"),
        ('"never closed', 1, "^^^^^^^^^^^^^"),
        ("link: https://example.org/a", 7, "      ^^^^^^^^^^^^^^^^^^^^^"),
        ("note: |", 7, "      ^"),
        ("a: 1", 5, "    ^"),
        ("a: 1", 500, "    ^"),
        ("key: ", 6, "     ^"),
        ("a: 1\t", 5, "    ^"),
        ("a: 1\t\t \t", 7, "     ^"),
    ],
)
def test_carets(line: str, column: int, mark: str, document: Any) -> None:
    """Carets stand below the value or key that begins at the column, and never beyond the line by more than one."""
    assert excerpt(line, column, document) == [line.rstrip(), mark]


@pytest.mark.parametrize(
    ("line", "column", "shown", "mark"),
    [
        ("\ta: 1", 5, "    a: 1", "       ^"),
        ("日本: 医", 5, "日本: 医", "      ^^"),
        ("e\u0301: 1", 5, "e\u0301: 1", "   ^"),
        ("\x1b[31m: 1", 1, "␛[31m: 1", "^"),
        ("a\u202eb: 1", 6, "a�b: 1", "     ^"),
    ],
)
def test_carets_below_unusual_characters(line: str, column: int, shown: str, mark: str, document: Any) -> None:
    """The mark stands below the value also after tabs, wide characters, combining marks and replaced ones."""
    assert excerpt(line, column, document)[0] == shown
    assert excerpt(line, column, document)[1].startswith(mark)


@pytest.mark.parametrize(
    ("line", "column", "shown", "mark"),
    [
        ("a" * 100, 1, "a" * 100, "^" * 100),
        ("b: " + "a" * 200, 1, "b: " + "a" * 57 + "…", "^"),
        ("x" * 198 + ": 1", 201, "…" + "x" * 38 + ": 1", " " * 41 + "^"),
        ("日" * 300, 101, "…" + "日" * 50 + "…", " " * 41 + "^" * 60),
    ],
)
def test_long_lines_are_cut(line: str, column: int, shown: str, mark: str, document: Any) -> None:
    """Of a long line only the part around the column is shown."""
    assert excerpt(line, column, document) == [shown, mark]


@pytest.mark.parametrize(("text", "line"), [("", 1), ("  \n\t\n", 2), ("a: 1", 7), ("a: 1", 0)])
def test_a_blank_line_is_not_shown(text: str, line: int, document: Any) -> None:
    """Where there is nothing to see, nothing is shown."""
    problem = Problem(code="DOC003", message="m", file="a.yaml", line=line, column=1 if line else 0)
    assert len(report([document(problem, text=text, file="a.yaml")]).splitlines()) == 3


def problems(errors: int = 0, warnings: int = 0, hints: int = 0) -> list[Problem]:
    """Make some problems of each severity."""
    found = [(Severity.ERROR, errors), (Severity.WARNING, warnings), (Severity.HINT, hints)]
    return [Problem(code="X-1", message="m", severity=severity) for severity, many in found for _ in range(many)]


@pytest.mark.parametrize(
    ("found", "line"),
    [
        ([], "No problems in 0 files."),
        ([[]], "No problems in 1 file."),
        ([[], []], "No problems in 2 files."),
        ([problems(1)], "1 problem in 1 file."),
        ([problems(2), problems(1), []], "3 problems in 2 of 3 files."),
        ([problems(2), problems(1)], "3 problems in 2 files."),
        ([problems(1, 2, 1), []], "1 error, 2 warnings and 1 hint in 1 of 2 files."),
        ([problems(warnings=1), problems(2)], "2 errors and 1 warning in 2 files."),
        ([problems(hints=2)], "2 hints in 1 file."),
    ],
)
def test_the_count(found: list[list[Problem]], line: str, document: Any) -> None:
    """The last line counts problems and files, each severity for itself unless all are errors."""
    documents = [document(*each, file=f"{number}.yaml") for number, each in enumerate(found)]
    assert report(documents).splitlines()[-1] == line


def test_documents_of_one_file(document: Any) -> None:
    """Several documents of one file are one file."""
    assert report([document(), document()]) == "No problems in 1 file.\n"


@given(data=st.data())
def test_every_output_fits(data: st.DataObject, documents: st.SearchStrategy) -> None:
    """Excerpts have a bounded width, carets are never wider than what they mark, and every problem has a head."""
    given = data.draw(documents)
    written = report(given)
    lines = written.split("\n")
    for above, below in pairwise(lines):
        if re.fullmatch(r" +\| *\^+", below):
            assert width(above) <= 110
            assert len(below) <= width(above) + 2
    assert sum(bool(re.search(r"\b(DOC001|DOC102|DOC208|X-1) ", line)) for line in lines) >= sum(
        len(each.problems) for each in given
    )
