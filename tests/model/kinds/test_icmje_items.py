"""The items of the ICMJE form: under which one an interest falls, and how far back they look."""

import datetime
from typing import Any

import pytest
from hypothesis import given

from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.icmje_items import OTHER, SUPPORT, item_of, items_of, look_back
from coi_register.model.kinds.registry import kind_class, kind_names
from coi_register.model.kinds.vocabulary import Scope
from coi_register.model.structuring.from_plain import structure
from coi_register.strategies import interests
from tests.every import check_every


def interest(kind: str, **fields: Any) -> Interest:
    """An interest from plain values."""
    return structure({"kind": kind, **fields}, Interest)


THE_WORK = "submitted-work"


@pytest.mark.parametrize(
    ("item", "given"),
    [
        (2, interest("grant", payer="Wellcome")),
        (1, interest("grant", payer="Wellcome", scope=THE_WORK)),
        (2, interest("grant", payer="Wellcome", scope="related")),
        (1, interest("in-kind-support", description="drugs", scope=THE_WORK)),
        (1, interest("consulting-fee", payer="Acme", scope=THE_WORK)),
        (13, interest("fee", payer="Acme")),
        (1, interest("fee", payer="Acme", scope=THE_WORK)),
        (13, interest("support", payer="Acme")),
        (1, interest("support", payer="Acme", type="non-financial support", scope=THE_WORK)),
        (12, interest("support", payer="Acme", type="non-financial support")),
        (2, interest("support", payer="Acme", type="research funding")),
        (13, interest("support", payer="Acme", type="reimbursement")),
        (13, interest("support", payer="Acme", type="research funding", subject="wife")),
        (3, interest("royalty", payer="Acme", scope=THE_WORK)),
        (8, interest("patent", scope=THE_WORK)),
        (11, interest("shareholding", organisation="Acme", scope=THE_WORK)),
        (9, interest("advisory-role", organisation="Acme", scope=THE_WORK)),
        (9, interest("advisory-role", organisation="Acme", scope=THE_WORK, remuneration="unpaid")),
        (1, interest("advisory-role", organisation="Acme", scope=THE_WORK, remuneration="paid")),
        (9, interest("advisory-role", organisation="Acme", remuneration="paid")),
        (1, interest("fellowship", funder="Wellcome", scope=THE_WORK)),
        (13, interest("fellowship", host="Wellcome", scope=THE_WORK)),
        (13, interest("employment", organisation="Acme")),
        (10, interest("founder", organisation="Acme")),
        (13, interest("shareholding", organisation="Acme", subject="wife")),
        (11, interest("shareholding", organisation="Acme", subject="institution")),
        (2, interest("grant", payer="Acme", subject="employer")),
        (1, interest("grant", payer="Acme", subject="wife", scope=THE_WORK)),
        (12, interest("donation", payer="Acme")),
        (13, interest("donation", payer="Acme", direction="given")),
        (13, interest("donation", payer="Acme", direction="given", scope=THE_WORK)),
        (13, interest("family-tie", relation="brother", organisation="Acme")),
    ],
)
def test_item_of(item: int, given: Interest) -> None:
    """An interest falls under the item of its kind, but for support of the work, family, and donations given."""
    assert item_of(given) == item


def test_each_kind_has_an_item() -> None:
    """Every kind names one of the items 2 to 13: the first is a matter of scope."""

    def check(kind: str) -> None:
        cls = kind_class(kind)
        assert cls is not None
        assert SUPPORT < cls.icmje <= OTHER

    check_every(kind_names(), check)


@pytest.mark.parametrize(
    ("items", "given"),
    [
        ((3, 8), interest("patent", title="an inhaler", status="licensed", licensee="Acme", royalties="yes")),
        ((3, 8), interest("patent", status="licensed")),
        ((3, 8), interest("patent", licensee="Acme")),
        ((3, 8), interest("patent", royalties="yes")),
        ((3, 8), interest("patent", licensee="Acme", scope=THE_WORK)),
        ((8,), interest("patent", licensee="Acme", royalties="no")),
        ((8,), interest("patent", status="issued")),
        ((13,), interest("patent", licensee="Acme", subject="wife")),
        ((9,), interest("committee-role", study="UK BEAM trial")),
        ((9,), interest("committee-role", committee="data monitoring committee")),
        ((9,), interest("committee-role", role="member of the advisory board", organisation="Acme")),
        ((9, 10), interest("committee-role", committee="ethics committee", organisation="Mind")),
        ((1, 9), interest("committee-role", study="UK BEAM trial", scope=THE_WORK, remuneration="paid")),
        ((9,), interest("advisory-role", board="advisory board", organisation="Acme", remuneration="paid")),
        ((4, 9), interest("advisory-role", role="consultant", organisation="Acme", remuneration="GBP 500")),
        ((9,), interest("advisory-role", role="consultant", organisation="Acme", remuneration="expenses-only")),
        ((4, 9), interest("consulting-fee", payer="Acme", purpose="a meeting of its advisory board")),
        ((4,), interest("consulting-fee", payer="Acme", purpose="advice on insulin")),
        ((9, 13), interest("fee", payer="Acme", purpose="a meeting of its advisory board")),
        ((12,), interest("support", payer="Acme", type="non-financial support")),
        ((1, 4), interest("consulting-fee", payer="Acme", scope=THE_WORK)),
        ((1,), interest("grant", payer="Acme", scope=THE_WORK)),
        ((1,), interest("in-kind-support", description="drugs", scope=THE_WORK)),
        ((9, 13), interest("study-role", role="chair of the data and safety monitoring board", study="UK BEAM trial")),
        ((13,), interest("study-role", role="principal investigator", study="UK BEAM trial")),
        ((2, 13), interest("fellowship", host="Mind", funder="Wellcome")),
        ((1,), interest("fellowship", host="Mind", funder="Wellcome", scope=THE_WORK)),
        ((10,), interest("editorial-role", role="editor", publication="The BMJ")),
    ],
)
def test_items_of(items: tuple[int, ...], given: Interest) -> None:
    """A fact stands under each item whose question it answers."""
    assert items_of(given) == items


ITEMS = {
    **{key: {1, 13} for key in ("employment", "secondment", "internship", "project", "private-practice", "profession")},
    **{key: {1, 10, 13} for key in ("campaign-role", "political-role", "union-role", "directorship", "founder")},
    **{key: {1, 10, 13} for key in ("public-office", "membership", "editorial-role", "volunteering")},
    **{key: {13} for key in ("family-tie", "personal-tie", "institutional-interest", "past-dealing")},
    **{key: {13} for key in ("public-position", "other", "own-product")},
    "fellowship": {1, 2, 13},
    "study": {1, 13},
    "advisory-role": {1, 4, 9, 13},
    "committee-role": {1, 9, 10, 13},
    "study-role": {1, 9, 13},
    "grant": {1, 2, 13},
    "support": {1, 2, 12, 13},
    "fee": {1, 9, 13},
    "consulting-fee": {1, 4, 9, 13},
    "speaker-fee": {1, 5, 9, 13},
    "expert-testimony": {1, 6, 9, 13},
    "travel": {1, 7, 13},
    **{key: {1, 12, 13} for key in ("hospitality", "gift", "in-kind-support", "donation", "sponsorship")},
    "royalty": {3, 9, 13},
    "award": {1, 13},
    "shareholding": {11, 13},
    "patent": {3, 8, 13},
}
"""The items under which a kind can stand, whatever its fields say: 1 as support, and 13 as that of a relative."""


@given(interests())
def test_the_items_of_each_kind(interest: Interest) -> None:
    """Whatever its fields say, an interest stands under items of its kind alone, the chief of them among these."""
    assert {*items_of(interest)} <= ITEMS[interest.kind]
    assert item_of(interest) in items_of(interest)
    assert items_of(interest) == tuple(sorted(set(items_of(interest))))


def test_every_kind_says_its_items() -> None:
    """The table has each kind, and each of its items is that of the kind or one that a field can bring."""
    assert ITEMS.keys() == set(kind_names())


@given(interests())
def test_one_item(interest: Interest) -> None:
    """Whatever is declared falls under one item, and under the first only what bears on the submitted work."""
    assert SUPPORT <= item_of(interest) <= OTHER
    assert item_of(interest) != SUPPORT or interest.scope is Scope.SUBMITTED_WORK


@pytest.mark.parametrize(
    ("on", "first"), [("2016-06-29", "2013-06-29"), ("2016-02-29", "2013-02-28"), ("2015-01-01", "2012-01-01")]
)
def test_look_back(on: str, first: str) -> None:
    """The form looks back to the same day three years before; to the day before where there is none."""
    day = datetime.date.fromisoformat(on)
    assert str(look_back(day)) == f"{first}/{on}"
