"""A progress bar on standard error, where that is a terminal and the run is long."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from coi_register.cli.terminal import unfiltered

__all__ = ["progress"]

_Tell = Callable[..., object]
_AFTER = 1.0


@contextmanager
def progress(unit: str) -> Iterator[_Tell | None]:
    """Give a function that is told how much is done, and how much there is where that is known.

    On a terminal it draws a bar (tqdm, of the extra `progress`), after a second; without tqdm it counts. Elsewhere it
    is None, so that nobody calls it.

    Args:
        unit: what is counted, in the plural.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    try:
        from tqdm import tqdm
    except ImportError:
        counter = _Counter(unit)
        try:
            yield counter.tell
        finally:
            counter.close()
        return
    bar: Any = tqdm(unit=f" {unit}", delay=_AFTER, leave=False, file=unfiltered(sys.stderr), dynamic_ncols=True)

    def tell(done: int, total: int | None = None) -> None:
        bar.total = total
        bar.update(done - bar.n)

    try:
        yield tell
    finally:
        bar.close()


class _Counter:
    """Counts on one line of a terminal."""

    def __init__(self, unit: str) -> None:
        import time

        self._unit = unit
        self._clock = time.monotonic
        self._next = self._clock() + _AFTER
        self._is_shown = False

    def tell(self, done: int, total: int | None = None) -> None:
        """Show how much is done, a few times a second."""
        if self._clock() < self._next:
            return
        self._next = self._clock() + 0.2
        self._is_shown = True
        of = f" of {total}" if total else ""
        print(f"\r{done}{of} {self._unit} ", end="", file=unfiltered(sys.stderr), flush=True)

    def close(self) -> None:
        """Clear the line."""
        if self._is_shown:
            print("\r\x1b[K", end="", file=unfiltered(sys.stderr), flush=True)
