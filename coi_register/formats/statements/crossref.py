"""A statement as an assertion of Crossmark, in the JSON in which Crossref shows those of a work.

Crossref has no element for statements of interests. Publishers that send them use an assertion of their own, mostly in
the form that is written here. A deposit has the same in XML, as attributes of the element `assertion`.

Source: assertions of Springer Nature in the REST interface of Crossref (`EthicsHeading`).
"""

from coi_register.formats.shared.safe_text import harmless, json_text, xml_text
from coi_register.formats.statements.parts import Table, parts
from coi_register.statements.statement import Statement

__all__ = ["report"]

_LABEL = "Competing interests"


def report(statement: Statement) -> str:
    """Write a statement as JSON: an object whose `assertion` is a list of one. Its `value` is HTML."""
    assertion = {
        "value": _value(statement),
        "order": 1,
        "name": "Ethics",
        "label": harmless(statement.heading) or _LABEL,
        "group": {"name": "EthicsHeading", "label": "Declarations"},
    }
    return json_text({"assertion": [assertion]})


def _value(statement: Statement) -> str:
    paragraphs: list[str] = []
    for part in parts(statement):
        if isinstance(part, Table):
            paragraphs += [each.labelled for each in part.rows]
        else:
            paragraphs.append(" ".join(filter(None, (part.lead_in, *(each.labelled for each in part.sentences)))))
    return "".join(f"<p>{xml_text(each)}</p>" for each in paragraphs if each)
