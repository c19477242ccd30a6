"""The authors of a statement: what each has declared, in the order of authors, and who has declared nothing yet."""

import datetime
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

import attrs

from coi_register.english import join
from coi_register.errors import CoiError
from coi_register.model.declarations import Declaration, Nil
from coi_register.model.kinds.base import Interest
from coi_register.model.parties import Person

if TYPE_CHECKING:
    from coi_register.entities.contradictions import BetweenDeclarations
    from coi_register.entities.facts import Fact
    from coi_register.entities.person_in_force import PersonInForce
    from coi_register.model.manuscripts import Manuscript
    from coi_register.model.register import Register

__all__ = [
    "Asks",
    "Author",
    "ContradictionError",
    "DayNeededError",
    "GapError",
    "NamesakesError",
    "Settled",
    "UnknownAuthorError",
    "authors_of",
    "called",
    "unsaid",
    "whatever_ended",
]

_Said = TypeVar("_Said")


class GapError(CoiError, ValueError):
    """Somebody has declared neither interests that still hold nor that there are none, so nothing can be stated."""

    def __init__(self, people: tuple[Person, ...], ended: Container[Person] = ()) -> None:
        """Say of whom nothing can be stated.

        Args:
            people: everybody of whom nothing can be stated.
            ended: those of them who have declared interests, of which none is declared any longer.
        """
        self.people = people
        silent: list[str] = []
        left: list[str] = []
        for who in people:
            (left if who in ended else silent).append(who.name)
        told = []
        if silent:
            told.append(f"{_have(silent)} declared neither interests nor that there is nothing to declare")
        if left:
            told.append(f"{_have(left)} declared no interest that still holds, nor that there is nothing to declare")
        super().__init__("; ".join(told) or "there is no declaration to state")


def _have(names: Sequence[str]) -> str:
    return f"{join(names)} {'has' if len(names) == 1 else 'have'}"


class ContradictionError(GapError):
    """What somebody has declared contradicts itself, so that it cannot be told what to state for them."""

    def __init__(self, authors: Sequence["Author"]) -> None:
        self.authors = tuple(authors)
        super().__init__(tuple(each.person for each in authors))
        self.contradictions = tuple(found for each in authors for found in each.contradictions)

    def __str__(self) -> str:
        return "\n".join(
            f"what {author.person.name} has declared contradicts itself, and one of two readings is to be put right: "
            + "; or ".join(found.readings)
            for author in self.authors
            for found in author.contradictions
        )


class UnknownAuthorError(CoiError, KeyError):
    """There is nobody of that id, or nobody is called so; the text suggests who is close."""

    def __init__(self, asked: str, people: Iterable[Person]) -> None:
        from coi_register.entities.name_errors import nearest
        from coi_register.validation.problem_text import suggestion

        given = tuple(people)
        if " " in asked:
            near = nearest(asked, (name for who in given for name in (who.name, *who.aliases)))
            told = f"nothing here names “{asked}”. " + (f"Did you mean “{near}”?" if near else "")
        else:
            known = [name for who in given for name in (who.id, who.name) if name]
            told = f"there is nobody with the id “{asked}”. {suggestion(asked, known)}"
        super().__init__(told.strip())

    def __str__(self) -> str:
        return str(self.args[0])


class NamesakesError(CoiError, ValueError):
    """Several people are called so; the text gives the ids that tell them apart."""

    def __init__(self, name: str, people: Sequence[Person]) -> None:
        self.people = tuple(people)
        ids = join([f"“{who.id}”" for who in people if who.id], conjunction="or")
        advice = f"ask by id, for {ids}" if ids else "give them ids that tell them apart"
        super().__init__(f"{len(people)} people are called {name}; {advice}")


class DayNeededError(CoiError, ValueError):
    """No declaration says when it was made, so the day of the statement has to be given."""


class Settled(tuple["Declaration", ...]):
    """Declarations of which it is settled what holds: nothing more is ended, joined or corrected among them."""

    __slots__ = ()


@attrs.frozen(kw_only=True)
class Author:
    """Somebody whose interests are stated.

    Attributes:
        person: who it is.
        declarations: what they have declared, in the order of its days, each with the interests in it that hold; none
            for a gap.
        nils: of each declaration, in their order, what there still is none of; where nothing is said, all of it.
        given: the same declarations as they were made, without what was corrected.
        facts: the facts in force and what complete returns have ended; nothing where all interests simply hold.
        contradictions: what leaves open which facts hold, so that nothing can be stated.
        manuscript: the manuscript for which they declare, where it is said once for all authors.
    """

    person: Person
    declarations: tuple[Declaration, ...]
    nils: tuple[tuple[Nil, ...], ...] | None = None
    given: tuple[Declaration, ...] = attrs.field(
        default=attrs.Factory(lambda self: self.declarations, takes_self=True), repr=False
    )
    facts: tuple["Fact", ...] = attrs.field(default=(), repr=False)
    contradictions: tuple["BetweenDeclarations", ...] = attrs.field(default=(), repr=False)
    manuscript: "Manuscript | None" = None

    @property
    def says_something(self) -> bool:
        """Whether an interest that they have declared holds, or that there is nothing of some kind or at all."""
        return any(each.interests or self.standing(each) for each in self.declarations)

    @property
    def has_only_ended(self) -> bool:
        """Whether complete returns have ended all interests that they have declared, one at least."""
        return bool(self.facts) and all(each.ended_by is not None for each in self.facts)

    @property
    def has_interests(self) -> bool:
        """Whether they have declared any interest."""
        return any(each.interests for each in self.declarations)

    @property
    def declares_nothing(self) -> bool:
        """Whether they have declared that there is nothing at all, and no interest that still holds."""
        return not self.has_interests and any(nil.is_full for each in self.declarations for nil in self.standing(each))

    @property
    def declares_no_more(self) -> bool:
        """Whether they have declared that there is nothing at all, or nothing at all beside what they list."""
        return any(nil.is_of_everything for each in self.declarations for nil in self.standing(each))

    @property
    def nothing_to_declare(self) -> tuple[Nil, ...]:
        """What they have declared to have none of, each once, without what they have since listed an interest of."""
        return tuple(dict.fromkeys(nil for each in self.declarations for nil in self.standing(each)))

    def standing(self, declaration: Declaration) -> tuple[Nil, ...]:
        """Return what there is none of, as one of the declarations says, but for what a later one has overtaken.

        Who had nothing to declare, and lists an interest later, has not said again that there is nothing else.
        """
        if self.nils is None:
            return declaration.nothing_to_declare
        return next(nils for each, nils in zip(self.declarations, self.nils, strict=True) if each is declaration)

    def dated(self, on: datetime.date | None) -> Iterator[tuple[Declaration, datetime.date]]:
        """Give each declaration with the day on which it is stated.

        Args:
            on: the day of the statement; None for each declaration's own.

        Raises:
            DayNeededError: if there is neither.
        """
        for each in self.declarations:
            day = on or each.declared_on
            if day is None:
                raise DayNeededError(
                    f"the declaration of {self.person.name} has no day (declared_on), so say on which day it is to "
                    "be stated"
                )
            yield each, day


Asks = Callable[["Fact", datetime.date | None], bool]
"""Whether something that a complete return has ended is told all the same, as of the person's last declaration."""


def whatever_ended(fact: "Fact", last: datetime.date | None) -> bool:
    """Ask for all that complete returns have ended, as where the windows of a policy say what counts."""
    del fact, last
    return True


def authors_of(
    declarations: "Declaration | Register | Iterable[Declaration]",
    listed: Sequence[str | Person] | None = None,
    *,
    on: datetime.date | None = None,
    known_on: datetime.date | None = None,
    looks_back_on: Asks | None = None,
) -> tuple[Author, ...]:
    """Put together what is in force of what each author has declared, in the order of authors.

    Who is one person is told by the index of who is who: by id, name, alias or identifier.

    Args:
        declarations: one declaration, several, or a register.
        listed: whose, in this order, each once: ids, names or people. Others are left out; somebody who has declared
            nothing is an author without declarations.
        on: the day on which it is to hold; None for each declaration's own.
        known_on: the last day of which declarations are known; None where all are.
        looks_back_on: whether a fact that a complete return has ended is asked for; by default none is.

    Raises:
        NamesakesError: if one who is listed by name is not the only one of that name.
        UnknownAuthorError: if one who is listed by an id is not known.
    """
    if isinstance(declarations, Declaration):
        declarations = (declarations,)
    elif isinstance(declarations, Iterable) and not isinstance(declarations, Settled):
        declarations = tuple(declarations)
    if isinstance(declarations, tuple) and len(declarations) == 1 and not declarations[0].may_repeat_itself:
        # It needs nothing of what registers need.
        found = _only_author(declarations[0], known_on)
        people: tuple[Person, ...] = ()
    elif isinstance(declarations, Settled):
        found, people = _settled_authors(declarations), ()
    else:
        found, people = _authors_in(declarations, on, known_on, looks_back_on)
    if listed is None:
        return found
    named = (_author(each, found, people) for each in listed)
    return tuple({each.person.id or each.person: each for each in named}.values())


def _only_author(declaration: Declaration, known_on: datetime.date | None) -> tuple[Author, ...]:
    day = declaration.declared_on
    if day is not None and known_on is not None and day > known_on:
        return ()
    return (Author(person=declaration.declarant, declarations=(declaration,)),)


def _settled_authors(declarations: Settled) -> tuple[Author, ...]:
    by_person: dict[Person, list[Declaration]] = {}
    for each in declarations:
        by_person.setdefault(each.declarant, []).append(each)
    return tuple(Author(person=person, declarations=tuple(own)) for person, own in by_person.items())


def _authors_in(
    declarations: "Register | tuple[Declaration, ...]",
    on: datetime.date | None,
    known_on: datetime.date | None,
    looks_back_on: Asks | None,
) -> tuple[tuple[Author, ...], tuple[Person, ...]]:
    """Return the authors of a register or of several declarations, and the people whom it defines."""
    from coi_register.entities.in_force import in_force, register_of

    register = register_of(declarations) if isinstance(declarations, tuple) else declarations
    known = in_force(register, on, known_on)
    authors = []
    for key in known.declarations:
        own, person = known.of(key), known.person_of(key)
        given = tuple(
            each if each.declarant == person else attrs.evolve(each, declarant=person) for each in own.declarations
        )
        if len(given) == 1 and len(own.facts) == len(given[0].interests) and not own.contradictions:
            authors.append(Author(person=person, declarations=given, facts=own.facts))
            continue
        authors.append(
            Author(
                person=person,
                declarations=tuple(_as_they_hold(own, given, on, looks_back_on)),
                nils=own.nils,
                given=given,
                facts=own.facts,
                contradictions=own.contradictions,
            )
        )
    return tuple(authors), register.people


def _as_they_hold(
    own: "PersonInForce", given: tuple[Declaration, ...], on: datetime.date | None, looks_back_on: Asks | None
) -> Iterator[Declaration]:
    """Give each declaration with the interests in it that hold, and with those that ended and are asked for."""
    holding: dict[int, list[Interest]] = {id(each): [] for each in own.declarations}
    last = max((each.declared_on for each in own.declarations if each.declared_on), default=None)
    for fact in own.facts:
        if not _has_ended(fact, on):
            holding[id(fact.declaration)].append(fact.as_told)
        elif looks_back_on is not None and looks_back_on(fact, last):
            holding[id(fact.declaration)].append(fact.interest)
    for declaration, each in zip(own.declarations, given, strict=True):
        interests = tuple(holding[id(declaration)])
        yield each if interests == each.interests else attrs.evolve(each, interests=interests)


def _has_ended(fact: "Fact", on: datetime.date | None) -> bool:
    """Whether a complete return, made by a day, says that a fact is no longer declared."""
    made_on = fact.ended_by.declared_on if fact.ended_by else None
    return made_on is not None and (on is None or made_on <= on)


def called(one: str, people: Iterable[Person]) -> Person | None:
    """Find somebody by id, or by a name that nobody else has.

    Raises:
        NamesakesError: if several people are called so.
    """
    given = tuple(people)
    for who in given:
        if who.id == one:
            return who
    named = tuple({who.id or who: who for who in given if who.name == one}.values())
    if len(named) > 1:
        raise NamesakesError(one, named)
    return named[0] if named else None


def _author(one: str | Person, found: tuple[Author, ...], people: tuple[Person, ...]) -> Author:
    """Find an author by id or name among those who have declared and the people of a register."""
    everybody = (*(each.person for each in found), *people)
    who = called(one, everybody) if isinstance(one, str) else one
    if who is None and " " not in str(one):
        raise UnknownAuthorError(str(one), everybody)
    who = who or Person(name=str(one))
    named = (each for each in found if each.person == who or (who.id and each.person.id == who.id))
    return next(named, Author(person=who, declarations=()))


def unsaid(those: Sequence[_Said], said: Container[object]) -> Sequence[_Said]:
    """Leave out what an author has said before.

    Args:
        those: interests, or what else a declaration says.
        said: what earlier declarations said; where that is nothing, nothing is looked for, since facts take long to
            hash.
    """
    return [each for each in those if each not in said] if said else those
