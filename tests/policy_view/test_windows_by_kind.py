"""Which windows of a policy an interest is seen through."""

import pytest
from hypothesis import given, strategies as st

from coi_register.documents.load_dump import from_mapping
from coi_register.model.declarations import Declaration
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.registry import kind_names
from coi_register.policy_view.windows_by_kind import windows_for
from coi_register.screening.policies.files import load_policy
from coi_register.strategies import interests


def interest(**facts: object) -> Interest:
    """Make an interest of its facts."""
    made = from_mapping({"declarant": "Ada Example", "declared_on": "2016-06-29", "interests": [facts]})
    assert isinstance(made, Declaration)
    return made.interests[0]


def seen_through(**facts: object) -> str:
    """The names of the windows, in their order."""
    return " ".join(windows_for(interest(**facts), load_policy("bmj")))


_ALL = "ties roles same_organisation payments holdings family friends collaborators positions"


@pytest.mark.parametrize(
    ("facts", "names"),
    [
        ({"kind": "secondment", "host": "NHS England"}, "ties roles same_organisation"),
        ({"kind": "internship", "organisation": "NHS England"}, "ties roles same_organisation"),
        ({"kind": "employment", "organisation": "Mind"}, "roles same_organisation"),
        (
            {"kind": "employment", "organisation": "Mind", "under": {"office": "director"}},
            "ties roles same_organisation",
        ),
        ({"kind": "directorship", "organisation": "Mind", "subject": "wife"}, "roles same_organisation family"),
        ({"kind": "directorship", "organisation": "Mind", "subject": "employer"}, "roles same_organisation"),
        ({"kind": "speaker-fee", "payer": "Acme Pharma"}, "payments"),
        ({"kind": "speaker-fee", "payer": "Acme Pharma", "subject": "self"}, "payments"),
        ({"kind": "speaker-fee", "payer": "Acme Pharma", "subject": "friend"}, "payments friends"),
        ({"kind": "shareholding", "organisation": "Acme Pharma", "subject": "son"}, "holdings family"),
        ({"kind": "family-tie", "relation": "wife", "organisation": "Mind"}, "family"),
        ({"kind": "personal-tie", "relation": "friend", "person": "Ben Sample"}, "friends collaborators"),
        ({"kind": "personal-tie", "relation": "friend", "person": "Ben Sample", "type": "rival"}, "friends"),
        ({"kind": "personal-tie", "relation": "x", "person": "Ben Sample", "type": "colleague"}, "collaborators"),
        ({"kind": "institutional-interest", "nature": "a contract", "organisation": "Mind"}, "roles payments"),
        ({"kind": "past-dealing", "dealing": "reviewed", "work": "the book"}, "positions collaborators"),
        ({"kind": "public-position", "view": "fees should fall"}, "positions"),
        ({"kind": "other", "description": "lives there"}, _ALL),
    ],
)
def test_windows_by_what_sort_of_fact_it_is(facts: dict[str, object], names: str) -> None:
    """A fact is seen through the windows of its sort, and those of whose it is; what fits nowhere, through all."""
    assert seen_through(**facts) == names


@given(st.data())
@pytest.mark.parametrize("kind", kind_names())
def test_every_kind_is_seen_through_some_window(kind: str, data: st.DataObject) -> None:
    """No kind of interest falls between the windows, and `other` alone is seen through all of them."""
    made = data.draw(interests(kind, subject=st.none()))
    names = " ".join(windows_for(made, load_policy("bmj")))
    assert names
    assert (names == _ALL) == (kind == "other")
