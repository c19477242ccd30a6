"""Insertion: an interest as text at its place in a YAML or JSON file; everything else of the file stays as it is."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

import attrs

from coi_register.json_pointer import Path
from coi_register.model.inline_values import in_flow
from coi_register.parsing.scalars import plain as meaning
from coi_register.parsing.spans import Span, span_at

__all__ = ["Insertion", "insert_interest"]

_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_AFTER_INTERESTS = ("nothing_to_declare", "complete", "notes")
"""The keys of a declaration before which `interests` is put, where it is missing."""

_REST_OF_LINE = re.compile(r"[ \t]*(?P<comma>,)?[ \t]*(?P<comment>#[^\r\n]*)?(?=[\r\n]|\Z)")


@attrs.frozen
class Insertion:
    """A text with something put into it.

    Attributes:
        text: the whole text.
        start: where what was put in begins in it, without a line break or a comma before it.
        end: where it ends, without a line break after it.
    """

    text: str
    start: int
    end: int


def insert_interest(
    text: str, whole: Span, path: Path, interest: Mapping[str, object], *, is_json: bool
) -> Insertion | None:
    """Put an interest behind the last one of a declaration.

    Args:
        text: the text of the file.
        whole: the spans of the document in it.
        path: the way to the declaration in the document.
        interest: the interest as plain values, its kind first.
        is_json: whether the text is JSON; otherwise it is YAML.

    Returns:
        The new text; None where the list `interests` is not written as a list, so that nothing can be put into it.
    """
    declaration = span_at(whole, path)
    listed = declaration.values.get("interests")
    writer = _Writer(text, declaration, is_json=is_json)
    if declaration.in_brackets:
        if listed is None:
            return writer.put_key(interest)
        return writer.put_item(listed, interest) if listed.in_brackets else None
    column = _column(text, declaration.start)
    if listed is None:
        return writer.put_lines(_before_rest(declaration), column, [f"{' ' * column}interests:"], column + 2, interest)
    if listed.in_brackets:
        return writer.put_item(listed, interest)
    if listed.is_empty:
        return writer.put_lines(listed, column, [], column + 2, interest)
    if not listed.items:
        return None
    dashes = _column(text, listed.start)
    apart = _are_apart(text, listed.items)
    return writer.put_lines(listed.items[-1], dashes, [], dashes, interest, apart=apart)


def _before_rest(declaration: Span) -> Span:
    """Return the value of a declaration behind which its interests belong."""
    before: Span | None = None
    for key, span in declaration.values.items():
        if key in _AFTER_INTERESTS and before is not None:
            return before
        before = span
    assert before is not None, "a declaration has a declarant"
    return before


def _are_apart(text: str, items: Sequence[Span]) -> bool:
    """Whether a blank line stands before the last item of a list."""
    return len(items) > 1 and bool(
        re.search(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)", text[items[-2].end : items[-1].start])
    )


def _line_start(text: str, index: int) -> int:
    return max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1


def _line_end(text: str, index: int) -> int:
    """Return the index after the line break that follows an index, or the end of the text."""
    found = _LINE_BREAK.search(text, index)
    return found.end() if found else len(text)


def _column(text: str, index: int) -> int:
    return index - _line_start(text, index)


def _indent_of(text: str, index: int) -> str | None:
    """Return what stands before an index in its line, where that is space only."""
    before = text[_line_start(text, index) : index]
    return before if not before.strip(" \t") else None


class _Writer:
    """Writes an interest as the file around it is written."""

    def __init__(self, text: str, declaration: Span, *, is_json: bool) -> None:
        self._text = text
        self._declaration = declaration
        self._is_json = is_json
        found = _LINE_BREAK.search(text)
        self._break = found[0] if found else "\n"
        written = text[declaration.start : declaration.end]
        is_dense = is_json and re.search(r'"\s*:[ \t\r\n]', written) is None
        self._colon, self._comma = (":", ",") if is_dense else (": ", ", ")

    # --- In lines of its own, in block YAML. ---------------------------------------------------------------------

    def put_lines(
        self,
        behind: Span,
        column: int,
        first: Sequence[str],
        dashes: int,
        interest: Mapping[str, object],
        *,
        apart: bool = False,
    ) -> Insertion:
        """Put an interest into lines behind a value, and behind the comments that are indented more than a column."""
        at = self._below(behind, column)
        lines = [f"{key}: {_in_block(value)}" for key, value in interest.items()]
        marks = ["- ", *["  "] * (len(lines) - 1)]
        written = [*first, *(" " * dashes + mark + line for mark, line in zip(marks, lines, strict=True))]
        new = self._break.join(written)
        is_unfinished = at > 0 and self._text[at - 1] not in "\r\n"
        before = self._break * (is_unfinished + apart)
        after = "" if is_unfinished else self._break
        return self._with([(at, before + new + after)], at + len(before), len(new))

    def _below(self, behind: Span, column: int) -> int:
        text = self._text
        at = _line_end(text, behind.end)
        while at < len(text):
            line = text[at : _line_end(text, at)]
            indent = len(line) - len(line.lstrip(" "))
            if line[indent : indent + 1] != "#" or indent <= column:
                break
            at += len(line)
        return at

    # --- Between brackets, in JSON and in flow YAML. -------------------------------------------------------------

    def put_item(self, listed: Span, interest: Mapping[str, object]) -> Insertion:
        """Put an interest behind the last item of a list in brackets."""
        text = self._text
        if listed.items:
            last = listed.items[-1]
            indent = _indent_of(text, last.start)
            spread = _LINE_BREAK.search(text, last.start, last.end) is not None
            unit = self._unit(last, indent)
            return self._put_behind(last, indent, self._object(interest, indent, unit if spread else None))
        inside = text[listed.start + 1 : listed.end - 1]
        key = self._declaration.keys["interests"]
        outer = _indent_of(text, key)
        if not self._is_json or outer is None or inside.strip(" \t"):
            new = self._object(interest, None, None)
            return self._with([(listed.start + 1, new)], listed.start + 1, len(new))
        unit = self._unit(self._declaration, None)
        new = self._break + outer + unit + self._object(interest, outer + unit, unit)
        at = listed.start + 1
        return self._with(
            [(at, new + self._break + outer)], at + len(self._break) + len(outer + unit), len(new.strip())
        )

    def put_key(self, interest: Mapping[str, object]) -> Insertion:
        """Put the list of interests behind the last value of a declaration in brackets."""
        last_key, last = list(self._declaration.values.items())[-1]
        indent = _indent_of(self._text, self._declaration.keys[last_key])
        key = f'"interests"{self._colon}' if self._is_json else "interests: "
        if not self._is_json or indent is None:
            return self._put_behind(last, indent, f"{key}[{self._object(interest, None, None)}]")
        unit = self._unit(self._declaration, None)
        inner = self._break + indent + unit
        item = self._object(interest, indent + unit, unit)
        return self._put_behind(last, indent, f"{key}[{inner}{item}{self._break}{indent}]")

    def _put_behind(self, last: Span, indent: str | None, new: str) -> Insertion:
        """Put text behind the last part of what stands in brackets; in a line of its own, where that part has one."""
        text, at = self._text, last.end
        if indent is None:
            return self._with([(at, self._comma + new)], at + len(self._comma), len(new))
        line = self._break + indent
        rest = None if self._is_json else _REST_OF_LINE.match(text, at)
        if rest and rest["comma"]:
            return self._with([(rest.end(), f"{line}{new},")], rest.end() + len(line), len(new))
        if rest and rest["comment"]:
            return self._with([(at, ","), (rest.end(), line + new)], rest.end() + 1 + len(line), len(new))
        return self._with([(at, f",{line}{new}")], at + 1 + len(line), len(new))

    def _unit(self, span: Span, indent: str | None) -> str:
        """Return by how much the parts of a value are indented more than it."""
        text = self._text
        outer = text[_line_start(text, span.start) :] if indent is None else indent
        outer = outer[: len(outer) - len(outer.lstrip(" \t"))]
        first = next(iter(span.keys.values()), None)
        inner = _indent_of(text, first) if first is not None else None
        return inner[len(outer) :] if inner and inner.startswith(outer) and inner != outer else "  "

    def _object(self, interest: Mapping[str, object], indent: str | None, unit: str | None) -> str:
        if not self._is_json:
            return in_flow(dict(interest))
        pairs = self._pairs(interest)
        if indent is None or unit is None:
            return "{" + self._comma.join(pairs) + "}"
        inner = self._break + indent + unit
        return "{" + inner + f",{inner}".join(pairs) + self._break + indent + "}"

    def _pairs(self, values: Mapping[str, object]) -> list[str]:
        return [f"{json.dumps(key, ensure_ascii=False)}{self._colon}{self._json(part)}" for key, part in values.items()]

    def _json(self, value: object) -> str:
        if isinstance(value, dict):
            return "{" + self._comma.join(self._pairs(value)) + "}"
        if isinstance(value, list):
            return "[" + self._comma.join(map(self._json, value)) + "]"
        if isinstance(value, Decimal):
            return f"{value:f}"
        return json.dumps(value, ensure_ascii=False)

    # ------------------------------------------------------------------------------------------------------------

    def _with(self, parts: Sequence[tuple[int, str]], start: int, length: int) -> Insertion:
        """Put texts in at indexes, which come in their order."""

        def pieces() -> Iterator[str]:
            done = 0
            for index, new in parts:
                yield self._text[done:index]
                yield new
                done = index
            yield self._text[done:]

        return Insertion("".join(pieces()), start, start + length)


def _in_block(value: Any) -> str:
    """Write a value behind a key in block YAML; a text that would be read as something else is put in quotes."""
    written = in_flow(value)
    if isinstance(value, str) and written == value and meaning(value) != value:
        return json.dumps(value, ensure_ascii=False)
    return written
