"""Screening: which ties of a fellow to a patron deserve a person's attention, and why."""

from coi_register.screening.flags import Certainty, Decision, Flag, NotAssessed, State
from coi_register.screening.screen import Screening, screen
from coi_register.screening.ties import Patron, Tie, TieKind, ties

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
