"""`coi-register rules`: what it shows of each rule, and how it answers a slip."""

import json
from collections.abc import Iterator

import pytest

from coi_register.cli import main
from coi_register.screening import Pair, RuleContext, register_rule, unregister_rule
from coi_register.screening.findings import Finding
from coi_register.screening.rules import SECTIONS, rule_codes, rules

Output = pytest.CaptureFixture[str]
EACH = pytest.mark.parametrize("code", rule_codes())


def run(output: Output, *arguments: str) -> tuple[int, str, str]:
    """Run the command; return its exit status and what it printed on standard output and standard error."""
    try:
        code = main(["rules", *arguments])
    except SystemExit as end:  # how argparse ends
        code = int(end.code or 0)
    return code, *output.readouterr()


def test_the_list_has_every_rule(capsys: Output) -> None:
    """One line a rule, in the order of the codes, with its title."""
    code, printed, said = run(capsys)
    assert (code, said) == (0, "")
    assert printed.splitlines() == [f"{code}  {rule.title}" for code, rule in rules().items()]


@EACH
def test_a_rule_is_explained(capsys: Output, code: str) -> None:
    """What it does comes first, then why it matters, its source, its limits, an example and what to do."""
    status, printed, said = run(capsys, code)
    rule = rules()[code]
    assert (status, said) == (0, "")
    assert printed.startswith(f"{code}: {rule.title}\n\n")
    told = " ".join(printed.split())
    assert " ".join(rule.what.split()) in told
    places = [printed.index(f"\n\n{name}:\n  ") for name in SECTIONS]
    assert places == sorted(places)
    assert all(" ".join(text.split()) in told for text in rule.sections.values())
    assert max(map(len, printed.splitlines())) <= 100


def test_a_beginning_explains_a_family(capsys: Output) -> None:
    """The beginning of a code stands for all that begin so."""
    code, printed, _ = run(capsys, "COI4")
    assert code == 0
    assert [line[:7] for line in printed.splitlines() if line.startswith("COI")] == [
        "COI401: "[:7],
        "COI402:",
        "COI403:",
    ]


def test_json_holds_the_parts(capsys: Output) -> None:
    """A program finds each part under a key; with a code only that rule, else all."""
    (told,) = json.loads(run(capsys, "COI101", "--format", "json")[1])
    assert list(told) == [
        *("code", "title", "what_it_does"),
        *(name.lower().replace(" ", "_") for name in SECTIONS),
    ]
    assert all(told.values())
    assert [each["code"] for each in json.loads(run(capsys, "--format", "json")[1])] == list(rule_codes())


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("COI999", "there is no rule “COI999”"),
        ("coi101", "there is no rule “coi101”; did you mean COI101?"),
        ("COI11O", "did you mean COI1"),
        ("nonsense", "there is no rule “nonsense”; `coi-register rules` lists them"),
        ("", "there is no rule “”"),
    ],
)
def test_what_there_is_not_is_an_error(capsys: Output, code: str, says: str) -> None:
    """A slip is told with a suggestion where there is one, and nothing is shown in its place."""
    status, printed, said = run(capsys, code)
    assert (status, printed) == (2, "")
    assert says in said
    assert "Traceback" not in said


def test_wrong_use_is_exit_2(capsys: Output) -> None:
    """An unknown format or option is refused."""
    assert run(capsys, "--format", "xml")[:2] == (2, "")
    assert run(capsys, "COI1", "COI2")[:2] == (2, "")


def test_a_rule_of_ones_own_is_listed(capsys: Output) -> None:
    """It behaves as the others do; parts that its docstring lacks are left out."""

    def check(context: RuleContext, pair: Pair) -> Iterator[Finding]:
        """Finds nothing.

        Why it matters:
        It does not.
        """
        del context, pair
        yield from ()

    register_rule("ACME101", "Finds nothing", check, wording="{{ t.fellow }}")
    try:
        assert run(capsys)[1].startswith("ACME101  Finds nothing\nCOI101  ")
        assert run(capsys, "ACME")[1] == "ACME101: Finds nothing\n\nFinds nothing.\n\nWhy it matters:\n  It does not.\n"
    finally:
        unregister_rule("ACME101")


def test_help_shows_examples(capsys: Output) -> None:
    """The help shows how it is used."""
    code, printed, _ = run(capsys, "--help")
    assert code == 0
    assert "coi-register rules" in printed.partition("examples:")[2]
