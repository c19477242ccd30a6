"""A screening as a table in CSV (RFC 4180), one row a flag, for spreadsheets."""

import csv
import io
from typing import Any

from coi_register.formats.characters import printable
from coi_register.formats.screenings.plain import PlaceOf, plain_screening
from coi_register.screening.screen import Screening

__all__ = ["report"]

_COLUMNS = (
    *("code", "title", "severity", "certainty", "fellow_id", "fellow", "patron_id", "patron", "about_id", "about"),
    *("period", "explanation", "evidence", "places", "policy", "policy_version", "unverified"),
    *("classification", "fingerprint", "disposition", "disposition_state", "disposition_by", "disposition_on"),
    *("disposition_until", "disposition_reason"),
)
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def report(screening: Screening, place_of: PlaceOf) -> str:
    """Write the flags of a screening as CSV, with a header, and a last row for each thing that was not assessed.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    plain = plain_screening(screening, place_of)
    text = io.StringIO()
    writer = csv.DictWriter(text, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in (*map(_flag, plain["flags"]), *map(_gap, plain["not_assessed"])):
        writer.writerow({name: _safe(value) for name, value in row.items()})
    return text.getvalue()


def _flag(flag: dict[str, Any]) -> dict[str, str]:
    given = flag["disposition"] or {}
    return {
        "code": flag["code"],
        "title": flag["title"],
        "severity": flag["severity"],
        "certainty": flag["certainty"],
        **_named("fellow", flag["fellow"]),
        **_named("patron", flag["patron"]),
        **_named("about", flag["about"]),
        "period": flag["period"] or "",
        "explanation": flag["explanation"],
        "evidence": "; ".join(each["interest"] for each in flag["evidence"]),
        "places": "; ".join(f"{each['file']}:{each['line']}" for each in flag["evidence"] if each["file"]),
        "policy": flag["policy"]["name"],
        "policy_version": flag["policy"]["version"],
        "unverified": "; ".join(flag["policy"]["unverified"]),
        "classification": "; ".join(flag["classification"]),
        "fingerprint": flag["fingerprint"],
        "disposition": " ".join(each for each in (given.get("outcome"), given.get("action")) if each),
        "disposition_state": given.get("state") or "",
        "disposition_by": given.get("by") or "",
        "disposition_on": given.get("on") or "",
        "disposition_until": given.get("until") or "",
        "disposition_reason": given.get("reason") or "",
    }


def _gap(gap: dict[str, Any]) -> dict[str, str]:
    return {
        "code": " ".join(gap["codes"]),
        "title": "Not assessed",
        **_named("fellow", gap["fellow"]),
        "patron": "; ".join(each["name"] for each in gap["patrons"]),
        "explanation": gap["explanation"],
    }


def _named(column: str, entity: dict[str, Any] | None) -> dict[str, str]:
    return {f"{column}_id": (entity or {}).get("id") or "", column: (entity or {}).get("name") or ""}


def _safe(text: str) -> str:
    clean = printable(text)
    return f"'{clean}" if clean.startswith(_FORMULAS) else clean
