"""`coi-register rules`: the rules of screening, and what one does, why, and what to do about a flag of it."""

from typing import Any

__all__ = ["run"]


def run(options: Any) -> int:
    """Print the rules, or those that a code or the beginning of one selects."""
    from coi_register.screening.rules import rules, selected

    found = selected([options.code]) if options.code is not None else tuple(rules().values())
    if options.format == "json":
        import json

        print(json.dumps([_described(each) for each in found], ensure_ascii=False, indent=2))
    elif options.code is not None:
        print("\n\n".join(map(_page_of, found)))
    else:
        for each in found:
            print(f"{each.code}  {each.title}")
    return 0


def _described(rule: Any) -> dict[str, object]:
    sections = {name.lower().replace(" ", "_"): text for name, text in rule.sections.items()}
    return {"code": rule.code, "title": rule.title, "what_it_does": rule.what, **sections}


def _page_of(rule: Any) -> str:
    paragraphs = [f"{rule.code}: {rule.title}", _paragraphs(rule.what)]
    paragraphs += [f"{name}:\n{_paragraphs(text, '  ')}" for name, text in rule.sections.items()]
    return "\n\n".join(paragraphs)


def _paragraphs(text: str, indent: str = "") -> str:
    from coi_register.formats.shared.wrapping import wrapped

    return "\n\n".join("\n".join(wrapped(each, indent)) for each in text.split("\n\n"))
