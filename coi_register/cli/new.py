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
    """Write an interest as an item of the list `interests`: what is required first to be filled in, the rest as notes.

    Lines with ## explain; those with # may be taken in. What has no example is left empty, which is a problem until
    it is filled in.
    """
    from coi_register.model.fields import fields_of
    from coi_register.model.json_schema import documented

    lines = [f"  - kind: {cls.kind}", *_comment(documented(cls))]
    needed = {group[0] for group in cls.needs_one_of}
    for name, kind, metadata, default in fields_of(cls):
        mark = "" if default is attrs.NOTHING or name in needed else "# "
        lines += _comment(metadata["doc"])
        lines.append(f"    {mark}{name}: {_sample(kind, metadata)}".rstrip())
    return "\n".join(lines)


def _comment(text: str) -> list[str]:
    return textwrap.wrap(text, width=100, initial_indent="    ## ", subsequent_indent="    ## ")


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
