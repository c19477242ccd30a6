"""What an editor with a pencil found when statements were read aloud: who is meant, what belongs to what, how many."""

from typing import Any

import pytest

from coi_register import Declaration, from_mapping, statement

WIFE = {"kind": "shareholding", "organisation": "Acme", "subject": "wife", "period": "2020/.."}
EMPLOYER = {"kind": "shareholding", "organisation": "Acme", "subject": "employer", "period": "2020/.."}
BROTHER = {"kind": "family-tie", "relation": "brother", "role": "chief executive", "organisation": "Acme"}
JOB = {"kind": "employment", "role": "adviser", "organisation": "Beta", "period": "2019"}
TRUSTEE = {"kind": "directorship", "role": "trustee", "organisation": "Mind", "period": "2018"}
NO_MORE: dict[str, Any] = {"nothing_to_declare": [{"others": True}]}


def author(name: str, *interests: dict[str, Any], **fields: Any) -> Declaration:
    """A declaration of somebody on 14 March 2024."""
    declarant = {"name": name, **fields.pop("who", {})}
    made = from_mapping({"declarant": declarant, "declared_on": "2024-03-14", "interests": [*interests], **fields})
    assert isinstance(made, Declaration)
    return made


def of(*interests: dict[str, Any], **fields: Any) -> Declaration:
    """A declaration of Dr Ben Nominal, he."""
    return author("Ben Nominal", *interests, who={"pronouns": "he", "title": "Dr"}, **fields)


def told(style: str, *authors: Declaration) -> str:
    """The text of a statement."""
    return statement(authors, style=style).text


@pytest.mark.parametrize(
    ("interests", "fields", "expected"),
    [
        pytest.param(
            [WIFE, JOB, TRUSTEE],
            {},
            "His wife has held shares in Acme since 2020; the author was an adviser to Beta in 2019; was a trustee of "
            "Mind in 2018",
            id="after a wife",
        ),
        pytest.param(
            [EMPLOYER, JOB],
            {},
            "His employer has held shares in Acme since 2020; the author was an adviser to Beta in 2019",
            id="after an employer",
        ),
        pytest.param(
            [BROTHER, JOB],
            {},
            "His brother has been chief executive of Acme; the author was an adviser to Beta in 2019",
            id="after a brother",
        ),
        pytest.param(
            [WIFE],
            NO_MORE,
            "His wife has held shares in Acme since 2020; the author has no other interests to declare",
            id="nothing else",
        ),
        pytest.param(
            [WIFE],
            {"capacity": "personal"},
            "His wife has held shares in Acme since 2020; the author writes in a personal capacity",
            id="capacity",
        ),
    ],
)
def test_a_silent_subject_is_that_of_the_clause_before(
    interests: list[dict[str, Any]], fields: dict[str, Any], expected: str
) -> None:
    """Where a footnote does not name its author, it does so after it has told of somebody else, who else is meant."""
    assert told("elife", of(*interests, **fields)) == f"Ben Nominal: {expected}"


TO_COME = {"kind": "award", "title": "medal", "payer": "Acme", "planned": True, "period": "2024-06"}
FEE = {"kind": "consulting-fee", "payer": "Beta", "period": "2019/2020"}
OWN_WORDS = {"kind": "other", "description": "has a season ticket for the club"}


@pytest.mark.parametrize(
    ("style", "interests", "expected"),
    [
        pytest.param(
            "jama",
            [WIFE, FEE],
            "Dr Nominal reported that his wife has held shares in Acme since 2020. Dr Nominal reported receiving "
            "consulting fees from Beta in 2019-20.",
            id="a sentence about a wife",
        ),
        pytest.param(
            "jama",
            [TO_COME, FEE],
            "Dr Nominal reported that he will receive a medal from Acme in June 2024. He reported receiving consulting "
            "fees from Beta in 2019-20.",
            id="a sentence about the author",
        ),
        pytest.param(
            "jama",
            [FEE, WIFE],
            "Dr Nominal reported receiving consulting fees from Beta in 2019-20, and that his wife has held "
            "shares in Acme since 2020.",
            id="the sentence last",
        ),
        pytest.param(
            "icmje-prose",
            [{**FEE, "subject": "wife"}, {**FEE, "payer": "Gamma"}],
            "BN reports his wife's personal fees from Beta for consulting in 2019-20. BN reports personal fees "
            "from Gamma for consulting in 2019-20.",
            id="things of a wife",
        ),
        pytest.param(
            "icmje-prose",
            [{**FEE, "subject": "wife"}, WIFE],
            "BN reports his wife's personal fees from Beta for consulting in 2019-20; shares in Acme held by "
            "his wife since 2020.",
            id="only of a wife",
        ),
        pytest.param(
            "icmje-prose",
            [WIFE, FEE],
            "BN reports shares in Acme held by his wife since 2020; personal fees from Beta for consulting in 2019-20.",
            id="it is said whose only the shares are",
        ),
    ],
)
def test_nobody_is_taken_for_somebody_else(style: str, interests: list[dict[str, Any]], expected: str) -> None:
    """What the author has is not told in the sentence that has just told of a wife's, or of what is to come."""
    assert told(style, of(*interests)) == expected


def test_nothing_else_is_reported_by_the_author() -> None:
    """That there is nothing else is not put into the sentence about somebody else."""
    assert told("icmje-prose", of({**FEE, "subject": "wife"}, **NO_MORE)) == (
        "BN reports his wife's personal fees from Beta for consulting in 2019-20. BN reports no other interests."
    )


@pytest.mark.parametrize("style", ["jama", "elsevier", "icmje-prose", "oncologist"])
def test_they_have_what_they_report(style: str) -> None:
    """Whoever is spoken of as “they” has the plural verb also within what is reported, however they are named."""
    text = told(style, author("Avery Stokes", OWN_WORDS, who={"pronouns": "they"}))
    assert "that they have a season ticket for the club" in text


def test_several_who_report_are_named_once() -> None:
    """Within what several people report, they are “they”."""
    both = [author(name, TO_COME, who={"title": "Dr"}) for name in ("Ada Sample", "Ben Nominal")]
    assert (
        told("jama", *both)
        == "Drs Sample and Nominal reported that they will each receive a medal from Acme in June 2024."
    )


PAID_ON = {**FEE, "recipient": {"to": "institution"}}
TO_LEEDS = {
    **FEE,
    "recipient": {"to": "institution", "organisation": {"name": "University of Leeds", "article": "the"}},
}
START_UP = {"kind": "founder", "organisation": "Acme", "period": "2018", "remuneration": "unpaid"}
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
            "icmje-prose",
            PAID_SEAT,
            "AS and BN each report a paid position as adviser to Acme (£500 a day, £4000 in all).",
        ),
    ],
)
def test_a_sum_is_that_of_each(style: str, fact: dict[str, Any], expected: str) -> None:
    """A sum that two people have is not taken for one that they share."""
    assert told(style, *(author(name, fact) for name in ("Ada Sample", "Ben Nominal"))) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Dr", "Dr Muir"),
        ("Professor", "Professor Muir"),
        ("Dame", "Dame Elspeth Muir"),
        ("Professor Sir", "Professor Sir Elspeth Muir"),
        ("Revd", "Revd Elspeth Muir"),
    ],
)
def test_no_surname_follows_a_knighthood(title: str, expected: str) -> None:
    """A title that goes with the given name is not put before the surname alone."""
    text = told("jama", author("Elspeth Muir", JOB, who={"title": title}))
    assert text == f"{expected} reported having been an adviser to Beta in 2019."


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
    assert told("icmje-prose", *(author(name, fact) for name in ("Ada Sample", "Ben Nominal"))) == expected


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
