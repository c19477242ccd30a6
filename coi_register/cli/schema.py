"""`coi-register schema`: JSON Schemas in one piece."""

import sys
from typing import Any

__all__ = ["run"]


def run(options: Any) -> int:
    """Print a schema, or the names of all."""
    from coi_register.model.json_schema import bundle, schema_names, schema_text
    from coi_register.model.kinds.registry import kind_names

    names = sorted({name.removeprefix("interests/") for name in schema_names()} | set(kind_names()))
    if not options.name:
        print("\n".join(names))
        return 0
    if options.name not in names:
        from coi_register.validation.problem_text import suggestion

        advice = suggestion(options.name, names) or "`coi-register schema` lists them."
        print(f"coi-register: there is no schema “{options.name}”. {advice}", file=sys.stderr)
        return 2
    name = f"interests/{options.name}" if options.name in kind_names() else options.name
    print(schema_text(bundle(name)), end="")
    return 0
