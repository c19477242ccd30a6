"""Statements as JSON: the one form that tells the ids of its facts plainly."""

import datetime
import json
from typing import Any

from coi_register.model.ids import token
from coi_register.readback.markers import JSON_FORMAT
from coi_register.readback.written_statement import (
    READABLE,
    UnreadableStatementError,
    WrittenAuthor,
    WrittenSentence,
    WrittenStatement,
)

__all__ = ["read_json"]


def read_json(data: bytes) -> WrittenStatement:
    """Read a statement from JSON.

    Raises:
        UnreadableStatementError: if it is no JSON, or no statement of the version that is written today.
    """
    try:
        plain = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise UnreadableStatementError(f"the statement is not valid JSON: {error}") from None
    if not isinstance(plain, dict) or plain.get("format") != JSON_FORMAT:
        raise UnreadableStatementError(f"the JSON is no statement: its “format” is not “{JSON_FORMAT}”; {READABLE}")
    try:
        return _statement(plain)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise UnreadableStatementError(f"the statement is not as it was written: {repr(error)[:200]}") from None


def _statement(plain: dict[str, Any]) -> WrittenStatement:
    places: dict[str, list[int]] = {}
    for place, each in enumerate(plain["authors"]):
        places.setdefault(_text(each["name"]), []).append(place)
    return WrittenStatement(
        style=_text(plain["style"]),
        on=datetime.date.fromisoformat(plain["on"]),
        lead_in=_text(plain["lead_in"]),
        sentences=tuple(_sentence(each, places) for each in plain["sentences"]),
        authors=tuple(
            WrittenAuthor(token=token(_text(each["id"] or each["name"])), name=_text(each["name"]))
            for each in plain["authors"]
        ),
        heading=_text(plain["heading"]),
        alone=plain.get("alone") is True,
    )


def _sentence(plain: dict[str, Any], places: dict[str, list[int]]) -> WrittenSentence:
    facts, names = tuple(map(_text, plain["facts"])), dict.fromkeys(map(_text, plain["who"]))
    return WrittenSentence(
        text=_text(plain["text"]),
        who=tuple(sorted(place for name in names for place in places.get(name, ()))),
        tokens=tuple(map(token, facts)),
        facts=facts,
        cells=tuple(map(_text, plain["cells"])),
        says_none=plain.get("says_none") is True,
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"a text was expected, and there is a value of the type {type(value).__name__}")
    return value
