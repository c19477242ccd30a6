"""Declarations: the act by which a person declares interests, or that there are none, on a day."""

import datetime
from enum import StrEnum

import attrs

from coi_register.model.fields import Id, ShortText, Text, Value, doc
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.icmje_items import LOOK_BACK, SUPPORT, is_financial, item_of
from coi_register.model.kinds.vocabulary import Item, Nature, Scope, SubjectKind
from coi_register.model.parties import Organisation, Person
from coi_register.model.periods import Period

__all__ = ["NOTHING_ELSE", "Act", "Capacity", "Declaration", "Event", "Nil", "Note", "NoteKind", "Occasion"]


class Act(StrEnum):
    """What a declaration does to those before it."""

    INITIAL = "initial"
    CONFIRMATION = "confirmation"
    CORRECTION = "correction"


class Event(StrEnum):
    """What a declaration was asked for, or made because of."""

    APPOINTMENT = "appointment"
    ANNUAL = "annual"
    CHANGE = "change"
    PROJECT = "project"
    MEETING = "meeting"
    SUBMISSION = "submission"
    PUBLICATION = "publication"
    ELECTION = "election"
    EXIT = "exit"
    OTHER = "other"


_OF_ONE_WORK = (Event.SUBMISSION, Event.PUBLICATION, Event.MEETING, Event.PROJECT)


@attrs.frozen(kw_only=True)
class Occasion(Value):
    """What a declaration was made for, and the event that gave rise to the duty."""

    main_field = "event"

    event: Event = attrs.field(metadata=doc("What gave rise to it: appointment, annual, change, submission ..."))
    on: datetime.date | None = attrs.field(default=None, metadata=doc("The day of that event: 2016-06-01."))
    title: ShortText | None = attrs.field(
        default=None, metadata=doc("What it goes with: the title of the article, the name of the meeting.")
    )
    number: ShortText | None = attrs.field(
        default=None, metadata=doc("The number that a journal has given to the manuscript.")
    )

    @classmethod
    def from_text(cls, text: str) -> "Occasion":
        """Make the occasion that the event alone names."""
        return cls(event=Event(text))


@attrs.frozen(kw_only=True)
class Nil(Value):
    """That there is nothing to declare: at all, or of one kind, about one organisation, in one period ...

    What it names narrows it: `{kind: gift, organisation: Acme Pharma}` is no gifts from Acme Pharma.
    """

    true_means_one = True
    # An item of the form has its kinds, which are of some nature, and its scope.
    not_both = (("kind", "item"), ("item", "scope"), ("kind", "nature"), ("item", "nature"))

    kind: ShortText | None = attrs.field(
        default=None,
        metadata=doc("The kind of interest that there is none of.", coded=True),
    )
    item: Item | None = attrs.field(
        default=None,
        metadata=doc(
            "The item of the ICMJE form, 1 to 13, under which there is nothing: since the work was planned for item 1, "
            f"in {LOOK_BACK} for the others.",
            examples=(4,),
        ),
    )
    nature: Nature | None = attrs.field(
        default=None, metadata=doc("financial or non-financial: that there is none of all that are so.")
    )
    organisation: Organisation | None = attrs.field(
        default=None, metadata=doc("The organisation with which there is none.")
    )
    period: Period | None = attrs.field(default=None, metadata=doc("The period in which there was none."))
    never: bool = attrs.field(default=False, metadata=doc("Whether there has never been any, not only none now."))
    scope: Scope | None = attrs.field(
        default=None,
        metadata=doc("How what there is none of would bear on the work: submitted-work, outside, related, unrelated."),
    )
    subjects: tuple[SubjectKind, ...] = attrs.field(
        default=(),
        metadata=doc(
            "Who has none, where that is not the declarant: a list of those near them, such as [spouse, child]; with "
            "self, where the declarant is among them.",
            examples=("spouse", "child"),
        ),
    )
    others: bool = attrs.field(
        default=False,
        metadata=doc(
            "Whether it leaves aside the interests that this declaration lists: true says that there is nothing beside "
            "them."
        ),
    )

    @property
    def is_full(self) -> bool:
        """Whether it says that there is nothing at all."""
        return not (self.never or self.others) and self.is_of_everything

    @property
    def is_of_everything(self) -> bool:
        """Whether it names nothing that narrows it; it may leave aside what is listed, or tell of all time."""
        narrowed = (self.kind, self.item, self.nature, self.organisation, self.period, self.scope)
        return narrowed == (None,) * 6 and not self.subjects

    @property
    def looks_back(self) -> bool:
        """Whether it speaks of the time that the ICMJE form asks for under its item, since it names no other."""
        return self.item not in (None, SUPPORT) and self.period is None and not self.never

    @property
    def is_of_declarant(self) -> bool:
        """Whether it says that the declarant has none, and not only somebody near them."""
        return not self.subjects or SubjectKind.SELF in self.subjects

    def speaks_of(self, interest: Interest) -> bool:
        """Whether an interest is of the kind, item, nature and scope that it names, and of those whom it names.

        The organisation and the period are left to the caller, who knows more of them.
        """
        return (
            self.kind in (None, interest.kind)
            and self.scope in (None, interest.scope)
            and (self.item is None or self.item == item_of(interest))
            and (self.nature is None or is_financial(interest) is (self.nature is Nature.FINANCIAL))
            and (not self.subjects or self._is_of_one_whom_it_names(interest))
        )

    def _is_of_one_whom_it_names(self, interest: Interest) -> bool:
        whose = interest.subject.relation if interest.subject else SubjectKind.SELF
        return any(each.includes(whose) for each in self.subjects)


NOTHING_ELSE = Nil(others=True)
"""That there is nothing beside what is listed."""


class Capacity(StrEnum):
    """In what capacity a person speaks."""

    PERSONAL = "personal"
    OFFICIAL = "official"


class NoteKind(StrEnum):
    """What a note on a statement is about."""

    ADHERENCE = "adherence"
    VIEWS = "views"
    MITIGATION = "mitigation"
    INDEPENDENCE = "independence"
    MANAGEMENT = "management"
    CORRECTION = "correction"
    REFERENCE = "reference"
    HEDGE = "hedge"
    OTHER = "other"


@attrs.frozen(kw_only=True)
class Note(Value):
    """Something to print beside the interests that is no interest: a disclaimer, how a conflict was managed."""

    main_field = "text"

    text: Text = attrs.field(metadata=doc("One or more whole sentences, as they are to be printed."))
    about: NoteKind = attrs.field(default=NoteKind.OTHER, metadata=doc("What the note is about."))


@attrs.frozen(kw_only=True)
class Declaration(Value):
    """That a person declares interests, or that there is nothing to declare, on a day.

    Missing is not none: a declaration without interests says so in `nothing_to_declare`, or it says nothing.
    """

    id: Id | None = attrs.field(default=None, metadata=doc("A name for reference."))
    declarant: Person = attrs.field(metadata=doc("Who declares, by name or id, or as an object that says more."))
    declared_on: datetime.date | None = attrs.field(
        default=None, metadata=doc("The day of the declaration: 2016-06-29. The statement speaks of that day.")
    )
    declared_to: Organisation | None = attrs.field(
        default=None, metadata=doc("To whom: a journal, an employer, a committee.")
    )
    occasion: Occasion | None = attrs.field(
        default=None, metadata=doc("What it was made for, and the event that gave rise to the duty to declare.")
    )
    act: Act | None = attrs.field(
        default=None, metadata=doc("initial, confirmation or correction; initial, where nothing is said.")
    )
    corrects: Id | None = attrs.field(default=None, metadata=doc("The id of the declaration that it corrects."))
    approved_on: datetime.date | None = attrs.field(
        default=None,
        metadata=doc("The day on which the person approved the wording. It is kept, and no statement prints it."),
    )
    capacity: Capacity | None = attrs.field(
        default=None, metadata=doc("personal or official: in what capacity the person writes.")
    )
    on_behalf_of: Organisation | None = attrs.field(
        default=None, metadata=doc("For whom the person writes, where the capacity is official.")
    )
    interests: tuple[Interest, ...] = attrs.field(
        default=(), metadata=doc("The interests, in the order in which they are to be printed.")
    )
    nothing_to_declare: tuple[Nil, ...] = attrs.field(
        default=(),
        metadata=doc(
            "true where there is nothing at all; or a list of kinds, items of the ICMJE form, organisations, periods "
            "or scopes with nothing, or `others: true`: nothing beside the interests."
        ),
    )
    complete: bool = attrs.field(
        default=False,
        metadata=doc(
            "Whether it is a complete return: what was declared earlier to the same recipient, and is not here, is no "
            "longer declared. “nothing_to_declare: true” is one."
        ),
    )
    notes: tuple[Note, ...] = attrs.field(
        default=(), metadata=doc("Sentences to print beside the interests: disclaimers, how a conflict was managed.")
    )

    @property
    def declares_nothing(self) -> bool:
        """Whether the person has declared that there is nothing at all."""
        return any(nil.is_full for nil in self.nothing_to_declare)

    @property
    def may_repeat_itself(self) -> bool:
        """Whether two interests may tell one fact, at a first look: states of one kind that can begin together."""
        states = [each for each in self.interests if not each.is_event]
        if len({each.__class__ for each in states}) == len(states):  # no two of one kind, as in most declarations
            return False
        begun: dict[type, list[tuple[int, int]]] = {}
        undated: set[type] = set()
        for each in states:
            kind, period = type(each), each.period
            if period is not None:
                begun.setdefault(kind, []).append(period.start_range)
            elif kind in undated:
                return True
            else:
                undated.add(kind)
        for ranges in begun.values():
            latest = None
            for first, last in sorted(ranges) if len(ranges) > 1 else ():
                if latest is not None and first <= latest:
                    return True
                latest = last if latest is None else max(last, latest)
        return False

    @property
    def is_complete(self) -> bool:
        """Whether it is a complete return, which says that what it leaves out is no longer declared.

        One that was made for a submission, a publication, a meeting or a project tells what bears on that, and is none.
        """
        if not (self.complete or self.nothing_to_declare) or self.declared_on is None:
            return False
        return not self.is_of_one_work and (self.complete or self.declares_nothing)

    @property
    def is_of_one_work(self) -> bool:
        """Whether it was made for a submission, a publication, a meeting or a project, and tells what bears on that."""
        return self.occasion is not None and self.occasion.event in _OF_ONE_WORK
