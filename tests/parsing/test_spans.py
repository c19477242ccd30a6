"""Spans: where each value begins and ends, whichever parser finds it."""

import json
from typing import Any

import pytest
import yaml
from hypothesis import given, strategies as st

from coi_register import dumps
from coi_register.documents.load_dump import to_mapping
from coi_register.parsing import read_bytes
from coi_register.parsing.spans import Span, json_span, span_at, yaml_spans
from coi_register.parsing.yaml import Loader
from coi_register.strategies import declarations, registers

LOADERS = list(dict.fromkeys([yaml.BaseLoader, getattr(yaml, "CBaseLoader", yaml.BaseLoader)]))

# A text and the way to a value, which ends before the bar.
ENDS = [
    ("a: b|  # c\n", ("a",)),
    ("a: 'b'|\nc: d\n", ("a",)),
    ('a: "b\n\n  c"|\n', ("a",)),
    ("a: b\n  c|\n# d\n", ("a",)),
    ("a:\n  - b\n  - c|\n\n# d\ne: f\n", ("a",)),
    ("a:\n- b\n- c|\ne: f\n", ("a",)),
    ("a: [b,\n  c\n ]|\n", ("a",)),
    ("a: {b: c}|", ("a",)),
    ("a: {b: c|}", ("a", "b")),
    ("a:|\nb: c\n", ("a",)),
    ("- a:|\n- b\n", (0, "a")),
    ("a: |\n  b\n  c|\n\n# d\ne: f\n".replace("a: |", "a: ¦"), ("a",)),
    ("a: >-\n  b|\ne: f\n", ("a",)),
    ("a: ¦+\n  b\n|\ne: f\n", ("a",)),
    ("a: ¦+\r\n  b\r\n|\r\ne: f\r\n", ("a",)),
    ("a:\n  b:\n    c: d|\n  # e\nf: g\n", ("a",)),
    ("---\na: b|\n...\n", ()),
]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(("text", "path"), ENDS)
def test_ends(text: str, path: tuple[str | int, ...], loader: Loader) -> None:
    """A value ends with its last character; a block scalar that keeps its breaks, before the last of them."""
    before, _, after = text.partition("|")
    before, after = before.replace("¦", "|"), after.replace("¦", "|")
    (span,) = yaml_spans(before + after, loader=loader)
    assert span_at(span, path).end == len(before)


def scalars(value: Any, span: Span) -> list[tuple[Any, Span]]:
    """All that is no mapping and no list in a value, with its span."""
    if isinstance(value, dict):
        assert list(value) == list(span.values) == list(span.keys)
        return [each for key, part in value.items() for each in scalars(part, span.values[key])]
    if isinstance(value, list):
        assert len(value) == len(span.items)
        return [each for part, of in zip(value, span.items, strict=True) for each in scalars(part, of)]
    return [(value, span)]


@given(st.one_of(declarations(), registers()))
def test_what_a_span_holds(value: Any) -> None:
    """What stands between the ends of a span says what the value says, in JSON and in YAML."""
    in_json = json.dumps(to_mapping(value), default=float, indent=2, ensure_ascii=False)
    for part, span in scalars(json.loads(in_json), json_span(in_json)):
        assert json.loads(in_json[span.start : span.end]) == part
    in_yaml = dumps(value)
    (raw,) = read_bytes(in_yaml.encode(), syntax="yaml")
    for loader in LOADERS:
        (whole,) = yaml_spans(in_yaml, loader=loader)
        for part, span in scalars(raw.value, whole):
            (alone,) = read_bytes(in_yaml[span.start : span.end].encode(), syntax="yaml")
            assert alone.value == part
