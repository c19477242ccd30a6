"""What a comparison of a statement with a register has found, as text and as JSON."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import Any

from coi_register.english import count, join
from coi_register.errors import InvalidValueError
from coi_register.formats.shared.safe_text import json_text, printable
from coi_register.model.kinds.base import Interest
from coi_register.model.parties import Person
from coi_register.readback.check import NoLonger, NotStated, StatementCheck
from coi_register.readback.written_statement import WrittenStatement
from coi_register.statements.state import stated

__all__ = ["CHECK_FORMATS", "Place", "check_report"]

CHECK_FORMATS = ("text", "json")
"""The formats of a comparison."""

Place = Callable[[NotStated], tuple[str, int, int]]
"""Tells where a fact stands: its file, line and column; empty and 0 where that is not known."""


def _nowhere(not_stated: NotStated) -> tuple[str, int, int]:
    del not_stated
    return "", 0, 0


def check_report(name: str, check: StatementCheck, written: WrittenStatement, place_of: Place = _nowhere) -> str:
    """Write what a comparison has found.

    Args:
        name: the name of a format, one of `CHECK_FORMATS`.
        check: what was found.
        written: the statement that was compared.
        place_of: tells where a fact stands in the register.

    Returns:
        Text that ends with a line break. JSON is an object with `holds`, `style`, `on`, `not_stated` (each with
        `person`, `interest`, `kind`, `says`, `file`, `line`, `column`), `no_longer` (`text`, `token`, and `interest`,
        an id or null), `reworded` (`written`, `now`), `strangers`, `not_compared`, `new_authors`, `overtaken_nils`
        and `new_nils` (sentences).

    Raises:
        InvalidValueError: if there is no such format.
    """
    if name == "json":
        return json_text(_plain(check, written, place_of))
    if name == "text":
        return "".join(f"{printable(line)}\n" for line in _lines(check, written, place_of))
    raise InvalidValueError(f"there is no format “{name}”; there are {', '.join(CHECK_FORMATS)}")


def _plain(check: StatementCheck, written: WrittenStatement, place_of: Place) -> dict[str, Any]:
    not_stated = []
    for each in check.not_stated:
        file, line, column = place_of(each)
        not_stated.append(
            {
                "person": each.person.name,
                "interest": each.fact_id,
                "kind": each.interest.kind,
                "says": _says(each.person, each.interest, written, each),
                "file": file,
                "line": line,
                "column": column,
            }
        )
    return {
        "holds": check.holds,
        "style": written.style,
        "on": written.on.isoformat() if written.on else None,
        "not_stated": not_stated,
        "no_longer": [
            {"text": each.text, "token": each.token, "interest": each.fact_id or None} for each in check.no_longer
        ],
        "reworded": [{"written": each.written, "now": each.now} for each in check.reworded],
        "strangers": list(check.strangers),
        "not_compared": check.not_compared or None,
        "new_authors": list(check.new_authors),
        "overtaken_nils": list(check.overtaken_nils),
        "new_nils": list(check.new_nils),
    }


def _lines(check: StatementCheck, written: WrittenStatement, place_of: Place) -> Iterator[str]:
    if check.new_authors:
        yield "New authors, of whom the statement says nothing:"
        yield from (f"  {name}" for name in check.new_authors)
    if check.not_stated:
        yield "In the register, and not in the statement:"
        for not_stated in check.not_stated:
            place = ":".join(str(part) for part in place_of(not_stated) if part)
            yield f"  {_says(not_stated.person, not_stated.interest, written, not_stated)}"
            yield f"    {', '.join(filter(None, (not_stated.interest.kind, not_stated.fact_id, place)))}"
    if check.no_longer:
        yield "In the statement, and no longer in the register:"
        for text, facts in _by_sentence(check.no_longer):
            yield f"  {text}"
            if facts[0].fact_id:  # of which JSON alone tells
                yield f"    {', '.join(each.fact_id for each in facts)}"
            elif len(facts) > 1:
                yield f"    {count(len(facts), 'fact')}"
    if check.overtaken_nils:
        yield "The statement says that there is nothing, which the register does not say any more:"
        yield from (f"  {text}" for text in check.overtaken_nils)
    if check.new_nils:
        yield "In the register it is said by now that there is nothing, and not in the statement:"
        yield from (f"  {text}" for text in check.new_nils)
    if check.reworded:
        yield "Worded otherwise now:"
        for reworded in check.reworded:
            yield f"  the statement: {reworded.written or '(nothing)'}"
            yield f"  now:           {reworded.now or '(nothing)'}"
    if check.strangers:
        have = "has" if len(check.strangers) == 1 else "have"
        yield f"{join(list(check.strangers))} {have} no declaration in the register."
    if check.not_compared:
        yield f"The wording was not compared: {check.not_compared}."
    yield _sum(check)


def _by_sentence(no_longer: Iterable[NoLonger]) -> Iterator[tuple[str, tuple[NoLonger, ...]]]:
    """Put the facts together that one sentence states."""
    for text, facts in groupby(no_longer, key=attrgetter("text")):
        yield text, tuple(facts)


def _sum(check: StatementCheck) -> str:
    if check.holds:
        return "The statement says what the register says."
    counts = [
        f"{len(check.not_stated)} not stated",
        f"{len(check.no_longer)} no longer in the register",
        f"{len(check.reworded)} worded otherwise",
    ]
    if check.new_authors:
        counts.append(f"{len(check.new_authors)} new {'author' if len(check.new_authors) == 1 else 'authors'}")
    if check.overtaken_nils:
        counts.append(f"{len(check.overtaken_nils)} saying “nothing” no longer")
    if check.new_nils:
        counts.append(f"{len(check.new_nils)} saying “nothing” by now")
    return f"{', '.join(counts)}."


def _says(person: Person, interest: Interest, written: WrittenStatement, not_stated: NotStated) -> str:
    """State a fact by itself, as of the day of the statement or, where that is lost, of its declaration."""
    on = written.on or not_stated.declaration.declared_on
    return stated(interest, person, on) if on else f"{person.name}: {interest.kind}"
