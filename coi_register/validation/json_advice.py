"""Advice for authors of JSON: examples are shown in JSON, not in YAML."""

import re
from collections.abc import Iterator

from coi_register.model.inline_values import in_json
from coi_register.parsing import read_bytes

__all__ = ["advice_in_json", "is_json"]

_key = re.compile(r"(?:(?<=[\s“])|^)(?!each|list|same)([a-z_]+): $")
_pair = re.compile(r"“([a-z_]+): ([^“”{}\[\]]+)”")
_WORDS = {
    "a line for each, beginning with “- ”": "in square brackets, with commas between",
    ", or give each declaration a document of its own, after a line ---": "",
    "In braces a comma ends a value: write": "Write",
}


def is_json(file: str, text: str) -> bool:
    """Whether a document is written in JSON, by the name of its file or by how it begins."""
    name = file.lower()
    if name.endswith((".yaml", ".yml")):
        return False
    return name.endswith((".json", ".jsonl", ".ndjson")) or text.lstrip()[:1] in ("{", "[")


def advice_in_json(advice: str) -> str:
    """Write the YAML in a piece of advice as JSON.

    >>> advice_in_json("Write amount: {currency: GBP, maximum: 50}.")
    'Write "amount": {"currency": "GBP", "maximum": 50}.'
    >>> advice_in_json("Say “nothing_to_declare: true”.")
    'Say “"nothing_to_declare": true”.'
    """
    for words, instead in _WORDS.items():
        advice = advice.replace(words, instead)
    told = "".join(_pieces(advice))
    return _pair.sub(lambda found: f"“{in_json(found[1])}: {_value(found[2])}”", told)


def _pieces(advice: str) -> Iterator[str]:
    """Go through a text and write each mapping and list in it as JSON, with the key before it."""
    at = 0
    while at < len(advice):
        start = next((index for index in range(at, len(advice)) if advice[index] in "{["), len(advice))
        end = _end(advice, start)
        value = _read(advice[start:end]) if end else None
        before = advice[at:start]
        if not isinstance(value, dict | list):
            yield advice[at : start + 1]
            at = start + 1
            continue
        yield _key.sub(lambda found: f"{in_json(found[1])}: ", before)
        yield in_json(value)
        at = end


def _end(text: str, start: int) -> int:
    """Where the bracket that opens at an index is closed, or 0."""
    depth, quoted = 0, False
    for index in range(start, len(text)):
        if text[index] == '"' and text[index - 1] != "\\":
            quoted = not quoted
        if not quoted:
            depth += (text[index] in "{[") - (text[index] in "}]")
            if depth == 0:
                return index + 1
    return 0


def _read(text: str) -> object:
    (document, *more) = read_bytes(text.encode(), syntax="yaml")
    return None if more or document.problems else document.value


def _value(text: str) -> str:
    value = _read(text)
    return in_json(text if value is None else value)
