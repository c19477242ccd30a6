"""Identifiers that others have given to a person or an organisation."""

import attrs

from coi_register.fields import ShortText, Value, doc

__all__ = ["Identifier"]


@attrs.frozen(kw_only=True)
class Identifier(Value):
    """A number or code by which a public system knows a person or an organisation."""

    system: ShortText = attrs.field(
        metadata=doc("The system that gave it.", examples=("ROR", "Companies House", "ODS", "ORCID", "GMC"))
    )
    id: ShortText = attrs.field(
        metadata=doc("The identifier itself, as text, with its leading zeros.", examples=("03yrm5c26", "09630980"))
    )
