"""Wording templates: one small Jinja2 file a kind, whose macros tell one interest."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, cast

import attrs
from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateNotFound

from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.registry import own_kinds
from coi_register.model.kinds.shapes import Payment
from coi_register.model.styles import Style
from coi_register.model.writing import Writing
from coi_register.statements.brackets import after, parted
from coi_register.statements.realise.finite import Realiser
from coi_register.statements.realise.payments import NOT_HAD
from coi_register.statements.slots import Slots, put_together
from coi_register.statements.styles.files import ANY_STYLE, is_untrusted, on_load, template_folders
from coi_register.statements.templating.codegen import CompiledTemplates
from coi_register.statements.templating.template_functions import template_functions

__all__ = [
    "Told",
    "forget",
    "gerund_for",
    "is_shareable",
    "noun_for",
    "plural_of",
    "sentence_for",
    "told_gerund",
    "told_noun",
    "told_sentence",
]

_WRITING = Writing()


@cache
def _environment(style: str, serial_comma: bool = True, writing: Writing = _WRITING) -> Environment:
    """Return what finds and compiles the templates of a style: its own first, then those of what it extends."""
    folders = template_folders(style)
    environment = _sandboxed(folders) if is_untrusted(style) else _trusted(folders)
    environment.globals.update(template_functions(serial_comma=serial_comma, writing=writing))
    environment.filters["after"] = after
    return environment


def _sandboxed(folders: Sequence[Path]) -> Environment:
    from coi_register.statements.templating.sandbox import sandbox

    return sandbox(folders)


def _trusted(folders: Sequence[Path]) -> Environment:
    return Environment(
        loader=FileSystemLoader(folders),
        undefined=StrictUndefined,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=CompiledTemplates(),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )


@cache
def _wording(style: str, kind: str, own: str | None, serial_comma: bool = True, writing: Writing = _WRITING) -> Any:
    """Return the module of a kind's template: its macros and variables, compiled once.

    Args:
        style: the `templates` of the style.
        kind: the kind.
        own: the template that an application brought for it.
        serial_comma: whether a comma stands before the “and” of the lists in it.
        writing: how the house writes dates and numbers.
    """
    if own is not None:
        return _environment(ANY_STYLE, serial_comma, writing).from_string(own).module
    if is_untrusted(style):
        from coi_register.statements.templating.sandbox import Guarded, faults_reported

        with faults_reported(name=f"{kind}.j2"):
            return Guarded(_environment(style, serial_comma, writing).get_template(f"{kind}.j2"))
    return _environment(style, serial_comma, writing).get_template(f"{kind}.j2").module


def _module(style: Style, kind: str) -> Any:
    return _wording(style.templates, kind, own_kinds().get(kind), style.serial_comma, style.writing)


@attrs.frozen
class Told:
    """An interest in words, without a capital or a stop.

    Attributes:
        text: the words.
        slots: the slots of its clause, of which `put_together` makes the text; None where a template of somebody's own
            has written a text without them, or has added to it.
    """

    text: str
    slots: Slots | None = None


def sentence_for(interest: Interest, realiser: Realiser) -> str:
    """Tell an interest in the words of its kind, without a capital or a stop."""
    return told_sentence(interest, realiser).text


def told_sentence(interest: Interest, realiser: Realiser) -> Told:
    """Do the same as `sentence_for`, and keep the slots."""
    return _told(_module(realiser.style, interest.kind).sentence, interest, realiser)


def gerund_for(interest: Interest, realiser: Realiser) -> str | None:
    """Tell an interest as words that follow "reported": "receiving a fee of £500 from Pfizer in 2015".

    The subject is left out, and is that of "reported". What is over and was a state is told as such: "having been a
    trustee of Mind until 2015". Of several people, what each has by themselves is told so: "each receiving".

    Args:
        interest: the interest.
        realiser: the realiser in which the sentence would be told.

    Returns:
        The words; None where there are none, and only "reported that ..." can be said: what is still to come or only
        possible, what was refused, the interests of others, and the author's own words (`other`).
    """
    told = told_gerund(interest, realiser)
    return told.text if told else None


def told_gerund(interest: Interest, realiser: Realiser) -> Told | None:
    """Do the same as `gerund_for`, and keep the slots."""
    from coi_register.statements.realise.gerund import GerundRealiser, NoGerundError

    if not interest.is_own or realiser.is_future:
        return None
    if isinstance(interest, Payment) and interest.status in NOT_HAD:
        return None
    try:
        return told_sentence(interest, GerundRealiser.of(realiser))
    except NoGerundError:
        return None


def noun_for(interest: Interest, realiser: Realiser) -> str:
    """Tell an interest as a thing, with all that its sentence says but who has it: "a consulting fee from Pfizer".

    It says no more of "each" than its sentence would of one: of several people, "AB and CD each report a fee". A kind
    whose template has no macro `noun` is told as after "reported", or else as a clause: "that he may be on call".

    Args:
        interest: the interest.
        realiser: a realiser whose reference is that of somebody who has been named.
    """
    return told_noun(interest, realiser).text


def told_noun(interest: Interest, realiser: Realiser) -> Told:
    """Do the same as `noun_for`, and keep the slots; a clause that begins with "that" has none."""
    from coi_register.statements.realise.noun import NounRealiser

    style, kind = realiser.style, interest.kind
    macro = getattr(_module(style, kind), "noun", None)
    if macro is None and kind not in own_kinds():
        macro = _wording(ANY_STYLE, kind, None, style.serial_comma, style.writing).noun
    if macro is not None:
        return _told(macro, interest, NounRealiser.of(realiser))
    if told := told_gerund(interest, realiser):
        return told
    reference = attrs.evolve(realiser.reference, name=NounRealiser.of(realiser).clause_subject)
    return Told(f"that {sentence_for(interest, attrs.evolve(realiser, reference=reference))}")


def _told(macro: Any, interest: Interest, realiser: Realiser) -> Told:
    """Tell an interest by a macro of its template; slots are kept where they say all that the macro has given."""
    realiser.slots = None
    given: str = macro(interest, realiser).strip("\n")
    slots = realiser.slots
    if slots is not None and given != put_together(slots, realiser.subject):
        slots = None
    return Told(parted(given, realiser.close_scope), slots)


def is_shareable(interest: Interest) -> bool:
    """Tell whether several people who declare the same may be told of in one sentence: not of those near them.

    Nor where the author's own words tell it (`other`), which are those of one.
    """
    of_one = interest.tells_of_another or interest.tells_of_body or interest.own_words_field
    return interest.is_own and not of_one


def plural_of(style: str, kind: str) -> str:
    """Return what several interests of a kind are called in a style, told by its `templates`: consulting fees."""
    try:
        return cast("str", _wording(style, kind, own_kinds().get(kind)).plural)
    except TemplateNotFound:
        return "interests"


def forget() -> None:
    """Read all templates anew, since the folder of a style may have changed."""
    _environment.cache_clear()
    _wording.cache_clear()


on_load(forget)
