"""Explanations: one or two plain sentences for each flag, with names, dates and bodies, and no verdict."""

import datetime
import re
from functools import cache
from pathlib import Path

import attrs
import pytest

from coi_register import Register, load_register, loads, package_data
from coi_register.explanations import evidence_words, explain, explain_bar, explain_decision, explain_gap
from coi_register.model.dispositions import Action, Disposition, Outcome
from coi_register.model.parties import Person
from coi_register.model.policies import Policy
from coi_register.screening import Certainty, Decision, Flag, Screening, State, screen
from coi_register.screening.policies.files import load_policy
from coi_register.screening.results.article_bars import Exclusion
from coi_register.screening.rules import rule_codes
from coi_register.screening.windows import Missing

EXAMPLE = Path(__file__).parents[2] / "examples" / "dispute-2016"
DAY = datetime.date(2016, 7, 1)
POSSIBLE = "What is stated allows this, but does not make it certain."
VERDICTS = re.compile(
    r"guilt|undeclared|conflicted|violat|breach|\bfail|misconduct|\bwrong|improper|corrupt|dishonest|conceal", re.I
)

# All people and bodies are invented. The fellow is Ada Example.
BASE = """
people:
- {id: ada, name: Ada Example, pronouns: she}
- {id: una, name: Una Imaginary}
- {id: zed, name: Zed Example}
organisations:
- id: host
  name: Host Body
  article: the
  part_of: [above]
  formerly: [{organisation: former, period: 2000/2009}]
  funds: [client]
  buys_from: [maker]
  regulates: [{organisation: old, period: 2010/2015-06}]
- {id: above, name: Above Body}
- {id: home, name: Home Trust}
- {id: client, name: Client Club}
- {id: maker, name: Maker Works, sector: industry}
- {id: old, name: Old Works}
- {id: fund, name: Example Fund, article: the}
- {id: rival, name: Rival Union, article: the, part_of: [league]}
- {id: league, name: League of Unions}
- {id: wing, name: Wing, article: the, part_of: [{organisation: host, period: 2010/2015-12}]}
- {id: former, name: Former Body}
- {id: part, name: Part Body, article: the, part_of: [{organisation: above, period: 2015-12/2016-03}]}
- {id: cell, name: Cell of the Rival, part_of: [rival]}
offices:
- {id: head, office: head of practice, organisation: host, held_by: [{person: una, period: 2010/..}]}
- id: dean
  office: dean
  organisation: home
  held_by: [{person: una, period: 2010/2015-12}, {person: zed, period: 2016-02-16/..}]
schemes:
- {id: scheme, name: Example Scheme, sponsors: [{office: head, period: 2010/..}]}
"""
P = "{kind: fellowship, host: host, remuneration: paid, period: 2015-09/2016-08}"
SALE = "matters: [{title: sale, parties: [{organisation: host}], participants: [{person: ada, part: author}]}]"
FEE = "{kind: speaker-fee, payer: host, amount: GBP 300, period: 2016-02}"


def register(placement: str, *lines: str) -> Register:
    """The base register with the fellow's placement, more of the fellow's interests, and more of other sorts."""
    interests = [placement, *(line for line in lines if line.startswith("{"))]
    ada = f"- {{declarant: ada, declared_on: 2016-06-01, interests: [{', '.join(interests)}]}}\n"
    una = [line.removeprefix("una: ") for line in lines if line.startswith("una: ")]
    declared = "".join(f"- {{declarant: una, declared_on: 2016-06-01, interests: [{each}]}}\n" for each in una)
    earlier = [line.removeprefix("declarations: {") for line in lines if line.startswith("declarations: {")]
    declared += "".join(f"- {{declarant: ada, {each}\n" for each in earlier)
    others = "".join(f"{line}\n" for line in lines if line.startswith("matters:"))
    made = loads(f"{BASE}{others}declarations:\n{ada}{declared}")
    assert isinstance(made, Register)
    return made


def explained(code: str, placement: str, *lines: str) -> list[str]:
    """What the flags of a rule say, in their order."""
    return [explain(flag, DAY) for flag in screen(register(placement, *lines), on=DAY, select=[code]).flags]


def cases() -> list[tuple[str, tuple[str, ...], str]]:
    """Read the table of flags and of what they say: the code, the lines of the register, the explanation."""
    table = (Path(__file__).parent / "flags.txt").read_text(encoding="utf-8")
    found = []
    for paragraph in re.split(r"\n\s*\n", table.strip())[1:]:
        given, _, text = paragraph.partition("\n=> ")
        code, *lines = given.splitlines()
        found.append((code, tuple(lines), " ".join(text.split())))
    return found


@pytest.mark.parametrize(("code", "lines", "text"), cases(), ids=[f"{code} {text[:60]}" for code, _, text in cases()])
def test_a_flag_is_explained_in_these_words(code: str, lines: tuple[str, ...], text: str) -> None:
    """Each branch of a template reads as somebody would write it."""
    assert text in explained(code, *lines)


def test_the_table_has_every_family() -> None:
    """The test above does look at cases."""
    assert {code[:4] for code, _, _ in cases()} == {"COI1", "COI2", "COI3", "COI4", "COI5"}
    assert len(cases()) >= 25


def sentences(text: str) -> list[str]:
    """Part a text into its sentences."""
    return re.split(r"(?<=[.?!”]) (?=[A-Z“£])", text)


@cache
def screening() -> Screening:
    """Screen the worked example once."""
    return screen(load_register(EXAMPLE / "register.yaml", EXAMPLE / "declarations"), on=DAY)


def flags(code: str) -> list[Flag]:
    """The flags of a rule in the worked example."""
    return [flag for flag in screening().flags if flag.code == code]


@pytest.mark.parametrize("code", rule_codes())
def test_every_rule_explains_itself_in_a_sentence_or_two(code: str) -> None:
    """Capital first, one stop last, no verdict, the fellow by the full name; a third sentence where only possible."""
    assert flags(code)
    for flag in flags(code):
        text = explain(flag, DAY)
        told = sentences(text)
        assert (told[-1] == POSSIBLE) is (flag.certainty is Certainty.POSSIBLE)
        assert 1 <= len([each for each in told if each != POSSIBLE]) <= 2, text
        assert all(each[0].isupper() or each[0] in "“£" for each in told)
        assert text.endswith(".")
        assert ".." not in text
        assert "  " not in text
        assert "None" not in text
        assert text.isprintable()
        assert not VERDICTS.search(text), text
        assert flag.fellow.name in text
        assert not re.search(r"\b(organisation|person|office|scheme|matter):", text)


@pytest.mark.parametrize("code", rule_codes())
def test_an_explanation_names_the_patron_and_the_matter(code: str) -> None:
    """Whoever reads only the explanation knows whom and what it is about."""
    for flag in flags(code):
        text = explain(flag, DAY).casefold()
        patron = flag.patron
        known = getattr(patron, "name", None) or getattr(patron, "office", None) or ""
        short = getattr(patron, "short_name", None) or known
        surname = known.split()[-1] if isinstance(patron, Person) else known
        assert {known.casefold() in text, short.casefold() in text, surname.casefold() in text} & {True}, text
        if flag.about_key.startswith("matter:"):
            assert getattr(flag.about, "title", "").casefold() in text


def test_verdicts_are_noticed() -> None:
    """The test above would see such a word."""
    for word in ("guilty", "undeclared", "conflicted", "violation", "breach", "failed", "misconduct"):
        assert VERDICTS.search(f"He is {word}.")


def test_no_template_holds_a_verdict() -> None:
    """Nor is there one in a branch that no test takes."""
    paths = list((package_data.folder("templates") / "explanations").glob("*.j2"))
    assert len(paths) == len(rule_codes())
    for path in paths:
        assert not VERDICTS.search(path.read_text(encoding="utf-8")), path.name


def test_the_day_decides_the_tense() -> None:
    """The same flag is told otherwise on another day; the facts are the same."""
    made = register(P, FEE)
    (flag,) = screen(made, on=DAY, select=["COI301"]).flags
    assert "The Host Body hosts Example's" in explain(flag, DAY)
    assert "The Host Body hosted Example's" in explain(flag, datetime.date(2018, 1, 1))


def test_evidence_is_stated_as_its_declarant_would() -> None:
    """Each piece of evidence is one sentence, with bodies by their names."""
    (flag,) = screen(register(P, FEE), on=DAY, select=["COI301"]).flags
    assert sorted(evidence_words(fact, flag.directory, DAY) for fact in flag.evidence) == [
        "Ada Example holds a paid fellowship at the Host Body from September 2015 to August 2016.",
        "Ada Example received a speaker fee of £300 from the Host Body in February 2016.",
    ]


# --- what could not be assessed


def gaps(code: str, placement: str, *lines: str) -> list[str]:
    """What is told of what could not be assessed."""
    return [explain_gap(gap, DAY) for gap in screen(register(placement, *lines), on=DAY, select=[code]).not_assessed]


@pytest.mark.parametrize(
    ("code", "lines", "text"),
    [
        (
            "COI301",
            (P, "{kind: speaker-fee, payer: host, amount: GBP 300}"),
            (
                "COI301 cannot be assessed, because dates are missing: Ada Example has received a speaker fee of "
                "£300 from the Host Body."
            ),
        ),
        (
            "COI305",
            (P, "{kind: gift, payer: host, description: a watch, period: 2016-02-01}"),
            (
                "COI305 cannot be assessed, because an amount is missing: Ada Example received a watch from the "
                "Host Body on 1 February 2016."
            ),
        ),
        (
            "COI505",
            (P,),
            "COI505 cannot be assessed for Ada Example: the event that gave rise to the duty is missing.",
        ),
        (
            "COI101",
            (P, SALE),
            "COI101 cannot be assessed for Ada Example: dates of the sale are missing.",
        ),
    ],
    ids=["dates of a fact", "an amount", "an event", "dates of a matter"],
)
def test_a_gap_says_what_is_missing(code: str, lines: tuple[str, ...], text: str) -> None:
    """The rules come first, then what is missing, and of what."""
    assert text in gaps(code, *lines)


def test_a_gap_of_an_office_names_it() -> None:
    """Where nobody knows when an office was held, it is said of which."""
    (gap,) = screen(register(P), on=DAY, select=["COI505"]).not_assessed
    missing = attrs.evolve(gap, missing=Missing("dates", of="office:head of practice"), subject=None)
    told = "COI505 cannot be assessed for Ada Example: dates of the office of head of practice are missing."
    assert explain_gap(missing, DAY) == told


def test_every_gap_of_the_example_reads_well() -> None:
    """A sentence or two, with a stop."""
    for gap in screening().not_assessed:
        text = explain_gap(gap, DAY)
        assert text.endswith(".")
        assert gap.fellow.name in text


# --- decisions

GIVEN = Disposition(
    fingerprint="0123456789ab-0123456789ab",
    outcome=Outcome.MANAGED,
    action=Action.RECUSAL,
    by=Person(name="Cleo Nominal"),
    on=datetime.date(2016, 6, 1),
    reason="She leaves the room.",
)
UNTIL = attrs.evolve(GIVEN, until=datetime.date(2016, 6, 30))
TOLD = "Managed (recusal) by Cleo Nominal on 1 June 2016: She leaves the room."


@pytest.mark.parametrize(
    ("decision", "text"),
    [
        (Decision(disposition=GIVEN, state=State.IN_FORCE), TOLD),
        (
            Decision(disposition=attrs.evolve(GIVEN, outcome=Outcome.DISMISSED, action=None), state=State.IN_FORCE),
            "Dismissed by Cleo Nominal on 1 June 2016: She leaves the room.",
        ),
        (Decision(disposition=UNTIL, state=State.IN_FORCE), f"{TOLD} Holds until 30 June 2016."),
        (Decision(disposition=UNTIL, state=State.ENDED), f"{TOLD} It held until 30 June 2016."),
        (Decision(disposition=GIVEN, state=State.UNMATCHED), f"{TOLD} No flag of this screening has its fingerprint."),
        (
            Decision(disposition=GIVEN, state=State.LAPSED, added=("a: x",), removed=("a: y", "a: z")),
            f"{TOLD} It has lapsed, since the facts have changed (new: “a: x”, no longer there: “a: y”; “a: z”).",
        ),
        (
            Decision(disposition=GIVEN, state=State.LAPSED, added=("a: x",)),
            f"{TOLD} It has lapsed, since the facts have changed (new: “a: x”).",
        ),
        (
            Decision(disposition=GIVEN, state=State.LAPSED),
            f"{TOLD} The facts have changed since; it does not say on which it rested, so that it cannot be told how.",
        ),
    ],
    ids=["in force", "dismissed", "until", "ended", "unmatched", "lapsed", "only new", "facts not kept"],
)
def test_a_decision_is_explained_in_each_state(decision: Decision, text: str) -> None:
    """What was decided, by whom, when and why; and how it stands."""
    assert explain_decision(decision) == text


# --- bars


def bmj() -> Policy:
    """The policy with bars."""
    return load_policy("bmj")


def barred(interest: str) -> Exclusion:
    """What may bar the author of an editorial."""
    author = "{person: ada, part: author, article_type: editorial, period: 2016-02-01, title: A view}"
    matters = f"matters: [{{title: sale, period: 2016, participants: [{author}]}}]"
    (bar,) = screen(register(interest, matters), bmj(), DAY).barred
    return bar


BARS = {
    "{kind: consulting-fee, payer: maker, amount: GBP 300, period: 2015-12}": (
        "applies",
        "An interest with Maker Works bars Ada Example from writing the editorial (A view).",
        "Ada Example received a consulting fee of £300 from Maker Works in December 2015.",
    ),
    "{kind: consulting-fee, payer: maker, amount: GBP 300, period: 2013}": (
        "may apply",
        "An interest with Maker Works may bar Ada Example from writing the editorial (A view).",
        "Ada Example received a consulting fee of £300 from Maker Works in 2013.",
    ),
    "{kind: consulting-fee, payer: home, amount: GBP 300, period: 2015-12}": (
        "cannot tell",
        (
            "Whether an interest with Home Trust bars Ada Example from writing the editorial (A view) cannot be told, "
            "because the sector is missing."
        ),
        "Ada Example received a consulting fee of £300 from Home Trust in December 2015.",
    ),
    "{kind: consulting-fee, payer: maker, amount: GBP 300}": (
        "cannot tell",
        (
            "Whether an interest with Maker Works bars Ada Example from writing the editorial (A view) cannot be told, "
            "because dates are missing."
        ),
        "Ada Example has received a consulting fee of £300 from Maker Works.",
    ),
}


@pytest.mark.parametrize("interest", BARS)
def test_a_bar_is_explained(interest: str) -> None:
    """Whom it bars from what, by which interest; or why that cannot be told."""
    bar = barred(interest)
    outcome, *told = BARS[interest]
    assert (bar.outcome, explain_bar(bar, DAY)) == (outcome, " ".join(told))
