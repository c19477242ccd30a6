"""What a person is told whose period is not understood."""

import re

import pytest
from hypothesis import example, given, strategies as st

from coi_register.errors import InvalidValueError
from coi_register.model.periods import PartialDate, Period, ambiguous_range_hint, is_period, parse_day
from coi_register.strategies import partial_dates

OTHERWISE = (
    "write 2016, 2016-06 or 2016-06-29, an interval of them such as 2015/2016, or 2013-10/.. for what is still going on"
)
REFUSED = [
    ("", f"a blank is not a date: what is not stated is left out; {OTHERWISE}"),
    (" \t\n", f"a blank is not a date: what is not stated is left out; {OTHERWISE}"),
    ("hello", f"`hello` is not understood as a period; {OTHERWISE}"),
    ("/", "`/` states neither a start nor an end; leave the period out where nothing is known of it"),
    ("..", "`..` alone does not say which end is open; write 2013/.. for what is still going on"),
    # Other notations of dates and intervals.
    ("29/06/2016", "`29/06/2016` is not written as year, month, day with hyphens; write 2016-06-29"),
    ("06/29/2016", "`06/29/2016` is not written as year, month, day with hyphens; write 2016-06-29"),
    ("06/07/2016", "`06/07/2016` does not say which number is the month; write 2016-07-06 or 2016-06-07"),
    ("20160629", "`20160629` is not written as year, month, day with hyphens; write 2016-06-29"),
    ("2016.6.9", "`2016.6.9` is not written as year, month, day with hyphens; write 2016-06-09"),
    ("06/2016", "`06/2016` is not written as year, month, day with hyphens; write 2016-06"),
    ("June 2016", "`June 2016` is written in words; write 2016-06"),
    ("29th of June, 2016", "`29th of June, 2016` is written in words; write 2016-06-29"),
    ("Sept. 29, 2016", "`Sept. 29, 2016` is written in words; write 2016-09-29"),
    ("c. 2010", "`c. 2010` is written in words; write 2010~"),
    ("perhaps June 2010", "`perhaps June 2010` is written in words; write 2010-06?"),
    ("2016-06-29\n", "there is white space in `2016-06-29\\n`; write 2016-06-29"),
    ("2015 / 2016", "there is white space in `2015 / 2016`; write 2015/2016"),
    ("2015-16", "month 16 does not exist in `2015-16`; if 2015 to 2016 is meant, write 2015/2016"),
    ("1999-00", "month 00 does not exist in `1999-00`; if 1999 to 2000 is meant, write 1999/2000"),
    ("2015/16", "a year has four digits, also after the slash of `2015/16`; write 2015/2016"),
    ("2015–16", "an interval has a slash between its bounds, which `2015–16` has not; write 2015/2016"),
    ("2015 - 2016", "an interval has a slash between its bounds, which `2015 - 2016` has not; write 2015/2016"),
    ("2012\\2013", "an interval has a slash between its bounds, which `2012\\2013` has not; write 2012/2013"),
    ("2015 -06", "there is white space in `2015 -06`; write 2015-06"),
    ("June 2015 to 3 July 2016", "`June 2015 to 3 July 2016` is written in words; write 2015-06/2016-07-03"),
    ("between 2010 and 2012", "`between 2010 and 2012` is written in words; write 2010/2012"),
    ("until 2015", "`until 2015` is written in words; write /2015"),
    # Still going on, and not known.
    ("2013/present", "`2013/present` is written in words; write 2013/.."),
    ("2013–present", "`2013–present` is written in words; write 2013/.."),
    ("since October 2013", "`since October 2013` is written in words; write 2013-10/.."),
    ("from June 2013 onwards", "`from June 2013 onwards` is written in words; write 2013-06/.."),
    ("2013/unknown", "`2013/unknown` is written in words; write 2013/"),
    (
        "2013-",
        (
            "an interval has a slash between its bounds, which `2013-` has not; "
            "write 2013/.. for what is still going on, or 2013/ where the end is not stated"
        ),
    ),
    (
        "Ongoing",
        (
            "`Ongoing` is not a date; write 2013/.. for what began in 2013 and is still going on, "
            "or /.. where the start is not stated"
        ),
    ),
    ("n/a", "`n/a` is not a date; leave the period out where nothing is known of it"),
    # No such date.
    ("2016-13", f"month 13 does not exist in `2016-13`: months are 01 to 12; {OTHERWISE}"),
    ("2015-00", f"month 00 does not exist in `2015-00`: months are 01 to 12; {OTHERWISE}"),
    ("1960/1961-06-31", f"day 31 does not exist in `1961-06-31`: 1961-06 has 30 days; {OTHERWISE}"),
    ("2015-02-29", f"day 29 does not exist in `2015-02-29`: 2015-02 has 28 days; {OTHERWISE}"),
    ("2000/12-12", f"a year has four digits, which `12-12` has not; {OTHERWISE}"),
    ("12020", f"a year has four digits, which `12020` has not; {OTHERWISE}"),
    ("2012/2013/2014", f"an interval has one slash, and `2012/2013/2014` has 2; {OTHERWISE}"),
    ("31/02/2016", f"day 31 does not exist in `31/02/2016`: 2016-02 has 29 days; {OTHERWISE}"),
    # What leaves something out, or can be read in two ways.
    ("2010/11", "a year has four digits, also after the slash of `2010/11`; write 2010/2011"),
    ("2005/12", "`2005/12` can be read in two ways; write 2005/2012 for the years, or 2005-12 for the month"),
    (
        "2024-05/06",
        "the date after the slash of `2024-05/06` leaves out what comes before it; write 2024-05/2024-06",
    ),
    (
        "2010-05/12",
        "`2010-05/12` can be read in two ways; write 2010-05/2010-12 for the months, or 2010-05/2012 for the years",
    ),
    (
        "2024-05-12/14",
        "the date after the slash of `2024-05-12/14` leaves out what comes before it; write 2024-05-12/2024-05-14",
    ),
    (
        "2024-05-12/06-02",
        "the date after the slash of `2024-05-12/06-02` leaves out what comes before it; write 2024-05-12/2024-06-02",
    ),
    ("March to May 2015", "`March to May 2015` is written in words; write 2015-03/2015-05"),
    ("14-16 March 2015", "`14-16 March 2015` is written in words; write 2015-03-14/2015-03-16"),
    (
        "01/04/2015 - 31/03/2016",
        "`01/04/2015 - 31/03/2016` is not written as year, month, day with hyphens; write 2015-04-01/2016-03-31",
    ),
    (
        "01/04/2015-05/06/2016",
        (
            "`01/04/2015-05/06/2016` does not say which number is the month; write 2015-04-01/2016-06-05 if the day "
            "comes first, or 2015-01-04/2016-05-06 if the month does"
        ),
    ),
    (
        "2009/10-2011/12",
        "an interval has one slash, between its first and its last year, unlike `2009/10-2011/12`; write 2009/2012",
    ),
    (
        "2009-10 to 2011-12",
        (
            "`2009-10 to 2011-12` can be read in two ways; "
            "write 2009/2012 for the years, or 2009-10/2011-12 for the months"
        ),
    ),
    ("since 2010/11", f"a year has four digits, which `11` has not; {OTHERWISE}"),
    ("29.6.16", "`29.6.16` has a year of two digits; write 2016-06-29"),
    ("29.6.98", "`29.6.98` has a year of two digits; write 1998-06-29"),
    ("6/7/16", "`6/7/16` can be read in several ways; write 2016-07-06 or 2016-06-07"),
    ("16-06-29", "`16-06-29` can be read in several ways; write 2029-06-16 or 2016-06-29"),
    ("29-Jun-16", "`29-Jun-16` is written in words; write 2016-06-29"),
    (
        "Jun-16",
        (
            "`Jun-16` can be read in two ways; write 2016-06 if 16 is the year, or add the year if it is the day: "
            "16 Jun 2016 is 2016-06-16"
        ),
    ),
    ("Jun-45", "`Jun-45` has a year of two digits; write 1945-06"),
    ("Jun '16", "`Jun '16` has a year of two digits; write 2016-06"),
    ("June 5", "`June 5` has no year; write it with its year, such as 2016-06-05"),
    (
        "summer 2012",
        (
            "`summer 2012` names a season; write its months, 2012-06/2012-08 in the north or 2012-12/2013-02 in the "
            "south, or the year alone: 2012"
        ),
    ),
    ("On-going since 2015", "`On-going since 2015` is written in words; write 2015/.."),
    ("42186", "`42186` is a day as spreadsheets count days; write 2015-07-01"),
    # The rest of EDTF.
    ("0000", "years before 0001, as in `0000`, are not understood; write a year from 0001 to 9999"),
    ("-0044-03", "years before 0001, as in `-0044-03`, are not understood; write a year from 0001 to 9999"),
    ("Y17E7", "years that need a Y, as in `Y17E7`, are not understood; write a year from 0001 to 9999"),
    ("+2006", "a year has no sign, as it has in `+2006`; write it with four digits, such as 2016"),
    (
        "1950S2",
        "significant digits, as in `1950S2`, are not understood; write the year with ~ where it is an estimate: 1950~",
    ),
    (
        "1985-04-12T23:20:30Z/1986",
        "times of day, as in `1985-04-12T23:20:30Z`, are not understood; write the day alone: 1985-04-12",
    ),
    (
        "[1667,1668]",
        "sets of dates, as in `[1667,1668]`, are not understood; write one date or one interval, such as 2015/2016",
    ),
    ("2004-XX", "digits left open with X, as in `2004-XX`, are not understood; write 2004 without them"),
    (
        "201X",
        (
            "digits left open with X, as in `201X`, are not understood; "
            "write one year with ~ where it is an estimate, or 2010/2019 for all of these years"
        ),
    ),
    (
        "1990s",
        (
            "decades, as in `1990s`, are not understood; "
            "write one year with ~ where it is an estimate, or 1990/1999 for all of these years"
        ),
    ),
    (
        "2003/2004-06-11%",
        (
            "% (uncertain and approximate at once), as in `2004-06-11%`, is not understood; "
            "write 2004-06-11? where it is uncertain or 2004-06-11~ where it is approximate"
        ),
    ),
    (
        "2004?-06",
        (
            "a part of a date marked with ?, ~ or %, as in `2004?-06`, is not understood; "
            "write 2004-06?, which marks the whole date"
        ),
    ),
    (
        "~2004",
        (
            "a part of a date marked with ?, ~ or %, as in `~2004`, is not understood; "
            "write 2004~, which marks the whole date"
        ),
    ),
    (
        "2015-21",
        "seasons, as in `2015-21`, are not understood; write the months: 2015-03/2015-05, or 2015/2021 for the years",
    ),
    ("2050-24", "seasons, as in `2050-24`, are not understood; write the months: 2050-12/2051-02"),
    ("2050-35", "quarters, as in `2050-35`, are not understood; write the months: 2050-07/2050-09"),
    # Digits of other scripts, control characters, length.
    ("२०१०", f"`२०१०` has digits other than 0 to 9; {OTHERWISE}"),
    ("\x1b[31m\u202e", f"`\\x1b[31m\\u202e` is not understood as a period; {OTHERWISE}"),
    ("2016" * 50, f"`{'2016' * 9}201…` is too long for a date or a period; {OTHERWISE}"),
]


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_a_refusal_says_what_was_found_and_what_to_write(text, message):
    """What was found comes first, and then, after the last semicolon, what to write."""
    assert not is_period(text)
    with pytest.raises(InvalidValueError) as refusal:
        Period.parse(text)
    assert str(refusal.value) == message


@pytest.mark.parametrize("message", [message for _, message in REFUSED])
def test_what_a_refusal_says_to_write_is_understood(message):
    """Nobody is sent from one refusal to the next."""
    advice = message.rpartition("; ")[2]
    for suggestion in re.findall(r"(?<!\S)/?\d{4}[-\d./?~]*", advice):
        assert is_period(suggestion.rstrip(":,")) or suggestion in ("0001", "9999")


tricky = st.text(st.sampled_from("0123456789-/.?~%XYTS[]{} ,–to\n৪"), max_size=24)


@given(st.text() | tricky)
@example("2016-06-29\n")
@example("9999-24")
@example("0000/..")
@example("99/99/9999")
@example("\udc80")
@example("1" * 10_000)
@example("1 0 0000")
@example("01/01/0000")
def test_any_text_is_read_or_refused(text):
    """No text is met with anything but a value or an explanation."""
    for read in (Period.parse, PartialDate.parse, parse_day):
        try:
            message, written = "", str(read(text))
        except InvalidValueError as refusal:
            message, written = str(refusal), text
        assert written == text
        assert not message or ("; " in message and message.isprintable() and len(message) < 400)


@given(partial_dates(), partial_dates())
def test_an_interval_with_a_dash_is_recognised(start, end):
    """Two dates with " to " between them are told the slash, unless they are reversed."""
    meant = Period(start=start, end=end)
    with pytest.raises(InvalidValueError) as refusal:
        Period.parse(f"{start} to {end}")
    assert str(refusal.value).endswith(f"write {meant}") is not meant.reversed


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("2011-12", "`2011-12` is read as December 2011; if 2011 to 2012 is meant, write 2011/2012"),
        ("2009-10~", "`2009-10~` is read as October 2009; if 2009 to 2010 is meant, write 2009/2010"),
        ("1900-01", "`1900-01` is read as January 1900; if 1900 to 1901 is meant, write 1900/1901"),
        ("2011-11", None),
        ("2012-13", None),
        ("2011", None),
        ("2011-12-13", None),
        ("2011-12/2013", None),
        ("2011-12\n", None),
    ],
)
def test_a_month_that_reads_like_the_next_year_has_a_hint(text, hint):
    """`2011-12` is December 2011, and the author hears how to say 2011 to 2012."""
    assert ambiguous_range_hint(text) == hint
