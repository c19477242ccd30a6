"""Decisions from before names were folded: their fingerprints were made of names in lower case, and are recognised."""

import datetime

import pytest

from coi_register import Register, loads, screen
from coi_register.screening import State

# The fingerprints were written by the version before.
DECIDED = """
declarations:
- declarant: Dr Ada Example
  declared_on: 2020-01-01
  interests:
  - kind: secondment
    home: Other Trust
    host: The Acme Health Ltd.
    under: {office: Chief Officer, organisation: The Acme Health Ltd.}
    period: 2018
  - {kind: consulting-fee, payer: The Acme Health Ltd., amount: GBP 900, period: 2019}
dispositions:
- {fingerprint: 25b7f5e88dec-ee5febe97d1f, outcome: accepted, by: A Chair, on: 2020-01-15, reason: It is known.}
- {fingerprint: dd5b94030284-2da17c33102e, outcome: accepted, by: A Chair, on: 2020-01-15, reason: It is known.}
"""
ON = datetime.date(2020, 2, 1)


def states(text: str) -> dict[str, State | None]:
    """How what was decided of each flag stands."""
    register = loads(text)
    assert isinstance(register, Register)
    return {flag.code: flag.decision and flag.decision.state for flag in screen(register, on=ON).flags}


@pytest.mark.parametrize("old", ["Ltd.", "Acme Health"])
def test_old_fingerprints_are_recognised(old: str) -> None:
    """A decision holds where the facts are the same, and lapses where the name is another."""
    assert states(DECIDED) == {"COI301": State.IN_FORCE, "COI504": State.IN_FORCE}
    assert State.IN_FORCE not in states(DECIDED.replace(old, "Other")).values()


def test_old_fingerprints_lapse_with_the_facts() -> None:
    """Where a fact has changed since, the decision on it has lapsed, and the other holds."""
    assert states(DECIDED.replace("GBP 900", "GBP 901")) == {"COI301": State.LAPSED, "COI504": State.IN_FORCE}


# What was decided at that version, when each telling was a fact of its own.
JOINED_SINCE = """
declarations:
- declarant: Ada Example
  declared_on: 2019-01-01
  interests:
  - {kind: secondment, host: Acme Health Ltd., period: 2018}
  - {kind: secondment, host: Acme Health Ltd., period: 2018-03/2018-09}
  - {kind: directorship, organisation: Acme Health Ltd., role: chair, period: 2018}
  - {kind: directorship, organisation: Acme Health Ltd., role: chair, period: 2018}
  - {kind: consulting-fee, payer: Acme Health Ltd., amount: GBP 900, period: 2018-04}
- declarant: Ada Example
  declared_on: 2020-01-01
  interests:
  - {kind: consulting-fee, payer: Acme Health Ltd., amount: GBP 900, period: 2018-04}
dispositions:
"""
THEN = ("595363d81e35-d95d05a0f193", "73a876cd6eec-84e2f808e440", "dfa3fbdf6c3c-84e2f808e440")


@pytest.mark.parametrize("is_complete", [False, True])
def test_old_fingerprints_of_what_is_joined_now(*, is_complete: bool) -> None:
    """A decision of then holds where two tellings are one fact now, and where a return has ended that since."""
    decided = "".join(
        f"- {{fingerprint: {each}, outcome: accepted, by: A Chair, on: 2020-01-15, reason: It is known.}}\n"
        for each in THEN
    )
    text = JOINED_SINCE + decided
    if is_complete:
        text = text.replace("declared_on: 2020-01-01\n", "declared_on: 2020-01-01\n  complete: true\n")
    assert states(text) == dict.fromkeys(("COI301", "COI401", "COI504"), State.IN_FORCE)
    assert states(text.replace("GBP 900", "GBP 901"))["COI301"] is State.LAPSED
