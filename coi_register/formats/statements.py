"""Statements as text and as JSON."""

from typing import TYPE_CHECKING, Any

from coi_register.formats.characters import json_text
from coi_register.rendering.prose import Sentence, Statement

if TYPE_CHECKING:
    from coi_register.views import View

__all__ = ["statement_json", "statement_text"]


def statement_text(statement: Statement) -> str:
    """Write a statement as it is printed: one paragraph, without its heading, with a line break at its end."""
    return f"{statement.text}\n"


def statement_json(statement: Statement, view: "View | None" = None) -> str:
    """Write a statement as JSON, so that each sentence can be traced to the facts that it states.

    The object has `style`, `heading`, `lead_in`, `on` (a day, as 2016-06-29), `text` and `sentences`; each sentence
    has `text`, `who` (the names of those of whom it speaks) and `facts` (ids of interests).

    Args:
        statement: the statement.
        view: the view that it states, whose plain values then stand in `view`.
    """
    return json_text(
        {
            "style": statement.style,
            "heading": statement.heading,
            "lead_in": statement.lead_in,
            "on": statement.on.isoformat(),
            "text": statement.text,
            "sentences": [_plain(sentence) for sentence in statement.sentences],
            **_seen(view),
        }
    )


def _plain(sentence: Sentence) -> dict[str, object]:
    return {
        "text": sentence.text,
        "who": [who.name for who in sentence.who],
        "facts": list(sentence.fact_ids),
    }


def _seen(view: "View | None") -> dict[str, Any]:
    if view is None:
        return {}
    from coi_register.formats.views import plain_view  # here, since most statements are of no view

    return {"view": plain_view(view)}
