"""The policies of screening: in short, figure by figure with sources, and what a file can say."""

from collections.abc import Iterator

from coi_register.model.policies import Bar, Limit, Policy, PolicySource, Window
from coi_register.policy_view import windows_by_kind
from coi_register.screening.policies.checks import POLICY_CODES
from coi_register.screening.policies.files import load_policy, policy_names
from generated.markdown import table
from generated.objects import classes, objects

__all__ = ["policies", "policies_in_short", "policy_codes", "policy_objects", "windows_of_kinds"]

_Row = tuple[str, str, str, str, str]


def policies_in_short() -> str:
    """Write a table of all policies: how a tie to a patron counts, and what else there is in each."""
    rows = [(f"[`{name}`](#{name})", *_in_short(load_policy(name))) for name in policy_names()]
    return table(("Policy", "What it is", "A tie that has ended", "A tie to come", "Beside"), rows)


def _in_short(policy: Policy) -> tuple[str, str, str, str]:
    ties = policy.ties
    ended = [f"{ties.recent} within {ties.back}"] if ties.back else []
    ended += [f"{ties.older} for life"] if ties.older else []
    beside = {
        "gifts and hospitality": bool(policy.gift or policy.hospitality),
        "times to declare": bool(policy.declare_within or policy.confirm_within),
        "bars for authors": bool(policy.bars),
        "**unverified figures**": bool(policy.unverified),
    }
    coming = f"{ties.coming} within {ties.ahead}" if ties.ahead else "-"
    return (
        policy.title,
        ", then ".join(ended),
        coming,
        ", ".join(name for name, there in beside.items() if there) or "-",
    )


def policies() -> str:
    """Write every figure of every policy, with its source and whether it was seen there."""
    return "\n\n".join(_policy(load_policy(name)) for name in policy_names())


def _policy(policy: Policy) -> str:
    rows = [("the policy", "", "", *_source(source)) for source in policy.sources]
    rows += [row for name, window in policy.windows.items() for row in _window(f"`{name}`", window)]
    for name, limits in (("gift", policy.gift), ("hospitality", policy.hospitality)):
        rows += [row for each in limits for row in _limit(f"`{name}`", each)]
    for name, figure in (("declare_within", policy.declare_within), ("confirm_within", policy.confirm_within)):
        rows += [(f"`{name}`", str(figure), "", *_source(figure.source))] if figure else []
    rows += [(f"`severities`: {e.rule}", "", str(e.severity), "ours", "our choice") for e in policy.severities]
    rows += [row for bar in policy.bars for row in _bar(bar)]
    empty = [f"`{name}`" for name, window in policy.windows.items() if window.is_empty]
    silent = f"\n\nIt raises nothing by {', '.join(empty)}." if empty else ""
    figures = table(("For", "Counts", "Grade", "Source", "Seen there"), rows)
    return f"### {policy.name}\n\n{policy.title}; version {policy.version}.{silent}\n\n{figures}"


def _window(name: str, window: Window) -> Iterator[_Row]:
    if window.current:
        yield name, "while it lasts", window.current, "", ""
    if window.recent and window.back:
        yield name, f"ended within {window.back}", window.recent, *_source(window.back.source)
    for source in window.sources:
        yield name, "however long ago" if window.older else "", window.older or "", *_source(source)
    if window.coming and window.ahead:
        yield name, f"begins within {window.ahead}", window.coming, *_source(window.ahead.source)


def _limit(name: str, limit: Limit) -> Iterator[_Row]:
    giver = {"supplier": " from a supplier", "other": " from others"}.get(str(limit.giver), "")
    yield name, f"{limit.operator} {limit.amount}{giver}: {limit.says}", limit.severity, *_source(limit.source)
    if limit.over:
        yield name, f"added up over {limit.over}{giver}", limit.severity, *_source(limit.over.source)


def _bar(bar: Bar) -> Iterator[_Row]:
    yield "`bars`", f"{', '.join(bar.kinds)}, in {', '.join(bar.sectors)}", "bars", *_source(bar.source)
    yield "`bars`", f"{', '.join(bar.article_types)}: {bar.back} back", "bars", *_source(bar.back.source)
    if bar.ahead:
        yield "`bars`", f"{', '.join(bar.article_types)}: {bar.ahead} ahead", "bars", *_source(bar.ahead.source)


def _source(source: PolicySource) -> tuple[str, str]:
    return source.text, "our choice" if source.own else "yes" if source.verified else "**no**"


def policy_objects() -> str:
    """Write what the file of a policy can say."""
    return objects((cls for cls in classes("model.policies") if cls.__name__ != "PolicyFile"), page="format.md")


def policy_codes() -> str:
    """Write a table of the codes of what can be wrong with a policy."""
    return table(("Code", "Meaning"), [(f"`{code}`", title) for code, title in POLICY_CODES.items()])


def windows_of_kinds() -> str:
    """Write the table of the windows that each sort of interest is seen through, as the module that knows has it."""
    return "\n".join(line for line in (windows_by_kind.__doc__ or "").splitlines() if line.startswith("|"))
