"""A statement as an assertion of Crossmark in the XML of a deposit, to be put into that of an article.

The root is `custom_metadata`, which stands last in `crossmark`. An assertion is plain text: the schema allows marks of
faces in it, and no paragraphs.

Source: Crossref's deposit schema 5.3 (`common5.3.0.xsd`; `crossmark`, `custom_metadata`, `assertion`), of which 5.3.1
differs in other places.
"""

from coi_register.formats.shared.safe_text import xml_text
from coi_register.formats.statements.crossref import GROUP_LABEL, GROUP_NAME, LABEL, NAME
from coi_register.formats.statements.parts import flat_words
from coi_register.statements.statement import Statement

__all__ = ["NAMESPACE", "report"]

NAMESPACE = "http://www.crossref.org/schema/5.3.1"
"""The namespace of the deposit schema."""

_SHORTEST, _LONGEST = 2, 150  # characters of a label
_PLACE = (
    "To be placed in the crossmark element of an article that is deposited by schema 5.3.1, as the last in it. Where "
    "there is a custom_metadata element already, the assertion goes into that, before any program element."
)


def report(statement: Statement) -> str:
    """Write a statement as the element `custom_metadata` with one assertion, and a comment that says where it goes."""
    heading = statement.heading.strip()
    label = heading if _SHORTEST <= len(heading) <= _LONGEST else LABEL
    attributes = {
        "name": NAME,
        "label": label,
        "group_name": GROUP_NAME,
        "group_label": GROUP_LABEL,
        "order": "1",
    }
    told = " ".join(f'{name}="{xml_text(value)}"' for name, value in attributes.items())
    lines = (
        f"<!-- {_PLACE} -->",
        f'<custom_metadata xmlns="{NAMESPACE}">',
        f"  <assertion {told}>{xml_text(flat_words(statement))}</assertion>",
        "</custom_metadata>",
    )
    return "".join(f"{line}\n" for line in lines)
