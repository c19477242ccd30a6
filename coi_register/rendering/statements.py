"""The statement: sentences in the author's order, each with the facts that it states."""

import datetime
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import attrs

from coi_register.declarations import Capacity, Declaration, Nil
from coi_register.english import Tense, conjugate, sentence, words
from coi_register.interests.base import Interest
from coi_register.parties import Person
from coi_register.rendering.authors import Author, GapError, authors_of
from coi_register.rendering.nothing import nothing_words
from coi_register.rendering.phrases import organisation, person
from coi_register.rendering.prose import Sentence, Statement
from coi_register.rendering.references import Subjects
from coi_register.rendering.styles import LeadIn, Style, load_style
from coi_register.rendering.voices import Voice
from coi_register.rendering.wordings import told

if TYPE_CHECKING:
    from coi_register.register import Register

__all__ = ["stated", "statement"]


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
        UnansweredError: if the style is a form, and somebody has not answered an item of it.
        UnknownStyleError: if there is no such style.
    """
    if on is not None and not isinstance(on, datetime.date):
        raise TypeError(f"on should be a datetime.date, not {on!r}")
    house = load_style(style) if isinstance(style, str) else style
    authors = authors_of(declarations)
    gaps = tuple(author.person for author in authors if not author.says_something)
    if gaps or not authors:
        raise GapError(gaps)
    if house.name in _TABLES:
        return _TABLES[house.name](authors, house, on)
    days = [day for author in authors for _, day in author.dated(on)]
    lead_in = _lead_in(authors, house)
    return Statement(
        style=house.name,
        heading=house.heading,
        lead_in=lead_in.one if len(authors) == 1 else lead_in.several,
        sentences=_sentences(authors, house, on),
        on=max(days),
        authors=tuple(author.person for author in authors),
    )


def _form(authors: tuple[Author, ...], house: Style, on: datetime.date | None) -> Statement:
    from coi_register.rendering.forms import icmje_form  # which prose does not need

    return icmje_form(authors, house, on)


def _register(authors: tuple[Author, ...], house: Style, on: datetime.date | None) -> Statement:
    from coi_register.rendering.rows import register_rows  # which prose does not need

    return register_rows(authors, house, on)


_TABLES = {"icmje-form": _form, "nhs-register": _register}


def _lead_in(authors: tuple[Author, ...], house: Style) -> LeadIn:
    """Choose the words before the sentences: there are interests, or some nothing, or nothing at all."""
    if any(author.has_interests for author in authors):
        return house.lead_in
    return house.nothing if all(author.declares_nothing for author in authors) else house.partly


def _sentences(authors: tuple[Author, ...], house: Style, on: datetime.date | None) -> tuple[Sentence, ...]:
    """Tell each author's sentences, those with nothing to declare last."""
    nothing = tuple(author.person for author in authors if author.declares_nothing)
    told_: list[Sentence] = []
    for author in authors:
        told_ += _author(author, house, on)
    if 0 < len(nothing) < len(authors):
        told_.append(_residual(nothing, house))
    return tuple(told_)


def _residual(nothing: tuple[Person, ...], house: Style) -> Sentence:
    if len(nothing) == 1:
        return Sentence(text=house.residual.one.format(name=person(nothing[0])), who=nothing)
    return Sentence(text=house.residual.several, who=nothing)


def _author(author: Author, house: Style, on: datetime.date | None) -> Iterator[Sentence]:
    subjects, who = Subjects(author.person), (author.person,)
    said: set[object] = set()  # in earlier declarations: a confirmation says again what was declared before
    for declaration, day in author.dated(on):
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
    """Say that there is nothing of one kind, with one organisation, in one period, or beside what was said."""
    reference = subjects.next()
    have = conjugate("have", Tense.PRESENT, plural=reference.plural)
    return sentence(words(reference.name, have, nothing_words(nil, house)))


def _capacity(declaration: Declaration, subjects: Subjects) -> str:
    reference = subjects.next()
    write = conjugate("write", Tense.PRESENT, plural=reference.plural)
    whom = organisation(declaration.on_behalf_of)
    if whom:
        return sentence(words(reference.name, write, "on behalf of", whom))
    capacity = "personal" if declaration.capacity is Capacity.PERSONAL else "official"
    return sentence(words(reference.name, write, "in", reference.his, capacity, "capacity"))
