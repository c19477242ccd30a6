"""A statement as an assertion of Crossmark, in the JSON in which Crossref shows those of a work.

Crossref has no element for statements of interests. Publishers that send them use an assertion of their own, mostly in
the form that is written here. The format `crossref-deposit` has the same in the XML of a deposit.

Source: assertions of Springer Nature in the REST interface of Crossref (`EthicsHeading`).
"""

from coi_register.formats.shared.safe_text import harmless, json_text, xml_text
from coi_register.formats.statements.parts import text_blocks
from coi_register.statements.statement import Statement

__all__ = ["GROUP_LABEL", "GROUP_NAME", "LABEL", "NAME", "report"]

LABEL = "Competing interests"
"""The label of an assertion, where the statement has no heading."""

NAME, GROUP_NAME, GROUP_LABEL = "Ethics", "EthicsHeading", "Declarations"
"""The names of an assertion and of its group, and what is shown over the group."""

_PLACE = (
    "An entry of the list “assertion” of a work, as Crossref's REST interface shows it. It cannot be deposited in this "
    "form: the format crossref-deposit writes it for the element “crossmark” of a deposit."
)


def report(statement: Statement) -> str:
    """Write a statement as JSON: where it may be placed, and `assertion`, a list of one. Its `value` is HTML."""
    assertion = {
        "value": _value(statement),
        "order": 1,
        "name": NAME,
        "label": harmless(statement.heading) or LABEL,
        "group": {"name": GROUP_NAME, "label": GROUP_LABEL},
    }
    return json_text({"place": _PLACE, "assertion": [assertion]})


def _value(statement: Statement) -> str:
    return "".join(f"<p>{xml_text(each)}</p>" for each in text_blocks(statement))
