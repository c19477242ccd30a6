"""The view of a policy as text and as plain values: what is left out, what is kept, and what bars an author."""

from collections.abc import Iterator
from typing import Any

from coi_register.english import count
from coi_register.entities.fact_ids import interest_id
from coi_register.explanations import explain_bar
from coi_register.formats.shared.safe_text import printable
from coi_register.formats.shared.wrapping import wrapped
from coi_register.model.kinds.icmje_items import LOOK_BACK
from coi_register.policy_view import Kept, LeftOut, NothingElse, View
from coi_register.screening.results.article_bars import Exclusion
from coi_register.statements.content.nils import nothing_noun
from coi_register.statements.state import stated
from coi_register.statements.styles.files import ANY_STYLE

__all__ = ["plain_view", "view_summary", "view_text"]


def plain_view(view: View) -> dict[str, Any]:
    """Give a view as plain values that JSON can hold.

    The object has `policy`, `version`, `article_type`, `left_out`, `kept`, `nothing_else` (what people have nothing
    else of, which is told of a time or not at all, as sentences) and `bars`. What is left out or kept has
    `interest` (its id), `kind`, `person` (a name), `on` (a day), `reason` and `unverified`; what is kept also says its
    `certainty`. A bar has `author`, `interest`, `outcome` (`applies`, `may apply` or `cannot tell`), `explanation` and
    `unverified`.
    """
    return {
        "policy": view.policy.name,
        "version": view.policy.version,
        "article_type": view.article_type,
        "left_out": [_plain(each) for each in view.left_out],
        "kept": [{**_plain(each), "certainty": "certain" if each.is_certain else "possible"} for each in view.kept],
        "nothing_else": [_describe_nothing_else(each) for each in view.nothing_else],
        "bars": [_plain_bar(each) for each in view.bars],
    }


def view_summary(view: View) -> str:
    """Say in lines that something is left out, and what bars an author; empty where there is neither."""
    lines = []
    if view.left_out:
        lines.append(f"{_number(view)} left out under {view.policy.name} {view.policy.version}; --explain says why")
    lines += map(_describe_nothing_else, view.nothing_else)
    return "".join(f"{line}\n" for line in (*lines, *_bars(view)))


def view_text(view: View) -> str:
    """Say of each interest whether it is left out or kept, and why; then what bars an author."""
    lines = [f"Under {view.policy.name} {view.policy.version}, {view.policy.title}:"]
    lines += _section("Left out", view.left_out)
    lines += _section("Kept", view.kept)
    lines += (line for each in view.nothing_else for line in wrapped(_describe_nothing_else(each), ""))
    lines += _bars(view)
    if view.article_type and not view.bars:
        lines.append(f"Nothing that was declared bars an author from writing the {view.article_type}.")
    return "".join(f"{printable(line)}\n" for line in lines)


def _describe_nothing_else(each: NothingElse) -> str:
    """Say that somebody's having nothing else is told of a time, or not at all."""
    is_timed = any(nil.period for nil in each.stated)
    how = f"is told of {LOOK_BACK} alone" if is_timed else "is not told"
    what = nothing_noun(each.nil, ANY_STYLE)
    return f"That {each.person.name} has no {what} {how}, since something is left out"


def _number(view: View) -> str:
    number = len(view.left_out)
    return f"{count(number, 'interest').capitalize()} {'is' if number == 1 else 'are'}"


def _section(title: str, entries: tuple[LeftOut | Kept, ...]) -> Iterator[str]:
    if entries:
        yield f"{title}:"
    for each in entries:
        yield from wrapped(stated(each.interest, each.person, each.on), "  ")
        yield from wrapped(each.reason, "    ")
        yield from (f"    Rests on a figure that was not verified: {text}" for text in each.unverified)


def _bars(view: View) -> Iterator[str]:
    for each in view.bars:
        yield from wrapped(f"{each.outcome.capitalize()}: {explain_bar(each, _day(each))}", "")
        yield from (f"  Rests on what was not verified: {text}" for text in each.bar.unverified)


def _day(bar: Exclusion) -> Any:
    """The day of the article, which is the day of the view."""
    period = bar.part.period
    return period.latest if period else bar.fact.declaration.declared_on


def _plain(each: LeftOut | Kept) -> dict[str, Any]:
    return {
        "interest": interest_id(each.interest),
        "kind": each.interest.kind,
        "person": each.person.name,
        "on": each.on.isoformat(),
        "reason": each.reason,
        "unverified": list(each.unverified),
    }


def _plain_bar(bar: Exclusion) -> dict[str, Any]:
    return {
        "author": bar.author.name,
        "interest": bar.fact.id,
        "outcome": bar.outcome,
        "explanation": explain_bar(bar, _day(bar)),
        "unverified": list(bar.bar.unverified),
    }
