"""Namesakes: a name that fits several is told as not assessed, and can be decided."""

import datetime

import pytest

from coi_register import Disposition, Outcome, Person, Register, loads
from coi_register.explanations import explain_gap
from coi_register.screening import Screening, screen

DAY = datetime.date(2025, 3, 20)

# All people are invented.
PEOPLE = """
people: [{id: ben, name: Ben Sample}, {id: ben2, name: BEN2}, {id: ada, name: Ada Example}]
organisations: [{id: mind, name: Mind}, {id: acme, name: Acme}, {id: acme2, name: Acme Two, short_name: ACRONYM}]
declarations:
- {declarant: ada, declared_on: 2025-01-01, interests: [{kind: membership, organisation: acme, period: 2024}]}
- declarant: ben
  declared_on: 2025-03-01
  interests:
  - {kind: fellowship, host: acme, remuneration: paid, period: 2024-09/2025-08}
  - {kind: speaker-fee, payer: mind, amount: GBP 300, period: 2024-11}
"""
TWO = PEOPLE.replace("BEN2", "Ben Sample")
PLACED = """
- declarant: Ben Sample
  declared_on: 2025-03-01
  interests: [{kind: fellowship, host: mind, remuneration: paid, period: 2024-09/2025-08}]
"""
PART = "matters: [{title: row, parties: [{organisation: mind}], participants: [{person: Ben Sample, part: author}]}]"


def screened(text: str, fellow: str | None = None, decisions: tuple[Disposition, ...] = ()) -> Screening:
    """Screen a register, with some decisions in it."""
    import attrs

    made = loads(text)
    assert isinstance(made, Register)
    return screen(attrs.evolve(made, dispositions=decisions), on=DAY, fellow=fellow, ignore=["COI5"])


def unclear(screening: Screening) -> list[str]:
    """What is said of names that fit several."""
    gaps = [each for each in screening.not_assessed if each.unclear]
    return [explain_gap(each, DAY) for each in gaps]


BEN = "“Ben Sample” fits “ben” and “ben2”"
WHOSE = f"{BEN}, and it is not known which of them declared or did what stands under this name. Write the id"


@pytest.mark.parametrize("more", [PLACED, PART], ids=["a declarant", "a part in a matter"])
@pytest.mark.parametrize("fellow", [None, "ben"])
def test_whose_it_is(more: str, fellow: str | None) -> None:
    """What somebody declares or does under a name that two have is not cleared for either, whoever is asked for."""
    screening = screened(TWO + more, fellow)
    assert [each[: len(WHOSE)] for each in unclear(screening)] == [WHOSE]
    assert not screening.is_all_clear


def test_somebody_else_is_asked_for() -> None:
    """It is not told where somebody is asked for whom none of them can be; nor where nobody was placed by it."""
    others = TWO.replace("declarant: ben\n", "declarant: ada\n")
    assert unclear(screened(others + PLACED, "ada")) == []
    assert len(unclear(screened(others + PLACED))) == 1


FEE = "  - {kind: speaker-fee, payer: %s, amount: GBP 9, period: 2024}\n"
TIE = "  - {kind: family-tie, relation: brother, person: Ben Sample}\n"
SHORT = PEOPLE.replace("name: Acme}", "name: Acme, short_name: ACRONYM}")
SCHEMES = "\nschemes: [{id: s1, name: One, formerly: [{name: Old}]}, {id: s2, name: Two, formerly: [{name: Old}]}]\n"
DECLARED = "and Ben Sample has declared something that names one of them"
BODIES = "“ACRONYM” fits “acme” and “acme2”"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (TWO + TIE, f"{BEN}, {DECLARED}"),
        (TWO.replace("host: acme,", "host: acme, under: Ben Sample,"), f"{BEN}, {DECLARED}"),
        (SHORT + FEE % "ACRONYM", f"{BODIES}, {DECLARED}"),
        (SHORT.replace("host: acme", "host: ACRONYM"), f"{BODIES}, {DECLARED}"),
        (
            SHORT.replace("remuneration: paid", "remuneration: {status: paid, payer: ACRONYM}"),
            f"{BODIES}, {DECLARED}",
        ),
        (
            SHORT + FEE % "mind" + "  nothing_to_declare: [{kind: gift, organisation: ACRONYM}]\n",
            f"{BODIES}, {DECLARED}",
        ),
        (PEOPLE.replace("host: acme,", "host: acme, scheme: Old,") + SCHEMES, f"“Old” fits “s1” and “s2”, {DECLARED}"),
        (
            SHORT + "matters: [{title: row, parties: [{organisation: ACRONYM}]}]",
            f"{BODIES}, and the matter “row” names one of them, which may concern Ben Sample",
        ),
        (
            SHORT.replace("name: Mind}", "name: Mind, part_of: [ACRONYM]}"),
            f"{BODIES}, and what the register says of Mind names one of them, which may concern Ben Sample",
        ),
        (
            TWO.replace("host: acme,", "host: acme, under: chief,")
            + "offices: [{id: chief, office: chief officer, organisation: mind, held_by: [{person: Ben Sample}]}]",
            f"{BEN}, and what the register says of the chief officer at Mind names one of them",
        ),
    ],
    ids=["relative", "supervisor", "payer", "patron", "employer", "nil", "scheme", "party", "parent", "holder"],
)
def test_a_name_that_may_concern_somebody(text: str, words: str) -> None:
    """A name that fits several is told, wherever what somebody has declared leads to it."""
    told = [each for each in unclear(screened(text)) if "under this name" not in each]
    assert [each[: len(words)] for each in told] == [words]
    assert "it is not known which" in told[0]
    assert "Write the id" in told[0]


def test_what_others_declare() -> None:
    """A name in what a patron has declared is told; and what anybody says of one who may be somebody screened."""
    member, tie = "{kind: membership, organisation: acme, period: 2024}", "{kind: family-tie, relation: aunt, person: "
    unnamed = SHORT.replace(member, member.replace("acme", "ACRONYM"))
    (of_patron,) = unclear(screened(unnamed.replace("host: acme,", "host: acme, under: {person: ada},")))
    assert of_patron.startswith(f"{BODIES}, and Ada Example has declared something")
    (of_other,) = unclear(screened(TWO.replace(member, f"{tie}Ben Sample}}")))
    assert of_other.startswith(f"{BEN}, and Ada Example has declared something")
    assert unclear(screened(unnamed)) == []


def test_where_one_is_meant_nothing_is_said() -> None:
    """A name that only one has, or an id, leaves nothing open."""
    for text in (PEOPLE + PLACED, TWO + PLACED.replace("Ben Sample", "ben2"), TWO):
        assert unclear(screened(text)) == []


def test_spelling_and_order() -> None:
    """One name in two spellings is one gap for a person, in whatever order it stands."""
    fees = [FEE % "ACRONYM", FEE % "Acronym"]
    gaps = [
        [each.fingerprint for each in screened(SHORT + "".join(two)).not_assessed if each.unclear]
        for two in (fees, fees[::-1])
    ]
    assert len(gaps[0]) == 1
    assert gaps[0] == gaps[1]


@pytest.mark.parametrize(
    ("text", "later"),
    [
        (TWO + PLACED, (TWO + PLACED).replace("interests: [", "interests: [{kind: membership, organisation: acme}, ")),
        (SHORT + FEE % "ACRONYM", SHORT + FEE % "ACRONYM" + FEE.replace("9", "10") % "ACRONYM"),
    ],
    ids=["a declarant", "a body"],
)
def test_it_can_be_decided(text: str, later: str) -> None:
    """A disposition with its fingerprint answers it, whoever is asked for, until something more rests on it."""
    (gap,) = [each for each in screened(text).not_assessed if each.unclear]
    given = Disposition(
        fingerprint=gap.fingerprint,
        outcome=Outcome.DISMISSED,
        by=Person(name="Cay Placeholder"),
        on=DAY,
        reason="It is a third one.",
    )
    for screening in (screened(text, None, (given,)), screened(text, "ben", (given,))):
        assert [each.is_open for each in screening.not_assessed if each.unclear] == [False]
    assert [each.is_open for each in screened(later, None, (given,)).not_assessed if each.unclear] == [True]
