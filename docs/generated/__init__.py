"""Parts of the pages that are written from the package itself when the documentation is built.

A line such as `<!-- generated: kinds -->` on a page is replaced by Markdown. So a page never says less, or other, than
the classes do. To look at a part: `python -m generated kinds`, in `docs/`.
"""

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from coi_register.statements.styles.files import style_names
from generated.codes import codes
from generated.kinds import kinds, kinds_in_short, shared
from generated.layers import layers
from generated.objects import documents, parties, terms
from generated.policies import policies, policies_in_short, policy_codes, policy_objects, windows_of_kinds
from generated.rules import rules, rules_in_short
from generated.styles import style_codes, style_objects, style_page, styles_in_short

__all__ = ["PARTS", "filled", "setup"]

PARTS: Mapping[str, Callable[[], str]] = {
    "codes": codes,
    "documents": documents,
    "kinds": kinds,
    "kinds-in-short": kinds_in_short,
    "layers": layers,
    "parties": parties,
    "policies": policies,
    "policies-in-short": policies_in_short,
    "policy-codes": policy_codes,
    "policy-objects": policy_objects,
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
"""What can be put into a page, by the name that stands there."""

_MARK = re.compile(r"^<!-- generated: (?P<part>\S+) -->$", re.MULTILINE)


def filled(page: str) -> str:
    """Put every part that a page asks for into its place.

    Raises:
        KeyError: if there is no such part.
    """
    return _MARK.sub(lambda found: PARTS[found["part"]](), page)


def setup(app: Any) -> dict[str, bool]:
    """Have Sphinx fill each page as it reads it."""

    def fill(_app: Any, _name: str, source: list[str]) -> None:
        source[0] = filled(source[0])

    app.connect("source-read", fill)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
