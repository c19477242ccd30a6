"""Advice on invalid values: what people write, and what to write instead."""

import re
from decimal import Decimal
from typing import Any, cast

from coi_register.english import join
from coi_register.model.inline_values import in_flow
from coi_register.model.json_schema import load_schema
from coi_register.model.kinds.registry import kind_class, kind_names
from coi_register.validation.problem_text import quoted, suggestion
from coi_register.validation.schema_engines import Fault
from coi_register.validation.value_suggestions import amount_advice, day_refusal, list_advice, several_advice

__all__ = [
    "DATE_ADVICE",
    "choice_advice",
    "curly_advice",
    "kind_advice",
    "listed",
    "looks_like_table",
    "root_advice",
    "type_advice",
]

DATE_ADVICE = "Write the year, the month and the day, with hyphens."

_no_space = re.compile(r"([a-z_]+):([^\s:/]\S*)")
"""What is meant for a key and its value, such as `kind:employment`; YAML takes it for a text."""
_YES = frozenset({"yes", "y", "true"})
_NO = frozenset({"no", "n", "false"})
_NIL = frozenset({"nil", "none", "nothing", "n/a", "na", "not applicable"}) | _YES | _NO


def type_advice(fault: Fault, value: object, parent: object) -> str:
    """Say what to write instead of a value of the wrong type, for the commonest slips.

    Args:
        fault: the fault.
        value: what stands there.
        parent: the object or list in which it stands.
    """
    wanted, title = fault.schema["type"], fault.schema.get("title")
    name = str(fault.path[-1]) if fault.path else ""
    if fault.schema.get("format") == "date":
        return day_refusal(value)[1] if isinstance(value, int) and not isinstance(value, bool) else DATE_ADVICE
    if title in ("amount", "remuneration") and isinstance(value, int | Decimal) and not isinstance(value, bool):
        return f"Say in which currency: GBP {value}."
    if title == "amount" and isinstance(value, str):
        return amount_advice(value)
    if isinstance(value, str) and (found := _no_space.match(value)):
        return f"Put a space after each colon: {found[1]}: {found[2]}"
    if title == "interest" and isinstance(value, str):
        return f"Write it as keys with values: “kind: {value}”, and what else there is to say."
    if fault.path[-1:] in (("interests",), ("nothing_to_declare",)) and _says(value, _NIL):
        return "If there is nothing at all to declare, say “nothing_to_declare: true”, and leave out “interests”."
    if fault.path[-2:-1] == ("nothing_to_declare",) and isinstance(value, str):
        return f"Write {in_flow({'kind' if value in kind_names() else 'organisation': value})}."
    if wanted == "boolean" and (_says(value, _YES) or _says(value, _NO)):
        return f"Write {'true' if _says(value, _YES) else 'false'}."
    if wanted == "array" and isinstance(value, str | int) and _holds_texts(fault.schema):
        return list_advice(str(value), name)
    if wanted == "array" and isinstance(value, dict | str):
        return "Write it as a list: a line for each, beginning with “- ”."
    if isinstance(value, list) and (advice := several_advice(value, name, parent)):
        return advice
    if fault.schema.get("enum"):
        choices: list[str] = fault.schema["enum"]
        word = ("yes" if value else "no") if isinstance(value, bool) else ""
        return f'Write "{word}".' if word in choices else f"It is one of {listed(choices)}."
    if "string" in (wanted if isinstance(wanted, list) else [wanted]) and isinstance(value, int | float | bool):
        return f'Put it in quotes: "{quoted(value)}".'
    return str(fault.schema.get("description", ""))


def _holds_texts(schema: dict[str, Any]) -> bool:
    """Whether a list is one of texts, or of objects for which a text may stand."""
    items = schema.get("items", {})
    if "$ref" not in items:
        return bool(items.get("type") == "string")
    referred = load_schema(items["$ref"].rpartition("/")[2].removesuffix(".schema.json"))
    return "string" in cast("list[str]", referred.get("type", []))


def choice_advice(value: object, choices: list[str]) -> str:
    """Ask whether one of some words was meant; a word that says more, or something else, is not cut down to one.

    >>> choice_advice("unpayed", ["paid", "unpaid"]), choice_advice("half paid", ["paid", "unpaid"])
    ('Did you mean “unpaid”?', '')
    """
    if not isinstance(value, str):
        return ""
    word = re.sub(r"[\s_-]+", "-", value.strip(" .").lower())
    meant = _MEANT.get(word, "") if _MEANT.get(word) in choices else ""
    spelt = {re.sub(r"[\s_-]+", "-", each): each for each in choices}
    if not meant and word in spelt:
        meant = spelt[word]
    if not meant and "scope" not in word and (first := next((each for each in choices if _begins(word, each)), "")):
        meant = first if set(choices) >= {"submitted-work", "outside"} else ""
    if not meant:
        from difflib import get_close_matches

        close = get_close_matches(word, spelt, n=1, cutoff=0.76)
        meant = spelt[close[0]] if close and word.count("-") == close[0].count("-") else ""
    return f"Did you mean “{meant}”?" if meant else ""


def _begins(word: str, choice: str) -> bool:
    return word.startswith(f"{choice}-")


_MEANT = {
    **dict.fromkeys(("her", "hers", "she/her", "she-/-her", "f", "female"), "she"),
    **dict.fromkeys(("him", "his", "he/him", "m", "male"), "he"),
    **dict.fromkeys(("them", "their", "they/them", "non-binary"), "they"),
    **dict.fromkeys(("pharma", "pharmaceutical", "company", "commercial", "business", "private"), "industry"),
    **dict.fromkeys(("nhs", "hospital", "health"), "health-service"),
    **dict.fromkeys(("university", "academia", "research"), "academic"),
    **dict.fromkeys(("voluntary", "honorary", "unremunerated", "not-paid", "non-paid", "pro-bono"), "unpaid"),
    **dict.fromkeys(("salaried", "remunerated"), "paid"),
    **dict.fromkeys(("expenses", "travel-expenses", "expenses-paid"), "expenses-only"),
    "in-the-submitted-work": "submitted-work", "the-submitted-work": "submitted-work", "journal": "publisher",
}  # fmt: skip
"""Words that people write for a choice, and which mean it."""

_NEW = "“coi-register new > mine.yaml” writes a declaration to fill in."


def root_advice(value: object) -> str:
    """Say what to do about a document that is no object: a list, prose, a table."""
    if isinstance(value, list):
        if any(isinstance(each, dict) and "declarant" in each for each in value):
            ways = "or give each declaration a document of its own, after a line ---"
            return f"Put the list under a key “declarations”, {ways}."
        if any(isinstance(each, dict) and "kind" in each for each in value):
            return "Put the list under a key “interests”, beside “declarant” and “declared_on”."
        return f"Write keys with values, such as “declarant”, “declared_on” and “interests”. {_NEW}"
    if isinstance(value, str) and looks_like_table(value):
        return f"This reads as a table with commas. Write a declaration for each person, as keys with values: {_NEW}"
    if isinstance(value, str) and " " in value.strip():
        return (
            f"This reads as prose. Write keys with values, such as “declarant”, “declared_on” and “interests”: {_NEW}"
        )
    return f"Write keys with values, such as “declarant”, “declared_on” and “interests”. {_NEW}"


def looks_like_table(text: str) -> bool:
    """Whether a text begins with a row of short cells, parted by commas, semicolons or tabs."""
    cell = r"\"?[^,;\t.\"]{1,40}\"?"
    found = re.match(rf"{cell}(?:[,;\t]{cell}){{2,}}", text.partition("\n")[0])
    cells = re.split(r"[,;\t]", found[0])[:-1] if found else []
    return bool(cells) and all(len(each.split()) <= 3 for each in cells) and " and " not in found[0]  # type: ignore[index]  # found, where there are cells


def kind_advice(word: object) -> str:
    """Ask whether a kind was meant by what is none, by its sound or by its meaning; else say nothing.

    >>> kind_advice("shares")
    'Did you mean “shareholding”?'
    """
    said = str(word).strip().lower().replace(" ", "-").replace("_", "-")
    classes = ((kind, kind_class(kind)) for kind in kind_names())
    meant = [kind for kind, cls in classes if cls is not None and said in cls.also_called]
    if len(meant) > 1:
        return f"Did you mean {' or '.join(map(quoted, meant))}?"
    return suggestion(meant[0] if meant else word, kind_names())


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
