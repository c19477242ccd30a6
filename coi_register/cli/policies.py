"""`coi-register policies`: the policies of screening, and every figure of one with its source."""

from collections.abc import Iterator
from typing import Any

__all__ = ["run"]


def run(options: Any) -> int:
    """Print the policies, or one of them."""
    from coi_register.errors import DocumentError
    from coi_register.screening.policies.files import load_policy, policy_names

    try:
        policies = [load_policy(name) for name in (policy_names() if options.policy is None else [options.policy])]
    except DocumentError as error:
        from coi_register.cli.invalid_input import complain

        return complain(error)
    if options.format == "json":
        import json

        print(json.dumps([_described(policy) for policy in policies], ensure_ascii=False, indent=2))
    elif options.policy is not None:
        print("\n".join(_shown(policies[0])))
    else:
        width = max(len(policy.name) for policy in policies)
        for policy in policies:
            print(f"{policy.name:{width}}  {policy.title}{_count(policy)}")
    return 0


def _count(policy: Any) -> str:
    number = len(policy.unverified)
    return f" ({number} of its sources UNVERIFIED)" if number else ""


def _described(policy: Any) -> dict[str, object]:
    from coi_register.model.structuring.to_plain import unstructure

    described: Any = unstructure(policy)
    return {**described, "unverified": list(policy.unverified)}


def _shown(policy: Any) -> Iterator[str]:
    """Write a policy for people, one figure a line, with its source on the next."""
    from coi_register.model.policies import Policy

    documented = _docs(Policy)
    yield f"{policy.name} {policy.version}: {policy.title}"
    if policy.extends:
        yield f"extends {policy.extends}"
    yield f"rules: {', '.join(policy.select)}{'; but not ' if policy.ignore else ''}{', '.join(policy.ignore)}"
    if policy.classifies:
        yield f"names with each flag its class by: {policy.classifies}"
    for source in policy.sources:
        yield f"  {_source(source)}"
    for name, window in policy.windows.items():
        yield from ("", f"{name}: {documented[name]}", *_window(window))
    for name in ("gift", "hospitality"):
        if getattr(policy, name):
            yield from ("", f"{name}: {documented[name]}")
            for limit in getattr(policy, name):
                yield from _limit(limit)
    for name in ("declare_within", "confirm_within"):
        if figure := getattr(policy, name):
            yield from ("", f"{name}: {documented[name]}", *_figure(str(figure), figure.source))
    if policy.severities:
        yield from ("", f"severities: {documented['severities']}")
        yield from (f"  {each.rule}: {each.severity}" for each in policy.severities)
    for bar in policy.bars:
        yield from ("", f"bars: {documented['bars']}", *_bar(bar))


def _docs(cls: Any) -> dict[str, str]:
    from coi_register.model.fields import fields_of

    return {name: metadata["doc"] for name, _, metadata, _ in fields_of(cls)}


def _window(window: Any) -> Iterator[str]:
    if window.is_empty:
        yield "  nothing is raised"
    if window.current:
        yield f"  current: {window.current}"
    if window.recent:
        yield from _figure(f"ended within {window.back}: {window.recent}", window.back.source)
    if window.older:
        yield f"  {'longer ago' if window.recent else 'over, however long ago'}: {window.older}"
    if window.coming:
        yield from _figure(f"begins within {window.ahead}: {window.coming}", window.ahead.source)
    for source in window.sources:
        yield f"  {_source(source)}"


def _limit(limit: Any) -> Iterator[str]:
    givers = {"supplier": "from a supplier, ", "other": "from anybody but a supplier, "}
    yield from _figure(
        f"{givers.get(limit.giver, '')}{limit.operator} {limit.amount}: {limit.says} ({limit.severity})", limit.source
    )
    if limit.over:
        yield from _figure(f"added up over {limit.over}", limit.over.source)


def _bar(bar: Any) -> Iterator[str]:
    yield from _figure(f"articles: {', '.join(bar.article_types)}", bar.source)
    yield f"  interests in: {', '.join(bar.sectors)}"
    yield f"  kinds: {', '.join(bar.kinds)}"
    yield from _figure(f"back: {bar.back}", bar.back.source)
    if bar.ahead:
        yield from _figure(f"ahead: {bar.ahead}", bar.ahead.source)


def _figure(text: str, source: Any) -> Iterator[str]:
    yield f"  {text}"
    yield f"    {_source(source)}"


def _source(source: Any) -> str:
    mark = "own choice" if source.own else "verified" if source.verified else "UNVERIFIED"
    return f"[{mark}] {source.text}"
