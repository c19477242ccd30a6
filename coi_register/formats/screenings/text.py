"""A screening as text for people: the counts first, then the flags, the gravest first."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from coi_register.english import join
from coi_register.formats.screenings.as_dict import PlaceOf, plain_screening
from coi_register.formats.shared.safe_text import printable
from coi_register.formats.shared.wrapping import wrapped
from coi_register.model.policies import Grade
from coi_register.screening.results.gaps import NOTHING_MISSING
from coi_register.screening.screen import Screening

__all__ = ["report"]


def report(screening: Screening, place_of: PlaceOf) -> str:
    """Write a screening: its head, counts, flags with their evidence, bars of authors, and what was not assessed.

    The gravest flags come first, and those that a disposition answers last.
    """
    plain = plain_screening(screening, place_of)
    # Those that are answered come last; else the order stays.
    flags = sorted(plain["flags"], key=lambda flag: _is_answered(flag["disposition"]))
    blocks = [_counts(screening, plain), *map(_flag, flags)]
    blocks += _section("Articles that a policy may bar", [_bar(each) for each in plain["bars"]])
    blocks += _section("Not assessed", [_gap(each) for each in plain["not_assessed"]])
    untold = [_decided(each) for each in plain["dispositions"] if not _is_told(each, plain)]
    blocks += _section("Dispositions that answer no flag", untold)
    return "\n\n".join(blocks) + "\n"


def _counts(screening: Screening, plain: dict[str, Any]) -> str:
    open_ = screening.open_flags
    lines = [printable(part) for line in plain["head"] for part in _folded(line)]
    if open_:
        severities = Counter(flag.severity for flag in open_)
        told = join([f"{severities[grade]} {grade}" for grade in Grade if severities[grade]])
        lines.append(f"{_potential(len(open_))} to weigh: {told}.")
        codes = Counter(flag.code for flag in open_)
        lines += _filled(", ".join(f"{code}: {codes[code]}" for code in sorted(codes)))
    elif screening.people:
        lines.append("No potential conflict to weigh.")
    answered = len(screening.flags) - len(open_)
    if answered:
        lines.append(f"{_number(answered, 'flag is', 'flags are')} answered by a disposition.")
    if screening.not_assessed:
        lines.append(_not_assessed(screening))
    if screening.flags:
        lines.append("A flag is a fact to weigh, and says nothing against anybody.")
    return "\n".join(lines)


def _not_assessed(screening: Screening) -> str:
    gaps = screening.not_assessed
    is_missing = not any(gap.missing.what in NOTHING_MISSING for gap in gaps)
    told = f"{len(gaps)} not assessed{', because something is missing' if is_missing else ''}: see below."
    answered = sum(not gap.is_open for gap in gaps)
    return f"{told} {_number(answered, 'is', 'are')} answered by a disposition." if answered else told


def _is_told(given: dict[str, Any], plain: dict[str, Any]) -> bool:
    """Whether a disposition that is no longer in force is told already, with what it was on."""
    found = (*plain["flags"], *plain["not_assessed"], *plain["bars"])
    told = (each["disposition"] for each in found if each["disposition"])
    return any(each["fingerprint"] == given["fingerprint"] and each["state"] == given["state"] for each in told)


def _number(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def _is_answered(given: dict[str, Any] | None) -> bool:
    return given is not None and given["state"] == "in force"


def _potential(number: int) -> str:
    return f"{number} potential conflict" if number == 1 else f"{number} potential conflicts"


def _flag(flag: dict[str, Any]) -> str:
    about = f", on {flag['about']['name']}" if flag["about"] and flag["about"]["sort"] == "matter" else ""
    about = about or (f", by way of {flag['about']['name']}" if flag["about"] else "")
    patron = f" and {flag['patron']['name']}" if flag["patron"] else ""
    given = flag["disposition"]
    mark = f" [{given['outcome']}]" if given and _is_answered(given) else ""
    head = f"{flag['code']} {flag['severity']}, {flag['certainty']}{mark}: {flag['title']}"
    lines = [head, f"  {flag['fellow']['name']}{patron}{about}"]
    lines += _filled(flag["explanation"])
    if flag["period"]:
        lines.append(f"  Shared days: {flag['period']}")
    lines += [f"  Evidence: {_evidence(each)}" for each in flag["evidence"]]
    lines += [f"  Rests on a figure that was not verified: {each}" for each in flag["policy"]["unverified"]]
    if flag["classification"]:
        lines.append(f"  Types of interest: {join(flag['classification'])}")
    if given:
        lines += _filled(f"Disposition, {given['state']}: {given['explanation']}")
    lines.append(f"  Fingerprint: {flag['fingerprint']}")
    return "\n".join(map(printable, lines))


def _evidence(each: dict[str, Any]) -> str:
    place = f"{each['file']}:{each['line']}" if each["file"] and each["line"] else each["file"]
    return " ".join(filter(None, (f"{each['kind']} {each['interest']}", f"({place})" if place else "")))


def _folded(line: str) -> list[str]:
    """Fold a line of the head; what goes on is indented."""
    return wrapped(line, then="  ")


def _filled(text: str) -> list[str]:
    return wrapped(text, "  ")


def _section(title: str, entries: list[list[str]]) -> Iterator[str]:
    if entries:
        yield "\n".join([f"{title}:", *(printable(line) for entry in entries for line in entry)])


def _bar(bar: dict[str, Any]) -> list[str]:
    unverified = [f"  Rests on what was not verified: {each}" for each in bar["unverified"]]
    return _filled(f"{bar['outcome'].capitalize()}: {bar['explanation']}") + unverified + _answer(bar)


def _gap(gap: dict[str, Any]) -> list[str]:
    file, line = (gap["of"] or {}).get("file"), (gap["of"] or {}).get("line")
    place = f" ({file}:{line})" if file else ""
    return _filled(f"{gap['explanation']}{place}") + _answer(gap)


def _answer(told: dict[str, Any]) -> list[str]:
    """The disposition and the fingerprint of what was not assessed."""
    given = told["disposition"]
    lines = _filled(f"Disposition, {given['state']}: {given['explanation']}") if given else []
    return [*lines, *([f"  Fingerprint: {told['fingerprint']}"] if told["fingerprint"] else [])]


def _decided(given: dict[str, Any]) -> list[str]:
    return _filled(f"{given['fingerprint']}, {given['state']}: {given['explanation']}")
