"""How Sphinx builds these pages; `-n -W` makes each doubtful reference an error."""

import enum
import re
import tomllib
from pathlib import Path

from pygments.lexers.shell import BashSessionLexer
from sphinx.application import Sphinx
from sphinx.ext.napoleon import Config, GoogleDocstring
from sphinx.highlighting import lexers

from coi_register.model.fields import Value, fields_of

_pyproject = Path(__file__).parents[1] / "pyproject.toml"
_project = tomllib.loads(_pyproject.read_text(encoding="utf-8"))["project"]

project = _project["name"]
author = _project["authors"][0]["name"]
copyright = f"2026, {author}"  # noqa: A001  (Sphinx's name for it)
release = version = _project["version"]

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 4


class _Typed(BashSessionLexer):
    """On these pages only `$ ` stands before a command; what begins with `#` was printed, and may hold apostrophes."""

    _ps1rgx = re.compile(r"^(\$ )(.*\n?)")


lexers["console"] = _Typed()

autodoc_default_options = {"members": True, "member-order": "groupwise"}
python_use_unqualified_type_names = True

# Types that have no page here: those of Python and of Hypothesis, names for types, and what is private.
nitpick_ignore_regex = [
    ("py:.*", r"(collections\.abc|datetime|decimal|hypothesis|os|pathlib)\..*"),
    ("py:class", r"(.*\.)?_\w+"),
    ("py:class", r"FilePath|Path|coi_register\.model\.fields\.Constraint"),
]

_google = Config(napoleon_use_ivar=True)
_code = re.compile(r"`([^`]+)`(?=(\w?))")


def _as_restructured_text(
    app: Sphinx, what: str, name: str, subject: object, options: object, lines: list[str]
) -> None:
    """Turn a docstring, of Google's style and with the code marks of Markdown, into what autodoc reads.

    The fields of a class of the model are added with their descriptions, and the members of an enumeration where the
    docstring does not describe them.
    """
    text = _code.sub(lambda found: f"``{found[1].strip()}``" + ("\\ " if found[2] else ""), "\n".join(lines))
    if isinstance(subject, type) and issubclass(subject, enum.Enum) and "Attributes:" not in text:
        text += "\n\nMembers: " + ", ".join(f"``{member}``" for member in subject.__members__) + "."
    lines[:] = text.split("\n")
    if what not in ("attribute", "data", "property"):  # in those, napoleon takes what stands before a colon for a type
        lines[:] = GoogleDocstring(lines, _google, app, what, name, subject, options).lines()
    if isinstance(subject, type) and issubclass(subject, Value):
        lines += ["", *(f":param {field}: {metadata['doc']}" for field, _, metadata, _ in fields_of(subject))]


def _without_types(
    app: Sphinx, what: str, name: str, subject: object, options: object, signature: str | None, returned: str | None
) -> tuple[str | None, str | None] | None:
    """Show a class of the model by the names of its fields alone; the page on the format has their types."""
    if not (isinstance(subject, type) and issubclass(subject, Value)):
        return None
    fields = [field for field, *_ in fields_of(subject)]
    return f"(*, {', '.join(fields)})" if fields else "()", None


def setup(app: Sphinx) -> None:
    """Have autodoc call the two functions above."""
    app.connect("autodoc-process-docstring", _as_restructured_text)
    app.connect("autodoc-process-signature", _without_types)


html_theme = "furo"
html_title = f"{project} {release}"
html_static_path = ["_static"]
html_css_files = ["statements.css"]
html_copy_source = False
