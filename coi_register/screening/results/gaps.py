"""Gaps: what rules could not assess, put together by what is missing; and two gaps that no rule can find by itself.

One is an office over a placement, or one that sponsors its scheme, whose holder is not known: that person was not
screened. The other is an interest of the kind `other` that names a patron: it can say anything, so a person has to read
it.
"""

import datetime
from collections.abc import Container, Iterable, Iterator
from typing import cast

from coi_register.entities.contradictions import BetweenDeclarations
from coi_register.entities.folding import fold_body, fold_name, fold_person
from coi_register.entities.same_entity import Key
from coi_register.model.declarations import Nil
from coi_register.model.fields import Value
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.public_positions import Other
from coi_register.model.parties import Office, Organisation, Person
from coi_register.model.periods import Answer, Period
from coi_register.screening.facts import Fact
from coi_register.screening.findings import Finding
from coi_register.screening.fingerprints import fact_line, value_words
from coi_register.screening.index.context import ScreeningContext
from coi_register.screening.index.name_search import is_named_in
from coi_register.screening.index.pairs import Pair
from coi_register.screening.index.patrons import Tie, TieKind
from coi_register.screening.results.flags import MEANING, NotAssessed
from coi_register.screening.results.namesakes import Namesakes, UnclearName
from coi_register.screening.rules import Block, Rule, own_rule_codes
from coi_register.screening.windows import Missing

__all__ = ["CONTRADICTED", "NOTHING_MISSING", "OTHER_CONTRADICTED", "UNCLEAR_PART", "UNCLEAR_PARTY", "Gaps"]

CONTRADICTED = "what holds"
"""What is missing of somebody whose declarations contradict each other."""

OTHER_CONTRADICTED = "what holds of another"
"""What is missing where a finding rests on declarations of somebody else that contradict each other."""

UNCLEAR_PARTY = "who or what is meant"
"""What is missing of a name in an interest that fits several."""

UNCLEAR_PART = "who is meant"
"""What is missing of a declarant, or of who takes part in a matter, whose name fits several."""

NOTHING_MISSING = (MEANING, CONTRADICTED, OTHER_CONTRADICTED, UNCLEAR_PARTY, UNCLEAR_PART)
"""What is wrong where nothing is missing: it is said, and cannot be read or told apart."""

_OF_PEOPLE = frozenset((Block.PERSON, Block.NAMED, Block.PART, Block.MATTER))
"""The blocks of the rules that look at a patron who is a person."""

_Gap = tuple[Missing, set[str], set[Key]]


class Gaps:
    """What could not be assessed so far.

    Args:
        context: the register as it is screened.
        applied: the rules that are applied.
    """

    def __init__(self, context: ScreeningContext, applied: Iterable[Rule]) -> None:
        self._context = context
        given, own = tuple(applied), own_rule_codes()
        self._of_pairs = {each.code for each in given if set(each.blocks) != {Block.FELLOW}}
        self._of_people = {
            each.code
            for each in given
            if not _OF_PEOPLE.isdisjoint(each.blocks) or (each.code in own and Block.PAIR in each.blocks)
        }
        self._found: dict[tuple[Key, str, str], _Gap] = {}
        self._namesakes = Namesakes(context)
        self._unclear: dict[tuple[Key, Key], UnclearName] = {}
        self._vacant: dict[Key, dict[str, tuple[Tie, bool]]] = {}
        self._looked_at: set[Key] = set()
        self._over: tuple[Key, dict[int, list[Tie]]] = "", {}

    def take_in(self, rule: Rule, finding: Finding) -> None:
        """Take in what is missing for a finding."""
        for missing in finding.assessment.missing:
            self._add(finding.fellow, missing, {rule.code}, finding.patron)

    def _add(self, fellow: Key, missing: Missing, codes: set[str], patron: Key | None) -> None:
        of = fact_line(missing.fact, self._context.directory) if missing.fact else missing.mark or missing.of
        _, known, patrons = self._found.setdefault((fellow, missing.what, of), (missing, set(), set()))
        known |= codes
        patrons |= {patron} if patron else set()

    def look_at(self, pair: Pair) -> None:
        """Look for interests that no rule can read, and for an office whose holder is not known."""
        if self._of_pairs:
            for fact in _unread(self._context, pair):
                self._add(pair.fellow_key, Missing(MEANING, fact=fact), self._of_pairs, pair.patron_key)
        if self._of_people and isinstance(pair.patron, Office):
            self._looked_at.add(pair.fellow_key)
            self._look_for_holders(pair, pair.patron)

    def look_at_others(self, people: Container[Key]) -> None:
        """Look for the other placements under an office whose holder is not known: a decision speaks of all of them.

        Args:
            people: those who have been looked at.
        """
        context = self._context
        others = [each for each in context.fellows() if each not in people and not context.contradictions(each)]
        for pair in (pair for each in others if self._vacant for pair in context.pairs(each)):
            if pair.patron_key in self._vacant and isinstance(pair.patron, Office):
                self._look_for_holders(pair, pair.patron)

    def _look_for_holders(self, pair: Pair, office: Office) -> None:
        context = self._context
        people = self._people_over(pair.fellow_key)
        for tie in (each for each in pair.ties if each.kind in (TieKind.SUPERVISOR, TieKind.SPONSOR)):
            holders = [
                each for each in people.get(id(tie.fact), ()) if each.kind is tie.kind and office in each.through
            ]
            if not holders and _held_by_fellow(context, pair, tie):
                continue
            is_whole = _holders_missing(tie, holders, context.on.toordinal())
            if is_whole is not None:
                known = sorted(each.ground for each in holders)
                line = "; ".join((tie.ground, *known))
                self._vacant.setdefault(pair.patron_key, {})[line] = tie, is_whole

    def _people_over(self, fellow: Key) -> dict[int, list[Tie]]:
        """The ties of a fellow to people, by the identity of the placement."""
        if self._over[0] != fellow:
            found: dict[int, list[Tie]] = {}
            for each in self._context.pairs(fellow):
                for tie in each.ties if isinstance(each.patron, Person) else ():
                    found.setdefault(id(tie.fact), []).append(tie)
            self._over = fellow, found
        return self._over[1]

    def contradicted(self, person: Key, rules: Iterable[Rule], contradictions: Iterable[BetweenDeclarations]) -> None:
        """Say that somebody cannot be assessed, since it cannot be told which of two readings holds."""
        codes = {each.code for each in rules}
        for each in contradictions:
            mark = "; or ".join(sorted(self._reading(day, told) for day, told in each.told))
            self._add(person, Missing(CONTRADICTED, of="; or ".join(each.readings), mark=mark), codes, None)

    def _reading(self, day: datetime.date | None, told: Interest | Nil) -> str:
        """Write one reading of a contradiction with people and bodies by their keys, however they are spelled."""
        kind = told.kind if isinstance(told, Interest) else "nothing"
        return f"declared on {day or 'no day'}: {kind}; {value_words(told, self._context.directory)}"

    def contradicted_others(self, rule: Rule, finding: Finding, others: Iterable[Key]) -> None:
        """Say that a finding rests on what others have declared, and that it cannot be told what of that holds."""
        for person in others:
            self._add(finding.fellow, Missing(OTHER_CONTRADICTED, of=person), {rule.code}, finding.patron)

    def look_for_namesakes(self, person: Key) -> None:
        """Take in somebody who is looked at, for whom names that fit several may hide something."""
        if self._namesakes:
            pairs = self._context.pairs(person)
            self._namesakes.look_at(person, (each.patron_key for each in pairs if isinstance(each.patron, Person)))

    def unclear_names(self, rules: Iterable[Rule], *, is_whole: bool) -> None:
        """Tell of the names that fit several, as far as they concern somebody who was looked at.

        Args:
            rules: the rules that are applied.
            is_whole: whether everybody was looked at.
        """
        codes = {each.code for each in rules}
        for each in self._namesakes.found(is_whole=is_whole):
            what = UNCLEAR_PART if each.key == each.person else UNCLEAR_PARTY
            self._add(each.person, Missing(what, of=each.key), codes, None)
            self._unclear[each.person, each.key] = each

    def all(self) -> Iterator[NotAssessed]:
        """Tell what could not be assessed."""
        directory = self._context.directory
        for (fellow, what, of), (missing, codes, patrons) in self._found.items():
            sort, found, _ = of.partition(":")
            is_entity = missing.fact is None and found and sort in ("matter", "organisation", "person")
            unclear = self._unclear.get((fellow, of))
            yield NotAssessed(
                codes=tuple(sorted(codes)),
                fellow=cast("Person", directory.entity(fellow)),
                fellow_key=fellow,
                patrons=tuple(sorted(patrons)),
                missing=missing,
                subject=unclear.mention if unclear else directory.entity(of) if is_entity else None,
                unclear=unclear,
                readings=self._readings(of) if what == OTHER_CONTRADICTED else (),
                directory=directory,
                identity=(what, fellow, *self._identity(missing)),
                facts=tuple(sorted({*self._facts_of(fellow, missing, of)})),
            )
        for office, lines in self._vacant.items():
            ties = [lines[each] for each in sorted(lines) if lines[each][0].fact.person in self._looked_at]
            fellows = tuple(sorted({tie.fact.person for tie, _ in ties}))
            placements: dict[int, tuple[Fact, bool]] = {}
            # An office can be above a placement twice: it supervises, and sponsors the scheme.
            for tie, is_whole in ties:
                _, was_whole = placements.get(id(tie.fact), (tie.fact, False))
                placements[id(tie.fact)] = tie.fact, was_whole or is_whole
            yield NotAssessed(
                codes=tuple(sorted(self._of_people)),
                fellow=cast("Person", directory.entity(fellows[0])),
                fellow_key=fellows[0],
                fellows=fellows,
                patrons=(office,),
                missing=Missing("the holder", of=office),
                subject=directory.entity(office),
                placements=tuple(placements.values()),
                directory=directory,
                identity=("the holder", office),
                facts=tuple(sorted(lines)),
            )

    def _readings(self, person: Key) -> tuple[str, ...]:
        return tuple("; or ".join(each.readings) for each in self._context.contradictions(person))

    def _identity(self, missing: Missing) -> tuple[str, ...]:
        """What is missing of what, without what an interest says but for its kind and whom it names."""
        fact = missing.fact
        if fact is None:
            return (missing.mark or missing.of,)
        named = {each.key for each in self._context.mentions(fact.person) if each.fact.interest is fact.interest}
        return fact.person, fact.interest.kind, *sorted(named)

    def _facts_of(self, fellow: Key, missing: Missing, of: str) -> Iterator[str]:
        """The facts that a gap speaks of, whichever rules are applied and whichever patron is asked for."""
        context = self._context
        unclear = self._unclear.get((fellow, of))
        if unclear is not None:
            yield from unclear.facts
            return
        yield of if missing.fact else f"{of}: {missing.what} missing"
        if missing.fact is not None:
            if missing.what == MEANING:
                yield from (
                    f"{pair.patron_key}: patron of {fellow}, named by it"
                    for pair in context.pairs(fellow)
                    if any(fact is missing.fact for fact in _unread(context, pair))
                )
        elif of.startswith("person:"):
            for each in context.declarations(of):
                occasion = f" for {each.occasion.event}, {each.occasion.on or 'no day'}" if each.occasion else ""
                yield f"{of}: declared on {each.declared_on or 'no day'}{occasion}"
        elif of.startswith("matter:"):
            yield from (side.ground for side in context.parties(of))
            yield from (part.ground for part in context.parts(fellow, of))
        elif of.startswith("organisation:"):
            yield from (fact_line(each.fact, context.directory) for each in context.mentions(fellow) if each.key == of)


def _held_by_fellow(context: ScreeningContext, pair: Pair, tie: Tie) -> bool:
    """Whether the fellow may have held the office over the own placement: nobody is one's own patron."""
    held = (
        each.tenure.period for each in context.services(pair.fellow_key) if context.key(each.office) == pair.patron_key
    )
    return any(each is None or tie.period is None or each.overlaps(tie.period) is not Answer.NO for each in held)


def _holders_missing(tie: Tie, holders: list[Tie], today: int) -> bool | None:
    """Whether nobody is known to have held an office in the time of a tie (True), or in a part of it (False); or None.

    A part counts where it has certainly come, and nobody who is known can have held the office then.
    """
    if not holders:
        return True
    whole = tie.period
    if whole is None or any(each.period is None for each in holders):
        return None
    first, last = whole.start_range[1], min(whole.end_range[0], today)
    spans = sorted(_widest(each.period) for each in holders if each.period is not None)
    for start, end in spans:
        if start > first:
            break
        first = max(first, end + 1)
    return False if first <= last else None


def _widest(period: Period) -> tuple[int, int]:
    return period.start_range[0], period.end_range[1]


# --- interests of the kind `other`


def _unread(context: ScreeningContext, pair: Pair) -> Iterator[Fact]:
    """Find the fellow's interests of the kind `other` that name the patron or its body."""
    others = context.facts_of_any_kind(pair.fellow_key)
    if not others:
        return
    linked = {id(mention.fact) for mention, _ in pair.dealings}
    names = _names_of(context, pair)
    for fact in others:
        if id(fact) in linked or is_named_in(cast("Other", fact.interest).description, names):
            yield fact


def _names_of(context: ScreeningContext, pair: Pair) -> tuple[str, ...]:
    """The names of a patron, and of its body under each of its names; folded."""
    entities = [pair.patron, *map(context.directory.entity, pair.bodies)]
    if isinstance(pair.patron, Office) and pair.patron.organisation is not None:
        entities.append(context.directory.whole_body(pair.patron.organisation))
    return tuple(dict.fromkeys(name for each in entities if each is not None for name in _names(each)))


def _names(entity: Value) -> Iterator[str]:
    if isinstance(entity, Organisation):
        yield from (fold_body(name) for name in (entity.name, entity.short_name, *entity.aliases) if name)
    elif isinstance(entity, Person):
        yield from map(fold_person, (entity.name, *entity.aliases))
    elif isinstance(entity, Office) and entity.office and " " in entity.office:
        yield fold_name(entity.office)  # a title of one word, such as chair, is anybody's
