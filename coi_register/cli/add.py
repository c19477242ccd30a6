"""`coi-register add`: an interest put into a file where it belongs."""

import sys
from collections.abc import Sequence
from typing import Any

from coi_register.errors import CoiError

__all__ = ["run"]

_USED_WRONGLY = 2


class _FieldError(CoiError, ValueError):
    """What should be FIELD=VALUE is not."""


def run(options: Any) -> int:
    """Add an interest to a file, and show the lines; what is not in order is not added."""
    from coi_register.errors import DocumentError
    from coi_register.model.kinds.registry import kind_names
    from coi_register.validation.suggestions import kind_advice

    if options.kind not in kind_names():
        advice = kind_advice(options.kind) or "`coi-register kinds` lists them."
        print(f"coi-register: there is no kind “{options.kind}”. {advice}", file=sys.stderr)
        return _USED_WRONGLY
    interest = {"kind": options.kind, **_fields(options.kind, options.fields)}
    from coi_register.documents.add_interest import InvalidAdditionError, add_interest

    try:
        added = add_interest(options.file, interest, declaration=options.declaration, register=options.register)
    except InvalidAdditionError as error:
        from coi_register.formats.problems import report

        print(report("text", error.documents), end="", file=sys.stderr)
        print("coi-register: nothing was added; the lines are shown as they would be", file=sys.stderr)
        if any(problem.code == "DOC205" for problem in error.problems):
            print("coi-register: with --register FOLDER, other files may define ids", file=sys.stderr)
        return _USED_WRONGLY
    except DocumentError as error:
        from coi_register.cli.invalid_input import complain

        return complain(error)
    from coi_register.formats.shared.safe_text import printable

    print(f"{printable(added.file)}: added to the declaration of {printable(added.declaration)}")
    for number, line in enumerate(added.lines, added.line):
        print(f"  {number} | {printable(line)}".rstrip())
    if added.document.problems:
        from coi_register.formats.problems import report

        print(report("text", [added.document]), end="", file=sys.stderr)
    return 0


def _fields(kind: str, given: Sequence[str]) -> dict[str, object]:
    """Read FIELD=VALUE, each value as its field wants it; several of a field that is a list make that list."""
    from coi_register.model.fields import field_types
    from coi_register.model.kinds.registry import kind_class

    cls = kind_class(kind)
    assert cls is not None, "a kind that is listed"
    types = field_types(cls)
    found: dict[str, object] = {}
    for each in given:
        name, is_given, text = each.partition("=")
        name = name.strip()
        if not is_given or not name:
            raise _FieldError(f"“{each}” is no FIELD=VALUE; write organisation='Acme Pharma'")
        if name == "kind":
            raise _FieldError(f"the kind is {kind} already; leave “{each}” out")
        type_ = types.get(name)
        value = _value(text, type_.sort if type_ else "")
        if type_ is not None and type_.sort == "list":
            listed = value if isinstance(value, list) else [value]
            earlier = found.get(name, [])
            assert isinstance(earlier, list), "only lists are kept at the field of a list"
            found[name] = [*earlier, *listed]
        elif name in found:
            raise _FieldError(f"“{name}” is given twice; give it once")
        else:
            found[name] = value
    return found


def _value(text: str, sort: str) -> object:
    """Read a value as it would be read in a file: in brackets as a mapping or a list, else as its field wants it."""
    if text[:1] in ("{", "[") and sort not in ("text", "choice", "day", "period"):
        return _in_brackets(text)
    if sort == "period" and len(text) == len("2010") and text.isascii() and text.isdecimal():
        return int(text)
    if sort in ("flag", "whole", "numeral", ""):
        from coi_register.parsing.scalars import plain

        try:
            return plain(text) if text else text
        except ValueError as error:
            raise _FieldError(str(error)) from None
    return text


def _in_brackets(text: str) -> object:
    from coi_register.parsing import read_bytes

    (document, *more) = read_bytes(text.encode("utf-8", "surrogatepass"), syntax="yaml")
    if document.problems or more:
        why = document.problems[0].message if document.problems else "it holds more than one value"
        raise _FieldError(f"“{text}” cannot be read: {why}")
    return document.value
