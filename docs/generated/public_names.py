"""The public names of the package: each room's, with the first sentence of each one's docstring."""

import ast
import inspect
import re
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import coi_register
from generated.markdown import table

__all__ = ["ROOMS", "own_names", "room_names"]

ROOMS = (
    "model",
    "documents",
    "errors",
    "entities",
    "statements",
    "policy_view",
    "screening",
    "explanations",
    "formats",
    "readback",
    "strategies",
)
"""The modules of the package that have public names, in the order in which the page shows them."""


def own_names() -> str:
    """Write a table of the names that the package itself has, each with its room."""
    rooms = {name: room for room in reversed(ROOMS) for name in _module(room).__all__}
    rows = [(f"`{name}`", _link(rooms[name]), _says(_module(rooms[name]), name)) for name in coi_register.__all__]
    return table(("Name", "Room", "What it is"), rows)


def room_names() -> str:
    """Write a section for each room: what the room is, and a table of its names."""
    return "\n\n".join(map(_room, ROOMS))


def _room(room: str) -> str:
    module = _module(room)
    rows = [(f"`{name}`", _says(module, name)) for name in module.__all__]
    says = (module.__doc__ or "").split("\n\n")[0]
    parts = [f"## coi_register.{room}", f"{says} {_link(room, 'In full')}.", table(("Name", "What it is"), rows)]
    return "\n\n".join(parts)


def _module(room: str) -> ModuleType:
    return import_module(f"coi_register.{room}")


def _link(room: str, text: str = "") -> str:
    return f"[{text or f'`{room}`'}](api/{room}.md)"


_SENTENCE = re.compile(r".*?[^.][.?](?=\s|$)", re.S)


def _says(module: ModuleType, name: str) -> str:
    """Return the first sentence of the docstring of what a name stands for."""
    value = getattr(module, name)
    if callable(value) and str(value.__module__).startswith("coi_register"):
        doc = inspect.getdoc(value) or ""
    else:
        home = getattr(module, "_modules", {}).get(name)
        doc = _below(import_module(f"{module.__name__}.{home}") if home else module, name)
    paragraph = doc.split("\n\n")[0]
    sentence = _SENTENCE.match(paragraph)
    return sentence[0] if sentence else paragraph.rstrip(":.") + "."


def _below(module: ModuleType, name: str) -> str:
    """Return the text that stands below a constant, in its module or in that from which the module has it."""
    body = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8")).body
    for node in body:
        if isinstance(node, ast.ImportFrom) and name in (each.name for each in node.names):
            return _below(import_module(str(node.module)), name)
    for node, after in pairwise(body):
        targets = getattr(node, "targets", [getattr(node, "target", None)])
        if name in (getattr(each, "id", "") for each in targets) and isinstance(after, ast.Expr):
            return str(ast.literal_eval(after.value)) if isinstance(after.value, ast.Constant) else ""
    return ""
