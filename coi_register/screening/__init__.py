"""Screening: which ties of a fellow to a patron deserve a person's attention. So far, the ties themselves."""

from coi_register.screening.ties import Patron, Tie, TieKind, ties

__all__ = ["Patron", "Tie", "TieKind", "ties"]
