"""Lists in prose: "A, B, and C"; semicolons where the items have commas of their own."""

from collections.abc import Iterable

__all__ = ["join"]


def join(
    items: Iterable[str],
    *,
    serial_comma: bool = True,
    conjunction: str = "and",
    separator: str = ", ",
    semicolons: bool | None = None,
) -> str:
    """Join the items of a list, in their order, as a sentence takes them.

    Args:
        items: the items; an empty one is passed over.
        serial_comma: whether a separator stands before the conjunction of three items or more. One stands there all
            the same where one of the last two has that word itself: A, B and C, and D.
        conjunction: the word before the last item; empty for none.
        separator: what stands between the items, with its space.
        semicolons: whether "; " stands between the items, and before the conjunction; None for only where an
            item has a comma of its own, since a reader could not tell such items apart otherwise.

    >>> join(["SVW", "JF", "JJG"])
    'SVW, JF, and JJG'
    >>> join(["shares", "options"], conjunction="or")
    'shares or options'
    >>> join(["Smith, Reed and Sons", "NHS Survival"])
    'Smith, Reed and Sons; and NHS Survival'
    """
    kept = [item for item in items if item]
    if semicolons is None:
        semicolons = any("," in item for item in kept)
    if semicolons:
        separator, serial_comma = "; ", True
    if len(kept) < 2 or not conjunction:
        return separator.join(kept)
    *most, last = kept
    is_doubled = any(f" {conjunction} " in item for item in kept[-2:])
    separated = semicolons or ((serial_comma or is_doubled) and len(most) > 1)
    return f"{separator.join(most)}{separator if separated else ' '}{conjunction} {last}"
