"""Semantic checks: what a schema cannot say. Each is a short generator over a declaration or a register."""

from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal

from coi_register.currencies import CURRENCIES
from coi_register.declarations import Act, Declaration, Nil
from coi_register.errors import Path, Problem, Severity
from coi_register.fields import field_types
from coi_register.interests.base import Interest
from coi_register.interests.kinds import kind_names
from coi_register.interests.shapes import Holding, Payment, Placement, Role
from coi_register.interests.terms import Pay
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

InterestCheck = Callable[[Interest, Path, Declaration], Iterator[Problem]]
DeclarationCheck = Callable[[Declaration, Path], Iterator[Problem]]


def check(value: Declaration | Register) -> list[Problem]:
    """Find what is wrong with a document whose structure is in order.

    Returns:
        Problems without file, line and column, in the order of the document.
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
    for check_declaration in _DECLARATION_CHECKS:
        yield from check_declaration(declaration, path)
    for index, interest in enumerate(declaration.interests):
        at = (*path, "interests", index)
        for check_interest in _INTEREST_CHECKS:
            yield from check_interest(interest, at, declaration)


def _problem(
    code: str, path: Path, message: str, advice: str = "", severity: Severity = Severity.ERROR, *, whole: bool = False
) -> Problem:
    where = place(path, whole=whole)
    told = f"{where}: {message}" if where else message
    return Problem(code=code, path=path, message=told, advice=advice, severity=severity)


def _period_reversed(interest: Interest, path: Path, _: Declaration) -> Iterator[Problem]:
    if interest.period and interest.period.reversed:
        message = f"the period ends before it starts: {interest.period}"
        yield _problem("DOC201", (*path, "period"), message, "Put the earlier date first.")


def _year_implausible(interest: Interest, path: Path, _: Declaration) -> Iterator[Problem]:
    for year in _years(interest.period):
        if not _EARLIEST <= year <= _LATEST:
            message = f"the year {year:04} is not plausible: {interest.period}"
            yield _problem("DOC202", (*path, "period"), message, "Look for a slip of the keyboard.")


def _years(period: Period | None) -> Iterator[int]:
    if period is None:
        return
    for bound in (period.start,) if period.single else (period.start, period.end):
        if isinstance(bound, PartialDate):
            yield bound.year


def _period_ambiguous(interest: Interest, path: Path, _: Declaration) -> Iterator[Problem]:
    if interest.period is None:
        return
    hint = ambiguous_range_hint(str(interest.period))
    if hint:
        said, _, advice = hint.partition("; ")
        advice = f"{advice[:1].upper()}{advice[1:]}."
        yield _problem("DOC208", (*path, "period"), said, advice, Severity.HINT)


def _unpaid_with_amount(interest: Interest, path: Path, _: Declaration) -> Iterator[Problem]:
    pay = getattr(interest, "remuneration", None)
    if pay and pay.status is Pay.UNPAID and pay.amount:
        message = f"it is unpaid, and yet an amount is given: {pay.amount}"
        advice = "If that is what was paid, say “paid”; if it covers expenses, say “expenses-only”."
        yield _problem("DOC203", (*path, "remuneration"), message, advice)


def _arose_later(interest: Interest, path: Path, declaration: Declaration) -> Iterator[Problem]:
    day, period = declaration.declared_on, interest.period
    if day is None or period is None or interest.planned or not isinstance(period.start, PartialDate):
        return
    if period.start.first > day:
        message = f"it is declared on {day}, before it begins ({period})"
        advice = "If it is still to come, add “planned: true”; otherwise look at the dates."
        yield _problem("DOC207", (*path, "period"), message, advice, Severity.WARNING)


def _amounts(interest: Interest, path: Path, _: Declaration) -> Iterator[Problem]:
    for at, amount in _amounts_of(interest, path):
        low, high = amount.minimum, amount.maximum
        if low is not None and high is not None and low > high:
            message = f"the band runs from {low} down to {high}"
            yield _problem("DOC210", at, message, "Put the smaller amount into “minimum”.")
        _, decimals = CURRENCIES[amount.currency]
        for sum_ in (amount.value, low, high):
            if sum_ is not None and _decimals(sum_) > decimals:
                message = f"{amount.currency} {sum_} has more decimals than the currency ({decimals})"
                yield _problem("DOC211", at, message, "Look for a slip in the amount.", Severity.WARNING)


def _amounts_of(interest: Interest, path: Path) -> Iterator[tuple[Path, Amount]]:
    pay = getattr(interest, "remuneration", None)
    if pay and pay.amount:
        yield (*path, "remuneration", "amount"), pay.amount
    for name in ("amount", "value"):
        found = getattr(interest, name, None)
        if isinstance(found, Amount):
            yield (*path, name), found


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def _placement(interest: Interest, path: Path, _: Declaration) -> Iterator[Problem]:
    if interest.kind != "secondment" or not isinstance(interest, Placement):
        return
    host = interest.host or (interest.under and interest.under.organisation) or interest.scheme
    missing = [name for name, there in (("host", host), ("home", interest.home)) if not there]
    if missing:
        message = "a secondment has a home employer and a host; it lacks " + " and ".join(f"“{it}”" for it in missing)
        yield _problem("DOC212", path, message, "Say who sends the person, and where to.", Severity.WARNING, whole=True)


def _names_nobody(interest: Interest, path: Path, _: Declaration) -> Iterator[Problem]:
    """A role, payment or holding needs some other party, office, title or thing for a reader to make sense of it."""
    if not isinstance(interest, Role | Payment | Holding | Placement):
        return
    told = ("period", "remuneration", "planned", "id", "subject", "scope", "amount", "status", "recipient", "occasions")
    telling = (name for name in field_types(type(interest)) if name not in told)
    if not any(getattr(interest, name) for name in telling):
        advice = "Name the organisation, or describe it: {description: diagnostic start-up}."
        yield _problem("DOC216", path, "it does not say with whom or what", advice, Severity.WARNING, whole=True)


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
    for index, interest in enumerate(declaration.interests):
        if interest in declaration.interests[:index]:
            first = place(("interests", declaration.interests.index(interest)), whole=True)
            message = f"it says the same as the {first}"
            yield _problem("DOC215", (*path, "interests", index), message, "Take one out.", Severity.WARNING, whole=True)


def _declaration_ids(declaration: Declaration, path: Path) -> Iterator[Problem]:
    ids = Counter(interest.id for interest in declaration.interests if interest.id)
    seen: set[str] = set()
    for index, interest in enumerate(declaration.interests):
        if interest.id and ids[interest.id] > 1 and interest.id in seen:
            yield _twice((*path, "interests", index, "id"), interest.id)
        seen.add(interest.id or "")


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


_INTEREST_CHECKS: tuple[InterestCheck, ...] = (
    _period_reversed,
    _year_implausible,
    _period_ambiguous,
    _unpaid_with_amount,
    _arose_later,
    _amounts,
    _placement,
    _names_nobody,
)
_DECLARATION_CHECKS: tuple[DeclarationCheck, ...] = (
    _says_nothing,
    _nothing_with_interests,
    _nil_kinds,
    _repeated,
    _declaration_ids,
    _correction,
)
