"""Each semantic check: where it fires, with which words, and where it just does not."""

from collections import Counter

import attrs
import pytest
from hypothesis import given, strategies as st

from coi_register.errors import Severity
from coi_register.json_pointer import pointer
from coi_register.model.declarations import Declaration
from coi_register.strategies import days, declarations, values
from coi_register.validation.declaration_checks import CHECK_CODES
from coi_register.validation.examine import judge
from coi_register.validation.interest_checks import _PART_CHECKS, _WHOLE_CHECKS, interests_problems


def declaration(*interests, **fields):
    """A declaration of some interests, as plain values."""
    return {"declarant": "Mohsin Khan", "declared_on": "2016-06-29", "interests": list(interests), **fields}


def job(**fields):
    """An employment, as plain values."""
    return {"kind": "employment", "organisation": "NHS England", **fields}


def gift(**fields):
    """A gift, as plain values."""
    return {"kind": "gift", "description": "a fountain pen", **fields}


def stint(**fields):
    """A secondment, as plain values."""
    return {"kind": "secondment", **fields}


def register(*declarations, **fields):
    """A register, as plain values."""
    return {"declarations": list(declarations), **fields}


FIRST = "first declaration, first interest"
TOGETHER = "have one identifier, ODS RJ7, and so count as one"
ODS = {"system": "ODS", "id": "RJ7"}
MARYS = [{"id": "mary-one", "name": "St Mary's"}, {"id": "mary-two", "name": "St Mary’s"}]


def decided(**fields):
    """A disposition, as plain values."""
    return {
        "fingerprint": "0123456789ab-cdef01234567",
        "by": "Nye Hill",
        "on": "2016-06-29",
        "reason": "Known.",
        **fields,
    }


NHSE = {"id": "nhs-england", "name": "NHS England"}
BODY = {"id": "acme", "name": "Acme"}
NIL = "first entry of “nothing_to_declare”"
NOTHING_BUT = ("/nothing_to_declare/0", None)
PERIOD, PAY = "/interests/0/period", "/interests/0/remuneration"

# Code, document, pointer, message (None where the wording is tested elsewhere).
FIRES = [
    (
        "DOC201",
        declaration(job(period="2015/2013")),
        PERIOD,
        "first interest: the period ends before it starts: 2015/2013",
    ),
    (
        "DOC201",
        declaration(job(), gift(), gift(period="2015-06-02/2015-06-01")),
        "/interests/2/period",
        "third interest: the period ends before it starts: 2015-06-02/2015-06-01",
    ),
    (
        "DOC201",
        register(declaration(job()), declaration(job(period="2015/2013"))),
        "/declarations/1/interests/0/period",
        "second declaration, first interest: the period ends before it starts: 2015/2013",
    ),
    ("DOC202", declaration(job(period="0204")), PERIOD, "first interest: the year 0204 is not plausible: 0204"),
    (
        "DOC202",
        declaration(job(period="1025/2015")),
        PERIOD,
        "first interest: the year 1025 is not plausible: 1025/2015",
    ),
    (
        "DOC202",
        declaration(job(period="2015/2101")),
        PERIOD,
        "first interest: the year 2101 is not plausible: 2015/2101",
    ),
    ("DOC202", declaration(job(period=1899)), PERIOD, "first interest: the year 1899 is not plausible: 1899"),
    (
        "DOC203",
        declaration(job(remuneration={"status": "unpaid", "amount": "GBP 500"})),
        PAY,
        "first interest: it is unpaid, and yet an amount is given: GBP 500",
    ),
    (
        "DOC203",
        declaration(job(remuneration={"status": "unpaid", "payer": "Acme Pharma"})),
        PAY,
        "first interest: it is unpaid, and yet somebody pays for it",
    ),
    (
        "DOC204",
        declaration(job(), nothing_to_declare=True),
        "/nothing_to_declare",
        "“nothing_to_declare” stands beside one interest",
    ),
    (
        "DOC204",
        declaration(job(), gift(), nothing_to_declare=[{"kind": "gift"}]),
        "/nothing_to_declare/0",
        f"{NIL}: it says that there is nothing, but the second interest is such an interest",
    ),
    (
        "DOC204",
        declaration(job(), nothing_to_declare=[{"organisation": "NHS England"}]),
        "/nothing_to_declare/0",
        f"{NIL}: it says that there is nothing, but the first interest is such an interest",
    ),
    (
        "DOC204",
        declaration(job(period="2014"), nothing_to_declare=[{"period": "2013/2015"}]),
        "/nothing_to_declare/0",
        f"{NIL}: it says that there is nothing, but the first interest is such an interest",
    ),
    (
        "DOC205",
        register(declaration(job(organisation="nhs-englund")), organisations=[NHSE]),
        "/declarations/0/interests/0/organisation",
        "first declaration, first interest: “nhs-englund” looks like an id, and none of the organisations has it",
    ),
    (
        "DOC205",
        register(declaration(job(), declarant="m-khan")),
        "/declarations/0/declarant",
        "first declaration: “m-khan” looks like an id, and none of the people has it",
    ),
    (
        "DOC205",
        register(organisations=[{**NHSE, "part_of": ["dept-of-nhs"]}]),
        "/organisations/0/part_of/0/organisation",
        "first organisation, first of “part_of”: “dept-of-nhs” looks like an id, and none of the organisations has it",
    ),
    (
        "DOC206",
        declaration(job(id="post"), gift(id="post")),
        "/interests/1/id",
        "second interest: the id “post” is given twice",
    ),
    (
        "DOC206",
        register(organisations=[NHSE, {**NHSE, "name": "NHS"}]),
        "/organisations/1/id",
        "second organisation: the id “nhs-england” is given twice",
    ),
    (
        "DOC206",
        register(declaration(job(), id="d-1"), declaration(gift(), id="d-1")),
        "/declarations/1/id",
        "second declaration: the id “d-1” is given twice",
    ),
    (
        "DOC207",
        declaration(job(period="2016-06-30")),
        PERIOD,
        "first interest: it is declared on 2016-06-29, before it begins (2016-06-30)",
    ),
    (
        "DOC207",
        declaration(job(period="2017/..")),
        PERIOD,
        "first interest: it is declared on 2016-06-29, before it begins (2017/..)",
    ),
    ("DOC208", declaration(job(period="2011-12")), PERIOD, None),
    ("DOC209", declaration(), "", "Mohsin Khan declares neither interests nor that there are none"),
    (
        "DOC209",
        register(declaration()),
        "/declarations/0",
        "first declaration: Mohsin Khan declares neither interests nor that there are none",
    ),
    (
        "DOC210",
        declaration(gift(amount={"currency": "GBP", "minimum": 500, "maximum": 100})),
        "/interests/0/amount",
        "first interest: the band runs from 500 to 100",
    ),
    (
        "DOC211",
        declaration(gift(amount="GBP 0.005")),
        "/interests/0/amount",
        "first interest: GBP 0.005 has more decimals than the currency, which has 2",
    ),
    (
        "DOC211",
        declaration(job(remuneration="JPY 10.5")),
        "/interests/0/remuneration/amount",
        "first interest, remuneration: JPY 10.5 has more decimals than the currency, which has 0",
    ),
    (
        "DOC212",
        declaration(stint(host="NHS England")),
        "/interests/0",
        "first interest: a secondment has a home employer and a host; it lacks “home”",
    ),
    (
        "DOC212",
        declaration(stint(role="adviser")),
        "/interests/0",
        "first interest: a secondment has a home employer and a host; it lacks “host” and “home”",
    ),
    (
        "DOC213",
        declaration(nothing_to_declare=[{"kind": "gifts"}]),
        "/nothing_to_declare/0/kind",
        "first entry of “nothing_to_declare”: there is no kind “gifts”",
    ),
    (
        "DOC214",
        declaration(job(), corrects="d-1"),
        "/corrects",
        "“corrects” names a declaration, but “act” does not say “correction”",
    ),
    (
        "DOC214",
        declaration(job(), id="d-1", corrects="d-1", act="correction"),
        "/corrects",
        "a declaration cannot correct itself",
    ),
    (
        "DOC214",
        register(declaration(job(), id="d-1"), declaration(job(), corrects="d-2", act="correction")),
        "/declarations/1/corrects",
        "second declaration: no declaration has the id “d-2”",
    ),
    (
        "DOC215",
        declaration(job(), gift(), job()),
        "/interests/2",
        "third interest: it says the same as the first interest",
    ),
    (
        "DOC216",
        declaration({"kind": "employment", "period": "2015"}),
        "/interests/0",
        "first interest: it does not say with whom or what",
    ),
    (
        "DOC216",
        declaration({"kind": "shareholding"}),
        "/interests/0",
        "first interest: it does not say with whom or what",
    ),
    (
        "DOC201",
        declaration(nothing_to_declare=[{"kind": "gift", "period": "2015/2013"}]),
        "/nothing_to_declare/0/period",
        "first entry of “nothing_to_declare”: the period ends before it starts: 2015/2013",
    ),
    (
        "DOC201",
        register(offices=[{"office": "chief", "held_by": [{"person": "Nye Hill", "period": "2015/2013"}]}]),
        "/offices/0/held_by/0/period",
        "first office, first of “held_by”: the period ends before it starts: 2015/2013",
    ),
    (
        "DOC202",
        register(matters=[{"title": "review", "period": "0204"}]),
        "/matters/0/period",
        "first matter: the year 0204 is not plausible: 0204",
    ),
    (
        "DOC202",
        declaration(nothing_to_declare=[{"kind": "gift", "period": "0204"}]),
        "/nothing_to_declare/0/period",
        None,
    ),
    (
        "DOC210",
        register(
            matters=[
                {
                    "title": "review",
                    "beneficiaries": [{"person": "N Hill", "amount": {"currency": "GBP", "minimum": 9, "maximum": 3}}],
                }
            ]
        ),
        "/matters/0/beneficiaries/0/amount",
        None,
    ),
    (
        "DOC217",
        register(dispositions=[decided(outcome="managed")]),
        "/dispositions/0",
        "first disposition: an “action” belongs to the outcome “managed”, and to no other",
    ),
    (
        "DOC217",
        register(dispositions=[decided(outcome="accepted", until="2016-01-01")]),
        "/dispositions/0/until",
        None,
    ),
    (
        "DOC218",
        declaration(job(role="a Trustee")),
        "/interests/0/role",
        "first interest: “role” begins with an article, and another is put before it: “a Trustee”",
    ),
    (
        "DOC218",
        declaration(job(role="Medical director")),
        "/interests/0/role",
        "first interest: “role” begins with a capital: “Medical director”",
    ),
    (
        "DOC219",
        declaration(job(organisation="Department of Health")),
        "/interests/0/organisation",
        "first interest: “organisation” will be printed without an article: “Department of Health”",
    ),
    (
        "DOC220",
        declaration(job(ended=True, period="2013/..")),
        "/interests/0/ended",
        "first interest: it is ended, and yet its period is open",
    ),
    (
        "DOC220",
        declaration(job(ended=True, planned=True)),
        "/interests/0/ended",
        "first interest: it is ended, and yet planned",
    ),
    (
        "DOC223",
        declaration(job(), declarant="Reed, Ann"),
        "/declarant",
        "the name has a comma, as in a list: “Reed, Ann”",
    ),
    (
        "DOC222",
        declaration({"kind": "other", "description": "lives beside the road", "ended": True}),
        "/interests/0/description",
        "first interest: it is over, and yet its words are in the present: “lives”",
    ),
    (
        "DOC222",
        declaration({"kind": "other", "description": "is a juror", "organisation": "Mind", "period": "2010/2012"}),
        "/interests/0/description",
        "first interest: it is over, and yet its words are in the present: “is”",
    ),
    (
        "DOC204",
        declaration(gift(), nothing_to_declare=[{"item": 12}]),
        "/nothing_to_declare/0",
        f"{NIL}: it says that there is nothing, but the first interest is such an interest",
    ),
    ("DOC204", declaration(gift(scope="submitted-work"), nothing_to_declare=[{"item": 1}]), *NOTHING_BUT),
    ("DOC204", declaration(gift(period="2012/2013-06-29"), nothing_to_declare=[{"item": 12}]), *NOTHING_BUT),
    ("DOC204", declaration(gift(period="2010"), nothing_to_declare=[{"item": 12, "never": True}]), *NOTHING_BUT),
    ("DOC204", declaration(job(scope="outside"), nothing_to_declare=[{"scope": "outside"}]), *NOTHING_BUT),
    (
        "DOC221",
        declaration(job(), nothing_to_declare=[{"kind": "gift", "others": True}]),
        "/nothing_to_declare/0/others",
        f"{NIL}: “others” says that there is nothing beside what is listed, but nothing such is listed",
    ),
    ("DOC221", declaration(nothing_to_declare=[{"others": True}]), "/nothing_to_declare/0/others", None),
    (
        "DOC221",
        declaration(job(), nothing_to_declare=[{"scope": "not-stated"}]),
        "/nothing_to_declare/0/scope",
        f"{NIL}: there can be nothing of a scope that is not stated",
    ),
    *(
        (
            code,
            declaration(job(), nothing_to_declare=[{"others": True}, nil]),
            "/nothing_to_declare/1",
            "second entry of “nothing_to_declare”: it stands after “others: true”, and says that there is none",
        )
        for code, nil in (
            ("DOC224", {"organisation": "Mind"}),
            ("DOC224", {"kind": "gift", "period": "2012"}),
            ("DOC224", {"kind": "shareholding", "organisation": "Acme Pharma"}),
            ("DOC225", {"kind": "gift"}),
            ("DOC225", {"item": 4}),
            ("DOC225", {"kind": "gift", "scope": "outside", "never": True}),
        )
    ),
    (
        "DOC224",
        declaration(
            gift(), nothing_to_declare=[{"item": 2}, {"kind": "gift", "others": True}, {"organisation": "Mind"}]
        ),
        "/nothing_to_declare/2",
        None,
    ),
    (
        "DOC230",
        register(organisations=[BODY | {"identifiers": [{"system": "ROR", "id": "03yrm5c27"}]}]),
        "/organisations/0/identifiers/0/id",
        None,
    ),
    (
        "DOC231",
        register(organisations=[BODY | {"identifiers": [{"system": "ODS", "id": "R J-1"}]}]),
        "/organisations/0/identifiers/0/id",
        "first organisation, first of “identifiers”: “R J-1” does not have the shape of an ODS code",
    ),
    (
        "DOC232",
        declaration(job(), declarant="Dr Ada Example"),
        "/declarant",
        "“Dr” is no part of the name: “Dr Ada Example”",
    ),
    (
        "DOC233",
        declaration(job(), declarant="Ada Maria Example Sample"),
        "/declarant",
        "the name has four words, and nothing says which of them are the family name: “Ada Maria Example Sample”",
    ),
    (
        "DOC234",
        declaration(job(), declarant={"name": "ADA EXAMPLE", "pronouns": "she"}),
        "/declarant/name",
        "declarant: a name in capitals: “ADA EXAMPLE”",
    ),
    (
        "DOC235",
        declaration(job(organisation="info@acme.example")),
        "/interests/0/organisation",
        "first interest: an e-mail address stands for a name: “info@acme.example”",
    ),
    (
        "DOC236",
        declaration(job(), job(role="editor", organisation="NHS-England")),
        "/interests/1/organisation",
        "second interest: “NHS-England” looks like “NHS England”, and they count as two",
    ),
    (
        "DOC270",
        register(declaration(job(organisation="ST MARY'S")), organisations=MARYS),
        "/declarations/0/interests/0/organisation",
        f"{FIRST}, organisation: “ST MARY'S” fits 2 organisations, “mary-one” and “mary-two”, and so means none",
    ),
    (
        "DOC271",
        register(declaration(job()), organisations=[{**mary, "identifiers": [ODS]} for mary in MARYS]),
        "/organisations/1/identifiers/0",
        f"second organisation, first of “identifiers”: “mary-two” and “mary-one” {TOGETHER}",
    ),
    (
        "DOC250",
        declaration(gift(payer="N/A")),
        "/interests/0/payer",
        "first interest: “payer” says nothing: “N/A”",
    ),
    (
        "DOC252",
        declaration(gift(payer="Acme", amount={"currency": "GBP", "value": 5, "per": "Monthly"})),
        "/interests/0/amount/per",
        "first interest, amount: “per” is printed after “a”, as a noun in the singular: “Monthly”",
    ),
    (
        "DOC252",
        declaration(
            job(remuneration={"status": "paid", "amount": {"currency": "GBP", "value": 5, "per": "per annum"}})
        ),
        "/interests/0/remuneration/amount/per",
        None,
    ),
    (
        "DOC254",
        declaration(job(remuneration="GBP 0")),
        "/interests/0/remuneration",
        "first interest: a sum of zero is no pay: GBP 0",
    ),
    (
        "DOC254",
        declaration(job(remuneration={"status": "unpaid", "amount": "GBP 0"})),
        "/interests/0/remuneration",
        "first interest: a sum of zero is no pay: GBP 0",
    ),
    (
        "DOC254",
        declaration(gift(payer="Acme", amount="GBP 0.00")),
        "/interests/0/amount",
        "first interest: a sum of zero is no payment: GBP 0.00",
    ),
    (
        "DOC255",
        declaration(gift(payer="Acme", purpose="a talk.")),
        "/interests/0/purpose",
        "first interest: “purpose” ends with a stop, and is printed inside a sentence: “a talk.”",
    ),
    (
        "DOC256",
        declaration(job(role="SENIOR ADVISOR")),
        "/interests/0/role",
        "first interest: “role” is in capitals: “SENIOR ADVISOR”",
    ),
    (
        "DOC256",
        declaration({"kind": "gift", "payer": "Acme", "description": "Two tickets for the final"}),
        "/interests/0/description",
        None,
    ),
    (
        "DOC257",
        declaration({"kind": "other", "description": "My sister works for Acme"}),
        "/interests/0/description",
        "first interest: “description” is a sentence of its own inside the printed one: “My sister works for Acme”",
    ),
    (
        "DOC257",
        declaration(job(purpose="the work of our hospital")),
        "/interests/0/purpose",
        None,
    ),
    (
        "DOC258",
        declaration(job(organisation={"description": "a university spin-out company"})),
        "/interests/0/organisation/description",
        None,
    ),
    ("DOC218", declaration(job(role="Non-Executive Director")), "/interests/0/role", None),
    ("DOC218", declaration(job(role="Consultant Cardiologist")), "/interests/0/role", None),
    ("DOC219", declaration(job(organisation="World Health Organization")), "/interests/0/organisation", None),
    ("DOC219", declaration(job(organisation="General Medical Council")), "/interests/0/organisation", None),
    ("DOC219", declaration(job(organisation="European Commission")), "/interests/0/organisation", None),
    ("DOC219", declaration(job(organisation="Journal of Sleep, Pain and Rest")), "/interests/0/organisation", None),
    ("DOC219", declaration(job(organisation="BMA")), "/interests/0/organisation", None),
    (
        "DOC219",
        declaration(job(remuneration={"status": "paid", "payer": "British Heart Foundation"})),
        "/interests/0/remuneration/payer",
        None,
    ),
    (
        "DOC253",
        declaration(gift(payer="Acme; Beta")),
        "/interests/0/payer",
        "first interest: “payer” seems to name several: “Acme; Beta”",
    ),
    (
        "DOC251",
        declaration(gift(payer="\u3164")),
        "/interests/0/payer",
        "first interest: “payer” has no character that can be seen",
    ),
]

# Code, document: what comes near, and is in order.
NEAR_MISSES = [
    ("DOC230", register(organisations=[BODY | {"identifiers": [{"system": "ROR", "id": "03yrm5c26"}]}])),
    ("DOC231", register(organisations=[BODY | {"identifiers": [{"system": "ODS", "id": "RJ1"}]}])),
    ("DOC232", declaration(job(), declarant={"name": "Ada Example", "title": "Dr"})),
    ("DOC233", declaration(job(), declarant="Anna Maria van der Berg")),
    ("DOC234", declaration(job(), declarant="JRR Example")),
    ("DOC235", declaration(job(), declarant="Ada At-Example")),
    ("DOC236", declaration(job(), job(role="editor", organisation="NHS Scotland"))),
    ("DOC270", register(declaration(job(organisation="St Mary's")), organisations=MARYS)),
    ("DOC270", register(declaration(job(organisation="mary-two")), organisations=MARYS)),
    ("DOC270", register(declaration(job(organisation="St Marys")), organisations=MARYS)),
    ("DOC271", register(declaration(job()), organisations=MARYS)),
    ("DOC201", declaration(job(period="2015/2015"))),
    ("DOC201", declaration(job(period="2015-06/2015"))),
    ("DOC201", declaration(job(period="2015/.."))),
    ("DOC202", declaration(job(period="1900/2100", planned=True))),
    ("DOC202", declaration(job(period="/2015"))),
    ("DOC202", register(offices=[{"office": "chief", "held_by": [{"person": "Nye Hill", "period": "1855/1876"}]}])),
    ("DOC223", declaration(job(), declarant="Robert Q. Reed Jr")),
    ("DOC203", declaration(job(remuneration="unpaid"))),
    ("DOC203", declaration(job(remuneration={"status": "expenses-only", "amount": "GBP 500"}))),
    ("DOC203", declaration(job(remuneration={"status": "waived", "amount": "GBP 500"}))),
    ("DOC203", declaration(job(remuneration={"status": "unpaid", "payer": "Acme", "recipient": "institution"}))),
    ("DOC204", declaration(nothing_to_declare=True)),
    ("DOC204", declaration(job(), nothing_to_declare=[{"kind": "gift"}])),
    ("DOC204", declaration(job(), nothing_to_declare=[{"organisation": "NHS Survival"}])),
    ("DOC204", declaration(job(period="2014"), nothing_to_declare=[{"period": "2015"}])),
    ("DOC204", declaration(job(), nothing_to_declare=[{"period": "2015"}])),
    ("DOC204", declaration(job(), nothing_to_declare=False)),
    ("DOC204", declaration(job(), nothing_to_declare=[{"others": True}])),
    ("DOC204", declaration(job(), nothing_to_declare=[{"item": 12}])),
    ("DOC204", declaration(gift(), nothing_to_declare=[{"item": 1}])),
    ("DOC204", declaration(gift(scope="submitted-work"), nothing_to_declare=[{"item": 12}])),
    ("DOC204", declaration(gift(period="2012/2013-06-28"), nothing_to_declare=[{"item": 12}])),
    ("DOC204", declaration(job(), nothing_to_declare=[{"scope": "outside"}])),
    ("DOC204", declaration(job(scope="related"), nothing_to_declare=[{"scope": "outside"}])),
    ("DOC221", declaration(job(), gift(), nothing_to_declare=[{"kind": "gift", "others": True}])),
    ("DOC221", declaration(job(), nothing_to_declare=[{"item": 13, "others": True}])),
    ("DOC225", declaration(job(), nothing_to_declare=[{"kind": "gift"}, {"others": True}])),
    ("DOC224", declaration(job(), nothing_to_declare=[{"organisation": "Mind", "period": "2012"}, {"others": True}])),
    ("DOC225", declaration(job(), nothing_to_declare=[{"others": True}, {"kind": "employment", "others": True}])),
    ("DOC224", declaration(job(), nothing_to_declare=[{"kind": "gift"}, {"kind": "grant", "organisation": "Mind"}])),
    ("DOC225", declaration(gift(), nothing_to_declare=[{"kind": "gift", "others": True}, {"kind": "shareholding"}])),
    ("DOC205", register(declaration(job(organisation="nhs-england")), organisations=[NHSE])),
    ("DOC205", register(declaration(job(organisation="NHS-England")))),
    ("DOC205", register(declaration(job(organisation="pfizer")))),
    ("DOC205", declaration(job(organisation="nhs-england"))),
    ("DOC206", declaration(job(id="post"), gift(id="pen"), gift())),
    ("DOC206", register(declaration(job(id="post"), id="a"), declaration(job(id="post"), id="b"))),
    ("DOC206", register(organisations=[NHSE], people=[{"id": "nhs-england", "name": "Nye Hill"}])),
    ("DOC207", declaration(job(period="2016-06-29"))),
    ("DOC207", declaration(job(period="2016"))),
    ("DOC207", declaration(job(period="/2017"))),
    ("DOC207", declaration(job(period="2017", planned=True))),
    ("DOC207", declaration(gift(period="2017", status="pending"))),
    ("DOC208", declaration(job(period="2011/2012"))),
    ("DOC208", declaration(job(period="2011-11"))),
    ("DOC209", declaration(nothing_to_declare=[{"kind": "gift"}])),
    ("DOC210", declaration(gift(amount={"currency": "GBP", "minimum": 100, "maximum": 100}))),
    ("DOC211", declaration(gift(amount="GBP 0.05"))),
    ("DOC211", declaration(gift(amount="BHD 0.005"))),
    ("DOC212", declaration(stint(host="NHS England", home="University of Leeds"))),
    ("DOC212", declaration(stint(scheme="Clinical Fellow Scheme", home="University of Leeds"))),
    ("DOC212", declaration({"kind": "fellowship", "host": "NHS England"})),
    ("DOC213", declaration(nothing_to_declare=[{"kind": "gift"}])),
    ("DOC214", declaration(job(), corrects="d-1", act="correction")),
    ("DOC214", register(declaration(job(), id="d-1"), declaration(job(), corrects="d-1", act="correction"))),
    ("DOC215", declaration(job(period="2014"), job(period="2015"))),
    ("DOC215", declaration(job(id="a"), job(id="b"))),
    ("DOC216", declaration({"kind": "employment", "role": "junior doctor"})),
    ("DOC216", declaration({"kind": "employment", "under": "medical director"})),
    ("DOC216", declaration({"kind": "shareholding", "through": "a family trust"})),
    ("DOC217", register(dispositions=[decided(outcome="managed", action="recusal")])),
    ("DOC217", register(dispositions=[decided(outcome="accepted", until="2016-06-29")])),
    ("DOC218", declaration(job(role="Darzi fellow"))),
    ("DOC218", declaration(job(role="GP trainer"))),
    ("DOC218", declaration(job(role="theatre nurse"))),
    ("DOC220", declaration(job(ended=True))),
    ("DOC222", declaration({"kind": "other", "description": "was a juror", "ended": True})),
    ("DOC222", declaration({"kind": "other", "description": "has taught there", "period": "2010"})),
    ("DOC222", declaration({"kind": "other", "description": "lives beside the road", "period": "2013/.."})),
    ("DOC220", declaration(job(ended=True, period="2013/2015"))),
    ("DOC219", declaration(job(organisation={"name": "Department of Health", "article": "the"}))),
    ("DOC219", declaration(job(organisation={"name": "Faculty of Medicine", "article": "none"}))),
    ("DOC219", declaration(job(organisation="Leeds Teaching Hospitals NHS Trust"))),
    ("DOC219", declaration(job(organisation="The Department of Nothing"))),
    ("DOC250", declaration(gift(payer="Not Known Films"))),
    ("DOC252", declaration(gift(amount={"currency": "GBP", "value": 5, "per": "month"}))),
    ("DOC252", declaration(gift(amount={"currency": "GBP", "value": 5, "per": "Royal visit"}))),
    ("DOC253", declaration(gift(payer="Acme and Beta"))),
    ("DOC255", declaration(gift(purpose="a talk at Acme Inc."))),
    ("DOC255", declaration(gift(purpose="a talk in the U.S."))),
    ("DOC256", declaration(job(role="NHS PPI lead"))),
    ("DOC256", declaration(gift(purpose="The Lancet course"))),
    ("DOC256", declaration(gift(purpose="BMJ NICE MRC"))),
    ("DOC257", declaration(gift(purpose="phase I and phase II trials"))),
    ("DOC257", declaration(gift(purpose="the It Gets Better campaign"))),
    ("DOC258", declaration(job(organisation={"description": "university spin-out company"}))),
    ("DOC218", declaration(job(role="Darzi Fellow"))),
    ("DOC254", declaration(job(remuneration={"status": "paid", "amount": {"currency": "GBP", "minimum": 0}}))),
    ("DOC254", declaration(job(remuneration={"status": "paid", "amount": "GBP 0", "total": "GBP 5"}))),
    ("DOC254", declaration(gift(amount="GBP 0.01"))),
    ("DOC253", declaration(gift(payer={"name": "Acme; Beta", "description": "double act"}))),
    ("DOC251", declaration(gift(payer="\u3164x"))),
]


@pytest.mark.parametrize(("code", "document", "place", "message"), FIRES)
def test_fires(code, document, place, message):
    """A check finds its fault alone, at its place, and says so in the reader's language."""
    value, problems = judge(document)
    assert value is not None
    assert [problem.code for problem in problems] == [code]
    (problem,) = problems
    assert pointer(problem.path) == place
    assert message is None or problem.message == message


@pytest.mark.parametrize(("code", "document"), NEAR_MISSES)
def test_near_miss(code, document):
    """A check keeps silent where something only comes near to its fault."""
    value, problems = judge(document)
    assert value is not None
    assert code not in [problem.code for problem in problems]


# What is wrong between declarations has its table in tests/entities/test_in_force.py.
@pytest.mark.parametrize("code", [code for code in CHECK_CODES if not code.startswith("DOC24")])
def test_every_check_is_shown(code):
    """Every code has a case in which it fires and one in which it just does not."""
    assert code in {case[0] for case in FIRES}
    assert code in {case[0] for case in NEAR_MISSES}


ONLY_WARN = {
    "DOC255",
    "DOC256",
    "DOC257",
    "DOC258",
    "DOC207",
    "DOC208",
    "DOC209",
    "DOC211",
    "DOC212",
    "DOC215",
    "DOC216",
    "DOC218",
    "DOC219",
    "DOC222",
    "DOC223",
    "DOC224",
    "DOC225",
    "DOC230",
    "DOC231",
    "DOC232",
    "DOC233",
    "DOC234",
    "DOC235",
    "DOC236",
    "DOC252",
    "DOC253",
    "DOC254",
    "DOC270",
    "DOC271",
}


ONLY_HINT = {
    "DOC255",
    "DOC256",
    "DOC257",
    "DOC258",
    "DOC252",
    "DOC254",
    "DOC208",
    "DOC218",
    "DOC219",
    "DOC223",
    "DOC225",
    "DOC232",
    "DOC233",
    "DOC234",
    "DOC235",
    "DOC236",
    "DOC271",
}


@pytest.mark.parametrize(("code", "document", "place", "message"), FIRES)
def test_severity(code, document, place, message):
    """What contradicts itself is an error; what is only odd, or may be misread, is a warning or a hint."""
    del place, message
    (problem,) = judge(document)[1]
    assert (problem.severity is not Severity.ERROR) == (code in ONLY_WARN)
    assert (problem.severity is Severity.HINT) == (code in ONLY_HINT)


@pytest.mark.parametrize(("code", "document", "place", "message"), FIRES)
def test_sentences(code, document, place, message):
    """Messages have no final stop, advice is a whole sentence, and neither speaks of codes or schemas."""
    del code, place, message
    (problem,) = judge(document)[1]
    assert not problem.message.endswith(".")
    assert problem.message == " ".join(problem.message.split())
    assert not problem.advice or problem.advice.rstrip("}").endswith((".", "?"))
    assert not any(word in problem.message + problem.advice for word in ("DOC", "schema", "NoneType", "Traceback"))


def test_suggestions():
    """A dangling id and an unknown kind come with the one that was probably meant."""
    (dangling,) = judge(register(declaration(job(organisation="nhs-englund")), organisations=[NHSE]))[1]
    assert dangling.advice == "Did you mean “nhs-england”?"
    (unknown,) = judge(declaration(nothing_to_declare=[{"kind": "gifts"}]))[1]
    assert unknown.advice.startswith("Did you mean “gift”?")


def test_corrections_in_a_circle():
    """Declarations that correct each other are a problem at each, since none of them is left to state."""
    circle = register(
        declaration(job(), id="d-1", corrects="d-2", act="correction"),
        declaration(job(), id="d-2", corrects="d-1", act="correction"),
    )
    problems = judge(circle)[1]
    assert [(problem.code, problem.pointer) for problem in problems] == [
        ("DOC214", "/declarations/0/corrects"),
        ("DOC214", "/declarations/1/corrects"),
    ]


def test_all_at_once():
    """All problems of a document come at once, in the order of its interests."""
    document = declaration(
        job(period="2015/2013"), gift(amount="GBP 0.005"), job(period="0204"), nothing_to_declare=True
    )
    codes = [problem.code for problem in judge(document)[1]]
    assert codes == ["DOC204", "DOC201", "DOC211", "DOC202"]


@given(st.one_of(declarations(), values(Declaration, depth=3)), st.data())
def test_a_quick_look_misses_nothing(each, data):
    """What a quick look passes over has nothing that any of the checks would find, however often it was met."""
    day = data.draw(st.none() | days())
    each = attrs.evolve(each, declared_on=day)
    slowly = [
        problem
        for index, interest in enumerate(each.interests)
        for check in (*(check for check, _ in _PART_CHECKS), *_WHOLE_CHECKS)
        for problem in check(interest, ("interests", index), each)
    ]
    for _ in range(3):
        assert Counter(interests_problems(each, ())) == Counter(slowly)
