"""The law of spellings: typographic variation of any name changes nothing but how the name is printed."""

import datetime
from collections import Counter
from typing import Any, cast

import attrs
from hypothesis import assume, given, settings, strategies as st

from coi_register import Register, screen
from coi_register.entities.references import LISTS, is_like_an_id, replaced
from coi_register.entities.same_entity import EntityIndex
from coi_register.model.fields import Value
from coi_register.model.parties import Organisation, Person, Scheme
from coi_register.strategies import screenable_registers

ON = datetime.date(2016, 7, 1)
_ALL = [
    str,
    lambda name: name.replace(" ", "\N{NO-BREAK SPACE}"),
    lambda name: name.replace(" ", "\N{THIN SPACE}").replace("-", "\N{NON-BREAKING HYPHEN}"),
    lambda name: f"{name[:2]}\N{SOFT HYPHEN}{name[2:]}",
    str.upper,
]
_SPELLINGS = {
    Person: [*_ALL, lambda name: f"Dr {name}", lambda name: f"{name}, PhD (she/her)"],
    Organisation: [*_ALL, lambda name: f"The {name}", lambda name: f"{name}."],
    Scheme: _ALL,
}


def respelled(value: Value, draw: Any) -> Value | None:
    """A party with its name spelled in another way; None for what is no named party, or is named by id."""
    spellings = _SPELLINGS.get(type(value))
    name = getattr(value, "name", None)
    if spellings is None or not name or is_like_an_id(name):
        return None
    return cast("Value", attrs.evolve(cast("Any", value), name=draw(st.sampled_from(spellings))(name)))


@settings(max_examples=40)
@given(register=screenable_registers(), data=st.data())
def test_spellings_change_no_flag(register: Register, data: st.DataObject) -> None:
    """Each name is spelled in any way at each place, and the same flags are found, with the same fingerprints."""
    assume(not EntityIndex(register).may_fit_several())

    def respell(value: Value) -> Value | None:
        return respelled(value, data.draw)

    changed = {key: tuple(respell(each) or replaced(each, respell) for each in getattr(register, key)) for key in LISTS}
    varied = attrs.evolve(register, **changed)  # type: ignore[arg-type]
    found, again = screen(register, on=ON), screen(varied, on=ON)
    assert Counter(flag.fingerprint for flag in again.flags) == Counter(flag.fingerprint for flag in found.flags)
    assert Counter(gap.fingerprint for gap in again.not_assessed) == Counter(
        gap.fingerprint for gap in found.not_assessed
    )
