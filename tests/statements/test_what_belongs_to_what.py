"""What belongs to what: a scope, a time, a sum or a note is not taken for that of the words beside it."""

from typing import Any

import pytest

from coi_register import statement
from tests.statements.declared import FEE, GRANT, START_UP, WIFE, author, of, told, told_of_berg

PAID_ON = {**FEE, "recipient": {"to": "institution"}}
TO_LEEDS = {
    **FEE,
    "recipient": {"to": "institution", "organisation": {"name": "University of Leeds", "article": "the"}},
}
PATENT = {"kind": "patent", "role": "inventor", "title": "a valve", "licensee": "Acme", "royalties": "no"}


@pytest.mark.parametrize(
    ("style", "fact", "scope", "ending"),
    [
        pytest.param("jama", FEE, "outside", "in 2019-20 outside the submitted work.", id="none before the whole"),
        pytest.param("jama", PAID_ON, "outside", "his institution, outside the submitted work.", id="a recipient"),
        pytest.param(
            "bmj-journals",
            TO_LEEDS,
            "submitted-work",
            "paid to his institution, the University of Leeds, for the submitted work.",
            id="an apposition",
        ),
        pytest.param("jama", START_UP, "outside", "no remuneration, outside the submitted work.", id="a denial"),
        pytest.param(
            "jama", PATENT, "outside", "no royalties from it, outside the submitted work.", id="a comma is there"
        ),
        pytest.param(
            "jama", FEE, "related", "in 2019-20, related to the topic of this work.", id="related to the topic"
        ),
        pytest.param("jama", WIFE, "unrelated", "since 2020, unrelated to this work.", id="unrelated to this work"),
    ],
)
def test_what_bears_on_the_work_is_the_whole(style: str, fact: dict[str, Any], scope: str, ending: str) -> None:
    """A comma parts how an interest bears on the work from what it does not belong to, also in a house without one."""
    assert told(style, of({**fact, "scope": scope})).endswith(ending)


def test_a_list_of_bodies_is_no_insertion() -> None:
    """The commas of a list ask for no other."""
    fees = [{**FEE, "payer": body, "scope": "outside"} for body in ("Acme", "Beta", "Gamma")]
    assert told("jama", of(*fees)) == (
        "Dr Nominal reported receiving consulting fees from Acme, Beta, and Gamma in 2019-20 outside the submitted "
        "work."
    )


@pytest.mark.parametrize(
    ("style", "fact", "expected"),
    [
        (
            "bmj",
            {"kind": "patent", "role": "inventor", "organisation": "Acme", "during_work": True},
            "was named as an inventor on a patent owned by Acme, at the time of this work.",
        ),
        (
            "icmje-prose",
            {"kind": "patent", "role": "owner", "licensee": "Acme", "during_work": True},
            "reports ownership of a patent, licensed to Acme, at the time of this work.",
        ),
        (
            "bmj",
            {"kind": "own-product", "product": "an app", "organisation": "Acme", "during_work": True},
            "developed an app, provided by Acme, at the time of this work.",
        ),
        (
            "bmj",
            {"kind": "royalty", "recipient": {"to": "institution", "organisation": "Leeds"}, "during_work": True},
            "received royalties, paid to Berg's institution, Leeds, at the time of this work.",
        ),
    ],
)
def test_the_time_of_the_work_is_that_of_the_fact(style: str, fact: dict[str, Any], expected: str) -> None:
    """That something was so at the time of the work is not said of who owns, licenses or provides it."""
    assert told_of_berg(style, fact).endswith(expected)


def test_travel_is_not_from_the_payer() -> None:
    """Who pays for travel stands before it, since one may travel from a hospital too."""
    fact = {"kind": "travel", "payer": "Guy's Hospital", "event": "the 20th congress", "period": "2019"}
    assert told_of_berg("bmj", fact).endswith(
        "received payment from Guy's Hospital for travel to attend the 20th congress in 2019."
    )


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ({"kind": "study", "award": "MBA", "remuneration": "GBP 500"}, "studied for an MBA (paid; £500)"),
        (
            {"kind": "study", "award": "MBA", "remuneration": "GBP 500", "funder": "Acme"},
            "studied for an MBA, funded by Acme (£500)",
        ),
        (
            {"kind": "campaign-role", "aim": "opposes the contract", "remuneration": "GBP 500"},
            "taken part in a campaign that opposes the contract (paid; £500)",
        ),
    ],
)
def test_a_sum_is_not_what_a_course_costs(fact: dict[str, Any], expected: str) -> None:
    """Where nothing else says so, it is said of a sum that it was paid to the person."""
    assert told_of_berg("bmj", fact).endswith(f"Ada Berg has {expected}.")


def test_what_shares_are_worth_is_not_what_a_product_is() -> None:
    """Where more is said of a company, how large a holding is stands before the company."""
    body = {"name": "Acme", "gloss": "which makes the pump"}
    fact = {"kind": "shareholding", "organisation": body, "value": "GBP 500", "period": "2020/.."}
    assert told_of_berg("bmj", fact).endswith("has held shares (worth £500) in Acme, which makes the pump, since 2020.")
    assert told_of_berg("icmje-prose", fact).endswith("shares (worth £500) in Acme, which makes the pump, since 2020.")


def test_a_note_stays_with_its_fact_in_a_frame() -> None:
    """What an author notes on one fact of several is not put where it might be of another, or of another author."""
    grant = {**GRANT, "scope": "submitted-work", "note": "It ended."}
    patent = {"kind": "patent", "numbers": ["GB1"], "note": "It is Beta's. It lapsed", "period": "2023"}
    declared = author("Ada Berg", grant, patent, {**FEE, "period": "2023"}, nothing_to_declare=[{"others": True}])
    assert statement(declared, style="bmj-research").text.partition("declares: ")[2] == (
        "a grant from Beta for the submitted work (It ended.); AB had an interest in 2023 in a patent (number GB1) "
        "(It is Beta's. It lapsed.); AB received consulting fees from Beta in 2023; no other relationships or "
        "activities that could appear to have influenced the submitted work."
    )


def test_whose_a_grant_is_is_not_taken_for_another_body() -> None:
    """What is said of an employer stands in brackets, so that a grant is not its owner's."""
    employer = {"relation": "employer", "organisation": {"name": "Acme", "gloss": "a subsidiary of Ace"}}
    grant = {"kind": "grant", "payer": "Wellcome", "period": "2023", "subject": employer}
    assert told_of_berg("icmje-prose", grant, pronouns="she") == (
        "AB reports her employer's (Acme, a subsidiary of Ace) grant from Wellcome in 2023."
    )
    assert "AB's employer, Acme, a subsidiary of Ace, received a grant from Wellcome" in told_of_berg(
        "bmj-journals", grant
    )
