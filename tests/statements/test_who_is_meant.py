"""Who is meant: by a silent subject, a pronoun, a short name, after somebody else has been told of."""

from typing import Any

import pytest

from coi_register import statement
from tests.statements.declared import BROTHER, CONTRACT, FEE, TRUSTEE, WIFE, author, grouped, of, told, told_of_berg

EMPLOYER = {"kind": "shareholding", "organisation": "Acme", "subject": "employer", "period": "2020/.."}
JOB = {"kind": "employment", "role": "adviser", "organisation": "Beta", "period": "2019"}
NO_MORE: dict[str, Any] = {"nothing_to_declare": [{"others": True}]}


@pytest.mark.parametrize(
    ("interests", "fields", "expected"),
    [
        pytest.param(
            [WIFE, JOB, TRUSTEE],
            {},
            "His wife has held shares in Acme since 2020. The author was an adviser to Beta in 2019 and a trustee of "
            "Mind in 2018",
            id="after a wife",
        ),
        pytest.param(
            [EMPLOYER, JOB],
            {},
            "His employer has held shares in Acme since 2020. The author was an adviser to Beta in 2019",
            id="after an employer",
        ),
        pytest.param(
            [BROTHER, JOB],
            {},
            "His brother has been chief executive of Acme. The author was an adviser to Beta in 2019",
            id="after a brother",
        ),
        pytest.param(
            [WIFE],
            NO_MORE,
            "His wife has held shares in Acme since 2020. The author has no other competing interests to declare",
            id="nothing else",
        ),
        pytest.param(
            [WIFE],
            {"capacity": "personal"},
            "His wife has held shares in Acme since 2020. The author writes in a personal capacity",
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
            "Dr Nominal reported receiving consulting fees from Beta in 2019-20. He reported that his wife has held "
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
            "BN reports his wife's personal fees from Beta for consulting in 2019-20. BN reports shares in Acme "
            "held by his wife since 2020.",
            id="only of a wife",
        ),
        pytest.param(
            "icmje-prose",
            [WIFE, FEE],
            "BN reports shares in Acme held by his wife since 2020. BN reports personal fees from Beta for consulting "
            "in 2019-20.",
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


@pytest.mark.parametrize(
    ("style", "interests", "expected"),
    [
        pytest.param(
            "bmj-journals",
            [TRUSTEE, CONTRACT, FEE],
            "AB was a trustee of Mind in 2018 and received consulting fees from Beta in 2019-20. AB's institution has "
            "had a contract with Acme.",
            id="between",
        ),
        pytest.param(
            "bmj-journals",
            [CONTRACT, TRUSTEE],
            "AB's institution has had a contract with Acme. AB was a trustee of Mind in 2018.",
            id="first",
        ),
        pytest.param(
            "elife",
            [TRUSTEE, CONTRACT, FEE],
            "Ada Berg: Was a trustee of Mind in 2018 and received consulting fees from Beta in 2019-20. The author's "
            "institution has had a contract with Acme",
            id="no name",
        ),
    ],
)
def test_an_institution_is_not_the_author(style: str, interests: list[dict[str, Any]], expected: str) -> None:
    """After a clause about an author's institution, one about the author says so."""
    assert told_of_berg(style, *interests) == expected


def test_an_institution_is_pointed_to_by_a_pronoun() -> None:
    """Within what an author reports, the institution is “her” institution."""
    assert told_of_berg("jama", CONTRACT, TRUSTEE, pronouns="she") == (
        "Ada Berg reported that her institution has had a contract with Acme. She reported having been a trustee of "
        "Mind in 2018."
    )


FRIEND = {"kind": "personal-tie", "relation": "friend", "person": "Jo Roe", "period": "/.."}
DONOR = {"kind": "gift", "description": "a pen", "donor": "Jo Roe", "period": "2020"}
UNDER = {"kind": "internship", "under": {"person": "Jo Roe"}, "period": "2020"}


@pytest.mark.parametrize("fact", [FRIEND, DONOR, UNDER])
def test_a_friend_is_not_taken_for_the_author(fact: dict[str, Any]) -> None:
    """After a sentence that names somebody else, a pronoun might mean them, and the author is named."""
    assert " Berg was a trustee of Mind in 2018." in told_of_berg("bmj", fact, TRUSTEE, pronouns="she")


def test_a_friend_with_another_pronoun_is_not() -> None:
    """Unless it is known that the pronoun cannot mean them."""
    he = {**FRIEND, "person": {"name": "Jo Roe", "pronouns": "he"}}
    assert " She was a trustee of Mind in 2018." in told_of_berg("bmj", he, TRUSTEE, pronouns="she")
    assert " Berg was a trustee of Mind in 2018." in told_of_berg("bmj", he, TRUSTEE, pronouns="he")


OWN_WORDS = {"kind": "other", "description": "has a season ticket for the club"}


@pytest.mark.parametrize("style", ["jama", "elsevier", "icmje-prose", "oncologist"])
def test_they_have_what_they_report(style: str) -> None:
    """Whoever is spoken of as “they” has the plural verb also within what is reported, however they are named."""
    text = told(style, author("Avery Stokes", OWN_WORDS, who={"pronouns": "they"}))
    assert "that they have a season ticket for the club" in text


def test_several_who_report_are_named_once() -> None:
    """Within what several people report, they are “they”."""
    both = [author(name, TO_COME, who={"title": "Dr"}) for name in ("Ada Sample", "Ben Nominal")]
    assert (
        told(grouped("jama"), *both)
        == "Drs Sample and Nominal reported that they will each receive a medal from Acme in June 2024."
    )


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


def test_a_name_is_not_repeated_for_a_capacity() -> None:
    """An author without a pronoun writes in a personal capacity, not in “Berg's personal capacity”."""
    declared = author("Ada Berg", TRUSTEE, capacity="personal")
    assert statement(declared).text.endswith("Berg writes in a personal capacity.")
    assert statement(author("Ada Berg", TRUSTEE, capacity="personal", who={"pronouns": "she"})).text.endswith(
        "She writes in her personal capacity."
    )
    assert statement(declared, style="bmj-rapid-response").text.endswith("I write in my personal capacity.")
