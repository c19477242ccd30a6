"""The ICMJE form as a document of Word: laid out as the form is, and read back with every fact."""

import datetime
from contextlib import suppress
from html import escape
from io import BytesIO
from typing import Any

import attrs
import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given

from coi_register import Declaration, Statement, from_mapping, statement
from coi_register.formats.statements import statement_file
from coi_register.model import Nil
from coi_register.model.ids import token
from coi_register.readback import StatementCheck, check_statement, statement_from
from coi_register.statements.content.missing_answers import UnansweredError
from coi_register.statements.layouts.icmje_form import form_words
from coi_register.strategies import declarations

FEE = {"kind": "consulting-fee", "payer": "Acme Pharma", "amount": "GBP 500", "period": "2015"}
TALK = {"kind": "speaker-fee", "payer": "Beta Labs", "period": "2016"}
OLD = {"kind": "gift", "donor": "Acme Pharma", "description": "a pen", "period": "2010"}
BOXES = "☐☒"


def declared(*interests: dict[str, Any], name: str = "Ada Example", **fields: Any) -> Declaration:
    """A declaration of somebody who has said that there is nothing else."""
    nothing = [{"others": True}] if interests else True
    plain = {
        "declarant": name,
        "declared_on": "2016-06-29",
        "interests": list(interests),
        "nothing_to_declare": nothing,
    }
    found = from_mapping({**plain, **fields})
    assert isinstance(found, Declaration)
    return found


def form(*given: Declaration, **options: Any) -> Statement:
    """The forms of those who have declared."""
    return statement(given, style="icmje-form", **options)


def opened(made: Statement) -> docx.document.Document:
    """Write a statement, and open it."""
    return docx.Document(BytesIO(statement_file("docx", made)))


def items_table(document: docx.document.Document, number: int = 0) -> Any:
    """The table with the items of the form of one author."""
    return [each for each in document.tables if len(each.columns) == 4][number]


def boxes(table: Any) -> list[tuple[str, str]]:
    """Each item that has a box, with the sign in it."""
    found = []
    for row in table.rows:
        cells = [each.findall(f".//{qn('w:t')}") for each in row._tr.tc_lst]
        last = "".join(each.text for each in cells[-1])
        if last[:1] in BOXES and last:
            found.append(("".join(each.text for each in cells[0]), last))
    return found


def edited(made: Statement, was: str, becomes: str) -> bytes:
    """A document in which somebody has changed some words in Word."""
    document = opened(made)
    changed = 0
    for each in document.element.body.iter(qn("w:t")):
        if was in (each.text or ""):
            each.text = each.text.replace(was, becomes)
            changed += 1
    assert changed
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def test_the_head() -> None:
    """Title, then date, name and manuscript, each with a colon, and the words of the form before its items."""
    document = opened(form(declared(FEE, occasion={"event": "submission", "title": "Insulin pumps"})))
    (heading,) = [each for each in document.paragraphs if each.style.name == "Heading 1"]
    assert heading.text == "ICMJE Disclosure Form"
    assert heading.runs[0].font.all_caps
    head = document.tables[0]
    text = ["".join(each.text or "" for each in cell._tc.iter(qn("w:t"))) for row in head.rows for cell in row.cells]
    assert text == [
        *("Date:", "29 June 2016", "Your Name:", "Ada Example"),
        *("Manuscript Title:", "Insulin pumps", "Manuscript Number (if known):", ""),
    ]
    printed = [each.text for each in document.paragraphs]
    assert all(each in printed for each in form_words().introduction)


def test_boxes() -> None:
    """Each of the thirteen items has one box for “None”, which is ticked where nothing is listed under it."""
    table = items_table(opened(form(declared(FEE, FEE, TALK))))
    found = boxes(table)
    assert [number for number, _ in found] == [str(item) for item in range(1, 14)]
    assert {number for number, sign in found if sign == "☐ None"} == {"4", "5"}
    assert {sign for number, sign in found if number not in ("4", "5")} == {"☒ None"}
    xml = table._tbl.xml
    assert xml.count("<w14:checkbox") == 13
    assert xml.count('w14:val="1"') == 11


def test_columns() -> None:
    """Number, question and two columns to fill in keep their widths, and their heads stand on each page."""
    table = items_table(opened(form(declared(FEE))))
    assert [round(each.width.mm) for each in table.columns] == [10, 60, 55, 55]
    assert not table.autofit
    assert table._tbl.xml.count("w:tblHeader") == 1
    heads = [cell.text for cell in table.rows[0].cells]
    assert heads == ["", "", *form_words().columns[2:]]
    for row in table.rows:
        spans = [int(cell.tcPr.gridSpan.val) if cell.tcPr.gridSpan is not None else 1 for cell in row._tr.tc_lst]
        assert sum(spans) == 4


def test_a_question_stands_beside_all_its_rows() -> None:
    """Number and question of an item with interests are one cell each, beside the box and all rows."""
    table = items_table(opened(form(declared(FEE, {**FEE, "payer": "Beta Labs"}))))
    joined = [[cell.vMerge for cell in row._tr.tc_lst[:2]] for row in table.rows]
    assert [each for each in joined if any(each)] == [["restart"] * 2, ["continue"] * 2, ["continue"] * 2]


def test_nothing_is_agreed_to() -> None:
    """The mark under the form is left to its author."""
    document = opened(form(declared()))
    text = "".join(each.text or "" for each in document.element.body.iter(qn("w:t")))
    assert "__ I certify" in text
    assert "X I certify" not in text


def test_a_page_for_each() -> None:
    """Of several authors, the form of each but the first begins on a new page, with its own title."""
    document = opened(form(declared(FEE), declared(TALK, name="Ben Sample"), declared(name="Cleo Nominal")))
    headings = [each for each in document.paragraphs if each.style.name == "Heading 1"]
    assert [each.paragraph_format.page_break_before for each in headings] == [False, True, True]
    assert len([each for each in document.tables if len(each.columns) == 4]) == 3
    assert [boxes(items_table(document, number)).count(("4", "☐ None")) for number in range(3)] == [1, 0, 0]


def test_outside_the_form() -> None:
    """What was over before the time of the form stands after the words to be agreed to, and what else was said too."""
    made = form(declared(FEE, OLD, capacity="personal"))
    document = opened(made)
    after = [each for each in document.tables if len(each.columns) == 4][1]
    assert "A pen" in after._tbl.xml
    assert not boxes(after)
    body = "".join(each.text or "" for each in document.element.body.iter(qn("w:t")))
    assert body.index("I certify") < body.index(form_words().outside) < body.index("A pen")
    assert body.index("A pen") < body.index("Writing in a personal capacity.")


def test_who_has_not_declared() -> None:
    """Somebody of whom there is no form has a page that says so."""
    silent = declared(name="Ben Sample", nothing_to_declare=[])
    made = form(declared(FEE), silent, show_gaps=True)
    document = opened(made)
    assert "No declaration" in document.element.body.xml
    read = statement_from(statement_file("docx", made))
    assert [each.cells for each in read.sentences] == [each.cells for each in made.sentences]


@given(declarations(nothing=False))
def test_nothing_is_lost(found: Declaration) -> None:
    """Whatever is declared, each row comes back from the document with its cells, facts and people."""
    whole = attrs.evolve(found, nothing_to_declare=(*found.nothing_to_declare, Nil(others=True)))
    with suppress(UnansweredError):
        made = form(whole)
        read = statement_from(statement_file("docx", made))
        told = [(each.tokens, each.says_none, each.who) for each in read.sentences]
        assert told == [(tuple(map(token, each.fact_ids)), each.says_none, (0,)) for each in made.sentences]
        assert check_statement(read, whole) == StatementCheck()


@pytest.mark.parametrize("name", ["json", "jats", "docx"])
def test_the_day_is_no_fact(name: str) -> None:
    """A form whose day alone was changed, in the file or by a later confirmation, still holds."""
    given_ = declared(FEE, TALK)
    written = statement_file(name, form(given_))
    if name == "docx":
        written = edited(form(given_), "29 June 2016", "3 July 2016")
    else:
        assert b"29 June 2016" in written
        written = written.replace(b"29 June 2016", b"3 July 2016")
    assert check_statement(statement_from(written), given_).holds
    undated = statement_file("jats", form(given_)).replace(b"Date: 29 June 2016", b"Date")
    assert check_statement(statement_from(undated), given_).holds
    later = attrs.evolve(given_, declared_on=datetime.date(2016, 7, 3))
    assert check_statement(statement_from(written), [given_, later]).holds


def test_words_to_agree_to_that_are_gone() -> None:
    """Of two forms, the one from which somebody has taken the words to be agreed to is told once."""
    two = (declared(FEE), declared(TALK, name="Ben Sample"))
    document = opened(form(*two))
    agreements = [each for each in document.element.body.iter(qn("w:p")) if "I certify" in "".join(each.itertext())]
    agreements[1].getparent().remove(agreements[1])
    written = BytesIO()
    document.save(written)
    (gone,) = check_statement(statement_from(written.getvalue()), two).reworded
    assert (gone.written, gone.now) == ("", form_words().certification)


def test_a_note_that_begins_as_the_day_does() -> None:
    """Words of the author that begin as the row of the day does are compared."""
    noted = declared(FEE, notes=["Date: it was in June."])
    check = check_statement(statement_from(statement_file("docx", form(noted))), declared(FEE))
    assert any("it was in June" in each.written for each in check.reworded)


@pytest.mark.parametrize("mark", ["X", "x", "_X_", "☒", "✓"])
def test_agreeing_changes_no_fact(mark: str) -> None:
    """A form that its author has marked at the end still holds; words that are altered there are told."""
    made = form(declared(FEE))
    agreed = edited(made, "__ I certify", f"{mark} I certify")
    assert check_statement(statement_from(agreed), declared(FEE)).holds
    altered = check_statement(statement_from(edited(made, "answered every question", "answered some")), declared(FEE))
    assert ["answered some" in each.written for each in altered.reworded if each.written] == [True]


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("Ada Example", "Eve Example"),
        ("Consulting fees", "Fees"),
        ("Acme Pharma", "Beta Labs"),
        ("Insulin", "Glucagon"),
    ],
)
def test_other_words_are_told(was: str, becomes: str) -> None:
    """A name, a question, an entity or a title that somebody changed in Word is told."""
    given_ = declared(FEE, occasion={"event": "submission", "title": "Insulin pumps"})
    assert check_statement(statement_from(edited(form(given_), was, becomes)), given_).reworded


def changed_boxes(made: Statement, item: str) -> bytes:
    """A document in which somebody has clicked on the box of an item."""
    document = opened(made)
    for row in items_table(document).rows:
        texts = list(row._tr.iter(qn("w:t")))
        if texts[0].text == item and (box := [each for each in texts if each.text in tuple(BOXES)]):
            box[0].text = "☒" if box[0].text == "☐" else "☐"
    written = BytesIO()
    document.save(written)
    return written.getvalue()


@pytest.mark.parametrize("item", ["4", "6"])
def test_a_box_that_was_clicked(item: str) -> None:
    """“None” that is ticked over interests, and one that is no longer ticked where there is none, is told."""
    made = form(declared(FEE))
    check = check_statement(statement_from(changed_boxes(made, item)), declared(FEE))
    assert len(check.overtaken_nils) + len(check.reworded) >= 1


def test_formats_agree() -> None:
    """Text, JSON and Word have the same cells in the same rows, and a page on the web has them too."""
    made = form(declared(FEE, TALK, OLD, capacity="personal"), declared(name="Ben Sample"))
    cells = [list(each.cells) for each in made.sentences]
    assert [line.split("\t") for line in statement_file("text", made).decode().splitlines()[1:]] == cells
    for name in ("json", "docx"):
        assert [list(each.cells) for each in statement_from(statement_file(name, made)).sentences] == cells
    page = statement_file("html", made).decode()
    rows = ["".join(f"<td>{escape(cell, quote=False)}</td>" for cell in row) for row in cells]
    assert [each for each in rows if f"<tr>{each}</tr>" not in page] == []
