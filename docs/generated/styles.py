"""The house styles, with the sources of their wording, and what the file of a style can say."""

from coi_register.rendering.style_checks import STYLE_CODES
from coi_register.rendering.style_files import load_style, style_names
from generated.markdown import table
from generated.objects import classes, objects

__all__ = ["sources", "style_codes", "style_objects", "styles_in_short"]

_VERIFIED = {"yes": "yes", "partly": "in part", "no": "**no**"}


def styles_in_short() -> str:
    """Write a table of the styles: whose each is, how authors are named, and what stands for nothing to declare."""
    rows = [
        (f"`{style.name}`", style.title, style.heading or "", style.naming, style.nothing.several)
        for style in map(load_style, style_names())
    ]
    return table(("Style", "Whose it is", "Heading", "Authors", "Where nobody has anything to declare"), rows)


def sources() -> str:
    """Write a table of where each style's wording comes from, and whether it was seen there."""
    rows = [
        (f"`{name}`", source.what, source.source, _VERIFIED[source.verified])
        for name in style_names()
        for source in load_style(name).sources
    ]
    return table(("Style", "What", "Source", "Seen there"), rows)


def style_objects() -> str:
    """Write what the file of a style can say."""
    return objects((cls for cls in classes("styles", "style_file") if cls.__name__ != "StyleFile"), page="format.md")


def style_codes() -> str:
    """Write a table of the codes of what can be wrong with a style."""
    return table(("Code", "Meaning"), [(f"`{code}`", title) for code, title in STYLE_CODES.items()])
