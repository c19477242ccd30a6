"""Nil declarations in words: “no consulting fees”, “no other interests to declare”."""

import datetime

from coi_register.english import join, when, words
from coi_register.model.declarations import Declaration, Nil
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.icmje_items import LOOK_BACK, OTHER, look_back
from coi_register.model.kinds.registry import kind_class
from coi_register.model.kinds.vocabulary import Scope
from coi_register.model.moods import Mood
from coi_register.model.parties import Organisation
from coi_register.model.periods import Answer, Period
from coi_register.model.styles import Style
from coi_register.statements.brackets import after
from coi_register.statements.content.authors import Author
from coi_register.statements.party_phrases import organisation
from coi_register.statements.templating.kind_templates import plural_of

__all__ = ["bearing", "item_noun", "nils_to_tell", "none_of", "nothing_noun", "nothing_words"]

_NEVER = "never having had any"
_UNDER_ITEM = {
    1: "support for the submitted work",
    2: "grants or contracts",
    3: "royalties or licence fees",
    4: "consulting fees",
    5: "payments for lectures, writing, or educational events",
    6: "payments for expert testimony",
    7: "support for meetings or travel",
    8: "patents",
    9: "roles on safety monitoring or advisory boards",
    10: "leadership or fiduciary roles",
    11: "shares or share options",
    12: "equipment, materials, gifts, or services",
    13: "interests of other sorts",
}


def item_noun(item: int) -> str:
    """Name what an item of the ICMJE form is about, in words of our own that can follow “no”.

    Args:
        item: the item, 1 to 13.
    """
    return _UNDER_ITEM[item]


def nothing_noun(nil: Nil, style: str) -> str:
    """Name what there is none of: gifts, other gifts, interests.

    Args:
        nil: what somebody has declared to have none of.
        style: the `templates` of the house style, whose word for the kind is taken.
    """
    if nil.item is not None or _is_residual(nil):  # whose plural, “other interests”, is what `others` says
        item = nil.item or OTHER
        return words("further" if item == OTHER else "other", item_noun(item)) if nil.others else item_noun(item)
    noun = plural_of(style, nil.kind) if nil.kind else "interests"
    return words("other" if nil.others else "", noun)


def _is_residual(nil: Nil) -> bool:
    cls = kind_class(nil.kind) if nil.kind else None
    return cls is not None and cls.is_residual


def nothing_words(nil: Nil, house: Style, *more: Nil) -> str:
    """Say what there is none of, as words that follow “has”: no gifts to declare in relation to Acme Pharma.

    After a verb of reporting it is “no gifts in relation to Acme Pharma”, and of what never was “never having had any”.

    An item of the ICMJE form has a time frame; where the nil gives no period of its own, it is that of the form.

    Args:
        nil: what somebody has declared to have none of.
        house: the house style.
        more: what differs from it in the kind alone, and is named with it: no patents or royalties.
    """
    about = after(organisation(nil.organisation), "in relation to")
    time = when(nil.period)
    is_finite = house.mood is Mood.FINITE
    never = "never had any" if is_finite else _NEVER
    nouns = join((nothing_noun(each, house.templates) for each in (nil, *more)), conjunction="or")
    return none_of(nil, nouns, house, never=never, to_declare=is_finite, about=about, time=time)


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
    return words(no, nouns, bearing(nil.scope, house), "to declare" if to_declare else "", about, when_)


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
