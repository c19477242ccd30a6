"""COI301, COI302 and COI306, money: payments, funders in common, and who bears the cost of a placement."""

from collections.abc import Iterable, Iterator

from coi_register.entities.same_entity import Key
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.payments import (
    Award,
    Donation,
    Grant,
    InKindSupport,
    Sponsorship,
)
from coi_register.model.kinds.roles import Fellowship, Study, StudyRole
from coi_register.model.kinds.shapes import Payment, Placement, Role
from coi_register.model.kinds.vocabulary import Pay, PaymentStatus
from coi_register.model.parties import Organisation
from coi_register.model.periods import Answer
from coi_register.screening.facts import is_own
from coi_register.screening.findings import Finding, routes
from coi_register.screening.index.blocks import Block
from coi_register.screening.index.pairs import Mention, Pair, Reach
from coi_register.screening.index.patrons import Tie, TieKind, is_placement
from coi_register.screening.rule_context import RuleContext
from coi_register.screening.rules.registry import rule
from coi_register.screening.windows import Assessment, Missing, assess

__all__ = ["FUNDING", "common_funder", "cost", "paid", "pays"]

_PAYING = ("payer", "ultimate_payer", "co_funder", "funder", "sponsor", "donor")
FUNDING = (Grant, Fellowship, Study, StudyRole, Sponsorship, Donation, InKindSupport, Award)
_NOT_PAID = (PaymentStatus.DECLINED, PaymentStatus.WAIVED)
_UNPAID = (Pay.UNPAID, Pay.WAIVED)
_PAID = (Pay.PAID, Pay.CONTINGENT, Pay.EXPENSES_ONLY, Pay.GIVEN_TO_CHARITY)


@rule("COI301", "Paid or supported by the patron's body", blocks=(Block.DEALING,))
def paid(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds fees, grants, travel, equipment, paid roles and other support that the fellow had from the patron's body,
    from one below it, or from one above the host then: bodies above the host during the placement are patrons of their
    own. The placement itself never counts. Gifts and hospitality count here only where the policy has no limits for
    them, else see COI305.

    Why it matters:
    Money that comes beside the placement is a second reason to please.

    Source:
    ICMJE: payments within 36 months; NHS England's guidance on financial interests (not re-read).

    Known limits:
    What was declined or waived does not count, nor does a sum of zero. A payment to an employer or a charity counts
    where the fellow declares it as the fellow's own.

    Example:
    The department that hosts a fellow also pays the fellow a fee for a lecture.

    What to do:
    State it with the tie.
    """
    for mention, reach in pair.dealings:
        held = context.holds(reach, mention.fact.interest.period)
        yield from _paid(context, pair, mention, held, pair.ties, reach)
    owners = context.owners(pair)
    for mention in context.mentions(pair.fellow_key) if owners else ():
        owner = owners.get(mention.key)
        if owner is not None and not is_placement(mention.fact.interest):
            for tie in pair.ties:
                held = context.owned(owner, tie, mention.fact.interest.period)
                yield from _paid(context, pair, mention, held, (tie,), owner, is_above=True)


def _paid(
    context: RuleContext,
    pair: Pair,
    mention: Mention,
    held: Assessment,
    ties: Iterable[Tie],
    reach: Reach | None,
    *,
    is_above: bool = False,
) -> Iterator[Finding]:
    """What somebody paid who is the patron, or is below or above it, as the assessment `held` says."""
    fact, when = mention.fact, mention.fact.interest.period
    if is_own(fact.interest) and pays(mention) and not _has_limits(context, fact.interest):
        payment = held & assess(context.policy.payments, when, context.today, Missing("dates", fact=fact))
        if _is_contingent(mention):
            payment &= Assessment(Answer.POSSIBLE)
        yield from routes(
            context,
            pair,
            payment,
            context.today,
            about=mention.key,
            when=(when,),
            facts=(fact,),
            ties=ties,
            fact=fact,
            body=context.directory.entity(mention.key),
            reach=reach,
            is_above=is_above,
        )


def pays(mention: Mention) -> bool:
    """Whether the one whom a fact names pays, as far as the fact says."""
    interest, field = mention.fact.interest, mention.field
    if isinstance(interest, Payment):
        if interest.status in _NOT_PAID or (interest.amount is not None and interest.amount.is_zero):
            return False
        if interest.is_given:
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
    if remuneration is None:
        return None
    return Pay.UNPAID if remuneration.is_nothing else remuneration.status


def _has_limits(context: RuleContext, interest: Interest) -> bool:
    return bool(interest.limited_as and getattr(context.policy, interest.limited_as))


@rule("COI302", "One body funds both the fellow and the patron", blocks=(Block.PAIR,), needs=FUNDING)
def common_funder(context: RuleContext, pair: Pair) -> Iterator[Finding]:
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
    funders, theirs = context.funders(pair), context.mentions(pair.patron_key)
    for mention in context.mentions(pair.fellow_key) if funders or theirs else ():
        if not _funds(mention):
            continue
        near = pair.reach.get(mention.key)
        if (near and near.is_direct) or mention.key == pair.patron_key or pair.rests_on(mention.fact):
            continue
        fact, when = mention.fact, mention.fact.interest.period
        funded = assess(context.policy.payments, when, context.today, Missing("dates", fact=fact))
        for line in funders:
            if line.key == mention.key:
                yield from routes(
                    context,
                    pair,
                    funded & Assessment(line.holds(when)),
                    context.today,
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
                theirs_too = assess(context.policy.payments, other.fact.interest.period, context.today, lacking)
                yield from routes(
                    context,
                    pair,
                    funded & theirs_too,
                    context.today,
                    about=mention.key,
                    when=(when, other.fact.interest.period),
                    facts=(fact, other.fact),
                    fact=fact,
                    other=other.fact,
                )


def _funds(mention: Mention) -> bool:
    interest = mention.fact.interest
    return isinstance(interest, FUNDING) and is_own(interest) and mention.field != "organisation" and pays(mention)


@rule("COI306", "Somebody else bears the cost of a placement", blocks=(Block.PAIR,))
def cost(context: RuleContext, pair: Pair) -> Iterator[Finding]:
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
        for key, who in _bearers(context, tie):
            if key not in tie.hosts:
                assessment = assess(context.policy.payments, tie.period, context.today, Missing("dates", fact=tie.fact))
                assessment &= Assessment(Answer.POSSIBLE if key in tie.hosts_perhaps else Answer.YES)
                ground = f"{key or (who and who.description) or 'the home employer'}: pays"
                yield from routes(
                    context, pair, assessment, context.today, about=key, ties=(tie,), payer=who, grounds=(ground,)
                )


def _bearers(context: RuleContext, tie: Tie) -> Iterable[tuple[Key | None, Organisation | None]]:
    """Who bears the cost of a placement, as far as it says; None for a home employer that is not named."""
    interest = tie.interest
    remuneration = getattr(interest, "remuneration", None)
    home: Organisation | None = getattr(interest, "home", None)
    payer: Organisation | None = remuneration.payer if remuneration and not remuneration.is_unpaid else None
    if payer is None and remuneration and remuneration.status is Pay.PAID_BY_HOME_EMPLOYER:
        yield (context.key(home), context.directory.whole_body(home)) if home else (None, None)
    for body in (payer, getattr(interest, "funder", None)):
        if body is not None:
            yield context.key(body), context.directory.whole_body(body)
