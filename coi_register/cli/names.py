"""`coi-register names`: names that look alike and count as two."""

import sys
from typing import Any

__all__ = ["run"]

_FOUND, _USED_WRONGLY = 1, 2


def run(options: Any) -> int:
    """Print the pairs of names of a register that look alike and count as two; nothing is joined."""
    from coi_register.documents.load_dump import documents_in

    documents = documents_in(options.files, parties=False)
    if not all(document.is_valid for document in documents):
        from coi_register.formats.problems import report

        print(report("text", documents), end="", file=sys.stderr)
        return _USED_WRONGLY
    from coi_register.cli.progress import progress
    from coi_register.entities.named import Place, named_entities
    from coi_register.entities.near_names import near_names
    from coi_register.formats.near_names import near_names_report

    entities = named_entities(
        (position, document.value) for position, document in enumerate(documents) if document.value is not None
    )
    with progress("names") as tell:
        pairs = near_names(entities, at_least=options.at_least, progress=tell)

    def place_of(place: Place) -> tuple[str, int, int]:
        raw = documents[place[0]].raw
        return (raw.file, *raw.locate(place[1]))

    print(near_names_report(options.format, pairs, place_of), end="")
    return _FOUND if pairs else 0
