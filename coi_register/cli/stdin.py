"""Standard input that may be read more than once: for what is wrong in it, or for a second look at a register."""

import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from coi_register.parsing.read_documents import MOST_BYTES

__all__ = ["piped"]


@contextmanager
def piped(places: Iterable[str]) -> Iterator[None]:
    """Keep what standard input holds for the time of a command, if one of some places is `-`.

    Whoever reads it meanwhile reads it from its beginning.
    """
    given = sys.stdin
    if given is None or "-" not in places:
        yield
        return
    # Of standard input only the buffer is read. One byte more than may be read tells that there is too much.
    sys.stdin = _Kept(given.buffer.read(MOST_BYTES + 1))
    try:
        yield
    finally:
        sys.stdin = given


class _Kept:
    """What standard input holds, as a stream that begins anew each time."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    @property
    def buffer(self) -> io.BytesIO:
        """A stream over the whole."""
        return io.BytesIO(self._data)
