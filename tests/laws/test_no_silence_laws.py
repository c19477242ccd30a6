"""Law of silence: who has declared is in the statement, or it is said why nothing can be stated for them."""

import datetime

from hypothesis import example, given, strategies as st

from coi_register.model.declarations import Declaration, Event, Nil, Occasion
from coi_register.model.kinds.payments import Gift
from coi_register.model.kinds.roles import Directorship, Membership
from coi_register.model.parties import Organisation, Person
from coi_register.model.periods import Period
from coi_register.statements.content.authors import GapError
from coi_register.statements.content.missing_answers import UnansweredError
from coi_register.statements.state import statement

ADA = Person(name="Ada Example")
MIND = Organisation(name="Mind")
DAY = datetime.date(2025, 6, 1)
INTERESTS = (
    Directorship(role="trustee", organisation=MIND, period=Period.parse("2019/..")),
    Membership(organisation=MIND, role="member", period=Period.parse("2019/2020")),
    Gift(payer=MIND, description="a pen", period=Period.parse("2023-05")),
    Gift(payer=MIND, description="a book", period=Period.parse("2012-05")),
)
NILS = ((), (Nil(),), (Nil(kind="gift"),), (Nil(others=True),), (Nil(kind="directorship", never=True),))
DAYS = (None, *(datetime.date(year, 1, 10) for year in (2022, 2023, 2024)))


@st.composite
def declarations(draw: st.DrawFn) -> list[Declaration]:
    """Some declarations of Ada Example, each of which says something."""
    said = []
    for _ in range(draw(st.integers(1, 4))):
        interests = draw(st.lists(st.sampled_from(INTERESTS), max_size=2))
        nils = [each for each in NILS if each and not (interests and each[0].is_full)]
        said.append(
            Declaration(
                declarant=ADA,
                declared_on=draw(st.sampled_from(DAYS)),
                complete=draw(st.booleans()),
                occasion=draw(st.sampled_from((None, Occasion(event=Event.SUBMISSION)))),
                interests=tuple(interests),
                nothing_to_declare=draw(st.sampled_from([(), *nils] if interests else nils)),
            )
        )
    return said


BEN = Declaration(
    declarant=Person(name="Ben Sample"),
    declared_on=DAY,
    interests=(Membership(organisation=Organisation(name="Acme Club"), role="member"),),
    nothing_to_declare=(Nil(others=True),),
)


UNDATED = Declaration(declarant=ADA, interests=INTERESTS[:1])
EARLY = Declaration(declarant=ADA, declared_on=DAYS[1], nothing_to_declare=(Nil(),))
LATE = Declaration(declarant=ADA, declared_on=DAYS[3], nothing_to_declare=(Nil(),))
ENDED = Declaration(declarant=ADA, declared_on=DAYS[3], complete=True)


@example([UNDATED, LATE], "bmj", False)
@example([UNDATED, LATE], "bmj", True)
@example([EARLY, UNDATED, ENDED], "bmj", True)
@example([EARLY, UNDATED, ENDED], "nhs-register", False)
@given(declarations(), st.sampled_from(("bmj", "jama", "elife", "icmje-form", "nhs-register")), st.booleans())
def test_nobody_is_left_out_in_silence(own, style, has_coauthor):
    """Each author with declarations is in the statement, or a gap or contradiction stops it; no lead-in is empty."""
    try:
        told = statement([*own, BEN] if has_coauthor else own, style=style, on=DAY)
    except (GapError, UnansweredError):
        return
    if has_coauthor or told.sentences:
        assert any(who.name == "Ada Example" for each in told.sentences for who in each.who), told.text
    else:
        assert any(nil.is_full for each in own for nil in each.nothing_to_declare), told.text
        assert not told.lead_in.endswith(":")
