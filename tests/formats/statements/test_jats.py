"""Statements in JATS: to the letter, and by the rules of JATS4R."""

import datetime
from xml.etree import ElementTree

import attrs
import pytest
from hypothesis import given

from coi_register import from_mapping, statement
from coi_register.formats.statements import statement_file, statement_report
from coi_register.model.ids import token
from coi_register.model.parties import Identifier, Person
from coi_register.readback import check_statement, statement_from
from coi_register.statements.statement import Statement
from coi_register.strategies import statements

# The order of what can stand in `article-meta`, as far as it is written here (NISO Z39.96-2021, JATS 1.3).
ORDER = ["contrib-group", "author-notes", "custom-meta-group"]
# What JATS4R found instead of the type that it asks for, each an error wherever it stands (`j4r:coi-type`).
VARIANTS = {
    *("COI_statement", "COI-statement", "coi_statement", "conflict-statement", "conflict_statement"),
    *("conflict-of-interests", "conflict_of_interests", "conflict-of-interest", "conflict_of_interest"),
    *("competing-interests", "competing_interests", "competing-interest", "competing_interess", "conflict"),
}
TYPES = ("fn-type", "content-type", "notes-type", "sec-type")


def broken_rules(document: str) -> list[str]:
    """Check a document by the rules of JATS4R on statements of interests; return what it breaks."""
    root = ElementTree.fromstring(document)
    parents = {child: parent for parent in root.iter() for child in parent}
    notes = [each for each in root.iter("fn") if each.get("fn-type") == "coi-statement"]
    ids = [each.get("id") for each in notes]
    found = [] if notes else ["there is no statement"]
    found += ["a statement stands elsewhere" for each in notes if parents[each].tag != "author-notes"]
    found += ["a variant of the type" for each in root.iter() for name in TYPES if each.get(name) in VARIANTS]
    found += ["in a section or a note" for name in ("sec", "notes") if root.find(f".//{name}") is not None]
    found += [
        "a label or a title" for each in notes if each.find("label") is not None or each.find("title") is not None
    ]
    found += ["no paragraph" for each in notes if [child.tag for child in each] != ["p"]]
    found += ["two of one id"] if len(set(ids)) < len(ids) else []
    xrefs = [each for each in root.iter("xref") if each.get("ref-type") == "fn"]
    found += ["a reference to nothing" for each in xrefs if each.get("rid") not in ids]
    found += ["a reference elsewhere" for each in xrefs if parents[each].tag != "contrib"]
    found += ["a statement of nobody" for each in set(ids) - {each.get("rid") for each in xrefs}]
    return found


@given(statements())
def test_the_rules_of_jats4r(statement: Statement) -> None:
    """Whatever the statement, its JATS is well formed, in the right order, and breaks no rule."""
    written = statement_report("jats", statement)
    assert broken_rules(written) == []
    assert [each.tag for each in ElementTree.fromstring(written)] == ORDER


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ('fn-type="coi-statement"', 'fn-type="conflict"'),
        ('ref-type="fn" rid="coi1"', 'ref-type="fn" rid="coi9"'),
        ("author-notes>", "back>"),
        ("<p>", "<label>Competing interests:</label><p>"),
    ],
)
def test_the_rules_find_something(paragraph: Statement, was: str, becomes: str) -> None:
    """What breaks a rule is found."""
    assert broken_rules(statement_report("jats", paragraph).replace(was, becomes))


def test_footnotes(paragraph: Statement) -> None:
    """What is said of the same people is one footnote, also where others come between; the lead-in is in the first."""
    founder, fee = token("f-1"), token("fee-1")
    assert statement_report("jats", paragraph).split("<author-notes>")[1].split("</author-notes>")[0] == (
        f"""
    <fn fn-type="coi-statement" id="coi1">
      <p>We declare: <named-content content-type="interest" specific-use="{founder}">Ada Reed founded Reed &amp; \
Söhne.</named-content> <named-content content-type="statement">She writes in her personal capacity.</named-content></p>
    </fn>
    <fn fn-type="coi-statement" id="coi2">
      <p><named-content content-type="interest" specific-use="{fee} {fee}">AR and BO were paid by Acme \
&lt;Pharma&gt;.</named-content></p>
    </fn>
  """
    )


def test_contributors(paragraph: Statement) -> None:
    """Each author is a contributor, with a reference to each footnote that speaks of them."""
    root = ElementTree.fromstring(statement_report("jats", paragraph))
    told = [
        (
            each.findtext("name/surname"),
            each.findtext("name/given-names"),
            [ref.get("rid") for ref in each.iter("xref")],
        )
        for each in root.iter("contrib")
    ]
    assert told == [("Reed", "Ada", ["coi1", "coi2"]), ("van den Okoro", "Ben", ["coi2"])]


def test_a_frame_is_one_footnote() -> None:
    """The clauses of one sentence stand in one footnote of all whom they speak of; what follows it has its own."""
    fee = {"kind": "consulting-fee", "payer": "Acme Pharma", "period": "2024"}
    seat = {"kind": "directorship", "role": "trustee", "organisation": "Mind", "remuneration": "unpaid"}
    declared = [
        from_mapping({"declarant": name, "interests": [fact], "nothing_to_declare": [{"others": True}], **more})
        for name, fact, more in (
            ("Ada Example", fee, {}),
            ("Ben Sample", seat, {"notes": ["He left the room."]}),
            ("Cleo Nominal", {**fee, "payer": "Beta Labs"}, {}),
        )
    ]
    made = statement(declared, style="bmj-research", on=datetime.date(2025, 3, 14))
    root = ElementTree.fromstring(statement_report("jats", made))
    first, *rest = root.iter("fn")
    assert len(rest) == 1
    words = "".join(first.itertext()).strip()
    assert words.startswith("All authors have completed the ICMJE uniform disclosure form")
    assert words.endswith(
        "no other relationships or activities that could appear to have influenced the submitted work."
    )
    spoken_of = [[each.get("rid") for each in who.iter("xref")] for who in root.iter("contrib")]
    assert spoken_of == [["coi1"], ["coi1", "coi2"], ["coi1"]]
    assert check_statement(statement_from(statement_file("jats", made)), declared).holds


@pytest.mark.parametrize(
    ("identifiers", "told"),
    [
        ([("ORCID", "0000-0002-1825-0097")], ["https://orcid.org/0000-0002-1825-0097"]),
        ([("orcid id", "https://orcid.org/0000-0002-1694-233x")], ["https://orcid.org/0000-0002-1694-233X"]),
        ([("GMC", "1234567")], []),
        ([("ORCID", "not known by heart")], []),
        (
            [("GMC", "1234567"), ("ORCID", "0000-0002-1825-0097"), ("ORCID", "0000 0002 1825 0097")],
            ["https://orcid.org/0000-0002-1825-0097"],
        ),
    ],
)
def test_orcids(paragraph: Statement, identifiers: list[tuple[str, str]], told: list[str]) -> None:
    """A contributor has the ORCID iD first, as a whole address, however it was written; no other identifier is told."""
    given_ids = tuple(Identifier(system=system, id=id_) for system, id_ in identifiers)
    ada = Person(name="Ada Reed", identifiers=given_ids)
    root = ElementTree.fromstring(statement_report("jats", attrs.evolve(paragraph, authors=(ada,), sentences=())))
    (contrib,) = root.iter("contrib")
    assert [(each.get("contrib-id-type"), each.text) for each in contrib.iter("contrib-id")] == [
        ("orcid", each) for each in told
    ]
    assert [each.tag for each in contrib] == [*["contrib-id" for _ in told], "name", "xref"]


def test_labels(paragraph: Statement, lines: Statement) -> None:
    """A name before a line is told by the reference alone, as eLife wants it; one in a paragraph is printed."""
    for made, words in ((paragraph, ">AR: Ada Reed founded"), (lines, ">Ada Reed founded")):
        named = attrs.evolve(made, sentences=(attrs.evolve(made.sentences[0], label="AR:"),))
        assert words in statement_report("jats", named)
    named = attrs.evolve(lines, sentences=(attrs.evolve(lines.sentences[0], label="AR:"),))
    assert "- AR: Ada Reed founded" in statement_report("markdown", named)


def test_words_of_the_whole(paragraph: Statement) -> None:
    """A statement of a lead-in alone, and words that speak of nobody in particular, speak of all authors."""
    nil = attrs.evolve(paragraph, lead_in="We declare no competing interests.", sentences=())
    root = ElementTree.fromstring(statement_report("jats", nil))
    assert [each.get("rid") for each in root.iter("xref")] == ["coi1", "coi1"]
    whole = attrs.evolve(paragraph, sentences=(attrs.evolve(paragraph.sentences[0], who=()),))
    root = ElementTree.fromstring(statement_report("jats", whole))
    assert [each.get("rid") for each in root.iter("xref")] == ["coi1", "coi1"]


@pytest.mark.parametrize(
    ("person", "written"),
    [
        (Person(name="Ada Reed"), "<name><surname>Reed</surname><given-names>Ada</given-names></name>"),
        (
            Person(name="Ben Okoro, FRCP"),
            "<name><surname>Okoro</surname><given-names>Ben</given-names><suffix>FRCP</suffix></name>",
        ),
        (
            Person(name="Li Invented", family="Li"),
            '<name name-style="eastern"><surname>Li</surname><given-names>Invented</given-names></name>',
        ),
        (Person(name=","), '<name name-style="given-only"><given-names>,</given-names></name>'),
        (Person(name="Sukarna"), '<name name-style="given-only"><given-names>Sukarna</given-names></name>'),
        (
            Person(name="Ada Reed", family="Elsewhere"),
            '<name name-style="given-only"><given-names>Ada Reed</given-names></name>',
        ),
    ],
)
def test_names(paragraph: Statement, person: Person, written: str) -> None:
    """A name is written in its parts; where they cannot be told, as a whole."""
    assert written in statement_report("jats", attrs.evolve(paragraph, authors=(person,), sentences=()))
