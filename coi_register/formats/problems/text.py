"""Problems as text, each with the line that it is about, and a count of all."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate

from coi_register.english import join
from coi_register.errors import Problem, Severity
from coi_register.formats.shared.safe_text import printable, width
from coi_register.validation.examine import Document

__all__ = ["report"]

_BEFORE, _AFTER = 40, 60
"""Columns of a long line that are shown before the place of a problem, and from there on."""

_TAB = " " * 4
_LONGEST_TOKEN = 200
_QUOTED = r'"(?:[^"\\]|\\.)*"?' + r"|'(?:[^']|'')*'?"
_PLAIN = r"[^\s\[\]{},:\"'|>#](?:(?!:(?:\s|$)|\s#)"  # ends before a colon that makes it a key, and before a comment
_IN_BLOCK = re.compile(f"{_QUOTED}|{_PLAIN}.)*")
_IN_FLOW = re.compile(rf"{_QUOTED}|{_PLAIN}[^,\[\]{{}}])*")


def report(documents: Sequence[Document]) -> str:
    """Write the problems of documents for people, and in a last line how many there are in how many files."""
    told = [_describe(problem, document) for document in documents for problem in document.problems]
    return "\n".join((*told, f"{_count(documents)}\n"))


def _describe(problem: Problem, document: Document) -> str:
    place = ":".join(str(part) for part in (problem.file, problem.line, problem.column) if part)
    kind = "" if problem.severity is Severity.ERROR else f"({problem.severity}) "
    head = f"{place}: {problem.code} {kind}{problem.message}" if place else f"{problem.code} {kind}{problem.message}"
    advice = [f"  {problem.advice}"] if problem.advice else []
    lines = (head, *_excerpt(problem, document), *advice)
    return "".join(f"{printable(line)}\n" for line in lines)


def _excerpt(problem: Problem, document: Document) -> tuple[str, ...]:
    """Show the line of a problem with its number, and carets below the value or key; nothing for a blank line."""
    line = document.raw.line(problem.line) if problem.line and problem.file == document.raw.file else ""
    if not line.strip():
        return ()
    number = str(problem.line)
    shown, mark = _marked(line, problem.column) if problem.column else (_cut(line, 0)[0], "")
    gutter = " " * len(number)
    return (f"  {number} | {shown}".rstrip(), *([f"  {gutter} | {mark}"] if mark else []))


def _marked(line: str, column: int) -> tuple[str, str]:
    """Cut a line around a column, counted from 1, and make the line of carets that goes below it.

    White space at the end is not seen: what is wrong in it is marked by one caret, at most a space after what is.
    """
    start = min(column - 1, len(line))
    shown, left, right = _cut(line, start)
    indent = min(width(_displayed(line[left:start])) + (left > 0), width(shown.rstrip()) + 1)
    end = min(start + _length(line, start), right)
    return shown, " " * indent + "^" * max(1, width(_displayed(line[start:end].rstrip())))


def _cut(line: str, start: int) -> tuple[str, int, int]:
    """Show as much of a line around a place as there is room for, and say from where to where that is."""
    if len(line) <= _BEFORE + _AFTER and width(_displayed(line)) <= _BEFORE + _AFTER:
        return _displayed(line), 0, len(line)
    # Twice as many characters as columns, since some take none, but not any number of those.
    left = start - _fitting(reversed(line[max(0, start - 2 * _BEFORE) : start]), _BEFORE)
    right = start + _fitting(line[start : start + 2 * _AFTER], _AFTER)
    cut = _displayed(line[left:right])
    return f"{'…' * (left > 0)}{cut}{'…' * (right < len(line))}", left, right


def _fitting(characters: Iterable[str], columns: int) -> int:
    """Count the characters, from the first, that fit into some columns."""
    ends = accumulate(width(_displayed(character)) for character in characters)
    return sum(end <= columns for end in ends)


def _displayed(text: str) -> str:
    return printable(text.replace("\t", _TAB))


def _length(line: str, start: int) -> int:
    """Count the characters of the value or key that begins at a place, as far as the line alone tells."""
    flow = "{" in line[:start] or "[" in line[:start] or line.rstrip().endswith(",")
    found = (_IN_FLOW if flow else _IN_BLOCK).match(line[start : start + _LONGEST_TOKEN])
    return len(found[0].rstrip()) if found else 1


def _count(documents: Sequence[Document]) -> str:
    """Say how many problems there are, of each severity unless all are errors, and in how many files."""
    problems = [problem for document in documents for problem in document.problems]
    files = len({document.raw.file for document in documents})
    affected = len({document.raw.file for document in documents if document.problems})
    if not problems:
        return f"No problems in {_counted(files, 'file')}."
    found = Counter(problem.severity for problem in problems)
    if len(problems) == found[Severity.ERROR]:
        listed = _counted(len(problems), "problem")
    else:
        listed = join([_counted(found[each], each) for each in Severity if found[each]], serial_comma=False)
    among = f"{affected} of {_counted(files, 'file')}" if affected < files else _counted(files, "file")
    return f"{listed} in {among}."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
