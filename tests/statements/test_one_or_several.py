"""One or several: things of two bodies, of several people, of each and of all."""

from typing import Any

import pytest

from coi_register import statement
from coi_register.model.styles import Style
from tests.statements.declared import FEE, GRANT, TRUSTEE, author, grouped, told, told_of_berg


def of_two(**fact: Any) -> list[dict[str, Any]]:
    """The same fact of two bodies."""
    field = "payer" if fact["kind"] in ("consulting-fee", "hospitality", "speaker-fee") else "organisation"
    return [{**fact, field: body} for body in ("Acme", "Beta")]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (
            of_two(kind="hospitality", description="a dinner"),
            "has accepted a dinner from Acme and a dinner from Beta",
        ),
        (of_two(kind="hospitality", description="dinners"), "has accepted dinners from Acme and Beta"),
        (
            of_two(kind="hospitality", description="2 tickets"),
            "has accepted 2 tickets from Acme and 2 tickets from Beta",
        ),
        (
            of_two(kind="speaker-fee", purpose="a lecture"),
            "has received a fee from Acme for a lecture and a fee from Beta for a lecture",
        ),
        (
            of_two(kind="speaker-fee", period="2020-05-03"),
            "received a speaker fee from Acme and a speaker fee from Beta on 3 May 2020",
        ),
        (
            of_two(kind="public-office"),
            "has held a public office at Acme and a public office at Beta",
        ),
        (of_two(kind="public-office", role="councillor"), "has been a councillor for Acme and Beta"),
        ([TRUSTEE, TRUSTEE], "was a trustee of Mind in 2018"),
        (
            [{**TRUSTEE, "id": each} for each in ("one", "two")],
            "was a trustee of Mind and a trustee of Mind in 2018",
        ),
    ],
)
def test_of_two_things_none_is_lost(facts: list[dict[str, Any]], expected: str) -> None:
    """What there is one of from each of two bodies is told of each, and what has two ids is told twice."""
    assert told_of_berg("bmj-journals", *facts) == f"AB {expected}."


@pytest.mark.parametrize(
    ("nature", "expected"),
    [
        (
            "a contract",
            "AB's institution has had a contract with Acme and a contract with Beta",
        ),
        ("research funding", "AB's institution has had research funding from Acme and Beta"),
    ],
)
def test_two_contracts_are_not_one(nature: str, expected: str) -> None:
    """Nor does an institution that has two contracts have one with two bodies."""
    facts = of_two(kind="institutional-interest", nature=nature)
    assert told_of_berg("bmj-journals", *facts) == f"{expected}."


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ({"number": "1"}, "1 share in Acme"),
        ({"number": "one", "type": "bonds"}, "one bond issued by Acme"),
        ({"number": "500", "type": "share options"}, "500 share options in Acme"),
    ],
)
def test_one_share_is_one(fact: dict[str, Any], expected: str) -> None:
    """A share is in the singular where there is one."""
    shares = {"kind": "shareholding", "organisation": "Acme", **fact}
    assert told_of_berg("bmj-journals", shares) == f"AB has held {expected}."
    assert told_of_berg("icmje-prose", shares) == f"AB reports {expected}."


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ({"relation": "children", "organisation": "Mind"}, "Ada Berg's children have had links with Mind."),
        (
            {"relation": "parents", "role": "director", "organisation": "Mind"},
            "Ada Berg's parents have been directors at Mind.",
        ),
        ({"relation": "sisters", "role": "nurses"}, "Ada Berg's sisters have been nurses."),
        ({"relation": "brother-in-law", "role": "nurse"}, "Ada Berg's brother-in-law has been a nurse."),
        ({"relation": "son", "person": "Tom Berg"}, "Ada Berg's son is Tom Berg."),
    ],
)
def test_children_are_several(fact: dict[str, Any], expected: str) -> None:
    """Of relatives in the plural the verb is plural, and so is what they are."""
    assert told_of_berg("sage", {"kind": "family-tie", **fact}).endswith(expected)


PAID_SEAT = {
    "kind": "advisory-role",
    "organisation": "Acme",
    "remuneration": {"status": "paid", "amount": {"value": 500, "currency": "GBP", "per": "day"}, "total": "GBP 4000"},
}
PAID_TRUSTEE = {
    "kind": "directorship",
    "organisation": "Acme",
    "remuneration": {"status": "waived", "amount": "GBP 500"},
}
PAID_FELLOW = {
    "kind": "fellowship",
    "host": "Acme",
    "remuneration": {"status": "paid", "amount": {"value": 500, "currency": "GBP", "per": "month"}},
}


@pytest.mark.parametrize(
    ("style", "fact", "expected"),
    [
        ("bmj-journals", PAID_SEAT, "AS and BN have been paid advisers to Acme (£500 a day each, £4000 each in all)."),
        ("bmj-journals", PAID_TRUSTEE, "AS and BN have been directors of Acme (payment of £500 each waived)."),
        ("bmj-journals", PAID_FELLOW, "AS and BN have each held a paid fellowship at Acme (£500 a month)."),
        (
            grouped("icmje-prose"),
            PAID_SEAT,
            "AS and BN each report a paid position as adviser to Acme (£500 a day, £4000 in all).",
        ),
    ],
)
def test_a_sum_is_that_of_each(style: str | Style, fact: dict[str, Any], expected: str) -> None:
    """A sum that two people have is not taken for one that they share."""
    assert told(style, *(author(name, fact) for name in ("Ada Sample", "Ben Nominal"))) == expected


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        pytest.param(
            {"kind": "secondment", "host": "Mind", "role": "adviser", "period": "2019"},
            "AS and BN each report a secondment to Mind as an adviser in 2019.",
            id="a role",
        ),
        pytest.param(
            {"kind": "personal-tie", "relation": "friend", "person": {"name": "Jane Sample"}},
            "AS and BN each report a relationship as a friend of Jane Sample.",
            id="a relation",
        ),
        pytest.param(
            {"kind": "volunteering", "role": "driver", "organisation": "Mind", "period": "2019"},
            "AS and BN each report voluntary work as a driver for Mind in 2019.",
            id="voluntary work",
        ),
    ],
)
def test_what_each_reports_is_in_the_singular(fact: dict[str, Any], expected: str) -> None:
    """What each of several people reports is one thing, and their role in it that of one."""
    assert told(grouped("icmje-prose"), *(author(name, fact) for name in ("Ada Sample", "Ben Nominal"))) == expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param(
            [TRUSTEE, GRANT, FEE],
            "Drs Berg and Diaz reported having been trustees of Mind in 2018. Drs Berg and Diaz each reported "
            "receiving a grant from Beta. Drs Berg and Diaz reported receiving consulting fees from Beta in "
            "2019-20.",
            id="together, then each",
        ),
        pytest.param(
            [GRANT, TRUSTEE],
            "Drs Berg and Diaz each reported receiving a grant from Beta. Drs Berg and Diaz reported having been "
            "trustees of Mind in 2018.",
            id="each, then together",
        ),
    ],
)
def test_what_each_reports_is_not_what_all_share(facts: list[dict[str, Any]], expected: str) -> None:
    """A grant that each of two people had is not told in a sentence that says “reported” of both together."""
    people = [author(name, *facts, who={"title": "Dr"}) for name in ("Ada Berg", "Carl Diaz")]
    assert statement(people, style=grouped("jama")).text == expected


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (GRANT, "a grant from Beta for the submitted work"),
        (
            {"kind": "employment", "role": "statistician", "organisation": "Beta", "remuneration": "paid"},
            "AB and CD have been employed as statisticians by Beta for the submitted work",
        ),
        (
            {"kind": "consulting-fee", "payer": "Beta", "amount": "GBP 500"},
            "AB and CD have each received a consulting fee of £500 from Beta for the submitted work",
        ),
    ],
)
def test_support_of_each_is_not_support_of_all(fact: dict[str, Any], expected: str) -> None:
    """In a frame a grant may be that of the work, and of all its authors; a post or a fee is that of one."""
    supported = {**fact, "scope": "submitted-work"}
    people = [author(name, supported, nothing_to_declare=[{"others": True}]) for name in ("Ada Berg", "Carl Diaz")]
    told_of = statement(people, style="bmj-research").text.partition("declare: ")[2]
    assert told_of.startswith(f"{expected}; no financial relationships")
