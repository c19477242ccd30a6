"""`coi-register statement --output`: a file is put in place whole, and nothing that is needed is overwritten."""

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from coi_register.documents.atomic_write import write_whole
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
    said = f"coi-register: {tmp_path / 'nowhere'}: there is no such folder; make it first, or name another\n"
    assert run(capsys, "statement", ada, "--output", tmp_path / "nowhere" / "x.json") == (2, "", said)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ada.yaml"]


@pytest.mark.parametrize(
    ("place", "named", "said"),
    [
        (".", ".", "this is a folder; name a file in it"),
        ("", ".", "this is a folder; name a file in it"),
        ("ada.yaml/x.json", "ada.yaml", "this is no folder; name a file elsewhere"),
        ("broken", "gone", "there is no such folder; make it first, or name another"),
        ("circle", "circle", "this link leads back to itself; name a file"),
        ("new/", "new/", "this is a folder; name a file in it"),
        ("new/.", "new/.", "this is a folder; name a file in it"),
        ("x" * 300, "x" * 300, "no file can have so long a name; give a shorter one"),
    ],
)
def test_a_place_where_no_file_can_be_written(
    capsys: Output, monkeypatch: pytest.MonkeyPatch, ada: Path, tmp_path: Path, place: str, named: str, said: str
) -> None:
    """Whoever names one is told in a sentence what is wrong with it and what to do."""
    (tmp_path / "broken").symlink_to("gone/x.json")
    (tmp_path / "circle").symlink_to("circle")
    monkeypatch.chdir(tmp_path)
    shown = tmp_path / named if named in ("ada.yaml", "gone") else named
    assert run(capsys, "statement", ada, "--output", place) == (2, "", f"coi-register: {shown}: {said}\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ada.yaml", "broken", "circle"]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.EACCES, "nothing may be written there; ask for permission, or name a file elsewhere"),
        (errno.EROFS, "nothing can be written there; ask for permission, or name a file elsewhere"),
        (errno.ENOSPC, "there is no room left; make some, or name a file elsewhere"),
        (errno.EIO, "input/output error"),
    ],
)
def test_a_file_that_cannot_be_written(
    capsys: Output, monkeypatch: pytest.MonkeyPatch, ada: Path, tmp_path: Path, number: int, said: str
) -> None:
    """Without permission or room what was there stays, and no draft does; the system's number is not shown."""
    kept = tmp_path / "kept.txt"
    kept.write_text("as it was", encoding="utf-8")

    def fail(draft: Path, target: Path) -> None:
        raise OSError(number, os.strerror(number), str(draft))

    monkeypatch.setattr(Path, "replace", fail)
    assert run(capsys, "statement", ada, "--output", kept) == (2, "", f"coi-register: {kept}: {said}\n")
    assert kept.read_text(encoding="utf-8") == "as it was"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ada.yaml", "kept.txt"]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has a device that is always full")
def test_standard_output_that_is_full(ada: Path) -> None:
    """What cannot be printed is told of, and is no success."""
    command = [sys.executable, "-m", "coi_register", "statement", str(ada)]
    with open("/dev/full", "wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (2, b"coi-register: no space left on device\n")


@pytest.mark.skipif(os.name != "posix", reason="needs a shell in which a stream can be closed")
@pytest.mark.parametrize("more", ["", "--format docx"])
def test_standard_output_that_is_closed(ada: Path, more: str) -> None:
    """Whoever closes it wants no more than the exit status."""
    command = f'"$0" -m coi_register statement "$1" {more} >&-'
    done = subprocess.run(["sh", "-c", command, sys.executable, ada], capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_what_is_no_file_stays_what_it_is(tmp_path: Path) -> None:
    """A device or a pipe is written to, not replaced; a link leads on to its file."""
    write_whole(os.devnull, b"x")
    assert not Path(os.devnull).is_file()
    (tmp_path / "link").symlink_to(tmp_path / "file")
    for content in (b"first", b"second"):
        write_whole(tmp_path / "link", content)
        assert (tmp_path / "link").is_symlink()
        assert (tmp_path / "file").read_bytes() == content


@pytest.mark.parametrize(("whose", "said"), [("ben", "one warning on what is stated"), ("ada", "")])
def test_a_correction_of_somebody_else_is_counted(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, whose: str, said: str
) -> None:
    """A correction that changes nothing, because the declaration is somebody else's, is counted on standard error."""
    one = "{kind: membership, organisation: Mind, period: 2024}"
    path = tmp_path / "register.yaml"
    path.write_text(
        "people: [{id: ada, name: Ada Example}, {id: ben, name: Ben Sample}]\ndeclarations:\n"
        f"- {{id: a1, declarant: ada, declared_on: 2025-01-01, interests: [{one}]}}\n"
        f"- {{declarant: {whose}, declared_on: 2025-02-01, act: correction, corrects: a1, interests: [{one}]}}\n",
        encoding="utf-8",
    )
    code, _, printed = run(capsys, "statement", str(path))
    assert code == 0
    assert (said in printed) if said else not printed


@pytest.mark.parametrize(("known_on", "is_said"), [("2024-12-31", True), ("2025-01-01", False)])
def test_all_that_was_declared_later(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, known_on: str, is_said: bool
) -> None:
    """Where --known-on lies before everything, the refusal says that it is why there is nothing to state."""
    path = tmp_path / "ada.yaml"
    path.write_text("{declarant: Ada Example, declared_on: 2025-01-01, nothing_to_declare: true}\n", encoding="utf-8")
    code, _, said = run(capsys, "statement", str(path), "--known-on", known_on)
    told = f"; --known-on {known_on} leaves out all that was declared, the first of it on 2025-01-01"
    assert (code, told in said) == (int(is_said), is_said)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_the_mode_of_a_file_is_kept(capsys: Output, ada: Path, tmp_path: Path, mode: int) -> None:
    """Who may read a file may read what takes its place, and nobody else may."""
    path = tmp_path / "statement.txt"
    path.touch()
    path.chmod(mode)
    assert run(capsys, "statement", ada, "--output", path)[0] == 0
    assert path.read_text(encoding="utf-8").startswith("I have read")
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_new_file_has_the_mode_of_new_files(tmp_path: Path) -> None:
    """A file that was not there is made as any other is."""
    (tmp_path / "other").touch()
    write_whole(tmp_path / "file", b"x")
    assert (tmp_path / "file").stat().st_mode == (tmp_path / "other").stat().st_mode


@pytest.mark.parametrize("place", ["kept.txt", "link"])
def test_a_read_only_file_is_refused(capsys: Output, ada: Path, tmp_path: Path, place: str) -> None:
    """Somebody has said that the file must stay as it is, and so it does, even where who asks could write it."""
    kept = tmp_path / "kept.txt"
    kept.write_text("as it was", encoding="utf-8")
    kept.chmod(0o444)
    (tmp_path / "link").symlink_to(kept)
    said = "this file is read-only; allow it to be written, or name another"
    shown = tmp_path / place
    assert run(capsys, "statement", ada, "--output", shown) == (2, "", f"coi-register: {shown}: {said}\n")
    assert kept.read_text(encoding="utf-8") == "as it was"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ada.yaml", "kept.txt", "link"]
