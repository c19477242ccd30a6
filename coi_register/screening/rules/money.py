"""COI3xx, money: payments, funders in common, holdings, incentives, gifts, and who bears the cost of a placement."""

from collections.abc import Iterable, Iterator

import attrs

from coi_register.interests.base import Interest
from coi_register.interests.payments import (
    Award,
    Donation,
    DonationDirection,
    Gift,
    Grant,
    Hospitality,
    InKindSupport,
    Sponsorship,
)
from coi_register.interests.roles import Fellowship, Study, StudyRole
from coi_register.interests.shapes import Holding, Payment, Placement, Role
from coi_register.interests.terms import Pay, PaymentStatus, SubjectKind
from coi_register.parties import Organisation
from coi_register.periods import Answer
from coi_register.policies import Limit
from coi_register.screening.bodies import Line
from coi_register.screening.directory import Key
from coi_register.screening.facts import Fact, is_own
from coi_register.screening.findings import Finding, routes
from coi_register.screening.fingerprints import fact_line
from coi_register.screening.gifts import giver, near_enough, span_of, sums
from coi_register.screening.pairs import Gain, Mention, Pair, Reach, Side
from coi_register.screening.rules.registry import Block, rule
from coi_register.screening.scene import Scene
from coi_register.screening.ties import Tie, TieKind
from coi_register.screening.weights import COUNTS, Missing, Weight, weigh

__all__ = ["FUNDING", "common_funder", "cost", "incentive", "over_the_limit", "paid", "stake"]

_PAYING = ("payer", "ultimate_payer", "co_funder", "funder", "sponsor", "donor")
FUNDING = (Grant, Fellowship, Study, StudyRole, Sponsorship, Donation, InKindSupport, Award)
_NOT_PAID = (PaymentStatus.DECLINED, PaymentStatus.WAIVED)
_PAID = (Pay.PAID, Pay.CONTINGENT, Pay.EXPENSES_ONLY, Pay.GIVEN_TO_CHARITY)
_UNPAID = (Pay.UNPAID, Pay.WAIVED)
_GIVING = ("payer", "donor", "ultimate_payer")
_OTHERS = (SubjectKind.EMPLOYER, SubjectKind.INSTITUTION, SubjectKind.FRIEND, SubjectKind.BUSINESS_PARTNER)
_LIMITED = (Gift, Hospitality)


@rule("COI301", "Paid or supported by the patron's body", blocks=(Block.DEALING,))
def paid(scene: Scene, pair: Pair) -> Iterator[Finding]:
    """Finds fees, grants, travel, equipment, paid roles and other support that the fellow had from the patron's body,
    or from one below it; bodies above the host are patrons of their own. The placement itself never counts. Gifts and
    hospitality count here only where the policy has no limits for them, else see COI305.

    Why it matters:
    Money that comes beside the placement is a second reason to please.

    Source:
    ICMJE: payments within 36 months; NHS England's guidance on financial interests (not re-read).

    Known limits:
    What was declined or waived does not count. A payment to an employer or a charity counts where the fellow declares
    it as the fellow's own.

    Example:
    The department that hosts a fellow also pays the fellow a fee for a lecture.

    What to do:
    State it with the tie.
    """
    for mention, reach in pair.dealings:
        fact, when = mention.fact, mention.fact.interest.period
        if is_own(fact.interest) and _pays(mention) and not _has_limits(scene, fact.interest):
            payment = weigh(scene.policy.payments, when, scene.today, Missing("dates", fact=fact))
            payment &= scene.holds(reach, when)
            if _is_contingent(mention):
                payment &= Weight(Answer.POSSIBLE)
            yield from routes(
                scene,
                pair,
                payment,
                scene.today,
                about=mention.key,
                when=(when,),
                facts=(fact,),
                fact=fact,
                body=scene.directory.entity(mention.key),
            )


def _pays(mention: Mention) -> bool:
    """Whether the one whom a fact names pays, as far as the fact says."""
    interest, field = mention.fact.interest, mention.field
    if isinstance(interest, Payment):
        if interest.status in _NOT_PAID:
            return False
        if isinstance(interest, Donation) and interest.direction is DonationDirection.GIVEN:
            return False
    if field == "remuneration.payer":
        return _pay(interest) not in _UNPAID
    if field in ("organisation", "host", "home"):
        remuneration = getattr(interest, "remuneration", None)
        if remuneration is None or remuneration.payer is not None:
            return False
        return _pay(interest) in ((Pay.PAID_BY_HOME_EMPLOYER,) if field == "home" else _PAID)
    return field in _PAYING


def _is_contingent(mention: Mention) -> bool:
    """Whether the payment hangs on something that may not come about."""
    interest = mention.fact.interest
    if isinstance(interest, Payment):
        return interest.status is PaymentStatus.CONTINGENT
    is_pay = mention.field in ("organisation", "host", "remuneration.payer")
    return is_pay and _pay(interest) is Pay.CONTINGENT


def _pay(interest: Interest) -> Pay | None:
    remuneration = getattr(interest, "remuneration", None) if isinstance(interest, Role | Placement) else None
    return remuneration.status if remuneration else None


def _has_limits(scene: Scene, interest: Interest) -> bool:
    return isinstance(interest, _LIMITED) and bool(getattr(scene.policy, interest.kind))


@rule("COI302", "One body funds both the fellow and the patron", blocks=(Block.PAIR,), needs=FUNDING)
def common_funder(scene: Scene, pair: Pair) -> Iterator[Finding]:
    """Finds bodies that fund the fellow, by a grant, fellowship, course, donation or the like, and that also fund the
    patron: its body, by the relation `funds`, or the person, by what that person has declared.

    Why it matters:
    Two who live on one purse have one reason to please its owner.

    Source:
    Conflict through a third party, with one step and no more (HotCRP users have asked for it; long chains mislead).

    Known limits:
    Fees and travel do not count as funding.

    Example:
    A foundation funds the body that hosts a fellow, and pays the fees of the fellow's MBA.

    What to do:
    State it beside work on the funder.
    """
    funders, theirs = scene.funders(pair), scene.mentions(pair.patron_key)
    for mention in scene.mentions(pair.fellow_key) if funders or theirs else ():
        if not _funds(mention):
            continue
        near = pair.reach.get(mention.key)
        if (near and near.is_direct) or mention.key == pair.patron_key or pair.rests_on(mention.fact):
            continue
        fact, when = mention.fact, mention.fact.interest.period
        funded = weigh(scene.policy.payments, when, scene.today, Missing("dates", fact=fact))
        for line in funders:
            if line.key == mention.key:
                yield from routes(
                    scene,
                    pair,
                    funded & Weight(line.holds(when)),
                    scene.today,
                    about=mention.key,
                    when=(when,),
                    facts=(fact,),
                    grounds=(f"{mention.key}: funds {pair.patron_key}; {line.dates}",),
                    fact=fact,
                    other=None,
                )
        for other in theirs:
            if other.key == mention.key and _funds(other):
                lacking = Missing("dates", fact=other.fact)
                theirs_too = weigh(scene.policy.payments, other.fact.interest.period, scene.today, lacking)
                yield from routes(
                    scene,
                    pair,
                    funded & theirs_too,
                    scene.today,
                    about=mention.key,
                    when=(when, other.fact.interest.period),
                    facts=(fact, other.fact),
                    fact=fact,
                    other=other.fact,
                )


def _funds(mention: Mention) -> bool:
    interest = mention.fact.interest
    return isinstance(interest, FUNDING) and is_own(interest) and mention.field != "organisation" and _pays(mention)


@rule(
    "COI303",
    "Holds a stake in the patron's body or in a party to a patron's matter",
    blocks=(Block.MATTER, Block.DEALING),
    needs=(Holding,),
)
def stake(scene: Scene, pair: Pair) -> Iterator[Finding]:
    """Finds shares, patents and products of the fellow's, or of the fellow's family, in a party to a matter to which
    the patron is a party as well, in a body above or below such a party, or in the patron's own body.

    Why it matters:
    Who owns a part of a party gains when the matter goes its way.

    Source:
    ICMJE item 11; NHS England's guidance on shareholdings (not re-read).

    Known limits:
    What a fund holds is not looked into. A licensee counts as well as an owner. What a friend, an employer or an
    institution holds does not count here.

    Example:
    A fellow hosted by a department has shares in a company that bids for the department's contract.

    What to do:
    State it; consider withdrawal from the matter.
    """
    for mention in scene.mentions(pair.fellow_key):
        fact, when = mention.fact, mention.fact.interest.period
        if not _is_stake(mention):
            continue
        certain = Weight(Answer.POSSIBLE if getattr(fact.interest, "possible", False) else Answer.YES)
        undated = Missing("dates", fact=fact)
        near = pair.reach.get(mention.key)
        if near is not None:
            worth = certain & weigh(scene.policy.holdings, when, scene.today, undated) & scene.holds(near, when)
            yield from routes(
                scene, pair, worth, scene.today, about=mention.key, when=(when,), facts=(fact,), fact=fact, other=None
            )
        for side, reach in scene.sides(pair):
            for other in scene.parties(side.matter_key):
                yield from _at_stake(scene, pair, mention, certain, (side, other), reach)


def _at_stake(
    scene: Scene, pair: Pair, mention: Mention, certain: Weight, sides: tuple[Side, Side], reach: Reach | None
) -> Iterator[Finding]:
    """A stake in a party to a matter of the patron's, or in a body that is above or below the party then."""
    (side, other), fact, when = sides, mention.fact, mention.fact.interest.period
    lacking = Missing("dates", fact=fact) if when is None else Missing("dates", of=side.matter_key)
    lines = (Line(other.key),) if mention.key == other.key else scene.bodies.between(mention.key, other.key)
    for line in lines:
        worth = certain & weigh(scene.policy.holdings, when, other.period, lacking)
        worth &= side.beside(other, lacking) & scene.holds(reach, side.period)
        yield from routes(
            scene,
            pair,
            worth & Weight(line.holds(other.period)),
            side.period,
            lacking,
            about=side.matter_key,
            when=(when, side.period),
            facts=(fact,),
            grounds=(side.ground, other.ground),
            fact=fact,
            side=side,
            other=other,
        )


def _is_stake(mention: Mention) -> bool:
    """Whether a fact is a holding of the fellow's or of the family's, and names the body that it is in."""
    interest = mention.fact.interest
    is_others = interest.subject is not None and interest.subject.relation in _OTHERS
    return isinstance(interest, Holding) and mention.field != "subject" and not is_others


@rule("COI304", "Stands to gain from a patron's matter", blocks=(Block.MATTER,))
def incentive(scene: Scene, pair: Pair) -> Iterator[Finding]:
    """Finds matters from whose outcome the fellow stands to gain, or the graduates of a scheme that placed the fellow,
    with this patron or with another, while the patron is a party to them.

    Why it matters:
    An offer that rewards those who were placed is a reason to speak well of it, and of those who made it.

    Source:
    BMJ 2016;353:i3519: the first new contract of 2016 offered a flexible pay premium to graduates of such schemes.

    Known limits:
    Whether the fellow has taken the offer up, or is entitled to it, is not known.

    Example:
    A contract pays GBP 4000 a year more to those who have finished the scheme that the department's officer sponsors.

    What to do:
    State it beside work on the matter; consider withdrawal from decisions on it.
    """
    for side, reach in scene.sides(pair):
        lacking = Missing("dates", of=side.matter_key)
        holds = scene.holds(reach, side.period)
        for gain, fact in _gains(scene, pair, side.matter_key):
            placed = COUNTS
            if fact is not None and not pair.rests_on(fact):
                undated = Missing("dates", fact=fact) if fact.interest.period is None else lacking
                placed = weigh(scene.policy.ties, fact.interest.period, side.period, undated)
            yield from routes(
                scene,
                pair,
                holds & placed,
                side.period,
                lacking,
                about=side.matter_key,
                when=(side.period,),
                facts=(fact,),
                grounds=(side.ground, gain.ground),
                ties=[tie for tie in pair.ties if fact is None or tie.fact is fact or not pair.rests_on(fact)],
                side=side,
                gain=gain,
            )


def _gains(scene: Scene, pair: Pair, matter: Key) -> Iterator[tuple[Gain, Fact | None]]:
    """What there is to gain from a matter for the fellow, and for the graduates of a scheme that placed the fellow."""
    placed = {id(fact): fact for fact in (*pair.placements, *scene.facts(pair.fellow_key)) if is_own(fact.interest)}
    by_scheme = ((scene.key(getattr(fact.interest, "scheme", None)), fact) for fact in placed.values())
    for key, fact in (*by_scheme, (pair.fellow_key, None)):
        for gain in scene.gains(key) if key else ():
            if gain.matter_key == matter:
                yield gain, fact


@rule("COI305", "Gifts or hospitality over the policy's limit", blocks=(Block.DEALING,), needs=_LIMITED)
def over_the_limit(scene: Scene, pair: Pair) -> Iterator[Finding]:
    """Finds gifts and hospitality from the patron's body, one below it, or one with which it deals, that pass a limit
    of the policy: each alone, or several from one source added up over the time that the policy says.

    Why it matters:
    Small kindnesses add up.

    Source:
    The limits are the policy's; NHS England: gifts of more than £50, from suppliers of more than £6, hospitality of £25
    to £75 and of more than £75.

    Known limits:
    Sums in other currencies are not converted, and what has no amount cannot be added: such things are listed as not
    assessed. What was declined does not count.

    Example:
    The host body gives a fellow three gifts of £20 within a year.

    What to do:
    What the policy says: decline, declare, or ask for approval.
    """
    dealt = scene.dealt_with(pair)
    for kind, limits in (("gift", scene.policy.gift), ("hospitality", scene.policy.hospitality)):
        given: dict[Key, list[Fact]] = {}
        for mention in scene.mentions(pair.fellow_key) if limits else ():
            is_near = mention.key in pair.reach or mention.key == pair.patron_key or mention.key in dealt
            fact = mention.fact
            if fact.interest.kind == kind and mention.field in _GIVING and is_near and _pays(mention):
                known = given.setdefault(mention.key, [])
                if is_own(fact.interest) and fact not in known:
                    known.append(fact)
        for key, facts in given.items():
            facts.sort(key=lambda fact: fact_line(fact, scene.directory))
            for limit in limits:
                for tie in pair.ties:
                    yield from _over(scene, attrs.evolve(pair, ties=(tie,)), key, facts, limit)


def _over(scene: Scene, pair: Pair, key: Key, facts: list[Fact], limit: Limit) -> Iterator[Finding]:
    """What one source gave over a limit, seen from one tie: whose supplier it is depends on the tie's host."""
    sources = {id(fact): giver(scene, pair, key, limit, fact.interest.period) for fact in facts}
    counting = [fact for fact in facts if sources[id(fact)].answer is not Answer.NO]
    for total in sums(counting, limit):
        weight = total.weight & near_enough(scene, total.facts)
        for fact in total.facts:
            weight &= sources[id(fact)]
        yield from routes(
            scene,
            pair,
            Weight(weight.answer, limit.severity, weight.missing, (*weight.unverified, *limit.unverified)),
            scene.today,
            about=key,
            when=(span_of(total.facts),),
            facts=total.facts,
            limit=limit,
            total=total,
            giver=scene.directory.entity(key),
        )


@rule("COI306", "Somebody else bears the cost of a placement", blocks=(Block.PAIR,))
def cost(scene: Scene, pair: Pair) -> Iterator[Finding]:
    """Finds placements whose cost the host does not bear: the home employer keeps paying, or a funder or another payer
    pays. The host then has work for nothing, a benefit in kind.

    Why it matters:
    The benefit has two sides: a patron who is given a year's work may owe something to the one who pays for it.

    Source:
    NHS England's guidance on sponsored posts (not re-read); design of this package: the mirrored interest.

    Known limits:
    Where the pay is not stated nothing is found here, see COI504. Unpaid placements have no payer.

    Example:
    A trust keeps paying a registrar who spends a year at a national body.

    What to do:
    The host declares the help that it has; the fellow says who pays.
    """
    for tie in pair.ties:
        if tie.kind is not TieKind.HOST:
            continue
        for key, who in _bearers(scene, tie):
            if key not in tie.hosts:
                weight = weigh(scene.policy.payments, tie.period, scene.today, Missing("dates", fact=tie.fact))
                weight &= Weight(Answer.POSSIBLE if key in tie.hosts_perhaps else Answer.YES)
                ground = f"{key or (who and who.description) or 'the home employer'}: pays"
                yield from routes(
                    scene, pair, weight, scene.today, about=key, ties=(tie,), payer=who, grounds=(ground,)
                )


def _bearers(scene: Scene, tie: Tie) -> Iterable[tuple[Key | None, Organisation | None]]:
    """Who bears the cost of a placement, as far as it says; None for a home employer that is not named."""
    interest = tie.interest
    remuneration = getattr(interest, "remuneration", None)
    home: Organisation | None = getattr(interest, "home", None)
    payer: Organisation | None = remuneration.payer if remuneration and remuneration.status not in _UNPAID else None
    if payer is None and remuneration and remuneration.status is Pay.PAID_BY_HOME_EMPLOYER:
        yield (scene.key(home), scene.directory.whole_body(home)) if home else (None, None)
    for body in (payer, getattr(interest, "funder", None)):
        if body is not None:
            yield scene.key(body), scene.directory.whole_body(body)
