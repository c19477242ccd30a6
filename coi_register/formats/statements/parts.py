"""The parts of a statement on a page: paragraphs, and tables by the people whom their rows speak of."""

from collections.abc import Iterator

import attrs

from coi_register.model.styles import Layout
from coi_register.statements.statement import Sentence, Statement

__all__ = ["Paragraph", "Table", "flat_words", "parts", "text_blocks"]


@attrs.frozen(kw_only=True)
class Paragraph:
    """A paragraph: the lead-in, where it stands there, and sentences.

    Attributes:
        lead_in: the words before the sentences, or nothing.
        sentences: the sentences, or none.
        is_item: whether it is one of several lines that stand below each other as a list.
    """

    lead_in: str = ""
    sentences: tuple[Sentence, ...] = ()
    is_item: bool = False


@attrs.frozen(kw_only=True)
class Table:
    """A table, or that part of one which speaks of the same people.

    Attributes:
        title: whom it speaks of, where there are several tables.
        columns: the heads of its columns; none where it has no head.
        rows: sentences, each with its cells.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[Sentence, ...]


def parts(statement: Statement) -> Iterator[Paragraph | Table]:
    """Take a statement apart, in the order in which it is printed.

    A table whose rows speak now of these people and now of those becomes several, each below their names; but not
    where each row names its people in a cell of its own.
    """
    if statement.layout is Layout.PARAGRAPH:
        yield Paragraph(lead_in=statement.lead_in, sentences=statement.sentences)
        return
    if statement.lead_in:
        yield Paragraph(lead_in=statement.lead_in)
    if statement.layout is Layout.LINES:
        for group in statement.groups:
            yield Paragraph(sentences=group, is_item=True)
    else:
        yield from _tables(statement)


def text_blocks(statement: Statement) -> list[str]:
    """Return the words of a statement, those of each paragraph and of each row of a table together."""
    blocks: list[str] = []
    for part in parts(statement):
        if isinstance(part, Table):
            blocks += [each.labelled for each in part.rows]
        else:
            blocks.append(" ".join(filter(None, (part.lead_in, *(each.labelled for each in part.sentences)))))
    return [each for each in blocks if each]


def flat_words(statement: Statement) -> str:
    """Return all words of a statement in one line, with a stop between lines and rows that have none."""
    told = text_blocks(statement)
    return " ".join([*map(_ended, told[:-1]), *told[-1:]])


_ENDS = (".", "?", "!", ":", ";", ",", "…")


def _ended(block: str) -> str:
    return block if block.rstrip("”’\"')]").endswith(_ENDS) or block.endswith(_ENDS) else f"{block}."


def _tables(statement: Statement) -> Iterator[Table]:
    groups = statement.groups
    if len(groups) > 1 and all(map(_names_its_people, statement.sentences)):
        groups = (statement.sentences,)
    for group in groups:
        title = ", ".join(who.name for who in group[0].who) if len(groups) > 1 else ""
        yield Table(title=title, columns=statement.columns, rows=tuple(map(_row, group)))


def _row(sentence: Sentence) -> Sentence:
    """Give a sentence that has no cells one cell."""
    return sentence if sentence.cells else attrs.evolve(sentence, cells=(sentence.labelled,))


def _names_its_people(row: Sentence) -> bool:
    return any(cell == ", ".join(who.name for who in row.who) for cell in row.cells)
