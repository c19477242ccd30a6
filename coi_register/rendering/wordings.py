"""Wording templates: one small Jinja2 file a kind, whose macro `sentence` tells one interest."""

from collections.abc import Callable
from functools import cache
from typing import Any, cast

from jinja2 import BaseLoader, Environment, FileSystemLoader, StrictUndefined, TemplateNotFound
from jinja2.runtime import Context

from coi_register import resources
from coi_register.interests.base import Interest
from coi_register.interests.kinds import own_kinds
from coi_register.rendering.compiled import CompiledTemplates
from coi_register.rendering.phrases import after, template_functions
from coi_register.rendering.voices import Voice

__all__ = ["plural_of", "told"]


class _Wordings(BaseLoader):
    """Finds a kind's template: the style's own first, then the common one, then the one an application brought."""

    def __init__(self, style: str) -> None:
        root = resources.folder("templates")
        self._files = FileSystemLoader([root / "styles" / style / "kinds", root / "kinds"])

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Any]:
        own = own_kinds().get(template.removesuffix(".j2"))
        if own is not None:
            return own, None, None
        return self._files.get_source(environment, template)


class _Context(Context):
    """Calls what a template calls, and nothing more.

    Jinja2's own looks first whether the function wants the context, which none of ours does; that took a fifth of the
    time of a statement.
    """

    def call(self, function: Callable[..., Any], /, *given: Any, **named: Any) -> Any:
        """Call a function; Jinja2 also passes variables of loops and blocks, for those that want the context."""
        named.pop("_block_vars", None)
        named.pop("_loop_vars", None)
        return function(*given, **named)


@cache
def _environment(style: str) -> Environment:
    environment = Environment(
        loader=_Wordings(style),
        undefined=StrictUndefined,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=CompiledTemplates(),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    environment.context_class = _Context
    environment.globals.update(template_functions())
    environment.filters["after"] = after
    return environment


@cache
def _wording(style: str, kind: str, _own: str | None) -> Any:
    """Return the module of a kind's template: its macros and variables, compiled once."""
    return _environment(style).get_template(f"{kind}.j2").module


def _module(style: str, kind: str) -> Any:
    return _wording(style, kind, own_kinds().get(kind))


def told(interest: Interest, voice: Voice) -> str:
    """Tell an interest in the words of its kind, without a capital or a stop."""
    text: str = _module(voice.style.name, interest.kind).sentence(interest, voice)
    return text.strip("\n")


def plural_of(style: str, kind: str) -> str:
    """Return what several interests of a kind are called: consulting fees."""
    try:
        return cast("str", _module(style, kind).plural)
    except TemplateNotFound:
        return "interests"
