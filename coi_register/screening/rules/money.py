"""COI3xx, money: payments, funders in common, holdings, incentives, gifts, and who bears the cost of a placement."""

from collections.abc import Iterable, Iterator

from coi_register.interests.base import Interest
from coi_register.interests.payments import Donation, DonationDirection
from coi_register.interests.shapes import Holding, Payment, Placement, Role
from coi_register.interests.terms import Pay, PaymentStatus
from coi_register.parties import Organisation
from coi_register.periods import Answer
from coi_register.policies import Limit
from coi_register.screening.directory import Key
from coi_register.screening.facts import Fact, is_own
from coi_register.screening.findings import Finding, routes
from coi_register.screening.gifts import giver, sums
from coi_register.screening.pairs import Mention, Pair
from coi_register.screening.rules.registry import Block, rule
from coi_register.screening.scene import Scene
from coi_register.screening.ties import Tie, TieKind
from coi_register.screening.weights import Missing, Weight, weigh, when_both

__all__ = ["common_funder", "cost", "incentive", "over_the_limit", "paid", "stake"]

_PAYING = ("payer", "ultimate_payer", "co_funder", "funder", "sponsor", "donor", "remuneration.payer")
_FUNDING = ("grant", "fellowship", "study", "study-role", "sponsorship", "donation", "in-kind-support", "award")
_NOT_PAID = (PaymentStatus.DECLINED, PaymentStatus.WAIVED)
_LIMITED = ("gift", "hospitality")


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
    for mention, reach in scene.dealings(pair):
        fact, when = mention.fact, mention.fact.interest.period
        if is_own(fact.interest) and _pays(mention) and not _has_limits(scene, fact.interest):
            payment = weigh(scene.policy.payments, when, scene.today, Missing("dates", fact=fact))
            payment &= scene.holds(reach, when)
            if mention.field == "organisation" and _pay(fact.interest) is Pay.CONTINGENT:
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
    interest = mention.fact.interest
    if isinstance(interest, Payment):
        if interest.status in _NOT_PAID:
            return False
        if isinstance(interest, Donation) and interest.direction is DonationDirection.GIVEN:
            return False
    if mention.field == "organisation":
        remuneration = getattr(interest, "remuneration", None)
        pays = remuneration is not None and remuneration.payer is None
        return pays and _pay(interest) in (Pay.PAID, Pay.CONTINGENT, Pay.EXPENSES_ONLY)
    return mention.field in _PAYING


def _pay(interest: Interest) -> Pay | None:
    remuneration = getattr(interest, "remuneration", None) if isinstance(interest, Role | Placement) else None
    return remuneration.status if remuneration else None


def _has_limits(scene: Scene, interest: Interest) -> bool:
    return interest.kind in _LIMITED and bool(getattr(scene.policy, interest.kind))


@rule("COI302", "One body funds both the fellow and the patron", blocks=(Block.PAIR,))
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
    own = [each for each in scene.mentions(pair.fellow_key) if _funds(each)]
    for mention in own:
        if mention.key in scene.reach(pair) or mention.key == pair.patron_key or pair.rests_on(mention.fact):
            continue
        fact, when = mention.fact, mention.fact.interest.period
        funded = weigh(scene.policy.payments, when, scene.today, Missing("dates", fact=fact))
        for line in scene.funders(pair):
            if line.key == mention.key:
                yield from routes(
                    scene,
                    pair,
                    funded & Weight(line.holds(when)),
                    scene.today,
                    about=mention.key,
                    when=(when,),
                    facts=(fact,),
                    grounds=(f"{mention.key}: funds {pair.patron_key}",),
                    fact=fact,
                    other=None,
                )
        for theirs in scene.mentions(pair.patron_key):
            if theirs.key == mention.key and _funds(theirs):
                lacking = Missing("dates", fact=theirs.fact)
                theirs_too = weigh(scene.policy.payments, theirs.fact.interest.period, scene.today, lacking)
                yield from routes(
                    scene,
                    pair,
                    funded & theirs_too,
                    scene.today,
                    about=mention.key,
                    when=(when, theirs.fact.interest.period),
                    facts=(fact, theirs.fact),
                    fact=fact,
                    other=theirs.fact,
                )


def _funds(mention: Mention) -> bool:
    interest = mention.fact.interest
    return interest.kind in _FUNDING and is_own(interest) and mention.field != "organisation" and _pays(mention)


@rule("COI303", "Holds a stake in the patron's body or in a party to a patron's matter", blocks=(Block.PAIR,))
def stake(scene: Scene, pair: Pair) -> Iterator[Finding]:
    """Finds shares, patents and products of the fellow's, or of the fellow's family, in a party to a matter to which
    the patron is a party as well, in a body above or below such a party, or in the patron's own body.

    Why it matters:
    Who owns a part of a party gains when the matter goes its way.

    Source:
    ICMJE item 11; NHS England's guidance on shareholdings (not re-read).

    Known limits:
    What a fund holds is not looked into. A licensee counts as well as an owner.

    Example:
    A fellow hosted by a department has shares in a company that bids for the department's contract.

    What to do:
    State it; consider withdrawal from the matter.
    """
    held = [each for each in scene.mentions(pair.fellow_key) if isinstance(each.fact.interest, Holding)]
    for mention in held:
        fact, when = mention.fact, mention.fact.interest.period
        certain = Weight(Answer.POSSIBLE if getattr(fact.interest, "possible", False) else Answer.YES)
        undated = Missing("dates", fact=fact)
        near = scene.reach(pair).get(mention.key)
        if near is not None:
            worth = certain & weigh(scene.policy.holdings, when, scene.today, undated) & scene.holds(near, when)
            yield from routes(
                scene, pair, worth, scene.today, about=mention.key, when=(when,), facts=(fact,), fact=fact, other=None
            )
        for side, reach in scene.sides(pair):
            lacking = undated if when is None else Missing("dates", of=side.matter_key)
            for other in scene.parties(side.matter_key):
                if not (other.key == mention.key or scene.bodies.between(mention.key, other.key)):
                    continue
                worth = certain & weigh(scene.policy.holdings, when, other.period, lacking)
                worth &= when_both(side.period, other.period, lacking) & scene.holds(reach, side.period)
                yield from routes(
                    scene,
                    pair,
                    worth,
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


@rule("COI304", "Stands to gain from a patron's matter", blocks=(Block.MATTER,))
def incentive(scene: Scene, pair: Pair) -> Iterator[Finding]:
    """Finds matters from whose outcome the graduates of the fellow's scheme, or the fellow, stand to gain, while the
    patron is a party to them.

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
        for tie in pair.ties:
            for key in (scene.key(getattr(tie.interest, "scheme", None)), pair.fellow_key):
                for gain in scene.gains(key) if key else ():
                    if gain.matter_key != side.matter_key:
                        continue
                    lacking = Missing("dates", of=side.matter_key)
                    yield from routes(
                        scene,
                        pair,
                        scene.holds(reach, side.period),
                        side.period,
                        lacking,
                        about=side.matter_key,
                        when=(side.period,),
                        grounds=(side.ground, gain.ground),
                        ties=(tie,),
                        side=side,
                        gain=gain,
                    )


@rule("COI305", "Gifts or hospitality over the policy's limit", blocks=(Block.DEALING,))
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
            is_near = mention.key in scene.reach(pair) or mention.key == pair.patron_key or mention.key in dealt
            fact = mention.fact
            if fact.interest.kind == kind and mention.field in ("payer", "donor") and is_near and _pays(mention):
                given.setdefault(mention.key, []).append(fact)
        for key, facts in given.items():
            for limit in limits:
                yield from _over(scene, pair, key, facts, limit)


def _over(scene: Scene, pair: Pair, key: Key, facts: list[Fact], limit: Limit) -> Iterator[Finding]:
    source = giver(scene, pair, key, limit)
    own = [fact for fact in facts if is_own(fact.interest)]
    for total in sums(own, limit) if source.answer is not Answer.NO else ():
        weight = source & total.weight
        for fact in total.facts:
            weight &= weigh(scene.policy.payments, fact.interest.period, scene.today, Missing("dates", fact=fact))
        yield from routes(
            scene,
            pair,
            Weight(weight.answer, limit.severity, weight.missing, (*weight.unverified, *limit.unverified)),
            scene.today,
            about=key,
            when=(total.facts[0].interest.period and (total.facts[0].interest.period,)) or (),
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
                ground = f"{key or 'the home employer'}: pays"
                yield from routes(
                    scene, pair, weight, scene.today, about=key, ties=(tie,), payer=who, grounds=(ground,)
                )


def _bearers(scene: Scene, tie: Tie) -> Iterable[tuple[Key | None, Organisation | None]]:
    """Who bears the cost of a placement, as far as it says; None for a home employer that is not named."""
    interest = tie.interest
    remuneration = getattr(interest, "remuneration", None)
    home: Organisation | None = getattr(interest, "home", None)
    payer: Organisation | None = remuneration.payer if remuneration else None
    if payer is None and remuneration and remuneration.status is Pay.PAID_BY_HOME_EMPLOYER:
        yield (scene.key(home), scene.directory.whole_body(home)) if home else (None, None)
    for body in (payer, getattr(interest, "funder", None)):
        if body is not None:
            yield scene.key(body), scene.directory.whole_body(body)
