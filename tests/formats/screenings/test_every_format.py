import re
from typing import Any

import pytest
from hypothesis import given, strategies as st

from coi_register.errors import InvalidValueError
from coi_register.formats.screenings import SCREENING_FORMATS, screening_report
from coi_register.strategies import texts

STEERING = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def test_an_unknown_format_is_refused(dispute: Any) -> None:
    """A format that there is not is named, with those that there are."""
    with pytest.raises(InvalidValueError, match="no format “xml”; there are text, json, csv, sarif, github, html"):
        screening_report("xml", dispute)


@pytest.mark.parametrize("name", SCREENING_FORMATS)
def test_every_flag_is_in_every_format(name: str, dispute: Any) -> None:
    """No format leaves out a flag, or one of its pieces of evidence."""
    written = screening_report(name, dispute)
    for flag in dispute.flags:
        assert flag.fingerprint in written
        assert all(fact.id in written for fact in flag.evidence)


@pytest.mark.parametrize("name", SCREENING_FORMATS)
def test_answers_never_vanish(name: str, answered: Any) -> None:
    """Every format shows an answered flag as answered, and names dispositions that have lapsed or match nothing."""
    written = screening_report(name, answered)
    assert answered.flags[0].fingerprint in written
    for word in ("managed", "partial exclusion", "lapsed", "unmatched", "0123456789ab-0123456789ab", "Nora Invented"):
        assert word in written.replace("Unmatched", "unmatched").replace("Lapsed", "lapsed")


@pytest.mark.parametrize("name", SCREENING_FORMATS)
def test_files_cannot_steer(name: str, dispute: Any) -> None:
    """The name of a file may hold anything, and no format prints what would steer a terminal or a page."""
    written = screening_report(name, dispute, lambda fact: ("a\x1b]0;b\x07<b>\u202e\udc80\x9b.yaml", 3, 1))
    assert not STEERING.search(written)
    assert written.encode().decode() == written
    assert "<b>" not in written or name != "html"


@pytest.mark.parametrize("name", SCREENING_FORMATS)
@given(text=texts(length=100), policy=st.sampled_from(("fellowship", "bmj")))
def test_any_name_is_harmless(name: str, text: str, policy: str, small: Any, somewhere: Any) -> None:
    """Whatever people, bodies and matters are called, the report is text that ends its last line, without controls."""
    written = screening_report(name, small(text, policy=policy), somewhere)
    assert not STEERING.search(written)
    assert written.endswith("\n")
    assert written.encode().decode() == written


@pytest.mark.parametrize("name", SCREENING_FORMATS)
def test_a_format_is_a_function(name: str, answered: Any) -> None:
    """The same screening gives the same output."""
    assert screening_report(name, answered) == screening_report(name, answered)
