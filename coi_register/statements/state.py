"""The statement: what authors have declared, as a house prints it."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from coi_register.english import sentence
from coi_register.model.declarations import Declaration
from coi_register.model.kinds.base import Interest
from coi_register.model.parties import Person
from coi_register.model.styles import Style, Table
from coi_register.statements.content.authors import Asks, Author, ContradictionError, GapError, Settled, authors_of
from coi_register.statements.content.one_spelling import one_spelling
from coi_register.statements.layouts.compose import composed, gap
from coi_register.statements.realise.finite import Realiser
from coi_register.statements.referring.expressions import Subjects
from coi_register.statements.statement import Sentence, Statement
from coi_register.statements.styles.files import load_style
from coi_register.statements.templating.kind_templates import sentence_for

if TYPE_CHECKING:
    from coi_register.entities.facts import Fact
    from coi_register.model.manuscripts import Manuscript
    from coi_register.model.register import Register

__all__ = ["looks_back", "stated", "statement"]


def statement(
    declarations: "Declaration | Register | Iterable[Declaration]",
    *,
    style: str | Style = "bmj",
    on: datetime.date | None = None,
    known_on: datetime.date | None = None,
    authors: Sequence[str | Person] | None = None,
    show_gaps: bool = False,
    manuscripts: "Sequence[Manuscript] | None" = None,
) -> Statement:
    """State declarations as a house prints them.

    Args:
        declarations: one declaration; or one or more for each author, in the order of authors, also as a register.
        style: the name of a house style, the path of a folder with a separator in it, or a style.
        on: the day of the statement, which decides the tense; each declaration's own day, where none is given.
        known_on: the last day of which declarations are known; None where all are.
        authors: whose statement it is, in their order, by id, by name, or as people; all who declare, where nothing
            is said.
        show_gaps: whether to state the others all the same where an author has declared neither interests nor
            that there are none, or contradicts themselves; the statement then says so in square brackets.
        manuscripts: what is submitted: those of the register, where nothing is said. The ICMJE form prints title and
            number, and the funding as what every author declares; so does a frame of three clauses with the funding.

    Raises:
        DayNeededError: if neither `on` nor a declaration says which day it is.
        ManuscriptNeededError: if there are several, and it is not known which is meant.
        ContradictionError: if it cannot be told what holds, since an author has declared both one and another.
        GapError: if an author has declared neither interests nor that there are none.
        UnansweredError: if the house's words would say that there is nothing of which an author has not said so.
        UnknownStyleError: if there is no such style.
        UnknownAuthorError: if nobody is known by the id or name of an author.
        NamesakesError: if several have the name of an author.
    """
    if on is not None and not isinstance(on, datetime.date):
        raise TypeError(f"on should be a datetime.date, not {on!r}")
    house = load_style(style) if isinstance(style, str) else style
    if isinstance(declarations, Declaration):
        declarations = (declarations,)
    elif isinstance(declarations, Iterable) and not isinstance(declarations, Settled):
        declarations = tuple(declarations)
    found = authors_of(declarations, authors, on=on, known_on=known_on, looks_back_on=looks_back(house, on))
    known = manuscripts if manuscripts is not None else getattr(declarations, "manuscripts", ())
    if known:
        from coi_register.statements.content.manuscripts import with_manuscripts

        found = with_manuscripts(found, known, house)
    missing = tuple(author for author in found if author.contradictions or not author.says_something)
    if len(missing) == len(found) or (missing and not show_gaps):
        contradicting = tuple(author for author in missing if author.contradictions)
        if contradicting:
            raise ContradictionError(contradicting)
        ended = [each.person for each in missing if each.has_only_ended]
        raise GapError(tuple(each.person for each in missing), ended)
    gaps = tuple(map(gap, missing))
    if missing:
        found = tuple(_silent(each) if each in missing else each for each in found)
    spelled, before = one_spelling(found, declarations)
    made = composed(spelled, house, on, gaps) if house.table is None else _table(spelled, house, on, gaps)
    return _as_declared(made, before) if before else made


def _as_declared(made: Statement, before: Mapping[int, Interest]) -> Statement:
    """Give each sentence its facts as they were declared, whatever the spelling in which it is worded."""
    sentences = tuple(
        attrs.evolve(each, facts=tuple(before.get(id(fact), fact) for fact in each.facts)) for each in made.sentences
    )
    return attrs.evolve(made, sentences=sentences)


def _silent(author: Author) -> Author:
    """Return an author for whom nothing can be stated."""
    return attrs.evolve(author, declarations=(), nils=None, given=())


def looks_back(house: Style, on: datetime.date | None) -> Asks | None:
    """Return what a house asks for of what has ended by a complete return: nothing, but for one that asks of a time.

    The ICMJE form and a frame of three clauses do. What may reach into their time is told, as over.

    Args:
        house: the house style.
        on: the day of the statement; None for the day of each author's last declaration.
    """
    is_form = house.table is Table.ICMJE_FORM
    if not is_form and house.frame is None:
        return None
    from coi_register.model.kinds.icmje_items import SUPPORT, is_financial, item_of, look_back
    from coi_register.statements.content.icmje_answers import is_before

    def asks(fact: "Fact", last: datetime.date | None) -> bool:
        interest, day = fact.interest, on or last
        if item_of(interest) == SUPPORT:
            return True
        return day is not None and (is_form or is_financial(interest)) and not is_before(interest, look_back(day))

    return asks


def _table(
    authors: tuple[Author, ...], house: Style, on: datetime.date | None, gaps: tuple[Sentence, ...]
) -> Statement:
    """Fill in a table; an author for whom nothing can be stated has a row that says why."""
    from coi_register.statements.layouts.icmje_form import icmje_form  # which prose does not need
    from coi_register.statements.layouts.nhs_register import register_rows

    fill = icmje_form if house.table is Table.ICMJE_FORM else register_rows
    if not gaps:
        return fill(authors, house, on)
    filled = fill(tuple(author for author in authors if author.says_something), house, on)
    rows = tuple(attrs.evolve(each, cells=(each.text, *[""] * (len(filled.columns) - 1))) for each in gaps)
    people = tuple(author.person for author in authors)
    return attrs.evolve(
        filled, sentences=filled.sentences + rows, authors=people, gaps=tuple(each.who[0] for each in gaps)
    )


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
    realiser = Realiser(reference=reference, interest=interest, on=on, style=house, declarant_his=subjects.his)
    return sentence(sentence_for(interest, realiser))
