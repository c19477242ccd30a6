"""The mood in which a fact is told: as a sentence, after a verb of reporting, or as a thing that one has."""

from enum import StrEnum

__all__ = ["Mood"]


class Mood(StrEnum):
    """How the words for a fact stand in a sentence.

    `FINITE` is a sentence of its own, "Ada Example is a trustee of Mind"; `GERUND` follows a verb such as "reported",
    "being a trustee of Mind"; `NOUN` stands wherever a thing does, in a list or in a column, "a position as trustee of
    Mind".
    """

    FINITE = "finite"
    GERUND = "gerund"
    NOUN = "noun"
