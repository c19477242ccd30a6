"""COI4xx, career: what comes after a placement, and through whom."""

from collections.abc import Iterator

from coi_register.entities.organisation_graph import Line
from coi_register.model.kinds.roles import AdvisoryRole, Directorship, Employment
from coi_register.model.periods import Answer, Period
from coi_register.screening.facts import Fact, is_own
from coi_register.screening.findings import Finding, routes
from coi_register.screening.fingerprints import fact_line
from coi_register.screening.index.blocks import Block
from coi_register.screening.index.pairs import Mention, Pair, Reach
from coi_register.screening.index.patrons import Tie, TieKind
from coi_register.screening.rule_context import RuleContext
from coi_register.screening.rules.registry import rule
from coi_register.screening.successions import successions
from coi_register.screening.windows import Assessment, Missing, assess

__all__ = ["POSTS", "post", "post_with_another", "renewal"]

POSTS = (Employment, Directorship, AdvisoryRole)


@rule("COI401", "Post with the patron's body after the placement", blocks=(Block.PAIR,), needs=POSTS)
def post(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds employment, directorships and advisory roles with the patron's body, or one below it, that begin during a
    placement or within the policy's window after it.

    Why it matters:
    A post in prospect is a reason to please, before it is taken up as much as after.

    Source:
    Business appointment rules: two years for senior civil servants.

    Known limits:
    A post that began before the placement is none that followed from it, and raises nothing; nor does a return to the
    home employer. A supervised post that makes patrons itself counts after an earlier placement.

    Example:
    A fellow's host offers the fellow a post a year after the secondment.

    What to do:
    State both, with dates.
    """
    for mention in context.mentions(pair.fellow_key) if pair.reach else ():
        reach = pair.reach.get(mention.key)
        if reach is not None and _is_post(mention):
            yield from _followed(context, pair, mention, reach)


@rule("COI402", "Post with a body that the patron regulates, funds or buys from", blocks=(Block.DEALING,), needs=POSTS)
def post_with_another(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds employment, directorships and advisory roles with a body that the patron's body regulates, funds or buys
    from, that begin during a placement or within the policy's window after it.

    Why it matters:
    It is the door between those who decide and those about whom they decide.

    Source:
    Business appointment rules: two years for senior civil servants.

    Known limits:
    Known only where the register has the relation, during the placement or the post. A move to a body with which the
    patron has nothing to do raises nothing, nor does a return to the home employer.

    Example:
    A fellow of a regulator takes a post with a company that the regulator supervises, six months after.

    What to do:
    State both, with dates; consider a time without dealings with the former host.
    """
    dealt = context.dealt_with(pair)
    for mention in context.mentions(pair.fellow_key) if dealt else ():
        if _is_post(mention) and mention.key != pair.patron_key:
            for word, line in dealt.get(mention.key, ()):
                yield from _followed(context, pair, mention, None, line, word)


def _is_post(mention: Mention) -> bool:
    interest = mention.fact.interest
    return mention.field == "organisation" and isinstance(interest, POSTS) and is_own(interest)


def _followed(
    context: RuleContext,
    pair: Pair,
    mention: Mention,
    reach: Reach | None,
    line: Line | None = None,
    word: str = "",
) -> Iterator[Finding]:
    """A post, seen from each placement but the one that it is itself, and the one from which it is the return."""
    fact, when = mention.fact, mention.fact.interest.period
    for tie in pair.ties:
        if tie.fact is fact or _is_return(context, mention, tie) or (line and _is_below(context, pair, mention, tie)):
            continue
        undated = Missing("dates", fact=fact if when is None else tie.fact)
        after = assess(context.policy.career, when, tie.period, undated) & _began_after(fact, tie)
        after &= context.holds(reach, when)
        if line is not None:
            after &= Assessment(line.holds(when) | line.holds(tie.period))
        yield from routes(
            context,
            pair,
            after,
            context.today,
            about=mention.key,
            when=(when,),
            facts=(fact,),
            grounds=(f"{pair.patron_key}: {word} {mention.key}; {line.dates}",) if line else (),
            ties=(tie,),
            fact=fact,
            relation=(word, line) if line else None,
            reach=reach,
            body=context.directory.entity(mention.key),
        )


def _is_below(context: RuleContext, pair: Pair, mention: Mention, tie: Tie) -> bool:
    """Whether a post is with a body that belongs to the host: then COI401 finds it, whatever dealings there are."""
    near = pair.reach.get(mention.key) if tie.kind is TieKind.HOST else None
    return near is not None and context.holds(near, mention.fact.interest.period).answer is Answer.YES


def _is_return(context: RuleContext, mention: Mention, tie: Tie) -> bool:
    """Whether a job is one with the employer that had sent the fellow."""
    home = context.key(getattr(tie.interest, "home", None))
    return isinstance(mention.fact.interest, Employment) and mention.key == home


def _began_after(fact: Fact, tie: Tie) -> Assessment:
    return Assessment(_starts_after(fact.interest.period, tie.period))


def _starts_after(one: Period | None, other: Period | None) -> Answer:
    """Whether one period starts after another does."""
    if one is None or other is None:
        return Answer.POSSIBLE
    (first, last), (other_first, other_last) = one.start_range, other.start_range
    answer = Answer.of(certain=first > other_last, possible=last > other_first)
    return answer.doubted() if one.qualified or other.qualified else answer


@rule("COI403", "Another placement under the same patron", blocks=(Block.PAIR,))
def renewal(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds a placement that begins, after another began, under the same patron within the policy's window: a renewal,
    or a link of a chain.

    Why it matters:
    One year may be training; one after the other is a following.

    Source:
    Design of this package; the window is the policy's.

    Known limits:
    A sponsor of several schemes makes a chain of any two of them: a nominal one.

    Example:
    A fellow's secondment to a department is followed by a second one, under another office of it.

    What to do:
    State both.
    """
    window = context.policy.renewals
    if len(pair.placements) < 2 or window.is_empty:
        return
    for tie, earlier in successions(pair.ties, window, lambda each: _order(context, each)):
        undated = Missing("dates", fact=tie.fact if tie.period is None else earlier.fact)
        after = assess(window, tie.period, earlier.period, undated) & _began_after(tie.fact, earlier)
        if earlier.is_possible:
            after &= Assessment(Answer.POSSIBLE)
        yield from routes(
            context,
            pair,
            after,
            context.today,
            about=pair.patron_key,
            facts=(earlier.fact,),
            grounds=(earlier.ground,),
            ties=(tie,),
            earlier=earlier,
        )


def _order(context: RuleContext, tie: Tie) -> tuple[str, str]:
    """Order ties by what they say, as a flag orders the ways that lead to it."""
    return fact_line(tie.fact, context.directory), tie.ground
