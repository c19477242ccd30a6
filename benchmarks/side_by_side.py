"""`python benchmarks/side_by_side.py OTHER`: this checkout against another one, in one run.

The interpreter at hand measures both, so it needs what the project needs. They take turns, round after round, and the
least processor time of each counts: whatever else the machine does only adds to it.
"""

import argparse
import gc
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import synthetic
from figures import Figure, table
from synthetic_register import SyntheticRegister
from timing import process

__all__: list[str] = []

OURS = Path(__file__).parents[1]
GOLDEN = str(OURS / "examples" / "khan-2016.yaml")
AT_MOST = 1.1
"""The target: no slower than the other, but for what differs from run to run."""
LINES, INTERESTS = 5_000, 30_000
ON = date(2026, 1, 1)
Result = TypeVar("Result")

_IMPORT = "import coi_register"
_COMMAND = "import sys; from coi_register.cli import main; sys.exit(main())"
_STEPS = "import side_by_side; side_by_side.print_steps()"
PROCESSES = {
    "import coi_register": [_IMPORT],
    "coi-register --help": [_COMMAND, "--help"],
    "coi-register validate khan-2016.yaml": [_COMMAND, "validate", GOLDEN],
    "coi-register statement khan-2016.yaml": [_COMMAND, "statement", GOLDEN],
}
"""What is run as a whole process: the code, and the arguments of the process."""


def main() -> int:
    """Measure both checkouts, print the ratios, and return 1 if a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("other", type=Path, metavar="OTHER", help="the checkout to compare with")
    parser.add_argument("--rounds", type=int, default=10, help="how often each of them is measured (10)")
    options = parser.parse_args()
    ours, other = OURS, options.other.resolve()
    found: dict[Path, dict[str, float]] = {ours: {}, other: {}}
    with tempfile.TemporaryDirectory() as folder:
        files = [str(Path(folder, name)) for name in ("declarations.jsonl", "register.jsonl")]
        Path(files[0]).write_bytes(synthetic.json_lines(LINES))
        SyntheticRegister(INTERESTS).write(Path(files[1]))
        for _ in range(options.rounds):
            for checkout, least in found.items():
                for name, taken in _round(checkout, files).items():
                    least[name] = min(taken, least.get(name, taken))
    figures = [
        Figure(f"{name}, ours / other", found[ours][name] / found[other][name], at_most=AT_MOST) for name in found[ours]
    ]
    print(table(figures))
    return int(any(figure.verdict == "MISSED" for figure in figures))


def _round(checkout: Path, files: list[str]) -> dict[str, float]:
    """Measure each process five times, and each step once; give the least processor time of each, by its name."""
    taken = {}
    for name, (code, *arguments) in PROCESSES.items():
        command = [sys.executable, "-c", f"{_from(checkout)}; {code}", *arguments]
        taken[name] = min(process(command)[0] for _ in range(5))
    command = [sys.executable, "-c", f"{_from(checkout)}; {_STEPS}", *files]
    return taken | json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


def _from(checkout: Path) -> str:
    """Write the code that has the package imported from a checkout, and this module from here."""
    return f"import sys; sys.path[:0] = [{str(checkout)!r}, {str(Path(__file__).parent)!r}]"


def print_steps() -> None:
    """Print what reading lines, and gathering and screening a register, take in this process, as in the command's."""
    from coi_register import load_lines, screen

    try:
        from coi_register.documents.register_loader import read_register
    except ImportError:  # its name in November 2026
        from coi_register.gathering import gather as read_register

    lines, register_file = sys.argv[1:]
    screen(read_register([GOLDEN]).register, policy="fellowship", on=ON)  # what is made once is not part of a step
    gc.disable()
    count, for_lines = _timed(lambda: sum(1 for _ in load_lines(lines)))
    assert count == LINES
    register, to_gather = _timed(lambda: read_register([register_file]).register)
    screening, to_screen = _timed(lambda: screen(register, policy="fellowship", on=ON))
    assert screening.flags
    print(
        json.dumps(
            {
                f"read, validate, structure {LINES} declarations": for_lines,
                f"gather {INTERESTS} interests": to_gather,
                "screen them in memory": to_screen,
            }
        )
    )


def _timed(call: Callable[[], Result]) -> tuple[Result, float]:
    began = time.process_time()
    result = call()
    return result, time.process_time() - began


if __name__ == "__main__":
    sys.exit(main())
