"""Semantic checks: what a schema cannot say. Each check is a short function that returns what it finds."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from coi_register.currencies import CURRENCIES
from coi_register.declarations import Act, Declaration, Nil
from coi_register.english import count
from coi_register.errors import Path, Problem, Severity
from coi_register.fields import field_types
from coi_register.interests.base import Interest
from coi_register.interests.kinds import kind_class, kind_names
from coi_register.interests.shapes import Placement
from coi_register.interests.terms import Pay, PaymentStatus, Remuneration
from coi_register.money import Amount
from coi_register.periods import Edge, PartialDate, Period, ambiguous_range_hint
from coi_register.validation.slips import SLIP_CODES, slips
from coi_register.validation.wording import place, quoted, suggestion

if TYPE_CHECKING:
    from coi_register.register import Register

__all__ = ["CHECK_CODES", "amount_problems", "check", "check_declaration", "period_problems", "problem_at"]

CHECK_CODES = {
    "DOC201": "a period ends before it starts",
    "DOC202": "an implausible year",
    "DOC203": "unpaid, with an amount",
    "DOC204": "nothing to declare, with interests",
    "DOC205": "an id that nothing defines",
    "DOC206": "an id that is given twice",
    "DOC207": "declared before it arose",
    "DOC208": "a period that may be misread",
    "DOC209": "neither interests nor nothing to declare",
    "DOC210": "a band whose ends are the wrong way round",
    "DOC211": "more decimals than the currency has",
    "DOC212": "a placement without its other party",
    "DOC213": "an unknown kind of interest that there is none of",
    "DOC214": "a correction of nothing known",
    "DOC215": "the same interest twice",
    "DOC216": "an interest that names nobody",
    "DOC217": "a disposition that contradicts itself",
    **SLIP_CODES,
    "DOC220": "ended, and still going on",
}

_EARLIEST, _LATEST = 1900, 2100
"""Nobody alive had an interest before, and nobody plans beyond; official registers contain the years 0204 and 1025."""


def check(value: "Declaration | Register") -> list[Problem]:
    """Find what is wrong with a document whose structure is in order, but for its references (see `linking`).

    Returns:
        Problems without file, line and column.
    """
    if isinstance(value, Declaration):
        return check_declaration(value, ())
    from coi_register.validation.registers import check_register  # which a declaration alone does not need

    return check_register(value)


def check_declaration(declaration: Declaration, path: Path) -> list[Problem]:
    """Find what is wrong with a declaration that stands at a path."""
    found: list[Problem] = []
    for check_whole in _DECLARATION_CHECKS:
        found += check_whole(declaration, path)
    for index, interest in enumerate(declaration.interests):
        at = (*path, "interests", index)
        for check_interest in _applicable.get(interest.__class__) or _checks_of(interest.__class__):
            if told := check_interest(interest, at, declaration):
                found += told
    return found


def problem_at(
    code: str, path: Path, message: str, advice: str = "", severity: Severity = Severity.ERROR, *, whole: bool = False
) -> Problem:
    """Make a problem whose message begins with the place in the document, in words."""
    where = place(path, whole=whole)
    told = f"{where}: {message}" if where else message
    return Problem(code=code, path=path, message=told, advice=advice, severity=severity)


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


_AWAITED = (PaymentStatus.PENDING, PaymentStatus.CONTINGENT)
"""A payment that is only hoped for is planned."""


def _pay(interest: Interest, path: Path, _: Declaration) -> Sequence[Problem]:
    pay: Remuneration | None = getattr(interest, "remuneration", None)
    if pay is None or pay.amount is None:
        return ()
    found = list(amount_problems(pay.amount, (*path, "remuneration", "amount")))
    if pay.status is Pay.UNPAID:
        message = f"it is unpaid, and yet an amount is given: {pay.amount}"
        advice = "If that is what was paid, say “paid”; if it covers expenses, say “expenses-only”."
        found.append(problem_at("DOC203", (*path, "remuneration"), message, advice))
    return found


def _sums(interest: Interest, path: Path, _: Declaration) -> Sequence[Problem]:
    """The amount of a payment, and the value of a holding."""
    amount: Amount | None = getattr(interest, "amount", None)
    value: Amount | None = getattr(interest, "value", None)
    if amount is not None:
        return list(amount_problems(amount, (*path, "amount")))
    return list(amount_problems(value, (*path, "value"))) if value is not None else ()


def amount_problems(amount: Amount, path: Path) -> Iterator[Problem]:
    """Find what is wrong with an amount: the order of a band, and decimals that the currency lacks."""
    low, high = amount.minimum, amount.maximum
    if low is not None and high is not None and low > high:
        yield problem_at("DOC210", path, f"the band runs from {low} to {high}", "Put the smaller into “minimum”.")
    _, decimals = CURRENCIES[amount.currency]
    for sum_ in (amount.value, low, high):
        if sum_ is not None and _decimals(sum_) > decimals:
            message = f"{amount.currency} {sum_} has more decimals than the currency, which has {decimals}"
            yield problem_at("DOC211", path, message, "Look for a slip in the amount.", Severity.WARNING)


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def _placement(interest: Interest, path: Path, _: Declaration) -> Sequence[Problem]:
    if interest.kind != "secondment" or not isinstance(interest, Placement):
        return ()
    host = interest.host or (interest.under and interest.under.organisation) or interest.scheme
    missing = [f"“{name}”" for name, there in (("host", host), ("home", interest.home)) if not there]
    if not missing:
        return ()
    message = f"a secondment has a home employer and a host; it lacks {' and '.join(missing)}"
    advice = "Say who sends the person, and where to."
    return [problem_at("DOC212", path, message, advice, Severity.WARNING, whole=True)]


_CIRCUMSTANCES = frozenset(
    {
        *("amount", "during_work", "ended", "id", "note", "occasions", "period", "planned", "recipient"),
        *("remuneration", "scope", "status", "subject"),
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


def _nothing_to_declare(declaration: Declaration, path: Path) -> Iterable[Problem]:
    """Missing is not none, and none is not some."""
    if declaration.nothing_to_declare:
        return _nils(declaration, path)
    if declaration.interests:
        return ()
    message = f"{declaration.declarant.name} declares neither interests nor that there are none"
    advice = "Missing is not none: list the interests, or say “nothing_to_declare: true”."
    return [problem_at("DOC209", path, message, advice, Severity.WARNING, whole=True)]


def _nils(declaration: Declaration, path: Path) -> Iterator[Problem]:
    for index, nil in enumerate(declaration.nothing_to_declare):
        at = (*path, "nothing_to_declare", index)
        if nil.period:
            yield from period_problems(nil.period, at)
        if nil.kind and nil.kind not in kind_names():
            advice = f"{suggestion(nil.kind, kind_names())} “coi-register kinds” lists them all.".strip()
            yield problem_at("DOC213", (*at, "kind"), f"there is no kind {quoted(nil.kind)}", advice)
        against = next((each for each in declaration.interests if _contradicts(nil, each)), None)
        if against is not None and nil.is_full:
            number = len(declaration.interests)
            message = f"“nothing_to_declare” stands beside {count(number, 'interest')}"
            yield problem_at("DOC204", at[:-1], message, "Keep one or the other.")
        elif against is not None:
            which = place((*path, "interests", declaration.interests.index(against)), whole=True)
            message = f"it says that there is nothing, but the {which} is such an interest"
            yield problem_at("DOC204", at, message, "Keep one or the other.", whole=True)


def _contradicts(nil: Nil, interest: Interest) -> bool:
    """Whether an interest certainly is of what there is said to be none."""
    if nil.kind and nil.kind != interest.kind:
        return False
    if nil.organisation and nil.organisation not in interest.organisations():
        return False
    if nil.period is None:
        return True
    return interest.period is not None and interest.period.overlaps(nil.period).name == "YES"


def _repetitions(declaration: Declaration, path: Path) -> Sequence[Problem]:
    """What is said twice, and ids that are given twice."""
    ids = [interest.id for interest in declaration.interests]
    if len(set(ids)) == len(ids):  # so no two interests are the same either
        return ()
    return [*_repeated(declaration, path), *_declaration_ids(declaration, path)]


def _repeated(declaration: Declaration, path: Path) -> Iterator[Problem]:
    seen: dict[Interest, int] = {}
    for index, interest in enumerate(declaration.interests):
        if interest in seen:
            first = place(("interests", seen[interest]), whole=True)
            message = f"it says the same as the {first}"
            yield problem_at(
                "DOC215", (*path, "interests", index), message, "Take one out.", Severity.WARNING, whole=True
            )
        seen.setdefault(interest, index)


def _declaration_ids(declaration: Declaration, path: Path) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, interest in enumerate(declaration.interests):
        if interest.id is None:
            continue
        if interest.id in seen:
            yield _twice((*path, "interests", index, "id"), interest.id)
        seen.add(interest.id)


def _twice(path: Path, id_: str) -> Problem:
    return problem_at("DOC206", path, f"the id {quoted(id_)} is given twice", "Give each its own.")


def _correction(declaration: Declaration, path: Path) -> Sequence[Problem]:
    if declaration.corrects is None:
        return ()
    at = (*path, "corrects")
    if declaration.corrects == declaration.id:
        return [problem_at("DOC214", at, "a declaration cannot correct itself", "Name the one that it replaces.")]
    if declaration.act is Act.CORRECTION:
        return ()
    message = "“corrects” names a declaration, but “act” does not say “correction”"
    return [problem_at("DOC214", at, message, "Add “act: correction”.")]


_InterestCheck = Callable[[Interest, Path, Declaration], Sequence[Problem]]

_INTEREST_CHECKS: tuple[tuple[_InterestCheck, tuple[str, ...]], ...] = (
    (_period, ("period",)),
    (_arose_later, ("period",)),
    (_pay, ("remuneration",)),
    (_sums, ("amount", "value")),
    (_placement, ("home",)),
    (_names_nobody, ("id",)),
    (_ended, ("ended",)),
    (slips, ("id",)),
)
"""Each check of an interest, with the fields of which a kind must have one for the check to find anything."""

_applicable: dict[type[Interest], tuple[_InterestCheck, ...]] = {}


def _checks_of(cls: type[Interest]) -> tuple[_InterestCheck, ...]:
    """The checks that can find anything in interests of a class."""
    names = field_types(cls).keys()
    _applicable[cls] = tuple(one for one, fields in _INTEREST_CHECKS if not names.isdisjoint(fields))
    return _applicable[cls]


_DECLARATION_CHECKS: tuple[Callable[[Declaration, Path], Iterable[Problem]], ...] = (
    _nothing_to_declare,
    _repetitions,
    _correction,
)
