"""Gaps: what could not be assessed, in plain sentences, and what is missing."""

import datetime
from typing import cast

from coi_register.english import join, number, possessive, sentence, when, words
from coi_register.english.person_names import surname
from coi_register.entities.name_errors import told_apart
from coi_register.entities.same_entity import EntityIndex
from coi_register.explanations.entity_names import named, placement_noun
from coi_register.model.matters import Matter
from coi_register.model.parties import Office, Person, Pronoun
from coi_register.screening.facts import Fact
from coi_register.screening.results.flags import NotAssessed
from coi_register.screening.results.gaps import CONTRADICTED, OTHER_CONTRADICTED, UNCLEAR_PART
from coi_register.screening.results.namesakes import UnclearName
from coi_register.statements.state import stated

__all__ = ["be_missing", "evidence_words", "explain_gap"]

_MOST_PLACEMENTS = 3
"""How many placements under an office are told, before the others are counted."""


def evidence_words(fact: Fact, directory: EntityIndex, on: datetime.date) -> str:
    """State a piece of evidence in a sentence, as the statement of the person who declared it would."""
    return stated(directory.resolved(fact.interest), fact.declaration.declarant, on)


def explain_gap(gap: NotAssessed, on: datetime.date) -> str:
    """Say what could not be assessed, and what is missing."""
    missing = gap.missing
    if gap.placements:
        return _holder_unknown(gap, on)
    if gap.is_unread and missing.fact is not None:
        fact = evidence_words(missing.fact, gap.directory, on)
        return f"{fact} This interest is of the kind “other”, which no rule can read. It names {_patrons(gap)}."
    if missing.what == CONTRADICTED:
        told = f"{gap.fellow.name} cannot be assessed, since what {_has(gap.fellow)} declared contradicts itself"
        return sentence(f"{told}: {missing.of}")
    if gap.unclear is not None:
        return _which_is_unknown(gap, gap.unclear)
    codes = join(gap.codes)
    if missing.what == OTHER_CONTRADICTED:
        other = cast("Person", gap.subject).name
        told = f"{codes} cannot be assessed for {gap.fellow.name}, since what {other} has declared contradicts itself"
        return sentence(f"{told}: {'. '.join(gap.readings)}")
    if missing.fact is not None:
        fact = evidence_words(missing.fact, gap.directory, on)
        return f"{codes} cannot be assessed, because {missing.what} {be_missing(missing.what)}: {fact}"
    whose = f" of {named(gap.subject)}" if gap.subject is not None and gap.subject != gap.fellow else ""
    sort, _, name = missing.of.partition(":")
    if gap.subject is None and sort == "office":
        whose = f" of the office of {name}"
    return sentence(
        f"{codes} cannot be assessed for {gap.fellow.name}: {missing.what}{whose} {be_missing(missing.what)}"
    )


def _has(person: Person) -> str:
    """Say "she has" of somebody who was just named; without pronouns, it is the surname."""
    if person.pronouns is None:
        return f"{surname(person.name, person.family)} has"
    return f"{person.pronouns} {'have' if person.pronouns is Pronoun.THEY else 'has'}"


def be_missing(what: str) -> str:
    """Say that something is missing, in the number of its words."""
    return "are missing" if what == "dates" else "is missing"


def _holder_unknown(gap: NotAssessed, on: datetime.date) -> str:
    """Say that nobody is known to have held an office over some placements, or over a part of them."""
    placements = []
    for fact, is_whole in gap.placements:
        whose = possessive(cast("Person", gap.directory.entity(fact.person)).name)
        part, dates = "" if is_whole else "part of", when(fact.interest.period, on)
        placements.append(words(part, whose, placement_noun(fact.interest), dates))
    more = len(placements) - _MOST_PLACEMENTS
    if more > 0:
        placements[_MOST_PLACEMENTS:] = [f"{number(more)} more"]
    during = join(placements)
    return f"It is not known who was {named(gap.subject)} during {during}. Whoever it was has not been looked at."


def _which_is_unknown(gap: NotAssessed, unclear: UnclearName) -> str:
    """Say that it is not known which of several a name means, and where it stands."""
    name = unclear.mention.office if isinstance(unclear.mention, Office) else unclear.mention.name
    several = f"“{name}” fits {told_apart(unclear.fits)}, and"
    if gap.missing.what == UNCLEAR_PART:
        told = f"{several} it is not known which of them declared or did what stands under this name."
    elif unclear.by_way_of is None:
        told = f"{several} {gap.fellow.name} has declared something that names one of them; it is not known which."
    else:
        by = unclear.by_way_of
        what = f"the matter “{by.title}”" if isinstance(by, Matter) else f"what the register says of {named(by)}"
        told = f"{several} {what} names one of them, which may concern {gap.fellow.name}; it is not known which."
    return f"{told} Write the id of the one that is meant."


def _patrons(gap: NotAssessed) -> str:
    """The patrons whom an interest names; of an office, it may be the body that is named."""
    patrons = [gap.directory.entity(key) for key in gap.patrons]
    bodies_and_people = [named(each) for each in patrons if not isinstance(each, Office)]
    return join(bodies_and_people) or join((f"{named(each)} or its body" for each in patrons), conjunction="or")
