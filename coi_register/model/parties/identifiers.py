"""Identifiers that others have given to a person or an organisation."""

from functools import lru_cache

import attrs

from coi_register.model.fields import ShortText, Value, doc

__all__ = ["Identifier", "canonical"]


@attrs.frozen(kw_only=True)
class Identifier(Value):
    """A number or code by which a public system knows a person or an organisation."""

    system: ShortText = attrs.field(
        metadata=doc("The system that gave it.", examples=("ROR", "Companies House", "ODS", "ORCID", "GMC"), coded=True)
    )
    id: ShortText = attrs.field(
        metadata=doc(
            "The identifier itself, as text, with its leading zeros; or its web address, as in https://ror.org/03yrm5c26.",
            examples=("03yrm5c26", "09630980"),
            coded=True,
        )
    )


def canonical(identifier: Identifier) -> tuple[str, str]:
    """Write an identifier so that those that mean the same are equal, however they were written.

    Of a known system (ORCID, ISNI, ROR, GMC, Companies House, ODS) its names, web addresses, spaces, hyphens and
    capitals do not matter, nor do leading zeros of a company number that are missing. Of any other system only
    capitals, and sorts of spaces and hyphens, do not matter.

    Returns:
        The name of the system, and the identifier.

    >>> canonical(Identifier(system="orcid id", id="https://orcid.org/0000-0002-1825-0097"))
    ('ORCID', '0000-0002-1825-0097')
    >>> canonical(Identifier(system="Companies House", id="9630980"))
    ('Companies House', '09630980')
    """
    return _canonical(identifier.system, identifier.id)


@lru_cache(maxsize=100_000)
def _canonical(system: str, text: str) -> tuple[str, str]:
    from coi_register.model.parties.identifier_systems import (  # which who has no identifiers does not need
        clean,
        find_system,
    )

    known = find_system(system)
    bare = known.complete(known.bare(text)) if known else ""
    if known is None or not known.fits(bare):
        return known.name if known else clean(system).casefold(), clean(text).casefold()
    return known.name, known.grouped(bare)
