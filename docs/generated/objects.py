"""The objects of a document: their fields, as the classes have them."""

from collections.abc import Iterable, Iterator

import attrs

from coi_register.model.declarations import Declaration
from coi_register.model.fields import FieldType, Value, field_types, fields_of
from coi_register.model.json_schema import documented, schema_name
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.registry import kind_class, kind_names
from coi_register.model.kinds.vocabulary import Remuneration
from coi_register.model.money import Amount
from coi_register.model.policies import Policy, PolicyFile
from coi_register.model.register import Register
from coi_register.model.style_file import StyleFile
from coi_register.model.styles import Style
from coi_register.model.writing import Writing
from generated.markdown import table

__all__ = ["classes", "documents", "fields_table", "objects", "parties", "terms", "type_words"]


def classes(*modules: str) -> list[type[Value]]:
    """Find every class that a document can hold, but interests, in some modules of the package; in a fixed order."""
    found: list[type[Value]] = []
    kinds = filter(None, map(kind_class, kind_names()))
    waiting: list[type[Value]] = [Declaration, Register, *kinds, Policy, PolicyFile, Style, StyleFile]
    while waiting:
        cls = waiting.pop(0)
        if cls not in found:
            found.append(cls)
            waiting += _parts(cls)
    home = tuple(f"coi_register.{module}" for module in modules)
    return [cls for cls in found if not issubclass(cls, Interest) and cls.__module__.startswith(home)]


def _parts(cls: type[Value]) -> Iterator[type[Value]]:
    for kind in field_types(cls).values():
        part = kind.item if kind.sort == "list" and kind.item else kind
        if part.sort == "value" and part.of is not Interest:
            yield part.of


def documents() -> str:
    """Write what a declaration and a register hold."""
    return objects(
        classes("model.declarations", "model.register", "model.matters", "model.manuscripts", "model.dispositions")
    )


def terms() -> str:
    """Write what tells of money, and of whose an interest is."""
    return objects(classes("model.money", "model.kinds"))


def parties() -> str:
    """Write what tells of people and bodies."""
    return objects(classes("model.parties"))


def objects(shown: Iterable[type[Value]], *, page: str = "") -> str:
    """Write a heading, a sentence and a table for each of some classes; `page` as for `fields_table`."""
    return "\n\n".join(_object(cls, page) for cls in shown)


def _object(cls: type[Value], page: str) -> str:
    parts = [f"#### {schema_name(cls)}", documented(cls)]
    if cls is Amount:
        parts.append("A plain text such as `GBP 500` stands for an exact amount.")
    elif cls is Remuneration:
        parts.append("A plain text stands for its `status`, or for an amount that is paid.")
    elif cls.main_field:
        parts.append(f"A plain text stands for its `{cls.main_field}`.")
    parts += [f"It needs {' or '.join(f'`{name}`' for name in group)}." for group in cls.needs_one_of]
    parts += [f"`{one}` and `{other}` exclude each other." for one, other in cls.not_both]
    return "\n\n".join([*parts, fields_table(cls, page=page)])


def fields_table(cls: type[Value], *, page: str, without: type[Value] = Value) -> str:
    """Write the fields of a class as a table: name, meaning, type.

    Args:
        cls: the class.
        page: the page on which the types of values are explained, empty for the same page.
        without: a class above it, whose fields are left out.
    """
    rows = []
    for name, kind, metadata, default in fields_of(cls):
        if name in field_types(without):
            continue
        mark = " **Required.**" if default is attrs.NOTHING else ""
        rows.append((f"`{name}`", f"{metadata['doc']}{mark}", type_words(kind, page=page)))
    return table(("Field", "What it says", "Type"), rows)


def type_words(kind: FieldType, *, page: str) -> str:
    """Say of what type a field is, with a link to what it can hold."""
    if kind.sort == "list" and kind.item:
        flag = " or `true`" if kind.item.sort == "value" and kind.item.of.true_means_one else ""
        return f"list of {type_words(kind.item, page=page)}{flag}"
    if kind.sort == "value":
        name = "interest" if kind.of is Interest else schema_name(kind.of)
        home = _PAGES.get(kind.of.__module__, page)
        return "[interest](kinds.md)" if name == "interest" else f"[{name}]({home}#{name})"
    if kind.sort == "choice":
        return ", ".join(f"`{member}`" for member in kind.of)
    if kind.sort == "period":
        return f"[period]({page}#periods)"
    if kind.sort == "text":
        return _text_words(kind)
    return _SCALARS[kind.sort]


_PAGES = {Policy.__module__: "policies.md", Style.__module__: "styles.md", Writing.__module__: "styles.md"}
"""Where classes have their sections that no declaration or register holds."""


def _text_words(kind: FieldType) -> str:
    says = kind.constraint.says
    if says.startswith("an id "):
        return "[id](format.md#ids)"
    return "currency code" if "ISO 4217" in says else f"text, at most {kind.constraint.length} characters"


_SCALARS = {"flag": "`true` or `false`", "whole": "whole number", "numeral": "number", "day": "day"}
