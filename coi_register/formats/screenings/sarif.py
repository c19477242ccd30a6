"""A screening as SARIF 2.1.0, which code hosts, editors and dashboards read.

SARIF knows the levels error, warning and note. A flag is never an error, since it is no fault of anybody's: a flag of
high or medium severity is a warning, and one of low severity a note; `properties` have the severity itself. What
could not be assessed, what bars an author from an article, and dispositions that answer no flag are notifications; so
is the head, which says what was looked at.

Source: OASIS Standard, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0"; its sections are
named where they decide something.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from coi_register.errors import as_sentence
from coi_register.formats.screenings.as_dict import Place, PlaceOf, plain_screening
from coi_register.formats.shared.sarif import message_text, physical_location, sarif_log
from coi_register.screening.results.flags import Flag
from coi_register.screening.rules import Rule
from coi_register.screening.screen import Screening

__all__ = ["report"]

_LEVELS = {"high": "warning", "medium": "warning", "low": "note"}
_NOTIFICATIONS = {
    "head": "What was looked at, and what was not",
    "not-assessed": "Something could not be assessed: it is missing, or can be read in several ways",
    "bar": "A policy bars an author from a type of article, or may",
    "disposition": "A disposition answers no flag of this screening",
}


def report(screening: Screening, place_of: PlaceOf) -> str:
    """Write a screening as a SARIF log of one run, with the rules of the flags that were found."""
    plain = plain_screening(screening, place_of)
    rules = {flag.code: flag.rule for flag in screening.flags}
    codes = sorted(rules)
    notifications = list(_notifications(plain))
    kinds = sorted({each["descriptor"]["id"] for each in notifications})
    return sarif_log(
        [_rule(rules[code]) for code in codes],
        notifications=[{"id": kind, "shortDescription": {"text": _NOTIFICATIONS[kind]}} for kind in kinds],
        invocations=[{"executionSuccessful": True, "toolExecutionNotifications": notifications}],
        results=[
            _result(flag, told, codes, place_of) for flag, told in zip(screening.flags, plain["flags"], strict=True)
        ],
        properties={name: plain[name] for name in _HEAD},
    )


_HEAD = ("head", "policy", "on", "known_on", "people", "nobody", "not_screened", "proposed", "rules", "what_if")


def _rule(rule: Rule) -> dict[str, object]:
    """Describe a rule: its title, what it does, and what to do about what it finds.

    For what a rule of an application does not say, its title stands.
    """
    what = rule.what or as_sentence(rule.title)
    return {
        "id": rule.code,
        "shortDescription": {"text": message_text(rule.title)},
        "fullDescription": {"text": message_text(what)},
        "help": {"text": message_text(rule.sections.get("What to do") or what)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(flag: Flag, told: dict[str, Any], codes: list[str], place_of: PlaceOf) -> dict[str, object]:
    """Write a flag. Suppressions are given for all results or for none (3.27.23), so also where there is none."""
    first, *more = _evidence(flag, told) or [None]
    return {
        "ruleId": flag.code,
        "ruleIndex": codes.index(flag.code),
        "level": _LEVELS[flag.severity],
        "message": {"text": message_text(told["explanation"]) or flag.code},
        "locations": [_location(first) if first else _person(told["fellow"], place_of(flag))],
        "relatedLocations": [
            {"id": number, **_location(each), "message": {"text": message_text(each["says"])}}
            for number, each in enumerate(more, 1)
            if each
        ],
        "partialFingerprints": {"coiFlag/v1": flag.fingerprint},
        "suppressions": [] if flag.is_open else [_suppression(told["disposition"])],
        "properties": {name: told[name] for name in _PROPERTIES if told[name] not in (None, [], {})},
    }


_PROPERTIES = (
    *("severity", "certainty", "fellow", "patron", "about", "period", "policy", "classification", "disposition"),
)


def _evidence(flag: Flag, told: dict[str, Any]) -> list[dict[str, Any] | None]:
    """The evidence, what speaks of more than the placement first: that is where a reader wants to be led."""
    placements = {(tie.fact.person, tie.fact.id) for tie in flag.ties}
    facts = zip(flag.evidence, told["evidence"], strict=True)
    return [each for _, each in sorted(facts, key=lambda both: (both[0].person, both[0].id) in placements)]


def _location(evidence: dict[str, Any]) -> dict[str, object]:
    logical = {"name": evidence["interest"], "fullyQualifiedName": f"{evidence['kind']} {evidence['interest']}"}
    location: dict[str, object] = {"logicalLocations": [logical]}
    if evidence["file"]:
        location["physicalLocation"] = physical_location(evidence["file"], evidence["line"], evidence["column"])
    return location


def _person(fellow: dict[str, Any], place: Place) -> dict[str, object]:
    """The location of a flag without evidence: the person whose declaration is missing or late."""
    name = fellow["id"] or fellow["name"]
    location: dict[str, object] = {"logicalLocations": [{"name": name, "fullyQualifiedName": f"person {name}"}]}
    if place[0]:
        location["physicalLocation"] = physical_location(*place)
    return location


def _suppression(given: dict[str, Any]) -> dict[str, object]:
    return {
        "kind": "external",
        "status": "accepted",
        "justification": given["explanation"],
        "properties": {name: given[name] for name in ("outcome", "action", "by", "on", "until") if given[name]},
    }


def _notifications(plain: dict[str, Any]) -> Iterator[dict[str, Any]]:
    head = {"explanation": " ".join(plain["head"])}
    yield _notification("head", "warning" if plain["nobody"] or plain["proposed"] else "note", head, [])
    for gap in plain["not_assessed"]:
        of = gap["of"] if gap["of"] and "interest" in gap["of"] else None
        more = {"codes": gap["codes"], "fingerprint": gap["fingerprint"], "disposition": gap["disposition"]}
        yield _notification("not-assessed", _level(gap), gap, [of] if of else [], **more)
    for bar in plain["bars"]:
        more = {"outcome": bar["outcome"], "fingerprint": bar["fingerprint"], "disposition": bar["disposition"]}
        yield _notification("bar", _level(bar), bar, bar["evidence"], **more)
    for given in plain["dispositions"]:
        yield _notification("disposition", "note", given, [], fingerprint=given["fingerprint"], state=given["state"])


def _level(told: dict[str, Any]) -> str:
    """A note, where a disposition in force answers it."""
    given = told["disposition"]
    return "note" if given and given["state"] == "in force" else "warning"


def _notification(
    kind: str, level: str, told: dict[str, Any], evidence: Iterable[dict[str, Any]], **properties: object
) -> dict[str, Any]:
    return {
        "descriptor": {"id": kind},
        "level": level,
        "message": {"text": message_text(told["explanation"])},
        "locations": [_location(each) for each in evidence],
        "properties": {name: value for name, value in properties.items() if value is not None},
    }
