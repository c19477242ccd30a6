"""Drafts: files that are put in place whole, or not at all."""

import errno
import os
from pathlib import Path
from threading import get_ident

__all__ = ["write_whole"]

_ELSEWHERE = "ask for permission, or name a file elsewhere"
_ROOM = "there is no room left; make some, or name a file elsewhere"
_FAULTS = {
    errno.EISDIR: "this is a folder; name a file in it",
    errno.ENOENT: "there is no such folder; make it first, or name another",
    errno.ENOTDIR: "this is no folder; name a file elsewhere",
    errno.EACCES: f"nothing may be written there; {_ELSEWHERE}",
    errno.EPERM: f"nothing may be written there; {_ELSEWHERE}",
    errno.EROFS: f"nothing can be written there; {_ELSEWHERE}",
    errno.ENOSPC: _ROOM,
    errno.EDQUOT: _ROOM,
    errno.ENAMETOOLONG: "no file can have so long a name; give a shorter one",
    errno.ELOOP: "this link leads back to itself; name a file",
}


def write_whole(path: str | os.PathLike[str], content: bytes) -> None:
    """Write a file beside its place, then put it there: when writing fails, what was there stays.

    What is no file, such as `/dev/null`, is written to as it is, and a link goes on to lead to its file.

    Raises:
        OSError: if the file cannot be written; it says why, and what to do, of the file or the folder that it names.
    """
    try:
        _write(Path(os.path.realpath(path)), content)
    except OSError as error:
        where = os.path.dirname(os.path.realpath(path)) if _is_of_folder(error) else os.fspath(path) or "."
        raise OSError(error.errno, _FAULTS.get(error.errno or 0) or error.strerror or str(error), where) from error


def _is_of_folder(error: OSError) -> bool:
    return isinstance(error, FileNotFoundError | NotADirectoryError)


def _write(target: Path, content: bytes) -> None:
    if _exists(target) and not target.is_file():
        target.write_bytes(content)
        return
    draft = target.with_name(f".{os.getpid()}-{get_ident()}.tmp")
    try:
        draft.write_bytes(content)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _exists(target: Path) -> bool:
    """Whether there is anything in a place; unlike `Path.exists`, a link that leads back to itself is an error."""
    try:
        target.stat()
    except FileNotFoundError:
        return False
    return True
