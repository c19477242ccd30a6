"""How Sphinx builds these pages; `-n -W` makes each doubtful reference an error."""

import re
import tomllib
from pathlib import Path

from pygments.lexers.shell import BashSessionLexer
from sphinx.highlighting import lexers

_pyproject = Path(__file__).parents[1] / "pyproject.toml"
_project = tomllib.loads(_pyproject.read_text(encoding="utf-8"))["project"]

project = _project["name"]
author = _project["authors"][0]["name"]
copyright = f"2026, {author}"  # noqa: A001  (Sphinx's name for it)
release = version = _project["version"]

extensions = ["myst_parser"]
exclude_patterns = ["_build"]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 4


class _Typed(BashSessionLexer):
    """On these pages only `$ ` stands before a command; what begins with `#` was printed, and may hold apostrophes."""

    _ps1rgx = re.compile(r"^(\$ )(.*\n?)")


lexers["console"] = _Typed()

html_theme = "furo"
html_title = f"{project} {release}"
html_static_path = ["_static"]
html_css_files = ["statements.css"]
html_copy_source = False
