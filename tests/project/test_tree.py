"""What lies in the tree, and what may not."""

import re
import subprocess
from pathlib import Path

import pytest

from coi_register.package_data import folder
from tests.every import check_every

ROOT = Path(__file__).parents[2]

# Made by tools, never committed; a copy without git is searched around them.
_MADE = re.compile(r"^\.(?!ci$|github$)|^__pycache__$|^_build$|^build$|^dist$|\.egg-info$")

# Written so that they do not match themselves.
_ELSEWHERE = re.compile(
    r"(?<![\w.~-])/(?:root|home|work|Users)/[\w.]|/opt/[w]heels|[.]pyenv/versions/\d|[.]library/"
    r"|pypi[.]org|pythonhosted[.]org|registry[.]npmjs|deb[.]debian[.]org|proxy[.]golang|crates[.]io"
)
_LOCKS = {"uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "pylock.toml", "package-lock.json"}


def committed() -> list[Path]:
    """Return the files of the tree: those that git knows, or without git all that no tool made."""
    if (ROOT / ".git").exists():
        listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
        named = (Path(name) for name in listing.stdout.split("\0") if name)
    else:
        named = (path.relative_to(ROOT) for path in sorted(ROOT.rglob("*")))
        named = (path for path in named if not any(_MADE.search(part) for part in path.parts[:-1]))
    return [path for path in named if (ROOT / path).is_file()]


def test_the_tree_is_found() -> None:
    """The list of files holds the ones that every tree has, so the tests below do look at something."""
    assert {Path("pyproject.toml"), Path("README.md"), Path(".ci/run")} <= set(committed())


def test_no_file_names_a_machine_or_a_registry() -> None:
    """No committed file names a path of one machine, or the host of a package registry."""

    def check(path: Path) -> None:
        found = _ELSEWHERE.search((ROOT / path).read_bytes().decode("utf-8", errors="replace"))
        assert found is None, f"names {found[0]}"

    check_every(committed(), check)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see /" + "root/notes", True),
        ("https://pypi" + ".org/simple", True),
        ("in /" + "home/ada/register", True),
        ("https://example.org/home/ada", False),
        ("../work/plan", False),
    ],
)
def test_what_counts_as_elsewhere(text: str, found: bool) -> None:
    """Absolute paths of a machine and registry hosts are found, addresses and relative paths are not."""
    assert bool(_ELSEWHERE.search(text)) is found


def test_no_lock_file() -> None:
    """Versions come from the ranges in `pyproject.toml`: no lock file is committed."""
    assert not [path for path in committed() if path.name in _LOCKS]


def test_top_level_folders() -> None:
    """Each file lies in one of the folders that the design names, or at the top."""
    tops = {path.parts[0] for path in committed() if len(path.parts) > 1}
    assert tops <= {".ci", ".github", "benchmarks", "coi_register", "docs", "examples", "schemas", "templates", "tests"}


@pytest.mark.parametrize("name", ["schemas", "templates"])
def test_data_folders_hold_no_python(name: str) -> None:
    """A data folder holds no `.py` file, which would break editable installs."""
    assert not list(folder(name).rglob("*.py"))
    assert not list((ROOT / name).rglob("*.py"))
