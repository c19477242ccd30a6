"""Explanations: flags, and what stands beside them, in sentences that a lay reader understands."""

from coi_register.explanations.explaining import explain, explain_bar, explain_decision
from coi_register.explanations.gaps import evidence_words, explain_gap
from coi_register.explanations.names import named

__all__ = ["evidence_words", "explain", "explain_bar", "explain_decision", "explain_gap", "named"]
