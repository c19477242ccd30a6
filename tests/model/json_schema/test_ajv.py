"""The schemas in JavaScript: ajv compiles them with the options that the page gives, and judges as we do.

It is looked for where Node.js finds packages for `tests/ajv`, or in the folders of NODE_PATH. Nothing is fetched here:
`npm install --prefix tests/ajv` installs it.
"""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given

from coi_register.documents.paths import files_in
from coi_register.model.declarations import Declaration
from coi_register.model.json_schema import bundle, schema_name
from coi_register.model.register import Register
from coi_register.parsing import read_file
from coi_register.strategies import AWKWARD_TEXTS, damaged, documents
from coi_register.validation.examine import document_type
from coi_register.validation.schema_errors import explain

pytestmark = pytest.mark.one_python

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs/json-schema.md"
DRIVER = """
const judges = { declaration: validate };
judges.register = ajv.compile(JSON.parse(readFileSync("register.schema.json", "utf8")));
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const { name, document } = JSON.parse(line);
  console.log(judges[name](document));
});
"""
Judge = Callable[[str, object], bool]


def folders() -> str:
    """Return where Node.js looks for packages."""
    return os.pathsep.join(filter(None, (str(ROOT / "tests/ajv/node_modules"), os.environ.get("NODE_PATH"))))


@cache
def lacking() -> str:
    """Say why ajv cannot be run here; nothing where it can."""
    node = shutil.which("node")
    if node is None:
        return "Node.js is not installed"
    looked = [node, "-e", 'require("ajv/dist/2020"); require("ajv-formats")']
    found = subprocess.run(looked, env=environment(), capture_output=True, check=False)
    return "" if found.returncode == 0 else "ajv is not installed: npm install --prefix tests/ajv"


def environment() -> dict[str, str]:
    """Return the environment for Node.js."""
    return {**os.environ, "NODE_PATH": folders()}


needs_ajv = pytest.mark.skipif(bool(lacking()), reason=lacking())


def blocks(language: str) -> list[str]:
    """Return the page's blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the schemas, as the command prints them."""
    made = tmp_path_factory.mktemp("ajv")
    for name in ("declaration", "register"):
        (made / f"{name}.schema.json").write_text(json.dumps(bundle(name)), encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def judge(folder: Path) -> Iterator[Judge]:
    """Ask ajv, as the page sets it up, whether a document of a schema is valid."""
    script = folder / "judge.cjs"
    script.write_text(blocks("js")[0] + DRIVER, encoding="utf-8")
    with subprocess.Popen(
        ["node", script], cwd=folder, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin
        assert process.stdout
        asked, answered = process.stdin, process.stdout

        def judged(name: str, document: object) -> bool:
            asked.write(json.dumps({"name": name, "document": document}, default=float) + "\n")
            asked.flush()
            return {"true\n": True, "false\n": False}[answered.readline()]

        yield judged
        asked.close()
        process.wait(timeout=60)


def verdict(plain: object, name: str) -> bool | None:
    """Say whether a document is in order, as its schema sees it; None where a period or a day is all that is wrong."""
    codes = {problem.code for problem in explain(plain, name)}
    return None if codes == {"DOC107"} else not codes


@needs_ajv
def test_the_page_prints_what_it_shows(folder: Path) -> None:
    """The page's code compiles the schema without a warning, and prints what the page says."""
    script = folder / "page.cjs"
    script.write_text("".join(blocks("js")), encoding="utf-8")
    ran = subprocess.run(
        ["node", script], cwd=folder, env=environment(), capture_output=True, encoding="utf-8", check=True
    )
    assert (ran.stdout, ran.stderr) == (blocks("text")[0], "")


@needs_ajv
def test_examples(judge: Judge) -> None:
    """Of every document in `examples/` that can be read, ajv says what we say, be it in order or not."""
    judged = []
    for path in files_in([ROOT / "examples"]):
        for raw in read_file(path):
            if raw.problems:
                continue
            name = schema_name(document_type(raw.value))
            expected = verdict(raw.value, name)
            if expected is not None:
                judged.append(expected)
                assert judge(name, raw.value) is expected, path
    assert judged.count(True) > 20
    assert judged.count(False) > 10


@needs_ajv
@pytest.mark.parametrize("cls", [Declaration, Register])
def test_generated_documents(judge: Judge, cls: type) -> None:
    """Of sound and of damaged documents, ajv says what we say."""
    name = schema_name(cls)

    @given(document=damaged(documents(cls), most=2))
    def law(document: object) -> None:
        expected = verdict(document, name)
        if expected is not None:
            assert judge(name, document) is expected

    law()


@needs_ajv
@pytest.mark.parametrize("text", [*AWKWARD_TEXTS, "ada\n", "ada", "a" * 101, "\n", "GBP 5\n", "unpaid\n"])
@pytest.mark.parametrize("field", ["id", "role", "remuneration", "note"])
def test_texts(judge: Judge, field: str, text: str) -> None:
    """Awkward texts in fields of each sort of pattern, also with a line break at the end, are judged alike."""
    plain = {
        "declarant": "Ada Example",
        "interests": [{"kind": "directorship", "organisation": "Mind", "role": "trustee", field: text}],
    }
    assert judge("declaration", plain) is verdict(plain, "declaration")


@needs_ajv
@pytest.mark.parametrize(
    "day",
    ["2016-06-29", "2016-02-29", "2015-02-29", "2016-02-30", "2016-6-9", "2016-06-29\n", "2016-13-01", "29.6.2016", ""],
)
def test_days(judge: Judge, day: str) -> None:
    """A day is one of the calendar for ajv as for us."""
    plain = {"declarant": "Ada Example", "declared_on": day}
    assert judge("declaration", plain) is (explain(plain, "declaration") == [])
