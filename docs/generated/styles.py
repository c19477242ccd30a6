"""The house styles, with the sources of their wording, and what the file of a style can say."""

from pathlib import Path

from coi_register.model.styles import Style
from coi_register.statements.styles.checks import STYLE_CODES
from coi_register.statements.styles.files import load_style, style_names
from generated.markdown import code, table
from generated.objects import classes, objects

__all__ = ["style_codes", "style_objects", "style_page", "styles_in_short"]

_EXAMPLES = Path(__file__).parents[2] / "examples" / "statements"

_VERIFIED = {"yes": "yes", "partly": "in part", "no": "**no**"}


def styles_in_short() -> str:
    """Write a table of the styles: whose each is, how authors are named, and what stands for nothing to declare."""
    rows = [
        (
            f"[`{style.name}`](styles/{style.name}.md)",
            style.title,
            style.heading or "",
            style.naming,
            style.nothing.several,
        )
        for style in map(load_style, style_names())
    ]
    return table(("Style", "Whose it is", "Heading", "Authors", "Where nobody has anything to declare"), rows)


_SHOWN = {
    "one-author": "One author",
    "three-authors": "Three authors",
    "mixed": "Authors with interests, and others with nothing to declare",
    "nothing": "Nobody has anything to declare",
}
"""The cases that the page of a style shows, by the folder of their example."""


def style_page(name: str) -> str:
    """Write the page of a style: whose it is, what it prints of some cases, and where its words come from."""
    style = load_style(name)
    parts = [f"# `{name}`: {style.title}", _in_short(style)]
    for folder, title in _SHOWN.items():
        printed = (_EXAMPLES / folder / f"{name}.txt").read_text(encoding="utf-8")
        parts += [f"## {title}", f"What it prints of `examples/statements/{folder}/declarations.yaml`:"]
        parts.append(code(printed, "text"))
    rows = [(source.what, source.source, _VERIFIED[source.verified]) for source in style.sources]
    return "\n\n".join([*parts, "## Where the words come from", table(("What", "Source", "Seen there"), rows)])


def _in_short(style: Style) -> str:
    heading = f"Its heading is “{style.heading}”." if style.heading else "It has no heading."
    extends = f" It builds on [`{style.extends}`]({style.extends}.md)." if style.extends else ""
    unseen = sum(source.verified != "yes" for source in style.sources)
    seen = "Some of its wordings are **not verified**: see below." if unseen else "All its wordings were seen."
    return f"{heading}{extends} {seen} The people in the examples are invented."


def style_objects() -> str:
    """Write what the file of a style can say."""
    return objects(
        (cls for cls in classes("model.styles", "model.writing", "model.style_file") if cls.__name__ != "StyleFile"),
        page="format.md",
    )


def style_codes() -> str:
    """Write a table of the codes of what can be wrong with a style."""
    return table(("Code", "Meaning"), [(f"`{code}`", title) for code, title in STYLE_CODES.items()])
