"""`coi-register statement`: declarations as prose."""

import sys
from typing import Any

__all__ = ["run"]


def run(options: Any) -> int:
    """Print the statement of some files."""
    from coi_register.documents import documents_in
    from coi_register.rendering.authors import GapError
    from coi_register.rendering.statements import statement

    documents = tuple(documents_in(options.files))
    if not all(document.is_valid for document in documents):
        from coi_register.formats import report

        print(report("text", documents), end="", file=sys.stderr)
        return 2
    declarations = tuple(each for document in documents for each in document.declarations)
    try:
        stated = statement(declarations, style=options.style, on=options.on or _today_if_needed(declarations))
    except GapError as error:
        print(f"coi-register: {error}", file=sys.stderr)
        return 1
    if options.format == "json":
        from coi_register.formats.statements import statement_json

        print(statement_json(stated), end="")
    else:
        print(stated.text)
    return 0


def _today_if_needed(declarations: tuple[Any, ...]) -> Any:
    """Return today where a declaration has no day of its own. Only the command line asks the clock."""
    import datetime

    undated = any(each.declared_on is None for each in declarations)
    return datetime.date.today() if undated else None
