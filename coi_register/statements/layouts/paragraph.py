"""Layouts: clauses as sentences, one each or joined, in a paragraph or in a line for each author."""

from collections.abc import Iterable, Iterator, Sequence

import attrs

from coi_register.english import capitalised, ended, phrase, sentence, words
from coi_register.model.declarations import Nil
from coi_register.model.kinds.base import Interest
from coi_register.model.parties import Organisation, Person
from coi_register.model.styles import Grouping, Style
from coi_register.statements.aggregation.telling import Piece, told_together
from coi_register.statements.clauses import Clause, Clauses
from coi_register.statements.content.messages import Message
from coi_register.statements.party_phrases import organisation
from coi_register.statements.referring.printed_names import Names
from coi_register.statements.statement import Sentence
from coi_register.statements.templating.kind_templates import plural_of

__all__ = ["sentences_of"]


def sentences_of(
    messages: Sequence[Message],
    names: Names,
    house: Style,
    *,
    stop: bool | None = None,
    glossed: set[Organisation] | None = None,
) -> list[Sentence]:
    """Tell what is to be said, in the order and the form of the house.

    Args:
        messages: what is to be said.
        names: the names of the authors.
        house: the house style.
        stop: whether clauses that are joined end in a stop; None for what the house does.
        glossed: the bodies whose gloss was told before; those whose gloss is told now are added.
    """
    ends = house.final_stop if stop is None else stop
    told: list[Sentence] = []
    clauses = Clauses(names, house, glossed)
    for label, group in _grouped(messages, names, house):
        first = len(told)
        told += _told(group, clauses, house, stop=ends, is_whole=stop is None)
        if label and first < len(told):
            told[first] = told[first].but(label=label)
    return told


def _told(
    group: Sequence[Message], clauses: Clauses, house: Style, *, stop: bool, is_whole: bool
) -> Iterator[Sentence]:
    """Tell what is said of each group of people: facts together where they may be, then what else there is to say."""
    by_who: dict[tuple[Person, ...], list[Message]] = {}
    for each in group:
        by_who.setdefault(each.who, []).append(each)
    for own in by_who.values():
        facts = [each for each in own if isinstance(each.what, Interest)]
        for told in told_together(facts, clauses, house):
            if isinstance(told, Message):
                yield from _alone([told], clauses, house, stop=stop, is_whole=is_whole)
            else:
                yield from _in_pieces(told, is_whole=is_whole)
        rest = [each for each in own if not isinstance(each.what, Interest)]
        yield from _alone(rest, clauses, house, stop=stop, is_whole=is_whole)


def _alone(
    messages: Sequence[Message], clauses: Clauses, house: Style, *, stop: bool, is_whole: bool
) -> Iterator[Sentence]:
    if not house.clauses:
        return _apart(messages, clauses)
    return _joined(messages, clauses, house, stop=stop, is_whole=is_whole)


def _in_pieces(pieces: Sequence[Piece], *, is_whole: bool) -> Iterator[Sentence]:
    """Make a sentence of its pieces. One that is a clause of a longer one is in one piece, without a capital or a stop.

    Args:
        pieces: the pieces.
        is_whole: whether it is a sentence of its own.
    """
    if not is_whole:
        messages = tuple(message for piece in pieces for message in piece.messages)
        pieces = [Piece(text=" ".join(piece.text for piece in pieces), messages=messages)]
    for place, piece in enumerate(pieces):
        text = capitalised(piece.text) if place == 0 and is_whole else piece.text
        if place < len(pieces) - 1:
            words, mark = (text[:-1], text[-1]) if text[-1] in ",;" else (text, "")
            text = phrase(words) + mark
        else:
            text = ended(phrase(text)) if is_whole else phrase(text)
        yield Sentence(
            text=text,
            who=piece.messages[0].who,
            facts=tuple(fact for message in piece.messages for fact in message.facts),
        )


def _grouped(messages: Sequence[Message], names: Names, house: Style) -> Iterator[tuple[str, list[Message]]]:
    """Put together what the house puts together, with the label before it."""
    if house.grouping is Grouping.PERSON:
        for who, own in _of_each(messages):
            yield house.label.format(name=names.together(who)) if house.label else "", own
        return
    groups: dict[str, list[Message]] = {}
    for each in messages:
        groups.setdefault(_heading(each, house), []).append(each)
    last = groups.pop("", [])
    for heading, group in groups.items():
        yield f"{heading}:", group
    if last:
        yield "", last


def _of_each(messages: Sequence[Message]) -> Iterator[tuple[tuple[Person, ...], list[Message]]]:
    """Group what is said by whom it is said of: facts where the first of them is, all else where it stands."""
    groups: list[tuple[tuple[Person, ...], list[Message]]] = []
    first: dict[tuple[Person, ...], list[Message]] = {}
    for each in messages:
        if isinstance(each.what, Interest) and each.who in first:
            first[each.who].append(each)
        elif groups and groups[-1][0] == each.who:
            groups[-1][1].append(each)
        else:
            own = [each]
            groups.append((each.who, own))
            first.setdefault(each.who, own)
    yield from groups


def _heading(message: Message, house: Style) -> str:
    """Return the kind of an interest, or the organisation that it is about; of what has neither, nothing."""
    what = message.what
    if not isinstance(what, Interest):
        return ""
    if house.grouping is Grouping.KIND:
        plural = plural_of(house.templates, what.kind)
        return plural[:1].upper() + plural[1:]
    bodies = what.organisations()
    named = organisation(attrs.evolve(bodies[0], gloss=None, description=None)) if bodies and bodies[0].name else ""
    return named[:1].upper() + named[1:]


def _apart(messages: Iterable[Message], clauses: Clauses) -> Iterator[Sentence]:
    """Tell each thing in a sentence of its own."""
    for each in messages:
        said = clauses.of(each)
        yield Sentence(
            text=words(sentence(said.text), sentence(said.note)) if said.note else sentence(said.text),
            who=each.who,
            facts=each.facts,
            says_none=isinstance(each.what, Nil),
        )


def _joined(
    messages: Iterable[Message], clauses: Clauses, house: Style, *, stop: bool, is_whole: bool
) -> Iterator[Sentence]:
    """Tell all that is said of the same people in one sentence; what a note says ends it."""
    chain: list[tuple[Message, Clause]] = []
    for each in messages:
        said = clauses.of(each)
        if chain and (chain[-1][0].who != each.who or not _goes_on(chain[-1][1], said)):
            yield from _chained(chain, house, stop=stop, is_whole=is_whole)
            chain = []
        if said.text:
            chain.append((each, said))
        if said.note:
            yield from _chained(chain, house, stop=True, is_whole=is_whole, note=sentence(said.note))
            if not chain:
                yield Sentence(text=sentence(said.note), who=each.who)
            chain = []
    yield from _chained(chain, house, stop=stop, is_whole=is_whole)


def _goes_on(last: Clause, said: Clause) -> bool:
    """Whether a clause can stand in the sentence of the one before it, so that nobody is taken for somebody else."""
    if last.is_apart or said.is_apart or (last.leaves and said.resumes):
        return False
    return last.each is said.each or last.each is None or said.each is None


def _chained(
    chain: Sequence[tuple[Message, Clause]], house: Style, *, stop: bool, is_whole: bool, note: str = ""
) -> Iterator[Sentence]:
    texts: list[str] = []
    for place, (_, said) in enumerate(chain):
        same_subject = place > 0 and said.predicate and chain[place - 1][1].predicate
        texts.append(phrase(said.predicate if same_subject else said.text))
    whole = "".join(texts)
    apart = not house.conjunction or len(texts) > 2 or "," in whole or ";" in whole
    for place, ((message, _), text) in enumerate(zip(chain, texts, strict=True)):
        is_last = place == len(chain) - 1
        told = f"and {text}" if is_last and place > 0 and house.conjunction else text
        if place == 0 and is_whole:
            told = capitalised(told)
        if not is_last:
            told += ";" if apart else ","
        elif stop and not told.endswith((".", "?", "!")):
            told += "."
        if is_last and note:
            told = words(told, note)
        is_nil = isinstance(message.what, Nil)
        yield Sentence(text=told, who=message.who, facts=message.facts, says_none=is_nil)
