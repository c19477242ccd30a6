"""A screening as a table in CSV (RFC 4180), one row a flag, for spreadsheets."""

import csv
import io
import unicodedata
from typing import Any

from coi_register.formats.screenings.as_dict import PlaceOf, plain_screening
from coi_register.formats.shared.safe_text import harmless
from coi_register.screening.screen import Screening

__all__ = ["report"]

_COLUMNS = (
    *("code", "title", "severity", "certainty", "fellow_id", "fellow", "patron_id", "patron", "about_id", "about"),
    *("period", "explanation", "evidence", "places", "policy", "policy_version", "unverified"),
    *("classification", "fingerprint", "disposition", "disposition_state", "disposition_by", "disposition_on"),
    *("disposition_until", "disposition_reason"),
)
_FORMULAS = frozenset("=+-−@\t\r")


def report(screening: Screening, place_of: PlaceOf) -> str:
    """Write the flags of a screening as CSV, with a header; rows of the code HEAD say what was looked at.

    Rows for what bars an author from an article, for what was not assessed, and for dispositions that answer no flag
    follow; `title` says which they are.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    plain = plain_screening(screening, place_of)
    text = io.StringIO()
    writer = csv.DictWriter(text, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    rows = (
        *(_head(line, plain) for line in plain["head"]),
        *map(_flag, plain["flags"]),
        *map(_bar, plain["bars"]),
        *map(_gap, plain["not_assessed"]),
        *map(_unanswering, plain["dispositions"]),
    )
    for row in rows:
        writer.writerow({name: _safe(value) for name, value in row.items()})
    return text.getvalue()


def _head(line: str, plain: dict[str, Any]) -> dict[str, str]:
    policy = plain["policy"]
    return {
        "code": "HEAD",
        "title": "What was looked at",
        "explanation": line,
        "policy": policy["name"],
        "policy_version": policy["version"],
    }


def _flag(flag: dict[str, Any]) -> dict[str, str]:
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
        **_evidence(flag["evidence"]),
        "policy": flag["policy"]["name"],
        "policy_version": flag["policy"]["version"],
        "unverified": "; ".join(flag["policy"]["unverified"]),
        "classification": "; ".join(flag["classification"]),
        "fingerprint": flag["fingerprint"],
        **_decision(flag["disposition"] or {}),
    }


def _evidence(evidence: list[dict[str, Any]]) -> dict[str, str]:
    return {
        "evidence": "; ".join(each["interest"] for each in evidence),
        "places": "; ".join(f"{each['file']}:{each['line']}" for each in evidence if each["file"]),
    }


def _decision(given: dict[str, Any]) -> dict[str, str]:
    return {
        "disposition": " ".join(each for each in (given.get("outcome"), given.get("action")) if each),
        "disposition_state": given.get("state") or "",
        "disposition_by": given.get("by") or "",
        "disposition_on": given.get("on") or "",
        "disposition_until": given.get("until") or "",
        "disposition_reason": given.get("reason") or "",
    }


def _bar(bar: dict[str, Any]) -> dict[str, str]:
    return {
        "title": f"Bar from a type of article: {bar['outcome']}",
        **_named("fellow", bar["author"]),
        **_named("about", bar["matter"]),
        "explanation": bar["explanation"],
        **_evidence(bar["evidence"]),
        "fingerprint": bar["fingerprint"] or "",
        **_decision(bar["disposition"] or {}),
        "unverified": "; ".join(bar["unverified"]),
    }


def _unanswering(given: dict[str, Any]) -> dict[str, str]:
    return {
        "title": "Disposition that answers no flag",
        "explanation": given["explanation"],
        "fingerprint": given["fingerprint"],
        **_decision(given),
    }


def _gap(gap: dict[str, Any]) -> dict[str, str]:
    return {
        "code": " ".join(gap["codes"]),
        "title": "Not assessed",
        "fellow_id": "; ".join(each["id"] or "" for each in gap["fellows"]),
        "fellow": "; ".join(each["name"] for each in gap["fellows"]),
        "patron": "; ".join(each["name"] for each in gap["patrons"]),
        "explanation": gap["explanation"],
        **_evidence([gap["of"]] if gap["of"] and "interest" in gap["of"] else []),
        "fingerprint": gap["fingerprint"],
        **_decision(gap["disposition"] or {}),
    }


def _named(column: str, entity: dict[str, Any] | None) -> dict[str, str]:
    return {f"{column}_id": (entity or {}).get("id") or "", column: (entity or {}).get("name") or ""}


def _safe(text: str) -> str:
    clean = harmless(text)
    # Spreadsheets in East Asian languages take wide and small forms of these marks for them, as ＝ and ﹢.
    first = unicodedata.normalize("NFKC", clean.lstrip()[:1])
    return f"'{clean}" if first in _FORMULAS else clean
