"""Spans: where each value of a text begins and ends, and how it is written, so that text can be put beside it."""

from collections.abc import Sequence

import attrs
import yaml

from coi_register.json_pointer import Path
from coi_register.parsing.json_positions import tokens
from coi_register.parsing.yaml import Loader, end_of, fastest_loader, start_of

__all__ = ["Span", "json_span", "span_at", "yaml_spans"]


@attrs.define(eq=False)
class Span:
    """Where a value stands in its text.

    Attributes:
        start: index of its first character: a bracket, or in block YAML the first key or dash.
        end: index after its last character. A block scalar that keeps its line breaks ends before the last of them.
        in_brackets: whether it is a mapping or a list that is written in brackets.
        keys: where each key of a mapping begins; empty for anything else.
        values: the span of each value of a mapping, by its key, in their order.
        items: the span of each item of a list.
    """

    start: int
    end: int
    in_brackets: bool = False
    keys: dict[str, int] = attrs.field(factory=dict)
    values: dict[str, "Span"] = attrs.field(factory=dict)
    items: list["Span"] = attrs.field(factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written in its place, as behind `interests:`."""
        return self.start == self.end

    @property
    def parts(self) -> Sequence["Span"]:
        """What a mapping or a list holds, in its order."""
        return self.items or tuple(self.values.values())


def span_at(span: Span, path: Path) -> Span:
    """Return the span of the value at a path, which exists.

    Args:
        span: the span of the whole document.
        path: keys and positions from the root.
    """
    for step in path:
        span = span.items[step] if isinstance(step, int) else span.values[step]
    return span


def yaml_spans(text: str, *, loader: Loader | None = None) -> tuple[Span, ...]:
    """Find the spans in each YAML document of a text that `read_yaml` reads without a problem.

    Args:
        text: the text.
        loader: the parser; by default the fastest.
    """
    found: list[Span] = []
    walk = _Walk()
    for event in yaml.parse(text, Loader=loader or fastest_loader()):
        if isinstance(event, yaml.DocumentStartEvent):
            walk = _Walk()
        elif isinstance(event, yaml.DocumentEndEvent):
            found.append(walk.whole)
        elif isinstance(event, yaml.ScalarEvent):
            walk.scalar(event.value, Span(start_of(event), _scalar_end(text, event)))
        elif isinstance(event, yaml.CollectionStartEvent):
            start = start_of(event)
            is_mapping = isinstance(event, yaml.MappingStartEvent)
            walk.open(Span(start, start, in_brackets=bool(event.flow_style)), is_mapping=is_mapping)
        elif isinstance(event, yaml.CollectionEndEvent):
            walk.close(end_of(event))
    return tuple(found)


def json_span(text: str) -> Span:
    """Find the spans in a text that `read_json` reads without a problem."""
    walk = _Walk()
    for token, index in tokens(text):
        if token in ("{", "["):
            walk.open(Span(index, index, in_brackets=True), is_mapping=token == "{")
        elif token in ("}", "]"):
            walk.close(index + 1)
        elif token and token not in (":", ","):
            walk.scalar(_decoded(token) if walk.wants_key else "", Span(index, index + len(token)))
    return walk.whole


def _decoded(token: str) -> str:
    import json

    text: str = json.loads(token)
    return text


def _scalar_end(text: str, event: yaml.ScalarEvent) -> int:
    """Where a scalar ends; a block scalar's mark stands after line breaks that may not belong to it."""
    start, end = start_of(event), end_of(event)
    if event.style not in ("|", ">"):
        return end
    header = text[start:end].splitlines()[0].partition("#")[0]
    if "+" not in header:
        return start + len(text[start:end].rstrip())
    return end - len(text[start:end]) + len(text[start:end].removesuffix("\n").removesuffix("\r"))


class _Walk:
    """A walk through the parts of one document, in the order of its text."""

    def __init__(self) -> None:
        self.whole = Span(0, 0)
        self._open: list[tuple[Span, bool]] = []
        self._key: str | None = None

    @property
    def wants_key(self) -> bool:
        """Whether the next scalar is a key."""
        return bool(self._open) and self._open[-1][1] and self._key is None

    def scalar(self, text: str, span: Span) -> None:
        """Take a key or a value."""
        if self.wants_key:
            self._key = text
            self._open[-1][0].keys[text] = span.start
            self._open[-1][0].end = span.end
        else:
            self._add(span)

    def open(self, span: Span, *, is_mapping: bool) -> None:
        """Begin a mapping or a list."""
        self._add(span)
        self._open.append((span, is_mapping))

    def close(self, index: int) -> None:
        """End the innermost mapping or list: at a bracket, or with the last that it holds."""
        span, _ = self._open.pop()
        if span.in_brackets:
            span.end = index
        elif span.parts:
            span.end = span.parts[-1].end

    def _add(self, span: Span) -> None:
        if not self._open:
            self.whole = span
            return
        holder, is_mapping = self._open[-1]
        if is_mapping:
            assert self._key is not None, "a value without a key"
            holder.values[self._key] = span
            self._key = None
        else:
            holder.items.append(span)
