"""Explaining: what a flag says in one or two plain sentences, from the template of its rule."""

import datetime
from functools import cache

from jinja2 import BaseLoader, DictLoader, Environment, FileSystemLoader, StrictUndefined, Template

from coi_register import package_data
from coi_register.english import long_date, sentence
from coi_register.explanations.entity_names import named
from coi_register.explanations.flag_words import FlagWords
from coi_register.explanations.gaps import be_missing, evidence_words
from coi_register.screening.results.article_bars import Exclusion
from coi_register.screening.results.flags import Certainty, Decision, Flag, State
from coi_register.statements.templating.codegen import CompiledTemplates

__all__ = ["explain", "explain_bar", "explain_decision"]

_POSSIBLE = "What is stated allows this, but does not make it certain."


def explain(flag: Flag, on: datetime.date) -> str:
    """Say in one or two plain sentences what a flag is about; a third says where it is only possible.

    Args:
        flag: the flag.
        on: the day of screening, from which tenses follow.
    """
    template = _template(flag.code, flag.rule.wording)
    lines = template.render(t=FlagWords(flag, on), flag=flag, **flag.said).split("\n")
    if flag.certainty is Certainty.POSSIBLE:
        lines.append(_POSSIBLE)
    return " ".join(filter(None, map(sentence, lines)))


@cache
def _template(code: str, wording: str) -> Template:
    folder = package_data.folder("templates") / "explanations"
    loader: BaseLoader = DictLoader({f"{code}.j2": wording}) if wording else FileSystemLoader(folder)
    environment = Environment(
        loader=loader,
        undefined=StrictUndefined,
        auto_reload=False,
        bytecode_cache=None if wording else CompiledTemplates(),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(f"{code}.j2")


def explain_decision(decision: Decision) -> str:
    """Say how a disposition stands: in force, ended, lapsed because of which facts, or without a flag."""
    given = decision.disposition
    action = f" ({given.action})" if given.action else ""
    told = f"{given.outcome}{action} by {given.by.name} on {long_date(given.on)}: {given.reason}"
    if decision.state is State.IN_FORCE:
        until = f"holds until {long_date(given.until)}" if given.until else ""
        return " ".join(filter(None, map(sentence, (told, until))))
    if decision.state is State.ENDED and given.until:
        return f"{sentence(told)} {sentence(f'it held until {long_date(given.until)}')}"
    if decision.state is State.LAPSED:
        return f"{sentence(told)} {_why_lapsed(decision)}"
    return f"{sentence(told)} No flag of this screening has its fingerprint."


def _why_lapsed(decision: Decision) -> str:
    if not (decision.added or decision.removed):
        return "The facts have changed since; it does not say on which it rested, so that it cannot be told how."
    added = f"new: {'; '.join(f'“{each}”' for each in decision.added)}" if decision.added else ""
    removed = f"no longer there: {'; '.join(f'“{each}”' for each in decision.removed)}" if decision.removed else ""
    return sentence(f"it has lapsed, since the facts have changed ({', '.join(filter(None, (added, removed)))})")


def explain_bar(bar: Exclusion, on: datetime.date) -> str:
    """Say what bars an author from a type of article, or may, or why it cannot be told."""
    kind = bar.part.participant.article_type
    title = f" ({bar.part.participant.title})" if bar.part.participant.title else ""
    fact = evidence_words(bar.fact, bar.directory, on)
    verb = {"applies": "bars", "may apply": "may bar"}.get(bar.outcome, "")
    if verb:
        return f"An interest with {named(bar.body)} {verb} {bar.author.name} from writing the {kind}{title}. {fact}"
    what = bar.assessment.missing[0].what
    whether = f"whether an interest with {named(bar.body)} bars {bar.author.name} from writing the {kind}{title}"
    return f"{sentence(f'{whether} cannot be told, because {what} {be_missing(what)}')} {fact}"
