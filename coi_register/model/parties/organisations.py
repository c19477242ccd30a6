"""Organisations, and what they are to one another."""

from enum import StrEnum

import attrs

from coi_register.model.fields import Id, ShortText, Value, doc
from coi_register.model.parties.identifiers import Identifier
from coi_register.model.periods import Period

__all__ = ["Article", "KnownBy", "Organisation", "Relation", "Sector"]


class Article(StrEnum):
    """The article that stands before a name in a sentence."""

    THE = "the"
    A = "a"
    AN = "an"
    NONE = "none"


class KnownBy(StrEnum):
    """The name under which an organisation is better known."""

    NAME = "name"
    SHORT_NAME = "short_name"


class Sector(StrEnum):
    """What sort of body an organisation is; policies ask for it, for instance to bar industry ties."""

    ACADEMIC = "academic"
    CAMPAIGN = "campaign"
    CHARITY = "charity"
    GOVERNMENT = "government"
    HEALTH_SERVICE = "health-service"
    INDUSTRY = "industry"
    MEDIA = "media"
    POLITICAL_PARTY = "political-party"
    PROFESSIONAL_BODY = "professional-body"
    PUBLISHER = "publisher"
    REGULATOR = "regulator"
    TRADE_UNION = "trade-union"
    OTHER = "other"


@attrs.frozen(kw_only=True)
class Relation(Value):
    """What one organisation is to another, and when."""

    main_field = "organisation"

    organisation: "Organisation" = attrs.field(metadata=doc("The other organisation, by name or id."))
    period: Period | None = attrs.field(default=None, metadata=doc("When this was so."))

    @classmethod
    def from_text(cls, text: str) -> "Relation":
        """Make the relation to an organisation that is given by its name or id alone."""
        return cls(organisation=Organisation(name=text))

    def to_text(self) -> str | None:
        """The other organisation's name or id, where that is all there is to say."""
        return None if self.period else self.organisation.to_text()


@attrs.frozen(kw_only=True)
class Organisation(Value):
    """A body of any sort. One that the author does not name is described instead: "a diagnostic start-up"."""

    main_field = "name"
    needs_one_of = (("name", "description"),)

    id: Id | None = attrs.field(default=None, metadata=doc("A name for reference, such as department-of-health."))
    name: ShortText | None = attrs.field(
        default=None,
        metadata=doc(
            "The full name, without an article. May be left out where there is a description.",
            examples=("Department of Health", "NHS Survival"),
        ),
    )
    short_name: ShortText | None = attrs.field(
        default=None, metadata=doc("The short name or initials.", examples=("FMLM",), coded=True)
    )
    known_by: KnownBy | None = attrs.field(
        default=None,
        metadata=doc(
            "short_name where the short name is the better known, and is to be printed. Otherwise the full name is."
        ),
    )
    article: Article | None = attrs.field(
        default=None,
        metadata=doc(
            "The article before the name in a sentence: the (the Department of Health), a, an or none. It goes with "
            "the name that is printed: the National Institute ..., but NICE."
        ),
    )
    description: ShortText | None = attrs.field(
        default=None,
        metadata=doc(
            "What the organisation is, as words that stand before its name, without an article: "
            "the campaigning organisation NHS Survival. Alone, it stands for a body that is not named.",
            examples=("campaigning organisation", "diagnostic start-up"),
        ),
    )
    gloss: ShortText | None = attrs.field(
        default=None,
        metadata=doc(
            "What a reader should know of it, as words that follow its name after a comma: a subsidiary of Novartis; "
            "which makes the pump.",
            examples=("a subsidiary of Novartis", "owned by Novo Nordisk"),
        ),
    )
    plural: bool = attrs.field(
        default=False,
        metadata=doc("Whether the description speaks of several bodies: several small biotechnology companies."),
    )
    sector: Sector | None = attrs.field(default=None, metadata=doc("What sort of body it is."))
    aliases: tuple[ShortText, ...] = attrs.field(default=(), metadata=doc("Other names of the same body."))
    identifiers: tuple[Identifier, ...] = attrs.field(
        default=(), metadata=doc("Identifiers in public systems: ROR, Companies House, ODS.")
    )
    part_of: tuple[Relation, ...] = attrs.field(
        default=(), metadata=doc("Bodies that this one is part of, by name or id, with the period where known.")
    )
    owned_by: tuple[Relation, ...] = attrs.field(default=(), metadata=doc("Bodies that own this one."))
    formerly: tuple[Relation, ...] = attrs.field(default=(), metadata=doc("Bodies that this one was before."))
    regulates: tuple[Relation, ...] = attrs.field(default=(), metadata=doc("Bodies that this one regulates."))
    funds: tuple[Relation, ...] = attrs.field(default=(), metadata=doc("Bodies that this one funds."))
    buys_from: tuple[Relation, ...] = attrs.field(default=(), metadata=doc("Bodies that this one buys from."))
