"""What documents of Word are made of here: marked words, boxes to tick, rows and cells. Needs the extra `docx`.

Source: ECMA-376, part 1 (17.5.2 content controls, 17.4.84 vertically merged cells); MS-DOCX, 2.6 (`w14:checkbox`).
"""

from typing import Any

from coi_register.english import capitalised
from coi_register.formats.shared.safe_text import xml_characters
from coi_register.readback.markers import BOX_OPEN, BOX_TICKED, DOCX_TAG

__all__ = [
    "MILLIMETRE",
    "add_box",
    "add_control",
    "add_row",
    "describe_table",
    "fixed_table",
    "join_above",
    "join_right",
    "lengths",
    "mark_row",
]

MILLIMETRE = 36_000  # in the units of Word's drawings, in which lengths are given
_BOX_FONT = "MS Gothic"  # which has both boxes, and which Word itself takes for them


def lengths(*given: float) -> tuple[Any, ...]:
    """Make lengths of python-docx."""
    from docx.shared import Emu

    return tuple(Emu(int(each)) for each in given)


def add_control(paragraph: Any, number: int, text: str, *, bold: bool = False) -> None:
    """Add a text in a content control with the number of its sentence."""
    run = paragraph.add_run(xml_characters(text))
    if bold:
        run.bold = True
    tag = _made("w:tag", val=f"{DOCX_TAG}{number}")
    paragraph._p.append(_control([tag], run._r))


def add_box(paragraph: Any, *, ticked: bool) -> None:
    """Add a box that can be ticked in Word, and a space."""
    from docx.oxml.ns import qn

    run = paragraph.add_run(BOX_TICKED if ticked else BOX_OPEN)
    run.font.name = _BOX_FONT
    run._r.rPr.rFonts.set(qn("w:eastAsia"), _BOX_FONT)
    box = _made("w14:checkbox")
    box.append(_made("w14:checked", val="1" if ticked else "0"))
    for name, sign in (("w14:checkedState", BOX_TICKED), ("w14:uncheckedState", BOX_OPEN)):
        box.append(_made(name, val=f"{ord(sign):04X}", font=_BOX_FONT))
    paragraph._p.append(_control([box], run._r))
    paragraph.add_run(" ")


def _control(told: list[Any], run: Any) -> Any:
    control, properties, content = (_made(name) for name in ("w:sdt", "w:sdtPr", "w:sdtContent"))
    properties.extend(told)
    content.append(run)
    control.append(properties)
    control.append(content)
    return control


def _made(name: str, **attributes: str) -> Any:
    """Make an element with attributes of its own namespace; python-docx does not know that of Word 2010."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import nsmap, qn

    prefix, _, local = name.partition(":")
    spaces = {**nsmap, "w14": "http://schemas.microsoft.com/office/word/2010/wordml"}
    if prefix in nsmap:
        element = OxmlElement(name)
        for key, value in attributes.items():
            element.set(qn(f"{prefix}:{key}"), value)
        return element
    from docx.oxml.parser import oxml_parser

    element = oxml_parser.makeelement(f"{{{spaces[prefix]}}}{local}", nsmap={prefix: spaces[prefix]})
    for key, value in attributes.items():
        element.set(f"{{{spaces[prefix]}}}{key}", value)
    return element


def fixed_table(document: Any, widths: tuple[Any, ...], *, style: str = "Table Grid") -> Any:
    """Add a table without rows, whose columns keep their widths."""
    table = document.add_table(rows=0, cols=len(widths), style=style)
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    return table


def describe_table(table: Any, title: str, text: str) -> None:
    """Say what a table is, for a reader by ear: a title, and a text."""
    for name, told in (("w:tblCaption", title), ("w:tblDescription", text)):  # the last two properties, in this order
        table._tbl.tblPr.append(_made(name, val=capitalised(xml_characters(told))))


def add_row(table: Any, widths: tuple[Any, ...]) -> Any:
    """Add a row that is not parted by the end of a page."""
    row = table.add_row()
    mark_row(row, "w:cantSplit")
    for cell, width in zip(row.cells, widths, strict=True):
        cell.width = width
    return row


def mark_row(row: Any, name: str) -> None:
    """Say of a row that it is not parted by the end of a page, or that it is repeated on each."""
    row._tr.get_or_add_trPr().append(_made(name))


def join_right(row: Any, first: int, last: int) -> Any:
    """Make one cell of some that stand beside each other, and return it."""
    return row.cells[first].merge(row.cells[last])


def join_above(row: Any, place: int, *, begins: bool) -> None:
    """Make a cell one with the cell above it; or say that it is the first of several below each other."""
    row._tr.tc_lst[place].vMerge = "restart" if begins else "continue"
