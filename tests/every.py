"""One check over many cases is one test: all cases are tried, and what failed is told together."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import pytest

__all__ = ["check_every"]

Case = TypeVar("Case")


def check_every(cases: Iterable[Case], check: Callable[[Case], None], name: Callable[[Case], str] = str) -> None:
    """Try a check with every case, and fail once: each case that failed is named, with what was wrong.

    Without a single case it fails as well, since nothing was looked at then.

    Args:
        cases: what to look at: paths, codes, names.
        check: raises, mostly by `assert`, where something is wrong with a case.
        name: how a case is told.
    """
    tried, failures = 0, []
    for case in cases:
        tried += 1
        try:
            check(case)
        except Exception as error:  # whatever a check raises is the failure of its case
            reason = f"{error}" if isinstance(error, AssertionError) else f"{type(error).__name__}: {error}"
            failures.append(f"{name(case)}: {reason}")
    if not tried:
        pytest.fail("there was no case to check", pytrace=False)
    if failures:
        pytest.fail(f"{len(failures)} of {tried} failed\n\n" + "\n\n".join(failures), pytrace=False)
