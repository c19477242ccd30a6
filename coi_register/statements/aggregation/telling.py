"""Telling a plan: the sentences of one subject, in pieces that each state some of the facts."""

from collections.abc import Hashable, Iterable, Iterator, Sequence

import attrs

from coi_register.english import join, words
from coi_register.model.styles import Style
from coi_register.statements.aggregation.entries import (
    entries_of,
    fact_of,
    kind_without_slots,
    subject_of,
    together,
    with_bodies,
)
from coi_register.statements.aggregation.joints import bracketed_recipient, holds_comma, holds_list, series
from coi_register.statements.aggregation.plan import Block, Member, Predicate, planned
from coi_register.statements.brackets import parted
from coi_register.statements.clauses import Clauses, Opening
from coi_register.statements.content.messages import Message
from coi_register.statements.slots import Slots

__all__ = ["Piece", "told_together"]


@attrs.frozen(kw_only=True, eq=False)
class Piece:
    """Words of a sentence that state some facts, without a capital or a stop.

    Attributes:
        text: the words.
        messages: the facts.
    """

    text: str
    messages: tuple[Message, ...]

    def but(self, text: str) -> "Piece":
        """Make the same piece with other words."""
        return Piece(text=text, messages=self.messages)


def told_together(messages: Sequence[Message], clauses: Clauses, house: Style) -> Iterator[list[Piece] | Message]:
    """Plan and tell facts of the same people: each sentence as its pieces; what stands by itself as it came.

    Args:
        messages: the facts, in the order of authors and their declarations.
        clauses: what puts them into words.
        house: the house style.
    """
    groups: dict[Hashable, list[tuple[Message, Slots]] | Message] = {}
    without_slots: dict[Hashable, list[Message]] = {}
    for given in messages:
        what = clauses.with_company(fact_of(given))
        each = given if what is given.what else attrs.evolve(given, what=what)
        slots = None if what.note else clauses.slots(each, what)
        if slots is None:
            same = without_slots.setdefault(kind_without_slots(each), [])
            same.append(each)
            groups[id(same[0])] = together(same, house)
        else:
            those = groups.setdefault(("of", subject_of(what, slots)), [])
            assert isinstance(those, list)
            those.append((each, slots))
    for group in groups.values():
        if isinstance(group, Message):
            yield group
            continue
        yield from _joined_scopes(
            sentence
            for block in planned(entries_of(group))
            for parts in _sentences(block, house)
            for sentence in _told(parts, block.scope, clauses, house)
        )


@attrs.frozen(kw_only=True, eq=False)
class _Part:
    """A predicate in its sentence, and whether its body is the one that the predicate before it has named."""

    predicate: Predicate
    body_known: bool = False


def _sentences(block: Block, house: Style) -> list[list[_Part]]:
    """Divide the predicates of a block into sentences: all in one, or each in one, as the house does.

    Two that are with one and the same body share a sentence in any house: is employed by Acme and holds shares in it.
    """
    parts: list[list[_Part]] = []
    left = list(block.predicates)
    while left:
        first = left.pop(0)
        pair = [_Part(predicate=first)]
        if first.only_body and _names_body_alone(first):
            second = next((each for each in left if each.only_body == first.only_body), None)
            if second is not None:
                left.remove(second)
                pair.append(_Part(predicate=second, body_known=True))
        parts.append(pair)
    return [[each for pair in parts for each in pair]] if house.clauses else parts


def _names_body_alone(predicate: Predicate) -> bool:
    """Whether “it” after a predicate could mean nothing but its body."""
    return all(
        getattr(entry.message.what, "under", None) is None and not entry.slots.about
        for member in predicate.members
        for entry in member.entries
    )


class _Sentence:
    """One sentence as it is made: predicate after predicate, the marks between them last.

    Args:
        first: its first predicate, whose first fact names the subject.
        scope: how all of it bears on the work.
    """

    def __init__(self, first: _Part, scope: str, clauses: Clauses, house: Style) -> None:
        self._clauses = clauses
        self._scope = scope
        self._verb = ""
        self.house = house
        self._lines: list[tuple[_Part, list[str]]] = []
        message = first.predicate.members[0].entries[0].message
        self._opening = clauses.opening(message, fact_of(message))
        self._begin = self._opening.words
        self._first = message

    def takes(self, part: _Part, *, is_joined: bool) -> bool:
        """Tell a predicate, unless it or the one before it needs semicolons of its own; say whether it was told."""
        texts = self._texts(part, is_joined=is_joined)
        if self._lines and (_has_semicolon(texts) or _has_semicolon(self._lines[-1][1])):
            return False
        self._lines.append((part, texts))
        for entry in (entry for member in part.predicate.members for entry in member.entries):
            if entry.message is not self._first:
                self._clauses.went_on(entry.message, fact_of(entry.message))
        return True

    def _texts(self, part: _Part, *, is_joined: bool) -> list[str]:
        members = part.predicate.members
        said = [
            _member(
                member,
                self._opening,
                self._clauses,
                self.house,
                body_known=part.body_known,
                is_joined=is_joined or len(members) > 1,
            )
            for member in members
        ]
        first = said[0][0]
        if not self._lines and first.subject:
            self._begin = first.subject
        told = series(_timed(said), self.house, apart=_is_dated_in_part(part.predicate))
        if not self._lines:
            self._verb = first.verb
        return [words(first.verb, told[0]), *told[1:]]

    def goes_on(self, before: "_Sentence") -> bool:
        """Whether it can stand after another in one sentence, since both say how they bear on the work."""
        is_own = self._begin == self._opening.words and before._begin == before._opening.words
        return bool(
            self.house.joins_scopes and is_own and self._scope and before._scope and self._scope != before._scope
        )

    def pieces(self, *, bare: bool = False, after: "_Sentence | None" = None) -> list[Piece]:
        """Return it in pieces, one a member, with the words before it and what is said last of all of it.

        Args:
            bare: whether its subject is understood.
            after: the one before it in the sentence, whose verb is not said again where it is the only one.
        """
        lines = self._lines
        if after is not None and len(after._lines) == 1 and after._verb == self._verb and len(lines) == 1:
            part, (first, *others) = lines[0]
            lines = [(part, [first.removeprefix(self._verb).lstrip(), *others])]
        whole = [" ".join(texts) for _, texts in lines]
        is_pair = len(lines) == 2 and lines[1][0].body_known
        marked_whole = series(whole, self.house, apart=_are_long(whole), is_pair=is_pair)
        pieces: list[Piece] = []
        for (part, texts), said, marked in zip(lines, whole, marked_whole, strict=True):
            start, _, end = marked.partition(said)
            told = [f"{start}{texts[0]}", *texts[1:]]
            told[-1] += end
            for text, member in zip(told, part.predicate.members, strict=True):
                pieces.append(Piece(text=text, messages=tuple(entry.message for entry in member.entries)))
        pieces[-1] = pieces[-1].but(_scoped(pieces[-1].text, self._scope))
        if not bare:
            pieces[0] = pieces[0].but(words(self._begin, pieces[0].text))
        return pieces


def _are_long(predicates: Sequence[str]) -> bool:
    """Whether commas would not show where one of several predicates ends and the next begins."""
    return len(predicates) > 2 and any(len(each) > _LONG for each in predicates)


_LONG = 80
"""More characters than a predicate has that commas can part from others."""


def _joined_scopes(sentences: Iterable[_Sentence]) -> Iterator[list[Piece]]:
    """Put sentences that bear on the work in different ways into one, with a semicolon, where the house does so."""
    before: _Sentence | None = None
    pieces: list[Piece] = []
    for each in sentences:
        if before is not None and each.goes_on(before):
            pieces[-1] = pieces[-1].but(f"{pieces[-1].text};")
            more = each.pieces(bare=True, after=before)
            conjunction = "and " if each.house.conjunction else ""
            pieces += [more[0].but(f"{conjunction}{more[0].text}"), *more[1:]]
        else:
            if before is not None:
                yield pieces
            pieces = each.pieces()
        before = each
    if before is not None:
        yield pieces


def _timed(said: Sequence[tuple[Slots, str, str]]) -> list[str]:
    """Say of each member when it was; where it is the same of all, once, after the last."""
    rests = {rest for _, _, rest in said}
    is_once = len(rests) == 1 and not any(holds_comma(text) or "(" in rest for _, text, rest in said)
    if any(text.endswith(")") for _, text, _ in said[:-1]):  # brackets end what is said of a member
        is_once = False
    if not is_once or (len(said) > 2 and any(holds_list(text) for _, text, _ in said)):
        return [words(text, rest) for _, text, rest in said]
    return [*(text for _, text, _ in said[:-1]), words(said[-1][1], said[-1][2])]


def _is_dated_in_part(predicate: Predicate) -> bool:
    """Whether some of its members say when they were, and others do not."""
    return len({member.things[0].says_when for member in predicate.members}) > 1


def _has_semicolon(texts: Sequence[str]) -> bool:
    return any(each.endswith(";") for each in texts)


def _scoped(text: str, scope: str) -> str:
    ended = words(text, scope)
    return ended if scope.startswith(",") else parted(ended, scope.strip())


def _told(parts: Sequence[_Part], scope: str, clauses: Clauses, house: Style) -> Iterator[_Sentence]:
    """Put predicates into words, in as many sentences as their marks ask for."""
    sentence: _Sentence | None = None
    for part in parts:
        if sentence is not None and sentence.takes(part, is_joined=True):
            continue
        if sentence is not None:
            yield sentence
        sentence = _Sentence(part, scope, clauses, house)
        sentence.takes(part, is_joined=len(parts) > 1)
    if sentence is not None:
        yield sentence


def _member(
    member: Member,
    opening: Opening,
    clauses: Clauses,
    house: Style,
    *,
    body_known: bool,
    is_joined: bool,
) -> tuple[Slots, str, str]:
    """Tell a member without its verb: grants and personal fees from A and B; before it the slots of its first thing.

    What else is said of it, such as the time, comes after it by itself.
    """
    said = [_slots(member, entry.message, opening, clauses, house) for entry in member.things]
    first = said[0]
    source, rest = first.source, first.rest
    if body_known:
        plural = member.bodies and member.bodies[0].plural
        source = words(member.things[0].link, "them" if plural else "it")
    if is_joined or len(said) > 1:
        rest = bracketed_recipient(rest)
    if len(said) > 1 and all(each.about_stands_first for each in member.things):
        things = (words(each.thing, each.about) for each in said)
        return first, *_in_one_bracket(words(join(things, serial_comma=house.serial_comma), source), source, rest)
    things = (each.thing for each in said)
    text = words(join(things, serial_comma=house.serial_comma), source, first.about)
    return first, *_in_one_bracket(text, source, rest)


def _in_one_bracket(text: str, source: str, rest: str) -> tuple[str, str]:
    """Put what comes after a text into the brackets that end it, unless they are those of a name: Novartis (UK)."""
    if text.endswith(")") and rest.startswith("(") and not source.endswith(")"):
        return f"{text[:-1]}; {rest[1:]}", ""
    return text, rest


def _slots(member: Member, message: Message, opening: Opening, clauses: Clauses, house: Style) -> Slots:
    what = clauses.glossed_once(message, fact_of(message))
    if len(member.bodies) > 1:
        what = with_bodies(what, member.bodies, house)
    slots = clauses.slots(message, what, opening)
    assert slots is not None
    return slots
