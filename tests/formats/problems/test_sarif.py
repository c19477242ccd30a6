import json
import re
from importlib.metadata import version
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st
from jsonschema import Draft4Validator

from coi_register.errors import Problem, Severity
from coi_register.formats.problems.sarif import report
from coi_register.formats.shared import sarif

SCHEMA = json.loads((Path(__file__).parents[2] / "data/sarif/sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
VALIDATOR = Draft4Validator(SCHEMA)
URI = re.compile(r"(?:[\w.~!$&'()*+,;=@:/-]|%[0-9A-F]{2})+", re.ASCII)  # RFC 3986, without query and fragment

KEY = Problem(
    code="DOC102",
    message="third interest: unknown key “x”",
    advice="Did you mean “y”?",
    path=("interests", 2, "x"),
    file="a.yaml",
    line=3,
    column=5,
)


def run(*documents: Any) -> Any:
    """Write documents as SARIF, check that against its schema, and return the one run."""
    log = json.loads(report(documents))
    VALIDATOR.validate(log)
    (only,) = log["runs"]
    return only


def test_the_schema_is_one() -> None:
    """The schema is valid, and it refuses what is not SARIF."""
    Draft4Validator.check_schema(SCHEMA)
    assert not VALIDATOR.is_valid({"version": "2.1.0"})
    assert not VALIDATOR.is_valid({"version": "2.1.0", "runs": [{"tool": {"driver": {}}}]})


def test_a_log(document: Any) -> None:
    """A log says which tool and rules found what, where, and how columns are counted."""
    assert run(document(KEY)) == {
        "tool": {
            "driver": {
                "name": "coi-register",
                "version": version("coi_register"),
                "informationUri": "https://coi-register.example/",
                "rules": [
                    {
                        "id": "DOC102",
                        "shortDescription": {"text": "unknown key"},
                        "fullDescription": {"text": "Unknown key."},
                        "help": {
                            "text": "The message of each result says what to write instead. "
                            "`coi-register validate` shows the line that it is about."
                        },
                    }
                ],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [
            {
                "ruleId": "DOC102",
                "ruleIndex": 0,
                "level": "error",
                "message": {"text": "Third interest: unknown key “x”. Did you mean “y”?"},
                "locations": [
                    {
                        "physicalLocation": {
                            "artifactLocation": {"uri": "a.yaml"},
                            "region": {"startLine": 3, "startColumn": 5},
                        },
                        "logicalLocations": [{"fullyQualifiedName": "/interests/2/x"}],
                    }
                ],
                "partialFingerprints": {"codeFilePointer/v1": "68737c69407654c4:1"},
            }
        ],
    }
    log = json.loads(report([document(KEY)]))
    assert (log["version"], log["$schema"].rpartition("/")[2]) == ("2.1.0", "sarif-schema-2.1.0.json")


def test_only_rules_that_fired(document: Any) -> None:
    """The rules are those of the codes that occur, once each, in their order; a foreign code has no title."""
    problems = [attrs.evolve(KEY, code=code) for code in ("DOC208", "X-1", "DOC102", "DOC208")]
    told = run(document(*problems))
    rules = told["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["DOC102", "DOC208", "X-1"]
    assert [rules[result["ruleIndex"]]["id"] for result in told["results"]] == ["DOC208", "X-1", "DOC102", "DOC208"]
    assert "shortDescription" not in rules[2]


@pytest.mark.parametrize(
    ("severity", "level"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.HINT, "note")]
)
def test_levels(severity: Severity, level: str, document: Any) -> None:
    """Each severity has its level."""
    (result,) = run(document(attrs.evolve(KEY, severity=severity)))["results"]
    assert result["level"] == level


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("the key “{a}”", "The key “{{a}}”. Did you mean “y”?"),
        ("see [here](1)", "See [here] (1). Did you mean “y”?"),
        ("100% \\[x]", "100% \\[x]. Did you mean “y”?"),
        ("a\x1bb", "A\x1bb. Did you mean “y”?"),
    ],
)
def test_messages(message: str, text: str, document: Any) -> None:
    """Nothing in a message is taken for a placeholder (SARIF 3.11.5) or a link (3.11.6)."""
    (result,) = run(document(attrs.evolve(KEY, message=message)))["results"]
    assert result["message"]["text"] == text


def test_a_message_is_never_empty(document: Any) -> None:
    """A problem without words is told by its code (SARIF 3.11.8)."""
    (result,) = run(document(Problem(code="X-1", message="")))["results"]
    assert result["message"]["text"] == "X-1"


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("a.yaml", "a.yaml"),
        ("./deep/er/a.yaml", "deep/er/a.yaml"),
        (".//a.yaml", "a.yaml"),
        ("./.hidden.yaml", ".hidden.yaml"),
        ("../a.yaml", "../a.yaml"),
        (".", "."),
        ("./", "./"),
        ("my interests/ü#1?.yaml", "my%20interests/%C3%BC%231%3F.yaml"),
        ("a:b%20.yaml", "a%3Ab%2520.yaml"),
        ("back\\slash.yaml", "back%5Cslash.yaml"),
        ("/srv/a b.yaml", "file:///srv/a%20b.yaml"),
        ("half\udc80.yaml", "half%80.yaml"),
        ("-", "-"),
    ],
)
def test_uris(file: str, uri: str, document: Any) -> None:
    """A file is named by a URI, relative where its name is."""
    (result,) = run(document(attrs.evolve(KEY, file=file)))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri}


@pytest.mark.parametrize(
    ("file", "uri"), [(".\\deep\\a.yaml", "deep/a.yaml"), ("C:\\my files\\a.yaml", "file:///C:/my%20files/a.yaml")]
)
def test_uris_on_windows(file: str, uri: str, document: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a backslash separates folders, a URI has forward slashes."""
    monkeypatch.setattr(sarif, "os", SimpleNamespace(sep="\\"))
    (result,) = run(document(attrs.evolve(KEY, file=file)))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri}


@pytest.mark.parametrize(
    ("problem", "location"),
    [
        (Problem(code="DOC001", message="m"), [{"logicalLocations": [{"name": "document"}]}]),
        (
            Problem(code="DOC001", message="m", file="a"),
            [{"physicalLocation": {"artifactLocation": {"uri": "a"}}}],
        ),
        (
            Problem(code="DOC001", message="m", file="a", line=2),
            [{"physicalLocation": {"artifactLocation": {"uri": "a"}, "region": {"startLine": 2}}}],
        ),
        (
            Problem(code="DOC102", message="m", path=("a/b", 0)),
            [{"logicalLocations": [{"fullyQualifiedName": "/a~1b/0"}]}],
        ),
    ],
)
def test_what_is_not_known_is_not_said(problem: Problem, location: object, document: Any) -> None:
    """A problem without file, line, column or pointer has no such part of a location; each has a location."""
    (result,) = run(document(problem))["results"]
    assert result["locations"] == location


def fingerprints(*documents: Any) -> list[str]:
    """Return the fingerprints of results, in their order."""
    return [result["partialFingerprints"]["codeFilePointer/v1"] for result in run(*documents)["results"]]


def test_a_fingerprint_outlives_a_moved_line(document: Any) -> None:
    """A problem keeps its fingerprint when its line or its wording changes."""
    moved = attrs.evolve(KEY, line=99, column=1, message="other", advice="", severity=Severity.HINT)
    assert fingerprints(document(KEY)) == fingerprints(document(moved)) == ["68737c69407654c4:1"]


@pytest.mark.parametrize("change", [{"code": "DOC103"}, {"file": "b.yaml"}, {"path": ("interests", 3, "x")}])
def test_a_fingerprint_tells_problems_apart(change: dict[str, Any], document: Any) -> None:
    """Another code, file or value has another fingerprint."""
    assert len(set(fingerprints(document(KEY, attrs.evolve(KEY, **change))))) == 2


def test_equal_problems_are_counted(document: Any) -> None:
    """The same fault at the same pointer of two documents in one file is two results."""
    one, two = fingerprints(document(KEY), document(KEY))
    assert (one.partition(":")[0], one[-2:], two[-2:]) == (two.partition(":")[0], ":1", ":2")


def test_no_problems(document: Any) -> None:
    """Documents in order give a run without results, which says that they were looked at."""
    assert run(document())["results"] == []


@given(data=st.data())
def test_every_log_is_sarif(data: st.DataObject, documents: st.SearchStrategy) -> None:
    """Whatever the problems, the log is valid against SARIF's schema, with each in its place and every URI one."""
    given = data.draw(documents)
    told = run(*given)
    problems = [problem for each in given for problem in each.problems]
    assert [result["ruleId"] for result in told["results"]] == [problem.code for problem in problems]
    assert len(set(fingerprints(*given))) == len(problems)
    for result in told["results"]:
        for location in result["locations"]:
            if "physicalLocation" in location:
                assert URI.fullmatch(location["physicalLocation"]["artifactLocation"]["uri"])
