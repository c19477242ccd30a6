"""`coi-register statement --output`: a file is put in place whole, and nothing that is needed is overwritten."""

import os
from pathlib import Path

import pytest

from coi_register.drafts import write_whole
from tests.cli.test_commands import Output, run

ADA = "declarant: Ada Example\ndeclared_on: 2025-03-14\nnothing_to_declare: true\n"


@pytest.fixture
def ada(tmp_path: Path) -> Path:
    """A declaration in a folder."""
    path = tmp_path / "ada.yaml"
    path.write_text(ADA, encoding="utf-8")
    return path


@pytest.mark.parametrize("place", ["ada.yaml", "link.yaml", "../folder/ada.yaml"])
@pytest.mark.parametrize("given", ["ada.yaml", ""], ids=["the file", "its folder"])
def test_a_declaration_is_not_overwritten(capsys: Output, tmp_path: Path, place: str, given: str) -> None:
    """A statement does not take the place of what it states, by whatever path it is named."""
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "ada.yaml").write_text(ADA, encoding="utf-8")
    (folder / "link.yaml").hardlink_to(folder / "ada.yaml")
    code, printed, said = run(capsys, "statement", folder / given, "--output", folder / place)
    assert (code, printed) == (2, "")
    assert "give --output another file" in said
    assert (folder / "ada.yaml").read_text(encoding="utf-8") == ADA


def test_a_folder_that_is_not_there(capsys: Output, ada: Path, tmp_path: Path) -> None:
    """A folder that is missing is named, and not the draft that would lie in it; nothing is left behind."""
    code, printed, said = run(capsys, "statement", ada, "--output", tmp_path / "nowhere" / "x.json")
    assert (code, printed) == (2, "")
    assert "there is no such folder" in said
    assert said.rstrip().endswith(f"'{tmp_path / 'nowhere'}'")
    code, printed, said = run(capsys, "statement", ada, "--output", tmp_path)
    assert (code, printed) == (2, "")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ada.yaml"]


def test_what_is_no_file_stays_what_it_is(tmp_path: Path) -> None:
    """A device or a pipe is written to, not replaced; a link leads on to its file."""
    write_whole(os.devnull, b"x")
    assert not Path(os.devnull).is_file()
    (tmp_path / "link").symlink_to(tmp_path / "file")
    for content in (b"first", b"second"):
        write_whole(tmp_path / "link", content)
        assert (tmp_path / "link").is_symlink()
        assert (tmp_path / "file").read_bytes() == content
