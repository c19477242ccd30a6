"""Joining: what to write so that two names count as one."""

import json
import re

from coi_register.entities.named import NamedEntity
from coi_register.entities.references import PARTIES
from coi_register.model.parties import Organisation, Person

__all__ = ["alias_line", "id_for", "lines_to_join", "yaml_text"]

_plain = re.compile(r"[^\W\d_](?:[\w .()/&+'’-]*[\w.)'’])?")
_MEANING = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n"))


def yaml_text(text: str) -> str:
    """Write a text so that YAML reads it as that text, in a list of its flow style too.

    >>> yaml_text("Acme & Co. (UK)"), yaml_text("Acme, Inc: UK"), yaml_text("No")
    ('Acme & Co. (UK)', '"Acme, Inc: UK"', '"No"')
    """
    is_plain = _plain.fullmatch(text) is not None and text.casefold() not in _MEANING
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def alias_line(entity: NamedEntity, name: str) -> str:
    """Write the line of a definition that gives it one more name, beside those that it has.

    >>> from coi_register.model.parties import Organisation
    >>> alias_line(NamedEntity(Organisation, "organisation:acme", "Acme Ltd"), "Acme Limited")
    'aliases: [Acme Limited]'
    """
    known = getattr(entity.definition, "aliases", ())
    return f"aliases: [{', '.join(map(yaml_text, dict.fromkeys((*known, name))))}]"


def id_for(name: str) -> str:
    """Derive an id from a name, for a definition that is proposed.

    >>> id_for("Smith & Co. (UK)"), id_for("Zürich")
    ('smith-co-uk', 'zurich')
    """
    from coi_register.entities.lookalikes import without_accents

    parts = re.findall("[a-z0-9]+", without_accents(name.casefold()).replace("'", "").replace("’", ""))
    return "-".join(parts)[:100].strip("-") or "new-id"


def lines_to_join(one: NamedEntity, other: NamedEntity) -> tuple[str, ...]:
    """Write the lines of YAML that make two entities one, as a person would put them into a register.

    Args:
        one: the one whose name is kept; it is defined, if either is.
        other: the one whose name becomes an alias.

    Returns:
        The line for the definition of the one; or a whole definition, where neither is defined. Nothing for offices and
        schemes, which have no aliases: there one name has to be written for both.
    """
    if one.cls not in (Person, Organisation):
        return ()
    alias = alias_line(one, other.name)
    if one.definition is not None:
        return (alias,)
    head = (f"{PARTIES[one.cls]}:", f"  - id: {id_for(one.name)}", f"    name: {yaml_text(one.name)}")
    return (*head, f"    {alias}")
