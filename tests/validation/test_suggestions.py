"""Advice that shows what to write: applied to the document, it mends it, in YAML and in JSON."""

import json
import re

import pytest

from coi_register.documents.load_dump import validate
from coi_register.errors import Severity
from coi_register.model.inline_values import in_flow, in_json
from coi_register.parsing import read_bytes
from coi_register.validation.examine import examine
from coi_register.validation.keys import MOVE_TO_INTERESTS, meant_key
from coi_register.validation.suggestions import choice_advice

HEAD = {"declarant": {"name": "Ann Example", "pronouns": "she"}, "declared_on": "2026-09-14"}
FEE = {"kind": "consulting-fee", "payer": "Acme"}
JOB = {"kind": "employment", "organisation": "Mind"}
GIFT = {"kind": "gift", "donor": "Acme Pharma", "description": "a pen"}

# An interest, the field that is wrong, and what the advice says to write there.
SHOWN = [
    ({**FEE, "amount": "£50 - £100"}, "amount", {"currency": "GBP", "minimum": 50, "maximum": 100}),
    ({**FEE, "amount": "Under £50"}, "amount", {"currency": "GBP", "maximum": 50}),
    ({**FEE, "amount": "circa £500"}, "amount", {"currency": "GBP", "value": 500, "approximate": True}),
    ({**FEE, "amount": "£500 per annum"}, "amount", {"currency": "GBP", "value": 500, "per": "year"}),
    ({**FEE, "amount": "$5,000"}, "amount", "USD 5000"),
    ({**JOB, "remuneration": "£500 per day"}, "remuneration",
     {"status": "paid", "amount": {"currency": "GBP", "value": 500, "per": "day"}}),
    ({**JOB, "remuneration": "€5k"}, "remuneration", "EUR 5000"),
    ({**JOB, "period": "2010/11"}, "period", "2010/2011"),
    ({**JOB, "period": "2024-05/06"}, "period", "2024-05/2024-06"),
    ({**JOB, "period": 42186}, "period", "2015-07-01"),
    ({**JOB, "id": "Ada 2025"}, "id", "ada-2025"),
    ({"kind": "patent", "title": "a pump", "numbers": "17/123/45"}, "numbers", ["17/123/45"]),
    ({"kind": "patent", "title": "a pump", "numbers": "A; B"}, "numbers", ["A", "B"]),
    ({"kind": "shareholding", "organisation": "Acme", "percentage": "15%"}, "percentage", 15),
]  # fmt: skip


def shown(advice):
    """What a piece of advice says to write."""
    found = re.fullmatch(r"(?:Write it as a list|Write)(?:: numbers)?:? (.*?)\.", advice)
    assert found, advice
    return found[1]


def read(text):
    """What a text in YAML or JSON says."""
    (document,) = read_bytes(text.encode(), syntax="yaml")
    assert document.problems == ()
    return document.value


@pytest.mark.parametrize(("interest", "field", "meant"), SHOWN)
def test_what_advice_shows_mends_the_document(interest, field, meant):
    """What is shown stands for what was meant, and with it the document is in order."""
    document = {**HEAD, "interests": [interest]}
    (problem,) = validate(document)
    written = read(shown(problem.advice))
    assert written == meant
    assert validate({**HEAD, "interests": [{**interest, field: written}]}) == ()


@pytest.mark.parametrize(("interest", "field", "meant"), [each for each in SHOWN if isinstance(each[2], dict)])
def test_advice_is_json_in_json(interest, field, meant):
    """In a file of JSON the advice shows JSON."""
    (raw,) = read_bytes(json.dumps({**HEAD, "interests": [interest]}).encode(), file="x.json")
    (problem,) = examine(raw).problems
    assert json.loads(shown(problem.advice)) == meant


@pytest.mark.parametrize("payer", [["Acme", "Beta"], "Acme; Beta"])
def test_several_bodies_are_several_interests(payer):
    """Several names in one field are written out as interests, which are in order."""
    (problem,) = validate({**HEAD, "interests": [{**FEE, "payer": payer, "period": "2015"}]})
    interests = [read(each) for each in re.findall(r"\{.*?\}", problem.advice)]
    assert [each["payer"] for each in interests] == ["Acme", "Beta"]
    assert validate({**HEAD, "interests": interests}) == ()


def test_what_is_no_part_of_the_example_is_left_out():
    """What is wrong elsewhere in the interest is not shown as what to write."""
    (_, problem) = validate({**HEAD, "interests": [{**FEE, "payer": ["A", "B"], "amount": 5}]})
    assert "{kind: consulting-fee, payer: A} and {kind: consulting-fee, payer: B}" in problem.advice


KEYS = [
    ({"name": "Ann Example", "nothing_to_declare": True}, "declarant"),
    ({"declarer": "Ann Example", "nothing_to_declare": True}, "declarant"),
    ({**HEAD, "date": "2026-01-01", "nothing_to_declare": True, "declared_on": None}, None),
    ({"declarant": "Ann Example", "date": "2026-01-01", "nothing_to_declare": True}, "declared_on"),
    ({**HEAD, "type": "employment"}, "kind"),
    ({**HEAD, "knid": "employment"}, "kind"),
    ({**HEAD, "company": "Acme"}, "organisation"),
    ({**HEAD, "interests": [{"kind": "employment", "company": "Acme"}]}, "organisation"),
    ({**HEAD, "interests": [{"kind": "consulting-fee", "company": "Acme"}]}, "payer"),
    ({**HEAD, "interests": [{"kind": "employment", "organisation": "Acme", "job title": "nurse"}]}, "role"),
    ({**HEAD, "interests": [{"kind": "employment", "organisation": "Acme", "salary": "paid"}]}, "remuneration"),
]


@pytest.mark.parametrize(("document", "meant"), KEYS)
def test_keys_by_their_meaning(document, meant):
    """A key that people write for another is told, and a key that it stands for is not missed."""
    problems = [problem for problem in validate(document) if problem.code == "DOC102"]
    assert meant is None or [problem.advice.startswith(f"Did you mean “{meant}”?") for problem in problems] == [True]
    assert meant is None or "DOC103" not in {problem.code for problem in validate(document)}


def test_an_orcid_is_an_identifier():
    """An ORCID beside the declarant, or in it, is shown where it belongs."""
    orcid = "0000-0002-1825-0097"
    for document in (
        {"declarant": "Ann Example", "orcid": orcid, "nothing_to_declare": True},
        {"declarant": {"name": "Ann Example", "orcid": f"https://orcid.org/{orcid}"}, "nothing_to_declare": True},
    ):
        (problem,) = validate(document)
        assert f"identifiers: [{{system: ORCID, id: {orcid}}}]" in problem.advice


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- declarant: Ann Example\n  nothing_to_declare: true\n", "“declarations”"),
        ("- kind: gift\n", "“interests”"),
        ("I have no interests.\n", "prose"),
        ("I have read the policy: I have none.\n", "prose"),
        ("name,organisation,amount\nAnn Example,Acme,500\n", "table"),
    ],
)
def test_a_document_that_is_none(text, words):
    """A list, prose and a table are told as what they are, each in one problem."""
    (raw,) = read_bytes(text.encode())
    (problem,) = examine(raw).problems
    assert words in problem.advice


@pytest.mark.parametrize(
    ("field", "value", "unsaid"),
    [("percentage", ">15", "“15”"), ("percentage", "15-20", "Write 15"), ("percentage", "about 15%", "Write 15")],
)
def test_no_other_fact_is_advised(field, value, unsaid):
    """What is no exact number is not made one."""
    (problem,) = validate({**HEAD, "interests": [{"kind": "shareholding", "organisation": "Acme", field: value}]})
    assert problem.advice
    assert unsaid not in problem.advice


@pytest.mark.parametrize("value", ["half paid", "paid partly", "not quite unpaid", "un"])
def test_no_other_pay_is_advised(value):
    """What is neither paid nor unpaid is not cut down to one of them."""
    (problem,) = validate({**HEAD, "interests": [{**JOB, "remuneration": value}]})
    assert "Did you mean" not in problem.advice
    assert "expenses-only" in problem.advice


def test_a_comma_in_braces():
    """An amount whose comma ends it in braces is put together again."""
    (raw,) = read_bytes(b"declarant: Ann Example\ninterests:\n  - {kind: gift, description: a pen, amount: $5,000}\n")
    assert all("USD 5000" in problem.advice for problem in examine(raw).problems)


@pytest.mark.parametrize(
    "value",
    ["a", "a: b", "a, b", "yes", "true", "0204", "5", "1e3", "- a", "[a", "{a", "#a", "a #b", "", " a", "a'b", "“a”",
     "ü",     {"a": ["b", {"c": "d, e"}]}, ["2015", 5], True, "2016-06-29", "a:", "C++", "&a", "*a", "%a"],
)  # fmt: skip
def test_values_in_one_line(value):
    """What is written in one line reads back the same, in YAML and in JSON."""
    document = read(f"{{key: {in_flow(value)}}}")
    assert document == {"key": value}
    assert json.loads(in_json(value)) == value


def test_choices_and_keys_that_are_far_off():
    """What is like nothing is not advised."""
    assert choice_advice("entirely other", ["paid", "unpaid"]) == ""
    assert meant_key("colour", ["kind", "period"]) == ""


@pytest.mark.parametrize(
    "nil",
    [
        {"kind": "speaker-fee", "payer": "Acme Pharma", "amount": "GBP 500"},
        {"kind": "gift", "description": "a pen"},
        {"kind": "family-tie", "relation": "sister", "person": "Bea Example", "organisation": "Acme Pharma"},
        {"payer": "Acme Pharma"},
    ],
)
@pytest.mark.parametrize("others", [True, False])
def test_an_interest_where_there_is_none(nil, others):
    """An entry of `nothing_to_declare` with what only an interest has is one error, which says where to put it."""
    problems = validate({**HEAD, "nothing_to_declare": [*[{"others": True}] * others, nil], "interests": [GIFT]})
    (problem,) = [each for each in problems if each.severity is Severity.ERROR]
    assert problem.code == "DOC102"
    assert problem.path[:2] == ("nothing_to_declare", int(others))
    assert problem.advice == MOVE_TO_INTERESTS


def test_a_slip_where_there_is_none():
    """A misspelt key of such an entry is still told as that."""
    (problem,) = validate({**HEAD, "nothing_to_declare": [{"kind": "gift", "organization": "Acme Pharma"}]})
    assert problem.advice == "Did you mean “organisation”?"


def test_whose_nothing_it_is():
    """Whoever writes the `subject` of an interest where there is none is shown the list of `subjects`."""
    problems = validate({**HEAD, "nothing_to_declare": [{"kind": "gift", "subject": "spouse"}], "interests": [GIFT]})
    (problem,) = [each for each in problems if each.severity is Severity.ERROR]
    assert problem.advice == "Write subjects, with a list: subjects: [spouse, child]."
