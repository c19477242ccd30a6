"""Looks: a function written out for a class, to see quickly whether certain fields hold nothing but what is known.

Values are frozen, and a register names the same bodies, periods and titles over and over: what has been looked at once
is known by its identity.
"""

from collections.abc import Callable, Container, Iterable
from typing import Any

__all__ = ["KNOWN", "look"]

KNOWN: dict[int, object] = {id(each): each for each in (None, False, ())}
"""What needs no look, by its identity. Who knows more keeps it, so that nothing else gets the same."""


def look(names: Iterable[str]) -> Callable[[Any, Container[int]], bool]:
    """Write the function that says whether each of some fields of a value holds something known."""
    tests = " and ".join(f"id(value.{name}) in known" for name in names)
    scope: dict[str, Any] = {}
    exec(f"def look(value, known):\n    return {tests or 'True'}", scope)
    function: Callable[[Any, Container[int]], bool] = scope["look"]
    return function
