"""Offices: posts at organisations, and the people who hold them."""

import attrs

from coi_register.model.fields import Id, ShortText, Value, doc
from coi_register.model.parties.organisations import Article, Organisation
from coi_register.model.parties.people import Person
from coi_register.model.periods import Period

__all__ = ["Office", "Tenure"]


@attrs.frozen(kw_only=True)
class Tenure(Value):
    """That a person held an office, and when."""

    person: Person = attrs.field(metadata=doc("Who held it, by name or id."))
    period: Period | None = attrs.field(default=None, metadata=doc("When."))


@attrs.frozen(kw_only=True)
class Office(Value):
    """A post at an organisation, whoever holds it: the chief medical officer at the Department of Health.

    A patron is often an office and not a named person. Where the person matters, name them too.
    """

    main_field = "office"
    needs_one_of = (("office", "person"),)

    id: Id | None = attrs.field(default=None, metadata=doc("A name for reference, such as chief-medical-officer."))
    office: ShortText | None = attrs.field(
        default=None,
        metadata=doc(
            "The title of the post in lower case, with all its parts.",
            examples=("director-general of R&D and chief scientific adviser",),
        ),
    )
    article: Article | None = attrs.field(
        default=None, metadata=doc("The article before the title; the, where nothing is said.")
    )
    organisation: Organisation | None = attrs.field(default=None, metadata=doc("The organisation whose post it is."))
    person: Person | None = attrs.field(
        default=None, metadata=doc("The person who is meant, where one is: who held the post at that time.")
    )
    held_by: tuple[Tenure, ...] = attrs.field(default=(), metadata=doc("The people who held it, and when."))
