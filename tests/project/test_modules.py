"""What holds for each module: its public names, its import, its docstrings' examples."""

import ast
import doctest
import importlib
import json
import pkgutil
import subprocess
import sys
from pathlib import Path

import coi_register
from tests.every import check_every

MODULES = [
    "coi_register",
    *sorted(found.name for found in pkgutil.walk_packages(coi_register.__path__, "coi_register.")),
]
HEAVY = [
    "attrs",
    "docx",
    "hypothesis",
    "importlib.metadata",
    "jinja2",
    "jsonschema",
    "jsonschema_rs",
    "logging",
    "yaml",
]


def source(name: str) -> ast.Module:
    """Parse the source of an installed module."""
    module = importlib.import_module(name)
    assert module.__file__
    return ast.parse(Path(module.__file__).read_text(encoding="utf-8"))


def defined(tree: ast.Module) -> set[str]:
    """Return the public names that a module defines itself: classes, functions and constants."""
    names: set[str] = set()
    for node in tree.body:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            names.add(node.name)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names |= {each.id for target in targets for each in ast.walk(target) if isinstance(each, ast.Name)}
    return {name for name in names if not name.startswith("_")} - {"TYPE_CHECKING"}


def order(name: str) -> tuple[int, str]:
    """Sort as ruff does: CONSTANTS, then Classes, then functions, each by the alphabet."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), name


def test_public_names() -> None:
    """`__all__` of each module is sorted and complete, and names nothing that is not there."""

    def check(name: str) -> None:
        module = importlib.import_module(name)
        public = list(getattr(module, "__all__", []))
        assert public == sorted(set(public), key=order)
        assert defined(source(name)) <= set(public)
        assert not [each for each in public if not hasattr(module, each)]

    check_every(MODULES, check)


def test_docstring_examples() -> None:
    """Each example in a docstring prints what it says."""
    tried = 0

    def check(name: str) -> None:
        nonlocal tried
        told: list[str] = []
        runner = doctest.DocTestRunner(verbose=False)
        for each in doctest.DocTestFinder().find(importlib.import_module(name), name):
            runner.run(each, out=told.append)
        tried += runner.tries
        assert not told, "".join(told)

    check_every(MODULES, check)
    assert tried > 10


def test_each_module_explains_itself() -> None:
    """Each module begins with a docstring."""

    def check(name: str) -> None:
        assert ast.get_docstring(source(name)), "has no docstring"

    check_every(MODULES, check)


_LOOK = """
import json, os, sys, threading, warnings
before = dict(os.environ), list(sys.path), list(warnings.filters), os.getcwd(), threading.active_count()
import coi_register
after = dict(os.environ), list(sys.path), list(warnings.filters), os.getcwd(), threading.active_count()
print(json.dumps({"changed": before != after, "modules": sorted(sys.modules)}))
"""


def test_importing_the_package_is_cheap_and_has_no_effects() -> None:
    """Importing the package brings in nothing that takes long, prints nothing and changes nothing."""
    run = subprocess.run([sys.executable, "-c", _LOOK], capture_output=True, text=True, check=True)
    seen = json.loads(run.stdout)
    assert run.stderr == ""
    assert not seen["changed"]
    assert not set(HEAVY) & set(seen["modules"])
