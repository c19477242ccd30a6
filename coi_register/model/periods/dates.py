"""Dates of year, month or day precision, as EDTF writes them, and whole days."""

import datetime
from functools import lru_cache

import attrs

from coi_register.errors import InvalidValueError
from coi_register.model.periods.edtf import Qualifier, date_parts, date_text, days_of

__all__ = ["PartialDate", "is_full_date", "parse_day", "read_date"]

_set = object.__setattr__  # the way past `frozen` for what is worked out once, when a value is made


@attrs.frozen(kw_only=True)
class PartialDate:
    """Some day in a year, in a month, or a given day: `2010`, `2015-09`, `2016-06-29`, `2010~`.

    Years run from 1 to 9999 in the proleptic Gregorian calendar. `str()` gives EDTF (ISO 8601-2) back.

    Attributes:
        year: 1 to 9999.
        month: 1 to 12, or None.
        day: a day of that month, or None.
        qualifier: `?` where the source is in doubt, `~` where the date is an estimate, else empty.
        first: the first day that it can mean.
        last: the last day that it can mean.

    Raises:
        InvalidValueError: there is no such date.
    """

    year: int
    month: int | None = None
    day: int | None = None
    qualifier: Qualifier = ""
    first: datetime.date = attrs.field(init=False, eq=False, repr=False)
    last: datetime.date = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.qualifier not in ("", "?", "~"):
            raise InvalidValueError(f"`{self.qualifier}` is not a qualifier of a date; write ? or ~")
        try:
            first, last = days_of(self.year, self.month, self.day)
        except ValueError:
            raise InvalidValueError(
                f"there is no date with year {self.year}, month {self.month}, day {self.day}; "
                "years run from 1 to 9999, and a day stands in a month"
            ) from None
        _set(self, "first", first)
        _set(self, "last", last)

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read a date such as `2016`, `2016-06`, `2016-06-29` or `2016~`.

        Raises:
            InvalidValueError: the text is anything else; the message says what it seems to be, what is
                understood and, after its last `; `, what to write.
        """
        found = read_date(text)
        if found is None:
            from coi_register.model.periods.refused_dates import why_not_date

            raise InvalidValueError(why_not_date(text))
        return found

    @classmethod
    def of(cls, day: datetime.date) -> "PartialDate":
        """The partial date that means this very day."""
        return cls(year=day.year, month=day.month, day=day.day)

    @property
    def exact(self) -> bool:
        """Whether it names one day and nobody doubts it."""
        return self.day is not None and not self.qualifier

    def __str__(self) -> str:
        return date_text(self.year, self.month, self.day, self.qualifier)


@lru_cache(maxsize=8192)
def read_date(text: str) -> PartialDate | None:
    """Read a date strictly, or give None: ASCII digits, fixed widths, no white space."""
    parts = date_parts(text)
    if parts is None:
        return None
    year, month, day, qualifier = parts
    return PartialDate(year=year, month=month, day=day, qualifier=qualifier)


def parse_day(text: str) -> datetime.date:
    """Read a whole day such as `2016-06-29`.

    Raises:
        InvalidValueError: the text is anything else; the message says what and, after its last `; `, what
            to write.
    """
    found = read_date(text)
    if found is None or not found.exact:
        from coi_register.model.periods.refused_dates import why_not_day

        raise InvalidValueError(why_not_day(text))
    return found.first


def is_full_date(text: str) -> bool:
    """Whether a text is a `full-date` of RFC 3339, from year 0001 on: what `format: date` asks for.

    RFC 3339 has a year 0000 too; no calendar date of this package, or of Python, stands in it.
    """
    found = read_date(text)
    return found is not None and found.exact
