"""What the tests of reports of screenings share: the worked example, and small registers with any names."""

import datetime
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest

from coi_register import (
    Declaration,
    Disposition,
    Matter,
    Organisation,
    Period,
    Person,
    Register,
    load_register,
)
from coi_register.model import Act, Action, Fellowship, Outcome, Part, Participant, Party, Sector, SpeakerFee
from coi_register.screening import Screening, screen
from coi_register.screening.facts import Fact
from coi_register.screening.results.flags import Flag

EXAMPLE = Path(__file__).parents[3] / "examples" / "dispute-2016"
ON = datetime.date(2016, 7, 1)


@cache
def _register() -> Register:
    return load_register(EXAMPLE / "register.yaml", EXAMPLE / "declarations")


@cache
def _dispute() -> Screening:
    return screen(_register(), "fellowship", ON)


@pytest.fixture(scope="session")
def dispute() -> Screening:
    """Screen the worked example."""
    return _dispute()


@pytest.fixture(scope="session")
def answered() -> Screening:
    """Screen the worked example with decisions: the first flag is managed, the second's has lapsed, one is astray."""
    first, second, *_ = _dispute().flags
    by = Person(name="Nora Invented")
    decisions = (
        Disposition(
            fingerprint=first.fingerprint,
            outcome=Outcome.MANAGED,
            action=Action.PARTIAL_EXCLUSION,
            by=by,
            on=datetime.date(2016, 6, 1),
            reason="The tie stands beside the article.",
        ),
        Disposition(
            fingerprint=f"{second.fingerprint[:12]}-000000000000",
            outcome=Outcome.DISMISSED,
            by=by,
            on=datetime.date(2016, 5, 1),
            reason="It was over.",
            facts=("a fact of old",),
        ),
        Disposition(
            fingerprint="0123456789ab-0123456789ab",
            outcome=Outcome.ACCEPTED,
            by=by,
            on=datetime.date(2016, 5, 1),
            reason="It is known.",
        ),
    )
    return screen(attrs.evolve(_register(), dispositions=decisions), "fellowship", ON)


def _small(text: str, **options: Any) -> Screening:
    """Screen a fellow who is paid by the host, and writes on a matter of the host's; every name is the text."""
    fellow = Person(id="fellow", name=text)
    host = Organisation(id="host", name=f"{text} host", sector=Sector.INDUSTRY)
    day = Period.parse("2016-03-01")
    interests = (
        Fellowship(id="placement", host=host, period=Period.parse("2015-09/2016-08")),
        SpeakerFee(id="fee", payer=host, period=Period.parse("2016")),
        SpeakerFee(id="undated", payer=host, event=text),
    )
    author = Participant(person=fellow, part=Part.AUTHOR, period=day, title=text, article_type="editorial")
    matter = Matter(id="matter", title=text, period=Period.parse("2016"), parties=(Party(organisation=host),))
    register = Register(
        people=(fellow,),
        organisations=(host,),
        matters=(attrs.evolve(matter, participants=(author,)),),
        declarations=(Declaration(declarant=fellow, act=Act.INITIAL, declared_on=ON, interests=interests),),
    )
    found = screen(register, options.pop("policy", "fellowship"), ON)
    decisions = tuple(
        Disposition(fingerprint=flag.fingerprint, outcome=Outcome.DISMISSED, by=fellow, on=ON, reason=text)
        for flag in found.flags[: options.pop("answers", 1)]
    )
    return screen(attrs.evolve(register, dispositions=decisions), found.policy, ON)


@pytest.fixture(scope="session")
def small() -> Callable[..., Screening]:
    """Screen a small register in which every name, title and reason is one text; its first flag is dismissed."""
    return _small


def _somewhere(found: Fact | Flag) -> tuple[str, int, int]:
    if isinstance(found, Fact):
        return f"my files/{found.person.partition(':')[2]}.yaml", 7, 5
    return f"my people/{found.fellow_key.partition(':')[2]}.yaml", 2, 1


@pytest.fixture(scope="session")
def somewhere() -> Callable[[Fact | Flag], tuple[str, int, int]]:
    """Tell of each fact, and of the person of each flag, a file, a line and a column."""
    return _somewhere
