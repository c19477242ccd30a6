"""Findings: the results of a rule. The findings of one identity later make one flag."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from coi_register.entities.same_entity import Key
from coi_register.model.periods import Answer, Period
from coi_register.screening.facts import Fact
from coi_register.screening.index.pairs import Pair
from coi_register.screening.index.patrons import Tie
from coi_register.screening.rule_context import RuleContext
from coi_register.screening.windows import Assessment, Missing

__all__ = ["Finding", "Whom", "routes", "shared", "ungraded"]


@attrs.frozen(kw_only=True, eq=False)
class Finding:
    """One route by which a rule has come upon something that a person may want to look at.

    A rule yields what it has found with its assessment, whatever that is: what does not count is dropped, and what
    cannot be told becomes something not assessed.

    Attributes:
        fellow: the key of the person whom it is about.
        patron: the key of the patron; None for what concerns the person alone.
        about: the key of the matter or of the counterparty. With code, fellow and patron it is the identity.
        assessment: whether it counts, how gravely, and what is missing.
        period: the days that are shared, as far as they are known.
        facts: the interests that are the evidence, those of the tie included.
        grounds: what else it rests on, each in a line that does not depend on the order of the register.
        said: what the explanation's template may speak of, by name.
    """

    fellow: Key
    patron: Key | None = None
    about: Key | None = None
    assessment: Assessment
    period: Period | None = None
    facts: tuple[Fact, ...] = ()
    grounds: tuple[str, ...] = ()
    said: Mapping[str, object] = attrs.field(factory=dict)


def routes(
    context: RuleContext,
    pair: Pair,
    assessment: Assessment,
    event: Period | None,
    *missing: Missing,
    about: Key | None = None,
    when: tuple[Period | None, ...] = (),
    facts: tuple[Fact | None, ...] = (),
    grounds: tuple[str, ...] = (),
    ties: Iterable[Tie] | None = None,
    **said: object,
) -> Iterator[Finding]:
    """Make a finding for each tie of a pair, weighed with the tie's own assessment as it is seen from an event.

    Args:
        context: the context.
        pair: the fellow and the patron.
        assessment: what else has been weighed.
        event: when the tie should count: the day of screening, or when a matter was open.
        missing: what is missing, where the event is not stated.
        about: the key of the matter or the counterparty.
        when: the periods that are shared with the tie's.
        facts: the interests that are evidence beside the placement.
        grounds: what else it rests on, in one line each.
        ties: the ties, where not all of the pair's.
        said: what the explanation may speak of.
    """
    if assessment.answer is Answer.NO:
        return
    for tie in pair.ties if ties is None else ties:
        both = assessment & context.tie_assessment(tie, event, *missing)
        if both.answer is not Answer.NO:
            yield Finding(
                fellow=pair.fellow_key,
                patron=pair.patron_key,
                about=about,
                assessment=both,
                period=shared(tie.period, *when),
                facts=(tie.fact, *(fact for fact in facts if fact)),
                grounds=(tie.ground, *grounds, *both.grounds),
                said={"tie": tie, **said},
            )


def shared(*periods: Period | None) -> Period | None:
    """The days that some periods share, as far as they are known; None where they share none or one is not stated."""
    found: Period | None = None
    for position, period in enumerate(periods):
        if period is None:
            return None
        found = period if position == 0 else found.overlap(period) if found else None
    return found


def ungraded(finding: Finding) -> Finding:
    """The same, without the grade of the tie: how a declaration was made is as grave as the policy says."""
    return attrs.evolve(finding, assessment=attrs.evolve(finding.assessment, severity=None))


class Whom:
    """The patrons whom a fellow's facts are about, or else the counterparties."""

    def __init__(self, context: RuleContext, fellow: Key) -> None:
        self._context = context
        self._fellow = fellow

    def of(self, fact: Fact) -> tuple[Key | None, Key | None]:
        """Return the patron, or else the counterparty: of several, the one that the fact names first."""
        named, patrons = self.named_by(fact), self._patrons
        for key in named:
            if key in patrons and patrons[key].rests_on(fact):
                return key, None
        about = next((key for key in named if key in patrons), None)
        return (about, None) if about else (None, next(iter(named), None))

    def named_by(self, fact: Fact) -> Sequence[Key]:
        """Return the people, bodies and offices that a fact names, in the order of its fields."""
        return self._named.get(id(fact), ())

    @cached_property
    def _named(self) -> dict[int, list[Key]]:
        found: dict[int, list[Key]] = {}
        for each in self._context.mentions(self._fellow):
            found.setdefault(id(each.fact), []).append(each.key)
        return found

    @cached_property
    def _patrons(self) -> dict[Key, Pair]:
        return {pair.patron_key: pair for pair in self._context.pairs(self._fellow)}
