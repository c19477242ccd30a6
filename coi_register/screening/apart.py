"""Screening as it was when each telling stood for itself, so that decisions made then are recognised."""

from collections import Counter
from collections.abc import Iterator

from coi_register.entities.facts import Fact
from coi_register.entities.index import Key
from coi_register.screening.scene import Scene

__all__ = ["SceneApart"]


class SceneApart(Scene):
    """A scene in which only what has one id, or one wording, is one fact, and no return ends anything."""

    def facts(self, person: Key) -> tuple[Fact, ...]:
        """Return the interests of a person: what is confirmed is one fact, what is told anew under its id the last."""
        known = self._apart.get(person)
        if known is None:
            known = self._apart[person] = self._told_apart(person)
        return known

    @property
    def _apart(self) -> dict[Key, tuple[Fact, ...]]:
        found: dict[Key, tuple[Fact, ...]] = self.__dict__.setdefault("_facts_apart", {})
        return found

    def _told_apart(self, person: Key) -> tuple[Fact, ...]:
        kept: dict[tuple[str, int], list[Fact]] = {}
        for fact, place in self._tellings(person):
            before = kept.get(place, ())
            standing = [each for each in before if each.interest == fact.interest or not _is_newer(fact, each)]
            if all(each.interest != fact.interest for each in standing):
                standing.append(fact)
            kept[place] = standing
        return tuple(fact for each in kept.values() for fact in each)

    def _tellings(self, person: Key) -> Iterator[tuple[Fact, tuple[str, int]]]:
        """Go through the facts, each with its id, and how many in its declaration were alike."""
        declarations = self.in_force.declarations.get(person, ())
        for each in sorted(declarations, key=lambda each: (str(each.declared_on or ""), each.id or "")):
            seen: Counter[str] = Counter()
            for interest in each.interests:
                fact = Fact(interest, each, person)
                yield fact, (fact.id, seen[fact.id])
                seen[fact.id] += 1


def _is_newer(one: Fact, other: Fact) -> bool:
    day, earlier = one.declaration.declared_on, other.declaration.declared_on
    return day is not None and earlier is not None and day > earlier
