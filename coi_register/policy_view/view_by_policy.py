"""The view of declarations that a policy asks for: nothing is deleted, and what is left out is always told."""

import datetime
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from coi_register.english import join
from coi_register.entities.in_force import register_of
from coi_register.errors import CoiError
from coi_register.model.declarations import Declaration, Nil
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.icmje_items import SUPPORT, item_of, look_back
from coi_register.model.matters import Matter, Part, Participant
from coi_register.model.parties import Person
from coi_register.model.periods import Answer, Period
from coi_register.model.policies import Policy
from coi_register.model.register import Register
from coi_register.policy_view.verdicts import verdict_on
from coi_register.screening.index.context import ScreeningContext
from coi_register.screening.policies.files import load_policy
from coi_register.screening.results.article_bars import Exclusion, exclusions
from coi_register.statements.content.authors import (
    Author,
    ContradictionError,
    GapError,
    Settled,
    authors_of,
    whatever_ended,
)
from coi_register.validation.problem_text import quoted, suggestion

__all__ = ["AllLeftOutError", "Kept", "LeftOut", "NothingElse", "UnknownArticleTypeError", "View", "view"]


class UnknownArticleTypeError(CoiError, ValueError):
    """A policy knows no article of that type, so that it cannot be told what bars an author from it."""


class AllLeftOutError(GapError):
    """A policy asks for nothing of what somebody has declared, which is no declaration that there is nothing."""

    def __init__(self, people: tuple[Person, ...], policy: Policy) -> None:
        super().__init__(people)
        self.policy = policy

    def __str__(self) -> str:
        names = join([who.name for who in self.people], conjunction="or")
        return (
            f"{self.policy.name} {self.policy.version} asks for nothing that {names} declared, which is no declaration "
            "that there is nothing; who has nothing to declare for the time that it asks about says so in "
            "nothing_to_declare, with that period, and what was declared can be stated without the policy"
        )


@attrs.frozen(kw_only=True)
class LeftOut:
    """An interest that a policy certainly does not ask for.

    Attributes:
        interest: the interest.
        person: who declared it.
        on: the day from which it is seen.
        reason: why it is left out, in whole sentences.
        unverified: the sources of the figures that it rests on and that were not seen there.
    """

    interest: Interest
    person: Person
    on: datetime.date
    reason: str
    unverified: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Kept:
    """An interest that a policy asks for, or may.

    Attributes:
        interest: the interest.
        person: who declared it.
        on: the day from which it is seen.
        reason: why it is kept, in whole sentences.
        is_certain: whether the policy certainly asks for it; else its dates do not decide that.
        unverified: the sources of the figures that it rests on and that were not seen there.
    """

    interest: Interest
    person: Person
    on: datetime.date
    reason: str
    is_certain: bool
    unverified: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class NothingElse:
    """That somebody has nothing beside what they list, which is not so once some of that is left out.

    Attributes:
        person: who has declared it.
        nil: what they have declared.
        stated: what is stated of it: the same of the past 36 months, and of support for the work; or nothing, where
            something that is left out may lie in that time.
    """

    person: Person
    nil: Nil
    stated: tuple[Nil, ...]


@attrs.frozen(kw_only=True, eq=False)
class View:
    """What a policy asks for of some declarations.

    Attributes:
        policy: the policy.
        article_type: the type of article that was asked about.
        left_out: the interests that it certainly does not ask for, in their order.
        kept: all others, in their order.
        bars: what bars an author from the type of article, may bar, or cannot be told to, in the order of authors.
        emptied: the authors all of whose interests are left out, and who have not declared nothing.
        nothing_else: what authors have said to have nothing else of, where that would not be true beside what is left
            out: it is stated for a shorter time, or not at all.
        contradicting: the authors of whom it cannot be told what holds.
    """

    policy: Policy
    article_type: str | None
    left_out: tuple[LeftOut, ...]
    kept: tuple[Kept, ...]
    bars: tuple[Exclusion, ...]
    emptied: tuple[Person, ...]
    nothing_else: tuple["NothingElse", ...]
    _remaining: tuple[Declaration, ...] = attrs.field(repr=False, alias="remaining")
    contradicting: tuple[Author, ...] = attrs.field(repr=False, default=())

    @property
    def declarations(self) -> tuple[Declaration, ...]:
        """The declarations, author by author, without the interests that are left out; ready to be stated.

        That there is nothing else is stated for the time in which all that is left out certainly had no place. What a
        complete return has ended stands in them where the policy may ask for it, as over.

        Raises:
            ContradictionError: if it cannot be told what holds of an author.
            AllLeftOutError: if nothing is left of what an author has declared: no nil is made of that.
        """
        if self.contradicting:
            raise ContradictionError(self.contradicting)
        if self.emptied:
            raise AllLeftOutError(self.emptied, self.policy)
        return self._remaining


def view(
    declarations: Declaration | Register | Iterable[Declaration],
    policy: Policy | str | Path,
    on: datetime.date | None = None,
    *,
    known_on: datetime.date | None = None,
    article_type: str | None = None,
) -> View:
    """See declarations as a policy does: what it asks for, what it leaves out and why, and what it bars.

    No fact is changed. A declaration that there is nothing is left out, or narrowed to a time, only where it says that
    there is nothing beside interests of which some are left out.

    Args:
        declarations: one declaration; or one or more for each author, in the order of authors, also as a register. What
            a correction replaces is no part of the view.
        policy: a policy, the name of one that the package brings, or the path of a file.
        on: the day from which interests are seen; by default, for each author, the last day of their declarations.
        known_on: the last day of which declarations are known; None where all are.
        article_type: the type of article, in the journal's word, to see what bars an author from it.

    Raises:
        DayNeededError: if neither `on` nor a declaration says which day it is.
        UnknownPolicyError: if there is no such policy.
        UnknownArticleTypeError: if the policy knows no such type.
        DocumentError: if the policy's file is not in order.
    """
    asked = policy if isinstance(policy, Policy) else load_policy(policy)
    kind = None if article_type is None else _known(article_type, asked)
    if not isinstance(declarations, Declaration | Register):
        declarations = tuple(declarations)
    authors = authors_of(declarations, on=on, known_on=known_on, looks_back_on=whatever_ended)
    days = {author.person: max(day for _, day in author.dated(on)) for author in authors}
    told = [each for author in authors for each in _judge_interests(author, asked, days[author.person])]
    left_out = tuple(each for each in told if isinstance(each, LeftOut))
    gone = {(each.person, each.interest) for each in left_out}
    narrowed = {author.person: _narrowed(author, gone, days[author.person]) for author in authors}
    return View(
        policy=asked,
        article_type=kind,
        left_out=left_out,
        kept=tuple(each for each in told if isinstance(each, Kept)),
        bars=_bars(declarations, asked, kind, days, known_on) if kind and days else (),
        emptied=tuple(author.person for author in authors if _is_emptied(author, gone)),
        nothing_else=tuple(each for of_one in narrowed.values() for each in of_one.values()),
        remaining=Settled(each for author in authors for each in _without(author, gone, narrowed[author.person])),
        contradicting=tuple(author for author in authors if author.contradictions),
    )


def _known(article_type: str, policy: Policy) -> str:
    """Return a type of article as the policy spells it."""
    types = (*(each for bar in policy.bars for each in bar.article_types), *policy.article_types)
    for each in types:
        if each.casefold() == article_type.casefold():
            return each
    if not types:
        raise UnknownArticleTypeError(f"the policy {policy.name} says nothing of types of article; leave the type out")
    message = f"the policy {policy.name} knows no article of the type {quoted(article_type)}"
    advice = suggestion(article_type, types)
    raise UnknownArticleTypeError(" ".join(f"{message}. {advice} The types are: {', '.join(types)}.".split()))


def _judge_interests(author: Author, policy: Policy, on: datetime.date) -> Iterator[Kept | LeftOut]:
    """Say of each interest of an author, once, whether it is kept."""
    for interest in dict.fromkeys(interest for each in author.declarations for interest in each.interests):
        found = verdict_on(interest, policy, on)
        if found.answer is Answer.NO:
            yield LeftOut(
                interest=interest, person=author.person, on=on, reason=found.reason, unverified=found.unverified
            )
        else:
            yield Kept(
                interest=interest,
                person=author.person,
                on=on,
                reason=found.reason,
                is_certain=found.answer is Answer.YES,
                unverified=found.unverified,
            )


def _narrowed(author: Author, gone: set[tuple[Person, Interest]], on: datetime.date) -> dict[Nil, NothingElse]:
    """Find what somebody has said to have nothing else of, and can be told only of a time without what is left out."""
    left_out = [fact for each in author.declarations for fact in each.interests if (author.person, fact) in gone]
    found: dict[Nil, NothingElse] = {}
    for nil in author.nothing_to_declare if left_out else ():
        if nil.others and any(_is_beside(nil, fact) for fact in left_out):
            found[nil] = NothingElse(person=author.person, nil=nil, stated=tuple(_shorter(nil, author, left_out, on)))
    return found


def _is_beside(nil: Nil, interest: Interest) -> bool:
    """Whether an interest may be one of those beside which somebody has nothing."""
    is_in_time = nil.period is None or nil.never or _may_lie_in(nil.period, interest)
    return is_in_time and nil.speaks_of(interest)


def _shorter(nil: Nil, author: Author, left_out: list[Interest], on: datetime.date) -> Iterator[Nil]:
    """Give what is still true of a nil: nothing else in the past 36 months, and no support for the work itself."""
    if nil.period or nil.never:
        return
    window = look_back(on)
    kept = [fact for each in author.declarations for fact in each.interests if fact not in left_out]
    if nil.item != SUPPORT and not any(_may_lie_in(window, fact) for fact in left_out):
        yield attrs.evolve(nil, period=window, others=any(map(nil.speaks_of, kept)))
    if nil == Nil(others=True) and not any(item_of(fact) == SUPPORT for fact in left_out):
        yield Nil(item=SUPPORT, others=any(item_of(fact) == SUPPORT for fact in kept))


def _may_lie_in(window: Period, interest: Interest) -> bool:
    return interest.period is None or interest.period.overlaps(window) is not Answer.NO


def _without(
    author: Author, gone: set[tuple[Person, Interest]], narrowed: dict[Nil, NothingElse]
) -> Iterator[Declaration]:
    for each in author.declarations:
        kept = tuple(interest for interest in each.interests if (author.person, interest) not in gone)
        nils: dict[Nil, None] = {}
        for nil in author.standing(each):
            nils |= dict.fromkeys(narrowed[nil].stated if nil in narrowed else (nil,))
        yield attrs.evolve(each, interests=kept, nothing_to_declare=tuple(nils))


def _is_emptied(author: Author, gone: set[tuple[Person, Interest]]) -> bool:
    """Whether nothing is left of somebody's interests, and no declaration without any says that there is nothing."""
    is_nothing_left = all(
        (author.person, interest) in gone for each in author.declarations for interest in each.interests
    )
    says_nothing = any(
        not (_is_of_everything(nil) and each.interests) for each in author.declarations for nil in author.standing(each)
    )
    return author.has_interests and is_nothing_left and not says_nothing


def _is_of_everything(nil: Nil) -> bool:
    return attrs.evolve(nil, never=False, others=False) == Nil()


def _bars(
    declarations: Declaration | Register | Iterable[Declaration],
    policy: Policy,
    article_type: str,
    days: dict[Person, datetime.date],
    known_on: datetime.date | None,
) -> tuple[Exclusion, ...]:
    """Find what bars each author from the article, as screening does; for each, the article is of their own day."""
    if isinstance(declarations, Declaration):
        declarations = (declarations,)
    register = declarations if isinstance(declarations, Register) else register_of(declarations)
    articles = tuple(_article(who, article_type, day) for who, day in days.items())
    context = ScreeningContext(
        attrs.evolve(register, matters=articles, dispositions=()), policy, max(days.values()), known_on
    )
    order = [context.key(who) for who in days]
    return tuple(sorted(exclusions(context), key=lambda each: order.index(each.key)))


def _article(author: Person, article_type: str, day: datetime.date) -> Matter:
    writes = Participant(person=author, part=Part.AUTHOR, period=Period.days(day, day), article_type=article_type)
    return Matter(title="article", participants=(writes,))
