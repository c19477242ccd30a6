"""Each format of a statement, to the letter."""

import datetime
import json

import attrs
import pytest

from coi_register import Declaration, Organisation, Person, statement
from coi_register.formats.statements import statement_report
from coi_register.model import Founder, Membership, Nil
from coi_register.statements.statement import Sentence, Statement


def test_text(paragraph: Statement, lines: Statement, table: Statement) -> None:
    """Plain text is a paragraph, lines, or rows with tabs between the columns."""
    assert statement_report("text", paragraph) == (
        "We declare: Ada Reed founded Reed & Söhne. AR and BO were paid by Acme <Pharma>. She writes in her personal "
        "capacity.\n"
    )
    assert statement_report("text", lines).splitlines()[1:3] == [
        "Ada Reed founded Reed & Söhne.",
        "AR and BO were paid by Acme <Pharma>.",
    ]
    assert statement_report("text", table).splitlines()[:3] == ["We declare:", "Kind\tBody", "Role\tReed & Söhne"]


def test_markdown(paragraph: Statement, lines: Statement, table: Statement) -> None:
    """Markdown has a heading, and what means something in it is escaped."""
    assert statement_report("markdown", paragraph) == (
        "## Competing interests\n\n"
        r"We declare: Ada Reed founded Reed \& Söhne. AR and BO were paid by Acme \<Pharma\>. "
        "She writes in her personal capacity.\n"
    )
    assert statement_report("markdown", lines).split("\n\n")[1:] == [
        "We declare:",
        (
            "- Ada Reed founded Reed \\& Söhne.\n"
            "- AR and BO were paid by Acme \\<Pharma\\>.\n"
            "- She writes in her personal capacity.\n"
        ),
    ]
    assert statement_report("markdown", table).split("\n\n")[2:4] == [
        "### Ada Reed",
        "| Kind | Body |\n| --- | --- |\n| Role | Reed \\& Söhne |",
    ]


def test_html(table: Statement) -> None:
    """The page has its language, a heading, and a table with a caption and column heads for the same people."""
    written = statement_report("html", table)
    assert '<html lang="en-GB">' in written
    assert '<section aria-labelledby="interests">\n<h1 id="interests">Competing interests</h1>\n' in written
    assert written.count("<table>") == 3
    assert "<caption>Ada Reed, Ben van den Okoro, FRCP</caption>" in written
    assert '<thead><tr><th scope="col">Kind</th><th scope="col">Body</th></tr></thead>' in written
    assert "<tr><td>Fees</td><td>Acme &lt;Pharma&gt;</td></tr>" in written


def test_a_list_in_html(lines: Statement) -> None:
    """Lines are the items of a list, after the lead-in."""
    inside = (
        "<p>We declare:</p>\n<ul>\n<li>Ada Reed founded Reed &amp; Söhne.</li>\n"
        "<li>AR and BO were paid by Acme &lt;Pharma&gt;.</li>\n<li>She writes in her personal capacity.</li>\n</ul>\n"
    )
    assert f"</h1>\n{inside}</section>" in statement_report("html", lines)


def test_rows_that_name_their_people(table: Statement) -> None:
    """Where each row names its people in a cell, all rows stay in one table."""
    named = [
        attrs.evolve(each, cells=(", ".join(who.name for who in each.who), *each.cells)) for each in table.sentences
    ]
    one = attrs.evolve(table, sentences=tuple(named), columns=("Name", *table.columns))
    assert statement_report("html", one).count("<table>") == 1


def test_pubmed(paragraph: Statement) -> None:
    """PubMed's form is one flat element."""
    assert statement_report("pubmed", paragraph) == (
        "<CoiStatement>We declare: Ada Reed founded Reed &amp; Söhne. AR and BO were paid by Acme &lt;Pharma&gt;. "
        "She writes in her personal capacity.</CoiStatement>\n"
    )


def test_crossref(lines: Statement) -> None:
    """Crossmark's form is one assertion with a value in HTML, a paragraph for each of the statement's."""
    told = json.loads(statement_report("crossref", lines))
    assert "crossref-deposit" in told.pop("place")
    assert told == {
        "assertion": [
            {
                "value": "<p>We declare:</p><p>Ada Reed founded Reed &amp; Söhne.</p><p>AR and BO were paid by Acme "
                "&lt;Pharma&gt;.</p><p>She writes in her personal capacity.</p>",
                "order": 1,
                "name": "Ethics",
                "label": "Competing interests",
                "group": {"name": "EthicsHeading", "label": "Declarations"},
            }
        ]
    }


@pytest.mark.parametrize(
    ("style", "told"),
    [
        (
            "elife",
            "Ada Example: Founded Mind and has been a member of Acme Club. Ben Sample: No competing interests declared",
        ),
        ("cochrane", "Ada Example: Founded Mind and has been a member of Acme Club. Ben Sample: None known."),
    ],
)
def test_stops_between_lines(style: str, told: str) -> None:
    """What stands in lines has a stop between them in one line, also in a house that ends none with one."""
    club = Membership(organisation=Organisation(name="Acme Club"), role="member")
    declared = [
        Declaration(
            declarant=Person(name="Ada Example"),
            interests=(Founder(organisation=Organisation(name="Mind"), role="founder"), club),
        ),
        Declaration(declarant=Person(name="Ben Sample"), nothing_to_declare=(Nil(),)),
    ]
    made = statement(declared, style=style, on=datetime.date(2025, 3, 14))
    assert statement_report("pubmed", made) == f"<CoiStatement>{told}</CoiStatement>\n"
    assert f">{told}</assertion>" in statement_report("crossref-deposit", made)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("It is so", "It is."), "It is so. It is."),
        (("Is it?", "It is"), "Is it? It is"),
        (("He said “no.”", "It is"), "He said “no.” It is"),
        (("He said “no”", "It is"), "He said “no”. It is"),
    ],
)
def test_a_stop_only_where_there_is_none(lines: Statement, words: tuple[str, ...], told: str) -> None:
    """A line that ends a sentence by itself gets no second stop."""
    ada, ben = lines.authors
    sentences = tuple(Sentence(text=text, who=(who,)) for text, who in zip(words, (ada, ben), strict=True))
    assert f">{told}<" in statement_report("pubmed", attrs.evolve(lines, lead_in="", sentences=sentences))


CAPACITY = "She writes in her personal capacity."


@pytest.mark.parametrize(
    ("heading", "lead_in", "words", "markdown", "paragraph_of_html"),
    [
        ("", "", [], "\n", ""),
        ("Interests", "", [], "## Interests\n", ""),
        ("Interests", "We declare:", [], "## Interests\n\nWe declare:\n", "<p>We declare:</p>"),
        ("", "", [CAPACITY], f"{CAPACITY}\n", f"<p>{CAPACITY}</p>"),
    ],
)
def test_what_a_statement_has_not(
    heading: str, lead_in: str, words: list[str], markdown: str, paragraph_of_html: str, paragraph: Statement
) -> None:
    """No heading, lead-in or paragraph is made up for a statement that has none."""
    sentences = tuple(each for each in paragraph.sentences if each.text in words)
    bare = attrs.evolve(paragraph, heading=heading, lead_in=lead_in, sentences=sentences)
    assert statement_report("markdown", bare) == markdown
    (assertion,) = json.loads(statement_report("crossref", bare))["assertion"]
    assert (assertion["value"], assertion["label"]) == (paragraph_of_html, heading or "Competing interests")
    named = 'aria-labelledby="interests"' if heading else 'aria-label="Interests declared"'
    inside = [f"<section {named}>", heading and f'<h1 id="interests">{heading}</h1>', paragraph_of_html, "</section>"]
    assert "\n".join(filter(None, inside)) in statement_report("html", bare)


def test_rows_of_different_length(table: Statement) -> None:
    """In Markdown a row has as many cells as the longest; a row without cells has one, with its sentence."""
    last = table.sentences[-1]
    rows = (table.sentences[0], *(attrs.evolve(last, cells=cells) for cells in (("1. x", "b", "#"), ("-",), ())))
    ragged = attrs.evolve(table, heading="R&D *now*", lead_in="", columns=("Kind",), sentences=rows)
    assert statement_report("markdown", ragged).splitlines() == [
        r"## R\&D \*now\*",
        "",
        "| Kind |  |  |",
        "| --- | --- | --- |",
        r"| Role | Reed \& Söhne |  |",
        r"| 1\. x | b | \# |",
        r"| \- |  |  |",
        "| She writes in her personal capacity. |  |  |",
    ]
    assert statement_report("text", ragged).splitlines() == [
        *("Kind", "Role\tReed & Söhne", "1. x\tb\t#", "-", "She writes in her personal capacity."),
    ]
    written = statement_report("html", ragged)
    assert "<caption>" not in written
    assert '<h1 id="interests">R&amp;D *now*</h1>' in written
    assert "<tr><td>She writes in her personal capacity.</td></tr>" in written


def test_the_title_of_a_table_is_escaped(table: Statement) -> None:
    """Names above the tables, and heads of columns, mean nothing in Markdown or HTML, nor in an attribute."""
    people = tuple(attrs.evolve(who, name=f'{who.name[:3]} <b>*"') for who in table.sentences[1].who)
    named = attrs.evolve(table.sentences[1], who=people)
    several = attrs.evolve(table, sentences=(table.sentences[0], named), columns=("Kind", "<Body>"), lead_in="")
    assert r'### Ada \<b\>\*", Ben \<b\>\*"' in statement_report("markdown", several)
    written = statement_report("html", several)
    assert written[written.index("</div>") :].split("</section>")[0].splitlines() == [
        "</div>",
        '<div class="wide" role="region" tabindex="0" aria-label="Ada &lt;b&gt;*&quot;, Ben &lt;b&gt;*&quot;">',
        "<table>",
        "<caption>Ada &lt;b&gt;*&quot;, Ben &lt;b&gt;*&quot;</caption>",
        '<thead><tr><th scope="col">Kind</th><th scope="col">&lt;Body&gt;</th></tr></thead>',
        "<tbody>",
        "<tr><td>Fees</td><td>Acme &lt;Pharma&gt;</td></tr>",
        "</tbody>",
        "</table>",
        "</div>",
    ]


def test_marks_in_jats_are_escaped(paragraph: Statement) -> None:
    """The name of a style of one's own, which its folder gives, means nothing in XML."""
    written = statement_report("jats", attrs.evolve(paragraph, style="R&D <new>"))
    assert "<meta-value>R&amp;D &lt;new&gt;</meta-value>" in written
