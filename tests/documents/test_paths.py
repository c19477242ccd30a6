"""Folders: which files are read, in which order, and what is told of a link that cannot be followed."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, strategies as st

from coi_register.documents.load_dump import documents_in
from coi_register.documents.paths import files_in, has_lines
from coi_register.errors import DocumentError

WHOLE = "declarant: Ada Example\ndeclared_on: 2025-03-14\nnothing_to_declare: true\n"


def make(folder: Path, *names: str) -> Path:
    """Put a document into each of some files."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(WHOLE, encoding="utf-8")
    return folder


def found(folder: Path) -> list[str]:
    """List the files of a folder as they are read, without the way to it."""
    return [Path(name).relative_to(folder).as_posix() for name in files_in([folder])]


@pytest.mark.parametrize(
    "names",
    [
        ("1-khan.yaml", "2-berg.yaml", "10-diaz.yaml"),
        ("2/10.yaml", "2/a.yaml", "10/1.yaml"),
        ("author2.yaml", "author10.yaml", "author10b.yaml"),
        ("01.yaml", "1.yaml", "02.yaml"),
        ("a/b.yaml", "a.yaml"),
        ("9.yaml", "²³.yaml", "٣.yaml"),
        ("1" * 60 + ".yaml", "1" * 61 + ".yaml"),
        ("B.yaml", "a.yaml"),
    ],
    ids=str,
)
def test_a_folder_is_read_in_natural_order(tmp_path: Path, names: tuple[str, ...]) -> None:
    """A figure in a name counts as a number, and the order does not depend on that of the system."""
    assert found(make(tmp_path, *reversed(names))) == list(names)


@given(st.permutations(["a1.yaml", "a01.yaml", "a.yaml", "a10/1.yaml", "a9/11.yaml", "a9/2.json", "1.yaml"]))
def test_the_order_of_the_system_does_not_matter(names: list[str]) -> None:
    """However files are created, a folder is read in one order."""
    with TemporaryDirectory() as folder:
        expected = ["1.yaml", "a.yaml", "a01.yaml", "a1.yaml", "a9/2.json", "a9/11.yaml", "a10/1.yaml"]
        assert found(make(Path(folder), *names)) == expected


def test_capitals_in_an_ending_change_nothing(tmp_path: Path) -> None:
    """Some systems write endings in capitals; what is no document is none in capitals either."""
    make(tmp_path, "a.YAML", "b.Yml", "c.schema.JSON", "d.txt", "yaml", ".#e.YAML")
    (tmp_path / "f.JSONL").write_text('{"declarant": "Ada Example", "nothing_to_declare": true}\n' * 2)
    assert found(tmp_path) == ["a.YAML", "b.Yml", "f.JSONL"]
    assert len(documents_in([tmp_path])) == 4
    assert has_lines("f.JSONL")


def test_a_linked_folder_is_read(tmp_path: Path) -> None:
    """What lies in folders to which links lead is read, at the place of the link; links among them as well."""
    make(tmp_path, "register/b.yaml", "elsewhere/1.yaml", "elsewhere/in/2.yaml", "further/3.yaml")
    (tmp_path / "register" / "a").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere" / "in" / "on").symlink_to(tmp_path / "further")
    assert found(tmp_path / "register") == ["a/1.yaml", "a/in/2.yaml", "a/in/on/3.yaml", "b.yaml"]
    (tmp_path / "link").symlink_to(tmp_path / "register")
    assert len(found(tmp_path / "link")) == 4


def test_a_folder_is_read_once(tmp_path: Path) -> None:
    """Where several ways lead to a folder, what lies in it is not declared several times."""
    make(tmp_path, "register/z/1.yaml", "elsewhere/2.yaml", "elsewhere/in/3.yaml")
    for name, target in [("a", "register/z"), ("b", "elsewhere"), ("c", "elsewhere"), ("d", "elsewhere/in")]:
        (tmp_path / "register" / name).symlink_to(tmp_path / target)
    (tmp_path / "register" / "self").symlink_to(tmp_path / "register")
    (tmp_path / "register" / "z" / "up").symlink_to("..")
    (tmp_path / "elsewhere" / "back").symlink_to(tmp_path / "register")
    (tmp_path / "elsewhere" / "in" / "round").symlink_to(tmp_path / "elsewhere")
    assert found(tmp_path / "register") == ["b/2.yaml", "b/in/3.yaml", "z/1.yaml"]


@pytest.mark.parametrize("via", ["register", "elsewhere"])
def test_a_link_above_the_folder_is_told(tmp_path: Path, via: str) -> None:
    """Such a link would bring in what nobody asked for: it is a problem, and not followed."""
    make(tmp_path, "register/a.yaml", "elsewhere/b.yaml", "secret.yaml")
    (tmp_path / "register" / "x").symlink_to(tmp_path / "elsewhere")
    (tmp_path / via / "up").symlink_to(tmp_path)
    with pytest.raises(DocumentError, match="this link leads to a folder that holds the one that is read") as caught:
        list(files_in([tmp_path / "register"]))
    assert [Path(each.file).name for each in caught.value.problems] == ["up"]
    documents = documents_in([tmp_path / "register"])
    assert [Path(each.raw.file).name for each in documents if each.is_valid] == ["a.yaml", "b.yaml"]


def test_a_linked_folder_without_documents(tmp_path: Path) -> None:
    """A folder in which links lead to no document holds none, and says so."""
    (tmp_path / "register").mkdir()
    (tmp_path / "empty").mkdir()
    os.symlink(tmp_path / "empty", tmp_path / "register" / "link")
    with pytest.raises(DocumentError, match="holds no document"):
        list(files_in([tmp_path / "register"]))


def test_a_link_to_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    """A link that leads nowhere, and has a name like a folder's, is a problem after what can be read."""
    make(tmp_path, "register/a.yaml", "register/in/b.yaml")
    for name in ("gone", "in/2016", ".lock", "notes.txt"):
        (tmp_path / "register" / name).symlink_to(tmp_path / "nowhere")
    with pytest.raises(DocumentError) as caught:
        list(files_in([tmp_path / "register"]))
    assert [Path(each.file).name for each in caught.value.problems] == ["gone", "2016"]
    assert caught.value.problems[0].message == "this link leads to no folder and no file"
