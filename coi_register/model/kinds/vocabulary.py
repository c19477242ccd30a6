"""What every kind of interest may say: whose it is, how it bears on the work, who paid what to whom."""

from enum import StrEnum
from typing import Annotated

import attrs

from coi_register.model.fields import Constraint, ShortText, Value, doc, one_of
from coi_register.model.money import Amount
from coi_register.model.parties import Organisation, Person, Pronoun

__all__ = [
    "ANY_TIME",
    "Item",
    "LookBack",
    "Nature",
    "NhsType",
    "Pay",
    "PaymentStatus",
    "Recipient",
    "RecipientKind",
    "Remuneration",
    "Scope",
    "Subject",
    "SubjectKind",
]


Item = Annotated[int, Constraint(least=1, most=13, says="an item of the ICMJE form, from 1 to 13")]
"""An item of the disclosure form of the International Committee of Medical Journal Editors, in its form of 2021."""


ANY_TIME = "any time"

LookBack = Annotated[
    str,
    Constraint(
        pattern="^(?:any time|[1-9][0-9]? (?:month|months|year|years))$",
        length=20,
        says="a time before the day of the declaration, such as 36 months, 3 years or any time",
    ),
]
"""A time that ends on the day of the declaration, some time within which something was so."""


class Nature(StrEnum):
    """Whether interests are financial: money or goods, something owned, a paid or funded role."""

    FINANCIAL = "financial"
    NON_FINANCIAL = "non-financial"


class NhsType(StrEnum):
    """A type of interest in the guidance of NHS England."""

    FINANCIAL = "financial"
    PROFESSIONAL = "non-financial professional"
    PERSONAL = "non-financial personal"
    INDIRECT = "indirect"


class SubjectKind(StrEnum):
    """Whose interest it is, seen from the person who declares it."""

    SELF = "self"
    SPOUSE = "spouse"
    WIFE = "wife"
    HUSBAND = "husband"
    CIVIL_PARTNER = "civil-partner"
    PARTNER = "partner"
    CHILD = "child"
    SON = "son"
    DAUGHTER = "daughter"
    PARENT = "parent"
    MOTHER = "mother"
    FATHER = "father"
    SIBLING = "sibling"
    BROTHER = "brother"
    SISTER = "sister"
    CLOSE_RELATIVE = "close-relative"
    OTHER_RELATIVE = "other-relative"
    FRIEND = "friend"
    BUSINESS_PARTNER = "business-partner"
    EMPLOYER = "employer"
    INSTITUTION = "institution"

    @property
    def is_body(self) -> bool:
        """Whether it is a body that the person works for."""
        return self in (SubjectKind.EMPLOYER, SubjectKind.INSTITUTION)

    @property
    def is_friend(self) -> bool:
        """Whether it is a person near them who is no relative."""
        return self in (SubjectKind.FRIEND, SubjectKind.BUSINESS_PARTNER)

    @property
    def is_relative(self) -> bool:
        """Whether it is a spouse, a partner or another relative."""
        return not (self is SubjectKind.SELF or self.is_body or self.is_friend)

    def includes(self, other: "SubjectKind") -> bool:
        """Whether somebody who is said to be this may be the other, whose name says more: a spouse, and a wife.

        >>> SubjectKind.SPOUSE.includes(SubjectKind.WIFE), SubjectKind.WIFE.includes(SubjectKind.SPOUSE)
        (True, False)
        """
        return other is self or other in _MORE_NARROWLY.get(self, ())


_MORE_NARROWLY = {
    SubjectKind.SPOUSE: (SubjectKind.WIFE, SubjectKind.HUSBAND),
    SubjectKind.PARTNER: (SubjectKind.CIVIL_PARTNER,),
    SubjectKind.CHILD: (SubjectKind.SON, SubjectKind.DAUGHTER),
    SubjectKind.PARENT: (SubjectKind.MOTHER, SubjectKind.FATHER),
    SubjectKind.SIBLING: (SubjectKind.BROTHER, SubjectKind.SISTER),
    SubjectKind.CLOSE_RELATIVE: tuple(
        each
        for each in SubjectKind
        if each.is_relative and each not in (SubjectKind.CLOSE_RELATIVE, SubjectKind.OTHER_RELATIVE)
    ),
}
"""What a name of a relation stands for, beside itself."""


@attrs.frozen(kw_only=True)
class Subject(Value):
    """Whose interest it is, where it is not the declarant's own: a spouse's job, an employer's fee."""

    main_field = "relation"

    relation: SubjectKind = attrs.field(metadata=doc("What the subject is to the person who declares."))
    person: Person | None = attrs.field(
        default=None, metadata=doc("The subject by name, where the name is to be printed.")
    )
    organisation: Organisation | None = attrs.field(
        default=None, metadata=doc("The employer or institution by name, where it is to be printed.")
    )
    pronouns: Pronoun | None = attrs.field(default=None, metadata=doc("he, she or they, for the subject."))

    @classmethod
    def from_text(cls, text: str) -> "Subject":
        """Make the subject that a relation alone names: `spouse`."""
        return cls(relation=SubjectKind(text))


class Scope(StrEnum):
    """How an interest bears on the work that the declaration goes with."""

    SUBMITTED_WORK = "submitted-work"
    OUTSIDE = "outside"
    RELATED = "related"
    UNRELATED = "unrelated"
    NOT_STATED = "not-stated"


class Pay(StrEnum):
    """Whether a role is paid. `not-stated` is a value of its own: unpaid is never inferred."""

    PAID = "paid"
    UNPAID = "unpaid"
    EXPENSES_ONLY = "expenses-only"
    PAID_BY_HOME_EMPLOYER = "paid-by-home-employer"
    CONTINGENT = "contingent"
    WAIVED = "waived"
    GIVEN_TO_CHARITY = "given-to-charity"
    NOT_STATED = "not-stated"


@attrs.frozen(kw_only=True)
class Remuneration(Value):
    """What a role brings: paid, unpaid, expenses only ... and how much, as far as it is stated."""

    main_field = "status"

    status: Pay = attrs.field(
        metadata=doc("Whether the role is paid. Nothing is inferred: leave it out and it is not stated.")
    )
    amount: Amount | None = attrs.field(
        default=None, metadata=doc("How much: an exact amount, a band, a rate or a ceiling.")
    )
    total: Amount | None = attrs.field(
        default=None, metadata=doc("How much in all, beside an amount for each of something: up to USD 3000 a year.")
    )
    payer: Organisation | None = attrs.field(
        default=None, metadata=doc("Who pays, where it is not the organisation of the role.")
    )
    recipient: "Recipient | None" = attrs.field(
        default=None, metadata=doc("To whom it is paid, where that is not the person: an institution, a charity.")
    )
    condition: ShortText | None = attrs.field(
        default=None,
        metadata=doc(
            "What a contingent payment hangs on, as words that follow “if”.", examples=("the product is licensed",)
        ),
    )

    @property
    def is_nothing(self) -> bool:
        """Whether the sum that is stated is zero, whatever the status says: zero is not pay."""
        stated = [each for each in (self.amount, self.total) if each is not None]
        return bool(stated) and all(each.is_zero for each in stated)

    @property
    def as_paid(self) -> "Remuneration":
        """What it says with sums of zero taken for what they are: paid with nothing is unpaid."""
        amount, total = (each if each is None or not each.is_zero else None for each in (self.amount, self.total))
        if (amount, total) == (self.amount, self.total):
            return self
        if self.is_nothing and self.status is Pay.PAID:
            return Remuneration(status=Pay.UNPAID)
        return attrs.evolve(self, amount=amount, total=total)

    @property
    def is_unpaid(self) -> bool:
        """Whether it brings nothing: unpaid, waived, or a sum of zero."""
        return self.status in (Pay.UNPAID, Pay.WAIVED) or self.is_nothing

    @classmethod
    def from_text(cls, text: str) -> "Remuneration":
        """Make the remuneration that a status (`unpaid`) or an amount (`GBP 500`, so paid) alone says."""
        if text in _STATUSES:
            return cls(status=Pay(text))
        return cls(status=Pay.PAID, amount=Amount.parse(text))

    @classmethod
    def text_constraint(cls) -> Constraint:
        """A status or an amount."""
        says = "paid, unpaid, expenses-only, another status, or an amount such as GBP 500"
        length = Amount.text_constraint().length
        return Constraint(pattern=_status_or_amount, length=length, choices=tuple(map(str, Pay)), says=says)

    def to_text(self) -> str | None:
        """The status or the amount, where that is all there is to say."""
        if self.total or self.payer or self.recipient or self.condition:
            return None
        if self.amount is None:
            return str(self.status)
        return self.amount.to_text() if self.status is Pay.PAID else None


_STATUSES = frozenset(Pay)


class RecipientKind(StrEnum):
    """To whom a payment goes."""

    SELF = "self"
    INSTITUTION = "institution"
    EMPLOYER = "employer"
    CHARITY = "charity"
    RESEARCH_ACCOUNT = "research-account"
    FAMILY = "family"
    OTHER = "other"


@attrs.frozen(kw_only=True)
class Recipient(Value):
    """To whom a payment goes, where it is not simply to the person who declares it."""

    main_field = "to"

    to: RecipientKind = attrs.field(metadata=doc("What the recipient is to the person who declares."))
    organisation: Organisation | None = attrs.field(
        default=None, metadata=doc("The recipient, or the body that holds the account, by name.")
    )

    @classmethod
    def from_text(cls, text: str) -> "Recipient":
        """Make the recipient that one word says: `institution`."""
        return cls(to=RecipientKind(text))


class PaymentStatus(StrEnum):
    """What became of a payment, a gift or other support."""

    RECEIVED = "received"
    PENDING = "pending"
    CONTINGENT = "contingent"
    WAIVED = "waived"
    DECLINED = "declined"
    GIVEN_TO_CHARITY = "given-to-charity"
    NOT_STATED = "not-stated"


def _status_or_amount() -> str:
    """Return what `Remuneration.from_text` accepts, as a regular expression."""
    both = (one_of(tuple(Pay)), Amount.text_constraint())
    either = "|".join(each.pattern.removeprefix("^").removesuffix("$") for each in both)
    return f"^(?:{either})$"
