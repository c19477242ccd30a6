"""COI203, COI204 and COI205, loyalty: bodies in common, family and friends."""

from collections.abc import Iterator, Mapping

from coi_register.entities.same_entity import Key
from coi_register.model.kinds.ties import FamilyTie, PersonalTie
from coi_register.model.kinds.vocabulary import SubjectKind
from coi_register.model.periods import Answer, Edge, Period
from coi_register.model.policies import Window
from coi_register.screening.facts import Fact, is_own
from coi_register.screening.findings import Finding, routes
from coi_register.screening.index.activities import Activity
from coi_register.screening.index.blocks import Block
from coi_register.screening.index.pairs import Pair, Reach, shared_keys
from coi_register.screening.rule_context import RuleContext
from coi_register.screening.rules.registry import rule
from coi_register.screening.windows import Assessment, Missing, assess, gravest, when_both

__all__ = ["family", "in_one_body", "personal"]

_FEW = 8
_LASTING = Period(start=Edge.UNKNOWN, end=Edge.OPEN)


@rule("COI203", "Fellow and patron active in the same organisation", blocks=(Block.PERSON,))
def in_one_body(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds roles of a fellow and of a patron in one organisation, or in two of which one is above the other, at
    overlapping times. The placement itself never counts.

    Why it matters:
    Colleagues owe each other something beside the scheme.

    Source:
    JOSS: the same organisation within 12 months.

    Known limits:
    Memberships and courses do not count: half a profession may belong to one body. A patron's roles are known from
    the patron's own declaration and from the offices of the register.

    Example:
    A fellow and the supervisor both sit on the board of a charity in 2016.

    What to do:
    State it where either speaks of the other.
    """
    theirs: dict[Key, list[tuple[int, Activity]]] = {}
    for each in enumerate(context.activities(pair.patron_key)):
        theirs.setdefault(each[1].key, []).append(each)
    for own in context.activities(pair.fellow_key) if theirs else ():
        if own.fact is None or own.field == "home" or not pair.rests_on(own.fact):
            met = [each for key in _related(context, own.key, theirs) for each in theirs[key]]
            for _, other in sorted(met, key=lambda each: each[0]):
                yield from _in_one_body(context, pair, own, other)


def _related(context: RuleContext, body: Key, among: Mapping[Key, object]) -> list[Key]:
    """Find which of some bodies are one body, or are above or below it; of many, none is looked at for each."""
    if len(among) <= _FEW:
        return [key for key in among if key == body or context.bodies.between(body, key)]
    lines = (*context.bodies.above(body), *context.bodies.below(body))
    return shared_keys({body: None, **dict.fromkeys(line.key for line in lines)}, among)


def _in_one_body(context: RuleContext, pair: Pair, own: Activity, other: Activity) -> Iterator[Finding]:
    lines = [None] if own.key == other.key else context.bodies.between(own.key, other.key)
    if not lines:
        return
    window = context.policy.same_organisation
    lacking = [each.undated for each in (own, other) if each.undated]
    both = when_both(own.period, other.period, *lacking)
    both &= assess(window, own.period, context.today, *lacking) & assess(window, other.period, context.today, *lacking)
    for line in lines:
        assessment = both if line is None else both & Assessment(line.holds(own.period, other.period))
        yield from routes(
            context,
            pair,
            assessment,
            context.today,
            about=own.key,
            when=(own.period, other.period),
            facts=(own.fact, other.fact),
            grounds=(*own.grounds, *other.grounds, *context.bodies.grounds(own.key, other.key)),
            own=own,
            other=other,
            lines=[each for each in lines if each],
            body=context.directory.entity(own.key),
            other_body=context.directory.entity(other.key),
        )


@rule("COI204", "Family tie with a patron", blocks=(Block.DEALING, Block.NAMED))
def family(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds a relative of the fellow who is the patron, or who has a role or an interest at the patron's body; and a
    relative of the patron's who is the fellow, as either side declares it.

    Why it matters:
    Close family is the oldest of loyalties.

    Source:
    NHS England's guidance: indirect interests through close family (not re-read); JOSS: family for life.

    Known limits:
    A family tie without dates is taken as lasting, and so is that a relative who is named is one. Relatives who are
    not named, and give no body, are not found.

    Example:
    The fellow's wife is an adviser to the department that hosts the fellow.

    What to do:
    State it, without naming the relative if need be; consider a partial exclusion.
    """
    for fact, key, reach in _close(context, pair):
        interest = fact.interest
        relation = interest.subject.relation if interest.subject else SubjectKind.SELF
        if isinstance(interest, FamilyTie) or relation.is_relative:
            is_lasting = (
                interest.period is None if isinstance(interest, FamilyTie) else _is_of_other(context, pair, fact)
            )
            yield from _personal(context, pair, fact, key, reach, context.policy.family, is_lasting=is_lasting)


def _is_of_other(context: RuleContext, pair: Pair, fact: Fact) -> bool:
    """Whether a fact is about the other of the two, as a relative of the one who declares it."""
    person = fact.interest.subject.person if fact.interest.subject else None
    return context.key(person) == (pair.patron_key if fact.person == pair.fellow_key else pair.fellow_key)


@rule("COI205", "Personal tie with a patron", blocks=(Block.DEALING, Block.NAMED))
def personal(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds friends, mentors, rivals, business partners, co-authors and colleagues: a personal tie of the fellow with
    the patron, or with somebody who has a role at the patron's body, as either side declares it.

    Why it matters:
    Friendship and rivalry colour what people say of each other.

    Source:
    JOSS: collaborators 4 years, mentors for life; NHS England's guidance: close friends and associates (not re-read).

    Known limits:
    The sort of tie is not read from its words: where `type` is not given, the window for friends holds.

    Example:
    The fellow and the supervisor published a paper together three years ago.

    What to do:
    State it where either judges the other.
    """
    for fact, key, reach in _close(context, pair):
        interest = fact.interest
        if isinstance(interest, PersonalTie) and is_own(interest):
            is_work = interest.type is not None and interest.type.is_of_work
            window = context.policy.collaborators if is_work else context.policy.friends
            yield from _personal(context, pair, fact, key, reach, window)
        elif interest.subject is not None and interest.subject.relation.is_friend:
            yield from _personal(context, pair, fact, key, reach, context.policy.friends)


def _close(context: RuleContext, pair: Pair) -> Iterator[tuple[Fact, Key, Reach | None]]:
    """The fellow's facts that name the patron or its body, and the patron's that name the fellow."""
    for mention, reach in pair.dealings:
        yield mention.fact, mention.key, reach
    for fact in context.facts_about(pair.fellow_key):
        if fact.person == pair.patron_key:
            yield fact, pair.patron_key, None


def _personal(
    context: RuleContext,
    pair: Pair,
    fact: Fact,
    key: Key,
    reach: Reach | None,
    window: Window,
    *,
    is_lasting: bool = False,
) -> Iterator[Finding]:
    """Weigh a tie to a person in a window; what lasts counts as gravely as it can, whenever it is looked at."""
    when = fact.interest.period
    near = assess(window, when, context.today, Missing("dates", fact=fact))
    if is_lasting:
        grade = gravest(window.current, window.recent, window.older)
        near = Assessment(Answer.YES if grade else Answer.NO, grade)
    near &= context.holds(reach, _LASTING if is_lasting else when)
    yield from routes(context, pair, near, context.today, about=key, when=(when,), facts=(fact,), fact=fact)
