"""Decisions: dispositions held by fingerprint against what was found: flags, what was not assessed, unclear bars."""

import datetime
from collections.abc import Iterable, Iterator
from typing import TypeVar

import attrs

from coi_register.model.dispositions import Disposition
from coi_register.screening.fingerprints import identity_of
from coi_register.screening.results.article_bars import Exclusion
from coi_register.screening.results.flags import Decision, Flag, NotAssessed, State

__all__ = ["Decisions"]


_Found = Flag | NotAssessed | Exclusion
_One = TypeVar("_One", Flag, NotAssessed, Exclusion)


class Decisions:
    """The dispositions that are known on a day, held against what was found.

    Of several decisions on one thing the last counts, and one that lapsed before the thing was decided anew is not
    told. A decision made after the day of screening is not known on it.

    Args:
        dispositions: what was decided.
        on: the day of screening.
        found: everything that a fingerprint can speak of.

    Attributes:
        unanswering: the decisions that answer nothing, because they have ended, because the facts have changed, or
            because nothing of the kind was found.
    """

    def __init__(self, dispositions: Iterable[Disposition], on: datetime.date, found: Iterable[_Found]) -> None:
        self._on = on
        known = sorted((each for each in dispositions if each.on <= on), key=_when)
        found = tuple(found)
        self._now = _fingerprints_now(found) if known else {}
        self._last = {self._now.get(each.fingerprint, each.fingerprint): each for each in known}
        self._lapsed: dict[str, Decision] = {}
        # Without dispositions, fingerprints are not worked out for nothing.
        self.unanswering = tuple(self._unanswering(found)) if known else ()

    def _unanswering(self, found: Iterable[_Found]) -> Iterator[Decision]:
        by_identity: dict[str, list[_Found]] = {}
        for each in found:
            by_identity.setdefault(identity_of(each.fingerprint), []).append(each)
        for former, now in self._now.items():
            by_identity.setdefault(identity_of(former), by_identity[identity_of(now)])
        for current, given in sorted(self._last.items(), key=lambda each: _when(each[1])):
            alike = by_identity.get(identity_of(given.fingerprint), [])
            if not alike:
                yield Decision(disposition=given, state=State.UNMATCHED)
            elif all(each.fingerprint != current for each in alike):
                one = self._changed(given, alike)
                if one is not None:
                    decision = self._lapsed[one.fingerprint] = _lapsed(given, one)
                    yield decision
            elif given.until is not None and given.until < self._on:
                yield Decision(disposition=given, state=State.ENDED)

    def _changed(self, given: Disposition, alike: list[_Found]) -> _Found | None:
        """What a decision was on before the facts changed: what has none yet; None if that was decided anew."""
        for each in alike:
            if each.fingerprint not in self._last:
                return each
        anew = any(_when(self._last[each.fingerprint]) > _when(given) for each in alike)
        return None if anew else alike[0]

    def answered(self, found: Iterable[_One]) -> tuple[_One, ...]:
        """Give each thing what was decided of it, in their order."""
        return tuple(map(self._answered, found)) if self._last else tuple(found)

    def _answered(self, one: _One) -> _One:
        given = self._last.get(one.fingerprint)
        if given is not None:
            has_ended = given.until is not None and given.until < self._on
            state = State.ENDED if has_ended else State.IN_FORCE
            return attrs.evolve(one, decision=Decision(disposition=given, state=state))
        lapsed = self._lapsed.get(one.fingerprint)
        return attrs.evolve(one, decision=lapsed) if lapsed else one


def _fingerprints_now(found: Iterable[_Found]) -> dict[str, str]:
    """The fingerprints of flags by those that they had before names were folded, where the two differ."""
    flags = (each for each in found if isinstance(each, Flag))
    return {each.former_fingerprint: each.fingerprint for each in flags if each.former_fingerprint != each.fingerprint}


def _lapsed(given: Disposition, one: _Found) -> Decision:
    """Say which facts have come and which have gone, where the disposition has kept those that it rests on."""
    then, now = set(given.facts), set(one.facts)
    return Decision(
        disposition=given,
        state=State.LAPSED,
        added=tuple(sorted(now - then)) if then else (),
        removed=tuple(sorted(then - now)) if then else (),
    )


def _when(disposition: Disposition) -> tuple[object, ...]:
    return disposition.on, disposition.id or "", disposition.fingerprint, str(disposition.outcome), disposition.reason
