"""`coi-register add`: what it puts where, what it shows, and what it refuses."""

from pathlib import Path

import pytest

from coi_register.cli import main
from coi_register.model.kinds.registry import kind_names

Output = pytest.CaptureFixture[str]

TEXT = """\
# Mine.
declarant: {name: Ada Example, pronouns: she}
declared_on: 2025-03-14
interests:
  - kind: gift   # the pen
    payer: Acme Pharma
    description: a pen
nothing_to_declare:
  - others: true
"""


def run(capsys: Output, *arguments: object) -> tuple[int, str, str]:
    """Run a command, and return its exit status and what it printed."""
    code = main(list(map(str, arguments)))
    return (code, *capsys.readouterr())


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file with a gift, and nothing else to declare, in the folder of the command."""
    monkeypatch.chdir(tmp_path)
    path = Path("mine.yaml")
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_what_is_added_is_an_interest(capsys: Output, mine: Path) -> None:
    """What is added is told as an interest, not as one that there is none of; the lines are shown."""
    code, printed, said = run(capsys, "add", "shareholding", mine, "organisation=Acme Pharma")
    assert (code, said) == (0, "")
    assert printed == (
        "mine.yaml: added to the declaration of Ada Example of 2025-03-14\n"
        "  8 |   - kind: shareholding\n"
        "  9 |     organisation: Acme Pharma\n"
    )
    assert mine.read_text(encoding="utf-8").splitlines() == [
        *TEXT.splitlines()[:7],
        "  - kind: shareholding",
        "    organisation: Acme Pharma",
        *TEXT.splitlines()[7:],
    ]
    assert run(capsys, "validate", mine)[0] == 0
    stated = run(capsys, "statement", mine)[1]
    assert stated.endswith("and has held shares in it. She has no other interests to declare.\n")


@pytest.mark.parametrize(
    ("kind", "fields", "lines"),
    [
        ("gift", ["description=a book", "amount=GBP 12.50"], ["description: a book", "amount: GBP 12.50"]),
        (
            "gift",
            ["description=yes", "amount={currency: GBP, maximum: 50}", "occasions=2"],
            ["description: yes", "amount: {currency: GBP, maximum: 50}", "occasions: 2"],
        ),
        ("employment", ["organisation=Mind", "period=2015", "planned=false"],
         ["organisation: Mind", "period: 2015", "planned: false"]),
        ("employment", ["organisation=Mind, London", "period=2013-10/.."],
         ['organisation: "Mind, London"', "period: 2013-10/.."]),
        ("employment", ['organisation={"name": "Royal College", "article": "the"}', "role=nurse"],
         ["organisation: {name: Royal College, article: the}", "role: nurse"]),
        ("patent", ["title=a = b", "numbers=A1", "numbers=[B2, C3]"], ['title: "a = b"', "numbers: [A1, B2, C3]"]),
        ("shareholding", ["organisation=Mind", "number=500", "percentage=0.5"],
         ["organisation: Mind", 'number: "500"', "percentage: 0.5"]),
    ],
)  # fmt: skip
def test_values(capsys: Output, mine: Path, kind: str, fields: list[str], lines: list[str]) -> None:
    """A value is what its field wants: a text as it is, a number, a truth value; in brackets it is YAML."""
    code, printed, _ = run(capsys, "add", kind, mine, *fields)
    assert code == 0
    assert [line.partition("|")[2].strip() for line in printed.splitlines()[1:]] == [f"- kind: {kind}", *lines]


def test_options_may_stand_anywhere(capsys: Output, mine: Path) -> None:
    """Options may stand before, among and behind the fields."""
    for number, arguments in enumerate(
        [
            ["--declaration", "1", "award", mine, "title=prize"],
            ["award", "--declaration=Ada Example", mine, "title=prize", "--register", "."],
            ["award", mine, "title=prize", "--register=mine.yaml", "sponsor=Mind", "--declaration", "ada example"],
        ],
        1,
    ):
        assert run(capsys, "add", *arguments)[0] == 0
        assert mine.read_text(encoding="utf-8").count("kind: award") == number


def test_warnings_are_told(capsys: Output, mine: Path) -> None:
    """What is only odd is added, and told on standard error; what was odd before is not told again."""
    assert run(capsys, "add", "shareholding", mine)[2].startswith("mine.yaml:8:5: DOC216 (warning) second interest")
    code, _, said = run(capsys, "add", "employment", mine, "organisation=Acme Pharma", "period=2015")
    assert (code, said) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["gift", "mine.yaml"], "mine.yaml:8:5: DOC103 second interest: “description” is missing"),
        (["gift", "mine.yaml", "descripton=a pen"], "  9 |     descripton: a pen"),
        (["gift", "mine.yaml", "a pen"], "“a pen” is no FIELD=VALUE"),
        (["gift", "mine.yaml", "=a pen"], "“=a pen” is no FIELD=VALUE"),
        (["gift", "mine.yaml", "description=a", "description=b"], "“description” is given twice"),
        (["gift", "mine.yaml", "kind=grant"], "the kind is gift already"),
        (["gift", "mine.yaml", "description=a", "amount={currency"], "“{currency” cannot be read"),
        (["gift", "mine.yaml", "description=a", "occasions=.nan"], "is not a number"),
        (["gfit", "mine.yaml", "description=a"], "there is no kind “gfit”. Did you mean “gift”?"),
        (["gift", "nowhere.yaml", "description=a"], "nowhere.yaml: DOC001"),
        (["gift", ".", "description=a"], "DOC001"),
        (["gift", "-", "description=a"], "name a file"),
        (["gift", "mine.yaml", "description=a", "--declaration", "b"], "holds no declaration of “b”"),
    ],
)
def test_what_is_refused(capsys: Output, mine: Path, arguments: list[str], says: str) -> None:
    """With exit 2, and what to do; the file stays as it is."""
    code, printed, said = run(capsys, "add", *arguments)
    assert (code, printed) == (2, "")
    assert says in said
    assert mine.read_text(encoding="utf-8") == TEXT


def test_nothing_to_declare(capsys: Output, tmp_path: Path) -> None:
    """Who has said that there is nothing is asked to take that out first."""
    path = tmp_path / "nil.yaml"
    path.write_text("declarant: Ada Example\nnothing_to_declare: true\n", encoding="utf-8")
    code, _, said = run(capsys, "add", "gift", path, "description=a pen")
    assert code == 2
    assert "take out “nothing_to_declare”" in said
    assert path.read_text(encoding="utf-8") == "declarant: Ada Example\nnothing_to_declare: true\n"


@pytest.mark.parametrize("kind", kind_names())
def test_new_says_where_it_belongs(capsys: Output, kind: str) -> None:
    """`new KIND` says where such an interest belongs, and fills in nothing: an example is a note."""
    printed = run(capsys, "new", kind)[1]
    assert f"`coi-register add {kind} FILE" in " ".join(printed.replace("##", "").split())
    first, *rest = [line.partition("#")[0].rstrip() for line in printed.splitlines()]
    assert first == f"  - kind: {kind}"
    assert all(line.endswith(":") for line in rest if line)
