import pytest
from hypothesis import given, strategies as st

from coi_register.errors import InvalidValueError
from coi_register.model.periods import PartialDate, Period
from coi_register.model.periods.edtf import is_date, is_period, is_reversed
from coi_register.strategies import partial_dates, periods

NEARLY = st.one_of(
    periods().map(str),
    partial_dates().map(str),
    st.text("0123456789-/.?~ ", max_size=21),
    st.builds("{}/{}".format, partial_dates(), partial_dates()),
)


def _is_read(read, text):
    try:
        read(text)
    except InvalidValueError:
        return False
    return True


@given(NEARLY)
def test_a_text_is_a_period_or_a_date_where_the_value_can_be_made(text):
    """What is told of a text, before any value is made, is what the values make of it."""
    assert is_period(text) is _is_read(Period.parse, text)
    assert is_date(text) is _is_read(PartialDate.parse, text)


@given(periods())
def test_a_text_is_reversed_where_its_period_is(period):
    """A text ends before it starts where its period does."""
    assert is_reversed(str(period)) is period.reversed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2016/2015", True),
        ("2016-06/2016", False),
        ("2016-06-30/2016-06-29", True),
        ("2016?/2015~", True),
        ("2016/..", False),
        ("/2015", False),
        ("2016", False),
        ("2015-02-29/2014", False),
    ],
)
def test_only_two_dates_can_be_the_wrong_way_round(text, expected):
    """A period is reversed where both ends are dates and the one certainly lies before the other."""
    assert is_reversed(text) is expected
