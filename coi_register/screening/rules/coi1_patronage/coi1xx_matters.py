"""COI1xx, patronage: what a fellow does in a matter of a patron's, and what a patron does that is about the fellow."""

from collections.abc import Iterator

import attrs

from coi_register.model.kinds.shapes import Payment
from coi_register.model.kinds.vocabulary import PaymentStatus
from coi_register.model.matters import Part as PartKind
from coi_register.model.periods import Answer
from coi_register.screening.facts import is_own
from coi_register.screening.findings import Finding, routes
from coi_register.screening.index.blocks import Block
from coi_register.screening.index.pairs import Mention, Pair, Part, Side
from coi_register.screening.index.patrons import Tie
from coi_register.screening.rule_context import RuleContext
from coi_register.screening.rules.registry import rule
from coi_register.screening.windows import COUNTS, Assessment, Missing, assess, when_both

__all__ = ["is_judged", "judges", "takes_part", "takes_part_nominally"]

_JUDGING = (PartKind.SELECTOR, PartKind.ASSESSOR, PartKind.DECIDER)
_NOT_GIVEN = (PaymentStatus.DECLINED, PaymentStatus.WAIVED)


@rule("COI101", "Takes part in a matter to which a patron is a party", blocks=(Block.MATTER,))
def takes_part(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds fellows who write or speak about a matter, or decide in it, while a patron is a party to it, or after that:
    the host, the supervisor, or a body above or below the host. That the patron is a party, and the tie, count while
    they last and within the policy's look-back.

    Why it matters:
    A fellow may be fairly or unfairly seen to have an interest in a patron's not losing face.

    Source:
    BMJ 2016;353:i3519 describes the concern; the window is the policy's (BMJ and ICMJE: 36 months).

    Known limits:
    What was written is not read: whether it speaks for or against the patron is not told. A sponsor of the scheme
    counts here only where the host is a party to the same matter; else see COI102.

    Example:
    A fellow on secondment to NHS England publishes an article on a contract dispute in which NHS England is a party.

    What to do:
    State the tie beside the article or talk; in a decision, consider a partial exclusion.
    """
    yield from _parts(context, pair, nominal=False)


@rule("COI102", "Takes part in a matter to which the scheme's sponsor is a party", blocks=(Block.MATTER,))
def takes_part_nominally(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds fellows who write or speak about a matter, or decide in it, while an office that sponsors their scheme is a
    party to it, itself or by its body, or within the policy's look-back after that, although the host of the placement
    is not, and was not.

    Why it matters:
    A sponsor is a patron in name: it lends the scheme its standing, and graduates carry that name for life, even
    where another body hosts them and knows nothing of the matter.

    Source:
    BMJ 2016;353:i3519 speaks of nominal patrons.

    Known limits:
    A sponsor whose dates are not stated is taken to have sponsored all the time.

    Example:
    The national medical director sponsors a scheme; a fellow of it who is hosted by a regulator writes about a dispute
    to which the national medical director's body is a party.

    What to do:
    Name the scheme and its sponsor beside the article or talk.
    """
    yield from _parts(context, pair, nominal=True)


def _parts(context: RuleContext, pair: Pair, *, nominal: bool) -> Iterator[Finding]:
    """What the fellow does in matters of the patron's, by the ties that are nominal, or by the others."""
    for side, reach in context.sides(pair):
        for part in context.parts(pair.fellow_key, side.matter_key):
            lacking = Missing("dates", of=side.matter_key)
            party = _is_party(context, side, part, lacking) & context.holds(reach, part.period)
            for tie in pair.ties:
                is_nominal = _is_nominal(context, tie, part)
                yield from routes(
                    context,
                    pair,
                    party & Assessment(is_nominal if nominal else ~is_nominal),
                    part.period,
                    lacking,
                    about=side.matter_key,
                    when=(part.period,),
                    grounds=(part.ground, side.ground),
                    ties=(tie,),
                    part=part,
                    side=side,
                    reach=reach,
                )


def _is_party(context: RuleContext, side: Side, part: Part, *missing: Missing) -> Assessment:
    """Weigh that a party is one when somebody takes part, or was one within the look-back of the policy for ties.

    Who becomes a party only afterwards was none.
    """
    window = attrs.evolve(context.policy.ties, coming=None, ahead=None)
    return assess(window, side.period, part.period, *missing)


def _is_nominal(context: RuleContext, tie: Tie, part: Part) -> Answer:
    """Whether a tie is to a sponsor, while neither the host nor a body above it is a party to the matter, or was."""
    is_party = Answer.NO
    for side in context.parties(part.matter_key) if tie.is_nominal else ():
        if side.key in tie.hosts or side.key in tie.hosts_perhaps:
            then = _is_party(context, side, part).answer if side.party.period else Answer.YES
            is_party |= then if side.key in tie.hosts else then & Answer.POSSIBLE
    return ~is_party if tie.is_nominal else Answer.NO


@rule("COI103", "A patron selects, assesses or rewards the fellow", blocks=(Block.PERSON,))
def is_judged(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds patrons who select, assess or decide about the fellow in a matter, and patrons who sit on a body that gave
    the fellow an award, a grant or a fellowship at that time.

    Why it matters:
    Those for whom one has worked do not judge one as a stranger would.

    Source:
    NHS England's guidance on loyalty interests: involvement in the recruitment or management of close associates
    (not re-read).

    Known limits:
    A seat on a body is known only where the patron, or an office that the patron held, tells of it. A fellowship that
    its own host funds is no reward. A supervisor assesses a fellow as a matter of course: where that is all, dismiss
    the flag with that reason.

    Example:
    The chief medical officer sits on the panel that selects a former fellow for a prize.

    What to do:
    Consider whether somebody else can decide, or note the tie in the minutes.
    """
    for part in context.parts_about(pair.fellow_key):
        if part.person == pair.patron_key and part.participant.part in _JUDGING:
            lacking = Missing("dates", of=part.matter_key)
            yield from routes(
                context,
                pair,
                COUNTS,
                part.period,
                lacking,
                about=part.matter_key,
                when=(part.period,),
                grounds=(part.ground,),
                part=part,
                seat=None,
                fact=None,
            )
    yield from _rewarded(context, pair)


def _rewarded(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """The fellow's awards, grants and fellowships from bodies on which the patron sits."""
    for mention in context.mentions(pair.fellow_key):
        fact, when = mention.fact, mention.fact.interest.period
        given = Assessment(_is_given(pair, mention))
        if given.answer is Answer.NO:
            continue
        for seat in context.activities(pair.patron_key):
            if seat.key != mention.key or (seat.fact and not seat.fact.interest.is_seat):
                continue
            lacking = [Missing("dates", fact=fact)] if when is None else []
            lacking += [seat.undated] if seat.undated else []
            yield from routes(
                context,
                pair,
                given & when_both(seat.period, when, *lacking),
                when,
                *lacking,
                about=mention.key,
                when=(seat.period, when),
                facts=(fact, seat.fact),
                grounds=seat.grounds,
                part=None,
                seat=seat,
                fact=fact,
            )


def _is_given(pair: Pair, mention: Mention) -> Answer:
    """Whether the one whom a fact names gave the fellow a reward; that a host funds its own placement is no reward."""
    interest = mention.fact.interest
    if mention.field not in interest.reward_fields or not is_own(interest):
        return Answer.NO
    if isinstance(interest, Payment) and interest.status in _NOT_GIVEN:
        return Answer.NO
    own = [tie for tie in pair.ties if tie.fact is mention.fact]
    if any(mention.key in tie.hosts for tie in own):
        return Answer.NO
    return Answer.of(certain=not any(mention.key in tie.hosts_perhaps for tie in own), possible=True)


@rule("COI104", "The fellow selects, assesses or reports on a patron", blocks=(Block.PART,))
def judges(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds fellows who select, assess or decide about a patron, or who write or speak about one: the person, the
    office, the body, or a body that belongs to it.

    Why it matters:
    It is hard to report on those to whom one owes a post, or may owe the next.

    Source:
    BMJ 2016;353:i3519; NHS England's guidance on loyalty interests (not re-read).

    Known limits:
    Known only where the matter says whom it is about.

    Example:
    A former fellow of a chief inspector sits on the panel that appraises the chief inspector.

    What to do:
    Consider whether somebody else can do it; else state the tie in the report.
    """
    for part in context.parts(pair.fellow_key):
        for about in part.about:
            reach = pair.reach.get(about)
            if reach is None and about != pair.patron_key:
                continue
            lacking = Missing("dates", of=part.matter_key)
            yield from routes(
                context,
                pair,
                context.holds(reach, part.period),
                part.period,
                lacking,
                about=part.matter_key,
                when=(part.period,),
                grounds=(part.ground,),
                part=part,
                whom=context.directory.entity(about),
            )
