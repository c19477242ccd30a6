"""The statement: sentences in the author's order, each with the facts that it states."""

import datetime
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import attrs

from coi_register.declarations import Capacity, Declaration, Nil
from coi_register.english import Tense, conjugate, join, sentence, when, words
from coi_register.errors import CoiError
from coi_register.interests.base import Interest
from coi_register.parties import Person
from coi_register.rendering.phrases import after, organisation, person
from coi_register.rendering.references import Subjects
from coi_register.rendering.styles import LeadIn, Style, load_style
from coi_register.rendering.voices import Voice
from coi_register.rendering.wordings import plural_of, told

if TYPE_CHECKING:
    from coi_register.register import Register

__all__ = ["DayNeededError", "GapError", "Sentence", "Statement", "stated", "statement"]


class GapError(CoiError, ValueError):
    """Somebody has declared neither interests nor that there are none, so nothing can be stated for them."""

    def __init__(self, people: tuple[Person, ...]) -> None:
        self.people = people
        names = join([who.name for who in people])
        have = "has" if len(people) == 1 else "have"
        told = f"{names} {have} declared neither interests nor that there is nothing to declare"
        super().__init__(told if people else "there is no declaration to state")


class DayNeededError(CoiError, ValueError):
    """No declaration says when it was made, so the day of the statement has to be given."""


@attrs.frozen(kw_only=True)
class Sentence:
    """One or more sentences that state one fact, or none.

    Attributes:
        text: the words, with capital and stop.
        who: the person who declares it; None for words that speak of several.
        facts: the interests that are stated.
    """

    text: str
    who: Person | None = None
    facts: tuple[Interest, ...] = ()

    @property
    def fact_ids(self) -> tuple[str, ...]:
        """The ids of the interests that are stated."""
        from coi_register.identity import interest_id  # which needs what a statement as text does not

        return tuple(map(interest_id, self.facts))


@attrs.frozen(kw_only=True)
class Statement:
    """A statement of interests: prose in a house style, as of a day.

    Attributes:
        style: the name of the house style.
        heading: the heading that the house puts over it; not part of the text.
        lead_in: the words before the sentences.
        sentences: the sentences, in the author's order.
        on: the latest day of which the statement speaks.
    """

    style: str
    heading: str
    lead_in: str
    sentences: tuple[Sentence, ...]
    on: datetime.date

    @property
    def text(self) -> str:
        """The statement as it is printed, in one paragraph."""
        return " ".join(filter(None, (self.lead_in, *(each.text for each in self.sentences))))

    def __str__(self) -> str:
        return self.text


def statement(
    declarations: "Declaration | Register | Iterable[Declaration]",
    *,
    style: str | Style = "bmj",
    on: datetime.date | None = None,
) -> Statement:
    """State declarations as prose.

    Args:
        declarations: one declaration; or one or more for each author, in the order of authors, also as a register.
        style: the name of a house style, or a style.
        on: the day of the statement, which decides the tense; each declaration's own day, where none is given.

    Raises:
        DayNeededError: if neither `on` nor a declaration says which day it is.
        GapError: if somebody has declared neither interests nor that there are none.
        UnknownStyleError: if there is no such style.
    """
    if on is not None and not isinstance(on, datetime.date):
        raise TypeError(f"on should be a datetime.date, not {on!r}")
    house = load_style(style) if isinstance(style, str) else style
    given = (declarations,) if isinstance(declarations, Declaration) else tuple(_each(declarations))
    authors = _by_author(given)
    gaps = tuple(own[0].declarant for own in authors if not any(map(_says_something, own)))
    if gaps or not authors:
        raise GapError(gaps)
    days = [_day(each, on) for own in authors for each in own]
    lead_in = _lead_in(authors, house)
    return Statement(
        style=house.name,
        heading=house.heading,
        lead_in=lead_in.one if len(authors) == 1 else lead_in.several,
        sentences=_sentences(authors, house, on),
        on=max(days),
    )


def _each(declarations: "Register | Iterable[Declaration]") -> Iterable[Declaration]:
    """Go through declarations, or those of a register; whose class is not imported to see whether it is one."""
    return declarations if isinstance(declarations, Iterable) else declarations.declarations


def _by_author(declarations: tuple[Declaration, ...]) -> list[list[Declaration]]:
    """Put together what each author has declared, without what a correction replaces, in the order of authors."""
    corrected = {each.corrects for each in declarations if each.corrects}
    authors: dict[str | Person, list[Declaration]] = {}
    for each in declarations:
        if each.id is None or each.id not in corrected:
            # Without an id, only who is described alike in everything is taken for one person.
            authors.setdefault(each.declarant.id or each.declarant, []).append(each)
    return list(authors.values())


def _says_something(declaration: Declaration) -> bool:
    return bool(declaration.interests or declaration.nothing_to_declare)


def _day(declaration: Declaration, on: datetime.date | None) -> datetime.date:
    day = on or declaration.declared_on
    if day is None:
        raise DayNeededError(
            f"the declaration of {declaration.declarant.name} has no day (declared_on), so say on which day it is to "
            "be stated"
        )
    return day


def _lead_in(authors: list[list[Declaration]], house: Style) -> LeadIn:
    """Choose the words before the sentences: there are interests, or some nothing, or nothing at all."""
    if any(each.interests for own in authors for each in own):
        return house.lead_in
    return house.nothing if all(map(_declares_only_nothing, authors)) else house.partly


def _sentences(authors: list[list[Declaration]], house: Style, on: datetime.date | None) -> tuple[Sentence, ...]:
    """Tell each author's sentences, those with nothing to declare last."""
    nothing = [own for own in authors if _declares_only_nothing(own)]
    told_: list[Sentence] = []
    for own in authors:
        told_ += _author(own, house, on)
    if 0 < len(nothing) < len(authors):
        told_.append(_residual(nothing, house))
    return tuple(told_)


def _declares_only_nothing(own: list[Declaration]) -> bool:
    return any(each.declares_nothing for each in own) and not any(each.interests for each in own)


def _residual(nothing: list[list[Declaration]], house: Style) -> Sentence:
    who = nothing[0][0].declarant
    if len(nothing) == 1:
        return Sentence(text=house.residual.one.format(name=person(who)), who=who)
    return Sentence(text=house.residual.several)


def _author(own: list[Declaration], house: Style, on: datetime.date | None) -> Iterator[Sentence]:
    who = own[0].declarant
    subjects = Subjects(who)
    said: set[object] = set()  # in earlier declarations: a confirmation says again what was declared before
    for declaration in own:
        day = _day(declaration, on)
        for interest in declaration.interests:
            if interest in said:
                continue
            reference = subjects.next(
                interest.subject, of_another=interest.tells_of_another, another=getattr(interest, "person", None)
            )
            voice = Voice(reference=reference, interest=interest, on=day, style=house, declarant_his=subjects.his)
            text = sentence(told(interest, voice))
            if interest.note:
                text = words(text, sentence(interest.note))
            yield Sentence(text=text, who=who, facts=(interest,))
        for nil in declaration.nothing_to_declare:
            if not nil.is_full and nil not in said:
                yield Sentence(text=_nothing_of(nil, subjects, house), who=who)
        speaking = (declaration.capacity, declaration.on_behalf_of)
        if any(speaking) and speaking not in said:
            yield Sentence(text=_capacity(declaration, subjects), who=who)
        for note in declaration.notes:
            if note not in said:
                yield Sentence(text=sentence(note.text), who=who)
        said |= {*declaration.interests, *declaration.nothing_to_declare, speaking, *declaration.notes}


def stated(interest: Interest, who: Person, on: datetime.date, style: str = "bmj") -> str:
    """State one interest by itself, in a sentence that begins with the person's full name.

    Args:
        interest: the interest; its parties are named as they stand in it.
        who: the person who declares it.
        on: the day of the statement.
        style: the house style.

    Raises:
        UnknownStyleError: if there is no such style.
    """
    subjects = Subjects(attrs.evolve(who, title=None))
    reference = subjects.next(
        interest.subject, of_another=interest.tells_of_another, another=getattr(interest, "person", None)
    )
    house = load_style(style)
    voice = Voice(reference=reference, interest=interest, on=on, style=house, declarant_his=subjects.his)
    return sentence(told(interest, voice))


def _nothing_of(nil: Nil, subjects: Subjects, house: Style) -> str:
    """Say that there is nothing of one kind, with one organisation, or in one period."""
    reference = subjects.next()
    have = conjugate("have", Tense.PRESENT, plural=reference.plural)
    what = plural_of(house.name, nil.kind) if nil.kind else "interests"
    about = after(organisation(nil.organisation), "in relation to")
    return sentence(words(reference.name, have, "no", what, "to declare", about, when(nil.period)))


def _capacity(declaration: Declaration, subjects: Subjects) -> str:
    reference = subjects.next()
    write = conjugate("write", Tense.PRESENT, plural=reference.plural)
    whom = organisation(declaration.on_behalf_of)
    if whom:
        return sentence(words(reference.name, write, "on behalf of", whom))
    capacity = "personal" if declaration.capacity is Capacity.PERSONAL else "official"
    return sentence(words(reference.name, write, "in", reference.his, capacity, "capacity"))
