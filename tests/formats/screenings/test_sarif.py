import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import given
from jsonschema import Draft4Validator

from coi_register import loads
from coi_register.formats.screenings import screening_report
from coi_register.screening import Block, Finding, Pair, RuleContext, register_rule, screen, unregister_rule
from coi_register.screening.windows import COUNTS
from coi_register.strategies import texts

SCHEMA = Path(__file__).parents[2] / "data/sarif/sarif-2.1.0-rtm.5.json"
VALIDATOR = Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def run(screening: Any, *place_of: Any) -> Any:
    """Write a screening as SARIF, check that against its schema, and return the one run."""
    log = json.loads(screening_report("sarif", screening, *place_of))
    VALIDATOR.validate(log)
    (only,) = log["runs"]
    return only


def test_the_rules_are_those_that_fired(dispute: Any) -> None:
    """Each code that occurs has its rule once: title, what it does, and what to do; results point to it."""
    told = run(dispute)
    rules = told["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({flag.code for flag in dispute.flags})
    assert [rules[each["ruleIndex"]]["id"] for each in told["results"]] == [flag.code for flag in dispute.flags]
    rule = rules[0]
    assert rule["shortDescription"]["text"] == "Takes part in a matter to which a patron is a party"
    assert rule["fullDescription"]["text"].startswith("Finds fellows who write or speak about a matter")
    assert rule["help"]["text"].startswith("State the tie beside the article or talk")
    assert rule["defaultConfiguration"]["level"] in ("warning", "note")


def test_a_rule_without_words_is_described_by_its_title() -> None:
    """A rule of an application that has no docstring is described all the same, and its flags are located."""

    def anybody(context: RuleContext, pair: Pair) -> Iterator[Finding]:
        yield Finding(fellow=pair.fellow_key, assessment=COUNTS)

    register_rule("ACME101", "Anybody", anybody, wording="{{ t.fellow }} is there", blocks=(Block.FELLOW,))
    try:
        register = loads(
            "declarations: [{declarant: {id: a-example, name: Ada Example}, declared_on: 2016-01-01, "
            "interests: [{kind: fellowship, host: Mind, remuneration: paid, period: 2015}]}]"
        )
        told = run(screen(register, on=datetime.date(2016, 1, 1), select=["ACME101"]))
    finally:
        unregister_rule("ACME101")
    (rule,) = told["tool"]["driver"]["rules"]
    described = [rule[each]["text"] for each in ("shortDescription", "fullDescription", "help")]
    assert described == ["Anybody", "Anybody.", "Anybody."]
    (result,) = told["results"]
    assert result["locations"][0]["logicalLocations"][0]["name"] == "a-example"


def test_no_flag_is_an_error(dispute: Any) -> None:
    """High and medium flags are warnings and low ones notes, since a flag is nobody's fault."""
    told = run(dispute)["results"]
    assert {(each["properties"]["severity"], each["level"]) for each in told} == {
        ("high", "warning"),
        ("medium", "warning"),
        ("low", "note"),
    }


def test_a_result(dispute: Any, somewhere: Any) -> None:
    """A result is the explanation, its evidence where it stands, the fingerprint, and who is meant."""
    result = run(dispute, somewhere)["results"][1]
    assert result["message"]["text"].startswith("Ada Example wrote about the contract dispute on 10 February 2016")
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "my%20files/ada.yaml"},
                "region": {"startLine": 7, "startColumn": 5},
            },
            "logicalLocations": [{"name": "ada-secondment", "fullyQualifiedName": "secondment ada-secondment"}],
        }
    ]
    assert result["partialFingerprints"] == {"coiFlag/v1": dispute.flags[1].fingerprint}
    properties = result["properties"]
    assert (properties["fellow"]["id"], properties["patron"]["id"]) == ("ada", "nhs-employers")
    assert (properties["certainty"], properties["policy"]["name"]) == ("certain", "fellowship")


def test_the_placement_is_not_the_first_place(dispute: Any) -> None:
    """A reader is led to what is more than the placement; the placement is a related place, with what it says."""
    (result, *_) = [each for each in run(dispute)["results"] if each["ruleId"] == "COI201"]
    assert result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"].startswith("campaign-role ")
    (related,) = result["relatedLocations"]
    assert related["logicalLocations"][0]["fullyQualifiedName"].startswith("fellowship ")
    assert related["message"]["text"].startswith("Gil Fictional holds a")


def test_what_is_not_known_is_not_said(dispute: Any) -> None:
    """Without places there is no physical location; a flag without evidence is located at the person."""
    told = run(dispute)["results"]
    assert not [place for each in told for place in each["locations"] if "physicalLocation" in place]
    assert all(each["locations"] for each in told)
    named = {each["ruleId"]: each["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] for each in told}
    assert [code for code, name in named.items() if name.startswith("person ")] == ["COI506", "COI508"]


def test_every_result_has_a_file_and_a_line(dispute: Any, somewhere: Any) -> None:
    """A result is located in a file: at its evidence, or where there is none, at its person."""
    told = run(dispute, somewhere)["results"]
    places = {each["ruleId"]: each["locations"][0]["physicalLocation"] for each in told}
    assert all(place["region"]["startLine"] for place in places.values())
    assert places["COI506"]["artifactLocation"] == {"uri": "my%20people/zed.yaml"}
    assert places["COI101"]["artifactLocation"]["uri"].startswith("my%20files/")


def test_suppressions(answered: Any) -> None:
    """A flag that is answered is suppressed, with the reason; one whose answer has lapsed is not, and says so."""
    first, second, *others = run(answered)["results"]
    (suppression,) = first["suppressions"]
    assert (suppression["kind"], suppression["status"]) == ("external", "accepted")
    assert suppression["justification"] == (
        "Managed (partial exclusion) by Nora Invented on 1 June 2016: The tie stands beside the article."
    )
    assert (second["suppressions"], second["properties"]["disposition"]["state"]) == ([], "lapsed")
    assert all(each["suppressions"] == [] for each in others)


def test_notifications(answered: Any, small: Any) -> None:
    """What was not assessed, bars, and dispositions that answer no flag are notifications, of kinds that are listed."""
    told = run(answered)
    (invocation,) = told["invocations"]
    kinds = [each["descriptor"]["id"] for each in invocation["toolExecutionNotifications"]]
    assert invocation["executionSuccessful"] is True
    assert kinds == ["head", *["not-assessed"] * 5, *["disposition"] * 2]
    assert [each["id"] for each in told["tool"]["driver"]["notifications"]] == ["disposition", "head", "not-assessed"]
    barred = run(small("Ada Example", policy="bmj"))["invocations"][0]["toolExecutionNotifications"]
    assert [each["properties"].get("outcome") for each in barred] == [None, None, "applies", "cannot tell"]


@given(text=texts(length=100))
def test_every_log_is_sarif(text: str, small: Any) -> None:
    """Whatever people and matters are called, the log is valid, and no name is a placeholder or a link."""
    for result in run(small(text))["results"]:
        message = result["message"]["text"].replace("{{", "").replace("}}", "")
        assert not {"{", "}"} & set(message)
        assert "](" not in message
