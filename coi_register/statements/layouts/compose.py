"""Composing: the lead-in, the sentences of the authors, and the closing words."""

import datetime

import attrs

from coi_register.english import sentence
from coi_register.model.declarations import NOTHING_ELSE, Nil, Note, NoteKind
from coi_register.model.parties import Person
from coi_register.model.styles import Layout, LeadIn, Naming, SetNil, Style
from coi_register.statements.content.authors import Author
from coi_register.statements.content.messages import Message, alike_together, messages_of, nils_together
from coi_register.statements.layouts.paragraph import sentences_of
from coi_register.statements.referring.expressions import they_have
from coi_register.statements.referring.printed_names import Names
from coi_register.statements.statement import Sentence, Statement

__all__ = ["composed", "gap"]


def composed(
    authors: tuple[Author, ...], house: Style, on: datetime.date | None, gaps: tuple[Sentence, ...] = ()
) -> Statement:
    """Compose what some authors have to say, and of the others why nothing is stated.

    Args:
        authors: the authors, of whom one at least says something.
        house: the house style, which prints prose.
        on: the day of the statement; None for each declaration's own.
        gaps: what is said in the place of those of the authors for whom nothing can be stated.

    Raises:
        DayNeededError: if there is neither.
        UnansweredError: if the house's words would say that there is nothing of which an author has not said so.
    """
    people = tuple(author.person for author in authors)
    if house.naming is Naming.FIRST_PERSON and len(people) > 1:
        house = attrs.evolve(house, naming=Naming.INITIALS)  # of several, “I” and “we” would not say who
    names = Names(people, house)
    no_more = house.no_more if house.no_more and _say_no_more(authors) else None
    sentences = _sentences(authors, names, house, on, no_more=no_more)
    sentences += gaps
    sentences += _last(authors, names, house, no_more=no_more)
    return Statement(
        style=house.name,
        heading=house.heading or "",
        lead_in=(house.lead_in_with_gaps if gaps else None) or _by_number(_lead_in(authors, house), people),
        sentences=tuple(_ended(sentences, house)),
        on=max(day for author in authors for _, day in author.dated(on)),
        authors=people,
        layout=house.layout,
        gaps=tuple(each.who[0] for each in gaps),
    )


def _sentences(
    authors: tuple[Author, ...], names: Names, house: Style, on: datetime.date | None, *, no_more: str | None
) -> list[Sentence]:
    """Tell what the authors say, in the form of the house; of the modules for forms, its own is imported."""
    is_in_lines = house.layout is Layout.LINES
    messages = messages_of(
        authors, on, together=not is_in_lines, facts_apart=bool(house.codes) or not house.groups_people
    )
    if no_more:
        messages = [each for each in messages if each.what != NOTHING_ELSE]
    if sets := _set_nils(authors, house):
        messages = [each for each in messages if not _is_told_by(each.what, sets)]
    if house.tail_on_request:
        messages = [each for each in messages if not _asks_for_tail(each.what)]
    if house.codes:
        from coi_register.statements.layouts.coded import coded

        return coded(messages, names, house)
    if house.relationships:
        from coi_register.statements.layouts.by_body import by_body

        return by_body(messages, names, house, house.relationships)
    if house.shared_lines and len(authors) > 1:
        messages = alike_together(_on_one_day(messages, names, house))
    if house.lists:
        messages = nils_together(messages)
    if house.frame is not None and not all(author.declares_nothing for author in authors):
        from coi_register.statements.layouts.three_clause import framed

        return framed([author for author in authors if author.says_something], messages, names, house, on, house.frame)
    told = sentences_of(messages, names, house)
    if is_in_lines:
        from coi_register.statements.layouts.lines import lines_of

        return lines_of(told, authors, names, house)
    return told


def _on_one_day(messages: list[Message], names: Names, house: Style) -> list[Message]:
    """Tell on one day what is said in the same words on each, so that authors who say it can share a line."""
    days = {each.day for each in messages}
    if len(days) < 2:
        return messages
    late = [attrs.evolve(each, day=max(days)) for each in messages]
    own, then = (_texts(those, names, house) for those in (messages, late))
    return [now if own[was.who] == then[was.who] else was for was, now in zip(messages, late, strict=True)]


def _texts(messages: list[Message], names: Names, house: Style) -> dict[tuple[Person, ...], list[str]]:
    found: dict[tuple[Person, ...], list[str]] = {}
    for each in sentences_of(messages, names, house):
        found.setdefault(each.who, []).append(each.text)
    return found


def _by_number(words: LeadIn | None, people: tuple[Person, ...]) -> str:
    if words is None:
        return ""
    return words.one.replace("{they_have}", they_have(people[0])) if len(people) == 1 else words.several


def _lead_in(authors: tuple[Author, ...], house: Style) -> LeadIn | None:
    """Choose the words before the sentences: there are interests, or some nothing, or nothing at all."""
    if any(author.has_interests for author in authors):
        return house.lead_in
    if all(author.declares_nothing for author in authors):
        return None if house.layout is Layout.LINES else house.nothing
    return house.partly or house.lead_in


def _last(authors: tuple[Author, ...], names: Names, house: Style, *, no_more: str | None) -> list[Sentence]:
    """Say what comes last: who has nothing to declare, that there is nothing else, and what the house adds."""
    people = tuple(author.person for author in authors)
    said = [Sentence(text=each.text, who=people, says_none=True) for each in _set_nils(authors, house)]
    if no_more:
        said.append(Sentence(text=no_more, who=people, says_none=True))
    elif house.residual and house.layout is not Layout.LINES and len(authors) > 1:
        nothing = tuple(author.person for author in authors if author.declares_nothing)
        if 0 < len(nothing) < len(authors):
            one = len(nothing) == 1
            told = house.residual.several
            if one:
                who = nothing[0]
                told = sentence(house.residual.one.format(name=names.of(who), they_have=they_have(who)))
            said.append(Sentence(text=told, who=nothing, says_none=True))
    if house.tail and _has_tail(authors, house):
        said.append(Sentence(text=_by_number(house.tail, people), who=people))
    if house.codes:
        from coi_register.statements.layouts.coded import legend

        said += legend(authors, house)
    return said


def _set_nils(authors: tuple[Author, ...], house: Style) -> list[SetNil]:
    """Choose the sentences of a house that every author has declared by all their kinds, where any has an interest."""
    if not house.set_nils or not any(author.has_interests for author in authors):
        return []
    without = [{nil.kind for nil in author.nothing_to_declare if nil == Nil(kind=nil.kind)} for author in authors]
    return [
        each
        for each in house.set_nils
        if all(
            author.declares_nothing or none.issuperset(each.kinds)
            for author, none in zip(authors, without, strict=True)
        )
        and any(none.issuperset(each.kinds) for none in without)
    ]


def _is_told_by(what: object, sets: list[SetNil]) -> bool:
    """Whether a sentence of the house says what a nil says."""
    return isinstance(what, Nil) and what == Nil(kind=what.kind) and any(what.kind in each.kinds for each in sets)


def _asks_for_tail(what: object) -> bool:
    """Whether an author asks by it for the sentence that the house prints on request."""
    return isinstance(what, Note) and what.about is NoteKind.ADHERENCE


def _has_tail(authors: tuple[Author, ...], house: Style) -> bool:
    """Whether the house prints its sentence after the interests, of which there are some, or on request."""
    if house.tail_on_request:
        return any(_asks_for_tail(note) for author in authors for each in author.declarations for note in each.notes)
    return any(author.has_interests for author in authors)


def _ended(sentences: list[Sentence], house: Style) -> list[Sentence]:
    """Take the stop from the end, where the house has none there."""
    if house.final_stop:
        return sentences
    lasts = (
        {len(sentences) - 1}
        if house.layout is not Layout.LINES
        else {
            place
            for place, each in enumerate(sentences)
            if place == len(sentences) - 1 or sentences[place + 1].who != each.who
        }
    )
    return [
        each.but(text=each.text[:-1]) if place in lasts and each.text.endswith(".") else each
        for place, each in enumerate(sentences)
    ]


def _say_no_more(authors: tuple[Author, ...]) -> bool:
    """Whether it can be said that there is nothing else beside interests: where every author has declared so."""
    return all(author.declares_no_more for author in authors) and any(author.has_interests for author in authors)


def gap(author: Author) -> Sentence:
    """Say that an author has declared nothing, or why nothing can be told of what was declared."""
    who = author.person
    told = f"[No declaration from {who.name}.]"
    if author.contradictions:
        told = f"[What {who.name} has declared contradicts itself.]"
    elif author.has_only_ended:
        told = f"[Nothing that {who.name} has declared still holds.]"
    return Sentence(text=told, who=(who,))
