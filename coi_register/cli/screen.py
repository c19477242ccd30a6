"""`coi-register screen`: potential conflicts between fellows and their patrons."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coi_register.documents.register_loader import LoadedRegister
    from coi_register.model.policies import Policy
    from coi_register.screening.results.article_bars import Exclusion
    from coi_register.screening.results.flags import Flag, NotAssessed
    from coi_register.screening.screen import Screening

__all__ = ["run"]

_FOUND, _USED_WRONGLY, _NOT_ASSESSED = 1, 2, 3


def run(options: Any) -> int:
    """Screen a register, and print what was found."""
    from coi_register.cli.gc_pause import garbage_collector_paused
    from coi_register.cli.stdin import piped

    with garbage_collector_paused(), piped((*options.files, *options.what_if)):
        return _run(options)


def _run(options: Any) -> int:
    from coi_register.cli.progress import progress
    from coi_register.errors import DocumentError
    from coi_register.screening.policies.files import load_policy

    try:  # first, since it takes less time than to read a register
        policy = load_policy(options.policy)
    except DocumentError as error:
        from coi_register.cli.invalid_input import complain

        return complain(error)
    with progress("documents") as tell:
        gathered = _gathered(options.files, options.format, tell)
    proposed = (
        _gathered((*options.files, *options.what_if), options.format, None)
        if options.what_if and gathered
        else gathered
    )
    if gathered is None or proposed is None:
        return _USED_WRONGLY
    if options.what_if:
        _check_names(gathered, options.what_if)
    screening = _screening(options, policy, gathered, proposed)
    if options.decide is not None:
        return _decide(screening, options.decide)
    from coi_register.cli.places import Places
    from coi_register.formats.screenings import screening_report

    _tell_warnings(proposed, screening)
    print(screening_report(options.format, screening, Places(proposed, screening)), end="")
    return _code(screening)


def _gathered(places: Any, form: str, tell: Any) -> LoadedRegister | None:
    """Read a register; if it is not valid, say why, also in the format that is asked for where problems have it."""
    from coi_register.documents.register_loader import read_register

    gathered = read_register(places, progress=tell)
    if gathered.is_valid:
        return gathered
    from coi_register.documents.load_dump import documents_in
    from coi_register.formats.problems import report

    documents = documents_in(places)
    if form in ("sarif", "github"):
        print(report(form, documents), end="")
    print(report("text", documents), end="", file=sys.stderr)
    return None


def _check_names(gathered: LoadedRegister, places: Any) -> None:
    """Refuse a proposal with a name that the register does not have: it would find nothing because of a slip."""
    from coi_register.documents.register_loader import read_register
    from coi_register.entities.proposed_names import check_proposed_names

    check_proposed_names(gathered.register, read_register(places).register)


def _screening(options: Any, policy: Policy, gathered: LoadedRegister, proposed: LoadedRegister) -> Screening:
    import datetime

    from coi_register.cli.progress import progress
    from coi_register.screening.screen import screen

    on = options.on or datetime.date.today()
    chosen = {"fellow": options.fellow, "patron": options.patron, "select": options.select, "ignore": options.ignore}
    if options.known_on is None and options.on is not None:
        from coi_register.cli.later_declarations import tell_later

        tell_later(proposed.register.declarations, on)
    with progress("people") as tell:
        screening = screen(proposed.register, policy, on, known_on=options.known_on, progress=tell, **chosen)
    if proposed is gathered:
        return screening
    from coi_register.screening.what_if import new_in

    before = screen(
        gathered.register, policy, on, known_on=options.known_on, select=options.select, ignore=options.ignore
    )
    return new_in(screening, before)


def _tell_warnings(gathered: LoadedRegister, screening: Screening) -> None:
    """Say how many warnings there are on what was screened, and which; nothing where there are none."""
    from coi_register.errors import Severity

    warnings = [each.code for each in gathered.problems_within if each.severity is Severity.WARNING]
    warnings += [each.code for each in screening.problems if each.severity is Severity.WARNING]
    if not warnings:
        return
    from coi_register.english import count, join

    told, codes = count(len(warnings), "warning"), join(sorted(set(warnings)))
    shows = "it" if len(warnings) == 1 else "them"
    print(
        f"coi-register: {told} on what was screened ({codes}); “coi-register validate” shows {shows}", file=sys.stderr
    )


def _code(screening: Screening) -> int:
    if screening.open_flags or any(not bar.is_unclear for bar in screening.barred):
        return _FOUND
    return 0 if screening.is_all_clear else _NOT_ASSESSED


def _decide(screening: Screening, fingerprint: str) -> int:
    """Print a disposition to fill in, with the facts that it rests on."""
    unclear = (each for each in screening.barred if each.is_unclear)
    every: tuple[Flag | NotAssessed | Exclusion, ...] = (*screening.flags, *screening.not_assessed, *unclear)
    found = [each for each in every if each.fingerprint.startswith(fingerprint)]
    if len(found) != 1:
        none = f"no flag of this screening has the fingerprint “{fingerprint}”, and nothing that was not assessed"
        several = f"{len(found)} gaps and flags have fingerprints that begin with “{fingerprint}”; give more of it"
        print(f"coi-register: {several if found else none}", file=sys.stderr)
        return _USED_WRONGLY
    (flag,) = found
    facts = "".join(f"\n      - {_quoted(each)}" for each in flag.facts)
    print(
        f"# {_title(flag, screening)}\n"
        "# Fill in what is empty, and put this into a file of the register.\n"
        "dispositions:\n"
        f"  - fingerprint: {flag.fingerprint}\n"
        "    outcome:        # dismissed, managed or accepted\n"
        "    # action:       # where it is managed: no action, partial exclusion, withdrawal, recusal ...\n"
        "    by:             # who decided, by name or id\n"
        f"    on: {screening.on}\n"
        "    reason:         # why, in whole sentences\n"
        "    # until:        # the last day on which this holds; else, until the facts change\n"
        f"    facts:          # the facts on which it rests; leave them as they are{facts}"
    )
    return 0


def _title(found: Flag | NotAssessed | Exclusion, screening: Screening) -> str:
    """Say on one line what a disposition is for."""
    from coi_register.explanations import explain, explain_bar, explain_gap
    from coi_register.screening.results.article_bars import Exclusion
    from coi_register.screening.results.flags import Flag

    if isinstance(found, Flag):
        return f"{found.code}: {explain(found, screening.on)}"
    if isinstance(found, Exclusion):
        return explain_bar(found, screening.on)
    return f"Not assessed: {explain_gap(found, screening.on)}"


def _quoted(text: str) -> str:
    """Write a text as a YAML scalar in double quotation marks."""
    import json

    return json.dumps(text, ensure_ascii=False)
