"""Explanations: flags, and what stands beside them, in sentences that a lay reader understands."""

from coi_register.lazy_names import lazy_names

__all__ = lazy_names(  # pyright: ignore[reportUnsupportedDunderAll]
    __name__,
    {
        "entity_names": "named",
        "explain_flags": "explain explain_bar explain_decision",
        "gaps": "evidence_words explain_gap",
    },
)
