"""What there is none of: of a kind, with a body, in a period, and ever."""

import datetime

import pytest

from coi_register import Declaration, Organisation, Period, Person, statement
from coi_register.model import Nature, Nil, Scope, Shareholding, Subject, SubjectKind
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
        told == "AE holds no shares in relation to the submitted work and has received no gifts during the conduct of "
        "the study."
    )


WITH_ADA = (SubjectKind.SELF, SubjectKind.HUSBAND)


@pytest.mark.parametrize(
    ("style", "nil", "text"),
    [
        ("lancet", Nil(nature=Nature.FINANCIAL), "AE has no financial interests to declare."),
        (
            "lancet",
            Nil(nature=Nature.NON_FINANCIAL, others=True, period=Period.parse("2014/2015-01")),
            "AE had no other non-financial interests from 2014 to January 2015.",
        ),
        ("lancet", Nil(kind="gift", subjects=(SubjectKind.SPOUSE,)), "AE's spouse has received no gifts."),
        ("lancet", Nil(kind="gift", subjects=(SubjectKind.CHILD,)), "AE's children have received no gifts."),
        ("lancet", Nil(kind="gift", subjects=WITH_ADA), "AE and her husband have received no gifts."),
        (
            "jama",
            Nil(kind="gift", subjects=WITH_ADA),
            "Ada Example reported that she and her husband have received no gifts.",
        ),
        (
            "bmj-rapid-response",
            Nil(kind="shareholding", organisation=TEVA, subjects=WITH_ADA),
            "My husband and I hold no shares in Teva.",
        ),
        ("elife", Nil(subjects=WITH_ADA), "The author and her husband have no interests to declare"),
        (
            "icmje-prose",
            Nil(subjects=(SubjectKind.CLOSE_RELATIVE, SubjectKind.PARTNER, SubjectKind.FRIEND)),
            "AE reports that her close relatives, partner, and friends have no interests to declare.",
        ),
    ],
)
def test_those_near_and_the_nature_of_what_there_is_none_of(style: str, nil: Nil, text: str) -> None:
    """What those near an author have none of is said of them, in their number."""
    declaration = Declaration(declarant=ADA, declared_on=DAY, nothing_to_declare=(nil,))
    assert [each.text for each in statement(declaration, style=style).sentences] == [text]


@pytest.mark.parametrize(
    ("style", "told"),
    [
        ("lancet", "The spouses of AE and BS have received no gifts, and AE and BS hold no patents."),
        (
            "jama",
            "Ada Example and Ben Sample reported that their spouses have received no gifts. They reported no patents.",
        ),
        ("elife", "Ada Example and Ben Sample: Their spouses have received no gifts; the authors hold no patents"),
    ],
)
def test_those_near_several(style: str, told: str) -> None:
    """Of several authors who say the same of those near them, it is said once; nobody is taken for them after that."""
    nils = (Nil(kind="gift", subjects=(SubjectKind.SPOUSE,)), Nil(kind="patent"))
    people = (ADA, Person(name="Ben Sample"))
    declarations = [Declaration(declarant=who, declared_on=DAY, nothing_to_declare=nils) for who in people]
    shown = [
        *declarations,
        Declaration(declarant=Person(name="Cy Nominal"), declared_on=DAY, nothing_to_declare=(Nil(),)),
    ]
    assert told.split(". They")[0] in str(statement(shown, style=style))


@pytest.mark.parametrize(
    ("nil", "relation", "speaks"),
    [
        (SubjectKind.SPOUSE, SubjectKind.WIFE, True),
        (SubjectKind.WIFE, SubjectKind.SPOUSE, False),
        (SubjectKind.CLOSE_RELATIVE, SubjectKind.SISTER, True),
        (SubjectKind.CHILD, SubjectKind.PARENT, False),
        (SubjectKind.SELF, None, True),
        (SubjectKind.SPOUSE, None, False),
    ],
)
def test_of_whose_interests_a_nil_speaks(nil: SubjectKind, relation: SubjectKind | None, speaks: bool) -> None:
    """It speaks of those whom it names, and of those whom such a name takes in."""
    subject = None if relation is None else Subject(relation=relation)
    assert Nil(subjects=(nil,)).speaks_of(Shareholding(organisation=TEVA, subject=subject)) is speaks


@pytest.mark.parametrize(("pronouns", "told"), [(Pronoun.SHE, "she has"), (Pronoun.HE, "he has"), (None, "they have")])
@pytest.mark.parametrize("style", ["bmc", "elsevier"])
def test_they_is_nobody_whose_pronoun_is_another(style: str, pronouns: Pronoun | None, told: str) -> None:
    """The words for one with nothing to declare point to them by their own pronoun."""
    one = Declaration(
        declarant=Person(name="Ada Example", pronouns=pronouns), declared_on=DAY, nothing_to_declare=(Nil(),)
    )
    assert f"The author declares that {told} no" in statement(one, style=style).text
    other = Declaration(
        declarant=Person(name="Ben Sample"), declared_on=DAY, interests=(Shareholding(organisation=TEVA),)
    )
    told_of_one = statement([one, other], style=style).text
    if style == "elsevier":  # whose tool says it of all others, whoever they are
        assert told_of_one.count("If there are other authors, they declare that they have no known") == 1
    else:
        assert f"declares that {told} no" in told_of_one


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
