"""JSON: one document as fast as the standard library reads it; a slower scanner tells what is wrong."""

import json
from collections.abc import Iterable

from coi_register.errors import InvalidValueError
from coi_register.parsing.document_builder import DEEPEST
from coi_register.parsing.json_positions import scan_json
from coi_register.parsing.raw_document import RawDocument
from coi_register.parsing.scalars import decimal, integer
from coi_register.parsing.source import Source

__all__ = ["read_json", "too_deep"]

_SPACE = " \t\n\r"


def read_json(source: Source) -> RawDocument:
    """Read the one JSON document (RFC 8259) that a text is; numbers are exact.

    Stricter than the standard library: no key twice, no NaN or Infinity, no number out of bounds, no
    half of a surrogate pair, nothing deeper than a hundred levels.
    """
    try:
        value = _decode(source.text)
    except (ValueError, RecursionError):
        return scan_json(source)
    return RawDocument(value=value, source=source, scan=scan_json)


def _decode(text: str) -> object:
    """Decode by the standard library what has no fault.

    Raises:
        ValueError: there may be a fault, for the scanner to tell.
        RecursionError: the document is far too deep.
    """
    # Halves of surrogate pairs can only be written as escapes, and those of whole pairs are rare.
    if "\\" in text and ("\\ud" in text or "\\uD" in text):
        raise InvalidValueError("there may be half of a surrogate pair")
    start = len(text) - len(text.lstrip(_SPACE))
    decoder = _idle_decoder()
    try:
        value, end, mappings, keys = decoder.decode(text, start)
    finally:
        _idle.append(decoder)
    if text[end:].strip(_SPACE):
        raise InvalidValueError("more text follows")
    if mappings + text.count("[") > DEEPEST and too_deep(value):
        raise InvalidValueError("nested too deeply")
    if not _each_key_once(text, keys):
        value = _exact.decode(text)
    return value


class _CountingDecoder:
    """Decodes JSON and counts its mappings and their keys; not for two threads at the same time."""

    def __init__(self) -> None:
        self._sizes: list[int] = []
        self._decoder = json.JSONDecoder(
            object_hook=self._count, parse_float=decimal, parse_int=integer, parse_constant=_constant
        )

    def decode(self, text: str, start: int) -> tuple[object, int, int, int]:
        """Give the value that begins at an index, where it ends, and how many mappings and keys it holds."""
        self._sizes.clear()
        value, end = self._decoder.raw_decode(text, start)
        return value, end, len(self._sizes), sum(self._sizes)

    def _count(self, mapping: dict[str, object]) -> dict[str, object]:
        self._sizes.append(len(mapping))
        return mapping


_idle: list[_CountingDecoder] = []
"""Decoders that no thread is using: making one costs as much as decoding half a declaration."""


def _idle_decoder() -> _CountingDecoder:
    try:
        return _idle.pop()
    except IndexError:
        return _CountingDecoder()


def _each_key_once(text: str, keys: int) -> bool:
    """Say whether certainly no key stands twice, from the number of keys that were kept.

    Every key has a colon, after its closing quotation mark or after white space. So where the text has
    only as many colons, or such colons, as keys were kept, none was lost. This costs a tenth of
    collecting the pairs of each mapping.
    """
    return text.count(":") == keys or sum(text.count(before + ":") for before in '"' + _SPACE) == keys


def _mapping(pairs: list[tuple[str, object]]) -> dict[str, object]:
    mapping = dict(pairs)
    if len(mapping) != len(pairs):
        raise InvalidValueError("a key stands twice")
    return mapping


def _constant(text: str) -> object:
    raise InvalidValueError(f"{text} is not a number")


_exact = json.JSONDecoder(object_pairs_hook=_mapping, parse_float=decimal, parse_int=integer, parse_constant=_constant)
"""Finds every key that stands twice, but takes half as long again."""


def too_deep(value: object) -> bool:
    """Say whether lists and mappings stand in each other more than `DEEPEST` deep."""
    level = [value]
    for _ in range(DEEPEST):
        level = [child for parent in level for child in _children(parent)]
        if not level:
            return False
    return True


def _children(value: object) -> Iterable[object]:
    """The lists and mappings that a value holds; itself one, or nothing is held."""
    if isinstance(value, dict):
        return [child for child in value.values() if isinstance(child, dict | list)]
    if isinstance(value, list):
        return [child for child in value if isinstance(child, dict | list)]
    return ()
