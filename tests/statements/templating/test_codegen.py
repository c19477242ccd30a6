"""Compiled templates are kept beside them, and never outlive what they were compiled from."""

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader

from coi_register.statements.templating.codegen import CompiledTemplates


def environment(folder: Path, *, trim: bool = True) -> Environment:
    """Make an environment for the templates of a folder, as if in a new process."""
    return Environment(loader=FileSystemLoader(folder), bytecode_cache=CompiledTemplates(), trim_blocks=trim)


def rendered(folder: Path, *, trim: bool = True) -> str:
    """Render the one template of a folder, with an environment of its own."""
    return environment(folder, trim=trim).get_template("a.j2").render()


def kept(folder: Path) -> list[Path]:
    """List what is kept beside the templates of a folder."""
    return sorted(folder.glob("__pycache__/*"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder with a template, for a Python that keeps what it compiles."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    (tmp_path / "a.j2").write_text("{% if true %}\none{% endif %}", encoding="utf-8")
    return tmp_path


def test_a_template_is_compiled_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second process does not compile what the first has compiled, and renders the same."""
    assert rendered(folder) == "one"
    assert [path.name for path in kept(folder)] == [f"a.{sys.implementation.cache_tag}.j2c"]
    monkeypatch.setattr(Environment, "compile", None)
    assert rendered(folder) == "one"


def test_a_changed_template_is_compiled_again(folder: Path) -> None:
    """What was compiled from another text is not used."""
    rendered(folder)
    (folder / "a.j2").write_text("two", encoding="utf-8")
    assert rendered(folder) == "two"
    assert rendered(folder) == "two"


def test_other_options_compile_again(folder: Path) -> None:
    """What was compiled with other options is not used."""
    assert rendered(folder, trim=True) == "one"
    assert rendered(folder, trim=False) == "\none"


@pytest.mark.parametrize("keep", [0, 1, 30, -1, -40])
def test_a_damaged_file_is_compiled_again(folder: Path, keep: int) -> None:
    """What was cut off, wherever, is not used, and is made whole again."""
    rendered(folder)
    (path,) = kept(folder)
    whole = path.read_bytes()
    path.write_bytes(whole[:keep])
    assert rendered(folder) == "one"
    assert path.read_bytes() == whole


@pytest.mark.parametrize(("name", "value"), [("dont_write_bytecode", True), ("pycache_prefix", "elsewhere")])
def test_nothing_is_written_where_python_is_told_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: object
) -> None:
    """Nothing is kept where Python keeps nothing, or keeps it elsewhere."""
    monkeypatch.setattr(sys, name, value)
    assert rendered(folder) == "one"
    assert not kept(folder)


def test_a_folder_that_cannot_be_written(folder: Path) -> None:
    """A statement does not need to be able to keep anything."""
    (folder / "__pycache__").write_text("a file where the folder would be", encoding="utf-8")
    assert rendered(folder) == "one"


def test_a_template_without_a_file_is_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A template that an application registers lies in no file, and leaves none."""
    monkeypatch.chdir(folder)
    of_text = Environment(loader=DictLoader({"a.j2": "three"}), bytecode_cache=CompiledTemplates())
    assert of_text.get_template("a.j2").render() == "three"
    assert [path.name for path in folder.iterdir()] == ["a.j2"]
