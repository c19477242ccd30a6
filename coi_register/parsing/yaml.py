"""YAML: the documents of a file, read from the parser's events with YAML 1.2 scalars and no references."""

import re
from collections.abc import Iterator
from itertools import islice

import yaml

from coi_register.errors import DocumentError, InvalidValueError, Problem
from coi_register.parsing.complaint import EMPTY, KEY_MISSING, Complaint, excerpt
from coi_register.parsing.document_builder import Builder
from coi_register.parsing.problem_codes import Code
from coi_register.parsing.raw_document import RawDocument
from coi_register.parsing.scalars import plain
from coi_register.parsing.source import Source

__all__ = ["Loader", "end_of", "fastest_loader", "read_yaml", "start_of"]

Loader = type[yaml.BaseLoader] | type["yaml.CBaseLoader"]
"""A parser of PyYAML: the one in Python, or libyaml's, whose name is missing where that is not built in."""

# Beyond what YAML 1.2 forbids (c-printable), U+0085, U+2028 and U+2029 are refused: libyaml, of YAML 1.1,
# takes them for line breaks, which YAML 1.2 and editors do not. U+FEFF is only good as a byte order mark.
# (Named one by one: what they leave takes ten times as long to compile, and each start of the command does.)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_QUOTE = "put it in quotation marks if it is a text"
_OPENING = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_CLOSING = (yaml.MappingEndEvent, yaml.SequenceEndEvent)

_ANCHOR = Complaint("an anchor (&) names this value for use elsewhere", "write values out each time", Code.REFERENCE)
_ALIAS = Complaint("an alias (*) stands for a value written elsewhere", "write the value out", Code.REFERENCE)
_MERGE = Complaint("a merge key (<<) takes in keys from elsewhere", "write the keys out", Code.REFERENCE)
_TAG = Complaint("a tag (!) says how to read this value", "remove the tag; quote what is a text", Code.REFERENCE)
_KEY_HOLDS_MORE = Complaint("a list or mapping cannot be a key", "use a text as the key", Code.KEY_NOT_TEXT)


def read_yaml(source: Source, *, loader: Loader | None = None) -> tuple[RawDocument, ...]:
    """Read the YAML documents that a text holds; after one that cannot be parsed the rest is not read.

    Scalars are those of YAML 1.2's core schema (`plain`); anchors, aliases, merge keys and tags are
    refused, and so are keys that are not text.

    Args:
        source: the text.
        loader: the parser; by default libyaml's, or the one in Python where PyYAML was built without it.
            They read the same values. The one in Python refuses tabs between words.
    """
    if found := _FORBIDDEN.search(source.text):
        from coi_register.parsing.yaml_errors import forbidden  # words are for what is wrong: most documents need none

        return (Builder(source).document(source.problem(found.start(), forbidden(found[0]))),)
    builders: list[Builder] = []
    broken: tuple[Problem, ...] = ()
    events = _events(source, loader or fastest_loader())
    try:
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                builders.append(Builder(source))
                _Walk(source, builders[-1], start_of(event)).through(events)
    except DocumentError as error:
        broken = error.problems
    if not builders:
        return (Builder(source).document(*(broken or [source.problem(0, EMPTY)])),)
    *complete, last = builders
    return (*(builder.document() for builder in complete), last.document(*broken))


_TOO_DEEP = "maximum nesting depth"


def fastest_loader() -> Loader:
    """Return libyaml's parser, or the one in Python where PyYAML was built without it."""
    # Where libyaml is missing, so is the name.
    return getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def _events(source: Source, loader: Loader) -> Iterator[yaml.Event]:
    last = count = 0
    try:
        for event in yaml.parse(source.text, Loader=loader):
            last = end_of(event)
            count += 1
            yield event
    except yaml.MarkedYAMLError as error:
        if _TOO_DEEP in (error.problem or "") and loader is not yaml.BaseLoader:
            # libyaml from 0.2.6 on looks ahead, and gives up on a text that is deep somewhere. What is told is where
            # it is deeper than it may be: PyYAML's own parser comes so far.
            yield from islice(_events(source, yaml.BaseLoader), count, None)
            return
        from coi_register.parsing.yaml_errors import syntax_fault

        raise DocumentError([source.problem(*syntax_fault(source.text, error))]) from None
    except (ValueError, OverflowError):
        # The parser in Python stumbles over an escape such as \UFFFFFFFF, and does not say where.
        raise DocumentError([source.problem(*_wrong_escape(source.text, last))]) from None


def _wrong_escape(text: str, index: int) -> tuple[int, Complaint]:
    from coi_register.parsing.yaml_errors import wrong_escape

    return wrong_escape(text, index)


def start_of(event: yaml.Event) -> int:
    """Return the index at which an event begins."""
    return event.start_mark.index if event.start_mark else 0


def end_of(event: yaml.Event) -> int:
    """Return the index after an event."""
    return event.end_mark.index if event.end_mark else 0


class _Walk:
    """A walk through the events of one document."""

    def __init__(self, source: Source, builder: Builder, start: int) -> None:
        self._source = source
        self._builder = builder
        self._document_start = start

    def through(self, events: Iterator[yaml.Event]) -> None:
        for event in events:
            index = start_of(event)
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event, index)
            elif isinstance(event, _CLOSING):
                self._builder.close()
            elif isinstance(event, _OPENING):
                self._opening(event, index)
            elif isinstance(event, yaml.AliasEvent):
                self._alias(index)
            else:
                return

    def _scalar(self, event: yaml.ScalarEvent, index: int) -> None:
        self._refuse_properties(event, index)
        if self._builder.wants_key:
            self._key(event, index)
        elif event.style:
            self._builder.add(self._quoted(event, index), index)
        else:
            if not (event.value or event.tag or event.anchor or self._builder.inside):
                self._builder.complain(self._document_start, EMPTY)
            self._builder.add(self._plain(event.value, index), index)

    def _opening(self, event: yaml.CollectionStartEvent, index: int) -> None:
        self._refuse_properties(event, index)
        if self._builder.wants_key:
            # The rest is not read: what lies within the key has no place to go, and may be deep.
            raise DocumentError([self._source.problem(index, _KEY_HOLDS_MORE)])
        if isinstance(event, yaml.MappingStartEvent):
            self._builder.open_mapping(index)
        else:
            self._builder.open_list(index)

    def _alias(self, index: int) -> None:
        self._builder.complain(index, _ALIAS)
        if self._builder.wants_key:
            self._builder.skip_key()
        else:
            self._builder.add(None, index)

    def _key(self, event: yaml.ScalarEvent, index: int) -> None:
        if event.style:
            self._builder.key(self._quoted(event, index), index)
        elif complaint := _key_fault(event.value):
            self._builder.complain(index, complaint)
            self._builder.skip_key()
        else:
            self._builder.key(event.value, index)

    def _plain(self, text: str, index: int) -> object:
        try:
            return plain(text)
        except InvalidValueError as error:
            self._builder.complain(index, Complaint(str(error), _QUOTE, Code.NUMBER))
            return None

    def _quoted(self, event: yaml.ScalarEvent, index: int) -> str:
        text: str = event.value
        if event.style == '"' and _SURROGATE.search(text):
            raise DocumentError([self._source.problem(*_wrong_escape(self._source.text, index))])
        return text

    def _refuse_properties(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, index: int) -> None:
        if event.anchor is not None:
            self._builder.complain(index, _ANCHOR)
        if event.tag is not None:
            self._builder.complain(index, _TAG)


def _key_fault(text: str) -> Complaint | None:
    if text == "<<":
        return _MERGE
    if not text:
        return KEY_MISSING
    try:
        if isinstance(plain(text), str):
            return None
    except InvalidValueError:
        pass
    message = f"the key {excerpt(text)} is read as a number, a truth value or nothing, not as text"
    return Complaint(message, "put the key in quotation marks", Code.KEY_NOT_TEXT)
