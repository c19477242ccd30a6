"""House styles on disk: each folder of `examples/statements/` is printed by each style as the file beside it says.

Anybody can add one without Python: put `declarations.yaml` into a folder of its own, and beside it, for each style,
`STYLE.txt` with the statement, or `STYLE.refused` with what the command line says where the style would have to claim
what nobody has declared.
"""

from functools import cache
from pathlib import Path

import pytest

from coi_register import Declaration, statement
from coi_register.documents.load_dump import documents_in
from coi_register.entities.fact_ids import interest_id
from coi_register.statements.styles.files import style_names
from tests.cli.test_commands import Output, run
from tests.every import check_every

FOLDERS = sorted(path for path in Path("examples/statements").iterdir() if path.is_dir())
EACH_FOLDER = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
EACH_STYLE = pytest.mark.parametrize("style", style_names())
FEWEST = 8


@cache
def declared(folder: Path) -> tuple[Declaration, ...]:
    """Read the declarations of a folder, in the order of authors."""
    return tuple(each for document in documents_in([folder / "declarations.yaml"]) for each in document.declarations)


def is_refused(folder: Path, style: str) -> bool:
    """Whether a style has to refuse the declarations of a folder."""
    return (folder / f"{style}.refused").exists()


@EACH_FOLDER
@EACH_STYLE
def test_a_style_prints_what_was_written_by_hand(folder: Path, style: str, capsys: Output) -> None:
    """The command line prints the statement to the letter, or refuses it in the words beside it."""
    code, printed, said = run(capsys, "statement", folder / "declarations.yaml", "--style", style)
    if is_refused(folder, style):
        assert (code, printed) == (1, "")
        assert said == (folder / f"{style}.refused").read_text(encoding="utf-8")
    else:
        assert printed == (folder / f"{style}.txt").read_text(encoding="utf-8")
        assert (code, said) == (0, "")


def test_a_style_states_every_fact() -> None:
    """Each interest is stated in a sentence that speaks of the one who declared it, and nothing else is."""

    def check(case: tuple[Path, str]) -> None:
        folder, style = case
        told = statement(declared(folder), style=style)
        stated = {(who.name, id_) for each in told.sentences for who in each.who for id_ in each.fact_ids}
        of_each = {(each.declarant.name, interest_id(fact)) for each in declared(folder) for fact in each.interests}
        assert of_each == stated

    cases = [(folder, style) for folder in FOLDERS for style in style_names()]
    check_every([case for case in cases if not is_refused(*case)], check)


def test_a_style_has_enough_examples() -> None:
    """Each style has at least eight examples that it prints, and each folder says what the style does with it."""

    def check(style: str) -> None:
        assert sum((folder / f"{style}.txt").exists() for folder in FOLDERS) >= FEWEST
        for folder in FOLDERS:
            assert (folder / f"{style}.txt").exists() != is_refused(folder, style), folder

    check_every(style_names(), check)


def test_a_folder_holds_nothing_else() -> None:
    """What lies in a folder is its declarations, whose people are invented, and what styles make of them."""

    def check(folder: Path) -> None:
        others = {path.name for path in folder.iterdir()} - {"declarations.yaml"}
        assert others <= {f"{style}.{ending}" for style in style_names() for ending in ("txt", "refused")}
        first = (folder / "declarations.yaml").read_text(encoding="utf-8").partition("\n")[0]
        assert first.startswith("# Everybody here is invented")

    check_every(FOLDERS, check)


ASSERT_NOTHING_ELSE = {"bmj-research", "icmje-form"}
"""The styles that say that there is nothing, which the author of the golden statement has not declared."""


@EACH_STYLE
def test_the_golden_declaration_in_each_style(style: str, capsys: Output) -> None:
    """It is printed with all its facts; a style that would say that there is nothing refuses, and says of what."""
    code, printed, said = run(capsys, "statement", "examples/khan-2016.yaml", "--style", style)
    if style in ASSERT_NOTHING_ELSE:
        assert (code, printed) == (1, "")
        assert "Mohsin Khan has not said whether there is any of this: support for the submitted work (item 1);" in said
        assert "nothing_to_declare: [{others: true}]" in said
    else:
        assert (code, said) == (0, "")
        expected = ("internship", "chief scientific adviser", "Department of Health", "2010", "trainee “think tank”")
        assert all(each in printed for each in (*expected, "FMLM", "2015", "NHS Survival", "personal capacity"))
        assert printed.count("unpaid") + printed.count("no remuneration") == 3


def test_an_example_that_answers_is_printed_in_every_style() -> None:
    """Where the author has declared that there is nothing else, every style prints the statement."""
    assert not list(Path("examples/statements/one-author").glob("*.refused"))
