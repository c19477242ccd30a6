"""Compiled templates, kept in `__pycache__` beside them, as Python keeps modules."""

import marshal
import os
import sys
from contextlib import suppress

from jinja2.bccache import Bucket, BytecodeCache, bc_magic

__all__ = ["CompiledTemplates"]


class CompiledTemplates(BytecodeCache):
    """Keeps the compiled form of templates that lie in files, one file each, named by the Python that it is for.

    Nothing is kept where Python is told not to write such files, or to write them elsewhere, nor where the folder
    cannot be written. What is out of date, or damaged, is compiled anew.
    """

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the path of the file for a template, or nothing for one that lies in no file."""
        if filename is None:
            return ""
        folder, stem = os.path.dirname(filename), os.path.splitext(os.path.basename(filename))[0]
        return os.path.join(folder, "__pycache__", f"{stem}.{sys.implementation.cache_tag}.j2c")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket, where its compiled form is there and up to date."""
        stamp = _stamp(bucket)
        with suppress(OSError, EOFError, ValueError, TypeError), open(bucket.key, "rb") as file:
            if file.read(len(stamp)) == stamp:
                bucket.code = marshal.load(file)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write the compiled form, whole or not at all."""
        if not bucket.key or sys.dont_write_bytecode or sys.pycache_prefix:
            return
        draft = f"{bucket.key}.{os.getpid()}"
        with suppress(OSError):
            os.makedirs(os.path.dirname(bucket.key), exist_ok=True)
            with open(draft, "wb") as file:
                file.write(_stamp(bucket) + marshal.dumps(bucket.code))
            os.replace(draft, bucket.key)
        with suppress(OSError):
            os.unlink(draft)  # there is one only where writing has failed


def _stamp(bucket: Bucket) -> bytes:
    """What the file must begin with: versions of Jinja2 and Python, options, and the hash of the source."""
    of = bucket.environment
    layout = (of.trim_blocks, of.lstrip_blocks, of.keep_trailing_newline)
    options = (*layout, of.autoescape, sorted(of.extensions))
    return bc_magic + f"{options} {bucket.checksum}\n".encode()
