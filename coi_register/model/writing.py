"""How a house writes dates, numbers and words: data of its style."""

from enum import StrEnum

import attrs

from coi_register.model.fields import Value, doc

__all__ = ["Spelling", "Thousands", "Writing"]


class Thousands(StrEnum):
    """What stands between thousands: a space from five figures on, 10 000; or a comma from four on, 1,000."""

    SPACE = "space"
    COMMA = "comma"


class Spelling(StrEnum):
    """Whose spelling the words of the package have; those of an author stay as they are."""

    BRITISH = "british"
    AMERICAN = "american"


@attrs.frozen(kw_only=True)
class Writing(Value):
    """How a house writes dates, numbers and words; by default as The BMJ does."""

    month_first: bool = attrs.field(
        default=False, metadata=doc("Whether a day is written as June 29, 2016, and not as 29 June 2016.")
    )
    thousands: Thousands = attrs.field(
        default=Thousands.SPACE, metadata=doc("space, £10 000, from five figures on; or comma, £1,000.")
    )
    millions_in_words: bool = attrs.field(
        default=False, metadata=doc("Whether a sum is written as £2.2 million, and not as £2.2m.")
    )
    numerals: bool = attrs.field(
        default=False, metadata=doc("Whether a count below 10 stands in figures: 5 occasions, and not five.")
    )
    spelling: Spelling = attrs.field(
        default=Spelling.BRITISH, metadata=doc("british or american: totalling or totaling.")
    )
