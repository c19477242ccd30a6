"""The house styles, with the sources of their wording."""

from coi_register.rendering.styles import load_style, style_names
from generated.markdown import table

__all__ = ["sources"]

_VERIFIED = {"yes": "yes", "partly": "in part", "no": "**no**"}


def sources() -> str:
    """Write a table of where each style's wording comes from, and whether it was seen there."""
    rows = [
        (f"`{name}`", source.what, source.source, _VERIFIED[source.verified])
        for name in style_names()
        for source in load_style(name).sources
    ]
    return table(("Style", "What", "Source", "Seen there"), rows)
