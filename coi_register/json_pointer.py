"""JSON Pointers: the way from a document's root to a value, and how RFC 6901 writes it."""

__all__ = ["Path", "pointer"]

Path = tuple[str | int, ...]
"""The way from a document's root to a value: keys and positions, as in `("interests", 2, "period")`."""


def pointer(path: Path) -> str:
    """Write a path as a JSON Pointer (RFC 6901): `("a", 0)` becomes `/a/0`, the root an empty text."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)
