"""House styles as data: what a house words in its own way, beside the templates of the kinds."""

from enum import StrEnum

import attrs

from coi_register.model.fields import ShortText, Text, Value, Whole, doc
from coi_register.model.kinds.vocabulary import Scope
from coi_register.model.moods import Mood
from coi_register.model.writing import Writing

__all__ = [
    "Again",
    "Code",
    "Frame",
    "Grouping",
    "Layout",
    "LeadIn",
    "Naming",
    "OwnStyle",
    "Phrases",
    "RelationshipKind",
    "Relationships",
    "SetNil",
    "Source",
    "Style",
    "Table",
    "Verified",
]


@attrs.frozen(kw_only=True)
class LeadIn(Value):
    """Words by the number of people: of authors, or of those with nothing to declare."""

    one: Text = attrs.field(metadata=doc("Where there is one."))
    several: Text = attrs.field(metadata=doc("Where there are several."))


@attrs.frozen(kw_only=True)
class Phrases(Value):
    """How an interest bears on the work, as words that end a sentence."""

    submitted_work: Text = attrs.field(metadata=doc("It is about the submitted work."))
    outside: Text = attrs.field(metadata=doc("It is outside the submitted work."))
    related: Text = attrs.field(metadata=doc("It is related to the topic."))
    unrelated: Text = attrs.field(metadata=doc("It is unrelated to the work."))
    during_work: Text = attrs.field(metadata=doc("It was so when the work was done."))
    nothing: Text | None = attrs.field(
        default=None,
        metadata=doc(
            "Where that is worded in another way, that there is none of something about the submitted work: no "
            "interests in relation to it."
        ),
    )
    no_comma: tuple[Scope, ...] = attrs.field(
        default=(), metadata=doc("Before which of them no comma stands: submitted-work, outside, related, unrelated.")
    )


class Naming(StrEnum):
    """How a house names an author in a sentence."""

    FULL_NAME = "full-name"
    INITIALS = "initials"
    TITLE_AND_SURNAME = "title-and-surname"
    FIRST_PERSON = "first-person"
    NONE = "none"


class Again(StrEnum):
    """How it names an author whom it has just named."""

    PRONOUN = "pronoun"
    NAME = "name"


class Grouping(StrEnum):
    """By what the sentences are put together."""

    PERSON = "person"
    KIND = "kind"
    ORGANISATION = "organisation"


class Layout(StrEnum):
    """How the sentences of a statement stand on a page."""

    PARAGRAPH = "paragraph"
    LINES = "lines"
    TABLE = "table"


class Table(StrEnum):
    """What is printed in place of prose."""

    ICMJE_FORM = "icmje-form"
    NHS_REGISTER = "nhs-register"


class Verified(StrEnum):
    """Whether a wording has been seen in its source."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@attrs.frozen(kw_only=True)
class Source(Value):
    """Where a style's wording comes from."""

    what: ShortText = attrs.field(metadata=doc("What was taken from it."))
    source: Text = attrs.field(metadata=doc("The publication or page."))
    verified: Verified = attrs.field(metadata=doc("Whether the wording was seen there."))


@attrs.frozen(kw_only=True)
class Frame(Value):
    """A sentence of three clauses, each of which says that there is nothing, or is replaced by what there is."""

    support: Text = attrs.field(metadata=doc("That nobody supported the submitted work."))
    relationships: Text = attrs.field(metadata=doc("That there are no financial relationships."))
    others: Text = attrs.field(metadata=doc("That there is nothing else."))
    months: Whole = attrs.field(metadata=doc("How many months back the second clause looks."))


@attrs.frozen(kw_only=True)
class SetNil(Value):
    """A sentence that a house prints where all authors have declared that they have none of some kinds."""

    kinds: tuple[ShortText, ...] = attrs.field(
        metadata=doc("The kinds of which every author has none.", examples=("patent", "own-product"))
    )
    text: Text = attrs.field(metadata=doc("The sentence."))


@attrs.frozen(kw_only=True)
class RelationshipKind(Value):
    """What a house that tells of relationships body by body calls some kinds of interest."""

    words: ShortText = attrs.field(metadata=doc("The words: board membership.", examples=("board membership",)))
    kinds: tuple[ShortText, ...] = attrs.field(metadata=doc("The kinds that they stand for."))


@attrs.frozen(kw_only=True)
class Relationships(Value):
    """The sentences of a house that tells of relationships body by body, after the name and the verb of reporting."""

    support: ShortText = attrs.field(
        metadata=doc("Before a body that supported the work.", examples=("financial support was provided by",))
    )
    support_kinds: tuple[ShortText, ...] = attrs.field(metadata=doc("The kinds that are support."))
    relationship: ShortText = attrs.field(metadata=doc("Before a body.", examples=("a relationship with",)))
    includes: ShortText = attrs.field(metadata=doc("Between the body and the kinds.", examples=("that includes:",)))
    kinds: tuple[RelationshipKind, ...] = attrs.field(
        metadata=doc("The words for kinds; what has none is told in a sentence of its own.")
    )


@attrs.frozen(kw_only=True)
class Code(Value):
    """A code that stands for some kinds of interest; of two that fit, the first counts."""

    code: ShortText = attrs.field(metadata=doc("The code: C/A, RF, E."))
    means: ShortText = attrs.field(metadata=doc("What the legend says that it means."))
    kinds: tuple[ShortText, ...] = attrs.field(
        default=(), metadata=doc("The kinds that it stands for; none for the code of all that have no other.")
    )
    field: ShortText | None = attrs.field(
        default=None, metadata=doc("The field that must be given, where it stands only for those.", examples=("board",))
    )
    received: bool = attrs.field(
        default=False,
        metadata=doc("Whether it says of money that it was received, and so not of what was declined or is to come."),
    )


@attrs.frozen(kw_only=True)
class Style(Value):
    """A house style: everything that a house words in its own way, beside the templates of the kinds."""

    name: ShortText = attrs.field(metadata=doc("The name by which it is asked for."))
    title: ShortText = attrs.field(metadata=doc("Whose style it is, and for what."))
    extends: ShortText | None = attrs.field(
        default=None,
        metadata=doc(
            "The style that it builds on, by its name or by the path of its folder from this one. What is not said "
            "here is said there, and a kind that has no template here has the one from there. What is given here "
            "replaces the whole of what stands there."
        ),
    )
    heading: ShortText | None = attrs.field(default=None, metadata=doc("The heading of the statement."))
    lead_in: LeadIn | None = attrs.field(default=None, metadata=doc("The words before the interests."))
    lead_in_with_gaps: Text | None = attrs.field(
        default=None,
        metadata=doc("The same, where an author has declared nothing yet, and the usual words would speak of all."),
    )
    nothing: LeadIn = attrs.field(
        metadata=doc(
            "The whole statement, where nobody has anything to declare; {they_have}, of one, is “she has”, or “they "
            "have” where no pronoun is known."
        )
    )
    partly: LeadIn | None = attrs.field(
        default=None,
        metadata=doc("The words before the sentences, where nobody has an interest, but not everybody says nothing."),
    )
    residual: LeadIn | None = attrs.field(
        default=None,
        metadata=doc(
            "What is said last of those who have nothing to declare, where others have; {name} is the one, and "
            "{they_have} is “she has”. Without it, each has a line, with the words of `nothing_of_one`."
        ),
    )
    nothing_of_one: Text | None = attrs.field(
        default=None, metadata=doc("What stands after the name of an author with nothing to declare.")
    )
    no_more: Text | None = attrs.field(
        default=None,
        metadata=doc("What is said last where every author has declared that there is nothing else."),
    )
    no_others: ShortText | None = attrs.field(
        default=None,
        metadata=doc(
            "How it is told in sentences that an author has nothing beside what is listed, as words that follow the "
            "name, with the verb in its plain form.",
            examples=("declare no other competing interests",),
        ),
    )
    set_nils: tuple[SetNil, ...] = attrs.field(
        default=(), metadata=doc("Sentences that the house prints where all authors have none of some kinds.")
    )
    tail: LeadIn | None = attrs.field(default=None, metadata=doc("What the house prints after the interests."))
    tail_on_request: bool = attrs.field(
        default=False,
        metadata=doc(
            "Whether that is printed only where an author has asked for it, by a note about adherence, in whose place "
            "it then stands."
        ),
    )
    relatedness: Phrases = attrs.field(metadata=doc("How an interest bears on the work."))
    naming: Naming = attrs.field(
        default=Naming.FULL_NAME, metadata=doc("How authors are named: full-name, initials, title-and-surname ...")
    )
    again: Again = attrs.field(
        default=Again.PRONOUN, metadata=doc("How one who was just named is named: by a pronoun or the name.")
    )
    titles: bool = attrs.field(default=True, metadata=doc("Whether a title stands before a full name: Dr Ann Reed."))
    stops: bool = attrs.field(default=False, metadata=doc("Whether abbreviations of names have stops: P.L., Dr. Reed."))
    mood: Mood = attrs.field(default=Mood.FINITE, metadata=doc("How interests are told: finite, gerund or noun."))
    reports: ShortText | None = attrs.field(
        default=None, metadata=doc("The verb before a gerund or noun, in its plain form.", examples=("report",))
    )
    past: bool = attrs.field(default=False, metadata=doc("Whether that verb stands in the past: reported."))
    clauses: bool = attrs.field(
        default=False,
        metadata=doc("Whether all that is said of the same people is one sentence, with semicolons."),
    )
    lists: bool = attrs.field(
        default=False,
        metadata=doc("Whether facts of the same people that differ in the body alone are told as one, with a list."),
    )
    groups_people: bool = attrs.field(
        default=True, metadata=doc("Whether authors who have declared the same fact are told of together.")
    )
    past_kinds: tuple[ShortText, ...] = attrs.field(
        default=(),
        metadata=doc(
            "Kinds that are told in the past also where they go on, as Frontiers does of jobs.",
            examples=("employment",),
        ),
    )
    company_word: ShortText | None = attrs.field(
        default=None,
        metadata=doc(
            "What stands before the name of a body of the sector `industry` in those: was employed by the company Acme."
        ),
    )
    joins_scopes: bool = attrs.field(
        default=False,
        metadata=doc(
            "Whether what bears on the work in several ways is one sentence: grants from A during the conduct of the "
            "study; and personal fees from B, outside the submitted work."
        ),
    )
    conjunction: bool = attrs.field(default=True, metadata=doc("Whether “and” stands before the last of the clauses."))
    grouping: Grouping = attrs.field(
        default=Grouping.PERSON, metadata=doc("By what sentences are put together: person, kind or organisation.")
    )
    layout: Layout = attrs.field(
        default=Layout.PARAGRAPH, metadata=doc("How they stand on the page: paragraph, lines or table.")
    )
    label: ShortText | None = attrs.field(
        default=None, metadata=doc("What stands before what is said of an author; {name} is theirs.")
    )
    shared_lines: bool = attrs.field(
        default=False, metadata=doc("Whether authors of whom the same is said share a line.")
    )
    serial_comma: bool = attrs.field(
        default=True, metadata=doc("Whether a comma stands before the “and” of a list of three or more.")
    )
    writing: Writing = attrs.field(
        default=Writing(),
        metadata=doc("How the house writes dates, numbers and words; as The BMJ, where nothing is said."),
    )
    final_stop: bool = attrs.field(default=True, metadata=doc("Whether the statement, or each line, ends in a stop."))
    frame: Frame | None = attrs.field(default=None, metadata=doc("The clauses of a statement that has three of them."))
    codes: tuple[Code, ...] = attrs.field(default=(), metadata=doc("The codes of a house that codes interests."))
    relationships: Relationships | None = attrs.field(
        default=None, metadata=doc("The sentences of a house that tells of relationships body by body.")
    )
    table: Table | None = attrs.field(default=None, metadata=doc("The table that is printed in place of prose."))
    sources: tuple[Source, ...] = attrs.field(metadata=doc("Where the wording comes from."))

    @property
    def templates(self) -> str:
        """What tells its templates from those of other styles."""
        return self.name


class OwnStyle(Style):
    """A style of somebody's own, with the folder of its templates: another folder may have a style of the same name."""

    __slots__ = ("_folder",)
    _folder: str

    @classmethod
    def of(cls, style: Style, folder: str) -> "OwnStyle":
        """Make such a style of one, with the whole path of its folder."""
        parts = {field.name: getattr(style, field.name) for field in attrs.fields(Style)}
        own = cls(**parts)
        object.__setattr__(own, "_folder", folder)
        return own

    @property
    def templates(self) -> str:
        """The folder; the name, where somebody has made the style anew from one that was loaded."""
        return getattr(self, "_folder", self.name)

    def __eq__(self, other: object) -> bool:
        return super().__eq__(other) and isinstance(other, OwnStyle) and self.templates == other.templates

    def __hash__(self) -> int:
        return hash((self.name, self.templates))
