"""Frames: one sentence of three clauses. Each clause says that there is nothing, or names the interests."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import attrs

from coi_register.english import phrase, sentence
from coi_register.model.declarations import Nil
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.icmje_items import look_back
from coi_register.model.moods import Mood
from coi_register.model.parties import Organisation, Person
from coi_register.model.styles import Frame, Style
from coi_register.statements.clauses import Clauses
from coi_register.statements.content.authors import Author
from coi_register.statements.content.icmje_answers import day_of
from coi_register.statements.content.messages import Message
from coi_register.statements.content.missing_answers import UnansweredError
from coi_register.statements.content.three_clause_answers import clause_of, parts, unanswered_parts
from coi_register.statements.layouts.paragraph import sentences_of
from coi_register.statements.referring.printed_names import Names
from coi_register.statements.statement import Sentence

__all__ = ["framed"]


def framed(
    authors: Sequence[Author],
    messages: Iterable[Message],
    names: Names,
    house: Style,
    on: datetime.date | None,
    frame: Frame,
) -> list[Sentence]:
    """Tell what authors have declared in the frame of a house, then in sentences what has no place in it.

    What was over before the time of the second clause is told in the third: a look-back leaves nothing out. Where all
    authors have declared that there is nothing else, the third says so after what it tells.

    Args:
        authors: the authors, each of whom says something.
        messages: what they have to say.
        names: their names.
        house: the house style.
        on: the day of the statement; None for the declarations' own.
        frame: the frame.

    Raises:
        UnansweredError: if a clause would say that there is nothing of which an author has not said so.
    """
    days = [day_of(author, on) for author in authors]
    if missing := unanswered_parts((each.person, parts(each, day)) for each, day in zip(authors, days, strict=True)):
        raise UnansweredError(missing)
    windows = {id(author.person): look_back(day) for author, day in zip(authors, days, strict=True)}
    by_clause: tuple[list[Message], ...] = ([], [], [])
    rest: list[Message] = []
    for each in messages:
        if isinstance(each.what, Interest):
            by_clause[clause_of(each.facts[0], windows[id(each.who[0])]) - 1].append(each)
        elif not (isinstance(each.what, Nil) and _is_said_by_frame(each.what)):
            rest.append(each)
    people = tuple(author.person for author in authors)
    glossed: set[Organisation] = set()
    nothing = (frame.support, frame.relationships, frame.others)
    told = [
        each
        for number in range(3)
        for each in _clause(number, nothing[number], by_clause[number], people, names, house, glossed)
    ]
    if by_clause[2] and all(author.declares_no_more for author in authors):
        told.append(
            Sentence(text=frame.others, who=people, says_none=True)
        )  # “no other relationships” than those just told
    ended = [_marked(each, "." if place == len(told) - 1 else ";") for place, each in enumerate(told)]
    return [*ended, *sentences_of(rest, names, house, glossed=glossed)]


def _clause(
    number: int,
    nothing: str,
    messages: Sequence[Message],
    people: tuple[Person, ...],
    names: Names,
    house: Style,
    glossed: set[Organisation],
) -> Iterable[Sentence]:
    """Tell what belongs into a clause; support that all authors had is told without naming them."""
    if not messages:
        return [Sentence(text=nothing, who=people, says_none=True)]
    bare = [_without_note(each) for each in messages]
    if number == 0 and all(each.who == people and _is_of_the_work(each, people) for each in bare):
        clauses = Clauses(names, attrs.evolve(house, mood=Mood.NOUN), glossed)
        told = [Sentence(text=phrase(clauses.of(each).predicate), who=people, facts=each.facts) for each in bare]
    else:
        told = [
            said for run in _runs(messages) for said in sentences_of(run, names, house, stop=False, glossed=glossed)
        ]
    return map(_noted, told)


def _runs(messages: Sequence[Message]) -> Iterator[list[Message]]:
    """Part what has a note from the rest, so that the note stands after it alone."""
    for has_note, run in groupby(messages, lambda each: isinstance(each.what, Interest) and bool(each.what.note)):
        bare = [_without_note(each) for each in run]
        yield from ([each] for each in bare) if has_note else [bare]


def _is_of_the_work(message: Message, people: tuple[Person, ...]) -> bool:
    """Whether it is support that authors share; a post or a fee that several of them have is one of each."""
    return len(people) == 1 or (isinstance(message.what, Interest) and message.what.is_shared)


def _without_note(message: Message) -> Message:
    what = message.what
    if not isinstance(what, Interest) or not what.note:
        return message
    return attrs.evolve(message, what=what.without("note"))


def _noted(each: Sentence) -> Sentence:
    """Put what an author has noted on a fact into brackets after it, since the sentence goes on."""
    notes = [fact.note for fact in each.facts if fact.note]
    if not notes:
        return each
    text = each.text.rstrip(";,")
    return each.but(text=f"{text} ({' '.join(dict.fromkeys(map(sentence, notes)))}){each.text[len(text) :]}")


def _marked(each: Sentence, mark: str) -> Sentence:
    """End a clause with a mark, unless it has one, since it goes on; a stop that belongs to its last word stays."""
    is_ended = each.text.endswith((";", ",")) or each.text[-1:] == mark
    return each if is_ended else each.but(text=each.text + mark)


def _is_said_by_frame(nil: Nil) -> bool:
    """Whether the clauses say as much as a nil does: that there is nothing, or nothing else, at all or of one item."""
    if nil.organisation is not None or not nil.is_of_declarant or (nil.nature is not None and nil.others):
        return False
    return nil.kind is None and nil.period is None and not nil.never
