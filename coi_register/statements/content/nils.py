"""Nil declarations in words: “no consulting fees”, “no other interests to declare”."""

import datetime
from collections.abc import Iterable

import attrs

from coi_register.english import Tense, conjugate, join, spelled, tense_of, when, words
from coi_register.model.declarations import Declaration, Nil
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.icmje_items import LOOK_BACK, OTHER, look_back
from coi_register.model.kinds.registry import kind_class
from coi_register.model.kinds.vocabulary import Scope
from coi_register.model.moods import Mood
from coi_register.model.parties import Organisation
from coi_register.model.periods import Answer, Period
from coi_register.model.styles import Style
from coi_register.statements.brackets import after, bracketed
from coi_register.statements.content.authors import Author
from coi_register.statements.party_phrases import organisation
from coi_register.statements.templating.kind_templates import plural_of

__all__ = ["bearing", "item_noun", "nils_to_tell", "none_of", "nothing_noun", "nothing_told", "nothing_words"]

_NEVER = "never having had any"
_HELD = frozenset((8, 9, 10, 11))
"""The items of what somebody has or is; under the others stands what they were given."""
_UNDER_ITEM = {
    1: "support for the submitted work",
    2: "grants or contracts",
    3: "royalties or licence fees",
    4: "consulting fees",
    5: "payments for lectures, writing{comma} or educational events",
    6: "payments for expert testimony",
    7: "support for meetings or travel",
    8: "patents",
    9: "roles on safety monitoring or advisory boards",
    10: "leadership or fiduciary roles",
    11: "shares or share options",
    12: "equipment, materials, gifts{comma} or services",
    13: "interests of other sorts",
}


def item_noun(item: int, *, serial_comma: bool = True) -> str:
    """Name what an item of the ICMJE form is about, in words of our own that can follow “no”.

    Args:
        item: the item, 1 to 13.
        serial_comma: whether a comma stands before the “or” of a list of three or more.
    """
    return _UNDER_ITEM[item].format(comma="," if serial_comma else "")


def nothing_noun(nil: Nil, style: str, *, serial_comma: bool = True) -> str:
    """Name what there is none of: gifts, other gifts, interests.

    Args:
        nil: what somebody has declared to have none of.
        style: the `templates` of the house style, whose word for the kind is taken.
        serial_comma: whether a comma stands before the “or” of a list of three or more.
    """
    if nil.item is not None or _is_residual(nil):  # whose plural, “other interests”, is what `others` says
        item = nil.item or OTHER
        noun = item_noun(item, serial_comma=serial_comma)
        return words("further" if item == OTHER else "other", noun) if nil.others else noun
    return words("other" if nil.others else "", _none(nil, style).noun)


def _is_residual(nil: Nil) -> bool:
    cls = kind_class(nil.kind) if nil.kind else None
    return cls is not None and cls.is_residual


def nothing_words(nil: Nil, house: Style, *more: Nil) -> str:
    """Say what there is none of, as a thing: no gifts to declare; no shares in Acme Pharma.

    Of what never was it is “never having had any”.

    An item of the ICMJE form has a time frame; where the nil gives no period of its own, it is that of the form.

    Args:
        nil: what somebody has declared to have none of.
        house: the house style.
        more: what differs from it in the kind alone, and is named with it: no patents or royalties.
    """
    is_finite = house.mood is Mood.FINITE
    never = "never had any" if is_finite else _NEVER
    links = {_none(each, house.templates).link for each in (nil, *more)}
    link = links.pop() if len(links) == 1 else Interest.none_link
    nouns = _nouns((nil, *more), house)
    about = after(organisation(nil.organisation), link)
    to_declare = is_finite and (not about or link == Interest.none_link)
    return none_of(nil, nouns, house, never=never, to_declare=to_declare, about=about, time=_time(nil, house))


def nothing_told(
    nil: Nil, house: Style, on: datetime.date, *more: Nil, plural: bool = False, first: bool = False
) -> str:
    """Say what there is none of, as what follows a name: holds no shares in Acme; has received no fees from it.

    Kinds that have a verb of their own for it are told by that; of others somebody “has none to declare”.

    Args:
        nil: what somebody has declared to have none of.
        house: the house style.
        on: the day of the statement, which decides the tense.
        more: what differs from it in the kind alone.
        plural: whether the verb is plural.
        first: whether the subject is “I”.
    """
    groups: dict[_None, list[Nil]] = {}
    for each in (nil, *more):
        groups.setdefault(attrs.evolve(_none(each, house.templates), noun=""), []).append(each)
    told: list[str] = []
    for own, those in groups.items():
        body = organisation(nil.organisation)
        if told and nil.organisation is not None:
            body = "them" if nil.organisation.plural else "it"
        about = after(body, own.link)
        nouns = _nouns(those, house)
        verb = conjugate(own.verb, own.tense_of(nil, on), plural=plural, first=first)
        told.append(_predicate(those[0], own, verb, nouns, house, about=about, on=on))
    return join(told, serial_comma=house.serial_comma)


def _nouns(nils: Iterable[Nil], house: Style) -> str:
    """Name all that there is none of, in one list; a list within a name, as of an item, is one of the house too."""
    comma = house.serial_comma
    nouns = [spelled(nothing_noun(each, house.templates, serial_comma=comma), house.writing) for each in nils]
    return join(nouns, conjunction="or", serial_comma=comma)


@attrs.frozen(kw_only=True)
class _None:
    """The words of a kind for none of it.

    Attributes:
        verb: the verb, in its plain form.
        noun: what there is none of.
        link: the word between that and a body.
        is_event: whether it happens, so that there has been none, and not is none now.
    """

    verb: str
    noun: str
    link: str = Interest.none_link
    is_event: bool = False

    @property
    def is_general(self) -> bool:
        """Whether the verb is that of interests of any sort."""
        return self.verb == Interest.none_verb

    def tense_of(self, nil: Nil, on: datetime.date) -> Tense:
        """Return the tense of the verb: present for what there is none of now, past for a time that is over."""
        if nil.never or nil.looks_back or (nil.period is None and self.is_event):
            return Tense.PERFECT
        tense = Tense.PRESENT if nil.period is None else tense_of(nil.period, on)
        return Tense.PERFECT if tense is Tense.PRESENT and nil.period else tense


def _none(nil: Nil, style: str) -> _None:
    """Return the words for none of what a nil speaks of: those of its kind, of its item, or of interests."""
    if nil.item is not None or _is_residual(nil):
        item = nil.item or OTHER
        verb = "have" if item == OTHER else "hold" if item in _HELD else "receive"
        return _None(verb=verb, noun=item_noun(item), is_event=verb == "receive")
    cls = kind_class(nil.kind) if nil.kind else None
    if cls is None or nil.kind is None:
        return _None(verb=Interest.none_verb, noun=words(nil.nature, "interests"))
    is_event = cls.is_event and cls.none_verb != Interest.none_verb
    noun = cls.none_noun or plural_of(style, nil.kind)
    return _None(verb=cls.none_verb, noun=noun, link=cls.none_link, is_event=is_event)


def _predicate(nil: Nil, own: _None, verb: str, nouns: str, house: Style, *, about: str, on: datetime.date) -> str:
    auxiliary, _, rest = verb.partition(" ")
    no = f"{auxiliary} never {rest} any" if nil.never else f"{verb} no"
    is_now = own.tense_of(nil, on) is Tense.PRESENT
    to_declare = own.is_general and is_now and (not about or own.link == Interest.none_link)
    time = f"in {LOOK_BACK}" if nil.looks_back else _time(nil, house, on)
    if time.startswith("starting "):
        time = f"from {time.split(' ', 2)[2]}"
    return _said(nil, words(no, nouns), _bearing_of(nil, house), to_declare=to_declare, about=about, time=time)


def none_of(
    nil: Nil, nouns: str, house: Style, *, about: str, time: str, never: str = _NEVER, to_declare: bool = True
) -> str:
    """Say that there is none of something: no gifts to declare for the past 36 months.

    Args:
        nil: what somebody has declared to have none of.
        nouns: what that is, in words.
        house: the house style, in whose words it is said how it would bear on the work.
        about: with whom there is none.
        time: when; not said, where the item of the form says it.
        never: what stands for “no” of what there has never been.
        to_declare: whether it is none “to declare”.
    """
    no = never if nil.never else "no"
    when_ = f"for {LOOK_BACK}" if nil.looks_back else time
    told = _said(nil, words(no, nouns), _bearing_of(nil, house), to_declare=to_declare, about=about, time=when_)
    return words(told, _whose(nil))


def _time(nil: Nil, house: Style, on: datetime.date | None = None) -> str:
    """Tell the period of a nil as the house writes days."""
    return when(nil.period, on, month_first=house.writing.month_first)


def _bearing_of(nil: Nil, house: Style) -> str:
    """Say how it would bear on the work; money is received for it, and there are no shares in relation to it."""
    is_of_work = nil.scope is Scope.SUBMITTED_WORK and not _none(nil, house.templates).is_event
    return (house.relatedness.nothing if is_of_work else None) or bearing(nil.scope, house)


def _said(nil: Nil, told: str, bears: str, *, to_declare: bool, about: str, time: str) -> str:
    """Say with whom there is none, how it would bear on the work, and when; an adjective stands next to the noun."""
    is_adjective = nil.scope in (Scope.RELATED, Scope.UNRELATED)
    declared = "to declare" if to_declare and not is_adjective else ""
    return words(told, bears if is_adjective else "", declared, about, "" if is_adjective else bears, time)


def _whose(nil: Nil) -> str:
    """Say in brackets who has none, where that is told as a thing: (spouse and child)."""
    return bracketed(join(str(each).replace("-", " ") for each in dict.fromkeys(nil.subjects)))


def bearing(scope: Scope | None, house: Style) -> str:
    """Say how something would bear on the work, in the house's words; nothing, where no scope is stated."""
    if scope is None or scope is Scope.NOT_STATED:
        return ""
    return str(getattr(house.relatedness, scope.value.replace("-", "_")))


def nils_to_tell(author: Author, declaration: Declaration) -> tuple[Nil, ...]:
    """Return what there is none of, as a declaration says, but for what would be told over an interest that stands.

    A past gift that was declared earlier stays in a statement, and then “no gifts” is not said beside it. What there is
    none of at all, or beside what is listed, is the caller's.

    Args:
        author: the author.
        declaration: one of the author's declarations, as it stands.
    """
    nils = author.standing(declaration)
    if not nils or len(author.declarations) < 2:
        return nils
    stated = [each for other in author.declarations if other is not declaration for each in other.interests]
    day = declaration.declared_on
    return tuple(nil for nil in nils if nil.is_of_everything or not any(_may_be(each, nil, day) for each in stated))


def _may_be(interest: Interest, nil: Nil, day: datetime.date | None) -> bool:
    """Whether an interest may be one of those that there are none of; a state that was over by the day is none."""
    if not nil.speaks_of(interest) or (nil.organisation and not _is_with(interest, nil.organisation)):
        return False
    period = interest.period
    if nil.never or period is None or day is None:
        return nil.never or interest.is_event or not interest.ended
    if nil.period or nil.looks_back:
        return period.overlaps(nil.period or look_back(day)) is not Answer.NO
    is_over = interest.ended or period.before(Period.days(day, day)) is Answer.YES
    return interest.is_event or not is_over


def _is_with(interest: Interest, body: Organisation) -> bool:
    from coi_register.entities.folding import fold_body

    def names(each: Organisation) -> set[str]:
        return {fold_body(name) for name in (each.name, each.short_name, *each.aliases) if name}

    return any(each == body or not names(each).isdisjoint(names(body)) for each in interest.organisations())
