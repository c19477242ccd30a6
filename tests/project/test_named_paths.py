"""What the papers and pages name is there: files, folders, modules, what stands in them, and where links lead."""

import pkgutil
import re
from functools import cache
from pathlib import Path

import pytest

import coi_register
from coi_register.package_data import folder
from tests.every import check_every

ROOT = Path(__file__).parents[2]
PAPERS = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")]
PAGES = [*PAPERS, *sorted((ROOT / "docs").glob("**/*.md")), *sorted((ROOT / "examples").glob("**/README.md"))]

_PATH = re.compile(
    r"(?<![\w./:-])(?:\.ci|\.github|benchmarks|coi_register|docs|examples|schemas|templates|tests)/[\w./*-]*"
)
_FILE = re.compile(r"^<!-- file: (\S+) -->$", re.MULTILINE)
_BARE = re.compile(r"`(\w+\.py)`")
_WITHIN = re.compile(r"`([A-Za-z_]\w+)`\s+(?:of|in)\s+`([\w./]+\.py)`")
_DOTTED = re.compile(r"`(coi_register(?:\.\w+)+)`")
_LINK = re.compile(r"\]\((?![a-z]+:)([^)#\s]*)(?:#([\w-]+))?\)")
_CAPITALS = re.compile(r"\b[A-Z]{4,}\b(?!\.md)")

NOT_OURS = {
    "docs/_build": "is made by the command that names it",
    "tests/testthat/_snaps": "lies in the project that the page compares with this one",
}


def places(path: str) -> list[Path]:
    """Return where a path leads: in this folder, or in the installed package, where the sources were deleted."""
    top, _, rest = path.rstrip("/").partition("/")
    base = ROOT / top
    if top == "coi_register":
        base = Path(coi_register.__file__).parent
    elif top in ("schemas", "templates"):
        base = folder(top)
    wanted = _CAPITALS.sub("*", rest)
    return list(base.glob(wanted)) if wanted else [base]


def paths(page: Path) -> set[str]:
    """Return the paths that a page names, without those that it writes itself, or that are not ours."""
    text = page.read_text(encoding="utf-8")
    found = {match.rstrip(".-") for match in _PATH.findall(text)}
    return found - set(_FILE.findall(text)) - NOT_OURS.keys()


@cache
def anchors(page: Path) -> frozenset[str]:
    """Return the anchors of a page's headings, as hosts of repositories and the built pages make them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return frozenset(re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings)


def test_every_path_is_there() -> None:
    """Each path below a folder of the project leads to something; a word in capitals stands for any name."""

    def check(page: Path) -> None:
        assert [path for path in sorted(paths(page)) if not places(path)] == []

    check_every(PAGES, check)


@pytest.mark.parametrize(
    ("path", "leads"),
    [
        ("coi_register/model/fields.py", True),
        ("coi_register/no_such_module.py", False),
        ("schemas/", True),
        ("templates/kinds/KIND.j2", True),
        ("templates/kinds/KIND.html", False),
        ("templates/styles/NAME/style.yaml", True),
        ("examples/kinds/no-such-kind/NAME.yaml", False),
        ("docs/design.md", True),
    ],
)
def test_what_is_not_there_is_found(path: str, leads: bool) -> None:
    """Files, folders and patterns are told from such as lead nowhere."""
    assert bool(places(path)) is leads


def test_the_contributing_guide_names_files_that_exist() -> None:
    """A file that is named by its name alone lies in the package, and what is said to stand in a file does."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    modules = {path.name: path for path in Path(coi_register.__file__).parent.rglob("*.py")}
    names = set(_BARE.findall(text))
    assert len(names) > 10
    assert names - modules.keys() == {"utils.py"}, "which the guide forbids"
    pairs = _WITHIN.findall(text)
    assert len(pairs) > 5
    for name, path in pairs:
        (place,) = places(path) if "/" in path else [modules[path]]
        assert re.search(rf"\b{name}\b", place.read_text(encoding="utf-8")), f"`{name}` is not in `{path}`"


def test_every_module_is_there() -> None:
    """A dotted name of the package, wherever a page has it, is a module or stands in one."""
    named = {name for page in PAGES for name in _DOTTED.findall(page.read_text(encoding="utf-8"))}
    check_every(sorted(named), pkgutil.resolve_name)


def test_every_link_leads_somewhere() -> None:
    """A link within the project leads to a file or folder, and to a heading where it names one."""

    def check(page: Path) -> None:
        for path, anchor in _LINK.findall(page.read_text(encoding="utf-8")):
            target = page.parent / path if path else page
            assert target.exists(), path
            if anchor and page in PAPERS:
                assert anchor in anchors(target), f"{path}#{anchor}"

    check_every(PAGES, check)
