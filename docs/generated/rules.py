"""The rules of screening: what each does and why, from the docstring beside its code, with a flag that it raises."""

import datetime
from functools import cache
from pathlib import Path

from coi_register.documents.load_dump import load_register
from coi_register.explanations import explain
from coi_register.screening.results.flags import Flag
from coi_register.screening.rules import Rule, rules as all_rules
from coi_register.screening.screen import screen
from generated.markdown import table

__all__ = ["rules", "rules_in_short"]

_EXAMPLE = Path(__file__).parents[2] / "examples" / "dispute-2016"
_DAY = datetime.date(2016, 7, 1)
_FAMILIES = {
    "COI1": "Patronage",
    "COI2": "Loyalty",
    "COI3": "Money",
    "COI4": "Career",
    "COI5": "Disclosure",
}


def rules_in_short() -> str:
    """Write a table of all rules."""
    rows = [(f"[{code}](rules.md#{code.lower()})", rule.title) for code, rule in all_rules().items()]
    return table(("Rule", "What it finds"), rows)


def rules() -> str:
    """Write a section for each rule, family by family."""
    parts = []
    for family, name in _FAMILIES.items():
        parts.append(f"## {family}xx: {name.lower()}")
        parts += [_rule(rule) for code, rule in all_rules().items() if code.startswith(family)]
    return "\n\n".join(parts)


def _rule(rule: Rule) -> str:
    parts = [f"### {rule.code}", f"**{rule.title}.** {rule.what}"]
    parts += [f"*{name}.* {text}" for name, text in rule.sections.items()]
    flag = _met().get(rule.code)
    if flag is not None:
        told = f"For instance, in the register of [the worked example](screening.md): {explain(flag, _DAY)}"
        parts.append(f"> {told}")
    return "\n\n".join(parts)


@cache
def _met() -> dict[str, Flag]:
    """Find the first flag of each rule in the worked example."""
    register = load_register(_EXAMPLE / "register.yaml", _EXAMPLE / "declarations")
    found: dict[str, Flag] = {}
    for flag in screen(register, "fellowship", _DAY).flags:
        found.setdefault(flag.code, flag)
    return found
