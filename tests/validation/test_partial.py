"""What can be understood of a broken document is checked; what a gap may have said is not missed."""

import copy

import pytest
from hypothesis import given, settings, strategies as st

from coi_register.documents.load_dump import to_mapping, validate
from coi_register.model.declarations import Declaration
from coi_register.model.register import Register
from coi_register.strategies import damaged, declarations, documents
from coi_register.validation.examine import judge
from coi_register.validation.partial import read_partly


def codes(document):
    """The codes of the problems of a document, with their places."""
    return {(problem.code, problem.pointer) for problem in validate(document)}


def of(*interests, **fields):
    """A declaration of some interests."""
    return {"declarant": "Ann Example", "declared_on": "2026-09-14", "interests": list(interests), **fields}


BAD_PERIOD = {"kind": "employment", "organisation": "Mind", "period": "2015/2013"}
FAULTS = [
    (of(BAD_PERIOD, {"kind": "shares"}), "DOC101"),
    (of(BAD_PERIOD, 5), "DOC104"),
    (of(BAD_PERIOD, declared_on="2026-02-30"), "DOC107"),
    (of(BAD_PERIOD, declarant={"nmae": "Ann Example"}), "DOC102"),
    ({"interests": [BAD_PERIOD]}, "DOC103"),
    (of({**BAD_PERIOD, "remuneration": "half paid"}), "DOC106"),
    (of({**BAD_PERIOD, "kind": "job"}), "DOC101"),
    (of({**BAD_PERIOD, "rolle": "nurse"}), "DOC102"),
]


@pytest.mark.parametrize(("document", "fault"), FAULTS)
def test_other_parts_are_checked(document, fault):
    """A fault of structure anywhere does not hide a period that ends before it starts."""
    found = codes(document)
    assert ("DOC201", "/interests/0/period") in found
    assert fault in {code for code, _ in found}


@pytest.mark.parametrize(
    "document",
    [
        of({"kind": "employment", "organisation": 7}),
        of({"kind": "employment", "organisation": {"nmae": "Mind"}}),
        of({"kind": "employment", "organization": "Mind"}),
        of({"kind": "secondment", "home": "Mind", "host": ["A"]}),
        of({"kind": "employment", "organisation": "Mind", "period": "2030", "planned": "yes"}),
        of({"kind": "employment", "organisation": "Mind", "period": "2030"}, declared_on="today"),
        of(
            {"kind": "gift", "description": "a pen", "amount": 5}, {"kind": "gift", "description": "a pen", "amount": 6}
        ),
        {"declarant": "Ann Example", "intrests": [BAD_PERIOD]},
        {"declarant": "Ann Example", "nothing_to_declare": "yes"},
        of(BAD_PERIOD | {"period": "x"}, {"kind": "x"}, nothing_to_declare=[{"kind": 5}]),
        of({"kind": "gift", "x": 1}, nothing_to_declare=[{"kind": "gift", "others": True}, 5]),
    ],
)
def test_what_a_gap_may_have_said_is_not_missed(document):
    """One fault is one problem: nothing is said to be lacking, twice or too early because a part cannot be read."""
    assert {code for code, _ in codes(document)} <= {
        "DOC101",
        "DOC102",
        "DOC103",
        "DOC104",
        "DOC105",
        "DOC106",
        "DOC107",
    }


def test_ids_are_looked_up_in_a_broken_register():
    """An id that leads nowhere is told beside a fault, unless what it names may stand in the gap."""
    register = {
        "organisations": [{"id": "nhs-england", "name": "NHS England"}],
        "declarations": [of({"kind": "employment", "organisation": "nhs-englnd"}, {"kind": "emploment"})],
    }
    assert ("DOC205", "/declarations/0/interests/0/organisation") in codes(register)
    broken = copy.deepcopy(register)
    broken["organisations"][0]["nam"] = broken["organisations"][0].pop("name")
    assert {code for code, _ in codes(broken)} == {"DOC101", "DOC102"}


@settings(max_examples=30)
@given(declarations(), st.data())
def test_a_gap_adds_nothing(declaration, data):
    """To spoil one field of a declaration adds no error but that of the field itself."""
    sound = to_mapping(declaration)
    before = {problem.code for problem in validate(sound)}
    spoilt = copy.deepcopy(sound)
    places = [spoilt, *(each for each in spoilt.get("interests", []) if each.keys() - {"kind"})]
    place = data.draw(st.sampled_from(places))
    place[data.draw(st.sampled_from([key for key in place if key != "kind"]))] = [[]]
    assert {problem.code for problem in validate(spoilt) if problem.code.startswith("DOC2")} <= before


@pytest.mark.parametrize("cls", [Declaration, Register])
@settings(max_examples=30)
@given(data=st.data())
def test_anything_is_read_partly(cls, data):
    """Whatever has been done to a document, what is left of it is read, and its problems have places in it."""
    document = data.draw(damaged(documents(cls), most=6))
    partial = read_partly(document, cls)
    assert partial is None or isinstance(partial.value, cls)
    judge(document)
