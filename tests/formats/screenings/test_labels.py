import datetime
from typing import Any

import pytest

from coi_register import Period
from coi_register.formats.screenings.labels import dates, sort_of, tied

ON = datetime.date(2016, 7, 1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2016-02-10", "on 10 February 2016"),
        ("2015-09/2016-08", "from September 2015 to August 2016"),
        ("2013-10/..", "since October 2013"),
        ("2013/", "starting in 2013; the end is not stated"),
        ("/2013", "until 2013; the start is not stated"),
        ("../2013", "until 2013"),
        ("/..", "still going on; the start is not stated"),
        ("../..", "no start or end is known"),
        ("2010~/..", "since about 2010"),
        ("2017/2015", "from 2017 to 2015; the end lies before the start"),
        (None, "no dates are stated"),
    ],
)
def test_dates(text: str | None, words: str) -> None:
    """Dates are told as they are known, and what is not stated of them is said."""
    assert dates(Period.parse(text) if text else None, ON) == words


@pytest.mark.parametrize(
    ("fellow", "words"),
    [
        ("ada", "host of the secondment"),
        ("gil", "host of the fellowship"),
        ("khan", "host of the internship"),
        ("kit", "supervisor of the fellowship at NICE, by way of the office of director of implementation at NICE"),
    ],
)
def test_ties(fellow: str, words: str, dispute: Any) -> None:
    """A tie is told by what the patron is to the fellow's placement, and by what it runs through."""
    told = {tied(tie) for flag in dispute.flags if flag.fellow_key == f"person:{fellow}" for tie in flag.ties}
    assert words in told


def test_sorts(dispute: Any) -> None:
    """Each entity has a word for what it is."""
    sorts = {sort_of(each) for flag in dispute.flags for each in (flag.fellow, flag.patron, flag.about) if each}
    assert sorts == {"person", "organisation", "office", "matter"}
