"""Commands as they are typed, run in this process: whatever a file holds, they end with a status that they know."""

import contextlib
import io
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

from coi_register.cli import main

__all__ = ["folder", "run"]


@contextlib.contextmanager
def folder() -> Iterator[Path]:
    """A folder for the files of one example."""
    made = Path(mkdtemp(prefix="coi-register-fuzzing-"))
    try:
        yield made
    finally:
        shutil.rmtree(made)


def run(*arguments: str | Path) -> int:
    """Run a command, and check its status and what it prints.

    Raises:
        AssertionError: if the status is none that the command knows, or what is printed steers a terminal.
        Exception: whatever the command fails with.
    """
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2)]
    kept = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = streams
    try:
        code = main([str(each) for each in arguments])
    except SystemExit as end:
        raise AssertionError(f"{arguments} is no command: {end}") from None
    finally:
        sys.stdout, sys.stderr = kept
    printed, said = (stream.buffer.getvalue() for stream in streams)  # type: ignore[attr-defined]  # of BytesIO
    assert code in (0, 1, 2, 3)
    assert b"Traceback" not in said
    assert code != 2 or said or printed, "wrong use without a word"
    if "docx" not in arguments:
        assert not any(each < 32 and each not in b"\n\t" for each in printed + said), "a control character is printed"
    return code
