import pytest

from coi_register import Register, from_mapping
from coi_register.entities.in_force import in_force
from coi_register.entities.same_fact import Likeness


def told_over_years(count: int) -> Register:
    """A person who declares one more post each year."""
    declared = [
        {
            "declarant": {"name": "Ada Example"},
            "declared_on": f"{1900 + year}-01-01",
            "interests": [{"kind": "employment", "organisation": f"Hospital {year}", "period": "1890/.."}],
        }
        for year in range(count)
    ]
    register = from_mapping({"declarations": declared})
    assert isinstance(register, Register)
    return register


def test_what_is_told_anew_is_held_against_what_is_like_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of n posts that are told one after the other none is compared with all that were told before."""
    compared = []
    exact = Likeness.can_be_one

    def counted(self, one, other):
        compared.append((one, other))
        return exact(self, one, other)

    monkeypatch.setattr(Likeness, "can_be_one", counted)
    known = in_force(told_over_years(60), None)
    (person,) = known.declarations
    assert len(known.of(person).facts) == 60
    assert len(compared) < 60
