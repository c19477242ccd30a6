"""Coverage: an all-clear is a claim of what was looked at, and the head says what that was."""

import datetime

import pytest

from coi_register import Register, loads, new_in, suppose
from coi_register.formats.screenings import SCREENING_FORMATS, screening_report
from coi_register.formats.screenings.heads import head_lines
from coi_register.screening import Screening, screen
from coi_register.screening.rules import rule_codes

ON = datetime.date(2016, 7, 1)
NOBODY = (
    "nobody in this register has been placed, takes part in a matter, or is named by somebody who was: nothing was "
    "screened"
)

# All people and bodies are invented.
REGISTER = """
people: [{id: ada, name: Ada Example}, {id: bob, name: Bob Sample}, {id: cay, name: Cay Placeholder}]
organisations: [{id: host, name: Host Body}, {id: other, name: Other Body}]
declarations:
- declarant: ada
  declared_on: 2016-06-01
  occasion: {event: annual, on: 2016-06-01}
  interests: [{kind: secondment, host: host, remuneration: paid, period: 2015-09/2016-08}]
- {declarant: bob, declared_on: 2016-06-01, nothing_to_declare: true}
"""
FELLOW, ALONE, NONE = REGISTER, REGISTER.replace("kind: secondment, host", "kind: employment, organisation"), ""
PARTIES = "organisations: [{id: host, name: Host Body}]\n"


def read(text: str) -> Register:
    """Read a register; of nothing, an empty one."""
    made = loads(text) if text else Register()
    assert isinstance(made, Register)
    return made


def reasons(screening: Screening) -> dict[str, int]:
    """How many people were not looked at, by the reason."""
    return {str(reason): number for reason, number in screening.coverage.reasons.items()}


@pytest.mark.parametrize("text", [NONE, PARTIES, ALONE], ids=["empty", "parties only", "nobody placed"])
def test_nobody_to_screen_is_no_all_clear(text: str) -> None:
    """Where nobody was placed or takes part, the head says so, and no format has the words of an all-clear."""
    screening = screen(read(text), on=ON)
    assert (screening.people, screening.is_all_clear) == (0, False)
    assert f"Why: {NOBODY}." in head_lines(screening)
    for name in SCREENING_FORMATS:
        assert "No potential conflict" not in screening_report(name, screening)
        assert NOBODY in " ".join(screening_report(name, screening).split())


def test_whom_it_has_not_looked_at_and_why() -> None:
    """Whoever the register names and was not screened is counted, by one reason each."""
    screening = screen(read(FELLOW), on=ON)
    assert (screening.people, screening.is_all_clear) == (1, True)
    assert reasons(screening) == {"not placed": 1, "no declaration": 1}
    assert screening.coverage.screened == ("person:ada",)


@pytest.mark.parametrize(
    "more",
    [
        "offices: [{id: dean, office: dean, organisation: other, held_by: [{person: Dee Invented, period: 2010}]}]\n",
        "matters: [{id: row, title: row, parties: [{person: Dee Invented}]}]\n",
        "matters: [{id: row, title: row, beneficiaries: [{person: Dee Invented}]}]\n",
        "- {declarant: cay, interests: [{kind: family-tie, person: Dee Invented, relation: sister}]}\n",
    ],
    ids=["an office", "a party", "a beneficiary", "a tie"],
)
def test_everybody_who_is_named_is_counted(more: str) -> None:
    """People whom only an office, a matter or somebody else's declaration names were not screened either."""
    text = FELLOW + more if more.startswith("-") else more + FELLOW
    assert "person:dee invented" in screen(read(text), on=ON).coverage.unscreened


@pytest.mark.parametrize(
    ("asked", "why", "left_out"),
    [
        ({"fellow": "bob"}, "Bob Sample has not been placed and takes part in no matter: nothing was screened", 2),
        ({"patron": "other"}, "Other Body is the patron of nobody here: nothing was screened", 0),
        ({"fellow": "ada", "patron": "other"}, "Other Body is no patron of Ada Example: nothing was screened", 2),
    ],
    ids=str,
)
def test_what_was_asked_for_may_leave_nobody(asked: dict[str, str], why: str, left_out: int) -> None:
    """A person who was never placed, or a patron of nobody, gives no all-clear, but a sentence that says so."""
    screening = screen(read(FELLOW), on=ON, **asked)  # type: ignore[arg-type]  # only `fellow` and `patron` are given
    assert (screening.people, screening.is_all_clear) == (0, False)
    assert f"Why: {why}." in head_lines(screening)
    assert reasons(screening).get("left out by --fellow", 0) == left_out


def test_the_reason_is_who_asked() -> None:
    """Who is left out by `--fellow` or `--patron` is counted so."""
    assert reasons(screen(read(FELLOW), on=ON, fellow="ada")) == {"left out by --fellow": 2}
    both = FELLOW + "- {declarant: cay, interests: [{kind: secondment, host: other, period: 2016}]}\n"
    assert reasons(screen(read(both), on=ON, patron="other")) == {"left out by --patron": 1, "not placed": 1}


def test_rules_that_are_left_out() -> None:
    """The head says which rules a selection, a refusal or the policy left out; together with the applied, all."""
    chosen = screen(read(FELLOW), on=ON, select=["COI1", "COI301"], ignore=["COI104"])
    assert head_lines(chosen)[3:5] == (
        "Rules left out by --select: COI2xx, COI302, COI303, COI304, COI305, COI306, COI4xx, COI5xx.",
        "Rules left out by --ignore: COI104.",
    )
    assert chosen.is_all_clear
    by_policy = screen(read(FELLOW), "nice", ON, ignore=["COI5"])
    assert "Rules left out by the policy: COI4xx." in head_lines(by_policy)
    for screening in (chosen, by_policy):
        told = screening.coverage.rules
        every = (told.applied, told.left_out_by_select, told.left_out_by_ignore, told.left_out_by_policy)
        assert sorted(code for codes in every for code in codes) == sorted(rule_codes())


def test_rules_that_had_nothing_to_look_at() -> None:
    """Where no rule that was applied concerns anybody, the all-clear says so; the exit status does not change."""
    screening = screen(read(FELLOW), on=ON, select=["COI1"])
    assert screening.coverage.rules.idle == ("COI101", "COI102", "COI103", "COI104")
    assert head_lines(screening)[-1] == "The rules that were applied had nothing to look at."
    assert "had nothing to look at" not in " ".join(head_lines(screen(read(FELLOW), on=ON, select=["COI1", "COI4"])))


def test_a_proposal_for_somebody_who_is_not_screened() -> None:
    """A what-if gives no all-clear for somebody who is looked at by no rule, and names them."""
    before = read(FELLOW)
    proposal = read("declarations: [{declarant: Bob Sample, interests: [{kind: employment, organisation: Host Body}]}]")
    after = suppose(before, proposal.declarations[0])
    told = new_in(screen(after, on=ON), screen(before, on=ON))
    assert not told.is_all_clear
    assert head_lines(told)[-1] == "Proposed for Bob Sample, who was not screened."


FEE = "declarations: [{declarant: Ada Example, interests: [{kind: consulting-fee, payer: Host Body, amount: GBP 900}]}]"
SALE = """
matters:
- title: sale
  parties: [{organisation: host}]
  participants: [{person: ada, part: speaker, period: 2016-05}, {person: bob, part: speaker, period: 2016-05}]
"""
BOTH = FELLOW + "- {declarant: cay, interests: [{kind: secondment, host: other, period: 2016}]}\n"


@pytest.mark.parametrize(
    ("proposal", "asked", "names"),
    [
        (FEE, {"fellow": "cay"}, "Ada Example, who was"),
        (FEE, {"patron": "other"}, "Ada Example, who was"),
        (FEE, {"fellow": "cay", "patron": "other"}, "Ada Example, who was"),
        (SALE, {"fellow": "cay"}, "Ada Example and Bob Sample, who were"),
    ],
    ids=str,
)
def test_a_proposal_for_somebody_who_was_not_asked_for(proposal: str, asked: dict[str, str], names: str) -> None:
    """Who is left out by --fellow or --patron was not looked at either: a proposal for them is not cleared."""
    before = read(BOTH)
    after = suppose(before, read(proposal))
    told = new_in(
        screen(after, on=ON, select=["COI3"], **asked),  # type: ignore[arg-type]  # only texts are given
        screen(before, on=ON, select=["COI3"]),
    )
    assert (told.people, told.open_flags, told.is_all_clear) == (1, (), False)
    assert head_lines(told)[-1] == f"Proposed for {names} not screened."
    asked_for = new_in(screen(after, on=ON, fellow="ada"), screen(before, on=ON))
    assert "person:ada" not in asked_for.coverage.proposed


CONTRADICTED = (
    BOTH
    + """- declarant: ada
  declared_on: 2016-06-01
  occasion: {event: annual, on: 2016-06-01}
  nothing_to_declare: true
"""
)


@pytest.mark.parametrize(
    ("asked", "people"),
    [({}, 1), ({"fellow": "ada"}, 0), ({"fellow": "cay"}, 1), ({"patron": "host"}, 0), ({"patron": "other"}, 1)],
    ids=str,
)
def test_who_cannot_be_assessed_was_not_screened(asked: dict[str, str], people: int) -> None:
    """Somebody whose declarations contradict each other was not looked at, and counts so."""
    screening = screen(read(CONTRADICTED), on=ON, ignore=["COI5"], **asked)  # type: ignore[arg-type]  # texts only
    assert screening.people == people
    assert "person:ada" not in screening.coverage.screened
    if asked not in ({"fellow": "cay"}, {"patron": "other"}):
        assert not screening.is_all_clear
        assert "one person whose declarations contradict each other" in " ".join(head_lines(screening))
        assert "because something is missing" not in screening_report("text", screening)
    if not people:
        who = "Ada Example" if "fellow" in asked else "everybody who could be screened"
        assert f"Why: what {who} has declared contradicts itself: nothing was screened." in head_lines(screening)
        assert "No potential conflict" not in screening_report("text", screening)
