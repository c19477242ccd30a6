"""Proposals: what would be found if something more stood in the register, and nothing else."""

import datetime

import pytest

from coi_register import Declaration, Register, loads, new_in, suppose
from coi_register.screening import Screening, State, screen

DAY = datetime.date(2025, 3, 20)

# All people are invented.
REGISTER = """
title: a register
people: [{id: ada, name: Ada Example}, {id: ben, name: Ben Sample}]
organisations: [{id: mind, name: Mind}, {id: acme, name: Acme Pharma, sector: industry}]
declarations:
  - id: ada-2025
    declarant: ada
    declared_on: 2025-03-14
    occasion: {event: annual, on: 2025-03-01}
    interests:
      - {id: ada-fellowship, kind: fellowship, host: mind, remuneration: paid, period: 2024-09/2025-08}
      - {kind: speaker-fee, payer: mind, amount: GBP 300, period: 2024-11}
"""
FEE = "{kind: consulting-fee, payer: mind, amount: GBP 900, period: 2025-04, planned: true}"
MATTER = """
matters:
  - title: sale
    period: 2025-04/2025-06
    parties: [{organisation: mind}]
    participants: [{person: ada, part: speaker, period: 2025-05}]
"""


def register(text: str = REGISTER) -> Register:
    """The register."""
    made = loads(text)
    assert isinstance(made, Register)
    return made


def declaration(interest: str, declarant: str = "ada") -> Declaration:
    """What somebody may declare."""
    occasion = "occasion: {event: change, on: 2025-03-18}"
    made = loads(f"{{declarant: {declarant}, declared_on: 2025-03-20, {occasion}, interests: [{interest}]}}")
    assert isinstance(made, Declaration)
    return made


def screened(made: Register, policy: str = "fellowship") -> Screening:
    """Screen a register."""
    return screen(made, policy, DAY)


def new(*proposed: Declaration | Register, base: Register | None = None, policy: str = "fellowship") -> Screening:
    """What would be new."""
    before = base or register()
    return new_in(screened(suppose(before, *proposed), policy), screened(before, policy))


def told(screening: Screening) -> list[tuple[str, str, str]]:
    """The flags, by code, fellow and patron."""
    return [(flag.code, flag.fellow_key, flag.patron_key) for flag in screening.flags]


def test_nothing_is_changed_by_supposing() -> None:
    """The register stays as it is; what is supposed stands after it, with its title and everything else."""
    base = register()
    supposed = suppose(base, declaration(FEE), register(MATTER))
    assert base == register()
    assert supposed.title == "a register"
    assert supposed.declarations[0] == base.declarations[0]
    assert (len(supposed.declarations), len(supposed.matters)) == (2, 1)
    assert (supposed.people, supposed.organisations) == (base.people, base.organisations)


def test_supposing_nothing_is_the_register() -> None:
    """With nothing more, it is equal, and nothing is new."""
    assert suppose(register()) == register()
    assert new().flags == new().not_assessed == ()


def test_what_is_proposed_may_name_by_id_what_is_defined() -> None:
    """Ids are resolved in what is proposed: those of the register, and those of other proposals."""
    supposed = suppose(register(), declaration("{kind: membership, organisation: club}"), register(CLUB))
    organisation = supposed.declarations[1].interests[0].organisation  # type: ignore[attr-defined]
    assert (supposed.declarations[1].declarant.name, organisation.name) == ("Ada Example", "Chess Club")


CLUB = "organisations: [{id: club, name: Chess Club}]\n"


def test_a_proposed_interest_raises_what_is_new() -> None:
    """A further fee is a further route to the same flag: its facts are new, and so it is told."""
    found = new(declaration(FEE))
    assert told(found) == [("COI301", "person:ada", "organisation:mind")]
    assert len(found.flags[0].evidence) == 3
    assert found.is_what_if


def test_a_proposed_matter_raises_what_is_new() -> None:
    """A matter that is planned is proposed in the same way."""
    assert told(new(register(MATTER))) == [("COI101", "person:ada", "organisation:mind")]


def test_a_proposed_fellow_is_screened() -> None:
    """Somebody who is not yet a fellow becomes one by what is proposed."""
    proposed = declaration(
        "{kind: fellowship, host: mind, period: 2025-09/2026-08, planned: true},"
        "{kind: speaker-fee, payer: mind, amount: GBP 300, period: 2025-02}",
        "ben",
    )
    assert ("COI301", "person:ben", "organisation:mind") in told(new(proposed))


def test_what_has_nothing_to_do_with_it_raises_nothing() -> None:
    """What was flagged before is not told again."""
    found = new(declaration("{kind: membership, organisation: Chess Club, period: 2020/..}"))
    assert (found.flags, found.not_assessed, found.barred, found.decisions) == ((), (), (), ())


def test_what_could_not_be_assessed_is_told_if_it_is_new() -> None:
    """A proposal without dates is not guessed at; gaps that were there before are not told."""
    base = register(REGISTER + "      - {id: old, kind: travel, payer: mind, purpose: a talk}\n")
    found = new(declaration("{id: later, kind: consulting-fee, payer: mind, amount: GBP 900}"), base=base)
    dates = [gap for gap in found.not_assessed if gap.missing.what == "dates"]
    assert [gap.missing.fact and gap.missing.fact.id for gap in dates] == ["later"]


def test_a_bar_is_told_if_it_is_new() -> None:
    """So are articles that a policy bars."""
    article = MATTER.replace("part: speaker", "part: author, article_type: editorial")
    fee = "{kind: consulting-fee, payer: acme, amount: GBP 900, period: 2025-01}"
    base = suppose(register(), register(article), declaration(fee.replace("900", "100")))
    assert screened(base, "bmj").barred
    assert new(base=base, policy="bmj").barred == ()
    barred = new(declaration(fee), base=base, policy="bmj").barred
    assert {str(each.fact.interest.amount) for each in barred} == {"GBP 900"}  # type: ignore[attr-defined]


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_proposals_changes_nothing(order: int) -> None:
    """Several are supposed together."""
    found = new(*[declaration(FEE), register(MATTER)][::order])
    assert {code for code, _, _ in told(found)} == {"COI101", "COI301"}


def test_a_decision_on_what_was_known_does_not_answer_what_is_new() -> None:
    """The flag has new facts, so that the disposition has lapsed, and the flag is open."""
    (flag,) = [each for each in screened(register()).flags if each.code == "COI301"]
    decision = f"{{fingerprint: {flag.fingerprint}, outcome: accepted, by: ben, on: 2025-03-15, reason: It is small.}}"
    base = register(f"{REGISTER}dispositions: [{decision}]\n")
    assert not [each for each in screened(base).open_flags if each.code == "COI301"]
    (anew,) = new(declaration(FEE), base=base).flags
    assert anew.is_open
    assert anew.decision
    assert anew.decision.state is State.LAPSED


def test_decisions_are_not_told_of_a_proposal() -> None:
    """A disposition that answers no flag says nothing about what is proposed."""
    decision = "{fingerprint: 0123456789ab-0123456789ab, outcome: accepted, by: ben, on: 2025-03-15, reason: Known.}"
    base = register(f"{REGISTER}dispositions: [{decision}]\n")
    assert len(screened(base).decisions) == 1
    assert new(declaration(FEE), base=base).decisions == ()
