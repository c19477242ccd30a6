"""Advice on values that cannot stand where they do: what people write, and what to write instead."""

import re
from decimal import Decimal

from coi_register.english import join
from coi_register.interests.kinds import kind_class, kind_names
from coi_register.validation.engines import Fault
from coi_register.validation.wording import quoted, suggestion

__all__ = ["DATE_ADVICE", "curly_advice", "kind_advice", "listed", "type_advice"]

DATE_ADVICE = "Write the year, the month and the day, with hyphens."

_no_space = re.compile(r"([a-z_]+):([^\s:/]\S*)")
"""What is meant for a key and its value, such as `kind:employment`; YAML takes it for a text."""
_YES = frozenset({"yes", "y", "true"})
_NO = frozenset({"no", "n", "false"})
_NIL = frozenset({"nil", "none", "nothing", "n/a", "na", "not applicable"}) | _YES | _NO


def type_advice(fault: Fault, value: object) -> str:
    """Say what to write instead of a value of the wrong type, for the commonest slips."""
    wanted, title, format_ = fault.schema["type"], fault.schema.get("title"), fault.schema.get("format")
    if format_ == "date":
        return DATE_ADVICE
    if title == "amount" and isinstance(value, int | Decimal):
        return f"Say in which currency: GBP {value}."
    if isinstance(value, str) and (found := _no_space.match(value)):
        return f"Put a space after each colon: {found[1]}: {found[2]}"
    if title == "interest" and isinstance(value, str):
        return f"Write it as keys with values: “kind: {value}”, and what else there is to say."
    if fault.path[-1:] in (("interests",), ("nothing_to_declare",)) and _says(value, _NIL):
        return "If there is nothing at all to declare, say “nothing_to_declare: true”, and leave out “interests”."
    if fault.path[-2:-1] == ("nothing_to_declare",) and isinstance(value, str):
        return f"Write {{{'kind' if value in kind_names() else 'organisation'}: {value}}}."
    if wanted == "boolean" and (_says(value, _YES) or _says(value, _NO)):
        return f"Write {'true' if _says(value, _YES) else 'false'}."
    if wanted == "array" and isinstance(value, dict | str):
        return "Write it as a list: a line for each, beginning with “- ”."
    if fault.schema.get("enum"):
        choices: list[str] = fault.schema["enum"]
        word = ("yes" if value else "no") if isinstance(value, bool) else ""
        return f'Write "{word}".' if word in choices else f"It is one of {listed(choices)}."
    if "string" in (wanted if isinstance(wanted, list) else [wanted]) and isinstance(value, int | float | bool):
        return f'Put it in quotes: "{quoted(value)}".'
    return str(fault.schema.get("description", ""))


def kind_advice(word: object) -> str:
    """Ask whether a kind was meant by what is none, by its sound or by its meaning; else say nothing.

    >>> kind_advice("shares")
    'Did you mean “shareholding”?'
    """
    said = str(word).strip().lower().replace(" ", "-").replace("_", "-")
    classes = ((kind, kind_class(kind)) for kind in kind_names())
    meant = next((kind for kind, cls in classes if cls is not None and said in cls.also_called), None)
    return suggestion(meant or word, kind_names())


def curly_advice(value: object) -> str:
    """Say that curly quotation marks around a whole value are letters of it; nothing where there are none."""
    curly = isinstance(value, str) and value[:1] in tuple("“‘”’") and value[-1:] in tuple("”’“‘")
    return "Take the curly quotation marks away: here they are letters like any other." if curly else ""


def listed(words: list[str]) -> str:
    """Join words: “one, two and three”."""
    return join(words, serial_comma=False, semicolons=False)


def _says(value: object, words: frozenset[str]) -> bool:
    """Whether a value is one of some words, however it is written."""
    return isinstance(value, str) and value.strip(" .").lower() in words
