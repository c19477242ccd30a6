import csv
import io
from typing import Any

import pytest

from coi_register.formats.screenings import screening_report
from coi_register.formats.screenings.heads import head_lines


def every_row(text: str) -> list[dict[str, str]]:
    """Read a table as a spreadsheet does."""
    return list(csv.DictReader(io.StringIO(text), strict=True))


def rows(text: str) -> list[dict[str, str]]:
    """The rows of a table that are not of its head."""
    return [row for row in every_row(text) if row["code"] != "HEAD"]


def test_the_head(dispute: Any) -> None:
    """The header stays the first line; the head follows, a row a sentence, with the policy; then the flags."""
    found = every_row(screening_report("csv", dispute))
    assert [row["explanation"] for row in found if row["code"] == "HEAD"] == list(head_lines(dispute))
    assert [row["code"] for row in found[: len(head_lines(dispute)) + 1]][-2:] == ["HEAD", dispute.flags[0].code]
    assert (found[0]["policy"], found[0]["policy_version"]) == ("fellowship", "2026-11")


def test_a_row_for_each_flag(dispute: Any) -> None:
    """Each flag has a row, in the order of the flags, with ids and names in columns of their own."""
    found = rows(screening_report("csv", dispute))[: len(dispute.flags)]
    assert [row["fingerprint"] for row in found] == [flag.fingerprint for flag in dispute.flags]
    row = found[1]
    assert (row["code"], row["severity"], row["certainty"]) == ("COI101", "high", "certain")
    assert (row["fellow_id"], row["fellow"]) == ("ada", "Ada Example")
    assert (row["patron_id"], row["patron"]) == ("nhs-employers", "NHS Employers")
    assert (row["about_id"], row["about"]) == ("contract-dispute", "the contract dispute")
    assert (row["period"], row["evidence"], row["disposition"]) == ("2016-02-10", "ada-secondment", "")
    assert (row["policy"], row["policy_version"]) == ("fellowship", "2026-11")


def test_places(dispute: Any, somewhere: Any) -> None:
    """The place of each piece of evidence is told, where it is known."""
    row = rows(screening_report("csv", dispute, somewhere))[1]
    assert row["places"] == "my files/ada.yaml:7"


def test_an_answer_is_told(answered: Any) -> None:
    """An answered flag has its disposition beside it; so has one whose disposition has lapsed."""
    first, second, *_ = rows(screening_report("csv", answered))
    assert (first["disposition"], first["disposition_state"]) == ("managed partial exclusion", "in force")
    assert (first["disposition_by"], first["disposition_on"]) == ("Nora Invented", "2016-06-01")
    assert first["disposition_reason"] == "The tie stands beside the article."
    assert second["disposition_state"] == "lapsed"


def test_what_is_no_flag_follows(answered: Any, small: Any) -> None:
    """What was not assessed, bars, and dispositions that answer no flag have rows of their own, after the flags."""
    titles = [row["title"] for row in rows(screening_report("csv", answered))[len(answered.flags) :]]
    assert titles == ["Not assessed"] * 5 + ["Disposition that answers no flag"] * 2
    barred = rows(screening_report("csv", small("Ada Example", policy="bmj")))
    assert [row["evidence"] for row in barred if row["title"] == "Bar from a type of article: applies"] == ["fee"]


@pytest.mark.parametrize(
    "name",
    ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "＝1+1", "＋1", "－1", "＠SUM(A1)", "﹢1", "﹦1", "−1"],
)
def test_no_cell_is_a_formula(name: str, small: Any) -> None:
    """A cell that a spreadsheet would work out begins with an apostrophe."""
    found = rows(screening_report("csv", small(name)))
    assert found[0]["fellow"] == f"'{name}"
    assert not [cell for row in found for cell in row.values() if cell.startswith(tuple("=+-@＝＋－＠"))]


def test_quotes_and_commas(small: Any) -> None:
    """What has a comma or a quotation mark stands in one cell."""
    name = 'Ada "the First", Example; <b>'
    assert rows(screening_report("csv", small(name)))[0]["fellow"] == name
