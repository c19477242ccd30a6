"""People."""

from enum import StrEnum

import attrs

from coi_register.model.fields import Id, ShortText, Value, doc
from coi_register.model.parties.identifiers import Identifier

__all__ = ["Person", "Pronoun"]


class Pronoun(StrEnum):
    """How a person is referred to after the name has been given once."""

    HE = "he"
    SHE = "she"
    THEY = "they"


@attrs.frozen(kw_only=True)
class Person(Value):
    """A person, named as they wish to be printed.

    Where no pronoun is given, none is guessed: the surname is repeated instead.
    """

    main_field = "name"

    id: Id | None = attrs.field(default=None, metadata=doc("A name for reference, such as m-khan."))
    name: ShortText = attrs.field(
        metadata=doc("The full name as it is printed.", examples=("Mohsin Khan",)),
    )
    family: ShortText | None = attrs.field(
        default=None,
        metadata=doc(
            "The family name as it is printed, where it is not the last word of the name (particles such as "
            "“van” are recognised).",
            examples=("García Márquez",),
        ),
    )
    initials: ShortText | None = attrs.field(
        default=None,
        metadata=doc("Initials as the person writes them, where they are unusual.", examples=("LL-C",), coded=True),
    )
    title: ShortText | None = attrs.field(
        default=None, metadata=doc("Dr, Professor, Mr, Dame ...", examples=("Dr", "Professor"))
    )
    pronouns: Pronoun | None = attrs.field(
        default=None,
        metadata=doc("he, she or they. Leave it out and the surname is repeated instead."),
    )
    aliases: tuple[ShortText, ...] = attrs.field(
        default=(), metadata=doc("Other names under which the person is known or has published.")
    )
    identifiers: tuple[Identifier, ...] = attrs.field(default=(), metadata=doc("ORCID, GMC number and the like."))
