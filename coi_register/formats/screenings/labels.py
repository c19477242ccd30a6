"""Wordings: what pictures and lists of a report say of ties, dates and sorts of entities."""

import datetime

from coi_register.english import join, when
from coi_register.explanations import named
from coi_register.explanations.entity_names import placement_noun
from coi_register.model.parties import Office, Organisation, Person, Scheme
from coi_register.model.periods import Edge, Period
from coi_register.screening.index.patrons import Tie, TieKind

__all__ = ["dates", "sort_of", "tied"]

_TIES = {
    TieKind.HOST: "host of the {}",
    TieKind.SUPERVISOR: "supervisor of the {}",
    TieKind.SPONSOR: "sponsor of the scheme of the {}",
    TieKind.ABOVE_HOST: "above the host of the {}",
}


def dates(period: Period | None, on: datetime.date) -> str:
    """Write a period in words, and what is not stated of it."""
    if period is None:
        return "no dates are stated"
    start, end = period.start, period.end
    if isinstance(start, Edge) and isinstance(end, Edge):
        known = "no start or end is known" if start is end else "still going on"
        return known if start is Edge.OPEN else f"{known}; the start is not stated"
    told = when(period, on)
    if start is Edge.UNKNOWN:
        told += "; the start is not stated"
    if end is Edge.UNKNOWN:
        told += "; the end is not stated"
    return f"{told}; the end lies before the start" if period.reversed else told


def tied(tie: Tie) -> str:
    """Say what a patron is to a fellow, and by what: sponsor of the scheme of the secondment, through ..."""
    told = _TIES[tie.kind].format(placement_noun(tie.interest))
    through = join(_through(each) for each in tie.through)
    where = f" at {named(tie.host)}" if tie.host is not None and tie.kind is not TieKind.HOST else ""
    possible = "; the dates allow this, and do not make it certain" if tie.is_possible else ""
    return f"{told}{where}{f', by way of {through}' if through else ''}{possible}"


def _through(entity: object) -> str:
    return f"the office of {named(entity).removeprefix('the ')}" if isinstance(entity, Office) else named(entity)


def sort_of(entity: object) -> str:
    """Say what sort of entity somebody or something is."""
    sorts = {Person: "person", Organisation: "organisation", Office: "office", Scheme: "scheme"}
    return sorts.get(type(entity), "matter")
