"""The view of a policy as text and as plain values."""

import json
from pathlib import Path

from coi_register.documents.load_dump import from_mapping, load
from coi_register.entities.fact_ids import interest_id
from coi_register.formats.policy_views import plain_view, view_summary, view_text
from coi_register.formats.statements import statement_report
from coi_register.model.declarations import Declaration
from coi_register.policy_view import view
from coi_register.statements.state import statement

GOLDEN = load(Path(__file__).parents[2] / "examples" / "khan-2016.yaml")

BARRED = from_mapping(
    {
        "declarant": "Ada Example",
        "declared_on": "2016-06-29",
        "interests": [
            {"kind": "consulting-fee", "payer": {"name": "Acme Pharma", "sector": "industry"}, "period": "2015"},
            {"kind": "award", "title": "a prize", "payer": "Mind", "period": "2001"},
            {"kind": "award", "title": "a medal", "payer": "Mind", "period": "2002"},
        ],
    }
)


def test_the_explanation_of_the_golden_footnote() -> None:
    """Each interest stands there in a sentence, with the reason why it is left out or kept."""
    assert (
        view_text(view(GOLDEN, "bmj", article_type="editorial"))
        == """\
Under bmj 2026-11, The BMJ, declaration of interests by authors:
Left out:
  Mohsin Khan undertook an unpaid internship under the director-general of R&D and chief scientific
  adviser at the Department of Health in 2010.
    It ended in 2010, more than 36 months before 29 June 2016.
Kept:
  Mohsin Khan was involved with an unpaid FMLM trainee “think tank” project in 2015-16.
    It was current on 29 June 2016 or ended no more than 36 months before that day.
  Mohsin Khan co-founded the campaigning organisation NHS Survival but receives no remuneration.
    It was current on 29 June 2016.
Nothing that was declared bars an author from writing the editorial.
"""
    )


def test_the_summary_says_how_many_and_what_bars() -> None:
    """A line says how many are left out, and bars are always told; where there is neither, nothing is said."""
    assert view_summary(view(GOLDEN, "bmj")) == "One interest is left out under bmj 2026-11; --explain says why\n"
    assert view_summary(view(GOLDEN, "fellowship")) == ""
    assert view_summary(view(BARRED, "bmj", article_type="editorial")) == (
        "Two interests are left out under bmj 2026-11; --explain says why\n"
        "Applies: An interest with Acme Pharma bars Ada Example from writing the editorial. Ada Example\n"
        "received consulting fees from Acme Pharma in 2015.\n"
    )


def test_figures_that_were_not_seen_are_marked() -> None:
    """What rests on a figure from memory says so, once for each interest."""
    text = view_text(view(GOLDEN, "nice"))
    assert text.count("Rests on a figure that was not verified: NICE, policy on interests for advisory") == 2


def test_plain_values() -> None:
    """The plain values name every fact by its id, and JSON can hold them."""
    seen = view(BARRED, "bmj", article_type="editorial")
    plain = plain_view(seen)
    assert json.loads(json.dumps(plain)) == plain
    assert (plain["policy"], plain["version"], plain["article_type"]) == ("bmj", "2026-11", "editorial")
    assert isinstance(BARRED, Declaration)
    fee, prize, medal = map(interest_id, BARRED.interests)
    assert [each["interest"] for each in plain["left_out"]] == [prize, medal]
    assert [(each["interest"], each["certainty"]) for each in plain["kept"]] == [(fee, "certain")]
    (bar,) = plain["bars"]
    assert (bar["author"], bar["interest"], bar["outcome"]) == ("Ada Example", fee, "applies")


def test_a_statement_as_json_carries_its_view() -> None:
    """The view stands in `view`, and nothing of it where there is none."""
    seen = view(GOLDEN, "bmj")
    assert json.loads(statement_report("json", statement(seen.declarations), view=seen))["view"] == plain_view(seen)
    assert "view" not in json.loads(statement_report("json", statement(GOLDEN)))
