"""Positions: views that a person holds and has made known; and what no other kind fits."""

from enum import StrEnum

import attrs

from coi_register.model.fields import Id, ShortText, Text, doc
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.shapes import Position
from coi_register.model.parties import Organisation, Person

__all__ = ["Other", "PublicPosition", "Stance"]


class Stance(StrEnum):
    """Whether a view is for or against."""

    FOR = "for"
    AGAINST = "against"
    NEUTRAL = "neutral"


@attrs.frozen(kw_only=True)
class PublicPosition(Position):
    """A strongly held or published view that bears on the matter."""

    kind = "public-position"
    none_verb = "hold"
    none_link = "on"
    word_for_over = "past"
    nhs = ("non-financial professional", "non-financial personal")
    special_category = ("political opinion", "belief")
    needs_one_of = (("view", "topic"),)

    view: Text | None = attrs.field(
        default=None,
        metadata=doc("The view, as words that follow “has argued that”: junior doctors' pay should not fall."),
    )
    topic: ShortText | None = attrs.field(
        default=None, metadata=doc("What the view is about, with its article: the junior doctors' contract.")
    )
    stance: Stance | None = attrs.field(default=None, metadata=doc("for, against or neutral."))
    medium: ShortText | None = attrs.field(
        default=None,
        metadata=doc("Where it was made known, as words that follow “in”: a letter to the Guardian."),
    )
    matter: Id | None = attrs.field(
        default=None, metadata=doc("The id of the matter that the view is about, in a register that defines it.")
    )
    published_by: Organisation | None = attrs.field(
        default=None, metadata=doc("The organisation that published it, by name or id.")
    )


@attrs.frozen(kw_only=True)
class Other(Interest):
    """An interest that no other kind fits. Use a kind where one does: this one cannot be screened by its meaning."""

    kind = "other"
    is_residual = True
    own_words_field = "description"

    description: Text = attrs.field(
        metadata=doc(
            "The fact, as words that follow the person's name, beginning with a verb in its tense and without a final "
            "stop: lives beside the road that the article describes. A period is printed after it: has taught a "
            "course on the method since 2016."
        )
    )
    organisation: Organisation | None = attrs.field(
        default=None, metadata=doc("The organisation that the description speaks of; it is not printed again.")
    )
    person: Person | None = attrs.field(
        default=None, metadata=doc("The person that the description speaks of; it is not printed again.")
    )
