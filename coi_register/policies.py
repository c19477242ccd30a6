"""Policies of screening: how far back each tie counts, what is worth a flag, and how grave it is, each with its source.

A policy is data, not code: a file in `templates/policies/`, or an application's own that extends one by name. Where
the text of a rule has not been seen, its figure is marked as not verified, and so is every flag that rests on it.
"""

from enum import StrEnum

import attrs

from coi_register.fields import ShortText, Text, Value, Whole, doc
from coi_register.money import Amount
from coi_register.parties import Sector

__all__ = [
    "Bar",
    "Grade",
    "Limit",
    "Months",
    "Operator",
    "Policy",
    "PolicySource",
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


@attrs.frozen(kw_only=True)
class PolicySource(Value):
    """Where a figure or a policy comes from."""

    main_field = "text"

    text: Text = attrs.field(metadata=doc("The publication or page, with the date or version."))
    verified: bool = attrs.field(
        default=False, metadata=doc("Whether the figure was seen there. Where it was not, each flag says so.")
    )


@attrs.frozen(kw_only=True)
class Months(Value):
    """A length of time, in months or in days, with its source."""

    needs_one_of = (("months", "days"),)
    not_both = (("months", "days"),)

    months: Whole | None = attrs.field(default=None, metadata=doc("How many months.", examples=(36,)))
    days: Whole | None = attrs.field(default=None, metadata=doc("How many days.", examples=(28,)))
    source: PolicySource = attrs.field(metadata=doc("Where the figure comes from."))


@attrs.frozen(kw_only=True)
class Window(Value):
    """How far from an event, or from the day of screening, something still counts, and how gravely.

    What overlaps the event is current. What ended before it by no more than `back` is recent, and before that it is
    older; without `back`, all of the past is older. What begins after it by no more than `ahead` is coming; what
    begins later raises nothing. Where no grade is given, nothing is raised.
    """

    back: Months | None = attrs.field(default=None, metadata=doc("How far back something is recent."))
    ahead: Months | None = attrs.field(default=None, metadata=doc("How far ahead something is coming."))
    current: Grade | None = attrs.field(default=None, metadata=doc("How grave it is while it lasts."))
    recent: Grade | None = attrs.field(default=None, metadata=doc("How grave it is when it ended within `back`."))
    older: Grade | None = attrs.field(default=None, metadata=doc("How grave it is for life after that."))
    coming: Grade | None = attrs.field(default=None, metadata=doc("How grave it is when it begins within `ahead`."))


@attrs.frozen(kw_only=True)
class Limit(Value):
    """A sum of money from which something is raised, alone or added up over a time."""

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


@attrs.frozen(kw_only=True)
class Bar(Value):
    """That some interests bar an author from a type of article: an outcome apart from flags."""

    article_types: tuple[ShortText, ...] = attrs.field(
        metadata=doc("The types of article, in the journal's words.", examples=("editorial",))
    )
    sectors: tuple[Sector, ...] = attrs.field(metadata=doc("The sectors of the bodies that the interest is with."))
    kinds: tuple[ShortText, ...] = attrs.field(metadata=doc("The kinds of interest that bar."))
    back: Months = attrs.field(metadata=doc("How far back before the article they do."))
    source: PolicySource = attrs.field(metadata=doc("Where the bar comes from."))


@attrs.frozen(kw_only=True)
class Policy(Value):
    """What a policy asks for."""

    name: ShortText = attrs.field(metadata=doc("The name by which it is asked for."))
    version: ShortText = attrs.field(metadata=doc("Its version: the year and month, or what its author calls it."))
    title: ShortText = attrs.field(metadata=doc("Whose policy it is, and on what."))
    extends: ShortText | None = attrs.field(
        default=None, metadata=doc("The name of the policy that it builds on: what is not said here is said there.")
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
    bars: tuple[Bar, ...] = attrs.field(default=(), metadata=doc("What bars an author from some types of article."))
    classifies: ShortText | None = attrs.field(
        default=None, metadata=doc("A classification to name with each flag: nhs, for the types of NHS England.")
    )
