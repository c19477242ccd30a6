"""What is wrong between declarations is told by the command and by the library alike, from files and from mappings."""

import json
from pathlib import Path

import pytest

from coi_register import validate
from coi_register.cli import main
from coi_register.documents.register_loader import read_register

HEAD = {"declarant": "Ada Example", "declared_on": "2016-01-01"}
CHAIR = {"kind": "directorship", "role": "chair", "organisation": "Mind", "period": "2013/2018"}
PAID = {**CHAIR, "remuneration": "paid"}
UNPAID = {**CHAIR, "remuneration": "unpaid"}
NIL = {**HEAD, "nothing_to_declare": True}
EARLIER = {**HEAD, "declared_on": "2015-01-01", "id": "first", "interests": [CHAIR]}
OF_ANOTHER = {**HEAD, "declarant": "Ben Sample", "act": "correction", "corrects": "first", "interests": [PAID]}
SEATS = [
    {"kind": "committee-role", "role": "member", "organisation": "Mind", "period": "2014/..", "committee": each}
    for each in ("sleep panel", "pain panel")
]
SEAT = {"kind": "committee-role", "role": "member", "organisation": "Mind", "period": "2014/.."}
TWO = [{"id": each, "name": "Ada Example"} for each in ("ada-one", "ada-two")]


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ({"declarations": [EARLIER, OF_ANOTHER]}, "DOC240"),
        ({"declarations": [EARLIER, NIL]}, "DOC241"),
        ({"declarations": [{**HEAD, "interests": [PAID]}, {**HEAD, "interests": [UNPAID]}]}, "DOC242"),
        ({**HEAD, "interests": [PAID, UNPAID]}, "DOC242"),
        ({"declarant": HEAD["declarant"], "interests": [PAID, UNPAID]}, "DOC242"),  # one telling, on whatever day
        ({"declarations": [{**HEAD, "interests": [PAID, UNPAID]}]}, "DOC242"),
        ({"declarations": [{**EARLIER, "interests": SEATS}, {**HEAD, "interests": [SEAT]}]}, "DOC243"),
        ({"people": TWO, "declarations": [{**HEAD, "interests": [CHAIR]}]}, "DOC270"),
    ],
)
def test_all_ways_of_reading_tell_it(
    document: dict[str, object], code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command, a mapping, a file, a file of lines and a register that is read have the same problem."""
    paths = tmp_path / "some.json", tmp_path / "some.jsonl"
    for path in paths:
        path.write_text(json.dumps(document) + "\n", encoding="utf-8")
    for found in (validate(document), *map(validate, paths), *(read_register([path]).problems for path in paths)):
        assert [each.code for each in found if each.code == code] == [code]
    for path in paths:
        main(["validate", "--format", "json", str(path)])
        told = json.loads(capsys.readouterr().out)["problems"]
        assert [each["code"] for each in told if each["code"] == code] == [code]


def test_it_points_at_the_declaration(tmp_path: Path) -> None:
    """The problem of a register that is read has the file, the line and the path of what it is about."""
    path = tmp_path / "some.jsonl"
    path.write_text("".join(json.dumps(each) + "\n" for each in (EARLIER, NIL)), encoding="utf-8")
    (found,) = read_register([path]).problems
    assert (found.file, found.line, found.path) == (str(path), 2, ("nothing_to_declare",))
    assert found.column > 1
    (told,) = validate({"declarations": [EARLIER, NIL]})
    assert told.path == ("declarations", 1, "nothing_to_declare")
