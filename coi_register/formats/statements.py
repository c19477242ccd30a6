"""Statements as text and as JSON."""

from coi_register.formats.characters import json_text
from coi_register.rendering.prose import Sentence, Statement

__all__ = ["statement_json", "statement_text"]


def statement_text(statement: Statement) -> str:
    """Write a statement as it is printed: one paragraph, without its heading, with a line break at its end."""
    return f"{statement.text}\n"


def statement_json(statement: Statement) -> str:
    """Write a statement as JSON, so that each sentence can be traced to the facts that it states.

    The object has `style`, `heading`, `lead_in`, `on` (a day, as 2016-06-29), `text` and `sentences`; each sentence
    has `text`, `who` (the names of those of whom it speaks) and `facts` (ids of interests).
    """
    return json_text(
        {
            "style": statement.style,
            "heading": statement.heading,
            "lead_in": statement.lead_in,
            "on": statement.on.isoformat(),
            "text": statement.text,
            "sentences": [_plain(sentence) for sentence in statement.sentences],
        }
    )


def _plain(sentence: Sentence) -> dict[str, object]:
    return {
        "text": sentence.text,
        "who": [who.name for who in sentence.who],
        "facts": list(sentence.fact_ids),
    }
