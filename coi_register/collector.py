"""The collector: Python's search for cycles, which looks through all that is kept again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["collector_at_rest"]


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Let nothing be searched for cycles meanwhile, since values have none; then all is as the caller had it.

    What has been made in between is looked through once afterwards, unless the caller calls `gc.freeze` first.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
