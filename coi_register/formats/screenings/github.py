"""A screening as annotations in a GitHub workflow, a line for each flag.

A flag is never an error, since it is no fault of anybody's: one of high or medium severity is a warning; one of low
severity, or one that is answered, is a notice. What was not assessed and what bars an author are told in the same way,
the head and dispositions that answer no flag as notices.
"""

from typing import Any

from coi_register.formats.screenings.as_dict import Place, PlaceOf, plain_screening
from coi_register.formats.shared.workflow_commands import workflow_command
from coi_register.screening.results.flags import Flag
from coi_register.screening.screen import Screening

__all__ = ["report"]


def report(screening: Screening, place_of: PlaceOf) -> str:
    """Write what was found as workflow commands, each at the place of its first piece of evidence.

    A flag without evidence is told at the place of its person.
    """
    plain = plain_screening(screening, place_of)
    lines = [workflow_command("notice", "What was looked at", " ".join(plain["head"]))]
    lines += [
        _told(f"{told['code']}: {told['title']}", _level(told), told, told["evidence"], _place(flag, told, place_of))
        for flag, told in zip(screening.flags, plain["flags"], strict=True)
    ]
    lines += [_told("Bar from a type of article", _answered(bar), bar, bar["evidence"]) for bar in plain["bars"]]
    lines += [_told("Not assessed", _answered(gap), gap, _evidence(gap["of"])) for gap in plain["not_assessed"]]
    lines += [
        _told("Disposition that answers no flag", "notice", {**each, "disposition": each}, [])
        for each in plain["dispositions"]
    ]
    return "".join(lines)


def _level(flag: dict[str, Any]) -> str:
    return "notice" if flag["severity"] == "low" else _answered(flag)


def _answered(told: dict[str, Any]) -> str:
    given = told["disposition"]
    return "notice" if given and given["state"] == "in force" else "warning"


def _evidence(of: dict[str, Any] | None) -> list[dict[str, Any]]:
    return [of] if of and "interest" in of else []


def _place(flag: Flag, told: dict[str, Any], place_of: PlaceOf) -> Place:
    return ("", 0, 0) if told["evidence"] else place_of(flag)


def _told(
    title: str, level: str, told: dict[str, Any], evidence: list[dict[str, Any]], place: Place = ("", 0, 0)
) -> str:
    given = told.get("disposition")
    lines = [told["explanation"]]
    if given:
        outcome = " ".join(filter(None, (given["outcome"], given["action"])))
        lines.append(f"Disposition: {outcome}, {given['state']}. {given['explanation']}")
    if evidence:
        lines.append(f"Evidence: {', '.join(each['interest'] for each in evidence)}")
    if told["fingerprint"]:
        lines.append(f"Fingerprint: {told['fingerprint']}")
    file, line, column = (evidence[0][name] for name in ("file", "line", "column")) if evidence else place
    return workflow_command(level, title, "\n".join(lines), file=file, line=line, column=column)
