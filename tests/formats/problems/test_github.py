import re
from typing import Any

import pytest
from hypothesis import given, strategies as st

from coi_register.errors import Problem, Severity
from coi_register.formats.problems.github import report

COMMAND = re.compile(r"::(error|warning|notice) ((?:[a-z]+=[^:,\r\n]*,?)+)::([^\r\n]*)")


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (
            Problem(
                code="DOC102", message="unknown key “x”", advice="Did you mean “y”?", file="a.yaml", line=3, column=5
            ),
            "::error file=a.yaml,line=3,col=5,title=DOC102::Unknown key “x”. Did you mean “y”?",
        ),
        (
            Problem(code="DOC207", message="late", file="a.yaml", line=3, severity=Severity.WARNING),
            "::warning file=a.yaml,line=3,title=DOC207::Late.",
        ),
        (
            Problem(code="DOC208", message="a hint", file="a.yaml", line=1, column=1, severity=Severity.HINT),
            "::notice file=a.yaml,line=1,col=1,title=DOC208::A hint.",
        ),
        (
            Problem(code="DOC001", message="no such file", file="a.yaml"),
            "::error file=a.yaml,title=DOC001::No such file.",
        ),
        (Problem(code="DOC003", message="empty", file="-", line=1, column=1), "::error title=DOC003::Empty."),
        (Problem(code="DOC003", message="empty"), "::error title=DOC003::Empty."),
        (
            Problem(code="DOC001", message="100% : a, b", file="C:\\50%,\r\n.yaml"),
            "::error file=C%3A\\50%25%2C%0D%0A.yaml,title=DOC001::100%25 : a, b.",
        ),
        (Problem(code="DOC001", message="a\tb", file="a\tb\x1b.yaml"), "::error file=a\tb␛.yaml,title=DOC001::A␉b."),
        (Problem(code="DOC001", message="\x1b[31m::stop", file="a"), "::error file=a,title=DOC001::␛[31m::stop."),
    ],
)
def test_annotations(problem: Problem, line: str, document: Any) -> None:
    """A problem is one workflow command, with what could end a line or a property escaped."""
    assert report([document(problem)]) == f"{line}\n"


def test_no_problems(document: Any) -> None:
    """Documents in order have no annotations."""
    assert report([document()]) == ""


@given(data=st.data())
def test_one_command_a_line(data: st.DataObject, documents: st.SearchStrategy) -> None:
    """Each problem is one line that is one whole command, so that no document can give a command of its own."""
    given = data.draw(documents)
    lines = report(given).split("\n")[:-1]
    assert len(lines) == sum(len(each.problems) for each in given)
    assert all(COMMAND.fullmatch(line) for line in lines)
