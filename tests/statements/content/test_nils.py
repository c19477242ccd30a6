"""What there is none of: of a kind, with a body, in a period, and ever."""

import datetime

import pytest

from coi_register import Declaration, Organisation, Period, Person, statement
from coi_register.model import Nil
from coi_register.model.parties import Pronoun

DAY = datetime.date(2016, 6, 29)
ADA = Person(name="Ada Example", pronouns=Pronoun.SHE)
TEVA = Organisation(name="Teva")


@pytest.mark.parametrize(
    ("nil", "text"),
    [
        (Nil(kind="shareholding"), "Ada Example has no shares to declare."),
        (Nil(kind="shareholding", never=True), "Ada Example has never had any shares to declare."),
        (Nil(organisation=TEVA), "Ada Example has no interests to declare in relation to Teva."),
        (
            Nil(kind="patent", organisation=TEVA, never=True),
            "Ada Example has never had any patents to declare in relation to Teva.",
        ),
        (Nil(period=Period.parse("2013/..")), "Ada Example has no interests to declare since 2013."),
        (Nil(never=True), "Ada Example has never had any interests to declare."),
    ],
)
def test_what_there_is_none_of(nil: Nil, text: str) -> None:
    """It is told in a sentence of its own; “never” only where it has been declared."""
    declaration = Declaration(declarant=ADA, declared_on=DAY, nothing_to_declare=(nil,))
    assert [each.text for each in statement(declaration).sentences] == [text]
