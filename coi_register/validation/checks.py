"""Semantic checks: what a schema cannot say. Each is a short generator over a declaration or a register."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache

from coi_register.currencies import CURRENCIES
from coi_register.declarations import Act, Declaration, Nil
from coi_register.errors import Path, Problem, Severity
from coi_register.fields import field_types
from coi_register.interests.base import Interest
from coi_register.interests.kinds import kind_names
from coi_register.interests.shapes import Placement
from coi_register.interests.terms import Pay, Remuneration
from coi_register.money import Amount
from coi_register.periods import PartialDate, Period, ambiguous_range_hint
from coi_register.references import dangling
from coi_register.register import Register
from coi_register.validation.wording import place, quoted, suggestion

__all__ = ["CHECK_CODES", "check"]

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
}

_EARLIEST, _LATEST = 1900, 2100
"""Nobody alive had an interest before, and nobody plans beyond; official registers contain the years 0204 and 1025."""


def check(value: Declaration | Register) -> list[Problem]:
    """Find what is wrong with a document whose structure is in order.

    Returns:
        Problems without file, line and column.
    """
    if isinstance(value, Declaration):
        return list(_declaration(value, ()))
    found = list(_references(value))
    found += _ids(value)
    for index, declaration in enumerate(value.declarations):
        found += _declaration(declaration, ("declarations", index))
    found += _corrections(value)
    return found


def _declaration(declaration: Declaration, path: Path) -> Iterator[Problem]:
    for check_one in _CHECKS:
        yield from check_one(declaration, path)


def _problem(
    code: str, path: Path, message: str, advice: str = "", severity: Severity = Severity.ERROR, *, whole: bool = False
) -> Problem:
    where = place(path, whole=whole)
    told = f"{where}: {message}" if where else message
    return Problem(code=code, path=path, message=told, advice=advice, severity=severity)


def _periods(declaration: Declaration, path: Path) -> Iterator[Problem]:
    """The period of each interest by itself: its order, its years, and whether it may be misread."""
    for index, interest in enumerate(declaration.interests):
        period = interest.period
        if period is None:
            continue
        at = (*path, "interests", index, "period")
        if period.reversed:
            yield _problem("DOC201", at, f"the period ends before it starts: {period}", "Put the earlier date first.")
        for year in _implausible_years(period):
            message = f"the year {year:04} is not plausible: {period}"
            yield _problem("DOC202", at, message, "Look for a slip of the keyboard.")
        hint = ambiguous_range_hint(str(period)) if period.single else None
        if hint:
            said, _, advice = hint.rpartition("; ")
            yield _problem("DOC208", at, said, f"{advice[:1].upper()}{advice[1:]}.", Severity.HINT)


def _implausible_years(period: Period) -> Iterator[int]:
    for bound in (period.start,) if period.single else (period.start, period.end):
        if isinstance(bound, PartialDate) and not _EARLIEST <= bound.year <= _LATEST:
            yield bound.year


def _arose_later(declaration: Declaration, path: Path) -> Iterator[Problem]:
    day = declaration.declared_on
    if day is None:
        return
    for index, interest in enumerate(declaration.interests):
        period = interest.period
        if period is None or interest.planned or not isinstance(period.start, PartialDate):
            continue
        if period.start.first > day:
            at = (*path, "interests", index, "period")
            message = f"it is declared on {day}, before it begins ({period})"
            advice = "If it is still to come, add “planned: true”; otherwise look at the dates."
            yield _problem("DOC207", at, message, advice, Severity.WARNING)


def _pay(declaration: Declaration, path: Path) -> Iterator[Problem]:
    """Remuneration and amounts."""
    for index, interest in enumerate(declaration.interests):
        pay: Remuneration | None = getattr(interest, "remuneration", None)
        at = (*path, "interests", index)
        if pay is not None and pay.amount is not None:
            if pay.status is Pay.UNPAID:
                message = f"it is unpaid, and yet an amount is given: {pay.amount}"
                advice = "If that is what was paid, say “paid”; if it covers expenses, say “expenses-only”."
                yield _problem("DOC203", (*at, "remuneration"), message, advice)
            yield from _amount(pay.amount, (*at, "remuneration", "amount"))
        for name in ("amount", "value"):
            found: Amount | None = getattr(interest, name, None)
            if found is not None:
                yield from _amount(found, (*at, name))


def _amount(amount: Amount, path: Path) -> Iterator[Problem]:
    low, high = amount.minimum, amount.maximum
    if low is not None and high is not None and low > high:
        yield _problem("DOC210", path, f"the band runs from {low} to {high}", "Put the smaller into “minimum”.")
    _, decimals = CURRENCIES[amount.currency]
    for sum_ in (amount.value, low, high):
        if sum_ is not None and _decimals(sum_) > decimals:
            message = f"{amount.currency} {sum_} has more decimals than the currency, which has {decimals}"
            yield _problem("DOC211", path, message, "Look for a slip in the amount.", Severity.WARNING)


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def _placements(declaration: Declaration, path: Path) -> Iterator[Problem]:
    for index, interest in enumerate(declaration.interests):
        if interest.kind != "secondment" or not isinstance(interest, Placement):
            continue
        host = interest.host or (interest.under and interest.under.organisation) or interest.scheme
        missing = [f"“{name}”" for name, there in (("host", host), ("home", interest.home)) if not there]
        if missing:
            message = f"a secondment has a home employer and a host; it lacks {' and '.join(missing)}"
            advice = "Say who sends the person, and where to."
            yield _problem("DOC212", (*path, "interests", index), message, advice, Severity.WARNING, whole=True)


_CIRCUMSTANCES = frozenset(
    [
        "amount",
        "id",
        "note",
        "occasions",
        "period",
        "planned",
        "recipient",
        "remuneration",
        "scope",
        "status",
        "subject",
    ]
)
"""The fields that tell of an interest how and when, but not with whom or what."""


def _name_nobody(declaration: Declaration, path: Path) -> Iterator[Problem]:
    """A role, payment or holding needs some other party, office, title or thing for a reader to make sense of it."""
    for index, interest in enumerate(declaration.interests):
        if not any(getattr(interest, name) for name in _telling(type(interest))):
            advice = "Name the organisation, or describe it: {description: diagnostic start-up}."
            at = (*path, "interests", index)
            message = "it does not say with whom or what"
            yield _problem("DOC216", at, message, advice, Severity.WARNING, whole=True)


@cache
def _telling(cls: type[Interest]) -> tuple[str, ...]:
    """The fields of a kind that tell with whom or what, the commonest first."""
    names = [name for name in field_types(cls) if name not in _CIRCUMSTANCES]
    return tuple(sorted(names, key=lambda name: name not in ("organisation", "payer", "host")))


def _nothing_with_interests(declaration: Declaration, path: Path) -> Iterator[Problem]:
    for index, nil in enumerate(declaration.nothing_to_declare):
        at = (*path, "nothing_to_declare", index)
        against = next((each for each in declaration.interests if _contradicts(nil, each)), None)
        if against is not None and nil.is_full:
            message = f"“nothing_to_declare” stands beside {len(declaration.interests)} interests"
            message = message.replace(" 1 interests", " an interest")
            yield _problem("DOC204", at[:-1], message, "Keep one or the other.")
        elif against is not None:
            number = declaration.interests.index(against)
            which = place((*path, "interests", number), whole=True)
            message = f"it says that there is nothing, but the {which} is such an interest"
            yield _problem("DOC204", at, message, "Keep one or the other.", whole=True)


def _contradicts(nil: Nil, interest: Interest) -> bool:
    """Whether an interest certainly is of what there is said to be none."""
    if nil.kind and nil.kind != interest.kind:
        return False
    if nil.organisation and nil.organisation not in interest.organisations():
        return False
    if nil.period is None:
        return True
    return interest.period is not None and interest.period.overlaps(nil.period).name == "YES"


def _nil_kinds(declaration: Declaration, path: Path) -> Iterator[Problem]:
    for index, nil in enumerate(declaration.nothing_to_declare):
        if nil.kind and nil.kind not in kind_names():
            at = (*path, "nothing_to_declare", index, "kind")
            advice = f"{suggestion(nil.kind, kind_names())} “coi-register kinds” lists them all.".strip()
            yield _problem("DOC213", at, f"there is no kind {quoted(nil.kind)}", advice)


def _says_nothing(declaration: Declaration, path: Path) -> Iterator[Problem]:
    if not declaration.interests and not declaration.nothing_to_declare:
        message = f"{declaration.declarant.name} declares neither interests nor that there are none"
        advice = "Missing is not none: list the interests, or say “nothing_to_declare: true”."
        yield _problem("DOC209", path, message, advice, Severity.WARNING, whole=True)


def _repeated(declaration: Declaration, path: Path) -> Iterator[Problem]:
    if len(declaration.interests) < 2:
        return
    for index, interest in enumerate(declaration.interests):
        if interest in declaration.interests[:index]:
            first = place(("interests", declaration.interests.index(interest)), whole=True)
            message = f"it says the same as the {first}"
            yield _problem(
                "DOC215", (*path, "interests", index), message, "Take one out.", Severity.WARNING, whole=True
            )


def _declaration_ids(declaration: Declaration, path: Path) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, interest in enumerate(declaration.interests):
        if interest.id is None:
            continue
        if interest.id in seen:
            yield _twice((*path, "interests", index, "id"), interest.id)
        seen.add(interest.id)


def _twice(path: Path, id_: str) -> Problem:
    return _problem("DOC206", path, f"the id {quoted(id_)} is given twice", "Give each its own.")


def _correction(declaration: Declaration, path: Path) -> Iterator[Problem]:
    if declaration.corrects and declaration.act is not Act.CORRECTION:
        message = "“corrects” names a declaration, but “act” does not say “correction”"
        yield _problem("DOC214", (*path, "corrects"), message, "Add “act: correction”.")


def _references(register: Register) -> Iterator[Problem]:
    for found in dangling(register):
        message = f"{quoted(found.text)} looks like an id, and none of the {found.wanted} has it"
        advice = suggestion(found.text, found.defined)
        yield _problem("DOC205", found.path, message, advice or f"Define it under “{found.wanted}”, or write a name.")


def _ids(register: Register) -> Iterator[Problem]:
    for key in ("people", "organisations", "offices", "schemes", "declarations"):
        seen: set[str] = set()
        for index, each in enumerate(getattr(register, key)):
            if each.id and each.id in seen:
                yield _twice((key, index, "id"), each.id)
            seen.add(each.id or "")


def _corrections(register: Register) -> Iterator[Problem]:
    ids = tuple(each.id for each in register.declarations if each.id)
    for index, declaration in enumerate(register.declarations):
        if declaration.corrects and declaration.corrects not in ids:
            path = ("declarations", index, "corrects")
            message = f"no declaration has the id {quoted(declaration.corrects)}"
            yield _problem("DOC214", path, message, suggestion(declaration.corrects, ids))


_CHECKS: tuple[Callable[[Declaration, Path], Iterator[Problem]], ...] = (
    _periods,
    _arose_later,
    _pay,
    _placements,
    _name_nobody,
    _says_nothing,
    _nothing_with_interests,
    _nil_kinds,
    _repeated,
    _declaration_ids,
    _correction,
)
