"""Style files: the styles that the package brings, and folders of one's own that extend one.

A style is a folder with `style.yaml`, and with `kinds/` where it has templates of its own. What it does not say is said
by the style that it extends.
"""

import os
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

import attrs

from coi_register import resources
from coi_register.errors import CoiError, DocumentError, Problem
from coi_register.structuring import structure
from coi_register.styles import OwnStyle, Style

__all__ = ["ANY_STYLE", "UnknownStyleError", "is_untrusted", "load_style", "on_load", "style_names", "template_folders"]

ANY_STYLE = ""
"""Stands for no style: the templates that all have in common."""

_FILE = "style.yaml"
# Folders of templates of the styles that were loaded, the style's own first, by what tells their templates apart; those
# of somebody's own are not trusted.
_folders: dict[str, tuple[Path, ...]] = {}
_own: set[str] = set()
_on_load: list[Callable[[], None]] = []


class UnknownStyleError(CoiError, KeyError):
    """There is no style of that name."""

    def __str__(self) -> str:
        return str(self.args[0])


@cache
def style_names() -> tuple[str, ...]:
    """Return the names of the styles that the package brings, sorted."""
    return tuple(sorted(path.parent.name for path in _root().glob(f"*/{_FILE}")))


def load_style(name_or_folder: str | os.PathLike[str]) -> Style:
    """Read a style.

    Args:
        name_or_folder: the name of a style that the package brings; or the path of a folder of one's own, which holds
            `style.yaml` and has a separator in it, or of that file.

    Raises:
        UnknownStyleError: if there is no style of that name or in that folder; the text suggests one that is close.
        DocumentError: with everything that is wrong with its file.
    """
    if isinstance(name_or_folder, str) and not _is_path(name_or_folder):
        return _shipped(name_or_folder)
    place = Path(name_or_folder)
    return _own_style(place.parent if place.name == _FILE else place)


def template_folders(style: str) -> tuple[Path, ...]:
    """Return the folders in which the templates of kinds of a loaded style lie, the first that has one counting.

    Args:
        style: the `templates` of the style.
    """
    if style == ANY_STYLE:
        return (resources.folder("templates") / "kinds",)
    if style not in _folders:
        _shipped(style)
    return _folders[style]


def is_untrusted(style: str) -> bool:
    """Whether a loaded style is somebody's own, so that its templates are not trusted."""
    return style in _own


def on_load(call: Callable[[], None]) -> None:
    """Have a function called each time that a folder of somebody's own is loaded: what it holds may have changed."""
    _on_load.append(call)


def _root() -> Path:
    return resources.folder("templates") / "styles"


def _is_path(text: str) -> bool:
    return os.sep in text or "/" in text or text.endswith(_FILE)


@cache
def _shipped(name: str) -> Style:
    from coi_register.reading import read_file

    folder = _root() / name
    if not name.replace("-", "").isalnum() or not (folder / _FILE).is_file():
        raise UnknownStyleError(_unknown(name))
    (document,) = read_file(folder / _FILE)
    said: Any = document.value
    return _completed(said, folder)


def _completed(said: dict[str, Any], folder: Path) -> Style:
    """Make a style of what its file says and of what the style says that it extends."""
    above = _shipped(said["extends"]) if said.get("extends") else None
    own = structure(said, Style) if above is None else _merged(above, said)
    _folders[own.templates] = (folder / "kinds", *template_folders(above.templates if above else ANY_STYLE))
    return own


def _merged(above: Style, said: dict[str, Any]) -> Style:
    from coi_register.unstructuring import unstructure

    whole: Any = unstructure(above)
    return structure({**whole, **said}, Style)


def _said_above(said: Any) -> dict[str, Any]:
    """Return what the style says that a file extends; nothing, where it extends none that there is."""
    name = said.get("extends") if isinstance(said, dict) else None
    if name not in style_names():
        return {}
    from coi_register.unstructuring import unstructure

    whole: Any = unstructure(_shipped(name))
    return dict(whole)


def _unknown(name: str) -> str:
    from coi_register.validation.wording import suggestion

    parts = (
        f"there is no style “{name}”.",
        suggestion(name, style_names()),
        f"The styles are: {', '.join(style_names())}.",
    )
    return " ".join(filter(None, parts))


def _own_style(folder: Path) -> Style:
    from coi_register.rendering.style_checks import style_problems

    path = folder / _FILE
    if not path.is_file():
        raise UnknownStyleError(f"there is no {_FILE} in the folder {folder}")
    from coi_register.reading import read_file

    raw, *more = read_file(path)
    problems = [problem for each in (raw, *more) for problem in each.problems]
    if problems:
        raise DocumentError(problems)
    problems = style_problems(
        raw.value, folder.resolve().name, style_names(), is_only=not more, above=_said_above(raw.value)
    )
    if problems:
        _refuse(raw, problems)
    said: Any = raw.value
    completed = _completed({"name": folder.resolve().name, **said}, folder)
    style = OwnStyle.of(completed, os.fspath(folder.resolve()))
    _folders[style.templates] = _folders[style.name]
    _own.update((style.name, style.templates))
    for call in _on_load:
        call()
    return style


def _refuse(raw: Any, problems: Iterable[Problem]) -> NoReturn:
    """Raise what is wrong with a file, each problem with its place."""
    placed: list[Problem] = []
    for problem in problems:
        line, column = raw.locate(problem.path, key=problem.code == "DOC102")
        placed.append(attrs.evolve(problem, file=raw.file, line=line, column=column))
    raise DocumentError(sorted(placed, key=lambda each: (each.line, each.column, each.code)))
