"""The statements of `examples/printed`: what the package prints, beside what a sub-editor would print.

Those known to differ stand in `examples/printed/differs.txt`, each with its reasons, and the list is held to the
truth: `python -m tests.statements.printed` shows the differences, and with `--forget` it takes out those that no longer
differ.
"""

import re
from pathlib import Path

import pytest

from tests.statements.printed import (
    FOLDER,
    Wanted,
    closest_text,
    diff_of,
    forget_equal,
    parse_wording,
    pattern_of,
    read_all,
    read_differs,
    report,
)

STATEMENTS = read_all()
DIFFER = read_differs()


def test_what_differs_is_listed() -> None:
    """Every statement is printed as a sub-editor would, but for those that are listed."""
    found = [each for each in STATEMENTS if not each.unchanged and each.name not in DIFFER]
    assert not found, "\n".join(report(found))


def test_what_is_listed_differs() -> None:
    """No statement is listed that is printed as a sub-editor would, or that is not there."""
    wrong = DIFFER.keys() - {each.name for each in STATEMENTS if not each.unchanged}
    assert not wrong, f"run python -m tests.statements.printed --forget: {sorted(wrong)} are printed as wanted"


def test_each_that_is_listed_has_a_reason() -> None:
    """Why a statement differs is said of each that does, and they stand in order."""
    assert all(reason.strip() for reason in DIFFER.values())
    assert list(DIFFER) == sorted(DIFFER)


def test_each_shape_has_its_text() -> None:
    """For each shape of a published statement there is a text, and each document here has one too."""
    documents = [*Path("examples/shapes").glob("*.yaml"), *FOLDER.glob("*.yaml")]
    assert {path.stem for path in documents} <= {each.name for each in STATEMENTS}


TEXTS = [
    ("AB is an employee.", "AB is an employee.", True),
    ("AB is {an employee of|employed by} Acme.", "AB is employed by Acme.", True),
    ("AB is {an employee of|employed by} Acme.", "AB is with Acme.", False),
    ("A, B{,|} and C", "A, B and C", True),
    ("A, B{,|} and C", "A, B, and C", True),
    ("A, B{,|} and C", "A, B; and C", False),
    ("{being {the |}owner of|owning} it", "being owner of it", True),
    ("{being {the |}owner of|owning} it", "the owning it", False),
    ("either (a|b)", "either (a|b)", True),
    ("stops. are letters", "stops, are letters", False),
]


@pytest.mark.parametrize(("wanted", "printed", "same"), TEXTS)
def test_a_wording_allows_what_it_says(wanted: str, printed: str, same: bool) -> None:
    """A text is matched to the letter, and braces allow either wording, also none, also within braces."""
    assert bool(re.fullmatch(pattern_of(parse_wording(wanted)), printed)) is same


@pytest.mark.parametrize(("wanted", "printed", "same"), TEXTS)
def test_the_closest_text_is_an_acceptable_one(wanted: str, printed: str, same: bool) -> None:
    """The text from which the diff is shown is one that a sub-editor would print; the printed one, where that is."""
    closest = closest_text(parse_wording(wanted), printed)
    assert re.fullmatch(pattern_of(parse_wording(wanted)), closest)
    assert (closest == printed) is same


@pytest.mark.parametrize("wanted", ["{this|that", "this}", "{{this}", "{this}}"])
def test_braces_come_in_pairs(wanted: str) -> None:
    """A brace that is left open, or closed without having been opened, is refused."""
    with pytest.raises(ValueError, match="a brace"):
        parse_wording(wanted)


def test_a_diff_shows_both_sides() -> None:
    """What is wanted and not printed stands in [- -], what is printed and not wanted in {+ +}."""
    assert diff_of("AB holds shares.", "AB has shares.") == "AB [-holds-]{+has+} shares."


EDITOR = """declarant: {name: Helen Corrigan, pronouns: she}
declared_on: 2011-05-10
interests:
  - {kind: employment, organisation: Acme, period: /..}
"""


def written(folder: Path, name: str, text: str) -> Wanted:
    """Write a statement to disk with its document beside it, and read it."""
    (folder / f"{name}.yaml").write_text(EDITOR, encoding="utf-8")
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return Wanted.read(folder / f"{name}.txt")


def test_a_statement_is_added_without_python(tmp_path: Path) -> None:
    """A text and a document make a statement; another acceptable text comes after a line of three hyphens."""
    other = written(tmp_path, "other", "style: bmj-journals\n\nHC works for Acme.\n")
    same = written(tmp_path, "same", "style: bmj-journals\n\nHC works for Acme.\n---\nHC is employed by Acme.  \n")
    assert [each.unchanged for each in (other, same)] == [False, True]
    assert list(report([same, other])) == [
        "unchanged  same",
        "differs    other (bmj-journals)",
        "    HC [-works-]{+is+} [-for-]{+employed by+} Acme.",
        "1 of 2 unchanged",
    ]


@pytest.mark.parametrize("text", ["style: bmj-journals\n", "HC works for Acme.\n", "style: bmj-journals\n\n\n"])
def test_a_statement_needs_a_style_and_a_text(text: str, tmp_path: Path) -> None:
    """A file without a style or without a text is refused, with what it needs."""
    with pytest.raises(ValueError, match="needs a line “style: NAME”"):
        written(tmp_path, "empty", text)


def test_what_no_longer_differs_is_forgotten(tmp_path: Path) -> None:
    """Of the list, what is printed as wanted is taken out, and all else stays."""
    same = written(tmp_path, "same", "style: bmj-journals\n\nHC is employed by Acme.\n")
    other = written(tmp_path, "other", "style: bmj-journals\n\nHC works for Acme.\n")
    listed = tmp_path / "differs.txt"
    listed.write_text("# Why.\nother: the verb\nsame: the verb\n", encoding="utf-8")
    assert forget_equal([same, other], listed) == ["same"]
    assert listed.read_text(encoding="utf-8") == "# Why.\nother: the verb\n"
