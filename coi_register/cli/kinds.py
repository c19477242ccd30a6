"""`coi-register kinds`: the kinds of interest, and the fields of one."""

import sys
from typing import Any

__all__ = ["run"]


def run(options: Any) -> int:
    """Print the kinds, or one kind's fields."""
    from coi_register.model.kinds.registry import kind_class, kind_names
    from coi_register.validation.suggestions import kind_advice

    if options.kind and options.kind not in kind_names():
        advice = kind_advice(options.kind) or "`coi-register kinds` lists them."
        print(f"coi-register: there is no kind “{options.kind}”. {advice}", file=sys.stderr)
        return 2
    names = [options.kind] if options.kind else kind_names()
    classes: list[Any] = [kind_class(name) for name in names]
    if options.format == "json":
        import json

        print(json.dumps([_described(cls) for cls in classes], ensure_ascii=False, indent=2))
    elif options.kind:
        _print_one(classes[0])
    else:
        width = max(map(len, kind_names()))
        for cls in classes:
            print(f"{cls.kind:{width}}  {_summary(cls)}")
    return 0


def _summary(cls: Any) -> str:
    from coi_register.model.json_schema import documented

    return documented(cls)


def _described(cls: Any) -> dict[str, object]:
    import attrs

    from coi_register.model.fields import fields_of

    return {
        "kind": cls.kind,
        "description": _summary(cls),
        "classification": {
            "icmje_item": cls.icmje,
            "nhs_england": list(cls.nhs),
            "commons_category": cls.commons,
            "verified": False,  # our reading: no authority has said where these kinds belong
        },
        "special_category": list(cls.special_category),
        "fields": [
            {
                "name": name,
                "required": default is attrs.NOTHING,
                "description": metadata["doc"],
                "choices": _choices((type_.item or type_).of),
            }
            for name, type_, metadata, default in fields_of(cls)
        ],
    }


def _choices(of: Any) -> list[str]:
    """The words among which a field has its value, where it is one of an enumeration."""
    from enum import StrEnum

    return [str(each) for each in of] if isinstance(of, type) and issubclass(of, StrEnum) else []


def _print_one(cls: Any) -> None:
    import textwrap

    described: Any = _described(cls)
    print(f"{described['kind']}\n{described['description']}")
    if cls.special_category:
        print(f"It reveals special-category personal data: {', '.join(cls.special_category)}.")
    places = described["classification"]
    print(
        f"Our reading, unverified: item {places['icmje_item']} of the ICMJE form; "
        f"{' and '.join(places['nhs_england']) or 'no type'} for NHS England; category {places['commons_category']} of "
        "the House of Commons."
    )
    print()
    for field in described["fields"]:
        chosen = f" One of: {', '.join(field['choices'])}." if field["choices"] else ""
        text = field["description"] + chosen + (" Required." if field["required"] else "")
        print(textwrap.fill(text, width=100, initial_indent=f"  {field['name']:16} ", subsequent_indent=" " * 19))
