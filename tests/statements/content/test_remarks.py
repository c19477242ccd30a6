"""What a declaration says beside its interests, in the cells of a table."""

from typing import Any

import pytest

from coi_register import Declaration, from_mapping
from coi_register.statements.content.authors import authors_of
from coi_register.statements.content.remarks import asides, remarks
from coi_register.statements.styles.files import load_style

FEE = {"kind": "consulting-fee", "payer": "Acme Pharma"}
NOTE = {"text": "all is told"}


def declaration(**fields: Any) -> Declaration:
    """A declaration of a fee, and of what else is given."""
    made = from_mapping({"declarant": "Ada Example", "declared_on": "2024-03-14", "interests": [FEE], **fields})
    assert isinstance(made, Declaration)
    return made


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, []),
        ({"nothing_to_declare": [{"others": True}]}, []),
        ({"nothing_to_declare": [{"item": 5}]}, []),
        ({"nothing_to_declare": [{"item": 4, "period": "2020"}]}, ["No consulting fees to declare in 2020."]),
        ({"nothing_to_declare": [{"kind": "gift"}]}, ["No gifts to declare."]),
        ({"nothing_to_declare": [{"kind": "gift"}], "notes": [NOTE]}, ["No gifts to declare.", "All is told."]),
        ({"notes": [NOTE, NOTE]}, ["All is told."]),
        ({"capacity": "personal"}, ["Writing in a personal capacity."]),
        ({"capacity": "official"}, ["Writing in an official capacity."]),
        ({"on_behalf_of": "Mind"}, ["Writing on behalf of Mind."]),
        ({"capacity": "official", "on_behalf_of": "Mind"}, ["Writing on behalf of Mind."]),
    ],
)
def test_what_stands_beside_the_interests(fields: dict[str, Any], said: list[str]) -> None:
    """What there is none of, unless “None” says so, the capacity and the notes are sentences, each once."""
    (author,) = authors_of(declaration(**fields))
    assert list(asides(author, load_style("nhs-register"))) == said


def test_a_remark_is_made_once() -> None:
    """What each of several declarations remarks is said once."""
    (author,) = authors_of([declaration(notes=[NOTE]), declaration(notes=[NOTE], capacity="personal")])
    assert remarks(author) == ("All is told.", "Writing in a personal capacity.")
