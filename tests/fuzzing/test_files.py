"""Files of strangers: whatever is done to a document, statement, style, policy or disposition, no command fails.

Each test starts from examples, or from what the strategies generate, and damages them: keys and values, lines and
marks, elements, bytes. `python -m tests.fuzzing` does the same for as long as one likes.
"""

import functools
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from coi_register.documents.load_dump import dumps, load_register, loads
from coi_register.formats.statements import statement_file
from coi_register.model.register import Register
from coi_register.package_data import folder as data_folder
from coi_register.parsing import read_bytes
from coi_register.statements.state import statement
from coi_register.strategies import damaged, declarations, documents, plain_values, screenable_registers
from tests.fuzzing.commands import folder, run
from tests.fuzzing.damage import as_json, damaged_archive, damaged_bytes, damaged_text, damaged_xml

EXAMPLES = Path(__file__).parents[2] / "examples"
DISPUTE = EXAMPLES / "dispute-2016"
GOLDEN = EXAMPLES / "khan-2016.yaml"
STYLES, POLICIES = data_folder("templates") / "styles", data_folder("templates") / "policies"
OWN = "extends: bmj\ntitle: Ours\nlead_in: 'I declare:'\nsources: []\n"
OURS = "extends: fellowship\ntitle: Ours\nversion: '1'\n"

# In the test run each test is tried with more examples than a law is: all of them take about a minute.
FUZZING = settings(
    max_examples=settings.default.max_examples * int(os.environ.get("FUZZING", "3")),  # type: ignore[union-attr]
    suppress_health_check=list(HealthCheck),
)

pytestmark = pytest.mark.one_python


@functools.cache
def texts(*patterns: str) -> list[str]:
    """Read the examples whose paths fit patterns."""
    found = sorted(path for pattern in patterns for path in EXAMPLES.glob(pattern))
    assert found
    return [path.read_text(encoding="utf-8", errors="replace") for path in found]


@functools.cache
def plain(text: str) -> Any:
    """Read the first document of a text as plain values; an empty mapping where it is none."""
    value = read_bytes(text.encode(), syntax="yaml")[0].value
    return value if isinstance(value, dict) else {}


def example_texts() -> st.SearchStrategy[str]:
    """Generate the texts of examples: of kinds, of houses, of slips, and of the worked register."""
    return st.sampled_from(texts("kinds/*/*.yaml", "statements/*/*.yaml", "problems/*.yaml", "dispute-2016/**/*.yaml"))


def document_files() -> st.SearchStrategy[tuple[str, bytes]]:
    """Generate files of documents, with their endings."""
    trees = damaged(example_texts().map(plain), most=4) | damaged(documents(), most=4)
    trees |= damaged(documents(Register), most=4) | plain_values()
    lines = damaged_text(example_texts()) | damaged_text(declarations().map(dumps))
    return (
        st.tuples(st.sampled_from((".json", ".jsonl", ".yaml")), trees.map(as_json).map(encoded))
        | st.tuples(st.just(".yaml"), lines.map(encoded))
        | st.tuples(st.sampled_from((".yaml", ".json")), damaged_bytes(lines.map(encoded)))
    )


def encoded(text: str) -> bytes:
    """Write a text as a file has it, also one that has half a character."""
    return text.encode("utf-8", "surrogatepass")


STATED = ("text", "markdown", "html", "json", "jats", "crossref", "pubmed", "docx")


@FUZZING
@given(
    st.deferred(document_files),
    st.sampled_from(sorted(path.name for path in STYLES.iterdir())),
    st.sampled_from(STATED),
)
def test_documents(file: tuple[str, bytes], style: str, form: str) -> None:
    """Whatever a file of a document holds, it can be validated, stated, screened and searched for names, or is told."""
    with folder() as place:
        path = place / f"a{file[0]}"
        path.write_bytes(file[1])
        for name in ("text", "json", "sarif", "github"):
            run("validate", path, "--format", name)
        run("statement", path, "--style", style, "--on", "2025-01-01", "--format", form, "--show-gaps")
        run("statement", path, "--policy", "icmje", "--explain")
        run("names", path)
        run("screen", path, "--on", "2016-07-01")


SCREENED = ("text", "json", "sarif", "html", "csv")


def spoilt_registers() -> st.SearchStrategy[Any]:
    """Generate registers of fellows and patrons, damaged here and there."""
    return damaged(screenable_registers().map(lambda made: plain(dumps(made))), most=2)


POLICY_NAMES = sorted(path.stem for path in POLICIES.glob("*.yaml"))


@FUZZING
@given(spoilt_registers(), st.sampled_from(POLICY_NAMES), st.sampled_from(SCREENED))
def test_registers(tree: Any, policy: str, form: str) -> None:
    """Whatever stands in a register, it can be screened in each format and under each policy, or is told."""
    with folder() as place:
        (place / "register.json").write_bytes(encoded(as_json(tree)))
        run("screen", place, "--on", "2016-07-01", "--policy", policy, "--format", form)


@functools.cache
def written(style: str, form: str) -> bytes:
    """Write a statement of the worked register."""
    return bytes(statement_file(form, statement(loads(GOLDEN.read_bytes()), style=style, show_gaps=True)))


def written_files() -> st.SearchStrategy[bytes]:
    """Generate statements as JSON, JATS and documents of Word, damaged in their structure and in their bytes."""
    styles = ("bmj", "cochrane", "nhs-register", "jama")
    trees = st.sampled_from(styles).map(lambda style: plain(written(style, "json").decode()))
    marked = st.sampled_from(styles).flatmap(lambda style: damaged_xml(written(style, "jats")))
    packed = st.sampled_from(styles).flatmap(lambda style: damaged_archive(written(style, "docx")))
    whole = st.sampled_from(styles).flatmap(
        lambda style: st.sampled_from([written(style, "jats"), written(style, "json")])
    )
    return damaged(trees, most=4).map(as_json).map(encoded) | marked | packed | damaged_bytes(whole)


@FUZZING
@given(st.deferred(written_files), st.sampled_from(("text", "json")))
def test_written_statements(data: bytes, form: str) -> None:
    """Whatever has become of a statement that was written, it can be compared with the declarations, or is told."""
    with folder() as place:
        (place / "statement").write_bytes(data)
        run("check-statement", place / "statement", GOLDEN, "--format", form)


@functools.cache
def shipped(kind: str) -> list[str]:
    """Read the files of the styles, the templates of kinds, or the policies that the package brings."""
    places = {"styles": STYLES.glob("*/style.yaml"), "templates": data_folder("templates").glob("kinds/*.j2")}
    found = sorted(places.get(kind, POLICIES.glob("*.yaml")))
    assert found
    return [path.read_text(encoding="utf-8") for path in found]


def files_of(kind: str, own: str) -> st.SearchStrategy[bytes]:
    """Generate files of styles or policies, damaged in their structure, their lines and their bytes."""
    whole = st.just(own) | st.sampled_from(shipped(kind)).map(lambda text: text.replace("\nname:", "\n#"))
    trees = damaged(whole.map(plain), most=3).map(as_json)
    merged = damaged(whole.map(lambda text: {**plain(text), **plain(own)}), most=3).map(as_json)
    return (trees | merged | damaged_text(whole)).map(encoded)


@FUZZING
@given(files_of("styles", OWN), damaged_text(st.sampled_from(shipped("templates"))), st.sampled_from(STATED))
def test_styles(style: bytes, template: str, form: str) -> None:
    """Whatever stands in the folder of a style, it can be listed and used, or is told."""
    with folder() as place:
        (place / "ours" / "kinds").mkdir(parents=True)
        (place / "ours" / "style.yaml").write_bytes(style)
        for kind in ("internship", "project"):
            (place / "ours" / "kinds" / f"{kind}.j2").write_bytes(encoded(template))
        run("styles", f"{place}/ours/")
        run("statement", GOLDEN, "--style", f"{place}/ours/", "--format", form, "--show-gaps")


@FUZZING
@given(files_of("policies", OURS))
def test_policies(policy: bytes) -> None:
    """Whatever stands in the file of a policy, it can be shown and applied, or is told."""
    with folder() as place:
        (place / "ours.yaml").write_bytes(policy)
        run("policies", place / "ours.yaml")
        run("screen", DISPUTE, "--policy", place / "ours.yaml", "--on", "2016-07-01")
        run("statement", GOLDEN, "--policy", place / "ours.yaml", "--explain")


@FUZZING
@given(
    damaged(st.just(plain((DISPUTE / "dispositions.yaml").read_text(encoding="utf-8"))), most=4),
    st.sampled_from(SCREENED),
)
def test_dispositions(dispositions: Any, form: str) -> None:
    """Whatever stands in dispositions, the register is screened with them, or they are told."""
    with folder() as place:
        (place / "register.yaml").write_text(dumps(worked_register()), encoding="utf-8")
        (place / "dispositions.json").write_bytes(encoded(as_json(dispositions)))
        run("screen", place, "--on", "2016-07-01", "--format", form)


@functools.cache
def worked_register() -> Register:
    """Read the worked register without its dispositions."""
    return load_register(DISPUTE / "register.yaml", DISPUTE / "declarations")
