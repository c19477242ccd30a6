"""Decisions: dispositions held against the flags that were found, by fingerprint."""

import datetime
from collections.abc import Iterable

import attrs

from coi_register.dispositions import Disposition
from coi_register.screening.fingerprints import identity_of
from coi_register.screening.flags import Decision, Flag, State

__all__ = ["decided"]


def decided(
    flags: tuple[Flag, ...], dispositions: Iterable[Disposition], on: datetime.date
) -> tuple[tuple[Flag, ...], tuple[Decision, ...]]:
    """Give each flag what was decided of it.

    Of several decisions on one flag the last counts, and one that lapsed before the flag was decided anew is not told.
    A decision made after the day of screening is not known on it.

    Returns:
        The flags, in their order; and the decisions that answer none of them, because they have ended, because the
        facts have changed, or because nothing of the kind was found.
    """
    known = [each for each in dispositions if each.on <= on]
    if not known:  # fingerprints are not worked out for nothing
        return flags, ()
    last = {each.fingerprint: each for each in sorted(known, key=_when)}
    by_identity: dict[str, Flag] = {identity_of(flag.fingerprint): flag for flag in flags}
    by_fingerprint = {flag.fingerprint for flag in flags}
    left, lapsed = [], {}
    for each in sorted(last.values(), key=_when):
        flag = by_identity.get(identity_of(each.fingerprint))
        if flag is None:
            left.append(Decision(disposition=each, state=State.UNMATCHED))
        elif each.fingerprint not in by_fingerprint:
            anew = last.get(flag.fingerprint)
            if anew is not None and _when(anew) > _when(each):
                continue  # it has lapsed, and the flag was decided anew
            decision = _lapsed(each, flag)
            lapsed[flag.fingerprint] = decision
            left.append(decision)
        elif each.until is not None and each.until < on:
            left.append(Decision(disposition=each, state=State.ENDED))
    answered = tuple(_answered(flag, last.get(flag.fingerprint), lapsed.get(flag.fingerprint), on) for flag in flags)
    return answered, tuple(left)


def _answered(flag: Flag, given: Disposition | None, lapsed: Decision | None, on: datetime.date) -> Flag:
    if given is not None:
        ended = given.until is not None and given.until < on
        return attrs.evolve(flag, decision=Decision(disposition=given, state=State.ENDED if ended else State.IN_FORCE))
    return attrs.evolve(flag, decision=lapsed) if lapsed else flag


def _lapsed(given: Disposition, flag: Flag) -> Decision:
    """Say which facts have come and which have gone, where the disposition has kept those that it rests on."""
    then, now = set(given.facts), set(flag.facts)
    return Decision(
        disposition=given,
        state=State.LAPSED,
        added=tuple(sorted(now - then)) if then else (),
        removed=tuple(sorted(then - now)),
    )


def _when(disposition: Disposition) -> tuple[object, ...]:
    return disposition.on, disposition.id or "", disposition.fingerprint, str(disposition.outcome), disposition.reason
