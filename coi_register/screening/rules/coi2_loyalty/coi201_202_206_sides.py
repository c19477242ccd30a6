"""COI201, COI202 and COI206, loyalty: roles on the sides of a matter, and published views."""

from collections.abc import Iterator

from coi_register.entities.same_entity import Key
from coi_register.model.kinds.public_positions import PublicPosition
from coi_register.model.kinds.roles import (
    CampaignRole,
    Directorship,
    Founder,
    PoliticalRole,
    PublicOffice,
    UnionRole,
)
from coi_register.model.parties import Office
from coi_register.model.periods import Answer, Period
from coi_register.screening.facts import Fact, is_own
from coi_register.screening.findings import Finding, routes
from coi_register.screening.index.activities import Activity
from coi_register.screening.index.blocks import Block
from coi_register.screening.index.pairs import Pair, Reach, Side
from coi_register.screening.rule_context import RuleContext
from coi_register.screening.rules.registry import rule
from coi_register.screening.windows import Assessment, Missing, assess, when_both

__all__ = ["on_another_side", "on_the_same_side", "position"]

_LOYAL = (CampaignRole, PoliticalRole, UnionRole, Founder, Directorship, PublicOffice)


@rule("COI201", "Role in a body on another side of a patron's matter", blocks=(Block.MATTER,))
def on_another_side(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds a fellow's campaign, political, union, founder's, board or public role, or an office that the fellow held,
    in an organisation that is a party to a matter on another side than the patron; or in a body above or below such a
    party, unless it stands above or below the patron's side too.

    Why it matters:
    Two loyalties pull in two directions, and readers want to know of both.

    Source:
    BMJ 2016;353:i3519; NHS England's guidance on loyalty interests: a position of authority in another body
    (not re-read).

    Known limits:
    Plain membership raises nothing. Parties without a side are on none. That the fellow is a party in person is not
    looked at.

    Example:
    A fellow hosted by a department is a founder of a group that campaigns against the department's contract.

    What to do:
    State both ties; consider withdrawal from decisions on the matter.
    """
    yield from _roles(context, pair, same=False)


@rule("COI202", "Role in a body on the same side of a patron's matter", blocks=(Block.MATTER,))
def on_the_same_side(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds a fellow's campaign, political, union, founder's, board or public role, or an office that the fellow held,
    in an organisation that is a party to a matter on the same side as the patron, or in a body above or below it.

    Why it matters:
    Agreement may be conviction, or owed; a reader can weigh it only where both ties are known.

    Source:
    BMJ 2016;353:i3519; NHS England's guidance on loyalty interests (not re-read).

    Known limits:
    Plain membership raises nothing. A role in the patron's own body, or in one above or below it, is a matter of
    COI203, COI301 and COI401.

    Example:
    A fellow hosted by a department is a trustee of a charity that supports the department's plan.

    What to do:
    State both ties.
    """
    yield from _roles(context, pair, same=True)


def _roles(context: RuleContext, pair: Pair, *, same: bool) -> Iterator[Finding]:
    held = [each for each in context.activities(pair.fellow_key) if _is_loyal(pair, each)]
    for side, reach in context.sides(pair) if held else ():
        for other in context.parties(side.matter_key):
            if _is_same_side(side, other) is same and not _is_own(context, pair, side, other):
                for role in held:
                    yield from _role(context, pair, role, (side, other), reach)


def _is_loyal(pair: Pair, role: Activity) -> bool:
    """Whether it is an office that the fellow held, or a role that binds, and not a placement with the patron."""
    if role.fact is None:
        return True
    return isinstance(role.fact.interest, _LOYAL) and not pair.rests_on(role.fact)


def _is_same_side(side: Side, other: Side) -> bool | None:
    """Whether two parties are on one side; None where one is on none."""
    if not side.party.side or not other.party.side:
        return None
    return side.party.side.casefold() == other.party.side.casefold()


def _is_own(context: RuleContext, pair: Pair, side: Side, other: Side) -> bool:
    """Whether the other party is the patron, the patron's body, or the party by which the patron is one."""
    body = context.key(pair.patron.organisation) if isinstance(pair.patron, Office) else None
    return other.key in (side.key, pair.patron_key, body)


def _role(
    context: RuleContext, pair: Pair, role: Activity, sides: tuple[Side, Side], reach: Reach | None
) -> Iterator[Finding]:
    side, other = sides
    belongs = _belongs(context, role, sides)
    if belongs is Answer.NO:
        return
    lacking = Missing("dates", of=side.matter_key)
    held = assess(context.policy.roles, role.period, other.period, role.undated or lacking)
    yield from routes(
        context,
        pair,
        held & Assessment(belongs) & when_both(side.period, other.period, lacking) & context.holds(reach, side.period),
        side.period,
        lacking,
        about=side.matter_key,
        when=(role.period, side.period),
        facts=(role.fact,),
        grounds=(*role.grounds, side.ground, other.ground, *context.bodies.grounds(role.key, other.key)),
        fact=role.fact,
        own=role,
        side=side,
        other=other,
        reach=reach,
        lines=context.bodies.between(role.key, other.key),
        is_above=any(line.key == other.key for line in context.bodies.below(role.key)),
    )


def _belongs(context: RuleContext, role: Activity, sides: tuple[Side, Side]) -> Answer:
    """Whether a role is in a party, or in a body above or below it that does not belong to the patron's side too.

    On one side, what belongs to the patron's side is no second loyalty, be it a party or not.
    """
    side, other = sides
    then = (role.period, other.period)
    is_related = _is_related(context, role.key, side.key, then)
    if role.key == other.key:
        return ~is_related if _is_same_side(side, other) else Answer.YES
    return _is_related(context, role.key, other.key, then) & ~is_related


def _is_related(context: RuleContext, one: Key, other: Key, then: tuple[Period | None, Period | None]) -> Answer:
    """Whether two bodies are one, or one is above the other, at some time in each of two periods."""
    found = Answer.YES if one == other else Answer.NO
    for line in context.bodies.between(one, other):
        found |= line.holds(*then)
    return found


@rule(
    "COI206",
    "Public position on a patron's matter, or on a patron",
    blocks=(Block.MATTER, Block.DEALING),
    needs=(PublicPosition,),
)
def position(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds a view that the fellow has published, on a matter to which a patron is a party or on the patron's body.

    Why it matters:
    A published view is a stake in having been right.

    Source:
    WHO's declaration of interests asks for public statements and positions.

    Known limits:
    Known only where the position names the matter by id, or the body. Silence about a matter is no position.

    Example:
    The fellow has argued in a newspaper for the contract that the host body offered.

    What to do:
    State the position beside work on the matter.
    """
    for fact in context.facts(pair.fellow_key):
        interest = fact.interest
        if isinstance(interest, PublicPosition) and is_own(interest) and interest.matter:
            for side, reach in context.sides(pair):
                if side.matter_key == f"matter:{interest.matter}":
                    yield from _on_matter(context, pair, fact, side, reach)
    for mention, reach in pair.dealings:
        fact, when = mention.fact, mention.fact.interest.period
        if isinstance(fact.interest, PublicPosition) and is_own(fact.interest) and mention.field == "organisation":
            view = assess(context.policy.positions, when, context.today, Missing("dates", fact=fact))
            view &= context.holds(reach, when)
            yield from routes(
                context, pair, view, context.today, about=mention.key, when=(when,), facts=(fact,), fact=fact, side=None
            )


def _on_matter(context: RuleContext, pair: Pair, fact: Fact, side: Side, reach: Reach | None) -> Iterator[Finding]:
    when, lacking = fact.interest.period, Missing("dates", of=side.matter_key)
    undated = Missing("dates", fact=fact) if when is None else lacking
    view = assess(context.policy.positions, when, side.period, undated) & context.holds(reach, side.period)
    yield from routes(
        context,
        pair,
        view,
        side.period,
        lacking,
        about=side.matter_key,
        when=(when,),
        facts=(fact,),
        grounds=(side.ground,),
        fact=fact,
        side=side,
        reach=reach,
    )
