"""Clauses: one message as words, in the mood of the house, with or without its subject."""

from typing import Any

import attrs

from coi_register.english import Tense, conjugate, distributed, words
from coi_register.model.declarations import NOTHING_ELSE, Declaration, Nil
from coi_register.model.kinds.base import Interest
from coi_register.model.moods import Mood
from coi_register.model.parties import Organisation, Person, Sector
from coi_register.model.styles import Again, Layout, Naming, Style
from coi_register.statements.content.messages import Message
from coi_register.statements.content.nils import nothing_told, nothing_words
from coi_register.statements.party_phrases import in_capacity
from coi_register.statements.realise.finite import Realiser
from coi_register.statements.referring.expressions import Reference, Subjects, of_several, other_person, those_near
from coi_register.statements.referring.printed_names import Names
from coi_register.statements.slots import Slots
from coi_register.statements.templating.kind_templates import (
    gerund_for,
    noun_for,
    sentence_for,
    told_gerund,
    told_noun,
    told_sentence,
)

__all__ = ["Clause", "Clauses", "Opening"]


@attrs.frozen(kw_only=True)
class Opening:
    """How a sentence about one subject begins, whatever facts it tells.

    Attributes:
        words: the subject; with the verb of reporting, in a house that has one.
        reference: the words for the subject, which its verbs agree with.
        his: the possessive that points to the one who declares.
    """

    words: str
    reference: Reference
    his: str


@attrs.define(kw_only=True)
class Clause:
    """The words of a clause.

    Attributes:
        text: the whole clause, without a capital or a stop.
        predicate: the clause without its subject, where the clause before it may have the same one; else empty.
        leaves: whether the verb of reporting is not understood any more after it: it was a sentence that was reported,
            or it began with whose it is, “his wife's”.
        resumes: whether it needs that verb.
        note: sentences to print after it.
        is_apart: whether it is a sentence of its own, also where the house joins clauses.
        each: whether several people each report it by themselves; None where it is the same either way.
    """

    text: str
    predicate: str = ""
    leaves: bool = False
    resumes: bool = False
    note: str = ""
    is_apart: bool = False
    each: bool | None = None


class Clauses:
    """Puts into words what is said of the authors of one statement, one message after the other.

    Args:
        names: the names of the authors.
        house: the house style.
        glossed: the bodies whose gloss was told before, in the same statement; it is told once, at the first mention.
    """

    def __init__(self, names: Names, house: Style, glossed: set[Organisation] | None = None) -> None:
        self._names = names
        self._house = house
        self._subjects: dict[int, Subjects] = {}  # this and who is known are by the identity of a person, long to hash
        self._last: tuple[Person, ...] = ()
        self._is_shortened = house.naming is Naming.FULL_NAME and house.again is Again.PRONOUN
        self._known: set[int] = set()
        self._glossed = set() if glossed is None else glossed
        self._told: dict[int, tuple[Message, Interest]] = {}  # by the identity of a message, which is kept
        self._is_left = False  # whether it was last told of those near several authors

    def of(self, message: Message) -> Clause:
        """Put a message into words. What a note says is printed as it is: `text` is then empty."""
        what = message.what
        if isinstance(what, Interest):
            return self._fact(message, self.glossed_once(message, self.with_company(what)))
        if isinstance(what, Nil):
            return self._nothing(message, what)
        if isinstance(what, Declaration):
            return self._capacity(message, what)
        return Clause(text="", note=what.text)

    def slots(self, message: Message, what: Interest, opening: Opening | None = None) -> Slots | None:
        """Return what the clause of a fact says, slot by slot; None for one that can only be told by itself.

        Args:
            message: the fact.
            what: the interest, as it is to be told.
            opening: how the sentence begins; None for before that is known, and the sentence that names the subject.
        """
        mood = self._house.mood
        if mood is not Mood.FINITE and (len(message.who) > 1 or not _is_own(what)):
            return None
        given = opening or self._unspoken(message, what)
        realiser = self._realiser(message, what, given.reference, given.his)
        tell = {Mood.FINITE: told_sentence, Mood.GERUND: told_gerund, Mood.NOUN: told_noun}[mood]
        told = tell(what, realiser)
        return told.slots if told else None

    def _unspoken(self, message: Message, what: Interest) -> Opening:
        """Return how a sentence about a subject would begin that nobody has spoken of before."""
        first, *others = message.who
        if others:
            return Opening(words="", reference=of_several("they"), his="their")
        subjects = Subjects(first, self._names, self._house)
        return Opening(words="", reference=subjects.next(what.subject), his=subjects.his)

    def opening(self, message: Message, what: Interest) -> Opening:
        """Begin a sentence that tells a fact, and maybe others of its subject."""
        self._begin_line(message)
        reference, his = self._reference(message, what)
        begin = reference.name
        if self._house.mood is not Mood.FINITE:
            begin = words(begin, self._reports(plural=reference.plural))
            if reference.again_plural and not reference.plural:
                reference = attrs.evolve(reference, plural=True)
        return Opening(words=begin, reference=reference, his=his)

    def went_on(self, message: Message, what: Interest) -> None:
        """Take note of a fact that was told in a sentence that had begun."""
        if len(message.who) == 1:
            self._subjects[id(message.who[0])].note(
                what.subject,
                of_another=what.tells_of_another,
                of_body=what.tells_of_body,
                another=other_person(what),
            )

    def with_company(self, interest: Interest) -> Interest:
        """Call a firm one before its name, where the house does so for the kind: the company Acme."""
        word = self._house.company_word
        if word is None or interest.kind not in self._house.past_kinds:
            return interest
        named: dict[str, Any] = {
            field: attrs.evolve(body, description=word)
            for field in (interest.counterparty_field,)
            if isinstance(body := getattr(interest, field, None), Organisation)
            and body.sector is Sector.INDUSTRY
            and body.name
            and not body.description
        }
        return attrs.evolve(interest, **named) if named else interest

    def glossed_once(self, message: Message, interest: Interest) -> Interest:
        """Leave the gloss of a body out where the statement, or the line of an author, has told it before."""
        self._begin_line(message)
        if id(message) in self._told:  # a sentence can be made twice before its marks are settled
            return self._told[id(message)][1]
        told: dict[str, Any] = {}
        for field in attrs.fields(type(interest)):
            body = getattr(interest, field.name)
            if not isinstance(body, Organisation) or not body.gloss or not (body.name or body.description):
                continue
            if body in self._glossed:
                told[field.name] = attrs.evolve(body, gloss=None)
            self._glossed.add(body)
        made = attrs.evolve(interest, **told) if told else interest
        self._told[id(message)] = message, made
        return made

    def _begin_line(self, message: Message) -> None:
        if self._house.layout is Layout.LINES and message.who != self._last:
            self._glossed.clear()

    def _subject_of(self, message: Message) -> Subjects:
        (who,) = message.who
        known = self._subjects.get(id(who))
        if known is None:
            known = self._subjects[id(who)] = Subjects(who, self._names, self._house)
            if self._is_shortened:
                if id(who) in self._known:
                    known.mentioned()
                self._known.add(id(who))
        elif message.who != self._last:
            known.renewed()
        self._last = message.who
        return known

    def _reference(self, message: Message, interest: Interest | None = None) -> tuple[Reference, str]:
        """Return the words for the subject of a message, and the possessive that points to the one who declares."""
        if len(message.who) > 1:
            self._last = message.who
            silent = "the authors" if self._is_left else ""
            self._is_left = False
            named = silent if self._house.naming is Naming.NONE else self._names.together(message.who, self._known)
            if self._is_shortened:
                self._known.update(map(id, message.who))
            return of_several(named), "their"
        subjects = self._subject_of(message)
        if interest is None:
            return subjects.next(), subjects.his
        another = other_person(interest)
        told_of = subjects.next(
            interest.subject, of_another=interest.tells_of_another, of_body=interest.tells_of_body, another=another
        )
        return told_of, subjects.his

    def _fact(self, message: Message, interest: Interest) -> Clause:
        if self._house.mood is not Mood.FINITE:
            return self._reported(message, interest)
        reference, his = self._reference(message, interest)
        text = sentence_for(interest, self._realiser(message, interest, reference, his))
        is_own = self._house.clauses and _is_own(interest)
        return Clause(
            text=text,
            predicate=text.removeprefix(reference.name).strip() if is_own else "",
            note=interest.note or "",
        )

    def _realiser(self, message: Message, interest: Interest, reference: Reference, his: str) -> Realiser:
        return Realiser(reference=reference, interest=interest, on=message.day, style=self._house, declarant_his=his)

    def _reported(self, message: Message, interest: Interest) -> Clause:
        """Say that somebody reports a fact: reported receiving a fee; reported that his wife holds shares."""
        outer, his = self._reference(message)
        is_own = _is_own(interest)
        if not is_own:
            inner, his = self._reference(message, interest)
        elif outer.again_plural and not outer.plural:
            inner = attrs.evolve(outer, plural=True)  # “Sample reports that they are”
        else:
            inner = outer
        realiser = self._realiser(message, interest, inner, his)
        said = noun_for(interest, realiser) if self._house.mood is Mood.NOUN else gerund_for(interest, realiser)
        if not said:
            again = attrs.evolve(realiser, reference=attrs.evolve(inner, name=outer.again)) if is_own else realiser
            said = words("that", sentence_for(interest, again))
        reports = self._reports(plural=outer.plural)
        each = outer.several and (self._house.mood is Mood.NOUN or said.startswith("each "))
        if each:
            reports = distributed(reports)  # a grant that two people report is not one that they share
            said = said.removeprefix("each ")
        return Clause(
            text=words(outer.name, reports, said),
            predicate=said,
            leaves=said.startswith("that " if is_own else ("that ", inner.owner)),
            resumes=is_own and not said.startswith("that "),
            note=interest.note or "",
            each=each if outer.several else None,
        )

    def _verb(self, verb: str, reference: Reference) -> str:
        return conjugate(verb, Tense.PRESENT, plural=reference.plural, first=reference.first)

    def _reports(self, *, plural: bool) -> str:
        tense = Tense.PAST if self._house.past else Tense.PRESENT
        return conjugate(self._house.reports or "report", tense, plural=plural)

    def _nothing(self, message: Message, nil: Nil) -> Clause:
        if nil.subjects:
            return self._nothing_near(message, nil)
        all_of_them = self._names.are_all(message.who) and self._house.naming is not Naming.NONE
        reference = of_several("the authors") if all_of_them else self._reference(message)[0]
        if self._house.mood is Mood.FINITE and nil == NOTHING_ELSE and self._house.no_others:
            told = self._verb(self._house.no_others, reference)
            return Clause(text=words(reference.name, told), predicate=told)
        if self._house.mood is Mood.FINITE:
            told = nothing_told(
                nil, self._house, message.day, *message.more, plural=reference.plural, first=reference.first
            )
            return Clause(text=words(reference.name, told), predicate=told)
        what = nothing_words(nil, self._house, *message.more)
        text = words(reference.name, self._reports(plural=reference.plural), what)
        return Clause(text=text, predicate=what, resumes=True)

    def _nothing_near(self, message: Message, nil: Nil) -> Clause:
        """Say that those near an author, or they too, have none: “her spouse and children hold no shares in Acme”."""
        several = len(message.who) > 1
        near, plural = those_near(nil.subjects, serial_comma=self._house.serial_comma, several=several)
        reference, his = self._reference(message)
        is_finite = self._house.mood is Mood.FINITE
        own = ""
        if nil.is_of_declarant:
            own = (reference.name or ("the authors" if several else "the author")) if is_finite else reference.again
        if reference.first:
            his = reference.his
        if own:
            subject = f"{his} {near} and {own}" if reference.first else f"{own} and {his} {near}"
        elif several and is_finite and reference.name:
            subject = f"the {near} of {reference.name}"
        else:
            subject = f"{reference.owner if is_finite else his} {near}"
        if not near:
            subject, plural = own, reference.plural
        if several:
            self._is_left = True
        else:
            self._subject_of(message).note(of_another=True)
        told = nothing_told(nil, self._house, message.day, *message.more, plural=plural or bool(near and own))
        if is_finite:
            return Clause(text=words(subject, told))
        text = words(reference.name, self._reports(plural=reference.plural), "that", subject, told)
        return Clause(text=text, predicate=words("that", subject, told), leaves=True)

    def _has_no_pronoun(self, message: Message) -> bool:
        """Whether an author would have to be named in “his personal capacity”."""
        if self._house.naming in (Naming.NONE, Naming.FIRST_PERSON):
            return self._house.naming is Naming.NONE
        return len(message.who) == 1 and message.who[0].pronouns is None

    def _capacity(self, message: Message, declaration: Declaration) -> Clause:
        reference, _ = self._reference(message)
        how = in_capacity(declaration, "" if self._has_no_pronoun(message) else reference.his)
        said = words(self._verb("write", reference), how)
        is_joined = self._house.mood is Mood.FINITE
        return Clause(text=words(reference.name, said), predicate=said if is_joined else "", is_apart=not is_joined)


def _is_own(interest: Interest) -> bool:
    """Whether its sentence has the author as its subject."""
    return interest.is_own and not (interest.tells_of_another or interest.tells_of_body)
