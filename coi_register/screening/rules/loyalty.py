"""COI2xx, loyalty: roles on the sides of a matter, bodies in common, family, friends and published views."""

from collections.abc import Iterator

from coi_register.interests.positions import PublicPosition
from coi_register.interests.roles import (
    CampaignRole,
    Directorship,
    Founder,
    PoliticalRole,
    PublicOffice,
    UnionRole,
)
from coi_register.interests.terms import SubjectKind
from coi_register.interests.ties import FamilyTie, PersonalTie, PersonalTieType
from coi_register.parties import Office
from coi_register.periods import Answer, Edge, Period
from coi_register.policies import Window
from coi_register.screening.activities import Activity
from coi_register.screening.directory import Key
from coi_register.screening.facts import Fact, is_own
from coi_register.screening.findings import Finding, routes
from coi_register.screening.pairs import Pair, Reach, Side
from coi_register.screening.rules.registry import Block, rule
from coi_register.screening.scene import Scene
from coi_register.screening.weights import Missing, Weight, gravest, weigh, when_both

__all__ = ["family", "in_one_body", "on_another_side", "on_the_same_side", "personal", "position"]

_LOYAL = (CampaignRole, PoliticalRole, UnionRole, Founder, Directorship, PublicOffice)
_COLLABORATING = (PersonalTieType.CO_AUTHOR, PersonalTieType.COLLABORATOR, PersonalTieType.COLLEAGUE)
_FRIENDS = (SubjectKind.FRIEND, SubjectKind.BUSINESS_PARTNER)
_NO_RELATIVES = (*_FRIENDS, SubjectKind.SELF, SubjectKind.EMPLOYER, SubjectKind.INSTITUTION)
_LASTING = Period(start=Edge.UNKNOWN, end=Edge.OPEN)


@rule("COI201", "Role in a body on another side of a patron's matter", blocks=(Block.MATTER,))
def on_another_side(scene: Scene, pair: Pair) -> Iterator[Finding]:
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
    yield from _roles(scene, pair, same=False)


@rule("COI202", "Role in a body on the same side of a patron's matter", blocks=(Block.MATTER,))
def on_the_same_side(scene: Scene, pair: Pair) -> Iterator[Finding]:
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
    yield from _roles(scene, pair, same=True)


def _roles(scene: Scene, pair: Pair, *, same: bool) -> Iterator[Finding]:
    held = [each for each in scene.activities(pair.fellow_key) if _is_loyal(pair, each)]
    for side, reach in scene.sides(pair) if held else ():
        for other in scene.parties(side.matter_key):
            if _is_same_side(side, other) is same and not _is_own(scene, pair, side, other):
                for role in held:
                    yield from _role(scene, pair, role, (side, other), reach)


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


def _is_own(scene: Scene, pair: Pair, side: Side, other: Side) -> bool:
    """Whether the other party is the patron, the patron's body, or the party by which the patron is one."""
    body = scene.key(pair.patron.organisation) if isinstance(pair.patron, Office) else None
    return other.key in (side.key, pair.patron_key, body)


def _role(scene: Scene, pair: Pair, role: Activity, sides: tuple[Side, Side], reach: Reach | None) -> Iterator[Finding]:
    side, other = sides
    belongs = _belongs(scene, role, sides)
    if belongs is Answer.NO:
        return
    lacking = Missing("dates", of=side.matter_key)
    held = weigh(scene.policy.roles, role.period, other.period, role.undated or lacking)
    yield from routes(
        scene,
        pair,
        held & Weight(belongs) & when_both(side.period, other.period, lacking) & scene.holds(reach, side.period),
        side.period,
        lacking,
        about=side.matter_key,
        when=(role.period, side.period),
        facts=(role.fact,),
        grounds=(*role.grounds, side.ground, other.ground),
        fact=role.fact,
        own=role,
        side=side,
        other=other,
        is_above=any(line.key == other.key for line in scene.bodies.below(role.key)),
    )


def _belongs(scene: Scene, role: Activity, sides: tuple[Side, Side]) -> Answer:
    """Whether a role is in a party, or in a body above or below it that does not belong to the patron's side too.

    On one side, what belongs to the patron's side is no second loyalty, be it a party or not.
    """
    side, other = sides
    then = (role.period, other.period)
    is_related = _is_related(scene, role.key, side.key, then)
    if role.key == other.key:
        return ~is_related if _is_same_side(side, other) else Answer.YES
    return _is_related(scene, role.key, other.key, then) & ~is_related


def _is_related(scene: Scene, one: Key, other: Key, then: tuple[Period | None, Period | None]) -> Answer:
    """Whether two bodies are one, or one is above the other, at some time in each of two periods."""
    found = Answer.YES if one == other else Answer.NO
    for line in scene.bodies.between(one, other):
        found |= line.holds(*then)
    return found


@rule("COI203", "Fellow and patron active in the same organisation", blocks=(Block.PERSON,))
def in_one_body(scene: Scene, pair: Pair) -> Iterator[Finding]:
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
    theirs = scene.activities(pair.patron_key)
    for own in scene.activities(pair.fellow_key) if theirs else ():
        if own.fact is None or own.field == "home" or not pair.rests_on(own.fact):
            for other in theirs:
                yield from _in_one_body(scene, pair, own, other)


def _in_one_body(scene: Scene, pair: Pair, own: Activity, other: Activity) -> Iterator[Finding]:
    lines = [None] if own.key == other.key else scene.bodies.between(own.key, other.key)
    if not lines:
        return
    window = scene.policy.same_organisation
    lacking = [each.undated for each in (own, other) if each.undated]
    both = when_both(own.period, other.period, *lacking)
    both &= weigh(window, own.period, scene.today, *lacking) & weigh(window, other.period, scene.today, *lacking)
    for line in lines:
        weight = both if line is None else both & Weight(line.holds(own.period, other.period))
        yield from routes(
            scene,
            pair,
            weight,
            scene.today,
            about=own.key,
            when=(own.period, other.period),
            facts=(own.fact, other.fact),
            grounds=(*own.grounds, *other.grounds),
            own=own,
            other=other,
            body=scene.directory.entity(own.key),
            other_body=scene.directory.entity(other.key),
        )


@rule("COI204", "Family tie with a patron", blocks=(Block.DEALING, Block.NAMED))
def family(scene: Scene, pair: Pair) -> Iterator[Finding]:
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
    for fact, key, reach in _close(scene, pair):
        interest = fact.interest
        relation = interest.subject.relation if interest.subject else SubjectKind.SELF
        if isinstance(interest, FamilyTie) or relation not in _NO_RELATIVES:
            is_lasting = interest.period is None if isinstance(interest, FamilyTie) else _is_of_other(scene, pair, fact)
            yield from _personal(scene, pair, fact, key, reach, scene.policy.family, is_lasting=is_lasting)


def _is_of_other(scene: Scene, pair: Pair, fact: Fact) -> bool:
    """Whether a fact is about the other of the two, as a relative of the one who declares it."""
    person = fact.interest.subject.person if fact.interest.subject else None
    return scene.key(person) == (pair.patron_key if fact.person == pair.fellow_key else pair.fellow_key)


@rule("COI205", "Personal tie with a patron", blocks=(Block.DEALING, Block.NAMED))
def personal(scene: Scene, pair: Pair) -> Iterator[Finding]:
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
    for fact, key, reach in _close(scene, pair):
        interest = fact.interest
        if isinstance(interest, PersonalTie) and is_own(interest):
            is_work = interest.type in _COLLABORATING
            window = scene.policy.collaborators if is_work else scene.policy.friends
            yield from _personal(scene, pair, fact, key, reach, window)
        elif interest.subject is not None and interest.subject.relation in _FRIENDS:
            yield from _personal(scene, pair, fact, key, reach, scene.policy.friends)


def _close(scene: Scene, pair: Pair) -> Iterator[tuple[Fact, Key, Reach | None]]:
    """The fellow's facts that name the patron or its body, and the patron's that name the fellow."""
    for mention, reach in pair.dealings:
        yield mention.fact, mention.key, reach
    for fact in scene.facts_about(pair.fellow_key):
        if fact.person == pair.patron_key:
            yield fact, pair.patron_key, None


def _personal(
    scene: Scene,
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
    near = weigh(window, when, scene.today, Missing("dates", fact=fact))
    if is_lasting:
        grade = gravest(window.current, window.recent, window.older)
        near = Weight(Answer.YES if grade else Answer.NO, grade)
    near &= scene.holds(reach, _LASTING if is_lasting else when)
    yield from routes(scene, pair, near, scene.today, about=key, when=(when,), facts=(fact,), fact=fact)


@rule(
    "COI206",
    "Public position on a patron's matter, or on a patron",
    blocks=(Block.MATTER, Block.DEALING),
    needs=(PublicPosition,),
)
def position(scene: Scene, pair: Pair) -> Iterator[Finding]:
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
    for fact in scene.facts(pair.fellow_key):
        interest = fact.interest
        if isinstance(interest, PublicPosition) and is_own(interest) and interest.matter:
            for side, reach in scene.sides(pair):
                if side.matter_key == f"matter:{interest.matter}":
                    yield from _on_matter(scene, pair, fact, side, reach)
    for mention, reach in pair.dealings:
        fact, when = mention.fact, mention.fact.interest.period
        if isinstance(fact.interest, PublicPosition) and is_own(fact.interest) and mention.field == "organisation":
            view = weigh(scene.policy.positions, when, scene.today, Missing("dates", fact=fact))
            view &= scene.holds(reach, when)
            yield from routes(
                scene, pair, view, scene.today, about=mention.key, when=(when,), facts=(fact,), fact=fact, side=None
            )


def _on_matter(scene: Scene, pair: Pair, fact: Fact, side: Side, reach: Reach | None) -> Iterator[Finding]:
    when, lacking = fact.interest.period, Missing("dates", of=side.matter_key)
    undated = Missing("dates", fact=fact) if when is None else lacking
    view = weigh(scene.policy.positions, when, side.period, undated) & scene.holds(reach, side.period)
    yield from routes(
        scene,
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
    )
