"""A statement in the flat form of PubMed: one element, without people, for a publisher's citation data.

What stands in lines or rows elsewhere, and ends in no stop there, has one here. PubMed allows at most one statement in
a citation. Where there is none, the publisher has sent none: that is no statement that there is nothing to declare.

Source: NLM, PubMed DTDs of 2018 to 2025 (`CoiStatement`).
"""

from coi_register.formats.shared.safe_text import xml_text
from coi_register.formats.statements.parts import flat_words
from coi_register.statements.statement import Statement

__all__ = ["report"]


def report(statement: Statement) -> str:
    """Write a statement as the element `CoiStatement`, on one line."""
    return f"<CoiStatement>{xml_text(flat_words(statement))}</CoiStatement>\n"
