"""Facts under other ids: of before, in another spelling, and under an id, name or alias of the same body."""

import json

import attrs
import pytest

from coi_register import Register, loads, statement
from coi_register.entities.fact_ids import former_interest_id, interest_id
from coi_register.formats.statements import statement_report
from coi_register.model.ids import token
from coi_register.readback.check import check_statement
from coi_register.readback.json import read_json
from coi_register.readback.resolve import resolve_statement
from coi_register.readback.written_statement import WrittenStatement

REGISTER = """
organisations: [{id: trust, name: Wellcome Trust, aliases: [WT], part_of: [Sample Group]}]
declarations:
- declarant: %s
  declared_on: 2024-03-14
  interests: [{kind: speaker-fee, payer: %s}, {kind: membership, organisation: St Mary's Club}]
"""


def register_of(payer: str, declarant: str = "Ada Example") -> Register:
    """A register in which a fee is from a body that is written so."""
    register = loads(REGISTER % (declarant, payer))
    assert isinstance(register, Register)
    return register


def written_of(register: Register) -> WrittenStatement:
    """The statement of a register, written as JSON and read back."""
    return read_json(statement_report("json", statement(register)).encode())


WAYS = ("trust", "Wellcome Trust", "the WELLCOME trust", "WT", "wt")


@pytest.mark.parametrize("was", WAYS)
@pytest.mark.parametrize("now", WAYS)
def test_one_body_is_one_fact(was: str, now: str) -> None:
    """A fact is found whichever of the names of the body the statement and the register have."""
    found = check_statement(written_of(register_of(was)), register_of(now))
    assert (found.not_stated, found.no_longer, found.strangers) == ((), (), ())


@pytest.mark.parametrize("now", ["Wellcome Trusts", "Wellcome-Trust", "Trust"])
def test_another_body_is_another_fact(now: str) -> None:
    """A fact with a body that only looks alike is another one."""
    found = check_statement(written_of(register_of("Wellcome Trust")), register_of(now))
    assert len(found.not_stated) == len(found.no_longer) == 1


def test_ids_of_before_are_known() -> None:
    """The tokens of ids that held the spelling of names are found."""
    register = register_of("The Wellcome Trust")
    written = written_of(register)
    interests = register.declarations[0].interests
    assert all(former_interest_id(each) != interest_id(each) for each in interests)
    before = tuple(
        attrs.evolve(said, tokens=(token(former_interest_id(each)),))
        for said, each in zip((each for each in written.sentences if each.tokens), interests, strict=True)
    )
    found = resolve_statement(attrs.evolve(written, sentences=before), register)
    assert [each.interest for each in found] == list(interests)


@pytest.mark.parametrize("now", ["ADA EXAMPLE", "Dr Ada Example", "Ada\N{NO-BREAK SPACE}Example", "ada"])
def test_an_author_is_known_in_any_spelling(now: str) -> None:
    """An author is found by name, however it is spelled, and with an id that came later."""
    register = register_of("trust", "{id: ada, name: Ada Example}" if now == "ada" else now)
    assert check_statement(written_of(register_of("trust")), register).strangers == ()


def test_ids_do_not_hold_spellings() -> None:
    """Two spellings give one id; two names, and other facts, give two; what is read stays as it was."""
    one, other, third = (register_of(name).declarations[0].interests[0] for name in ("Acme Ltd", "ACME Ltd.", "Acme"))
    assert interest_id(one) == interest_id(other) != interest_id(third)
    assert json.dumps(attrs.asdict(one), default=str).count("Acme Ltd") == 1
