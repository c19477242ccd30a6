"""Who is spoken of: people, organisations, offices and the people who hold them, schemes."""

from coi_register.parties.identifiers import Identifier
from coi_register.parties.offices import Office, Tenure
from coi_register.parties.organisations import Article, KnownBy, Organisation, Relation, Sector
from coi_register.parties.people import Person, Pronoun
from coi_register.parties.schemes import FormerName, Scheme, SchemeSponsor

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
