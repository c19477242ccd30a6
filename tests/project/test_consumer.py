"""Programs of people who use the package: they run here, and CI has mypy and pyright check them."""

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAMS = sorted((Path(__file__).parent / "consumer").glob("*.py"))


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.stem)
def test_a_consumers_program_runs(program: Path) -> None:
    """A program that uses the public names, and checks what they gave, ends well and quietly."""
    run = subprocess.run([sys.executable, str(program)], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
