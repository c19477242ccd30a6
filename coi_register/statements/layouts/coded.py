"""Coded statements: each body with a code for what it was, and a legend."""

from collections.abc import Iterable, Iterator, Sequence

import attrs

from coi_register.english import join, phrase, sentence
from coi_register.errors import InvalidValueError
from coi_register.model.declarations import Nil
from coi_register.model.kinds.base import BESIDE_THE_FACT, Interest
from coi_register.model.kinds.shapes import Payment
from coi_register.model.periods import Edge, Period
from coi_register.model.styles import Code, Style
from coi_register.statements.clauses import Clauses
from coi_register.statements.content.authors import Author
from coi_register.statements.content.messages import Message
from coi_register.statements.party_phrases import organisation
from coi_register.statements.realise.finite import Realiser
from coi_register.statements.realise.payments import NOT_HAD, prints_pay
from coi_register.statements.referring.expressions import Subjects
from coi_register.statements.referring.printed_names import Names
from coi_register.statements.statement import Sentence
from coi_register.statements.templating.kind_templates import noun_for

__all__ = ["coded", "legend", "noun_of", "says_nothing_more", "stands_alone", "without_body"]


def coded(messages: Sequence[Message], names: Names, house: Style) -> list[Sentence]:
    """Tell what authors have declared as bodies with codes; `legend` says what they mean.

    What the body and the code do not say follows the code: Pfizer (H: a fee of £500 for a lecture). Only an interest
    of which nothing else is stated has the code alone.
    """
    told: list[Sentence] = []
    for group in _by_person(messages):
        facts = [each for each in group if isinstance(each.what, Interest)]
        entries = [_entry(each, each.what, house) for each in facts if isinstance(each.what, Interest)]
        shared = _with_next(entries)
        mark = ";" if any(shared) or any("," in text or ": " in text for _, text, _ in entries) else ","
        for place, (each, (code, text, _)) in enumerate(zip(facts, entries, strict=True)):
            if shared[place]:
                text = f"{text.removesuffix(f' ({code.code})')},"
            else:
                text += "." if place == len(facts) - 1 else mark
            label = house.label.format(name=names.together(each.who)) if house.label and place == 0 else ""
            told.append(Sentence(text=text, who=each.who, facts=each.facts, label=label))
        told += _rest(group, names, house)
    return told


def _with_next(entries: Sequence[tuple[Code, str, bool]]) -> list[bool]:
    """Say of each entry whether the code of the next stands for it too: Acme, Beta (C/A); Pfizer (H)."""
    following = [*entries[1:], None][: len(entries)]
    return [
        bool(is_bare and then and then[2] and then[0] is code and "," not in text + then[1])
        for (code, text, is_bare), then in zip(entries, following, strict=True)
    ]


def _by_person(messages: Sequence[Message]) -> Iterator[list[Message]]:
    group: list[Message] = []
    for each in messages:
        if group and group[-1].who != each.who:
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _entry(message: Message, interest: Interest, house: Style) -> tuple[Code, str, bool]:
    """Write the body and the code of an interest, and what they do not say; and whether there is nothing of that."""
    code = _code_of(interest, house)
    field = interest.counterparty_field
    body = organisation(getattr(interest, field, None)) if interest.body_before_code else ""
    bare = without_body(interest, field) if body and stands_alone(interest) else None
    if bare is None:
        return code, f"{phrase(noun_of(interest, message, house))} ({code.code})", False
    said = "" if code.kinds and says_nothing_more(bare) else phrase(noun_of(bare, message, house))
    return code, phrase(f"{body} ({code.code}{': ' if said else ''}{said})"), not said


def stands_alone(interest: Interest) -> bool:
    """Whether all is still told where the payer stands before the code: that several give grants, or that one pays."""
    if not isinstance(interest, Payment) or interest.payer is None:
        return True
    if interest.may_be_unpaid:
        return prints_pay(interest.without("payer"))
    return not (interest.is_counted_by_payer and interest.payer.plural)


def without_body(interest: Interest, field: str) -> Interest | None:
    """Take the body away, where the interest can stand without it, so that it is not named twice."""
    try:
        return interest.without(field)
    except InvalidValueError:
        return None


def says_nothing_more(interest: Interest) -> bool:
    """Whether a noun would say nothing of an interest but its kind; a note stands in a sentence of its own."""
    said = (field for field in attrs.fields(type(interest)) if field.name not in BESIDE_THE_FACT)
    return all(
        getattr(interest, field.name) in (field.default, _GOES_ON if field.name == "period" else field.default)
        for field in said
    )


_GOES_ON = Period(start=Edge.UNKNOWN, end=Edge.OPEN)
"""A period that says only that something goes on, which a code says of a job."""


def noun_of(interest: Interest, message: Message, house: Style) -> str:
    """Tell an interest as a thing."""
    subjects = Subjects(message.who[0])
    subjects.note()
    reference = subjects.next(interest.subject, of_another=interest.tells_of_another)
    realiser = Realiser(reference=reference, interest=interest, on=message.day, style=house, declarant_his=subjects.his)
    return noun_for(interest, realiser)


def _code_of(interest: Interest, house: Style) -> Code:
    for code in house.codes:
        if interest.kind not in code.kinds or (code.received and _is_not_had(interest)):
            continue
        if code.field is None or getattr(interest, code.field, None) is not None:
            return code
    return next(code for code in house.codes if not code.kinds)


def _is_not_had(interest: Interest) -> bool:
    """Whether it is money that was declined, or of which it is open whether or when it comes."""
    return isinstance(interest, Payment) and (interest.planned or interest.status in NOT_HAD)


def _rest(group: Iterable[Message], names: Names, house: Style) -> Iterator[Sentence]:
    """Tell in sentences what is no interest, and what a note says."""
    clauses = Clauses(names, house)
    for each in group:
        if isinstance(each.what, Interest):
            if each.what.note:
                yield Sentence(text=sentence(each.what.note), who=each.who)
        else:
            said = clauses.of(each)
            yield Sentence(text=sentence(said.text or said.note), who=each.who, says_none=isinstance(each.what, Nil))


def legend(authors: Iterable[Author], house: Style) -> list[Sentence]:
    """Say what the codes mean that are used, in the order of the house."""
    declared = [interest for author in authors for each in author.declarations for interest in each.interests]
    used = {id(_code_of(interest, house)) for interest in declared}  # by identity, since a code is long to hash
    lines = [f"{code.code}, {code.means}" for code in house.codes if id(code) in used]
    return [Sentence(text=sentence(f"Key: {join(lines, semicolons=True, conjunction='')}"))] if lines else []
