"""Markdown that is the same for every generated part."""

from collections.abc import Iterable, Sequence

__all__ = ["cell", "code", "folded", "table"]


def cell(text: str) -> str:
    """Write a text so that it can stand in a table: on one line, with its bars escaped."""
    return " ".join(text.split()).replace("|", "\\|")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(map(cell, line))} |" for line in lines)


def code(text: str, language: str) -> str:
    """Write a block of code."""
    return f"```{language}\n{text.strip()}\n```"


def folded(summary: str, text: str) -> str:
    """Write what a reader opens with a click."""
    return f"<details>\n<summary>{summary}</summary>\n\n{text}\n\n</details>"
