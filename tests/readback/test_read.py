"""Statements that were written are read again: the same words, people and facts."""

from contextlib import suppress
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import attrs
import pytest
from hypothesis import assume, given, strategies as st

from coi_register import Register, load, statement
from coi_register.entities.fact_ids import interest_id
from coi_register.entities.in_force import with_declarants
from coi_register.entities.same_entity import EntityIndex
from coi_register.formats.shared.safe_text import xml_characters
from coi_register.formats.statements import statement_file
from coi_register.model import Nil
from coi_register.model.ids import token
from coi_register.model.styles import Layout
from coi_register.readback import UnreadableStatementError, read_statement, resolve_statement, statement_from
from coi_register.readback.read import LARGEST
from coi_register.statements.statement import Statement
from coi_register.strategies import registers, statements
from tests.standing import contradicts_itself

GOLDEN = "examples/khan-2016.yaml"
READABLE = ("json", "jats", "docx")


def plain(text: str) -> str:
    """A text without what a format may change: the sort of its spaces, and what XML does not allow."""
    return " ".join(xml_characters(text).split())


@given(register=registers())
def test_json_keeps_the_ids(register: Register) -> None:
    """From JSON the same ids come back, sentence by sentence, with the same people and words."""
    assume(register.declarations and not contradicts_itself(register))
    stated = statement(register)
    read = statement_from(statement_file("json", stated))
    assert [each.facts for each in read.sentences] == [each.fact_ids for each in stated.sentences]
    assert [each.text for each in read.sentences] == [each.text for each in stated.sentences]
    assert (read.style, read.on, read.heading, read.lead_in) == (
        *(stated.style, stated.on, stated.heading, stated.lead_in),
    )


@pytest.mark.parametrize("name", READABLE)
@given(register=registers())
def test_tokens_lead_to_the_ids(name: str, register: Register) -> None:
    """With the register at hand the same ids come back from every format, and each of somebody who declared it."""
    assume(register.declarations and not contradicts_itself(register))
    stated = statement(register)
    found = resolve_statement(statement_from(statement_file(name, stated)), register)
    ids = sorted(each for sentence in stated.sentences for each in sentence.fact_ids)
    assert sorted(interest_id(each.interest) for each in found if each.interest) == ids
    who = EntityIndex(with_declarants(register)).person  # one may stand here with an id, and there without
    declared = {(who(each.declarant), interest) for each in register.declarations for interest in each.interests}
    assert {(who(each.person), each.interest) for each in found} <= declared


@pytest.mark.parametrize("name", READABLE)
@given(made=statements())
def test_any_statement_comes_back(name: str, made: Statement) -> None:
    """Whatever the layout and the letters: style, day, lead-in, and of each sentence its words and tokens."""
    read = statement_from(statement_file(name, made))
    assert (read.style, read.on, plain(read.lead_in)) == (made.style, made.on, plain(made.lead_in))
    with_label = name == "docx" or (name == "jats" and made.layout is not Layout.LINES)
    words = [each.labelled if with_label else each.text for each in made.sentences]
    written = [(plain(text), list(map(token, each.fact_ids))) for text, each in zip(words, made.sentences, strict=True)]
    found = [(plain(each.text), list(each.tokens)) for each in read.sentences]
    assert sorted(found) == sorted(written)
    assert [each.token for each in read.authors] == [token(each.id or each.name) for each in made.authors]


@pytest.mark.parametrize("name", READABLE)
@given(made=statements(layout=Layout.LINES))
def test_people_come_back(name: str, made: Statement) -> None:
    """Each sentence comes back with those of whom it speaks; in JATS, words of the whole speak of all authors."""
    everybody = tuple(range(len(made.authors))) if name == "jats" else ()
    read = statement_from(statement_file(name, made))
    places = [tuple(made.authors.index(who) for who in each.who) or everybody for each in made.sentences]
    assert sorted(each.who for each in read.sentences) == sorted(places)


@cache
def golden() -> Statement:
    """The statement of the golden declaration."""
    return statement(load(GOLDEN))


@pytest.mark.parametrize("name", READABLE)
def test_files_are_read(name: str, tmp_path: Path) -> None:
    """A file is known by what it holds, whatever its name."""
    path = tmp_path / "statement"
    path.write_bytes(statement_file(name, golden()))
    read = read_statement(path)
    assert (read.style, str(read.on), len(read.sentences)) == ("bmj", "2016-06-29", 4)
    assert read.sentences[1].text.startswith("He was involved with an unpaid FMLM trainee")


def test_jats_in_an_article() -> None:
    """A publisher may take the parts over into an article, in which other footnotes and contributors stand."""
    fragment = statement_file("jats", golden()).decode()
    body = fragment.split("?>", 1)[1].replace("<author-notes>", "<author-notes><fn><p>Deceased.</p></fn>")
    article = f"<article><front><journal-meta/>{body}</front></article>".replace(
        "<contrib-group>", '<contrib-group><contrib contrib-type="editor"><name/></contrib>'
    )
    read = statement_from(article)
    assert read == attrs.evolve(statement_from(fragment), lead_in=read.lead_in)
    assert read.lead_in.startswith("I have read and understood")


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("coi-statement", "COI-Statement"),
        ('rid="coi1"', 'rid="aff1 coi1"'),
        (">bmj<", ">\n  bmj\n<"),
        (">2016-06-29<", ">\n  2016-06-29\n<"),
        ("BMJ policy", "<italic>BMJ</italic> policy"),
        ("BMJ policy", '<named-content content-type="journal">BMJ</named-content> policy'),
        ("BMJ policy", '<styled-content specific-use="x" content-type="interest">BMJ</styled-content> policy'),
        ("Mohsin Khan under", "<bold>Mohsin <italic>Khan</italic></bold> under"),
        ("Mohsin Khan under", '<named-content content-type="person">Mohsin Khan</named-content> under'),
    ],
)
def test_jats_that_a_publisher_has_marked_up(was: str, becomes: str) -> None:
    """Capitals, spaces, other references and other marks change nothing of what a statement says."""
    written = statement_file("jats", golden()).decode()
    assert was in written
    assert statement_from(written.replace(was, becomes)) == statement_from(written)


def test_jats_without_its_metadata() -> None:
    """Where a publisher has left the metadata out, the facts are known and style and day are not."""
    written = statement_file("jats", golden()).decode()
    start, end = written.index("<custom-meta-group>"), written.index("</article-meta>")
    read = statement_from(written[:start] + written[end:])
    assert read == attrs.evolve(statement_from(written), style="", on=None)


def test_word_may_have_edited() -> None:
    """Words that are changed in Word, and tables or text around them, leave the tokens as they are."""
    import docx

    document = docx.Document(BytesIO(statement_file("docx", golden())))
    document.paragraphs[0].insert_paragraph_before("Dear editor,")
    document.add_paragraph("Yours faithfully", style="Body Text")
    for each in document.element.body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"):
        each.text = (each.text or "").replace("Mohsin Khan", "Dr Khan")
    written = BytesIO()
    document.save(written)
    before, after = statement_from(statement_file("docx", golden())), statement_from(written.getvalue())
    assert after.tokens == before.tokens
    assert after.sentences[0].text.startswith("Dr Khan undertook")
    assert after.heading == "Competing interests"
    assert (before.lead_in, after.lead_in) == (golden().lead_in, f"Dear editor, {golden().lead_in}")


def test_a_heading_is_known_by_its_style() -> None:
    """A paragraph in another style of Word's is no heading: before the sentences it belongs to the lead-in."""
    import docx

    document = docx.Document(BytesIO(statement_file("docx", golden())))
    document.paragraphs[1].style = "Body Text"
    document.paragraphs[0].insert_paragraph_before("A letter", style="Quote")
    written = BytesIO()
    document.save(written)
    read = statement_from(written.getvalue())
    assert (read.heading, read.lead_in) == ("Competing interests", f"A letter {golden().lead_in}")
    assert len(read.sentences) == 4


@pytest.mark.parametrize("style", ["nhs-register", "icmje-form"])
def test_a_row_is_read_whole(style: str) -> None:
    """A row of a table in Word comes back with its cells, which together are its words."""
    answered = attrs.evolve(load(GOLDEN), nothing_to_declare=(Nil(others=True),))
    made = statement(answered, style=style)
    read = statement_from(statement_file("docx", made))
    assert [each.cells for each in read.sentences] == [each.cells for each in made.sentences]
    assert [each.text for each in read.sentences] == [" ".join(filter(None, each.cells)) for each in made.sentences]


def test_words_after_a_table() -> None:
    """What is written below the rows of a table is no lead-in."""
    import docx

    rows = statement(load(GOLDEN), style="nhs-register")
    document = docx.Document(BytesIO(statement_file("docx", rows)))
    document.add_paragraph("Yours faithfully")
    written = BytesIO()
    document.save(written)
    bare, read = statement_from(statement_file("docx", rows)), statement_from(written.getvalue())
    assert read.unmarked == f"{bare.unmarked} Yours faithfully"
    assert read == bare


@pytest.mark.parametrize(
    ("name", "before"),
    [("json", b"\n  "), ("json", b"\xef\xbb\xbf"), ("json", b"\xef\xbb\xbf\n"), ("jats", b"\xef\xbb\xbf")],
)
def test_what_stands_before_the_first_letter(name: str, before: bytes) -> None:
    """A mark of the order of bytes, and empty lines, do not hide what a file holds."""
    written = statement_file(name, golden())
    assert statement_from(before + written) == statement_from(written)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of the greatest size is read, and one of a byte more is refused."""
    written = statement_file("json", golden())
    monkeypatch.setattr("coi_register.readback.read.LARGEST", len(written))
    (tmp_path / "statement").write_bytes(written)
    assert read_statement(tmp_path / "statement").style == "bmj"
    (tmp_path / "statement").write_bytes(written + b" ")
    with pytest.raises(UnreadableStatementError, match="the statement is larger than 0 megabytes"):
        read_statement(tmp_path / "statement")


def damaged(name: str, was: bytes, becomes: bytes) -> bytes:
    """Write the golden statement, and change something in it."""
    written = statement_file(name, golden())
    if name != "docx":
        return written.replace(was, becomes)
    changed = BytesIO()
    with ZipFile(BytesIO(written)) as package, ZipFile(changed, "w", ZIP_DEFLATED) as other:
        for each in package.namelist():
            other.writestr(each, package.read(each).replace(was, becomes))
    return changed.getvalue()


@pytest.mark.parametrize("tag", [b"", b'<w:tag w:val="greeting"/>'])
def test_other_content_controls(tag: bytes) -> None:
    """A content control of somebody else's, with or without a tag, is no sentence of the statement."""
    control = b"<w:sdt><w:sdtPr>" + tag + b"</w:sdtPr><w:sdtContent><w:r><w:t>Dear editor,</w:t></w:r></w:sdtContent>"
    read = statement_from(damaged("docx", b"<w:body>", b"<w:body><w:p>" + control + b"</w:sdt></w:p>"))
    before = statement_from(statement_file("docx", golden()))
    assert read == attrs.evolve(before, lead_in=f"Dear editor, {before.lead_in}")


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("<name><surname>Khan</surname><given-names>Mohsin</given-names></name>", "Mohsin Khan"),
        ('<name name-style="western"><surname>Khan</surname><given-names>Mo</given-names></name>', "Mo Khan"),
        ('<name name-style="eastern"><surname>Mao</surname><given-names>Dun</given-names></name>', "Mao Dun"),
        ("<name><surname>Plato</surname></name>", "Plato"),
        ("<string-name>Example Study Group</string-name>", "Example Study Group"),
        ("<collab>Example Study Group</collab>", ""),
    ],
)
def test_names_in_jats(name: str, read: str) -> None:
    """A name is put together in its order, as far as the article has one."""
    written = statement_file("jats", golden()).decode()
    given = "<name><surname>Khan</surname><given-names>Mohsin</given-names></name>"
    assert [each.name for each in statement_from(written.replace(given, name)).authors] == [read]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "neither JSON nor JATS"),
        (b"I have nothing to declare.", "neither JSON nor JATS"),
        (b"{", "not valid JSON"),
        (b"{}", "“format”"),
        (b"[" * 100_000, "neither JSON"),
        (b'{"a":' * 100_000, "not valid JSON"),
        (b'{"format": "coi-register-statement/1"}', "not as it was written"),
        (b'{"format": "coi-register-statement/2"}', "“format”"),
        (b"<p>", "no XML that can be read"),
        (b"<article/>", "no footnote of the type"),
        (b'<fn fn-type="coi-statement"><p>None.</p></fn>', "nothing in it is marked"),
        (b"PK\x03\x04", "no document of Word"),
        (b"<b>" * 1000 + b"</b>" * 1000, "lie more than 100 deep"),
        (b"<b>" * 100_000, "lie more than 100 deep"),
        (b"<a>" + b"<b/>" * 300_000 + b"</a>", "more than 300000 elements"),
        (b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>', "it declares the entity “b”"),
        (b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>', "it declares the entity “b”"),
        (b'<!DOCTYPE a [<!ENTITY % b SYSTEM "https://example.org/">%b;]><a/>', "it declares the entity “b”"),
        (b'<!DOCTYPE a SYSTEM "https://example.org/a.dtd"><a>&nbsp;</a>', "it has the entity “nbsp”"),
        (b'<?xml version="1.0" encoding="klingon"?><a/>', "no XML that can be read"),
        (b"<a>&nbsp;</a>", "no XML that can be read"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_statement(content: bytes, says: str) -> None:
    """What is no statement of ours is refused, and the error says why."""
    with pytest.raises(UnreadableStatementError, match=says):
        statement_from(content)


@pytest.mark.parametrize(
    ("name", "was", "becomes", "says"),
    [
        ("json", b'"2016-06-29"', b'"yesterday"', "not as it was written"),
        ("json", b'"bmj"', b"1", "not as it was written"),
        ("docx", b"urn:coi-register:statement:1", b"urn:other", "does not tell which facts"),
        ("docx", b"</w:document>", b"", "no document of Word"),
    ],
)
def test_what_is_damaged(name: str, was: bytes, becomes: bytes, says: str) -> None:
    """A statement that is damaged beyond reading is refused."""
    with pytest.raises(UnreadableStatementError, match=says):
        statement_from(damaged(name, was, becomes))


@pytest.mark.parametrize("name", READABLE)
@given(data=st.data())
def test_nothing_else_is_raised(name: str, data: st.DataObject) -> None:
    """Whatever bytes of a file are lost or changed, it is read or refused."""
    written = statement_file(name, golden())
    start = data.draw(st.integers(0, len(written)))
    end = data.draw(st.integers(start, min(len(written), start + 50)))
    with suppress(UnreadableStatementError):
        statement_from(written[:start] + data.draw(st.binary(max_size=5)) + written[end:])


def test_what_an_article_declares_first() -> None:
    """The name of a document type, with the address of one, stands in most articles: nothing is fetched for it."""
    written = statement_file("jats", golden())
    head = b'?>\n<!DOCTYPE article PUBLIC "-//NLM//DTD JATS//EN" "https://example.org/JATS.dtd">'
    assert statement_from(written.replace(b"?>", head, 1)) == statement_from(written)


@pytest.mark.parametrize("deep", [2000, 200_000])
def test_a_deep_document_of_word_is_refused(deep: int) -> None:
    """Parts of a text that lie in each other without end are told, and fill no stack."""
    nest = b"<w:sdt><w:sdtContent>" * deep + b"</w:sdtContent></w:sdt>" * deep
    with pytest.raises(UnreadableStatementError, match="lie more than 100 deep"):
        statement_from(damaged("docx", b"</w:body>", nest + b"</w:body>"))


@pytest.mark.parametrize(("body", "parts"), [(300_001, 0), (5_000_000, 0), (100_000, 3)])
def test_elements_have_a_limit(body: int, parts: int) -> None:
    """A few bytes, packed, hold millions of paragraphs: they are refused, also where they lie in several parts."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"<a>" + b"<p/>" * body + b"</a>")
        for number in range(parts):
            package.writestr(f"customXml/item{number}.xml", b"<a>" + b"<p/>" * body + b"</a>")
    assert len(packed.getvalue()) < 100_000
    with pytest.raises(UnreadableStatementError, match="more than 300000 elements"):
        statement_from(packed.getvalue())


@pytest.mark.parametrize("who", [b"9" * 5000, b"-1", b"1e3", "１２３４５６７".encode(), b"x"])
def test_a_mark_that_is_no_position(who: bytes) -> None:
    """A mark in a document of Word that tells no author is told, however many figures it has."""
    with pytest.raises(UnreadableStatementError, match="a mark in it is no number"):
        statement_from(damaged("docx", b'who="0"', b'who="' + who + b'"'))


def test_paragraphs_in_each_other() -> None:
    """A list in a paragraph has paragraphs of its own: their words are read once."""
    written = statement_file("jats", golden()).decode()
    inside = "<p>Dear editor,<list><list-item><p>once</p></list-item></list></p>"
    read = statement_from(written.replace("<p>", inside + "<p>", 1))
    assert read.lead_in.split()[:3] == ["Dear", "editor,", "once"]
    assert read.lead_in.count("once") == 1


def test_a_bomb_is_refused() -> None:
    """An archive whose part would fill the memory is not unpacked."""
    with pytest.raises(UnreadableStatementError, match="too large"):
        statement_from(damaged("docx", b"</w:body>", b" " * (33 * 1024 * 1024) + b"</w:body>"))


def test_many_parts_are_one_bomb() -> None:
    """Parts that are each small enough, and together are not, are refused before any of them is read."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"<a/>")
        for number in range(5):
            package.writestr(f"customXml/item{number}.xml", b"<a>" + b" " * (LARGEST // 4) + b"</a>")
    with pytest.raises(UnreadableStatementError, match="too large"):
        statement_from(packed.getvalue())
