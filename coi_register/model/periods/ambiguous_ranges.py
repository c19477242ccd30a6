"""Dates that are understood, yet may have been meant otherwise."""

import re

__all__ = ["ambiguous_range_hint"]


def ambiguous_range_hint(text: str) -> str | None:
    """Say that `2011-12` is December 2011, where a British author may have meant 2011 to 2012.

    Only a year with the month that would be the next year's last two digits (`2000-01` to `2011-12`, in
    any century) is taken for ambiguous.

    Args:
        text: a period as `Period.parse` understands it.

    Returns:
        One sentence without a final stop, its advice after `; `; or None.
    """
    found = re.fullmatch(r"(\d\d)(\d\d)-(\d\d)[?~]?", text)
    if not found or int(found[3]) != int(found[2]) + 1 or int(found[3]) > 12:
        return None
    month = _MONTHS[int(found[3]) - 1]
    year, next_year = found[1] + found[2], found[1] + found[3]
    return f"`{text}` is read as {month} {year}; if {year} to {next_year} is meant, write {year}/{next_year}"


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
