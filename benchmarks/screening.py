"""Screening: a large register read from disk, structured and screened, against decoding it and nothing else."""

import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

from figures import Figure
from synthetic_register import SyntheticRegister

__all__ = ["Run", "measure", "measure_large"]

SMALL, LARGE = 100_000, 1_000_000
PAIRS = 2_000
ON = date(2026, 1, 1)
Run = dict[str, float]
"""What a process has found: seconds of processor time, counts, and MiB of memory, each by name."""


def measure() -> list[Figure]:
    """Measure a hundred thousand interests, and compare with OpenReview's check on some of the same people."""
    small = _run(SMALL, rounds=3)
    return [*_figures(SMALL, small), *_compared(small)]


def measure_large() -> list[Figure]:
    """Measure a million interests as well, and what each of them takes beside one of a hundred thousand."""
    small, large = _run(SMALL, rounds=3), _run(LARGE, rounds=1)
    growth = large["whole"] / large["interests"] / (small["whole"] / small["interests"])
    return [
        *_figures(SMALL, small),
        *_figures(LARGE, large),
        Figure(f"time for each of {LARGE} interests / for each of {SMALL}", growth, at_most=1.3),
        *_compared(small),
    ]


def _figures(count: int, run: Run) -> list[Figure]:
    decode = run["decode"]
    return [
        Figure(f"gather {count} interests / decode their lines with orjson", run["gather"] / decode, at_most=7.5),
        Figure("screen them in memory / decode", run["screen"] / decode),
        Figure("read, gather and screen them / decode", run["whole"] / decode, at_most=12),
        Figure("flags for each hundred interests", 100 * run["flags"] / run["interests"], unit=""),
        Figure(f"peak memory of gathering and screening {count} interests", run["peak"], unit="MiB"),
    ]


def _compared(small: Run) -> list[Figure]:
    """Compare with `get_conflicts`, which is asked of one pair after another, on people of the same register."""
    try:
        from openreview import Profile, tools
    except ImportError:
        print("openreview-py is not installed: nothing is compared with it\n", file=sys.stderr)
        return []
    people = _profiles(Profile)
    chance = random.Random(2016)
    pairs = [(chance.choice(people), chance.choice(people)) for _ in range(PAIRS)]
    began = time.process_time()
    for one, other in pairs:
        tools.get_conflicts([one], other)
    each = (time.process_time() - began) / PAIRS
    fellows = small["people"] / 4
    return [
        Figure(
            "get_conflicts of openreview-py on one pair / screen one person against all",
            each / (small["screen"] / small["people"]),
        ),
        Figure(
            f"the same for each fellow with everybody, from {PAIRS} pairs / screen all",
            each * fellows * small["people"] / small["screen"],
        ),
    ]


def _profiles(profile: Callable[..., object]) -> list[object]:
    """Make the profiles that OpenReview would have of people in such a register: a domain for each interest."""
    made = []
    for line in SyntheticRegister(10_000).lines():
        if "declarant" not in line:
            continue
        history = []
        for interest in line["interests"]:
            body = next(interest[key] for key in ("host", "organisation", "payer") if key in interest)
            start, _, end = interest["period"].partition("/")
            last = int(end[:4]) if end[:4].isdigit() else None
            place = {"domain": f"{body}.example.org", "name": body}
            history.append({"position": "Fellow", "start": int(start[:4]), "end": last, "institution": place})
        name = line["declarant"]
        content = {"emails": [f"{name}@{body}.example.org"], "history": history, "relations": [], "publications": []}
        made.append(profile(id=f"~{name}", content=content))
    return made


def _run(count: int, rounds: int) -> Run:
    """Make a register and measure it in a process of its own; the median of some rounds is taken."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "register.jsonl"
        SyntheticRegister(count).write(path)
        here = str(Path(__file__).parent)
        code = f"import sys; sys.path.insert(0, {here!r}); import screening; screening.once({str(path)!r})"
        runs = [
            json.loads(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stdout)
            for _ in range(rounds)
        ]
    return sorted(runs, key=lambda run: run["whole"] / run["decode"])[len(runs) // 2]


def once(path: str) -> None:
    """Print what decoding, gathering and screening a file take in this process, as in the command's."""
    from coi_register.cli.gc_pause import garbage_collector_paused
    from coi_register.documents.register_loader import read_register
    from coi_register.screening.screen import screen

    found: Run = {"decode": median(_decode(path) for _ in range(3))}
    began = time.process_time()
    with garbage_collector_paused():
        gathered = read_register([path])
        found["gather"] = time.process_time() - began
        assert not gathered.problems
        began = time.process_time()
        flags = screen(gathered.register, policy="fellowship", on=ON).flags
        found["screen"] = time.process_time() - began
    found["whole"] = found["gather"] + found["screen"]
    found["flags"] = len(flags)
    found["people"] = len(gathered.register.people)
    found["interests"] = sum(len(each.interests) for each in gathered.register.declarations)
    found["peak"] = _peak()
    print(json.dumps(found))


def _decode(path: str) -> float:
    import orjson

    began = time.process_time()
    with open(path, "rb") as file:
        for line in file:
            orjson.loads(line)
    return time.process_time() - began


def _peak() -> float:
    """The peak memory of this process in MiB, on Linux; else nothing."""
    try:
        # Not `ru_maxrss`, which begins with what the process that started this one had.
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))) / 1024
