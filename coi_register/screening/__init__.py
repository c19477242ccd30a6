"""Screening: which ties of a fellow to a patron deserve a person's attention, and why."""

from coi_register.lazy_names import lazy_names

__all__ = lazy_names(  # pyright: ignore[reportUnsupportedDunderAll]
    __name__,
    {
        "directory": "Directory",
        "findings": "Finding routes",
        "index.activities": "Activity",
        "index.blocks": "Block",
        "index.pairs": "Gain Mention Pair Part Reach Service Side",
        "index.patrons": "Patron Tie TieKind ties",
        "policies.checks": "POLICY_CODES",
        "policies.files": "UnknownPolicyError load_policy policy_names",
        "results.article_bars": "Exclusion",
        "results.coverage": "Coverage RuleCoverage Unscreened",
        "results.flags": "Certainty Decision Flag NotAssessed State",
        "results.namesakes": "UnclearName",
        "rule_context": "Bodies RuleContext",
        "rules.registry": "SECTIONS Check Rule RuleExistsError UnknownRuleError own_rule_codes "
        "register_rule rule_codes unregister_rule",
        "screen": "Screening UnknownPersonError screen",
        "what_if": "new_in suppose",
        "windows": "Assessment Missing Nearness assess when_both",
    },
)
