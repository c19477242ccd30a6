"""COI503 and COI504, disclosure: what a declaration leaves out, the dates or the pay."""

from collections.abc import Iterable, Iterator

from coi_register.entities.same_entity import Key
from coi_register.model.kinds.shapes import Holding, Payment, Placement, Role
from coi_register.model.kinds.ties import FamilyTie
from coi_register.model.kinds.vocabulary import Pay, Remuneration
from coi_register.model.parties import Person
from coi_register.screening.facts import Fact, is_own
from coi_register.screening.findings import Finding, Whom, routes, ungraded
from coi_register.screening.index.blocks import Block
from coi_register.screening.index.pairs import Pair
from coi_register.screening.index.patrons import TieKind
from coi_register.screening.rule_context import RuleContext
from coi_register.screening.rules.coi3_money.coi301_302_306_payments import FUNDING
from coi_register.screening.rules.coi4_career.coi4xx_posts import POSTS
from coi_register.screening.rules.registry import rule
from coi_register.screening.windows import COUNTS

__all__ = ["pay_not_stated", "undated"]


@rule("COI503", "Undated, so that nothing can be said", blocks=(Block.FELLOW,))
def undated(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds interests without any date, once each. Whether they overlap anything cannot be told.

    Why it matters:
    What has no date can neither be weighed nor be left out.

    Source:
    Every register asks for dates: NHS England, from and to (not re-read).

    Known limits:
    Family ties need no dates and are not found here.

    Example:
    A declaration names an advisory role, and says neither since when nor until when.

    What to do:
    Ask for the dates, as exactly as they are known: a year will do.
    """
    whom = Whom(context, pair.fellow_key)
    for fact in context.facts(pair.fellow_key):
        is_undated = fact.interest.period is None and not isinstance(fact.interest, FamilyTie)
        if is_undated and _is_near(context, fact, whom.named_by(fact)):
            patron, about = whom.of(fact)
            yield Finding(
                fellow=pair.fellow_key,
                patron=patron,
                about=about,
                assessment=COUNTS,
                facts=(fact,),
                said={"fact": fact},
            )


def _is_near(context: RuleContext, fact: Fact, keys: Iterable[Key]) -> bool:
    """Whether a fact could matter: it is a placement, or names somebody or some body that a rule holds it against."""
    named = set(keys)
    return any(
        pair.rests_on(fact) or pair.patron_key in named or not named.isdisjoint(_bodies_near(context, pair, fact))
        for pair in context.pairs(fact.person)
    )


def _bodies_near(context: RuleContext, pair: Pair, fact: Fact) -> Iterator[Key]:
    """The bodies with which a fact of its kind could matter to a patron."""
    interest = fact.interest
    yield from pair.reach
    for side, _ in context.sides(pair):
        for other in context.parties(side.matter_key):
            yield other.key
            if isinstance(interest, Holding):
                lines = (*context.bodies.above(other.key), *context.bodies.below(other.key))
                yield from (line.key for line in lines)
    if isinstance(interest, POSTS) or interest.limited_as:
        yield from context.dealt_with(pair)
    if isinstance(interest, Payment | Role):
        yield from context.owners(pair)
    if isinstance(interest, FUNDING):
        yield from (line.key for line in context.funders(pair))
    if isinstance(pair.patron, Person) and isinstance(interest, Role | Placement):
        yield from (each.key for each in context.activities(pair.patron_key))


@rule("COI504", "Pay is not stated", blocks=(Block.PAIR,))
def pay_not_stated(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds placements, and roles with the patron's body, of which it is not stated whether they are paid.

    Why it matters:
    Unpaid is never inferred: who bears the cost of a placement is half of what a reader wants to know.

    Source:
    Design of this package; NHS England asks for the nature and value of an interest (not re-read).

    Known limits:
    Memberships, courses and the founding of a body are not asked for pay.

    Example:
    A fellow declares a secondment, and does not say who pays.

    What to do:
    Ask: paid, unpaid, expenses only, or paid by the home employer.
    """
    for tie in pair.ties:
        if tie.kind is TieKind.HOST and _is_silent_on_pay(tie.fact):
            found = routes(context, pair, COUNTS, context.today, about=tie.key, ties=(tie,), fact=tie.fact)
            yield from map(ungraded, found)
    for mention, _ in pair.dealings:
        if mention.field == "organisation" and is_own(mention.fact.interest) and _is_silent_on_pay(mention.fact):
            facts = (mention.fact,)
            found = routes(context, pair, COUNTS, context.today, about=mention.key, facts=facts, fact=mention.fact)
            yield from map(ungraded, found)


def _is_silent_on_pay(fact: Fact) -> bool:
    remuneration: Remuneration | None = getattr(fact.interest, "remuneration", None)
    return fact.interest.asks_for_pay and (remuneration is None or remuneration.status is Pay.NOT_STATED)
