"""Boards by their names: those that monitor a study, and those that advise."""

import re

__all__ = ["is_monitoring_or_advisory"]

_BOARD = re.compile(
    r"\b(?:monitoring|advisory|adviser[sy]*|safety)\b.*\b(?:board|committee|council|group|panel)s?\b"
    r"|\b(?:board|committee|council|group|panel)s? of advis[eo]rs\b|\b(?:I?DME?C|DSMB|SAB)s?\b",
    re.IGNORECASE,
)


def is_monitoring_or_advisory(text: str) -> bool:
    """Whether words name a board that monitors a study or advises, for which the ICMJE form has an item.

    >>> [is_monitoring_or_advisory(each) for each in ("data and safety monitoring board", "ethics committee", "a DSMB")]
    [True, False, True]
    """
    return bool(_BOARD.search(text))
