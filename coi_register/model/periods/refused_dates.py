"""Why a text is not understood as a date or a period, said for the person who wrote it.

Every message is what was found, then `; `, then what to write: no other `; ` follows, and each date named
after it is understood. This module is imported only when something is refused.
"""

import re
from collections.abc import Iterator

from coi_register.model.periods.date_suggestions import guess_date, guess_period, says_ongoing, says_unknown
from coi_register.model.periods.edtf import date_parts, date_text, days_of, is_period
from coi_register.model.periods.edtf_unsupported import name_notation, shown
from coi_register.model.periods.readings import name_readings

__all__ = ["why_not_date", "why_not_day", "why_not_period"]

_LONGEST = 80  # characters; nothing that anybody means as a period is longer
_A_DATE = "write a date such as 2016, 2016-06 or 2016-06-29"
_A_DAY = "write year, month and day, such as 2016-06-29"
_A_PERIOD = (
    "write 2016, 2016-06 or 2016-06-29, an interval of them such as 2015/2016, or 2013-10/.. for what is still going on"
)
_LEAVE_OUT = "leave the period out where nothing is known of it"


def why_not_period(text: str) -> str:
    """Say why a text is not understood as a period, and what to write."""
    return next(_against_period(text))


def why_not_date(text: str) -> str:
    """Say why a text is not understood as one date, and what to write."""
    return next(_against_date(text))


def why_not_day(text: str) -> str:
    """Say why a text is not understood as one whole day, and what to write."""
    parts = date_parts(text)
    if parts is not None and parts[2] is None:
        return f"`{text}` is not one whole day; {_A_DAY}"
    if parts is not None:
        return f"`{text}` is marked as doubtful where one day is needed; write {date_text(*parts[:3])}"
    fact, _, advice = next(_against_date(text)).rpartition("; ")
    # Advice to write a month or a year would be refused in its turn.
    is_a_day = re.search(r"\d{4}-\d\d-\d\d$", advice) and advice != _A_DATE
    return f"{fact}; {advice if is_a_day else _A_DAY}"


def _against_period(text: str) -> Iterator[str]:
    """Everything that can be said against a text as a period, the most telling first."""
    yield from _not_even_words(text, _A_PERIOD)
    yield from _without_a_date(text)
    bounds = text.split("/")
    if len(bounds) <= 2:
        yield from filter(None, map(name_notation, bounds))
    if said := name_readings(text):
        yield said
    if guess := guess_period(text):
        yield f"{_oddity(text)}; {_advice(text, guess)}"
    yield from _either_way_round(text)
    yield from _no_such_numbers(text, _A_PERIOD)
    if len(bounds) > 2:
        yield f"an interval has one slash, and `{shown(text)}` has {len(bounds) - 1}; {_A_PERIOD}"
    for bound in bounds:
        yield from _no_such_day(bound, _A_PERIOD)
    yield f"`{shown(text)}` is not understood as a period; {_A_PERIOD}"


def _against_date(text: str) -> Iterator[str]:
    """Everything that can be said against a text as one date, the most telling first."""
    yield from _not_even_words(text, _A_DATE)
    if is_period(text):
        yield f"`{text}` is an interval where one date is needed; {_A_DATE}"
    if said := name_notation(text):
        yield f"{said.rpartition('; ')[0]}; {_A_DATE}"
    if (readings := name_readings(text)) and "/" not in readings.rpartition("; ")[2]:
        yield readings
    if guess := guess_date(text):
        yield f"{_oddity(text)}; write {guess}"
    yield from _either_way_round(text)
    yield from _no_such_numbers(text, _A_DATE)
    yield from _no_such_day(text, _A_DATE)
    yield f"`{shown(text)}` is not understood as a date; {_A_DATE}"


def _not_even_words(text: str, wanted: str) -> Iterator[str]:
    if not text.strip():
        yield f"a blank is not a date: what is not stated is left out; {wanted}"
    if len(text) > _LONGEST:
        yield f"`{shown(text)}` is too long for a date or a period; {wanted}"
    if any(character.isdigit() and not character.isascii() for character in text):
        yield f"`{shown(text)}` has digits other than 0 to 9; {wanted}"


def _without_a_date(text: str) -> Iterator[str]:
    """Texts that name no date: a lone edge, "present", "unknown"."""
    if text == "/":
        yield f"`/` states neither a start nor an end; {_LEAVE_OUT}"
    if text == "..":
        yield "`..` alone does not say which end is open; write 2013/.. for what is still going on"
    if says_ongoing(text):
        yield (
            f"`{shown(text)}` is not a date; write 2013/.. for what began in 2013 and is still going on, "
            "or /.. where the start is not stated"
        )
    if says_unknown(text):
        yield f"`{shown(text)}` is not a date; {_LEAVE_OUT}"


def _advice(text: str, guess: str) -> str:
    """What to write for a period that can be guessed at, where the guess leaves something to say."""
    start, _, end = guess.partition("/")
    if re.fullmatch(r"\d{4}-\d\d", text):
        return f"if {start} to {end} is meant, write {guess}"
    if text[-1] in "-–":
        return f"write {guess} for what is still going on, or {start}/ where the end is not stated"
    return f"write {guess}"


def _oddity(text: str) -> str:
    """What is unusual about a text that can be guessed at."""
    here = shown(text)
    if found := re.fullmatch(r"\d{4}-(\d\d)", text):
        return f"month {found[1]} does not exist in `{here}`"
    if re.fullmatch(r"\d{4}/\d\d", text):
        return f"a year has four digits, also after the slash of `{here}`"
    if re.search(r"[^\W\d_]", text):
        return f"`{here}` is written in words"
    if guess_period("".join(text.split())) and is_period("".join(text.split())):
        return f"there is white space in `{here}`"
    if "/" not in text and re.fullmatch(r"\d{4}.*\D\d{4}.*|\d{4} ?[-–] ?(?:\d\d)?", text):
        return f"an interval has a slash between its bounds, which `{here}` has not"
    return f"`{here}` is not written as year, month, day with hyphens"


def _either_way_round(text: str) -> Iterator[str]:
    """A day and a month, both at most 12, before a year."""
    found = re.fullmatch(r"(\d{1,2})([-./ ])(\d{1,2})\2(\d{4})", text)
    if not found or found[4] == "0000":
        return
    one, two, year = int(found[1]), int(found[3]), found[4]
    if 1 <= one <= 12 and 1 <= two <= 12:
        yield (
            f"`{text}` does not say which number is the month; "
            f"write {year}-{two:02d}-{one:02d} or {year}-{one:02d}-{two:02d}"
        )


def _no_such_numbers(text: str, wanted: str) -> Iterator[str]:
    """Day, month and year as numbers of a day that no calendar has, such as 31/02/2016."""
    found = re.fullmatch(r"(\d{1,2})([-./ ])(\d{1,2})\2(\d{4})", text)
    if not found or found[4] == "0000":
        return
    for day, month in ((int(found[1]), int(found[3])), (int(found[3]), int(found[1]))):
        if 1 <= month <= 12 < day:
            _, last = days_of(int(found[4]), month, None)
            yield f"day {day} does not exist in `{text}`: {found[4]}-{month:02} has {last.day} days; {wanted}"
            return


def _no_such_day(bound: str, wanted: str) -> Iterator[str]:
    """A date of the right shape that no calendar has, or a year without its four digits."""
    found = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?[?~]?", bound)
    if found:
        try:
            _, last = days_of(int(found[1]), int(found[2]), None)
        except ValueError:
            yield f"month {found[2]} does not exist in `{bound}`: months are 01 to 12; {wanted}"
            return
        if found[3] and int(found[3]) not in range(1, last.day + 1):
            yield f"day {found[3]} does not exist in `{bound}`: {found[1]}-{found[2]} has {last.day} days; {wanted}"
    elif re.fullmatch(r"\d{1,3}(?:-.*)?|\d{5,}.*", bound):
        yield f"a year has four digits, which `{shown(bound)}` has not; {wanted}"
