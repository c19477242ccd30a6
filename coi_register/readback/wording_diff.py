"""The words of a written statement beside those of one that is made now."""

import re
from collections.abc import Iterator
from typing import TypeVar

import attrs

from coi_register.model.ids import token
from coi_register.readback.written_statement import WrittenSentence, WrittenStatement
from coi_register.statements.statement import FormPart, Sentence, Statement

__all__ = ["Difference", "compared", "stands_in"]

_Words = TypeVar("_Words", WrittenSentence, Sentence)
_NO_XML = re.compile(r"[\ufffd-\uffff]")


@attrs.frozen(kw_only=True)
class Difference:
    """A sentence that differs.

    Attributes:
        written: what is written; nothing for what would be new.
        now: what would be written; nothing for what would be left out.
        was_none: whether it says that there is nothing, and that would not be said any more.
        is_none: whether it would say so by now.
    """

    written: str
    now: str
    was_none: bool = False
    is_none: bool = False


def compared(written: WrittenStatement, made: Statement) -> Iterator[Difference]:
    """Find the sentences that differ: what is written, and what would be; the one or the other may be nothing.

    Sentences that state facts are compared with those that state one of them now; if there is none, there is nothing to
    compare. All others, and the lead-in, are looked for among all others. The day of a form is no fact, and neither is
    the mark with which its author agrees to its last words.
    """
    yield from _with_facts(written, made)
    yield from _without_facts(written, made)


def _with_facts(written: WrittenStatement, made: Statement) -> Iterator[Difference]:
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
                yield Difference(written=sentence.text, now=" ".join(each.text for each in now))


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


def _without_facts(written: WrittenStatement, made: Statement) -> Iterator[Difference]:
    # Where nothing but the words before the sentences is there, they say that there is nothing.
    were_none, are_none = (not any(map(_says_something, each.sentences)) for each in (written, made))
    lead_in = WrittenSentence(text=written.lead_in, says_none=were_none)
    own = _AuthorsOwn(made)
    were = [lead_in, *own.left_out_of([each for each in written.sentences if not each.tokens], written)]
    now = [
        Sentence(text=made.lead_in, says_none=are_none),
        *own.left_out_of([each for each in made.sentences if not each.facts], written),
    ]
    known = {words for each in were for words in _words(each)}
    wanted = {words for each in now for words in _words(each)}
    gone = [each for each in were if each.text and wanted.isdisjoint(_words(each))]
    new = [each for each in now if each.text and known.isdisjoint(_words(each))]
    if were_none:  # a clause of what says that there is nothing at all is no news
        new = [each for each in new if not (each.says_none and stands_in(each, written.lead_in))]
    if gone and new and gone[0] is lead_in and new[0] is now[0] and were_none == are_none:
        yield Difference(written=gone.pop(0).text, now=new.pop(0).text)
    elif gone and new and gone[0] is lead_in and new[0] is now[0]:
        # The usual words before interests are no news beside the interests.
        (new if were_none else gone).pop(0)
    yield from (Difference(written=each.text, now="", was_none=each.says_none) for each in gone)
    yield from (Difference(written="", now=each.text, is_none=each.says_none) for each in new)


class _AuthorsOwn:
    """What in a form is its author's own: the day, and the mark beside the words to be agreed to."""

    def __init__(self, made: Statement) -> None:
        forms = [each for each in made.sentences if each.part]
        self._dates = {each.cells[1] for each in forms if each.part is FormPart.DATE}
        agreements = (each.text.partition(_TO_MARK) for each in forms if each.part is FormPart.AGREEMENT)
        self._agreements = {(_plain(before), _plain(after)) for before, mark, after in agreements if mark}

    def left_out_of(self, sentences: list[_Words], written: WrittenStatement) -> Iterator[_Words]:
        """Give the other sentences: no days, and no words to be agreed to but those that are not written."""
        if not self._dates:
            yield from sentences
            return
        agreed = sum(map(self._is_agreement, written.sentences))
        for each in sentences:
            if self._is_agreement(each):
                agreed -= 1
                if agreed < 0:
                    yield each
            elif not self._is_day(each):
                yield each

    def _is_day(self, sentence: WrittenSentence | Sentence) -> bool:
        if sentence.cells:
            return any(label in self._dates for label in sentence.cells[1:2])
        text = _plain(sentence.text)
        return any(text == label or text.startswith(f"{label}:") for label in self._dates)

    def _is_agreement(self, sentence: WrittenSentence | Sentence) -> bool:
        text = _plain(sentence.text)
        return any(
            text.startswith(before) and text.endswith(after) and len(text) <= len(before) + len(after) + _LONGEST_MARK
            for before, after in self._agreements
        )


_TO_MARK = "__"
"""Where the author of a form puts a mark."""

_LONGEST_MARK = 20


def _says_something(sentence: WrittenSentence | Sentence) -> bool:
    """Whether a sentence states a fact, or says itself that there is nothing."""
    told = sentence.facts if isinstance(sentence, Sentence) else sentence.tokens
    return bool(told) or sentence.says_none


def stands_in(sentence: Sentence, text: str) -> bool:
    """Whether the words of a sentence stand in a text, or all cells of its row."""
    found = _plain(text).strip()
    if sentence.cells:
        return bool(found) and all(_plain(cell) in found for cell in sentence.cells)
    bare = _plain(sentence.text).rstrip(".;,")
    return bool(bare) and bare in found


def _words(sentence: WrittenSentence | Sentence) -> set[tuple[str, ...]]:
    """Give the words of a sentence, also with its label, and those of its cells: a file has kept some of these."""
    labelled = sentence.labelled if isinstance(sentence, Sentence) else sentence.text
    return {tuple(map(_plain, words)) for words in ((sentence.text,), (labelled,), sentence.cells) if words}


def _plain(text: str) -> str:
    """Take from a text what a file may lose or gain: the sort and number of spaces, and what XML does not allow."""
    return " ".join(_NO_XML.sub("", text).split())
