"""What a person seems to mean by a date in another notation: only ever suggested, never taken."""

import re
from collections.abc import Callable

from coi_register.model.periods.edtf import date_text, days_of, is_period, is_reversed

__all__ = [
    "day_and_month",
    "guess_date",
    "guess_period",
    "month_number",
    "plain_text",
    "says_ongoing",
    "says_unknown",
    "whole_year",
]

_MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTHS = {name[:length]: number for number, name in enumerate(_MONTH_NAMES, 1) for length in (3, 4, len(name))}
_ONGOING = frozenset(
    {"present", "the present", "now", "today", "date", "to date", "ongoing", "on-going", "open"}
    | {"current", "currently", "continuing", "still"}
)
_UNKNOWN = frozenset(
    ("unknown", "not known", "not stated", "none", "n/a", "na", "null", "nil", "tbc", "tba", "tbd", "?", "-")
)
_ABOUT = re.compile(r"(?:circa|ca\.?|c\.?|about|around|approximately|approx\.?|roughly|~) ?(?=[a-z0-9])")
_MAYBE = re.compile(r"(?:maybe|perhaps|probably|possibly|\?) ?(?=[a-z0-9])")
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        r"(?P<y>\d{4})",
        r"(?P<y>\d{4})[-. ](?P<m>\d{1,2})",
        r"(?P<y>\d{4})/(?P<m>\d{1,2})(?P<slash>)",
        r"(?P<y>\d{4})(?P<gap>[-./ ])(?P<m>\d{1,2})(?P=gap)(?P<d>\d{1,2})",
        r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})",
        r"(?P<m>\d{1,2})[-./ ](?P<y>\d{4})",
        r"(?P<a>\d{1,2})(?P<gap>[-./ ])(?P<b>\d{1,2})(?P=gap)(?P<y>\d{4})",
        r"(?P<month>[a-z]+)\.?,?[- ](?:of )?(?P<y>\d{4})",
        r"(?P<y>\d{4})[- ](?P<month>[a-z]+)",
        r"(?P<d>\d{1,2})(?:st|nd|rd|th)?[- ](?:of )?(?P<month>[a-z]+)\.?,?[- ](?P<y>\d{4})",
        r"(?P<month>[a-z]+)\.?[- ](?P<d>\d{1,2})(?:st|nd|rd|th)?,?[- ](?P<y>\d{4})",
        r"(?P<d>\d{1,2})(?:st|nd|rd|th)?[- ](?:of )?(?P<month>[a-z]+)\.?,?[- ]['’]?(?P<yy>\d{2})",
        r"(?P<month>[a-z]+)\.?,? ?['’](?P<yy>\d{2})",
    )
)
_SEPARATORS = ("/", " to ", " until ", " till ", " and ", " - ", "-", "\\")


_WORDS_FOR_ONGOING = "(?:on-?going|continuing|continues|current|currently|still|active|to date|present)"


def says_ongoing(text: str) -> bool:
    """Whether a text is a word for "still going on", such as "present"."""
    return plain_text(text) in _ONGOING


def says_unknown(text: str) -> bool:
    """Whether a text is a word for "not known", such as "unknown" or "n/a"."""
    return plain_text(text) in _UNKNOWN


def guess_date(text: str) -> str | None:
    """The EDTF date that a text seems to mean ("29 June 2016", "29/06/2016", "c. 2010"), or None.

    A day and month that may be either way round (06/07/2016) are not guessed at.
    """
    plain = plain_text(text)
    mark = ""
    for pattern, meaning in ((_ABOUT, "~"), (_MAYBE, "?")):
        if found := pattern.match(plain):
            plain, mark = plain[found.end() :], meaning
    bare = plain.rstrip("?~ ")
    if not mark and plain[len(bare) :].strip() in ("?", "~"):
        mark = plain[-1]
    for shape in _SHAPES:
        if found := shape.fullmatch(bare):
            return _as_edtf(found.groupdict(), mark)
    return None


def guess_period(text: str) -> str | None:
    """The EDTF period that a text seems to mean ("2015–16", "since 2013", "2015 to July 2016"), or None."""
    plain = plain_text(text)
    for guess in _GUESSES:
        meant = guess(plain) or guess(plain.replace(" ", ""))
        if meant is not None and is_period(meant) and not is_reversed(meant):
            return meant
    return None


def plain_text(text: str) -> str:
    """Lower case, single spaces, one sort of dash."""
    return re.sub(r"[‐‑‒–—−]", "-", " ".join(text.split())).lower()


def whole_year(short: str, *, after: str = "") -> str:
    """Write a year of two digits with four: the next one after another year, or else one from 1936 to 2035.

    >>> whole_year("16"), whole_year("98"), whole_year("00", after="1999")
    ('2016', '1998', '2000')
    """
    if not after:
        return f"{'20' if int(short) <= _LAST_SHORT else '19'}{short}"
    century = int(after) // 100
    return f"{century + 1:02}{short}" if after[2:] == "99" and short == "00" else f"{century:02}{short}"


_LAST_SHORT = 35
"""Two digits up to this are of this century: nobody plans much further, and interests go back longer."""


def month_number(name: str) -> int:
    """Tell the number of a month from its name or its first letters, in lower case; 0 where it is none."""
    return _MONTHS.get(name, 0)


def day_and_month(text: str, *, day_first: bool) -> str | None:
    """The EDTF date that two numbers and a year mean if one of the numbers is known to be the day, or None."""
    found = re.fullmatch(r"(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}|\d{2})", text)
    if not found:
        return None
    day, month = (found[1], found[2]) if day_first else (found[2], found[1])
    year = found[3] if len(found[3]) == 4 else whole_year(found[3])
    return _as_edtf({"y": year, "m": month, "d": day}, "")


def _as_edtf(parts: dict[str, str], mark: str) -> str | None:
    """Write what a shape has found as EDTF, or give None where there is no such date."""
    month = _MONTHS.get(parts["month"]) if "month" in parts else int(parts.get("m") or 0)
    day = int(parts.get("d") or 0)
    if "a" in parts:
        one, two = int(parts["a"]), int(parts["b"])
        if one <= 12 and two <= 12 and one != two:
            return None
        day, month = max(one, two), min(one, two)
    if "slash" in parts and len(parts["m"]) == 2 and (month or 0) > int(parts["y"]) % 100:
        return None  # 2010/11 is 2010 to 2011 to many
    if month is None or ("m" in parts and not month) or ("d" in parts and not day):
        return None
    year = int(parts["y"] if "y" in parts else whole_year(parts["yy"]))
    try:
        days_of(year, month or None, day or None)
    except ValueError:
        return None
    return date_text(year, month or None, day or None) + mark


def _short_range(plain: str) -> str | None:
    """`2015-16`, `2015/16`, `1999-00`: years of which the second has two digits."""
    found = re.fullmatch(r"(\d{4}) ?[-/] ?(\d{2})", plain)
    if not found:
        return None
    year = int(found[1])
    end = year + 1 if (year % 100, found[2]) == (99, "00") else year - year % 100 + int(found[2])
    return f"{year:04d}/{end:04d}" if end > year else None


def _ongoing_since(plain: str) -> str | None:
    """`since 2013`, `2013 onwards`, `from 2013 (ongoing)`, `2013-`, `2013+`."""
    after = re.sub(rf"^(?:{_WORDS_FOR_ONGOING},? )?(?:since|from|as of) ", "", plain)
    date = re.sub(
        rf"(?: ?[-+]| onwards?| on|[,;]? (?:and )?{_WORDS_FOR_ONGOING}| \({_WORDS_FOR_ONGOING}\)| to| until)$",
        "",
        after,
    )
    since = guess_date(date) if date != plain else None
    return since and f"{since}/.."


def _until(plain: str) -> str | None:
    """`until 2015`, `up to 2015`: the start is not stated."""
    found = re.fullmatch(r"(?:until|till|up to|to) (.+)", plain)
    until = guess_date(found[1]) if found else None
    return until and f"/{until}"


def _two_bounds(plain: str) -> str | None:
    """Two dates, or a date and a word for "still going on" or "not known", with something between them."""
    body = re.sub(r"^(?:from|between|since) ", "", plain)
    for separator in _SEPARATORS:
        for found in re.finditer(re.escape(separator), body):
            start = _bound(body[: found.start()], if_ongoing=None)
            end = _bound(body[found.end() :], if_ongoing="..")
            blank = start == "" or end == ""
            if start is not None and end is not None and (separator == "/" or not blank):
                return f"{start}/{end}"
    return None


def _shared_end(plain: str) -> str | None:
    """`March to May 2015`, `14-16 March 2015`: the first bound leaves out what both share."""
    found = re.fullmatch(r"(?:from )?(\d{1,2}|[a-z]+) ?(?:-|/|to|until|and) ?(\d{1,2} )?([a-z]+) (\d{4})", plain)
    if not found or found[1].isdigit() is not bool(found[2]):
        return None
    start = guess_date(f"{found[1]} {found[3]} {found[4]}" if found[2] else f"{found[1]} {found[4]}")
    end = guess_date(f"{found[2] or ''}{found[3]} {found[4]}")
    return f"{start}/{end}" if start and end else None


def _bound(text: str, *, if_ongoing: str | None) -> str | None:
    bound = text.strip()
    if bound in ("", ".."):
        return bound
    if bound in _ONGOING:
        return if_ongoing
    return "" if bound in _UNKNOWN else guess_date(bound)


# Two-digit years come before single dates of the shape `2015/16`, whose month would not exist anyway.
_GUESSES: tuple[Callable[[str], str | None], ...] = (
    guess_date,
    _short_range,
    _shared_end,
    _two_bounds,
    _ongoing_since,
    _until,
)
