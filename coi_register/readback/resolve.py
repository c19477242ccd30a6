"""From tokens back to facts: which interests of which declarations a written statement states."""

from collections.abc import Iterable, Iterator
from itertools import chain, cycle
from typing import TYPE_CHECKING

import attrs

from coi_register.model.declarations import Declaration
from coi_register.model.ids import interest_id, token
from coi_register.model.kinds.base import Interest
from coi_register.model.parties import Person
from coi_register.readback.written_statement import WrittenSentence, WrittenStatement
from coi_register.statements.content.authors import Author, authors_of

if TYPE_CHECKING:
    from coi_register.model.register import Register

__all__ = ["FoundFact", "authors_in", "resolve_statement", "resolved"]


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
    written: WrittenStatement, declarations: "Declaration | Register | Iterable[Declaration]"
) -> tuple[FoundFact, ...]:
    """Find the facts of a written statement in declarations, or in those of a register, by their tokens.

    Returns:
        One for each token, in the order of the sentences. Where several people have the same fact, each of them is
        found once before one is found again, and first those of whom the sentence speaks.
    """
    return resolved(written, authors_of(declarations))


def resolved(written: WrittenStatement, authors: tuple[Author, ...]) -> tuple[FoundFact, ...]:
    """Find the facts of a written statement in what some authors have declared, as `resolve_statement` does."""
    known: dict[str, dict[int, tuple[Author, Interest]]] = {}
    for author in authors:
        for interest in _interests(author):
            known.setdefault(token(interest_id(interest)), {})[id(author)] = (author, interest)
    meant = authors_in(written, authors)
    return tuple(found for sentence in written.sentences for found in _found(sentence, known, meant))


def _interests(author: Author) -> Iterator[Interest]:
    """Go through the interests of an author, each once, however often it is declared."""
    yield from {interest_id(each): each for declared in author.declarations for each in declared.interests}.values()


def _found(
    sentence: WrittenSentence,
    known: dict[str, dict[int, tuple[Author, Interest]]],
    authors: tuple[tuple[Author, ...], ...],
) -> Iterator[FoundFact]:
    spoken_of = [id(author) for place in sentence.who if place < len(authors) for author in authors[place]]
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
    """Find for each author of a written statement those who may be meant: by the token, or else by the name."""
    by_token: dict[str, list[Author]] = {}
    by_name: dict[str, list[Author]] = {}
    for author in authors:
        person = author.person
        by_name.setdefault(person.name, []).append(author)
        for name in {person.id or person.name, person.name}:
            by_token.setdefault(token(name), []).append(author)
    return tuple(tuple(by_token.get(each.token, []) or by_name.get(each.name, [])) for each in written.authors)
