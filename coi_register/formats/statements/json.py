"""A statement as JSON, which can be read back: each sentence with the people and the ids of the facts in it."""

from typing import TYPE_CHECKING, Any

from coi_register.formats.shared.safe_text import json_text
from coi_register.readback.markers import JSON_FORMAT
from coi_register.statements.statement import Sentence, Statement

if TYPE_CHECKING:
    from coi_register.policy_view import View

__all__ = ["report"]


def report(statement: Statement, view: "View | None" = None) -> str:
    """Write a statement as JSON, so that each sentence can be traced to the facts that it states.

    The object has `format` (which names this form, and its version), `style`, `heading`, `lead_in`, `on` (a day, as
    2016-06-29), `layout`, `authors` (objects with `id`, which may be null, and `name`), `gaps` (the names of authors
    who have declared nothing at all), `alone` (true for the statement of one author among several; else left out),
    `columns` (of a table), `text` and `sentences`. Each sentence has `text`, `label`
    (what stands before the text), `who` (the names of those of whom it speaks), `facts` (ids of interests) and `cells`
    (of a row of a table); and, where it says that there is nothing, or nothing else, `says_none`, which is true.

    Args:
        statement: the statement.
        view: the view that it states, whose plain values then stand in `view`.
    """
    return json_text(
        {
            "format": JSON_FORMAT,
            "style": statement.style,
            "heading": statement.heading,
            "lead_in": statement.lead_in,
            "on": statement.on.isoformat(),
            "layout": str(statement.layout),
            "authors": [{"id": who.id, "name": who.name} for who in statement.authors],
            "gaps": [who.name for who in statement.gaps],
            **({"alone": True} if statement.alone else {}),
            "columns": list(statement.columns),
            "text": statement.text,
            "sentences": [_plain(sentence) for sentence in statement.sentences],
            **_seen(view),
        }
    )


def _plain(sentence: Sentence) -> dict[str, object]:
    return {
        "text": sentence.text,
        "label": sentence.label,
        "who": [who.name for who in sentence.who],
        "facts": list(sentence.fact_ids),
        "cells": list(sentence.cells),
        **({"says_none": True} if sentence.says_none else {}),
    }


def _seen(view: "View | None") -> dict[str, Any]:
    if view is None:
        return {}
    from coi_register.formats.policy_views import plain_view  # here, since most statements are of no view

    return {"view": plain_view(view)}
