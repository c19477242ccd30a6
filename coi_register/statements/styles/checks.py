"""Checks of a style of somebody's own: its structure, then what a schema cannot say."""

import string
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from coi_register.errors import InvalidValueError, Problem
from coi_register.json_pointer import Path
from coi_register.model.fields import Value
from coi_register.model.kinds.registry import kind_names
from coi_register.model.structuring.from_plain import structure
from coi_register.model.style_file import StyleFile
from coi_register.model.styles import Style
from coi_register.validation.problem_text import problem_at, quoted
from coi_register.validation.suggestions import kind_advice

__all__ = ["STYLE_CODES", "style_problems"]

STYLE_CODES = {
    "STY101": "a style that extends one that there is not",
    "STY102": "a name that a style of the package has",
    "STY103": "an unknown kind of interest",
    "STY104": "words with a place to fill in that nothing fills",
    "STY105": "a file that holds several documents",
    "STY106": "a mood without its verb",
    "STY107": "what would lose a fact, or not say whose it is",
    "STY108": "styles that extend each other in a circle",
}
"""The codes of what can be wrong with a style, beside those of any document (`DOC...`)."""


def style_problems(
    plain: object,
    name: str,
    shipped: Sequence[str],
    *,
    above: Mapping[str, object] | None = MappingProxyType({}),
) -> list[Problem]:
    """Find everything that is wrong with the file of a style.

    Args:
        plain: the plain values of the file.
        name: the name of its folder, which is that of the style where the file gives none.
        shipped: the names of the styles that the package brings.
        above: what the style says that it extends, as plain values; None, where that is not known.

    Returns:
        Problems without file, line and column.
    """
    named = {"name": name, **plain} if isinstance(plain, dict) else plain
    cls: type[Value] = StyleFile if isinstance(plain, dict) and "extends" in plain else Style
    try:
        structure(named, cls)
    except InvalidValueError as error:
        from coi_register.model.json_schema import schema_name
        from coi_register.validation.schema_errors import explain

        return explain(named, schema_name(cls)) or [Problem(code="DOC199", message=str(error))]
    said: Any = named
    found = [*_names(said, shipped), *_kinds(said), *_places(said, ()), *_moods(said)]
    return found if above is None else [*found, *_losses(said, {**above, **said})]


def _names(said: dict[str, Any], shipped: Sequence[str]) -> Iterator[Problem]:
    if said["name"] in shipped:
        message = f"a style that the package brings is called {quoted(said['name'])}"
        yield problem_at("STY102", ("name",), message, "Give yours a name of its own.")


def _kinds(said: dict[str, Any]) -> Iterator[Problem]:
    for index, code in enumerate(said.get("codes", ())):
        for place, kind in enumerate(code.get("kinds", ())):
            if kind not in kind_names():
                path: Path = ("codes", index, "kinds", place)
                yield problem_at("STY103", path, f"unknown kind of interest {quoted(kind)}", kind_advice(kind))


_FILLED: tuple[Path, ...] = (("label",), ("residual", "one"))
"""Which words have a place that is filled: that of the name."""

_NAME = "{name}"
_THEY_HAVE = "{they_have}"


def _places(said: object, path: Path) -> Iterator[Problem]:
    if isinstance(said, dict):
        items: Any = said.items()
    elif isinstance(said, list):
        items = enumerate(said)
    elif isinstance(said, str) and path[0] != "sources":
        items = ()
        for each in _unfilled(said, path) if path in _FILLED else _misplaced(said, path):
            where = f"Only {_filled(path)} filled, without more in the braces. Write {{{{ and }}}} for braces."
            advice = where if path in _FILLED else _MISPLACED[each]
            yield problem_at("STY104", path, f"nothing fills {quoted(each)}", advice)
    else:
        items = ()
    for key, part in items:
        yield from _places(part, (*path, key))


_MISPLACED = {
    _NAME: "The name stands in `label`, and in what `residual` says of one.",
    _THEY_HAVE: "It stands in what `residual` and `nothing` say of one.",
}


def _filled(path: Path) -> str:
    """Say what is filled in such words."""
    return f"{_NAME} and {_THEY_HAVE} are" if path == ("residual", "one") else f"{_NAME} is"


def _misplaced(words: str, path: Path) -> tuple[str, ...]:
    """Find the places to fill in words in which they are not filled."""
    places = (_NAME,) if path == ("nothing", "one") else (_NAME, _THEY_HAVE)
    return tuple(each for each in places if each in words)


def _unfilled(words: str, path: Path) -> Iterator[str]:
    """Find the places in words that are none for the name, or ask for it in a form of their own."""
    try:
        parts = [(name, spec, form) for _, name, spec, form in string.Formatter().parse(words) if name is not None]
    except ValueError:
        yield "{"
        return
    for name, spec, form in parts:
        if f"{{{name}}}" not in _filled(path) or spec or form:
            yield f"{{{name}{'!' + form if form else ''}{':' + spec if spec else ''}}}"


def _moods(said: dict[str, Any]) -> Iterator[Problem]:
    if said.get("mood") in ("gerund", "noun") and not said.get("reports") and "extends" not in said:
        message = f"with the mood {quoted(said['mood'])} a verb is needed"
        yield problem_at("STY106", ("mood",), message, "Give it in `reports`: “reports: report”.")


def _losses(said: dict[str, Any], whole: dict[str, Any]) -> Iterator[Problem]:
    """Find settings with which a statement would lose a fact, or not say whose it is."""
    if whole.get("table"):
        return  # which is printed in place of all that the others are about
    for keys, message, advice in _lost(
        whole,
        is_in_lines=whole.get("layout") == "lines",
        is_by_person=whole.get("grouping") in (None, "person"),
        is_labelled=_NAME in (whole.get("label") or ""),
    ):
        path: Path = next(((key,) for key in keys if key in said), ())
        yield problem_at("STY107", path, message, advice)


def _lost(
    whole: dict[str, Any], *, is_in_lines: bool, is_by_person: bool, is_labelled: bool
) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Give, for each, the keys that it is about, what is wrong, and what to do."""
    codes, frame = whole.get("codes"), whole.get("frame")
    if whole.get("layout") == "table":
        yield ("layout",), "a table is laid out, and none is given", "Give it in `table`, or leave `layout` out."
    if whole.get("naming") == "none" and not (is_labelled and is_by_person):
        message = "nothing says whose the interests are"
        yield ("naming", "label", "grouping"), message, "Give “label: '{name}:'”, and group by person; or name authors."
    if is_in_lines and not whole.get("nothing_of_one"):
        message = "an author with nothing to declare has no line"
        yield ("layout", "nothing_of_one"), message, "Give the words of that line in `nothing_of_one`."
    if is_in_lines and not is_labelled and whole.get("nothing_of_one") and whole.get("naming") != "none":
        message = "nothing says whose line it is, where one has nothing to declare"
        yield ("label", "nothing_of_one", "layout"), message, "Give “label: '{name}:'”."
    if not is_in_lines and not whole.get("residual"):
        message = "nothing is said of an author with nothing to declare, beside others"
        yield ("residual", "layout"), message, "Give the words in `residual`."
    if is_in_lines and not is_by_person:
        message = "lines are those of authors, and are not put together by anything else"
        yield ("grouping", "layout"), message, "Leave `grouping` out, or choose the layout paragraph."
    if whole.get("shared_lines") and not is_in_lines:
        yield ("shared_lines", "layout"), "there are no lines to share", "Say “layout: lines” or leave it out."
    if codes and all(code.get("kinds") for code in codes):
        message = "no code stands for the kinds that are not listed"
        yield ("codes",), message, "Add one without kinds: {code: O, means: other relationship}."
    if codes and (is_in_lines or frame or not is_labelled or not is_by_person):
        message = "codes stand in a paragraph without a frame, after the names of authors"
        yield (
            ("codes", "label", "layout", "frame", "grouping"),
            message,
            "Give “label: '{name}:'”; leave the others out.",
        )
    if whole.get("relationships") and (codes or frame or is_in_lines or is_labelled or not is_by_person):
        message = "what is told body by body stands in a paragraph, in sentences that name their authors"
        where = ("relationships", "codes", "frame", "layout", "label", "grouping")
        yield where, message, "Leave the others out, or `relationships`."
    if frame and (is_in_lines or not whole.get("clauses") or whole.get("naming") == "none" or not is_by_person):
        message = "a frame is one sentence of clauses, in a paragraph, that names authors in them"
        yield (
            ("frame", "layout", "clauses", "naming", "grouping"),
            message,
            "Say “clauses: true”; leave the others out.",
        )
