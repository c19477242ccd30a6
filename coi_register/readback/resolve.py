"""From tokens back to facts: which interests of which declarations a written statement states."""

from collections.abc import Iterable, Iterator
from itertools import chain, cycle

import attrs

from coi_register.entities.fact_ids import interest_id
from coi_register.entities.folding import fold_person
from coi_register.model.declarations import Declaration
from coi_register.model.ids import token
from coi_register.model.kinds.base import Interest
from coi_register.model.parties import Person
from coi_register.model.register import Register
from coi_register.readback.other_ids import OtherIds
from coi_register.readback.written_statement import WrittenSentence, WrittenStatement
from coi_register.statements.content.authors import Author, authors_of

__all__ = ["FoundFact", "authors_in", "resolve_statement", "resolved"]

_Known = dict[str, dict[int, tuple[Author, Interest]]]
"""Of each token, whose fact it is, by the identity of the author, and the fact."""


@attrs.frozen(kw_only=True)
class FoundFact:
    """A fact of a written statement, with what a register has of it.

    Attributes:
        sentence: the sentence that states it.
        token: its token.
        person: who declared it; None where the register has no such fact.
        interest: the interest; None where the register has no such fact.
    """

    sentence: WrittenSentence
    token: str
    person: Person | None = None
    interest: Interest | None = None


def resolve_statement(
    written: WrittenStatement, declarations: Declaration | Register | Iterable[Declaration]
) -> tuple[FoundFact, ...]:
    """Find the facts of a written statement in declarations, or in those of a register, by their tokens.

    Returns:
        One for each token, in the order of the sentences. Where several people have the same fact, each of them is
        found once before one is found again, and first those of whom the sentence speaks.
    """
    source = declarations if isinstance(declarations, Declaration | Register) else tuple(declarations)
    return resolved(written, authors_of(source), source)


def resolved(
    written: WrittenStatement,
    authors: tuple[Author, ...],
    source: Declaration | Register | tuple[Declaration, ...],
) -> tuple[FoundFact, ...]:
    """Find the facts of a written statement in what some authors have declared, as `resolve_statement` does.

    A fact is found by its id. It is also found by the ids that it had when they held the spelling of names, and by
    those that it has where the statement names somebody by an id, a name or an alias, and the register by another.

    Args:
        written: the statement.
        authors: the authors, with what is in force of what they have declared.
        source: what they are from, which says who is who.
    """
    known: _Known = {}
    told = [(author, interest) for author in authors for interest in _interests(author)]
    for author, interest in told:
        _note(known, interest_id(interest), author, interest)
    if any(mark not in known for mark in written.tokens):
        other_ids = OtherIds(source)
        by_other: _Known = {}
        for author, interest in told:
            for each in other_ids.of(interest):
                _note(by_other, each, author, interest)
        known = {**by_other, **known}
    meant = authors_in(written, authors)
    return tuple(found for sentence in written.sentences for found in _found(sentence, known, meant))


def _note(known: _Known, fact_id: str, author: Author, interest: Interest) -> None:
    known.setdefault(token(fact_id), {}).setdefault(id(author), (author, interest))


def _interests(author: Author) -> Iterator[Interest]:
    """Go through the interests of an author, each once, however often it is declared."""
    yield from {interest_id(each): each for declared in author.declarations for each in declared.interests}.values()


def _found(
    sentence: WrittenSentence,
    known: _Known,
    authors: tuple[tuple[Author, ...], ...],
) -> Iterator[FoundFact]:
    spoken_of = dict.fromkeys(id(author) for place in sentence.who if place < len(authors) for author in authors[place])
    waiting: dict[str, Iterator[tuple[Author, Interest]]] = {}
    for mark in sentence.tokens:
        having = known.get(mark)
        if not having:
            yield FoundFact(sentence=sentence, token=mark)
            continue
        if mark not in waiting:
            first = [having[each] for each in spoken_of if each in having]
            waiting[mark] = cycle(chain(first, (each for key, each in having.items() if key not in spoken_of)))
        author, interest = next(waiting[mark])
        yield FoundFact(sentence=sentence, token=mark, person=author.person, interest=interest)


def authors_in(written: WrittenStatement, authors: tuple[Author, ...]) -> tuple[tuple[Author, ...], ...]:
    """Find for each author of a written statement those who may be meant.

    An author is found by the token, or else by name or alias: in the exact spelling, or else folded.
    """
    by_token: dict[str, list[Author]] = {}
    by_name: dict[str, list[Author]] = {}
    folded: dict[str, list[Author]] = {}
    for author in authors:
        person = author.person
        names = dict.fromkeys((person.name, *person.aliases))
        for name in dict.fromkeys(filter(None, (person.id, *names, *map(fold_person, names)))):
            by_token.setdefault(token(name), []).append(author)
        for name in names:
            by_name.setdefault(name, []).append(author)
        for name in dict.fromkeys(map(fold_person, names)):
            folded.setdefault(name, []).append(author)
    return tuple(
        tuple(by_token.get(each.token, ()) or by_name.get(each.name, ()) or folded.get(fold_person(each.name), ()))
        for each in written.authors
    )
