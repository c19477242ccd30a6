"""Commands of a GitHub workflow, which a code host shows beside the lines that they are about.

Source: GitHub's documentation, "Workflow commands for GitHub Actions", and for the escapes the functions
`escapeData` and `escapeProperty` of its package `@actions/core`.
"""

from coi_register.formats.shared.safe_text import printable

__all__ = ["workflow_command"]

_DATA = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A"}
_PROPERTY = _DATA | {ord(":"): "%3A", ord(","): "%2C"}


def workflow_command(level: str, title: str, text: str, *, file: str = "", line: int = 0, column: int = 0) -> str:
    """Write an annotation, with a line break at its end.

    Args:
        level: error, warning or notice.
        title: its title.
        text: what it says.
        file: the file that it is about; empty, or `-`, for none.
        line: the line, from 1, or 0 where it is not known; then the column does not count.
        column: the column, from 1, or 0.
    """
    properties = {"title": _escaped(title, _PROPERTY)}
    if file and file != "-":
        numbers = {"line": line, "col": column if line else 0}
        position = {name: str(number) for name, number in numbers.items() if number}
        named = "\t".join(_escaped(part, _PROPERTY) for part in file.split("\t"))  # or it would be another file
        properties = {"file": named} | position | properties
    listed = ",".join(f"{name}={value}" for name, value in properties.items())
    return f"::{level} {listed}::{_escaped(text, _DATA)}\n"


def _escaped(text: str, escapes: dict[int, str]) -> str:
    return printable(text.translate(escapes))
