"""The realiser in which an interest is told as a thing: a fee of £500 from Pfizer, an unpaid position as trustee."""

from collections.abc import Sequence
from typing import Any

import attrs

from coi_register.english import apposed, indefinite, words
from coi_register.model.kinds.shapes import Payment
from coi_register.model.kinds.vocabulary import PaymentStatus
from coi_register.model.moods import Mood
from coi_register.model.periods import Edge
from coi_register.statements.realise.finite import Realiser
from coi_register.statements.realise.payments import PaymentPhrases
from coi_register.statements.realise.relatives import in_relation
from coi_register.statements.realise.titles import titled
from coi_register.statements.slots import slot

__all__ = ["NounPayments", "NounRealiser"]

_NOT_YET = {PaymentStatus.PENDING: "expected", PaymentStatus.CONTINGENT: "contingent"}
_REFUSED = {PaymentStatus.WAIVED: "waived", PaymentStatus.DECLINED: "declined"}
_STATUSES = {**_NOT_YET, **_REFUSED}


@attrs.define(kw_only=True, eq=False)
class NounRealiser(Realiser):
    """Tells an interest as a thing: verbs are silent, and their tense is said by "former", "planned" and the like.

    Its reference is that of somebody whom the sentence has named already: "AB reports ...". The interest of somebody
    near them begins with a possessive, "his wife's position", or says who holds it.
    """

    @property
    def subject(self) -> str:
        """Nothing: a thing has none."""
        return ""

    @property
    def owner(self) -> str:
        """The possessive that points to the subject: his, his wife's."""
        return self.his if self.interest.is_own else self.reference.owner

    @property
    def holder(self) -> str:
        """Who has it, where that is not the person who declares: his wife; his brother, Tom Reed."""
        if self.interest.is_own:
            return ""
        who, comma, named = self.reference.name.removesuffix(",").partition(", ")
        return apposed(who, named) if comma else who

    @property
    def clause_subject(self) -> str:
        """The subject of a clause within the sentence: he, his wife."""
        return self.reference.name if self.holder else self.he

    def clause(self, verb: str, thing: str | Sequence[str | None] = "", **slots: Any) -> str:
        """Tell the clause without a verb; a noun that stands for it begins the thing."""
        return super().clause("", words(verb, slot(thing)), **slots)

    def verb(self, verb: str, begin: str = "", *, plural: bool | None = None, noun: str = "") -> str:
        """Say nothing, or the noun that stands for the verb."""
        if noun.startswith("a "):
            return self.a(noun[2:])
        return self.some(noun) if noun else ""

    def each(self, verb: str, begin: str = "") -> str:
        """Say nothing."""
        return ""

    def activity(self, verb: str, begin: str = "", *, noun: str = "") -> str:
        """Say nothing, or the noun that stands for the verb."""
        return self.verb(verb, noun=noun)

    def lasting(self, verb: str, begin: str, *, plural: bool | None = None, noun: str = "") -> str:
        """Say nothing, or the noun that stands for the verb."""
        return self.verb(verb, noun=noun)

    def being(self, role: str, *adjectives: str) -> tuple[str, str]:
        """Tell a role as what the person has; the first adjective tells of pay, others of the role."""
        former = ""
        if self.is_former(role):
            role = role[7:]
            former = "" if self.adjective or self.interest.period else "former"
        said = role.split()
        pay, *others = (*(each if each not in said else "" for each in adjectives), "")
        if role == "member" or role.startswith("member of "):
            return "", self.some(former, pay, *others, f"membership{role[6:]}")
        position = self.some(former, pay, "positions") if self._is_at_several else self.a(former, pay, "position")
        return "", words(position, "as", *others, role)

    @property
    def _is_at_several(self) -> bool:
        """Whether it is told of several bodies, which have a position each: positions as trustee of Mind and Scope."""
        body = getattr(self.interest, "organisation", None)
        return body is not None and body.plural and body.name is None

    def titled(self, role: str | None, *adjectives: str) -> str:
        """Give a role in the singular, also of several people: each reports what they have by themselves."""
        return titled(role, *adjectives)

    def one(self, noun: str) -> str:
        """Give what somebody is in the singular, for the same reason."""
        return indefinite(noun)

    def related(self, relation: str) -> str:
        """Give a relation in the singular, for the same reason."""
        return in_relation(relation)

    def the(self, *parts: str | None) -> str:
        """Begin to name what was done, where that takes an article: "the founding of", "his wife's founding of"."""
        return self.owned(self.adjective, *parts) if self.holder else words("the", self.adjective, *parts)

    def a(self, *parts: str | None) -> str:
        """Begin to name the thing: "a former unpaid internship", "his wife's internship"."""
        told = words(self.adjective, *parts)
        return indefinite(told) if self.interest.is_own else f"{self.owner} {told}"

    def some(self, *parts: str | None) -> str:
        """Begin to name what takes no article: "expected royalties", "his wife's royalties"."""
        return self.owned(self.adjective, *parts)

    def owned(self, *parts: str | None) -> str:
        """Begin to name what it is about, with whose it is and nothing of when: "his wife's work"."""
        return words("" if self.interest.is_own else self.owner, *parts)

    @property
    def planned(self) -> str:
        """That it is still to come, as an adjective."""
        if not self.is_future:
            return ""
        return "planned" if self.interest.planned else "future"

    @property
    def adjective(self) -> str:
        """What the tense of a verb would say, and the period does not: former, current, planned, expected."""
        if isinstance(self.interest, Payment):
            return self.payment.adjective or self.planned
        if self._is_over_undated:
            return self.interest.word_for_over
        is_reported = self.style.mood is Mood.NOUN  # what somebody “reports” without a time is so now
        is_current = self.is_present and self.dated and not is_reported and not self.when
        return self.planned or ("current" if is_current else "")

    @property
    def _is_over_undated(self) -> bool:
        period = self.interest.period
        return self.interest.ended and (period is None or isinstance(period.end, Edge))

    @property
    def sums_are_of_each(self) -> bool:
        """Never: that is said before a thing, “each report a position”."""
        return False

    @property
    def when(self) -> str:
        """The period; of what takes no adjective "former" or "current", that it is over or goes on."""
        told = super().when
        if self.interest.word_for_over:
            return told
        if self._is_over_undated:
            return f"in the past, {told}" if told else "in the past"
        if told and self.is_future and self.interest.planned and not isinstance(self.interest, Payment):
            preposition, _, rest = told.partition(" ")
            return f"planned for {rest}" if preposition in ("in", "on") else f"planned {told}"
        if told:
            return told
        if self.is_future and not isinstance(self.interest, Payment):
            return "in future"
        return "at present" if self.is_present and self.dated else ""

    @property
    def only_begins(self) -> bool:
        """Never: a noun has no verb "began", and its period tells when it started."""
        return False

    @property
    def payment(self) -> "NounPayments":
        """The words for the payment that the interest is.

        Raises:
            TypeError: if it is none.
        """
        if not isinstance(self.interest, Payment):
            raise TypeError(f"{self.interest.kind} is no payment")
        return NounPayments(self.interest, self)


@attrs.frozen(eq=False)
class NounPayments(PaymentPhrases):
    """The words of a payment that is told as a thing: what became of it is an adjective, or stands at the end."""

    realiser: NounRealiser

    @property
    def adjective(self) -> str:
        """What became of it: expected, contingent, waived, declined; of a grant that was applied for, pending."""
        told = _STATUSES.get(self.payment.status, "") if self.payment.status else ""
        return "pending" if told == "expected" and self.payment.is_applied_for else told

    @property
    def is_settled(self) -> bool:
        """Never, so that a template does not tell what the person is by it."""
        return False

    @property
    def is_pending(self) -> bool:
        """Never, for the same reason."""
        return False

    def verb(self, verb: str, *, over_time: str = "", begin: str = "") -> str:
        """Say nothing."""
        return ""

    @property
    def given(self) -> str:
        """What became of a thing, whose it is, and to whom it goes, after commas."""
        holder = self.realiser.holder
        status = "" if self.condition.startswith("if ") else self.adjective or self.realiser.planned
        if status == "future":
            status = "to be received" if holder else "still to come"
        if holder:
            by = "by" if self.stage != 1 or status == "to be received" else "for"
            told = f", {status or ('received' if by == 'by' else '')} {by} {holder}"
        else:
            told = f", {status}" if status else ""
        return told + super().given
