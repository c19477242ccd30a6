"""The rules of screening, in modules by what they look at; `registry` knows them all."""

from coi_register.screening.index.blocks import Block
from coi_register.screening.rules.registry import (
    SECTIONS,
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
