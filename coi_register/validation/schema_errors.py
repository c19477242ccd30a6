"""From the faults that a JSON Schema engine finds to problems in the reader's language: one fault, one problem."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from coi_register.errors import Problem
from coi_register.json_pointer import Path
from coi_register.model.fields import TEXT_PATTERN
from coi_register.model.kinds.registry import kind_names
from coi_register.validation.keys import MOVE_TO_INTERESTS, key_advice, meant_key
from coi_register.validation.problem_text import problem_at, quoted
from coi_register.validation.schema_engines import Engine, Fault, best_engine
from coi_register.validation.suggestions import (
    choice_advice,
    curly_advice,
    kind_advice,
    listed,
    root_advice,
    type_advice,
)
from coi_register.validation.value_suggestions import (
    amount_advice,
    blank_advice,
    currency_advice,
    day_refusal,
    id_advice,
    number_advice,
    period_refusal,
    remuneration_advice,
    whole_text,
)

__all__ = ["STRUCTURE_CODES", "explain"]

STRUCTURE_CODES = {
    "DOC101": "unknown kind of interest",
    "DOC102": "unknown key",
    "DOC103": "something is missing",
    "DOC104": "wrong type",
    "DOC105": "value not in the list",
    "DOC106": "text that cannot stand here",
    "DOC107": "period or day not understood",
    "DOC108": "number out of bounds",
    "DOC109": "keys that exclude each other",
    "DOC110": "left empty",
    "DOC199": "refused by the model alone",
}

# Where one value breaks several keywords, the first of these speaks for all.
_ORDER = ("type", "const", "enum", "minLength", "format", "pattern", "maxLength", "minimum", "maximum")


def explain(plain: object, name: str, engine: Engine | None = None) -> list[Problem]:
    """Say everything that is wrong with the structure of a document.

    The kind of each interest is looked at first. An unknown kind is one problem; a known kind is checked against
    its own schema alone.

    Args:
        plain: the document's plain values.
        name: the name of its schema, `declaration` or `register`.
        engine: the engine to use; the fastest that is installed, where nothing is said.

    Returns:
        Problems without file, line and column, in the order of the document's paths.
    """
    if _reads_as_prose(plain, name):
        message = "the document should be an object (keys with values), and reads as prose"
        return [Problem(code="DOC104", message=message, advice=root_advice(" ".join(map(str, cast("Any", plain)))))]
    judge = engine or best_engine()
    faults = list(judge(plain, name))
    for path, interest in _interests(plain, name):
        kind = interest.get("kind")
        if isinstance(kind, str) and kind in kind_names():
            faults += [
                Fault(path + fault.path, fault.keyword, fault.schema) for fault in judge(interest, f"interests/{kind}")
            ]
    return list(_problems(plain, _without_repeats(faults)))


def _reads_as_prose(plain: object, name: str) -> bool:
    """Whether a document is a sentence with a colon in it, which YAML takes for a key."""
    if name != "declaration" or not isinstance(plain, dict) or not plain:
        return False
    return all(len(str(key).split()) > 3 for key in plain)


def _interests(plain: Any, name: str) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Find every interest of a document, with the way to it."""
    if name == "register":
        for list_, below in (("declarations", "declaration"), ("manuscripts", "manuscript")):
            for index, each in _listed(plain, list_):
                for path, interest in _interests(each, below):
                    yield (list_, index, *path), interest
        return
    if name.startswith("interest"):
        return
    key = "funding" if name == "manuscript" else "interests"
    for index, interest in _listed(plain, key):
        if isinstance(interest, dict):
            yield (key, index), interest


def _listed(plain: Any, key: str) -> Iterator[tuple[int, Any]]:
    """Go through a list that stands under a key, where there is one."""
    listed = plain.get(key) if isinstance(plain, dict) else None
    return enumerate(listed if isinstance(listed, list) else ())


def _without_repeats(faults: Iterable[Fault]) -> list[Fault]:
    """Keep one fault for each value (but every unknown or missing key), in the order of paths."""
    kept: dict[tuple[Path, str], Fault] = {}
    for found in faults:
        fault = _as_pattern(found)
        value_fault = fault.keyword in _ORDER
        key = (fault.path, "value" if value_fault else fault.keyword)
        known = kept.get(key)
        if known is None or (value_fault and _ORDER.index(fault.keyword) < _ORDER.index(known.keyword)):
            kept[key] = fault
    return sorted(kept.values(), key=lambda fault: ([_sortable(step) for step in fault.path], fault.keyword))


def _as_pattern(fault: Fault) -> Fault:
    """Take a line break that is refused beside a pattern for a breach of that pattern."""
    if fault.keyword == "not" and "pattern" in fault.schema:
        return Fault(fault.path, "pattern", fault.schema)
    return fault


def _sortable(step: str | int) -> tuple[int, str]:
    return (step, "") if isinstance(step, int) else (-1, step)


def _problems(plain: object, faults: list[Fault]) -> Iterator[Problem]:
    closed = {fault.path: fault.schema for fault in faults if fault.keyword == "additionalProperties"}
    for fault in faults:
        value = _value_at(plain, fault.path)
        tell = _TELLERS.get(fault.keyword)
        if fault.keyword == "anyOf" and fault.path in closed:
            # A misspelt key is one problem, also where it is one of those that are needed.
            tell = None if _meant(closed[fault.path], value) & set(_needed(fault)) else tell
        if tell:
            yield from tell(fault, value, _value_at(plain, fault.path[:-1]) if fault.path else None)


def _value_at(plain: Any, path: Path) -> Any:
    for step in path:
        plain = plain[step]
    return plain


def _named(path: Path) -> str:
    """Name the value at the end of a path within its object: “period”, or its place in a list."""
    return f"“{path[-1]}”" if path and isinstance(path[-1], str) else "this"


def _tell_keys(fault: Fault, value: Any, parent: Any) -> Iterator[Problem]:
    """Unknown keys, and not also the missing key that one of them was meant to be."""
    allowed = list(fault.schema["properties"])
    told: set[str] = set()
    for key in value:
        if key not in fault.schema["properties"]:
            path = (*fault.path, key)
            advice = key_advice(key, value, allowed)
            if advice == MOVE_TO_INTERESTS and advice in told:
                continue
            told.add(advice)
            yield problem_at("DOC102", path, f"unknown key {quoted(key)}", advice or f"There are {listed(allowed)}.")


def _meant(schema: dict[str, Any], value: Any) -> set[str]:
    """The keys that unknown keys of an object were meant to be, where the schema allows no others."""
    properties = schema["properties"]
    if schema.get("additionalProperties") is not False:
        return set()
    absent = [key for key in properties if key not in value]
    return {meant_key(key, absent) for key in value if key not in properties}


_KIND_ADVICE = "Add a line such as “kind: employment”."


def _tell_missing(fault: Fault, value: Any, parent: Any) -> Iterator[Problem]:
    properties = fault.schema["properties"]
    meant = _meant(fault.schema, value)
    for key in fault.schema["required"]:
        if key in value or key in meant:
            continue
        described = properties.get(key, {}).get("description", "")
        if key == "kind":
            message = "it does not say what kind of interest it is"
            written = next((each for each in value if meant_key(each, ["kind"])), None)
            case = ": keys are in lower case" if str(written).lower() == "kind" else ""
            advice = f"Write “kind” for {quoted(written)}{case}." if written else _KIND_ADVICE
            yield problem_at("DOC101", fault.path, message, advice, whole=True)
        else:
            yield problem_at("DOC103", fault.path, f"“{key}” is missing", described, whole=True)


def _tell_type(fault: Fault, value: Any, parent: Any) -> Iterator[Problem]:
    if value is None:
        advice = "Fill it in, or take the line out: what is left out is not stated."
        yield problem_at("DOC110", fault.path, f"{_named(fault.path)} is empty", advice)
        return
    expected = fault.schema.get("x-expected") or _type_words(fault.schema)
    if not fault.path and fault.schema.get("title") in ("declaration", "register"):
        message = f"the document should be {expected}, not {_type_of(value)}"
        yield problem_at("DOC104", fault.path, message, root_advice(value))
        return
    where = _named(fault.path) if fault.path else "the document"
    is_nil = fault.path[-1:] in (("interests",), ("nothing_to_declare",))
    advice = ("" if is_nil else blank_advice(value)) or type_advice(
        fault, whole_text(value, parent, fault.path[-1:] and fault.path[-1]), parent
    )
    yield problem_at("DOC104", fault.path, f"{where} should be {expected}, not {_type_of(value)}", advice)


def _type_words(schema: dict[str, Any]) -> str:
    names: list[str] = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return " or ".join(_TYPES.get(name, name) for name in names)


_TYPES: dict[str, str] = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "object": "an object (keys with values)",
    "string": "text",
}


def _type_of(value: Any) -> str:
    if isinstance(value, dict | list | str):
        return {dict: "an object", list: "a list", str: f"the text {quoted(value)}"}[type(value)]
    if isinstance(value, bool):
        return quoted(value)
    return f"the number {quoted(value)}"


def _tell_const(fault: Fault, value: Any, parent: Any) -> Iterator[Problem]:
    yield problem_at("DOC105", fault.path, f"{_named(fault.path)} cannot be {quoted(value)}")


def _tell_enum(fault: Fault, value: Any, parent: Any) -> Iterator[Problem]:
    choices: list[str] = fault.schema["enum"]
    if fault.path[-1:] == ("kind",) and "employment" in choices:
        advice = f"{kind_advice(value)} “coi-register kinds” lists them all.".strip()
        yield problem_at("DOC101", fault.path, f"there is no kind {quoted(value)}", advice)
        return
    yield _choice_problem(fault, value, choices)


def _choice_problem(fault: Fault, value: Any, choices: list[str]) -> Problem:
    advice = f"It is one of {listed(choices)}." if len(choices) <= 25 else ""
    advice = blank_advice(value) or f"{choice_advice(value, choices)} {advice}".strip()
    return problem_at("DOC105", fault.path, f"{_named(fault.path)} cannot be {quoted(value)}", advice)


def _tell_empty(fault: Fault, value: Any, parent: Any) -> Iterator[Problem]:
    del value, parent
    advice = "Fill it in, or take the line out: what is left out is not stated."
    yield problem_at("DOC110", fault.path, f"{_named(fault.path)} is empty", advice)


def _tell_pattern(fault: Fault, value: Any, parent: Any) -> Iterator[Problem]:
    if fault.schema["pattern"] == TEXT_PATTERN:
        if not value.strip():
            yield from _tell_empty(fault, value, parent)
            return
        message = f"{_named(fault.path)} has a character that cannot be printed, or none that can be seen"
        yield problem_at(
            "DOC106", fault.path, message, "Type the text anew; it may have been copied with hidden marks."
        )
    elif fault.schema.get("examples") and fault.schema.get("x-expected", "").startswith("one of"):
        yield _choice_problem(fault, value, fault.schema["examples"])
    else:
        expected = fault.schema.get("x-expected", "other text")
        message = f"{_named(fault.path)} should be {expected}, not {quoted(value)}"
        meant = whole_text(value, parent, fault.path[-1] if fault.path else "")
        yield problem_at("DOC106", fault.path, message, _pattern_advice(fault, str(meant)))


def _pattern_advice(fault: Fault, text: str) -> str:
    """Say what to write for a text that has not the form that its field asks for."""
    title, expected = fault.schema.get("title"), fault.schema.get("x-expected", "")
    if title != "remuneration" and (advice := blank_advice(text)):
        return advice
    if title == "amount":
        return amount_advice(text)
    if title == "remuneration":
        choices = fault.schema.get("examples", [])
        advice = remuneration_advice(text) or blank_advice(text) or choice_advice(text, choices)
        return advice or f"It is an amount, or one of {listed(choices)}."
    if expected.startswith("a number"):
        return number_advice(text, str(fault.path[-1]) if fault.path else "")
    if expected.startswith("a currency code"):
        return currency_advice(text)
    if expected.startswith("an id"):
        return id_advice(text)
    return choice_advice(text, [str(each) for each in fault.schema.get("examples", [])])


def _tell_format(fault: Fault, value: Any, parent: Any) -> Iterator[Problem]:
    if fault.schema["format"] == "edtf-period":
        said, advice = period_refusal(value)
        yield problem_at("DOC107", fault.path, said, curly_advice(value) or advice)
        return
    message = f"{_named(fault.path)} should be {fault.schema['x-expected']}, not {quoted(value)}"
    yield problem_at("DOC107", fault.path, message, curly_advice(value) or blank_advice(value) or day_refusal(value)[1])


def _tell_length(fault: Fault, value: Any, parent: Any) -> Iterator[Problem]:
    most = fault.schema["maxLength"]
    advice = "Shorten it, and put what else there is to say into “note”." if most <= 200 else "Shorten it."
    yield problem_at(
        "DOC106", fault.path, f"{_named(fault.path)} has {len(value)} characters; at most {most} can be used", advice
    )


def _tell_bounds(fault: Fault, value: Any, parent: Any) -> Iterator[Problem]:
    if fault.schema.get("format") == "edtf-period":
        said, advice = period_refusal(value)
        if not re.search(r"[0-9]{4}-[0-9]", advice) or advice.startswith("write 2016,"):
            said = f"{quoted(value)} is not a year of four digits"
            advice = 'Write a year with four digits; one before 1000 in quotes, such as "0204".'
        yield problem_at("DOC107", fault.path, said, advice)
        return
    bound = fault.schema[fault.keyword]
    compared = {
        "minimum": "cannot be less than",
        "maximum": "cannot be more than",
        "exclusiveMaximum": "must be less than",
    }
    message = f"{_named(fault.path)} {compared[fault.keyword]} {bound}, and is {quoted(value)}"
    yield problem_at("DOC108", fault.path, message, "Look for a slip in the number.")


def _needed(fault: Fault) -> list[str]:
    return [branch["required"][0] for branch in fault.schema["anyOf"]]


def _tell_needed(fault: Fault, value: Any, parent: Any) -> Iterator[Problem]:
    del value, parent
    message = "it needs " + " or ".join(f"“{name}”" for name in _needed(fault))
    yield problem_at("DOC103", fault.path, message, whole=True)


def _tell_both(fault: Fault, value: Any, parent: Any) -> Iterator[Problem]:
    del value, parent
    one, other = fault.schema["not"]["required"]
    yield problem_at("DOC109", fault.path, f"“{one}” and “{other}” exclude each other", "Keep one.", whole=True)


_TELLERS: dict[str, Callable[[Fault, Any, Any], Iterator[Problem]]] = {
    "additionalProperties": _tell_keys,
    "anyOf": _tell_needed,
    "const": _tell_const,
    "enum": _tell_enum,
    "exclusiveMaximum": _tell_bounds,
    "format": _tell_format,
    "maxLength": _tell_length,
    "maximum": _tell_bounds,
    "minLength": _tell_empty,
    "minimum": _tell_bounds,
    "not": _tell_both,
    "pattern": _tell_pattern,
    "required": _tell_missing,
    "type": _tell_type,
}
