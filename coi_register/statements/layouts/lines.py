"""Lines: the statement as one entry for each author, under their name."""

from collections.abc import Iterable

import attrs

from coi_register.model.parties import Person
from coi_register.model.styles import Style
from coi_register.statements.content.authors import Author
from coi_register.statements.referring.printed_names import Names
from coi_register.statements.statement import Sentence

__all__ = ["lines_of"]


def lines_of(sentences: Iterable[Sentence], authors: Iterable[Author], names: Names, house: Style) -> list[Sentence]:
    """Put what is said of each author into a line, in the order of authors; those with nothing have one too."""
    by_author: dict[Person, list[Sentence]] = {author.person: [] for author in authors}
    first: dict[Person, Person] = {}  # in whose line they are, who share one
    for each in sentences:
        by_author[each.who[0]].append(each)
        first.update(dict.fromkeys(each.who, each.who[0]))
    for author in authors:
        is_with_another = first.get(author.person, author.person) != author.person
        if author.declares_nothing and house.nothing_of_one and not is_with_another:
            label = house.label.format(name=names.of(author.person)) if house.label else ""
            own = by_author[author.person]
            who = own[0].who if own else (author.person,)
            nothing = Sentence(text=house.nothing_of_one, who=who, label="" if own else label, says_none=True)
            own.append(nothing)
    lines = [line for line in by_author.values() if line]
    return [each for line in (_shared(lines, names, house) if house.shared_lines else lines) for each in line]


def _shared(lines: list[list[Sentence]], names: Names, house: Style) -> list[list[Sentence]]:
    """Join the lines that say the same, so that no two do."""
    same: dict[tuple[str, ...], list[list[Sentence]]] = {}
    for line in lines:
        same.setdefault(tuple(each.text for each in line), []).append(line)
    joined: list[list[Sentence]] = []
    for alike in same.values():
        if len(alike) == 1:
            joined += alike
            continue
        who = tuple(one for line in alike for one in line[0].who)
        label = house.label.format(name=names.together(who)) if house.label else ""
        joined.append(
            [
                attrs.evolve(
                    parts[0],
                    who=who,
                    facts=tuple(fact for part in parts for fact in part.facts),
                    label="" if place else label,
                )
                for place, parts in enumerate(zip(*alike, strict=True))
            ]
        )
    return joined
