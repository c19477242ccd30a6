"""The profiles of Hypothesis are the same wherever the tests run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
SHOWN = "import conftest, hypothesis; each = hypothesis.settings(); print(each.derandomize, each.max_examples)"


@pytest.mark.parametrize(("profile", "shown"), [("quick", "True 30"), ("ci", "False 80"), ("thorough", "False 3000")])
@pytest.mark.parametrize("variables", [{}, {"CI": "true"}, {"GITHUB_ACTIONS": "true"}])
def test_profiles_are_the_same_everywhere(profile: str, shown: str, variables: dict[str, str]) -> None:
    """On a server of continuous integration, too, the examples follow from the seed, and there are as many."""
    without = {key: value for key, value in os.environ.items() if key not in ("CI", "GITHUB_ACTIONS")}
    done = subprocess.run(
        [sys.executable, "-c", SHOWN],
        cwd=TESTS,
        env={**without, **variables, "HYPOTHESIS_PROFILE": profile},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == shown
