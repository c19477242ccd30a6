"""The tense follows from the period and the day."""

import datetime

import pytest

from coi_register.english.tenses import Tense, tense_of
from coi_register.model.periods import Period

DAY = datetime.date(2016, 6, 29)


@pytest.mark.parametrize(
    ("period", "tense"),
    [
        ("2010", Tense.PAST),
        ("2015/2016", Tense.PAST),
        ("2016", Tense.PAST),
        ("2016-06", Tense.PAST),
        ("2016-06-29", Tense.PAST),
        ("/2010", Tense.PAST),
        ("2010~", Tense.PAST),
        ("2015/2017", Tense.PRESENT),
        ("2015/2016-07", Tense.PRESENT),
        ("../2020", Tense.PRESENT),
        ("2013-10/..", Tense.PRESENT),
        ("2016/..", Tense.PRESENT),
        ("/..", Tense.PRESENT),
        ("2013/", Tense.PERFECT),
        ("../", Tense.PERFECT),
        (None, Tense.PERFECT),
        ("2017", Tense.FUTURE),
        ("2016-07/2016-08", Tense.FUTURE),
        ("2016-06-30/..", Tense.FUTURE),
        ("2017/", Tense.FUTURE),
        ("2017~/2018", Tense.FUTURE),
    ],
)
def test_tense_of(period: str | None, tense: Tense) -> None:
    """Closed is past unless certainly unfinished; open is present; no stated end commits to nothing."""
    assert tense_of(Period.parse(period) if period else None, DAY) is tense
