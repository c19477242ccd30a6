"""Semantic checks of texts: no text is blank, or invisible when it is printed."""

from collections.abc import Iterator
from typing import Any, cast

import attrs

from coi_register.errors import Problem
from coi_register.json_pointer import Path
from coi_register.model.declarations import Declaration
from coi_register.model.fields import FieldType, Value, fields_of
from coi_register.model.kinds.base import Interest
from coi_register.model.parties import Organisation, Person
from coi_register.model.placeholders import has_visible_character, placeholder_count, says_nothing
from coi_register.validation.problem_text import problem_at, quoted

__all__ = ["BLANK_CODES", "blank_texts", "blank_texts_below", "own_blank_texts"]

BLANK_CODES = {
    "DOC250": "a text that says nothing",
    "DOC251": "a text without a visible character",
}

_LEAVE_OUT = "Leave it out where it is not known: what is left out is not stated."
_TAKE_OUT = "Say what it is. If there is nothing to declare, take the interest out and say “nothing_to_declare: true”."
_IDENTIFY = "If a body is really called so, give its public identifier in “identifiers”."


@attrs.frozen
class _Plan:
    """What of a class is looked at.

    Attributes:
        texts: fields that hold one text.
        lists: fields that hold several.
        below: fields that hold a value of the model, or several.
        coded: fields among the texts that hold a code, such as initials, for which NA may stand.
        required: fields that cannot be left out.
    """

    texts: tuple[str, ...]
    lists: tuple[str, ...]
    below: tuple[str, ...]
    coded: frozenset[str]
    required: frozenset[str]


_plans: dict[type, _Plan] = {}
_clear: dict[int, Value] = {}
"""Parties and the like in which nothing was found, by identity: a register names the same ones often."""
_MOST_REMEMBERED = 200_000
_count = placeholder_count()


def blank_texts(declaration: Declaration, path: Path) -> list[Problem]:
    """Find the texts of a declaration that say or show nothing."""
    _forget_where_words_were_added()
    return list(_blanks(declaration, path, path, None))


def blank_texts_below(value: Value, path: Path) -> Iterator[Problem]:
    """Find such texts in what a register defines, and in all below it."""
    _forget_where_words_were_added()
    yield from _blanks(value, path, path, None)


def own_blank_texts(value: Value, path: Path) -> Iterator[Problem]:
    """Find such texts among those that a value itself holds, and not below it."""
    yield from _own_blanks(value, path, path, None)


def _forget_where_words_were_added() -> None:
    global _count
    if _count != placeholder_count():
        _count = placeholder_count()
        _clear.clear()


def _blanks(value: Value, path: Path, told_at: Path, interest: Interest | None) -> Iterator[Problem]:
    """Look at a value and all below it.

    Args:
        value: the value.
        path: the way to it.
        told_at: where its faults are told: above it, where a plain text may stand for the whole.
        interest: the interest that it belongs to, if any.
    """
    if isinstance(value, Interest):
        interest = value
    yield from _own_blanks(value, path, told_at, interest)
    for name in _plan(type(value)).below:
        part: Any = getattr(value, name)
        if part is None or part == () or id(part) in _clear:
            continue
        if isinstance(part, tuple):
            for index, each in enumerate(part):
                yield from _blanks_below(each, (*path, name, index), interest)
        elif told_at != path or (path and value.to_text() is not None):
            yield from _blanks(part, (*path, name), told_at, interest)  # one text may stand for both
        else:
            yield from _blanks_below(part, (*path, name), interest)


def _blanks_below(value: Value, path: Path, interest: Interest | None) -> Iterator[Problem]:
    if isinstance(value, Interest):
        yield from _blanks(value, path, path, interest)
        return
    if id(value) in _clear:
        return
    found = list(_blanks(value, path, path, interest))
    if not found and len(_clear) < _MOST_REMEMBERED and isinstance(value, Organisation):
        _clear[id(value)] = value
    yield from found


def _own_blanks(value: Value, path: Path, told_at: Path, interest: Interest | None) -> Iterator[Problem]:
    """Look at the texts that a value itself holds."""
    plan = _plan(type(value))
    for name in plan.texts:
        text = getattr(value, name)
        if text is not None and (fault := _fault(text)) and not _is_allowed(value, name, text, fault, plan):
            yield _problem(value, name, text, fault, (*path, name), told_at, interest)
    for name in plan.lists:
        for index, text in enumerate(getattr(value, name)):
            if (fault := _fault(text)) and not _is_allowed(value, name, text, fault, plan):
                yield _problem(value, name, text, fault, (*path, name, index), told_at, interest)


def _fault(text: str) -> str:
    if not says_nothing(text):
        return ""
    return "DOC250" if has_visible_character(text) else "DOC251"


def _is_allowed(value: Value, name: str, text: str, fault: str, plan: _Plan) -> bool:
    """Whether what says nothing elsewhere is a name here: a code, a family name, a body that a system knows."""
    if fault == "DOC251":
        return False
    if name in plan.coded or (isinstance(value, Organisation) and value.identifiers):
        return True
    return isinstance(value, Person) and name == "family" and text in value.name.split()


def _problem(
    value: Value, name: str, text: str, code: str, path: Path, told_at: Path, interest: Interest | None
) -> Problem:
    is_short = bool(told_at) and value.to_text() is not None
    at = told_at if is_short else path
    field = next((step for step in reversed(at) if isinstance(step, str)), name)
    is_item = isinstance(at[-1], int)
    named = "it" if is_item else f"“{field}”"
    if code == "DOC251":
        advice = "Type the text anew; it may have been copied with hidden marks."
        return problem_at(code, at, f"{named} has no character that can be seen", advice, whole=is_item)
    is_needed = name in _plan(type(value)).required and not is_short
    advice = _TAKE_OUT if interest is not None and (is_needed or interest.kind == "other") else _LEAVE_OUT
    if is_needed and interest is None:
        advice = "Say what it is."
    if isinstance(value, Organisation) and name == "name":
        advice = f"{advice} {_IDENTIFY}"
    if isinstance(value, Person) and name == "name" and at[-1:] == ("declarant",):
        advice = "Write the name of the person who declares."
    return problem_at(code, at, f"{named} says nothing: {quoted(text)}", advice, whole=is_item)


def _plan(cls: type[Value]) -> _Plan:
    plan = _plans.get(cls)
    if plan is None:
        fields = list(fields_of(cls))
        plan = _plans[cls] = _Plan(
            texts=tuple(name for name, kind, _, _ in fields if _is_prose(kind)),
            lists=tuple(name for name, kind, _, _ in fields if kind.sort == "list" and _is_prose(_item(kind))),
            below=tuple(name for name, kind, _, _ in fields if "value" in (kind.sort, kind.item and kind.item.sort)),
            coded=frozenset(name for name, _, metadata, _ in fields if metadata.get("coded")),
            required=frozenset(name for name, _, _, default in fields if default is attrs.NOTHING),
        )
    return plan


def _item(kind: FieldType) -> FieldType:
    return cast("FieldType", kind.item)


def _is_prose(kind: FieldType) -> bool:
    return kind.sort == "text" and kind.constraint.allows_prose
