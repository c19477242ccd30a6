"""What all interests share."""

from typing import ClassVar

import attrs

from coi_register.model.fields import Id, ShortText, Text, Value, doc
from coi_register.model.kinds.vocabulary import LookBack, NhsType, Scope, Subject, SubjectKind
from coi_register.model.parties import Organisation
from coi_register.model.periods import Period

__all__ = ["BESIDE_THE_FACT", "LABELS", "Interest"]

LABELS = frozenset({"id", "nhs_types"})
"""The fields that label an interest and say nothing of it: two that differ in these alone say the same."""

BESIDE_THE_FACT = LABELS | {"mirror_of", "note"}
"""The fields that are no part of the fact itself: the labels, and what points from it or stands after it."""


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

    # What the kind is.
    is_event: ClassVar[bool] = False
    """Whether it happens, on a day or over some days, and is then past: a payment, a gift, a review.

    Otherwise it is a state, which holds from a day to a day: a role, a holding, a tie, a view. A complete return that
    leaves a state out says that it is no longer declared; an event stays what it was. Two events that are alike are
    two; a state that is told again is one.
    """

    is_placement: ClassVar[bool] = False
    """Whether it makes patrons of its host and of its supervisor, as any role under an office does."""

    is_passive: ClassVar[bool] = False
    """Whether one can have it without knowing others who do, so that it is no activity in common: a membership."""

    is_seat: ClassVar[bool] = False
    """Whether it gives a say in what the body grants and awards: a board, a committee, a public office."""

    is_honour: ClassVar[bool] = False
    """Whether it is an honour, which is a financial relationship only where a sum is given."""

    is_residual: ClassVar[bool] = False
    """Whether it is what no other kind fits, so that its plural says “other” already."""

    also_called: ClassVar[tuple[str, ...]] = ()
    """Words that people write for its name: “shares” for shareholding. Advice on an unknown kind goes by them."""

    windows: ClassVar[tuple[str, ...]] = ()
    """The windows of a policy through which it is seen; through all of them, where none is named."""

    # Its parties and its pay.
    counterparty_field: ClassVar[str] = "organisation"
    """The field in which the body stands that it is with."""

    entity_fields: ClassVar[tuple[str, ...]] = ()
    """Texts that name with whom it is, before any body: the journal of an editor."""

    needs_home: ClassVar[bool] = False
    """Whether it has a home employer and a host, so that one that is missing is asked for."""

    asks_for_pay: ClassVar[bool] = False
    """Whether it has to be said if it is paid."""

    is_fee: ClassVar[bool] = False
    """Whether it is money for something done, which is the person's own where no recipient is named."""

    is_support: ClassVar[bool] = False
    """Whether it is support for the submitted work, where that is its scope and nothing is said of pay."""

    is_shared: ClassVar[bool] = False
    """Whether it is one for the work, whoever of its authors declares it: a grant, a sponsorship."""

    reward_fields: ClassVar[tuple[str, ...]] = ()
    """The fields of those who reward the person with it, as by an award: whoever sits with them may have decided it."""

    limited_as: ClassVar[str] = ""
    """The limits of a policy that it is held against: `gift` or `hospitality`. Against none, where it is empty."""

    # How it is told.
    tells_of_another: ClassVar[bool] = False
    """Whether its sentence is about another person, so that a pronoun after it might be taken for them."""

    tells_of_body: ClassVar[bool] = False
    """Whether its sentence is about a body, so that a clause after it without a subject might be taken for its."""

    told_of_each: ClassVar[bool] = False
    """Whether the sentence of several people says that each has it by themselves: each held a fellowship."""

    joins_bodies: ClassVar[bool] = False
    """Whether facts that differ in the counterparty alone are told as one: fees from A and B for lectures."""

    fields_of_one: ClassVar[tuple[str, ...]] = ()
    """Fields that tell of one fact, so that it is not joined where one is filled: a sum from A is none from A and B."""

    joins_only_with: ClassVar[tuple[str, ...]] = ()
    """Fields without which it is told as one thing, so that it is not joined where one is empty."""

    is_dated_in_tables: ClassVar[bool] = False
    """Whether its dates are told also in a table that has columns for them, since they say more than when it was."""

    body_before_code: ClassVar[bool] = False
    """Whether a coded statement names the counterparty and then the code: Pfizer (H). Else the code ends its noun."""

    word_for_over: ClassVar[str] = "former"
    """The adjective for what is over, on a day that is not stated: former; past, for what happened once.

    It is empty where no adjective can stand before its noun. Then the time says it: a contract with Acme in the past.
    """

    is_uncounted: ClassVar[bool] = False
    """Whether its noun has no plural: hospitality on three occasions."""

    none_verb: ClassVar[str] = "have"
    """The verb, in its plain form, by which there is none of it: to hold no shares, to receive no fees."""

    none_noun: ClassVar[str] = ""
    """What there is then none of; the plural of its template, where nothing stands here."""

    none_link: ClassVar[str] = "in relation to"
    """The word between that and a body: no shares in Acme, no fees from it."""

    own_words_field: ClassVar[str] = ""
    """The field with a predicate in the author's own words, which is printed as it stands; empty, where it has none."""

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
    look_back: LookBack | None = attrs.field(
        default=None,
        metadata=doc(
            "The time before the day of the declaration within which it was so, where no dates are known: 36 months, "
            "3 years, or any time. It is no duration: it says that it was so at some time within it.",
            examples=("36 months", "3 years", "any time"),
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

    nhs_types: tuple[NhsType, ...] = attrs.field(
        default=(),
        metadata=doc(
            "Of which of NHS England's types it is, as whoever keeps the register has decided. They stand over those "
            "that follow from the kind, and change no statement.",
            examples=("non-financial personal",),
        ),
    )

    not_both = (("period", "look_back"),)

    @property
    def own_item(self) -> int:
        """The item of the ICMJE form that asks for it: that of its kind, unless the kind goes by what is stated."""
        return self.icmje

    @property
    def more_items(self) -> tuple[int, ...]:
        """The items of the ICMJE form under which it stands as well as under that of its kind, by what is stated."""
        return ()

    @property
    def is_own(self) -> bool:
        """Whether it is that of the person who declares it, and not a spouse's, an employer's ..."""
        return self.subject is None or self.subject.relation is SubjectKind.SELF

    @property
    def is_of_one_near(self) -> bool:
        """Whether it is that of a relative or friend: neither the person's own, nor that of a body they work for."""
        return self.subject is not None and (self.subject.relation.is_relative or self.subject.relation.is_friend)

    @property
    def is_given(self) -> bool:
        """Whether the person who declares it gave something, and received nothing."""
        return False

    def organisations(self) -> tuple[Organisation, ...]:
        """Return every organisation that the interest names as a counterparty, in the order of its fields."""
        found = (getattr(self, field.name) for field in attrs.fields(type(self)))
        return tuple(value for value in found if isinstance(value, Organisation))
