"""The notation of dates: the part of EDTF that is understood, as text and numbers, before any value is made."""

import datetime
from typing import Literal

__all__ = ["Qualifier", "date_parts", "date_text", "days_of", "is_date", "is_period", "is_reversed"]

Qualifier = Literal["", "?", "~"]
"""What EDTF appends to a date: nothing, `?` (uncertain) or `~` (approximate)."""


def days_of(year: int, month: int | None, day: int | None) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last day of a year, a month or a day.

    Raises:
        ValueError: there is none.
    """
    if month is None:
        if day is not None:
            raise ValueError(day)
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    first = datetime.date(year, month, day or 1)
    if day is None:
        days = 31 if month == 12 else (datetime.date(year, month + 1, 1) - first).days
        return first, first.replace(day=days)
    if day < 1:
        raise ValueError(day)
    return first, first


def date_text(year: int, month: int | None = None, day: int | None = None, qualifier: Qualifier = "") -> str:
    """Write a date: `2010`, `2015-09`, `2016-06-29`, `2010~`."""
    text = f"{year:04d}"
    if month is not None:
        text += f"-{month:02d}"
    if day is not None:
        text += f"-{day:02d}"
    return text + qualifier


def date_parts(text: str) -> tuple[int, int | None, int | None, Qualifier] | None:
    """Read a date strictly: ASCII digits, fixed widths, no white space.

    Returns:
        year, month, day and qualifier; None where the text is no date, or one that no calendar has.
    """
    if not text.isascii():
        return None
    qualifier: Qualifier = ""
    body = text
    if text.endswith("?"):
        qualifier, body = "?", text[:-1]
    elif text.endswith("~"):
        qualifier, body = "~", text[:-1]
    size = len(body)
    if not body[:4].isdigit() or size not in (4, 7, 10):
        return None
    month = day = None
    if size >= 7:
        if body[4] != "-" or not body[5:7].isdigit():
            return None
        month = int(body[5:7])
    if size == 10:
        if body[7] != "-" or not body[8:].isdigit():
            return None
        day = int(body[8:])
    year = int(body[:4])
    try:
        days_of(year, month, day)
    except ValueError:
        return None
    return year, month, day, qualifier


def is_date(text: str) -> bool:
    """Whether `PartialDate.parse` understands a text."""
    return date_parts(text) is not None


def is_period(text: str) -> bool:
    """Whether `Period.parse` understands a text; cheaper than to have it explained."""
    start, slash, end = text.partition("/")
    if not slash:
        return is_date(start)
    return bool(start or end) and all(bound in ("", "..") or is_date(bound) for bound in (start, end))


def is_reversed(text: str) -> bool:
    """Whether the end of a period that is understood certainly lies before its start."""
    start, _, end = map(date_parts, text.partition("/"))
    return start is not None and end is not None and days_of(*start[:3])[0] > days_of(*end[:3])[1]
