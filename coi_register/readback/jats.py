"""Statements in JATS XML: footnotes of an article, in which each sentence is marked with the tokens of its facts."""

import datetime
from collections.abc import Iterator
from xml.etree.ElementTree import Element as _Element

from coi_register.readback.markers import (
    ALONE,
    FOOTNOTE_TYPE,
    JATS_ALONE,
    JATS_DAY,
    JATS_FACT,
    JATS_SENTENCE,
    JATS_STYLE,
    NONE,
)
from coi_register.readback.strict_xml import StrictXml, XmlError, outermost
from coi_register.readback.written_statement import (
    MARKS_LOST,
    READABLE,
    UnreadableStatementError,
    WrittenAuthor,
    WrittenSentence,
    WrittenStatement,
)

__all__ = ["read_jats"]


def read_jats(data: bytes) -> WrittenStatement:
    """Read a statement from JATS: what this package wrote, alone or in an article that took it over.

    Raises:
        UnreadableStatementError: if it is not well formed, or has no statement of interests whose facts are marked.
    """
    try:
        root = StrictXml().parse(data)
    except XmlError as error:
        raise UnreadableStatementError(f"the statement is no XML that can be read: {error}") from None
    notes = [root] if _is_note(root) else list(outermost(root, _is_note))
    if not notes:
        raise UnreadableStatementError(f"the XML has no footnote of the type “{FOOTNOTE_TYPE}”; {READABLE}")
    meta = {each.findtext("meta-name", ""): each.findtext("meta-value", "") for each in root.iter("custom-meta")}
    people = [each for each in root.iter("contrib") if each.get("contrib-type") == "author"]
    spoken_of = _spoken_of(people)
    sentences = tuple(each for note in notes for each in _sentences(note, tuple(spoken_of.get(note.get("id", ""), ()))))
    if not sentences and JATS_STYLE not in meta:
        raise UnreadableStatementError(
            f"the XML has a statement of interests, but nothing in it is marked as a fact: {MARKS_LOST}"
        )
    unmarked = " ".join(filter(None, map(_unmarked, notes)))
    return WrittenStatement(
        style=meta.get(JATS_STYLE, "").strip(),
        on=_day(meta.get(JATS_DAY, "").strip()),
        lead_in=unmarked,
        sentences=sentences,
        authors=tuple(WrittenAuthor(token=each.get("specific-use", ""), name=_name(each)) for each in people),
        alone=meta.get(JATS_ALONE, "").strip() == ALONE,
        unmarked=unmarked,
    )


def _is_note(element: _Element) -> bool:
    return element.tag == "fn" and element.get("fn-type", "").lower() == FOOTNOTE_TYPE


def _spoken_of(people: list[_Element]) -> dict[str, list[int]]:
    """Find the authors with a reference to a footnote, by its id."""
    found: dict[str, list[int]] = {}
    for place, each in enumerate(people):
        for name in {name for xref in each.iter("xref") for name in xref.get("rid", "").split()}:
            found.setdefault(name, []).append(place)
    return found


def _sentences(note: _Element, who: tuple[int, ...]) -> Iterator[WrittenSentence]:
    for each in outermost(note, _is_marked):
        is_fact = each.get("content-type") == JATS_FACT
        uses = tuple(each.get("specific-use", "").split())
        text, says_none = "".join(each.itertext()), not is_fact and NONE in uses
        yield WrittenSentence(text=text, who=who, tokens=uses if is_fact else (), says_none=says_none)


def _is_marked(element: _Element) -> bool:
    return element.tag == "named-content" and element.get("content-type") in (JATS_FACT, JATS_SENTENCE)


def _unmarked(note: _Element) -> str:
    """Take the words of a footnote that are in no sentence: those of the lead-in."""
    paragraphs = outermost(note, lambda each: each.tag == "p")
    return " ".join(" ".join(_outside(paragraph)) for paragraph in paragraphs).strip()


def _outside(element: _Element) -> Iterator[str]:
    yield (element.text or "").strip()
    for child in element:
        if not _is_marked(child):
            yield from _outside(child)
        yield (child.tail or "").strip()


def _name(contributor: _Element) -> str:
    """Put a name together again, with the surname in its place."""
    name = contributor.find("name")
    if name is None:
        return contributor.findtext("string-name", "")
    surname, given = name.findtext("surname", ""), name.findtext("given-names", "")
    eastern = name.get("name-style") == "eastern"
    return " ".join(filter(None, (surname, given) if eastern else (given, surname)))


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None
