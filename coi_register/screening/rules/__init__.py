"""The rules of screening, one module a family: patronage, loyalty, money, career, disclosure."""

from coi_register.screening.rules.registry import (
    SECTIONS,
    Block,
    Check,
    Rule,
    RuleExistsError,
    UnknownRuleError,
    own_rule_codes,
    register_rule,
    rule_codes,
    rules,
    selected,
    unregister_rule,
)

__all__ = [
    "SECTIONS",
    "Block",
    "Check",
    "Rule",
    "RuleExistsError",
    "UnknownRuleError",
    "own_rule_codes",
    "register_rule",
    "rule_codes",
    "rules",
    "selected",
    "unregister_rule",
]
