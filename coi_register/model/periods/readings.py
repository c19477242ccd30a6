"""Texts for dates that can be read in two ways, and those that leave out what both bounds share: what each may mean.

Nothing is chosen for the author: where two readings make sense, both are named.
"""

import datetime
import re
from collections.abc import Iterator

from coi_register.model.periods.date_suggestions import day_and_month, guess_date, month_number, plain_text, whole_year
from coi_register.model.periods.edtf import is_period, is_reversed
from coi_register.model.periods.edtf_unsupported import shown

__all__ = ["name_readings"]

_DAY_FIRST, _MONTH_FIRST = "if the day comes first", "if the month does"
_SEASONS = {
    "spring": ("{0}-03/{0}-05", "{0}-09/{0}-11"),
    "summer": ("{0}-06/{0}-08", "{0}-12/{1}-02"),
    "autumn": ("{0}-09/{0}-11", "{0}-03/{0}-05"),
    "fall": ("{0}-09/{0}-11", "{0}-03/{0}-05"),
    "winter": ("{0}-12/{1}-02", "{0}-06/{0}-08"),
}


def name_readings(text: str) -> str | None:
    """Say what a text may mean as a period and, after "; ", what to write for each reading; None where this knows none.

    >>> name_readings("2010/11")
    'a year has four digits, also after the slash of `2010/11`; write 2010/2011'
    """
    plain = plain_text(text)
    return next((said for name in _READINGS for said in name(plain, shown(text))), None)


def _shortened_bound(plain: str, here: str) -> Iterator[str]:
    """`2010/11`, `2010-05/06`, `2010-05-12/14`, `2010-05-12/06-14`: the second bound leaves out what both share."""
    found = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))? ?/ ?(?:(\d\d)-)?(\d\d)", plain)
    if not found:
        return
    year, month, day, _, last = found.groups()
    if found[4]:
        full = f"{year}-{found[4]}-{last}" if day else ""
    else:
        full = f"{year}-{month}-{last}" if day else f"{year}-{last}"
    start = "-".join(part for part in (year, month, day) if part)
    shared = f"{start}/{full}" if month and _is_in_order(f"{start}/{full}") else ""
    is_years = not found[4] and int(whole_year(last, after=year)) > int(year)
    years = f"{start}/{whole_year(last, after=year)}" if is_years else ""
    if not month:
        yield from _years_or_month(year, last, here) if is_years else ()
        return
    unit = "days" if day and not found[4] else "months"
    if shared and years:
        yield f"`{here}` can be read in two ways; write {shared} for the {unit}, or {years} for the years"
    elif shared or years:
        fact = f"the date after the slash of `{here}` leaves out what comes before it"
        yield f"{fact}; write {shared or years}"


def _years_or_month(year: str, last: str, here: str) -> Iterator[str]:
    years = f"{year}/{whole_year(last, after=year)}"
    if 1 <= int(last) <= 12 and int(last) != int(year) % 100 + 1:
        yield f"`{here}` can be read in two ways; write {years} for the years, or {year}-{last} for the month"
    else:
        yield f"a year has four digits, also after the slash of `{here}`; write {years}"


def _pairs_of_years(plain: str, here: str) -> Iterator[str]:
    """`2009/10 - 2011/12`: from one academic or financial year to another."""
    found = re.fullmatch(r"(?:from )?(\d{4})[-/](\d\d) ?(?:-|to|until|/) ?(\d{4})[-/](\d\d)", plain)
    if not found or int(found[3]) <= int(found[1]):
        return
    start, end = found[1], whole_year(found[4], after=found[3])
    if int(whole_year(found[2], after=start)) != int(start) + 1 or int(end) != int(found[3]) + 1:
        return
    months = f"{start}-{found[2]}/{found[3]}-{found[4]}"
    if "-" in plain[:6] and is_period(months):
        yield f"`{here}` can be read in two ways; write {start}/{end} for the years, or {months} for the months"
    else:
        yield f"an interval has one slash, between its first and its last year, unlike `{here}`; write {start}/{end}"


_NUMBERS = r"(\d{1,2})([-./ ])(\d{1,2})\2(\d{4}|\d{2})"


def _two_numeric_dates(plain: str, here: str) -> Iterator[str]:
    """`01/04/2015 - 31/03/2016`: where one of the two shows which number is the month, the other is read alike."""
    found = _split_pair(plain)
    if not found:
        return
    start, end = found
    read = {}
    for order in (_DAY_FIRST, _MONTH_FIRST):
        bounds = [day_and_month(each, day_first=order == _DAY_FIRST) for each in (start, end)]
        if all(bounds) and _is_in_order("/".join(map(str, bounds))):
            read[order] = "/".join(map(str, bounds))
    meant = [f"{written} {order}" for order, written in read.items()]
    if len(set(read.values())) == 1:
        yield f"`{here}` is not written as year, month, day with hyphens; write {next(iter(read.values()))}"
    elif meant:
        yield f"`{here}` does not say which number is the month; write {', or '.join(meant)}"


def _split_pair(plain: str) -> tuple[str, str] | None:
    """Split two numeric dates of one notation at what stands between them."""
    for separator in (" to ", " until ", " till ", " and ", " - ", "-", "/", " "):
        for at in re.finditer(re.escape(separator), plain):
            start, end = re.sub("^(?:from|between) ", "", plain[: at.start()]), plain[at.end() :]
            one, other = re.fullmatch(_NUMBERS, start), re.fullmatch(_NUMBERS, end)
            if one and other and one[2] == other[2]:
                return start, end
    return None


def _short_year(plain: str, here: str) -> Iterator[str]:
    """`29.6.16`, `6/7/16`, `16-06-29`: a year of two digits."""
    found = re.fullmatch(r"(\d{1,2})([-./ ])(\d{1,2})\2(\d{2})", plain)
    if not found:
        return
    meant = [day_and_month(plain, day_first=True), day_and_month(plain, day_first=False)]
    if found[2] == "-" and len(found[1]) == 2:
        meant.append(guess_date(f"{whole_year(found[1])}-{found[3]}-{found[4]}"))
    distinct = list(dict.fromkeys(filter(None, meant)))
    if distinct:
        way = "can be read in several ways" if len(distinct) > 1 else "has a year of two digits"
        yield f"`{here}` {way}; write {' or '.join(distinct)}"


def _month_and_number(plain: str, here: str) -> Iterator[str]:
    """`Jun-16`, `16 June`: a month with a number that is a day or a year; `Jun '16` has a year."""
    found = re.fullmatch(r"([a-z]+)\.?[- ](['’]?)(\d{1,2})|(\d{1,2})[- ]([a-z]+)\.?", plain)
    name, number = (found[1] or found[5], found[3] or found[4]) if found else ("", "")
    month = month_number(name)
    if not found or not month:
        return
    as_year = f"{whole_year(number)}-{month:02}" if len(number) == 2 else ""
    is_day = not found[2] and guess_date(f"2016-{month:02}-{number}") is not None
    if as_year and is_day:
        shown_month = name.capitalize()
        advice = (
            f"write {as_year} if {number} is the year, or add the year if it is the day: {number} {shown_month} 2016"
        )
        yield f"`{here}` can be read in two ways; {advice} is 2016-{month:02}-{int(number):02}"
    elif as_year:
        yield f"`{here}` has a year of two digits; write {as_year}"
    else:
        yield f"`{here}` has no year; write it with its year, such as 2016-{month:02}-{int(number):02}"


def _season(plain: str, here: str) -> Iterator[str]:
    """`summer 2012`: other months in the north and in the south."""
    found = re.fullmatch(r"(?:in )?(?:the )?([a-z]+)(?: of)?,? (\d{4})|(\d{4}) ([a-z]+)", plain)
    months = _SEASONS.get(found[1] or found[4]) if found else None
    if not found or not months:
        return
    year = found[2] or found[3]
    north, south = (each.format(year, f"{int(year) + 1:04}") for each in months)
    if is_period(north) and is_period(south):
        where = f"write its months, {north} in the north or {south} in the south, or the year alone: {year}"
        yield f"`{here}` names a season; {where}"


def _spreadsheet_day(plain: str, here: str) -> Iterator[str]:
    """`42186`: a day as spreadsheets count it, from the end of 1899."""
    if re.fullmatch(r"[2-7]\d{4}(?:\.0)?", plain) and 20_000 <= int(plain[:5]) <= 73_050:
        day = datetime.date(1899, 12, 30) + datetime.timedelta(days=int(plain[:5]))
        yield f"`{here}` is a day as spreadsheets count days; write {day}"


def _is_in_order(text: str) -> bool:
    return is_period(text) and not is_reversed(text)


_READINGS = (
    _shortened_bound,
    _pairs_of_years,
    _two_numeric_dates,
    _short_year,
    _month_and_number,
    _season,
    _spreadsheet_day,
)
