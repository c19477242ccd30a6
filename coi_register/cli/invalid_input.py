"""Complaints: what is wrong with a file that a command needs, as `validate` would show it."""

import sys
from itertools import groupby
from operator import attrgetter
from typing import Any

from coi_register.errors import DocumentError
from coi_register.formats.problems import report
from coi_register.parsing import RawDocument, read_bytes, read_file
from coi_register.validation.examine import Document

__all__ = ["complain"]


def complain(error: DocumentError) -> int:
    """Print every problem of an error on standard error, with its line and advice.

    Returns:
        The exit status of a command that was used wrongly.
    """
    by_file: Any = groupby(error.problems, key=attrgetter("file"))
    documents = [Document(raw=_raw(file), value=None, problems=tuple(problems)) for file, problems in by_file]
    print(report("text", documents), end="", file=sys.stderr)
    return 2


def _raw(file: str) -> RawDocument:
    """Read a file once more, for its lines; where it cannot be read, there are none to show."""
    try:
        return read_file(file)[0]
    except DocumentError:
        return read_bytes(b"null", file=file, syntax="json")[0]
