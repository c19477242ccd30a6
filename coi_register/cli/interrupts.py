"""Interrupts from the keyboard: they end the process at once, at any moment, and leave nothing half written."""

import os
import signal
import sys
from types import FrameType

__all__ = ["INTERRUPTED", "end_when_interrupted"]

INTERRUPTED = 130
"""The exit status of a command that somebody has interrupted, as shells have it: 128 and the number of the signal."""


def end_when_interrupted() -> None:
    """Have SIGINT end this process. Where whoever started it has the signal ignored, it stays so.

    Python would raise an exception instead, wherever it happens to be: while it imports, or where it ignores exceptions
    and prints a traceback. So no exception is raised.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _end)


def _end(number: int, frame: FrameType | None) -> None:
    del number, frame
    # Only a file that is just being written needs to be cleared away; nothing is imported for it.
    writing = sys.modules.get("coi_register.documents.atomic_write")
    for draft in getattr(writing, "drafts", {}).copy():
        try:
            os.unlink(draft)
        except OSError:
            continue
    os._exit(INTERRUPTED)
