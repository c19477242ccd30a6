"""Explanations: flags, and what stands beside them, in sentences that a lay reader understands."""

from coi_register.explanations.explaining import (
    evidence_words,
    explain,
    explain_bar,
    explain_decision,
    explain_gap,
)
from coi_register.explanations.names import named

__all__ = ["evidence_words", "explain", "explain_bar", "explain_decision", "explain_gap", "named"]
