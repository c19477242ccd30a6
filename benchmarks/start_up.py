"""Start-up: whole processes against `python -c pass` of the same interpreter."""

import subprocess
import sys
from pathlib import Path

from figures import Figure
from timing import processes, quotient

__all__ = ["GOLDEN", "measure", "profile"]

GOLDEN = Path(__file__).parents[1] / "examples" / "khan-2016.yaml"
_TARGETS = {"import coi_register": 1.5, "coi-register statement khan-2016.yaml": 11}


def measure(rounds: int = 25) -> list[Figure]:
    """Time the command on the golden file, and what else starts a process."""
    command = str(Path(sys.executable).with_name("coi-register"))
    bare = [sys.executable, "-c"]
    contenders = {
        "pass": [*bare, "pass"],
        "import coi_register": [*bare, "import coi_register"],
        "coi-register statement khan-2016.yaml": [command, "statement", str(GOLDEN)],
        "coi-register validate khan-2016.yaml": [command, "validate", str(GOLDEN)],
        "coi-register --help": [command, "--help"],
        "only import attrs, jinja2, yaml": [*bare, "import attrs, jinja2, yaml"],
    }
    times = processes(contenders, rounds)
    found = []
    for name in contenders:
        if name != "pass":
            ratio, elapsed = quotient(times[name], times["pass"])
            what = f"{name} / python -c pass"
            found.append(Figure(what, ratio, elapsed, at_most=_TARGETS.get(name)))
    return found


def profile(most: int = 25) -> str:
    """Tell which packages take longest to import for a statement, in milliseconds, from the best of ten runs."""
    command = [sys.executable, "-X", "importtime", str(Path(sys.executable).with_name("coi-register"))]
    best: dict[str, int] = {}
    for _ in range(10):
        done = subprocess.run([*command, "statement", str(GOLDEN)], check=True, capture_output=True, text=True)
        for line in done.stderr.splitlines():
            own, _, name = line.removeprefix("import time:").split("|")
            if own.strip().isdigit():
                best[name.strip()] = min(int(own), best.get(name.strip(), sys.maxsize))
    whole: dict[str, int] = {}
    for name, own in best.items():
        top = name.partition(".")[0]
        whole[top] = whole.get(top, 0) + own
    rows = sorted(whole.items(), key=lambda row: -row[1])[:most]
    return "\n".join(f"{own / 1000:7.2f} ms  {name}" for name, own in [("all imports", sum(best.values())), *rows])
