"""Checks of policies: their structure, then what a schema cannot say. Those of documents are in `validation`."""

import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from coi_register.errors import InvalidValueError, Problem
from coi_register.json_pointer import Path
from coi_register.model.fields import Value, field_types
from coi_register.model.kinds.registry import kind_names
from coi_register.model.policies import Bar, Limit, Operator, Policy, PolicyFile, Window
from coi_register.model.structuring.from_plain import structure
from coi_register.validation.problem_text import problem_at, quoted
from coi_register.validation.suggestions import kind_advice

__all__ = ["POLICY_CODES", "RuleCodes", "check_policy"]

POLICY_CODES = {
    "POL101": "a policy that extends one that there is not",
    "POL102": "policies that extend each other in a circle",
    "POL103": "a name that a policy of the package has",
    "POL104": "an unknown rule",
    "POL105": "a window of which a part is missing",
    "POL106": "limits that are out of order",
    "POL107": "a limit that is no exact sum",
    "POL108": "limits in several currencies",
    "POL109": "an unknown kind of interest",
    "POL110": "a file that holds several documents",
}
"""The codes of what can be wrong with a policy, beside those of any document (`DOC...`)."""

RuleCodes = Callable[[], Sequence[str]]
"""Gives the codes of the rules that there are; asked only where a policy names some."""


def check_policy(plain: object, rule_codes: RuleCodes) -> list[Problem]:
    """Find everything that is wrong with a policy by itself, whatever it extends.

    Args:
        plain: the plain values of its file.
        rule_codes: gives the codes of the rules that there are.

    Returns:
        Problems without file, line and column.
    """
    extends = isinstance(plain, dict) and "extends" in plain
    cls: type[Value] = PolicyFile if extends else Policy
    try:
        policy: Any = structure(plain, cls)
    except InvalidValueError as error:
        from coi_register.model.json_schema import schema_name
        from coi_register.validation.schema_errors import explain

        return explain(plain, schema_name(cls)) or [Problem(code="DOC199", message=str(error))]
    said: Any = plain
    return [*_unknown_rules(said, rule_codes), *_windows(policy), *_limits(policy), *_bars(policy)]


def _unknown_rules(said: Mapping[str, Any], rule_codes: RuleCodes) -> Iterator[Problem]:
    codes: list[tuple[Path, str]] = [
        ((key, index), code) for key in ("select", "ignore") for index, code in enumerate(said.get(key, ()))
    ]
    codes += [(("severities", index, "rule"), each["rule"]) for index, each in enumerate(said.get("severities", ()))]
    for path, code in codes:
        known = rule_codes()
        if not any(each.startswith(code) for each in known):
            near = difflib.get_close_matches(code.upper(), known, 1, 0.85)  # with another digit it is another rule
            advice = f"Did you mean {near[0]}?" if near else "“coi-register rules” lists them all."
            yield problem_at("POL104", path, f"there is no rule {quoted(code)}", advice)


_HALVES = (
    ("recent", "back", "Say how far back it is recent: “back”, with months and their source."),
    ("back", "recent", "Say how grave it is within that time: “recent: medium”."),
    ("coming", "ahead", "Say how far ahead it is coming: “ahead”, with months and their source."),
    ("ahead", "coming", "Say how grave it is within that time: “coming: medium”."),
)
"""What in a window needs what. With `back` and `older`, but not `recent`, a wider window would lose flags."""


def _windows(policy: Any) -> Iterator[Problem]:
    for path, window in _parts(policy, Window):
        for one, other, advice in _HALVES:
            if getattr(window, one) is not None and getattr(window, other) is None:
                yield problem_at("POL105", (*path, one), f"“{one}” stands without “{other}”", advice)


def _parts(policy: Any, cls: type[Value]) -> Iterator[tuple[Path, Any]]:
    """Go through the values of one class that a policy holds, in a field or in a list, with the way to each."""
    for name, kind in field_types(Policy).items():
        held: Any = getattr(policy, name)
        if kind.item and kind.item.of is cls:
            yield from (((name, index), each) for index, each in enumerate(held))
        elif kind.of is cls and held is not None:
            yield (name,), held


_OPERATORS = {Operator.AT_LEAST: 0, Operator.MORE_THAN: 1}


def _limits(policy: Any) -> Iterator[Problem]:
    """Limits go up, so that the last one that is passed says what to do."""
    last: dict[str | int, Limit] = {}
    for path, limit in _parts(policy, Limit):
        amount, before = limit.amount, last.get(path[0])
        at = (*path, "amount")
        if amount.value is None or amount.per is not None or amount.approximate:
            message = f"a limit is an exact sum, which {quoted(str(amount))} is not"
            yield problem_at("POL107", at, message, f"Write a sum such as {amount.currency} 50.")
            continue
        if before is not None and amount.currency != before.amount.currency:
            message = f"{quoted(str(amount))} stands beside {quoted(str(before.amount))}"
            yield problem_at("POL108", at, message, "Put all limits of a list in one currency.")
        elif before is not None and not _comes_after(limit, before):
            message = f"{_words(limit)} cannot come after {_words(before)}"
            yield problem_at("POL106", at, message, "Put the lowest limit first, and each once.")
        last[path[0]] = limit


def _comes_after(limit: Limit, before: Limit) -> bool:
    """Whether a limit is higher than another, or as high and for what comes from somebody else."""
    height, lower = _height(limit), _height(before)
    return height > lower or (height == lower and limit.giver is not before.giver)


def _height(limit: Limit) -> tuple[Decimal, int]:
    return limit.amount.value or Decimal(0), _OPERATORS[limit.operator]


def _words(limit: Limit) -> str:
    return f"“{limit.operator} {limit.amount}”"


def _bars(policy: Any) -> Iterator[Problem]:
    for path, bar in _parts(policy, Bar):
        for index, kind in enumerate(bar.kinds):
            if kind not in kind_names():
                advice = f"{kind_advice(kind)} “coi-register kinds” lists them all.".strip()
                yield problem_at("POL109", (*path, "kinds", index), f"there is no kind {quoted(kind)}", advice)
