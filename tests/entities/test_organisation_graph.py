"""Bodies: which stand above and below one another, when, and by which ways."""

import itertools

import pytest

from coi_register import Register, loads
from coi_register.entities.organisation_graph import Line, OrganisationGraph
from coi_register.entities.same_entity import EntityIndex
from coi_register.model.periods import Answer, Period

YES, NO, POSSIBLE = Answer.YES, Answer.NO, Answer.POSSIBLE
BODIES = """
- {id: ward, name: Ward, part_of: [hospital]}
- id: hospital
  name: Hospital
  aliases: [H]
  part_of: [{organisation: trust, period: 2005/2009}, {organisation: trust, period: 2015/..}]
- id: trust
  name: Trust
  owned_by: [{organisation: State, period: 2000/2007}]
  regulates: [ward]
  funds: [{organisation: H, period: 2010/..}]
- {id: state, name: State, part_of: [trust], buys_from: [maker]}
- {id: maker, name: Maker, formerly: [{organisation: old-maker, period: 2000/2010}]}
- {id: newest, name: Newest Maker, formerly: [maker, other-maker]}
- {id: old-maker, name: Old Maker, owned_by: [state]}
- {id: other-maker, name: Other Maker}
- {id: plant, name: Plant, part_of: [newest]}
- {id: alone, name: Alone}
- {id: leaver, name: Leaver, part_of: [{organisation: middle, period: 2000/2005}]}
- {id: middle, name: Middle, part_of: [{organisation: late, period: 2010/2015}]}
- {id: late, name: Late}
"""


def bodies(text: str = BODIES) -> OrganisationGraph:
    """The bodies of a register."""
    register = loads("organisations:" + text)
    assert isinstance(register, Register)
    return OrganisationGraph(register, EntityIndex(register))


def told(lines: tuple[Line, ...]) -> set[str]:
    """Each line: where it leads, and in which periods it holds."""
    return {" ".join([line.key.partition(":")[2], *map(str, line.periods)]) for line in lines}


@pytest.mark.parametrize(
    ("key", "above", "below"),
    [
        (
            "ward",
            {"hospital", "trust 2005/2009", "trust 2015/..", "state 2005/2009 2000/2007", "state 2015/.. 2000/2007"},
            set(),
        ),
        ("alone", set(), set()),
        ("maker", {"old-maker 2000/2010", "state 2000/2010", "trust 2000/2010"}, {"newest", "plant"}),
        ("old-maker", {"state", "trust"}, {"maker", "newest", "plant"}),
        (
            "plant",
            {"newest", "maker", "other-maker", "old-maker 2000/2010", "state 2000/2010", "trust 2000/2010"},
            set(),
        ),
    ],
)
def test_above_and_below(key: str, above: set[str], below: set[str]) -> None:
    """Every way up and down is found, with the periods of its steps, though bodies stand in a circle."""
    found = bodies()
    assert (
        told(found.above(f"organisation:{key}")) >= above
        if key == "maker"
        else told(found.above(f"organisation:{key}")) == above
    )
    assert told(found.below(f"organisation:{key}")) == below


def test_a_way_that_is_narrower_than_another_is_left_out() -> None:
    """Of two ways, of which one holds whenever the other does, the wider is enough."""
    found = bodies("""
- {id: part, name: Part, part_of: [{organisation: whole, period: 2005}, middle]}
- {id: middle, name: Middle, part_of: [whole, {organisation: whole, period: 2010}]}
- {id: whole, name: Whole}
""")
    assert told(found.above("organisation:part")) == {"middle", "whole 2005", "whole"}


def test_the_order_of_the_register_changes_nothing() -> None:
    """Whichever body comes first, the ways are the same."""
    parts = ["- " + each for each in BODIES.strip().removeprefix("- ").split("\n- ")]
    for shift in range(len(parts)):
        found = bodies("\n" + "\n".join(parts[shift:] + parts[:shift]) + "\n")
        for key in ("ward", "state", "old-maker", "plant"):
            assert told(found.above(f"organisation:{key}")) == told(bodies().above(f"organisation:{key}"))
            assert told(found.below(f"organisation:{key}")) == told(bodies().below(f"organisation:{key}"))


def test_the_order_of_relations_changes_nothing() -> None:
    """Of two steps from one body to another, the one that always holds is enough, whichever is told first."""
    steps = ["trust", "{organisation: trust, period: 2005/2009}"]
    for some in (steps, steps[::-1]):
        found = bodies(f"\n- {{id: ward, name: Ward, part_of: [{', '.join(some)}]}}\n- {{id: trust, name: Trust}}\n")
        assert found.above("organisation:ward") == (Line("organisation:trust", (), ("organisation:ward",)),)


@pytest.mark.parametrize(
    ("periods", "during", "answer"),
    [
        ((), ("2016",), YES),
        ((), (None,), YES),
        (("2010/2015",), ("2012",), YES),
        (("2010/2015-06-30",), ("2015-06-30",), YES),
        (("2010/2015-06-30",), ("2015-07-01",), NO),
        (("2010/2015",), ("2015",), POSSIBLE),
        (("2010/2015?",), ("2012",), POSSIBLE),
        (("2010/2015",), (None,), POSSIBLE),
        (("2010/2015",), (), YES),
        (("2000/2005", "2010/2015"), ("2001/2014",), NO),  # it left before the other joined
        (("2000/2012", "2010/2015"), ("2011",), YES),
        (("2010/2015",), ("2000/2012", "2014/2016"), YES),  # of each it is asked for itself
        (("2010/2015",), ("2000/2009", "2014/2016"), NO),
    ],
)
def test_a_line_holds(periods: tuple[str, ...], during: tuple[str | None, ...], answer: Answer) -> None:
    """A line holds in a period where all its steps do, at one time."""
    line = Line("organisation:x", tuple(map(Period.parse, periods)))
    assert line.holds(*(Period.parse(each) if each else None for each in during)) is answer


def test_a_body_that_left_before_the_other_joined() -> None:
    """A chain of which no day belongs to all steps never holds."""
    (line,) = (each for each in bodies().above("organisation:leaver") if each.key == "organisation:late")
    assert line.holds(Period.parse("2000/2015")) is NO


@pytest.mark.parametrize(
    ("one", "other", "ways"),
    [
        ("ward", "trust", 2),
        ("ward", "alone", 0),
        ("old-maker", "newest", 1),
        ("maker", "other-maker", 0),  # two bodies that became one
        ("ward", "maker", 0),
        ("trust", "state", 2),  # each above the other
    ],
)
def test_between(one: str, other: str, ways: int) -> None:
    """The ways between two bodies are the same from either."""
    found = bodies()
    keys = (f"organisation:{one}", f"organisation:{other}")
    assert [len(found.between(*each)) for each in itertools.permutations(keys)] == [ways, ways]


@pytest.mark.parametrize(
    ("key", "names"),
    [
        ("old-maker", {"maker", "newest"}),
        ("maker", {"old-maker", "newest"}),
        ("newest", {"maker", "old-maker", "other-maker"}),
        ("other-maker", {"newest"}),
        ("plant", set()),
    ],
)
def test_namesakes(key: str, names: set[str]) -> None:
    """What a body became, and what it was, is that body; what it merged with is not."""
    assert {each.partition(":")[2] for each in bodies().namesakes(f"organisation:{key}")} == names


def test_dealings() -> None:
    """What a body regulates, funds and buys from is found with the word for it, and who funds it, by any name."""
    found = bodies()
    dealings = {(word, *told((line,))) for word, line in found.dealings("organisation:trust")}
    assert dealings == {("regulates", "ward"), ("funds", "hospital 2010/..")}
    assert told(found.funders("organisation:hospital")) == {"trust 2010/.."}
    assert found.dealings("organisation:alone") == found.funders("organisation:trust") == ()
