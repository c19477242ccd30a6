"""No more than was declared, and no less: whose it is, whether it was had or is over, and in which form it is told."""

from typing import Any

import pytest

from coi_register import statement
from tests.statements.declared import BROTHER, CONTRACT, FEE, START_UP, TRUSTEE, author, of, told, told_of_berg

GRANTS = {"kind": "grant", "payer": {"description": "drug companies", "plural": True}}
WITNESS = {"kind": "expert-testimony", "on_behalf_of": "Acme", "payer": "Acme"}
SEAT = {
    "kind": "study-role",
    "role": "member of the steering committee",
    "study": "MOVE trial",
    "remuneration": "unpaid",
}


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        pytest.param(FEE, "Beta (C/A: consulting fees in 2019-20)", id="a fee that was had"),
        pytest.param({**FEE, "status": "declined"}, "Beta (O: declined consulting fees in 2019-20)", id="declined"),
        pytest.param(
            {**FEE, "status": "pending"}, "Beta (O: expected consulting fees for work in 2019-20)", id="expected"
        ),
        pytest.param(
            {**FEE, "planned": True, "period": "2024-09"},
            "Beta (O: planned consulting fees in September 2024)",
            id="planned",
        ),
        pytest.param(
            SEAT, "unpaid membership of the steering committee of the MOVE trial (O)", id="no research funding"
        ),
        pytest.param(START_UP, "the founding of Acme in 2018 (unpaid) (O)", id="no ownership"),
        pytest.param(GRANTS, "grants from drug companies (RF)", id="grants of several"),
        pytest.param(
            WITNESS,
            "work as an expert witness on behalf of Acme, with payment from Acme (ET)",
            id="that it was paid",
        ),
        pytest.param(
            {**WITNESS, "amount": "GBP 500"},
            "Acme (ET: work as an expert witness on behalf of Acme, with payment of £500)",
            id="what was paid",
        ),
    ],
)
def test_a_code_says_no_more_than_was_declared(fact: dict[str, Any], expected: str) -> None:
    """What was not received is no honorarium, a seat is no funding; and nothing is lost where a payer is moved."""
    assert told("oncologist", of(fact)).startswith(f"Ben Nominal: {expected}. Key: ")


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param(
            [{**TRUSTEE, "organisation": body} for body in ("Mind", "Scope")],
            "positions as trustee of Mind and Scope in 2018",
            id="a seat on each board",
        ),
        pytest.param(
            [{"kind": "directorship", "organisation": {"description": "small companies", "plural": True}}],
            "positions as director of small companies",
            id="unnamed companies",
        ),
        pytest.param(
            [{**BROTHER, "planned": True, "period": "2024-09"}],
            "a planned position as chief executive of Acme to be held by his brother in September 2024",
            id="to be held",
        ),
        pytest.param(
            [{"kind": "travel", "payer": "Acme", "subject": "wife", "period": "2019"}],
            "payment to his wife from Acme for travel in 2019",
            id="paid to a wife, not by her",
        ),
        pytest.param(
            [{"kind": "institutional-interest", "nature": "a contract", "organisation": "Acme", "planned": True}],
            "a contract with Acme on the part of his institution in future",
            id="to come",
        ),
        pytest.param(
            [
                {
                    "kind": "institutional-interest",
                    "nature": "a contract",
                    "organisation": "Acme",
                    "planned": True,
                    "period": "2025/2026",
                }
            ],
            "a contract with Acme on the part of his institution planned for 2025-26",
            id="planned for a time",
        ),
        pytest.param(
            [{"kind": "founder", "organisation": "Acme", "period": "2018"}],
            "the founding of Acme in 2018",
            id="founding",
        ),
        pytest.param(
            [{"kind": "public-position", "topic": "a tax on sugar", "stance": "for"}],
            "a public position in favour of a tax on sugar",
            id="in favour",
        ),
    ],
)
def test_things_are_what_the_sentence_says(facts: list[dict[str, Any]], expected: str) -> None:
    """An interest that is told as a thing says who has it, how many there are, and what is only planned."""
    assert told("icmje-prose", of(*facts)) == f"BN reports {expected}."


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (FEE, "personal fees from Beta for consulting in 2019-20"),
        ({**FEE, "subject": "employer"}, "her employer's fees from Beta for consulting in 2019-20"),
        (
            {**FEE, "kind": "speaker-fee", "subject": "institution"},
            "her institution's fees from Beta for speaking in 2019-20",
        ),
        ({**FEE, "subject": "wife"}, "her wife's personal fees from Beta for consulting in 2019-20"),
        ({**FEE, "recipient": "institution"}, "fees from Beta for consulting in 2019-20, paid to her institution"),
    ],
)
def test_fees_of_a_body_are_not_personal(fact: dict[str, Any], expected: str) -> None:
    """The ICMJE form's “personal fees” are those of a person."""
    assert told_of_berg("icmje-prose", fact, pronouns="she") == f"AB reports {expected}."


@pytest.mark.parametrize(
    ("period", "role", "expected"),
    [
        ("2018/2020", "founder", "founding Keep in 2018 and having been involved with it until 2020"),
        ("2018/2020", "founder and director", "founding Keep in 2018 and having been its director until 2020"),
        ("2018/", "founder and director", "founding Keep in 2018 and having been its director"),
        ("2018/..", "founder and director", "founding Keep in 2018 and being its director"),
        ("2018/..", "founder", "founding Keep in 2018 and still being involved with it"),
    ],
)
def test_what_is_over_is_not_reported_as_going_on(period: str, role: str, expected: str) -> None:
    """A founder who has left “reported having been” the director of what they founded."""
    fact = {"kind": "founder", "organisation": "Keep", "role": role, "period": period}
    assert told_of_berg("jama", fact) == f"Ada Berg reported {expected}."


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ({**FEE, "amount": "GBP 500"}, "Consulting fees totalling £500 from Beta."),
        (
            {**FEE, "period": "2025", "recipient": "institution"},
            "Future consulting fees from Beta, to be paid to Berg's institution.",
        ),
        ({**TRUSTEE, "period": "2025/.."}, "A future position as trustee of Mind."),
        ({**TRUSTEE, "period": "/.."}, "A position as trustee of Mind."),
        ({**CONTRACT, "period": "2020/.."}, "A contract with Acme on the part of Berg's institution."),
        (
            {
                "kind": "gift",
                "description": "a pen",
                "payer": "Beta",
                "period": "2025-01",
                "status": "given-to-charity",
            },
            "A pen from Beta, still to come, to be given to charity.",
        ),
        (
            {"kind": "gift", "description": "a pen", "payer": "Beta", "period": "2025-01", "subject": "wife"},
            "A pen from Beta, to be received by Berg's wife.",
        ),
    ],
)
def test_a_row_says_as_much_as_a_sentence(fact: dict[str, Any], expected: str) -> None:
    """Where the dates have columns, what they say of number and tense is still said."""
    (row,) = statement(author("Ada Berg", fact), style="nhs-register").sentences
    assert row.cells[2].partition(": ")[2] == expected


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ({"kind": "travel", "recipient": "institution"}, "has received payment for travel, made to Berg's institution"),
        (
            {"kind": "expert-testimony", "recipient": "employer", "status": "pending"},
            "has acted as an expert witness and expects to receive payment, to be made to Berg's employer",
        ),
        ({**FEE, "recipient": "family"}, "received consulting fees from Beta in 2019-20, paid to Berg's family"),
    ],
)
def test_a_payment_is_not_paid(fact: dict[str, Any], expected: str) -> None:
    """A fee is paid to somebody, and a payment made."""
    assert told_of_berg("bmj", fact).endswith(f"Ada Berg {expected}.")


@pytest.mark.parametrize(
    ("fact", "sentence", "reported", "thing"),
    [
        ({}, "was chair of Mind", "having been chair of Mind", "a former position as chair of Mind"),
        (
            {"period": "2010/2012"},
            "was chair of Mind from 2010 to 2012",
            "having been chair of Mind from 2010 to 2012",
            "a position as chair of Mind from 2010 to 2012",
        ),
        ({"ended": True}, "was chair of Mind", "having been chair of Mind", "a former position as chair of Mind"),
        (
            {"period": "2015/.."},
            "has been former chair of Mind since 2015",
            "having been former chair of Mind since 2015",
            "a position as former chair of Mind since 2015",
        ),
    ],
)
def test_a_former_chair_was_chair(fact: dict[str, Any], sentence: str, reported: str, thing: str) -> None:
    """What a title says of time is not said twice: somebody was chair until 2012, and not former chair."""
    role = {**TRUSTEE, "role": "former chair", "period": None, **fact}
    told_of = {key: value for key, value in role.items() if value is not None}
    assert told_of_berg("bmj-journals", told_of) == f"AB {sentence}."
    assert told_of_berg("jama", told_of) == f"Ada Berg reported {reported}."
    assert told_of_berg("icmje-prose", told_of) == f"AB reports {thing}."


def test_a_president_elect_takes_no_article() -> None:
    """Nor does somebody who has yet to take up an office that takes none."""
    fact = {"kind": "directorship", "role": "president elect", "organisation": "Mind", "period": "/.."}
    assert told_of_berg("bmj-journals", fact) == "AB is president elect of Mind."
    assert told_of_berg("bmj-journals", {**fact, "role": "chair-elect"}) == "AB is chair-elect of Mind."


@pytest.mark.parametrize(
    ("nil", "expected"),
    [
        ({"kind": "other"}, "has no interests of other sorts to declare"),
        ({"kind": "other", "organisation": "Acme"}, "has no interests of other sorts to declare in relation to Acme"),
        ({"others": True}, "declares no other competing interests"),
    ],
)
def test_nothing_of_other_sorts_is_not_nothing_else(nil: dict[str, Any], expected: str) -> None:
    """That there is nothing of no other kind is not told in the words for nothing beside what is listed."""
    declared = author("Ada Berg", TRUSTEE, nothing_to_declare=[nil])
    assert statement(declared, style="bmj-journals").text == f"AB was a trustee of Mind in 2018. AB {expected}."


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ({}, "shares in Acme acquired in 2020"),
        ({"subject": "wife"}, "shares in Acme held by her wife, acquired in 2020"),
        (
            {"subject": "wife", "scope": "outside"},
            "shares in Acme held by her wife, acquired in 2020, outside the submitted work",
        ),
    ],
)
def test_it_is_not_a_company_that_starts(fact: dict[str, Any], expected: str) -> None:
    """Shares of which only the start is known are “acquired” then, as a sentence would say."""
    shares = {"kind": "shareholding", "organisation": "Acme", "period": "2020/", **fact}
    assert told_of_berg("icmje-prose", shares, pronouns="she") == f"AB reports {expected}."
