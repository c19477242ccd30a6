"""Values as they are written in one line: flow YAML for messages, and the same in JSON."""

import json
import re
from decimal import Decimal

__all__ = ["in_flow", "in_json"]

_PLAIN = re.compile(r"[^\W_](?:[\w .()'’“”&+/£€$%*-]|[,:](?=\S))*(?<! )")
_IN_BRACKETS = re.compile(r"[,\[\]{}]")
_READ_OTHERWISE = re.compile(r"(?i)true|false|null|[-+.]?[0-9][0-9.]*(?:e[-+]?[0-9]+)?")


def in_flow(value: object) -> str:
    """Write a plain value as YAML in one line, with quotation marks where it needs them.

    >>> in_flow({"name": "Acme, Inc", "aliases": ["Acme"], "id": "0204"})
    '{name: "Acme, Inc", aliases: [Acme], id: "0204"}'
    """
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {in_flow(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(in_flow, value)) + "]"
    if not isinstance(value, str):
        return _scalar(value)
    is_plain = _PLAIN.fullmatch(value) and not _IN_BRACKETS.search(value) and not _READ_OTHERWISE.fullmatch(value)
    return value if is_plain and ": " not in value and " #" not in value else json.dumps(value, ensure_ascii=False)


def in_json(value: object) -> str:
    """Write a plain value as JSON in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)}: {in_json(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(in_json, value)) + "]"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else _scalar(value)


def _scalar(value: object) -> str:
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
