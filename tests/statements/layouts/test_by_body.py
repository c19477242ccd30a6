"""Elsevier's tool: a sentence for each body, with what the words for a kind do not say in brackets."""

from typing import Any

import pytest

from coi_register import Declaration, from_mapping, statement


def told(*interests: dict[str, Any], who: tuple[str, ...] = ("Ada Example",)) -> list[str]:
    """What Elsevier prints of some authors with the same interests, sentence by sentence."""
    said = []
    for name in who:
        plain = {"declarant": {"name": name, "title": "Dr"}, "declared_on": "2024-03-14", "interests": list(interests)}
        declaration = from_mapping(plain)
        assert isinstance(declaration, Declaration)
        said.append(declaration)
    return [each.text for each in statement(said, style="elsevier").sentences]


WITH_ACME = "Ada Example reports a relationship with Acme that includes:"
FEE = {"kind": "consulting-fee", "payer": "Acme"}
JOB = {"kind": "employment", "organisation": "Acme", "period": "/.."}
SHARES = {"kind": "shareholding", "organisation": "Acme"}
GRANT = {"kind": "grant", "payer": "Bolt", "scope": "submitted-work"}


@pytest.mark.parametrize(
    ("interests", "expected"),
    [
        ([FEE], ["Ada Example reports a relationship with Acme that includes: consulting or advisory."]),
        (
            [FEE, JOB, SHARES],
            [f"{WITH_ACME} consulting or advisory, employment, and equity or stocks."],
        ),
        (
            [{**FEE, "period": "2023"}, {**FEE, "amount": "GBP 500"}],
            [f"{WITH_ACME} consulting or advisory (consulting fees in 2023; a consulting fee of £500)."],
        ),
        (
            [{**SHARES, "percentage": 2}],
            [f"{WITH_ACME} equity or stocks, namely shares (2% of the issued capital)."],
        ),
        ([GRANT], ["Ada Example reports financial support was provided by Bolt."]),
        (
            [GRANT, {**FEE, "payer": "Bolt"}],
            [
                "Ada Example reports financial support was provided by Bolt.",
                "Ada Example reports a relationship with Bolt that includes: consulting or advisory.",
            ],
        ),
        ([{**JOB, "planned": True, "period": "2030"}], ["Ada Example reports a planned post at Acme in 2030."]),
        ([{**FEE, "status": "declined"}], ["Ada Example reports declined consulting fees from Acme."]),
        ([{**SHARES, "subject": "wife"}], ["Ada Example reports shares in Acme held by Example's wife."]),
        ([{"kind": "gift", "description": "a pen"}], ["Ada Example reports a pen."]),
    ],
)
def test_a_sentence_for_each_body(interests: list[dict[str, Any]], expected: list[str]) -> None:
    """What is the author's own and has a body stands under it; all else is told as before."""
    assert [each.replace("Ada Example's wife", "Example's wife") for each in told(*interests)] == expected


def test_several_authors_each_have_it() -> None:
    """The publisher's tool tells each author alone, also of a relationship that others have."""
    assert told(JOB, who=("Ada Example", "Ben Sample")) == [
        "Ada Example reports a relationship with Acme that includes: employment.",
        "Ben Sample reports a relationship with Acme that includes: employment.",
    ]


def test_each_fact_is_in_a_sentence_once() -> None:
    """No fact is lost or told twice."""
    many = [FEE, JOB, SHARES, GRANT, {**FEE, "payer": "Bolt"}, {**SHARES, "subject": "wife"}]
    plain = {"declarant": "Ada Example", "declared_on": "2024-03-14", "interests": many}
    declaration = from_mapping(plain)
    assert isinstance(declaration, Declaration)
    facts = [fact for each in statement(declaration, style="elsevier").sentences for fact in each.facts]
    assert sorted(map(repr, facts)) == sorted(map(repr, declaration.interests))
