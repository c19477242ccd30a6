"""Whatever comes in, problems come out: nothing raises."""

from decimal import Decimal

import pytest
from hypothesis import given, settings, strategies as st

from coi_register.documents.load_dump import dumps, from_mapping, validate
from coi_register.errors import DocumentError, Problem
from coi_register.parsing import read_bytes
from coi_register.strategies import damaged, declarations, documents, plain_values
from coi_register.validation.examine import Document, examine, judge

MANY = settings(max_examples=settings.default.max_examples * 2)
_UNFIT = st.floats() | st.binary(max_size=3) | st.dates() | st.text(st.characters(), max_size=2) | st.just(object())
_NAMES = st.sampled_from(("declarant", "interests", "notes", "x")) | st.integers()
_MARKS = st.sampled_from((*"{}[]:,-#&*!|>'\"%@`\n\t\r \x00\x85\ufeff?~", "- ", ": ", "\n  ", "---\n", "<<: ", "!!", ""))


def _are_problems(found):
    for problem in found:
        assert isinstance(problem, Problem)
        assert problem.code
        assert problem.message
        assert "Traceback" not in problem.message
    return True


@MANY
@given(plain_values() | damaged(documents(), most=8))
def test_judge_never_raises(plain):
    """`judge` gives a value or problems for plain values of any shape."""
    value, problems = judge(plain)
    assert _are_problems(problems)
    assert value is not None or problems


@MANY
@given(st.dictionaries(_NAMES, plain_values() | _UNFIT))
def test_validate_never_raises(mapping):
    """`validate` gives problems for any mapping, also of what cannot stand in a document."""
    assert _are_problems(validate(mapping))


@pytest.mark.parametrize(
    "number",
    [
        10**40,
        -(10**40),
        10**5000,
        1e300,
        -1e-300,
        Decimal("1E+999999"),
        Decimal("1E-999999"),
        float("nan"),
        float("inf"),
    ],
    ids=["10^40", "-10^40", "10^5000", "1e300", "-1e-300", "1E+999999", "1E-999999", "nan", "inf"],
)
def test_numbers_without_bounds(number):
    """A number that nobody could print is one problem of a mapping, and costs no time."""
    (problem,) = validate({"declarant": "Khan", "interests": [{"kind": "shareholding", "percentage": number}]})
    assert problem.code == "DOC006"
    assert len(problem.message) < 100


def _examined(data, syntax=None):
    found = tuple(map(examine, read_bytes(data, syntax=syntax)))
    for document in found:
        assert isinstance(document, Document)
        assert _are_problems(document.problems)
        assert document.value is not None or document.problems
        assert all(problem.line >= 1 and problem.column >= 1 for problem in document.problems)


@MANY
@given(st.binary(max_size=80) | st.text(max_size=80).map(str.encode), st.sampled_from((None, "yaml", "json")))
def test_examine_any_bytes(data, syntax):
    """`examine` gives a value or problems with their places for any bytes, read as YAML or as JSON."""
    _examined(data, syntax)


@st.composite
def _spoilt(draw):
    """A document's text with some characters taken out, put in or exchanged."""
    text = dumps(draw(declarations(most=1)), syntax=draw(st.sampled_from(("yaml", "json"))))
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 4)))
        text = text[:start] + draw(_MARKS) + text[end:]
    return text.encode()


@MANY
@given(_spoilt())
def test_examine_spoilt_text(data):
    """`examine` gives a value or problems with their places for a document's text that somebody has spoilt."""
    _examined(data)


@given(plain_values())
def test_errors_are_of_one_family(plain):
    """A mapping that does not load raises a `DocumentError` with its problems, never another error."""
    mapping = {"declarant": "Khan", "interests": plain}
    if any(problem.severity == "error" for problem in validate(mapping)):
        with pytest.raises(DocumentError) as raised:
            from_mapping(mapping)
        assert raised.value.problems == validate(mapping)
    else:
        from_mapping(mapping)
