"""The id of an interest: the one that its author gave, or one derived from what it says, however names are spelled."""

import json
from collections.abc import Callable
from hashlib import blake2b
from typing import Any, cast

from coi_register.entities.folding import fold_body, fold_name, fold_person
from coi_register.entities.references import values_below
from coi_register.json_pointer import Path
from coi_register.model.fields import Value
from coi_register.model.kinds.base import LABELS, Interest
from coi_register.model.parties import Office, Organisation, Person, Scheme
from coi_register.model.structuring.to_plain import unstructure

__all__ = ["former_interest_id", "interest_id"]

_FOLDS: dict[type[Value], Callable[[str], str]] = {
    Person: fold_person,
    Organisation: fold_body,
    Office: fold_name,
    Scheme: fold_name,
}
_NAMES = ("name", "short_name", "office", "family", "aliases")
"""The keys under which a party has its names."""


def interest_id(interest: Interest) -> str:
    """Return the interest's id, or one that follows from its facts and so survives reordering.

    A derived id is `i-` and ten hexadecimal digits. It changes when the facts do: give an id where it must not. How a
    name is spelled is no fact, and neither is a type that whoever keeps the register gives the interest later.
    """
    return interest.id or _derived(_folded(interest))


def former_interest_id(interest: Interest) -> str:
    """Return the id that an interest had when ids held the spelling of names.

    Statements of that time are recognised by it.
    """
    return interest.id or _derived(unstructure(interest))


def _derived(told: Any) -> str:
    facts = json.dumps({name: told[name] for name in told if name not in LABELS}, sort_keys=True, ensure_ascii=False)
    return "i-" + blake2b(facts.encode(), digest_size=5).hexdigest()


def _folded(interest: Interest) -> Any:
    """Write an interest as a document does, with the names of all parties folded."""
    plain = unstructure(interest)
    for path, value in values_below(interest, ()):
        fold = _FOLDS.get(type(value))
        if fold is not None:
            _fold_at(plain, path, fold)
    return plain


def _fold_at(plain: Any, path: Path, fold: Callable[[str], str]) -> None:
    """Fold the names of the party at a place; where a name stands for the party, or for what holds it, fold that."""
    for step in path:
        part = plain[step]
        if isinstance(part, str):
            plain[step] = fold(part)
            return
        plain = part
    for name in _NAMES:
        told = plain.get(name)
        if isinstance(told, str):
            plain[name] = fold(told)
        elif told:
            plain[name] = [fold(each) for each in cast("list[str]", told)]
