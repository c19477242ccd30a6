"""What the tests of statements in all formats share: by hand, one statement in each layout, by two people."""

import datetime

import pytest

from coi_register import Organisation, Person
from coi_register.model import ConsultingFee, Founder
from coi_register.model.styles import Layout
from coi_register.statements.statement import Sentence, Statement

# Everybody here is invented.
ADA = Person(id="a-reed", name="Ada Reed", title="Dr")
BEN = Person(name="Ben van den Okoro, FRCP")
FOUNDER = Founder(id="f-1", organisation=Organisation(name="Reed & Söhne"))
FEE = ConsultingFee(id="fee-1", payer=Organisation(name="Acme <Pharma>"))
TOLD = (
    Sentence(text="Ada Reed founded Reed & Söhne.", who=(ADA,), facts=(FOUNDER,), cells=("Role", "Reed & Söhne")),
    Sentence(
        text="AR and BO were paid by Acme <Pharma>.", who=(ADA, BEN), facts=(FEE, FEE), cells=("Fees", "Acme <Pharma>")
    ),
    Sentence(text="She writes in her personal capacity.", who=(ADA,), cells=("Capacity", "personal")),
)


def _statement(layout: Layout) -> Statement:
    return Statement(
        style="bmj",
        heading="Competing interests",
        lead_in="We declare:",
        sentences=TOLD,
        on=datetime.date(2025, 3, 14),
        authors=(ADA, BEN),
        layout=layout,
        columns=("Kind", "Body") if layout is Layout.TABLE else (),
    )


@pytest.fixture
def paragraph() -> Statement:
    """Three sentences in one paragraph: of one person, of both, of the first again."""
    return _statement(Layout.PARAGRAPH)


@pytest.fixture
def lines() -> Statement:
    """The same in lines."""
    return _statement(Layout.LINES)


@pytest.fixture
def table() -> Statement:
    """The same as the rows of a table."""
    return _statement(Layout.TABLE)
