"""What there is none of: of a kind, with a body, in a period, and ever."""

import datetime

import pytest

from coi_register import Declaration, Organisation, Period, Person, statement
from coi_register.model import Nil, Scope
from coi_register.model.parties import Pronoun

DAY = datetime.date(2016, 6, 29)
ADA = Person(name="Ada Example", pronouns=Pronoun.SHE)
TEVA = Organisation(name="Teva")


@pytest.mark.parametrize(
    ("nil", "text"),
    [
        (Nil(kind="shareholding"), "Ada Example holds no shares."),
        (Nil(kind="shareholding", never=True), "Ada Example has never held any shares."),
        (Nil(organisation=TEVA), "Ada Example has no interests to declare in relation to Teva."),
        (
            Nil(kind="patent", organisation=TEVA, never=True),
            "Ada Example has never held any patents in relation to Teva.",
        ),
        (Nil(period=Period.parse("2013/..")), "Ada Example has had no interests since 2013."),
        (Nil(kind="shareholding", organisation=TEVA), "Ada Example holds no shares in Teva."),
        (Nil(kind="consulting-fee", organisation=TEVA), "Ada Example has received no consulting fees from Teva."),
        (Nil(kind="employment", organisation=TEVA, others=True), "Ada Example holds no other post at Teva."),
        (Nil(kind="family-tie", organisation=TEVA), "Ada Example has no family ties to Teva."),
        (Nil(kind="donation", organisation=TEVA), "Ada Example has no donations to declare in relation to Teva."),
        (Nil(period=Period.parse("2013-01/2015-03")), "Ada Example had no interests from January 2013 to March 2015."),
        (Nil(kind="gift", period=Period.parse("2013/")), "Ada Example has received no gifts from 2013."),
        (Nil(kind="gift", period=Period.parse("2015")), "Ada Example received no gifts in 2015."),
        (Nil(item=4), "Ada Example has received no consulting fees in the past 36 months."),
        (Nil(item=8), "Ada Example has held no patents in the past 36 months."),
        (
            Nil(scope=Scope.SUBMITTED_WORK),
            "Ada Example has no interests to declare in connection with this article.",
        ),
        (
            Nil(kind="grant", organisation=TEVA, scope=Scope.OUTSIDE),
            "Ada Example has received no grants from Teva outside the submitted work.",
        ),
        (Nil(scope=Scope.RELATED), "Ada Example has no interests related to the subject of this article."),
        (Nil(never=True), "Ada Example has never had any interests."),
    ],
)
def test_what_there_is_none_of(nil: Nil, text: str) -> None:
    """It is told in a sentence of its own; “never” only where it has been declared."""
    declaration = Declaration(declarant=ADA, declared_on=DAY, nothing_to_declare=(nil,))
    assert [each.text for each in statement(declaration).sentences] == [text]


def test_a_house_says_nothing_of_the_work_in_its_own_words() -> None:
    """Shares are held in relation to the work, and money is received for it."""
    nils = (Nil(kind="shareholding", scope=Scope.SUBMITTED_WORK), Nil(kind="gift", scope=Scope.SUBMITTED_WORK))
    declaration = Declaration(declarant=ADA, declared_on=DAY, nothing_to_declare=nils)
    told = statement(declaration, style="lancet").text
    assert (
        told == "AE holds no shares in relation to the submitted work and has received no gifts for the submitted work."
    )


def test_kinds_of_one_body_name_it_once() -> None:
    """Kinds that have one verb share it; after another verb the body is “it”, or “them” of several."""
    kinds = ("shareholding", "gift", "grant")
    for body, told in (
        (TEVA, "AE holds no shares in Teva and has received no gifts or grants from it."),
        (
            Organisation(description="drug companies", plural=True),
            "AE holds no shares in drug companies and has received no gifts or grants from them.",
        ),
    ):
        nils = tuple(Nil(kind=kind, organisation=body) for kind in kinds)
        declaration = Declaration(declarant=ADA, declared_on=DAY, nothing_to_declare=nils)
        assert statement(declaration, style="bmj-journals").text == told
