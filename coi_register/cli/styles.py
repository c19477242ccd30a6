"""`coi-register styles`: the house styles."""

from typing import Any

__all__ = ["run"]


def run(options: Any) -> int:
    """Print the styles, or one, with the sources of their wording."""
    from coi_register.model.structuring.to_plain import unstructure
    from coi_register.statements.styles.files import load_style, style_names

    styles = [load_style(name) for name in ([options.style] if options.style else style_names())]
    if options.format == "json":
        import json

        print(json.dumps([unstructure(style) for style in styles], ensure_ascii=False, indent=2))
        return 0
    for style in styles:
        print(f"{style.name}: {style.title}")
        for source in style.sources:
            mark = {"yes": "verified", "partly": "verified in part", "no": "UNVERIFIED"}[source.verified]
            print(f"  {source.what} ({mark}): {source.source}")
    return 0
