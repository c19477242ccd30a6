"""Explanations: flags, and what stands beside them, in sentences that a lay reader understands."""

from coi_register.explanations.entity_names import named
from coi_register.explanations.explain_flags import explain, explain_bar, explain_decision
from coi_register.explanations.gaps import evidence_words, explain_gap

__all__ = ["evidence_words", "explain", "explain_bar", "explain_decision", "explain_gap", "named"]
