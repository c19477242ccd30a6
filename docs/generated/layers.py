"""The layers of the package, as the contract in `pyproject.toml` has them."""

import ast
import re
import tomllib
from importlib.util import find_spec
from pathlib import Path

from generated.markdown import table

__all__ = ["layers", "modules"]

_PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"
_NAME = re.compile(r"[a-z_]+")


def modules() -> list[list[str]]:
    """Read the layers: the names of the modules on each line of the contract, top to bottom."""
    settings = tomllib.loads(_PYPROJECT.read_text(encoding="utf-8"))["tool"]["importlinter"]
    return [_NAME.findall(line) for line in settings["contracts"][0]["layers"]]


def layers() -> str:
    """Write the layers as a table, each module with the first sentence of its docstring."""
    rows = [(str(number), f"`{name}`", _says(name)) for number, names in enumerate(modules(), 1) for name in names]
    return table(("Layer", "Module", "What it is"), [row for row in rows if row[2]])


def _says(name: str) -> str:
    """Return the first paragraph of a module's docstring, without importing it; nothing for a module to come."""
    spec = find_spec(f"coi_register.{name}")
    if spec is None or spec.origin is None:
        return ""
    doc = ast.get_docstring(ast.parse(Path(spec.origin).read_text(encoding="utf-8"))) or ""
    return doc.split("\n\n")[0]
