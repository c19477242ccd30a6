"""A statement as Markdown: a heading, then a paragraph, a list, or tables.

What authors wrote is escaped, so that it shows as they typed it.

Sources: CommonMark 0.31 (section 2.4, backslash escapes); GitHub Flavored Markdown (section 4.10, tables).
"""

import re
from collections.abc import Iterator

from coi_register.formats.shared.safe_text import harmless
from coi_register.formats.statements.parts import Paragraph, Table, parts
from coi_register.statements.statement import Statement

__all__ = ["report"]

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&$^]")
_AT_THE_BEGINNING = re.compile(r"^(?:([#+=:-])|([0-9]{1,9})(?=[.)]))")


def report(statement: Statement) -> str:
    """Write a statement as Markdown, with its heading, one paragraph or row a line."""
    blocks = [f"## {_escaped(statement.heading)}"] if statement.heading else []
    items: list[str] = []
    for part in parts(statement):
        if isinstance(part, Table):
            blocks += _table(part)
        elif part.is_item:
            items.append(f"- {_paragraph(part)}")
        elif part.lead_in or part.sentences:
            blocks.append(_paragraph(part))
    if items:
        blocks.append("\n".join(items))
    return "".join(f"{block}\n" for block in "\n\n".join(blocks).split("\n"))


def _paragraph(part: Paragraph) -> str:
    return _escaped(" ".join(filter(None, (part.lead_in, *(each.labelled for each in part.sentences)))))


def _table(part: Table) -> Iterator[str]:
    if part.title:
        yield f"### {_escaped(part.title)}"
    wide = max((len(part.columns), *(len(each.cells) for each in part.rows)))
    rows = (part.columns, ("---",) * wide, *(each.cells for each in part.rows))
    yield "\n".join(_row(row, wide, is_rule=number == 1) for number, row in enumerate(rows))


def _row(cells: tuple[str, ...], wide: int, *, is_rule: bool) -> str:
    filled = (*cells, *("",) * (wide - len(cells)))
    return f"| {' | '.join(cell if is_rule else _escaped(cell) for cell in filled)} |"


def _escaped(text: str) -> str:
    r"""Put a backslash before what would mean something.

    >>> print(_escaped("1. R&D *today* [sic]"))
    1\. R\&D \*today\* \[sic\]
    """
    shown = _SPECIAL.sub(r"\\\g<0>", harmless(text))
    found = _AT_THE_BEGINNING.match(shown)
    if not found:
        return shown
    place = found.end(2) if found[2] else 0
    return f"{shown[:place]}\\{shown[place:]}"
