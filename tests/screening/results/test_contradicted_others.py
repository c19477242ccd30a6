"""Somebody else's declarations that contradict each other are no evidence for a flag."""

import datetime

import pytest

from coi_register import Register, loads
from coi_register.explanations import explain_gap
from coi_register.screening import Screening, screen

DAY = datetime.date(2016, 7, 1)

# All people are invented. Rex is the patron.
BASE = """
people: [{id: ada, name: Ada Example}, {id: rex, name: Rex Invented}]
organisations: [{id: host, name: Host Body}, {id: acme, name: Acme}]
declarations:
- declarant: ada
  declared_on: 2016-06-01
  interests: [{kind: secondment, host: host, under: {person: rex}, remuneration: paid, period: 2015-09/2016-08}]
"""
NIL = "- {declarant: rex, declared_on: 2016-06-01, nothing_to_declare: true}\n"
POST = """- declarant: rex
  declared_on: 2016-06-01
  interests: [{kind: directorship, organisation: acme, period: 2015/..}]
"""


def screened(text: str, code: str) -> Screening:
    """Screen a register for the fellow, by one rule."""
    made = loads(text)
    assert isinstance(made, Register)
    return screen(made, on=DAY, fellow="ada", select=[code])


@pytest.mark.parametrize(("code", "alone"), [("COI507", NIL), ("COI501", POST)])
def test_a_contradiction_of_a_patron(code: str, alone: str) -> None:
    """One of the two declarations alone is evidence; both together are not assessed, with both readings."""
    assert [each.code for each in screened(BASE + alone, code).flags] == [code]
    both = screened(BASE + NIL + POST, code)
    assert (both.flags, both.is_all_clear) == ((), False)
    (told,) = [explain_gap(each, DAY) for each in both.not_assessed]
    start = f"{code} cannot be assessed for Ada Example, since what Rex Invented has declared contradicts itself: "
    assert told.startswith(start)
    assert "nothing to declare" in told
    assert "directorship" in told
