"""Payments as words: what became of them, how much they are, from whom they come and to whom they go."""

from typing import Protocol

import attrs

from coi_register.english import Tense, count, spelled, words
from coi_register.model.kinds.shapes import Payment
from coi_register.model.kinds.vocabulary import PaymentStatus, RecipientKind
from coi_register.model.money import Amount
from coi_register.model.periods import Edge
from coi_register.model.writing import Writing
from coi_register.statements.brackets import after
from coi_register.statements.party_phrases import amount, organisation, person, recipient

__all__ = ["NOT_HAD", "FlagWords", "PaymentPhrases", "is_one_payment", "prints_pay"]

_SETTLED = (None, PaymentStatus.RECEIVED, PaymentStatus.NOT_STATED, PaymentStatus.GIVEN_TO_CHARITY)
_OPEN = (PaymentStatus.PENDING, PaymentStatus.CONTINGENT)
_REFUSALS = {PaymentStatus.WAIVED: "waive", PaymentStatus.DECLINED: "decline"}
NOT_HAD = (*_OPEN, *_REFUSALS)
"""What became of money, or a thing, that nobody has had."""
# How money, or a thing, goes to somebody else: once it was given, before that, and where it was refused.
_PAID = ("paid to", "to be paid to", "payable to")
_MADE = ("made to", "to be made to", "payable to")
_GIVEN = ("given to", "to be given to", "meant for")


class FlagWords(Protocol):
    """What the words of a payment take from the realiser in which it is told."""

    def conjugated(self, verb: str, tense: Tense) -> str:
        """Put a verb into a tense, agreeing with the subject."""
        ...

    @property
    def several(self) -> bool:
        """Whether several people are spoken of."""
        ...

    @property
    def writing(self) -> Writing:
        """How the house writes dates, numbers and words."""
        ...

    @property
    def tense(self) -> Tense:
        """When it happens, seen from the day of the statement."""
        ...

    @property
    def when(self) -> str:
        """The period in words."""
        ...

    @property
    def began(self) -> str:
        """When it began, in words."""
        ...

    @property
    def only_begins(self) -> bool:
        """Whether a start is stated, and nothing of the end."""
        ...

    @property
    def whose(self) -> str:
        """The possessive for what belongs to the subject."""
        ...

    def each(self, verb: str, begin: str = "") -> str:
        """Put a verb into the tense of the interest; of several people, tell it of each."""
        ...

    def of_each(self, told: str) -> str:
        """Tell a verb of each of several people."""
        ...

    def clause_verb(self, verb: str) -> str:
        """Put a verb into the tense of the interest, for a second clause."""
        ...


def prints_pay(told: Payment) -> bool:
    """Whether anything is said of a payment itself, beside what it was for."""
    said = (told.payer, told.donor, told.ultimate_payer, told.recipient, told.amount, told.purpose, told.condition)
    return any(said) or told.status not in (None, PaymentStatus.NOT_STATED)


def is_one_payment(told: Payment) -> bool:
    """Whether a payment is told as one: one occasion, day, sum or task, not over time."""
    if told.occasions is not None:
        return told.occasions == 1
    period = told.period
    if period is not None and not period.single:
        return False
    if period is not None and not isinstance(period.start, Edge) and period.start.day is not None:
        return True
    if told.amount is not None:
        return told.amount.per is None
    return (told.purpose or "").startswith(("a ", "an "))


@attrs.frozen(eq=False)
class PaymentPhrases:
    """The words that all payments share, for the templates of their kinds.

    Attributes:
        payment: the interest.
        realiser: the realiser in which it is told.
    """

    payment: Payment
    realiser: FlagWords

    @property
    def is_settled(self) -> bool:
        """Whether it was received, or nothing is said of what became of it."""
        return self.payment.status in _SETTLED

    @property
    def is_pending(self) -> bool:
        """Whether it is expected or applied for."""
        return self.payment.status is PaymentStatus.PENDING

    def verb(self, verb: str, *, over_time: str = "", begin: str = "") -> str:
        """Put a verb such as "receive" into what became of the payment: received, expects to receive, waived.

        Args:
            verb: the verb where it was received.
            over_time: the verb instead of it where the period has a length: "held a grant from 2010 to 2014".
            begin: the verb where only the start is stated; "begin to receive", where nothing is said.
        """
        if self.payment.status in _OPEN:
            return self._open_verb(verb, since=self.realiser.when.startswith("since "))
        period = self.payment.period
        settled = self._settled(over_time if over_time and period and not period.single else verb)
        if not self.is_settled:
            return self.realiser.each(settled, settled)
        return self.realiser.each(settled, begin or f"begin to {verb}")

    def clause_verb(self, verb: str) -> str:
        """Do the same in a clause that follows the period: "has acted since 2013 and receives"."""
        if self.payment.status in _OPEN:
            return self._open_verb(verb)
        return self.realiser.of_each(self.realiser.clause_verb(self._settled(verb)))

    def _settled(self, verb: str) -> str:
        refusal = _REFUSALS.get(self.payment.status) if self.payment.status else None
        if refusal is None:
            return verb
        return "decline to give" if verb == "give" and refusal == "decline" else refusal

    def _open_verb(self, verb: str, *, since: bool = False) -> str:
        """Say what is not yet settled: it is so on the day of the statement, whenever the work was done."""
        if not self.is_pending and not since:
            return self.realiser.of_each(f"may {verb}")
        tense = Tense.PERFECT if since else Tense.PRESENT
        expect = "expect" if self.is_pending else "stand"
        return self.realiser.of_each(f"{self.realiser.conjugated(expect, tense)} to {verb}")

    @property
    def applied(self) -> str:
        """That it was applied for: applied, has applied."""
        tense = Tense.PAST if self.realiser.tense is Tense.PAST else Tense.PERFECT
        return self.realiser.of_each(self.realiser.conjugated("apply", tense))

    @property
    def is_one(self) -> bool:
        """Whether it is told as one payment."""
        return is_one_payment(self.payment)

    def _amount(self, sum_: Amount | None) -> str:
        """Write a sum as the house does."""
        return amount(sum_, self.realiser.writing)

    @property
    def _totalling(self) -> str:
        return spelled("totalling", self.realiser.writing)

    @property
    def sum(self) -> str:
        """How much, after the noun that `is_one` decides."""
        return self.sum_of(one=self.is_one)

    def sum_of(self, *, one: bool) -> str:
        """How much, after a noun: of £500; totalling £6000, where several payments were that much together."""
        sum_ = self.payment.amount
        return after(self._amount(sum_), "of" if one or (sum_ is not None and sum_.per) else self._totalling)

    @property
    def of_sum(self) -> str:
        """How much, after a noun that may stand for several payments: payment of £500."""
        return after(self._amount(self.payment.amount), "of")

    @property
    def worth(self) -> str:
        """What a thing is worth, after its noun: worth £50."""
        return after(self._amount(self.payment.amount), "worth")

    @property
    def givers(self) -> str:
        """Who pays or gives: a body, a person, or both."""
        body, donor = organisation(self.payment.payer), person(self.payment.donor)
        return f"{body} and {donor}" if body and donor else body or donor

    @property
    def source(self) -> str:
        """From whom it comes: from the British Heart Foundation; from Pfizer through a medical education company."""
        origin = organisation(self.payment.ultimate_payer)
        if not origin:
            return after(self.givers, "from")
        return f"from {origin} through {self.givers}" if self.givers else f"indirectly from {origin}"

    @property
    def times(self) -> str:
        """On how many occasions: on five occasions."""
        occasions = self.payment.occasions
        return f"on {count(occasions, 'occasion', writing=self.realiser.writing)}" if occasions else ""

    @property
    def time(self) -> str:
        """The period; of one whose start alone is stated, the start, as "began to receive" wants it."""
        if self.realiser.only_begins and self.payment.status not in _OPEN:
            return self.realiser.began
        return self.realiser.when

    @property
    def when(self) -> str:
        """The period of a fee; where it is not yet settled and says no purpose, as the period of the work."""
        told = self.time
        is_of_work = self.payment.status in _OPEN and self.realiser.tense is not Tense.FUTURE
        if not told or not is_of_work or self.payment.purpose or told.startswith("since "):
            return told
        return f"for work {told}"

    @property
    def applied_when(self) -> str:
        """The period of something that was applied for: when it is to run, since when it is pending, or when it was."""
        told, tense = self.realiser.when, self.realiser.tense
        if not told or tense is Tense.PAST:
            return told
        if tense is Tense.FUTURE and not told.startswith("starting "):
            return f", to run {told}"
        return f", pending {told}" if told.startswith("since ") else f", {told}"

    @property
    def condition(self) -> str:
        """What it hangs on: if the product is licensed."""
        word = "if" if self.payment.status is PaymentStatus.CONTINGENT else "on condition that"
        return after(self.payment.condition or "", word)

    @property
    def paid(self) -> str:
        """To whom the money goes, after a comma: ", paid to her institution"."""
        return self._passed_on(_PAID)

    @property
    def made(self) -> str:
        """To whom what was called a payment goes, after a comma: ", made to her institution"."""
        return self._passed_on(_MADE)

    @property
    def given(self) -> str:
        """To whom a thing goes, after a comma: ", given to her institution"."""
        return self._passed_on(_GIVEN)

    @property
    def is_told(self) -> bool:
        """Whether anything is said of the payment itself, beside what it was for."""
        return prints_pay(self.payment)

    @property
    def donee(self) -> str:
        """To whom a donation is given, where no beneficiary is named."""
        return self.recipient or ("charity" if self.payment.status is PaymentStatus.GIVEN_TO_CHARITY else "")

    def paid_by(self, *, to: str) -> str:
        """Who pays what the person gives, after a comma: ", paid by her company"."""
        origin = after(organisation(self.payment.ultimate_payer), "with money from")
        told = words(after(self.givers, "by"), origin, after(to, "to"))
        return f", {('paid', 'to be paid', 'payable')[self.stage]} {told}" if told else ""

    @property
    def recipient(self) -> str:
        """Who receives it, where it is not the person."""
        return recipient(self.payment.recipient, self.realiser.whose, several=self.realiser.several)

    @property
    def stage(self) -> int:
        """How far it has come: 0 for given, 1 for still to come, 2 for refused."""
        if self.payment.status in _REFUSALS:
            return 2
        return 1 if self.payment.status in _OPEN or self.realiser.tense is Tense.FUTURE else 0

    def _passed_on(self, forms: tuple[str, str, str]) -> str:
        whom, stage = self.recipient, self.stage
        is_charity = self.payment.recipient is not None and self.payment.recipient.to is RecipientKind.CHARITY
        to_charity = self.payment.status is PaymentStatus.GIVEN_TO_CHARITY
        if is_charity or (to_charity and not whom):
            return f", {(forms if stage == 2 else _GIVEN)[stage]} {whom or 'charity'}"
        if not whom:
            return ""
        return f", {forms[stage]} {whom}" + (" and then given to charity" if to_charity else "")
