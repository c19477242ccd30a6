"""The ICMJE form as a document of Word, laid out as the form is: one author's form after the other, each on a new page.

Above stand the date, the name and the manuscript, and what the form says before its items. Each item has its number,
its question, a box for “None”, and a row for each interest; the box is ticked where there is none. The words to be
agreed to follow, and below them what is not part of the form. What the author is to agree to is never marked.

Source: the form of 2021, as copies and a program that fills it in show it: the labels with their colons, and a box in
the answer to each item. The widths of the columns are ours.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from coi_register.english import count
from coi_register.formats.shared.safe_text import xml_characters
from coi_register.formats.statements.docx_elements import (
    MILLIMETRE,
    add_box,
    add_control,
    add_row,
    describe_table,
    fixed_table,
    join_above,
    join_right,
    lengths,
    mark_row,
)
from coi_register.statements.layouts.icmje_form import form_words
from coi_register.statements.statement import FormPart, Sentence, Statement

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["write_forms"]

_Numbered = tuple[int, Sentence]
_MARGIN = 15 * MILLIMETRE
_HEAD = (55 * MILLIMETRE, 125 * MILLIMETRE)
_ITEMS = (10 * MILLIMETRE, 60 * MILLIMETRE, 55 * MILLIMETRE, 55 * MILLIMETRE)
_SHADE = "E7E6E6"


def write_forms(document: "Document", statement: Statement) -> None:
    """Write the form of each author, and of whom there is none, on a page of their own.

    Args:
        document: the document, which is empty.
        statement: a statement whose rows tell which part of a form they are.
    """
    for section in document.sections:
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = lengths(_MARGIN)[0]
    numbered = enumerate(statement.sentences)
    for position, (_, rows) in enumerate(groupby(numbered, key=lambda each: each[1].who)):
        heading = document.add_heading(level=1)
        heading.add_run(xml_characters(statement.heading)).font.all_caps = True
        heading.paragraph_format.page_break_before = position > 0
        _Form(document, statement.columns).write(list(rows))


class _Form:
    """The form of one author, as it is written row by row."""

    def __init__(self, document: "Document", columns: Sequence[str]) -> None:
        self._document = document
        self._columns = columns

    def write(self, rows: Sequence[_Numbered]) -> None:
        """Write all parts in their order."""
        name = rows[0][1].who[0].name if rows[0][1].who else ""
        for part, of_part in groupby(rows, key=_section):
            those = list(of_part)
            if part is FormPart.HEAD:
                self._head(those, name)
            elif part is FormPart.ITEM:
                self._items(those, name)
            elif part is FormPart.AFTER:
                self._after(those, name)
            else:
                for each in those:
                    self._paragraph(each)

    def _head(self, rows: Sequence[_Numbered], name: str) -> None:
        """Write date, name and manuscript, each label with a colon, and what the form says before its items."""
        widths = lengths(*_HEAD)
        table = fixed_table(self._document, widths)
        describe_table(table, name, f"{count(len(rows), 'row')}: the date, the name and the manuscript.")
        for number, sentence in rows:
            label, value = add_row(table, widths).cells
            add_control(label.paragraphs[0], number, sentence.cells[1], bold=True)
            label.paragraphs[0].add_run(":").bold = True
            value.paragraphs[0].add_run(xml_characters(sentence.cells[2]))
        self._document.add_paragraph()
        for text in form_words().introduction:
            self._document.add_paragraph(xml_characters(text))

    def _items(self, rows: Sequence[_Numbered], name: str) -> None:
        """Write the items under their time frames."""
        table, widths = self._table(f"{name}: items of the form", len(rows))
        for item, of_item in groupby(rows, key=lambda each: each[1].cells[0]):
            if item:
                self._item(table, widths, list(of_item))
            else:
                for number, sentence in of_item:
                    frame = join_right(add_row(table, widths), 0, len(widths) - 1)
                    add_control(frame.paragraphs[0], number, sentence.cells[1], bold=True)
                    _shade(frame)
        self._document.add_paragraph()

    def _item(self, table: Any, widths: tuple[Any, ...], rows: Sequence[_Numbered]) -> None:
        """Write an item: its question beside a box for “None”, and a row for each interest."""
        number, first = rows[0]
        row = add_row(table, widths)
        asked, none = row.cells[:2], join_right(row, 2, 3).paragraphs[0]
        add_box(none, ticked=first.says_none)
        if first.says_none:
            add_control(asked[0].paragraphs[0], number, first.cells[0])
            none.add_run(xml_characters(first.cells[2]))
        else:
            asked[0].paragraphs[0].add_run(xml_characters(first.cells[0]))
            none.add_run(xml_characters(form_words().none))
        asked[1].paragraphs[0].add_run(xml_characters(first.cells[1]))
        if first.says_none:
            return
        for place in (0, 1):
            join_above(row, place, begins=True)
        for each in rows:
            row = add_row(table, widths)
            for place in (0, 1):
                join_above(row, place, begins=False)
            self._answer(row, each)

    def _answer(self, row: Any, answer: _Numbered) -> None:
        """Write with whom an interest is, and what it is, into the last two cells of a row."""
        from docx.table import _Cell

        number, sentence = answer
        entities, comment = (_Cell(each, row.table) for each in row._tr.tc_lst[2:])
        add_control(entities.paragraphs[0], number, sentence.cells[2])
        comment.paragraphs[0].add_run(xml_characters(sentence.cells[3]))

    def _after(self, rows: Sequence[_Numbered], name: str) -> None:
        """Write what is not part of the form: interests in a table, everything else below each other."""
        for in_table, of_sort in groupby(rows, key=lambda each: bool(each[1].cells[0])):
            those = list(of_sort)
            if not in_table:
                for each in those:
                    self._paragraph(each, bold=bool(each[1].cells[1]))
                continue
            table, widths = self._table(f"{name}: outside the form", len(those))
            for each in those:
                row = add_row(table, widths)
                for place in (0, 1):
                    row.cells[place].paragraphs[0].add_run(xml_characters(each[1].cells[place]))
                self._answer(row, each)
            self._document.add_paragraph()

    def _paragraph(self, each: _Numbered, *, bold: bool = False) -> None:
        number, sentence = each
        add_control(self._document.add_paragraph(), number, " ".join(filter(None, sentence.cells)), bold=bold)

    def _table(self, title: str, rows: int) -> tuple[Any, tuple[Any, ...]]:
        """Add a table with the heads of the form's columns: over numbers and questions it has none."""
        widths = lengths(*_ITEMS)
        table = fixed_table(self._document, widths)
        describe_table(table, title, f"{count(rows, 'row')}, in columns: {', '.join(self._columns)}.")
        row = add_row(table, widths)
        mark_row(row, "w:tblHeader")
        for cell, text in list(zip(row.cells, self._columns, strict=True))[2:]:
            cell.paragraphs[0].add_run(xml_characters(text)).bold = True
            _shade(cell)
        return table, widths


def _section(each: _Numbered) -> FormPart | None:
    """Take parts that stand together as one: the date with the rest of the head, time frames with items."""
    part = each[1].part
    together = {FormPart.DATE: FormPart.HEAD, FormPart.TIME_FRAME: FormPart.ITEM}
    return together.get(part, part) if part else None


def _shade(cell: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    shade = OxmlElement("w:shd")
    for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", _SHADE)):
        shade.set(qn(name), value)
    cell._tc.get_or_add_tcPr().append(shade)
