"""Names: people, bodies, offices, schemes and matters as a sentence names them, shortly."""

import attrs

from coi_register.english import with_article
from coi_register.model.kinds.base import Interest
from coi_register.model.matters import Matter
from coi_register.model.parties import Article, Office, Organisation, Person, Scheme
from coi_register.statements.party_phrases import office, organisation, scheme

__all__ = ["named", "placement_noun"]


def named(entity: object) -> str:
    """Name somebody or something as a sentence does: the General Medical Council, the contract dispute.

    Descriptions and glosses of bodies are left out; a body without a name is described.
    """
    if isinstance(entity, Person):
        return entity.name
    if isinstance(entity, Organisation):
        return organisation(_short(entity))
    if isinstance(entity, Office):
        body = entity.organisation
        # An office is named without a holder: another document may name another one with it.
        holder = None if entity.office else entity.person
        return office(attrs.evolve(entity, organisation=None if body is None else _short(body), person=holder))
    if isinstance(entity, Scheme):
        return scheme(entity)
    if isinstance(entity, Matter):
        article = entity.article or Article.THE
        return entity.title if article is Article.NONE else with_article(entity.title, article)
    return ""


def placement_noun(interest: Interest) -> str:
    """Name what somebody was placed by: secondment, fellowship, internship; a role under an office is a role."""
    return interest.kind.replace("-", " ") if interest.is_placement else "role"


def _short(body: Organisation) -> Organisation:
    return attrs.evolve(body, description=None, gloss=None) if body.name else body
