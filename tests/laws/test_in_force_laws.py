"""Laws of what is in force: neither the files and declarations that tell a fact matter, nor that it is repeated."""

import datetime
import random

import attrs
from hypothesis import assume, given, strategies as st

from coi_register.entities.in_force import in_force
from coi_register.formats.statements import statement_file
from coi_register.model.declarations import Declaration, Nil
from coi_register.model.kinds.payments import Gift
from coi_register.model.kinds.roles import CommitteeRole, Membership
from coi_register.model.parties import Organisation, Person
from coi_register.model.periods import Period
from coi_register.model.register import Register
from coi_register.policy_view import view
from coi_register.readback import check_statement, statement_from
from coi_register.screening import Screening, screen
from coi_register.statements.state import statement
from coi_register.strategies import screenable_registers

DAY = datetime.date(2024, 3, 14)
ADA = Person(name="Ada Example")
MIND = Organisation(name="Mind")
PLAIN = (
    Membership(organisation=MIND, role="member", period=Period.parse("2020/..")),
    Membership(organisation=Organisation(name="Acme Club"), role="member", period=Period.parse("2019/..")),
    CommitteeRole(organisation=MIND, committee="sleep panel", role="chair", period=Period.parse("2021/2022")),
    CommitteeRole(organisation=MIND, committee="pain panel", role="chair", period=Period.parse("2021/..")),
    Gift(payer=MIND, description="a pen", period=Period.parse("2023-05")),
    Gift(payer=MIND, description="a book", period=Period.parse("2012-05")),
)
INTERESTS = st.lists(st.sampled_from(PLAIN), min_size=1, max_size=6, unique=True)
EARLIER = st.none() | INTERESTS.map(
    lambda some: Declaration(declarant=ADA, declared_on=datetime.date(2023, 1, 1), interests=tuple(some))
)


def split(declaration: Declaration, randomness: random.Random) -> list[Declaration]:
    """The same in several declarations of its day; what it says of all stands in one of them."""
    parts: list[list] = [[] for _ in range(randomness.randint(2, 3))]
    for each in declaration.interests:
        randomness.choice(parts).append(each)
    first, *rest = [tuple(each) for each in parts]
    bare = attrs.evolve(declaration, id=None, corrects=None, act=None, complete=False, nothing_to_declare=(), notes=())
    return [
        attrs.evolve(declaration, interests=first),
        *(attrs.evolve(bare, interests=some) for some in rest if some),
    ]


def stated(declarations: list[Declaration]) -> tuple[object, ...]:
    """What a statement and a view tell, but for the order of facts."""
    told = statement(declarations, on=DAY, style="jama")
    seen = view(declarations, "bmj", DAY)
    return (
        sorted(one for sentence in told.sentences for one in sentence.fact_ids),
        any("No other disclosures" in sentence.text for sentence in told.sentences),
        sorted(repr(each.interest) for each in seen.kept),
        sorted(repr(each.interest) for each in seen.left_out),
    )


@given(INTERESTS, EARLIER, st.booleans(), st.booleans(), st.randoms(use_true_random=False))
def test_splitting_and_ordering_change_nothing(some, earlier, complete, others, randomness):
    """One declaration, or several of its day in whatever order, is the same to a statement and to a view."""
    nils = (Nil(others=True),) if others else ()
    whole = Declaration(
        declarant=ADA, declared_on=DAY, interests=tuple(some), complete=complete, nothing_to_declare=nils
    )
    before = [earlier] if earlier else []
    parts = [*before, *split(whole, randomness)]
    randomness.shuffle(parts)
    assert stated(parts) == stated([*before, whole])


@given(INTERESTS, EARLIER, st.booleans())
def test_repeating_changes_nothing(some, earlier, complete):
    """What is in force, repeated on a later day, is the same to a statement and a view; the statement still holds."""
    declared = [Declaration(declarant=ADA, declared_on=DAY, interests=tuple(some), complete=complete)]
    declared = [earlier, *declared] if earlier else declared
    own = in_force(Register(declarations=tuple(declared))).of("person:ada example")
    standing = tuple(each.as_told for each in own.facts if each.ended_by is None)
    again = Declaration(declarant=ADA, declared_on=datetime.date(2024, 5, 1), interests=standing)
    assert stated([*declared, again]) == stated(declared)
    written = statement_from(statement_file("json", statement(declared, on=DAY, style="jama")))
    assert check_statement(written, [*declared, again]).holds


def weighed(screening: Screening) -> list[tuple[object, ...]]:
    """The flags that rest on what is declared, and not on when, with their facts."""
    return sorted(
        (flag.code, flag.fellow_key, flag.patron_key, flag.about_key, flag.facts)
        for flag in screening.flags
        if flag.code < "COI5"
    )


def is_split(each: Declaration, register: Register) -> bool:
    """Whether a declaration can be told in several: a correction takes the place of one declaration only."""
    is_corrected = each.id is not None and any(each.id == other.corrects for other in register.declarations)
    return len(each.interests) > 1 and not is_corrected


@given(screenable_registers(), st.randoms(use_true_random=False))
def test_splitting_changes_no_screening(register, randomness):
    """Screening finds the same in several declarations of one day as in one that says all of it."""
    several = tuple(
        part
        for each in register.declarations
        for part in (split(each, randomness) if is_split(each, register) else [each])
    )
    parted = attrs.evolve(register, declarations=several)
    on = datetime.date(2016, 7, 1)
    assert weighed(screen(parted, on=on)) == weighed(screen(register, on=on))


@given(screenable_registers())
def test_repeating_changes_no_screening(register):
    """Screening finds the same of what is declared once and of what is in force and repeated later."""
    known = in_force(register)
    assume(not known.problems)
    later = max((each.declared_on for each in register.declarations if each.declared_on), default=DAY)
    again = tuple(
        Declaration(
            declarant=known.declarations[person][0].declarant,
            declared_on=later + datetime.timedelta(days=1),
            interests=tuple(each.as_told for each in known.of(person).facts if each.ended_by is None),
        )
        for person in known.declarations
    )
    repeated = attrs.evolve(register, declarations=(*register.declarations, *again))
    on = datetime.date(2016, 7, 1)
    assert weighed(screen(repeated, on=on)) == weighed(screen(register, on=on))
