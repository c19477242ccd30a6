"""A register of interests with the columns of NHS England: a row an interest, and a row for a nil declaration."""

import datetime
from collections.abc import Iterator

import attrs

from coi_register.english import capitalised, date_text, join, long_date, sentence, words
from coi_register.model.declarations import Declaration, Nil
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.nhs_types import nhs_types
from coi_register.model.kinds.shapes import Role
from coi_register.model.parties import Organisation
from coi_register.model.periods import Edge, Period, PeriodState
from coi_register.model.styles import Layout, Style
from coi_register.statements.content.authors import Author, unsaid
from coi_register.statements.content.nils import nils_to_tell, nothing_words
from coi_register.statements.content.remarks import remarks
from coi_register.statements.layouts.cells import described, note_on
from coi_register.statements.statement import Sentence, Statement

__all__ = ["COLUMNS", "register_rows", "role_of"]

COLUMNS = ("Name", "Role", "Description of interest", "From", "To", "Comments")
"""Those of NHS England's template of 2017, whose last dates are headed “Relevant dates”."""


def register_rows(authors: tuple[Author, ...], house: Style, on: datetime.date | None = None) -> Statement:
    """Enter what each author has declared into the rows of a register.

    The description says first of which of NHS England's types the interest is, or may be, if of any. Dates are as
    precise as they were declared, and a cell of which nothing was said is empty.

    Args:
        authors: the authors, in their order.
        house: the style of the register.
        on: the day of the register; each declaration's own, where none is given.

    Raises:
        DayNeededError: if there is neither.
    """
    return Statement(
        style=house.name,
        heading=house.heading or "",
        lead_in="",
        sentences=tuple(row for author in authors for row in _of(author, house, on)),
        on=max(day for author in authors for _, day in author.dated(on)),
        authors=tuple(author.person for author in authors),
        layout=Layout.TABLE,
        columns=COLUMNS,
    )


def _of(author: Author, house: Style, on: datetime.date | None) -> Iterator[Sentence]:
    """Enter what one author has declared; what a later declaration says again is entered once."""
    role = role_of(author, on)
    said: set[object] = set()
    for declaration, day in author.dated(on):
        for interest in declaration.interests:
            yield _row(author, role, *_entry(interest, author, house, day), fact=interest)
        for nil in unsaid(nils_to_tell(author, declaration), said):
            if nil.is_full and author.has_interests:
                continue  # no “none” over what is entered, such as a past event
            yield attrs.evolve(_row(author, role, *_nothing(nil, declaration, house)), says_none=True)
        if len(author.declarations) > 1:
            said |= {*declaration.nothing_to_declare}
    for remark in remarks(author):
        yield _row(author, role, "", "", "", remark)


def _row(
    author: Author, role: str, description: str, begin: str, end: str, comments: str, fact: Interest | None = None
) -> Sentence:
    """Make a row, and the same in one line, with the heads of the columns before the dates."""
    name = author.person.name
    dates = (f"{label}: {date}." for label, date in (("From", begin), ("To", end)) if date)
    return Sentence(
        text=words(f"{name}{f' ({role})' if role else ''}:", description, *dates, comments),
        who=(author.person,),
        facts=(fact,) if fact else (),
        cells=(name, capitalised(role), description, capitalised(begin), capitalised(end), comments),
    )


def _entry(interest: Interest, author: Author, house: Style, day: datetime.date) -> tuple[str, str, str, str]:
    """Describe an interest: of which type it is, if of any, and what it is, its dates, and the author's note."""
    told = words(_types(interest), described(interest, author.person, house, day, dated=False))
    return told, _begin(interest.period), _end(interest, day), note_on(interest)


def _types(interest: Interest) -> str:
    """Say of which types an interest is: all that are given, or one of those that it may be of; nothing, where none."""
    types = join(nhs_types(interest), conjunction="and" if interest.nhs_types else "or")
    return f"{types.capitalize()} interest:" if types else ""


def _nothing(nil: Nil, declaration: Declaration, house: Style) -> tuple[str, str, str, str]:
    """Describe a nil declaration, or what there is none of, with the day on which it was declared."""
    told = "Nil declaration." if nil.is_full else sentence(nothing_words(nil, house))
    day = declaration.declared_on
    return told, "", "", f"Declared on {long_date(day)}." if day else ""


def _begin(period: Period | None) -> str:
    return "" if period is None or isinstance(period.start, Edge) else date_text(period.start)


def _end(interest: Interest, day: datetime.date) -> str:
    """Say when an interest ended: a date, that it is over, or that it goes on; nothing where nothing was said."""
    period = interest.period
    if period is not None and not isinstance(period.end, Edge):
        return date_text(period.end)
    if interest.ended:
        return "ended, date not stated"
    goes_on = period is not None and period.state_on(day) is PeriodState.ONGOING
    return "ongoing" if goes_on else ""


def role_of(author: Author, on: datetime.date | None = None) -> str:
    """Return what an author is at the body to which they declare, as they have declared it; empty where they have not.

    Args:
        author: the author.
        on: the day of the register; each declaration's own, where none is given.
    """
    titles = (
        interest.role
        for declaration, day in author.dated(on)
        for interest in declaration.interests
        if isinstance(interest, Role) and interest.role and _is_held_at(interest, declaration.declared_to, day)
    )
    return join(dict.fromkeys(titles))


def _is_held_at(role: Role, body: Organisation | None, day: datetime.date) -> bool:
    """Whether somebody has a role of their own at a body on a day, as far as it is stated."""
    if body is None or role.organisation is None or role.subject is not None or role.ended or role.planned:
        return False
    is_there = role.organisation == body or (body.name is not None and body.name == role.organisation.name)
    states = (PeriodState.ONGOING, PeriodState.END_NOT_STATED)
    return is_there and (role.period is None or role.period.state_on(day) in states)
