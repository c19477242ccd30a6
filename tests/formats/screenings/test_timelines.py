import datetime
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

from coi_register import Period
from coi_register.formats.screenings.as_dict import plain_screening
from coi_register.formats.screenings.groups import grouped_flags
from coi_register.formats.screenings.timelines import WIDTH, Event, Row, Timeline, events, timeline
from coi_register.strategies import periods

ON = datetime.date(2016, 7, 1)
FRAME = Event("tie", "the frame", Period.parse("2010-01-01/2019-12-31"))


def drawn(text: str | None) -> Row:
    """Draw a period below one of ten years, and return its row."""
    event = Event("tie", "a tie", Period.parse(text) if text else None)
    found = timeline((FRAME, event), ON)
    assert found is not None
    return found.rows[1]


@pytest.mark.parametrize(
    ("text", "bars", "edges"),
    [
        ("2016-03-01/2017-03-01", [True], ("", "")),
        ("2015-09/2016-08", [False, True], ("", "")),
        ("2016", [False], ("", "")),
        ("2016-03-01/..", [True], ("", "open")),
        ("2016-03/..", [False, True], ("", "open")),
        ("../2016-03-01", [True], ("open", "")),
        ("2016/", [False], ("", "unknown")),
        ("/2016-03-01", [False, True], ("unknown", "")),
        ("/..", [False], ("unknown", "open")),
        ("../..", [True], ("open", "open")),
        ("2016-03-01?/2017-03-01", [False], ("", "")),
        ("2017/2015", [], ("", "")),
        (None, [], ("", "")),
    ],
)
def test_what_is_certain_and_what_is_not(text: str | None, bars: list[bool], edges: tuple[str, str]) -> None:
    """Days that certainly belong are filled, those that may are not, and ends say whether they are open or unknown."""
    row = drawn(text)
    assert [bar.is_certain for bar in row.bars] == bars
    assert (row.left, row.right) == edges


def test_the_scale_is_even() -> None:
    """A year is drawn as long as it is: half of ten years takes half of the room."""
    whole, half = drawn("2010-01-01/2019-12-31").bars[0], drawn("2010-01-01/2014-12-31").bars[0]
    assert half.x == whole.x
    assert half.width == pytest.approx(whole.width / 2, rel=0.001)


def test_a_day_can_be_seen() -> None:
    """A single day in ten years is wide enough to be seen, and lies where it belongs."""
    day, before = drawn("2016-03-01").bars[0], drawn("2010-01-01/2016-02-29").bars[0]
    assert day.width == 4
    assert day.x < before.x + before.width < day.x + day.width


def test_nothing_to_draw() -> None:
    """Where nothing has a date, there is no picture."""
    undated = Event("tie", "a tie", None)
    assert timeline((undated, Event("tie", "backwards", Period.parse("2017/2015"))), ON) is None
    assert timeline((), ON) is None


def labels(first: str, last: str) -> list[str]:
    """The marks of the scale for a span of days."""
    found = timeline((Event("tie", "it", Period.parse(f"{first}/{last}")),), datetime.date.fromisoformat(first))
    assert found is not None
    return [tick.label for tick in found.ticks]


@pytest.mark.parametrize(
    ("first", "last", "marks"),
    [
        ("2016-01-15", "2016-04-20", ["Feb 2016", "Mar 2016", "Apr 2016"]),
        ("2015-09-01", "2016-08-31", ["Oct 2015", "Jan 2016", "Apr 2016", "Jul 2016"]),
        ("2010-06-01", "2016-05-31", ["2011", "2012", "2013", "2014", "2015", "2016"]),
        ("1990-06-01", "2016-05-31", ["1995", "2000", "2005", "2010", "2015"]),
        ("0001-01-01", "9999-12-31", ["2000", "4000", "6000", "8000"]),
    ],
)
def test_marks(first: str, last: str, marks: list[str]) -> None:
    """The scale is marked at months or years, as many as there is room for."""
    assert labels(first, last) == marks


@given(shown=st.lists(st.none() | periods(), max_size=4), on=st.dates())
@example([Period.parse("2000-01-01/")], datetime.date(2000, 1, 1))
def test_all_of_it_lies_in_the_picture(shown: list[Period | None], on: datetime.date) -> None:
    """Whatever the dates, bars lie in the picture and marks in order, and each row says its dates in words."""
    found = timeline([Event("tie", "it", period) for period in shown], on)
    if found is None:
        assert all(period is None or period.reversed for period in shown)
        return
    assert 0 <= found.today <= WIDTH
    assert [tick.x for tick in found.ticks] == sorted(tick.x for tick in found.ticks)
    assert len(found.ticks) <= 7
    assert all(0 <= tick.x <= WIDTH for tick in found.ticks)
    for row in found.rows:
        assert row.when
        for bar in row.bars:
            assert bar.x >= 0
            assert bar.width > 0
            assert bar.x + bar.width <= WIDTH + 0.001
        if len(row.bars) == 2:
            may_be, sure = row.bars
            assert may_be.x <= sure.x
            assert sure.x + sure.width <= may_be.x + may_be.width + 0.001


def shown_for(dispute: Any, fellow: str) -> Timeline:
    """Draw the time line of a fellow's first pair."""
    groups = grouped_flags(dispute, plain_screening(dispute))
    (group,) = [each for each in groups if each.fellow.name == fellow]
    found = timeline(events(group.pairs[0]), ON)
    assert found is not None
    return found


def test_what_a_pair_shows(dispute: Any) -> None:
    """Ties, the evidence beside the placement, matters and shared days are shown, in this order."""
    rows = shown_for(dispute, "Gil Fictional").rows
    assert [(row.event.sort, row.event.what) for row in rows] == [
        ("tie", "Tie: host of the fellowship"),
        ("evidence", "Evidence for COI201: campaign role, Gil Fictional"),
        ("matter", "Matter: the contract dispute"),
        ("shared", "Shared days, COI201"),
    ]


def test_what_was_done_in_a_matter(dispute: Any) -> None:
    """The day of an article is a row of its own, with its title."""
    (row,) = [row for row in shown_for(dispute, "Mohsin Khan").rows if "author" in row.event.what]
    assert row.event.what == "Mohsin Khan, author in the contract dispute (“BMJ 2016;353:i3519”)"
    assert row.when == "on 29 June 2016"
