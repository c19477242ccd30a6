"""References inside a register: what a text that is an id stands for, however deep it stands."""

import pytest

from coi_register import Register, dumps, loads

TEXT = """
people:
  - {id: b-sample, name: Ben Sample}
organisations:
  - {id: gmc, name: General Medical Council, article: the, part_of: [ihp]}
  - {id: ihp, name: Institute for Health Policy, part_of: [gmc, {organisation: University of Nowhere, period: 2010/..}]}
offices:
  - {id: gmc-chief, office: chief executive, organisation: gmc, held_by: [{person: b-sample, period: 2014/2018}]}
schemes:
  - {id: fellows, name: Example Scheme, hosts: [gmc], sponsors: [{office: gmc-chief, period: 2011/..}]}
declarations:
  - declarant: b-sample
    declared_on: 2016-06-29
    interests:
      - {kind: fellowship, scheme: fellows, host: gmc, under: gmc-chief, home: Leeds NHS Trust}
      - {kind: membership, organisation: unison}
"""


@pytest.fixture
def register() -> Register:
    """The register, with its references resolved."""
    loaded = loads(TEXT)
    assert isinstance(loaded, Register)
    return loaded


def test_an_id_stands_for_what_is_defined(register: Register) -> None:
    """Offices know their organisations, schemes their offices, interests all of them."""
    fellowship = register.declarations[0].interests[0]
    assert fellowship.under.organisation.name == "General Medical Council"
    assert fellowship.under.held_by[0].person.name == "Ben Sample"
    assert fellowship.scheme.sponsors[0].office.organisation.article == "the"
    assert register.declarations[0].declarant.name == "Ben Sample"


def test_a_circle_of_organisations_ends(register: Register) -> None:
    """Inside an organisation, another stands as it is defined, with its own references as texts."""
    gmc, ihp = register.organisations
    assert gmc.part_of[0].organisation.name == ihp.name
    assert gmc.part_of[0].organisation.part_of[0].organisation.name == "gmc"


def test_a_text_that_nothing_defines_stays_a_name(register: Register) -> None:
    """A name in lower case is a name where no such id is defined."""
    assert register.declarations[0].interests[1].organisation.name == "unison"


def test_a_register_is_written_with_its_ids(register: Register) -> None:
    """What the register defines is written once, and named by its id everywhere else."""
    written = dumps(register)
    assert written.count("General Medical Council") == 1
    assert written.count("Ben Sample") == 1
    assert loads(written) == register
