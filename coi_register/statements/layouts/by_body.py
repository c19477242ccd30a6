"""Statements body by body: “reports a relationship with Acme that includes: consulting or advisory and employment”."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from coi_register.english import Tense, conjugate, distributed, join, phrase, sentence, tense_of, words
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.icmje_items import SUPPORT, item_of
from coi_register.model.styles import Relationships, Style
from coi_register.statements.content.messages import Message
from coi_register.statements.layouts.coded import noun_of, says_nothing_more, stands_alone, without_body
from coi_register.statements.layouts.paragraph import sentences_of
from coi_register.statements.party_phrases import organisation
from coi_register.statements.realise.payments import NOT_HAD
from coi_register.statements.referring.printed_names import Names
from coi_register.statements.statement import Sentence

__all__ = ["by_body"]


def by_body(messages: Sequence[Message], names: Names, house: Style, words_of: Relationships) -> list[Sentence]:
    """Tell what authors have declared in a sentence for each body, then in sentences what has no place in those.

    What the body and the words for a kind do not say stands in brackets after the words, so that no fact is lost.

    Args:
        messages: what is to be said.
        names: the names of the authors.
        house: the house style.
        words_of: its words for kinds.
    """
    told: list[Sentence] = []
    for _, group in groupby(messages, key=lambda each: each.who):
        rest: list[Message] = []
        bodies: dict[str, list[tuple[Message, str, str]]] = {}
        for each in group:
            body, kind, more = _entry(each, house, words_of)
            if kind:
                bodies.setdefault(body, []).append((each, kind, more))
            else:
                rest.append(each)
        for body, entries in bodies.items():
            told += _of_body(body, entries, names, house, words_of)
        told += sentences_of(rest, names, house)
    return told


def _entry(message: Message, house: Style, words_of: Relationships) -> tuple[str, str, str]:
    """Return the body, the words for the kind, and what they do not say; nothing, for what has no place there."""
    what = message.what
    if not isinstance(what, Interest) or not what.is_own or what.note or what.tells_of_another or what.tells_of_body:
        return "", "", ""
    if what.planned or tense_of(what.period, message.day) is Tense.FUTURE or getattr(what, "status", None) in NOT_HAD:
        return "", "", ""
    kind = next((each.words for each in words_of.kinds if what.kind in each.kinds), "")
    body = getattr(what, what.counterparty_field, None)
    bare = without_body(what, what.counterparty_field) if kind and body and stands_alone(what) else None
    if bare is None:
        return "", "", ""
    is_support = what.kind in words_of.support_kinds and item_of(what) == SUPPORT
    if is_support and says_nothing_more(bare.without("scope")):
        return organisation(body), words_of.support, ""
    more = "" if says_nothing_more(bare) else phrase(noun_of(bare, message, house))
    return organisation(body), kind, more


def _of_body(
    body: str,
    entries: Sequence[tuple[Message, str, str]],
    names: Names,
    house: Style,
    words_of: Relationships,
) -> Iterator[Sentence]:
    """Tell what there is with one body: the support that it gave, then all else in one sentence."""
    who = entries[0][0].who
    reports = conjugate(house.reports or "report", Tense.PAST if house.past else Tense.PRESENT, plural=len(who) > 1)
    subject = names.together(who)
    support = [each for each, kind, _ in entries if kind == words_of.support]
    if support:
        facts = tuple(fact for each in support for fact in each.facts)
        yield Sentence(text=sentence(words(subject, reports, words_of.support, body)), who=who, facts=facts)
    kinds: dict[str, list[str]] = {}
    facts = ()
    for each, kind, more in entries:
        if kind != words_of.support:
            kinds.setdefault(kind, []).append(more)
            facts += each.facts
    if kinds:
        listed = join(
            (words(kind, _in_brackets("; ".join(filter(None, said)))) for kind, said in kinds.items()),
            serial_comma=house.serial_comma,
        )
        verb = distributed(reports) if len(who) > 1 else reports
        text = words(subject, verb, words_of.relationship, body, words_of.includes, listed)
        yield Sentence(text=sentence(text), who=who, facts=facts)


def _in_brackets(more: str) -> str:
    """Put into brackets what has none itself; brackets do not stand in brackets."""
    if "(" in more:
        return f", namely {more}"
    return f"({more})" if more else ""
