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
    gaps = [each for each in screening.not_assessed if "is meant" in each.missing.what]
    return [explain_gap(each, DAY) for each in gaps]


BEN = "“Ben Sample” fits “ben” and “ben2”"
WHOSE = f"{BEN}: one of them has declared something, or takes part in a matter, and it is not known which. Write the id"


@pytest.mark.parametrize("more", [PLACED, PART], ids=["a declarant", "a part in a matter"])
@pytest.mark.parametrize("fellow", [None, "ben"])
def test_whose_it_is(more: str, fellow: str | None) -> None:
    """What somebody declares or does under a name that two have is not cleared for either, whoever is asked for."""
    screening = screened(TWO + more, fellow)
    assert [each[: len(WHOSE)] for each in unclear(screening)] == [WHOSE]
    assert not screening.is_all_clear


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (TWO + "  - {kind: family-tie, relation: brother, person: Ben Sample}\n", "“Ben Sample” fits “ben” and “ben2”"),
        (
            PEOPLE.replace("name: Acme}", "name: Acme, short_name: ACRONYM}")
            + "  - {kind: speaker-fee, payer: ACRONYM, amount: GBP 9, period: 2024}\n",
            "“ACRONYM” fits “acme” and “acme2”",
        ),
    ],
    ids=["a person", "a body"],
)
def test_a_name_in_a_fact(text: str, words: str) -> None:
    """A name in what somebody who is screened has declared is told; in what others declared, it is not."""
    (told,) = unclear(screened(text))
    assert told.startswith(f"{words}, and Ben Sample has declared something that names one of them")
    assert "Write the id" in told


def test_where_one_is_meant_nothing_is_said() -> None:
    """A name that only one has, or an id, leaves nothing open."""
    for text in (PEOPLE + PLACED, TWO + PLACED.replace("Ben Sample", "ben2"), TWO):
        assert unclear(screened(text)) == []


def test_it_can_be_decided() -> None:
    """A disposition with its fingerprint answers it, until the declaration changes."""
    (gap,) = [each for each in screened(TWO + PLACED).not_assessed if each.missing.what == "who is meant"]
    given = Disposition(
        fingerprint=gap.fingerprint,
        outcome=Outcome.DISMISSED,
        by=Person(name="Cay Placeholder"),
        on=DAY,
        reason="It is a third one.",
    )
    decided = screened(TWO + PLACED, decisions=(given,))
    assert [each.is_open for each in decided.not_assessed if each.missing.what == "who is meant"] == [False]
    later = screened(TWO + PLACED.replace("2025-03-01", "2025-03-02"), decisions=(given,))
    assert [each.is_open for each in later.not_assessed if each.missing.what == "who is meant"] == [True]
