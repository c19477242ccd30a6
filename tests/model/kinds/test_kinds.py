"""What a kind of interest says of itself, for other parts to go by, and for a kind of one's own to set."""

from pathlib import Path
from typing import ClassVar, get_origin

import pytest

from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.registry import kind_class, kind_names
from coi_register.model.kinds.roles import Project
from coi_register.model.kinds.shapes import Holding, Payment, Placement, Position, Role, Tie
from coi_register.model.kinds.vocabulary import Subject, SubjectKind

ROOT = Path(__file__).parents[3]
EVENTS = {
    *("grant", "support", "fee", "consulting-fee", "speaker-fee", "expert-testimony", "travel", "hospitality", "gift"),
    *("in-kind-support", "donation", "sponsorship", "royalty", "award", "past-dealing"),
}


def test_events():
    """Payments of every sort and past dealings are events; roles, holdings, ties and views are states."""
    assert {kind for kind in kind_names() if kind_class(kind).is_event} == EVENTS


@pytest.mark.parametrize("shape", [Role, Placement, Payment, Holding, Tie, Position])
def test_events_of_a_shape(shape):
    """A kind of one's own is an event where its shape is: a payment is one, every other shape is none."""
    own = type("Own", (shape,), {"__slots__": (), "kind": "own"})
    assert own.is_event is (shape is Payment)


def test_class_variables_are_documented():
    """The page for applications has a row for each class variable that a kind may set."""
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    rows = "\n".join(line.split("|")[1] for line in page.splitlines() if line.startswith("| `"))
    variables = {
        name
        for cls in (Interest, Payment)
        for name, annotation in vars(cls)["__annotations__"].items()
        if get_origin(annotation) is ClassVar and name != "kind"
    }
    assert {name for name in variables if f"`{name}`" not in rows} == set()


@pytest.mark.parametrize(
    ("relation", "what"),
    [
        *((SubjectKind(each), "body") for each in ("employer", "institution")),
        *((SubjectKind(each), "friend") for each in ("friend", "business-partner")),
        *((SubjectKind(each), "relative") for each in ("wife", "child", "close-relative", "other-relative", "brother")),
        (SubjectKind.SELF, "own"),
    ],
)
def test_whose_it_is(relation, what):
    """Whose interest it is, is one of four: one's own, that of a body, of a friend, or of a relative."""
    interest = Project(title="project", subject=Subject(relation=relation))
    told = {"body": relation.is_body, "friend": relation.is_friend, "relative": relation.is_relative}
    assert [each for each, is_so in {**told, "own": interest.is_own}.items() if is_so] == [what]
    assert interest.is_of_one_near is (what in ("friend", "relative"))


def test_whose_it_is_without_a_subject():
    """An interest that names no subject is one's own."""
    assert Project(title="project").is_own
    assert not Project(title="project").is_of_one_near
