"""Parties, capacities and amounts as phrases: the Department of Health; to his institution; £500."""

import attrs

from coi_register.english import (
    amount as amount_words,
    apposed,
    indefinite,
    with_article,
    words,
)
from coi_register.model.declarations import Capacity, Declaration
from coi_register.model.kinds.vocabulary import Recipient, RecipientKind
from coi_register.model.money import Amount
from coi_register.model.parties import Article, KnownBy, Office, Organisation, Person, Scheme
from coi_register.model.writing import Writing
from coi_register.statements.brackets import after
from coi_register.statements.several_bodies import SeveralBodies

__all__ = [
    "amount",
    "in_capacity",
    "office",
    "organisation",
    "organisation_adjunct",
    "person",
    "recipient",
    "scheme",
]

_WRITING = Writing()


def organisation(body: Organisation | None) -> str:
    """Name an organisation as a sentence does: the Department of Health; the campaigning organisation NHS Survival.

    The full name is printed, unless the short name is the better known. One without a name is described. A gloss
    follows in apposition: GeneScan, a subsidiary of Novartis.
    """
    if body is None:
        return ""
    if isinstance(body, SeveralBodies):
        return body.names
    return apposed(_named(body), body.gloss) if body.gloss else _named(body)


def _named(body: Organisation) -> str:
    name = body.short_name if body.known_by is KnownBy.SHORT_NAME and body.short_name else body.name
    if name and body.description:
        return f"the {body.description} {name}"
    if name:
        return name if body.article in (None, Article.NONE) else with_article(name, body.article)
    described = body.description or ""
    if body.plural or body.article is Article.NONE:
        return described
    return f"the {described}" if body.article is Article.THE else indefinite(described)


def organisation_adjunct(body: Organisation | None) -> str:
    """Name an organisation as a noun before a noun, an FMLM project, where it may stand there.

    Only a short name may, and one that is printed without an article or a description; for others it is empty.
    """
    if body is None or body.known_by is not KnownBy.SHORT_NAME or body.description or body.gloss:
        return ""
    return (body.short_name or "") if body.article in (None, Article.NONE) else ""


def person(who: Person | None) -> str:
    """Name a person in full, with the title."""
    if who is None:
        return ""
    return f"{who.title} {who.name}" if who.title else who.name


def office(post: Office | None, said: Organisation | None = None) -> str:
    """Name an office: the chief medical officer at the Department of Health; with the person first, where named.

    Args:
        post: the office, or None.
        said: an organisation that the sentence has just named, and that is not named again.
    """
    if post is None:
        return ""
    named = person(post.person)
    title = ""
    if post.office:
        article = post.article or Article.THE
        if article in (Article.A, Article.AN):
            title = indefinite(post.office)
        else:
            title = post.office if article is Article.NONE else f"the {post.office}"
    body = None if _same(post.organisation, said) else post.organisation
    where = after(organisation(body), "at" if title else "of")
    return words(named, f", {title}" if named and title else title, where)


def _same(one: Organisation | None, other: Organisation | None) -> bool:
    """Whether two mentions are of one organisation, and the first says no more than its name, as the second does."""
    if one is None or other is None or one == other:
        return one == other
    if one.name != other.name:
        return False
    adds_nothing = one.name is not None and not (one.description or one.gloss)
    return adds_nothing or attrs.evolve(one, article=other.article) == other


def scheme(programme: Scheme | None) -> str:
    """Name a scheme with its article, which is "the" where nothing is said."""
    if programme is None:
        return ""
    article = programme.article or Article.THE
    return programme.name if article is Article.NONE else with_article(programme.name, article)


def amount(sum_: Amount | None, writing: Writing = _WRITING) -> str:
    """Write an amount as a house does, or nothing."""
    return amount_words(sum_, writing) if sum_ else ""


def in_capacity(declaration: Declaration, his: str = "") -> str:
    """Say for whom somebody writes: on behalf of Mind; in his personal capacity; in an official capacity.

    Args:
        declaration: what they have declared, with a capacity or a body.
        his: the possessive that points to them; the indefinite article, where there is none.
    """
    whom = organisation(declaration.on_behalf_of)
    if whom:
        return f"on behalf of {whom}"
    capacity = "personal" if declaration.capacity is Capacity.PERSONAL else "official"
    return words("in", f"{his} {capacity}" if his else indefinite(capacity), "capacity")


_RECIPIENTS = {
    RecipientKind.SELF: "",
    RecipientKind.INSTITUTION: "{his} institution",
    RecipientKind.EMPLOYER: "{his} employer",
    RecipientKind.CHARITY: "charity",
    RecipientKind.RESEARCH_ACCOUNT: "a research account",
    RecipientKind.FAMILY: "{his} family",
    RecipientKind.OTHER: "a third party",
}
_RECIPIENTS_OF_SEVERAL = {
    **_RECIPIENTS,
    RecipientKind.INSTITUTION: "{his} institutions",
    RecipientKind.EMPLOYER: "{his} employers",
    RecipientKind.FAMILY: "{his} families",
}


def recipient(whom: Recipient | None, his: str, *, several: bool = False) -> str:
    """Name the recipient of a payment: his institution, the University of Leeds; a research account held by it.

    Args:
        whom: the recipient, or None.
        his: the possessive that points to the person: "his", "Khan's".
        several: whether it points to several people, who have an institution each where none is named.
    """
    if whom is None:
        return ""
    held = organisation(whom.organisation)
    forms = _RECIPIENTS_OF_SEVERAL if several and not held else _RECIPIENTS
    general = forms[whom.to].format(his=his)
    if whom.to in (RecipientKind.INSTITUTION, RecipientKind.EMPLOYER) and held:
        return f"{general}, {held}"
    if whom.to is RecipientKind.RESEARCH_ACCOUNT:
        return words(general, after(held, "held by"))
    return held or general
