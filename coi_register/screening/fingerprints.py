"""Fingerprints: what identifies a flag, and what stands for the facts behind it, so that a decision lasts with them.

Neither depends on ids of interests, places in files, the day, the prose or the version of the policy.
"""

import re
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from coi_register.entities.same_entity import EntityIndex, Key
from coi_register.model.fields import Value, field_types
from coi_register.model.kinds.base import BESIDE_THE_FACT
from coi_register.model.parties import Office, Organisation, Person, Scheme
from coi_register.screening.directory import Directory
from coi_register.screening.facts import Fact

__all__ = ["fact_line", "fingerprint", "former_words", "identity_of", "value_words"]

_SIX_BYTES = 6


def fingerprint(code: str, keys: Iterable[Key], facts: Iterable[str]) -> str:
    """Return the fingerprint of a flag: its identity, a hyphen, and its facts, each in twelve hexadecimal digits.

    Args:
        code: the code of its rule.
        keys: the keys of the fellow, the patron and the matter or counterparty; empty where there is none.
        facts: the facts that it rests on, in lines.
    """
    return f"{_digest((code, *keys))}-{_digest(sorted(set(facts)))}"


def identity_of(text: str) -> str:
    """Return the part of a fingerprint that identifies the flag whatever its facts are."""
    return text.partition("-")[0]


def _digest(parts: Iterable[str]) -> str:
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=_SIX_BYTES).hexdigest()


def fact_line(fact: Fact, directory: Directory) -> str:
    """Write what an interest says in one line: whose it is, its kind, and each field in the order of the class.

    It is written as it was declared, so that a decision outlasts a complete return that only leaves the fact out.
    """
    told = value_words(fact.as_told, directory)
    return f"{fact.person}: {fact.as_told.kind}; {told}" if told else f"{fact.person}: {fact.as_told.kind}"


def former_words(text: str, keys: Iterable[Key], directory: EntityIndex) -> str:
    """Write a line or a key as it was before names were folded, with the keys that parties had then."""
    former = {key: then for key in keys if (then := directory.former_key(key)) != key}
    if not former:
        return text
    longest_first = sorted(former, key=lambda key: (-len(key), key))
    found = re.compile(f"({'|'.join(map(re.escape, longest_first))})(?=$|[;:,)]| [a-z]+:)")
    return found.sub(lambda key: former[key[1]], text)


def value_words(value: Value, directory: Directory) -> str:
    """Write what a value says in one line, with people and bodies by their keys; empty where it says nothing."""
    return "; ".join(_field_lines(value, directory))


def _field_lines(value: Value, directory: Directory) -> Iterator[str]:
    for name, kind in field_types(type(value)).items():
        part = getattr(value, name)
        if name in BESIDE_THE_FACT or part in (None, (), False):
            continue
        if kind.sort == "value":
            yield f"{name} {_party(part, directory)}"
        elif kind.sort == "list":
            each = (_party(item, directory) if isinstance(item, Value) else str(item) for item in part)
            yield f"{name} {', '.join(each)}"
        else:
            yield f"{name} {part}"


def _party(value: Value, directory: Directory) -> str:
    """Name somebody or some body by the key, since a document may say more or less of one whom it names."""
    if isinstance(value, Person | Organisation | Office | Scheme):
        key = directory.key(value)
        holder = directory.whole_office(value).person if isinstance(value, Office) else None
        named = directory.person(holder) if holder else ""
        if key or named:
            return " ".join(each for each in (key, named) if each)
    text = value.to_text()
    return text if text is not None else f"({'; '.join(_field_lines(value, directory))})"
