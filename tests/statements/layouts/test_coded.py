"""Coded statements: each body with a code, what the code does not say, and a legend."""

from typing import Any

import pytest

from coi_register import Declaration, from_mapping, statement

FEE = {"kind": "consulting-fee", "payer": "Acme Pharma"}
CONSULTING = "C/A, consulting or advisory relationship"


def author(name: str, *interests: dict[str, Any], **fields: Any) -> Declaration:
    """A declaration of somebody on 14 March 2024; without interests, that there is nothing."""
    said: dict[str, Any] = {"interests": [*interests]} if interests else {"nothing_to_declare": True}
    made = from_mapping({"declarant": name, "declared_on": "2024-03-14", **said, **fields})
    assert isinstance(made, Declaration)
    return made


@pytest.mark.parametrize(
    ("facts", "coded", "key"),
    [
        ([FEE], "Acme Pharma (C/A).", CONSULTING),
        ([{**FEE, "id": "fee-1", "mirror_of": "fee-2"}], "Acme Pharma (C/A).", CONSULTING),
        ([{**FEE, "note": "it was given away"}], "Acme Pharma (C/A). It was given away.", CONSULTING),
        ([{**FEE, "period": "2020"}], "Acme Pharma (C/A: consulting fees in 2020).", CONSULTING),
        ([{**FEE, "payer": {"name": "Twelve Firms", "plural": True}}], "Twelve Firms (C/A).", CONSULTING),
        ([{"kind": "shareholding", "organisation": "Acme"}], "Acme (OI).", "OI, ownership interests"),
        ([{"kind": "gift", "payer": "Acme", "description": "a pen"}], "Acme (O: a pen).", "O, other relationship"),
        (
            [FEE, {"kind": "shareholding", "organisation": "Bolt"}],
            "Acme Pharma (C/A), Bolt (OI).",
            f"{CONSULTING}; OI, ownership interests",
        ),
        (
            [FEE, {"kind": "shareholding", "organisation": "Bolt, Inc"}],
            "Acme Pharma (C/A); Bolt, Inc (OI).",
            f"{CONSULTING}; OI, ownership interests",
        ),
    ],
)
def test_bodies_with_codes(facts: list[dict[str, Any]], coded: str, key: str) -> None:
    """A body has the code alone where nothing else is to be said; a comma within an entry parts them by semicolons."""
    text = statement(author("Ada Example", *facts), style="oncologist").text
    assert text == f"Ada Example: {coded} Key: {key}."


def test_whose_codes_they_are() -> None:
    """Each author is named once, and every sentence is about its author, those of notes and of nothing included."""
    people = [
        author("Ada Example", FEE, {**FEE, "payer": "Bolt", "note": "it was late"}, notes=[{"text": "all is told"}]),
        author("Ben Okoro", FEE),
        author("Cy Sample"),
    ]
    told = statement(people, style="oncologist").sentences
    assert [(" ".join(who.name for who in each.who), each.labelled, len(each.facts)) for each in told] == [
        ("Ada Example", "Ada Example: Acme Pharma,", 1),
        ("Ada Example", "Bolt (C/A).", 1),
        ("Ada Example", "It was late.", 0),
        ("Ada Example", "All is told.", 0),
        ("Ben Okoro", "Ben Okoro: Acme Pharma (C/A).", 1),
        ("Cy Sample", "Cy Sample indicated no financial relationships.", 0),
        ("", f"Key: {CONSULTING}.", 0),
    ]


def test_a_code_stands_once_after_bodies_that_have_it() -> None:
    """It stands after the last of them; what says more than its code keeps its own, and so does another code."""
    shares = {"kind": "shareholding", "organisation": "Acme Pharma"}
    job = {"kind": "employment", "organisation": "Dale", "period": "/.."}
    more = {**FEE, "payer": "Colt", "period": "2020"}
    told = statement(author("Ada Example", FEE, {**FEE, "payer": "Bolt"}, more, shares, job), style="oncologist")
    assert [each.labelled for each in told.sentences[:5]] == [
        "Ada Example: Acme Pharma,",
        "Bolt (C/A);",
        "Colt (C/A: consulting fees in 2020);",
        "Acme Pharma (OI);",
        "Dale (E).",
    ]
