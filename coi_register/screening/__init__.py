"""Screening: which ties of a fellow to a patron deserve a person's attention, and why."""

from coi_register.screening.index.patrons import Patron, Tie, TieKind, ties
from coi_register.screening.results.flags import Certainty, Decision, Flag, NotAssessed, State
from coi_register.screening.screen import Screening, screen

__all__ = [
    "Certainty",
    "Decision",
    "Flag",
    "NotAssessed",
    "Patron",
    "Screening",
    "State",
    "Tie",
    "TieKind",
    "screen",
    "ties",
]
