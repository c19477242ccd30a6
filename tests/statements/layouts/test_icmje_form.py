"""The ICMJE form: thirteen items, each answered, and nothing lost that has no place in it."""

import contextlib
import datetime
from collections import Counter
from typing import Any

import attrs
import pytest
from hypothesis import given

from coi_register.documents.load_dump import from_mapping, load
from coi_register.model.declarations import Declaration, Nil
from coi_register.model.kinds.base import Interest
from coi_register.model.structuring.from_plain import structure
from coi_register.statements.content.authors import authors_of
from coi_register.statements.content.missing_answers import UnansweredError
from coi_register.statements.layouts.cells import entities, paid_to_author
from coi_register.statements.layouts.icmje_form import form, form_words
from coi_register.statements.state import statement
from coi_register.statements.statement import Layout, Sentence, Statement
from coi_register.statements.styles.files import load_style
from coi_register.strategies import declarations

DAY = datetime.date(2016, 6, 29)
HOUSE = load_style("icmje-form")
KHAN = load("examples/khan-2016.yaml")
assert isinstance(KHAN, Declaration)
ANSWERED = attrs.evolve(KHAN, nothing_to_declare=(Nil(others=True),))


def filled(*given: Declaration, on: datetime.date | None = None) -> Statement:
    """The form of some declarations."""
    return statement(given, style="icmje-form", on=on)


def declaration(*interests: dict[str, Any], **fields: Any) -> Declaration:
    """A declaration of Ada Example's, with nothing beside what it lists."""
    plain = {"declarant": "Ada Example", "declared_on": DAY.isoformat(), "interests": list(interests)}
    found = from_mapping({**plain, "nothing_to_declare": [{"others": True}] if interests else True, **fields})
    assert isinstance(found, Declaration)
    return found


def items_of(printed: Statement) -> list[Sentence]:
    """The rows that answer an item, in the form itself."""
    rows = list(printed.sentences)
    end = next(place for place, row in enumerate(rows) if row.cells[1] == form_words().certification)
    return [row for row in rows[:end] if row.cells[0]]


def test_golden_example_is_refused() -> None:
    """A form is not printed while an item has no answer; the error lists them all, and makes up none."""
    with pytest.raises(UnansweredError) as caught:
        filled(KHAN)
    assert [len(each.what) for each in caught.value.unanswered] == [11]
    with pytest.raises(UnansweredError, match="Mohsin Khan"):
        form(authors_of(KHAN)[0], HOUSE)


def test_golden_example_answered() -> None:
    """Once he has said that there is nothing else, every item is answered, and what is too old comes after."""
    rows = items_of(filled(ANSWERED))
    assert [row.cells[0] for row in rows] == [str(item) for item in range(1, 14)]
    assert [row.cells[0] for row in rows if row.cells[2] != "None"] == ["10", "13"]
    after = [row.cells for row in filled(ANSWERED).sentences][-4:]
    assert after[0] == ("", form_words().outside, "", "")
    assert after[1][0] == "13"
    assert after[1][2] == "Department of Health"
    assert "2010" in after[1][3]
    assert after[2:] == [("", form_words().beside, "", ""), ("", "", "", "Writing in a personal capacity.")]


def test_answered_item_by_item() -> None:
    """Eleven answers, one for each item that is open, do as well."""
    nils = tuple(Nil(item=item) for item in range(1, 13) if item != 10)
    assert filled(attrs.evolve(KHAN, nothing_to_declare=nils)).sentences == filled(ANSWERED).sentences
    with pytest.raises(UnansweredError, match=r"any of this: shares or share options \(item 11\)\n") as caught:
        filled(attrs.evolve(KHAN, nothing_to_declare=tuple(nil for nil in nils if nil.item != 11)))
    assert len(caught.value.unanswered) == 1


def test_nothing_at_all() -> None:
    """Whoever declares nothing at all answers each item with “None”."""
    rows = items_of(filled(declaration()))
    assert [row.cells[2:] for row in rows] == [("None", "")] * 13
    assert rows[3].text == "4. Consulting fees: None."


def test_head() -> None:
    """The head has the day, the name, and the title of what was submitted; the number is left open."""
    occasion = {"event": "submission", "title": "Insulin pumps in practice"}
    printed = filled(declaration(occasion=occasion))
    assert [row.cells for row in printed.sentences[:5]] == [
        ("", "Date", "29 June 2016", ""),
        ("", "Your Name", "Ada Example", ""),
        ("", "Manuscript Title", "Insulin pumps in practice", ""),
        ("", "Manuscript Number (if known)", "", ""),
        ("", "Time frame: Since the initial planning of the work", "", ""),
    ]
    assert printed.layout is Layout.TABLE
    assert [row.text for row in printed.sentences[2:4]] == [
        "Manuscript Title: Insulin pumps in practice",
        "Manuscript Number (if known)",
    ]
    assert (printed.heading, printed.on) == ("ICMJE Disclosure Form", DAY)
    assert len(printed.columns) == 4


def test_title_of_a_meeting_is_none() -> None:
    """What a declaration for a meeting goes with is no manuscript."""
    occasion = {"event": "meeting", "title": "Annual meeting"}
    assert form(authors_of(declaration(occasion=occasion))[0], HOUSE).title == ""
    for event in ("submission", "publication"):
        of_event = [declaration(occasion={**occasion, "event": event}), declaration(occasion={"event": event})]
        assert form(authors_of(of_event)[0], HOUSE).title == "Annual meeting"


def test_not_signed() -> None:
    """What the author is asked to agree to is printed, and not agreed to."""
    (row,) = [row for row in filled(declaration()).sentences if "certify" in row.cells[1]]
    assert "__ I certify" in row.cells[1]
    assert row.cells[2:] == ("", "")


def test_one_form_each() -> None:
    """Of several authors, one form stands after the other, and each row tells whose it is."""
    ben = attrs.evolve(declaration(), declarant=attrs.evolve(KHAN.declarant, name="Ben Sample"))
    printed = filled(ANSWERED, ben)
    assert [group[0].who[0].name for group in printed.groups] == ["Mohsin Khan", "Ben Sample"]
    assert [row.cells[2] for row in printed.sentences if row.cells[1] == "Your Name"] == ["Mohsin Khan", "Ben Sample"]


def test_all_that_is_missing() -> None:
    """One error names everybody who has left something open."""
    ben = attrs.evolve(KHAN, declarant=attrs.evolve(KHAN.declarant, name="Ben Sample"))
    with pytest.raises(UnansweredError) as caught:
        filled(KHAN, declaration(), ben)
    assert [each.person.name for each in caught.value.unanswered] == ["Mohsin Khan", "Ben Sample"]


FEE = {"kind": "consulting-fee", "payer": "Acme Pharma", "amount": "GBP 500", "period": "2015"}
TOLD = "A consulting fee of £500 from Acme Pharma in 2015"
BEARS = {"scope": "submitted-work", "note": "It was given back"}


@pytest.mark.parametrize(
    ("plain", "number", "named", "comment"),
    [
        (FEE, "4", "Acme Pharma", f"{TOLD}. Paid to the author."),
        ({**FEE, "recipient": "institution"}, "4", "Acme Pharma", f"{TOLD}, paid to Example's institution."),
        (
            {**FEE, **BEARS},
            "1",
            "Acme Pharma",
            f"{TOLD}, in connection with the submitted work. It was given back. Paid to the author.",
        ),
        (
            {"kind": "public-position", "topic": "the contract", "stance": "against"},
            "13",
            "No entity is named",
            "A public position against the contract.",
        ),
        (
            {"kind": "other", "description": "lives beside the road"},
            "13",
            "No entity is named",
            "Ada Example lives beside the road.",
        ),
        (
            {"kind": "shareholding", "organisation": "Acme Pharma", "subject": "wife"},
            "13",
            "Acme Pharma",
            "Shares in Acme Pharma held by Example's wife.",
        ),
        (
            {"kind": "shareholding", "organisation": {"description": "diagnostic start-up"}, "period": "2014/.."},
            "11",
            "diagnostic start-up",
            "Shares in a diagnostic start-up since 2014.",
        ),
    ],
)
def test_rows(plain: dict[str, Any], number: str, named: str, comment: str) -> None:
    """A row has the item, those with whom it is, what it is, and who was paid."""
    (row,) = [row for row in items_of(filled(declaration(plain))) if row.facts and row.cells[0] == number]
    assert row.cells[:1] + row.cells[2:] == (number, named, comment)


@pytest.mark.parametrize(
    ("plain", "rows"),
    [
        (
            {"kind": "patent", "title": "an inhaler", "status": "licensed", "licensee": "Acme", "royalties": "yes"},
            [("3", "Acme"), ("8", "Acme")],
        ),
        (
            {"kind": "committee-role", "study": "UK BEAM trial", "organisation": "Acme"},
            [("9", "UK BEAM trial; Acme")],
        ),
        ({"kind": "editorial-role", "role": "editor", "publication": "The BMJ"}, [("10", "The BMJ")]),
        (
            {"kind": "editorial-role", "publication": "The BMJ", "organisation": "BMJ Group"},
            [("10", "The BMJ; BMJ Group")],
        ),
    ],
)
def test_every_item_that_it_answers(plain: dict[str, Any], rows: list[tuple[str, str]]) -> None:
    """A fact stands under each item whose question it answers, with whom it is, so that none says “None” over it."""
    told = [row for row in items_of(filled(declaration(plain))) if row.facts]
    assert [(row.cells[0], row.cells[2]) for row in told] == rows
    assert len({row.cells[3] for row in told}) == 1


BEN = {"name": "Ben Sample", "title": "Dr"}


@pytest.mark.parametrize(
    ("plain", "named"),
    [
        ({"kind": "secondment", "host": "NHS England", "home": "Leeds Trust"}, "NHS England; Leeds Trust"),
        ({"kind": "gift", "description": "a pen", "donor": "Ben Sample"}, "Ben Sample"),
        ({"kind": "internship", "under": {"office": "chair", "organisation": "Mind"}}, "Mind"),
        ({"kind": "internship", "under": {"person": "Ben Sample"}}, "Ben Sample"),
        ({"kind": "internship", "organisation": "Mind", "under": {"office": "chair", "organisation": "Mind"}}, "Mind"),
        ({"kind": "personal-tie", "relation": "friend", "person": BEN}, "Dr Ben Sample"),
        ({"kind": "shareholding", "subject": {"relation": "wife", "person": "Sue Sample"}}, ""),
        ({"kind": "grant", "payer": {"name": "Long", "short_name": "L", "known_by": "short_name"}}, "L"),
        ({"kind": "grant", "payer": {"name": "Wellcome", "article": "the"}, "recipient": "institution"}, "Wellcome"),
    ],
)
def test_entities(plain: dict[str, Any], named: str) -> None:
    """Those on the other side are named once each; neither whose interest it is, nor who was paid, is among them."""
    assert entities(structure(plain, Interest)) == named


@pytest.mark.parametrize(
    ("to_author", "plain"),
    [
        (True, FEE),
        (True, {**FEE, "recipient": "self"}),
        (True, {**FEE, "status": "received"}),
        (False, {**FEE, "recipient": "institution"}),
        (False, {**FEE, "status": "waived"}),
        (False, {**FEE, "status": "pending"}),
        (False, {**FEE, "status": "not-stated"}),
        (False, {**FEE, "planned": True}),
        (False, {**FEE, "subject": "wife"}),
        (True, {**FEE, "subject": "self"}),
        (False, {"kind": "grant", "payer": "Wellcome"}),
        (True, {"kind": "grant", "payer": "Wellcome", "recipient": "self"}),
        (False, {"kind": "travel", "payer": "Wellcome"}),
        (True, {"kind": "advisory-role", "organisation": "Acme Pharma", "remuneration": "paid"}),
        (False, {"kind": "advisory-role", "organisation": "Acme Pharma", "remuneration": "unpaid"}),
        (False, {"kind": "advisory-role", "organisation": "Acme Pharma"}),
        (
            False,
            {
                "kind": "advisory-role",
                "organisation": "Acme Pharma",
                "remuneration": {"status": "paid", "recipient": "charity"},
            },
        ),
        (False, {"kind": "shareholding", "organisation": "Acme Pharma"}),
    ],
)
def test_paid_to_author(to_author: bool, plain: dict[str, Any]) -> None:  # a column of the table
    """That the author was paid is said where it is stated, and of no grant or support by mere silence."""
    assert paid_to_author(structure(plain, Interest)) is to_author


@given(declarations(nothing=False))
def test_nothing_is_lost(found: Declaration) -> None:
    """Every fact stands in the form or after it, and every note and every other nil is told."""
    whole = attrs.evolve(found, nothing_to_declare=(*found.nothing_to_declare, Nil(others=True)))
    printed = filled(whole)
    facts = [fact for row in printed.sentences for fact in row.facts]
    assert {*facts} == {*found.interests}
    assert Counter(facts) >= Counter(found.interests)  # two events that are alike are two; one can answer two items
    assert all(len(row.cells) == 4 for row in printed.sentences)
    for note in found.notes:
        told = note.text.strip().rstrip(" .,;:")[1:]  # a mark at its end gives way to the stop of a sentence
        assert any(told in row.cells[3] for row in printed.sentences)


@given(declarations(nothing=False))
def test_none_is_declared(found: Declaration) -> None:
    """A form that is printed says “None” only under items of which the author has said so."""
    said = any(nil.is_full or nil == Nil(others=True) or nil.item or nil.kind for nil in found.nothing_to_declare)
    with contextlib.suppress(UnansweredError):
        assert said or not any(row.cells[2] == "None" for row in items_of(filled(found)))


def test_questions() -> None:
    """The form has thirteen questions in two time frames, as it prints them."""
    assert [len(frame.questions) for frame in form_words().time_frames] == [1, 12]
    assert form_words().time_frames[1].questions[2] == "Consulting fees"
