"""What is said once of a manuscript: title, number and funding, in the form of every author."""

from typing import Any

import pytest
from hypothesis import given, strategies as st

from coi_register import Declaration, Interest, Register, from_mapping, statement, validate
from coi_register.formats.statements import statement_file
from coi_register.model import Manuscript
from coi_register.model.structuring.from_plain import structure
from coi_register.model.structuring.to_plain import unstructure
from coi_register.readback import check_statement, statement_from
from coi_register.statements import ManuscriptNeededError
from coi_register.statements.content.manuscripts import funding_of
from coi_register.statements.statement import Statement
from coi_register.strategies import interests, values

GRANT = {"kind": "grant", "payer": "Wellcome", "recipient": "institution", "period": "2023/.."}
FEE = {"kind": "consulting-fee", "payer": "Acme Pharma", "period": "2024"}
PAPER = {"title": "Insulin pumps: a trial", "number": "BMJ-1", "funding": [GRANT]}
ADA = {
    "declarant": "Ada Example",
    "declared_on": "2025-03-14",
    "interests": [FEE],
    "nothing_to_declare": [{"others": True}],
}
BEN = {"declarant": "Ben Sample", "declared_on": "2025-03-14", "nothing_to_declare": True}
SUBMITTED = {"event": "submission", "title": "Insulin  pumps: A trial", "number": "X-9"}


def register(*declarations: dict[str, Any], papers: tuple[dict[str, Any], ...] = (PAPER,), **more: Any) -> Register:
    """A register of declarations and manuscripts."""
    found = from_mapping({"manuscripts": list(papers), "declarations": list(declarations), **more})
    assert isinstance(found, Register)
    return found


def answers(made: Statement, label: str) -> list[str]:
    """What stands in the third column of the rows that begin with a number or a label, in the form itself."""
    return [each.cells[2] for each in made.sentences if label in each.cells[:2]]


def test_said_once_for_all() -> None:
    """Title, number and funding stand in the form of every author, also of one who has nothing to declare."""
    made = statement(register(ADA, BEN), style="icmje-form")
    assert answers(made, "Manuscript Title") == ["Insulin pumps: a trial"] * 2
    assert answers(made, "Manuscript Number (if known)") == ["BMJ-1"] * 2
    assert answers(made, "1") == ["Wellcome"] * 2
    assert answers(made, "2") == ["None"] * 2
    assert answers(made, "4") == ["Acme Pharma", "None"]


def test_bodies_of_the_register() -> None:
    """A body that the register defines may pay, by its id."""
    of_body = {**PAPER, "funding": [{**GRANT, "payer": "wellcome-trust"}]}
    found = register(BEN, papers=(of_body,), organisations=[{"id": "wellcome-trust", "name": "Wellcome Trust"}])
    assert answers(statement(found, style="icmje-form"), "1") == ["Wellcome Trust"]


def test_a_frame_tells_the_funding() -> None:
    """The first clause of a frame names who supported the work, once, and no longer says that nobody did."""
    text = statement(register(ADA, BEN), style="bmj-research").text
    assert "a grant from Wellcome" in text
    assert text.count("Wellcome") == 1
    assert "no support from any organisation" not in text


def test_other_styles_are_as_they_were() -> None:
    """A style that does not tell the support for the work states what authors have declared, and that alone."""
    for style in ("bmj", "jama", "nhs-register"):
        alone = statement([from_mapping(each) for each in (ADA, BEN)], style=style)  # type: ignore[misc]  # declarations
        assert statement(register(ADA, BEN), style=style).text == alone.text


def test_what_an_author_has_declared_too() -> None:
    """What an author has declared in the same words, whatever it is called, is listed once."""
    own = {
        **BEN,
        "interests": [{**GRANT, "id": "g-1", "scope": "submitted-work"}],
        "nothing_to_declare": [{"others": True}],
    }
    assert answers(statement(register(own, ADA), style="icmje-form"), "1") == ["Wellcome"] * 2
    other = {**own, "interests": [{**GRANT, "scope": "submitted-work", "period": "2020"}]}
    assert answers(statement(register(other), style="icmje-form"), "1") == ["Wellcome"] * 2


def test_several_manuscripts() -> None:
    """Of several, that with the title of the author's own submission is meant, or the one that is given."""
    other = {"id": "other", "title": "Another"}
    found = register({**ADA, "occasion": SUBMITTED}, papers=(other, PAPER))
    made = statement(found, style="icmje-form")
    assert answers(made, "Manuscript Title") == ["Insulin pumps: a trial"]
    assert answers(made, "1") == ["Wellcome"]
    chosen = statement(found, style="icmje-form", manuscripts=found.manuscripts[:1])
    assert answers(chosen, "Manuscript Title") == ["Another"]
    assert answers(chosen, "Manuscript Number (if known)") == ["X-9"]
    assert answers(chosen, "1") == ["None"]


def test_which_one_is_not_known() -> None:
    """Where nothing says which of several is meant, the form is refused, for what is missing is not none."""
    found = register(ADA, papers=(PAPER, {"id": "other", "title": "Another"}))
    with pytest.raises(
        ManuscriptNeededError, match=r"there are 2 manuscripts, “Insulin .*” and other \(“Another”\), and"
    ):
        statement(found, style="icmje-form")
    assert statement(found, style="bmj").text


def test_one_author_alone() -> None:
    """Who declares without a register says title and number in the occasion."""
    made = statement(from_mapping({**ADA, "occasion": SUBMITTED}), style="icmje-form")
    assert answers(made, "Manuscript Title") == ["Insulin  pumps: A trial".replace("  ", " ")]
    assert answers(made, "Manuscript Number (if known)") == ["X-9"]
    meeting = from_mapping({**ADA, "occasion": {**SUBMITTED, "event": "meeting"}})
    assert answers(statement(meeting, style="icmje-form"), "Manuscript Number (if known)") == [""]


def test_who_has_not_declared() -> None:
    """Funding of the study is no declaration of somebody who has made none."""
    silent = {"declarant": "Cleo Nominal", "declared_on": "2025-03-14"}
    made = statement(register(ADA, silent), style="icmje-form", show_gaps=True)
    assert [who.name for who in made.gaps] == ["Cleo Nominal"]
    assert answers(made, "1") == ["Wellcome"]


@pytest.mark.parametrize("style", ["icmje-form", "bmj-research"])
@pytest.mark.parametrize("name", ["json", "jats", "docx"])
def test_checks_know_the_funding(style: str, name: str) -> None:
    """A written form holds while the funding is as it was; a change of it is told of every author, with its place."""
    found = register(ADA, BEN)
    read = statement_from(statement_file(name, statement(found, style=style)))
    assert check_statement(read, found).holds
    changed = {**PAPER, "funding": [{**GRANT, "payer": "Gates Foundation"}]}
    check = check_statement(read, register(ADA, BEN, papers=(changed,)))
    assert [each.person.name for each in check.not_stated] == ["Ada Example", "Ben Sample"]
    assert {each.manuscript and each.manuscript.number for each in check.not_stated} == {"BMJ-1"}
    assert len(check.no_longer) == 2
    titled = check_statement(read, register(ADA, BEN, papers=({**PAPER, "title": "Pumps"},)))
    assert bool(titled.reworded) is (style == "icmje-form")
    assert not titled.not_stated


def test_no_scope_is_that_of_the_work() -> None:
    """Without a scope it is support for the work; another scope stays as it was said."""
    (paper,) = register(papers=({**PAPER, "funding": [GRANT, {**GRANT, "scope": "related"}]},)).manuscripts
    assert [each.scope for each in funding_of(paper)] == ["submitted-work", "related"]


@given(st.lists(interests(), max_size=3))
def test_nothing_is_lost(funding: list[Interest]) -> None:
    """Whatever stands under funding stands in the form of each author, as often as in the manuscript."""
    ben = from_mapping(BEN)
    assert isinstance(ben, Declaration)
    paper = Manuscript(title="Insulin pumps", funding=tuple(funding))
    made = statement(ben, style="icmje-form", manuscripts=[paper])
    told = [fact for row in made.sentences for fact in row.facts]
    assert {*told} == {*funding_of(paper)}


@given(values(Manuscript))
def test_round_trip(paper: Manuscript) -> None:
    """A manuscript is written and read as it was."""
    assert structure(unstructure(paper), Manuscript) == paper


@pytest.mark.parametrize(
    ("funding", "code", "path"),
    [
        ({"kind": "grant", "payer": "N/A"}, "DOC250", ("payer",)),
        ({"kind": "grant", "payer": "Wellcome", "period": "2025/2023"}, "DOC201", ("period",)),
        ({"kind": "grant", "payer": "Wellcome", "numbers": [5]}, "DOC104", ("numbers", 0)),
        ({"kind": "grants", "payer": "Wellcome"}, "DOC101", ("kind",)),
        ({"kind": "gift", "description": "A pen."}, "DOC255", ("description",)),
        (
            {"kind": "grant", "payer": "Wellcome", "amount": {"currency": "JPY", "value": "0.5"}},
            "DOC211",
            ("amount",),
        ),
    ],
)
def test_funding_is_checked(funding: dict[str, Any], code: str, path: tuple[str | int, ...]) -> None:
    """Funding is checked as interests are, each fault once, with the way to it and its place in words."""
    found = [
        each for each in validate({"manuscripts": [PAPER, {**PAPER, "funding": [GRANT, funding]}]}) if each.code == code
    ]
    assert [each.path for each in found] == [("manuscripts", 1, "funding", 1, *path)]
    assert found[0].message.startswith("second manuscript, second entry of “funding”")
