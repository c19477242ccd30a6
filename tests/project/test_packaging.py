"""The project's own papers agree with each other: version, README, changelog, citation, extras, hook."""

import importlib.metadata
import os
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

import coi_register

ROOT = Path(__file__).parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
README = (ROOT / "README.md").read_text(encoding="utf-8")

GOLDEN = (
    "I have read and understood BMJ policy on declaration of interests and declare the following "
    "interests: Mohsin Khan undertook an unpaid internship under the director-general of R&D and chief "
    "scientific adviser at the Department of Health in 2010. He was involved with an unpaid FMLM "
    "trainee “think tank” project in 2015-16. He co-founded the campaigning organisation NHS Survival "
    "but receives no remuneration. He writes in his personal capacity."
)


def test_one_version() -> None:
    """The installed package has the version that `pyproject.toml` states."""
    assert importlib.metadata.version("coi_register") == PROJECT["version"]
    assert getattr(coi_register, "__version__", PROJECT["version"]) == PROJECT["version"]


def test_the_changelog_names_the_version() -> None:
    """The changelog has a heading for what is unreleased, and then one for this version."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## \[(.+?)\]", changelog, re.MULTILINE)
    assert headings[:2] == ["Unreleased", PROJECT["version"]]


def test_the_citation_says_what_the_project_does() -> None:
    """`CITATION.cff` has the version, authors, licence and keywords of the project, and no invented address."""
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert (cited["cff-version"], cited["type"], cited["title"]) == ("1.2.0", "software", PROJECT["name"])
    assert cited["version"] == PROJECT["version"]
    assert cited["authors"] == PROJECT["authors"]
    assert cited["license"] == PROJECT["license"]
    assert cited["keywords"] == PROJECT["keywords"]
    assert cited["message"]
    assert not cited.keys() & {"doi", "identifiers", "repository-code", "url"}


def commands() -> list[str]:
    """Return the README's lines for a shell."""
    blocks = re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


def test_the_readme_has_two_commands() -> None:
    """One line prints the golden statement, one runs the tests; both begin with plain venv and pip."""
    statement, tests = commands()
    assert statement == (
        "python3 -m venv .venv && .venv/bin/pip install -q . "
        "&& .venv/bin/coi-register statement examples/khan-2016.yaml"
    )
    assert tests == "python3 -m venv .venv && .venv/bin/pip install -q '.[test]' && .venv/bin/pytest"


@pytest.mark.parametrize("ending", ["statement", "pytest"])
def test_ci_runs_what_the_readme_says(ending: str) -> None:
    """CI takes its commands from the README, so what newcomers are told to type is what is tested."""
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert f"readme_line {ending}" in script
    assert len([line for line in commands() if re.search(rf"bin/\S* ?{ending}", line)]) == 1


def test_ci_can_be_run() -> None:
    """`.ci/run` may be executed."""
    assert os.access(ROOT / ".ci/run", os.X_OK)


def test_the_readme_shows_the_golden_statement() -> None:
    """The README shows what its first line prints, character by character; CI compares the two."""
    assert f"\n```text\n{GOLDEN}\n```\n" in README


def test_requirements_are_ranges() -> None:
    """No requirement is pinned to one version or taken from an address."""
    wanted = [
        *PROJECT["dependencies"],
        *(each for extra in PROJECT["optional-dependencies"].values() for each in extra),
    ]
    assert not [each for each in wanted if re.search(r"==|===|@|~=", each)]


def test_yaml_is_part_of_the_plain_install() -> None:
    """A person who writes YAML needs no extra."""
    assert any(each.startswith("pyyaml") for each in PROJECT["dependencies"])


def hook() -> dict[str, Any]:
    """Return the project's only pre-commit hook."""
    (only,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert isinstance(only, dict)
    return only


def test_the_hook_runs_the_command() -> None:
    """The pre-commit hook runs a command that the package installs."""
    assert hook()["id"] == "coi-register-validate"
    assert hook()["entry"].split()[0] in PROJECT["scripts"]


def test_the_hook_sees_files_together() -> None:
    """What one file defines another may name, so that files are not parted among processes."""
    assert hook()["require_serial"] is True


@pytest.mark.parametrize(
    ("path", "looked_at"),
    [
        ("declarations/khan-2016.yaml", True),
        ("trust/register/people.json", True),
        ("khan.coi.yml", True),
        ("declarations/2016/all.jsonl", True),
        ("register/all.ndjson", True),
        ("khan.coi.jsonl", True),
        ("declarations/KHAN.YAML", True),
        ("declarations/README.md", False),
        ("declarations.yaml", False),
        ("docs/mkdocs.yml", False),
        ("cash-register.yaml", False),
        ("coi.yaml.md", False),
    ],
)
def test_the_hook_looks_at_declarations_only(path: str, looked_at: bool) -> None:
    """The hook's pattern finds files of declarations and leaves other YAML files alone."""
    assert bool(re.search(hook()["files"], path)) is looked_at
