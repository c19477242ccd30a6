"""Reach: which bodies belong to a patron, when; and that more placements only add to it."""

import datetime

import pytest

from coi_register.model.periods import Answer, Period
from coi_register.screening.index.context import ScreeningContext
from coi_register.screening.index.pairs import Reach
from coi_register.screening.policies.files import load_policy
from tests.screening.cases import register, screened, told

DAY = datetime.date(2016, 7, 1)
TO_HOST = "{kind: secondment, host: host, period: 2015-09-01/2016-08-31}"
PART = "{id: part, name: Part of Agency, part_of: [{organisation: agency, period: 2016-06-01/..}]}"


def reach(patron: str, *placements: str, **more: list[str]) -> dict[str, Reach]:
    """What belongs to a patron of the fellow's, by the ids of the bodies."""
    context = ScreeningContext(register(*placements, placement="", **more), load_policy("fellowship"), DAY)
    (pair,) = (each for each in context.pairs("person:ada") if each.patron_key.partition(":")[2] == patron)
    return {key.partition(":")[2]: each for key, each in pair.reach.items()}


@pytest.mark.parametrize(
    ("patron", "placement", "direct", "below"),
    [
        ("host", TO_HOST, {"host", "heir"}, {"wing", "twice"}),
        ("heir", TO_HOST.replace("host: host", "host: heir"), {"heir", "host"}, set()),
        ("above", TO_HOST, {"above"}, set()),  # the bodies below it are the host's siblings
        ("head", "{kind: internship, under: head, period: 2016}", set(), set()),  # the host is a patron of its own
        ("head", "{kind: secondment, host: charity, under: head, period: 2016}", {"host", "heir"}, set()),
        ("chief", "{kind: fellowship, host: host, scheme: scheme, period: 2016}", {"agency"}, set()),
        ("nora", "{kind: fellowship, host: host, scheme: scheme, period: 2016}", set(), set()),
        ("charity", "{kind: internship, organisation: EC, period: 2016}", {"charity"}, {"fund"}),
    ],
)
def test_reach(patron: str, placement: str, direct: set[str], below: set[str]) -> None:
    """A host has what is below it, and is itself by all its names; a body above has only itself; a person nothing."""
    found = reach(patron, placement)
    assert {key for key, each in found.items() if each.is_direct} == direct
    assert {key for key, each in found.items() if not each.is_direct} == below


@pytest.mark.parametrize(
    ("body", "period", "answer"),
    [
        ("host", "1950", Answer.YES),
        ("heir", "1950", Answer.YES),
        ("wing", "2014-12-31", Answer.YES),
        ("wing", "2015-01-01", Answer.NO),
        ("wing", "2014/2015?", Answer.POSSIBLE),
        ("wing", None, Answer.POSSIBLE),
        ("twice", "2006", Answer.YES),
        ("twice", "2012", Answer.NO),
        ("twice", "2016-05-01", Answer.YES),
    ],
)
def test_a_body_belongs_while_some_way_holds(body: str, period: str | None, answer: Answer) -> None:
    """A body that came, went and came back belongs to the host in both times."""
    assert reach("host", TO_HOST)[body].holds(Period.parse(period) if period else None) is answer


@pytest.mark.parametrize(
    ("period", "found"),
    [
        ("2015-09-01/2015-12-31", {"agency": Answer.YES}),  # the host was not below the sponsor's body
        ("2015/2016", {"agency": Answer.POSSIBLE}),
        ("2016-06-01/2016-06-30", {}),  # it was: the body is a patron of its own
    ],
)
def test_an_office_whose_body_may_be_above_the_host(period: str, found: dict[str, Answer]) -> None:
    """Where dates are partial, the office's body only may belong to the office: nothing turns into certain later."""
    placement = f"{{kind: fellowship, host: part, scheme: scheme, period: {period}}}"
    bodies = reach("chief", placement, organisations=[PART])
    assert {key: each.holds(Period.parse("2016")) for key, each in bodies.items()} == found


ABOVE = "body: {id: above-two, name: Above Two}\nbody: {id: low, name: Low, part_of: [above-two]}"
SIBLING = "body: {id: sibling, name: Sibling, part_of: [above-two]}"
SIDES = """matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: above-two, side: ours},
 {organisation: sibling, side: SIDE}], participants: [{person: ada, part: author, about_organisation: sibling}]}"""


@pytest.mark.parametrize("side", ["ours", "theirs"])
@pytest.mark.parametrize(
    "more",
    [
        "{kind: secondment, host: above-two, period: 2010}",
        "{kind: fellowship, host: above-two, scheme: scheme, under: head, period: 2015/2017}",
        "{kind: secondment, host: sibling, period: 2010}",
        "{kind: directorship, organisation: above-two, under: {person: rex}, period: 2015/2017}",
        "{kind: founder, organisation: sibling, period: 2016/..}",
        "{kind: membership, organisation: above-two}",
    ],
)
def test_another_interest_removes_no_flag(side: str, more: str) -> None:
    """What a new placement adds to a patron's reach takes no flag of patronage or loyalty away."""
    given = "\n".join(
        (
            "placement: {kind: secondment, host: low, scheme: scheme, under: head, period: 2015/2017}",
            "{kind: directorship, organisation: sibling, period: 2012/..}",
            "{kind: personal-tie, relation: friend, person: vic, period: 2012/..}",
            "vic: {kind: directorship, organisation: sibling, period: 2014/..}",
            *(ABOVE, SIBLING, SIDES.replace("SIDE", side)),
        )
    )
    for code in ("COI1", "COI2"):
        before, after = (
            {f"{flag.code} {told(flag)}" for flag in screened(each, code).flags} for each in (given, f"{given}\n{more}")
        )
        assert {each.replace("possible", "certain") for each in before} <= {
            each.replace("possible", "certain") for each in after
        }
        assert {each for each in before if "certain" in each} <= after
        assert before or code == "COI1"
