"""What rules may ask: the protocol is what they ask, no less and no more, and what answers need be no class of ours."""

import ast
from pathlib import Path

import pytest

import coi_register
from coi_register.model.declarations import Declaration
from coi_register.model.kinds.roles import Employment, Secondment
from coi_register.model.parties import Organisation, Person
from coi_register.model.periods import Answer, Period
from coi_register.screening import screen
from coi_register.screening.facts import Fact
from coi_register.screening.findings import Finding
from coi_register.screening.index.context import ScreeningContext
from coi_register.screening.index.pairs import Mention, Pair, Reach
from coi_register.screening.index.patrons import Tie, TieKind
from coi_register.screening.policies.files import load_policy
from coi_register.screening.rule_context import Bodies, RuleContext
from coi_register.screening.rules import Rule, register_rule, rules, unregister_rule
from coi_register.screening.windows import COUNTS, NOTHING, assess
from tests.screening.cases import DAY, register

SCREENING = Path(coi_register.__file__).parent / "screening"  # wherever it is installed
ADA = Person(name="Ada Example")
HOST = Organisation(name="Host Body")
SECONDED = Period.parse("2015-01-01/2015-12-31")


class Answers:
    """A context written by hand: one fellow, seconded to one body, with a post there; each answer is laid down."""

    policy = load_policy("fellowship")
    on = DAY
    today = Period.days(DAY, DAY)

    def __init__(self, post: str) -> None:
        placement = Secondment(host=HOST, period=SECONDED)
        job = Employment(organisation=HOST, period=Period.parse(post))
        declaration = Declaration(declarant=ADA, declared_on=DAY, interests=(placement, job))
        self.placement, self.job = (Fact(each, declaration, "ada") for each in (placement, job))
        self.directory = self.bodies = self
        self.has_mirrors = False

    def pair(self) -> Pair:
        """The fellow and the body."""
        tie = Tie(
            patron=HOST,
            key="host",
            kind=TieKind.HOST,
            period=SECONDED,
            is_possible=False,
            fact=self.placement,
            host=HOST,
        )
        return Pair(ADA, "ada", HOST, "host", (tie,), {"host": Reach("host", is_direct=True)})

    def entity(self, key):
        """What a key stands for."""
        return {"ada": ADA, "host": HOST}[key]

    def key(self, entity):
        """The key of the fellow or of the body."""
        return {ADA: "ada", HOST: "host"}.get(entity)

    def mentions(self, person):
        """The placement and the post name the body."""
        facts = ((self.placement, "host"), (self.job, "organisation"))
        return tuple(Mention(fact, field, "host") for fact, field in facts) if person == "ada" else ()

    def holds(self, reach, period):
        """The body belongs to itself at any time."""
        return COUNTS if reach is None or reach.holds(period) is Answer.YES else NOTHING

    def tie_assessment(self, tie, event, *missing):
        """The tie in the policy's window."""
        return assess(self.policy.ties, tie.period, event, *missing)

    def owned(self, *asked):
        """No body is above another."""
        return NOTHING

    def nothing(self, *asked):
        """There is nothing else."""
        return ()

    pairs = declarations = corrected = facts = activities = facts_about = help_of = mirrors = mirrored = nothing
    held_alike = owners = dealt_with = funders = sides = parties = parts = parts_about = gains = nothing
    above = below = between = grounds = dealings = nothing


@pytest.mark.parametrize(
    ("post", "answers"),
    [
        ("2016-02-01/..", [Answer.YES]),  # after the secondment
        ("2014-02-01/..", []),  # began before it
        ("2015-12/..", [Answer.YES]),
        ("2021-02-01/..", []),  # beyond the policy's two years
    ],
)
def test_a_rule_runs_over_what_is_no_context_of_ours(post: str, answers: list[Answer]) -> None:
    """The rule on posts after a placement finds the same by answers that are written by hand."""
    context = Answers(post)
    assert not isinstance(context, ScreeningContext)
    assert all(hasattr(context, name) for name in members(RuleContext))
    found: list[Finding] = list(rules()["COI401"].check(context, context.pair()))
    counted = [each for each in found if each.assessment.answer is not Answer.NO]
    assert [each.assessment.answer for each in counted] == answers
    for each in counted:
        assert (each.fellow, each.patron, each.about) == ("ada", "host", "host")
        assert each.facts == (context.placement, context.job)
        assert each.said["body"] is HOST


def asked(of: tuple[str, ...]) -> set[str]:
    """What the modules of rules ask of an object that is written so: `context`, or `context.bodies`."""
    files = [*SCREENING.glob("rules/**/*.py"), SCREENING / "findings.py", SCREENING / "gift_totals.py"]
    assert len(files) > 10
    return {
        node.attr
        for file in files
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == ".".join(of)
    }


def members(protocol: type) -> set[str]:
    """The questions of a protocol."""
    return {name for name in vars(protocol) if not name.startswith("_")}


@pytest.mark.parametrize(
    ("protocol", "of"), [(RuleContext, ("context",)), (Bodies, ("context", "bodies"))], ids=["context", "bodies"]
)
def test_the_protocol_is_what_rules_ask(protocol: type, of: tuple[str, ...]) -> None:
    """Each question that a rule asks is in the protocol, and each in the protocol is asked by some rule."""
    assert members(protocol) == asked(of)


def test_each_question_is_told() -> None:
    """Each member of the protocol says what is asked."""
    for protocol in (RuleContext, Bodies):
        for name in members(protocol):
            assert "?" in (getattr(protocol, name).__doc__ or ""), name


class OnlyTheProtocol:
    """A context that answers what the protocol names and nothing else."""

    def __init__(self, context: RuleContext) -> None:
        self._context = context

    def __getattr__(self, name: str) -> object:
        if name not in members(RuleContext):
            raise AttributeError(f"rules may not ask for {name}")
        return getattr(self._context, name)


def test_a_rule_of_ones_own_needs_nothing_else() -> None:
    """A rule that is registered finds the same over a context that hides all but the protocol."""
    seen: list[tuple[int, int]] = []

    def compare(context: RuleContext, pair: Pair):
        """Finds nothing."""
        for rule in every:
            both = (list(rule.check(each, pair)) for each in (context, OnlyTheProtocol(context)))
            seen.append(tuple(map(len, both)))
        yield from ()

    every: tuple[Rule, ...] = tuple(rules().values())
    register_rule("ACME101", "Compares", compare, wording="-")
    try:
        screen(register("{kind: employment, organisation: host, period: 2016-02-01/..}"), on=DAY, select=["ACME101"])
    finally:
        unregister_rule("ACME101")
    assert any(one for one, _ in seen)
    assert all(one == other for one, other in seen)
