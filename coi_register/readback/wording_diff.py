"""The words of a written statement beside those of one that is made now."""

import re
from collections.abc import Iterator

from coi_register.model.ids import token
from coi_register.readback.written_statement import WrittenSentence, WrittenStatement
from coi_register.statements.statement import Sentence, Statement

__all__ = ["compared"]

_NO_XML = re.compile(r"[\ufffd-\uffff]")


def compared(written: WrittenStatement, made: Statement) -> Iterator[tuple[str, str]]:
    """Find the sentences that differ: what is written, and what would be; the one or the other may be nothing.

    Sentences that state facts are compared with those that state one of them now; if there is none, there is nothing to
    compare. All others, and the lead-in, are looked for among all others.
    """
    yield from _with_facts(written, made)
    yield from _without_facts(written, made)


def _with_facts(written: WrittenStatement, made: Statement) -> Iterator[tuple[str, str]]:
    stating: dict[str, list[Sentence]] = {}
    said: set[tuple[str, tuple[str, ...]]] = set()
    for told in made.sentences:
        for mark in dict.fromkeys(map(token, told.fact_ids)):
            stating.setdefault(mark, []).append(told)
            said |= {(mark, words) for words in _words(told)}
    for sentence in written.sentences:
        words = _words(sentence)
        if not any((mark, each) in said for mark in sentence.tokens for each in words):
            found = {id(each): each for mark in sentence.tokens for each in stating.get(mark, ())}
            now = _of_the_same(sentence, written, tuple(found.values()))
            if now:
                yield sentence.text, " ".join(each.text for each in now)


def _of_the_same(
    sentence: WrittenSentence, written: WrittenStatement, found: tuple[Sentence, ...]
) -> tuple[Sentence, ...]:
    """Take the sentences that speak of one of the same people; all, where none does."""
    authors = [written.authors[place] for place in sentence.who if place < len(written.authors)]
    known = {each.token for each in authors} | {token(each.name) for each in authors if each.name}
    of_them = tuple(each for each in found if not known.isdisjoint(_tokens(each)))
    return of_them or found


def _tokens(sentence: Sentence) -> set[str]:
    return {token(name) for who in sentence.who for name in (who.id, who.name) if name}


def _without_facts(written: WrittenStatement, made: Statement) -> Iterator[tuple[str, str]]:
    lead_in = WrittenSentence(text=written.lead_in)
    were = [lead_in, *(each for each in written.sentences if not each.tokens)]
    now = [Sentence(text=made.lead_in), *(each for each in made.sentences if not each.facts)]
    known = {words for each in were for words in _words(each)}
    wanted = {words for each in now for words in _words(each)}
    gone = [each.text for each in were if each.text and wanted.isdisjoint(_words(each))]
    new = [each.text for each in now if each.text and known.isdisjoint(_words(each))]
    if written.lead_in in gone and made.lead_in in new:
        yield gone.pop(0), new.pop(0)
    yield from ((text, "") for text in gone)
    yield from (("", text) for text in new)


def _words(sentence: WrittenSentence | Sentence) -> set[tuple[str, ...]]:
    """Give the words of a sentence, also with its label, and those of its cells: a file has kept some of these."""
    labelled = sentence.labelled if isinstance(sentence, Sentence) else sentence.text
    return {tuple(map(_plain, words)) for words in ((sentence.text,), (labelled,), sentence.cells) if words}


def _plain(text: str) -> str:
    """Take from a text what a file may lose or gain: the sort and number of spaces, and what XML does not allow."""
    return " ".join(_NO_XML.sub("", text).split())
