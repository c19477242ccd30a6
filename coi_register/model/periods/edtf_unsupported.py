"""The rest of EDTF (ISO 8601-2), which is not understood: recognised, so that a refusal can name it."""

import re
from collections.abc import Callable

from coi_register.model.periods.edtf import date_text, days_of, is_date

__all__ = ["name_notation", "shown"]

_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12, 25: 3, 26: 6, 27: 9, 28: 12, 29: 9, 30: 12, 31: 3, 32: 6}
_QUARTERS = {33: 1, 34: 4, 35: 7, 36: 10}
_THIRDS = {37: 1, 38: 5, 39: 9}
_HALVES = {40: 1, 41: 7}
_PARTS = tuple(
    (name, months, code, first)
    for name, months, codes in (
        ("seasons", 3, _SEASONS),
        ("quarters", 3, _QUARTERS),
        ("thirds of a year", 4, _THIRDS),
        ("halves of a year", 6, _HALVES),
    )
    for code, first in codes.items()
)
"""Parts of a year: what they are called, how many months they have, their code, their first month."""


def shown(text: str) -> str:
    """A text as a message may show it: short, and with nothing that a terminal would act on."""
    cut = text if len(text) <= 40 else text[:39] + "…"
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in cut)


def name_notation(bound: str) -> str | None:
    """Say which notation of EDTF beyond the understood part a date uses, and what to write instead."""
    for pattern, reason in _NOTATIONS:
        if found := pattern.fullmatch(bound):
            return reason(found)
    return None


def _time(found: re.Match[str]) -> str:
    day = found[1] if is_date(found[1]) else "2016-06-29"
    return f"times of day, as in `{shown(found[0])}`, are not understood; write the day alone: {day}"


def _before_year_1(found: re.Match[str]) -> str:
    return f"years before 0001, as in `{shown(found[0])}`, are not understood; write a year from 0001 to 9999"


def _after_year_9999(found: re.Match[str]) -> str:
    return f"years that need a Y, as in `{shown(found[0])}`, are not understood; write a year from 0001 to 9999"


def _signed(found: re.Match[str]) -> str:
    return f"a year has no sign, as it has in `{shown(found[0])}`; write it with four digits, such as 2016"


def _significant(found: re.Match[str]) -> str:
    return (
        f"significant digits, as in `{shown(found[0])}`, are not understood; "
        f"write the year with ~ where it is an estimate: {found[1]}~"
    )


def _a_set(found: re.Match[str]) -> str:
    return (
        f"sets of dates, as in `{shown(found[0])}`, are not understood; "
        "write one date or one interval, such as 2015/2016"
    )


def _digits_left_open(found: re.Match[str]) -> str:
    known = re.sub(r"(-XX)+$", "", found[1])
    fact = f"digits left open with X, as in `{shown(found[0])}`, are not understood"
    if is_date(known):
        return f"{fact}; write {known} without them"
    year = found[1][:4]
    if year == "XXXX":
        return f"{fact}; write a year, such as 2016"
    first, last = max("0001", year.replace("X", "0")), year.replace("X", "9")
    return f"{fact}; write one year with ~ where it is an estimate, or {first}/{last} for all of these years"


def _decade(found: re.Match[str]) -> str:
    return (
        f"decades, as in `{shown(found[0])}`, are not understood; "
        f"write one year with ~ where it is an estimate, or {found[1]}0/{found[1]}9 for all of these years"
    )


def _uncertain_and_approximate(found: re.Match[str]) -> str:
    date = found[1] if is_date(found[1]) else "2016-06"
    return (
        f"% (uncertain and approximate at once), as in `{shown(found[0])}`, is not understood; "
        f"write {date}? where it is uncertain or {date}~ where it is approximate"
    )


def _qualified_inside(found: re.Match[str]) -> str:
    date = re.sub(r"[?~%]", "", found[0])
    mark = "~" if "~" in found[0] and "?" not in found[0] else "?"
    date = date if is_date(date) else "2016-06"
    return (
        f"a part of a date marked with ?, ~ or %, as in `{shown(found[0])}`, is not understood; "
        f"write {date}{mark}, which marks the whole date"
    )


def _part_of_year(found: re.Match[str]) -> str | None:
    """Seasons and the like; `2015-21` may also be meant as 2015 to 2021."""
    year, code = int(found[1]), int(found[2])
    name, months, _, first = next(part for part in _PARTS if part[2] == code)
    end = first + months - 1
    last_year, last_month = (year + 1, end - 12) if end > 12 else (year, end)
    try:
        days_of(year, first, None)
        days_of(last_year, last_month, None)
    except ValueError:
        return None
    if "^" in found[0]:
        return f"{name}, as in `{shown(found[0])}`, are not understood; write the first and the last month"
    years = f", or {year:04d}/{year - year % 100 + code:04d} for the years" if code > year % 100 else ""
    start, last = date_text(year, first), date_text(last_year, last_month)
    return f"{name}, as in `{shown(found[0])}`, are not understood; write the months: {start}/{last}{years}"


_NOTATIONS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = tuple(
    (re.compile(pattern), reason)
    for pattern, reason in (
        (r"-\d.*", _before_year_1),
        (r"0000(?:-.*|[?~%])?", _before_year_1),
        (r"\+\d.*", _signed),
        (r"Y-?\d.*", _after_year_9999),
        (r"(\d{3})0s", _decade),
        (r"(\d{4})S\d+.*", _significant),
        (r"[\[{].*", _a_set),
        (r"(\d{4}-\d\d-\d\d)(?:[Tt]\d| \d\d?:).*", _time),
        (r"(?=.*X)([\dX]{4}(?:-[\dX]{2}){0,2})[?~%]?", _digits_left_open),
        (r"(\d{4}(?:-\d\d){0,2})%", _uncertain_and_approximate),
        # Not a date that is marked once at its end: that is understood, where there is such a date.
        (
            r"(?!\d{4}(?:-\d\d){0,2}[?~]?$)[?~%]*\d{4}[?~%]*(?:-[?~%]*\d\d[?~%]*){0,2}",
            _qualified_inside,
        ),
        (r"(\d{4})-(2[1-9]|3\d|4[01])(?:[?~%]|\^.*)?", _part_of_year),
    )
)
