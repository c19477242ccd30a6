"""Spans: what is left of a period when it is narrowed to another, and how surely."""

import pytest

from coi_register.model.periods import Period
from coi_register.screening.index.spans import Span


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("2015-09/2016-08", "2010/..", "2015-09/2016-08"),
        ("2015-09/2016-08", "2016-01-01/..", "2016-01-01/2016-08"),
        ("2015-09/2016-08", "2016-08-31/..", "2016-08-31/2016-08?"),
        ("2015-09/2016-08", "2016-09-01/..", None),
        ("2015/2016", "2016/..", "2016?"),
        ("2015/2016~", "2010/..", "2015/2016~?"),
        ("2015-09/2016-08", None, "2015-09/2016-08?"),
        (None, "2010/..", "None?"),
        (None, None, "None?"),
        ("2015/", "2010/..", "2015/..?"),  # it may have ended, though the office is still held
        ("2010/..", "2015/", "2015/..?"),
        ("/2016-08-31", "../2020", "../2016-08-31?"),
        ("2015/..", "2010/..", "2015/.."),
    ],
)
def test_during(one: str | None, other: str | None, told: str | None) -> None:
    """The shared days are told as far as they are known; `?` after them says that they only may be shared."""
    found = Span(Period.parse(one) if one else None).during(Period.parse(other) if other else None)
    assert (found and f"{found.period}{'?' if found.is_possible else ''}") == told


def test_what_was_only_possible_stays_so() -> None:
    """A span that is narrowed twice is no surer for it."""
    assert Span(Period.parse("2015"), is_possible=True).during(Period.parse("2010/2020")) == Span(
        Period.parse("2015"), is_possible=True
    )
