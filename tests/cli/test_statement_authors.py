"""`coi-register statement` of some authors: by id, by name, of a matter; with a gap; in a style of one's own."""

from pathlib import Path

import pytest

from tests.cli.test_commands import GOLDEN, Output, run

DISPUTE = "examples/dispute-2016"

REGISTER = """
people:
  - {id: a-berg, name: Anna Berg, title: Dr}
  - {id: c-diaz, name: Carl Diaz, title: Dr}
  - {id: e-lind, name: Eva Lind, title: Dr}
matters:
  - id: trial
    title: A trial of pens
    participants:
      - {person: c-diaz, part: author}
      - {person: a-berg, part: author}
      - {person: e-lind, part: assessor, about: a-berg}
  - {id: quiet, title: Nobody writes}
  - {id: row-one, title: The editors’ row}
  - {id: row-two, title: The editors' row}
declarations:
  - {declarant: a-berg, declared_on: 2024-03-14, interests: [{kind: membership, organisation: Mind}]}
  - {declarant: c-diaz, declared_on: 2024-03-14, nothing_to_declare: true}
"""


BOTH = "AB has been a member of Mind. CD declares no competing interests.\n"


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A register of three people, one of whom has declared nothing yet."""
    path = tmp_path / "register.yaml"
    path.write_text(REGISTER, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("asked", "printed"),
    [
        ((), BOTH),
        (("--author", "c-diaz"), "None declared.\n"),
        (("--author", "Carl Diaz", "--author", "a-berg"), BOTH),
        (("--author", "a-berg", "--author", "c-diaz", "--author", "Anna Berg"), BOTH),
        (("--matter", "trial"), BOTH),
        (("--matter", "A trial of pens"), BOTH),
        (("--matter", "a  TRIAL of pens"), BOTH),
    ],
)
def test_some_authors(capsys: Output, register: Path, asked: tuple[str, ...], printed: str) -> None:
    """A statement is of those who are asked for, by id or name, or of the authors of a matter."""
    assert run(capsys, "statement", register, "--style", "bmj-journals", *asked) == (0, printed, "")


def test_the_order_is_that_of_the_authors(capsys: Output, register: Path) -> None:
    """Cochrane's lines stand in the order in which authors are asked for, or take part in the matter."""
    lines = run(capsys, "statement", register, "--style", "cochrane", "--matter", "trial")[1].splitlines()
    assert [line.partition(":")[0] for line in lines] == ["Carl Diaz", "Anna Berg"]


@pytest.mark.parametrize("asked", [("--author", "e-lind"), ("--author", "a-berg", "--author", "Eva Lind")])
def test_a_gap_is_named(capsys: Output, register: Path, asked: tuple[str, ...]) -> None:
    """An author who has declared nothing yet is named, and nothing is printed."""
    code, printed, said = run(capsys, "statement", register, *asked)
    assert (code, printed) == (1, "")
    assert "has declared neither interests nor that there is nothing to declare" in said


def test_a_gap_is_shown(capsys: Output, register: Path) -> None:
    """Where one asks for it, the statement is printed with the gap in it; the exit status tells of it all the same."""
    asked = ("--author", "a-berg", "--author", "e-lind", "--show-gaps")
    assert run(capsys, "statement", register, "--style", "bmj-journals", *asked) == (
        1,
        "AB has been a member of Mind. [No declaration from Eva Lind.]\n",
        "coi-register: there is no declaration from Eva Lind\n",
    )


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (("--author", "a-burg"), "there is nobody with the id “a-burg”. Did you mean “a-berg”?"),
        (("--author", "Anna Borg"), "nothing here names “Anna Borg”. Did you mean “Anna Berg”?"),
        (("--author", "a-berg", "--author", "Finn Moe", "--show-gaps"), "nothing here names “Finn Moe”."),
        (("--matter", "trail"), "there are trial, quiet, row-one, row-two. Did you mean “trial”?"),
        (("--matter", "a trial of pins"), "there is no matter “a trial of pins”; there are"),
        (("--matter", "a trial of pins"), "Did you mean “A trial of pens”?"),
        (("--matter", "THE EDITORS’ ROW"), "may be the matter “row-one” or the matter “row-two”; ask by id"),
        (("--matter", "The editors’ row"), "nobody takes part in the matter “The editors’ row” as its author"),
        (("--matter", "quiet"), "nobody takes part in the matter “quiet” as its author"),
        (("--style", "bmj-journal"), "Did you mean “bmj-journals”?"),
        (("--style", "nowhere/"), "there is no style.yaml in the folder nowhere"),
    ],
)
def test_a_slip_is_exit_2(capsys: Output, register: Path, asked: tuple[str, ...], says: str) -> None:
    """A person, matter or style that there is not is said to be so, with a suggestion."""
    code, printed, said = run(capsys, "statement", register, *asked)
    assert (code, printed) == (2, "")
    assert says in said


NAMESAKES = REGISTER.replace("Eva Lind", "Anna Berg")


@pytest.mark.parametrize("more", [(), ("--policy", "bmj")])
def test_of_namesakes_nobody_is_chosen(capsys: Output, tmp_path: Path, more: tuple[str, ...]) -> None:
    """A name that two people have stands for neither of them, whoever has declared; the ids are given."""
    path = tmp_path / "register.yaml"
    path.write_text(NAMESAKES, encoding="utf-8")
    code, printed, said = run(capsys, "statement", path, "--author", "Anna Berg", *more)
    assert (code, printed) == (2, "")
    assert said == "coi-register: 2 people are called Anna Berg; ask by id, for “a-berg” or “e-lind”\n"
    assert run(capsys, "statement", path, "--author", "a-berg", *more)[0] == 0


@pytest.mark.parametrize("more", [(), ("--policy", "bmj"), ("--policy", "bmj", "--article-type", "editorial")])
def test_only_a_gap(capsys: Output, register: Path, more: tuple[str, ...]) -> None:
    """Of somebody who has declared nothing yet there is no statement, whatever is asked for beside it."""
    code, printed, said = run(capsys, "statement", register, "--author", "e-lind", "--show-gaps", *more)
    assert (code, printed) == (1, "")
    assert "Eva Lind has declared neither" in said


def test_others_do_not_stand_in_the_way(capsys: Output) -> None:
    """Under a policy, what others have declared than the authors who are asked for is not looked at."""
    code, printed, _ = run(
        capsys, "statement", DISPUTE, "--matter", "contract-dispute", "--policy", "bmj", "--style", "bmj-journals"
    )
    assert code == 0
    assert printed.startswith("MK was involved with")


def test_a_style_of_ones_own(capsys: Output, tmp_path: Path) -> None:
    """A folder with a style is given in the place of a name; what is wrong in it is told with file and line."""
    (tmp_path / "kinds").mkdir()
    style = tmp_path / "style.yaml"
    style.write_text("extends: bmj-journals\nname: gazette\nnaming: full-name\n", encoding="utf-8")
    code, printed, _ = run(capsys, "statement", GOLDEN, "--style", f"{tmp_path}/")
    assert code == 0
    assert printed.startswith("Mohsin Khan undertook an unpaid internship")
    (tmp_path / "kinds" / "project.j2").write_text("{% macro sentence(i, v) %}\n{{ i.titel }}{% endmacro %}")
    code, printed, said = run(capsys, "statement", GOLDEN, "--style", style)
    assert (code, printed) == (2, "")
    assert f"{tmp_path / 'kinds' / 'project.j2'}:2: " in said
    style.write_text("extends: bmj-journals\nnaming: initial\n", encoding="utf-8")
    code, printed, said = run(capsys, "statement", GOLDEN, "--style", style)
    assert (code, printed) == (2, "")
    assert "style.yaml:2:9: DOC105" in said


def test_a_contradiction_says_how_to_state_the_others(capsys: Output, tmp_path: Path) -> None:
    """Each contradiction has a line of its own with the prefix, and the last line names --author."""
    path = tmp_path / "both.yaml"
    share = "{kind: shareholding, organisation: %s, period: 2014/.., value: GBP %s}"
    lines = [
        f"  - {{declarant: Ada Example, declared_on: 2024-03-14, interests: [{share % ('Acme', much)}, "
        f"{share % ('Beta', much)}]}}"
        for much in (500, 50000)
    ]
    lines.append("  - {declarant: Ben Sample, declared_on: 2024-03-14, nothing_to_declare: true}")
    path.write_text("declarations:\n" + "\n".join(lines), encoding="utf-8")
    code, _, told = run(capsys, "statement", path)
    assert code == 1
    first, second, last = told.splitlines()
    assert all(each.startswith("coi-register: what Ada Example has declared") for each in (first, second))
    assert "--author" in last
