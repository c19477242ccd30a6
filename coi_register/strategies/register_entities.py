"""The cast of a register in which screening finds something: who is there, and how they are spoken of.

People and bodies are invented. What a register defines has numbered ids: `person-1`, `body-2`.
"""

import datetime
from decimal import Decimal
from functools import cache
from typing import Any, cast

from hypothesis import strategies as st

from coi_register.model.kinds.vocabulary import Pay, Remuneration
from coi_register.model.money import Amount
from coi_register.model.parties import Identifier, Office, Organisation, Person, Scheme, Sector
from coi_register.model.periods import Period
from coi_register.strategies.frequencies import mostly, perhaps, seldom
from coi_register.strategies.periods import periods

__all__ = [
    "ALIASES",
    "BODIES",
    "MATTERS",
    "OFFICES",
    "PEOPLE",
    "SCHEMES",
    "amount",
    "body",
    "office",
    "pay",
    "period",
    "person",
    "scheme",
    "when",
]

PEOPLE = ("Ada Example", "Ben Invented", "Cara Sample", "Dev Fictional")
BODIES = ("Amber Trust", "Bracken Agency", "Cobalt Institute", "Dunlin Devices", "Ember Foundation")
OFFICES = ("medical director", "chief inspector", "medical director")
SCHEMES = ("Heron Fellowship", "Indigo Fellowship")
MATTERS = ("pay dispute", "scanner purchase")
ALIASES = ("Agency", "Body-1", "Cobalt Institute")
"""Other names of bodies; one is an id but for its capital, and one the name of another body."""
_STRANGERS = ("Agency", "Body-1", "Fulmar Council")
"""Names of bodies that no register here defines, or that several of its bodies have."""
_SUMS = tuple(map(Decimal, (5, 7, 26, 30, 60, 80, 500)))
_FIRST, _LAST = datetime.date(2012, 1, 1), datetime.date(2018, 12, 31)


def _references(cls: type[Any], word: str, count: int) -> st.SearchStrategy[Any]:
    """References by id, the first ones more often, so that what is generated stands close together."""
    numbers = [number for number in range(1, count + 1) for _ in range(count + 1 - number)]
    return st.sampled_from([cls.from_text(f"{word}-{number}") for number in numbers])


@cache
def person() -> st.SearchStrategy[Person]:
    """Generate references to people: by id, and now and then by a name, which two may have."""
    return mostly(_references(Person, "person", len(PEOPLE)), st.sampled_from(PEOPLE).map(Person.from_text))


@cache
def body() -> st.SearchStrategy[Organisation]:
    """Generate references to bodies: by id, and now and then by a name, with a number, or by a description alone."""
    odd = [Organisation(name=name) for name in (*BODIES, *_STRANGERS)]
    odd += [Organisation(name=_STRANGERS[-1], sector=Sector.INDUSTRY), Organisation(description="small charity")]
    odd += [Organisation(name=_STRANGERS[-1], identifiers=(Identifier(system="ROR", id="01"),))]
    return mostly(_references(Organisation, "body", len(BODIES)), st.sampled_from(odd))


@cache
def office() -> st.SearchStrategy[Office]:
    """Generate references to offices: by id, and now and then by title and body, or by the person alone."""
    post = st.builds(Office, office=st.sampled_from(OFFICES), organisation=body())
    return mostly(_references(Office, "office", len(OFFICES)), post | st.builds(Office, person=person()))


@cache
def scheme() -> st.SearchStrategy[Scheme]:
    """Generate references to schemes by id."""
    return _references(Scheme, "scheme", len(SCHEMES))


@cache
def period() -> st.SearchStrategy[Period]:
    """Generate periods from 2012 to 2018, of which a few are doubted."""
    plain = periods(first=_FIRST, last=_LAST, qualified=False)
    return mostly(plain, periods(first=_FIRST, last=_LAST))


@cache
def when() -> st.SearchStrategy[Period | None]:
    """Generate periods, and now and then none."""
    return mostly(cast("st.SearchStrategy[Period | None]", period()), st.none())


@cache
def amount() -> st.SearchStrategy[Amount | None]:
    """Generate sums about the limits of policies; now and then a band, another currency, or nothing."""
    exact = [Amount(currency="GBP", value=each) for each in _SUMS]
    odd = [Amount(currency="GBP", minimum=_SUMS[1], maximum=_SUMS[4]), Amount(currency="EUR", value=_SUMS[-1]), None]
    return mostly(st.sampled_from(exact), st.sampled_from(odd))


@cache
def pay() -> st.SearchStrategy[Remuneration | None]:
    """Generate what a role brings, as far as it is stated."""
    statuses = st.sampled_from((Pay.PAID, Pay.UNPAID, Pay.PAID_BY_HOME_EMPLOYER, Pay.CONTINGENT, Pay.NOT_STATED))
    return perhaps(st.builds(_paid_by, status=statuses, payer=seldom(body())))


def _paid_by(status: Pay, payer: Organisation | None) -> Remuneration:
    """Nobody pays for what is unpaid."""
    return Remuneration(status=status, payer=None if status is Pay.UNPAID else payer)
