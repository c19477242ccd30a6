"""Lines that orjson decodes: what is decoded is what the exact reader reads, or is refused."""

import json
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from coi_register.parsing import read_line
from coi_register.parsing.json_fast import quick_decoder

decode = quick_decoder()
assert decode, "the tests need orjson"

keys = st.sampled_from(("a", "b", "a:", '"', "é", "\\", "name")) | st.text(max_size=3)
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from((10**18, 2**63, 2**64 - 1, 2**64, -(2**63), 10**39, 10**41, "3.5", ":", "a:b", '":'))
)
trees = st.recursive(
    scalars,
    lambda below: st.lists(below, max_size=3) | st.lists(st.tuples(keys, below), max_size=4).map(tuple),
    max_leaves=8,
)


def written(tree: object, ascii_: bool, space: str) -> str:
    """Write JSON of a tree in which pairs stand for mappings, so that a key may stand twice."""
    if isinstance(tree, tuple):
        pairs = (f"{json.dumps(k, ensure_ascii=ascii_)}{space}:{space}{written(v, ascii_, space)}" for k, v in tree)
        return "{" + f"{space},".join(pairs) + "}"
    if isinstance(tree, list):
        return "[" + f",{space}".join(written(each, ascii_, space) for each in tree) + "]"
    return json.dumps(tree, ensure_ascii=ascii_)


def has_float(value: object) -> bool:
    """Whether a float stands anywhere in a value."""
    if isinstance(value, dict):
        return any(map(has_float, value.values()))
    return any(map(has_float, value)) if isinstance(value, list) else isinstance(value, float)


def holds(line: bytes) -> None:
    """A line is decoded only if the exact reader finds no fault in it, and to the same value but for floats."""
    try:
        value = decode(line)
    except ValueError:
        return
    if has_float(value):
        return
    raw = read_line(line)
    assert raw.problems == ()
    assert repr(raw.value) == repr(value)  # `==` would let 1 be true


@given(trees, st.booleans(), st.sampled_from(("", " ", "\t ")), st.sampled_from((b"", b"\n", b"\r\n", b" \n")))
def test_written_values(tree: object, ascii_: bool, space: str, end: bytes) -> None:
    """Values of every sort, keys that stand twice, white space and escapes."""
    holds(written(tree, ascii_, space).encode("utf-8", "surrogatepass") + end)


@given(trees, st.data())
def test_spoilt_lines(tree: object, data: st.DataObject) -> None:
    """Text in which something has been taken out or put in."""
    line = written(tree, True, "").encode()
    at, much = data.draw(st.integers(0, len(line))), data.draw(st.integers(0, 2))
    put = data.draw(
        st.sampled_from((b"", b":", b'"', b"\\u003a", b"\\ud800", b"\xff", b"[", b"{}", b"1", b"\xef\xbb\xbf"))
    )
    holds(line[:at] + put + line[at + much :])


@pytest.mark.parametrize(
    "line",
    [
        b'{"a": 1, "a": 2}',
        b'{"a":{"b":1,"b":1}}',
        b'{"a":1,"\\u0061":2}',
        b'{"a":"x","a":"\\u003a"}',
        b'{"a":"\\u003A:","b":"","a":""}',
        b'{"a": NaN}',
        b'"\\ud800"',
        b"[" * 101 + b"]" * 101,
        b'[{"a":' * 51 + b"1" + b"}]" * 51,
        b'{"a":' * 101 + b"1" + b"}" * 101,
        b"[1] 2",
        b"\xff",
        b"",
    ],
)
def test_left_to_the_exact_reader(line: bytes) -> None:
    """What may have a fault is not decoded: the exact reader says what is wrong."""
    with pytest.raises(ValueError):  # noqa: PT011  (of orjson or our own)
        decode(line)


@pytest.mark.parametrize("line", [b"0.10", b"1e3", b"-0.0", b"18446744073709551616"])
def test_numbers_that_are_floats(line: bytes) -> None:
    """The numbers that orjson cannot hold exactly are floats, which no document has and the model refuses."""
    assert isinstance(decode(line), float)
    assert isinstance(read_line(line).value, Decimal | int)


@pytest.mark.parametrize("line", [b'{"a":"b: c"}', b'{ "a" : "\\u00e9:" }\n', b'{"a":[1,{"b":null}],"c":"\\\\u"}\r\n'])
def test_decoded(line: bytes) -> None:
    """What is in order is decoded, however it is written."""
    assert decode(line) == read_line(line).value
