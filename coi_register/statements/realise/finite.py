"""The realiser in which one interest is told: who is spoken of, in which tense, and how often they were named
before.
"""

import datetime
from collections.abc import Sequence
from typing import NamedTuple, Self

import attrs

from coi_register.english import (
    Tense,
    conjugate,
    distributed,
    gerund,
    indefinite,
    plural_noun,
    undistributed,
    when,
    words,
)
from coi_register.model.kinds.shapes import Payment
from coi_register.model.kinds.vocabulary import Pay, Remuneration, Scope
from coi_register.model.periods import Period
from coi_register.model.styles import Style
from coi_register.model.writing import Writing
from coi_register.statements.brackets import after, bracketed, closed, in_brackets
from coi_register.statements.party_phrases import office
from coi_register.statements.realise.interest_time import InterestTime
from coi_register.statements.realise.pay import remuneration_words
from coi_register.statements.realise.payments import PaymentPhrases
from coi_register.statements.realise.relatives import first_predicate, in_relation, plural_predicate
from coi_register.statements.realise.titles import titled, titled_several
from coi_register.statements.referring.expressions import Reference
from coi_register.statements.slots import Slots, put_together, slot

__all__ = ["Ending", "Realiser"]


def _is_single(thing: str) -> bool:
    """Whether a thing that several people have could be taken for one that they share, or its sum for that of all."""
    return thing.partition(" ")[0] in ("a", "an", "one", "the") or any(map(str.isdigit, thing))


class Ending(NamedTuple):
    """What ends the sentence of a role: under whom, when, what for and the pay; and how it bears on the work."""

    rest: str
    scope: str


@attrs.define(kw_only=True, eq=False)
class Realiser(InterestTime):
    """What a wording template needs to know beside the interest itself and its time.

    Attributes:
        reference: who is spoken of: Mohsin Khan, he, his wife.
        style: the house style.
        declarant_his: the possessive that points to the person who declares: his, Khan's.
        with_scope: whether it is said how the interest bears on the work; not where a heading or a group says it.
        slots: those of the clause that was told last, where one was told by its slots.
    """

    reference: Reference
    style: Style
    declarant_his: str
    with_scope: bool = True
    slots: Slots | None = attrs.field(default=None, init=False)

    @classmethod
    def of(cls, realiser: "Realiser") -> Self:
        """Make it of the realiser in which a sentence would be told."""
        return cls(
            reference=realiser.reference,
            interest=realiser.interest,
            on=realiser.on,
            style=realiser.style,
            declarant_his=realiser.declarant_his,
            with_scope=realiser.with_scope,
            dated=realiser.dated,
        )

    @property
    def writing(self) -> Writing:
        """How the house writes dates, numbers and words."""
        return self.style.writing

    def _told(self, period: Period | None, on: datetime.date | None = None) -> str:
        """Tell a period as the house writes days."""
        return when(period, on, month_first=self.style.writing.month_first)

    @property
    def _told_tense(self) -> Tense:
        """The tense; the past of what goes on too, where the house tells its kind so."""
        told = super()._told_tense
        return Tense.PAST if self._is_told_as_past and told in (Tense.PRESENT, Tense.PERFECT) else told

    @property
    def _is_told_as_past(self) -> bool:
        return self.interest.kind in self.style.past_kinds

    @property
    def when(self) -> str:
        """The period in words: in 2010, since October 2013; from October 2013, where it is told in the past."""
        told = super().when
        return f"from {told[6:]}" if self._is_told_as_past and told.startswith("since ") else told

    @property
    def subject(self) -> str:
        """The words that begin the sentence: Mohsin Khan, he, his wife."""
        return self.reference.name

    @property
    def he(self) -> str:
        """The words that point to the subject later in the sentence: he, Khan."""
        return self.reference.again

    @property
    def his(self) -> str:
        """The possessive that points to the subject: his, Khan's."""
        return self.reference.his

    @property
    def whose(self) -> str:
        """The possessive for what belongs to the subject; where that is a body, to the person who declares."""
        return self.his if self.reference.is_human else self.declarant_his

    @property
    def owner(self) -> str:
        """The possessive that begins a sentence about somebody near the subject: Mohsin Khan's, his, his wife's."""
        return self.reference.owner

    @property
    def several(self) -> bool:
        """Whether the subject is several people, each of whom does or has the same: "AB, CD, and EF"."""
        return self.reference.several

    def verb(self, verb: str, begin: str = "", *, plural: bool | None = None, noun: str = "") -> str:
        """Put a verb into the tense of the interest, agreeing with the subject.

        What still goes on since a stated day takes the perfect: "has been a trustee since 2013".

        Args:
            verb: the plain form.
            begin: the verb to use where only the start is stated: "became a trustee in 2013". Then `ending` tells
                the time accordingly.
            plural: the number of what the verb is about, where that is not the subject: his wife.
            noun: what stands instead of it where the interest is told as a thing: "voluntary work".
        """
        if begin and self.only_begins:
            return self.past(begin)
        return self.conjugated(verb, self._told_tense, plural=plural)

    def conjugated(self, verb: str, tense: Tense, *, plural: bool | None = None) -> str:
        """Put a verb into a tense, agreeing with the subject, or with what has another number than it."""
        if plural is None:
            return conjugate(verb, tense, plural=self.reference.plural, first=self.reference.first)
        return conjugate(verb, tense, plural=plural)

    def each(self, verb: str, begin: str = "") -> str:
        """Do the same for what each of several people does or has by themselves: "have each held"."""
        return self.of_each(self.verb(verb, begin))

    def of_each(self, told: str) -> str:
        """Tell a verb, as it stands, of each of several people."""
        return distributed(told) if self.reference.several else told

    def may(self, verb: str) -> str:
        """Say that something is only possible: "may hold"."""
        return self.of_each(f"may {verb}")

    def clause(
        self,
        verb: str,
        thing: str | Sequence[str | None] = "",
        *,
        source: str | Sequence[str | None] = "",
        about: str | Sequence[str | None] = "",
        rest: str | Sequence[str | None] = "",
        ending: Ending | None = None,
        scope: str | None = None,
        subject: str = "",
    ) -> str:
        """Tell a clause by its slots, which are kept for aggregation; see `Slots` for what each of them holds.

        Args:
            verb: the verb, in its form.
            thing: its object or complement.
            source: the counterparty, with its preposition.
            about: what it was for, on, or at.
            rest: what else is said of it; of a role, the `ending` is the last of it.
            ending: what ends the sentence of a role, with the scope. Without it, the scope is that of the interest.
            scope: the scope, where it is another, as after a second clause.
            subject: whom it is about, where that is not the subject.

        Returns:
            The whole clause, with its subject.
        """
        last, bearing = ending or ("", self.scope if scope is None else scope)
        what = slot(thing)
        self.slots = Slots(
            subject=subject,
            verb=undistributed(verb) if self.several and not _is_single(what) else verb,
            thing=what,
            source=slot(source),
            about=slot(about),
            rest=words(slot(rest), last),
            scope=bearing,
        )
        return put_together(self.slots, self.subject)

    def be(self, role: str, *adjectives: str) -> str:
        """Say that the subject has a role: "is an unpaid trustee", "became chair", "have been unpaid trustees"."""
        return words(*self.being(role, *adjectives))

    def being(self, role: str, *adjectives: str) -> tuple[str, str]:
        """Do the same in two parts, the verb and what the subject is: "is", "an unpaid trustee"."""
        if self.is_former(role):
            return self.was, self.titled(role[7:], *adjectives)
        return self.verb("be", "become"), self.titled(role, *adjectives)

    def is_former(self, role: str) -> bool:
        """Whether a title says itself that it is over: a former chair was chair then, and not former chair."""
        return role.startswith("former ") and (self.is_past or self.interest.period is None) and not self.is_future

    @property
    def was(self) -> str:
        """That the subject was something, agreeing with it: was, were."""
        return self.conjugated("be", Tense.PAST)

    def titled(self, role: str | None, *adjectives: str) -> str:
        """Give a role with what qualifies it, in the number of people: "an unpaid trustee", "unpaid trustees"."""
        return titled_several(role, *adjectives) if self.reference.several else titled(role, *adjectives)

    def one(self, noun: str) -> str:
        """Give what the subject is, in the number of people: "an inventor", "inventors"."""
        return plural_noun(noun) if self.reference.several else indefinite(noun)

    def related(self, relation: str) -> str:
        """Give what the subject is to somebody, in the number of people: "a friend", "the husband", "friends"."""
        return in_relation(relation, several=self.reference.several)

    def a(self, *parts: str | None) -> str:
        """Begin to name the one thing that the interest is about, with its article: "an unpaid internship"."""
        return indefinite(words(*parts))

    def some(self, *parts: str | None) -> str:
        """Begin to name what it is about where that takes no article: "royalties", "expert testimony"."""
        return words(*parts)

    def agreeing(self, predicate: str) -> str:
        """Put the verb that begins the author's own words into the number of the subject: "they are mentioned"."""
        if self.reference.first:
            return first_predicate(predicate)
        return plural_predicate(predicate) if self.reference.plural else predicate

    def activity(self, verb: str, begin: str = "", *, noun: str = "") -> str:
        """Put a verb for what one is busy with into the tense of the interest: "is undertaking an internship"."""
        if not self.is_present:
            return self.each(verb, begin)
        return self.of_each(words(self.conjugated("be", self._told_tense), gerund(verb)))

    def lasting(self, verb: str, begin: str, *, plural: bool | None = None, noun: str = "") -> str:
        """Do the same for what has no end of its own, as authorship: in the present, unless an end is stated."""
        if self.tense is Tense.PERFECT and not self.only_begins:
            return self.conjugated(verb, Tense.PRESENT, plural=plural)
        return self.verb(verb, begin, plural=plural)

    def clause_verb(self, verb: str) -> str:
        """Put a verb into the tense of the interest for a clause about the subject named again: "but receives"."""
        return self.conjugated(verb, self.tense)

    def past(self, verb: str) -> str:
        """Put a verb that tells of an event into the past, whatever goes on since; into the future before it."""
        return self.conjugated(verb, Tense.FUTURE if self.is_future else Tense.PAST)

    def ending(self, clause: str = "", bracket: str = "") -> str:
        """What ends the sentence of a role: under whom, when, what for, pay in brackets, scope.

        Args:
            clause: words that follow the time after a comma: "working on workforce policy".
            bracket: what stands in the brackets before the pay: "award 1035100".
        """
        return words(*self.end(clause, bracket))

    def end(self, clause: str = "", bracket: str = "") -> Ending:
        """Do the same in two parts, for `clause`: all but the scope, and the scope."""
        told = bracketed(bracket, self.pay_words)
        if not clause:
            rest, scope = in_brackets(self.time, told), self.scope
        else:
            then = self.style.relatedness.during_work if self.interest.during_work and self._period is None else ""
            rest = in_brackets(f"{self.time or then}, {clause}", told)
            scope = self._bearing if then else self.scope
        return Ending(self.under(rest, scope), scope)

    def under(self, rest: str, after_it: str = "") -> str:
        """Put before the rest of a sentence under whom it was.

        Args:
            rest: the rest.
            after_it: what follows the rest, where it may be empty.
        """
        post = getattr(self.interest, "under", None)
        if post is None:
            return rest
        said = getattr(self.interest, "organisation", None) or getattr(self.interest, "host", None)
        whom = after(office(post, said), "under")
        return words(closed(whom, rest or after_it) if post.person and post.office else whom, rest)

    @property
    def scope(self) -> str:
        """How the interest bears on the work, as words that end a sentence: whether it was so then, and the rest."""
        phrases, told = self.style.relatedness, ""
        if self.interest.during_work:
            is_apart = self._period is not None or (isinstance(self.interest, Payment) and self.payment.paid)
            told = f", {phrases.during_work}" if is_apart else phrases.during_work
        return told + self._bearing

    def scope_after(self, clause: str | None) -> str:
        """The same after a clause that it does not belong to, which a comma then ends: "but receives no royalties"."""
        told = self.scope.strip()
        return f", {told}" if clause and told and not told.startswith(",") else self.scope

    @property
    def close_scope(self) -> str:
        """How it bears on the work, where the house puts no comma before that; else nothing."""
        scope = self.interest.scope if self.with_scope else None
        if scope is None or self.interest.unrelated_to or scope not in self.style.relatedness.no_comma:
            return ""
        return self._bearing.strip()

    @property
    def _bearing(self) -> str:
        phrases, scope, told = self.style.relatedness, self.interest.scope, ""
        if scope is not None and scope is not Scope.NOT_STATED and self.with_scope:
            comma = "" if scope in phrases.no_comma else ","
            told += f"{comma} {getattr(phrases, scope.value.replace('-', '_'))}"
        return told + after(self.interest.unrelated_to or "", ", unrelated to")

    @property
    def payment(self) -> PaymentPhrases:
        """The words for the payment that the interest is.

        Raises:
            TypeError: if it is none.
        """
        if not isinstance(self.interest, Payment):
            raise TypeError(f"{self.interest.kind} is no payment")
        return PaymentPhrases(self.interest, self)

    @property
    def remuneration(self) -> Remuneration | None:
        """The remuneration of the interest, where its kind has one."""
        remuneration: Remuneration | None = getattr(self.interest, "remuneration", None)
        return remuneration and remuneration.as_paid

    @property
    def pay(self) -> str:
        """Whether it is paid, as an adjective before a noun: unpaid, paid, or nothing, where the brackets say it."""
        remuneration = self.remuneration
        if remuneration is None or remuneration.status not in (Pay.UNPAID, Pay.PAID):
            return ""
        said_in_brackets = remuneration.status is Pay.PAID and (remuneration.payer or remuneration.recipient)
        return "" if said_in_brackets and "paid " in self.pay_words else str(remuneration.status)

    @property
    def is_unpaid(self) -> bool:
        """Whether it is stated to be unpaid."""
        return self.pay == "unpaid"

    @property
    def pay_details(self) -> str:
        """What the adjective does not say of the remuneration, in brackets: (£500 a day, paid by the GMC)."""
        return bracketed(self.pay_words)

    @property
    def pay_words(self) -> str:
        """What the adjective does not say of the remuneration, without brackets: £500 a day, paid by the GMC."""
        remuneration = self.remuneration
        if not remuneration:
            return ""
        return remuneration_words(
            remuneration, self.whose, several=self.several, each=self.sums_are_of_each, writing=self.writing
        )

    @property
    def sums_are_of_each(self) -> bool:
        """Whether a sum has to say that it is that of each of several people, since the verb has not said so."""
        return self.several and not self.interest.told_of_each
