"""The registry of rules: which there are, what each says of itself, how some are selected, and rules of one's own."""

from collections.abc import Iterator
from operator import attrgetter

import pytest

from coi_register.errors import CoiError
from coi_register.model.policies import Grade
from coi_register.screening import screen
from coi_register.screening.findings import Finding, routes
from coi_register.screening.index.pairs import Pair
from coi_register.screening.rule_context import RuleContext
from coi_register.screening.rules import (
    SECTIONS,
    Block,
    Rule,
    RuleExistsError,
    UnknownRuleError,
    register_rule,
    rule_codes,
    rules,
    selected,
    unregister_rule,
)
from coi_register.screening.rules.registry import rule
from coi_register.screening.windows import COUNTS
from tests.every import check_every
from tests.screening.cases_money import DAY, register


def in_summer(context: RuleContext, pair: Pair) -> Iterator[Finding]:
    """Finds placements that are seen
    in July.

    Two paragraphs are two.

    Why it matters:
    It is warm: and then?

    What to do:
    Open a window.

    Example:
    A fellow in July.
    """
    if context.on.month == 7:
        yield from routes(context, pair, COUNTS, context.today)


@pytest.fixture
def own() -> Iterator[Rule]:
    """A rule of an application's own, taken back after the test."""
    yield register_rule("ACME101", "Placed in summer", in_summer, wording="It is {{ flag.title }}.")
    unregister_rule("ACME101")


def test_there_are_twenty_seven_in_order() -> None:
    """Six, four and so on, in the order of their codes."""
    codes = rule_codes()
    assert len(codes) == 27
    assert list(codes) == sorted(codes)
    families = [sum(code.startswith(f"COI{family}") for code in codes) for family in range(1, 6)]
    assert families == [4, 6, 6, 3, 8]


def test_each_says_everything_of_itself() -> None:
    """Its title is short and without a stop; it says what it does, and has every section, in the order of the list."""

    def check(each: Rule) -> None:
        assert each.title
        assert len(each.title) <= 80
        assert not each.title.endswith(".")
        assert each.what.startswith("Finds ")
        assert tuple(each.sections) == SECTIONS
        assert all(text.endswith(".") for text in (each.what, *each.sections.values()))
        assert each.blocks

    check_every(rules().values(), check, attrgetter("code"))


def test_no_words_that_judge() -> None:
    """A flag is a fact for a person to weigh."""

    def check(each: Rule) -> None:
        text = " ".join((each.title, each.what, *each.sections.values())).casefold()
        assert not [
            word for word in ("guilty", "undeclared", "conflicted", "violat", "breach", "offen") if word in text
        ]

    check_every(rules().values(), check, attrgetter("code"))


def test_the_docstring_of_a_rule(own: Rule) -> None:
    """A paragraph becomes a line, a section is found by its heading, and one that is not there is left out."""
    assert own.what == "Finds placements that are seen in July.\n\nTwo paragraphs are two."
    assert own.sections == {
        "Why it matters": "It is warm: and then?",
        "What to do": "Open a window.",
        "Example": "A fellow in July.",
    }


def test_a_rule_of_ones_own_behaves_like_a_built_in_one(own: Rule) -> None:
    """It is listed, selected by its code or its beginning, and finds flags with all that a flag has."""
    assert rules()["ACME101"] is own
    assert [each.code for each in selected(["ACME"])] == ["ACME101"]
    found = screen(register(), on=DAY, select=["ACME1"])
    assert [(flag.code, flag.patron_key) for flag in found.flags] == [
        ("ACME101", "organisation:above"),
        ("ACME101", "organisation:host"),
    ]
    assert all(flag.fingerprint and flag.evidence and flag.severity is Grade.HIGH for flag in found.flags)
    assert screen(register(), on=DAY.replace(month=8), select=["ACME1"]).flags == ()
    with pytest.raises(CoiError):
        screen(register(), on=DAY, select=["ACME1"], ignore=["ACME101"])


def test_the_blocks_of_a_rule() -> None:
    """A rule is led to the pairs that it asks for, and once to each person where it asks for that."""
    seen: list[tuple[str, str]] = []

    def note(context: RuleContext, pair: Pair) -> Iterator[Finding]:
        seen.append((pair.fellow_key, pair.patron_key))
        yield from ()

    expected = {
        Block.PAIR: {"organisation:host", "organisation:above", "office:head", "person:sue"},
        Block.PERSON: {"person:sue"},
        Block.MATTER: {"organisation:host"},
        Block.DEALING: {"organisation:host"},
        Block.FELLOW: {""},
    }
    made = register(
        "{kind: shareholding, organisation: maker}",
        placement="{kind: internship, organisation: host, under: head, period: 2016}",
    )
    for block, patrons in expected.items():
        register_rule("ACME102", "Notes", note, wording="-", blocks=(block,))
        try:
            screen(made, on=DAY, select=["ACME102"])
        finally:
            unregister_rule("ACME102")
        assert {patron for _, patron in seen} == patrons, block
        assert len(seen) == len(patrons), block
        assert {fellow for fellow, _ in seen} == {"person:ada"}
        seen.clear()


@pytest.mark.parametrize("code", ["COI901", "acme101", "ACME1", "AB101", "ACME1011", "ACME101 ", "", "ABCDEFGHI101"])
def test_codes_that_are_none(code: str) -> None:
    """A code of one's own has three to eight capitals, three digits, and does not begin with COI."""
    with pytest.raises(RuleExistsError, match="is no code for a rule of your own"):
        register_rule(code, "Title", in_summer, wording="-")
    assert code not in rules()


def test_a_code_is_given_once(own: Rule) -> None:
    """A code that is taken is refused, and the rule that has it stays; so for a built-in one."""
    with pytest.raises(RuleExistsError, match="there is a rule ACME101 already"):
        register_rule("ACME101", "Another", in_summer, wording="-")
    with pytest.raises(RuleExistsError, match="there is a rule COI301 already"):
        rule("COI301", "Another", blocks=(Block.PAIR,))(in_summer)
    assert rules()["ACME101"] is own
    assert rules()["COI301"].check is not in_summer


def test_only_ones_own_can_be_taken_back() -> None:
    """A built-in rule stays; what was taken back can be registered again; what is not there is no error."""
    unregister_rule("COI301")
    unregister_rule("ACME999")
    assert "COI301" in rules()
    for _ in range(2):
        register_rule("ACME103", "Title", in_summer, wording="-")
        unregister_rule("ACME103")
    assert "ACME103" not in rules()


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        (["COI403"], [], ["COI403"]),
        (["COI4"], [], ["COI401", "COI402", "COI403"]),
        (["COI4"], ["COI402"], ["COI401", "COI403"]),
        (["COI403", "COI401"], [], ["COI401", "COI403"]),
        (["COI4", "COI401"], [], ["COI401", "COI402", "COI403"]),
        (["COI4"], ["COI"], []),
        ([], [], []),
    ],
)
def test_selection(select: list[str], ignore: list[str], expected: list[str]) -> None:
    """Codes and beginnings of codes, less those that are ignored, in the order of the codes and each once."""
    assert [each.code for each in selected(select, ignore)] == expected


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("COI310", "there is no rule “COI310”; did you mean COI306?"),
        ("coi301", "there is no rule “coi301”; did you mean COI301?"),
        ("C0I301", "there is no rule “C0I301”; did you mean COI301?"),
        ("XYZ", "there is no rule “XYZ”; `coi-register rules` lists them"),
        ("", "there is no rule “”; `coi-register rules` lists them"),
    ],
)
def test_unknown_codes(code: str, text: str) -> None:
    """A code that selects nothing is an error, with a suggestion where one is near, also among those to ignore."""
    for select, ignore in (([code], []), (["COI"], [code])):
        with pytest.raises(UnknownRuleError) as refused:
            selected(select, ignore)
        assert str(refused.value) == text
