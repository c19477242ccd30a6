"""The items of the ICMJE form: under which one an interest falls, and how far back they look."""

import datetime
from typing import Any

import pytest
from hypothesis import given

from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.icmje_items import OTHER, SUPPORT, item_of, look_back
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
