"""What a kind of interest says of itself, for other parts to go by, and for a kind of one's own to set."""

import pytest

from coi_register.interests.kinds import kind_class, kind_names
from coi_register.interests.shapes import Holding, Payment, Placement, Position, Role, Tie

EVENTS = {
    *("grant", "consulting-fee", "speaker-fee", "expert-testimony", "travel", "hospitality", "gift"),
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
