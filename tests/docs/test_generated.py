"""The generated parts of the pages are up to date, and have every kind, every field, every problem, every layer."""

import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import coi_register
from coi_register.formats.problems import titles
from coi_register.model.fields import field_types
from coi_register.model.json_schema import schema_name, written_schemas
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.registry import kind_class, kind_names
from coi_register.screening.policies.checks import POLICY_CODES
from coi_register.screening.policies.files import load_policy, policy_names
from coi_register.statements.styles.files import load_style, style_names
from tests.every import check_every

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def generated() -> Iterator[ModuleType]:
    """The package that writes the generated parts."""
    sys.path.insert(0, str(DOCS))
    yield import_module("generated")
    sys.path.remove(str(DOCS))


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The text of every page, by its name."""
    return {page.stem: page.read_text(encoding="utf-8") for page in DOCS.glob("*.md")}


def section(page: str, heading: str) -> str:
    """Return what stands under a heading, up to the next heading of any level."""
    found = re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#+ |\Z)", page, re.MULTILINE | re.DOTALL)
    return found[1] if found else ""


def test_every_kind_has_its_section(pages: dict[str, str]) -> None:
    """A kind's section has its fields, where it is classified, and its examples with their statements."""

    def check(kind: str) -> None:
        cls = kind_class(kind)
        assert cls
        told = section(pages["kinds"], kind)
        shared = section(pages["kinds"], "What every interest can say")
        for name in field_types(cls):
            assert f"| `{name}` |" in (shared if name in field_types(Interest) else told), name
        assert f"ICMJE item {cls.icmje};" in told
        assert f"category {cls.commons}." in told
        assert all(revealed in told for revealed in cls.special_category)
        assert told.count("```yaml") == told.count("```text") >= 5
        assert f"kind: {kind}" in told
        assert f"[`{kind}`](#{kind})" in pages["kinds"]

    check_every(kind_names(), check)


def test_every_object_has_its_section(pages: dict[str, str], generated: ModuleType) -> None:
    """The pages on the format, policies and styles have every class that a document can hold, with every field."""
    objects = import_module("generated.objects")
    modules = {
        "format": (
            "model.declarations",
            "model.register",
            "model.matters",
            "model.manuscripts",
            "model.dispositions",
            "model.money",
            "model.kinds",
            "model.parties",
        ),
        "policies": ("model.policies",),
        "styles": ("model.styles", "model.writing", "model.style_file"),
    }
    classes = [(page, cls) for page, homes in modules.items() for cls in objects.classes(*homes)]
    kinds = {f"interests/{kind}" for kind in kind_names()} | {"interest"}
    assert {schema_name(cls) for _, cls in classes} == written_schemas().keys() - kinds
    for page, cls in classes:
        name = schema_name(cls)
        told = section(pages[page], name.removesuffix("-file"))  # whose fields are the same
        assert all(f"| `{name}` |" in told for name in field_types(cls)), name


def test_every_policy_is_shown_with_every_figure(pages: dict[str, str]) -> None:
    """The page on policies has each one that the package brings, and marks what was not seen."""
    for name in policy_names():
        told, policy = section(pages["policies"], name), load_policy(name)
        assert f"[`{name}`](#{name})" in pages["policies"]
        assert policy.title in told
        assert told.count("| **no** |") >= len(policy.unverified)
        assert all(text in told for text in policy.unverified)
        for window in (each for each in policy.windows.values() if each.back):
            assert f"| ended within {window.back} | {window.recent} |" in told
    assert all(f"| `{code}` |" in pages["policies"] for code in POLICY_CODES)


def test_every_code_is_explained_with_an_example(pages: dict[str, str]) -> None:
    """The page on the format has every code of a problem, with a message as somebody has met it."""
    for code, title in titles().items():
        row = next(line for line in pages["format"].splitlines() if line.startswith(f"| `{code}` |"))
        assert f"| {title} |" in row
        assert row.endswith("| never met; please report it |") is (code == "DOC199"), code


def test_every_layer_is_shown(pages: dict[str, str]) -> None:
    """The page on the design has every module of the package."""
    package = Path(import_module("coi_register").__path__[0])
    names = {path.stem for path in package.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    for name in names - {"__init__"}:
        assert re.search(rf"^\| \d+ \| `{name}` \|", pages["design"], re.MULTILINE), name


def test_generated_parts_are_up_to_date(generated: ModuleType) -> None:
    """Each page holds what the package gives now; `python -m generated`, typed in docs/, writes it."""

    def check(path: Path) -> None:
        page = path.read_text(encoding="utf-8")
        assert page == generated.fill_page(page), "type `python -m generated` in docs/"

    check_every(generated.page_paths(), check)


def test_every_part_stands_on_one_page(generated: ModuleType) -> None:
    """Each part that the package can write is on exactly one page."""
    pages = [path.read_text(encoding="utf-8") for path in generated.page_paths()]
    for name in generated.PARTS:
        assert sum(f"<!-- generated: {name} -->\n" in page for page in pages) == 1, name


def test_no_generated_text_is_run(generated: ModuleType) -> None:
    """No generated part has a block that the tests of the pages would run or write to a file."""
    for path in generated.page_paths():
        page = path.read_text(encoding="utf-8")
        for block in ("```python", "```console", "<!-- file:"):
            assert page.count(block) == generated.drop_parts(page).count(block), path


def test_every_style_has_its_page() -> None:
    """A style has a page that says what it prints and where each of its words comes from."""

    def check(name: str) -> None:
        page = (DOCS / "styles" / f"{name}.md").read_text(encoding="utf-8")
        style = load_style(name)
        assert f"\n# `{name}`: {style.title}\n" in page
        assert page.count("```text") == 4
        assert all(source.source.replace("|", "\\|") in page for source in style.sources)
        assert ("not verified" in page) == any(source.verified != "yes" for source in style.sources)

    check_every(style_names(), check)


PART = "# Kinds\n\n<!-- generated: layers -->\nOut of date.\n<!-- end of generated -->\n\nThe end.\n"


def test_only_the_text_between_the_marks_is_written_anew(generated: ModuleType) -> None:
    """The text between the marks is replaced, the rest of the page stays, and a second time changes nothing."""
    filled = generated.fill_page(PART)
    before, after = PART.split("Out of date.")
    assert filled == f"{before}\n{generated.PARTS['layers']()}\n{after}"
    assert generated.fill_page(filled) == filled
    assert generated.drop_parts(filled) == PART.replace("Out of date.\n", "")


def test_an_unknown_part_is_an_error(generated: ModuleType) -> None:
    """A part with a misspelt name is refused."""
    with pytest.raises(KeyError, match="kindz"):
        generated.fill_page(PART.replace("layers", "kindz"))


@pytest.mark.parametrize("page", [PART.replace("<!-- end of generated -->", ""), "<!-- generated: kinds -->\n" + PART])
def test_a_part_without_an_end_is_an_error(page: str, generated: ModuleType) -> None:
    """A part whose end is not marked is refused, also where another part follows."""
    with pytest.raises(ValueError, match="has no end"):
        generated.fill_page(page)


def test_every_page_is_in_the_table_of_contents() -> None:
    """Each page has its place in the order of reading, or comes after by the glob."""
    toctree = (DOCS / "index.md").read_text(encoding="utf-8").partition("{toctree}")[2]
    listed = set(re.findall(r"^[a-z-]+$", toctree, re.MULTILINE))
    rest = {"benchmarks", "changelog", "index"}
    assert {page.stem for page in DOCS.glob("*.md")} <= listed | rest


def test_every_public_name_is_on_the_page(generated: ModuleType, pages: dict[str, str]) -> None:
    """The page of public names has each room that lists public names, and each of its names with what it is."""
    home = Path(coi_register.__file__).parent
    listing = {stub.parent.name for stub in home.rglob("__init__.pyi")} - {"coi_register"}
    rooms = import_module("generated.public_names").ROOMS
    assert set(rooms) == listing | {"errors", "strategies"}

    def check(room: str) -> None:
        module = import_module(f"coi_register.{room}".rstrip("."))
        told = section(pages["public-names"], module.__name__)
        lines = dict(re.findall(r"^\| `(\w+)` \|.* ([^|]{3,}) \|$", told, re.MULTILINE))
        assert lines.keys() == set(module.__all__)

    check_every(["", *rooms], check)


def test_every_room_has_its_page(generated: ModuleType) -> None:
    """The page of a room is made by autodoc from `__all__`, and the page of public names links to it."""
    rooms = import_module("generated.public_names").ROOMS
    linked = (DOCS / "public-names.md").read_text(encoding="utf-8")
    assert {page.stem for page in (DOCS / "api").glob("*.md")} == set(rooms)

    def check(room: str) -> None:
        page = (DOCS / "api" / f"{room}.md").read_text(encoding="utf-8")
        assert f".. automodule:: coi_register.{room}\n" in page
        assert f"(api/{room}.md)" in linked
        assert f"\napi/{room}\n" in linked

    check_every(rooms, check)
