"""Docstrings that are printed, such as those of rules and kinds: found also where Python leaves them out."""

import ast
import sys
from collections.abc import Callable, Iterator
from functools import cache

__all__ = ["docstring_of"]


def docstring_of(what: type | Callable[..., object]) -> str:
    """Return the docstring of a class or function, or an empty text.

    With the option `-OO`, or the variable PYTHONOPTIMIZE=2, Python keeps none: it is then read from the source.
    """
    if what.__doc__ is not None or sys.flags.optimize < 2:
        return what.__doc__ or ""
    return _in_source(what.__module__).get(getattr(what, "__qualname__", ""), "")


@cache
def _in_source(module: str) -> dict[str, str]:
    """Read the docstrings of a module's classes and functions, by their qualified names."""
    import inspect

    try:
        tree = ast.parse(inspect.getsource(sys.modules[module]))
    except (OSError, TypeError, KeyError, SyntaxError):  # it is in no file
        return {}
    return dict(_docstrings(tree, ""))


def _docstrings(tree: ast.AST, above: str) -> Iterator[tuple[str, str]]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            name = above + node.name
            yield name, ast.get_docstring(node, clean=False) or ""
            yield from _docstrings(node, f"{name}." if isinstance(node, ast.ClassDef) else f"{name}.<locals>.")
