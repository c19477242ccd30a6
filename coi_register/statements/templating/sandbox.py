"""Templates of somebody's own style: run in Jinja2's sandbox, and what is wrong with one is told with file and line."""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, TemplateError, TemplateSyntaxError
from jinja2.loaders import split_template_path
from jinja2.sandbox import ImmutableSandboxedEnvironment

from coi_register.errors import CoiError

__all__ = ["BrokenTemplateError", "Guarded", "MissingMacroError", "faults_reported", "sandbox"]


# Control characters and those that reorder text, as in documents; but not the mark by which an apposition is closed.
_STEERING = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1e\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
_LARGEST = 1024 * 1024
_FAULTS = (
    *(TemplateError, ArithmeticError, AttributeError, LookupError, MemoryError, RecursionError, TypeError),
    ValueError,
)
"""What a template can raise that is broken."""


class BrokenTemplateError(CoiError, ValueError):
    """A template of a style that cannot be used; the text begins with the file and the line."""


class MissingMacroError(BrokenTemplateError, AttributeError):
    """A template lacks a macro that is asked for."""


class _WithinFolders(FileSystemLoader):
    """Finds templates in the folders of styles, and none that a link in such a folder leads out of it to."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Read a template.

        Raises:
            BrokenTemplateError: if it lies outside the folder of its style, is no file, or is too large; then nothing
                of it is read.
        """
        parts = split_template_path(template)  # refuses what climbs out of the folder by its name
        found = (path for folder in self.searchpath if os.path.lexists(path := Path(folder, *parts)))
        if (file := next(found, None)) is not None:
            self._check(file)
        return super().get_source(environment, template)

    def _check(self, file: Path) -> None:
        styles = [Path(folder).parent.resolve() for folder in self.searchpath]
        try:
            place = file.resolve(strict=True)
        except (OSError, RuntimeError):  # the latter of Python before 3.13, for links that lead round
            raise BrokenTemplateError(f"{file}: this link leads to no file; put the template itself there") from None
        if not any(place.is_relative_to(style) for style in styles):
            raise BrokenTemplateError(f"{file}: it lies outside the folder of the style; put the template itself there")
        if not place.is_file():
            raise BrokenTemplateError(f"{file}: it is no file")
        if place.stat().st_size > _LARGEST:
            raise BrokenTemplateError(f"{file}: it is larger than {_LARGEST // 1024} kilobytes, and is not read")


def sandbox(folders: Sequence[Path]) -> ImmutableSandboxedEnvironment:
    """Make the environment for templates that are not trusted: nothing is changed by them, nothing private is seen.

    Nor is anything read that lies outside the folders of the styles: those of somebody's own, which extend each other,
    and those of the package.

    Nothing compiled is kept, since a file of it could be put there by somebody else. Time and memory are not bounded: a
    single `range` has its limit, but loops lie within each other, and texts double with each line.
    """
    return ImmutableSandboxedEnvironment(
        loader=_WithinFolders(folders),
        undefined=StrictUndefined,
        auto_reload=False,
        cache_size=-1,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )


class Guarded:
    """The macros and variables of a template, each of which tells its faults with file and line."""

    def __init__(self, template: Template) -> None:
        with faults_reported(template):
            self._module: Any = template.module
        self._template = template

    def __getattr__(self, name: str) -> Any:
        part = getattr(self._module, name, None)
        if part is None:
            raise MissingMacroError(f"{self._template.filename}: there is no macro “{name}” in it")
        if not callable(part):
            return self._checked(part, name)

        def call(*given: Any) -> Any:
            with faults_reported(self._template):
                return self._checked(part(*given), name)

        return call

    def _checked(self, said: Any, name: str) -> Any:
        """Refuse a text that would steer what shows it: no document may hold such characters either."""
        if isinstance(said, str) and (found := _STEERING.search(said)):
            character = f"U+{ord(found[0]):04X}"
            raise BrokenTemplateError(
                f"{self._template.filename}: “{name}” gives the character {character}, which steers what shows it"
            )
        return said


@contextmanager
def faults_reported(template: Template | None = None, *, name: str = "a template") -> Iterator[None]:
    """Turn whatever goes wrong in a template into an error that says where.

    Args:
        template: the template, once it has been read.
        name: what it is called until then.

    Raises:
        BrokenTemplateError: if anything does.
    """
    try:
        yield
    except TemplateSyntaxError as error:
        raise BrokenTemplateError(f"{error.filename or error.name}:{error.lineno}: {error.message}") from error
    except CoiError:
        raise
    except _FAULTS as error:
        where = _place(template, error.__traceback__) if template is not None else name
        raise BrokenTemplateError(f"{where}: {_describe_error(error)}") from error


def _describe_error(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "it is not written in UTF-8"
    return (getattr(error, "message", None) or str(error) or type(error).__name__).splitlines()[0]


def _place(template: Template, trace: TracebackType | None) -> str:
    """Find the line of the template in which an error arose: the innermost that is its own."""
    line = 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == template.filename:
            line = template.get_corresponding_lineno(trace.tb_lineno)
        trace = trace.tb_next
    return f"{template.filename}:{line}" if line else str(template.filename)
