"""Codes of what can go wrong while a document is read, before anybody asks what it says."""

from collections.abc import Mapping
from enum import StrEnum

__all__ = ["TITLES", "Code"]


class Code(StrEnum):
    """Stable names of the reading problems; a code is never reused."""

    UNREADABLE = "DOC001"
    ENCODING = "DOC002"
    EMPTY = "DOC003"
    SYNTAX = "DOC004"
    DUPLICATE_KEY = "DOC005"
    KEY_NOT_TEXT = "DOC006"
    REFERENCE = "DOC007"
    NUMBER = "DOC008"
    DEPTH = "DOC009"
    CHARACTER = "DOC010"


TITLES: Mapping[str, str] = {
    Code.UNREADABLE: "file that cannot be read",
    Code.ENCODING: "file that is not UTF-8",
    Code.EMPTY: "empty document",
    Code.SYNTAX: "text that is not valid YAML or JSON",
    Code.DUPLICATE_KEY: "key that stands twice",
    Code.KEY_NOT_TEXT: "key that is not text",
    Code.REFERENCE: "anchor, alias, merge key or tag",
    Code.NUMBER: "number that is not one, or is out of bounds",
    Code.DEPTH: "document that is nested too deeply",
    Code.CHARACTER: "character that may not stand in a document",
}
"""What each code means, in a few words: the one place where these titles are written."""
