from coi_register.explanations.entity_names import named as named
from coi_register.explanations.explain_flags import (
    explain as explain,
    explain_bar as explain_bar,
    explain_decision as explain_decision,
)
from coi_register.explanations.gaps import evidence_words as evidence_words, explain_gap as explain_gap

__all__: list[str]
