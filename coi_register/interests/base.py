"""What all interests share."""

from typing import ClassVar

import attrs

from coi_register.fields import Id, ShortText, Text, Value, doc
from coi_register.interests.terms import Scope, Subject
from coi_register.parties import Organisation
from coi_register.periods import Period

__all__ = ["Interest"]


@attrs.frozen(kw_only=True)
class Interest(Value):
    """One fact that somebody declares.

    A kind of interest is a class below one of the shapes. It names itself in `kind` and says where other
    classifications put it. `icmje` is an item of the ICMJE disclosure form of 2021, `nhs` the interest types of
    NHS England's guidance, `commons` a category of the register of the UK House of Commons.
    """

    kind: ClassVar[str] = ""
    icmje: ClassVar[int] = 13
    nhs: ClassVar[tuple[str, ...]] = ()
    commons: ClassVar[str] = "8"
    special_category: ClassVar[tuple[str, ...]] = ()
    """What special category of personal data (GDPR article 9) this kind reveals, if any."""

    tells_of_another: ClassVar[bool] = False
    """Whether its sentence is about another person, so that a pronoun after it might be taken for them."""

    tells_of_body: ClassVar[bool] = False
    """Whether its sentence is about a body, so that a clause after it without a subject might be taken for its."""

    is_event: ClassVar[bool] = False
    """Whether it happens, on a day or over some days, and is then past: a payment, a gift, a review.

    Otherwise it is a state, which holds from a day to a day: a role, a holding, a tie, a view. A complete return that
    leaves a state out says that it is no longer declared; an event stays what it was. Two events that are alike are
    two; a state that is told again is one.
    """

    id: Id | None = attrs.field(
        default=None,
        metadata=doc(
            "A name for reference, stable over time. One is derived where none is given.",
            examples=("i-2010-internship",),
        ),
    )
    period: Period | None = attrs.field(
        default=None,
        metadata=doc(
            "When: 2010, 2015-09, 2016-06-29, 2015/2016; 2013-10/.. is still going on; 2013/ has an end that is not "
            "stated; ? marks a doubtful date and ~ an approximate one. Left out, nothing is known of it.",
            examples=("2010", "2015/2016", "2013-10/..", "/.."),
        ),
    )
    subject: Subject | None = attrs.field(
        default=None, metadata=doc("Whose interest it is, where it is not the declarant's own: spouse, employer ...")
    )
    scope: Scope | None = attrs.field(
        default=None, metadata=doc("How it bears on the work that the declaration goes with.")
    )
    unrelated_to: ShortText | None = attrs.field(
        default=None,
        metadata=doc(
            "What it has nothing to do with, where that is not the whole work, as words that follow “unrelated to”.",
            examples=("rheumatology", "her role in the study"),
        ),
    )
    planned: bool = attrs.field(
        default=False, metadata=doc("Whether it is still to come, so that a start after the declaration is meant.")
    )
    ended: bool = attrs.field(
        default=False,
        metadata=doc("Whether it is over, where it is not known since when. A stated end says it better."),
    )
    during_work: bool = attrs.field(
        default=False,
        metadata=doc(
            "Whether it was so while the work was done that the declaration goes with: “at the time of this work”. "
            "Give the dates too, where they are known."
        ),
    )
    note: Text | None = attrs.field(
        default=None,
        metadata=doc("One or more whole sentences to print after the fact, in the author's own words."),
    )

    mirror_of: Id | None = attrs.field(
        default=None,
        metadata=doc(
            "The id of the same fact in another person's declaration, told from the other side: the fellow's "
            "secondment, where the patron declares the help that it brought."
        ),
    )

    def organisations(self) -> tuple[Organisation, ...]:
        """Return every organisation that the interest names as a counterparty, in the order of its fields."""
        found = (getattr(self, field.name) for field in attrs.fields(type(self)))
        return tuple(value for value in found if isinstance(value, Organisation))
