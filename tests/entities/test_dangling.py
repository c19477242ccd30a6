"""Loose ends: the quick look sees an id that leads nowhere where the thorough search does."""

from hypothesis import event, given, strategies as st

from coi_register import Register
from coi_register.entities.dangling import DanglingIds
from coi_register.entities.references import PARTIES, Definitions, dangling
from coi_register.model.declarations import Declaration
from coi_register.model.structuring.from_plain import structure
from coi_register.model.structuring.to_plain import unstructure
from coi_register.strategies import registers, values

ids = st.sampled_from(("a-one", "b-two", "c-three"))


NAMING = {"declarant", "declared_to", "organisation", "host", "payer", "person", "under", "scheme", "held_by", "office"}


def with_ids(plain, choose):
    """Put ids where a plain document names a party by a text."""
    if isinstance(plain, dict):
        return {
            key: choose(part) if key in NAMING and isinstance(part, str) else with_ids(part, choose)
            for key, part in plain.items()
        }
    return [with_ids(each, choose) for each in plain] if isinstance(plain, list) else plain


@st.composite
def naming(draw):
    """Generate declarations and registers in which some parties are named by ids."""
    value = draw(st.one_of(values(Declaration, depth=3), values(Register, depth=3), registers()))
    plain = with_ids(unstructure(value), lambda text: draw(ids | st.just(text)))
    return structure(plain, type(value))


@given(naming(), st.lists(ids))
def test_seen_if_and_only_if_there(value, known_ids):
    """Whatever is said, and whichever ids are defined."""
    known = Definitions({cls: {} for cls in PARTIES})
    for cls in PARTIES:
        known.parties[cls].update({id_: cls.from_text(id_) for id_ in known_ids})
    ends = DanglingIds(known)
    there = any(True for _ in dangling(value, known))
    event(f"a loose end: {there}")
    assert ends.are_in(value) is there
    assert ends.are_in(value) is there
