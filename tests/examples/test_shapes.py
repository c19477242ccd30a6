"""The shapes of published statements: each is expressible, by an example of our own, without the kind `other`.

The facts are in `tests/data/statement_shapes.jsonl`; the examples share the shape and nothing else.
"""

import json
import re
from pathlib import Path

import pytest

from coi_register import Declaration, statement
from coi_register.documents import documents_in

ROOT = Path(__file__).parents[2]
SHAPES = [
    json.loads(line)
    for line in (ROOT / "tests" / "data" / "statement_shapes.jsonl").read_text(encoding="utf-8").splitlines()
]
PAGE = ROOT / "docs" / "shapes.md"
EXAMPLES = sorted(Path("examples/shapes").glob("*.yaml"))
EACH = pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: f"{shape['id']}-{Path(shape['example']).stem}")

_FEES = {"consulting-fee", "speaker-fee"}
_ADVICE = {"advisory-role", "consulting-fee"}
_OFFICES = {"directorship", "membership"}
SAID_AS = {
    "advisory board": {"advisory-role"},
    "advisory+speaker": {"advisory-role", "speaker-fee"},
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
    "grant": {"grant"},
    "grant+consultancy+lecture": {"consulting-fee", "grant", "speaker-fee"},
    "honorarium": {"speaker-fee"},
    "honorarium+consultancy": _FEES,
    "hospitality": {"hospitality"},
    "in kind": {"in-kind-support"},
    "institutional": {"institutional-interest"},
    "internship": {"internship"},
    "legal advice": {"consulting-fee"},
    "management": {"note"},
    "membership": {"membership"},
    "none": {"note", "nothing"},
    "office held": _OFFICES,
    "office+equity": {"directorship", "shareholding"},
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
    "study role": {"committee-role", "employment", "study-role"},
    "threshold": {"note"},
    "travel": {"travel"},
    "trustee": {"directorship"},
}
"""What each of the survey's kinds is in our words: one of these; `nothing` and `note` are what is no interest."""

_PAY = {
    r"unpaid|no remuneration|uncompensated|no compensation": "unpaid|no remuneration",
    r"institution": "institution|employer|University",
    r"charity": "charity",
}


def declared(path: str | Path) -> Declaration:
    """Read the one declaration of an example."""
    ((declaration,),) = [document.declarations for document in documents_in([Path(path)])]
    return declaration


def said(declaration: Declaration) -> set[str]:
    """Return what a declaration is made of: the kinds of its interests, and what it has beside them."""
    beside = {
        "nothing": declaration.nothing_to_declare,
        "note": declaration.notes or any(each.note for each in declaration.interests),
        "capacity": declaration.capacity,
    }
    return {each.kind for each in declaration.interests} | {name for name, there in beside.items() if there}


@EACH
def test_every_fact_has_its_kind(shape: dict) -> None:
    """For each fact of the statement the example has an interest of a fitting kind, and never `other`."""
    found = said(declared(shape["example"]))
    assert "other" not in found
    for fact in shape["facts"]:
        assert found & SAID_AS[fact["kind"]], fact


@EACH
def test_pay_and_periods_are_those_of_the_facts(shape: dict) -> None:
    """What the statement says of pay, sums and years, the example's text says as well."""
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


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_names_its_shape(path: Path) -> None:
    """Each example says which shape it has and that its people are invented, and has its statement beside it."""
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    assert re.fullmatch(r"# The shape of [BLPX]\d\d.*: .+; everybody is invented\.", first)
    assert path.name.split("-")[0].upper() in first
    assert path.with_suffix(".txt").is_file()
    assert path.as_posix() in [shape["example"] for shape in SHAPES]


@EACH
def test_the_page_tells_of_each_shape(shape: dict) -> None:
    """The page on shapes has a row for each, with the kinds that its example is made of."""
    name = Path(shape["example"]).stem
    (row,) = [
        line
        for line in PAGE.read_text(encoding="utf-8").splitlines()
        if line.startswith(f"| {shape['id']} |") and f"`{name}`" in line
    ]
    kinds = set(re.findall(r"`([a-z-]+)`", row.split("|")[4]))
    assert kinds == {each.kind for each in declared(shape["example"]).interests}
