"""Each format of a statement, to the letter."""

import json

from coi_register.formats.statements import statement_report
from coi_register.rendering.prose import Statement


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


def test_rows_that_name_their_people(table: Statement) -> None:
    """Where each row names its people in a cell, all rows stay in one table."""
    import attrs

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
    assert json.loads(statement_report("crossref", lines)) == {
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
