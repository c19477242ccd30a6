"""Semantic checks: what a schema cannot say. Those of a declaration; `interest_checks` has those of an interest."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from coi_register.english import count
from coi_register.errors import Problem, Severity
from coi_register.json_pointer import Path
from coi_register.model.declarations import Act, Declaration, Nil
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.icmje_items import SUPPORT, look_back
from coi_register.model.kinds.registry import kind_names
from coi_register.model.kinds.shapes import Payment
from coi_register.model.kinds.vocabulary import Scope
from coi_register.model.parties import Organisation
from coi_register.model.periods import Answer
from coi_register.validation.blank_texts import BLANK_CODES, blank_texts
from coi_register.validation.interest_checks import interests_problems, period_problems
from coi_register.validation.phrase_hints import PHRASE_CODES
from coi_register.validation.problem_text import place, problem_at, quoted, suggestion
from coi_register.validation.text_hints import SLIP_CODES

__all__ = ["CHECK_CODES", "check_declaration"]

CHECK_CODES = {
    "DOC201": "a period ends before it starts",
    "DOC202": "an implausible year",
    "DOC203": "unpaid, with an amount or a payer",
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
    "DOC221": "nothing to declare, of what is left open",
    "DOC222": "words in the present, of what is over",
    "DOC223": "a name as it stands in a list",
    "DOC224": "none with a body or in a period, after “others: true”",
    "DOC225": "none of something, after “others: true”",
    "DOC230": "an identifier whose check digits do not fit",
    "DOC231": "an identifier of another shape than its system has",
    "DOC232": "a title, letters or pronouns inside a name",
    "DOC233": "a name of four words or more without its family name",
    "DOC234": "a name in capitals",
    "DOC235": "an e-mail address for a name",
    "DOC236": "names that look alike and count as two",
    "DOC240": "a correction of what somebody else has declared",
    "DOC241": "nothing to declare, while something goes on",
    "DOC242": "two tellings of one day that cannot both hold",
    "DOC243": "an interest that fits several told before",
    **BLANK_CODES,
    "DOC252": "a rate that would be printed with a slip",
    "DOC253": "several bodies in one name",
    "DOC254": "a sum of zero, which is no pay",
    **PHRASE_CODES,
    "DOC270": "a name that fits several",
    "DOC271": "two definitions with one identifier",
}


def check_declaration(declaration: Declaration, path: Path, *, speaks: bool = False) -> list[Problem]:
    """Find what is wrong with a declaration that stands at a path.

    Args:
        declaration: the declaration.
        path: the way to it.
        speaks: whether every text in it is known to say something.
    """
    found: list[Problem] = []
    for check_whole in _DECLARATION_CHECKS:
        found += check_whole(declaration, path)
    found += interests_problems(declaration, path)
    return found if speaks else found + blank_texts(declaration, path)


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
    listed, before = _Listed(declaration.interests), _Before()
    for index, nil in enumerate(declaration.nothing_to_declare):
        at = (*path, "nothing_to_declare", index)
        if nil.period:
            yield from period_problems(nil.period, at)
        if nil.kind and nil.kind not in kind_names():
            advice = f"{suggestion(nil.kind, kind_names())} “coi-register kinds” lists them all.".strip()
            yield problem_at("DOC213", (*at, "kind"), f"there is no kind {quoted(nil.kind)}", advice)
        yield from _vague(nil, listed, at)
        yield from _after_others(nil, before, at)
        before.take_in(nil)
        against = next((which for which, each in listed.near(nil) if _contradicts(nil, each, declaration)), None)
        if against is not None and nil.is_full:
            number = len(declaration.interests)
            message = f"“nothing_to_declare” stands beside {count(number, 'interest')}"
            yield problem_at("DOC204", at[:-1], message, "Keep one or the other.")
        elif against is not None:
            there = place((*path, "interests", against), whole=True)
            message = f"it says that there is nothing, but the {there} is such an interest"
            yield problem_at("DOC204", at, message, "Keep one or the other.", whole=True)


class _Listed:
    """The interests of a declaration, by what an answer of none may name, so that each answer is held against few."""

    def __init__(self, interests: Sequence[Interest]) -> None:
        self._all = list(enumerate(interests))

    @cached_property
    def _by_kind(self) -> dict[str, list[tuple[int, Interest]]]:
        found: dict[str, list[tuple[int, Interest]]] = {}
        for each in self._all:
            found.setdefault(each[1].kind, []).append(each)
        return found

    @cached_property
    def _by_body(self) -> dict[Organisation, list[tuple[int, Interest]]]:
        found: dict[Organisation, list[tuple[int, Interest]]] = {}
        for each in self._all:
            for body in dict.fromkeys(each[1].organisations()):
                found.setdefault(body, []).append(each)
        return found

    def near(self, nil: Nil) -> Sequence[tuple[int, Interest]]:
        """Return those that may be of what there is none of, with their positions, in their order."""
        if nil.organisation is not None:
            return self._by_body.get(nil.organisation, ())
        return self._all if nil.kind is None else self._by_kind.get(nil.kind, ())

    def has_any(self, nil: Nil) -> bool:
        """Whether one is of the kind, item and scope that an answer names, whatever body it names."""
        those = self._all if nil.kind is None else self._by_kind.get(nil.kind, ())
        return any(nil.speaks_of(each) for _, each in those)


class _Before:
    """What of the answers before one says “others: true”: any at all, and one that names nothing else."""

    def __init__(self) -> None:
        self.any = self.of_everything = False

    def take_in(self, nil: Nil) -> None:
        """Take in an answer."""
        self.any |= nil.others
        self.of_everything |= nil.others and nil.is_of_everything


def _vague(nil: Nil, listed: _Listed, at: Path) -> Iterator[Problem]:
    """What is said of the rest, where nothing is listed; and of a scope that is not stated."""
    if nil.scope is Scope.NOT_STATED:
        advice = "Say submitted-work, outside, related or unrelated, or leave “scope” out."
        yield problem_at("DOC221", (*at, "scope"), "there can be nothing of a scope that is not stated", advice)
    if nil.others and not listed.has_any(nil):
        message = "“others” says that there is nothing beside what is listed, but nothing such is listed"
        advice = "Leave “others” out." if nil != Nil(others=True) else "Say “nothing_to_declare: true”."
        yield problem_at("DOC221", (*at, "others"), message, advice)


def _after_others(nil: Nil, before: _Before, at: Path) -> Iterator[Problem]:
    """What stands after “others: true” may be an interest that was added at the end of the file."""
    names_a_tie = nil.organisation is not None or nil.period is not None
    if nil.others or not (before.any if names_a_tie else before.of_everything):
        return
    code, severity = ("DOC224", Severity.WARNING) if names_a_tie else ("DOC225", Severity.HINT)
    message = "it stands after “others: true”, and says that there is none"
    advice = "If it is an interest, move it to “interests”; if there is none, put it before “others: true”."
    yield problem_at(code, at, message, advice, severity, whole=True)


def _contradicts(nil: Nil, interest: Interest, declaration: Declaration) -> bool:
    """Whether an interest certainly is of what there is said to be none."""
    if nil.others or not nil.speaks_of(interest):
        return False
    if nil.organisation and nil.organisation not in interest.organisations():
        return False
    if nil.period:
        return interest.period is not None and interest.period.overlaps(nil.period) is Answer.YES
    looks_back = nil.item is not None and nil.item != SUPPORT and not nil.never
    return not (looks_back and _is_too_old(interest, declaration))


def _is_too_old(interest: Interest, declaration: Declaration) -> bool:
    """Whether it certainly was over before the time of which the ICMJE form asks."""
    day, period = declaration.declared_on, interest.period
    return day is not None and period is not None and period.before(look_back(day)) is Answer.YES


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
            advice = _both_or_one(interest)
            yield problem_at("DOC215", (*path, "interests", index), message, advice, Severity.WARNING, whole=True)
        seen.setdefault(interest, index)


def _both_or_one(interest: Interest) -> str:
    """What to do about a fact that stands twice: two gifts of one giver are two, and one gift told twice is one."""
    if isinstance(interest, Payment) and interest.occasions is None:
        both = "If there were two, keep one with “occasions: 2”, or give each an “id” of its own"
    else:
        both = "If there are two, give each an “id” of its own"
    return f"{both}; if it is one fact that stands here twice, take one out."


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


_DECLARATION_CHECKS: tuple[Callable[[Declaration, Path], Iterable[Problem]], ...] = (
    _nothing_to_declare,
    _repetitions,
    _correction,
)
