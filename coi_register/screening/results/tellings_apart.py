"""Screening without joining tellings, to recognise decisions on flags whose tellings were not joined."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import attrs

from coi_register.entities.contradictions import BetweenDeclarations
from coi_register.entities.facts import Fact
from coi_register.entities.same_entity import Key
from coi_register.model.dispositions import Disposition
from coi_register.screening.fingerprints import identity_of
from coi_register.screening.index.context import ScreeningContext
from coi_register.screening.results.article_bars import Exclusion
from coi_register.screening.results.flags import Flag, NotAssessed

__all__ = ["SceneApart", "recognised"]


_Found = Flag | NotAssessed | Exclusion


def recognised(
    dispositions: tuple[Disposition, ...], found: Iterable[_Found], apart: Callable[[], Iterable[_Found]]
) -> tuple[Disposition, ...]:
    """Give decisions on what was found when tellings stood apart the fingerprint of what is found now.

    Args:
        dispositions: what was decided.
        found: what is found now.
        apart: finds what was found then; it is called only where a decision has the identity of something that is
            found now, and other facts.
    """
    if not dispositions:
        return ()
    by_identity: dict[str, list[str]] = {}
    for each in found:
        by_identity.setdefault(identity_of(each.fingerprint), []).append(each.fingerprint)
    stray = {
        each.fingerprint
        for each in dispositions
        if each.fingerprint not in by_identity.get(identity_of(each.fingerprint), (each.fingerprint,))
    }
    if not stray:
        return dispositions
    same = stray.intersection(each.fingerprint for each in apart())
    now = {each: by_identity[identity_of(each)] for each in same}
    return tuple(
        attrs.evolve(each, fingerprint=now[each.fingerprint][0])
        if each.fingerprint in now and len(now[each.fingerprint]) == 1
        else each
        for each in dispositions
    )


class SceneApart(ScreeningContext):
    """A context in which only what has one id, or one wording, is one fact, and no return ends anything."""

    def facts(self, person: Key) -> tuple[Fact, ...]:
        """Return the interests of a person: what is confirmed is one fact, what is told anew under its id the last."""
        known = self._apart.get(person)
        if known is None:
            known = self._apart[person] = self._told_apart(person)
        return known

    def contradictions(self, person: Key) -> tuple[BetweenDeclarations, ...]:
        """Return nothing: each telling stands for itself."""
        del person
        return ()

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
