"""Holdings: shares, patents, products of one's own."""

from enum import StrEnum

import attrs

from coi_register.model.fields import Numeral, ShortText, Text, Whole, doc
from coi_register.model.kinds.shapes import Holding
from coi_register.model.parties import Organisation

__all__ = ["Offer", "OwnProduct", "Patent", "PatentRole", "PatentStatus", "Royalties", "ShareType", "Shareholding"]

_FINANCIAL = ("financial",)


class ShareType(StrEnum):
    """What sort of equity is held."""

    SHARES = "shares"
    STOCK = "stock"
    SHARE_OPTIONS = "share options"
    STOCK_OPTIONS = "stock options"
    PHANTOM_SHARES = "phantom shares"
    EQUITY = "equity"
    WARRANTS = "warrants"
    BONDS = "bonds"


@attrs.frozen(kw_only=True)
class Shareholding(Holding):
    """Shares, options or another stake in an organisation."""

    kind = "shareholding"
    none_link = "in"
    joins_bodies = True
    fields_of_one = (*Holding.fields_of_one, "number", "percentage")
    body_before_code = True
    also_called = ("equity", "share", "shares", "stock", "stocks")
    icmje = 11
    nhs = _FINANCIAL
    commons = "7"

    type: ShareType | None = attrs.field(default=None, metadata=doc("What is held; shares, where nothing is said."))
    percentage: Numeral | None = attrs.field(
        default=None, metadata=doc("Per cent of the issued capital: 15 or 0.5.", examples=(15,))
    )
    number: ShortText | None = attrs.field(
        default=None, metadata=doc("How many, as printed: 500, fewer than 100, a small number of.", examples=("500",))
    )
    through: ShortText | None = attrs.field(
        default=None, metadata=doc("Through whom they are held, with its article: a family trust, a managed fund.")
    )
    possible: bool = attrs.field(
        default=False, metadata=doc("Whether it is only possible that they are held: “may hold”.")
    )


class PatentRole(StrEnum):
    """What a person is to a patent."""

    INVENTOR = "inventor"
    APPLICANT = "applicant"
    OWNER = "owner"


class PatentStatus(StrEnum):
    """How far a patent has come."""

    PLANNED = "planned"
    PROVISIONAL = "provisional"
    PENDING = "pending"
    ISSUED = "issued"
    LICENSED = "licensed"
    EXPIRED = "expired"


class Royalties(StrEnum):
    """Whether a patent brings royalties."""

    YES = "yes"
    NO = "no"


@attrs.frozen(kw_only=True)
class Patent(Holding):
    """A patent or application; `organisation` owns it, where the person does not."""

    kind = "patent"
    icmje = 8
    nhs = _FINANCIAL

    title: ShortText | None = attrs.field(
        default=None, metadata=doc("What it covers, with its article: a method of measuring cough.")
    )
    numbers: tuple[ShortText, ...] = attrs.field(
        default=(), metadata=doc("Numbers, as printed.", examples=("WO2009083602 A1",))
    )
    how_many: Whole | None = attrs.field(
        default=None, metadata=doc("How many patents or applications there are, where no numbers tell.", examples=(2,))
    )
    several: bool = attrs.field(
        default=False, metadata=doc("Whether there are several patents or applications, where it is not said how many.")
    )
    role: PatentRole | None = attrs.field(default=None, metadata=doc("inventor, applicant or owner."))
    status: PatentStatus | None = attrs.field(default=None, metadata=doc("How far it has come."))
    jurisdictions: tuple[ShortText, ...] = attrs.field(
        default=(), metadata=doc("Where it holds or was applied for.", examples=("the European Union",), coded=True)
    )
    applicant: Organisation | None = attrs.field(
        default=None, metadata=doc("The body that applied for it, whoever owns it.")
    )
    licensee: Organisation | None = attrs.field(default=None, metadata=doc("To whom it is licensed."))
    exclusive: bool = attrs.field(default=False, metadata=doc("Whether the licence is an exclusive one."))
    royalties: Royalties | None = attrs.field(
        default=None, metadata=doc("yes or no: whether it brings the person royalties. Not stated, where left out.")
    )

    @property
    def more_items(self) -> tuple[int, ...]:
        """The item for royalties and licences: where it brings royalties, or is licensed and none are denied."""
        if self.royalties is not None:
            return (3,) if self.royalties is Royalties.YES else ()
        return (3,) if self.status is PatentStatus.LICENSED or self.licensee is not None else ()


class Offer(StrEnum):
    """How an organisation brings a product to others."""

    PROVIDED = "provided"
    SOLD = "sold"
    PUBLISHED = "published"
    MADE = "made"
    OWNED = "owned"


@attrs.frozen(kw_only=True)
class OwnProduct(Holding):
    """A product, method, book or service of one's own making; `organisation` brings it to others, or owns it."""

    kind = "own-product"
    none_verb = "have"
    body_before_code = True
    word_for_over = "past"
    nhs = (*_FINANCIAL, "non-financial professional")

    product: ShortText = attrs.field(
        metadata=doc("What it is, with its article: an online course in statistics, the ERP questionnaire.")
    )
    role: ShortText | None = attrs.field(
        default=None,
        metadata=doc(
            "developer, author, inventor ...; developer, where nothing is said.", examples=("author", "sole author")
        ),
    )
    offer: Offer | None = attrs.field(
        default=None,
        metadata=doc("What the organisation does with it: it is provided, sold, published, made or owned by it."),
    )
    benefit: Text | None = attrs.field(
        default=None,
        metadata=doc("What the person may gain from it, as words that follow “may benefit from”: its distribution."),
    )
