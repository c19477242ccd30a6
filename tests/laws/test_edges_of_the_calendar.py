"""Days at the edges of the calendar: nothing that looks back or ahead from them fails."""

import datetime
from contextlib import suppress

import pytest

from coi_register import CoiError, Register, from_mapping, screen, statement, view
from coi_register.formats.screenings import SCREENING_FORMATS, screening_report
from coi_register.model.periods.months import moved_by_months
from coi_register.screening.policies.files import policy_names
from coi_register.statements.styles.files import style_names
from tests.every import check_every

DAYS = [datetime.date(*day) for day in [(1, 1, 1), (2, 2, 3), (4, 2, 29), (9998, 12, 1), (9999, 12, 31)]]

pytestmark = pytest.mark.one_python


def register(day: datetime.date) -> Register:
    """A fellow of Mind who was paid by it, and who writes about it, as declared on some day."""
    plain = {
        "people": [{"id": "ada", "name": "Ada Example"}],
        "organisations": [{"id": "mind", "name": "Mind"}],
        "matters": [
            {
                "id": "review",
                "title": "review of training",
                "parties": [{"organisation": "mind"}],
                "participants": [{"person": "ada", "part": "author", "period": "2016-02"}],
            }
        ],
        "declarations": [
            {
                "declarant": "ada",
                "declared_on": day,
                "occasion": {"event": "annual", "on": day},
                "interests": [
                    {"kind": "fellowship", "host": "mind", "remuneration": "paid", "period": "2016-02/.."},
                    {"kind": "speaker-fee", "payer": "mind", "amount": "GBP 300", "period": "../2016"},
                    {"kind": "gift", "donor": "mind", "description": "a pen", "amount": "GBP 300", "period": "2016"},
                ],
            }
        ],
    }
    made = from_mapping(plain)
    assert isinstance(made, Register)
    return made


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_nothing_fails(day: datetime.date) -> None:
    """Each policy and each style looks back from any day, which stops at the edge of the calendar."""
    declared = register(day)

    def screened(policy: str) -> None:
        for on in (day, DAYS[0], DAYS[-1]):
            found = screen(declared, policy, on)
            for name in SCREENING_FORMATS:
                screening_report(name, found)
            with suppress(CoiError):
                view(declared, policy, on)

    def stated(style: str) -> None:
        for on in (day, DAYS[0], DAYS[-1]):
            with suppress(CoiError):
                assert statement(declared, style=style, on=on).sentences

    check_every(policy_names(), screened)
    check_every(style_names(), stated)


@pytest.mark.parametrize("months", [1, -1, 36, -36, 10**9, -(10**9)])
def test_months_stop_at_the_edge(months: int) -> None:
    """Whatever would leave the calendar stops at its first or last day."""
    for day in DAYS:
        moved = moved_by_months(day.toordinal(), months)
        assert datetime.date.min.toordinal() <= moved <= datetime.date.max.toordinal()
        assert moved >= day.toordinal() if months > 0 else moved <= day.toordinal()
