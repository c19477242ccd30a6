"""The JSON Schema (2020-12) of each class of the model, written from the class.

The files in `schemas/` are what this module writes; a test holds them to it. Their `$id`s share one base, which no
network answers. Editors want a schema in one piece: `bundle` makes it.
"""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import attrs

from coi_register import package_data
from coi_register.docstrings import docstring_of
from coi_register.model.declarations import Declaration
from coi_register.model.fields import TEXT_PATTERN, FieldType, Value, fields_of
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.registry import kind_class, kind_names, own_kinds
from coi_register.model.policies import Policy, PolicyFile
from coi_register.model.register import Register
from coi_register.model.structuring.from_plain import NUMERAL_PATTERN
from coi_register.model.style_file import StyleFile
from coi_register.model.styles import Style

__all__ = [
    "BASE",
    "bundle",
    "class_schema",
    "documented",
    "interest_schema",
    "load_schema",
    "schema_name",
    "schema_names",
    "schema_text",
    "write",
    "written_schemas",
]

_Schema = dict[str, Any]

BASE = "https://coi-register.example/schemas/1/"
"""What every `$id` begins with. The host is of a kind that never exists (RFC 2606): nothing can be fetched."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

_LINE_BREAK: _Schema = {"type": "string", "pattern": "\\n"}
"""Refused beside a pattern, since `$` allows a line break after it in Python, though not in ECMA 262."""


def schema_name(cls: type[Value]) -> str:
    """Return the name of a class's schema: a kind's own name, or the class's in lower case with hyphens."""
    if issubclass(cls, Interest) and cls.kind:
        return f"interests/{cls.kind}"
    return "".join("-" + letter.lower() if letter.isupper() else letter for letter in cls.__name__).lstrip("-")


def documented(cls: type) -> str:
    """Return the first paragraph of a class's docstring as one line."""
    return " ".join(docstring_of(cls).strip().split("\n\n")[0].split())


def class_schema(cls: type[Value]) -> _Schema:
    """Write the schema of one class: closed, with every field described."""
    name = schema_name(cls)
    schema: _Schema = {
        "$schema": _DIALECT,
        "$id": f"{BASE}{name}.schema.json",
        "title": cls.kind if issubclass(cls, Interest) else name,
        "description": documented(cls),
        "type": ["string", "object"] if cls.main_field else "object",
    }
    if cls.main_field:
        schema |= _text_keywords(cls.text_constraint())
    properties: _Schema = {}
    if issubclass(cls, Interest):
        properties["kind"] = {"const": cls.kind, "description": documented(cls)}
        schema["x-special-category"] = list(cls.special_category)
    required = ["kind"] if issubclass(cls, Interest) else []
    for field, kind, metadata, default in fields_of(cls):
        properties[field] = _field_schema(kind, metadata, from_interest=issubclass(cls, Interest))
        if default is attrs.NOTHING:
            required.append(field)
    schema |= {"properties": properties, "required": required, "additionalProperties": False}
    schema["allOf"] = [{"anyOf": [{"required": [name]} for name in group]} for group in cls.needs_one_of]
    schema["allOf"] += [{"not": {"type": "object", "required": [one, other]}} for one, other in cls.not_both]
    return {key: value for key, value in schema.items() if value != []}


def _text_keywords(constraint: Any) -> _Schema:
    written: _Schema = {"pattern": constraint.pattern, "minLength": 1, "maxLength": constraint.length}
    if constraint.pattern is not TEXT_PATTERN:
        written |= {"not": _LINE_BREAK, "x-expected": constraint.says}
    if constraint.choices:
        written["examples"] = list(constraint.choices)
    return written


def _field_schema(kind: FieldType, metadata: dict[str, Any], *, from_interest: bool) -> _Schema:
    written = _type_schema(kind, from_interest=from_interest)
    written["description"] = metadata.get("doc", "")
    if metadata.get("examples"):
        written["examples"] = list(metadata["examples"])
    return written


def _type_schema(kind: FieldType, *, from_interest: bool) -> _Schema:
    """Write the schema of a field's type, without its description."""
    constraint = kind.constraint
    if kind.sort == "text":
        return {"type": "string", **_text_keywords(constraint)}
    if kind.sort == "choice":
        return {"type": "string", "enum": [str(member) for member in kind.of]}
    if kind.sort == "whole":
        return {"type": "integer", "minimum": constraint.least, "maximum": constraint.most}
    if kind.sort == "value":
        return {"$ref": ("../" if from_interest else "") + f"{schema_name(kind.of)}.schema.json"}
    if kind.sort == "list" and kind.item:
        as_flag = kind.item.sort == "value" and kind.item.of.true_means_one
        items = _type_schema(kind.item, from_interest=from_interest)
        return {"type": ["array", "boolean"] if as_flag else "array", "items": items}
    return dict(_SCALARS[kind.sort])


_SCALARS: dict[str, _Schema] = {
    "flag": {"type": "boolean"},
    "numeral": {
        "type": ["number", "string"],
        "minimum": 0,
        "exclusiveMaximum": 10**15,
        "pattern": NUMERAL_PATTERN,
        "not": _LINE_BREAK,
        "x-expected": "a number such as 500 or 500.50",
    },
    "day": {"type": "string", "format": "date", "x-expected": "a day such as 2016-06-29"},
    "period": {
        "type": ["string", "integer"],
        "minimum": 1000,
        "maximum": 9999,
        "format": "edtf-period",
        "x-expected": "a period such as 2010, 2015-09, 2015/2016 or 2013-10/..",
    },
}


def interest_schema(*, kinds: tuple[str, ...], each: bool = True) -> _Schema:
    """Write the schema of an interest of any kind: the kind is looked at first, and chooses the schema.

    Args:
        kinds: the kinds that there are.
        each: whether to refer to each kind's own schema; without it, only the kind is looked at.
    """
    schema: _Schema = {
        "$schema": _DIALECT,
        "$id": f"{BASE}interest.schema.json",
        "title": "interest",
        "description": documented(Interest),
        "type": "object",
        "properties": {
            "kind": {
                "type": "string",
                "enum": list(kinds),
                "description": "What sort of interest it is. Everything else follows from it.",
            }
        },
        "required": ["kind"],
    }
    if each:
        schema["allOf"] = [
            {
                "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                "then": {"$ref": f"interests/{kind}.schema.json"},
            }
            for kind in kinds
        ]
    return schema


def _classes(roots: Iterator[type[Value]]) -> dict[str, type[Value]]:
    """Find every class below some roots, through the types of their fields."""
    found: dict[str, type[Value]] = {}
    waiting = list(roots)
    while waiting:
        cls = waiting.pop()
        if cls is Interest or schema_name(cls) in found:
            continue
        found[schema_name(cls)] = cls
        for _, kind, _, _ in fields_of(cls):
            part = kind.item if kind.sort == "list" and kind.item else kind
            if part.sort == "value":
                waiting.append(part.of)
    return found


def written_schemas(kinds: tuple[str, ...] | None = None) -> dict[str, _Schema]:
    """Write every schema: each kind's, and those of declarations, registers, policies and what they hold, by name."""
    names = kinds or tuple(kind for kind in kind_names() if kind not in own_kinds())
    roots: list[type[Value]] = [Declaration, Register, Policy, PolicyFile, Style, StyleFile]
    roots += [cls for kind in names if (cls := kind_class(kind))]
    schemas = {name: class_schema(cls) for name, cls in sorted(_classes(iter(roots)).items())}
    return {"interest": interest_schema(kinds=names), **schemas}


@cache
def schema_names() -> tuple[str, ...]:
    """Return the names of the schemas on disk, sorted."""
    root = package_data.folder("schemas")
    return tuple(sorted(str(path.relative_to(root))[: -len(".schema.json")] for path in root.rglob("*.schema.json")))


@cache
def _stored(name: str) -> _Schema:
    text = (package_data.folder("schemas") / f"{name}.schema.json").read_text(encoding="utf-8")
    loaded: _Schema = json.loads(text)
    return loaded


def load_schema(name: str) -> _Schema:
    """Read a schema by its name: `declaration`, `interests/internship`, or a kind that an application has added.

    Raises:
        KeyError: if there is none of that name.
    """
    if name == "interest" and own_kinds():
        return interest_schema(kinds=kind_names())
    kind = name.removeprefix("interests/")
    if kind in own_kinds() and (cls := kind_class(kind)):
        return class_schema(cls)
    if name not in schema_names():
        raise KeyError(name)
    return _stored(name)


def bundle(name: str) -> _Schema:
    """Put a schema and all that it refers to into one, with references that stay inside, as editors want it.

    Raises:
        KeyError: if there is none of that name.
    """
    parts: dict[str, _Schema] = {}

    def inlined(node: Any, base: str) -> Any:
        if isinstance(node, list):
            return [inlined(each, base) for each in node]
        if not isinstance(node, dict):
            return node
        copied = {key: inlined(value, base) for key, value in node.items() if key not in ("$id", "$schema")}
        if "$ref" in node:
            target = _target(node["$ref"], base)
            copied["$ref"] = "#/$defs/" + target.replace("/", "-")
            if target not in parts:
                parts[target] = {}
                parts[target] = inlined(load_schema(target), target)
        return copied

    root: _Schema = inlined(load_schema(name), name)
    definitions = {key.replace("/", "-"): value for key, value in sorted(parts.items())}
    return {"$schema": _DIALECT, **root, **({"$defs": definitions} if definitions else {})}


def _target(reference: str, base: str) -> str:
    name = reference.removesuffix(".schema.json")
    if name.startswith("../"):
        return name[3:]
    return f"interests/{name}" if base.startswith("interests/") else name


def schema_text(schema: _Schema) -> str:
    """Write a schema as JSON that people can read: what shows nothing, or does something, is escaped."""
    text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
    return "".join(each if each.isprintable() or each == "\n" else json.dumps(each)[1:-1] for each in text)


def write(folder: Path) -> list[Path]:
    """Write the schema files of the built-in kinds into a folder, and take away those of classes that are gone.

    Returns:
        The files that were written anew or taken away, sorted; none where the folder is up to date.
    """
    texts = {folder / f"{name}.schema.json": schema_text(schema) for name, schema in written_schemas().items()}
    kept = {path: path.read_text(encoding="utf-8") for path in folder.rglob("*.schema.json")}
    changed = [path for path in kept.keys() | texts.keys() if kept.get(path) != texts.get(path)]
    for path in changed:
        if path in texts:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(texts[path], encoding="utf-8")
        else:
            path.unlink()
    return sorted(changed)


if __name__ == "__main__":
    print("".join(f"{path}\n" for path in write(package_data.folder("schemas"))), end="")
