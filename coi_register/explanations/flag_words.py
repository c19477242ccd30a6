"""What the template of an explanation needs to know of a flag, each as words of a sentence."""

import datetime
from collections.abc import Iterable

import attrs

from coi_register.english import (
    Tense,
    amount,
    apposed,
    conjugate,
    count,
    join,
    long_date,
    money,
    possessive,
    surname,
    when,
    words,
)
from coi_register.entities.organisation_graph import Line
from coi_register.explanations.entity_names import named, placement_noun
from coi_register.explanations.tie_periods import is_since, part_of_it, tense_in
from coi_register.model.declarations import Nil, Occasion
from coi_register.model.kinds.base import Interest
from coi_register.model.matters import Part as PartKind
from coi_register.model.parties import Office, Organisation, Person
from coi_register.model.periods import Answer, Period
from coi_register.screening.facts import Fact
from coi_register.screening.gift_totals import Total
from coi_register.screening.index.activities import Activity
from coi_register.screening.index.pairs import Gain, Part, Reach, Side
from coi_register.screening.index.patrons import Tie, TieKind
from coi_register.screening.results.flags import Flag
from coi_register.statements.content.nils import none_of, nothing_noun
from coi_register.statements.state import stated
from coi_register.statements.styles.files import load_style
from coi_register.statements.templating.kind_templates import plural_of

__all__ = ["FlagWords"]

_VERBS = {
    PartKind.AUTHOR: "write about",
    PartKind.SPEAKER: "speak about",
    PartKind.DECIDER: "take part in the decision on",
    PartKind.SELECTOR: "select in",
    PartKind.ASSESSOR: "assess in",
}
_TIES = {TieKind.HOST: "host", TieKind.SUPERVISOR: "supervise", TieKind.SPONSOR: "sponsor the scheme of"}

_DEALINGS = {"regulates": "regulate", "funds": "fund", "buys_from": "buy from"}


@attrs.frozen(eq=False)
class FlagWords:
    """Tells of a flag on a day.

    Attributes:
        flag: the flag.
        on: the day, from which tenses follow.
        is_first: whether the fellow has not been named yet.
    """

    flag: Flag
    on: datetime.date
    is_first: bool = False

    @property
    def first(self) -> "FlagWords":
        """The words for a clause that is the first to name the fellow, and does so by the full name."""
        return attrs.evolve(self, is_first=True)

    @property
    def fellow(self) -> str:
        """The fellow by the full name."""
        return self.flag.fellow.name

    @property
    def surname(self) -> str:
        """The fellow by the surname; by the full name, where it is the first or the patron has the same surname."""
        fellow = self.flag.fellow
        return fellow.name if self.is_first or self._is_shared else surname(fellow.name, fellow.family)

    @property
    def _is_shared(self) -> bool:
        """Whether fellow and patron have one surname."""
        fellow, patron = self.flag.fellow, self.flag.patron
        return isinstance(patron, Person) and surname(patron.name, patron.family) == surname(fellow.name, fellow.family)

    @property
    def patron(self) -> str:
        """The patron: the Department of Health; the chief medical officer at the Department of Health; a name."""
        return named(self.flag.patron)

    @property
    def about(self) -> str:
        """The matter or the counterparty."""
        return named(self.flag.about)

    def name(self, entity: object) -> str:
        """Name anybody or anything."""
        return named(entity)

    listed = staticmethod(join)

    def sum(self, value: object) -> str:
        """Write an amount."""
        return amount(value) if value else ""  # type: ignore[arg-type]

    def day(self, day: datetime.date | None) -> str:
        """Write a day, with its preposition."""
        return f"on {long_date(day)}" if day else "on a day that is not stated"

    def when(self, period: Period | None) -> str:
        """Write a period, with its preposition."""
        return when(period, self.on)

    def stated(self, fact: Fact) -> str:
        """State an interest in a sentence, without its stop, as the statement of its declarant would."""
        who = self.flag.directory.entity(fact.person)
        assert isinstance(who, Person)
        interest: Interest = self.flag.directory.resolved(fact.interest)
        return stated(interest, who, self.on).removesuffix(".")

    def long(self, day: datetime.date) -> str:
        """Write a day: 29 June 2016."""
        return long_date(day)

    def is_past(self, period: Period | None) -> bool:
        """Whether a tie is told in the past tense."""
        return tense_in(period, self.on) is Tense.PAST

    def be(self, period: Period | None) -> str:
        """What is so while a matter is open: was, if that is certainly over."""
        is_over = period is not None and period.before(Period.days(self.on, self.on)) is Answer.YES
        return "was" if is_over else "is"

    def worth(self, total: Total) -> str:
        """What gifts are worth: £30; £60 in all; £30 and up to £40, where their sum is not stated exactly."""
        amounts = [each for fact in total.facts if (each := getattr(fact.interest, "amount", None)) is not None]
        if len(amounts) > 1 and all(each.value is not None and not each.approximate for each in amounts):
            return f"{money(total.least, amounts[0].currency)} in all"
        return join(map(amount, amounts))

    # --- the tie

    def placement(self, tie: Tie) -> str:
        """The placement that a tie rests on: Khan's internship in 2010."""
        return words(possessive(self.surname), placement_noun(tie.interest), self.when(tie.interest.period))

    def hosts(self, tie: Tie) -> str:
        """Say that the host hosts the placement, without its subject."""
        return self._does(tie)

    def tied(self, tie: Tie) -> str:
        """Say in a clause what the patron is to the fellow."""
        return f"{self._with_office(tie)} {self._does(tie)}"

    def tied_again(self, tie: Tie) -> str:
        """The same, where the patron has been named in full just before."""
        told = self.tied(tie)
        if not isinstance(tie.patron, Person) or self._is_shared:
            return told
        return told.replace(tie.patron.name, surname(tie.patron.name, tie.patron.family), 1)

    def patron_tied(self, tie: Tie) -> str:
        """Name the patron, with what it is to the fellow in apposition: the GMC, which hosted ..."""
        pronoun = "which" if isinstance(tie.patron, Organisation) else "who"
        return apposed(self._with_office(tie), f"{pronoun} {self._does(tie)}")

    def party(self, side: Side, tie: Tie, reach: Reach | None = None) -> str:
        """Name a party on the patron's side, with what it has to do with the fellow, in apposition."""
        if side.key == self.flag.patron_key:
            return self.patron_tied(tie)
        body = named(self.flag.directory.entity(side.key))
        if isinstance(tie.patron, Office) and tie.patron.office:
            return apposed(body, f"whose {tie.patron.office} {self._does(tie)}")
        belongs = "belongs to"
        if reach is not None:
            belongs = f"{self.belongs(reach.lines)} to" if reach.lines else "is"
        return apposed(body, f"which {belongs} {self.patron_tied(tie)}")

    def _with_office(self, tie: Tie) -> str:
        """The patron; a person with the office through which the tie runs."""
        offices = [each for each in tie.through if isinstance(each, Office)]
        if isinstance(tie.patron, Person) and offices:
            return apposed(named(tie.patron), named(offices[-1]))
        return named(tie.patron)

    def _does(self, tie: Tie) -> str:
        if tie.kind is TieKind.ABOVE_HOST:
            verb = conjugate("stand", tense_in(tie.period, self.on))
            host = words(named(tie.host), part_of_it(tie))
            return f"{verb} above {apposed(host, f'the host of {self.placement(tie)}')}"
        return words(conjugate(_TIES[tie.kind], self._tense_of(tie)), self.placement(tie), part_of_it(tie))

    def _tense_of(self, tie: Tie) -> Tense:
        """The tense of a tie: has hosted ... since 2025."""
        tense = tense_in(tie.period, self.on)
        return Tense.PERFECT if tense is Tense.PRESENT and is_since(tie.interest.period) else tense

    @property
    def it(self) -> str:
        """The patron's body, where the patron has just been named: it, if it is the patron."""
        return "it" if isinstance(self.flag.patron, Organisation) else "that body"

    def belongs(self, lines: Iterable[Line]) -> str:
        """Whether one body belongs to another on the day, by one of some ways, or did: belongs, belonged."""
        now = Period.days(self.on, self.on)
        is_now = any(all(each.before(now) is not Answer.YES for each in line.periods) for line in lines)
        return conjugate("belong", Tense.PRESENT if is_now else Tense.PAST)

    def deals(self, relation: tuple[str, Line]) -> str:
        """How a patron's body deals with another, on the day: regulates, funded, buys from."""
        word, line = relation
        tense = tense_in(line.periods[0], self.on) if line.periods else Tense.PRESENT
        return conjugate(_DEALINGS[word], tense)

    # --- matters

    def did(self, part: Part) -> str:
        """Say what somebody does in a matter: wrote about the contract dispute on 10 February 2016."""
        tense = tense_in(part.period, self.on) if part.participant.period else Tense.PAST
        title = f"({part.participant.title})" if part.participant.title else ""
        verb = conjugate(_VERBS[part.participant.part], tense)
        return words(verb, named(part.matter), self.when(part.participant.period), title)

    def judged(self, part: Part, whom: str) -> str:
        """Say whom somebody judges in a matter: assessed Una Imaginary in the appraisal on 12 May 2016."""
        verbs = {PartKind.SELECTOR: "select", PartKind.ASSESSOR: "assess", PartKind.DECIDER: "decide about"}
        verb = verbs.get(part.participant.part, _VERBS[part.participant.part])
        tense = tense_in(part.period, self.on) if part.participant.period else Tense.PAST
        return words(conjugate(verb, tense), whom, "in", named(part.matter), self.when(part.participant.period))

    def side(self, side: Side) -> str:
        """The side of a party, as its document words it."""
        return f"on the side “{side.party.side}”"

    def party_name(self, side: Side) -> str:
        """Name a party."""
        return named(self.flag.directory.entity(side.key))

    def gain(self, gain: Gain) -> str:
        """What there is to gain: a flexible pay premium (£4000 a year)."""
        what = gain.beneficiary.gain or "something"
        return words(what, f"({amount(gain.beneficiary.amount)})" if gain.beneficiary.amount else "")

    def gainers(self, gain: Gain) -> str:
        """Who stands to gain."""
        if gain.beneficiary.scheme is not None:
            return f"those who go through {named(self.flag.directory.entity(gain.key))}"
        return named(self.flag.directory.entity(gain.key))

    # --- facts beside one another

    def active(self, activity: Activity, who: str) -> str:
        """Say what somebody does in a body, by declaration or by an office."""
        if activity.fact is not None:
            return self.stated(activity.fact)
        body = named(self.flag.directory.entity(activity.key))
        tense = tense_in(activity.period, self.on)
        if tense is Tense.PRESENT and is_since(activity.period):
            tense = Tense.PERFECT
        return words(
            who, conjugate("hold", tense), f"the office of {activity.name} at {body}", self.when(activity.period)
        )

    def things(self, facts: tuple[Fact, ...]) -> str:
        """How many gifts or the like: three gifts."""
        kind = facts[0].interest.kind
        noun = kind.replace("-", " ")
        if facts[0].interest.is_uncounted:
            return noun if len(facts) == 1 else f"{noun} on {count(len(facts), 'occasion')}"
        return count(len(facts), noun, plural_of("bmj", kind))

    def occasion(self, occasion: Occasion | None) -> str:
        """The event that a declaration was made for: the appointment on 1 September 2016."""
        if occasion is None or occasion.on is None:
            return ""
        return f"the event that it names ({occasion.event}, {long_date(occasion.on)})"

    def nothing(self, nil: Nil) -> str:
        """What somebody has reported to have none of, where it is not all."""
        body = named(self.flag.directory.whole_body(nil.organisation)) if nil.organisation else ""
        about = f"with {body}" if body else ""
        return none_of(nil, nothing_noun(nil, "bmj"), load_style("bmj"), about=about, time=self.when(nil.period))
