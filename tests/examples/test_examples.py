"""The examples on disk: each is in order and stated as the text beside it says, or has its problems beside it.

Anybody can add one without Python: put NAME.yaml (or .json) into a folder of `examples/`, and beside it NAME.txt with
the statement, and, where there are any, NAME.problems with what `coi-register validate` should say: a line
`line:column CODE message` for each problem, and its advice on the next line, indented. The style is `bmj`, unless the
folder has a list of styles, `styles.txt`. What each style makes of one example is in `test_statements.py`. The texts in
`examples/printed` are what an editor would print: `test_printed.py` compares them.
"""

from pathlib import Path

import pytest

from coi_register import Problem, statement
from coi_register.documents.load_dump import documents_in
from coi_register.model.json_schema import schema_name
from coi_register.model.kinds.registry import kind_names
from coi_register.validation.examine import Document, document_type
from coi_register.validation.schema_engines import ENGINES
from tests.every import check_every

EXAMPLES = Path("examples")
WANTED = EXAMPLES / "printed"
DOCUMENTS = sorted(path for path in EXAMPLES.rglob("*") if path.suffix in (".yaml", ".yml", ".json", ".jsonl"))
BAD = [path for path in DOCUMENTS if path.with_suffix(".problems").exists()]
GOOD = [path for path in DOCUMENTS if path not in BAD]


def examined(path: Path) -> tuple[Document, ...]:
    """Examine the documents of one example."""
    return tuple(documents_in([path]))


def told(problem: Problem) -> str:
    """Write a problem as a .problems file has it."""
    advice = f"\n    {problem.advice}" if problem.advice else ""
    return f"{problem.line}:{problem.column} {problem.code} {problem.message}{advice}"


def test_a_good_example_has_no_problem() -> None:
    """What is shown as an example is in order, and not even a hint is left."""

    def check(path: Path) -> None:
        assert [told(problem) for document in examined(path) for problem in document.problems] == []

    check_every(GOOD, check)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_good_example_satisfies_its_schema(engine: str) -> None:
    """Every schema engine accepts every good example, its interests included."""

    def check(path: Path) -> None:
        for document in examined(path):
            plain = document.raw.value
            assert list(ENGINES[engine](plain, schema_name(document_type(plain)))) == []
            for declaration in plain.get("declarations", [plain]) if isinstance(plain, dict) else []:
                for interest in declaration.get("interests", []):
                    assert list(ENGINES[engine](interest, f"interests/{interest['kind']}")) == []

    check_every(GOOD, check)


def style_of(path: Path) -> str:
    """The style of an example, by the list of its folder; `bmj`, where there is none."""
    listed = path.with_name("styles.txt")
    if not listed.exists():
        return "bmj"
    return dict(line.split() for line in listed.read_text(encoding="utf-8").splitlines())[path.stem]


@pytest.mark.parametrize(
    "path", [path for path in DOCUMENTS if path.with_suffix(".txt").exists() and path.parent != WANTED], ids=str
)
def test_an_example_is_stated_as_the_text_beside_it(path: Path) -> None:
    """The statement is what an editor wrote by hand, to the letter, in the style of the example."""
    declarations = [each for document in examined(path) for each in document.declarations]
    assert f"{statement(declarations, style=style_of(path))}\n" == path.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", BAD, ids=str)
def test_a_bad_example_has_the_problems_beside_it(path: Path) -> None:
    """One fault gives one problem, at its place, in words that a reader can act on."""
    found = [told(problem) for document in examined(path) for problem in document.problems]
    assert "\n".join(found) + "\n" == path.with_suffix(".problems").read_text(encoding="utf-8")


def test_every_kind_has_five_examples() -> None:
    """Each kind has at least five examples, each with its statement, and each shows that kind."""

    def check(kind: str) -> None:
        shown = [path for path in (EXAMPLES / "kinds" / kind).glob("*.yaml") if path.with_suffix(".txt").exists()]
        assert len(shown) >= 5
        for path in shown:
            declared = [own for each in examined(path) for own in each.declarations]
            assert kind in {interest.kind for own in declared for interest in own.interests}, path

    check_every(kind_names(), check)


def test_no_text_stands_without_its_example() -> None:
    """Every .txt and .problems file belongs to a document, but for the list of the styles of a folder."""
    stems = {path.with_suffix("") for path in DOCUMENTS} | {EXAMPLES / "shapes" / "styles"}
    beside = [path for path in EXAMPLES.rglob("*") if path.suffix in (".txt", ".problems")]
    others = {EXAMPLES / "statements", WANTED}
    assert [path for path in beside if path.with_suffix("") not in stems and others.isdisjoint(path.parents)] == []
