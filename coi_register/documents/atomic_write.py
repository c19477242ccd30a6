"""Drafts: files that are put in place whole, or not at all."""

import errno
import os
import stat
from pathlib import Path
from threading import get_ident

__all__ = ["drafts", "write_whole"]

drafts: dict[Path, None] = {}
"""The files that are being written, and not yet in their places: who ends the process meanwhile takes them away."""

_ELSEWHERE = "ask for permission, or name a file elsewhere"
_ROOM = "there is no room left; make some, or name a file elsewhere"
_READ_ONLY = "this file is read-only; allow it to be written, or name another"
_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
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

    What is no file, such as `/dev/null`, is written to as it is, and a link goes on to lead to its file. What takes the
    place of a file has its mode.

    Raises:
        OSError: if the file cannot be written; it says why, and what to do, of the file or the folder that it names.
    """
    try:
        if os.path.basename(os.fspath(path)) in ("", os.curdir, os.pardir):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        _write(Path(os.path.realpath(path)), content)
    except _ReadOnlyError:
        raise OSError(errno.EACCES, _READ_ONLY, os.fspath(path)) from None
    except OSError as error:
        where = os.path.dirname(os.path.realpath(path)) if _is_of_folder(error) else os.fspath(path) or "."
        raise OSError(error.errno, _FAULTS.get(error.errno or 0) or error.strerror or str(error), where) from error


def _is_of_folder(error: OSError) -> bool:
    return isinstance(error, FileNotFoundError | NotADirectoryError)


class _ReadOnlyError(Exception):
    """A file is there that nobody may write, or that we may not."""


def _write(target: Path, content: bytes) -> None:
    found = _state(target)
    if found is not None and not stat.S_ISREG(found.st_mode):
        target.write_bytes(content)
        return
    if found is not None and not (found.st_mode & _WRITABLE and os.access(target, os.W_OK)):
        raise _ReadOnlyError
    draft = target.with_name(f".{os.getpid()}-{get_ident()}.tmp")
    drafts[draft] = None
    try:
        # What replaces a file is never open to more people than that was, not even while it is written.
        with open(draft, "wb", opener=lambda path, flags: os.open(path, flags, 0o600 if found else 0o666)) as stream:
            stream.write(content)
        if found is not None:
            draft.chmod(stat.S_IMODE(found.st_mode))
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
        del drafts[draft]


def _state(target: Path) -> os.stat_result | None:
    """Look at what is in a place; None for nothing. A link that leads back to itself is an error."""
    try:
        return target.stat()
    except FileNotFoundError:
        return None
