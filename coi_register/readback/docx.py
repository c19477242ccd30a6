"""Statements as documents of Word: sentences in content controls, and tokens in a part that Word does not show.

Nothing is needed for reading but what Python brings.
"""

import datetime
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element as _Element
from zipfile import BadZipFile, ZipFile

import attrs

from coi_register.readback.markers import ALONE, BOX_TICKED, DOCX_NAMESPACE, DOCX_TAG, NONE
from coi_register.readback.strict_xml import StrictXml, outermost
from coi_register.readback.written_statement import (
    MARKS_LOST,
    READABLE,
    UnreadableStatementError,
    WrittenAuthor,
    WrittenSentence,
    WrittenStatement,
)

__all__ = ["read_docx"]

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OURS = f"{{{DOCX_NAMESPACE}}}"
_LONGEST_PLACE = 6
_MOST_CELLS = 20
_UNREADABLE = (
    *(BadZipFile, KeyError, LookupError, ValueError, zlib.error, EOFError),
    NotImplementedError,  # a way of compression that Python does not know
    RuntimeError,  # an archive with a password
)


def read_docx(data: bytes, largest: int) -> WrittenStatement:
    """Read a statement from a document of Word, also one that has been edited since.

    Args:
        data: the file.
        largest: the greatest size of its text, and of the parts beside it together, in bytes.

    Raises:
        UnreadableStatementError: if it is no document of Word, or not one in which facts are marked.
    """
    try:
        with ZipFile(BytesIO(data)) as package:
            xml = StrictXml()
            body = _part(package, "word/document.xml", largest, xml)
            tokens = _tokens(package, largest, xml)
    except _UNREADABLE as error:
        raise UnreadableStatementError(
            f"the statement is no document of Word that can be read: {error}; {READABLE}"
        ) from None
    if tokens is None:
        raise UnreadableStatementError(f"the document of Word does not tell which facts it states: {MARKS_LOST}")
    marked = {each.get("tag", ""): each for each in tokens.iter(f"{_OURS}sentence")}
    found = tuple(_found(body))
    if marked and marked.keys().isdisjoint(each.tag for each in found):
        raise UnreadableStatementError(f"no sentence of the document of Word is marked any more: {MARKS_LOST}")
    return WrittenStatement(
        style=tokens.get("style", ""),
        on=_day(tokens.get("on", "")),
        lead_in=" ".join(each.text for each in found if each.is_lead_in),
        sentences=tuple(
            _sentence(each, marked[each.tag]) if each.tag in marked else _none_beside_facts(each)
            for each in found
            if each.tag in marked or (each.says_none and not each.tag)
        ),
        authors=tuple(WrittenAuthor(token=each.get("token", "")) for each in tokens.iter(f"{_OURS}author")),
        alone=tokens.get("alone") == ALONE,
        heading=next((each.text for each in found if each.is_heading), ""),
        unmarked=" ".join(each.unmarked for each in found if each.unmarked),
    )


def _part(package: ZipFile, name: str, largest: int, xml: StrictXml) -> _Element:
    if package.getinfo(name).file_size > largest:
        raise ValueError(f"{name} is too large")
    with package.open(name) as part:
        return xml.parse(part.read(largest + 1))


def _tokens(package: ZipFile, largest: int, xml: StrictXml) -> _Element | None:
    """Find the part with the tokens, by its root: Word gives such parts other names."""
    names = [name for name in package.namelist() if name.startswith("customXml/item") and "Props" not in name]
    if sum(package.getinfo(name).file_size for name in names) > largest:
        raise ValueError("its parts are too large")
    for name in names:
        root = _part(package, name, largest, xml)
        if root.tag == f"{_OURS}statement":
            return root
    return None


@attrs.frozen(kw_only=True)
class _Found:
    """A piece of the text: a sentence in its content control, or what stands outside, which `unmarked` has.

    It says that there is none where a box before that is ticked.
    """

    text: str
    unmarked: str = ""
    tag: str = ""
    cells: tuple[str, ...] = ()
    says_none: bool = False
    is_heading: bool = False
    is_lead_in: bool = False


def _found(body: _Element) -> Iterator[_Found]:
    """Go through the pieces of a text; a row of a table is one, and so is what a content control holds."""
    said = False  # whether there has been a sentence: what stands outside of those before is the lead-in
    above: dict[int, str] = {}  # what the cells of the row above say, by the columns where they begin
    for block in _blocks(body):
        if block.tag == f"{_W}tr":
            tag = next(filter(None, map(_tag, block.iter(f"{_W}sdt"))), "")
            cells, above, says_none = _row(block, above)
            said = said or bool(tag)
            row = " ".join(filter(None, cells))
            yield _Found(text=row, tag=tag, cells=cells, unmarked="" if tag else row, says_none=says_none)
            continue
        style = block.find(f"{_W}pPr/{_W}pStyle")
        if style is not None and style.get(f"{_W}val", "").startswith("Heading"):
            yield _Found(text=_text(block), is_heading=True)
            continue
        outside = "".join(_text(each) for each in block if not _is_sentence(each)).strip()
        if outside:
            yield _Found(text=outside, is_lead_in=not said, unmarked=outside)
        for control in outermost(block, _is_sentence):
            said = True
            yield _Found(text=_text(control), tag=_tag(control))


def _row(row: _Element, above: dict[int, str]) -> tuple[tuple[str, ...], dict[int, str], bool]:
    """Read the cells of a row: a cell that is one with that above it says the same.

    Returns:
        What the cells say; the same by the columns where they begin; and whether a box among them is ticked.
    """
    found: dict[int, str] = {}
    says_none = False
    column = 0
    for cell in outermost(row, lambda each: each.tag == f"{_W}tc"):
        joined, span = cell.find(f"{_W}tcPr/{_W}vMerge"), cell.find(f"{_W}tcPr/{_W}gridSpan")
        if joined is not None and joined.get(f"{_W}val", "continue") == "continue" and column in above:
            found[column] = above[column]
        else:
            found[column], ticked = _cell(cell)
            says_none = says_none or ticked
        column += _place(span.get(f"{_W}val", "1")) if span is not None else 1
    return tuple(found.values()), found, says_none


def _cell(cell: _Element) -> tuple[str, bool]:
    """Read a cell, and whether there is a box in it that is ticked; what an open box stands before is not said."""
    text, boxes = _text(cell), "".join(_text(each) for each in cell.iter(f"{_W}sdt") if _is_box(each))
    if boxes:
        ticked = BOX_TICKED in boxes
        return (text.replace(BOX_TICKED, "", 1).strip() if ticked else text), ticked
    sentences = "".join(_text(each) for each in outermost(cell, _is_sentence))
    return (sentences if sentences and text == f"{sentences}:" else text), False  # a label of a form has a colon


def _is_box(control: _Element) -> bool:
    return control.find(f"{_W}sdtPr/{_W14}checkbox") is not None


def _blocks(element: _Element) -> Iterator[_Element]:
    """Go through paragraphs, and rows as a whole, in their order."""
    for child in element:
        if child.tag in (f"{_W}p", f"{_W}tr"):
            yield child
        else:
            yield from _blocks(child)


def _is_sentence(element: _Element) -> bool:
    return element.tag == f"{_W}sdt" and bool(_tag(element))


def _tag(control: _Element) -> str:
    """Return the tag of a content control that holds a sentence, or nothing."""
    tag = control.find(f"{_W}sdtPr/{_W}tag")
    value = "" if tag is None else tag.get(f"{_W}val", "")
    return value if value.startswith(DOCX_TAG) else ""


def _text(element: _Element) -> str:
    """Take the text of runs; what a reviewer has deleted is not in `t`."""
    return "".join(each.text or "" for each in element.iter(f"{_W}t"))


def _sentence(found: _Found, mark: _Element) -> WrittenSentence:
    return WrittenSentence(
        text=found.text,
        who=tuple(map(_place, mark.get("who", "").split())),
        tokens=tuple(mark.get("facts", "").split()),
        cells=_cells(found, mark),
        says_none=mark.get("says") == NONE,
    )


def _none_beside_facts(found: _Found) -> WrittenSentence:
    """Return what a box says that was ticked by hand: that there is none, where there is something."""
    return WrittenSentence(text=found.text, cells=found.cells, says_none=True)


def _cells(found: _Found, mark: _Element) -> tuple[str, ...]:
    """Return the cells of a row; of a form, with those that are empty and not printed."""
    of = _place(mark.get("of", "0"))
    if not 0 < of <= _MOST_CELLS:
        return found.cells
    told = ("",) * min(of, _place(mark.get("first", "0"))) + (found.cells or (found.text,))
    return (*told, *("",) * (of - len(told)))[:of]


def _place(text: str) -> int:
    """Read the position of an author; nobody writes one with so many figures that Python would refuse to read it."""
    if not (text.isdecimal() and len(text) <= _LONGEST_PLACE):
        raise UnreadableStatementError("the document of Word is not as it was written: a mark in it is no number")
    return int(text)


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None
