"""House styles: data beside templates, in one folder a style."""

from enum import StrEnum
from functools import cache

import attrs

from coi_register import resources
from coi_register.errors import CoiError
from coi_register.fields import ShortText, Text, Value, doc
from coi_register.structuring import structure

__all__ = ["LeadIn", "Phrases", "Source", "Style", "UnknownStyleError", "Verified", "load_style", "style_names"]


class UnknownStyleError(CoiError, KeyError):
    """There is no style of that name."""

    def __str__(self) -> str:
        return str(self.args[0])


@attrs.frozen(kw_only=True)
class LeadIn(Value):
    """The words that open a statement, by the number of authors."""

    one: Text = attrs.field(metadata=doc("Where there is one author."))
    several: Text = attrs.field(metadata=doc("Where there are several."))


@attrs.frozen(kw_only=True)
class Phrases(Value):
    """How an interest bears on the work, as words that end a sentence."""

    submitted_work: Text = attrs.field(metadata=doc("It is about the submitted work."))
    outside: Text = attrs.field(metadata=doc("It is outside the submitted work."))
    related: Text = attrs.field(metadata=doc("It is related to the topic."))
    unrelated: Text = attrs.field(metadata=doc("It is unrelated to the work."))
    during_work: Text = attrs.field(metadata=doc("It was so when the work was done."))


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
class Style(Value):
    """A house style: everything that a house words in its own way, beside the templates of the kinds."""

    name: ShortText = attrs.field(metadata=doc("The name by which it is asked for."))
    title: ShortText = attrs.field(metadata=doc("Whose style it is, and for what."))
    heading: ShortText = attrs.field(metadata=doc("The heading of the statement."))
    lead_in: LeadIn = attrs.field(metadata=doc("The words before the interests."))
    nothing: LeadIn = attrs.field(metadata=doc("The whole statement, where nobody has anything to declare."))
    partly: LeadIn = attrs.field(
        metadata=doc("The words before the sentences, where nobody has an interest, but not everybody says nothing.")
    )
    residual: LeadIn = attrs.field(
        metadata=doc("What is said of those who have nothing to declare, where others have; {name} is the one.")
    )
    relatedness: Phrases = attrs.field(metadata=doc("How an interest bears on the work."))
    sources: tuple[Source, ...] = attrs.field(metadata=doc("Where the wording comes from."))


@cache
def style_names() -> tuple[str, ...]:
    """Return the names of the styles that the package brings, sorted."""
    root = resources.folder("templates") / "styles"
    return tuple(sorted(path.parent.name for path in root.glob("*/style.yaml")))


@cache
def load_style(name: str) -> Style:
    """Read a style by its name.

    Raises:
        UnknownStyleError: if there is none of that name; the text suggests one that is close.
    """
    from coi_register.reading import read_file

    path = resources.folder("templates") / "styles" / name / "style.yaml"
    if not name.replace("-", "").isalnum() or not path.is_file():
        raise UnknownStyleError(f"there is no style “{name}”; the styles are: {', '.join(style_names())}")
    (document,) = read_file(path)
    return structure(document.value, Style)
