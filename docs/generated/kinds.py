"""The kinds of interest, with their fields, their classification and their examples."""

from itertools import groupby
from pathlib import Path

from coi_register.model.json_schema import documented
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.registry import kind_class, kind_names
from coi_register.statements.styles.files import load_style
from generated.markdown import code, folded, table
from generated.objects import fields_table

__all__ = ["EXAMPLES", "kinds", "kinds_in_short", "shared"]

EXAMPLES = Path(__file__).parents[2] / "examples" / "kinds"

_GROUPS = {
    "roles": "Roles",
    "payments": "Payments and support",
    "holdings": "Holdings",
    "ties": "Ties",
    "public_positions": "Positions, and everything else",
}


def _classes() -> list[type[Interest]]:
    return [cls for kind in kind_names() if (cls := kind_class(kind))]


def _group(cls: type[Interest]) -> str:
    return _GROUPS[cls.__module__.rpartition(".")[2]]


def kinds_in_short() -> str:
    """Write a table of all kinds, each with a link."""
    rows = [(f"[`{cls.kind}`](#{cls.kind})", documented(cls)) for cls in _classes()]
    return table(("Kind", "What it is"), rows)


def shared() -> str:
    """Write the fields that every kind has."""
    return fields_table(Interest, page="format.md")


def kinds() -> str:
    """Write everything about every kind, shape by shape."""
    groups = groupby(_classes(), key=_group)
    return "\n\n".join("\n\n".join((f"## {title}", *map(_kind, classes))) for title, classes in groups)


def _kind(cls: type[Interest]) -> str:
    parts = [f"### {cls.kind}", documented(cls), _classified(cls)]
    if cls.special_category:
        parts.append(f"**It may reveal:** {', '.join(cls.special_category)}. See [personal data](#personal-data).")
    parts += [f"It needs {' or '.join(f'`{name}`' for name in group)}." for group in cls.needs_one_of]
    parts.append(fields_table(cls, page="format.md", without=Interest))
    return "\n\n".join(parts + _examples(cls.kind))


def _classified(cls: type[Interest]) -> str:
    types = ", ".join(cls.nhs) or "none of the four"
    return (
        f"*Classified, by [our reading](#where-other-classifications-put-them): ICMJE item {cls.icmje}; "
        f"NHS England: {types}; House of Commons category {cls.commons}.*"
    )


def _examples(kind: str) -> list[str]:
    files = [path for path in sorted((EXAMPLES / kind).glob("*.yaml")) if path.with_suffix(".txt").is_file()]
    first, more = files[:1], files[1:]
    shown = [_example(path) for path in first]
    return shown + ([folded(f"More examples of {kind}", "\n\n".join(map(_example, more)))] if more else [])


def _example(path: Path) -> str:
    lines = path.read_text(encoding="utf-8").splitlines()
    document = "\n".join(line for line in lines if not line.startswith("#"))
    return f"{code(document, 'yaml')}\n\n{code(_sentences(path.with_suffix('.txt')), 'text')}"


def _sentences(path: Path) -> str:
    """Give the text of a statement without its lead-in, which is the same for all."""
    text = path.read_text(encoding="utf-8").strip()
    lead_in = load_style("bmj").lead_in
    return text.removeprefix(lead_in.one).removeprefix(lead_in.several).strip()
