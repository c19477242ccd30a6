"""Policies of screening: how far back each tie counts, what is worth a flag, and how grave it is, each with its source.

A policy is data, not code: a file in `templates/policies/`, or an application's own that extends one by name. Where
the text of a rule has not been seen, its figure is marked as not verified, and so is every flag that rests on it:
`unverified` says, of each part of a policy, the texts of its sources that were not seen.
"""

from enum import StrEnum

import attrs

from coi_register.model.fields import ShortText, Text, Value, Whole, doc, field_types
from coi_register.model.inheritance import extending
from coi_register.model.money import Amount
from coi_register.model.parties import Sector

__all__ = [
    "Bar",
    "Classification",
    "Giver",
    "Grade",
    "Limit",
    "Months",
    "Operator",
    "Policy",
    "PolicyFile",
    "PolicySource",
    "RuleSeverity",
    "Window",
]


class Grade(StrEnum):
    """How grave a flag is, for the order in which people look at flags; never how wrong anybody was."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Operator(StrEnum):
    """How a sum lies to a limit for the limit to be passed."""

    MORE_THAN = "more than"
    AT_LEAST = "at least"


class Classification(StrEnum):
    """Whose types of interest are named with each flag, by what the kinds of the interests behind it say of theirs."""

    NHS = "nhs"


class Giver(StrEnum):
    """From whom something comes, where a limit is for some only.

    A supplier is a body from which the fellow's host or home employer buys (`buys_from`); where nothing is said of
    that, one whose sector is industry is taken for one, and of a body without a sector it cannot be told.
    """

    SUPPLIER = "supplier"
    OTHER = "other"


@attrs.frozen(kw_only=True)
class PolicySource(Value):
    """Where a figure or a policy comes from."""

    main_field = "text"

    text: Text = attrs.field(metadata=doc("The publication or page, with the date or version."))
    verified: bool = attrs.field(
        default=False, metadata=doc("Whether the figure was seen there. Where it was not, each flag says so.")
    )
    own: bool = attrs.field(
        default=False,
        metadata=doc("Whether it is a choice of those who wrote the policy, which rests on nothing published."),
    )

    @property
    def unverified(self) -> tuple[str, ...]:
        """Its text, where it points to something that was not seen; else nothing."""
        return () if self.verified or self.own else (self.text,)


@attrs.frozen(kw_only=True)
class Months(Value):
    """A length of time, in months or in days, with its source."""

    needs_one_of = (("months", "days"),)
    not_both = (("months", "days"),)

    months: Whole | None = attrs.field(default=None, metadata=doc("How many months.", examples=(36,)))
    days: Whole | None = attrs.field(default=None, metadata=doc("How many days.", examples=(28,)))
    source: PolicySource = attrs.field(metadata=doc("Where the figure comes from."))

    @property
    def unverified(self) -> tuple[str, ...]:
        """The text of its source, where the figure was not seen there."""
        return self.source.unverified

    def __str__(self) -> str:
        """In words: `36 months`, `1 day`."""
        number, unit = (self.days, "day") if self.days is not None else (self.months, "month")
        return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


@attrs.frozen(kw_only=True)
class Window(Value):
    """How far from an event, or from the day of screening, something still counts, and how gravely.

    What overlaps the event is current. What ended before it by no more than `back` is recent, and before that it is
    older; without `back`, all of the past is older. What begins after it by no more than `ahead` is coming; what
    begins later raises nothing. Where no grade is given, nothing is raised, so an empty window raises nothing at all.

    `recent` and `back` need each other, and so do `coming` and `ahead`: were one given without the other, a wider
    window could lose flags, or a figure would stand there that does nothing.
    """

    back: Months | None = attrs.field(default=None, metadata=doc("How far back something is recent."))
    ahead: Months | None = attrs.field(default=None, metadata=doc("How far ahead something is coming."))
    current: Grade | None = attrs.field(default=None, metadata=doc("How grave it is while it lasts."))
    recent: Grade | None = attrs.field(default=None, metadata=doc("How grave it is when it ended within `back`."))
    older: Grade | None = attrs.field(default=None, metadata=doc("How grave it is for life after that."))
    coming: Grade | None = attrs.field(default=None, metadata=doc("How grave it is when it begins within `ahead`."))
    sources: tuple[PolicySource, ...] = attrs.field(
        default=(), metadata=doc("What else it rests on than its figures, such as that a tie counts for life.")
    )

    @property
    def unverified(self) -> tuple[str, ...]:
        """The texts of all its sources that were not seen: those of its figures, then what else it rests on."""
        return _unverified(self.back, self.ahead, *self.sources)

    @property
    def is_empty(self) -> bool:
        """Whether it raises nothing at all."""
        return not (self.current or self.recent or self.older or self.coming)


@attrs.frozen(kw_only=True)
class Limit(Value):
    """A sum of money from which something is raised, alone or added up over a time."""

    giver: Giver | None = attrs.field(
        default=None, metadata=doc("From whom it must come: a supplier, or anybody else. If left out, from anybody.")
    )
    operator: Operator = attrs.field(metadata=doc("more than, or at least."))
    amount: Amount = attrs.field(metadata=doc("The sum: GBP 50."))
    over: Months | None = attrs.field(
        default=None, metadata=doc("The time over which sums from one source are added up; else each by itself.")
    )
    says: ShortText = attrs.field(
        metadata=doc("What the policy asks for then, as words that complete “the policy says to ...”.")
    )
    severity: Grade = attrs.field(metadata=doc("How grave a flag is that rests on it."))
    source: PolicySource = attrs.field(metadata=doc("Where the figure comes from."))

    @property
    def unverified(self) -> tuple[str, ...]:
        """The texts of its sources that were not seen: that of the sum, then that of the time."""
        return _unverified(self.source, self.over)


@attrs.frozen(kw_only=True)
class Bar(Value):
    """That some interests bar an author from a type of article: an outcome apart from flags."""

    article_types: tuple[ShortText, ...] = attrs.field(
        metadata=doc("The types of article, in the journal's words.", examples=("editorial",))
    )
    sectors: tuple[Sector, ...] = attrs.field(metadata=doc("The sectors of the bodies that the interest is with."))
    kinds: tuple[ShortText, ...] = attrs.field(metadata=doc("The kinds of interest that bar."))
    back: Months = attrs.field(metadata=doc("How far back before the article they do."))
    ahead: Months | None = attrs.field(
        default=None, metadata=doc("How far ahead of the article they do; else what is still to come does not bar.")
    )
    source: PolicySource = attrs.field(metadata=doc("Where the bar comes from."))

    @property
    def unverified(self) -> tuple[str, ...]:
        """The texts of its sources that were not seen: that of the bar, then those of its figures."""
        return _unverified(self.source, self.back, self.ahead)


@attrs.frozen(kw_only=True)
class RuleSeverity(Value):
    """How grave the flags of some rules are, where no window or limit of the policy grades them."""

    rule: ShortText = attrs.field(metadata=doc("The code of a rule, or the beginning of one: COI505, COI5."))
    severity: Grade = attrs.field(metadata=doc("How grave their flags are."))


@attrs.frozen(kw_only=True)
class Policy(Value):
    """What a policy asks for."""

    name: ShortText = attrs.field(metadata=doc("The name by which it is asked for."))
    version: ShortText = attrs.field(metadata=doc("Its version: the year and month, or what its author calls it."))
    title: ShortText = attrs.field(metadata=doc("Whose policy it is, and on what."))
    extends: ShortText | None = attrs.field(
        default=None,
        metadata=doc(
            "The policy that it builds on, by its name or by the path of its file from this one. What is not said here "
            "is said there; a window or list that is given here replaces the whole of the one there."
        ),
    )
    sources: tuple[PolicySource, ...] = attrs.field(default=(), metadata=doc("Where it comes from."))
    select: tuple[ShortText, ...] = attrs.field(
        default=("COI",), metadata=doc("The rules that it asks for, by code or the beginning of one.")
    )
    ignore: tuple[ShortText, ...] = attrs.field(
        default=(), metadata=doc("Of those, the rules that it does not ask for.")
    )
    ties: Window = attrs.field(metadata=doc("A fellow's tie to a patron, seen from a matter or the day of screening."))
    roles: Window = attrs.field(metadata=doc("A role in a body that is a party to a patron's matter."))
    same_organisation: Window = attrs.field(metadata=doc("That fellow and patron were active in the same body."))
    family: Window = attrs.field(metadata=doc("Family ties."))
    friends: Window = attrs.field(metadata=doc("Personal ties: friend, mentor, rival, business partner."))
    collaborators: Window = attrs.field(metadata=doc("Co-authors, collaborators and colleagues."))
    positions: Window = attrs.field(metadata=doc("Public positions on a patron's matter, or on the patron."))
    payments: Window = attrs.field(metadata=doc("Payments and support."))
    holdings: Window = attrs.field(metadata=doc("Shares and other holdings."))
    career: Window = attrs.field(
        metadata=doc("Employment after a fellowship, seen from the end of the fellowship: `ahead` is the window.")
    )
    renewals: Window = attrs.field(metadata=doc("Another placement under the same patron, seen from the first."))
    gift: tuple[Limit, ...] = attrs.field(default=(), metadata=doc("Limits for gifts, the lowest first."))
    hospitality: tuple[Limit, ...] = attrs.field(default=(), metadata=doc("Limits for hospitality, the lowest first."))
    declare_within: Months | None = attrs.field(
        default=None, metadata=doc("How soon an interest is to be declared after the event that gave rise to the duty.")
    )
    confirm_within: Months | None = attrs.field(default=None, metadata=doc("How often a person is to declare anew."))
    severities: tuple[RuleSeverity, ...] = attrs.field(
        default=(),
        metadata=doc(
            "How grave the flags of rules are that no window or limit grades, such as those on disclosure. Of two that "
            "fit, the longer code counts."
        ),
    )
    bars: tuple[Bar, ...] = attrs.field(default=(), metadata=doc("What bars an author from some types of article."))
    article_types: tuple[ShortText, ...] = attrs.field(
        default=(),
        metadata=doc(
            "The types of article from which nothing bars. One that is neither here nor in a bar is taken for a slip."
        ),
    )
    classifies: Classification | None = attrs.field(
        default=None, metadata=doc("Whose types of interest to name with each flag: nhs, for those of NHS England.")
    )

    def severity_of(self, code: str) -> Grade | None:
        """How grave the flags of a rule are that no window or limit grades; None where the policy does not say."""
        fitting = [each for each in self.severities if code.startswith(each.rule)]
        return max(fitting, key=lambda each: len(each.rule)).severity if fitting else None

    @property
    def windows(self) -> dict[str, Window]:
        """Its windows by their names, in order."""
        return {name: getattr(self, name) for name, kind in field_types(Policy).items() if kind.of is Window}

    @property
    def unverified(self) -> tuple[str, ...]:
        """The texts of all sources of its figures that were not seen, each once."""
        figures = (self.declare_within, self.confirm_within)
        return _unverified(*self.windows.values(), *self.gift, *self.hospitality, *figures, *self.bars)


def _unverified(*parts: PolicySource | Months | Window | Limit | Bar | None) -> tuple[str, ...]:
    """Gather the unverified sources of some parts, each once, in their order."""
    return tuple(dict.fromkeys(text for part in parts if part is not None for text in part.unverified))


PolicyFile: type[Value] = extending(
    Policy, "PolicyFile", "A policy that extends another: what is not said in the file is said there."
)
"""What the file of a policy that extends another may say: the same as any policy, but nothing else is required."""
