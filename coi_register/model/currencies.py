"""The currencies in which money may be declared: ISO 4217 codes, their names, and their decimals."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from coi_register import package_data

__all__ = ["currency_pattern", "known_currencies"]


@cache
def known_currencies() -> Mapping[str, tuple[str, int]]:
    """Return the name and the number of decimals of each currency, by its code: those in use, then withdrawn ones.

    They are read when the first is asked for, from `templates/currencies.json`, which says where they come from.
    """
    import json  # here, since few statements have a sum in them

    read = json.loads((package_data.folder("templates") / "currencies.json").read_text(encoding="utf-8"))
    listed = (read["in_use"] | read["withdrawn"]).items()
    return MappingProxyType({code: (name, decimals) for code, (name, decimals) in listed})


@cache
def currency_pattern() -> str:
    """Return any of the codes, as a part of a regular expression that Python's `re` and ECMA 262 read alike."""
    return f"(?:{'|'.join(sorted(known_currencies()))})"
