"""Facts: what a person has declared on the last word: initial, confirmed, corrected, declared anew."""

import itertools

import pytest

from coi_register import Register, loads
from coi_register.entities.in_force import in_force

ADA = "declarant: Ada Example"
FEE = "{kind: speaker-fee, payer: Example Body, period: 2015}"


def told(*declarations: str) -> list[str]:
    """What Ada's declarations say together: each interest's period, and the day of the declaration it is from."""
    register = loads("declarations:\n" + "".join(f"- {{{each}}}\n" for each in declarations))
    assert isinstance(register, Register)
    facts = in_force(register).of("person:ada example").facts
    return sorted(f"{fact.interest.period} {fact.declaration.declared_on}" for fact in facts)


def declared(day: str, period: str, more: str = "", id_: str = "id: i-1, ") -> str:
    """A declaration of Ada's on a day, with one interest under an id."""
    on = f"declared_on: {day}, " if day else ""
    return f"{more}{ADA}, {on}interests: [{{{id_}kind: employment, organisation: Example Body, period: {period}}}]"


def alike(number: int, day: str = "2016-01-01") -> str:
    """A declaration of several fees that are alike, without ids."""
    return f"{ADA}, declared_on: {day}, interests: [{', '.join([FEE] * number)}]"


@pytest.mark.parametrize(
    ("declarations", "facts"),
    [
        ([declared("2016-01-01", "2015/..")], ["2015/.. 2016-01-01"]),
        # confirmed word for word: one fact, at its first declaration
        ([declared("2016-01-01", "2015/.."), declared("2017-01-01", "2015/..")], ["2015/.. 2016-01-01"]),
        # without an id too
        (
            [declared("2016-01-01", "2015/..", id_=""), declared("2017-01-01", "2015/..", id_="")],
            ["2015/.. 2016-01-01"],
        ),
        # declared anew under its id: as it was declared last
        ([declared("2016-01-01", "2015/.."), declared("2017-01-01", "2015/2016")], ["2015/2016 2017-01-01"]),
        # and back again
        (
            [declared("2016-01-01", "2015"), declared("2017-01-01", "2014"), declared("2018-01-01", "2015")],
            ["2015 2018-01-01"],
        ),
        # without an id: the same role, which has ended since
        (
            [declared("2016-01-01", "2015/..", id_=""), declared("2017-01-01", "2015/2016", id_="")],
            ["2015/2016 2017-01-01"],
        ),
        # two tellings of one day: neither is the last word
        (
            [declared("2016-01-01", "2015"), declared("2016-01-01", "2014")],
            ["2014 2016-01-01", "2015 2016-01-01"],
        ),
        # a telling of which the day is not stated is later than none
        ([declared("", "2015"), declared("2016-01-01", "2014")], ["2014 2016-01-01"]),
        # a later day settles two of one day
        (
            [declared("2016-01-01", "2015"), declared("2016-01-01", "2014"), declared("2016-01-02", "2013")],
            ["2013 2016-01-02"],
        ),
        # corrected: what was put right is no evidence
        (
            [
                declared("2016-01-01", "2015", "id: first, ", id_=""),
                declared("2016-02-01", "2014", "act: correction, corrects: first, ", id_=""),
            ],
            ["2014 2016-02-01"],
        ),
        # a correction of a correction
        (
            [
                declared("2016-01-01", "2015", "id: first, ", id_=""),
                declared("2016-02-01", "2014", "id: second, act: correction, corrects: first, ", id_=""),
                declared("2016-03-01", "2013", "act: correction, corrects: second, ", id_=""),
            ],
            ["2013 2016-03-01"],
        ),
        # somebody else's correction
        (
            [
                declared("2016-01-01", "2015", "id: first, ", id_=""),
                "act: correction, corrects: first, declarant: Rex Invented, nothing_to_declare: true",
            ],
            ["2015 2016-01-01"],
        ),
        # two that are alike in one declaration are two, and stay two when they are confirmed
        ([alike(2)], ["2015 2016-01-01"] * 2),
        ([alike(2), declared("2017-01-01", "2014")], ["2014 2017-01-01", *["2015 2016-01-01"] * 2]),
        ([alike(2), alike(3, "2017-01-01")], [*["2015 2016-01-01"] * 2, "2015 2017-01-01"]),
    ],
)
def test_facts(declarations: list[str], facts: list[str]) -> None:
    """What stands is told, whatever the order of the declarations."""
    for some in itertools.permutations(declarations):
        assert told(*some) == facts
