"""Drafts: files that are put in place whole, or not at all."""

import os
from errno import ENOENT
from pathlib import Path

__all__ = ["write_whole"]


def write_whole(path: str | os.PathLike[str], content: bytes) -> None:
    """Write a file beside its place, then put it there: when writing fails, what was there stays.

    What is no file, such as `/dev/null`, is written to as it is, and a link goes on to lead to its file.

    Raises:
        OSError: if the file cannot be written.
    """
    target = Path(path).resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
    if not target.parent.is_dir():
        raise FileNotFoundError(ENOENT, "there is no such folder", os.fspath(target.parent))
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        draft.write_bytes(content)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
