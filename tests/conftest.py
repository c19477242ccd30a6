"""How the tests run: Hypothesis's profiles, chosen by the variable HYPOTHESIS_PROFILE."""

import os
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis.internal.conjecture import engine

# What Hypothesis keeps between runs stays out of the tree, where the tests look at the project's own files.
os.environ.setdefault("HYPOTHESIS_STORAGE_DIRECTORY", str(Path.home() / ".cache/coi_register/hypothesis"))

# Where the variable CI is set, Hypothesis starts from a profile of its own, which would have the seed ignored: ours say
# all that they need, and are the same everywhere.
_any_speed = settings(derandomize=False, deadline=None, suppress_health_check=[HealthCheck.too_slow])

# The same few examples each time, so that who tries the project sees what its authors saw.
settings.register_profile("quick", _any_speed, max_examples=30, derandomize=True, database=None)
# Fewer still, for one Python more: the code is the same, and what is seen is whether it runs there.
settings.register_profile("few", _any_speed, max_examples=8, derandomize=True, database=None)
# New examples in each run, so that few in one are many in all; a failure prints how to get the same one again. What
# failed is not varied to explain it, which takes longer than to find it.
_no_variations = [phase for phase in Phase if phase is not Phase.explain]
settings.register_profile("ci", _any_speed, max_examples=25, print_blob=True, database=None, phases=_no_variations)
# Remembers what failed, and tries that first.
settings.register_profile("thorough", _any_speed, max_examples=3000, print_blob=True)

_profile = os.environ.get("HYPOTHESIS_PROFILE", "quick")
settings.load_profile(_profile)
if _profile == "ci":  # no setting says how long one failing law is made smaller: five minutes, were it not for this
    engine.MAX_SHRINKING_SECONDS = 20
