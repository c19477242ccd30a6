"""Gaps: an office whose holder is not known, an interest that no rule can read, and what was decided about them."""

import datetime

import attrs
import pytest

from coi_register import Disposition, Person, Register
from coi_register.entities.folding import fold_body
from coi_register.explanations import explain_gap
from coi_register.model import Outcome
from coi_register.screening import NotAssessed, Screening, State, screen
from coi_register.screening.index.name_search import is_named_in
from tests.screening.cases import DAY, PLACEMENT, register, screened

DEAN = "placement: {kind: internship, organisation: charity, under: dean, period: 2015-09/2016-05}\n"
OFFICE = "office: {id: dean, office: dean, organisation: charity, HELD}"


def gaps_of(screening: Screening, what: str) -> list[NotAssessed]:
    """What was not assessed because a certain thing is missing."""
    return [each for each in screening.not_assessed if each.missing.what == what]


@pytest.mark.parametrize(
    ("held", "is_known"),
    [
        ("", False),
        ("held_by: [{person: rex, period: 2010/2014}]", False),
        ("held_by: [{person: rex, period: 2017/..}]", False),
        ("held_by: [{person: rex, period: 2010/2015-12}]", False),
        ("held_by: [{person: rex, period: 2015-12/..}]", False),
        ("held_by: [{person: rex, period: 2010/2015}, {person: vic, period: 2016-02/..}]", False),
        ("held_by: [{person: rex, period: 2010/2015}, {person: vic, period: 2016/..}]", True),
        ("held_by: [{person: rex, period: 2010/..}]", True),
        ("held_by: [{person: rex, period: 2015-09/2016-05}]", True),
        ("held_by: [{person: rex}]", True),
        ("held_by: [{person: ada, period: 2010/..}]", True),
    ],
)
def test_the_holder_of_an_office(held: str, is_known: bool) -> None:
    """Where nobody is known to have held the office for some of the time, that is not assessed."""
    screening = screened(DEAN + OFFICE.replace(", HELD", f", {held}" if held else ""), "COI1")
    assert [each.patrons for each in gaps_of(screening, "the holder")] == ([] if is_known else [("office:dean",)])


def test_one_line_an_office() -> None:
    """Several placements under one office are one gap, which names each fellow, and says for which time."""
    lines = [
        DEAN.strip(),
        "office: {id: dean, office: dean, organisation: charity, held_by: [{person: rex, period: 2016/..}]}",
    ]
    lines.append("vic: {kind: internship, organisation: charity, under: dean, period: 2014}")
    (gap,) = gaps_of(screened("\n".join(lines), "COI1"), "the holder")
    assert gap.fellows == ("person:ada", "person:vic")
    assert explain_gap(gap, DAY) == (
        "It is not known who was the dean at Example Charity during part of Ada Example's internship from September "
        "2015 to May 2016 and Vic Sample's internship in 2014. Whoever it was has not been looked at."
    )


SPONSORED = "placement: {kind: fellowship, host: host, scheme: next, remuneration: paid, period: 2015-09/2016-05}\n"
SCHEME = "scheme: {id: next, name: Next Leaders, sponsors: [{office: dean, PERIOD}]}\n"


@pytest.mark.parametrize(
    ("period", "held", "told"),
    [
        ("", "", "was the dean at Example Charity during Ada Example's fellowship"),
        ("period: 2016/..", "", "was the dean at Example Charity during Ada Example's fellowship"),
        (
            "",
            "held_by: [{person: rex, period: 2016/..}]",
            "was the dean at Example Charity during part of Ada Example's",
        ),
        ("period: 2016/..", "held_by: [{person: rex, period: 2016/..}]", None),
        ("", "held_by: [{person: rex, period: 2010/..}]", None),
        ("period: 2010/2012", "", None),
    ],
)
def test_the_holder_of_an_office_that_sponsors(period: str, held: str, told: str | None) -> None:
    """An office that sponsors a scheme is told as one over a placement is, for the time of which it sponsored it."""
    office = OFFICE.replace(", HELD", f", {held}" if held else "")
    given = SPONSORED + SCHEME.replace(", PERIOD", f", {period}" if period else "") + office
    explained = [explain_gap(each, DAY) for each in gaps_of(screened(given, "COI1"), "the holder")]
    assert [told in each for each in explained] == ([True] if told else [])


def test_an_office_that_supervises_and_sponsors() -> None:
    """An office that is above one placement twice tells it once."""
    given = SPONSORED.replace("scheme: next", "scheme: next, under: dean") + SCHEME.replace(", PERIOD", "")
    (gap,) = gaps_of(screened(given + OFFICE.replace(", HELD", ""), "COI1"), "the holder")
    assert explain_gap(gap, DAY).count("Ada Example's fellowship") == 1


def test_a_decision_on_a_holder_holds_for_each_fellow() -> None:
    """What was decided of an office under which several were placed holds where one of them is asked for."""
    own = DEAN.strip().removeprefix("placement: ")
    made = register(
        placement=own,
        offices=[OFFICE.replace(", HELD", "").removeprefix("office: ")],
        declarations=[f"{{declarant: vic, declared_on: 2016-05-01, interests: [{own}]}}"],
    )
    fingerprints = [
        [each.fingerprint for each in gaps_of(screen(made, on=DAY, fellow=fellow), "the holder")]
        for fellow in (None, "ada", "vic")
    ]
    assert len(fingerprints[0]) == 1
    assert fingerprints == [fingerprints[0]] * 3
    (gap,) = gaps_of(screen(made, on=DAY, fellow="vic"), "the holder")
    assert gap.fellows == ("person:vic",)
    assert [fact.person for fact, _ in gap.placements] == ["person:vic"]


def test_what_is_to_come_is_not_missed() -> None:
    """Nobody can say who will hold an office: the days after the day of screening do not count."""
    given = "placement: {kind: internship, organisation: charity, under: dean, period: 2016/2018}\n" + OFFICE
    known = given.replace("HELD", "held_by: [{person: rex, period: 2015/2016-07}]")
    assert gaps_of(screened(known, "COI1"), "the holder") == []


def test_only_rules_on_people_miss_a_holder() -> None:
    """Rules that look at no patron who is a person lack nothing."""
    given = DEAN + OFFICE.replace(", HELD", "")
    assert gaps_of(screened(given, "COI505"), "the holder") == []
    assert gaps_of(screened(given, "COI401"), "the holder") == []
    assert gaps_of(screened(given, "COI203"), "the holder")[0].codes == ("COI203",)


@pytest.mark.parametrize(
    "other",
    [
        "{kind: other, description: lives beside Host Body}",
        "{kind: other, description: lives beside the host body's garden}",
        "{kind: other, description: lives beside HOST\u00a0\u00a0BODY}",
        "{kind: other, description: has advised HB}",
        "{kind: other, description: plays tennis with Vic Sample}",
        "{kind: other, description: has a say in who becomes head of practice}",
        "{kind: other, description: sings in a choir, organisation: host}",
        "{kind: other, description: sings in a choir, organisation: The Host}",
        "{kind: other, description: sings in a choir, person: vic}",
        "{kind: other, description: has advised HB, period: 2016}",
        "{kind: other, description: has advised HB, subject: wife}",
    ],
)
def test_an_interest_that_names_a_patron(other: str) -> None:
    """An interest of the kind `other` that names the patron or its body is one gap: a person has to read it."""
    (gap,) = gaps_of(screened(other, "COI3"), "the meaning")
    assert gap.missing.fact is not None
    assert gap.patrons
    assert "This interest is of the kind “other”, which no rule can read. It names " in explain_gap(gap, DAY)


@pytest.mark.parametrize(
    "other",
    [
        "{kind: other, description: lives beside a ghost bodybuilder}",
        "{kind: other, description: lives beside Above Bodyworks}",
        "{kind: other, description: sings in a choir, organisation: charity}",
        "{kind: other, description: plays tennis with Vic}",
        "{kind: volunteering, organisation: charity, period: 2015}",
    ],
)
def test_an_interest_that_names_no_patron(other: str) -> None:
    """Whole words count; other bodies and other kinds are no gap of this sort."""
    assert gaps_of(screened(other, "COI3"), "the meaning") == []
    assert gaps_of(screened("{kind: other, description: has advised HB}", "COI505"), "the meaning") == []


@pytest.mark.parametrize(
    ("text", "name", "is_named"),
    [
        ("works beside St Mary’s Hospital", "St Mary's Hospital", True),
        ("advises NHS‑England", "NHS-England", True),
        ("has been to Zu\u0308rich often", "Zürich", True),
        ("holds a bond of ACME Ltd. since then", "Acme Ltd", True),
        ("helps a charity, Mind, on Mondays", "Mind", True),
        ("helps MIND", "Mind", True),
        ("keeps in mind what it said", "Mind", False),
        ("knows a man who advises", "WHO", False),
        ("advises the WHO", "WHO", True),
        ("is mindful", "Mind", False),
        ("lives near the Wellcome Trust", "The Wellcome Trust", True),
        ("owes C++ Ltd money", "C++ Ltd", True),
    ],
)
def test_names_in_a_text(text: str, name: str, is_named: bool) -> None:
    """Typography and case make no difference, and whole words count; common words need a capital."""
    assert is_named_in(text, [fold_body(name)]) is is_named


# --- decisions

UNDATED = "{kind: speaker-fee, payer: host}"
OTHER = "{kind: other, description: has advised HB}"
NO_HOLDER = DEAN + OFFICE.replace(", HELD", "")


def decide(gap: NotAssessed) -> Disposition:
    """Dismiss what was not assessed, on its facts."""
    by = Person(name="Cleo Nominal")
    return Disposition(
        fingerprint=gap.fingerprint, outcome=Outcome.DISMISSED, by=by, on=DAY, reason="It was asked.", facts=gap.facts
    )


def again(made: Register, given: Disposition, code: str) -> Screening:
    """Screen a register with one decision."""
    return screen(attrs.evolve(made, dispositions=(given,)), on=DAY, select=[code])


def test_what_is_decided_is_no_longer_open() -> None:
    """With a disposition in force, nothing is left open, and exit 3 is not for ever."""
    for interest, code in ((UNDATED, "COI301"), (OTHER, "COI301")):
        made = register(interest)
        before = screen(made, on=DAY, select=[code])
        assert len(before.not_assessed) == 1
        assert not before.is_all_clear
        after = again(made, decide(before.not_assessed[0]), code)
        assert [gap.is_open for gap in after.not_assessed] == [False]
        assert after.is_all_clear


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (UNDATED, "{kind: speaker-fee, payer: host, amount: GBP 50}"),
        (OTHER, "{kind: other, description: has never advised HB}"),
    ],
)
def test_a_decision_lapses_when_the_fact_changes(one: str, other: str) -> None:
    """When the interest says something else, the gap is open again, and tells what has come and gone."""
    (gap,) = screen(register(one), on=DAY, select=["COI301"]).not_assessed
    (anew,) = again(register(other), decide(gap), "COI301").not_assessed
    assert anew.decision is not None
    assert (anew.is_open, anew.decision.state) == (True, State.LAPSED)
    assert set(anew.decision.removed) == set(gap.facts) - set(anew.facts)
    assert set(anew.decision.added) == set(anew.facts) - set(gap.facts)
    assert [fact.partition(";")[0] for fact in anew.decision.added] == [f"person:ada: {other[7:].partition(',')[0]}"]


def test_a_decision_is_stable_while_unrelated_facts_change() -> None:
    """Other interests, people, days, rules and patrons asked for change no fingerprint."""
    whole = register(UNDATED, OTHER)
    more = register(
        UNDATED,
        "{kind: volunteering, organisation: charity, remuneration: unpaid, period: 2015}",
        OTHER,
        declarations=["{declarant: vic, declared_on: 2016-05-01, nothing_to_declare: true}"],
    )
    prints = {each.fingerprint for each in screen(whole, on=DAY, select=["COI301"]).not_assessed}
    assert len(prints) == 2
    for screening in (
        screen(more, on=DAY),
        screen(whole, on=datetime.date(2017, 1, 1)),
        screen(whole, on=DAY, select=["COI3"]),
        screen(whole, on=DAY, patron="host"),
        screen(whole, on=DAY, fellow="ada"),
    ):
        assert prints <= {each.fingerprint for each in screening.not_assessed}


def test_a_decision_lapses_when_the_interest_names_another_patron() -> None:
    """A decision on an interest of the kind `other` was on the patrons whom it names; one more has to be looked at."""
    other = "{kind: other, description: advises Host Body and Example Charity}"
    (gap,) = screen(register(other), on=DAY, select=["COI301"]).not_assessed
    more = register(other, "{kind: internship, organisation: charity, remuneration: unpaid, period: 2014}")
    (anew,) = again(more, decide(gap), "COI301").not_assessed
    assert anew.decision is not None
    assert (anew.decision.state, anew.decision.removed) == (State.LAPSED, ())
    assert anew.decision.added == ("organisation:charity: patron of person:ada, named by it",)


def test_a_decision_on_an_office() -> None:
    """It holds while the pay of a placement changes, and lapses with a new placement under the office."""
    (gap,) = gaps_of(screened(NO_HOLDER, "COI1"), "the holder")
    (paid,) = gaps_of(
        screened(NO_HOLDER.replace("under: dean", "under: dean, remuneration: paid"), "COI1"), "the holder"
    )
    assert paid.fingerprint == gap.fingerprint
    more = f"{NO_HOLDER}\nvic: {{kind: internship, organisation: charity, under: dean, period: 2014}}"
    (other,) = gaps_of(screened(more, "COI1"), "the holder")
    assert other.fingerprint[:12] == gap.fingerprint[:12]
    assert other.fingerprint != gap.fingerprint


def test_of_two_alike_the_one_that_was_decided_keeps_its_decision() -> None:
    """Two undated fees of one payer are two gaps: a decision on one neither answers nor reopens the other."""
    two = register(
        "{kind: speaker-fee, payer: host, event: a dinner}", "{kind: speaker-fee, payer: host, event: a lunch}"
    )
    first, second = screen(two, on=DAY, select=["COI301"]).not_assessed
    assert first.fingerprint[:12] == second.fingerprint[:12]
    after = again(two, decide(first), "COI301")
    states = {gap.fingerprint: gap.decision and gap.decision.state for gap in after.not_assessed}
    assert states == {first.fingerprint: State.IN_FORCE, second.fingerprint: None}


def test_a_bar_of_which_nothing_can_be_told_can_be_decided() -> None:
    """Where it cannot be told whether an interest bars an author, a disposition answers that too."""
    article = "{id: a, title: a, participants: [{person: ada, part: author, article_type: editorial, period: 2016-06}]}"
    body = "{id: firm, name: Firm, sector: industry}"
    made = register("{kind: speaker-fee, payer: firm}", placement=PLACEMENT, organisations=[body], matters=[article])
    (bar,) = screen(made, "bmj", DAY).barred
    assert (bar.outcome, bar.is_open) == ("cannot tell", True)
    given = Disposition(
        fingerprint=bar.fingerprint, outcome=Outcome.ACCEPTED, by=Person(name="C"), on=DAY, reason="Old."
    )
    after = screen(attrs.evolve(made, dispositions=(given,)), "bmj", DAY)
    assert [each.is_open for each in after.barred] == [False]
    assert after.barred[0] not in after.open_gaps
