"""Schemes: programmes that place fellows."""

import attrs

from coi_register.model.fields import Id, ShortText, Value, doc
from coi_register.model.parties.offices import Office
from coi_register.model.parties.organisations import Article, Relation
from coi_register.model.periods import Period

__all__ = ["FormerName", "Scheme", "SchemeSponsor"]


@attrs.frozen(kw_only=True)
class FormerName(Value):
    """A name that a scheme used to have, and when."""

    main_field = "name"

    name: ShortText = attrs.field(metadata=doc("The former name."))
    period: Period | None = attrs.field(default=None, metadata=doc("When the scheme was called so."))


@attrs.frozen(kw_only=True)
class SchemeSponsor(Value):
    """That an office sponsored a scheme, and when."""

    office: Office = attrs.field(metadata=doc("The sponsoring office, by title or id."))
    period: Period | None = attrs.field(default=None, metadata=doc("When."))


@attrs.frozen(kw_only=True)
class Scheme(Value):
    """A fellowship programme: a year with a senior official, with its organisers, sponsors and hosts over time."""

    main_field = "name"

    id: Id | None = attrs.field(default=None, metadata=doc("A name for reference, such as clinical-fellow-scheme."))
    name: ShortText = attrs.field(
        metadata=doc("The name, without an article.", examples=("National Medical Director's Clinical Fellow Scheme",))
    )
    article: Article | None = attrs.field(
        default=None, metadata=doc("The article before the name; the, where nothing is said.")
    )
    formerly: tuple[FormerName, ...] = attrs.field(default=(), metadata=doc("Names that it had before."))
    organisers: tuple[Relation, ...] = attrs.field(default=(), metadata=doc("Organisations that run it, and when."))
    sponsors: tuple[SchemeSponsor, ...] = attrs.field(default=(), metadata=doc("Offices that sponsor it, and when."))
    hosts: tuple[Relation, ...] = attrs.field(default=(), metadata=doc("Organisations that host its fellows."))
