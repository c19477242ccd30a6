"""Text in lines of the width of a terminal."""

import textwrap

__all__ = ["WIDTH", "wrapped"]

WIDTH = 100
"""How many characters a line has at most, unless a word is longer."""


def wrapped(text: str, indent: str = "", *, then: str = "") -> list[str]:
    """Break a paragraph into lines between its words.

    Args:
        text: the paragraph.
        indent: what stands before each line.
        then: what stands besides before each line but the first.
    """
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + then,
        break_long_words=False,
        break_on_hyphens=False,
    )
