"""Places: where in a text each value and each key of a document begins."""

from collections.abc import Mapping, Sequence

import attrs

from coi_register.json_pointer import Path

__all__ = ["Branch", "Place", "find"]


@attrs.frozen(kw_only=True, eq=False)
class Branch:
    """Where a mapping or a list begins, and the places of what it holds.

    Attributes:
        start: index of its first character: a bracket, or in block YAML the first key or dash.
        keys: where each key of a mapping begins; empty for a list.
        children: the place of each value, by key or by position.
    """

    start: int
    keys: Mapping[str, int]
    children: "Mapping[str, Place] | Sequence[Place]"


Place = int | Branch
"""The place of a value: for a text, a number or another scalar just the index where it begins."""


def find(place: Place, path: Path, *, key: bool = False) -> int:
    """Give the index where the value at a path begins, or where its nearest existing ancestor begins.

    Args:
        place: the place of the whole document.
        path: keys and positions from the root.
        key: give the place of the key that names the value, where the value exists and has one.
    """
    named: int | None = None
    for step in path:
        below = _child(place, step)
        if below is None:
            named = None
            break
        named = place.keys.get(step) if isinstance(place, Branch) and isinstance(step, str) else None
        place = below
    if key and named is not None:
        return named
    return place if isinstance(place, int) else place.start


def _child(place: Place, step: str | int) -> Place | None:
    if isinstance(place, int):
        return None
    if isinstance(place.children, Mapping):
        return place.children.get(step) if isinstance(step, str) else None
    if isinstance(step, int) and 0 <= step < len(place.children):
        return place.children[step]
    return None
