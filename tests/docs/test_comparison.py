"""The page that compares this project with others: what it says of this one is shown by tests that exist."""

import ast
import datetime
import re
from functools import cache
from pathlib import Path

import pytest

from coi_register import Declaration, dumps, from_mapping, loads, statement, style_names
from tests.every import check_every

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/comparison.md").read_text(encoding="utf-8")
PARTS = ("Statements", "Screening")
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def rows(heading: str) -> dict[str, list[str]]:
    """Read the table below a heading of the page: the cells of each row by the first of them, with the heads first."""
    section = PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line[:1] == "|"]
    return {first: rest for first, *rest in cells if first.strip("-")}


@cache
def names_in(path: str) -> frozenset[str]:
    """Return the names of the tests in a file."""
    module = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(each.name for each in module.body if isinstance(each, ast.FunctionDef))


def test_each_named_test_exists() -> None:
    """Each test that the page names is one."""

    def check(named: tuple[str, str]) -> None:
        path, name = named
        assert name.startswith("test_")
        assert name in names_in(path), "is not there"

    check_every(sorted(set(_TEST.findall(PAGE))), check)


@pytest.mark.parametrize("part", PARTS)
def test_each_feature_has_a_test(part: str) -> None:
    """Each feature of the table has a row among what is done here, with a test, and none has been forgotten."""
    features, shown = rows(f"{part}: the features"), rows(f"{part}: what is done here, and the test that shows it")
    assert list(features)[1:] == list(shown)[1:]
    assert len(features) >= 10
    assert all(cells[-1] in ("yes", "in part", "no") for cells in [*features.values()][1:])
    assert all(_TEST.findall(cells[-1]) for cells in [*shown.values()][1:])


@pytest.mark.parametrize("part", PARTS)
def test_each_tool_says_how_it_was_found(part: str) -> None:
    """Each tool of the table stands in the list of how things were found."""
    (heads, *_), found = rows(f"{part}: the features").values(), rows(f"{part}: the tools")
    tools = [re.sub(r"\[(.*)\]\(.*\)", r"\1", tool) for tool in found]
    assert tools[1:] == heads[:-1]
    assert all(re.match("(read|read and run|said): ", cells[-1]) for cells in [*found.values()][1:])


@pytest.mark.parametrize("style", style_names())
def test_the_day_of_approval_is_kept_and_not_printed(style: str) -> None:
    """The day on which somebody approved the wording is written and read back, and no style prints it."""
    plain = {"declarant": "Ada Example", "declared_on": "2024-03-14", "nothing_to_declare": True}
    approved = from_mapping({**plain, "approved_on": "2024-03-19"})
    assert isinstance(approved, Declaration)
    assert approved.approved_on == datetime.date(2024, 3, 19)
    assert loads(dumps(approved)) == approved
    assert statement(approved, style=style).text == statement(from_mapping(plain), style=style).text
