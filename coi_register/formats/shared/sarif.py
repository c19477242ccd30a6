"""Parts of a SARIF log that all our logs share: the log, messages, places.

Source: OASIS Standard, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0"; its sections are
named where they decide something.
"""

import os
import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from coi_register.formats.shared.safe_text import json_text

__all__ = ["artifact_uri", "message_text", "physical_location", "sarif_log"]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_INFORMATION = "https://coi-register.example/"
"""Where the tool is described: the host of the schemas, which is of a kind that never exists (RFC 2606)."""

_Descriptor = Mapping[str, Any]
_DRIVE = re.compile(r"[A-Za-z]:/")


def sarif_log(rules: Iterable[_Descriptor], *, notifications: Iterable[_Descriptor] = (), **run: object) -> str:
    """Write a log of one run of this tool.

    Args:
        rules: the rules of what was found, as `reportingDescriptor` objects.
        notifications: what kinds of notification the run holds, if any, likewise.
        run: what else the run holds, such as `results`.
    """
    driver: dict[str, object] = {"name": "coi-register", "version": _version(), "informationUri": _INFORMATION}
    driver["rules"] = list(rules)
    told = list(notifications)
    if told:
        driver["notifications"] = told
    whole = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", **run}
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [whole]})


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # which takes as long to import as Python to start

    try:
        return version("coi_register")
    except PackageNotFoundError:  # run from sources that nobody has installed
        return "unknown"


def message_text(text: str) -> str:
    """Write the text of a message: braces doubled (3.11.5), and no links (3.11.6)."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")


def physical_location(file: str, line: int, column: int) -> dict[str, object]:
    """Say where something stands in a file, as well as it is known: lines and columns from 1, or 0."""
    location: dict[str, object] = {"artifactLocation": {"uri": artifact_uri(file)}}
    if line:
        location["region"] = {"startLine": line} | ({"startColumn": column} if column else {})
    return location


def artifact_uri(file: str) -> str:
    """Write a file's name as a URI: relative where the name is, percent-encoded, with forward slashes (3.4.3)."""
    name = file.replace(os.sep, "/")
    while name.startswith("./") and name.strip("./"):
        name = name[2:].lstrip("/")
    encoded = quote(_bytes(name), safe="/")
    if name.startswith("/"):
        return f"file://{encoded}"
    return f"file:///{encoded.replace('%3A', ':', 1)}" if _DRIVE.match(name) and os.sep != "/" else encoded


def _bytes(name: str) -> bytes:
    """Give back the bytes of a file's name that is not UTF-8, as Python shows it by surrogates (PEP 383)."""
    try:
        return name.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return name.encode("utf-8", "surrogatepass")
