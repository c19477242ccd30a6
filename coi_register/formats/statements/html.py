"""A statement as one small web page: its heading, then a paragraph, a list, or tables.

The page needs no script and nothing from elsewhere, and says so to the browser. The `section` in it can be taken over
into another page as it is. It names no fact: an id may tell more than the statement prints.

Sources: W3C, Web Content Accessibility Guidelines 2.2, level AA; HTML Living Standard.
"""

from collections.abc import Iterator

from coi_register.formats.shared.safe_text import xml_text
from coi_register.formats.statements.parts import Paragraph, Table, parts
from coi_register.statements.statement import Statement

__all__ = ["report"]

_STYLE = """\
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 1rem; max-width: 64rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
p, ul { max-width: 44rem; }
ul { padding-left: 1.25rem; }
li + li { margin-top: 0.5rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; overflow-wrap: break-word; }
caption { font-weight: bold; padding: 0.5rem 0; text-align: left; }
th, td { border: 1px solid; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }"""
_UNTITLED = "Interests declared"


def report(statement: Statement) -> str:
    """Write a statement as an HTML page."""
    title = xml_text(statement.heading or _UNTITLED)
    head = [f'<h1 id="interests">{xml_text(statement.heading)}</h1>'] if statement.heading else []
    named = 'aria-labelledby="interests"' if statement.heading else f'aria-label="{title}"'
    lines = (
        "<!DOCTYPE html>",
        '<html lang="en-GB">',
        "<head>",
        '<meta charset="utf-8">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>",
        f"<style>\n{_STYLE}\n</style>",
        "</head>",
        "<body>",
        "<main>",
        f"<section {named}>",
        *head,
        *_body(statement),
        "</section>",
        "</main>",
        "</body>",
        "</html>",
    )
    return "".join(f"{line}\n" for line in lines)


def _body(statement: Statement) -> Iterator[str]:
    items: list[str] = []
    for part in parts(statement):
        if isinstance(part, Table):
            yield from _table(part)
        elif part.is_item:
            items.append(f"<li>{_words(part)}</li>")
        elif part.lead_in or part.sentences:
            yield f"<p>{_words(part)}</p>"
    if items:
        yield from ("<ul>", *items, "</ul>")


def _words(part: Paragraph) -> str:
    return xml_text(" ".join(filter(None, (part.lead_in, *(each.labelled for each in part.sentences)))))


def _table(part: Table) -> Iterator[str]:
    named = xml_text(part.title or _UNTITLED)
    yield f'<div class="wide" role="region" tabindex="0" aria-label="{named}">'  # which the keyboard can scroll
    yield "<table>"
    if part.title:
        yield f"<caption>{xml_text(part.title)}</caption>"
    if part.columns:
        heads = "".join(f'<th scope="col">{xml_text(column)}</th>' for column in part.columns)
        yield f"<thead><tr>{heads}</tr></thead>"
    yield "<tbody>"
    for row in part.rows:
        yield f"<tr>{''.join(f'<td>{xml_text(cell)}</td>' for cell in row.cells)}</tr>"
    yield from ("</tbody>", "</table>", "</div>")
