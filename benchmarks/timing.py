"""Timing: contenders take turns, round after round, so that what else the machine does falls on all alike."""

import os
import resource
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from statistics import median

__all__ = ["Time", "calls", "process", "processes", "quotient"]

Time = tuple[float, float]
"""Processor time (user and system) and elapsed time, in seconds.

Ratios of processor time are what is held against the targets: where a machine has nothing else to do the two agree,
and where it has, elapsed time says more about the others.
"""


def calls(contenders: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, Time]:
    """Time functions, each called once a round; give the median of each."""
    return _rounds({name: partial(_call, call) for name, call in contenders.items()}, rounds)


def processes(contenders: Mapping[str, Sequence[str]], rounds: int) -> dict[str, Time]:
    """Time commands as whole processes, each run once a round after a first run that does not count."""
    runs = {name: partial(process, command) for name, command in contenders.items()}
    for run in runs.values():
        run()
    return _rounds(runs, rounds)


def quotient(one: Time, other: Time) -> Time:
    """Give both ratios of two times."""
    return one[0] / other[0], one[1] / other[1]


def _rounds(runs: Mapping[str, Callable[[], Time]], rounds: int) -> dict[str, Time]:
    taken: dict[str, list[Time]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            taken[name].append(run())
    return {name: (median(cpu for cpu, _ in each), median(wall for _, wall in each)) for name, each in taken.items()}


def _call(call: Callable[[], object]) -> Time:
    cpu, wall = time.process_time(), time.perf_counter()
    call()
    return time.process_time() - cpu, time.perf_counter() - wall


def process(command: Sequence[str]) -> Time:
    """Time one run of a command as a whole process."""
    before, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=_environment())
    wall, after = time.perf_counter() - wall, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def _environment() -> dict[str, str]:
    """Return the environment without what changes how Python starts."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
