"""The shapes of published statements: each is one document of our own, and its own style loses no fact of it.

The facts are in `tests/data/statement_shapes.jsonl`; the examples share the shape and nothing else. The style of each
is in `examples/shapes/styles.txt`, by the venue of the published statement.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from operator import itemgetter
from pathlib import Path

import attrs
import pytest

from coi_register import Declaration, GapError, Statement, statement
from coi_register.documents.load_dump import documents_in
from coi_register.entities.fact_ids import interest_id
from coi_register.model.kinds.base import Interest
from coi_register.model.moods import Mood
from coi_register.model.writing import Writing
from coi_register.statements.party_phrases import organisation
from coi_register.statements.styles.files import Style, load_style
from coi_register.statements.templating.kind_templates import plural_of
from tests.every import check_every
from tests.statements.test_statement_laws import facts
from tests.statements.whole_sentences import whole_sentences

ROOT = Path(__file__).parents[2]
SHAPES = [
    json.loads(line)
    for line in (ROOT / "tests" / "data" / "statement_shapes.jsonl").read_text(encoding="utf-8").splitlines()
]
PAGE = ROOT / "docs" / "shapes.md"
FOLDER = Path("examples/shapes")
EXAMPLES = sorted(FOLDER.glob("*.yaml"))
STYLES = dict(line.split() for line in (FOLDER / "styles.txt").read_text(encoding="utf-8").splitlines())
SAID = [shape for shape in SHAPES if "problems" not in shape["example"]]

_FEES = {"consulting-fee", "fee", "speaker-fee"}
_ADVICE = {"advisory-role", "consulting-fee"}
SAID_AS = {
    "advisory": {"advisory-role"},
    "advisory and/or speaker and/or education": {"advisory-role", "speaker-fee"},
    "advisory board": {"advisory-role"},
    "anticipated interest": {"own-product"},
    "authorship": {"own-product"},
    "award": {"award"},
    "board": {"committee-role", "directorship", "study-role"},
    "capacity": {"capacity"},
    "committee": {"committee-role", "study-role"},
    "consultancy": _ADVICE,
    "consultancy/advisory": _ADVICE,
    "directorship": {"directorship"},
    "editorial role": {"editorial-role"},
    "employment": {"editorial-role", "employment"},
    "epistemic": {"note"},
    "equity": {"shareholding"},
    "expert testimony": {"expert-testimony"},
    "fee": _FEES,
    "fellowship": {"fellowship"},
    "founder": {"founder"},
    "grant": {"grant", "support"},
    "honorarium": {"fee", "speaker-fee", "paid"},
    "hospitality": {"hospitality"},
    "in kind": {"in-kind-support"},
    "institutional": {"institutional-interest"},
    "internship": {"internship"},
    "lecture": {"speaker-fee"},
    "legal advice": {"consulting-fee"},
    "management": {"note"},
    "membership": {"membership"},
    "none": {"note", "nothing", "unrelated"},
    "office": {"directorship"},
    "office held": {"directorship"},
    "own product": {"own-product"},
    "past dealings": {"past-dealing"},
    "patent": {"patent"},
    "personal fees": _FEES,
    "personal relationship": {"past-dealing", "personal-tie"},
    "professional practice": {"private-practice"},
    "project involvement": {"project"},
    "public office": {"public-office"},
    "speaker": {"speaker-fee"},
    "speaker bureau": {"membership"},
    "speaker/referee": {"speaker-fee"},
    "sponsorship": {"sponsorship"},
    "study role": {"employment", "study-role"},
    "threshold": {"total"},
    "travel": {"travel"},
    "trustee": {"directorship"},
}
"""What each of the survey's kinds is in our words: one of these. Beside kinds, these are names of `said` below."""

_PAY = {
    r"unpaid|no remuneration|uncompensated|no compensation": "unpaid|no remuneration",
    r"institution": "institution|employer|University",
    r"charity": "charity",
}


@cache
def declared(path: str | Path) -> tuple[Declaration, ...]:
    """Read the declarations of an example, in the order of authors."""
    return tuple(each for document in documents_in([Path(path)]) for each in document.declarations)


def said(declaration: Declaration) -> set[str]:
    """Return what a declaration is made of: the kinds of its interests, and what it has beside them."""
    pays = [pay for each in declaration.interests if (pay := getattr(each, "remuneration", None))]
    beside = {
        "nothing": declaration.nothing_to_declare,
        "capacity": declaration.capacity,
        "paid": any(pay.status == "paid" for pay in pays),
        "total": any(pay.total for pay in pays),
        "unrelated": any(each.scope == "unrelated" for each in declaration.interests),
    }
    return {each.kind for each in declaration.interests} | {name for name, there in beside.items() if there}


def style_of(path: str | Path) -> Style:
    """The style in which an example is printed: that of its venue."""
    return load_style(STYLES[Path(path).stem])


def test_every_fact_has_its_kind() -> None:
    """For each fact of the statement, each of those whom it is about has an interest of a fitting kind."""

    def check(shape: dict) -> None:
        authors = declared(shape["example"])
        # A note speaks of the whole statement, whoever of the authors has it.
        notes = {"note" for each in authors if each.notes or any(own.note for own in each.interests)}
        for fact in shape["facts"]:
            for place in fact["who"]:
                found = said(authors[place - 1]) | notes
                assert "other" not in found
                for kind in fact["kind"].split("+"):
                    assert found & SAID_AS[kind], fact

    check_every(SAID, check, itemgetter("id"))


def test_everybody_has_a_fact() -> None:
    """Nobody stands in an example whom no fact is about."""

    def check(shape: dict) -> None:
        assert {place for fact in shape["facts"] for place in fact["who"]} == set(
            range(1, len(declared(shape["example"])) + 1)
        )

    check_every(SAID, check, itemgetter("id"))


def test_pay_and_periods_are_those_of_the_facts() -> None:
    """What the statement says of pay, sums and years, the example's text says as well."""

    def check(shape: dict) -> None:
        text = str(statement(declared(shape["example"])))
        for fact in shape["facts"]:
            pay, period = fact.get("pay", ""), fact.get("period", "")
            for year in re.findall(r"\b(?:19|20)\d\d\b", period):
                assert re.search(rf"\b{year}\b|-{year[2:]}\b", text), fact
            for sum_ in re.findall(r"\d+(?:\.\d+)?", pay):
                assert re.search(rf"(?<!\d){re.escape(sum_)}(?!\d)", text), fact
            for pattern, wanted in _PAY.items():
                if re.search(pattern, f"{pay} {period}"):
                    assert re.search(wanted, text), fact

    check_every(SAID, check, itemgetter("id"))


# --- Nothing is lost in the style of the venue. ------------------------------------------------------------------


def test_no_fact_is_lost() -> None:
    """Every value of every fact is in a sentence that carries the fact's id and speaks of the one who declared it."""

    def check(path: Path) -> None:
        house = style_of(path)
        authors = declared(path)
        plain = attrs.evolve(house, writing=Writing())  # as the patterns have days and sums
        told = statement(authors, style=plain)
        lost = [each for author in authors for interest in author.interests for each in _lost(interest, author, told)]
        assert lost == [], told.text

    check_every(EXAMPLES, check)


def house_tells_things(style: str) -> bool:
    """Whether a style tells of interests as things: membership of a committee."""
    return load_style(style).mood is Mood.NOUN


def _lost(interest: Interest, author: Declaration, told: Statement) -> Iterator[tuple[str, str]]:
    """What a statement should say of an interest, and does not: where it stands, and the pattern that is not found."""
    mine = [each for each in told.sentences if author.declarant in each.who and interest_id(interest) in each.fact_ids]
    if not mine:
        yield author.declarant.name, interest_id(interest)
        return
    text = " ".join(whole for whole, pieces in whole_sentences(told) if any(each in pieces for each in mine))
    several = any(len(each.who) > 1 for each in mine)
    phrases = load_style(told.style).relatedness
    for place, pattern in facts(interest):
        name = place.rpartition(".")[2]
        wanted = pattern
        if name == "during_work":
            wanted = re.escape(phrases.during_work)
        elif name == "scope":
            wanted = re.escape(getattr(phrases, str(interest.scope).replace("-", "_")))
        elif place == "Founder.role":  # a verb says the half of it: founded the company and is its director
            wanted = r"found\w*.*" + re.escape(str(interest.role)).partition("founder")[2].replace(r"\ and\ ", "")
        elif place.endswith(".role") and str(interest.role).startswith("member ") and house_tells_things(told.style):
            wanted = pattern.replace("ember", "ember(ship)?")
        elif several:  # of whom a title may stand in the plural: members of the board
            wanted = re.sub(r"(\w{3,})", r"\1\\w*", pattern)
        if not re.search(wanted, text, re.DOTALL | re.IGNORECASE):
            yield place, wanted


def test_nothing_and_notes_are_not_lost() -> None:
    """What there is none of is said of each who declared so, and each note is printed."""

    def check(path: Path) -> None:
        house = style_of(path)
        authors = declared(path)
        told = statement(authors, style=house)
        for author in authors:
            text = " ".join(each.text for each in told.sentences if author.declarant in each.who)
            assert text or author.declares_nothing, author.declarant
            for nil in author.nothing_to_declare:
                words = [plural_of(house.name, nil.kind) if nil.kind else "", organisation(nil.organisation)]
                for wanted in (*words, "never" if nil.never else "", *_years(str(nil.period or ""))):
                    assert wanted in text, (author.declarant.name, wanted)
            for note in (*author.notes, *(each.note for each in author.interests)):
                wanted = str(getattr(note, "text", note or ""))
                assert wanted.removesuffix(".") in told.text

    check_every(EXAMPLES, check)


def _years(period: str) -> list[str]:
    return re.findall(r"\d{4}", period)


def test_who_has_nothing_is_not_left_out() -> None:
    """Where others have interests, those with none are among the people of some sentence."""
    for path in EXAMPLES:
        authors = declared(path)
        told = statement(authors, style=style_of(path))
        if any(each.interests for each in authors):
            assert {who.name for each in told.sentences for who in each.who} == {
                each.declarant.name for each in authors
            }


# --- The list, the page, and what cannot be said. ----------------------------------------------------------------


def test_each_statement_is_one_document() -> None:
    """The 64 statements have a document each, and each document is one of them."""
    paths = [shape["example"] for shape in SHAPES]
    assert len(paths) == len(set(paths)) == 64
    assert {path for path in paths if path.startswith(FOLDER.as_posix())} == {path.as_posix() for path in EXAMPLES}


def test_each_example_has_a_style_and_a_text() -> None:
    """The list of styles names each example once, in order, and beside each is what it should print."""
    assert list(STYLES) == [path.stem for path in EXAMPLES]
    assert [path for path in EXAMPLES if not path.with_suffix(".txt").exists()] == []


def test_an_example_names_its_shape() -> None:
    """Each example says which shape it has and that its people are invented."""

    def check(path: Path) -> None:
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        assert re.fullmatch(rf"# The shape of {path.stem[:3].upper()}: .+; everybody is invented\.", first)

    check_every(EXAMPLES, check)


def test_what_says_nothing_is_not_stated() -> None:
    """B44, which has neither an interest nor a word that there is none, is refused: missing is not none."""
    (shape,) = [shape for shape in SHAPES if shape not in SAID]
    assert shape["id"] == "B44"
    with pytest.raises(GapError, match="neither interests nor"):
        statement(declared(shape["example"]))


def test_the_page_tells_of_each_shape() -> None:
    """The page on shapes has a row for each, with the style of its venue and the kinds that its example is made of."""

    def check(shape: dict) -> None:
        name = Path(shape["example"]).stem
        (row,) = [
            line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith(f"| {shape['id']} |")
        ]
        _, _, _, example, style, kinds, *_ = row.split("|")
        assert example.strip() == f"`{name}`"
        assert style.strip(" `") == STYLES.get(name, "")
        assert set(re.findall(r"`([a-z-]+)`", kinds)) == {
            each.kind for author in declared(shape["example"]) for each in author.interests
        }

    check_every(SHAPES, check, itemgetter("id"))


def test_the_page_tells_of_each_note() -> None:
    """What is said through a note is listed, so that each has its reason there."""
    (listed,) = re.findall(r"There are eight: (.+?)\.", PAGE.read_text(encoding="utf-8"))
    noted = [path for path in EXAMPLES if re.search(r"^ *(- )?notes?:", path.read_text(encoding="utf-8"), re.MULTILINE)]
    assert re.findall(r"[A-Z]\d\d", listed) == [path.stem[:3].upper() for path in noted]
