"""A register of interests with the columns of NHS England."""

import datetime
import re
from typing import Any

import attrs
import pytest
from hypothesis import given, reject, strategies as st

from coi_register.documents.load_dump import from_mapping
from coi_register.model.declarations import Declaration
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.nhs_types import nhs_types
from coi_register.model.kinds.shapes import Role
from coi_register.model.kinds.vocabulary import NhsType, Pay, Remuneration
from coi_register.model.structuring.from_plain import structure
from coi_register.statements.content.authors import ContradictionError, authors_of
from coi_register.statements.layouts.nhs_register import COLUMNS, role_of
from coi_register.statements.state import statement
from coi_register.statements.statement import Layout, Statement
from coi_register.strategies import declarations, plain_texts

DAY = datetime.date(2016, 6, 29)
LATER = datetime.date(2100, 1, 1)


def declaration(*interests: dict[str, Any], **fields: Any) -> Declaration:
    """A declaration of Ada Example's to a trust."""
    plain = {"declarant": "Ada Example", "declared_on": DAY.isoformat(), "declared_to": "Leeds Trust"}
    found = from_mapping({**plain, "interests": list(interests), **fields})
    assert isinstance(found, Declaration)
    return found


def entered(*given: Declaration) -> Statement:
    """The register of some declarations."""
    return statement(given, style="nhs-register")


JOB = {"kind": "employment", "role": "medical director", "organisation": "Leeds Trust", "period": "2013/.."}
TRUSTEE = {"kind": "directorship", "role": "trustee", "organisation": "Mind"}
CAMPAIGN = {"kind": "campaign-role", "organisation": "Mind"}


def test_rows() -> None:
    """A row has the name, the role at the body, the type and the interest, its dates, and the note."""
    printed = entered(
        declaration(JOB, {**TRUSTEE, "period": "2014-03/2015", "remuneration": "unpaid", "note": "It is far."})
    )
    assert printed.columns == COLUMNS
    assert printed.layout is Layout.TABLE
    assert [row.cells for row in printed.sentences] == [
        (
            "Ada Example",
            "Medical director",
            "Financial interest: A post as medical director at Leeds Trust.",
            "2013",
            "Ongoing",
            "",
        ),
        (
            "Ada Example",
            "Medical director",
            "Non-financial professional interest: An unpaid position as trustee of Mind.",
            "March 2014",
            "2015",
            "It is far.",
        ),
    ]


@pytest.mark.parametrize(
    ("fields", "begin", "end"),
    [
        ({}, "", ""),
        ({"period": "2010"}, "2010", "2010"),
        ({"period": "2013/.."}, "2013", "Ongoing"),
        ({"period": "/.."}, "", "Ongoing"),
        ({"period": "2013/"}, "2013", ""),
        ({"period": "/2015-03"}, "", "March 2015"),
        ({"period": "2013~/2015?"}, "About 2013", "2015 (date uncertain)"),
        ({"period": "2015-06-01/2015-06-03"}, "1 June 2015", "3 June 2015"),
        ({"ended": True}, "", "Ended, date not stated"),
        ({"ended": True, "period": "2013/"}, "2013", "Ended, date not stated"),
        ({"period": "2017/..", "planned": True}, "2017", ""),
    ],
)
def test_dates(fields: dict[str, Any], begin: str, end: str) -> None:
    """Dates are as precise as they were declared; what was not said is left empty."""
    (row,) = entered(declaration({**TRUSTEE, **fields})).sentences
    assert row.cells[3:5] == (begin, end)


@pytest.mark.parametrize(
    ("plain", "told"),
    [
        (
            {**TRUSTEE, "remuneration": "paid", "ended": True},
            "Financial interest: A former paid position as trustee of Mind.",
        ),
        (
            {"kind": "founder", "organisation": "Mind", "remuneration": "unpaid", "period": "/.."},
            "Non-financial professional interest: A current unpaid position as founder of Mind.",
        ),
        (
            {"kind": "family-tie", "relation": "brother", "organisation": "Mind", "period": "2013/.."},
            "Indirect interest: Links of Example's brother with Mind.",
        ),
        (
            {"kind": "other", "description": "lives beside the road", "period": "2013/.."},
            "Ada Example lives beside the road.",
        ),
    ],
)
def test_description(plain: dict[str, Any], told: str) -> None:
    """An interest is described as a thing, its dates left to their columns."""
    (row,) = entered(declaration(plain)).sentences
    assert row.cells[2] == told


@pytest.mark.parametrize(
    ("plain", "types"),
    [
        (JOB, ["financial"]),
        ({**JOB, "remuneration": "unpaid"}, ["non-financial professional"]),
        (TRUSTEE, ["financial", "non-financial professional"]),
        ({**TRUSTEE, "remuneration": "unpaid"}, ["non-financial professional"]),
        ({**TRUSTEE, "remuneration": "waived"}, ["non-financial professional"]),
        ({**TRUSTEE, "remuneration": "GBP 500"}, ["financial"]),
        ({**TRUSTEE, "remuneration": "not-stated"}, ["financial", "non-financial professional"]),
        ({**TRUSTEE, "subject": "wife"}, ["indirect"]),
        ({"kind": "grant", "payer": "Wellcome", "subject": "employer"}, ["financial"]),
        ({"kind": "secondment", "host": "NHS England", "remuneration": "paid"}, ["financial"]),
        (
            {
                "kind": "committee-role",
                "committee": "ethics committee",
                "remuneration": {"status": "paid", "amount": "GBP 150", "recipient": {"to": "employer"}},
            },
            ["non-financial professional"],
        ),
        ({"kind": "secondment", "host": "NHS England"}, ["non-financial professional"]),
        ({**TRUSTEE, "remuneration": {"status": "paid", "recipient": "self"}}, ["financial"]),
        ({**TRUSTEE, "remuneration": {"status": "paid", "recipient": "employer"}}, ["financial"]),
        ({**CAMPAIGN, "remuneration": "unpaid"}, ["non-financial professional", "non-financial personal"]),
        ({**CAMPAIGN, "remuneration": {"status": "paid", "recipient": "self"}}, ["financial"]),
        (
            {**CAMPAIGN, "remuneration": {"status": "paid", "recipient": "employer"}},
            ["non-financial professional", "non-financial personal"],
        ),
        ({**JOB, "basis": "honorary"}, ["financial", "non-financial professional"]),
        ({"kind": "family-tie", "relation": "brother", "organisation": "Mind"}, ["indirect"]),
        ({"kind": "other", "description": "lives beside the road"}, []),
        ({"kind": "other", "description": "lives beside the road", "subject": "wife"}, []),
        ({"kind": "other", "description": "lives beside the road", "nhs_types": ["indirect"]}, ["indirect"]),
        ({**JOB, "remuneration": "paid", "nhs_types": ["non-financial personal"]}, ["non-financial personal"]),
        (
            {**TRUSTEE, "subject": "wife", "nhs_types": ["indirect", "financial", "indirect"]},
            ["indirect", "financial"],
        ),
    ],
)
def test_types(plain: dict[str, Any], types: list[str]) -> None:
    """The types are those of the kind, narrowed by whether it is paid and whose it is."""
    assert list(nhs_types(structure(plain, Interest))) == types


@pytest.mark.parametrize(
    ("role", "interest"),
    [
        ("medical director", JOB),
        ("trustee", {**TRUSTEE, "organisation": "Leeds Trust"}),
        ("", TRUSTEE),
        ("", {**JOB, "period": "2010/2013"}),
        ("medical director", {**JOB, "period": "2010/"}),
        ("", {**JOB, "period": "2017/..", "planned": True}),
        ("", {"kind": "employment", "role": "director", "organisation": "Leeds Trust", "planned": True}),
        ("", {"kind": "employment", "role": "director", "organisation": "Leeds Trust", "ended": True}),
        ("medical director", {**JOB, "organisation": {"name": "Leeds Trust", "article": "the"}}),
        ("", {**JOB, "organisation": {"description": "trust"}}),
        ("", {**JOB, "subject": "wife"}),
        ("", {"kind": "employment", "organisation": "Leeds Trust"}),
    ],
)
def test_role(role: str, interest: dict[str, Any]) -> None:
    """The role is that which is held on the day at the body to which the declaration is made, or nothing."""
    assert role_of(authors_of(declaration(interest))[0]) == role


def test_a_row_in_one_line() -> None:
    """As text, a row has the role beside the name, and before each date what it is."""
    later = attrs.evolve(declaration(TRUSTEE), declared_on=datetime.date(2016, 7, 29))
    untitled = {"kind": "employment", "organisation": "Leeds Trust", "period": "2012"}
    printed = entered(declaration(JOB, untitled), later)
    assert (printed.heading, printed.lead_in, printed.on) == ("Register of interests", "", later.declared_on)
    assert [row.text for row in printed.sentences] == [
        (
            "Ada Example (medical director): Financial interest: A post as medical director at Leeds Trust. "
            "From: 2013. To: ongoing."
        ),
        "Ada Example (medical director): Financial interest: A post at Leeds Trust. From: 2012. To: 2012.",
        (
            "Ada Example (medical director): Financial or non-financial professional interest: A position as trustee "
            "of Mind."
        ),
    ]


def test_a_nil_of_no_day() -> None:
    """A declaration that names no day is entered as of the day of the register, which it does not claim as its own."""
    nil = attrs.evolve(declaration(nothing_to_declare=True), declared_on=None)
    (row,) = statement([nil], style="nhs-register", on=DAY).sentences
    assert row.cells == ("Ada Example", "", "Nil declaration.", "", "", "")


def test_role_asks_for_the_body() -> None:
    """Where nobody says to whom the declaration is made, no role is made up."""
    assert role_of(authors_of(attrs.evolve(declaration(JOB), declared_to=None))[0]) == ""


def test_nil_declaration() -> None:
    """Whoever declares nothing has a row that says so, with the day."""
    (row,) = entered(declaration(nothing_to_declare=True)).sentences
    assert row.cells == ("Ada Example", "", "Nil declaration.", "", "", "Declared on 29 June 2016.")
    assert row.text == "Ada Example: Nil declaration. Declared on 29 June 2016."


def test_confirmed_again() -> None:
    """What a later declaration says again is entered once."""
    first = declaration(JOB, nothing_to_declare=[{"kind": "gift"}])
    later = attrs.evolve(first, declared_on=datetime.date(2016, 7, 29))
    assert entered(first, later).sentences == entered(first).sentences


def test_nothing_of_some() -> None:
    """What there is none of has a row each, and so have capacity and notes."""
    nils = [{"kind": "gift"}, {"others": True}]
    found = declaration(JOB, nothing_to_declare=nils, notes=["She left the room"], capacity="personal")
    told = [(row.cells[2], row.cells[5]) for row in entered(found).sentences[1:]]
    assert told == [
        ("No gifts to declare.", "Declared on 29 June 2016."),
        ("No other interests to declare.", "Declared on 29 June 2016."),
        ("", "Writing in a personal capacity."),
        ("", "She left the room."),
    ]


@pytest.mark.parametrize(
    ("given_types", "told"),
    [
        ([], "Financial or non-financial professional interest: A position as trustee of Mind."),
        (["indirect"], "Indirect interest: A position as trustee of Mind."),
        (
            ["non-financial personal", "indirect"],
            "Non-financial personal and indirect interest: A position as trustee of Mind.",
        ),
    ],
)
def test_types_that_were_decided(given_types: list[str], told: str) -> None:
    """Types that whoever keeps the register has given stand over those of the kind, and all of them hold."""
    (row,) = entered(declaration({**TRUSTEE, "nhs_types": given_types})).sentences
    assert row.cells[2] == told


def test_a_kind_without_a_type() -> None:
    """A kind of an application's own that says nothing of types has none, whoever is paid."""
    made = attrs.make_class("Visit", {}, bases=(Role,), frozen=True, kw_only=True, class_body={"kind": "visit"})
    for pay in (None, Pay.PAID, Pay.UNPAID):
        assert nhs_types(made(remuneration=Remuneration(status=pay) if pay else None)) == ()


LABELLED = st.lists(st.sampled_from(NhsType), max_size=2).map(tuple)


@given(st.lists(declarations(nothing=False, using={str: plain_texts(most=2)}), min_size=1, max_size=2), st.data())
def test_types_change_no_other_statement(found: list[Declaration], data: st.DataObject) -> None:
    """A type that is given later changes no prose, no form and no id, whoever is told of together."""
    labelled = [
        attrs.evolve(
            each, interests=tuple(attrs.evolve(fact, nhs_types=data.draw(LABELLED)) for fact in each.interests)
        )
        for each in found
    ]
    for style in ("bmj", "jama", "oncologist", "elife"):
        try:
            made = statement(found, style=style, on=LATER, show_gaps=True)
        except ContradictionError:
            reject()
        again = statement(labelled, style=style, on=LATER, show_gaps=True)
        assert again.text == made.text
        assert [each.fact_ids for each in again.sentences] == [each.fact_ids for each in made.sentences]


@given(declarations())
def test_nothing_is_lost(found: Declaration) -> None:
    """Every fact has a row, in the order of the declaration, and every row the cells of the columns."""
    printed = entered(found)
    assert [row.facts[0] for row in printed.sentences if row.facts] == list(found.interests)
    assert all(len(row.cells) == len(COLUMNS) for row in printed.sentences)
    nils = len(set(found.nothing_to_declare))
    assert len(printed.sentences) >= len(found.interests) + nils


@given(declarations(using={str: plain_texts(most=2)}))
def test_cells_are_well_formed(found: Declaration) -> None:
    """No cell has a gap, an empty bracket or a stray mark, whatever is declared and its dates left out."""
    for row in entered(found).sentences:
        for cell in row.cells:
            assert not re.search(r"  | [,;.)]|\(\)|\( |,,|\.\.$|^ | $|\bNone\b", cell), cell
