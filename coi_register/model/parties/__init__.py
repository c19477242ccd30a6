"""Who is spoken of: people, organisations, offices and the people who hold them, schemes."""

from coi_register.model.parties.identifiers import Identifier
from coi_register.model.parties.offices import Office, Tenure
from coi_register.model.parties.organisations import Article, KnownBy, Organisation, Relation, Sector
from coi_register.model.parties.people import Person, Pronoun
from coi_register.model.parties.schemes import FormerName, Scheme, SchemeSponsor

__all__ = [
    "Article",
    "FormerName",
    "Identifier",
    "KnownBy",
    "Office",
    "Organisation",
    "Person",
    "Pronoun",
    "Relation",
    "Scheme",
    "SchemeSponsor",
    "Sector",
    "Tenure",
]
