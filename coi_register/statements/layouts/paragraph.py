"""Layouts: clauses as sentences, one each or joined, in a paragraph or in a line for each author."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import attrs

from coi_register.english import capitalised, phrase, sentence, words
from coi_register.model.declarations import Nil
from coi_register.model.kinds.base import Interest
from coi_register.model.parties import Organisation
from coi_register.model.styles import Grouping, Style
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
        told += _joined(group, clauses, house, stop=ends) if house.clauses else _apart(group, clauses)
        if label and first < len(told):
            told[first] = told[first].but(label=label)
    return told


def _grouped(messages: Sequence[Message], names: Names, house: Style) -> Iterator[tuple[str, list[Message]]]:
    """Put together what the house puts together, with the label before it."""
    if house.grouping is Grouping.PERSON:
        for who, own in groupby(messages, key=lambda each: each.who):
            yield house.label.format(name=names.together(who)) if house.label else "", list(own)
        return
    groups: dict[str, list[Message]] = {}
    for each in messages:
        groups.setdefault(_heading(each, house), []).append(each)
    last = groups.pop("", [])
    for heading, group in groups.items():
        yield f"{heading}:", group
    if last:
        yield "", last


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


def _joined(messages: Iterable[Message], clauses: Clauses, house: Style, *, stop: bool) -> Iterator[Sentence]:
    """Tell all that is said of the same people in one sentence; what a note says ends it."""
    chain: list[tuple[Message, Clause]] = []
    for each in messages:
        said = clauses.of(each)
        if chain and (chain[-1][0].who != each.who or not _goes_on(chain[-1][1], said)):
            yield from _chained(chain, house, stop=stop)
            chain = []
        if said.text:
            chain.append((each, said))
        if said.note:
            yield from _chained(chain, house, stop=True, note=sentence(said.note))
            if not chain:
                yield Sentence(text=sentence(said.note), who=each.who)
            chain = []
    yield from _chained(chain, house, stop=stop)


def _goes_on(last: Clause, said: Clause) -> bool:
    """Whether a clause can stand in the sentence of the one before it, so that nobody is taken for somebody else."""
    if last.is_apart or said.is_apart or (last.leaves and said.resumes):
        return False
    return last.each is said.each or last.each is None or said.each is None


def _chained(
    chain: Sequence[tuple[Message, Clause]], house: Style, *, stop: bool, note: str = ""
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
        if place == 0:
            told = capitalised(told)
        if not is_last:
            told += ";" if apart else ","
        elif stop and not told.endswith((".", "?", "!")):
            told += "."
        if is_last and note:
            told = words(told, note)
        is_nil = isinstance(message.what, Nil)
        yield Sentence(text=told, who=message.who, facts=message.facts, says_none=is_nil)
