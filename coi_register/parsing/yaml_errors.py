"""YAML words: what the parser's complaints mean for a person who wrote the document by hand.

libyaml and PyYAML's own parser word some complaints differently; both come out of here alike.
"""

import re
from collections.abc import Callable

import attrs
import yaml

from coi_register.parsing.complaint import KEY_MISSING, Complaint, excerpt
from coi_register.parsing.json_errors import not_closed, wrong_bracket
from coi_register.parsing.problem_codes import Code

__all__ = ["Fault", "forbidden", "syntax_fault", "wrong_escape"]

Fault = tuple[int, Complaint]
"""Where in the text something is wrong, as an index, and what."""

_LINE_SEPARATORS = frozenset("\x85\u2028\u2029")
_WRONG_ESCAPE = re.compile(r"\\(?:u[dD][89a-fA-F]|U(?!0000|000[1-9a-fA-F]|0010)|U0000[dD][89a-fA-F])")
_QUOTE = "put the whole text in quotation marks"
_INDENT = "indent it with as many spaces as what it belongs beside"
_GENERIC = Complaint("YAML cannot make sense of the text from here", "check indentation, colons and quotation marks")


def forbidden(character: str) -> Complaint:
    """Say that a character may not stand in a YAML document."""
    shown = f"U+{ord(character):04X}"
    if character in _LINE_SEPARATORS:
        message = f"the invisible line separator {shown} stands here"
        return Complaint(message, "use an ordinary line break, or a space", Code.CHARACTER)
    advice = "save the file as UTF-8 text" if character == "\0" else "remove it; it is not visible"
    return Complaint(f"the character {shown} may not stand in a document", advice, Code.CHARACTER)


def wrong_escape(text: str, index: int) -> Fault:
    """Find the first escape from an index on that names no character, such as half a surrogate pair."""
    found = _WRONG_ESCAPE.search(text, index)
    place = found.start() if found else index
    return place, Complaint("this escape does not name a character", "write the character itself", Code.CHARACTER)


@attrs.frozen(kw_only=True)
class _Report:
    """What the parser says: in which construct (begun where) it met which problem (where)."""

    text: str
    context: str
    problem: str
    begun: int
    at: int

    @property
    def character(self) -> str:
        return self.text[self.at : self.at + 1]

    @property
    def at_end(self) -> bool:
        return not self.text[self.at :].strip()

    @property
    def before(self) -> str:
        """The part of the line that stands before the problem."""
        return self.text[: self.at].replace("\r", "\n").rpartition("\n")[2]


def syntax_fault(text: str, error: yaml.MarkedYAMLError) -> Fault:
    """Say in plain words what the parser complains about, and the index where a person should look."""
    begun, at = error.context_mark, error.problem_mark or error.context_mark
    index = min(at.index, len(text)) if at else 0
    report = _Report(
        text=text,
        context=error.context or "",
        problem=error.problem or "",
        begun=begun.index if begun else index,
        at=index,
    )
    for rule in _RULES:
        if fault := rule(report):
            return fault
    return report.at, _GENERIC


def _tab(report: _Report) -> Fault | None:
    if report.character != "\t":
        return None
    if report.before.strip():
        return report.at, Complaint("a tab stands here", "use spaces")
    return report.at, Complaint("a tab stands where the line is indented", "indent with spaces; YAML allows no tabs")


def _reference(report: _Report) -> Fault | None:
    if re.search("anchor|alias|tag", report.context) or "tag handle" in report.problem:
        message = "this is read as an anchor (&), an alias (*) or a tag (!)"
        return report.begun, Complaint(message, _QUOTE, Code.REFERENCE)
    return None


def _directive(report: _Report) -> Fault | None:
    if "directive" in report.context + report.problem or "incompatible" in report.problem:
        message = "a line that begins with % is read as an instruction for YAML"
        return report.begun, Complaint(message, "remove the line, or put the text in quotation marks")
    return None


def _escape(report: _Report) -> Fault | None:
    if "invalid Unicode" in report.problem:
        return wrong_escape(report.text, report.text.rfind("\\", report.begun, report.at + 1))
    if "escape" in report.problem or "hexdecimal" in report.problem:
        place = report.text.rfind("\\", report.begun, report.at + 1)
        message = f"{excerpt(report.text[place : place + 2])} is not a complete escape that YAML knows"
        return place, Complaint(message, "write \\\\ for a backslash, or use single quotation marks")
    return None


def _open_quotation(report: _Report) -> Fault | None:
    if "quoted scalar" in report.context or "quoted-scalar" in report.context:
        mark = report.text[report.begun]
        advice = f"close it with {mark}" + ("; write an apostrophe inside it twice: ''" if mark == "'" else "")
        return report.begun, Complaint(f"the text that opens with {mark} here is never closed", advice)
    return None


def _bracket(report: _Report) -> Fault | None:
    if "expected ',' or" not in report.problem:
        return None
    bracket = report.text[report.begun]
    if report.at_end:
        return report.begun, not_closed(bracket)
    line = 1 + len(re.findall(r"\r\n|\r|\n", report.text[: report.begun]))
    if report.character in "]}":
        return report.at, wrong_bracket(report.character, line)
    message = f"a comma or a closing bracket is missing before this point; {bracket} opens in line {line}"
    return report.at, Complaint(message, "put a text that holds a colon, a comma or a bracket in quotation marks")


def _stray_bracket(report: _Report) -> Fault | None:
    if report.character not in ("]", "}") or report.context.startswith("while parsing a flow"):
        return None
    message = f"the closing bracket {report.character} has no opening one"
    return report.at, Complaint(message, "remove it, or put the text in quotation marks")


def _after_quotation(report: _Report) -> Fault | None:
    before = report.before.rstrip()
    if before[-1:] not in ("'", '"') or report.at_end or "expected" not in report.problem:
        return None
    message = "more text follows the closing quotation mark"
    advice = "put all of it in one pair of quotation marks"
    return report.at, Complaint(message, advice + ("; double an apostrophe: ''" if before[-1] == "'" else ""))


def _reserved(report: _Report) -> Fault | None:
    if "cannot start any token" in report.problem:
        return report.at, Complaint(f"a text without quotation marks cannot begin with {report.character}", _QUOTE)
    return None


def _no_value(report: _Report) -> Fault | None:
    if "node content" not in report.problem:
        return None
    if report.at_end:
        return report.at, Complaint("the text ends before its brackets are closed", "add what is missing")
    if report.character == ":":
        return report.at, KEY_MISSING
    message = f"a value is missing before {excerpt(report.character)}"
    return report.at, Complaint(message, "write the value, in quotation marks if it begins so")


def _colon(report: _Report) -> Fault | None:
    if "mapping values are not allowed" not in report.problem:
        return None
    if re.search(r"\S\s*:\s+\S", report.before):
        message = "a colon followed by a space stands inside a text without quotation marks"
        return report.at, Complaint(message, _QUOTE)
    message = "this key does not go with what stands above it"
    return report.at, Complaint(message, f"{_INDENT}, and see that each key above has a colon and a space")


def _dash(report: _Report) -> Fault | None:
    if "sequence entries are not allowed" in report.problem:
        advice = "begin the list on the next line, or quote a text that begins with a dash"
        return report.at, Complaint("a list item (- ) cannot stand here", advice)
    return None


def _lacks_colon(report: _Report) -> Fault | None:
    if "could not find expected ':'" in report.problem:
        advice = "write key: value, or indent a line that continues the text above it"
        return report.begun, Complaint("this line has no colon after its key", advice)
    return None


def _block_text(report: _Report) -> Fault | None:
    if "block scalar" in report.context:
        return report.at, Complaint("a text after | or > cannot begin on the same line", "begin it on the next line")
    return None


def _indentation(report: _Report) -> Fault | None:
    if "block mapping" in report.context:
        if report.text.startswith("- ", report.at):
            advice = "indent the item under the key that it belongs to"
            return report.at, Complaint("a list item (- ) stands where a key is expected", advice)
        if report.character == ":":
            return report.at, KEY_MISSING
        if report.before.strip():
            return report.at, Complaint("the value is complete before this point, but more text follows", _QUOTE)
        return report.at, Complaint("a key is expected here, in line with the keys above", _INDENT)
    if "block collection" in report.context:
        return report.at, Complaint("a list item (- ) is expected here, in line with the items above", _INDENT)
    if "document start" in report.problem:
        advice = "check the indentation of this line, or put --- between two documents"
        return report.at, Complaint("the document is complete before this point, but more text follows", advice)
    return None


_RULES: tuple[Callable[[_Report], Fault | None], ...] = (
    _tab,
    _reference,
    _directive,
    _escape,
    _open_quotation,
    _bracket,
    _stray_bracket,
    _after_quotation,
    _reserved,
    _no_value,
    _colon,
    _dash,
    _lacks_colon,
    _block_text,
    _indentation,
)
"""Tried in this order; the first that knows the complaint speaks."""
