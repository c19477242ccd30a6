"""A kind of an application's own sets what a kind says of itself, and statement and screening go by it."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import attrs
import pytest

from coi_register import Declaration, Organisation, loads, validate
from coi_register.explanations import explain
from coi_register.model.declarations import Nil
from coi_register.model.fields import ShortText, doc
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.icmje_items import is_financial, item_of
from coi_register.model.kinds.registry import register_kind, unregister_kind
from coi_register.model.kinds.roles import Employment
from coi_register.model.kinds.shapes import Payment, Placement, Role
from coi_register.policy_view import windows_for
from coi_register.screening.policies.files import load_policy
from coi_register.statements.content.nils import nothing_words
from coi_register.statements.layouts.cells import paid_to_author
from coi_register.statements.state import statement
from coi_register.statements.styles.files import load_style
from tests.screening import cases

DAY = datetime.date(2016, 7, 1)
WORDING = """
{% set plural = "bursaries" %}
{% macro sentence(i, v) %}
{{ words(v.subject, v.each("have"), v.a("bursary"), org(i.patron) | after("from"), i.topic | after("for"),
         v.ending()) }}
{% endmacro %}
{% macro noun(i, v) %}
{{ words(v.a("bursary"), org(i.patron) | after("from"), i.topic | after("for"), v.when) }}
{% endmacro %}
"""


def made(shape: type[Interest], **variables: Any) -> type[Interest]:
    """Make a kind of one's own with a body `patron`, a `topic` and a `role`, and some class variables."""
    body: dict[str, Any] = {
        "__doc__": "Help that somebody gives to a person.",
        "__annotations__": {"patron": Organisation | None, "topic": ShortText | None, "part": ShortText | None},
        "kind": "bursary",
        "patron": attrs.field(default=None, metadata=doc("Who helps.")),
        "topic": attrs.field(default=None, metadata=doc("For what.")),
        "part": attrs.field(default=None, metadata=doc("Which part of it.")),
        **variables,
    }
    own: type[Interest] = attrs.frozen(kw_only=True)(type("Bursary", (shape,), body))
    return own


@contextmanager
def registered(shape: type[Interest] = Interest, **variables: Any) -> Iterator[type[Interest]]:
    """Register a kind of one's own for a while."""
    cls = register_kind(made(shape, **variables), wording=WORDING)
    try:
        yield cls
    finally:
        unregister_kind("bursary")


def declared(*interests: str, who: str = "Ada Example", more: str = "") -> Declaration:
    """Read a declaration of some bursaries, each as the rest of its line."""
    facts = ", ".join(f"{{kind: bursary, {each}}}" for each in interests)
    value = loads(f"{{declarant: {{name: {who}}}, declared_on: 2016-07-01, interests: [{facts}]{more}}}")
    assert isinstance(value, Declaration)
    return value


def stated(*interests: str, style: str = "bmj") -> str:
    """What is stated of some bursaries of one author."""
    return " ".join(each.text for each in statement(declared(*interests), style=style).sentences)


def codes(**fact: str) -> list[str]:
    """The codes of the problems with one bursary."""
    document = {"declarant": "Ada Example", "declared_on": "2016-07-01", "interests": [{"kind": "bursary", **fact}]}
    return [each.code for each in validate(document)]


TWO = ("patron: Mind, topic: art", "patron: Scope, topic: art")


@pytest.mark.parametrize(
    ("variables", "is_joined"),
    [
        ({}, False),
        ({"joins_bodies": True}, True),
        ({"joins_bodies": True, "counterparty_field": "organisation"}, False),
        ({"joins_bodies": True, "fields_of_one": ("topic",)}, False),
        ({"joins_bodies": True, "fields_of_one": ("part",)}, True),
        ({"joins_bodies": True, "joins_only_with": ("part",)}, False),
        ({"joins_bodies": True, "joins_only_with": ("topic",)}, True),
    ],
)
def test_bodies_are_joined(variables, is_joined):
    """Facts that differ in the counterparty alone are told as one, where the kind says so and nothing tells of one."""
    with registered(**{"counterparty_field": "patron", **variables}):
        assert ("bursary from Mind and Scope for art" in stated(*TWO, style="jama")) is is_joined


def test_body_before_code():
    """A coded statement names the counterparty before the code, where the kind says so."""
    with registered(counterparty_field="patron"):
        assert stated(TWO[0], style="oncologist").startswith("a bursary from Mind for art (O).")
    with registered(counterparty_field="patron", body_before_code=True):
        assert stated(TWO[0], style="oncologist").startswith("Mind (O: a bursary for art).")


@pytest.mark.parametrize(("told_of_each", "sum_"), [(False, "£50 each"), (True, "£50")])
def test_told_of_each(told_of_each, sum_):
    """A sum of several people is said to be that of each, unless the sentence of the kind says so already."""
    with registered(Role, told_of_each=told_of_each):
        both = [declared("remuneration: GBP 50", who=who) for who in ("Ada Example", "Vic Sample")]
        assert f"have each had a bursary ({sum_})" in statement(both).text.replace("each have", "have each had")


@pytest.mark.parametrize(("word", "told"), [("former", "former bursary"), ("past", "past bursary"), ("", "a bursary")])
def test_word_for_over(word, told):
    """What is over is told as a thing with the adjective of the kind; without one, its time says that it is over."""
    with registered(word_for_over=word):
        text = stated("topic: art, ended: true", style="elsevier")
        assert told in text
        assert ("in the past" in text) is (word == "")


@pytest.mark.parametrize("is_dated", [False, True])
def test_is_dated_in_tables(is_dated):
    """A register with columns for dates tells them in the description too, where the kind says so."""
    with registered(is_dated_in_tables=is_dated):
        cells = statement(declared("topic: art, period: 2015"), style="nhs-register").sentences[0].cells
        assert ("in 2015" in cells[2]) is is_dated
        assert cells[3] == "2015"


@pytest.mark.parametrize("is_own", [False, True])
def test_own_words(is_own):
    """Two people are not told of together in the words of one; and a verb in the present is checked of what is over."""
    with registered(own_words_field="topic" if is_own else ""):
        both = [declared("topic: art", who=who) for who in ("Ada Example", "Vic Sample")]
        assert ("Ada Example and Vic Sample" in statement(both).text) is not is_own
        assert ("DOC222" in codes(topic="teaches", patron="Mind", period="2015")) is is_own


@pytest.mark.parametrize("is_residual", [False, True])
def test_is_residual(is_residual):
    """There are “no other bursaries”; of what no other kind fits there are no further interests of other sorts."""
    with registered(is_residual=is_residual):
        told = nothing_words(Nil(kind="bursary", others=True), load_style("bmj"))
        assert told == f"no {'further interests of other sorts' if is_residual else 'other bursaries'} to declare"


@pytest.mark.parametrize(("is_fee", "is_kept"), [(False, False), (True, True)])
def test_is_fee(is_fee, is_kept):
    """A fee without a recipient is the person's own; of other payments nobody can tell."""
    with registered(Payment, is_fee=is_fee):
        assert paid_to_author(declared("payer: Mind").interests[0]) is is_kept


@pytest.mark.parametrize(
    ("shape", "variables", "item"),
    [
        (Interest, {}, 13),
        (Interest, {"is_support": True}, 1),
        (Payment, {}, 1),
        (Payment, {"is_support": False, "icmje": 3}, 3),
        (Payment, {"is_given": property(lambda _: True), "icmje": 2}, 13),
    ],
)
def test_is_support(shape, variables, item):
    """It is item 1 of the ICMJE form, where it is support for the work, and not what the person gave."""
    with registered(shape, **variables):
        assert item_of(declared("scope: submitted-work").interests[0]) == item


@pytest.mark.parametrize("is_shared", [False, True])
def test_is_shared(is_shared):
    """Support of the work that all its authors declare is told without naming them, where the kind is one for all."""
    with registered(Payment, is_shared=is_shared):
        more = ", nothing_to_declare: [{others: true}]"
        fact = "payer: Mind, scope: submitted-work"
        both = [declared(fact, who=who, more=more) for who in ("Ada Example", "Vic Sample")]
        first = statement(both, style="bmj-research").sentences[0].text
        assert ("AE and VS" in first) is not is_shared
        assert "bursary" in first


@pytest.mark.parametrize("is_honour", [False, True])
def test_is_honour(is_honour):
    """An honour is a financial relationship only with a sum."""
    with registered(Payment, is_honour=is_honour):
        assert is_financial(declared("payer: Mind").interests[0]) is not is_honour
        assert is_financial(declared("payer: Mind, amount: GBP 50").interests[0])


@pytest.mark.parametrize(
    ("variables", "fact", "told"),
    [
        ({}, "payer: {name: Two Funds, plural: true}", "Two Funds (O: a bursary)."),
        ({"is_counted_by_payer": True}, "payer: {name: Two Funds, plural: true}", "a bursary (O)."),
        ({}, "payer: Mind", "Mind (O: a bursary)."),
        ({"may_be_unpaid": True}, "payer: Mind", "a bursary (O)."),
        ({"may_be_unpaid": True}, "payer: Mind, amount: GBP 50", "Mind (O: a bursary)."),
        ({"is_applied_for": False}, "status: pending", "an expected bursary (O)."),
        ({"is_applied_for": True}, "status: pending", "a pending bursary (O)."),
    ],
)
def test_payments(variables, fact, told):
    """What only the payer tells stays with the payer; and what is applied for is pending."""
    with registered(Payment, **variables):
        assert stated(fact, style="oncologist").startswith(told)


def test_also_called():
    """Advice on an unknown kind goes by what the kind is also called."""
    with registered(also_called=("stipend",)):
        document = {"declarant": "Ada Example", "interests": [{"kind": "Stipend"}]}
        assert validate(document)[0].advice.startswith("Did you mean “bursary”?")


@pytest.mark.parametrize("needs_home", [False, True])
def test_needs_home(needs_home):
    """A placement is asked for the home employer that it lacks, by the name of its kind."""
    with registered(Placement, needs_home=needs_home):
        document = {
            "declarant": "Ada Example",
            "declared_on": "2016-07-01",
            "interests": [{"kind": "bursary", "host": "X"}],
        }
        told = [each.message for each in validate(document) if each.code == "DOC212"]
        assert told == ["first interest: a bursary has a home employer and a host; it lacks “home”"] * needs_home


@pytest.mark.parametrize(
    ("shape", "windows", "expected"),
    [
        (Payment, None, "payments"),
        (Payment, ("friends", "family"), "friends family"),
        (Placement, ("holdings",), "ties holdings"),
    ],
)
def test_windows(shape, windows, expected):
    """A policy sees it through the windows that the kind names; a placement through that of ties as well."""
    with registered(shape, **({"windows": windows} if windows else {})):
        assert " ".join(windows_for(declared("topic: art").interests[0], load_policy("fellowship"))) == expected


SEAT = """
{kind: award, title: prize, payer: charity, period: 2016-03-10}
vic: {kind: bursary, organisation: charity, period: 2014/..}
"""
REWARD = """
{kind: bursary, patron: charity, period: 2016-03-10}
vic: {kind: directorship, organisation: charity, period: 2014/..}
"""
COMPANY = """
{kind: bursary, organisation: charity, period: 2016}
vic: {kind: directorship, organisation: charity, period: 2014/..}
"""
UNPAID = """
placement: {kind: secondment, host: host, period: 2015, remuneration: paid}
{kind: bursary, organisation: host, period: 2015}
"""
PLACED = """
placement: {kind: bursary, organisation: host, period: 2016-01/2016-06, remuneration: paid}
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: host}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
"""


@pytest.mark.parametrize(
    ("code", "given", "shape", "variables", "expected"),
    [
        ("COI101", PLACED, Role, {}, []),
        ("COI101", PLACED, Role, {"is_placement": True}, ["certain host row"]),
        ("COI103", SEAT, Role, {}, []),
        ("COI103", SEAT, Role, {"is_seat": True}, ["certain vic charity"]),
        ("COI103", REWARD, Interest, {}, []),
        ("COI103", REWARD, Interest, {"reward_fields": ("patron",)}, ["certain vic charity"]),
        ("COI203", COMPANY, Role, {}, ["certain vic charity"]),
        ("COI203", COMPANY, Role, {"is_passive": True}, []),
        ("COI504", UNPAID, Role, {}, ["certain host -"]),
        ("COI504", UNPAID, Role, {"asks_for_pay": False}, []),
    ],
)
def test_screening(code, given, shape, variables, expected):
    """A rule finds the fellow by a fact of a kind of one's own as by one of a built-in kind that says the same."""
    with registered(shape, **variables):
        assert cases.found(given.strip(), code) == expected


@pytest.mark.parametrize("limited_as", ["", "gift"])
def test_limited_as(limited_as):
    """What is limited as a gift is held against the limits of a policy for gifts."""
    with registered(Payment, limited_as=limited_as):
        given = "{kind: bursary, payer: host, amount: GBP 300, period: 2016-03-10}"
        found = cases.screened(given, "COI305", "nhs-england").flags
        assert bool(found) is bool(limited_as)
        assert bool(cases.screened(given, "COI301", "nhs-england").flags) is not bool(limited_as)


@pytest.mark.parametrize("is_uncounted", [False, True])
def test_is_uncounted(is_uncounted):
    """A flag counts two of what can be counted, and else the occasions."""
    with registered(Payment, limited_as="gift", is_uncounted=is_uncounted):
        fact = "{kind: bursary, payer: host, amount: GBP 30, period: 2016-03-1%d}"
        screening = cases.screened(f"{fact % 0}\n{fact % 1}", "COI305", "nhs-england")
        told = " ".join(explain(each, screening.on) for each in screening.flags)
        assert ("bursary on two occasions" in told) is is_uncounted
        assert ("two bursaries" in told) is not is_uncounted


def test_a_kind_below_a_kind():
    """A class below a built-in kind says what that kind says, and a rule counts it as one."""
    with registered(Employment):
        assert cases.found("{kind: bursary, organisation: host, period: 2016-10}", "COI401") != []
