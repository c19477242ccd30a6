"""Style files: the styles that the package brings, and folders of one's own that extend one.

A style is a folder with `style.yaml`, and with `kinds/` where it has templates of its own. It takes all other settings
from the style that it extends: one of the package by its name, or another folder by its path.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from coi_register import package_data
from coi_register.documents.extendable_files import ExtendableFiles, ExtendedFile, completed
from coi_register.errors import CoiError, Problem
from coi_register.model.structuring.from_plain import structure
from coi_register.model.styles import OwnStyle, Style

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
        DocumentError: with everything that is wrong with its file, or with one that it extends.
    """
    if isinstance(name_or_folder, str) and not _STYLES.is_path(name_or_folder):
        return _shipped(name_or_folder)
    return _own_style(Path(name_or_folder))


def template_folders(style: str) -> tuple[Path, ...]:
    """Return the folders in which the templates of kinds of a loaded style lie, the first that has one counting.

    Args:
        style: the `templates` of the style.
    """
    if style == ANY_STYLE:
        return (package_data.folder("templates") / "kinds",)
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
    return package_data.folder("templates") / "styles"


@cache
def _shipped(name: str) -> Style:
    files = _STYLES.named(name)
    style = structure(completed(files), Style)
    _folders[style.templates] = _kinds_in(files)
    return style


@cache
def _shipped_files(name: str) -> tuple[ExtendedFile, ...]:
    return _STYLES.ours(_root() / name / _FILE)


_STYLES = ExtendableFiles(
    noun="style",
    plural="styles",
    names=style_names,
    shipped=_shipped_files,
    unknown=UnknownStyleError,
    endings=(_FILE,),
    file_name=_FILE,
    codes=("STY101", "STY108", "STY105"),
)


def _kinds_in(files: Iterable[ExtendedFile]) -> tuple[Path, ...]:
    """Return the folders with the templates of styles, and the one with those that all have in common."""
    return (*(each.path.parent / "kinds" for each in files), *template_folders(ANY_STYLE))


def _own_style(path: Path) -> Style:
    files = _STYLES.own(path, _problems)
    whole = structure(completed(files), Style)
    style = OwnStyle.of(whole, os.fspath(files[0].path.parent.resolve()))
    _folders[style.templates] = _folders[style.name] = _kinds_in(files)
    _own.update((style.name, style.templates))
    for call in _on_load:
        call()
    return style


def _problems(said: Any, name: str, above: Mapping[str, Any] | None) -> list[Problem]:
    from coi_register.statements.styles.checks import style_problems

    return style_problems(said, name, style_names(), above=above)
