"""From plain values to the model and back: which forms are read, and in which they are written."""

import datetime
from decimal import Decimal

import pytest

from coi_register.errors import InvalidValueError
from coi_register.model.declarations import Declaration, Event, Nil, Note, Occasion
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.holdings import Shareholding
from coi_register.model.kinds.payments import Gift
from coi_register.model.kinds.roles import Employment, Founder
from coi_register.model.kinds.vocabulary import Pay, Recipient, RecipientKind, Remuneration, Subject, SubjectKind
from coi_register.model.money import Amount
from coi_register.model.parties import FormerName, Office, Organisation, Person, Pronoun, Relation, Scheme
from coi_register.model.periods import Period
from coi_register.model.register import Register
from coi_register.model.structuring.from_plain import structure
from coi_register.model.structuring.to_plain import unstructure

NHSE = Organisation(name="NHS England")

# What a document says, and the value that it makes; the first form of a value is the one in which it is written.
FORMS = [
    ("NHS England", NHSE),
    ({"name": "NHS England"}, NHSE),
    ("  NHS \n England ", NHSE),
    ({"description": "diagnostic start-up"}, Organisation(description="diagnostic start-up")),
    ("Mohsin Khan", Person(name="Mohsin Khan")),
    ({"name": "Mohsin Khan", "pronouns": "he"}, Person(name="Mohsin Khan", pronouns=Pronoun.HE)),
    ("medical director", Office(office="medical director")),
    ({"person": "Ann Hill"}, Office(person=Person(name="Ann Hill"))),
    ("NHS England", Relation(organisation=NHSE)),
    ({"organisation": "NHS England", "period": "2010"}, Relation(organisation=NHSE, period=Period.parse("2010"))),
    ("Darzi fellowships", Scheme(name="Darzi fellowships")),
    ("Old Scheme", FormerName(name="Old Scheme")),
    ("unpaid", Remuneration(status=Pay.UNPAID)),
    ({"status": "unpaid"}, Remuneration(status=Pay.UNPAID)),
    ("GBP 500", Remuneration(status=Pay.PAID, amount=Amount(currency="GBP", value=Decimal(500)))),
    ({"status": "paid", "payer": "NHS England"}, Remuneration(status=Pay.PAID, payer=NHSE)),
    ("GBP 500", Amount(currency="GBP", value=Decimal(500))),
    ("GBP 500.50", Amount(currency="GBP", value=Decimal("500.50"))),
    ({"currency": "GBP", "value": 500}, Amount(currency="GBP", value=Decimal(500))),
    ({"currency": "GBP", "minimum": 5, "maximum": 9}, Amount(currency="GBP", minimum=Decimal(5), maximum=Decimal(9))),
    ({"currency": "GBP", "maximum": "0.5"}, Amount(currency="GBP", maximum=Decimal("0.5"))),
    ("spouse", Subject(relation=SubjectKind.SPOUSE)),
    ("charity", Recipient(to=RecipientKind.CHARITY)),
    ("meeting", Occasion(event=Event.MEETING)),
    ("Views are my own.", Note(text="Views are my own.")),
    ({"kind": "employment"}, Employment()),
    ({"kind": "employment", "planned": True}, Employment(planned=True)),
    ({"planned": False, "kind": "employment"}, Employment()),
    ({"kind": "founder", "period": "/.."}, Founder(period=Period.parse("/.."))),
    ({"kind": "founder", "period": "2010"}, Founder(period=Period.parse("2010"))),
    ({"kind": "founder", "period": 2010}, Founder(period=Period.parse("2010"))),
    ({"kind": "shareholding", "percentage": 15}, Shareholding(percentage=Decimal(15))),
    ({"kind": "shareholding", "percentage": "0.5"}, Shareholding(percentage=Decimal("0.5"))),
    ({"kind": "shareholding", "percentage": Decimal("0.5")}, Shareholding(percentage=Decimal("0.5"))),
    ({"kind": "gift", "description": "a pen", "occasions": 2}, Gift(description="a pen", occasions=2)),
    ({"kind": "gift", "description": "a pen", "occasions": Decimal("2.0")}, Gift(description="a pen", occasions=2)),
    (
        {"declarant": "A", "declared_on": "2016-06-29"},
        Declaration(declarant=Person(name="A"), declared_on=datetime.date(2016, 6, 29)),
    ),
    (
        {"declarant": "A", "nothing_to_declare": True},
        Declaration(declarant=Person(name="A"), nothing_to_declare=(Nil(),)),
    ),
    (
        {"declarant": "A", "nothing_to_declare": [{"kind": "gift"}]},
        Declaration(declarant=Person(name="A"), nothing_to_declare=(Nil(kind="gift"),)),
    ),
    ({"declarant": "A"}, Declaration(declarant=Person(name="A"))),
    ({"declarant": "A", "nothing_to_declare": False}, Declaration(declarant=Person(name="A"))),
    ({"declarant": "A", "interests": []}, Declaration(declarant=Person(name="A"))),
    ({"people": ["A"]}, Register(people=(Person(name="A"),))),
    ({}, Register()),
]

# What makes no value, and what the refusal speaks of.
REFUSED = [
    ({"kind": "secondement"}, Interest, "secondement"),
    ({"organisation": "NHS England"}, Interest, "None"),
    ("employment", Interest, "None"),
    ({"kind": ["employment"]}, Interest, "employment"),
    ({"kind": "employment", "organization": "NHS England"}, Interest, "organization"),
    ({"kind": "employment", "organisation": None}, Interest, "None"),
    ({"kind": "employment", "planned": "yes"}, Interest, "yes"),
    ({"kind": "employment", "planned": 1}, Interest, "1"),
    ({"kind": "employment", "period": "autumn"}, Interest, "autumn"),
    ({"kind": "employment", "period": 999}, Interest, "999"),
    ({"kind": "employment", "period": True}, Interest, "True"),
    ({"kind": "employment", "period": Decimal("2010.5")}, Interest, "2010.5"),
    ({"kind": "gift"}, Interest, "description"),
    ({"kind": "gift", "description": "a pen", "occasions": 0}, Interest, "from 1 to 9999"),
    ({"kind": "gift", "description": "a pen", "occasions": True}, Interest, "True"),
    ({"kind": "gift", "description": "a pen", "occasions": Decimal("2.5")}, Interest, "2.5"),
    ({"kind": "shareholding", "percentage": -1}, Interest, "-1"),
    ({"kind": "shareholding", "percentage": "1e3"}, Interest, "1e3"),
    ({"kind": "shareholding", "percentage": "５"}, Interest, "５"),
    ({}, Declaration, "declarant"),
    ({"declarant": 7}, Declaration, "7"),
    ({"declarant": ""}, Declaration, "short text"),
    ({"declarant": "\u200b"}, Declaration, "short text"),
    ({"declarant": "x" * 201}, Declaration, "200"),
    ({"declarant": "A", "declared_on": "29/06/2016"}, Declaration, "29/06/2016"),
    ({"declarant": "A", "interests": {}}, Declaration, "list"),
    ({"declarant": "A", "nothing_to_declare": "true"}, Declaration, "true"),
    ({"id": "x"}, Organisation, "name or description"),
    ({"currency": "GBP"}, Amount, "value or minimum or maximum"),
    ({"currency": "GBP", "value": 5, "minimum": 5}, Amount, "not both"),
    ({"currency": "XXX", "value": 5}, Amount, "XXX"),
    ("500", Amount, "500"),
    ("Unpaid", Remuneration, "Unpaid"),
    ([], Register, "object"),
    (None, Declaration, "None"),
]


@pytest.mark.parametrize(("plain", "value"), FORMS)
def test_forms(plain, value):
    """A form makes its value, exactly."""
    cls = Interest if isinstance(value, Interest) else type(value)
    assert structure(plain, cls) == value


@pytest.mark.parametrize("value", [value for _, value in FORMS])
def test_written_shortly(value):
    """A value is written in the first of its forms: what is not said is left out, a shorthand stands where it can."""
    first = next(plain for plain, each in FORMS if each == value and type(each) is type(value))
    assert unstructure(value) == first


@pytest.mark.parametrize(("plain", "cls", "says"), REFUSED)
def test_refusals(plain, cls, says):
    """What makes no value is refused by an error that names what was wrong."""
    with pytest.raises(InvalidValueError, match=says):
        structure(plain, cls)


def test_nothing_is_shared():
    """Reading changes nothing in what it reads, and what is read twice is equal and apart from it."""
    plain = {"declarant": "A", "interests": [{"kind": "gift", "description": "a  pen"}]}
    before = repr(plain)
    assert structure(plain, Declaration) == structure(plain, Declaration)
    assert repr(plain) == before
