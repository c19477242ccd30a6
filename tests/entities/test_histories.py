import pytest

from coi_register import Register, from_mapping
from coi_register.entities.in_force import in_force
from coi_register.entities.same_fact import Likeness


def told_over_years(count: int) -> Register:
    """A person who declares one more post each year."""
    declared = [
        {
            "declarant": {"name": "Ada Example"},
            "declared_on": f"{1930 + year}-01-01",
            "interests": [{"kind": "employment", "organisation": f"Hospital {year}", "period": "1930/.."}],
        }
        for year in range(count)
    ]
    register = from_mapping({"declarations": declared})
    assert isinstance(register, Register)
    return register


def test_what_is_told_anew_is_not_held_against_all_that_was_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four times as many posts, told one after the other, are looked at about four times as often."""
    looked_at = 0
    exact = Likeness._meant

    def counted(self: Likeness, value: object) -> object:
        nonlocal looked_at
        looked_at += 1
        return exact(self, value)

    monkeypatch.setattr(Likeness, "_meant", counted)
    looks = []
    for count in (20, 80):
        looked_at = 0
        known = in_force(told_over_years(count))
        (person,) = known.declarations
        assert len(known.of(person).facts) == count
        looks.append(looked_at)
    assert looks[1] < 5 * looks[0]
