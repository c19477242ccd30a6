import json
from typing import Any

from hypothesis import given, strategies as st

from coi_register.errors import Problem, Severity
from coi_register.formats.problems.json import report

KEYS = ["code", "severity", "message", "advice", "file", "line", "column", "pointer"]


def test_the_problems_of_documents(document: Any) -> None:
    """Each problem is an object with all eight keys, in the order of the documents."""
    first = Problem(
        code="DOC201",
        message="third interest: the period ends before it starts: 2015/2013",
        advice="Put the earlier date first.",
        path=("interests", 2, "a/b"),
        file="ü.yaml",
        line=8,
        column=13,
    )
    second = Problem(code="DOC003", message="the document is empty", severity=Severity.HINT)
    assert json.loads(report([document(first), document(), document(second)])) == {
        "problems": [
            {
                "code": "DOC201",
                "severity": "error",
                "message": "third interest: the period ends before it starts: 2015/2013",
                "advice": "Put the earlier date first.",
                "file": "ü.yaml",
                "line": 8,
                "column": 13,
                "pointer": "/interests/2/a~1b",
            },
            {
                "code": "DOC003",
                "severity": "hint",
                "message": "the document is empty",
                "advice": "",
                "file": "",
                "line": 0,
                "column": 0,
                "pointer": "",
            },
        ]
    }


def test_no_problems(document: Any) -> None:
    """Documents in order have an empty list of problems."""
    assert report([document()]) == report([]) == '{\n  "problems": []\n}\n'


@given(data=st.data())
def test_every_problem_is_told(data: st.DataObject, documents: st.SearchStrategy) -> None:
    """JSON holds every problem with exactly the eight keys, in their order."""
    given = data.draw(documents)
    told = json.loads(report(given))["problems"]
    assert [list(problem) for problem in told] == [KEYS for each in given for _ in each.problems]
    assert [(one["code"], one["line"]) for one in told] == [(p.code, p.line) for each in given for p in each.problems]
