"""A screening as plain values, which JSON writes as they are and the other formats pick from."""

import datetime
from collections.abc import Callable
from typing import Any

from coi_register.entities.same_entity import EntityIndex
from coi_register.explanations import (
    evidence_words,
    explain,
    explain_bar,
    explain_decision,
    explain_gap,
    named,
)
from coi_register.formats.screenings.heads import head_lines, nobody_words, reason_words
from coi_register.model.matters import Matter
from coi_register.model.parties import Office, Organisation, Person, Scheme
from coi_register.screening.facts import Fact
from coi_register.screening.index.patrons import Tie
from coi_register.screening.results.article_bars import Exclusion
from coi_register.screening.results.flags import Certainty, Decision, Flag, NotAssessed
from coi_register.screening.screen import Screening

__all__ = ["Place", "PlaceOf", "nowhere", "plain_screening"]

Place = tuple[str, int, int]
PlaceOf = Callable[[Fact | Flag], Place]
"""Tells where a fact stands: its file, line and column; empty and 0 where that is not known.

Of a flag without evidence it tells where the person stands whom the flag is about.
"""

_SORTS = {
    Person: "person",
    Organisation: "organisation",
    Office: "office",
    Scheme: "scheme",
    Matter: "matter",
}


def nowhere(found: Fact | Flag) -> Place:
    """Tell of nothing where it stands."""
    del found
    return "", 0, 0


def plain_screening(screening: Screening, place_of: PlaceOf = nowhere) -> dict[str, Any]:
    """Write a screening as plain values.

    The object has a head: `head` (its sentences), `policy`, `on`, `known_on`, `people` (how many were screened),
    `nobody` (why nobody was), `not_screened`, `proposed`, `rules` and `what_if`. Then it has `flags`, `not_assessed`,
    `dispositions` (those that answer no flag) and `bars`. A flag has `code`, `title`, `fellow`, `patron`, `about`,
    `certainty`, `severity`, `period`, `evidence`, `explanation`, `policy`, `classification`, `facts`, `fingerprint`,
    `disposition` and `ties`: all that make the patron one. What was not assessed has `facts`, `fingerprint` and
    `disposition` too.
    """
    on = screening.on
    return {
        **_head(screening),
        "flags": [_flag(flag, on, place_of) for flag in screening.flags],
        "not_assessed": [_gap(gap, on, place_of) for gap in screening.not_assessed],
        "dispositions": [_decision(decision) for decision in screening.decisions],
        "bars": [_bar(bar, on, place_of) for bar in screening.barred],
    }


def _head(screening: Screening) -> dict[str, Any]:
    coverage = screening.coverage
    rules = coverage.rules
    return {
        "head": list(head_lines(screening)),
        "policy": {"name": screening.policy.name, "version": screening.policy.version},
        "on": screening.on.isoformat(),
        "known_on": coverage.known_on.isoformat() if coverage.known_on else None,
        "people": screening.people,
        "nobody": nobody_words(screening) or None,
        "not_screened": [
            {"reason": str(reason), "people": number, "explanation": reason_words(screening, reason, number)}
            for reason, number in coverage.reasons.items()
        ],
        "proposed": [_entity(coverage.directory.entity(key)) for key in coverage.proposed],
        "rules": {
            "applied": list(rules.applied),
            "idle": list(rules.idle),
            "left_out_by_select": list(rules.left_out_by_select),
            "left_out_by_ignore": list(rules.left_out_by_ignore),
            "left_out_by_policy": list(rules.left_out_by_policy),
        },
        "what_if": screening.is_what_if,
    }


def _flag(flag: Flag, on: datetime.date, place_of: PlaceOf) -> dict[str, Any]:
    return {
        "code": flag.code,
        "title": flag.title,
        "fellow": _entity(flag.fellow),
        "patron": _entity(flag.patron),
        "about": _entity(flag.about),
        "certainty": str(flag.certainty),
        "severity": str(flag.severity),
        "period": str(flag.period) if flag.period else None,
        "evidence": [_evidence(fact, flag.directory, on, place_of) for fact in flag.evidence],
        "explanation": explain(flag, on),
        "policy": {
            "name": flag.policy.name,
            "version": flag.policy.version,
            "unverified": list(flag.unverified),
        },
        "classification": list(flag.classification),
        "facts": list(flag.facts),
        "fingerprint": flag.fingerprint,
        "disposition": _decision(flag.decision) if flag.decision else None,
        "ties": [_tie(tie) for tie in flag.ties],
    }


def _tie(tie: Tie) -> dict[str, Any]:
    return {
        "kind": str(tie.kind),
        "placement": tie.fact.id,
        "period": str(tie.period) if tie.period else None,
        "certainty": str(Certainty.POSSIBLE if tie.is_possible else Certainty.CERTAIN),
        "host": _entity(tie.host),
        "through": [_entity(each) for each in tie.through],
    }


def _entity(entity: object) -> dict[str, Any] | None:
    if entity is None:
        return None
    return {"id": getattr(entity, "id", None), "name": named(entity), "sort": _SORTS[type(entity)]}


def _evidence(fact: Fact, directory: EntityIndex, on: datetime.date, place_of: PlaceOf) -> dict[str, Any]:
    file, line, column = place_of(fact)
    return {
        "interest": fact.id,
        "kind": fact.interest.kind,
        "person": _entity(directory.entity(fact.person)),
        "says": evidence_words(fact, directory, on),
        "period": str(fact.interest.period) if fact.interest.period else None,
        "file": file,
        "line": line,
        "column": column,
    }


def _gap(gap: NotAssessed, on: datetime.date, place_of: PlaceOf) -> dict[str, Any]:
    fact = gap.missing.fact
    return {
        "codes": list(gap.codes),
        "fellow": _entity(gap.fellow),
        "fellows": [_entity(gap.directory.entity(key)) for key in gap.fellows],
        "patrons": [_entity(gap.directory.entity(key)) for key in gap.patrons],
        "missing": gap.missing.what,
        "of": _evidence(fact, gap.directory, on, place_of) if fact else _entity(gap.subject),
        "explanation": explain_gap(gap, on),
        "facts": list(gap.facts),
        "fingerprint": gap.fingerprint,
        "disposition": _decision(gap.decision) if gap.decision else None,
    }


def _decision(decision: Decision) -> dict[str, Any]:
    given = decision.disposition
    return {
        "id": given.id,
        "fingerprint": given.fingerprint,
        "outcome": str(given.outcome),
        "action": str(given.action) if given.action else None,
        "by": given.by.name,
        "on": given.on.isoformat(),
        "until": given.until.isoformat() if given.until else None,
        "reason": given.reason,
        "state": str(decision.state),
        "explanation": explain_decision(decision),
    }


def _bar(bar: Exclusion, on: datetime.date, place_of: PlaceOf) -> dict[str, Any]:
    return {
        "author": _entity(bar.author),
        "matter": _entity(bar.part.matter),
        "article_type": bar.part.participant.article_type,
        "outcome": bar.outcome,
        "evidence": [_evidence(bar.fact, bar.directory, on, place_of)],
        "unverified": list(bar.bar.unverified),
        "explanation": explain_bar(bar, on),
        "facts": list(bar.facts),
        "fingerprint": bar.fingerprint if bar.is_unclear else None,
        "disposition": _decision(bar.decision) if bar.decision else None,
    }
