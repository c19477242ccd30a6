"""The other ids of a fact, under which a written statement may have it: one with other words for the same entities."""

from collections.abc import Iterator
from functools import partial
from itertools import islice, product

from coi_register.entities.fact_ids import former_interest_id, interest_id
from coi_register.entities.in_force import register_of
from coi_register.entities.named import names_of
from coi_register.entities.parties_in import Party, parties_in
from coi_register.entities.references import replaced
from coi_register.entities.same_entity import EntityIndex, Key
from coi_register.model.declarations import Declaration
from coi_register.model.fields import Value
from coi_register.model.kinds.base import Interest
from coi_register.model.parties import Office, Organisation, Person, Scheme
from coi_register.model.register import Register

__all__ = ["OtherIds"]

_MOST = 256
"""As many ways to name the entities of one fact are tried."""


class OtherIds:
    """The ids that facts have where their entities are named otherwise: by id, by name or by alias.

    Args:
        source: what the facts are from, which says who is who.
    """

    def __init__(self, source: Declaration | Register | tuple[Declaration, ...]) -> None:
        declared = (source,) if isinstance(source, Declaration) else source
        self._index = EntityIndex(declared if isinstance(declared, Register) else register_of(declared))

    def of(self, interest: Interest) -> Iterator[str]:
        """Go through the ids of an interest, but for its own."""
        yield former_interest_id(interest)
        if interest.id:
            return
        ways = self._ways(interest)
        for chosen in islice(product(*ways.values()), _MOST):
            by_key = dict(zip(ways, chosen, strict=True))
            yield interest_id(replaced(interest, partial(self._named, by_key)))

    def _ways(self, interest: Interest) -> dict[Key, list[Party]]:
        """List the ways to name each entity that the register defines: as it is defined, or by a name alone."""
        found: dict[Key, list[Party]] = {}
        for party in parties_in(interest):
            key = self._index.key(party)
            defined = self._index.entity(key) if key else None
            if key is None or key in found or not isinstance(defined, Person | Organisation | Office | Scheme):
                continue
            if defined.id is not None and _is_mention(party):
                found[key] = [defined, *(type(defined).from_text(name) for name in names_of(defined))]
        return found

    def _named(self, by_key: dict[Key, Party], value: Value) -> Value | None:
        if not isinstance(value, Person | Organisation | Office | Scheme):
            return None
        chosen = by_key.get(self._index.key(value) or "")
        return chosen if chosen is not None and _is_mention(value) else None


def _is_mention(party: Party) -> bool:
    """Whether a party is only named, or is what the register defines under an id."""
    return party.id is not None or party.to_text() is not None
