"""Whether a written statement still tells what a register has of its authors."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from coi_register.english import join
from coi_register.entities.fact_ids import interest_id
from coi_register.model.declarations import Declaration
from coi_register.model.kinds.base import Interest
from coi_register.model.manuscripts import Manuscript
from coi_register.model.parties import Person
from coi_register.model.register import Register
from coi_register.model.styles import Style, Table
from coi_register.readback.resolve import FoundFact, authors_in, resolved
from coi_register.readback.wording_diff import Difference, compared, stands_in
from coi_register.readback.written_statement import MARKS_LOST, UnreadableStatementError, WrittenStatement
from coi_register.statements.content.authors import Author, DayNeededError, GapError, authors_of, whatever_ended
from coi_register.statements.content.manuscripts import funding_of, with_manuscripts
from coi_register.statements.content.missing_answers import UnansweredError
from coi_register.statements.state import looks_back, statement
from coi_register.statements.statement import Statement
from coi_register.statements.styles.files import load_style, style_names

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from coi_register.model.policies import Policy
    from coi_register.policy_view import View

__all__ = ["NoLonger", "NotStated", "Reworded", "StatementCheck", "check_statement"]


@attrs.frozen(kw_only=True)
class NotStated:
    """A fact that the register has and the statement has not.

    Attributes:
        person: who declared it.
        declaration: where it was declared.
        interest: the fact.
        manuscript: the manuscript whose funding it is, where it is said there once for all authors; the declaration is
            then the author's last.
    """

    person: Person
    declaration: Declaration
    interest: Interest
    manuscript: Manuscript | None = None

    @property
    def fact_id(self) -> str:
        """The id of the interest."""
        return interest_id(self.interest)


@attrs.frozen(kw_only=True)
class NoLonger:
    """A fact that the statement has and the register no longer has.

    Attributes:
        text: the sentence that states it.
        token: its token.
        fact_id: its id, where the statement tells it.
    """

    text: str
    token: str
    fact_id: str = ""


@attrs.frozen(kw_only=True)
class Reworded:
    """A sentence that would be worded otherwise now.

    Attributes:
        written: what stands in the statement; nothing for words that would be new.
        now: what would stand there; nothing for words that would be left out.
    """

    written: str
    now: str


@attrs.frozen(kw_only=True)
class StatementCheck:
    """What a comparison of a statement with a register has found.

    Attributes:
        new_authors: those who are no authors of the statement, but declare for the same work: the same title, or
            declarations without a register that defines anybody or anything. A statement of one author alone has none,
            and the form of one, since each fills in one.
        not_stated: what the register has and the statement has not, in the order of authors and of their interests.
        no_longer: what the statement has and the register no longer has, in the order of the statement.
        overtaken_nils: where the statement says that there is nothing, or nothing else, and would no longer say so.
        new_nils: where it would say so by now, and does not.
        reworded: what else would be worded otherwise, in the order of the statement.
        strangers: the names of authors of the statement of whom the register has no declaration, or, where the file
            does not tell a name, which author it is: “author 2”.
        not_compared: why the wording was not compared, or nothing.
    """

    not_stated: tuple[NotStated, ...] = ()
    no_longer: tuple[NoLonger, ...] = ()
    reworded: tuple[Reworded, ...] = ()
    strangers: tuple[str, ...] = ()
    not_compared: str = ""
    new_authors: tuple[str, ...] = ()
    overtaken_nils: tuple[str, ...] = ()
    new_nils: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether nothing differs, and all was compared."""
        return self == StatementCheck()


def check_statement(
    written: WrittenStatement,
    declarations: Declaration | Register | Iterable[Declaration],
    *,
    policy: "Policy | str | Path | None" = None,
    style: str | Style | None = None,
    known_on: "datetime.date | None" = None,
    manuscripts: Sequence[Manuscript] | None = None,
) -> StatementCheck:
    """Compare a written statement with what its authors have declared by now.

    Facts are compared by their ids. One whose id follows from its content has another id once the content changes: it
    is both no longer there and not stated. One with an id of its own is worded otherwise. For that, the statement is
    made anew in its style, as of its day.

    A sentence that says that there is nothing is told apart from others that are worded otherwise, where the file says
    which those are; files of former versions do not.

    Args:
        written: the statement, as it was read from a file.
        declarations: declarations or a register; those of people who are no authors of the statement, nor of its
            work, do not matter. Where they define nobody and nothing, all who declare are taken for its authors.
        policy: the policy for which the statement was made, by name, as a file, or itself: what it does not ask for,
            as of the day of the statement, need not be stated.
        known_on: the last day of which declarations are known; None where all are.
        style: the house style of the statement, where it is none that the package brings: its folder, or itself.
        manuscripts: what was submitted: those of the register, where nothing is said.

    Raises:
        DayNeededError: if there is a policy, and neither the statement nor a declaration tells a day.
        ManuscriptNeededError: if there are several, and it is not known which is meant.
        DocumentError: if the policy's file is not in order.
        UnknownPolicyError: if there is no such policy.
        UnknownStyleError: if there is no such style.
        UnreadableStatementError: if the words of a fact stand in the statement without its mark.
    """
    source = declarations if isinstance(declarations, Declaration | Register) else tuple(declarations)
    house = load_style(style) if isinstance(style, str) else style
    known_house = house or (load_style(written.style) if written.style in style_names() else None)
    asked = whatever_ended if policy is not None else looks_back(known_house, written.on) if known_house else None
    works = manuscripts if manuscripts is not None else source.manuscripts if isinstance(source, Register) else ()
    declaring = authors_of(source, on=written.on, known_on=known_on, looks_back_on=asked)
    meant_ones = authors_in(written, declaring)
    of_statement = {id(each) for those in meant_ones for each in those}
    authors = tuple(
        with_manuscripts((each,), works, known_house)[0] if id(each) in of_statement else each for each in declaring
    )
    found = resolved(written, authors, source)
    meant = authors_in(written, authors)
    own = _own(authors, meant, found)
    seen = _seen(written, own, policy)
    not_stated = tuple(_not_stated(own, found, seen))
    differences, not_compared = _reworded(written, own, seen, house, not_stated, works)
    of_one_work = not (isinstance(declarations, Register) and _defines(declarations))
    is_form = known_house is not None and known_house.table is Table.ICMJE_FORM
    new = (
        ()
        if written.alone or (is_form and len(own) == 1)
        else _new_authors(written, authors, own, all_of_them=of_one_work)
    )
    return StatementCheck(
        new_authors=tuple(each.name for each in new),
        not_stated=not_stated,
        no_longer=tuple(_no_longer(found)),
        overtaken_nils=tuple(each.written for each in differences if each.was_none),
        new_nils=tuple(each.now for each in differences if each.is_none),
        reworded=tuple(
            Reworded(written=each.written, now=each.now) for each in differences if not (each.was_none or each.is_none)
        ),
        strangers=tuple(
            each.name or f"author {number}"
            for number, (each, those) in enumerate(zip(written.authors, meant, strict=True), 1)
            if not those
        ),
        not_compared=not_compared,
    )


def _own(
    authors: tuple[Author, ...], meant: tuple[tuple[Author, ...], ...], found: tuple[FoundFact, ...]
) -> tuple[Author, ...]:
    """Return the authors of the statement, in its order; where it names none, those who declared what it states."""
    if meant:
        return tuple({id(each): each for those in meant for each in those}.values())
    people = {id(each.person) for each in found}
    return tuple(author for author in authors if id(author.person) in people)


def _seen(written: WrittenStatement, own: tuple[Author, ...], policy: "Policy | str | Path | None") -> "View | None":
    """See what the authors have declared as a policy does, if there is one."""
    if policy is None:
        return None
    from coi_register.policy_view import view  # which needs all of screening

    return view([each for author in own for each in author.given], policy, written.on)


def _not_stated(own: tuple[Author, ...], found: tuple[FoundFact, ...], seen: "View | None") -> Iterator[NotStated]:
    unasked = {(each.person, each.interest) for each in seen.left_out} if seen else set()
    told = {(id(each.person), interest_id(each.interest)) for each in found if each.interest}
    for author in own:
        for declaration in author.declarations:
            for interest in declaration.interests:
                key = (id(author.person), interest_id(interest))
                if key not in told and (author.person, interest) not in unasked:
                    told.add(key)
                    yield _not_stated_at(author, declaration, interest)


def _not_stated_at(author: Author, declaration: Declaration, interest: Interest) -> NotStated:
    """Say where a fact that is not stated stands in the register, as it was declared."""
    for fact in author.facts:
        if interest is fact.interest or interest is fact.as_told:
            return NotStated(person=author.person, declaration=fact.declaration, interest=fact.as_told)
    said_once = author.manuscript
    if said_once is not None and interest_id(interest) in map(interest_id, funding_of(said_once)):
        own = author.given[-1]
        return NotStated(person=author.person, declaration=own, interest=interest, manuscript=said_once)
    return NotStated(person=author.person, declaration=declaration, interest=interest)


def _no_longer(found: tuple[FoundFact, ...]) -> Iterator[NoLonger]:
    for each in found:
        if each.interest is None:
            ids = dict(zip(each.sentence.tokens, each.sentence.facts, strict=False))
            yield NoLonger(text=each.sentence.text, token=each.token, fact_id=ids.get(each.token, ""))


def _defines(register: Register) -> bool:
    """Whether a register defines anybody or anything, so that it may hold declarations of any number of people."""
    return any((register.people, register.organisations, register.offices, register.schemes, register.matters))


def _new_authors(
    written: WrittenStatement, authors: tuple[Author, ...], own: tuple[Author, ...], *, all_of_them: bool
) -> Iterator[Person]:
    """Find who else is an author by now: all who declare, or those who declare for the same work."""
    if not written.authors:
        return
    works = {work for author in own for work in _works(author)}
    known = set(map(id, own))
    for author in authors:
        if id(author) not in known and (all_of_them or not works.isdisjoint(_works(author))):
            yield author.person


def _works(author: Author) -> Iterator[tuple[object, ...]]:
    """Name the works for which somebody has declared: those with a title."""
    for each in author.given:
        if each.is_of_one_work and each.occasion is not None and each.occasion.title:
            yield each.occasion.event, " ".join(each.occasion.title.split()).casefold()


def _reworded(
    written: WrittenStatement,
    own: tuple[Author, ...],
    seen: "View | None",
    style: Style | None,
    not_stated: tuple[NotStated, ...],
    works: Sequence[Manuscript],
) -> tuple[tuple[Difference, ...], str]:
    """Compare the wording with that of a statement made now; if none can be made, say why."""
    if not written.style or written.on is None:
        return (), "the statement no longer tells its house style and its day"
    if style is None and written.style not in style_names():  # a file is not asked which folder to read
        return (), f"its house style, “{written.style}”, is none that is known here; say where it is"
    if contradicting := [author.person.name for author in own if author.contradictions]:
        return (), f"what {join(contradicting)} declared contradicts itself"
    try:
        made = tuple(_made(written, _declarations_to_state(own, seen), style or written.style, works))
    except GapError:
        return (), "its authors have nothing in the register that could be stated"
    except UnansweredError:
        return (), "in the register its authors leave open what this style asks for"
    _refuse_lost_marks(written, made, not_stated)
    return min((tuple(compared(written, each)) for each in made), key=len), ""


def _refuse_lost_marks(
    written: WrittenStatement, made: tuple[Statement, ...], not_stated: tuple[NotStated, ...]
) -> None:
    """Refuse a statement in which the words of a fact stand without its mark, so that it would count as not stated."""
    missing = {each.fact_id for each in not_stated}
    told = (each for one in made for each in one.sentences if not missing.isdisjoint(each.fact_ids))
    if missing and any(stands_in(each, written.unmarked) for each in told):
        raise UnreadableStatementError(f"words of the statement are not marked any more: {MARKS_LOST}")


def _declarations_to_state(own: tuple[Author, ...], seen: "View | None") -> tuple[Declaration, ...]:
    """Return what is to be stated: everything, or what a policy asks for."""
    return seen.declarations if seen else tuple(each for author in own for each in author.given)


def _made(
    written: WrittenStatement,
    declarations: tuple[Declaration, ...],
    style: str | Style,
    works: Sequence[Manuscript],
) -> Iterator[Statement]:
    """Make the statement anew: as of its day, and, as it may have been, with each declaration as of its own."""
    yield statement(declarations, style=style, on=written.on, show_gaps=True, manuscripts=works)
    try:
        own_days = statement(declarations, style=style, show_gaps=True, manuscripts=works)
    except DayNeededError:
        return
    if own_days.on == written.on:
        yield own_days
