"""Ties: every patron that a placement makes, how, when, and how surely; and what makes none."""

import pytest

from coi_register import Office, Register, loads
from coi_register.screening import Tie, ties

REGISTER = """
people:
  - {id: fellow, name: Ada Fellow}
  - {id: early, name: Ben Early}
  - {id: late, name: Cara Late}
  - {id: undated, name: Dev Undated}
organisations:
  - {id: quality, name: Care Quality Commission, part_of: [{organisation: health, period: 2009/..}]}
  - {id: health, name: Department of Health, article: the, part_of: [crown], owned_by: [quality]}
  - {id: crown, name: Crown}
  - {id: old-home, name: Old Home}
  - {id: lab, name: Test Laboratory, owned_by: [{organisation: old-home, period: 2012/..}]}
offices:
  - id: inspector
    office: chief inspector
    organisation: quality
    held_by: [{person: early, period: 2010/2013}, {person: late, period: 2014/..}, {person: undated}]
  - id: director
    office: national medical director
    organisation: health
    held_by: [{person: late, period: 2013/2017}]
schemes:
  - {id: scheme, name: Example Scheme, sponsors: [{office: director, period: 2011/..}]}
declarations:
  - declarant: fellow
    declared_on: 2020-01-01
    interests: [INTEREST]
"""


def found(interest: str) -> set[str]:
    """The ties that an interest makes, each as patron, kind, period and certainty."""
    register = loads(REGISTER.replace("INTEREST", interest))
    assert isinstance(register, Register)
    return set(map(told, ties(register)))


def name(entity: object) -> str:
    """The title of an office, or the name of anything else."""
    return entity.office or "" if isinstance(entity, Office) else getattr(entity, "name", "")


def told(tie: Tie) -> str:
    """Write a tie on one line."""
    mark = "?" if tie.is_possible else ""
    return f"{name(tie.patron)}: {tie.kind} {tie.period or '-'}{mark}"


def test_a_host_and_the_bodies_above_it() -> None:
    """The host is a patron, and so is every body above it, each once, though they name one another in a circle."""
    assert found("{kind: secondment, home: old-home, host: quality, period: 2015-09/2016-08}") == {
        "Care Quality Commission: host 2015-09/2016-08",
        "Department of Health: above the host 2015-09/2016-08",
        "Crown: above the host 2015-09/2016-08",
    }


def test_a_body_above_only_while_it_was() -> None:
    """A relation that certainly lies elsewhere in time makes no tie."""
    assert found("{kind: secondment, home: old-home, host: quality, period: 2005}") == {
        "Care Quality Commission: host 2005"
    }


def test_an_office_and_whoever_held_it_then() -> None:
    """Through the office, whoever held it in the period is a patron; an undated holder may be; others are not."""
    assert found("{kind: internship, under: inspector, period: 2011}") == {
        "Care Quality Commission: host 2011",
        "Department of Health: above the host 2011",
        "Crown: above the host 2011",
        "chief inspector: supervisor 2011",
        "Ben Early: supervisor 2011",
        "Dev Undated: supervisor 2011?",
    }


def test_the_sponsor_of_a_scheme_is_a_nominal_patron() -> None:
    """The sponsor is a patron although the host is another body; its holder too, while the two overlap."""
    lines = found("{kind: fellowship, scheme: scheme, host: old-home, period: 2016}")
    assert lines == {
        "Old Home: host 2016",
        "national medical director: sponsor 2016",
        "Cara Late: sponsor 2016",
    }


def test_an_owner_stands_above_the_host() -> None:
    """A body that owns the host is above it, as one that it is part of."""
    assert found("{kind: internship, organisation: lab, period: 2016}") == {
        "Test Laboratory: host 2016",
        "Old Home: above the host 2016",
    }


def test_a_person_named_with_the_office_is_told_once() -> None:
    """Who is named as the one who supervised is certain, whatever the office's list of holders leaves open."""
    under = "{office: adviser, person: undated, held_by: [{person: undated}, {person: early, period: 2015/2017}]}"
    assert found(f"{{kind: internship, under: {under}, period: 2016}}") == {
        "adviser: supervisor 2016",
        "Dev Undated: supervisor 2016",
        "Ben Early: supervisor 2016",
    }


def test_no_dates_give_a_tie_without_a_period() -> None:
    """The placement itself is certain; who held the office then is only possible."""
    lines = found("{kind: internship, under: director}")
    assert "national medical director: supervisor -" in lines
    assert "Cara Late: supervisor -?" in lines


def test_partial_dates_make_a_holder_possible() -> None:
    """Where the year was divided between two holders, each may be the one."""
    lines = found("{kind: internship, under: inspector, period: 2013/2014}")
    assert {line for line in lines if "Early" in line or "Late" in line} == {
        "Ben Early: supervisor 2013?",
        "Cara Late: supervisor 2014?",
    }


@pytest.mark.parametrize(
    "interest",
    [
        "{kind: employment, organisation: quality, period: 2015}",
        "{kind: committee-role, organisation: health, role: chair}",
        "{kind: secondment, subject: spouse, home: old-home, host: quality, period: 2015}",
        "{kind: speaker-fee, payer: health}",
    ],
)
def test_what_makes_no_patron(interest: str) -> None:
    """A job without a supervisor, a seat, a fee, or somebody else's secondment make none."""
    assert found(interest) == set()


def test_a_supervised_job_makes_patrons() -> None:
    """A job under a named person makes that person a patron, and the employer the host."""
    assert found("{kind: employment, organisation: old-home, under: {person: early}, period: 2015}") == {
        "Old Home: host 2015",
        "Ben Early: supervisor 2015",
    }


def test_a_tie_tells_its_way() -> None:
    """A tie names what it runs through, so that a reader can follow it."""
    register = loads(REGISTER.replace("INTEREST", "{kind: fellowship, scheme: scheme, host: quality, period: 2016}"))
    assert isinstance(register, Register)
    ways = {told(tie).split(":")[0]: tuple(map(name, tie.through)) for tie in ties(register)}
    assert ways["Cara Late"] == ("Example Scheme", "national medical director")
    assert ways["Crown"] == ("Care Quality Commission", "Department of Health")
    assert [tie.is_nominal for tie in ties(register)].count(True) == 2
