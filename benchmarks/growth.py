"""Growth: what a command takes for four times as many of one thing, against what it takes for as many."""

import contextlib
import gc
import io
import json
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from figures import Figure
from growth_cases import CASES, Case
from timing import calls, quotient

__all__ = ["measure"]

_AT_MOST = 5
"""What four times as many may take: four times as long, and a little for what grows a little faster."""


def measure(rounds: int = 3) -> list[Figure]:
    """Run each command on n and on four times n of its thing, in this process, and give the ratio of the times."""
    with tempfile.TemporaryDirectory() as folder:
        return [_growth(case, Path(folder), rounds) for case in CASES]


def _growth(case: Case, folder: Path, rounds: int) -> Figure:
    run = {count: _prepared(case, count, folder) for count in (case.count // 4, case.count, 4 * case.count)}
    run[case.count // 4]()  # imports and templates are not timed
    gc.collect()
    times = calls({str(count): run[count] for count in (case.count, 4 * case.count)}, rounds)
    ratio = quotient(times[str(4 * case.count)], times[str(case.count)])
    return Figure(f"{4 * case.count} {case.name} / {case.count}", *ratio, at_most=_AT_MOST)


def _prepared(case: Case, count: int, folder: Path) -> Callable[[], object]:
    """Write what a command reads, and return what runs it."""
    files = {"register": folder / f"register-{count}.json", "statement": folder / f"statement-{count}"}
    files["register"].write_text(json.dumps(case.register(count)), encoding="utf-8")
    if case.written:
        _run([word.format_map(files) for word in case.written])
    return partial(_run, [word.format_map(files) for word in case.command])


def _run(words: list[str]) -> None:
    from coi_register.cli import main

    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        main(words)
