"""`coi-register new`: a commented declaration to start from, or an interest to add to one."""

import sys
import textwrap
from typing import Any

import attrs

__all__ = ["run"]


def run(options: Any) -> int:
    """Print a declaration, or an interest of each kind that is asked for."""
    from coi_register.model.kinds.registry import kind_class, kind_names
    from coi_register.validation.suggestions import kind_advice

    for kind in options.kinds:
        if kind not in kind_names():
            advice = kind_advice(kind) or "`coi-register kinds` lists them."
            print(f"coi-register: there is no kind “{kind}”. {advice}", file=sys.stderr)
            return 2
    if options.kinds:
        print("\n".join(_interest(kind_class(kind)) for kind in options.kinds))
    else:
        print(_declaration(), end="")
    return 0


def _declaration() -> str:
    import datetime

    from coi_register import package_data

    text = (package_data.folder("templates") / "new" / "declaration.yaml").read_text(encoding="utf-8")
    return text.format(today=datetime.date.today())


def _interest(cls: Any) -> str:
    """Write an interest as an item of the list `interests`: what is required is to be filled in, the rest are notes.

    Lines with ## explain; those with # may be taken in. What is required is left empty, which is a problem until it is
    filled in: an example would be printed as if it were so.
    """
    from coi_register.model.fields import fields_of
    from coi_register.model.json_schema import documented

    lines = [f"  - kind: {cls.kind}", *_comment(documented(cls)), *_comment(_WHERE.format(kind=cls.kind))]
    needed = {group[0] for group in cls.needs_one_of}
    for name, kind, metadata, default in fields_of(cls):
        lines += _comment(metadata["doc"])
        sample = _sample(kind, metadata)
        if default is attrs.NOTHING or name in needed:
            lines.append(f"    {name}:" + (f"  # such as: {sample}" if sample else ""))
        else:
            lines.append(f"    # {name}: {sample}".rstrip())
    return "\n".join(lines)


_WHERE = (
    "It belongs below “interests:”, not at the end of the file; `coi-register add {kind} FILE FIELD=VALUE ...` puts "
    "one there."
)


def _comment(text: str) -> list[str]:
    return textwrap.wrap(text, 100, initial_indent="    ## ", subsequent_indent="    ## ", break_on_hyphens=False)


def _sample(kind: Any, metadata: dict[str, Any]) -> str:
    """Give a value that could stand in a field: its first example, or one of its type."""
    if metadata.get("examples"):
        example = metadata["examples"][0]
        written = f'"{example}"' if isinstance(example, str) and not example[:1].isalpha() else str(example)
        return f"[{written}]" if kind.sort == "list" else written
    if kind.sort == "choice":
        return str(next(iter(kind.of)))
    if kind.sort == "value":
        return _SAMPLES.get(kind.of.__name__, "")
    return {"flag": "true", "whole": "1", "numeral": "1", "day": "2025-03-14", "period": '"2024"'}.get(kind.sort, "")


_SAMPLES = {
    "Amount": "GBP 500",
    "Office": "{office: chief executive, organisation: General Medical Council}",
    "Organisation": "Acme Pharma",
    "Person": "Ada Example",
    "Recipient": "institution",
    "Remuneration": "unpaid",
    "Scheme": "National Medical Director's Clinical Fellow Scheme",
    "Subject": "spouse",
}
