"""The identity of an interest: the id that its author gave, or one derived from what it says; and tokens of ids."""

import json
from hashlib import blake2b
from typing import cast

from coi_register.model.kinds.base import LABELS, Interest
from coi_register.model.structuring.to_plain import unstructure

__all__ = ["interest_id", "token"]


def interest_id(interest: Interest) -> str:
    """Return the interest's id, or one that follows from its facts and so survives reordering.

    A derived id is `i-` and ten hexadecimal digits. It changes when the facts do: give an id where it must not. A type
    that whoever keeps the register gives it later is no fact.
    """
    if interest.id:
        return interest.id
    told = cast("dict[str, object]", unstructure(interest))
    facts = json.dumps({name: told[name] for name in told if name not in LABELS}, sort_keys=True, ensure_ascii=False)
    return "i-" + blake2b(facts.encode(), digest_size=5).hexdigest()


def token(name: str) -> str:
    """Return a token for an id or a name: it can be found again by who has it, and does not show it to who has not.

    Whoever guesses an id can see that it was right, and two files with the same token speak of the same fact.

    Returns:
        Twelve hexadecimal digits.
    """
    return blake2b(name.encode(), digest_size=6).hexdigest()
