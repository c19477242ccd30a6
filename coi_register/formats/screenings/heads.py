"""The head of a report of a screening: what was looked at and what was not, in sentences that every format has."""

from collections.abc import Iterable, Iterator

from coi_register.english import count, join, long_date
from coi_register.explanations import named
from coi_register.screening.results.coverage import Unscreened
from coi_register.screening.rules import rule_codes
from coi_register.screening.screen import Screening

__all__ = ["head_lines", "nobody_words", "reason_words"]

_NOBODY = (
    "nobody in this register has been placed, takes part in a matter, or is named by somebody who was: nothing was "
    "screened"
)
_FAMILY = len("COI1")


def head_lines(screening: Screening) -> tuple[str, ...]:
    """Say what a screening rests on, in a few lines.

    They say how many people were screened, on which day, under which policy; why nobody was; what was known; who was
    not screened, and why; and which rules were left out.
    """
    coverage = screening.coverage
    policy = f"the policy {screening.policy.name} ({screening.policy.version})"
    people = count(screening.people, "person", "people").capitalize() if screening.people else "Nobody"
    lines = [f"{people} screened on {long_date(screening.on)} under {policy}."]
    nobody = nobody_words(screening)
    if nobody:
        lines.append(f"Why: {nobody}.")
    known_on = coverage.known_on
    known = f"what had been declared by {long_date(known_on)}" if known_on else "all that the register holds"
    lines.append(f"Known: {known}.")
    reasons = [reason_words(screening, reason, number) for reason, number in coverage.reasons.items()]
    if reasons or screening.people:
        lines.append(f"Not screened: {'; '.join(reasons) or 'nobody'}.")
    lines += _rules(screening)
    if screening.is_what_if:
        lines.append("What follows would be new if what is proposed stood in the register.")
    if coverage.proposed:
        names = join(named(coverage.directory.entity(key)) for key in coverage.proposed)
        lines.append(f"Proposed for {names}, who {'was' if len(coverage.proposed) == 1 else 'were'} not screened.")
    return tuple(lines)


def nobody_words(screening: Screening) -> str:
    """Say why nobody was screened; empty where somebody was."""
    if screening.people:
        return ""
    coverage = screening.coverage
    known = f"by what had been declared by {long_date(coverage.known_on)}, " if coverage.known_on else ""
    reasons = set(coverage.reasons)
    fellow = named(coverage.directory.entity(coverage.fellow)) if coverage.fellow else ""
    if Unscreened.CONTRADICTED in reasons:
        who = fellow or "everybody who could be screened"
        return f"{known}what {who} has declared contradicts itself: nothing was screened"
    if coverage.patron and Unscreened.OTHER_PATRON in reasons:
        patron = named(coverage.directory.entity(coverage.patron))
        tie = f"no patron of {fellow}" if fellow else "the patron of nobody here"
        return f"{known}{patron} is {tie}: nothing was screened"
    if fellow:
        return f"{known}{fellow} has not been placed and takes part in no matter: nothing was screened"
    return known + _NOBODY


def reason_words(screening: Screening, reason: Unscreened, number: int) -> str:
    """Say how many people were not screened for a reason."""
    known_on = screening.coverage.known_on
    why = {
        Unscreened.OTHER_FELLOW: "left out by --fellow",
        Unscreened.OTHER_PATRON: "left out by --patron",
        Unscreened.CONTRADICTED: "whose declarations contradict each other",
        Unscreened.NOT_KNOWN: f"who declared only after {long_date(known_on) if known_on else 'that day'}",
        Unscreened.NOT_PLACED: "neither placed nor taking part in a matter",
        Unscreened.NO_DECLARATION: "without a declaration",
    }
    return f"{count(number, 'person', 'people')} {why[reason]}"


def _rules(screening: Screening) -> Iterator[str]:
    rules = screening.coverage.rules
    for by, codes in (
        ("--select", rules.left_out_by_select),
        ("--ignore", rules.left_out_by_ignore),
        ("the policy", rules.left_out_by_policy),
    ):
        if codes:
            yield f"Rules left out by {by}: {', '.join(_families(codes))}."
    if screening.people and rules.applied == rules.idle:
        yield "The rules that were applied had nothing to look at."


def _families(codes: Iterable[str]) -> Iterator[str]:
    """Shorten codes: COI3xx for a whole family; else each code."""
    given = tuple(codes)
    for family in dict.fromkeys(code[:_FAMILY] for code in given):
        whole = [code for code in rule_codes() if code.startswith(family)]
        own = [code for code in given if code.startswith(family)]
        if len(own) > 1 and own == whole:
            yield f"{family}xx"
        else:
            yield from own
