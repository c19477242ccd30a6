"""The schema files are what the classes say."""

from pathlib import Path

from coi_register import package_data
from coi_register.model.json_schema import write, written_schemas


def test_files_are_up_to_date(tmp_path: Path) -> None:
    """The files that the package brings are, to the letter, those that `python -m coi_register.model.json_schema`
    writes.
    """
    write(tmp_path)
    kept = package_data.folder("schemas")
    here = {path.relative_to(kept): path.read_text(encoding="utf-8") for path in kept.rglob("*.schema.json")}
    written = {path.relative_to(tmp_path): path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.schema.json")}
    assert here == written


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    """A second run writes nothing; a file that was spoilt is written anew, one of a class that is gone taken away."""
    assert len(write(tmp_path)) == len(written_schemas())
    assert write(tmp_path) == []
    spoilt, gone = tmp_path / "amount.schema.json", tmp_path / "interests" / "barter.schema.json"
    spoilt.write_text("{}", encoding="utf-8")
    gone.write_text("{}", encoding="utf-8")
    assert write(tmp_path) == [spoilt, gone]
    assert not gone.exists()
