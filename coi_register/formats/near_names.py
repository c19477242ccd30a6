"""Names that look alike and count as two, as text or JSON: each pair with its places and what would join it."""

from collections.abc import Callable, Sequence

from coi_register.english import join
from coi_register.entities.joining import lines_to_join
from coi_register.entities.named import NamedEntity, Place
from coi_register.entities.near_names import NearNames
from coi_register.formats.shared.safe_text import json_text, printable
from coi_register.model.parties import Office, Organisation, Person

__all__ = ["PlaceOf", "near_names_report"]

PlaceOf = Callable[[Place], tuple[str, int, int]]
"""Says of a place among documents in which file it is, and its line and column there."""

_MOST_PLACES = 3
_SORTS = {Person: "person", Organisation: "organisation", Office: "office"}


def near_names_report(syntax: str, pairs: Sequence[NearNames], place_of: PlaceOf) -> str:
    """Write pairs of names, the nearest first, as `text` or `json`."""
    return _json(pairs, place_of) if syntax == "json" else _text(pairs, place_of)


def _text(pairs: Sequence[NearNames], place_of: PlaceOf) -> str:
    lines = [line for pair in pairs for line in (*_pair_lines(pair, place_of), "")]
    counted = "1 pair of names looks" if len(pairs) == 1 else f"{len(pairs) or 'No'} pairs of names look"
    return "".join(
        f"{printable(line)}\n" for line in (*lines, f"{counted} alike and count{'s' * (len(pairs) == 1)} as two.")
    )


def _pair_lines(pair: NearNames, place_of: PlaceOf) -> tuple[str, ...]:
    first = _named(pair.first, pair.first_name, place_of)
    second = _named(pair.second, pair.second_name, place_of)
    lines = lines_to_join(pair.first, pair.second)
    advice = _advice(pair, has_lines=bool(lines))
    return (
        f"{pair.nearness:g} {_sort(pair.first)}: {first}",
        f"  {second}",
        *([f"  {advice}"] if advice else []),
        *(f"    {line}" for line in lines),
    )


def _named(entity: NamedEntity, name: str, place_of: PlaceOf) -> str:
    places = entity.names[name]
    shown = [":".join(map(str, place_of(place)[:2])) for place in places[:_MOST_PLACES]]
    more = [f"{len(places) - _MOST_PLACES} more"] if len(places) > _MOST_PLACES else []
    return f"“{name}”, {join([*shown, *more], serial_comma=False)}"


def _advice(pair: NearNames, *, has_lines: bool) -> str:
    if not has_lines:
        return f"If they are one, write “{pair.first.name}” in all these places."
    if pair.first.definition is None:
        return "If they are one, define it:"
    kept = pair.first.definition.id
    if pair.second.definition is None:
        return f"If they are one, write in the definition of “{kept}”:"
    other = pair.second.definition.id
    return f"If they are one, take out “{other}”, write “{kept}” for it, and in the definition of “{kept}”:"


def _sort(entity: NamedEntity) -> str:
    return _SORTS.get(entity.cls, "scheme")


def _json(pairs: Sequence[NearNames], place_of: PlaceOf) -> str:
    return json_text({"format": "coi-register-names 1", "pairs": [_plain(pair, place_of) for pair in pairs]})


def _plain(pair: NearNames, place_of: PlaceOf) -> dict[str, object]:
    lines = lines_to_join(pair.first, pair.second)
    return {
        "nearness": pair.nearness,
        "sort": _sort(pair.first),
        "names": [
            _plain_name(entity, name, place_of)
            for entity, name in ((pair.first, pair.first_name), (pair.second, pair.second_name))
        ],
        "advice": _advice(pair, has_lines=bool(lines)),
        "lines": list(lines),
    }


def _plain_name(entity: NamedEntity, name: str, place_of: PlaceOf) -> dict[str, object]:
    places = [dict(zip(("file", "line", "column"), place_of(place), strict=True)) for place in entity.names[name]]
    return {"name": name, "id": entity.definition and entity.definition.id, "places": places}
