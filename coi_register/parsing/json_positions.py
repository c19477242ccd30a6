"""JSON scanner: reads JSON token by token, for the places of values and for exact complaints."""

import json
import re
from collections.abc import Callable, Iterator

from coi_register.errors import DocumentError, InvalidValueError
from coi_register.parsing.complaint import EMPTY, Complaint
from coi_register.parsing.document_builder import Builder
from coi_register.parsing.json_errors import Expected, at_end, misplaced, not_closed, string_fault, wrong_bracket
from coi_register.parsing.problem_codes import Code
from coi_register.parsing.raw_document import RawDocument
from coi_register.parsing.scalars import decimal, integer
from coi_register.parsing.source import Source

__all__ = ["scan_json", "tokens"]

_TOKEN = re.compile(
    r"""[ \t\r\n]*+
    (?P<token>
        "[^"\\\x00-\x1f]*+(?:\\.[^"\\\x00-\x1f]*+)*+"   # a text, whatever its escapes
      | [^\s{}\[\],:"]++                                # a number or a word
      | .                                               # a mark, or what does not belong here
      | \Z
    )""",
    re.VERBOSE | re.DOTALL,
)
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?P<decimal>(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)")
_LITERALS: dict[str, object] = {"true": True, "false": False, "null": None}
_NOT_NUMBERS = frozenset({"NaN", "Infinity", "-Infinity"})

_State = Callable[[str, int], "_State | None"]
"""What may come next: takes a token and its index, gives the state after it, None after the end."""


def scan_json(source: Source) -> RawDocument:
    """Read the one JSON document that a text is, with the places of its values and every problem."""
    builder = Builder(source)
    try:
        _Scan(source, builder).run()
    except DocumentError as error:
        return builder.document(*error.problems)
    return builder.document()


class _Scan:
    """A walk through the tokens of one text; each method but `run` is a state."""

    def __init__(self, source: Source, builder: Builder) -> None:
        self._source = source
        self._builder = builder

    def run(self) -> None:
        state: _State | None = self._root
        for token, index in tokens(self._source.text):
            if state is None:
                return
            state = state(token, index)

    def _root(self, token: str, index: int) -> _State | None:
        if not token:
            raise self._broken(0, EMPTY)
        return self._value(token, index)

    def _value(self, token: str, index: int) -> _State | None:
        if token == "{":
            self._builder.open_mapping(index)
            return self._first_key
        if token == "[":
            self._builder.open_list(index)
            return self._first_item
        self._builder.add(self._scalar(token, index), index)
        return self._after_value

    def _first_item(self, token: str, index: int) -> _State | None:
        return self._close() if token == "]" else self._value(token, index)

    def _first_key(self, token: str, index: int) -> _State | None:
        return self._close() if token == "}" else self._key(token, index)

    def _key(self, token: str, index: int) -> _State | None:
        if not _is_text(token):
            raise self._misplaced(token, index, Expected.KEY)
        self._builder.key(self._text(token, index), index)
        return self._colon

    def _colon(self, token: str, index: int) -> _State | None:
        if token != ":":
            raise self._misplaced(token, index, Expected.COLON)
        return self._value

    def _after_value(self, token: str, index: int) -> _State | None:
        if not self._builder.inside:
            return self._end(token, index)
        if token == ",":
            return self._key if self._builder.in_mapping else self._value
        if token == ("}" if self._builder.in_mapping else "]"):
            return self._close()
        if token in ("}", "]"):
            raise self._broken(index, wrong_bracket(token, self._opening_line()))
        raise self._misplaced(token, index, Expected.COMMA)

    def _end(self, token: str, index: int) -> _State | None:
        if token:
            raise self._broken(index, at_end(token))
        return None

    def _close(self) -> _State:
        self._builder.close()
        return self._after_value

    def _scalar(self, token: str, index: int) -> object:
        if _is_text(token):
            return self._text(token, index)
        if token in _LITERALS:
            return _LITERALS[token]
        if token in _NOT_NUMBERS:
            self._not_a_number(index, f"{token} is not a number that can be counted with")
            return None
        number = _NUMBER.fullmatch(token)
        if number is None:
            raise self._misplaced(token, index, Expected.VALUE)
        try:
            return decimal(token) if number["decimal"] else integer(token)
        except InvalidValueError as error:
            self._not_a_number(index, str(error))
            return None

    def _not_a_number(self, index: int, message: str) -> None:
        self._builder.complain(index, Complaint(message, _A_NUMBER, Code.NUMBER))

    def _text(self, token: str, index: int) -> str:
        if "\\" not in token:
            return token[1:-1]
        if fault := string_fault(token):
            offset, complaint = fault
            if complaint.code == Code.SYNTAX:
                raise self._broken(index + offset, complaint)
            self._builder.complain(index + offset, complaint)
            return ""
        text: str = json.loads(token)
        return text

    def _opening_line(self) -> int:
        return self._source.position(self._builder.opened_at)[0]

    def _misplaced(self, token: str, index: int, expected: Expected) -> DocumentError:
        if not token and self._builder.inside:
            opened = self._builder.opened_at
            return self._broken(opened, not_closed(self._source.text[opened]))
        return self._broken(index, misplaced(self._source.text, index, token, expected))

    def _broken(self, index: int, complaint: Complaint) -> DocumentError:
        return DocumentError([self._source.problem(index, complaint)])


_A_NUMBER = "write an ordinary number, or put it in double quotation marks if it is a text"


def _is_text(token: str) -> bool:
    return len(token) > 1 and token[0] == '"'


def tokens(text: str) -> Iterator[tuple[str, int]]:
    """Go through the tokens of a JSON text, each with its index; the last is empty, and stands at the end."""
    for found in _TOKEN.finditer(text):
        yield found["token"], found.start("token")
