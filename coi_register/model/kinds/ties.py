"""Ties to people and between organisations; past dealings with a work or an event."""

from enum import StrEnum

import attrs

from coi_register.model.fields import ShortText, Text, doc
from coi_register.model.kinds.shapes import Tie
from coi_register.model.parties import Organisation, Person

__all__ = ["Dealing", "FamilyTie", "InstitutionalInterest", "PastDealing", "PersonalTie", "PersonalTieType"]


@attrs.frozen(kw_only=True)
class FamilyTie(Tie):
    """That a relative has a role that bears on the matter, or is a person who does."""

    kind = "family-tie"
    none_link = "to"
    windows = ("family",)
    also_called = ("relative", "spouse")
    tells_of_another = True
    nhs = ("indirect",)
    commons = "10"
    special_category = ("family",)
    needs_one_of = (("person", "role", "organisation"),)

    relation: ShortText = attrs.field(
        metadata=doc("What the relative is to the person: wife, brother, daughter, close family member.")
    )
    person: Person | None = attrs.field(default=None, metadata=doc("The relative, where the name is to be printed."))
    role: ShortText | None = attrs.field(
        default=None,
        metadata=doc("What the relative is, in lower case, without an article: medical director.", bare=True),
    )


class PersonalTieType(StrEnum):
    """What sort of tie there is between two people; policies look back on each for its own time."""

    FRIEND = "friend"
    MENTOR = "mentor"
    MENTEE = "mentee"
    CO_AUTHOR = "co-author"
    COLLABORATOR = "collaborator"
    COLLEAGUE = "colleague"
    BUSINESS_PARTNER = "business-partner"
    RIVAL = "rival"

    @property
    def is_of_work(self) -> bool:
        """Whether it is a tie of working together."""
        return self in (PersonalTieType.CO_AUTHOR, PersonalTieType.COLLABORATOR, PersonalTieType.COLLEAGUE)


@attrs.frozen(kw_only=True)
class PersonalTie(Tie):
    """A friend, mentor, co-author, rival or former colleague."""

    kind = "personal-tie"
    none_link = "to"
    windows = ("friends", "collaborators")
    also_called = ("friend", "friendship", "mentor")
    nhs = ("non-financial personal", "indirect")
    needs_one_of = (("person", "role", "organisation", "about"),)

    relation: ShortText = attrs.field(
        metadata=doc(
            "What the person who declares is to the other, without an article.",
            examples=("friend", "former trainee", "co-author", "business partner"),
            bare=True,
        )
    )
    person: Person | None = attrs.field(default=None, metadata=doc("The other person, by name or id."))
    role: ShortText | None = attrs.field(
        default=None,
        metadata=doc("What the other person is, in lower case, without an article: chief executive.", bare=True),
    )
    type: PersonalTieType | None = attrs.field(
        default=None, metadata=doc("What sort of tie it is, for a policy to go by; it is not printed.")
    )
    about: Text | None = attrs.field(
        default=None, metadata=doc("What the tie is about, as words that follow “on”: a book on sleep.")
    )


@attrs.frozen(kw_only=True)
class InstitutionalInterest(Tie):
    """An interest of the institution for which a person works."""

    kind = "institutional-interest"
    joins_bodies = True
    word_for_over = ""
    windows = ("roles", "payments")
    tells_of_body = True
    nhs = ("indirect",)

    institution: Organisation | None = attrs.field(
        default=None, metadata=doc("The institution, where it is not simply the person's employer unnamed.")
    )
    nature: ShortText = attrs.field(
        metadata=doc(
            "What it has with the other organisation, with its article: a research partnership, a commercial contract."
        )
    )


class Dealing(StrEnum):
    """What somebody had to do with a work or an event."""

    REVIEWED = "reviewed"
    EDITED = "edited"
    EVALUATED = "evaluated"
    CONTRIBUTED_TO = "contributed-to"
    MENTIONED_IN = "mentioned-in"
    TOOK_PART_IN = "took-part-in"
    DEBATED = "debated"


@attrs.frozen(kw_only=True)
class PastDealing(Tie):
    """What a person once had to do with a work, an event or its makers: a review, a mention, a debate, a trial."""

    kind = "past-dealing"
    none_link = "with"
    word_for_over = "past"
    windows = ("positions", "collaborators")
    is_event = True
    nhs = ("non-financial professional",)
    needs_one_of = (("work", "person", "organisation"),)

    dealing: Dealing = attrs.field(
        metadata=doc("What it was: reviewed, edited, evaluated, contributed-to, mentioned-in, took-part-in or debated.")
    )
    work: ShortText | None = attrs.field(
        default=None,
        metadata=doc(
            "The work or event, with its article: the author's first book; the trial that the article describes; of a "
            "debate, its topic: assisted dying."
        ),
    )
    person: Person | None = attrs.field(
        default=None, metadata=doc("The other person: whose work it is, or with whom one took part.")
    )
    organisation: Organisation | None = attrs.field(
        default=None, metadata=doc("For whom it was done, by whom the work was published, or where the event was.")
    )
