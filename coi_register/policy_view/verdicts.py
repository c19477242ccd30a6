"""Verdicts: whether a policy asks for an interest, seen from a day, in a sentence that says why."""

import datetime
from collections.abc import Iterable, Iterator

import attrs

from coi_register.english import join, long_date, sentence, when
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.vocabulary import Scope
from coi_register.model.periods import Answer, Edge, PartialDate, Period
from coi_register.model.policies import Policy, Window
from coi_register.policy_view.windows_by_kind import windows_for
from coi_register.screening.windows import Nearness, nearness, unverified_of

__all__ = ["Verdict", "verdict_on"]

_NAMES = {
    "ties": "placements",
    "roles": "roles",
    "same_organisation": "roles",
    "payments": "payments or support",
    "holdings": "holdings",
    "family": "family ties",
    "friends": "personal ties",
    "collaborators": "ties to collaborators",
    "positions": "views",
}
_CERTAINTY = {Answer.YES: 0, Answer.POSSIBLE: 1, Answer.NO: 2}


@attrs.frozen(kw_only=True)
class Verdict:
    """Whether a policy asks for an interest.

    Attributes:
        answer: yes; no; or possible, where the dates do not decide it. Only a no leaves something out.
        reason: why, in whole sentences.
        unverified: the sources of the figures that it rests on and that were not seen there.
    """

    answer: Answer
    reason: str
    unverified: tuple[str, ...] = ()


def verdict_on(interest: Interest, policy: Policy, on: datetime.date) -> Verdict:
    """Say whether a policy asks for an interest, seen from a day.

    It asks for what lies, for every choice of days within the stated dates, in one of the windows that the interest is
    seen through, and not for what lies in none of them for any choice. Whatever has no dates, or dates that are in
    doubt, may lie in a window. What bears on the submitted work itself is asked for without a limit of time.
    """
    windows = {name: each for name, each in windows_for(interest, policy).items() if not each.is_empty}
    if not windows:
        names = dict.fromkeys(_NAMES[name] for name in windows_for(interest, policy))
        return Verdict(
            answer=Answer.NO, reason=f"The policy {policy.name} does not ask for {join(names, conjunction='or')}."
        )
    if interest.scope is Scope.SUBMITTED_WORK or interest.during_work:
        what = "was so while the work was done" if interest.during_work else "bears on the work itself"
        return Verdict(answer=Answer.YES, reason=f"It {what}, for which there is no limit of time.")
    if interest.look_back is not None:
        return Verdict(
            answer=Answer.POSSIBLE,
            reason="It was so at some time before it was declared, with no dates, so it is not left out.",
        )
    if interest.period is None:
        return Verdict(answer=Answer.POSSIBLE, reason="No dates are stated, so it is not left out.")
    if interest.period.reversed:
        return Verdict(
            answer=Answer.POSSIBLE, reason="It ends before it starts, so nothing can be told from its dates."
        )
    if interest.period.qualified:
        return Verdict(
            answer=Answer.POSSIBLE, reason="Its dates are marked as uncertain or approximate, so it is not left out."
        )
    found = [_seen_through(each, interest, on, policy) for each in windows.values()]
    best = min(found, key=lambda each: _CERTAINTY[each.answer])
    if best.answer is not Answer.NO:
        return best
    return Verdict(
        answer=Answer.NO,
        reason=" ".join(dict.fromkeys(each.reason for each in found)),
        unverified=tuple(dict.fromkeys(text for each in found for text in each.unverified)),
    )


def _seen_through(window: Window, interest: Interest, on: datetime.date, policy: Policy) -> Verdict:
    period = interest.period
    assert period is not None
    places = _places(window, interest, period, on)
    inside = [each for each in places if _is_asked_for(window, each)]
    outside = [each for each in places if each not in inside]
    unverified = unverified_of(window, places)
    if not outside:
        reason = _it(_kept(inside, window, on, policy))
        return Verdict(answer=Answer.YES, reason=reason, unverified=unverified)
    if inside:
        doubt = join([_clause(each, window, long_date(on)) for each in outside], conjunction="or")
        reason = f"Its dates leave open whether it {doubt}, so it is not left out."
        return Verdict(answer=Answer.POSSIBLE, reason=reason, unverified=unverified)
    reason = _it(_left_out(each, window, period, on, policy) for each in outside)
    return Verdict(answer=Answer.NO, reason=reason, unverified=unverified)


def _places(window: Window, interest: Interest, period: Period, on: datetime.date) -> tuple[Nearness, ...]:
    """Say where an interest can lie; it is not still to come where neither its start nor `planned` says so."""
    places = nearness(window, period, Period.days(on, on))
    if period.start is Edge.UNKNOWN and not interest.planned:
        return tuple(each for each in places if each not in (Nearness.COMING, Nearness.LATER))
    return places


def _it(clauses: Iterable[str]) -> str:
    return sentence(f"it {join(clauses, conjunction='or')}")


def _is_asked_for(window: Window, place: Nearness) -> bool:
    return place is not Nearness.LATER and getattr(window, place.value) is not None


def _kept(places: list[Nearness], window: Window, on: datetime.date, policy: Policy) -> Iterator[str]:
    """Say where something lies that is asked for; the day is written once."""
    day = long_date(on)
    for each in places:
        if each is Nearness.OLDER:
            yield f"ended before {day}, and the policy {policy.name} asks for that however long ago it was"
        elif each is not Nearness.RECENT or Nearness.OLDER not in places:
            yield _clause(each, window, day)
        else:
            continue
        day = "that day"


def _clause(place: Nearness, window: Window, day: str) -> str:
    """Say where something lies, seen from a day, as a clause whose subject is “it”."""
    if place is Nearness.CURRENT:
        return f"was current on {day}"
    if place is Nearness.RECENT:
        return f"ended no more than {window.back} before {day}"
    if place is Nearness.OLDER:
        return f"ended more than {window.back} before {day}" if window.back else f"ended before {day}"
    if place is Nearness.COMING:
        return f"begins no more than {window.ahead} after {day}"
    return f"begins more than {window.ahead} after {day}" if window.ahead else f"begins after {day}"


def _left_out(place: Nearness, window: Window, period: Period, on: datetime.date, policy: Policy) -> str:
    """Say the same of what is left out, with the date that decides it."""
    day = long_date(on)
    if place is Nearness.CURRENT:
        return f"was current on {day}, and the policy {policy.name} asks only for what was not"
    if place in (Nearness.RECENT, Nearness.OLDER):
        ended = f"ended {_at(period.end)}"
        if window.back:
            return f"{ended}, {'more' if place is Nearness.OLDER else 'no more'} than {window.back} before {day}"
        return f"{ended}, and the policy {policy.name} does not look back from {day}"
    begins = f"begins {_at(period.start)}"
    if window.ahead:
        return f"{begins}, {'more' if place is Nearness.LATER else 'no more'} than {window.ahead} after {day}"
    return f"{begins}, and the policy {policy.name} does not look ahead from {day}"


def _at(bound: PartialDate | Edge) -> str:
    if isinstance(bound, PartialDate):
        return when(Period(start=bound, end=bound, single=True))
    return "on a day that is not stated"
