"""What belongs into the three clauses of a frame: support, financial relationships, all others."""

import datetime
from collections import Counter
from typing import Any

import pytest
from hypothesis import given

from coi_register.documents.load_dump import from_mapping, load
from coi_register.model.declarations import Declaration
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.icmje_items import is_financial
from coi_register.model.structuring.from_plain import structure
from coi_register.statements.content.authors import Author, authors_of
from coi_register.statements.content.three_clause_answers import parts, unanswered_parts
from coi_register.strategies import declarations

DAY = datetime.date(2016, 6, 29)


def author_of(*interests: dict[str, Any], nothing: Any = ()) -> Author:
    """Ada Example, who has declared some interests, and that there is nothing of some."""
    plain = {"declarant": "Ada Example", "declared_on": DAY.isoformat(), "interests": list(interests)}
    declaration = from_mapping({**plain, "nothing_to_declare": nothing if nothing is True else list(nothing)})
    assert isinstance(declaration, Declaration)
    (author,) = authors_of(declaration)
    return author


GRANT = {"kind": "grant", "payer": "Wellcome", "scope": "submitted-work"}
FEE = {"kind": "consulting-fee", "payer": "Acme Pharma"}
SEAT = {"kind": "directorship", "role": "trustee", "organisation": "Mind", "remuneration": "unpaid"}
EACH = [{"item": item} for item in range(1, 14)]


def without(*items: int) -> list[dict[str, int]]:
    """Nothing under each item but some."""
    return [each for each in EACH if each["item"] not in items]


@pytest.mark.parametrize(
    ("interests", "nothing", "told"),
    [
        ([], True, "none none none"),
        ([], EACH, "none none none"),
        ([], [{"item": 1}], "none open open"),
        ([], [{"nature": "financial"}], "open none open"),
        ([], [{"nature": "non-financial"}], "open open none"),
        ([], [{"nature": "financial"}, {"nature": "non-financial"}, {"item": 1}], "none none none"),
        ([FEE], [{"nature": "financial", "others": True}], "open some open"),
        ([], [{"nature": "financial", "period": "2016"}], "open open open"),
        ([], [{"nature": "financial", "organisation": "Acme Pharma"}], "open open open"),
        ([], [{"nature": "financial", "subjects": ["spouse"]}], "open open open"),
        ([], [{"nature": "financial", "subjects": ["self", "spouse"]}], "open none open"),
        ([], [{"subjects": ["spouse"]}], "open open open"),
        ([], [{"scope": "submitted-work"}], "none open open"),
        ([], [{"item": 9}, {"item": 10}, {"item": 13}], "open open none"),
        ([], without(13), "none open open"),
        ([], without(5), "none open none"),
        ([GRANT], [], "some open open"),
        ([GRANT], [{"others": True}], "some none none"),
        ([FEE], without(4), "none some none"),
        ([SEAT], without(10), "none open some"),
        ([SEAT], [*without(10), {"item": 10, "others": True}], "none none some"),
        ([{**SEAT, "remuneration": "paid"}], [{"others": True}], "none some none"),
        ([{**FEE, "period": "2010"}], [{"others": True}], "none none none"),
        ([{**FEE, "period": "2010"}], [], "open open open"),
        ([{**SEAT, "period": "2000"}], [], "open open some"),
        ([{**GRANT, "period": "2000"}], [], "some open open"),
    ],
)
def test_parts(interests: list[dict[str, Any]], nothing: Any, told: str) -> None:
    """A clause tells something, or that there is nothing where that was said of all that it draws on, or stays open."""
    found = parts(author_of(*interests, nothing=nothing), DAY)
    assert " ".join("some" if each.facts else "none" if each.says_nothing else "open" for each in found) == told
    assert [each.is_given for each in found] == [word != "open" for word in told.split()]


@pytest.mark.parametrize(
    ("financial", "plain"),
    [
        (True, FEE),
        (True, {"kind": "employment", "organisation": "Acme Pharma"}),
        (False, {"kind": "employment", "organisation": "Acme Pharma", "remuneration": "unpaid"}),
        (True, {"kind": "private-practice", "field": "dermatology"}),
        (False, {"kind": "directorship", "organisation": "Mind"}),
        (True, {"kind": "directorship", "organisation": "Mind", "remuneration": "GBP 500"}),
        (True, {"kind": "directorship", "organisation": "Mind", "remuneration": "given-to-charity"}),
        (False, {"kind": "directorship", "organisation": "Mind", "remuneration": "waived"}),
        (False, {"kind": "directorship", "organisation": "Mind", "remuneration": "not-stated"}),
        (True, {"kind": "shareholding", "organisation": "Acme Pharma", "subject": "wife"}),
        (True, {"kind": "patent"}),
        (True, {"kind": "own-product", "product": "a questionnaire"}),
        (True, {"kind": "fellowship", "funder": "Wellcome"}),
        (False, {"kind": "fellowship", "host": "NHS England"}),
        (False, {"kind": "award", "title": "journalism award"}),
        (True, {"kind": "award", "title": "journalism award", "amount": "GBP 500"}),
        (False, {"kind": "family-tie", "relation": "brother", "organisation": "Acme Pharma"}),
        (False, {"kind": "public-position", "topic": "the contract"}),
        (False, {"kind": "membership", "organisation": "Mind"}),
    ],
)
def test_is_financial(financial: bool, plain: dict[str, Any]) -> None:  # a column of the table
    """Money, goods, property and paid or funded roles are financial; pay is never supposed, but for jobs."""
    assert is_financial(structure(plain, Interest)) is financial


@given(declarations())
def test_each_fact_once(declaration: Declaration) -> None:
    """Every fact stands in one clause, or is set apart as older than the previous three years."""
    (author,) = authors_of(declaration)
    found = [fact for each in parts(author, DAY) for fact in (*each.facts, *each.outside)]
    assert Counter(found) == Counter(declaration.interests)  # two that are alike are two


def test_what_is_missing() -> None:
    """The golden example says nothing of support and of money, which has to be asked."""
    (khan,) = authors_of(load("examples/khan-2016.yaml"))
    (missing,) = unanswered_parts({khan.person: parts(khan, DAY)}.items())
    assert missing.person == khan.person
    assert missing.what == (
        "support for the submitted work (item 1)",
        "financial relationships in the previous three years (items 2 to 13)",
    )
    nobody = author_of(nothing=True)
    assert unanswered_parts({nobody.person: parts(nobody, DAY)}.items()) == ()
