"""Activities: what somebody does in which body, as far as it counts that two meet there."""

import datetime

import pytest

from coi_register.screening.index.context import ScreeningContext
from coi_register.screening.policies.files import load_policy
from tests.screening.cases import register

OFFICE = "{id: chair, office: chair, organisation: EC, held_by: [{person: ada, period: 2014/2015}, {person: ada}]}"


def activities(*interests: str, placement: str = "", **more: list[str]) -> set[str]:
    """What the fellow does, each as field, body, what it is, and when."""
    context = ScreeningContext(
        register(*interests, placement=placement, **more), load_policy("fellowship"), datetime.date(2016, 7, 1)
    )
    found = context.activities("person:ada")
    return {f"{each.field or 'office'} {each.key.partition(':')[2]} {each.name} {each.period}" for each in found}


@pytest.mark.parametrize(
    ("interest", "found"),
    [
        ("{kind: employment, organisation: EC, period: 2015}", {"organisation charity employment 2015"}),
        ("{kind: employment, organisation: charity}", {"organisation charity employment None"}),
        ("{kind: volunteering, organisation: Nowhere, period: 2015}", {"organisation nowhere volunteering 2015"}),
        (
            "{kind: secondment, host: host, home: home, period: 2015}",
            {"host host secondment 2015", "home home secondment 2015"},
        ),
        ("{kind: fellowship, host: host, funder: charity, period: 2015}", {"host host fellowship 2015"}),
        ("{kind: membership, organisation: charity, period: 2015}", set()),
        ("{kind: study, award: MBA, organisation: charity, period: 2015}", set()),
        ("{kind: employment, subject: spouse, organisation: charity, period: 2015}", set()),
        ("{kind: speaker-fee, payer: charity, period: 2015}", set()),
        ("{kind: shareholding, organisation: charity, period: 2015}", set()),
        ("{kind: employment, organisation: {description: a start-up}, period: 2015}", set()),
        (
            "{kind: employment, organisation: charity, remuneration: {status: paid, payer: rival}, period: 2015}",
            {"organisation charity employment 2015"},
        ),
    ],
)
def test_what_is_declared(interest: str, found: set[str]) -> None:
    """Roles and placements count, with their host and home; memberships, courses, payments and others' roles do not."""
    assert activities(interest) == found


def test_the_offices_that_the_register_knows() -> None:
    """Each tenure of an office is an activity in its body; an undated one lacks its dates."""
    assert activities(offices=[OFFICE]) == {"office charity chair 2014/2015", "office charity chair None"}
    context = ScreeningContext(register(offices=[OFFICE]), load_policy("fellowship"), datetime.date(2016, 7, 1))
    lacking = {each.undated.of if each.undated else "" for each in context.activities("person:ada") if not each.field}
    assert lacking == {"", "office:chair"}
