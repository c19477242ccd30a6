"""Short forms of names that tell people apart: their initials, or title and surname."""

from collections import Counter
from collections.abc import Iterator, Sequence

from coi_register.english import name_words, surname
from coi_register.english.initials import initials, restopped
from coi_register.model.parties import Person

__all__ = ["distinct_initials", "short_names"]

_WITH_STOP = frozenset(("Dr", "Mr", "Mrs", "Ms", "Prof"))
# They stand before the given name: Dame Elspeth Muir is Dame Elspeth, and never Dame Muir.
_WITH_GIVEN_NAME = frozenset(("Dame", "Rev", "Revd", "Reverend", "Sir"))
_Ladder = Iterator[str]
"""The forms of a name, from the shortest to the one in full; made as they are needed, since most people need one."""


def distinct_initials(people: Sequence[Person], *, stops: bool = False) -> tuple[str, ...]:
    """Give the initials of people, made longer for those who would have the same.

    Whose initials are nobody else's keeps them, and so does who gives their own (`initials`), unless two give the same.
    For the others letters are added, as few as tell them apart: of the surname (JBe and JBo), of the given name
    (JaB and JoB) or of both; at last the full name stands. Where two
    give the same, their surnames stand. Two people of one full name cannot be told apart by it: both
    are named in full. The order of people plays no part, and one who is named twice is one person.

    Args:
        people: the people, such as the authors of a statement.
        stops: whether a stop stands after each initial.

    Returns:
        a text for each, in their order.
    """
    if len(people) == 1:
        return (next(_initials(people[0], stops=stops)),)
    ladders = {who: _initials(who, stops=stops) for who in people}
    told = _make_distinct(ladders, frozenset(who for who in ladders if who.initials))
    return tuple(told[who] for who in people)


def short_names(people: Sequence[Person], *, stop: bool = False) -> tuple[str, ...]:
    """Name people by title and surname, Dr Khan, and those who share a surname with the given name: Dr Anna Khan.

    A title is never guessed: who gives none is named in full. Nor does a surname alone follow Sir or Dame. The order of
    people plays no part.

    Args:
        people: the people, such as the authors of a statement.
        stop: whether a stop stands after Dr, Mr, Mrs, Ms and Prof.

    Returns:
        a text for each, in their order.
    """
    if len(people) == 1:
        return (next(_names(people[0], alone=True, stop=stop)),)
    everybody = dict.fromkeys(people)
    shared = Counter(surname(who.name, who.family) for who in everybody)
    ladders = {who: _names(who, alone=shared[surname(who.name, who.family)] == 1, stop=stop) for who in everybody}
    told = _make_distinct(ladders, frozenset())
    return tuple(told[who] for who in people)


def _initials(who: Person, *, stops: bool) -> _Ladder:
    if who.initials:
        yield restopped(who.initials, stops=stops)
        yield surname(who.name, who.family)
    else:
        for given, family in ((1, 1), (1, 2), (1, 3), (2, 1), (3, 1), (2, 2), (3, 3)):
            yield initials(who.name, who.family, stops=stops, given_letters=given, family_letters=family)
    yield who.name


def _names(who: Person, *, alone: bool, stop: bool) -> _Ladder:
    if who.title is not None:
        bare = who.title.rstrip(".")
        title = (f"{bare}." if stop else bare) if bare in _WITH_STOP else who.title
        if alone and _WITH_GIVEN_NAME.isdisjoint(title.replace(".", "").split()):
            yield f"{title} {surname(who.name, who.family)}"
        yield f"{title} {' '.join(name_words(who.name))}"
        yield f"{title} {who.name}"
    else:
        yield who.name


def _make_distinct(ladders: dict[Person, _Ladder], preferred: frozenset[Person]) -> dict[Person, str]:
    """Find for each person the shortest form that nobody else has.

    Whose shortest form is nobody else's keeps it; so does, of several who have the same, the only one that is
    preferred. Of the others all who have the same form go on to their next, so that the order of people plays no part.
    """
    told = {who: next(forms) for who, forms in ladders.items()}
    shortest = Counter(told.values())
    wished = Counter(told[who] for who in preferred)
    unsettled = [
        who for who, form in told.items() if shortest[form] > 1 and not (who in preferred and wished[form] == 1)
    ]
    while True:
        shared = Counter(told.values())
        longer = {
            who: form for who in unsettled if shared[told[who]] > 1 and (form := next(ladders[who], None)) is not None
        }
        if not longer:
            return told
        told |= longer
