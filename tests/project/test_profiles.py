"""The profiles of Hypothesis are the same wherever the tests run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
PROFILES = {"few": (True, 8), "quick": (True, 30), "ci": (False, 25), "thorough": (False, 3000)}
SHOWN = f"""
import conftest, hypothesis
print([(each.derandomize, each.max_examples) for each in map(hypothesis.settings.get_profile, {list(PROFILES)})])
each = hypothesis.settings()
print((each.derandomize, each.max_examples))
"""


@pytest.mark.parametrize("variables", [{}, {"CI": "true"}, {"GITHUB_ACTIONS": "true"}], ids=str)
@pytest.mark.parametrize("profile", [None, "ci"])
def test_profiles_are_the_same_everywhere(profile: str | None, variables: dict[str, str]) -> None:
    """On a server of continuous integration, too, the examples follow from the seed, and there are as many."""
    ours = ("CI", "GITHUB_ACTIONS", "HYPOTHESIS_PROFILE")
    without = {key: value for key, value in os.environ.items() if key not in ours}
    done = subprocess.run(
        [sys.executable, "-c", SHOWN],
        cwd=TESTS,
        env={**without, **variables, **({"HYPOTHESIS_PROFILE": profile} if profile else {})},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == [str([*PROFILES.values()]), str(PROFILES[profile or "quick"])]


def test_ci_makes_a_failing_example_smaller_for_a_short_time_only() -> None:
    """One failing law holds up CI for seconds, not minutes."""
    done = subprocess.run(
        [sys.executable, "-c", "import conftest; print(conftest.engine.MAX_SHRINKING_SECONDS)"],
        cwd=TESTS,
        env={**os.environ, "HYPOTHESIS_PROFILE": "ci"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "20\n"
