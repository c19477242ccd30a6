"""A statement as JATS XML, for a publisher to take over: authors, and a footnote for what is said of the same people.

The root is `article-meta`, with what belongs to the statement in the order of JATS 1.3; all else of an article is left
out, which the Archiving and Interchange set allows. A footnote has neither a label nor a title, since a journal prints
its own. Clauses of one sentence, such as those of a frame, stand in one footnote, whoever each of them speaks of. A
fact is marked by a token, which its register can be asked for: nothing is in the file that is not printed, but the
house style, the day, and the ORCID iDs of authors.

Sources: JATS4R, Conflict of interest statements, 1.1 (`coi-statement` in `author-notes`, an `xref` for each person),
and its Schematron rules (`coi-errors.sch`); JATS4R, Authors and affiliations (`contrib-id`, the whole address of an
ORCID iD); NISO Z39.96-2021, JATS 1.3.
"""

import re
from collections.abc import Iterator, Mapping

from coi_register.english import surname
from coi_register.formats.shared.safe_text import xml_text
from coi_register.model.ids import token
from coi_register.model.parties import Person
from coi_register.model.parties.identifiers import canonical
from coi_register.model.styles import Layout
from coi_register.readback.markers import (
    ALONE,
    FOOTNOTE_TYPE,
    JATS_ALONE,
    JATS_DAY,
    JATS_FACT,
    JATS_NONE,
    JATS_SENTENCE,
    JATS_STYLE,
)
from coi_register.statements.statement import Sentence, Statement

__all__ = ["report"]

_GOES_ON = (";", ",")  # how a clause ends after which its sentence goes on
_Note = tuple[tuple[Person, ...], list[Sentence]]


def report(statement: Statement) -> str:
    """Write a statement as a JATS `article-meta`.

    There is a `contrib` for each author, with the ORCID iD, if there is one, and an `xref` to each footnote that speaks
    of them. The lead-in stands in the first footnote; words that speak of no one in particular speak of all authors.
    Where each line of a statement begins with the names of those whom it speaks of, the references tell them instead.
    """
    notes = _notes(statement)
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<article-meta>",
        *_contributors(statement.authors, notes),
        "  <author-notes>",
        *(line for number, note in enumerate(notes, 1) for line in _note(number, note, statement)),
        "  </author-notes>",
        "  <custom-meta-group>",
        *_meta(JATS_STYLE, statement.style),
        *_meta(JATS_DAY, statement.on.isoformat()),
        *(_meta(JATS_ALONE, ALONE) if statement.alone else ()),
        "  </custom-meta-group>",
        "</article-meta>",
    )
    return "".join(f"{line}\n" for line in lines)


def _notes(statement: Statement) -> list[_Note]:
    """Put together the sentences that speak of the same people, in the order in which those are first spoken of."""
    everybody = statement.authors
    places = {who: place for place, who in enumerate(everybody)}
    notes: dict[tuple[Person, ...], list[Sentence]] = {}  # what speaks of everybody, by nobody
    for clauses in _whole_sentences(statement):
        people = _spoken_of(clauses, places)
        notes.setdefault(() if people == everybody else people, []).extend(clauses)
    return [(people or everybody, clauses) for people, clauses in notes.items()] or [(everybody, [])]


def _spoken_of(clauses: list[Sentence], places: Mapping[Person, int]) -> tuple[Person, ...]:
    """Find of whom the clauses of a sentence speak, in the order of authors; nobody where one speaks of all."""
    if len(clauses) == 1 or not all(each.who for each in clauses):
        return clauses[0].who if len(clauses) == 1 else ()
    return tuple(sorted({who for each in clauses for who in each.who if who in places}, key=places.__getitem__))


def _whole_sentences(statement: Statement) -> Iterator[list[Sentence]]:
    """Put together the clauses of one sentence; in a table each row is one, and in lines whoever it speaks of."""
    chain: list[Sentence] = []
    for each in statement.sentences:
        chain.append(each)
        if statement.layout is not Layout.PARAGRAPH or not each.text.endswith(_GOES_ON):
            yield chain
            chain = []
    if chain:
        yield chain


def _contributors(authors: tuple[Person, ...], notes: list[_Note]) -> Iterator[str]:
    if not authors:
        return
    numbers: dict[Person, list[int]] = {}
    for number, (who, _) in enumerate(notes, 1):
        for each in dict.fromkeys(who):
            numbers.setdefault(each, []).append(number)
    yield "  <contrib-group>"
    for author in authors:
        yield f'    <contrib contrib-type="author" specific-use="{token(author.id or author.name)}">'
        yield from (f"      {each}" for each in _orcids(author))
        yield f"      {_name(author)}"
        yield from (f'      <xref ref-type="fn" rid="coi{number}"/>' for number in numbers.get(author, ()))
        yield "    </contrib>"
    yield "  </contrib-group>"


def _orcids(person: Person) -> Iterator[str]:
    """Write the ORCID iDs of a person that are in order, as whole addresses."""
    known = dict.fromkeys(canonical(each) for each in person.identifiers)
    for system, number in known:
        if system == "ORCID" and _ORCID.fullmatch(number):
            yield f'<contrib-id contrib-id-type="orcid">https://orcid.org/{number}</contrib-id>'


_ORCID = re.compile("[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]")


def _name(person: Person) -> str:
    """Write a name in its parts: what stands before the surname is given, what stands after it a suffix.

    >>> _name(Person(name="Ana van den Example, FRCP"))
    '<name><surname>van den Example</surname><given-names>Ana</given-names><suffix>FRCP</suffix></name>'
    """
    family = surname(person.name, person.family) or person.name
    before, found, after = person.name.rpartition(family)
    given, suffix = before.strip(), after.strip(" ,")
    parts: tuple[tuple[str, str], ...]
    if not found or not (given or suffix):
        style, parts = ' name-style="given-only"', (("given-names", person.name),)
    elif not given:
        style, parts = ' name-style="eastern"', (("surname", family), ("given-names", suffix))
    else:
        style, parts = "", (("surname", family), ("given-names", given), ("suffix", suffix))
    return f"<name{style}>{''.join(_element(part, text) for part, text in parts)}</name>"


def _element(name: str, text: str) -> str:
    return f"<{name}>{xml_text(text)}</{name}>" if text else ""


def _note(number: int, note: _Note, statement: Statement) -> Iterator[str]:
    yield f'    <fn fn-type="{FOOTNOTE_TYPE}" id="coi{number}">'
    lead = xml_text(statement.lead_in) if number == 1 else ""
    in_lines = statement.layout is Layout.LINES
    words = (_marked(each, each.text if in_lines else each.labelled) for each in note[1])
    yield f"      <p>{' '.join(filter(None, (lead, *words)))}</p>"
    yield "    </fn>"


def _marked(sentence: Sentence, words: str) -> str:
    """Mark a sentence, and its facts by their tokens."""
    ids = sentence.fact_ids
    if ids:
        use = f'"{JATS_FACT}" specific-use="{" ".join(map(token, ids))}"'
    else:
        use = f'"{JATS_SENTENCE}"{JATS_NONE if sentence.says_none else ""}'
    return f"<named-content content-type={use}>{xml_text(words)}</named-content>"


def _meta(name: str, value: str) -> Iterator[str]:
    yield f"    <custom-meta><meta-name>{name}</meta-name><meta-value>{xml_text(value)}</meta-value></custom-meta>"
