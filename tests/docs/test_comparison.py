"""The page that compares this project with others: what it says of this one is shown by tests that exist."""

import ast
import datetime
import re
from functools import cache
from pathlib import Path

import pytest

from coi_register import Declaration, dumps, from_mapping, loads, statement, style_names

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/comparison.md").read_text(encoding="utf-8")
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def rows(heading: str) -> dict[str, list[str]]:
    """Read the table below a heading of the page: the cells of each row, by what stands in the first."""
    section = PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line[:1] == "|"]
    return {first: rest for first, *rest in cells[2:]}


@cache
def names_in(path: str) -> frozenset[str]:
    """Return the names of the tests in a file."""
    module = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(each.name for each in module.body if isinstance(each, ast.FunctionDef))


@pytest.mark.parametrize(("path", "name"), sorted(set(_TEST.findall(PAGE))))
def test_each_named_test_exists(path: str, name: str) -> None:
    """Each test that the page names is one."""
    assert name.startswith("test_")
    assert name in names_in(path)


def test_each_feature_has_a_test() -> None:
    """Each feature of the first table has a row in the second, with a test, and none has been forgotten."""
    features, shown = rows("Features"), rows("What is done here, and the test that shows it")
    assert list(features) == list(shown)
    assert len(features) >= 10
    assert all(cells[-1] in ("yes", "in part", "no") for cells in features.values())
    assert all(_TEST.findall(cells[-1]) for cells in shown.values())


def test_each_tool_says_how_it_was_found() -> None:
    """Each tool of the table stands in the list of how things were found."""
    heads = next(line for line in PAGE.splitlines() if line.startswith("| feature | tenzing"))
    tools = [cell.strip() for cell in heads.strip("|").split("|")][1:-1]
    found = rows("How it was found")
    assert [re.sub(r"\[(.*)\]\(.*\)", r"\1", tool) for tool in found] == tools
    assert all(cells[-1].startswith(("read: ", "said: ")) for cells in found.values())


@pytest.mark.parametrize("style", style_names())
def test_the_day_of_approval_is_kept_and_not_printed(style: str) -> None:
    """The day on which somebody approved the wording is written and read back, and no style prints it."""
    plain = {"declarant": "Ada Example", "declared_on": "2024-03-14", "nothing_to_declare": True}
    approved = from_mapping({**plain, "approved_on": "2024-03-19"})
    assert isinstance(approved, Declaration)
    assert approved.approved_on == datetime.date(2024, 3, 19)
    assert loads(dumps(approved)) == approved
    assert statement(approved, style=style).text == statement(from_mapping(plain), style=style).text
