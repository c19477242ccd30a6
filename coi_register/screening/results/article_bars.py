"""Bars: what keeps an author from a type of article, as a policy says; an outcome apart from flags."""

from collections.abc import Iterator
from functools import cached_property

import attrs

from coi_register.entities.same_entity import EntityIndex, Key
from coi_register.model.kinds.vocabulary import PaymentStatus
from coi_register.model.matters import Part as PartKind
from coi_register.model.parties import Organisation, Person
from coi_register.model.periods import Answer
from coi_register.model.policies import Bar, Grade, Window
from coi_register.screening.facts import Fact, is_own, sector_of
from coi_register.screening.fingerprints import fact_line, fingerprint
from coi_register.screening.index.context import ScreeningContext
from coi_register.screening.index.pairs import Mention, Part
from coi_register.screening.results.flags import Decision, State
from coi_register.screening.windows import Assessment, Missing, assess

__all__ = ["Exclusion", "exclusions"]


@attrs.frozen(kw_only=True, eq=False, slots=False)
class Exclusion:
    """That an interest bars an author from a type of article, may bar, or cannot be told to.

    Attributes:
        author: the author.
        key: what stands for the author.
        part: the article.
        bar: the bar of the policy.
        body: the body that the interest is with.
        fact: the interest.
        assessment: whether it bars; and what is missing to tell.
        directory: the directory in which its keys are looked up.
        decision: what a person decided of it, where it cannot be told whether it bars.
    """

    author: Person
    key: Key
    part: Part
    bar: Bar
    body: Organisation
    fact: Fact
    assessment: Assessment
    directory: EntityIndex
    decision: Decision | None = None

    @property
    def body_key(self) -> Key:
        """What stands for the body."""
        return self.directory.body(self.body) or ""

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """The facts that it rests on, in lines; the fingerprint is over them."""
        return tuple(sorted({fact_line(self.fact, self.directory), self.part.ground, *self.assessment.grounds}))

    @cached_property
    def fingerprint(self) -> str:
        """What identifies it, and what stands for its facts."""
        kind = self.fact.interest.kind
        return fingerprint("bar", (self.key, self.part.matter_key, self.body_key, kind), self.facts)

    @property
    def is_unclear(self) -> bool:
        """Whether it cannot be told if it bars, because something is missing."""
        return bool(self.assessment.missing)

    @property
    def is_open(self) -> bool:
        """Whether nobody has answered it, or the answer holds no longer."""
        return self.decision is None or self.decision.state is not State.IN_FORCE

    @property
    def outcome(self) -> str:
        """`applies`, `may apply` or `cannot tell`."""
        if self.is_unclear:
            return "cannot tell"
        return "applies" if self.assessment.answer is Answer.YES else "may apply"


def exclusions(context: ScreeningContext) -> Iterator[Exclusion]:
    """Find the articles of authors whom an interest of their own may bar from them, by author, article and outcome."""
    for author in sorted(context.participants()) if context.policy.bars else ():
        for part in sorted(context.parts(author), key=lambda part: (part.matter_key, part.ground)):
            if part.participant.part is PartKind.AUTHOR and part.participant.article_type:
                for bar in context.policy.bars:
                    if _concerns(bar, part.participant.article_type):
                        yield from sorted(_exclusion(context, author, part, bar), key=_order)


def _concerns(bar: Bar, article_type: str) -> bool:
    """Whether a bar is on a type of article, however it is capitalised."""
    return article_type.casefold() in map(str.casefold, bar.article_types)


def _exclusion(context: ScreeningContext, author: Key, part: Part, bar: Bar) -> Iterator[Exclusion]:
    grade = Grade.HIGH
    coming = grade if bar.ahead else None
    window = Window(back=bar.back, ahead=bar.ahead, current=grade, recent=grade, coming=coming)
    for mention in {(each.fact, each.key): each for each in context.mentions(author)}.values():
        body = context.directory.entity(mention.key)
        if mention.fact.interest.kind not in bar.kinds or not isinstance(body, Organisation) or _is_off(mention):
            continue
        assessment = _sector(context, bar, mention)
        when = mention.fact.interest.period
        undated = Missing("dates", fact=mention.fact) if when is None else Missing("dates", of=part.matter_key)
        assessment &= assess(window, when, part.period, undated)
        if assessment.answer is not Answer.NO:
            person = context.directory.entity(author)
            assert isinstance(person, Person)
            yield Exclusion(
                author=person,
                key=author,
                part=part,
                bar=bar,
                body=body,
                fact=mention.fact,
                assessment=assessment,
                directory=context.directory,
            )


def _order(exclusion: Exclusion) -> tuple[int, str, Key]:
    """What bars first, then what may, then what cannot be told: the order of the register changes nothing."""
    line = fact_line(exclusion.fact, exclusion.directory)
    return ("applies", "may apply", "cannot tell").index(exclusion.outcome), line, exclusion.body.id or ""


def _is_off(mention: Mention) -> bool:
    """Whether an interest is another person's than the author's, or a payment that was never taken."""
    interest = mention.fact.interest
    is_refused = getattr(interest, "status", None) in (PaymentStatus.DECLINED, PaymentStatus.WAIVED)
    return is_refused or not is_own(interest)


def _sector(context: ScreeningContext, bar: Bar, mention: Mention) -> Assessment:
    sector = sector_of(mention.key, (mention.fact, *context.facts(mention.fact.person)), context.directory)
    if sector is None:
        return Assessment(Answer.POSSIBLE, missing=(Missing("the sector", of=mention.key),))
    return Assessment(Answer.YES if sector in bar.sectors else Answer.NO)
