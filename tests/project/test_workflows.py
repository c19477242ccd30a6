"""The hosted workflows: what they run, by which right, and that what is published is what was tested."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.every import check_every

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".github/workflows"
WORKFLOWS = {path.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.yml"))}
RELEASE = WORKFLOWS["release.yml"]["jobs"]


def steps(job: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the steps of a job; one that calls another workflow has none."""
    return job.get("steps", [])


def actions(job: dict[str, Any]) -> list[str]:
    """Return the actions of other people that a job uses."""
    return [each["uses"] for each in steps(job) if "uses" in each]


def test_the_hosted_check_is_the_script() -> None:
    """What runs for each change is `.ci/run` and nothing else, on each Python that the project names."""
    (job,) = WORKFLOWS["ci.yml"]["jobs"].values()
    assert [each["run"] for each in steps(job) if "run" in each] == [".ci/run"]
    (wanted,) = [
        each["with"]["python-version"].split() for each in steps(job) if "setup-python" in each.get("uses", "")
    ]
    classifiers = re.findall(r"Python :: (3\.\d+)", (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert wanted == classifiers == RELEASE["test"]["strategy"]["matrix"]["python"]


def test_actions_are_pinned() -> None:
    """Each action is used in a version that is named, at least by its first number."""

    def check(name: str) -> None:
        jobs = WORKFLOWS[name]["jobs"].values()
        used = [each for job in jobs for each in actions(job)]
        assert [each for each in used if not re.search(r"@(release/)?v\d|@[0-9a-f]{40}$", each)] == []

    check_every(WORKFLOWS, check)


def test_rights_are_the_least() -> None:
    """No workflow may write; only the job that publishes may show who it is, and it runs no line of ours."""

    def check(name: str) -> None:
        workflow = WORKFLOWS[name]
        assert workflow["permissions"] in ({}, {"contents": "read"})
        for job_name, job in workflow["jobs"].items():
            rights = job.get("permissions", {})
            expected = {"id-token": "write"} if job_name == "publish" else {"contents": "read"}
            assert rights in ({}, expected), job_name
            assert "secrets" not in str(job), job_name

    check_every(WORKFLOWS, check)
    assert RELEASE["publish"]["permissions"] == {"id-token": "write"}
    assert all(set(each) <= {"uses", "with"} for each in steps(RELEASE["publish"]))


def test_what_is_published_was_tested() -> None:
    """The wheel is built in one job, tested without the sources in another, and published after both by its name."""
    built = [name for name, job in RELEASE.items() if any("-m build" in each.get("run", "") for each in steps(job))]
    assert built == ["build"]
    assert RELEASE["test"]["needs"] == "build"
    assert set(RELEASE["publish"]["needs"]) == {"everything", "test"}
    assert RELEASE["everything"]["uses"] == "./.github/workflows/ci.yml"
    kept = {
        each["with"]["name"] for job in RELEASE.values() for each in steps(job) if "artifact" in each.get("uses", "")
    }
    assert kept == {"dist"}
    assert actions(RELEASE["publish"])[-1].startswith("pypa/gh-action-pypi-publish@")
    lines = [each.get("run", "") for each in steps(RELEASE["test"])]
    assert "rm -rf coi_register schemas templates" in lines
    assert 'dist/*.whl)[test]"\npytest' in lines[-1]


def test_only_a_tag_of_a_version_is_published() -> None:
    """Nothing but a tag that begins with v starts a release."""
    assert WORKFLOWS["release.yml"][True] == {"push": {"tags": ["v*"]}}  # `on` is a truth value in YAML 1.1


@pytest.mark.skipif(not shutil.which("bash"), reason="the step is written for bash")
@pytest.mark.parametrize(
    ("tag", "heading", "says"),
    [
        ("v1.2.0", "## [1.2.0] - 2027-01-31", ""),
        ("v1.2.1", "## [1.2.0] - 2027-01-31", "the tag is v1.2.1, and pyproject.toml has version 1.2.0: tag v1.2.0"),
        ("1.2.0", "## [1.2.0] - 2027-01-31", "the tag is 1.2.0, and pyproject.toml has version 1.2.0: tag v1.2.0"),
        ("v1.2.0", "## [1.2.0]", "CHANGELOG.md has no dated heading for 1.2.0: write"),
        ("v1.2.0", "## [1x2.0] - 2027-01-31", "CHANGELOG.md has no dated heading for 1.2.0: write"),
    ],
)
def test_the_tag_is_held_against_the_version(tag: str, heading: str, says: str, tmp_path: Path) -> None:
    """The step of the workflow, run as it stands, stops at a tag, a version and a changelog that do not agree."""
    (script,) = [each["run"] for each in steps(RELEASE["build"]) if "agree" in each.get("name", "")]
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "coi_register"\nversion = "1.2.0"\n', encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text(f"# Changelog\n\n{heading}\n", encoding="utf-8")
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "python").symlink_to(sys.executable)
    run = subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=tmp_path,
        env={"PATH": os.pathsep.join([str(tools), os.environ["PATH"]]), "GITHUB_REF_NAME": tag},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == (1 if says else 0)
    assert says in run.stderr
