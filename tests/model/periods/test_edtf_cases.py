"""The cases of two other EDTF implementations, and of the JSON Schema test suite, that concern us."""

import json
from pathlib import Path

import pytest

from coi_register.errors import InvalidValueError
from coi_register.model.periods import Period, is_full_date, is_period

DATA = Path(__file__).parents[2] / "data"


def cases(name):
    """The rows of a file of cases."""
    return [json.loads(line) for line in (DATA / name).read_text("utf-8").splitlines()]


def listed(*lists):
    """The texts of some lists of edtf-validate, each once."""
    rows = cases("edtf/edtf_validate.jsonl")
    return list(dict.fromkeys(row["edtf"] for row in rows if row["list"] in lists))


YEAR_0 = "years run from 0001 to 9999"
TIME = "a declaration needs no time of day"
NOT_ACCEPTED = {
    "0000": YEAR_0,
    "0000/0000": YEAR_0,
    "0000-02/1111": YEAR_0,
    "0000-01/0000-01-03": YEAR_0,
    "0000-01-13/0000-01-23": YEAR_0,
    "0000-01/0000": YEAR_0,
    "1985-04-12T23:20:30": TIME,
    "1985-04-12T23:20:30Z": TIME,
    "1985-04-12T23:20:30-04": TIME,
    "1985-04-12T23:20:30+04:30": TIME,
    "2004-01-01T10:10:10+00:59": TIME,
}
"""Texts of level 0 that are refused, with the reason."""


@pytest.mark.parametrize("text", listed("Level0", "L0_Intervals"))
def test_level_0_is_understood(text):
    """Every date and interval of EDTF level 0 is understood, and written as it was read."""
    if text in NOT_ACCEPTED:
        assert not is_period(text), NOT_ACCEPTED[text]
        return
    assert str(Period.parse(text)) == text


LEVEL_1 = [
    "1984?",
    "2004-06~",
    "1984~/2004-06",
    "1984/2004-06~",
    "1984~/2004~",
    "1984?/2004-06~",
    "1984-06?/2004-08?",
    "1984-06-02?/2004-08-08~",
    "1984-06-02?/",
    "1985-04-12/",
    "1985-04/",
    "1985/",
    "/1985-04-12",
    "/1985-04",
    "/1985",
    "1985-04-12/..",
    "1985-04/..",
    "1985/..",
    "../1985-04-12",
    "../1985-04",
    "../1985",
    "/..",
    "../",
    "../..",
]
"""What is understood of the lists of level 1: qualifiers after a whole date, open and unknown ends."""


@pytest.mark.parametrize("text", listed("Level1", "L1_Intervals"))
def test_level_1_is_understood_in_part(text):
    """Of level 1, the qualifiers ? and ~ and open and unknown ends are understood, and nothing else."""
    if text in LEVEL_1:
        assert str(Period.parse(text)) == text
    else:
        with pytest.raises(InvalidValueError, match="; write "):
            Period.parse(text)


def test_level_1_is_listed_in_full():
    """The selection of level 1 names nothing that the lists do not hold."""
    assert set(LEVEL_1) <= set(listed("Level1", "L1_Intervals"))


@pytest.mark.parametrize("text", listed("Level2", "L2_Intervals"))
def test_level_2_is_refused(text):
    """Nothing of level 2 is understood, and each refusal says what to write."""
    with pytest.raises(InvalidValueError, match="; "):
        Period.parse(text)


@pytest.mark.parametrize("text", listed("invalid_edtf_dates", "invalid_edtf_intervals", "invalid_edtf_datetimes"))
def test_invalid_edtf_is_refused(text):
    """What edtf-validate calls invalid is refused.

    Two of its intervals have a choice of days that satisfies them, `0000-02/0000` and `0000-01-03/0000-01`;
    one, `0001/0000`, is certainly reversed and would be read. All three are refused for the year 0000.
    """
    with pytest.raises(InvalidValueError, match="; "):
        Period.parse(text)


@pytest.mark.parametrize(
    ("text", "is_reversed"),
    [
        ("1111-02/1111", False),  # the counterpart of 0000-02/0000, which edtf-validate calls invalid
        ("1111-01-03/1111-01", False),  # and of 0000-01-03/0000-01
        ("1111/1110", True),  # and of 0001/0000
        ("2015/2013", True),
    ],
)
def test_only_certainly_reversed_intervals_are_reversed(text, is_reversed):
    """An interval is reversed where no choice of days satisfies it; it is read all the same."""
    assert Period.parse(text).reversed is is_reversed


INVENTED = {
    "/2006": "ten years are invented before it",
    "2004-06-01/": "ten years are invented after it",
    "1984-06-02?/": "ten years are invented after it",
}
"""Cases of python-edtf whose strict bounds are not ours."""


def bounds(row):
    """The text of a case of python-edtf with its strict bounds."""
    text, days = row["case"]
    # A day has one strict bound, and the rest are fuzzy ones: what a qualifier may mean in days is not said here.
    return text, days[0], days[0] if len(days) in (1, 3) else days[1]


EXAMPLES = [bounds(row) for row in cases("edtf/python_edtf.jsonl") if row["set"] == "EXAMPLES"]
STRICT = [case for case in EXAMPLES if is_period(case[0]) and case[0] not in INVENTED]
OUTSIDE = [text for text, _, _ in EXAMPLES if not is_period(text)]


def is_outside(text):
    """Whether a case of python-edtf uses what is not understood: says so without our parser."""
    return (
        any(sign in text for sign in "XY%[{TSE")
        or text.startswith(("-", "0000", "?", "~"))
        or "/-" in text
        or any(mark in text.rstrip("?~").replace("?/", "/").replace("~/", "/") for mark in "?~")
        or text in {"2001-21", "2003-22", "2000-23", "2010-24", "2001-29", "2001-34"}
    )


def test_python_edtf_examples_are_understood_unless_outside_the_subset():
    """What is skipped of python-edtf is skipped for a feature that is not understood, not by accident."""
    assert [text for text, _, _ in EXAMPLES if is_outside(text)] == OUTSIDE
    assert len(STRICT) == 20


@pytest.mark.parametrize(("text", "lower", "upper"), STRICT)
def test_strict_bounds_agree_with_python_edtf(text, lower, upper):
    """The first and last possible day are python-edtf's strict bounds."""
    period = Period.parse(text)
    assert ("-inf" if period.earliest is None else period.earliest.isoformat()) == lower
    assert ("inf" if period.latest is None else period.latest.isoformat()) == upper


@pytest.mark.parametrize("text", INVENTED)
def test_no_years_are_invented(text):
    """A bound that is not stated stays so."""
    assert None in (Period.parse(text).earliest, Period.parse(text).latest)


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        (row["case"][0], *row["case"][1][:2])
        for row in cases("edtf/python_edtf.jsonl")
        if row["set"].startswith("APPROXIMATE") and is_period(row["case"][0])
    ],
)
def test_qualifiers_agree_with_python_edtf(text, uncertain, approximate):
    """? is uncertain and ~ approximate."""
    period = Period.parse(text)
    qualifiers = {period.start.qualifier, period.end.qualifier}
    assert ("?" in qualifiers, "~" in qualifiers) == (uncertain, approximate)


@pytest.mark.parametrize(
    "text",
    [
        row["case"]
        for row in cases("edtf/python_edtf.jsonl")
        # null is no text: the reader of a document refuses it before it comes here.
        if row["set"] == "BAD_EXAMPLES" and row["case"] is not None
    ],
)
def test_bad_examples_of_python_edtf_are_refused(text):
    """What python-edtf refuses is refused."""
    with pytest.raises(InvalidValueError, match="; "):
        Period.parse(text)


@pytest.mark.parametrize("case", cases("formats/date.jsonl"), ids=lambda case: case["description"])
def test_format_date(case):
    """The string cases of the format `date` in the JSON Schema test suite come out as they should."""
    assert is_full_date(case["data"]) is case["valid"]


def test_year_0_is_no_full_date():
    """RFC 3339 has a year 0000, in which no day of this package stands."""
    assert not is_full_date("0000-01-01")
