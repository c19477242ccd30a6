"""What holds for a statement in every format."""

import json
from collections.abc import Callable
from html.parser import HTMLParser
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from coi_register.cli.arguments import parser
from coi_register.errors import InvalidValueError
from coi_register.formats.shared.safe_text import xml_characters
from coi_register.formats.statements import STATEMENT_FORMATS, statement_file, statement_report
from coi_register.statements.statement import Statement
from coi_register.strategies import statements


class _Words(HTMLParser):
    """Collects the text of a page, each element's apart."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = [""]

    def handle_data(self, data: str) -> None:
        self.words[-1] += data

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.words.append("")

    def handle_endtag(self, tag: str) -> None:
        self.words.append("")


def of_html(page: str) -> str:
    """Read the text of a page."""
    words = _Words()
    words.feed(page)
    return "\n".join(words.words)


def of_word(document: bytes) -> str:
    """Read the text of a document of Word, a paragraph a line."""
    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    with ZipFile(BytesIO(document)) as package:
        root = ElementTree.fromstring(package.read("word/document.xml"))
    return "\n".join("".join(each.text or "" for each in line.iter(f"{name}t")) for line in root.iter(f"{name}p"))


def of_xml(document: bytes) -> str:
    """Read the text of an XML document."""
    return "".join(ElementTree.fromstring(document).itertext())


WORDS: dict[str, Callable[[bytes], str]] = {
    "text": bytes.decode,
    "markdown": lambda written: of_html(MarkdownIt("commonmark").enable("table").render(written.decode())),
    "html": lambda written: of_html(written.decode()),
    "json": lambda written: "\n".join(each["text"] for each in json.loads(written)["sentences"]),
    "jats": of_xml,
    "crossref": lambda written: of_html(json.loads(written)["assertion"][0]["value"]),
    "crossref-deposit": of_xml,
    "pubmed": of_xml,
    "docx": of_word,
}


def plain(text: str) -> str:
    """A text without what a format may change: the sort of its spaces, and what XML does not allow."""
    return " ".join(xml_characters(text).split())


@pytest.mark.parametrize("name", STATEMENT_FORMATS)
@given(statement=statements())
def test_nothing_is_lost(name: str, statement: Statement) -> None:
    """Every sentence, or every cell of its row, is found in the text of the file as it was typed, lead-in included."""
    found = plain(WORDS[name](statement_file(name, statement)))
    if name != "json":
        assert plain(statement.lead_in) in found
    for sentence in statement.sentences:
        if plain(sentence.text) not in found:
            assert sentence.cells
            assert all(plain(cell) in found for cell in sentence.cells)


@pytest.mark.parametrize("name", [name for name in STATEMENT_FORMATS if name != "docx"])
@given(statement=statements())
def test_text_ends_its_line(name: str, statement: Statement) -> None:
    """A format that is text ends with a line break, and has no control character but line breaks and tabs."""
    written = statement_report(name, statement)
    assert written.endswith("\n")
    assert not [each for each in written if each < " " and each not in "\n\t"]


@pytest.mark.parametrize("name", ["html", "jats", "crossref", "crossref-deposit", "pubmed", "markdown", "docx"])
def test_no_id_is_shown(name: str, paragraph: Statement) -> None:
    """Where ids are not asked for, they are not in the file: they may tell more than the statement does."""
    written = statement_file(name, paragraph)
    if name == "docx":
        with ZipFile(BytesIO(written)) as package:
            written = b"".join(map(package.read, package.namelist()))
    for each in ("fee-1", "f-1", "a-reed"):
        assert f'"{each}"'.encode() not in written
        assert f">{each}<".encode() not in written


def test_control_characters_are_shown(paragraph: Statement) -> None:
    """What a hand-made statement has of control characters becomes a picture of them in every format."""
    import attrs

    odd = attrs.evolve(paragraph, lead_in="a\x1b[31m\x00b\uffff", sentences=())
    for name in STATEMENT_FORMATS:
        found = WORDS[name](statement_file(name, odd))
        assert "\x1b" not in found
        assert "\x00" not in found


def test_a_format_that_there_is_not(paragraph: Statement) -> None:
    """An unknown format is an error that names those that there are; a document of Word is no text."""
    with pytest.raises(InvalidValueError, match="no format “pdf”; there are text, markdown, html, json"):
        statement_report("pdf", paragraph)
    with pytest.raises(InvalidValueError, match="statement_file"):
        statement_report("docx", paragraph)


def test_the_command_knows_them_all() -> None:
    """The choices of `--format` are the formats."""
    for name in STATEMENT_FORMATS:
        assert parser("statement").parse_args(["statement", "mine.yaml", "--format", name]).format == name
