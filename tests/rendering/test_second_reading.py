"""What a copy editor found at a second reading: who is meant, how many, and what is said that nobody declared."""

from typing import Any

import pytest

from coi_register import Declaration, from_mapping, statement

TRUSTEE = {"kind": "directorship", "role": "trustee", "organisation": "Mind", "period": "2018"}
CONTRACT = {"kind": "institutional-interest", "nature": "a contract", "organisation": "Acme"}
FEE = {"kind": "consulting-fee", "payer": "Beta", "period": "2019/2020"}


def author(name: str, *interests: dict[str, Any], **fields: Any) -> Declaration:
    """A declaration of somebody on 14 March 2024."""
    declarant = {"name": name, **fields.pop("who", {})}
    made = from_mapping({"declarant": declarant, "declared_on": "2024-03-14", "interests": [*interests], **fields})
    assert isinstance(made, Declaration)
    return made


def told(style: str, *interests: dict[str, Any], **who: str) -> str:
    """The text of a statement of Ada Berg."""
    return statement(author("Ada Berg", *interests, who=who), style=style).text


@pytest.mark.parametrize(
    ("style", "interests", "expected"),
    [
        pytest.param(
            "bmj-journals",
            [TRUSTEE, CONTRACT, FEE],
            "AB was a trustee of Mind in 2018; AB's institution has had a contract with Acme; and AB received "
            "consulting fees from Beta in 2019-20.",
            id="between",
        ),
        pytest.param(
            "bmj-journals",
            [CONTRACT, TRUSTEE],
            "AB's institution has had a contract with Acme, and AB was a trustee of Mind in 2018.",
            id="first",
        ),
        pytest.param(
            "elife",
            [TRUSTEE, CONTRACT, FEE],
            "Ada Berg: Was a trustee of Mind in 2018; the author's institution has had a contract with Acme; "
            "the author received consulting fees from Beta in 2019-20",
            id="no name",
        ),
    ],
)
def test_an_institution_is_not_the_author(style: str, interests: list[dict[str, Any]], expected: str) -> None:
    """After a clause about an author's institution, one about the author says so."""
    assert told(style, *interests) == expected


def test_an_institution_is_pointed_to_by_a_pronoun() -> None:
    """Within what an author reports, the institution is “her” institution."""
    assert told("jama", CONTRACT, TRUSTEE, pronouns="she") == (
        "Ada Berg reported that her institution has had a contract with Acme. She reported having been a trustee of "
        "Mind in 2018."
    )


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
    assert told("icmje-prose", fact, pronouns="she") == f"AB reports {expected}."


def of_two(**fact: Any) -> list[dict[str, Any]]:
    """The same fact of two bodies."""
    field = "payer" if fact["kind"] in ("consulting-fee", "hospitality", "speaker-fee") else "organisation"
    return [{**fact, field: body} for body in ("Acme", "Beta")]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (
            of_two(kind="hospitality", description="a dinner"),
            "has accepted a dinner from Acme, and has accepted a dinner from Beta",
        ),
        (of_two(kind="hospitality", description="dinners"), "has accepted dinners from Acme and Beta"),
        (
            of_two(kind="hospitality", description="2 tickets"),
            "has accepted 2 tickets from Acme, and has accepted 2 tickets from Beta",
        ),
        (
            of_two(kind="speaker-fee", purpose="a lecture"),
            "has received a fee from Acme for a lecture, and has received a fee from Beta for a lecture",
        ),
        (
            of_two(kind="speaker-fee", period="2020-05-03"),
            "received a speaker fee from Acme on 3 May 2020, and received a speaker fee from Beta on 3 May 2020",
        ),
        (
            of_two(kind="public-office"),
            "has held a public office at Acme, and has held a public office at Beta",
        ),
        (of_two(kind="public-office", role="councillor"), "has been a councillor for Acme and Beta"),
        ([TRUSTEE, TRUSTEE], "was a trustee of Mind in 2018, and was a trustee of Mind in 2018"),
    ],
)
def test_of_two_things_none_is_lost(facts: list[dict[str, Any]], expected: str) -> None:
    """What there is one of from each of two bodies is told of each, and what is listed twice is told twice."""
    assert told("bmj-journals", *facts) == f"AB {expected}."


@pytest.mark.parametrize(
    ("nature", "expected"),
    [
        (
            "a contract",
            "AB's institution has had a contract with Acme, and AB's institution has had a contract with Beta",
        ),
        ("research funding", "AB's institution has had research funding from Acme and Beta"),
    ],
)
def test_two_contracts_are_not_one(nature: str, expected: str) -> None:
    """Nor does an institution that has two contracts have one with two bodies."""
    facts = of_two(kind="institutional-interest", nature=nature)
    assert told("bmj-journals", *facts) == f"{expected}."


GRANT = {"kind": "grant", "payer": "Beta"}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param(
            [TRUSTEE, GRANT, FEE],
            "Drs Berg and Diaz reported having been trustees of Mind in 2018. Drs Berg and Diaz each reported "
            "receiving a grant from Beta, and receiving consulting fees from Beta in 2019-20.",
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
    assert statement(people, style="jama").text == expected


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
    assert told("jama", fact) == f"Ada Berg reported {expected}."


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
    assert told(style, fact).endswith(expected)


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
    assert told("bmj", fact).endswith(f"Ada Berg has {expected}.")


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


def test_travel_is_not_from_the_payer() -> None:
    """Who pays for travel stands before it, since one may travel from a hospital too."""
    fact = {"kind": "travel", "payer": "Guy's Hospital", "event": "the 20th congress", "period": "2019"}
    assert told("bmj", fact).endswith(
        "received payment from Guy's Hospital for travel to attend the 20th congress in 2019."
    )


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
    assert told("bmj", fact).endswith(f"Ada Berg {expected}.")


def test_what_shares_are_worth_is_not_what_a_product_is() -> None:
    """Where more is said of a company, how large a holding is stands before the company."""
    body = {"name": "Acme", "gloss": "which makes the pump"}
    fact = {"kind": "shareholding", "organisation": body, "value": "GBP 500", "period": "2020/.."}
    assert told("bmj", fact).endswith("has held shares (worth £500) in Acme, which makes the pump, since 2020.")
    assert told("icmje-prose", fact).endswith("shares (worth £500) in Acme, which makes the pump, since 2020.")


def test_a_name_is_not_repeated_for_a_capacity() -> None:
    """An author without a pronoun writes in a personal capacity, not in “Berg's personal capacity”."""
    declared = author("Ada Berg", TRUSTEE, capacity="personal")
    assert statement(declared).text.endswith("Berg writes in a personal capacity.")
    assert statement(author("Ada Berg", TRUSTEE, capacity="personal", who={"pronouns": "she"})).text.endswith(
        "She writes in her personal capacity."
    )
    assert statement(declared, style="bmj-rapid-response").text.endswith("I write in my personal capacity")


def test_a_note_stays_with_its_fact_in_a_frame() -> None:
    """What an author notes on one fact of several is not put where it might be of another, or of another author."""
    grant = {**GRANT, "scope": "submitted-work", "note": "It ended."}
    patent = {"kind": "patent", "numbers": ["GB1"], "note": "It is Beta's. It lapsed", "period": "2023"}
    declared = author("Ada Berg", grant, patent, {**FEE, "period": "2023"}, nothing_to_declare=[{"others": True}])
    assert statement(declared, style="bmj-research").text.partition("declares: ")[2] == (
        "a grant from Beta for the submitted work (It ended.); AB had an interest in 2023 in a patent (number GB1) "
        "(It is Beta's. It lapsed.), and received consulting fees from Beta in 2023; no other relationships or "
        "activities that could appear to have influenced the submitted work."
    )


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
    assert told("sage", {"kind": "family-tie", **fact}).endswith(expected)


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
    assert told("bmj-journals", told_of) == f"AB {sentence}."
    assert told("jama", told_of) == f"Ada Berg reported {reported}."
    assert told("icmje-prose", told_of) == f"AB reports {thing}."


def test_a_president_elect_takes_no_article() -> None:
    """Nor does somebody who has yet to take up an office that takes none."""
    fact = {"kind": "directorship", "role": "president elect", "organisation": "Mind", "period": "/.."}
    assert told("bmj-journals", fact) == "AB is president elect of Mind."
    assert told("bmj-journals", {**fact, "role": "chair-elect"}) == "AB is chair-elect of Mind."


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
    assert told("bmj-journals", shares) == f"AB has held {expected}."
    assert told("icmje-prose", shares) == f"AB reports {expected}."


@pytest.mark.parametrize(
    ("nil", "expected"),
    [
        ({"kind": "other"}, "has no interests of other sorts to declare"),
        ({"kind": "other", "organisation": "Acme"}, "has no interests of other sorts to declare in relation to Acme"),
        ({"others": True}, "has no other interests to declare"),
    ],
)
def test_nothing_of_other_sorts_is_not_nothing_else(nil: dict[str, Any], expected: str) -> None:
    """That there is nothing of no other kind is not told in the words for nothing beside what is listed."""
    declared = author("Ada Berg", TRUSTEE, nothing_to_declare=[nil])
    assert statement(declared, style="bmj-journals").text == f"AB was a trustee of Mind in 2018, and {expected}."


FRIEND = {"kind": "personal-tie", "relation": "friend", "person": "Jo Roe", "period": "/.."}
DONOR = {"kind": "gift", "description": "a pen", "donor": "Jo Roe", "period": "2020"}
UNDER = {"kind": "internship", "under": {"person": "Jo Roe"}, "period": "2020"}


@pytest.mark.parametrize("fact", [FRIEND, DONOR, UNDER])
def test_a_friend_is_not_taken_for_the_author(fact: dict[str, Any]) -> None:
    """After a sentence that names somebody else, a pronoun might mean them, and the author is named."""
    assert " Berg was a trustee of Mind in 2018." in told("bmj", fact, TRUSTEE, pronouns="she")


def test_a_friend_with_another_pronoun_is_not() -> None:
    """Unless it is known that the pronoun cannot mean them."""
    he = {**FRIEND, "person": {"name": "Jo Roe", "pronouns": "he"}}
    assert " She was a trustee of Mind in 2018." in told("bmj", he, TRUSTEE, pronouns="she")
    assert " Berg was a trustee of Mind in 2018." in told("bmj", he, TRUSTEE, pronouns="he")


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
    assert told("icmje-prose", shares, pronouns="she") == f"AB reports {expected}."


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


def test_whose_a_grant_is_is_not_taken_for_another_body() -> None:
    """What is said of an employer stands in brackets, so that a grant is not its owner's."""
    employer = {"relation": "employer", "organisation": {"name": "Acme", "gloss": "a subsidiary of Ace"}}
    grant = {"kind": "grant", "payer": "Wellcome", "period": "2023", "subject": employer}
    assert told("icmje-prose", grant, pronouns="she") == (
        "AB reports her employer's (Acme, a subsidiary of Ace) grant from Wellcome in 2023."
    )
    assert "AB's employer, Acme, a subsidiary of Ace, received a grant from Wellcome" in told("bmj-journals", grant)
