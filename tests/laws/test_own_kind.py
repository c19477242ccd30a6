"""A kind that an application registers is read, checked, generated, stated and described like a built-in one."""

import datetime
from enum import StrEnum

import attrs
import pytest
from hypothesis import HealthCheck, find, given, settings, strategies as st

from coi_register.documents.load_dump import from_mapping, loads, to_mapping, validate
from coi_register.model.declarations import Declaration, Nil
from coi_register.model.fields import ShortText, doc
from coi_register.model.json_schema import bundle, load_schema, schema_names
from coi_register.model.kinds.registry import KindExistsError, kind_class, kind_names, register_kind, unregister_kind
from coi_register.model.kinds.shapes import Role
from coi_register.model.parties import Organisation, Person
from coi_register.model.structuring.from_plain import structure
from coi_register.model.structuring.to_plain import unstructure
from coi_register.statements.state import statement
from coi_register.strategies import interests
from coi_register.validation.schema_engines import ENGINES
from coi_register.validation.schema_errors import explain

# The kind stays registered while Hypothesis draws examples; each of them sees the same.
WITH_KIND = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


class Rota(StrEnum):
    """How often somebody is on duty."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"


@attrs.frozen(kw_only=True)
class OnCallDuty(Role):
    """Being on call for an organisation at night."""

    kind = "on-call-duty"

    bleep: ShortText = attrs.field(metadata=doc("The number of the bleep.", examples=("2222",)))
    rota: Rota | None = attrs.field(default=None, metadata=doc("How often: weekly or monthly."))


WORDING = """
{% set plural = "duties on call" %}
{% macro sentence(i, v) %}
{{ words(v.subject, v.verb("be"), i.rota, v.pay, "on call at", org(i.organisation), "with bleep", i.bleep, v.when) }}
{% endmacro %}
"""
DUTY = {"kind": "on-call-duty", "bleep": "2222", "organisation": "Mind", "remuneration": "unpaid", "period": "2015"}
DOCUMENT = {"declarant": "Mohsin Khan", "declared_on": "2016-06-29", "interests": [DUTY]}


@pytest.fixture(autouse=True)
def own_kind():
    """Register the kind for one test."""
    register_kind(OnCallDuty, wording=WORDING)
    yield
    unregister_kind("on-call-duty")


def test_is_listed():
    """It is listed after the built-in kinds, and found by its name."""
    assert kind_names()[-1] == "on-call-duty"
    assert kind_class("on-call-duty") is OnCallDuty


def test_is_read():
    """It is read from a document and written to one."""
    duty = OnCallDuty(bleep="2222", organisation=Organisation(name="Mind"))
    value = from_mapping(DOCUMENT)
    assert value.interests[0].bleep == duty.bleep
    assert value.interests[0].organisation == duty.organisation
    assert to_mapping(value) == DOCUMENT
    assert loads("{declarant: A, interests: [{kind: on-call-duty, bleep: '1'}]}").interests == (OnCallDuty(bleep="1"),)


@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES)
@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        ({"bleeep": "2222", "bleep": None}, "DOC110", "/interests/0/bleep"),
        ({"rota": "yearly"}, "DOC105", "/interests/0/rota"),
        ({"bleep": 2222}, "DOC104", "/interests/0/bleep"),
        ({"kind": "on-call-duti"}, "DOC101", "/interests/0/kind"),
    ],
)
def test_is_checked(engine, change, code, place):
    """It is checked against its own schema by both engines, with suggestions as for any kind."""
    problems = explain({**DOCUMENT, "interests": [{**DUTY, **change}]}, "declaration", engine)
    assert (code, place) in [(problem.code, problem.pointer) for problem in problems]
    if code == "DOC101":
        assert "“on-call-duty”" in problems[0].advice


def test_is_stated():
    """It is stated in the words that the application brought."""
    told = statement(from_mapping(DOCUMENT))
    assert told.text.endswith(": Mohsin Khan was unpaid on call at Mind with bleep 2222 in 2015.")


def test_nothing_of_it_is_stated():
    """That there is none of it is stated in its own plural."""
    nothing = Declaration(
        declarant=Person(name="Mohsin Khan"),
        declared_on=datetime.date(2016, 6, 29),
        nothing_to_declare=(Nil(kind="on-call-duty"),),
    )
    assert validate(to_mapping(nothing)) == ()
    assert statement(nothing).text.endswith("Khan has no duties on call to declare.")


@WITH_KIND
@given(st.deferred(lambda: interests("on-call-duty")))
def test_round_trip(interest):
    """Its generated values pass its schema and read back the same."""
    assert type(interest) is OnCallDuty
    plain = unstructure(interest)
    assert explain(plain, "interests/on-call-duty") == []
    assert structure(plain, OnCallDuty) == interest


@pytest.mark.one_python
def test_is_generated():
    """It is among the interests of any kind that are generated while it is registered."""
    assert find(interests(), lambda interest: interest.kind == "on-call-duty", settings=settings(max_examples=3000))


def test_is_described():
    """Its schema follows from the class, stands in the schema of any interest, and goes into a bundle."""
    schema = load_schema("interests/on-call-duty")
    assert schema["description"] == "Being on call for an organisation at night."
    assert schema["properties"]["bleep"]["description"] == "The number of the bleep."
    assert schema["required"] == ["kind", "bleep"]
    assert "on-call-duty" in load_schema("interest")["properties"]["kind"]["enum"]
    assert bundle("declaration")["$defs"]["interests-on-call-duty"]["properties"]["rota"]["enum"] == [
        "weekly",
        "monthly",
    ]
    assert "interests/on-call-duty" not in schema_names()


def test_goes_away():
    """Once taken back it is unknown again, to the model and to both engines."""
    unregister_kind("on-call-duty")
    assert kind_class("on-call-duty") is None
    for engine in ENGINES.values():
        assert [problem.code for problem in explain(DOCUMENT, "declaration", engine)] == ["DOC101"]
    assert [problem.code for problem in validate(DOCUMENT)] == ["DOC101"]


@pytest.mark.parametrize("name", ["on-call-duty", "employment", "", "Employment", "on call", "on_call"])
def test_names_are_taken_once(name):
    """A name that is taken, or is no lower-case words joined by hyphens, is refused."""
    another = attrs.frozen(kw_only=True)(type("Another", (Role,), {"kind": name, "__doc__": "Another."}))
    with pytest.raises(KindExistsError):
        register_kind(another, wording=WORDING)
    assert kind_names().count(name) <= 1
