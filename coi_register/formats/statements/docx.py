"""A statement as a document of Word: a heading, then paragraphs or tables. Needs the extra `docx`.

Each sentence stands in a content control, which stays with it while the document is edited. A part of the document that
Word does not show tells the house style, the day, and for the number of each content control the tokens of its facts.
Nobody is named as the author of the file. A table has a text for those who do not see it. `docx_form` lays forms out.

Source: ECMA-376, Office Open XML, part 1 (17.5.2 content controls, 17.4.78 repeated header rows, 22.5 custom XML;
`tblCaption` and `tblDescription` of its second edition).
"""

import datetime
import math
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from coi_register.english import count
from coi_register.errors import MissingExtraError
from coi_register.formats.shared.safe_text import xml_characters, xml_text
from coi_register.formats.statements.docx_elements import (
    MILLIMETRE,
    add_control,
    add_row,
    describe_table,
    fixed_table,
    lengths,
    mark_row,
)
from coi_register.formats.statements.parts import Paragraph, Table, parts
from coi_register.model.ids import token
from coi_register.readback.markers import ALONE, DOCX_CONTENT_TYPE, DOCX_NAMESPACE, DOCX_TAG, NONE
from coi_register.statements.statement import Sentence, Statement

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["report"]

_A4, _MARGIN = (210 * MILLIMETRE, 297 * MILLIMETRE), 25 * MILLIMETRE
_NARROWEST = 0.12
"""The least part of the width of a table that a column takes."""

_UNTITLED = "Interests declared"
_FIRST_DAY_OF_ZIP = (1980, 1, 1, 0, 0, 0)


def report(statement: Statement) -> bytes:
    """Write a statement as a document of Word, the same bytes each time.

    Raises:
        MissingExtraError: if python-docx is not installed.
    """
    try:
        import docx
    except ModuleNotFoundError:
        raise MissingExtraError("the format docx", package="python-docx", extra="docx") from None
    document = docx.Document()
    _describe(document, statement)
    if _is_form(statement):
        from coi_register.formats.statements.docx_form import write_forms

        write_forms(document, statement)
    else:
        _Page(document).write(statement)
    _add_tokens(document, statement)
    written = BytesIO()
    document.save(written)
    return _undated(written.getvalue())


def _is_form(statement: Statement) -> bool:
    return any(each.part for each in statement.sentences)


def _describe(document: "Document", statement: Statement) -> None:
    """Set the properties of the document and the size of its pages; nobody is named."""
    from docx.oxml.ns import qn

    properties, day = document.core_properties, datetime.datetime.combine(statement.on, datetime.time())
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.title, properties.language = xml_characters(statement.heading), "en-GB"
    properties.created = properties.modified = day
    for element, name in ((document.styles.element, "w:lang"), (document.settings.element, "w:themeFontLang")):
        for language in element.iter(qn(name)):
            language.set(qn("w:val"), "en-GB")
    for section in document.sections:
        section.page_width, section.page_height = lengths(*_A4)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = lengths(_MARGIN)[0]


class _Page:
    """What is written, sentence by sentence, each with its number."""

    def __init__(self, document: "Document") -> None:
        self._document = document
        self._number = 0

    def write(self, statement: Statement) -> None:
        """Write the heading and every part of a statement."""
        if statement.heading:
            self._document.add_heading(xml_characters(statement.heading), level=1)
        for part in parts(statement):
            if isinstance(part, Table):
                self._table(part)
            else:
                self._paragraph(part)

    def _paragraph(self, part: Paragraph) -> None:
        paragraph = self._document.add_paragraph(xml_characters(part.lead_in))
        for position, sentence in enumerate(part.sentences):
            if position or part.lead_in:
                paragraph.add_run(" ")
            self._control(paragraph, sentence.labelled)

    def _table(self, part: Table) -> None:
        if part.title:
            self._document.add_heading(xml_characters(part.title), level=2)
        wide = max(1, len(part.columns), *(len(row.cells) for row in part.rows))
        widths = lengths(*_widths(part, wide))
        table = fixed_table(self._document, widths)
        columns = f", in columns: {', '.join(part.columns)}" if part.columns else ""
        describe_table(table, part.title or _UNTITLED, f"{count(len(part.rows), 'row')}{columns}.")
        if part.columns:
            row = add_row(table, widths)
            mark_row(row, "w:tblHeader")
            for cell, text in zip(row.cells, part.columns, strict=False):
                cell.paragraphs[0].add_run(xml_characters(text)).bold = True
        for sentence in part.rows:
            row = add_row(table, widths)
            marked = next((place for place, text in enumerate(sentence.cells) if text), 0)
            for place, (cell, text) in enumerate(zip(row.cells, sentence.cells, strict=False)):
                if place == marked:
                    self._control(cell.paragraphs[0], text)
                else:
                    cell.paragraphs[0].add_run(xml_characters(text))
        self._document.add_paragraph()  # two tables that touch are one to Word

    def _control(self, paragraph: Any, text: str) -> None:
        """Add a text in a content control with the number of the sentence."""
        add_control(paragraph, self._number, text)
        self._number += 1


def _widths(part: Table, wide: int) -> list[float]:
    """Share the width of the page among the columns: more to those that say more, but to each enough to read."""
    texts = (part.columns, *(row.cells for row in part.rows))
    sizes = [math.sqrt(1 + sum(len(cells[place]) for cells in texts if place < len(cells))) for place in range(wide)]
    least = min(_NARROWEST, 1 / wide)
    shares = [least + (1 - least * wide) * size / sum(sizes) for size in sizes]
    return [share * (_A4[0] - 2 * _MARGIN) for share in shares]


def _add_tokens(document: "Document", statement: Statement) -> None:
    """Add the part that is not shown: style, day, and whom and which facts each numbered sentence is about."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    package = document.part.package
    assert package is not None, "a document that has just been made has a package"
    names = {str(part.partname) for part in package.iter_parts()}
    number = next(number for number in range(1, len(names) + 2) if f"/customXml/item{number}.xml" not in names)
    name = PackURI(f"/customXml/item{number}.xml")
    part = Part(name, DOCX_CONTENT_TYPE, _tokens(statement).encode(), package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)


def _tokens(statement: Statement) -> str:
    alone = f' alone="{ALONE}"' if statement.alone else ""
    places, in_form = {who: place for place, who in enumerate(statement.authors)}, _is_form(statement)
    return "".join(
        (
            f'<statement xmlns="{DOCX_NAMESPACE}" style="{xml_text(statement.style)}" on="{statement.on}"{alone}>',
            *(f'<author token="{token(who.id or who.name)}"/>' for who in statement.authors),
            *(_sentence(number, each, places, in_form=in_form) for number, each in enumerate(statement.sentences)),
            "</statement>",
        )
    )


def _sentence(number: int, sentence: Sentence, places: dict[Any, int], *, in_form: bool) -> str:
    who = " ".join(str(places[each]) for each in sentence.who if each in places)
    tokens = " ".join(map(token, sentence.fact_ids))
    says = f' says="{NONE}"' if sentence.says_none else ""
    first = next((place for place, text in enumerate(sentence.cells) if text), 0)
    # A row of a form may stand as a paragraph, or in fewer cells: the others are empty.
    cells = f' first="{first}" of="{len(sentence.cells)}"' if in_form else ""
    return f'<sentence tag="{DOCX_TAG}{number}" who="{who}" facts="{tokens}"{says}{cells}/>'


def _undated(package: bytes) -> bytes:
    """Write an archive anew without the time at which it was written."""
    written = BytesIO()
    with ZipFile(BytesIO(package)) as given, ZipFile(written, "w", ZIP_DEFLATED) as plain:
        for name in given.namelist():
            entry = ZipInfo(name, _FIRST_DAY_OF_ZIP)
            entry.compress_type = ZIP_DEFLATED
            plain.writestr(entry, given.read(name))
    return written.getvalue()
