"""The shapes that kinds of interest share: role, payment, holding, tie, position."""

from typing import ClassVar

import attrs

from coi_register.model.fields import ShortText, Text, Whole, doc
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.boards import is_monitoring_or_advisory
from coi_register.model.kinds.vocabulary import PaymentStatus, Recipient, Remuneration
from coi_register.model.money import Amount
from coi_register.model.parties import Office, Organisation, Person, Scheme

__all__ = ["Holding", "Payment", "Placement", "Position", "Role", "Tie"]


@attrs.frozen(kw_only=True)
class Role(Interest):
    """Something that a person does at or for an organisation, paid or unpaid."""

    asks_for_pay = True
    windows: ClassVar[tuple[str, ...]] = ("roles", "same_organisation")

    role: ShortText | None = attrs.field(
        default=None,
        metadata=doc(
            "The title of the role in lower case, without an article; several titles joined by “and”.",
            examples=("trustee", "founder and director"),
            bare=True,
        ),
    )
    organisation: Organisation | None = attrs.field(
        default=None, metadata=doc("The organisation, by name, id or description.")
    )
    under: Office | None = attrs.field(
        default=None,
        metadata=doc(
            "The office or person that the role is under: who supervised it. An office needs no name; a person alone "
            "is written {person: Ada Example}."
        ),
    )
    remuneration: Remuneration | None = attrs.field(
        default=None,
        metadata=doc("paid, unpaid, expenses-only ..., an amount such as GBP 500, or an object that says more."),
    )
    purpose: Text | None = attrs.field(
        default=None,
        metadata=doc("What it was for or about, as words that follow “on”: the safety of insulin pumps."),
    )


@attrs.frozen(kw_only=True)
class Payment(Interest):
    """Money or another benefit that somebody gives and somebody receives."""

    is_event = True
    is_support = True
    counterparty_field = "payer"
    body_before_code = True
    fields_of_one: ClassVar[tuple[str, ...]] = ("donor", "amount", "occasions")
    word_for_over = ""
    none_verb = "receive"
    none_link = "from"
    windows: ClassVar[tuple[str, ...]] = ("payments",)

    is_applied_for: ClassVar[bool] = False
    """Whether it is applied for, so that what is expected of it is pending: a grant."""

    is_counted_by_payer: ClassVar[bool] = False
    """Whether its noun is in the plural where its payer is: grants from A and B."""

    may_be_unpaid: ClassVar[bool] = False
    """Whether what it pays for is also done without pay, so that only what is said of money shows a payment."""

    payer: Organisation | None = attrs.field(
        default=None, metadata=doc("Who pays or gives, by name, id or description.")
    )
    donor: Person | None = attrs.field(
        default=None, metadata=doc("The person who pays or gives, where it is a person.")
    )
    ultimate_payer: Organisation | None = attrs.field(
        default=None, metadata=doc("Whose money it is, where the payer only passes it on.")
    )
    recipient: Recipient | None = attrs.field(
        default=None, metadata=doc("Who receives it, where it is not the person: institution, charity ...")
    )
    amount: Amount | None = attrs.field(
        default=None,
        metadata=doc("How much in all: GBP 500, or an object for a band, a ceiling, or a rate for each of something."),
    )
    status: PaymentStatus | None = attrs.field(
        default=None, metadata=doc("What became of it: received, pending, waived, declined ...")
    )
    condition: ShortText | None = attrs.field(
        default=None,
        metadata=doc("What the payment hangs on, as words that follow “if”.", examples=("the product is licensed",)),
    )
    occasions: Whole | None = attrs.field(default=None, metadata=doc("On how many occasions.", examples=(5,)))
    purpose: Text | None = attrs.field(
        default=None,
        metadata=doc(
            "What it was for, as words that follow “for”: a lecture on insulin at a sponsored meeting. For travel, "
            "the task carried out."
        ),
    )

    @property
    def more_items(self) -> tuple[int, ...]:
        """The item for monitoring and advisory boards, where a fee is for work on one."""
        return (9,) if self.is_fee and self.purpose and is_monitoring_or_advisory(self.purpose) else ()


@attrs.frozen(kw_only=True)
class Holding(Interest):
    """Something owned: shares, a patent, a product."""

    fields_of_one: ClassVar[tuple[str, ...]] = ("value",)
    none_verb = "hold"
    windows: ClassVar[tuple[str, ...]] = ("holdings",)

    organisation: Organisation | None = attrs.field(
        default=None, metadata=doc("The organisation, by name, id or description.")
    )
    value: Amount | None = attrs.field(default=None, metadata=doc("What it is worth, exactly or as a band."))


@attrs.frozen(kw_only=True)
class Tie(Interest):
    """A tie to a person or between organisations."""

    organisation: Organisation | None = attrs.field(
        default=None, metadata=doc("The organisation on the other side, or that the other person belongs to.")
    )


@attrs.frozen(kw_only=True)
class Position(Interest):
    """A view that a person holds and has made known."""

    windows: ClassVar[tuple[str, ...]] = ("positions",)

    organisation: Organisation | None = attrs.field(
        default=None, metadata=doc("The organisation that the view is about.")
    )


@attrs.frozen(kw_only=True)
class Placement(Interest):
    """A role at a host while another body may stay the employer: three parties, and often a scheme."""

    is_placement = True
    asks_for_pay = True
    counterparty_field = "host"
    windows: ClassVar[tuple[str, ...]] = ("roles", "same_organisation")

    role: ShortText | None = attrs.field(
        default=None,
        metadata=doc("The title held during the placement, in lower case, without an article.", bare=True),
    )
    host: Organisation | None = attrs.field(default=None, metadata=doc("Where the person works during the placement."))
    home: Organisation | None = attrs.field(
        default=None, metadata=doc("The employer that sends the person, and may keep paying.")
    )
    scheme: Scheme | None = attrs.field(default=None, metadata=doc("The scheme that placed the person, by name or id."))
    under: Office | None = attrs.field(
        default=None,
        metadata=doc(
            "The office or person that the placement is under: who supervised it. A person alone is written "
            "{person: Ada Example}."
        ),
    )
    remuneration: Remuneration | None = attrs.field(
        default=None,
        metadata=doc("paid, unpaid, paid-by-home-employer ..., an amount, or an object that says more."),
    )
    purpose: Text | None = attrs.field(
        default=None, metadata=doc("What it was for or about, as words that follow “on”: workforce policy.")
    )
