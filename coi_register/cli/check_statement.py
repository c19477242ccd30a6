"""`coi-register check-statement`: whether a statement still tells what its authors have declared."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coi_register.documents.register_loader import LoadedRegister
    from coi_register.readback import NotStated

__all__ = ["run"]

_DIFFERS, _USED_WRONGLY = 1, 2


def run(options: Any) -> int:
    """Print what differs between a statement and a register."""
    from coi_register.errors import DocumentError
    from coi_register.readback import check_statement, read_statement

    if "-" in options.files and options.statement == "-":
        print("coi-register: standard input is either the statement or the register", file=sys.stderr)
        return _USED_WRONGLY
    from coi_register.formats.statement_checks import check_report

    try:
        written = read_statement(options.statement)
        gathered = _gathered(options.files)
        if gathered is None:
            return _USED_WRONGLY
        from coi_register.cli.manuscript_option import asked_manuscripts

        check = check_statement(
            written,
            gathered.register,
            policy=options.policy,
            style=options.style,
            known_on=options.known_on,
            manuscripts=asked_manuscripts(options.manuscript, gathered.register.manuscripts),
        )
    except DocumentError as error:  # of the statement, a policy or a style
        from coi_register.cli.invalid_input import complain

        return complain(error)
    print(check_report(options.format, check, written, _place_of(gathered)), end="")
    return 0 if check.holds else _DIFFERS


def _gathered(places: Any) -> LoadedRegister | None:
    """Read a register; if it is not valid, say why."""
    from coi_register.cli.gc_pause import garbage_collector_paused
    from coi_register.cli.stdin import piped
    from coi_register.documents.register_loader import read_register

    with garbage_collector_paused(), piped(places):
        gathered = read_register(places, resolve=True)
        if gathered.is_valid:
            return gathered
        from coi_register.documents.load_dump import documents_in
        from coi_register.formats.problems import report

        print(report("text", documents_in(places)), end="", file=sys.stderr)
        return None


def _place_of(gathered: LoadedRegister) -> Any:
    from coi_register.entities.fact_ids import interest_id
    from coi_register.statements.content.manuscripts import funding_of

    def place_of(not_stated: NotStated) -> tuple[str, int, int]:
        if not_stated.manuscript is not None:
            ids = [interest_id(each) for each in funding_of(not_stated.manuscript)]
            return gathered.place_of(not_stated.manuscript, ("funding", ids.index(not_stated.fact_id)))
        return gathered.place_of_interest(not_stated.declaration, not_stated.interest)

    return place_of
