"""Checks of a style of somebody's own: its structure, then what a schema cannot say."""

import string
from collections.abc import Iterator, Sequence
from typing import Any

from coi_register.errors import InvalidValueError, Path, Problem
from coi_register.fields import Value
from coi_register.interests.kinds import kind_names
from coi_register.structuring import structure
from coi_register.style_file import StyleFile
from coi_register.styles import Style
from coi_register.validation.advice import kind_advice
from coi_register.validation.wording import problem_at, quoted, suggestion

__all__ = ["STYLE_CODES", "style_problems"]

STYLE_CODES = {
    "STY101": "a style that extends one that there is not",
    "STY102": "a name that a style of the package has",
    "STY103": "an unknown kind of interest",
    "STY104": "words with a place to fill in that nothing fills",
    "STY105": "a file that holds several documents",
    "STY106": "a mood without its verb",
}
"""The codes of what can be wrong with a style, beside those of any document (`DOC...`)."""


def style_problems(plain: object, name: str, shipped: Sequence[str], *, is_only: bool = True) -> list[Problem]:
    """Find everything that is wrong with the file of a style.

    Args:
        plain: the plain values of the file.
        name: the name of its folder, which is that of the style where the file gives none.
        shipped: the names of the styles that the package brings.
        is_only: whether it is the only document in the file.

    Returns:
        Problems without file, line and column.
    """
    if not is_only:
        return [Problem(code="STY105", message="the file holds several documents", advice="Keep one.")]
    named = {"name": name, **plain} if isinstance(plain, dict) else plain
    cls: type[Value] = StyleFile if isinstance(plain, dict) and "extends" in plain else Style
    try:
        structure(named, cls)
    except InvalidValueError as error:
        from coi_register.jsonschemas import schema_name
        from coi_register.validation.explaining import explain

        return explain(named, schema_name(cls)) or [Problem(code="DOC199", message=str(error))]
    said: Any = named
    return [*_names(said, shipped), *_kinds(said), *_places(said, ()), *_moods(said)]


def _names(said: dict[str, Any], shipped: Sequence[str]) -> Iterator[Problem]:
    if said["name"] in shipped:
        message = f"a style that the package brings is called {quoted(said['name'])}"
        yield problem_at("STY102", ("name",), message, "Give yours a name of its own.")
    if "extends" in said and said["extends"] not in shipped:
        advice = f"{suggestion(said['extends'], list(shipped))} The styles are: {', '.join(shipped)}."
        message = f"there is no style {quoted(said['extends'])}"
        yield problem_at("STY101", ("extends",), message, advice.strip())


def _kinds(said: dict[str, Any]) -> Iterator[Problem]:
    for index, code in enumerate(said.get("codes", ())):
        for place, kind in enumerate(code.get("kinds", ())):
            if kind not in kind_names():
                path: Path = ("codes", index, "kinds", place)
                yield problem_at("STY103", path, f"unknown kind of interest {quoted(kind)}", kind_advice(kind))


_FILLED = {"label": ("name",), "residual": ("name",)}
"""Which words have a place that is filled, and with what."""


def _places(said: object, path: Path) -> Iterator[Problem]:
    if isinstance(said, dict):
        items: Any = said.items()
    elif isinstance(said, list):
        items = enumerate(said)
    elif isinstance(said, str) and path[0] in _FILLED:
        items = ()
        allowed = _FILLED[str(path[0])]
        try:
            wanted = [name for _, name, _, _ in string.Formatter().parse(said) if name is not None]
        except ValueError:
            wanted = ["{"]
        for each in wanted:
            if each not in allowed:
                message = f"nothing fills {quoted('{' + each + '}')}"
                yield problem_at("STY104", path, message, "Only {name} is filled. Write {{ and }} for braces.")
    else:
        items = ()
    for key, part in items:
        yield from _places(part, (*path, key))


def _moods(said: dict[str, Any]) -> Iterator[Problem]:
    if said.get("mood") in ("gerund", "noun") and not said.get("reports") and "extends" not in said:
        message = f"with the mood {quoted(said['mood'])} a verb is needed"
        yield problem_at("STY106", ("mood",), message, "Give it in `reports`: “reports: report”.")
