"""Statements as documents of Word, as python-docx reads them."""

import sys
from io import BytesIO
from zipfile import ZipFile

import attrs
import docx
import pytest
from hypothesis import given

from coi_register.errors import MissingExtraError
from coi_register.formats.statements import statement_file
from coi_register.statements.statement import Statement
from coi_register.strategies import statements


def opened(statement: Statement) -> docx.document.Document:
    """Write a statement, and open it."""
    return docx.Document(BytesIO(statement_file("docx", statement)))


def test_headings_are_headings(paragraph: Statement, table: Statement) -> None:
    """The heading has the style of one, which readers by ear go by; so have the names above tables."""
    (heading, body) = opened(paragraph).paragraphs
    assert (heading.style.name, heading.text) == ("Heading 1", "Competing interests")
    assert body.style.name == "Normal"
    names = [each.text for each in opened(table).paragraphs if each.style.name == "Heading 2"]
    assert names == ["Ada Reed", "Ada Reed, Ben van den Okoro, FRCP", "Ada Reed"]


def test_tables(table: Statement) -> None:
    """A table has a row of heads that is repeated on each page, rows that stay whole, and fills the page."""
    first = opened(table).tables[0]
    xml = first._tbl.xml
    assert [cell.text for cell in first.rows[0].cells] == ["Kind", "Body"]
    assert xml.count("w:tblHeader") == 1
    assert xml.count("w:cantSplit") == 2
    assert sum(cell.width.mm for cell in first.rows[0].cells) == pytest.approx(160, abs=0.1)
    assert min(cell.width.mm for cell in first.rows[0].cells) > 20


def test_tables_have_a_text(table: Statement) -> None:
    """A table says what it is to those who do not see it: whose it is, and its columns, last of its properties."""
    told = [
        [(each.tag.rpartition("}")[2], each.values()) for each in made._tbl.tblPr][-2:] for made in opened(table).tables
    ]
    columns = "in columns: Kind, Body."
    assert told == [
        [("tblCaption", ["Ada Reed"]), ("tblDescription", [f"One row, {columns}"])],
        [("tblCaption", ["Ada Reed, Ben van den Okoro, FRCP"]), ("tblDescription", [f"One row, {columns}"])],
        [("tblCaption", ["Ada Reed"]), ("tblDescription", [f"One row, {columns}"])],
    ]
    one = attrs.evolve(table, sentences=table.sentences[:1], columns=())
    (made,) = opened(one).tables
    assert [each.values() for each in made._tbl.tblPr][-2:] == [["Interests declared"], ["One row."]]


def test_marks_are_where_words_are(table: Statement) -> None:
    """In a row whose first cell is empty, the content control is around one with words."""
    row = attrs.evolve(table.sentences[0], cells=("", "Reed & Söhne"))
    one = opened(attrs.evolve(table, sentences=(row,))).tables[0]
    assert ["w:sdt" in cell._tc.xml for cell in one.rows[1].cells] == [False, True]


def test_nobody_is_named(paragraph: Statement) -> None:
    """The file names no author, has the title and the language, and tells no other time than the statement's."""
    properties = opened(paragraph).core_properties
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert (properties.title, properties.language) == ("Competing interests", "en-GB")
    assert str(properties.created.date()) == str(properties.modified.date()) == "2025-03-14"
    with ZipFile(BytesIO(statement_file("docx", paragraph))) as package:
        assert {each.date_time for each in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"en-US" not in package.read("word/styles.xml").replace(b'w:eastAsia="en-US"', b"")
        assert not any(b"Ada" in package.read(each) for each in package.namelist() if each != "word/document.xml")


@given(statements())
def test_the_same_each_time(statement: Statement) -> None:
    """A statement is written as the same bytes each time."""
    assert statement_file("docx", statement) == statement_file("docx", statement)


def test_without_the_extra(paragraph: Statement, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without python-docx the error says what to install."""
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(MissingExtraError, match=r"python-docx; install it with: pip install 'coi_register\[docx\]'"):
        statement_file("docx", paragraph)
