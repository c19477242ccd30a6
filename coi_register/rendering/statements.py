"""The statement: what authors have declared, as a house prints it."""

import datetime
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import attrs

from coi_register.declarations import Declaration
from coi_register.english import sentence
from coi_register.interests.base import Interest
from coi_register.parties import Person
from coi_register.rendering.authors import Author, GapError, authors_of
from coi_register.rendering.composing import composed, gap
from coi_register.rendering.prose import Statement
from coi_register.rendering.references import Subjects
from coi_register.rendering.style_files import load_style
from coi_register.rendering.voices import Voice
from coi_register.rendering.wordings import told
from coi_register.styles import Style, Table

if TYPE_CHECKING:
    from coi_register.register import Register

__all__ = ["stated", "statement"]


def statement(
    declarations: "Declaration | Register | Iterable[Declaration]",
    *,
    style: str | Style = "bmj",
    on: datetime.date | None = None,
    known_on: datetime.date | None = None,
    authors: Sequence[str | Person] | None = None,
    show_gaps: bool = False,
) -> Statement:
    """State declarations as a house prints them.

    Args:
        declarations: one declaration; or one or more for each author, in the order of authors, also as a register.
        style: the name of a house style, or a style.
        on: the day of the statement, which decides the tense; each declaration's own day, where none is given.
        known_on: the last day of which declarations are known; None where all are.
        authors: whose statement it is, in their order, by id, by name, or as people; all who declare, where nothing
            is said.
        show_gaps: whether to state the others all the same where an author has declared neither interests nor that
            there are none; the statement then says so in square brackets.

    Raises:
        DayNeededError: if neither `on` nor a declaration says which day it is.
        GapError: if an author has declared neither interests nor that there are none.
        UnansweredError: if the house's words would say that there is nothing of which an author has not said so.
        UnknownStyleError: if there is no such style.
    """
    if on is not None and not isinstance(on, datetime.date):
        raise TypeError(f"on should be a datetime.date, not {on!r}")
    house = load_style(style) if isinstance(style, str) else style
    found = authors_of(declarations, authors, on=on, known_on=known_on)
    gaps = tuple(author.person for author in found if not author.says_something)
    if len(gaps) == len(found) or (gaps and not show_gaps):
        raise GapError(gaps)
    return composed(found, house, on, gaps) if house.table is None else _table(found, house, on, gaps)


def _table(authors: tuple[Author, ...], house: Style, on: datetime.date | None, gaps: tuple[Person, ...]) -> Statement:
    """Fill in a table; an author who has declared nothing yet has a row that says so."""
    from coi_register.rendering.forms import icmje_form  # which prose does not need
    from coi_register.rendering.rows import register_rows

    fill = icmje_form if house.table is Table.ICMJE_FORM else register_rows
    if not gaps:
        return fill(authors, house, on)
    filled = fill(tuple(author for author in authors if author.says_something), house, on)
    rows = tuple(attrs.evolve(gap(who), cells=(gap(who).text, *[""] * (len(filled.columns) - 1))) for who in gaps)
    people = tuple(author.person for author in authors)
    return attrs.evolve(filled, sentences=filled.sentences + rows, authors=people, gaps=gaps)


def stated(interest: Interest, who: Person, on: datetime.date, style: str = "bmj") -> str:
    """State one interest by itself, in a sentence that begins with the person's full name.

    Args:
        interest: the interest; its parties are named as they stand in it.
        who: the person who declares it.
        on: the day of the statement.
        style: the house style.

    Raises:
        UnknownStyleError: if there is no such style.
    """
    subjects = Subjects(attrs.evolve(who, title=None))
    reference = subjects.next(
        interest.subject, of_another=interest.tells_of_another, another=getattr(interest, "person", None)
    )
    house = load_style(style)
    voice = Voice(reference=reference, interest=interest, on=on, style=house, declarant_his=subjects.his)
    return sentence(told(interest, voice))
