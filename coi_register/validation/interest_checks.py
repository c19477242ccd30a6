"""Semantic checks of an interest: what a schema cannot say. Each is a short function that returns what it finds."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache, lru_cache

import attrs

from coi_register.english import indefinite
from coi_register.errors import Problem, Severity
from coi_register.json_pointer import Path
from coi_register.model.currencies import known_currencies
from coi_register.model.declarations import Declaration
from coi_register.model.fields import field_types
from coi_register.model.kinds.base import LABELS, Interest
from coi_register.model.kinds.registry import kind_class
from coi_register.model.kinds.shapes import Placement
from coi_register.model.kinds.vocabulary import Pay, PaymentStatus, Remuneration
from coi_register.model.money import Amount
from coi_register.model.parties import Organisation, Person
from coi_register.model.periods import Edge, PartialDate, Period, PeriodState, ambiguous_range_hint
from coi_register.model.periods.bounds import AFTER_TIME
from coi_register.model.structuring.codegen import KNOWN, look
from coi_register.validation.phrase_hints import phrase_fields, phrase_hints
from coi_register.validation.problem_text import problem_at, quoted
from coi_register.validation.text_hints import slip_fields, slips

__all__ = ["amount_problems", "interests_problems", "period_problems"]

_EARLIEST, _LATEST = 1900, 2100
"""Nobody alive had an interest before, and nobody plans beyond; official registers contain the years 0204 and 1025."""


def _period(interest: Interest, path: Path, _: Declaration) -> Sequence[Problem]:
    """The period by itself: its order, its years, and whether it may be misread."""
    return () if interest.period is None else period_problems(interest.period, path)


def period_problems(period: Period, path: Path) -> Sequence[Problem]:
    """Find what is wrong with the period of the value that stands at a path."""
    if _is_in_order(period):
        return ()
    return [
        problem_at(code, (*path, "period"), message, advice, severity)
        for code, message, advice, severity in _period_faults(period)
    ]


def _is_in_order(period: Period) -> bool:
    """Whether a period has certainly none of the faults below, as most have; of months, only 2011-12 may be misread."""
    start, end = period.start, period.end
    return (
        (not isinstance(start, PartialDate) or _EARLIEST <= start.year <= _LATEST)
        and (end is start or not isinstance(end, PartialDate) or _EARLIEST <= end.year <= _LATEST)
        and not (period.single and isinstance(start, PartialDate) and start.month == start.year % 100 + 1)
        and not period.reversed
    )


@lru_cache(maxsize=10_000)
def _period_faults(period: Period) -> tuple[tuple[str, str, str, Severity], ...]:
    """What is wrong with a period: code, message, advice and severity of each fault."""
    found = []
    if period.reversed:
        message = f"the period ends before it starts: {period}"
        found.append(("DOC201", message, "Put the earlier date first.", Severity.ERROR))
    for year in _implausible_years(period):
        message = f"the year {year:04} is not plausible: {period}"
        found.append(("DOC202", message, "Look for a slip of the keyboard.", Severity.ERROR))
    hint = ambiguous_range_hint(str(period)) if period.single else None
    if hint:
        said, _, advice = hint.rpartition("; ")
        found.append(("DOC208", said, advice, Severity.HINT))
    return tuple(found)


def _implausible_years(period: Period) -> Iterator[int]:
    for bound in (period.start,) if period.single else (period.start, period.end):
        if isinstance(bound, PartialDate) and not _EARLIEST <= bound.year <= _LATEST:
            yield bound.year


def _arose_later(interest: Interest, path: Path, declaration: Declaration) -> Sequence[Problem]:
    day, period = declaration.declared_on, interest.period
    if day is None or period is None or not isinstance(period.start, PartialDate) or period.start.first <= day:
        return ()
    if interest.planned or getattr(interest, "status", None) in _AWAITED:
        return ()
    message = f"it is declared on {day}, before it begins ({period})"
    advice = "If it is still to come, add “planned: true”; otherwise look at the dates."
    return [problem_at("DOC207", (*path, "period"), message, advice, Severity.WARNING)]


def _ended(interest: Interest, path: Path, _: Declaration) -> Sequence[Problem]:
    if not interest.ended:
        return ()
    goes_on = interest.period is not None and interest.period.end is Edge.OPEN
    if not goes_on and not interest.planned:
        return ()
    message = f"it is ended, and yet {'its period is open' if goes_on else 'planned'}"
    return [problem_at("DOC220", (*path, "ended"), message, "Keep one or the other.")]


_NOT_PRESENT = ("always", "as", "has", "sometimes", "was")
"""Words that end in s and put nothing into the present: “has taught” is over too."""


def _own_words(interest: Interest, path: Path, declaration: Declaration) -> Sequence[Problem]:
    """The author's own words, whose verb nothing puts into the past."""
    field = interest.own_words_field
    if not field:
        return ()
    day, period = declaration.declared_on, interest.period
    is_over = interest.ended or (day and period and period.state_on(day) is PeriodState.ENDED)
    verb = str(getattr(interest, field) or "").partition(" ")[0]
    if not is_over or verb in _NOT_PRESENT or verb.endswith("ss") or not verb.endswith("s"):
        return ()
    message = f"it is over, and yet its words are in the present: {quoted(verb)}"
    advice = "Put the verb into the past, as it is printed as it stands."
    return [problem_at("DOC222", (*path, field), message, advice, Severity.WARNING)]


_AWAITED = (PaymentStatus.PENDING, PaymentStatus.CONTINGENT)
"""A payment that is only hoped for is planned."""


_PAID_OR_NOT = (Pay.PAID, Pay.UNPAID, Pay.NOT_STATED)


def _pay(interest: Interest, path: Path, _: Declaration) -> Sequence[Problem]:
    pay: Remuneration | None = getattr(interest, "remuneration", None)
    if pay is None:
        return ()
    found: list[Problem] = []
    for name, amount in (("amount", pay.amount), ("total", pay.total)):
        if amount is not None:
            found += amount_problems(amount, (*path, "remuneration", name))
    stated = pay.amount or pay.total
    if pay.is_nothing:
        advice = "Write remuneration: unpaid." if pay.status in _PAID_OR_NOT else "Take the amount out."
        found.append(
            problem_at("DOC254", (*path, "remuneration"), f"a sum of zero is no pay: {stated}", advice, Severity.HINT)
        )
    elif pay.status is Pay.UNPAID and stated:
        message = f"it is unpaid, and yet an amount is given: {stated}"
        advice = "If that is what was paid, say “paid”; if it covers expenses, say “expenses-only”."
        found.append(problem_at("DOC203", (*path, "remuneration"), message, advice))
    elif pay.status is Pay.UNPAID and pay.payer and not pay.recipient:
        advice = "Say “paid”, or name in “recipient” who is paid instead of the person."
        found.append(
            problem_at("DOC203", (*path, "remuneration"), "it is unpaid, and yet somebody pays for it", advice)
        )
    return found


def _sums(interest: Interest, path: Path, _: Declaration) -> Sequence[Problem]:
    """The amount of a payment, and the value of a holding."""
    found: list[Problem] = []
    for name in ("amount", "value"):
        amount: Amount | None = getattr(interest, name, None)
        if amount is None:
            continue
        found += amount_problems(amount, (*path, name))
        if name == "amount" and amount.is_zero:
            advice = "Leave the amount out, or say in “status” that it was waived or declined."
            message = f"a sum of zero is no payment: {amount}"
            found.append(problem_at("DOC254", (*path, name), message, advice, Severity.HINT))
    return found


def amount_problems(amount: Amount, path: Path) -> Iterator[Problem]:
    """Find what is wrong with an amount: the order of a band, and decimals that the currency lacks."""
    low, high = amount.minimum, amount.maximum
    if low is not None and high is not None and low > high:
        yield problem_at("DOC210", path, f"the band runs from {low} to {high}", "Put the smaller into “minimum”.")
    _, decimals = known_currencies()[amount.currency]
    for sum_ in (amount.value, low, high):
        if sum_ is not None and _decimals(sum_) > decimals:
            message = f"{amount.currency} {sum_} has more decimals than the currency, which has {decimals}"
            yield problem_at("DOC211", path, message, "Look for a slip in the amount.", Severity.WARNING)

    if amount.per is not None:
        yield from _rate(amount.per, path)


def _rate(per: str, path: Path) -> Iterator[Problem]:
    """What an amount is for: a noun in the singular, “£500 a month”."""
    from coi_register.model.amount_suggestions import guess_rate

    noun = guess_rate(per)
    if not noun and per.lower().startswith("per "):
        noun = per[4:]
    if noun and noun != per:
        message = f"“per” is printed after “a”, as a noun in the singular: {quoted(per)}"
        yield problem_at("DOC252", (*path, "per"), message, f"Write per: {noun}.", Severity.HINT)


def _several_bodies(interest: Interest, path: Path, _: Declaration) -> Sequence[Problem]:
    """Several bodies in one field are one name to every rule and every reader."""
    found = []
    for name in _bodies(interest.kind):
        body = getattr(interest, name)
        if body is None or body.name is None or ";" not in body.name or body.to_text() is None:
            continue
        names = [each.strip() for each in body.name.split(";") if each.strip()]
        if len(names) > 1 and not any("&" in each for each in names):  # an &amp; from HTML is no list
            from coi_register.model.structuring.to_plain import unstructure
            from coi_register.validation.value_suggestions import several_advice  # which only what is odd needs

            advice = several_advice(list(names), name, unstructure(interest))
            message = f"“{name}” seems to name several: {quoted(body.name)}"
            found.append(problem_at("DOC253", (*path, name), message, advice, Severity.WARNING))
    return found


@cache
def _bodies(kind: str) -> tuple[str, ...]:
    """The fields of a kind that name a body or a person."""
    types = field_types(kind_class(kind) or Interest)
    return tuple(name for name, type_ in types.items() if type_.of in (Organisation, Person))


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def _placement(interest: Interest, path: Path, _: Declaration) -> Sequence[Problem]:
    if not interest.needs_home or not isinstance(interest, Placement):
        return ()
    host = interest.host or (interest.under and interest.under.organisation) or interest.scheme
    missing = [f"“{name}”" for name, there in (("host", host), ("home", interest.home)) if not there]
    if not missing:
        return ()
    a_placement = indefinite(interest.kind.replace("-", " "))
    message = f"{a_placement} has a home employer and a host; it lacks {' and '.join(missing)}"
    advice = "Say who sends the person, and where to."
    return [problem_at("DOC212", path, message, advice, Severity.WARNING, whole=True)]


_CIRCUMSTANCES = frozenset(
    {
        *LABELS,
        *("amount", "during_work", "ended", "look_back", "note", "occasions", "period", "planned", "recipient"),
        *("remuneration", "scope", "status", "subject", "unrelated_to"),
    }
)
"""The fields that tell of an interest how and when, but not with whom or what."""


def _names_nobody(interest: Interest, path: Path, _: Declaration) -> Sequence[Problem]:
    """An interest needs some other party, office, title or thing for a reader to make sense of it."""
    for name in _telling(interest.kind):
        if getattr(interest, name):
            return ()
    advice = "Name the organisation, or describe it: {description: diagnostic start-up}."
    return [problem_at("DOC216", path, "it does not say with whom or what", advice, Severity.WARNING, whole=True)]


@cache
def _telling(kind: str) -> tuple[str, ...]:
    """The fields of a kind that tell with whom or what, the commonest first."""
    cls = kind_class(kind) or Interest
    names = [name for name in field_types(cls) if name not in _CIRCUMSTANCES]
    return tuple(sorted(names, key=lambda name: name not in ("organisation", "payer", "host")))


_Check = Callable[[Interest, Path, Declaration], Sequence[Problem]]

_PART_CHECKS: tuple[tuple[_Check, Callable[[type[Interest]], Iterable[str]]], ...] = (
    (_period, lambda _: ("period",)),
    (_pay, lambda _: ("remuneration",)),
    (_sums, lambda _: ("amount", "value")),
    (slips, slip_fields),
    (phrase_hints, phrase_fields),
    (_several_bodies, lambda cls: _bodies(cls.kind)),
)
"""Each check that looks at some fields of a class, each by itself and at nothing else, with these fields."""

_WHOLE_CHECKS: tuple[_Check, ...] = (_arose_later, _placement, _names_nobody, _ended, _own_words)
"""Each check that compares fields with one another, or with the declaration."""


@attrs.frozen(eq=False)
class _Checks:
    """The checks of a class.

    Attributes:
        every: all of them.
        is_known: whether each field that is looked at by itself holds something in order, and it is not ended.
        naming: a field by which it names somebody.
        parts: the fields that are looked at by themselves.
        more: the checks that can find something where a quick look finds nothing.
    """

    every: tuple[_Check, ...]
    is_known: Callable[[Interest, Container[int]], bool]
    naming: str
    parts: tuple[str, ...]
    more: tuple[_Check, ...]


_checks: dict[type[Interest], _Checks] = {}
_in_order = dict(KNOWN)
"""Values in which nothing was found, by their identity: a register has the same bodies, periods and titles often."""

_MOST_REMEMBERED = 200_000


def interests_problems(declaration: Declaration, place: Path) -> list[Problem]:
    """Find what is wrong with the interests of a declaration; a quick look first, since nearly all are in order.

    Args:
        declaration: the declaration.
        place: the way to it.
    """
    found: list[Problem] = []
    day = declaration.declared_on
    ordinal = day.toordinal() if day else AFTER_TIME
    for index, interest in enumerate(declaration.interests):
        checks = _checks.get(interest.__class__) or _checks_of(interest.__class__)
        if (
            checks.is_known(interest, _in_order)
            and getattr(interest, checks.naming) is not None
            and (interest.period is None or interest.period.start_range[0] <= ordinal)
        ):
            if not checks.more:
                continue
            suspects = checks.more
        else:
            suspects = checks.every
        path = (*place, "interests", index)
        told = [problem for check in suspects for problem in check(interest, path, declaration)]
        found += told
        if not told and not interest.ended and len(_in_order) < _MOST_REMEMBERED:
            for name in checks.parts:
                part = getattr(interest, name)
                if part is not None:
                    _in_order[id(part)] = part
    return found


def _checks_of(cls: type[Interest]) -> _Checks:
    parts = tuple(name for name in field_types(cls) if any(name in fields(cls) for _, fields in _PART_CHECKS))
    of_parts = (check for check, fields in _PART_CHECKS if not set(parts).isdisjoint(fields(cls)))
    _checks[cls] = _Checks(
        every=(*of_parts, *_WHOLE_CHECKS),
        is_known=look((*parts, "ended")),
        naming=(*_telling(cls.kind), "id")[0],
        parts=parts,
        more=(*((_placement,) if cls.needs_home else ()), *((_own_words,) if cls.own_words_field else ())),
    )
    return _checks[cls]
