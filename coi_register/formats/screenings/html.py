"""A screening as one web page of its own: to read on a screen of any size, with a keyboard or by ear, and to print.

The page needs no script and nothing from elsewhere, and says so to the browser. Pictures are drawn as SVG, each with a
title, a description and the same in words. Nothing is told by colour alone.

Sources: W3C, Web Content Accessibility Guidelines 2.2, level AA; HTML Living Standard.
"""

import datetime
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

import attrs
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from coi_register import package_data
from coi_register.english import count, long_date
from coi_register.explanations import named
from coi_register.formats.screenings.as_dict import PlaceOf, plain_screening
from coi_register.formats.screenings.groups import FellowGroup, PairGroup, grouped_flags
from coi_register.formats.screenings.labels import dates, sort_of
from coi_register.formats.screenings.timelines import WIDTH, Event, Timeline, events, timeline
from coi_register.formats.screenings.trees import Tree, about, tie_words, tree
from coi_register.formats.shared.safe_text import harmless
from coi_register.model.policies import Grade
from coi_register.screening.results.flags import Certainty
from coi_register.screening.rules import Rule
from coi_register.screening.screen import Screening
from coi_register.statements.templating.codegen import CompiledTemplates

__all__ = ["report"]

_UNFOLDED = 25
"""How many fellows are unfolded, before it takes a click to see the flags of the next."""


@attrs.frozen(eq=False)
class _Pair:
    """A pair as the page shows it, with its time line, and what that says in words."""

    group: PairGroup
    ties: tuple[str, ...]
    events: tuple[Event, ...]
    timeline: Timeline | None


@attrs.frozen(eq=False)
class _Fellow:
    """A fellow as the page shows them."""

    group: FellowGroup
    tree: Tree
    pairs: tuple[_Pair, ...]
    is_unfolded: bool


def report(screening: Screening, place_of: PlaceOf) -> str:
    """Write a screening as an HTML page."""
    plain = plain_screening(screening, place_of)
    open_ = screening.open_flags
    page = _template().render(
        plain=plain,
        screening=screening,
        fellows=tuple(_fellows(grouped_flags(screening, plain), screening.on)),
        counts=Counter((flag.severity, flag.certainty) for flag in open_),
        answered=len(screening.flags) - len(open_),
        unread=any(gap.is_unread for gap in screening.not_assessed),
        answered_gaps=sum(not gap.is_open for gap in screening.not_assessed),
        rules=list(_rules(screening)),
        sections=("Why it matters", "Known limits", "What to do"),
        grades=tuple(Grade),
        certainties=tuple(Certainty),
        width=WIDTH,
        about=about,
        count=count,
        dates=dates,
        long_date=long_date,
        named=named,
        sort_of=sort_of,
    )
    return "".join(f"{harmless(line)}\n" for line in page.split("\n") if line.strip())


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(package_data.folder("templates") / "reports"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        bytecode_cache=CompiledTemplates(),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["px"] = _px
    return environment.get_template("screening.html.j2")


def _px(length: float) -> str:
    """Write a length of a picture, to a tenth."""
    return f"{length:.1f}".removesuffix(".0")


def _fellows(groups: tuple[FellowGroup, ...], on: datetime.date) -> Iterator[_Fellow]:
    for number, group in enumerate(groups):
        pairs = tuple(_pair(pair, on) for pair in group.pairs)
        yield _Fellow(group, tree(group, on), pairs, number < _UNFOLDED)


def _pair(group: PairGroup, on: datetime.date) -> _Pair:
    shown = tuple(events(group))
    return _Pair(group, tie_words(group, on), shown, timeline(shown, on))


def _rules(screening: Screening) -> Iterator[tuple[Rule, int]]:
    """The rules that have found something, and how many flags each."""
    numbers: Counter[str] = Counter(flag.code for flag in screening.flags)
    known: dict[str, Any] = {flag.code: flag.rule for flag in screening.flags}
    return ((known[code], numbers[code]) for code in sorted(known))
