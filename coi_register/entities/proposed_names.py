"""Names in a proposal that nothing in the register has: a slip in one would make a what-if find nothing."""

from collections.abc import Iterator

from coi_register.entities.asked_by_name import is_named, nearest_text
from coi_register.entities.name_errors import UnknownNameError
from coi_register.entities.parties_in import Party, parties_in
from coi_register.entities.references import PARTIES
from coi_register.entities.same_entity import EntityIndex
from coi_register.model.parties import Office, Organisation, Person, Scheme
from coi_register.model.register import Register

__all__ = ["check_proposed_names"]


def check_proposed_names(register: Register, proposed: Register) -> None:
    """Check that each name in a proposal is one of the register's, or is defined in the proposal itself.

    Args:
        register: the register, without the proposal.
        proposed: the proposal, as a register of its own.

    Raises:
        UnknownNameError: if one is not; it suggests what is near.
    """
    index = EntityIndex(register)
    own = EntityIndex(Register(**{name: getattr(proposed, name) for name in PARTIES.values()}))
    for party in parties_in(proposed):
        for text, sort in _names_of(party):
            if not is_named(own, text, sort) and not is_named(index, text, sort, mentioned=True):
                near = nearest_text(index, text, sort)
                raise UnknownNameError(
                    f"nothing in the register names the {sort} “{text}” of the proposal; "
                    + (f"did you mean “{near}”? One" if near else "one")
                    + f" that is new is defined in the proposal, under “{PARTIES[type(party)]}”"
                )


def _names_of(party: Party) -> Iterator[tuple[str, str]]:
    """The name of a mention, with the word for its sort; that of what the proposal defines is not asked about."""
    if party.id is not None:
        return
    if isinstance(party, Office):
        if party.office and party.to_text():
            yield party.office, "office"
    elif party.name:
        yield party.name, _SORTS[type(party)]


_SORTS = {Person: "person", Organisation: "organisation", Scheme: "scheme"}
