"""Entities: who is who in a register, and what is in force. Statements, views and screening ask this one place."""

from coi_register.lazy_names import lazy_names

__all__ = lazy_names(  # pyright: ignore[reportUnsupportedDunderAll]
    __name__,
    {
        "contradictions": "BetweenDeclarations",
        "same_entity": "AskedNames Entity EntityIndex Key",
        "fact_ids": "interest_id",
        "facts": "Fact RetoldFact Telling",
        "in_force": "InForce PersonInForce in_force",
        "name_errors": "AmbiguousNameError UnknownNameError",
        "named": "NamedEntity named_entities",
        "near_names": "NearNames near_names",
        "organisation_graph": "Line",
    },
)
