"""Fuzz for some time: `python -m tests.fuzzing --minutes 60`.

Runs the tests of this folder again and again, each time with other examples. The first failure ends it: the smallest
file that fails is shown, with the line that meets it again.
"""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

__all__ = ["main"]


def main() -> int:
    """Fuzz until the time is over, or something fails; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzzing", description="Fuzz for some time.")
    parser.add_argument("--minutes", type=float, default=60, help="for how long new rounds are begun (60)")
    parser.add_argument("--seed", type=int, default=int(time.time()), help="the seed of the first round (the time)")
    options = parser.parse_args()
    end = time.monotonic() + options.minutes * 60
    seed = options.seed
    while True:
        print(f"seed {seed}", flush=True)
        command = [sys.executable, "-m", "pytest", "-q", "-x", f"--hypothesis-seed={seed}", str(Path(__file__).parent)]
        done = subprocess.run(command, env={"HYPOTHESIS_PROFILE": "ci", "FUZZING": "10", **os.environ}, check=False)
        if done.returncode:
            print(f"again: HYPOTHESIS_PROFILE=ci FUZZING=10 {' '.join(command[1:])}", file=sys.stderr)
            return done.returncode
        if time.monotonic() >= end:
            return 0
        seed += 1


if __name__ == "__main__":
    sys.exit(main())
