"""Hypothesis strategies for the model, for applications that test with generated declarations.

Needs the extra `strategies`: `pip install "coi_register[strategies]"`.
"""

from coi_register.strategies.periods import DayChoice, choices_of, partial_dates, periods, refinements

__all__ = ["DayChoice", "choices_of", "partial_dates", "periods", "refinements"]
