import json
from typing import Any

from coi_register.formats.screenings import screening_report

OF_A_FLAG = {
    *("code", "title", "fellow", "patron", "certainty", "severity", "period", "evidence", "explanation", "policy"),
    *("fingerprint", "disposition"),
}


def read(screening: Any, *place_of: Any) -> Any:
    """Write a screening as JSON and read it again."""
    return json.loads(screening_report("json", screening, *place_of))


def test_the_keys(dispute: Any) -> None:
    """There are flags and what was not assessed; each flag has all that was promised, and what else is known."""
    told = read(dispute)
    head = ["head", "policy", "on", "known_on", "people", "nobody", "not_screened", "proposed", "rules", "what_if"]
    assert list(told) == [*head, "flags", "not_assessed", "dispositions", "bars"]
    assert told["not_screened"][0] | {"explanation": ""} == {"reason": "not placed", "people": 4, "explanation": ""}
    assert (told["nobody"], told["known_on"], told["rules"]["left_out_by_select"]) == (None, None, [])
    assert (told["policy"], told["on"]) == ({"name": "fellowship", "version": "2026-11"}, "2016-07-01")
    assert (told["people"], told["what_if"]) == (31, False)
    for flag in told["flags"]:
        assert set(flag) == OF_A_FLAG | {"about", "classification", "facts", "ties"}
    assert [flag["fingerprint"] for flag in told["flags"]] == [flag.fingerprint for flag in dispute.flags]


def test_a_flag(dispute: Any, somewhere: Any) -> None:
    """A flag is plain values: entities with id, name and sort, periods in EDTF, evidence with its place."""
    flag = read(dispute, somewhere)["flags"][1]
    assert flag["fellow"] == {"id": "ada", "name": "Ada Example", "sort": "person"}
    assert flag["patron"] == {"id": "nhs-employers", "name": "NHS Employers", "sort": "organisation"}
    assert flag["about"] == {"id": "contract-dispute", "name": "the contract dispute", "sort": "matter"}
    assert (flag["severity"], flag["certainty"], flag["period"]) == ("high", "certain", "2016-02-10")
    assert flag["policy"] == {"name": "fellowship", "version": "2026-11", "unverified": []}
    (evidence,) = flag["evidence"]
    assert evidence.pop("says").startswith("Ada Example is undertaking a paid secondment from Leeds Teaching")
    assert evidence == {
        "interest": "ada-secondment",
        "kind": "secondment",
        "person": flag["fellow"],
        "period": "2015-09/2016-08",
        "file": "my files/ada.yaml",
        "line": 7,
        "column": 5,
    }


def test_the_ties_of_a_flag(dispute: Any) -> None:
    """A flag has the ties that make its patron one, each with its placement, its period and what it runs through."""
    first, second, *_ = read(dispute)["flags"]
    (tie,) = first["ties"]
    assert (tie["kind"], tie["placement"], tie["certainty"]) == ("sponsor", "ada-secondment", "certain")
    assert (tie["period"], tie["host"]["id"]) == ("2015-09/2016-08", "nhs-employers")
    assert [each["sort"] for each in tie["through"]] == ["scheme"]
    assert [tie["kind"] for tie in second["ties"]] == ["host"]


def test_what_concerns_one_alone(dispute: Any) -> None:
    """Where nobody is a patron, there is none, and no tie."""
    (flag,) = [flag for flag in read(dispute)["flags"] if flag["code"] == "COI506"]
    assert (flag["patron"], flag["about"], flag["ties"], flag["period"]) == (None, None, [], None)


def test_what_was_not_assessed(dispute: Any) -> None:
    """What is missing is told, with the rules that lack it, and the interest or the entity that does."""
    _, zeroth, first, _, second = read(dispute)["not_assessed"]
    assert (zeroth["missing"], zeroth["of"]["id"], zeroth["disposition"]) == (
        "the holder",
        "chief-scientific-adviser",
        None,
    )
    assert zeroth["fingerprint"] == dispute.not_assessed[1].fingerprint
    assert (first["codes"], first["missing"]) == (["COI505"], "the event that gave rise to the duty")
    assert (second["codes"], second["missing"]) == (["COI301"], "dates")
    assert second["of"]["kind"] == "speaker-fee"
    assert second["patrons"][0]["name"] == "the Health Foundation"


def test_answers(answered: Any) -> None:
    """A disposition stands at its flag, with its state; one that answers none stands apart."""
    told = read(answered)
    first, second, third, *_ = (flag["disposition"] for flag in told["flags"])
    assert (first["outcome"], first["action"], first["state"]) == ("managed", "partial exclusion", "in force")
    assert (first["by"], first["on"], first["until"]) == ("Nora Invented", "2016-06-01", None)
    assert (second["state"], third) == ("lapsed", None)
    assert sorted(each["state"] for each in told["dispositions"]) == ["lapsed", "unmatched"]


def test_bars(small: Any) -> None:
    """A bar has its author, its article, its outcome and its evidence."""
    applies, cannot_tell = read(small("Ada Example", policy="bmj"))["bars"]
    assert (applies["outcome"], applies["evidence"][0]["interest"]) == ("applies", "fee")
    assert (cannot_tell["outcome"], cannot_tell["article_type"]) == ("cannot tell", "editorial")
