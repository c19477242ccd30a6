"""A pause for Python's garbage collector, which otherwise looks through all that is kept again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["garbage_collector_paused"]


@contextmanager
def garbage_collector_paused() -> Iterator[None]:
    """Disable the garbage collector in this block; restore it on exit.

    A register is made of values without cycles, so that there is nothing to find. The library leaves the collector to
    the application; the command has the process to itself.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
