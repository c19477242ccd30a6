"""Files in formats that tell no facts, and documents of Word that have lost their marks."""

import re
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest

from coi_register import from_mapping, statement
from coi_register.formats.statements import statement_file
from coi_register.readback import UnreadableStatementError, statement_from

GIVEN = from_mapping(
    {
        "declarant": "Ada Example",
        "declared_on": "2025-03-14",
        "interests": [{"kind": "gift", "description": "a pen", "donor": "Acme Pharma", "period": "2024"}],
    }
)


def archive(**parts: str) -> bytes:
    """An archive with some files, whose names have “_” for “/”."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as package:
        for name, content in parts.items():
            package.writestr(name.replace("_", "/"), content)
    return written.getvalue()


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"<!DOCTYPE html>\n<html></html>", "HTML"),
        (b"\xef\xbb\xbf  <HTML>", "HTML"),
        (b'<?xml version="1.0"?>\n<!-- a page --><html xmlns="http://www.w3.org/1999/xhtml"/>', "HTML"),
        (archive(mimetype="application/vnd.oasis.opendocument.text"), "an OpenDocument text"),
        (archive(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "an OpenDocument file"),
        (archive(xl_workbook="x", **{"xl/workbook.xml": "<x/>"}), "a spreadsheet"),
        (b'<?xml version="1.0"?><office:document/>', "an OpenDocument text"),
        (b"%PDF-1.7", "a PDF"),
        (b"{\\rtf1 Ada}", "RTF"),
        (b"\xd0\xcf\x11\xe0 Ada", "an old Word"),
        (b"<CoiStatement>None</CoiStatement>", "PubMed"),
        (archive(mimetype="nothing"), "no document of Word"),
        (b"<article/>", "no footnote"),
        (b'{"assertion": []}', "no statement"),
        (b"Ada Example has declared a gift.", "neither JSON nor JATS"),
    ],
)
def test_the_format_is_named(content: bytes, name: str) -> None:
    """What cannot be read is called what it is, and the message says what can be."""
    with pytest.raises(
        UnreadableStatementError, match=f"{name}.*; what can be read is JSON, JATS and documents of Word"
    ):
        statement_from(content)


def edited(*, without: str = "", was: str = "", becomes: str = "") -> bytes:
    """A statement as a document of Word, saved without some of its parts, or with other text."""
    written = BytesIO()
    with ZipFile(BytesIO(statement_file("docx", statement(GIVEN)))) as given, ZipFile(written, "w") as made:
        for name in given.namelist():
            if without and name.startswith(without):
                continue
            content = given.read(name)
            if was and name == "word/document.xml":
                content = re.sub(was, becomes, content.decode(), flags=re.DOTALL).encode()
            made.writestr(name, content)
    return written.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        edited(without="customXml"),
        edited(was=r"<w:sdt>.*?<w:sdtContent>(.*?)</w:sdtContent></w:sdt>", becomes=r"\1"),
        edited(was=r"<w:tag [^>]*/>", becomes=""),
    ],
)
def test_documents_without_their_marks(content: bytes) -> None:
    """A document of Word that was saved without the part with tokens, or without its content controls, is refused."""
    with pytest.raises(UnreadableStatementError, match="its marks are lost, as where its text was copied"):
        statement_from(content)


def test_the_marks_are_read_where_they_are() -> None:
    """The same document is read where nothing is lost."""
    assert statement_from(edited()).sentences[0].text == "Ada Example received a pen from Acme Pharma in 2024."
