"""Payments and support: money, hospitality, goods and services, honours."""

from enum import StrEnum

import attrs

from coi_register.model.fields import Numeral, ShortText, doc
from coi_register.model.kinds.shapes import Payment
from coi_register.model.parties import Organisation

__all__ = [
    "Award",
    "ConsultingFee",
    "Donation",
    "DonationDirection",
    "ExpertTestimony",
    "Fee",
    "FeeType",
    "Gift",
    "Grant",
    "GrantRole",
    "Hospitality",
    "InKindSupport",
    "Royalty",
    "SpeakerFee",
    "Sponsorship",
    "Support",
    "SupportType",
    "Travel",
]

_FINANCIAL = ("financial",)


class GrantRole(StrEnum):
    """What a person is on a grant."""

    LEAD_APPLICANT = "lead applicant"
    CO_APPLICANT = "co-applicant"
    PRINCIPAL_INVESTIGATOR = "principal investigator"
    CO_INVESTIGATOR = "co-investigator"
    COLLABORATOR = "collaborator"


@attrs.frozen(kw_only=True)
class Grant(Payment):
    """A grant or contract for research or other work, held or applied for."""

    kind = "grant"
    is_shared = True
    is_applied_for = True
    is_counted_by_payer = True
    joins_bodies = True
    fields_of_one = (*Payment.fields_of_one, "numbers", "role", "title")
    reward_fields = ("payer", "ultimate_payer", "co_funder")
    icmje = 2
    nhs = _FINANCIAL
    commons = "2"

    role: GrantRole | None = attrs.field(default=None, metadata=doc("What the person is on the grant."))
    title: ShortText | None = attrs.field(
        default=None, metadata=doc("The title of the grant or the work that it pays for, as printed.")
    )
    numbers: tuple[ShortText, ...] = attrs.field(
        default=(), metadata=doc("The grant's numbers, as printed.", examples=("13/90/18",))
    )
    unrestricted: bool = attrs.field(default=False, metadata=doc("Whether the grant is unrestricted."))
    educational: bool = attrs.field(default=False, metadata=doc("Whether the grant is an educational one."))
    co_funder: Organisation | None = attrs.field(default=None, metadata=doc("Who pays part of it."))


class SupportType(StrEnum):
    """What sort of support it is, in the field's own terms."""

    FUNDING = "funding"
    FINANCIAL = "financial support"
    NON_FINANCIAL = "non-financial support"
    RESEARCH = "research support"
    RESEARCH_FUNDING = "research funding"
    REIMBURSEMENT = "reimbursement"
    SALARY = "salary"
    SALARY_SUPPORT = "salary support"


@attrs.frozen(kw_only=True)
class Support(Payment):
    """Support that is not said to be a grant: funding, reimbursement of costs, a salary paid by a study."""

    kind = "support"
    is_shared = True
    joins_bodies = True
    also_called = (
        *("financial-support", "funding", "non-financial-support", "nonfinancial-support", "reimbursement"),
        *("reimbursement-of-costs", "research-funding", "research-support", "salary", "salary-support"),
    )
    nhs = _FINANCIAL
    commons = "2"

    type: SupportType | None = attrs.field(
        default=None, metadata=doc("What sort of support it is; support, where nothing is said.")
    )
    covers: ShortText | None = attrs.field(
        default=None,
        metadata=doc(
            "What costs are reimbursed, or what the support consists of, without an article.",
            examples=("travel costs", "medical writing"),
        ),
    )

    @property
    def own_item(self) -> int:
        """The item for grants or for services, where the sort is such; costs and a salary fall under the last."""
        return _ITEMS.get(self.type, self.icmje) if self.type else self.icmje


_ITEMS = {
    **dict.fromkeys(
        (SupportType.FUNDING, SupportType.FINANCIAL, SupportType.RESEARCH, SupportType.RESEARCH_FUNDING), 2
    ),
    SupportType.NON_FINANCIAL: 12,
}


class FeeType(StrEnum):
    """What a fee is called."""

    PERSONAL = "personal fee"
    FEE = "fee"
    HONORARIUM = "honorarium"
    REMUNERATION = "remuneration"


@attrs.frozen(kw_only=True)
class Fee(Payment):
    """A fee of which it is not said that it was for advice, for speaking or for testimony; mostly, for what it was."""

    kind = "fee"
    is_fee = True
    joins_bodies = True
    also_called = (
        *("fees", "honoraria", "honorarium", "honorariums", "personal-fee", "personal-fees", "remuneration"),
    )
    nhs = _FINANCIAL
    commons = "1.1"

    type: FeeType | None = attrs.field(
        default=None,
        metadata=doc(
            "What it is called. Where nothing is said, it is a personal fee; one that has a purpose or another "
            "recipient is a fee."
        ),
    )


class ConsultingFee(Payment):
    """A fee for advice or other consultancy."""

    __slots__ = ()
    kind = "consulting-fee"
    is_fee = True
    joins_bodies = True
    also_called = ("consultancy", "consultant")
    icmje = 4
    nhs = _FINANCIAL
    commons = "1.1"


@attrs.frozen(kw_only=True)
class SpeakerFee(Payment):
    """A fee or honorarium for speaking, writing or teaching."""

    kind = "speaker-fee"
    is_fee = True
    joins_bodies = True
    fields_of_one = (*Payment.fields_of_one, "event")
    also_called = ("honoraria", "honorarium", "lecture", "speaking", "talk", "teaching")
    icmje = 5
    nhs = _FINANCIAL
    commons = "1.1"

    event: ShortText | None = attrs.field(
        default=None, metadata=doc("The meeting or course, with its article if it needs one: the 2015 spring meeting.")
    )


@attrs.frozen(kw_only=True)
class ExpertTestimony(Payment):
    """Acting as an expert witness or giving advice in a legal case."""

    kind = "expert-testimony"
    none_noun = "payments for expert testimony"
    is_fee = True
    may_be_unpaid = True
    also_called = ("expert-witness",)
    icmje = 6
    nhs = _FINANCIAL
    commons = "1.1"

    on_behalf_of: Organisation | None = attrs.field(default=None, metadata=doc("The side for which it was given."))
    case: ShortText | None = attrs.field(
        default=None, metadata=doc("The case, with its article: a lawsuit against a maker of insulin pumps.")
    )


@attrs.frozen(kw_only=True)
class Travel(Payment):
    """Payment for travel, accommodation or registration; `purpose` is the task carried out."""

    kind = "travel"
    joins_bodies = True
    fields_of_one = (*Payment.fields_of_one, "event")
    icmje = 7
    nhs = _FINANCIAL
    commons = "4"

    covers: ShortText | None = attrs.field(
        default=None,
        metadata=doc("What was paid for; travel, where nothing is said.", examples=("travel and accommodation",)),
    )
    event: ShortText | None = attrs.field(
        default=None,
        metadata=doc("The meeting, with its article: the 20th North American congress."),
    )
    destination: ShortText | None = attrs.field(
        default=None,
        metadata=doc("Where the travel led, as words that follow “in”.", examples=("Boston", "the United States")),
    )


@attrs.frozen(kw_only=True)
class Hospitality(Payment):
    """Meals, refreshments, tickets or entertainment."""

    kind = "hospitality"
    limited_as = "hospitality"
    is_uncounted = True
    joins_bodies = True
    fields_of_one = (*Payment.fields_of_one, "event")
    icmje = 12
    nhs = _FINANCIAL
    commons = "3"

    description: ShortText | None = attrs.field(
        default=None, metadata=doc("What it was, with its article: a dinner, tickets for a match.")
    )
    event: ShortText | None = attrs.field(default=None, metadata=doc("At which event, with its article."))


@attrs.frozen(kw_only=True)
class Gift(Payment):
    """A gift, accepted or declined."""

    kind = "gift"
    limited_as = "gift"
    icmje = 12
    nhs = _FINANCIAL
    commons = "3"

    description: ShortText = attrs.field(metadata=doc("What it was, with its article: a fountain pen, two books."))


@attrs.frozen(kw_only=True)
class InKindSupport(Payment):
    """Support other than money: equipment, materials, drugs, staff, writing help."""

    kind = "in-kind-support"
    is_shared = True
    icmje = 12
    nhs = _FINANCIAL
    commons = "2"

    description: ShortText = attrs.field(
        metadata=doc("What it was, without an article where it is many: free supplements, statistical support.")
    )


class DonationDirection(StrEnum):
    """Whether a donation was received or given."""

    RECEIVED = "received"
    GIVEN = "given"


@attrs.frozen(kw_only=True)
class Donation(Payment):
    """A donation that a person, or a body of theirs, received or gave."""

    kind = "donation"
    none_verb = "have"
    none_link = "in relation to"
    icmje = 12
    nhs = _FINANCIAL
    commons = "2"
    special_category = ("political opinion",)

    direction: DonationDirection = attrs.field(
        default=DonationDirection.RECEIVED, metadata=doc("received, or given; received, where nothing is said.")
    )
    beneficiary: Organisation | None = attrs.field(
        default=None, metadata=doc("The body to which the donation was given, where it was not the person.")
    )

    @property
    def is_given(self) -> bool:
        """Whether the person gave it."""
        return self.direction is DonationDirection.GIVEN


@attrs.frozen(kw_only=True)
class Sponsorship(Payment):
    """Sponsorship of an event, a post or an activity of the person's."""

    kind = "sponsorship"
    is_shared = True
    joins_bodies = True
    icmje = 12
    nhs = _FINANCIAL
    commons = "2"

    sponsored: ShortText | None = attrs.field(
        default=None,
        metadata=doc("What is sponsored, with its article: a conference on pain, the charity walk that he organises."),
    )


@attrs.frozen(kw_only=True)
class Royalty(Payment):
    """Royalties or licence fees for a work, product or patent."""

    kind = "royalty"
    is_fee = True
    is_support = False
    fields_of_one = (*Payment.fields_of_one, "percentage")
    icmje = 3
    nhs = _FINANCIAL
    commons = "1.1"

    work: ShortText | None = attrs.field(
        default=None, metadata=doc("For what, with its article: a textbook of general practice.")
    )
    percentage: Numeral | None = attrs.field(
        default=None, metadata=doc("Per cent of the sales or of the income: 2 or 0.5.", examples=(2,))
    )


@attrs.frozen(kw_only=True)
class Award(Payment):
    """A prize, award or honour; `payer` gives it."""

    kind = "award"
    is_honour = True
    reward_fields = ("payer", "ultimate_payer", "sponsor")
    also_called = ("prize",)
    icmje = 13
    nhs = ("non-financial professional",)
    commons = "3"

    title: ShortText = attrs.field(
        metadata=doc("The award, without an article.", examples=("journalism award", "Senior Investigator Award"))
    )
    number: ShortText | None = attrs.field(default=None, metadata=doc("The award's number, as printed."))
    sponsor: Organisation | None = attrs.field(default=None, metadata=doc("Who paid for the award."))
