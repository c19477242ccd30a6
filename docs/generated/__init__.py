"""The parts of the pages in `docs/` that are written from the package itself.

Such a part stands on its page between the marks `<!-- generated: kinds -->` and `<!-- end of generated -->`. The
command `python -m generated`, typed in `docs/`, writes all parts anew. A test compares them with the package.
"""

import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from coi_register.statements.styles.files import style_names
from generated.codes import codes
from generated.kinds import kinds, kinds_in_short, shared
from generated.layers import layers
from generated.objects import documents, parties, terms
from generated.policies import policies, policies_in_short, policy_codes, policy_objects, windows_of_kinds
from generated.public_names import own_names, room_names
from generated.rules import rules, rules_in_short
from generated.styles import style_codes, style_objects, style_page, styles_in_short

__all__ = ["PARTS", "drop_parts", "fill_page", "page_paths"]

PARTS: Mapping[str, Callable[[], str]] = {
    "codes": codes,
    "documents": documents,
    "kinds": kinds,
    "kinds-in-short": kinds_in_short,
    "layers": layers,
    "own-names": own_names,
    "parties": parties,
    "policies": policies,
    "policies-in-short": policies_in_short,
    "policy-codes": policy_codes,
    "policy-objects": policy_objects,
    "room-names": room_names,
    "rules": rules,
    "rules-in-short": rules_in_short,
    "shared": shared,
    "style-codes": style_codes,
    "style-objects": style_objects,
    "styles-in-short": styles_in_short,
    "terms": terms,
    "windows-of-kinds": windows_of_kinds,
    **{f"style-{name}": partial(style_page, name) for name in style_names()},
}
"""The functions that write the parts, by the name in the mark."""

_DOCS = Path(__file__).parents[1]

_START = re.compile(r"^<!-- generated: \S+ -->$", re.MULTILINE)
_PART = re.compile(
    r"^(?P<start><!-- generated: (?P<name>\S+) -->)\n(?P<text>.*?)^(?P<end><!-- end of generated -->)$",
    re.MULTILINE | re.DOTALL,
)


def page_paths() -> list[Path]:
    """List the pages, in the order of their paths."""
    return sorted(path for path in _DOCS.glob("**/*.md") if "_build" not in path.parts)


def fill_page(page: str) -> str:
    """Write the generated parts of a page anew; leave the rest as it is.

    Args:
        page: the text of the page.

    Returns:
        The text with each part as the package gives it now.

    Raises:
        KeyError: if there is no part of that name.
        ValueError: if a part has no mark at its end.
    """
    if len(_START.findall(page)) != len(_PART.findall(page)):
        raise ValueError("a generated part has no end: write <!-- end of generated --> below it, on its own line")
    return _PART.sub(_write_part, page)


def drop_parts(page: str) -> str:
    """Leave the generated parts out of a page; keep their marks."""
    return _PART.sub(lambda found: f"{found['start']}\n{found['end']}", page)


def _write_part(found: re.Match[str]) -> str:
    return f"{found['start']}\n\n{PARTS[found['name']]()}\n\n{found['end']}"
