"""Standard output and error as a terminal may show them: whatever is printed, no character steers it."""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO

__all__ = ["HarmlessStream", "harmless_streams", "unfiltered"]

# Line breaks and tabs stay. What else is found is replaced as in every report.
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


class HarmlessStream:
    """A text stream that shows a control character, or one that reorders text, by one that stands for it.

    Reports do so themselves, as far as they print what documents hold. Here it is done once for all: for arguments that
    are repeated in a message, and for whatever else finds its way to a terminal. Bytes are passed on as they are.
    """

    def __init__(self, stream: TextIO) -> None:
        self.unfiltered = stream

    def write(self, text: str) -> int:
        """Write a text; return its length."""
        self.unfiltered.write(_STEERING.sub(_shown, text))
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.unfiltered, name)


def _shown(found: re.Match[str]) -> str:
    from coi_register.formats.shared.safe_text import harmless  # which is seldom needed

    return harmless(found[0])


@contextmanager
def harmless_streams() -> Iterator[None]:
    """Put harmless streams in the place of standard output and error for the time of a command."""
    given = sys.stdout, sys.stderr
    output: Any = HarmlessStream(given[0])
    errors: Any = HarmlessStream(given[1])
    sys.stdout, sys.stderr = output, errors
    try:
        yield
    finally:
        sys.stdout, sys.stderr = given


def unfiltered(stream: TextIO) -> TextIO:
    """Return the stream behind a harmless one, for what must steer the terminal, such as a progress bar."""
    return stream.unfiltered if isinstance(stream, HarmlessStream) else stream
